package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jaxrs.RESTClient;
import org.microshed.testing.jupiter.MicroShedTest;

/** One service over HTTP. */
@OnService("gateway")
@MicroShedTest
public class GatewayServiceIT {

    @RESTClient
    @SuppressWarnings("NullAway.Init") // set by MicroShed
    public static ServiceEndpoints service;

    @Test
    void tellsTheStateOfEveryServiceBehindIt() {
        try (Response answer = service.gatewayHealth()) {
            String body = answer.readEntity(String.class);

            assertEquals(200, answer.getStatus());
            for (String behind : new String[] {"bi-query", "analytics", "persistence"}) {
                assertTrue(body.contains("\"service\":\"" + behind + "\",\"status\":\"up\""), body);
            }
        }
    }
}
