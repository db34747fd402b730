package io.otelbi.platform.client;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Calls another service, of which one that hangs or cannot be reached is a 504 or 503 that names it. */
public final class Reached {

    private static final Map<String, Dependency> KNOWN = new ConcurrentHashMap<>();

    private Reached() {}

    /** The answer of a call. */
    public static <T> T by(String service, Supplier<T> call) {
        return KNOWN.computeIfAbsent(service, Dependency::named).call(call);
    }
}
