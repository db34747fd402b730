package io.otelbi.biquery.warehouse.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WarehouseReadinessTest {

    @Test
    void aCertificateThatIsNotCheckedIsNamed() {
        assertEquals("ok", WarehouseReadiness.certificate(false));
        assertTrue(WarehouseReadiness.certificate(true).startsWith("MSSQL_TRUST_SERVER_CERTIFICATE=true: "));
    }
}
