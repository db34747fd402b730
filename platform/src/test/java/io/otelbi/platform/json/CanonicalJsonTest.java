package io.otelbi.platform.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":[]}",
                "{\"a\":[1.50,2e3,-0.0,[{},[null,true,false]],{\"x\":\"ä\\n\\\"\"}],\"b\":{\"t\":1,\"u\":{}},\"c\":1E+2}",
                "{\"a\":1,\"t\":\"left out\"}",
                "{\"t\":{\"left\":[\"out\"]},\"z\":{\"t\":2}}",
                "{\"a\":1,\"t\":[{\"left\":\"out\"}],\"z\":[1]}"
            })
    void anObjectWhoseMembersStandInOrderHasTheSameTextWithoutATree(String json) {
        assertEquals(
                CanonicalJson.text(read(json), Set.of("t")),
                CanonicalStream.text(json, Set.of("t")).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"b\":1,\"a\":2}", "{\"a\":[{\"y\":1,\"x\":2}]}", "{\"a\":1,\"a\":2}"})
    void anObjectWhoseMembersDoNotIsReadAsATree(String json) {
        assertEquals(Optional.empty(), CanonicalStream.text(json, Set.of()));
        assertEquals(CanonicalJson.hash(read(json), Set.of()), CanonicalJson.hash(json, Set.of()));
    }

    private static JsonObject read(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
