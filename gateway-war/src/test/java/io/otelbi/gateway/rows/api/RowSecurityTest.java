package io.otelbi.gateway.rows.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.gateway.api.RowSettings;
import io.otelbi.gateway.api.TokenRoles;
import io.otelbi.platform.rows.Grant;
import io.otelbi.platform.rows.Rows;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowSecurityTest {

    private static final Rows NORTH = Rows.of(List.of(Grant.of("", Map.of("territory", List.of("North")))));

    @TempDir
    Path folder;

    private RowSecurity security(boolean file, @Nullable String claim) throws IOException {
        Path rules = folder.resolve("rows.yaml");
        Files.writeString(rules, """
                rules:
                - groups: [/north]
                  filters: {territory: [North]}
                - groups: [administrator]
                  all: true
                """);
        return new RowSecurity(
                new RowSettings(file ? Optional.of(rules) : Optional.empty(), Optional.ofNullable(claim)),
                new TokenRoles("groups", Set.of("administrator"), Set.of("analyst")),
                Clock.systemUTC());
    }

    private static Function<String, @Nullable Object> token(String json) {
        JsonObject claims =
                Json.createReader(new StringReader(json.replace('\'', '"'))).readObject();
        return claims::get;
    }

    @Test
    void withNeitherSettingEverybodySeesEverything() throws IOException {
        assertFalse(security(false, null).isOn());
        assertEquals(Rows.everything(), security(false, null).of(token("{}")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}",
                "{'groups':[]}",
                "{'groups':['North','northern','x/north']}",
                "{'groups':{'north':true}}",
                "{'roles':['north']}",
                "{'groups':null}"
            })
    void whoIsInNoRuleSeesNothingAndIsToldWhere(String claims) throws IOException {
        RowSecurity security = security(true, null);

        assertEquals(Rows.nothing(), security.of(token(claims)));
        assertTrue(security.whyNone(token(claims)).contains("claim 'groups'"), security.whyNone(token(claims)));
    }

    @Test
    void groupsAreComparedAsThoseOfAdministrators() throws IOException {
        assertEquals(NORTH, security(true, null).of(token("{'groups':['north']}")));
        assertEquals(NORTH, security(true, null).of(token("{'groups':'/north'}")));
        assertEquals(Rows.everything(), security(true, null).of(token("{'groups':['administrator']}")));
    }

    @Test
    void fileAndClaimAddUp() throws IOException {
        Rows rows = security(true, "rights.rows")
                .of(token("{'groups':['north'],'rights':{'rows':['shop/category:Bikes']}}"));

        assertEquals(
                Rows.of(List.of(
                        Grant.of("", Map.of("territory", List.of("North"))),
                        Grant.of("shop", Map.of("category", List.of("Bikes"))))),
                rows);
    }

    @Test
    void aClaimThatCannotBeReadGrantsNothingAndIsShown() throws IOException {
        RowSecurity security = security(false, "rows");

        assertEquals(Rows.nothing(), security.of(token("{'rows':['territory:North','everything']}")));
        assertTrue(security.whyNone(token("{'rows':['everything']}")).contains("'everything'"));
        assertTrue(security.whyNone(token("{}")).contains("FRONTEND_ROWS_CLAIM"));
    }

    @Test
    void moreThanCallsCanCarryIsNothing() throws IOException {
        String values = String.join(
                "','",
                java.util.stream.IntStream.range(0, 600)
                        .mapToObj(i -> "territory:Territory " + i)
                        .toList());

        assertEquals(Rows.nothing(), security(false, "rows").of(token("{'rows':['" + values + "']}")));
        assertTrue(security(false, "rows")
                .whyNone(token("{'rows':['" + values + "']}"))
                .contains("8000"));
    }

    @Test
    void aTokenWithTooManyGroupsToNameIsToldSo() throws IOException {
        assertTrue(security(true, null).whyNone(token("{'hasgroups':'true'}")).contains("too many"));
    }

    @Test
    void whatShowsNoFigureIsOpen() {
        assertFalse(RowsNeeded.showsFigures("/health"));
        assertFalse(RowsNeeded.showsFigures("storage/audit-logs/verification"));
        assertTrue(RowsNeeded.showsFigures("storage/forecasts"));
        assertTrue(RowsNeeded.showsFigures("sources"));
        assertTrue(RowsNeeded.showsFigures("anything-new"));
    }
}
