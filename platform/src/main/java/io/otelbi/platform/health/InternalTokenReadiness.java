package io.otelbi.platform.health;

import io.otelbi.platform.token.InternalTokenConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the secret of internal tokens can be used; without it no service can call another. */
@Readiness
@ApplicationScoped
public class InternalTokenReadiness implements HealthCheck {

    private final Config config;

    @Inject
    public InternalTokenReadiness(Config config) {
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> fault = fault(config);
        return HealthCheckResponse.named("internal-token")
                .withData("secret", fault.orElse("ok"))
                .status(fault.isEmpty())
                .build();
    }

    /** What is wrong with the settings, as one sentence without the secret. */
    private static Optional<String> fault(Config config) {
        try {
            InternalTokenConfig.from(config);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
