package io.otelbi.local.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

    private static final AllowedLicences ALLOWED =
            AllowedLicences.of(List.of("# preferred first", "Apache-2.0", "MIT", "EPL-2.0 # weak copyleft"));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aLicenceThatIsNotAllowedIsNamedWithItsListAndTheOthersAreNot() throws IOException {
        write("a.cdx.json", """
                {"components": [
                  {"group": "org.example", "name": "good", "version": "1", "licenses": [{"license": {"id": "MIT"}}]},
                  {"group": "org.example", "name": "bad", "version": "2", "licenses": [{"license": {"id": "AGPL-3.0-only"}}]},
                  {"group": "org.example", "name": "silent", "version": "3"}]}
                """);

        Judgement judgement = Judgement.of(folder, List.of("a.cdx.json"), ALLOWED);

        assertEquals(
                List.of(
                        "org.example:bad 2 (AGPL-3.0-only) in a.cdx.json",
                        "org.example:silent 3 (no licence) in a.cdx.json"),
                judgement.refused());
        assertEquals(List.of("MIT"), List.copyOf(judgement.used().values()));
    }

    @Test
    void ofSeveralLicencesTheFirstAllowedOneIsUsedAndTold() throws IOException {
        write("a.cdx.json", """
                {"components": [
                  {"name": "dual", "version": "1", "licenses": [{"license": {"id": "LGPL-2.1-only"}}, {"license": {"id": "Apache-2.0"}}]},
                  {"name": "expressed", "version": "2", "licenses": [{"expression": "(GPL-2.0-only OR MIT)"}]},
                  {"name": "named", "version": "3", "licenses": [{"license": {"name": "MIT"}}]}]}
                """);

        Judgement judgement = Judgement.of(folder, List.of("a.cdx.json"), ALLOWED);

        assertEquals(List.of(), judgement.refused());
        assertEquals(
                List.of("dual 1 (LGPL-2.1-only, Apache-2.0): Apache-2.0", "expressed 2 ((GPL-2.0-only OR MIT)): MIT"),
                judgement.decided());
    }

    @ParameterizedTest
    @CsvSource({
        "MIT, MIT",
        "GPL-2.0-only, ",
        "GPL-2.0-only OR EPL-2.0, EPL-2.0",
        "MIT AND Apache-2.0, MIT AND Apache-2.0",
        "MIT AND GPL-2.0-only, ",
        "GPL-2.0-only OR MIT AND Apache-2.0, MIT AND Apache-2.0",
        "(GPL-2.0-only OR MIT) AND (EPL-2.0 OR GPL-3.0-only), MIT AND EPL-2.0",
        "(MIT) AND (GPL-2.0-only), ",
        "GPL-2.0-only WITH Classpath-exception-2.0, ",
        "'', "
    })
    void anExpressionIsAllowedWhenWhatIsUsedOfItIs(String expression, String used) {
        assertEquals(Optional.ofNullable(used), ALLOWED.chosen(new Component("it", "1", List.of(expression))));
    }

    @Test
    void aListThatIsMissingOrNamesNothingIsNoPass() throws IOException {
        write("empty.cdx.json", "{\"components\": []}");

        for (String list : List.of("missing.cdx.json", "empty.cdx.json")) {
            IOException refusal = assertThrows(IOException.class, () -> Judgement.of(folder, List.of(list), ALLOWED));
            assertTrue(String.valueOf(refusal.getMessage()).contains(list));
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
