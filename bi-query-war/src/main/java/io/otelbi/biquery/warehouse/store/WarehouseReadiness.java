package io.otelbi.biquery.warehouse.store;

import io.otelbi.biquery.warehouse.Models;
import io.otelbi.biquery.warehouse.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when every warehouse holds what its model needs and the login cannot write; says why not, what is wrong with
 * model files, and whether the server's certificate is checked.
 */
@Readiness
@ApplicationScoped
public class WarehouseReadiness implements HealthCheck {

    private final Models models;
    private final Inspection inspection;
    private final Connections connections;

    @Inject
    public WarehouseReadiness(Models models, Inspection inspection, Connections connections) {
        this.models = models;
        this.inspection = inspection;
        this.connections = connections;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("warehouses");
        boolean allFit = true;
        boolean anyCertificate = false;
        for (Map.Entry<Source, Inspection.Finding> found :
                inspection.inspect(models.all()).entrySet()) {
            Source source = found.getKey();
            Inspection.Finding finding = found.getValue();
            // What is not set up is told by the finding, and reaches no server.
            anyCertificate |= finding.fit() && connections.believesAnyone(source);
            answer.withData(source.key(), finding.words());
            allFit &= finding.fit();
        }
        models.faults().forEach(answer::withData);
        return answer.withData("certificate", certificate(anyCertificate))
                .status(allFit && models.complete())
                .build();
    }

    static String certificate(boolean any) {
        return any
                ? "MSSQL_TRUST_SERVER_CERTIFICATE=true: whoever answers at the address is believed to be the SQL Server."
                : "ok";
    }
}
