package io.otelbi.biquery.sales.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeysTest {

    @Test
    void textsHaveTheNumberUnderWhichTheyCameFirst() {
        var keys = new Keys();
        var random = new Random(7);
        Map<String, Integer> expected = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            String text = random.nextInt(50) == 0 ? "" : "SO" + random.nextInt(20_000) + "ü".repeat(random.nextInt(3));
            Integer next = expected.size();
            Integer known = expected.putIfAbsent(text, next);

            assertEquals(known == null ? next : known, keys.at(text), text);
        }
        assertEquals(expected.size(), keys.size());
    }

    @Test
    void textsOfTheSameHashAreNotTheSame() {
        var keys = new Keys();

        assertEquals(0, keys.at("Aa"));
        assertEquals(1, keys.at("BB"));
        assertEquals(0, keys.at("Aa"));
    }
}
