package io.otelbi.local.system;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How the system is to be run.
 *
 * @param warehouseCsv a folder of CSV files in place of the sample
 * @param sqlServer a real SQL Server as {@code host:port} in place of the warehouse server
 * @param environment variables of the person who starts it; those win over the defaults of this machine
 */
public record Options(
        Ports ports, Optional<Path> warehouseCsv, Optional<String> sqlServer, Map<String, String> environment) {

    public Options {
        environment = Map.copyOf(environment);
    }

    /** The defaults on some ports, but for some variables. */
    public static Options on(Ports ports, Map<String, String> variables) {
        return new Options(ports, Optional.empty(), Optional.empty(), variables);
    }
}
