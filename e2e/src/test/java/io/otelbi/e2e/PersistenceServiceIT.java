package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jaxrs.RESTClient;
import org.microshed.testing.jupiter.MicroShedTest;

/** One service over HTTP. */
@OnService("persistence")
@MicroShedTest
public class PersistenceServiceIT {

    @RESTClient
    @SuppressWarnings("NullAway.Init") // set by MicroShed
    public static ServiceEndpoints service;

    @Test
    void isReadyWhenTheStoreIsMigrated() {
        try (Response ready = service.ready()) {
            assertEquals(200, ready.getStatus());
        }
    }

    @Test
    void withoutATokenNothingIsReadAndTheProblemSaysSo() {
        try (Response answer = service.auditLogs(null)) {
            assertEquals(401, answer.getStatus());
            assertTrue(answer.readEntity(String.class).contains("urn:otelbi:problem:unauthenticated"));
        }
    }
}
