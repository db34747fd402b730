package io.otelbi.openshift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferencesTest {

    private static final Pattern GETENV = Pattern.compile("(?m)^\\\\getenv [a-z_]+ ([A-Z_]+)$");

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void everyConfigMapIsThereAndUsed(String overlay) {
        Rendered rendered = Kustomize.overlay(overlay);

        Set<String> used = rendered.workloads()
                .flatMap(workload -> Stream.concat(
                        workload.containers().stream()
                                .flatMap(container -> Manifest.stream(container.path("envFrom")))
                                .map(source -> source.at("/configMapRef/name").asText()),
                        Manifest.stream(workload.pod().path("volumes"))
                                .filter(volume -> volume.has("configMap"))
                                .map(volume -> volume.at("/configMap/name").asText())))
                .collect(Collectors.toSet());

        assertEquals(rendered.all("ConfigMap").map(Manifest::name).collect(Collectors.toSet()), used);
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void everySecretIsOneThatTheManualTellsToCreateWithItsKeys(String overlay) {
        assertEquals(Secrets.expected(overlay), Secrets.used(Kustomize.overlay(overlay)));
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void theManualNamesEverySecretInARowWithItsKeys(String overlay) {
        List<String> rows = Project.text("docs/operations.md").lines().toList();

        Secrets.expected(overlay)
                .forEach((secret, keys) -> assertTrue(
                        rows.stream()
                                .filter(row -> row.startsWith("| `" + secret + "` |"))
                                .anyMatch(row -> keys.stream().allMatch(key -> row.contains("`" + key + "`"))),
                        secret));
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void everyClaimIsThereAndUsedByOneJobOnly(String overlay) {
        Rendered rendered = Kustomize.overlay(overlay);

        assertEquals(
                rendered.all("PersistentVolumeClaim").map(Manifest::name).toList(),
                rendered.workloads()
                        .flatMap(workload -> Manifest.stream(workload.pod().path("volumes")))
                        .filter(volume -> volume.has("persistentVolumeClaim"))
                        .map(volume ->
                                volume.at("/persistentVolumeClaim/claimName").asText())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void everyCronJobRunsAloneEndsAndIsForgotten(String overlay) {
        Kustomize.overlay(overlay).all("CronJob").forEach(job -> {
            assertEquals("Forbid", job.spec().path("concurrencyPolicy").asText(), job.toString());
            assertEquals("Etc/UTC", job.spec().path("timeZone").asText(), job.toString());
            Stream.of(
                            "/startingDeadlineSeconds",
                            "/successfulJobsHistoryLimit",
                            "/failedJobsHistoryLimit",
                            "/jobTemplate/spec/activeDeadlineSeconds",
                            "/jobTemplate/spec/backoffLimit")
                    .forEach(line -> assertTrue(job.spec().at(line).asInt() > 0, job + " " + line));
            assertEquals(1, job.pod().path("containers").size(), job.toString());
        });
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void aBackupGoesIntoTheClaim(String overlay) {
        Manifest backup = Kustomize.overlay(overlay).the("CronJob", "backup");
        List<String> command = Manifest.stream(backup.pod().at("/containers/0/command"))
                .map(JsonNode::asText)
                .toList();
        String folder = mountPath(backup, "backup");

        assertEquals(List.of("backup", folder, "--keep", "14"), command.subList(command.size() - 4, command.size()));
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void everyServiceAccountIsThereAndUsed(String overlay) {
        Rendered rendered = Kustomize.overlay(overlay);

        assertEquals(
                rendered.all("ServiceAccount").map(Manifest::name).collect(Collectors.toSet()),
                rendered.workloads()
                        .map(workload ->
                                workload.pod().path("serviceAccountName").asText())
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void everyMountHasAVolumeOrAClaimAndEveryVolumeAMount(String overlay) {
        Kustomize.overlay(overlay).workloads().forEach(workload -> {
            Set<String> volumes = Stream.concat(
                            Manifest.stream(workload.pod().path("volumes"))
                                    .map(v -> v.path("name").asText()),
                            Manifest.stream(workload.spec().path("volumeClaimTemplates"))
                                    .map(claim -> claim.at("/metadata/name").asText()))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> mounts = workload.containers().stream()
                    .flatMap(container -> Manifest.stream(container.path("volumeMounts")))
                    .map(mount -> mount.path("name").asText())
                    .collect(Collectors.toCollection(TreeSet::new));

            assertEquals(volumes, mounts, workload.toString());
        });
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void everyServiceTakesThePodsOfOneWorkloadAtPortsThatTheyOpen(String overlay) {
        Rendered rendered = Kustomize.overlay(overlay);

        rendered.all("Service").forEach(service -> {
            List<Manifest> behind = rendered.workloads()
                    .filter(workload -> workload.podLabels()
                            .entrySet()
                            .containsAll(Manifest.texts(service.spec().path("selector"))
                                    .entrySet()))
                    .toList();
            assertEquals(
                    List.of(service.name()), behind.stream().map(Manifest::name).toList());
            Map<String, String> open = Ports.of(behind.getFirst());
            Manifest.stream(service.spec().path("ports"))
                    .forEach(port -> assertEquals(
                            port.path("port").asText(),
                            open.get(port.path("targetPort").asText()),
                            service.toString()));
        });
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void everyWorkloadTakesItsOwnPodsAndSpreadsThem(String overlay) {
        Rendered rendered = Kustomize.overlay(overlay);

        rendered.all("Deployment", "StatefulSet")
                .forEach(workload -> assertEquals(
                        List.of(workload), rendered.selected(workload.spec().path("selector"))));
        rendered.services().forEach(workload -> {
            List<JsonNode> spread = Manifest.stream(workload.pod().path("topologySpreadConstraints"))
                    .toList();
            assertEquals(2, spread.size(), workload.toString());
            spread.forEach(over -> assertEquals(List.of(workload), rendered.selected(over.path("labelSelector"))));
        });
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void everyServiceCanBeScaledAndIsKeptFromBeingEvictedAtOnce(String overlay) {
        Rendered rendered = Kustomize.overlay(overlay);
        Set<Manifest> services = rendered.services().collect(Collectors.toSet());

        assertEquals(
                services,
                rendered.all("HorizontalPodAutoscaler")
                        .map(scaler -> scaler.spec().path("scaleTargetRef"))
                        .map(target -> rendered.the(
                                target.path("kind").asText(),
                                target.path("name").asText()))
                        .collect(Collectors.toSet()));
        assertEquals(
                services,
                rendered.all("PodDisruptionBudget")
                        .flatMap(budget -> rendered.selected(budget.spec().path("selector")).stream())
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void theDoorLeadsToAPortOfTheGateway(String overlay) {
        Rendered rendered = Kustomize.overlay(overlay);
        Set<String> ports = Manifest.stream(
                        rendered.the("Service", "api-gateway").spec().path("ports"))
                .map(port -> port.path("name").asText())
                .collect(Collectors.toSet());

        Stream<String> doors = Stream.concat(
                rendered.all("Route")
                        .filter(route -> route.spec().at("/to/name").asText().equals("api-gateway"))
                        .map(route -> route.spec().at("/port/targetPort").asText()),
                rendered.all("Ingress")
                        .map(ingress -> ingress.spec().at("/rules/0/http/paths/0/backend/service"))
                        .filter(service -> service.path("name").asText().equals("api-gateway"))
                        .map(service -> service.at("/port/name").asText()));

        assertEquals(1, doors.filter(ports::contains).count());
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void everyAddressOfAServiceIsOneThatAServiceHasAndThatItsCertificateNames(String overlay) {
        Rendered rendered = Kustomize.overlay(overlay);
        boolean certificates = Overlays.WITH_ROUTE.contains(overlay);

        List<URI> addresses = rendered.services()
                .flatMap(workload -> Environment.of(rendered, workload).entrySet().stream())
                .filter(variable -> Set.of("BI_QUERY_URL", "ANALYTICS_URL", "PERSISTENCE_URL")
                        .contains(variable.getKey()))
                .map(variable -> URI.create(variable.getValue()))
                .toList();
        addresses.forEach(address -> {
            String service = address.getHost().replaceFirst("\\..*", "");
            String scheme = certificates ? "https" : "http";
            assertEquals(scheme, address.getScheme());
            assertEquals(certificates ? service + ".otel-bi-" + overlay + ".svc" : service, address.getHost());
            assertTrue(
                    Manifest.stream(rendered.the("Service", service).spec().path("ports"))
                            .anyMatch(port -> port.path("name").asText().equals(scheme)
                                    && port.path("port").asInt() == address.getPort()),
                    address.toString());
        });
        assertEquals(5, addresses.size());
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#withRoute")
    void everyServiceShowsACertificateAndEveryCallerChecksIt(String overlay) {
        Rendered rendered = Kustomize.overlay(overlay);

        rendered.services().forEach(workload -> {
            assertEquals(
                    workload.name() + "-tls",
                    rendered.the("Service", workload.name())
                            .json()
                            .at("/metadata/annotations/service.beta.openshift.io~1serving-cert-secret-name")
                            .asText());
            assertEquals("8443", Ports.of(workload).get("https"), workload.toString());
            String settings = overrides(rendered, workload);
            assertTrue(settings.contains("httpsPort=\"8443\""), workload.toString());
            assertTrue(settings.contains("location=\"/opt/otel-bi/keystore/key.p12\""), workload.toString());
            boolean calls = Environment.of(rendered, workload).containsKey("BI_QUERY_URL");
            assertEquals(calls, settings.contains("location=\"/opt/otel-bi/trust/trust.p12\""), workload.toString());
            assertEquals(
                    calls,
                    workload.containers().stream()
                            .anyMatch(container ->
                                    container.path("command").toString().contains("/opt/otel-bi/trust/")),
                    workload.toString());
        });
        assertEquals(
                "true",
                rendered.the("ConfigMap", "service-ca")
                        .json()
                        .at("/metadata/annotations/service.beta.openshift.io~1inject-cabundle")
                        .asText());
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#withEverythingInside")
    void whatIsInsideIsReachedByTheNameOfItsService(String overlay) {
        Rendered rendered = Kustomize.overlay(overlay);
        Map<String, String> store = Environment.of(rendered, rendered.the("Deployment", "persistence"));
        Map<String, String> warehouse = Environment.of(rendered, rendered.the("Deployment", "bi-query"));
        String namespace = ".otel-bi-" + overlay + ".svc";

        // With the namespace, because so the certificates are made out.
        assertEquals("postgresql" + namespace, store.get("POSTGRES_HOST"));
        assertEquals("warehouse" + namespace, warehouse.get("MSSQL_HOST"));
        Stream.of("postgresql", "warehouse", "identity", "api-gateway")
                .forEach(service -> assertEquals(
                        service + "-tls",
                        rendered.the("Service", service)
                                .json()
                                .at("/metadata/annotations/service.beta.openshift.io~1serving-cert-secret-name")
                                .asText()));
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#withEverythingInside")
    void theDatabaseIsMadeByTheScriptThatOthersRun(String overlay) {
        Rendered rendered = Kustomize.overlay(overlay);
        Manifest database = rendered.the("StatefulSet", "postgresql");
        Map<String, String> files = mounted(rendered, database, "roles");
        String script = files.getOrDefault("roles.sh", "");
        String folder = mountPath(database, "roles");

        assertEquals(Project.text("deploy/sql/postgresql.sql"), files.get("postgresql.sql"));
        assertTrue(script.contains(" --file=" + folder + "/postgresql.sql"), script);
        Map<String, String> environment = Environment.of(rendered, database);
        Map<String, String> service = Environment.of(rendered, rendered.the("Deployment", "persistence"));
        GETENV.matcher(files.getOrDefault("postgresql.sql", ""))
                .results()
                .map(hit -> hit.group(1))
                .forEach(name -> assertTrue(environment.containsKey(name), name));
        Stream.of("POSTGRES_DATABASE", "POSTGRES_SCHEMA", "POSTGRES_USER")
                .forEach(name -> assertEquals(service.get(name), environment.get(name)));
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#withEverythingInside")
    void alloyRunsTheFileThatOthersRunAndSendsAllToItsOwnLog(String overlay) {
        Rendered rendered = Kustomize.overlay(overlay);
        Manifest alloy = rendered.the("Deployment", "alloy");
        Map<String, String> files = mounted(rendered, alloy, "settings");
        String pipeline = files.getOrDefault("config.alloy", "");

        assertEquals(Set.of("config.alloy", "log.alloy"), files.keySet());
        assertEquals(Project.text("deploy/alloy/config.alloy"), pipeline);
        assertEquals(
                mountPath(alloy, "settings"),
                Manifest.stream(alloy.pod().at("/containers/0/args"))
                        .map(JsonNode::asText)
                        .reduce("", (earlier, later) -> later));
        Map<String, String> environment = Environment.of(rendered, alloy);
        environment.keySet().forEach(name -> assertTrue(pipeline.contains("sys.env(\"" + name + "\")"), name));
        Stream.of("OTLP_TRACES_URL", "OTLP_METRICS_URL", "OTLP_LOGS_URL").forEach(name -> {
            String address = environment.getOrDefault(name, "").replaceFirst("^http://", "");
            assertTrue(files.getOrDefault("log.alloy", "").contains("endpoint = \"" + address + "\""), name);
        });
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#withEverythingInside")
    void theDemoProviderIssuesWhatTheGatewayAccepts(String overlay) {
        Rendered rendered = Kustomize.overlay(overlay);
        Map<String, String> gateway = Environment.of(rendered, rendered.the("StatefulSet", "api-gateway"));
        Map<String, String> identity = Environment.of(rendered, rendered.the("Deployment", "identity"));
        String door = rendered.the("Route", "identity").spec().path("host").asText();
        String settings = Project.text("liberty-config/identity/server.xml");

        assertEquals("https://" + door + "/oidc/endpoint/demo", identity.get("ISSUER_URL"));
        assertEquals(identity.get("ISSUER_URL"), gateway.get("FRONTEND_JWT_ISSUER_URL"));
        assertEquals(identity.get("ISSUER_URL"), gateway.get("VITE_OIDC_AUTHORITY"));
        assertEquals(identity.get("SPA_URL") + "/callback", gateway.get("VITE_OIDC_REDIRECT_URI"));
        assertEquals("8100", identity.get("HTTP_PORT"));
        Stream.of("HTTP_HOST", "HTTP_PORT", "ISSUER_URL", "SPA_URL", "DEMO_PASSWORD", "LIBERTY_KEYSTORE_PASSWORD")
                .forEach(name -> assertTrue(identity.containsKey(name) && settings.contains("${" + name + "}"), name));
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#withEverythingInside")
    void theWarehouseProgramReadsWhatIsSetForIt(String overlay) {
        Rendered rendered = Kustomize.overlay(overlay);
        String program = Project.text("local/src/main/java/io/otelbi/local/WarehouseCommand.java");

        Environment.of(rendered, rendered.the("Deployment", "warehouse"))
                .keySet()
                .forEach(name -> assertTrue(program.contains("needed(\"" + name + "\")"), name));
    }

    private static String mountPath(Manifest workload, String volume) {
        return Manifest.stream(workload.pod().at("/containers/0/volumeMounts"))
                .filter(mount -> mount.path("name").asText().equals(volume))
                .map(mount -> mount.path("mountPath").asText())
                .collect(Collectors.joining());
    }

    private static Map<String, String> mounted(Rendered rendered, Manifest workload, String volume) {
        return Manifest.stream(workload.pod().path("volumes"))
                .filter(one -> one.path("name").asText().equals(volume))
                .map(one -> rendered.configuration(one.at("/configMap/name").asText()))
                .findFirst()
                .orElseThrow();
    }

    /** What Liberty reads beside its server.xml. */
    private static String overrides(Rendered rendered, Manifest workload) {
        return Manifest.stream(workload.pod().path("volumes"))
                .filter(volume -> volume.path("name").asText().equals("server-overrides"))
                .flatMap(volume ->
                        rendered.configuration(volume.at("/configMap/name").asText()).values().stream())
                .collect(Collectors.joining());
    }
}
