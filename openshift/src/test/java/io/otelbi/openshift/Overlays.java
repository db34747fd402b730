package io.otelbi.openshift;

import java.util.List;

/** The overlays, by what is in front of the gateway. */
final class Overlays {

    static final List<String> WITH_ROUTE = List.of("dev", "stage", "prod");
    static final List<String> WITH_INGRESS = List.of("kubernetes");

    private Overlays() {}

    /** For {@code @MethodSource}. */
    static List<String> all() {
        return List.of("dev", "stage", "prod", "kubernetes");
    }
}
