package io.otelbi.local.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastCommandTest {

    private static List<JsonObject> answers(String... lines) throws IOException {
        return answers(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static List<JsonObject> answers(byte[] input) throws IOException {
        InputStream in = System.in;
        PrintStream out = System.out;
        var written = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(input));
            System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
            assertEquals(0, new ForecastCommand().call());
        } finally {
            System.setIn(in);
            System.setOut(out);
        }
        return written.toString(StandardCharsets.UTF_8)
                .lines()
                .map(JsonLine::object)
                .toList();
    }

    @Test
    void oneLineInIsOneLineOutWithBothIntervals() throws IOException {
        JsonObject answer = answers("{\"id\":\"a\",\"frequency\":\"D\",\"start\":\"2024-01-01\",\"country\":\"US\","
                        + "\"horizon\":2,\"values\":[5,5,null,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5]}")
                .getFirst();

        assertEquals("a", answer.getString("id"));
        assertEquals(2, answer.getJsonArray("mean").size());
        assertEquals(5, answer.getJsonArray("mean").getJsonNumber(0).doubleValue(), 1e-9);
        assertEquals(2, answer.getJsonObject("lower").getJsonArray("80").size());
        assertEquals(2, answer.getJsonObject("upper").getJsonArray("95").size());
    }

    @Test
    void badLinesAreAnsweredEachAndTheRestGoesOn() throws IOException {
        List<JsonObject> answers = answers(
                "no json",
                "{\"id\":\"b\",\"frequency\":\"X\",\"horizon\":1,\"values\":[1]}",
                "{\"id\":\"c\",\"frequency\":\"D\",\"horizon\":1,\"values\":[null]}",
                "{\"id\":\"d\",\"frequency\":\"D\",\"horizon\":1,\"values\":[7]}");

        assertEquals(4, answers.size());
        assertTrue(answers.get(0).getString("error").contains("not a JSON object"));
        assertTrue(answers.get(1).getString("error").contains("D, W, M or H"));
        assertEquals("b", answers.get(1).getString("id"));
        assertTrue(answers.get(2).getString("error").contains("no observation"));
        assertEquals(7, answers.get(3).getJsonArray("mean").getJsonNumber(0).doubleValue());
    }

    @Test
    void numbersWrittenAsTextsAreTheSameNumbers() throws IOException {
        List<JsonObject> answers = answers(
                task("\"values\":[4,5.5,6,4,5.5,60,4,5.5,6,4,5.5,6]"),
                task("\"values\":[\"4\",5.5,\"6.0\",\" 4 \",\"+5.5\",\"6e1\",4,\"5.50\",6,\"4.\",5.5,\"6\"]"));

        assertEquals(answers.get(0).get("mean"), answers.get(1).get("mean"));
        assertEquals(answers.get(0).get("upper"), answers.get(1).get("upper"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"98,78\"",
                "\"1 000\"",
                "\"\"",
                "\"n/a\"",
                "\"NaN\"",
                "true",
                "false",
                "[5]",
                "{\"v\":5}",
                "\"0x10\"",
                "Infinity",
                "-Infinity",
                "1e400",
                "\"1e400\"",
                "\"12\u00a0345\"",
                "\"٣\""
            })
    void whatIsNoNumberIsRefusedWithItsPlaceIdAndLine(String value) throws IOException {
        JsonObject answer =
                answers("", task("\"values\":[5,6," + value + ",8]")).getFirst();

        assertEquals("t", answer.getString("id"));
        assertEquals(2, answer.getInt("line"));
        assertTrue(answer.getString("error").startsWith("The line is not a task: \"values\" has "), answer.toString());
        assertTrue(answer.getString("error").endsWith(" at place 3, which is no number or null."), answer.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"0\":5}", "5", "\"5\"", "null", "[]", "true"})
    void valuesThatAreNoListAreRefused(String values) throws IOException {
        JsonObject answer = answers(task("\"values\":" + values)).getFirst();

        assertEquals(
                "The line is not a task: \"values\" must be a list of numbers and nulls.", answer.getString("error"));
    }

    @Test
    void pythonsNotANumberIsMissingAndTextsKeepTheirWords() throws IOException {
        List<JsonObject> answers = answers(
                "{\"id\":\"NaN Infinity\",\"frequency\":\"D\",\"horizon\":1,\"values\":[3,NaN,3,NaN ,3,3,3,3]}",
                "{\"id\":\"\\\"NaN\",\"frequency\":\"D\",\"horizon\":1,\"values\":[3,null,3,null,3,3,3,3]}");

        assertEquals("NaN Infinity", answers.get(0).getString("id"));
        assertEquals("\"NaN", answers.get(1).getString("id"));
        assertEquals(answers.get(1).get("mean"), answers.get(0).get("mean"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12345", "\"12345\"", "0", "-7", "12.50", "9007199254740993", "null", "true", "\"ä\"", "[1]"})
    void anIdComesBackAsItWasGiven(String id) throws IOException {
        List<JsonObject> answers = answers(
                "{\"id\":" + id + ",\"frequency\":\"D\",\"horizon\":1,\"values\":[7,7,7]}",
                "{\"id\":" + id + ",\"frequency\":\"D\",\"horizon\":1,\"values\":[true]}");

        assertEquals(id, String.valueOf(answers.get(0).get("id")));
        assertEquals(id, String.valueOf(answers.get(1).get("id")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2.5",
                "-1",
                "0",
                "\"-3\"",
                "\"2,5\"",
                "\"two\"",
                "true",
                "null",
                "[1]",
                "10001",
                "1e999999999",
                "\"\"",
                "NaN"
            })
    void aHorizonThatIsNoWholeNumberInRangeIsRefused(String horizon) throws IOException {
        JsonObject answer = answers("{\"id\":\"t\",\"frequency\":\"D\",\"horizon\":" + horizon + ",\"values\":[7,7,7]}")
                .getFirst();

        assertTrue(
                answer.getString("error")
                        .startsWith("The line is not a task: \"horizon\" must be a whole number in 1.."),
                answer.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "3.0", "\"3\"", "3e0"})
    void aWholeHorizonIsReadHoweverItIsWritten(String horizon) throws IOException {
        JsonObject answer = answers("{\"id\":\"t\",\"frequency\":\"D\",\"horizon\":" + horizon + ",\"values\":[7,7,7]}")
                .getFirst();

        assertEquals(3, answer.getJsonArray("mean").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2024-02-30\"",
                "\"01.02.2024\"",
                "\"2024-1-1\"",
                "\"\"",
                "20240101",
                "\"2024-01-01 and on\"",
                "true",
                "\"tomorrow\""
            })
    void aStartThatIsNoDayIsRefused(String start) throws IOException {
        JsonObject answer = answers(task("\"values\":[7,7],\"start\":" + start)).getFirst();

        assertTrue(answer.getString("error").startsWith("The line is not a task: \"start\" "), answer.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-31", "2024-01-31T05:00:00", "2024-01-31 00:00:00.000", "2024-01-31T00:00:00Z"})
    void aStartMayHaveATime(String start) throws IOException {
        assertTrue(answers(task("\"values\":[7,7],\"start\":\"" + start + "\""))
                .getFirst()
                .containsKey("mean"));
    }

    @ParameterizedTest
    @CsvSource({
        "Germany,\"country\" is 'Germany'",
        "ZZ,The public holidays of ZZ are not known",
        "D,\"country\" is 'D'",
        "DE-ZZZ,The holidays of the region DE-ZZZ are not known; those of DE count.",
    })
    void aCountryThatIsNotKnownIsTold(String country, String warning) throws IOException {
        JsonObject answer = answers(task("\"values\":[7,7,7],\"country\":\"" + country + "\""))
                .getFirst();

        assertTrue(answer.getJsonArray("warnings").getString(0).startsWith(warning), answer.toString());
    }

    @Test
    void aKnownCountryInSmallLettersIsTheSameCountry() throws IOException {
        List<JsonObject> answers =
                answers(task("\"values\":[7,7,7],\"country\":\"us\""), task("\"values\":[7,7,7],\"country\":\"US\""));

        assertEquals(answers.get(1).get("warnings"), answers.get(0).get("warnings"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkAtTheStartIsNoPartOfTheFirstLine(String charset) throws IOException {
        byte[] input = ("\uFEFF" + task("\"values\":[7,7,7]") + "\r\n" + task("\"values\":[8,8,8]"))
                .getBytes(Charset.forName(charset));

        List<JsonObject> answers = answers(input);

        assertEquals(7, answers.get(0).getJsonArray("mean").getJsonNumber(0).doubleValue(), 1e-9);
        assertEquals(8, answers.get(1).getJsonArray("mean").getJsonNumber(0).doubleValue(), 1e-9);
    }

    @Test
    void bytesOfAnotherEncodingAreRefusedWithIdAndLine() throws IOException {
        String lines = task("\"values\":[7]") + "\n" + task("\"values\":[7],\"note\":\"Söhne\"");

        JsonObject answer = answers(lines.getBytes(StandardCharsets.ISO_8859_1)).get(1);

        assertEquals("t", answer.getString("id"));
        assertEquals("The line holds bytes that are not UTF-8.", answer.getString("error"));
        assertEquals(2, answer.getInt("line"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":77,\"values\":[1,2}",
                "{\"id\":77} {\"id\":78}",
                "{\"id\":77,\"values\":[1],\"values\":[2]}",
                "{\"id\":77,\"values\":[1 2]}",
                "[{\"id\":77}]",
                "{\"id\":77,\"values\":[nan]}",
                "{\"id\":77"
            })
    void aLineThatIsNoObjectIsRefusedWithTheIdThatStandsInIt(String line) throws IOException {
        List<JsonObject> answers = answers(line, task("\"values\":[7,7,7]"));

        assertEquals("77", String.valueOf(answers.get(0).get("id")));
        assertTrue(answers.get(0).getString("error").startsWith("The line is not a JSON object"));
        assertTrue(answers.get(1).containsKey("mean"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"x\"", "null", "[]", "true", "{}"})
    void aLineOfAnotherTypeIsAnsweredAndTheNextGoesOn(String line) throws IOException {
        List<JsonObject> answers = answers(line, task("\"values\":[7,7,7]"));

        assertTrue(answers.get(0).containsKey("error"));
        assertTrue(answers.get(1).containsKey("mean"));
    }

    @Test
    void deepNestingAndHugeValuesCostNobodyElseTheAnswer() throws IOException {
        List<JsonObject> answers = answers(
                "{\"id\":1,\"values\":" + "[".repeat(100_000),
                task("\"values\":[1e308,-1e308,1e308,-1e308,1e308,1e308,1e308,1e308,1e308,1e308,1e308]"),
                task("\"values\":[7,7,7]"));

        assertTrue(answers.get(0).containsKey("error"));
        assertTrue(answers.get(1).containsKey("error") || answers.get(1).containsKey("mean"));
        assertTrue(answers.get(2).containsKey("mean"));
    }

    private static String task(String members) {
        return "{\"id\":\"t\",\"frequency\":\"D\",\"horizon\":2," + members + "}";
    }
}
