package io.otelbi.openshift;

import java.util.List;

/** The overlays, by what is in front of the gateway. */
final class Overlays {

    static final List<String> WITH_ROUTE = List.of("dev", "stage", "prod");
    static final List<String> WITH_INGRESS = List.of("kubernetes");

    /** Those that bring databases, identity provider and Alloy with them. */
    static final List<String> WITH_EVERYTHING_INSIDE = List.of("dev");

    private Overlays() {}

    /** For {@code @MethodSource}. */
    static List<String> all() {
        return List.of("dev", "stage", "prod", "kubernetes");
    }

    /** For {@code @MethodSource}. */
    static List<String> withEverythingInside() {
        return WITH_EVERYTHING_INSIDE;
    }

    /** For {@code @MethodSource}. */
    static List<String> withRoute() {
        return WITH_ROUTE;
    }
}
