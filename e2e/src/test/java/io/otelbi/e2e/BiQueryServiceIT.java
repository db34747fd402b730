package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jaxrs.RESTClient;
import org.microshed.testing.jupiter.MicroShedTest;

/** One service over HTTP. */
@OnService("bi-query")
@MicroShedTest
public class BiQueryServiceIT {

    @RESTClient
    @SuppressWarnings("NullAway.Init") // set by MicroShed
    public static ServiceEndpoints service;

    @Test
    void isReadyAndSaysThatBothWarehousesAreFit() {
        try (Response ready = service.ready()) {
            String body = ready.readEntity(String.class);

            assertEquals(200, ready.getStatus());
            assertTrue(body.contains("\"adventureworks\":\"ok\""), body);
            assertTrue(body.contains("\"wideworldimporters\":\"ok\""), body);
        }
    }

    @Test
    void tellsWhichDaysAWarehouseCovers() {
        try (Response answer = service.coverage("adventureworks", InternalToken.forService("bi-query"))) {
            assertEquals(200, answer.getStatus());
            assertTrue(answer.readEntity(String.class).contains("\"data_through\":\"2025-01-31\""));
        }
    }

    @Test
    void anUnknownWarehouseIsAProblemThatNamesTheKnown() {
        try (Response answer = service.coverage("northwind", InternalToken.forService("bi-query"))) {
            assertEquals(404, answer.getStatus());
            assertTrue(
                    answer.readEntity(String.class).contains("there are adventureworks, foodmart, wideworldimporters"));
        }
    }
}
