package io.otelbi.platform.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when every setting can be used; says which one cannot. */
@Readiness
@ApplicationScoped
public class SettingsReadiness implements HealthCheck {

    private final SettingsFaults faults;

    @Inject
    public SettingsReadiness(SettingsFaults faults) {
        this.faults = faults;
    }

    @Override
    public HealthCheckResponse call() {
        List<String> sentences = faults.sentences();
        return HealthCheckResponse.named("settings")
                .withData("settings", sentences.isEmpty() ? "ok" : String.join(" ", sentences))
                .status(sentences.isEmpty())
                .build();
    }
}
