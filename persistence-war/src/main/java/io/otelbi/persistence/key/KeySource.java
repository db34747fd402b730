package io.otelbi.persistence.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import org.eclipse.microprofile.config.Config;

/** Gives the keys and the time to whoever needs them. */
@ApplicationScoped
public class KeySource {

    @Produces
    AuditKeys keys(Config config) {
        return AuditKeys.from(config);
    }

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
