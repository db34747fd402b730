package io.otelbi.e2e;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rules of rows on the running system, while a journey needs them. */
final class RowRules {

    /** Everybody who administrates sees all rows; the demo user sees two territories of one warehouse. */
    static final String TWO_TERRITORIES = """
            rules:
            - groups: [viewer]
              source: adventureworks
              filters: {territory: [France, Germany]}
            - groups: [administrator]
              all: true
            """;

    private RowRules() {}

    /** Starts the gateway with rules and with a cache that would show what leaks through it. */
    static void begin(String rules) throws IOException, InterruptedException {
        write(rules);
        RunningSystem.get()
                .restart(
                        "gateway",
                        Map.of(
                                "ROW_SECURITY_FILE", file().toString(),
                                "DASHBOARD_CACHE", "PT60S",
                                "DASHBOARD_STALE", "PT10M",
                                "LEDGER_SETTLE_EVERY", "PT1H"));
    }

    /** The gateway as it was before. */
    static void end() throws IOException, InterruptedException {
        RunningSystem.get().restart("gateway", Map.of());
    }

    static void write(String rules) {
        try {
            Files.writeString(file(), rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file() {
        return RunningSystem.state().resolve("rows.yaml");
    }

    /** An operation of the document that reads, with the names of its parameters. */
    record Reading(String path, List<String> parameters) {

        boolean takes(String parameter) {
            return parameters.contains(parameter);
        }
    }

    /** All of the running gateway's document. */
    static List<Reading> readings() {
        HttpResponse<String> document = Api.plain(RunningSystem.get().url() + "/openapi?format=JSON");
        JsonObject paths = Json.createReader(new StringReader(document.body()))
                .readObject()
                .getJsonObject("paths");
        Map<String, Reading> readings = new TreeMap<>();
        paths.forEach((path, item) -> {
            JsonObject get = item.asJsonObject().getJsonObject("get");
            if (get != null) {
                readings.put(path, new Reading(path, parameters(get)));
            }
        });
        return List.copyOf(readings.values());
    }

    private static List<String> parameters(JsonObject operation) {
        List<String> names = new ArrayList<>();
        if (operation.containsKey("parameters")) {
            operation.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
                    .filter(parameter -> parameter.getString("in", "").equals("query"))
                    .forEach(parameter -> names.add(parameter.getString("name")));
        }
        return names;
    }
}
