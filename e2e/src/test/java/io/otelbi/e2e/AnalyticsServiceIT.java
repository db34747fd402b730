package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jaxrs.RESTClient;
import org.microshed.testing.jupiter.MicroShedTest;

/** One service over HTTP. */
@OnService("analytics")
@MicroShedTest
public class AnalyticsServiceIT {

    @RESTClient
    @SuppressWarnings("NullAway.Init") // set by MicroShed
    public static ServiceEndpoints service;

    @Test
    void isReady() {
        try (Response ready = service.ready()) {
            assertEquals(200, ready.getStatus());
        }
    }

    @Test
    void saysThatBikesAreMissingInTheLastMonth() {
        try (Response answer = service.completeness("adventureworks", InternalToken.forService("analytics"))) {
            String body = answer.readEntity(String.class);

            assertEquals(200, answer.getStatus());
            assertTrue(body.contains("Bikes in the internet channel stop after 2024-12-31"), body);
        }
    }
}
