package io.otelbi.local.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The files of deploy/servers, for those who run Liberty without containers. */
class OwnServersTest {

    private static final Path FILES = Documented.project().resolve("deploy/servers");

    /** What Java and Liberty read. */
    private static final Set<String> NOT_OURS = Set.of("JAVA_HOME", "JVM_ARGS");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @FieldSource("io.otelbi.local.system.Documented#SERVICES")
    void everySettingIsADocumentedVariableOfItsService(String service) throws IOException {
        List<String> documented = Documented.of(service);

        for (String name : names(service)) {
            assertTrue(documented.contains(name), name);
        }
    }

    @Test
    void theSettingsOfAllServicesAreDocumentedForEach() throws IOException {
        for (String service : Documented.SERVICES) {
            List<String> documented = Documented.of(service);
            for (String name : names("common")) {
                assertTrue(NOT_OURS.contains(name) || documented.contains(name), name);
            }
        }
    }

    @Test
    void aServiceIsStartedWithTheSettingsOfAllAndItsOwn() throws IOException, InterruptedException {
        layOut("echo \"$* $SHARED $OWN $DRAIN_FILE $WLP_USER_DIR\"");
        write("common.env", "SHARED='for all' OWN=overwritten\n");
        write("gateway.env", "OWN=\"it's mine\"\n");

        assertEquals(
                "run gateway for all it's mine " + folder.resolve("data/gateway.draining") + " "
                        + folder.resolve("0.1.0/usr"),
                otelBi(0, "run", "gateway"));
    }

    @Test
    void keyStoresOfAnEarlierStartAreDeletedBecauseThePasswordMayBeAnother() throws IOException, InterruptedException {
        layOut("true");
        write("common.env", "");
        write("analytics.env", "");
        Path security = Files.createDirectories(folder.resolve("data/0.1.0/analytics/resources/security"));
        Files.createFile(security.resolve("key.p12"));

        otelBi(0, "start", "analytics");

        assertTrue(Files.notExists(security));
    }

    @Test
    void whatIsMissingIsNamed() throws IOException, InterruptedException {
        layOut("true");

        assertEquals(folder.resolve("settings/common.env") + " cannot be read.", otelBi(1, "start", "gateway"));
        assertTrue(otelBi(2, "start", "everything").startsWith("otel-bi run SERVICE"));
    }

    private static List<String> names(String service) throws IOException {
        try (Stream<String> lines = Files.lines(FILES.resolve("settings").resolve(service + ".env"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
        }
    }

    /** A release whose Liberty is a line of shell. */
    private void layOut(String liberty) throws IOException {
        folder = folder.toRealPath();
        Files.createDirectories(folder.resolve("settings"));
        Path server = Files.createDirectories(folder.resolve("0.1.0/wlp/bin")).resolve("server");
        Files.writeString(server, "#!/bin/sh\n" + liberty + "\n");
        Files.setPosixFilePermissions(server, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.copy(FILES.resolve("otel-bi"), folder.resolve("0.1.0/otel-bi"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve("settings").resolve(name), text);
    }

    private String otelBi(int exitCode, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of("sh", folder.resolve("0.1.0/otel-bi").toString()), Stream.of(arguments))
                        .toList());
        builder.environment().remove("DRAIN_FILE");
        builder.environment().put("OTEL_BI_SETTINGS", folder.resolve("settings").toString());
        builder.environment().put("OTEL_BI_DATA", folder.resolve("data").toString());
        builder.environment().put("OTEL_BI_USER", System.getProperty("user.name"));
        Process process = builder.redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(exitCode, process.waitFor(), text);
        return text.lines().collect(Collectors.joining("\n"));
    }
}
