package io.otelbi.e2e;

import io.otelbi.platform.token.Caller;
import io.otelbi.platform.token.InternalTokenConfig;
import io.otelbi.platform.token.InternalTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** Tokens as the gateway mints them, with the running system's secret. */
final class InternalToken {

    private InternalToken() {}

    /** A token of somebody with these roles. */
    static String forService(String audience, String... roles) {
        var config =
                new InternalTokenConfig(secret("internal-token"), Optional.empty(), List.of("api-gateway"), "test");
        return new InternalTokens(config, Clock.systemUTC()).mint(new Caller("test", Set.of(roles)), audience);
    }

    /** A secret of the running system. */
    static String secret(String name) {
        RunningSystem.get();
        Properties secrets = new Properties();
        Path file = Path.of(System.getProperty("bi.state", "target/state"), "secrets.properties");
        try (var reader = Files.newBufferedReader(file)) {
            secrets.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + file, e);
        }
        return secrets.getProperty(name, "");
    }
}
