package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

/** An answer whose trace is known, so that its audit record and its receipt can be told from all others. */
record Traced(String trace, HttpResponse<String> answer) {

    static Traced get(String user, String path, String... headers) {
        return ask(user, "GET", path, headers);
    }

    /** Asks with further headers as name and value in turn. */
    static Traced ask(String user, String method, String path, String... headers) {
        String trace = UUID.randomUUID().toString().replace("-", "");
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RunningSystem.get().url() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .header("Authorization", "Bearer " + Person.token(user));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return new Traced(trace, Api.send(request.build()));
    }

    JsonObject json() {
        assertEquals(200, answer.statusCode(), answer::body);
        return Api.json(answer);
    }

    /** The one audit record, as soon as it is stored. */
    JsonObject onlyRecord() {
        return Eventually.holds(() -> {
            List<JsonObject> found = found("audit-logs");
            assertEquals(1, found.size(), "records of trace " + trace);
            return found.getFirst();
        });
    }

    /** The one receipt, of the one audit record. */
    JsonObject onlyReceipt() {
        JsonObject record = onlyRecord();
        List<JsonObject> found = receipts();
        assertEquals(1, found.size(), "receipts of trace " + trace + ", record " + record);
        assertEquals(record.getString("id"), found.getFirst().getString("audit_id"));
        return found.getFirst();
    }

    /** What the one receipt says was shown. */
    List<JsonObject> shown() {
        return onlyReceipt().getJsonArray("sections").getValuesAs(JsonObject.class);
    }

    List<JsonObject> receipts() {
        return found("receipts");
    }

    private List<JsonObject> found(String list) {
        return Api.json(Api.get("admin", "/api/storage/" + list + "?trace_id=" + trace))
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }
}
