package io.otelbi.platform.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void theSameValueHasTheSameTextWhoeverWroteIt() {
        String one = "{\"b\": [1.50, 2e3, true, null, {}], \"a\": {\"y\": \"ä\\n\", \"x\": 0.0}}";
        String other = "{\"a\":{\"x\":0,\"y\":\"\\u00e4\\n\"},\"b\":[1.5,2000.0,true,null,{}]}";

        assertEquals(
                "{\"a\":{\"x\":0,\"y\":\"ä\\n\"},\"b\":[1.5,2000,true,null,{}]}",
                CanonicalJson.text(read(one), Set.of()));
        assertEquals(CanonicalJson.hash(read(one), Set.of()), CanonicalJson.hash(read(other), Set.of()));
    }

    @Test
    void membersThatVaryAreLeftOutAtTheTopOnly() {
        JsonObject value = read("{\"run_id\":1,\"a\":{\"run_id\":2}}");

        assertEquals("{\"a\":{\"run_id\":2}}", CanonicalJson.text(value, Set.of("run_id")));
    }

    @Test
    void theOrderOfAnArrayCounts() {
        assertNotEquals(
                CanonicalJson.hash(read("{\"a\":[1,2]}"), Set.of()),
                CanonicalJson.hash(read("{\"a\":[2,1]}"), Set.of()));
    }

    private static JsonObject read(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
