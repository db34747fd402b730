package io.otelbi.openshift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnvironmentTest {

    private static final Pattern INCLUDE = Pattern.compile("\\$\\{shared\\.config\\.dir}/([a-z-]+\\.xml)");
    private static final Pattern USED = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}");
    private static final Pattern DEFAULTED = Pattern.compile("<variable name=\"([A-Z0-9_]+)\" defaultValue=");

    /** Read by Liberty's own start script, not by the code. */
    private static final Set<String> OF_LIBERTY = Set.of("WLP_OUTPUT_DIR", "LOG_DIR", "JVM_ARGS");

    /** Without these a gateway that asks for tokens lets nobody in, or sends nobody to sign in. */
    private static final Set<String> OF_SIGN_IN = Set.of(
            "FRONTEND_JWT_ISSUER_URL",
            "FRONTEND_JWT_JWKS_URL",
            "VITE_OIDC_AUTHORITY",
            "VITE_OIDC_CLIENT_ID",
            "VITE_OIDC_REDIRECT_URI",
            "VITE_OIDC_POST_LOGOUT_REDIRECT_URI");

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void everyVariableThatIsSetIsDocumentedForThatService(String overlay) {
        Rendered rendered = Kustomize.overlay(overlay);

        rendered.services().forEach(workload -> {
            Set<String> unknown =
                    new TreeSet<>(Environment.of(rendered, workload).keySet());
            unknown.removeAll(Documented.of(service(workload)).keySet());
            unknown.removeAll(OF_LIBERTY);
            assertEquals(Set.of(), unknown, workload.toString());
        });
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void everyVariableThatIsSetIsReadByTheCodeOfThatService(String overlay) {
        Rendered rendered = Kustomize.overlay(overlay);

        rendered.services().forEach(workload -> {
            // What telemetry needs is made by server.env.
            String read = sources(service(workload))
                    + settings(service(workload))
                    + Project.text("liberty-config/" + service(workload) + "/server.env")
                            .replaceAll("(?m)^#.*", "");
            Set<String> unread = Environment.of(rendered, workload).keySet().stream()
                    .filter(name -> !OF_LIBERTY.contains(name))
                    .filter(name -> !isRead(name, read))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(Set.of(), unread, workload.toString());
        });
    }

    // Settings of connections are read by their last part, for one connection or for all.
    private static boolean isRead(String name, String read) {
        return Pattern.compile("\\b" + name + "\\b").matcher(read).find()
                || (name.startsWith("MSSQL_") && read.contains('"' + name.substring("MSSQL_".length()) + '"'));
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void everyVariableThatAServiceNeedsAndHasNoDefaultIsSet(String overlay) {
        Rendered rendered = Kustomize.overlay(overlay);

        rendered.services().forEach(workload -> {
            Set<String> missing = needed(service(workload));
            missing.removeAll(Environment.of(rendered, workload).keySet());
            assertEquals(Set.of(), missing, workload.toString());
        });
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void aGatewayAsksForTokensAndKnowsWhoIssuesThem(String overlay) {
        Rendered rendered = Kustomize.overlay(overlay);
        Map<String, String> gateway = Environment.of(rendered, rendered.the("StatefulSet", "api-gateway"));

        assertEquals("true", gateway.get("REQUIRE_FRONTEND_AUTH"));
        assertTrue(gateway.keySet().containsAll(OF_SIGN_IN), gateway.toString());
        String door = rendered.all("Route", "Ingress")
                .filter(way -> way.name().equals("api-gateway"))
                .map(way -> way.kind().equals("Route")
                        ? way.spec().path("host").asText()
                        : way.spec().at("/rules/0/host").asText())
                .findFirst()
                .orElseThrow();
        assertEquals("https://" + door + "/callback", gateway.get("VITE_OIDC_REDIRECT_URI"));
        assertEquals("https://" + door + "/", gateway.get("VITE_OIDC_POST_LOGOUT_REDIRECT_URI"));
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void oneVariableSwitchesTelemetryOn(String overlay) {
        Rendered rendered = Kustomize.overlay(overlay);

        rendered.services()
                .forEach(workload -> assertEquals(
                        Set.of("OTEL_COLLECTOR_ENDPOINT"),
                        Environment.of(rendered, workload).keySet().stream()
                                .filter(name -> name.startsWith("OTEL_"))
                                .collect(Collectors.toSet()),
                        workload.toString()));
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void whatIsCheckedInTransitStaysChecked(String overlay) {
        Rendered rendered = Kustomize.overlay(overlay);
        Map<String, String> persistence = Environment.of(rendered, rendered.the("Deployment", "persistence"));
        Map<String, String> biQuery = Environment.of(rendered, rendered.the("Deployment", "bi-query"));

        assertEquals("verify-full", persistence.get("POSTGRES_SSLMODE"));
        assertEquals("false", persistence.get("POSTGRES_MIGRATE"));
        assertFalse(persistence.containsKey("POSTGRES_MIGRATION_PASSWORD"));
        assertFalse(biQuery.containsKey("MSSQL_TRUST_SERVER_CERTIFICATE"));
        assertFalse(biQuery.containsKey("MSSQL_ALLOW_WRITABLE_LOGIN"));
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void theMigrationReadsEveryVariableThatItGets(String overlay) {
        Rendered rendered = Kustomize.overlay(overlay);
        String program = Project.texts("persistence-war/src/main/java/io/otelbi/persistence/migration");

        rendered.all("Job", "CronJob")
                .filter(job -> "migration".equals(job.podLabels().get("app.kubernetes.io/name")))
                .forEach(job -> {
                    assertTrue(
                            Manifest.stream(job.pod().at("/containers/0/command"))
                                    .anyMatch(word ->
                                            word.asText().equals("io.otelbi.persistence.migration.store.MigrationJob")),
                            job.toString());
                    Map<String, String> environment = Environment.of(rendered, job);
                    assertTrue(environment.containsKey("POSTGRES_MIGRATION_PASSWORD"), job.toString());
                    environment.keySet().forEach(name -> assertTrue(program.contains('"' + name + '"'), name));
                });
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void theOperatorsCommandsReadEveryVariableThatTheyGet(String overlay) {
        Rendered rendered = Kustomize.overlay(overlay);
        String program = Project.texts("operations/src/main");
        List<Manifest> jobs =
                rendered.all("CronJob").filter(EnvironmentTest::runsOperations).toList();

        assertEquals(
                Overlays.WITH_EVERYTHING_INSIDE.contains(overlay)
                        ? List.of("backup")
                        : List.of("audit-verification", "backup"),
                jobs.stream().map(Manifest::name).sorted().toList());
        jobs.forEach(job -> Environment.of(rendered, job)
                .keySet()
                .forEach(name -> assertTrue(program.contains('"' + name + '"'), job + " " + name)));
        Map<String, String> backup = Environment.of(rendered, rendered.the("CronJob", "backup"));
        assertEquals("verify-full", backup.get("POSTGRES_SSLMODE"));
        assertTrue(backup.containsKey("POSTGRES_MIGRATION_PASSWORD"));
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void aVerificationSignsInWhereTheGatewaysTokensComeFrom(String overlay) {
        Rendered rendered = Kustomize.overlay(overlay);
        Map<String, String> gateway = Environment.of(rendered, rendered.the("StatefulSet", "api-gateway"));
        boolean https = Overlays.WITH_ROUTE.contains(overlay);

        rendered.all("CronJob")
                .filter(job -> job.name().equals("audit-verification"))
                .forEach(job -> {
                    Map<String, String> environment = Environment.of(rendered, job);
                    assertTrue(
                            environment
                                    .getOrDefault("OPERATIONS_TOKEN_URL", "")
                                    .startsWith(gateway.get("FRONTEND_JWT_ISSUER_URL") + "/"),
                            environment.toString());
                    assertEquals(
                            https ? "https://api-gateway.otel-bi-" + overlay + ".svc:8443" : "http://api-gateway:8000",
                            environment.get("OPERATIONS_GATEWAY_URL"));
                    assertEquals("bi-operations", environment.get("OPERATIONS_CLIENT_ID"));
                    assertTrue(environment.containsKey("OPERATIONS_CLIENT_SECRET"));
                    assertEquals(
                            https,
                            job.pod()
                                    .at("/containers/0/command")
                                    .toString()
                                    .contains("-Djavax.net.ssl.trustStore=/opt/otel-bi/trust/cacerts"));
                });
    }

    @Test
    void libertysScriptReadsWhatIsSetForIt() {
        String script = Project.text(".liberty/wlp/bin/server");

        OF_LIBERTY.forEach(name -> assertTrue(script.contains(name), name));
    }

    private static boolean runsOperations(Manifest job) {
        return job.pod().at("/containers/0/command").toString().contains("\"/opt/otel-bi/operations/operations.jar\"");
    }

    private static Set<String> needed(String service) {
        Set<String> needed = new TreeSet<>();
        Documented.of(service).forEach((name, otherwise) -> {
            if (otherwise.contains("none, needed")) {
                needed.add(name);
            }
        });
        String settings = settings(service);
        needed.addAll(found(USED, settings));
        needed.removeAll(found(DEFAULTED, settings));
        return needed;
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(hit -> hit.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sources(String service) {
        return Project.texts("platform/src/main") + Project.texts(service + "-war/src/main");
    }

    private static String settings(String service) {
        String server = Project.text("liberty-config/" + service + "/server.xml");
        Matcher includes = INCLUDE.matcher(server);
        StringBuilder all = new StringBuilder(server);
        while (includes.find()) {
            all.append(Project.text("liberty-config/shared/" + includes.group(1)));
        }
        return all.toString();
    }

    private static String service(Manifest workload) {
        return workload.name().equals("api-gateway") ? "gateway" : workload.name();
    }
}
