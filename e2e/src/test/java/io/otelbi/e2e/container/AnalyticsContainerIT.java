package io.otelbi.e2e.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.e2e.ServiceEndpoints;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jaxrs.RESTClient;
import org.microshed.testing.jupiter.MicroShedTest;
import org.microshed.testing.testcontainers.ApplicationContainer;
import org.testcontainers.junit.jupiter.Container;

/** One service alone, in a container of Open Liberty's own image. */
@WhereDockerIs
@MicroShedTest
public class AnalyticsContainerIT {

    /** The service with what it cannot start without. */
    @Container
    public static final ApplicationContainer ANALYTICS = new ApplicationContainer(LibertyImage.of("analytics"))
            .withEnv("HTTP_PORT", "9080")
            .withEnv("LIBERTY_KEYSTORE_PASSWORD", "only-for-tests")
            .withEnv("INTERNAL_SERVICE_SHARED_SECRET", "only-for-tests-within-this-build-0000")
            .withAppContextRoot("/")
            .withHttpPort(9080)
            .withReadinessPath("/health/ready");

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
    void answersNobodyWithoutAToken() {
        try (Response answer = service.completeness("adventureworks", null)) {
            String body = answer.readEntity(String.class);

            assertEquals(401, answer.getStatus());
            assertTrue(body.contains("\"status\":401"), body);
        }
    }
}
