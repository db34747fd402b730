package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.platform.token.Roles;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit-logs",
                "audit-verifications",
                "runs",
                "runs/search",
                "ledger/unsettled",
                "ledger/scores",
                "ledger/standing",
                "decisions",
                "decisions/search",
                "persons/erasures"
            })
    void everyDoorOfTheStoreNeedsATokenForThisService(String path) {
        try (Response none = service.ask(path, null, "{}");
                Response other = service.ask(path, InternalToken.forService("analytics"), "{}")) {
            assertEquals(401, none.getStatus());
            assertEquals(401, other.getStatus());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"audit-logs/search", "audit-verifications", "audit-verifications/heads", "persons/erasures"})
    void whatOnlyAdministratorsMayIsA403ForOthersWhoeverAsksTheStore(String path) {
        for (String role : List.of(Roles.ANALYST, "administrators", "internal")) {
            try (Response answer = service.ask(path, InternalToken.forService("persistence", role), "{}")) {
                assertEquals(403, answer.getStatus(), role);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "audit-logs | {\"records\":[]} | 1..500",
                "audit-logs/search | {\"limit\":201} | 1..200",
                "runs | {\"kind\":\"RANKING\",\"runs\":[]} | 1..100",
                "runs/search | {\"kind\":\"RANKING\",\"limit\":0} | 1..200",
                "ledger/unsettled | {\"source\":\"x\",\"before\":\"2024-01-01\",\"limit\":101} | 1..100",
                "ledger/scores | {\"scores\":[]} | 1..500",
                "ledger/standing | {\"series\":{},\"newest\":1001} | 1..1000",
                "decisions/search | {\"source\":\"x\",\"limit\":201} | 1..200"
            })
    void whatIsTooMuchOrTooLittleIsA400WithTheBounds(String path, String body, String bounds) {
        try (Response answer = service.ask(path, InternalToken.forService("persistence", Roles.ADMINISTRATOR), body)) {
            String problem = answer.readEntity(String.class);

            assertEquals(400, answer.getStatus(), problem);
            assertTrue(problem.contains("\"allowed\":\"" + bounds + "\""), problem);
        }
    }

    @Test
    void anUntouchedChainIsVerifiedAndASeriesThatNobodyForecastHasNoStanding() {
        String token = InternalToken.forService("persistence", Roles.ADMINISTRATOR);
        try (Response chain = service.ask("audit-verifications", token, "{\"heads\":[]}");
                Response standing =
                        service.ask("ledger/standing", token, "{\"series\":{\"source\":\"none\"},\"newest\":5}")) {
            assertTrue(chain.readEntity(String.class).contains("\"valid\":true"));
            assertTrue(standing.readEntity(String.class).contains("\"forecasts\":0"));
        }
    }

    @Test
    void aDecisionIsStoredOnceTheNewestCountsAndAnErasedPersonsReasonIsGone() {
        String source = "decided-" + UUID.randomUUID();
        String person = "person-" + UUID.randomUUID();
        UUID id = UUID.randomUUID();

        assertTrue(
                decided(id, source, "2026-01-01T00:00:00Z", "dismissed", person).contains("\"stored\":1"));
        assertTrue(
                decided(id, source, "2026-01-01T00:00:00Z", "dismissed", person).contains("\"stored\":0"));
        decided(UUID.randomUUID(), source, "2026-01-02T00:00:00Z", "accepted", person);

        String newest = asked("decisions/search", "{\"source\":\"" + source + "\",\"limit\":10}");
        assertTrue(newest.contains("\"verdict\":\"accepted\"") && !newest.contains("dismissed"), newest);
        assertTrue(newest.contains(person) && newest.contains("because of " + person), newest);

        asked("persons/erasures", "{\"subject\":\"" + person + "\"}");

        String erased = asked("decisions/search", "{\"source\":\"" + source + "\",\"limit\":10}");
        assertTrue(erased.contains("\"verdict\":\"accepted\""), erased);
        assertFalse(erased.contains(person), erased);
    }

    private static String decided(UUID id, String source, String at, String verdict, String person) {
        return asked("decisions", """
                {"id":"%s","decided_at":"%s","run_id":"%s","source":"%s","kind":"restock","subject":"BK-1",
                 "verdict":"%s","reason":"because of %s","decided_by":"%s"}""".formatted(id, at, id, source, verdict, person, person));
    }

    private static String asked(String path, String body) {
        try (Response answer = service.ask(path, InternalToken.forService("persistence", Roles.ADMINISTRATOR), body)) {
            String text = answer.readEntity(String.class);
            assertEquals(200, answer.getStatus(), text);
            return text;
        }
    }
}
