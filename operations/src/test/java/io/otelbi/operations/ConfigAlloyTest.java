package io.otelbi.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The configuration that is handed out for Grafana Alloy: whatever comes in goes the whole way. */
class ConfigAlloyTest {

    private static final Path FOLDER = Path.of("../deploy");
    private static final Pattern COMPONENT = Pattern.compile("(?ms)^(otelcol\\.\\w+\\.\\w+) \"(\\w+)\" \\{(.*?)^}");
    private static final Pattern VARIABLE = Pattern.compile("sys\\.env\\(\"(\\w+)\"\\)");

    private final String text;
    private final Map<String, String> components = new LinkedHashMap<>();

    ConfigAlloyTest() throws IOException {
        text = Files.readString(FOLDER.resolve("alloy/config.alloy"));
        COMPONENT
                .matcher(text)
                .results()
                .forEach(found -> components.put(found.group(1) + "." + found.group(2), found.group(3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"traces", "metrics", "logs"})
    void everySignalIsLimitedBatchedAndSentOn(String signal) {
        assertEquals(
                List.of(
                        "otelcol.receiver.otlp.services",
                        "otelcol.processor.memory_limiter.services",
                        "otelcol.processor.batch.services",
                        "otelcol.exporter.otlphttp." + signal),
                way("otelcol.receiver.otlp.services", signal));
    }

    @Test
    void everyVariableIsToldOfAndHasADefault() throws IOException {
        String manual = Files.readString(FOLDER.resolve("README.md"));
        Set<String> variables = VARIABLE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(6, variables.size(), variables::toString);
        variables.forEach(name -> assertTrue(manual.contains("`" + name + "`"), name));
        assertEquals(
                VARIABLE.matcher(text).results().count(),
                Pattern.compile("coalesce\\(sys\\.env\\(\"\\w+\"\\), \"[^\"]+\"\\)")
                        .matcher(text)
                        .results()
                        .count());
    }

    private List<String> way(String from, String signal) {
        List<String> way = new java.util.ArrayList<>(List.of(from));
        Pattern output = Pattern.compile("\\b" + signal + "\\s*= \\[([\\w.]+)\\.input]");
        var next = output.matcher(components.getOrDefault(from, ""));
        while (next.find()) {
            String to = next.group(1);
            assertTrue(components.containsKey(to), to);
            way.add(to);
            next = output.matcher(components.getOrDefault(to, ""));
        }
        return way;
    }
}
