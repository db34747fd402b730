package io.otelbi.biquery.warehouse.store;

import io.otelbi.biquery.warehouse.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when both warehouses hold what the questions need and the login cannot write; says why not, and whether the server's
 * certificate is checked.
 */
@Readiness
@ApplicationScoped
public class WarehouseReadiness implements HealthCheck {

    private final Inspection inspection;
    private final boolean anyCertificate;

    @Inject
    public WarehouseReadiness(Inspection inspection, Config config) {
        this.inspection = inspection;
        this.anyCertificate = config.getOptionalValue("MSSQL_TRUST_SERVER_CERTIFICATE", Boolean.class)
                .orElse(false);
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("warehouses");
        boolean allFit = true;
        for (Source source : Source.values()) {
            Inspection.Finding finding = inspection.inspect(source);
            answer.withData(source.key(), finding.words());
            allFit &= finding.fit();
        }
        return answer.withData("certificate", certificate(anyCertificate))
                .status(allFit)
                .build();
    }

    static String certificate(boolean any) {
        return any
                ? "MSSQL_TRUST_SERVER_CERTIFICATE=true: whoever answers at the address is believed to be the SQL Server."
                : "ok";
    }
}
