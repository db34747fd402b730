package io.otelbi.local.system;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the system is to be run.
 *
 * @param content of the warehouses
 * @param sqlServer a real SQL Server as {@code host:port} in place of the warehouse server
 * @param environment variables of the person who starts it; those win over the defaults of this machine
 * @param without services that somebody else starts, by name
 */
public record Options(
        Ports ports,
        WarehouseContent content,
        Optional<String> sqlServer,
        Map<String, String> environment,
        Set<String> without) {

    private static final Map<String, String> UNLIMITED =
            Map.of("RATE_LIMIT_PER_PERSON", "10000000", "RATE_LIMIT_PER_ADDRESS", "10000000");

    public Options {
        environment = Map.copyOf(environment);
        without = Set.copyOf(without);
        if (!Services.NAMES.containsAll(without)) {
            throw new IllegalArgumentException("without takes " + Services.NAMES + ", not " + without);
        }
    }

    /** Everything is started. */
    public Options(Ports ports, WarehouseContent content, Optional<String> sqlServer, Map<String, String> environment) {
        this(ports, content, sqlServer, environment, Set.of());
    }

    /** The defaults on some ports, but for some variables, and for one person who makes as many requests as many people do. */
    public static Options on(Ports ports, Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(UNLIMITED);
        all.putAll(variables);
        return new Options(ports, WarehouseContent.SAMPLES, Optional.empty(), all);
    }

    /** The same, but for services that somebody else starts. */
    public Options without(Set<String> services) {
        return new Options(ports, content, sqlServer, environment, services);
    }
}
