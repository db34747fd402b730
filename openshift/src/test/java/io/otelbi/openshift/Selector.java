package io.otelbi.openshift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A label selector as Kubernetes reads it: an empty one takes everything. */
final class Selector {

    private Selector() {}

    static boolean matches(JsonNode selector, Map<String, String> labels) {
        boolean byLabel = Manifest.texts(selector.path("matchLabels")).entrySet().stream()
                .allMatch(wanted -> wanted.getValue().equals(labels.get(wanted.getKey())));
        return byLabel
                && Manifest.stream(selector.path("matchExpressions"))
                        .allMatch(expression -> matchesOne(expression, labels));
    }

    private static boolean matchesOne(JsonNode expression, Map<String, String> labels) {
        String operator = expression.path("operator").asText();
        if (!operator.equals("In")) {
            throw new AssertionError("The tests know the operator In only, not " + operator + ".");
        }
        String value = labels.getOrDefault(expression.path("key").asText(), "");
        return Manifest.stream(expression.path("values"))
                .anyMatch(one -> one.asText().equals(value));
    }
}
