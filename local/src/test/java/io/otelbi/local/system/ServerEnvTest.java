package io.otelbi.local.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ServerEnvTest {

    private static final String COLLECTOR = "https://alloy.example:4318";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @FieldSource("io.otelbi.local.system.Documented#SERVICES")
    void everyDocumentedVariableStandsInTheFileOfItsService(String service) throws IOException {
        String text = Files.readString(file(service));

        for (String name : Documented.of(service)) {
            assertTrue(text.lines().anyMatch(line -> line.matches("#?" + name + "=.*")), name);
        }
    }

    @ParameterizedTest
    @FieldSource("io.otelbi.local.system.Documented#SERVICES")
    void theCollectorAloneSwitchesTelemetryOn(String service) throws IOException, InterruptedException {
        Map<String, String> seen = seen(service, Map.of("OTEL_COLLECTOR_ENDPOINT", COLLECTOR));

        assertEquals("false", seen.get("OTEL_SDK_DISABLED"));
        assertEquals(service, seen.get("OTEL_SERVICE_NAME"));
        assertEquals(COLLECTOR, seen.get("OTEL_EXPORTER_OTLP_ENDPOINT"));
        assertEquals("http/protobuf", seen.get("OTEL_EXPORTER_OTLP_PROTOCOL"));
        assertEquals("database", seen.get("OTEL_SEMCONV_STABILITY_OPT_IN"));
    }

    @ParameterizedTest
    @FieldSource("io.otelbi.local.system.Documented#SERVICES")
    void withoutACollectorTelemetryIsOff(String service) throws IOException, InterruptedException {
        assertEquals("true", seen(service, Map.of()).get("OTEL_SDK_DISABLED"));
    }

    @ParameterizedTest
    @FieldSource("io.otelbi.local.system.Documented#SERVICES")
    void whatIsSetWins(String service) throws IOException, InterruptedException {
        Map<String, String> set = Map.of(
                "OTEL_COLLECTOR_ENDPOINT", COLLECTOR,
                "OTEL_SDK_DISABLED", "true",
                "OTEL_SERVICE_NAME", "ours",
                "OTEL_EXPORTER_OTLP_ENDPOINT", "http://other:4317",
                "OTEL_EXPORTER_OTLP_PROTOCOL", "grpc",
                "OTEL_SEMCONV_STABILITY_OPT_IN", "database/dup");

        Map<String, String> seen = seen(service, set);

        set.forEach((name, value) -> assertEquals(value, seen.get(name)));
    }

    @Test
    void libertysOwnScriptReadsTheFileInTheSameWay() throws IOException, InterruptedException {
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nexec env\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path server = Files.createDirectories(folder.resolve("usr/servers/gateway"));
        Files.copy(file("gateway"), server.resolve("server.env"));
        Path script = Documented.project().resolve(".liberty/wlp/bin/server");

        Map<String, String> seen = environment(
                List.of(script.toString(), "run", "gateway"),
                Map.of(
                        "JAVA_HOME", folder.resolve("jdk").toString(),
                        "WLP_USER_DIR", folder.resolve("usr").toString(),
                        "OTEL_COLLECTOR_ENDPOINT", COLLECTOR));

        assertEquals("false", seen.get("OTEL_SDK_DISABLED"));
        assertEquals(COLLECTOR, seen.get("OTEL_EXPORTER_OTLP_ENDPOINT"));
    }

    @Test
    void aServerWithoutTheFileStartsAsItIs() {
        assertEquals(List.of("java"), ServerEnv.before(folder.resolve("none"), List.of("java")));
    }

    private static Path file(String service) {
        return Documented.project().resolve("liberty-config").resolve(service).resolve(ServerEnv.NAME);
    }

    private static Map<String, String> seen(String service, Map<String, String> set)
            throws IOException, InterruptedException {
        return environment(ServerEnv.before(file(service), List.of("/usr/bin/env")), set);
    }

    private static Map<String, String> environment(List<String> command, Map<String, String> set)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("OTEL_"));
        builder.environment().putAll(set);
        Process process = builder.redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), text);
        Map<String, String> seen = text.lines()
                .filter(line -> line.contains("="))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')),
                        line -> line.substring(line.indexOf('=') + 1),
                        (first, second) -> second,
                        HashMap::new));
        assertFalse(seen.isEmpty());
        return seen;
    }
}
