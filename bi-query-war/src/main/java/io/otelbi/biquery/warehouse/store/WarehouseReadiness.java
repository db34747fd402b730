package io.otelbi.biquery.warehouse.store;

import io.otelbi.biquery.warehouse.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when both warehouses hold what the questions need and the login cannot write; says why not. */
@Readiness
@ApplicationScoped
public class WarehouseReadiness implements HealthCheck {

    private final Inspection inspection;

    @Inject
    public WarehouseReadiness(Inspection inspection) {
        this.inspection = inspection;
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
        return answer.status(allFit).build();
    }
}
