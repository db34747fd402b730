package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.otelbi.platform.problem.Problem;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that cannot be decoded: a problem and one record in the gateway, a problem everywhere. */
class AddressJourneyIT {

    private record Answer(int status, String type, String body) {

        JsonObject problem() {
            assertEquals(Problem.MEDIA_TYPE, type);
            return Json.createReader(new StringReader(body)).readObject();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/kpis?territory=100%,400,401",
        "/api/history?x=%zz,400,401",
        "/api/rankings?by=product&category=%E4,400,401",
        "/api/kpis?territory=%ED%A0%80,400,401",
        "/api/forecasts?days=%,400,401",
        "/api/storage/forecasts/%ff,400,401",
        "/api/kpis?a=%00,400,401",
        "/api/health?x=%,400,400",
        "/api/a%2Fb,400,400",
        "/rankings?category=100%,400,400",
    })
    void eachIsAProblemWithOneRecord(String target, int withToken, int without) throws IOException {
        for (String token : List.of(Person.token("viewer"), "")) {
            Answer answer = ask("gateway", target, token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n");

            JsonObject problem = answer.problem();
            assertEquals(token.isEmpty() ? without : withToken, answer.status());
            assertEquals(answer.status(), problem.getInt("status"));
            JsonObject stored = onlyRecordOf(problem.getString("trace_id"));
            assertEquals(answer.status(), stored.getInt("status"));
            assertEquals(target.replaceAll("\\?.*", ""), stored.getString("path"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bi-query", "analytics", "persistence"})
    void theOtherServicesAnswerProblemsToo(String service) throws IOException {
        String token = "x-internal-service-token: " + InternalToken.forService(service) + "\r\n";

        assertEquals(401, ask(service, "/x?y=%zz", "").problem().getInt("status"));
        assertEquals(400, ask(service, "/x?y=%zz", token).problem().getInt("status"));
        assertEquals(400, ask(service, "/x%2Fy", token).problem().getInt("status"));
        assertEquals(404, ask(service, "/WEB-INF/web.xml", token).problem().getInt("status"));
    }

    private static JsonObject onlyRecordOf(String traceId) {
        return Eventually.holds(() -> {
            JsonObject page = Api.json(Api.get("admin", "/api/storage/audit-logs?trace_id=" + traceId));
            assertEquals(1, page.getJsonArray("items").size(), "records of trace " + traceId);
            return page.getJsonArray("items").getJsonObject(0);
        });
    }

    /** Asks as no client of Java would. */
    private static Answer ask(String service, String target, String header) throws IOException {
        int port = RunningSystem.ports().of(service);
        try (Socket socket = new Socket(InetAddress.getByName("localhost"), port)) {
            String head = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String type = all.replaceAll("(?s).*\r\nContent-Type: ([^\r]*)\r\n.*", "$1");
            int begin = all.indexOf('{', all.indexOf("\r\n\r\n"));
            return new Answer(
                    Integer.parseInt(all.substring(9, 12)), type, all.substring(begin, all.lastIndexOf('}') + 1));
        }
    }
}
