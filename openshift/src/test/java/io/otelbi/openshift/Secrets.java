package io.otelbi.openshift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The secrets that an operator creates (docs/operations.md), and those that the manifests refer to. */
final class Secrets {

    private static final Map<String, Set<String>> EVERYWHERE = Map.of(
            "operations-client", Set.of("OPERATIONS_CLIENT_SECRET"),
            "internal-token", Set.of("INTERNAL_SERVICE_SHARED_SECRET", "INTERNAL_SERVICE_SHARED_SECRET_PREVIOUS"),
            "liberty", Set.of("LIBERTY_KEYSTORE_PASSWORD"),
            "sql-server", Set.of("MSSQL_PASSWORD", "MSSQL_TRUST_STORE_PASSWORD", "truststore.p12"),
            "postgresql-service", Set.of("POSTGRES_PASSWORD"),
            "postgresql-migration", Set.of("POSTGRES_MIGRATION_PASSWORD"),
            "postgresql-ca", Set.of("ca.crt"),
            "audit-key", Set.of("AUDIT_KEY", "AUDIT_KEYS_PREVIOUS"));

    private Secrets() {}

    static Map<String, Set<String>> expected(String overlay) {
        Map<String, Set<String>> expected = new TreeMap<>(EVERYWHERE);
        if (Overlays.WITH_ROUTE.contains(overlay)) {
            // The service CA of OpenShift writes these.
            Set.of("analytics", "api-gateway", "bi-query", "persistence")
                    .forEach(service -> expected.put(service + "-tls", Set.of("tls.crt", "tls.key")));
        } else {
            expected.put("api-gateway-ingress-tls", Set.of("tls.crt", "tls.key"));
        }
        if (Overlays.WITH_EVERYTHING_INSIDE.contains(overlay)) {
            // The authority of the cluster's own certificates is not a secret.
            expected.remove("postgresql-ca");
            // Nobody verifies the audit chain there.
            expected.remove("operations-client");
            expected.put("sql-server", Set.of("MSSQL_PASSWORD", "MSSQL_TRUST_STORE_PASSWORD"));
            expected.put("postgresql-admin", Set.of("POSTGRESQL_ADMIN_PASSWORD"));
            expected.put("demo-login", Set.of("DEMO_PASSWORD"));
            Set.of("identity", "postgresql", "warehouse")
                    .forEach(service -> expected.put(service + "-tls", Set.of("tls.crt", "tls.key")));
        }
        return expected;
    }

    static Map<String, Set<String>> used(Rendered rendered) {
        Map<String, Set<String>> used = new TreeMap<>();
        rendered.workloads().forEach(workload -> {
            workload.containers().stream()
                    .flatMap(container -> Manifest.stream(container.path("env")))
                    .map(variable -> variable.at("/valueFrom/secretKeyRef"))
                    .filter(JsonNode::isObject)
                    .forEach(reference -> add(
                            used,
                            reference.path("name").asText(),
                            reference.path("key").asText()));
            Manifest.stream(workload.pod().path("volumes"))
                    .map(volume -> volume.path("secret"))
                    .filter(JsonNode::isObject)
                    .forEach(secret -> Manifest.stream(secret.path("items"))
                            .forEach(item -> add(
                                    used,
                                    secret.path("secretName").asText(),
                                    item.path("key").asText())));
        });
        rendered.all("Ingress")
                .flatMap(ingress -> Manifest.stream(ingress.spec().path("tls")))
                .map(tls -> tls.path("secretName").asText())
                .forEach(name -> {
                    add(used, name, "tls.crt");
                    add(used, name, "tls.key");
                });
        return used;
    }

    private static void add(Map<String, Set<String>> used, String secret, String key) {
        used.computeIfAbsent(secret, name -> new TreeSet<>()).add(key);
    }
}
