package io.otelbi.openshift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the network policies of an overlay let through: {@code from -> to:port}, as seen from one end. */
final class Edges {

    private final Rendered rendered;

    Edges(Rendered rendered) {
        this.rendered = rendered;
    }

    /** Edges that the policies of the calling pods allow. */
    Set<String> out() {
        return rules("Egress", "egress", "to", (pod, peer, port) -> pod + " -> " + peer + ":" + port);
    }

    /** Edges that the policies of the called pods allow. */
    Set<String> in() {
        return rules("Ingress", "ingress", "from", (pod, peer, port) -> peer + " -> " + pod + ":" + port);
    }

    /** The workloads that nothing reaches and that reach nothing unless a policy says so, by direction. */
    Set<String> denied(String direction) {
        return policies()
                .filter(policy -> types(policy).contains(direction))
                .flatMap(policy -> pods(policy).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> rules(String type, String rules, String peers, Edge edge) {
        Set<String> edges = new TreeSet<>();
        policies()
                .filter(policy -> types(policy).contains(type))
                .forEach(policy -> pods(policy)
                        .forEach(pod -> Manifest.stream(policy.spec().path(rules))
                                .forEach(rule -> names(policy, rule.path(peers))
                                        .forEach(peer ->
                                                ports(rule).forEach(port -> edges.add(edge.words(pod, peer, port)))))));
        return edges;
    }

    private Stream<Manifest> policies() {
        return rendered.all("NetworkPolicy");
    }

    private static Set<String> types(Manifest policy) {
        return Manifest.stream(policy.spec().path("policyTypes"))
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    private Set<String> pods(Manifest policy) {
        return names(policy.spec().path("podSelector"));
    }

    private Set<String> names(JsonNode selector) {
        return rendered.selected(selector).stream()
                .map(workload -> workload.podLabels().getOrDefault("app.kubernetes.io/name", workload.name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    // Without peers a rule is for everybody, without ports for every port.
    private List<String> names(Manifest policy, JsonNode peers) {
        if (peers.isEmpty()) {
            return List.of("anybody");
        }
        return Manifest.stream(peers)
                .flatMap(peer -> name(policy, peer).stream())
                .toList();
    }

    private Set<String> name(Manifest policy, JsonNode peer) {
        if (peer.has("ipBlock")) {
            return Set.of(block(policy, peer.at("/ipBlock/cidr").asText()));
        }
        if (peer.has("namespaceSelector")) {
            return Set.of(labels(peer.path("namespaceSelector")) + "/" + labels(peer.path("podSelector")));
        }
        return names(peer.path("podSelector"));
    }

    private static String block(Manifest policy, String cidr) {
        int bits = Integer.parseInt(cidr.substring(cidr.indexOf('/') + 1));
        return bits < 24 ? "far too many addresses " + cidr : policy.name();
    }

    private static String labels(JsonNode selector) {
        Set<String> labels = Manifest.texts(selector.path("matchLabels")).entrySet().stream()
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        return labels.isEmpty() ? "*" : String.join(",", labels);
    }

    private static List<String> ports(JsonNode rule) {
        List<String> ports = Manifest.stream(rule.path("ports"))
                .map(port ->
                        port.path("port").asText() + "/" + port.path("protocol").asText())
                .toList();
        return ports.isEmpty() ? List.of("every port") : ports;
    }

    /** How an edge is written, from either end. */
    private interface Edge {

        String words(String pod, String peer, String port);
    }
}
