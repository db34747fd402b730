package io.otelbi.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

    @ParameterizedTest
    @CsvSource({
        "territory=100%,14,'%'",
        "x=%zz,3,'%zz'",
        "x=%2,3,'%2'",
        "%=1,1,'%=1'",
        "a=1&b=%u12,7,'%u1'",
        "a=%41%4,6,'%4'",
        "a=%-1,3,'%-1'",
        "a=%+f,3,'%+f'",
    })
    void aPercentSignWithoutTwoDigitsIsNamedWithItsPlace(String query, int place, String shown) {
        assertEquals(
                Optional.of("The query of the address cannot be decoded at character " + place + ": '" + shown
                        + "' is no % with two hexadecimal digits."),
                new RequestTarget("/api/kpis", query).fault());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%E0%A4", "%ff", "%C0%80", "%ED%A0%80", "a%00b", "%F8%88%80%80%80", "%80", "x=%E4"})
    void bytesThatAreNoTextAreRefusedInPathAndQuery(String part) {
        String inPath = new RequestTarget("/api/" + part, null).fault().orElse("");
        String inQuery = new RequestTarget("/api/kpis", part).fault().orElse("");

        assertTrue(inPath.startsWith("The path of the address holds bytes that are no UTF-8 text"), inPath);
        assertTrue(inQuery.startsWith("The query of the address holds bytes that are no UTF-8 text"), inQuery);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00E9", " ", "\u0001", "\u007F", "東"})
    void aCharacterThatMustBeEncodedIsRefused(String character) {
        assertTrue(new RequestTarget("/api/" + character, null).fault().isPresent());
        assertTrue(
                new RequestTarget("/api/kpis", "territory=" + character).fault().isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "<", ">", "\\", "^", "`", "{", "|", "}", "[", "]"})
    void whatMustBeEncodedIsRefusedInAPathAndEncodedInAQuery(String character) {
        String code = "%%%02X".formatted((int) character.charAt(0));

        assertEquals(
                Optional.of(
                        "The path of the address holds '" + character + "', which must be written as " + code + "."),
                new RequestTarget("/api/a" + character, null).fault());
        RequestTarget inQuery = new RequestTarget("/api/kpis", "source=a" + character + "b&c=d");
        assertEquals(Optional.empty(), inQuery.fault());
        assertEquals("source=a" + code + "b&c=d", inQuery.strictQuery());
        assertEquals("a" + character + "b", inQuery.parameter("source"));
    }

    @Test
    void anOverlongTargetIsRefusedAndOneOfEightThousandIsNot() {
        assertEquals(Optional.empty(), new RequestTarget("/api/kpis", "q=" + "a".repeat(8_000)).fault());
        assertEquals(
                Optional.of("The address has 9007 characters; at most 8192 are read."),
                new RequestTarget("/" + "a".repeat(9_000), "q=123").fault());
    }

    @ParameterizedTest
    @CsvSource({
        "source=adventureworks,adventureworks",
        "a=1&source=%77wi&source=second,wwi",
        "%73ource=S%C3%BCd+Ost%2B,Süd Ost+",
        "source,''",
        "source=a=b|c,a=b|c",
    })
    void aParameterIsDecodedAsFormsEncodeIt(String query, String value) {
        RequestTarget target = new RequestTarget("/api/kpis", query);

        assertEquals(Optional.empty(), target.fault());
        assertEquals(value, target.parameter("source"));
    }

    @Test
    void whatIsNotThereHasNoValue() {
        assertNull(new RequestTarget("/api/kpis", null).parameter("source"));
        assertNull(new RequestTarget("/api/kpis", "sources=1").parameter("source"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/kpis,/api/kpis",
        "/%61pi/kpis,/api/kpis",
        "//api///kpis,/api/kpis",
        "/api;x=1/kpis;y,/api/kpis",
        "/%2561pi,/%61pi",
        "/api/%zz,/api/%zz",
        "/a%2Fb,/a/b"
    })
    void aPathHasOnePlainSpelling(String path, String plain) {
        assertEquals(plain, new RequestTarget(path, null).plainPath());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/..",
                "/x/../api/kpis",
                "/api/./kpis",
                "/api/%2e%2e/kpis",
                "/api/.;x/kpis",
                "/..",
                "/api/%2E"
            })
    void aSegmentOfDotsIsRefused(String path) {
        assertEquals(
                Optional.of("The path of the address holds a segment of dots; ask for the address that it means."),
                new RequestTarget(path, null).fault());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/index-B.x.js", "/a..b/c.", "/...", "/.well-known/x"})
    void dotsWithinNamesAreFine(String path) {
        assertEquals(Optional.empty(), new RequestTarget(path, null).fault());
    }
}
