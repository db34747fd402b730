package io.otelbi.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** An instance that is about to be stopped is not ready. */
@Readiness
@ApplicationScoped
public class DrainingReadiness implements HealthCheck {

    private final Draining draining;

    @Inject
    public DrainingReadiness(Draining draining) {
        this.draining = draining;
    }

    @Override
    public HealthCheckResponse call() {
        draining.tell();
        boolean stopping = draining.isUnderWay();
        return HealthCheckResponse.named("draining")
                .withData("instance", stopping ? "about to be stopped" : "ok")
                .status(!stopping)
                .build();
    }
}
