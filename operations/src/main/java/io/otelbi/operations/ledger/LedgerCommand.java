package io.otelbi.operations.ledger;

import io.otelbi.operations.Main;
import io.otelbi.operations.gateway.Gateway;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Fills the ledger with forecasts of the past. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = {
            "Backtests against actuals: makes forecasts as of past days, and prints their scores.",
            "They are made as they would have been then, and marked as rehearsed wherever they are shown."
        })
public final class LedgerCommand implements Callable<Integer> {

    private static final int BATCH = 12;

    @ParentCommand
    private @Nullable Main main;

    @Option(names = "--source", description = "Warehouse (default: that of the API).")
    private @Nullable String source;

    @Option(names = "--channel", description = "A channel of the warehouse, or all (default: that of the API).")
    private @Nullable String channel;

    @Option(names = "--measure", defaultValue = "revenue", description = "revenue, orders or units.")
    private String measure = "";

    @Option(names = "--grain", defaultValue = "day", description = "day, week or month.")
    private String grain = "";

    @Option(names = "--days", defaultValue = "30", description = "How far ahead (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(names = "--every", defaultValue = "7", description = "Days between forecasts (default: ${DEFAULT-VALUE}).")
    private int every;

    @Option(names = "--forecasts", defaultValue = "52", description = "How many forecasts (default: ${DEFAULT-VALUE}).")
    private int forecasts;

    @Option(names = "--last", description = "Issue date of the newest (default: as late as the data allow).")
    private @Nullable LocalDate last;

    @Override
    public Integer call() throws InterruptedException {
        try {
            Gateway gateway = Gateway.of(Objects.requireNonNull(main).variables());
            choose(gateway);
            rehearse(gateway, issueDates(gateway));
            print(gateway.get("/api/forecasts/scores?newest=1000&" + query()));
            return 0;
        } catch (IOException e) {
            System.err.println("The ledger could not be filled: " + e.getMessage());
            return 1;
        }
    }

    /** The first warehouse and its default channel, where nothing was said. */
    private void choose(Gateway gateway) throws IOException, InterruptedException {
        JsonObject chosen = gateway.get("/api/sources").getJsonArray("sources").getValuesAs(JsonObject.class).stream()
                .filter(known -> source == null || known.getString("name").equals(source))
                .findFirst()
                .orElseThrow(() -> new IOException("There is no warehouse '" + source + "'."));
        source = chosen.getString("name");
        String usual = chosen.getString("default_channel", "");
        if (channel == null && !usual.isEmpty()) {
            channel = usual;
        }
    }

    private List<LocalDate> issueDates(Gateway gateway) throws IOException, InterruptedException {
        LocalDate newest = last;
        if (newest == null) {
            String known = "source=" + source + (channel == null ? "" : "&channel=" + channel);
            newest = LocalDate.parse(gateway.get("/api/kpis?" + known).getString("as_of"))
                    .minusDays(grain.equals("month") ? days + 31L : days);
        }
        List<LocalDate> dates = new ArrayList<>();
        for (int i = forecasts - 1; i >= 0; i--) {
            dates.add(newest.minusDays((long) i * every));
        }
        return dates;
    }

    private void rehearse(Gateway gateway, List<LocalDate> dates) throws IOException, InterruptedException {
        for (int from = 0; from < dates.size(); from += BATCH) {
            List<LocalDate> some = dates.subList(from, Math.min(dates.size(), from + BATCH));
            JsonObject done = gateway.post("/api/forecasts/scores/rehearsals", body(some));
            System.out.printf(
                    "  %s .. %s: %d forecasts made%n",
                    some.getFirst(),
                    some.getLast(),
                    done.getJsonArray("run_ids").size());
            done.getJsonArray("refused").getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .forEach(refused -> System.out.println("    none on " + refused));
        }
    }

    private JsonObject body(List<LocalDate> dates) {
        JsonArrayBuilder issues = Json.createArrayBuilder();
        dates.forEach(date -> issues.add(date.toString()));
        JsonObjectBuilder body = Json.createObjectBuilder();
        parameters().forEach(body::add);
        return body.add("days", days).add("issue_dates", issues).build();
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("source", Objects.requireNonNull(source, "chosen"));
        parameters.put("measure", measure);
        parameters.put("grain", grain);
        if (channel != null) {
            parameters.put("channel", channel);
        }
        return parameters;
    }

    private String query() {
        return parameters().entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static void print(JsonObject scores) {
        System.out.println(scores.getString("sentence"));
        System.out.println("  steps     forecasts   WAPE   skill   80 %   95 %");
        for (JsonObject row : scores.getJsonArray("horizons").getValuesAs(JsonObject.class)) {
            System.out.printf(
                    "  %3d..%-3d  %9d  %5s  %6s  %5.1f  %5.1f%n",
                    row.getInt("from"),
                    row.getInt("to"),
                    row.getInt("forecasts"),
                    figure(row, "wape"),
                    figure(row, "skill"),
                    100 * row.getJsonNumber("coverage80").doubleValue(),
                    100 * row.getJsonNumber("coverage95").doubleValue());
        }
        for (JsonObject row : scores.getJsonArray("members").getValuesAs(JsonObject.class)) {
            System.out.printf("  skill %6s  %s%n", figure(row, "skill"), row.getString("name"));
        }
    }

    private static String figure(JsonObject row, String name) {
        return row.containsKey(name) ? "%.3f".formatted(row.getJsonNumber(name).doubleValue()) : "-";
    }
}
