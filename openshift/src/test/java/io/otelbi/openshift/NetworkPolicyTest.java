package io.otelbi.openshift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkPolicyTest {

    private static final List<String> PODS =
            List.of("analytics", "api-gateway", "backup", "bi-query", "migration", "persistence");

    /** Those that send no telemetry. */
    private static final Set<String> JOBS = Set.of("audit-verification", "backup", "migration");

    /** The edges of the architecture within the product, with their ports for HTTP; they are allowed on both ends. */
    private static final Map<String, String> WITHIN = Map.of(
            "api-gateway -> analytics:", "8102/TCP",
            "api-gateway -> bi-query:", "8101/TCP",
            "api-gateway -> persistence:", "8103/TCP",
            "analytics -> bi-query:", "8101/TCP",
            "analytics -> persistence:", "8103/TCP");

    private static final Set<String> OUTWARD = Set.of(
            "api-gateway -> identity-provider:443/TCP",
            "audit-verification -> identity-provider:443/TCP",
            "backup -> postgresql:5432/TCP",
            "bi-query -> sql-server:1433/TCP",
            "persistence -> postgresql:5432/TCP",
            "migration -> postgresql:5432/TCP");

    /** What an overlay brings with it: who reaches it, on both ends. */
    private static final Set<String> INSIDE = Set.of(
            "api-gateway -> identity:8100/TCP",
            "backup -> postgresql:5432/TCP",
            "bi-query -> warehouse:1433/TCP",
            "persistence -> postgresql:5432/TCP",
            "migration -> postgresql:5432/TCP",
            "analytics -> alloy:4318/TCP",
            "api-gateway -> alloy:4318/TCP",
            "bi-query -> alloy:4318/TCP",
            "persistence -> alloy:4318/TCP");

    private static final String ALLOY =
            " -> kubernetes.io/metadata.name=observability/app.kubernetes.io/name=alloy:4318/TCP";
    private static final String DNS_OF_OPENSHIFT =
            " -> kubernetes.io/metadata.name=openshift-dns/dns.operator.openshift.io/daemonset-dns=default:5353/";
    private static final String DNS_OF_KUBERNETES = " -> kubernetes.io/metadata.name=kube-system/k8s-app=kube-dns:53/";

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void podsReachExactlyWhatTheArchitectureSays(String overlay) {
        String dns = Overlays.WITH_ROUTE.contains(overlay) ? DNS_OF_OPENSHIFT : DNS_OF_KUBERNETES;
        boolean inside = Overlays.WITH_EVERYTHING_INSIDE.contains(overlay);
        Set<String> intended = within(overlay);
        intended.addAll(inside ? INSIDE : OUTWARD);
        for (String pod : pods(overlay)) {
            Stream.of("TCP", "UDP").map(protocol -> pod + dns + protocol).forEach(intended::add);
            if (!inside && !JOBS.contains(pod)) {
                intended.add(pod + ALLOY);
            }
        }

        assertEquals(intended, new Edges(Kustomize.overlay(overlay)).out());
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void podsAreReachedByExactlyWhomTheArchitectureSays(String overlay) {
        Set<String> intended = within(overlay);
        intended.add(
                Overlays.WITH_ROUTE.contains(overlay)
                        ? "policy-group.network.openshift.io/ingress=/* -> api-gateway:8443/TCP"
                        : "kubernetes.io/metadata.name=ingress-nginx/* -> api-gateway:8000/TCP");
        if (Overlays.WITH_EVERYTHING_INSIDE.contains(overlay)) {
            intended.addAll(INSIDE);
            intended.add("policy-group.network.openshift.io/ingress=/* -> identity:8443/TCP");
        }

        assertEquals(intended, new Edges(Kustomize.overlay(overlay)).in());
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void whatNoPolicyAllowsIsDeniedForEveryPodInBothDirections(String overlay) {
        Manifest byDefault = Kustomize.overlay(overlay).the("NetworkPolicy", "default-deny");

        assertEquals(
                "{\"podSelector\":{},\"policyTypes\":[\"Ingress\",\"Egress\"]}",
                byDefault.spec().toString());
        assertEquals(pods(overlay), new Edges(Kustomize.overlay(overlay)).denied("Ingress"));
        assertEquals(pods(overlay), new Edges(Kustomize.overlay(overlay)).denied("Egress"));
    }

    @ParameterizedTest
    @MethodSource("io.otelbi.openshift.Overlays#all")
    void thePortsOutwardAreThoseOfTheSettings(String overlay) {
        Rendered rendered = Kustomize.overlay(overlay);
        Map<String, String> gateway = Environment.of(rendered, rendered.the("StatefulSet", "api-gateway"));
        Map<String, String> store = Environment.of(rendered, rendered.the("Deployment", "persistence"));
        Map<String, String> warehouse = Environment.of(rendered, rendered.the("Deployment", "bi-query"));

        assertEquals(store.get("POSTGRES_PORT"), port(rendered, "postgresql"));
        assertEquals(warehouse.get("MSSQL_PORT"), port(rendered, "sql-server"));
        if (Overlays.WITH_EVERYTHING_INSIDE.contains(overlay)) {
            URI keys = URI.create(gateway.getOrDefault("FRONTEND_JWT_JWKS_URL", ""));
            assertEquals("identity", keys.getHost());
            assertEquals(Integer.toString(keys.getPort()), port(rendered, "identity-provider"));
        } else {
            assertEquals("443", port(rendered, "identity-provider"));
            assertTrue(gateway.getOrDefault("FRONTEND_JWT_JWKS_URL", "").matches("https://[^:/]+/.*"));
        }
        assertEquals(
                URI.create(gateway.getOrDefault("OTEL_COLLECTOR_ENDPOINT", "")).getPort(),
                Integer.parseInt(port(rendered, "alloy")));
    }

    @Test
    void aRuleWithoutPeersAndPortsIsAnEdgeToAnybody() {
        Rendered rendered = Rendered.of("""
                kind: Deployment
                metadata: {name: analytics}
                spec: {template: {metadata: {labels: {app.kubernetes.io/name: analytics}}}}
                ---
                kind: NetworkPolicy
                metadata: {name: open}
                spec: {podSelector: {}, policyTypes: [Egress], egress: [{}]}
                ---
                kind: NetworkPolicy
                metadata: {name: world}
                spec: {podSelector: {}, policyTypes: [Egress], egress: [{to: [{ipBlock: {cidr: 0.0.0.0/0}}]}]}
                """);

        assertEquals(
                Set.of("analytics -> anybody:every port", "analytics -> far too many addresses 0.0.0.0/0:every port"),
                new Edges(rendered).out());
    }

    /** Where OpenShift signs certificates for the services, they call each other by HTTPS. */
    private static Set<String> within(String overlay) {
        Set<String> edges = new TreeSet<>();
        if (!Overlays.WITH_EVERYTHING_INSIDE.contains(overlay)) {
            edges.add("audit-verification -> api-gateway:"
                    + (Overlays.WITH_ROUTE.contains(overlay) ? "8443/TCP" : "8000/TCP"));
        }
        WITHIN.forEach((edge, http) -> edges.add(edge + (Overlays.WITH_ROUTE.contains(overlay) ? "8443/TCP" : http)));
        return edges;
    }

    private static Set<String> pods(String overlay) {
        Set<String> pods = new TreeSet<>(PODS);
        if (Overlays.WITH_EVERYTHING_INSIDE.contains(overlay)) {
            pods.addAll(List.of("alloy", "identity", "postgresql", "warehouse"));
        } else {
            pods.add("audit-verification");
        }
        return pods;
    }

    private static String port(Rendered rendered, String policy) {
        return rendered.the("NetworkPolicy", policy)
                .spec()
                .at("/egress/0/ports/0/port")
                .asText();
    }
}
