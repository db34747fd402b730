package io.otelbi.gateway.health.api;

import io.otelbi.gateway.api.AccessRules;
import io.otelbi.gateway.outbox.OutboxConfig;
import io.otelbi.gateway.outbox.OutboxConfig.WhenFull;
import io.otelbi.gateway.rows.api.RowSecurity;
import io.otelbi.gateway.token.client.ProviderKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says which protections are switched off, and whether the keys of tokens can be fetched. Ready unless the rules of rows never
 * were sound, since nobody has any rows then.
 */
@Readiness
@ApplicationScoped
public class ProtectionReadiness implements HealthCheck {

    private static final String ON = "ok";

    private final AccessRules rules;
    private final OutboxConfig queue;
    private final ProviderKeys provider;
    private final RowSecurity rows;

    @Inject
    public ProtectionReadiness(Config config, ProviderKeys provider, RowSecurity rows) {
        this.provider = provider;
        this.rows = rows;
        this.rules = AccessRules.from(config);
        this.queue = OutboxConfig.from(config);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("protection")
                .withData("tokens", tokens(rules.auth().required()))
                .withData("keys", keys(provider.trouble()))
                .withData("rows", rows.fault().orElse(ON))
                .withData("audit", audit(queue.whenFull()))
                .status(rows.isUsable())
                .build();
    }

    static String tokens(boolean required) {
        return required ? ON : "REQUIRE_FRONTEND_AUTH=false: everybody who reaches this gateway may see everything.";
    }

    // Told, but no reason to be taken out: the last keys stay good for a time, and other pods would fare no better.
    static String keys(Optional<String> trouble) {
        return trouble.map(reason -> "The keys of the identity provider cannot be fetched: " + reason + ".")
                .orElse(ON);
    }

    static String audit(WhenFull policy) {
        return switch (policy) {
            case REFUSE -> ON;
            case SERVE -> "AUDIT_QUEUE_FULL_POLICY=serve: with a full queue answers leave without a record.";
        };
    }
}
