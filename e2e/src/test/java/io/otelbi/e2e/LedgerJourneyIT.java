package io.otelbi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Forecasts are scored against actuals, once and for good. */
class LedgerJourneyIT {

    private static final int FORECASTS = 13;
    private static final int DAYS = 14;

    private static List<String> runIds = List.of();

    @BeforeAll
    static void rehearse() {
        String dates = LocalDate.parse("2024-05-05")
                .datesUntil(LocalDate.parse("2024-05-05").plusWeeks(FORECASTS), java.time.Period.ofWeeks(1))
                .map(day -> "\"" + day + "\"")
                .collect(Collectors.joining(","));
        HttpResponse<String> answer = Api.post(
                "admin",
                "/api/forecasts/scores/rehearsals",
                "{\"source\":\"adventureworks\",\"channel\":\"internet\",\"measure\":\"units\",\"days\":" + DAYS
                        + ",\"issue_dates\":[" + dates + "]}");
        assertEquals(200, answer.statusCode(), answer.body());
        runIds = Api.json(answer).getJsonArray("run_ids").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    @Test
    void theLedgersFiguresAreThoseOfAnIndependentRecomputation() {
        Map<LocalDate, Double> actual = actual();
        double error = 0;
        double naiveError = 0;
        int within80 = 0;
        Map<String, Double> members = new HashMap<>();
        for (String id : runIds) {
            JsonObject result =
                    ok(Api.get("viewer", "/api/storage/forecasts/" + id)).getJsonObject("result");
            int step = 0;
            for (JsonObject point : result.getJsonArray("points").getValuesAs(JsonObject.class)) {
                LocalDate day = LocalDate.parse(point.getString("date"));
                double came = actual.getOrDefault(day, 0.0);
                error += Math.abs(number(point, "mean") - came);
                // Repeating the last week: the value 7 or 14 days before, whichever was known.
                naiveError += Math.abs(actual.getOrDefault(day.minusDays(step < 7 ? 7 : 14), 0.0) - came);
                within80 += number(point, "lower80") <= came && came <= number(point, "upper80") ? 1 : 0;
                for (JsonObject member : result.getJsonArray("members").getValuesAs(JsonObject.class)) {
                    double own = member.getJsonArray("mean").getJsonNumber(step).doubleValue();
                    members.merge(member.getString("name"), Math.abs(own - came), Double::sum);
                }
                step++;
            }
        }

        JsonObject scores = scores();

        assertEquals(FORECASTS, scores.getInt("forecasts"));
        assertEquals(FORECASTS, scores.getInt("rehearsed"));
        List<JsonObject> horizons = scores.getJsonArray("horizons").getValuesAs(JsonObject.class);
        assertEquals(
                List.of(1, 8), horizons.stream().map(row -> row.getInt("from")).toList());
        int steps = horizons.stream().mapToInt(row -> row.getInt("steps")).sum();
        assertEquals(FORECASTS * DAYS, steps);
        assertEquals(error, total(horizons, "mean_absolute_error"), 1e-6 * error);
        assertEquals(naiveError, total(horizons, "naive_mean_absolute_error"), 1e-6 * naiveError);
        assertEquals(within80, total(horizons, "coverage80"), 1e-6);
        for (JsonObject member : scores.getJsonArray("members").getValuesAs(JsonObject.class)) {
            double skill = 1 - members.getOrDefault(member.getString("name"), Double.NaN) / naiveError;
            assertEquals(skill, number(member, "skill"), 1e-9, member.getString("name"));
        }
    }

    @Test
    void bandsAreCorrectedByWhatHadComeByTheIssueDateAndNothingElse() {
        Map<LocalDate, Double> actual = actual();
        List<JsonObject> runs = runIds.stream()
                .map(id -> ok(Api.get("viewer", "/api/storage/forecasts/" + id)))
                .toList();
        int corrected = 0;
        for (JsonObject run : runs) {
            LocalDate issued = LocalDate.parse(run.getString("as_of"));
            List<Double> ratios = new ArrayList<>();
            long settled = runs.stream()
                    .filter(earlier -> ratios.addAll(ratiosKnown(earlier, issued, actual)))
                    .count();
            double factor = settled < 8 ? 1 : Math.clamp(percentile80(ratios), 1, 2.5);

            assertEquals(factor, number(run.getJsonObject("result"), "band_factor"), 0.0051, issued.toString());
            corrected += factor == 1 ? 0 : 1;
        }
        assertTrue(corrected > 0, "no band was corrected");
    }

    /** Distances from the mean in bands as the models made them, of the parts that were over on a day. */
    private static List<Double> ratiosKnown(JsonObject run, LocalDate on, Map<LocalDate, Double> actual) {
        LocalDate issued = LocalDate.parse(run.getString("as_of"));
        int known = issued.plusDays(DAYS).isAfter(on) ? issued.plusDays(7).isAfter(on) ? 0 : 7 : DAYS;
        JsonObject result = run.getJsonObject("result");
        List<Double> ratios = new ArrayList<>();
        for (JsonObject point :
                result.getJsonArray("points").getValuesAs(JsonObject.class).subList(0, known)) {
            double mean = number(point, "mean");
            double came = actual.getOrDefault(LocalDate.parse(point.getString("date")), 0.0);
            double above = number(point, "upper80") - mean;
            double below = mean - number(point, "lower80");
            double width = came >= mean ? above : number(point, "lower80") == 0 ? Math.max(above, mean) : below;
            ratios.add(Math.abs(came - mean) / width * number(result, "band_factor"));
        }
        return ratios;
    }

    private static double percentile80(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        double at = 0.8 * (sorted.size() - 1);
        int below = (int) at;
        double next = sorted.get(Math.min(below + 1, sorted.size() - 1));
        return sorted.get(below) + (at - below) * (next - sorted.get(below));
    }

    @Test
    void rehearsingTheSameDaysAgainSettlesNothingTwice() {
        JsonObject before = scores();

        rehearse();

        assertEquals(before.get("horizons"), scores().get("horizons"));
        assertEquals(FORECASTS, scores().getInt("forecasts"));
    }

    @Test
    void aForecastSaysWhatTheLedgerSaysOfItsSeries() {
        JsonObject forecast = Eventually.holds(() -> {
            JsonObject answer = ok(Api.get("viewer", "/api/forecasts?measure=units&channel=internet&days=7"));
            assertTrue(answer.containsKey("ledger"), "no ledger yet");
            return answer;
        });

        assertEquals(scores().getString("sentence"), forecast.getString("ledger"));
    }

    @Test
    void aModelThatHasNotBeatenRepeatingTheLastWeekIsDemotedAndTheAnswerSaysSo() throws SQLException {
        String series = "{\"category\":\"Clothing\",\"channel\":\"internet\",\"grain\":\"day\",\"measure\":\"units\","
                + "\"source\":\"adventureworks\"}";
        try (Connection connection = RunningSystem.get().postgres().superuser();
                Statement statement = connection.createStatement()) {
            // Twelve settled forecasts in which one model was hopeless; real ones would take the sample weeks to make.
            statement.execute(
                    "INSERT INTO bi.forecast_scores (result_hash, from_step, to_step, is_last, run_id, series,"
                            + " as_of, origin, steps, error, naive_error, signed_error, actual, within_80, within_95, members)"
                            + " SELECT 'demotion-' || i, 1, 7, true, gen_random_uuid(), '" + series
                            + "', date '2024-01-01' + i,"
                            + " 'rehearsed', 7, 10, 20, 0, 100, 6, 7,"
                            + " '[{\"name\":\"exponential smoothing\",\"error\":30},{\"name\":\"airline SARIMA without holidays\","
                            + "\"error\":10}]' FROM generate_series(1, 12) i ON CONFLICT DO NOTHING");
        }

        JsonObject forecast =
                ok(Api.get("viewer", "/api/forecasts?measure=units&channel=internet&category=Clothing&days=7"));

        JsonObject demoted = forecast.getJsonArray("members").getValuesAs(JsonObject.class).stream()
                .filter(member -> member.getString("name").equals("exponential smoothing"))
                .findFirst()
                .orElseThrow();
        assertTrue(demoted.getBoolean("demoted"));
        assertEquals(0, number(demoted, "weight"));
        assertTrue(
                forecast.getJsonArray("warnings").getValuesAs(JsonObject.class).stream()
                        .anyMatch(warning -> warning.getString("kind").equals("member_demoted")
                                && warning.getString("sentence").contains("'exponential smoothing' gets no weight")),
                forecast::toString);
    }

    @Test
    void whatIsSettledCannotBeAlteredWithTheServicesRole() throws SQLException {
        try (Connection connection = RunningSystem.get().postgres().superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE bi_service");
            statement.execute("SET search_path TO bi");
            for (String forbidden : List.of(
                    "UPDATE forecast_scores SET error = 0",
                    "DELETE FROM forecast_scores",
                    "UPDATE forecast_runs SET source = 'x'",
                    "DELETE FROM run_results",
                    "TRUNCATE ranking_runs",
                    "DELETE FROM persons",
                    "UPDATE audit_checkpoints SET seq = 1")) {
                var error = assertThrows(SQLException.class, () -> statement.execute(forbidden), forbidden);
                assertEquals("42501", error.getSQLState(), forbidden);
            }
        }
    }

    @Test
    void rehearsalsAreForAdministratorsAndWithinBounds() {
        String body = "{\"source\":\"adventureworks\",\"days\":7,\"issue_dates\":[]}";

        assertEquals(
                403,
                Api.post("viewer", "/api/forecasts/scores/rehearsals", body).statusCode());
        HttpResponse<String> none = Api.post("admin", "/api/forecasts/scores/rehearsals", body);
        assertEquals(400, none.statusCode());
        assertTrue(none.body().contains("1..24"), none.body());
    }

    private static Map<LocalDate, Double> actual() {
        return ok(Api.get("viewer", "/api/history?days_back=500&channel=internet"))
                .getJsonArray("points")
                .getValuesAs(JsonObject.class)
                .stream()
                .collect(Collectors.toMap(
                        point -> LocalDate.parse(point.getString("date")), point -> number(point, "units")));
    }

    private static JsonObject scores() {
        return ok(Api.get("viewer", "/api/forecasts/scores?measure=units&channel=internet"));
    }

    private static double total(List<JsonObject> horizons, String name) {
        return horizons.stream()
                .mapToDouble(row -> number(row, name) * row.getInt("steps"))
                .sum();
    }

    private static double number(JsonObject object, String name) {
        return object.getJsonNumber(name).doubleValue();
    }

    private static JsonObject ok(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer::body);
        return Api.json(answer);
    }
}
