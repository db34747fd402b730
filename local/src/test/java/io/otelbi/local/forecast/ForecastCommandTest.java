package io.otelbi.local.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastCommandTest {

    private static List<JsonObject> answers(String... lines) throws IOException {
        InputStream in = System.in;
        PrintStream out = System.out;
        var written = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
            System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
            assertEquals(0, new ForecastCommand().call());
        } finally {
            System.setIn(in);
            System.setOut(out);
        }
        return written.toString(StandardCharsets.UTF_8)
                .lines()
                .map(Task::object)
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
}
