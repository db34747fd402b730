package io.otelbi.gateway.api;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Where it stands who may see which rows; with neither of the two, everybody sees all of them.
 *
 * @param file of rules by groups ({@code ROW_SECURITY_FILE}, none)
 * @param claim whose values are rows, or the way to it ({@code FRONTEND_ROWS_CLAIM}, none)
 */
public record RowSettings(Optional<Path> file, Optional<String> claim) {

    /** Reads the variables. */
    public static RowSettings from(Config config) {
        return new RowSettings(text(config, "ROW_SECURITY_FILE").map(Path::of), text(config, "FRONTEND_ROWS_CLAIM"));
    }

    /** Whether rows are restricted at all. */
    public boolean isOn() {
        return file.isPresent() || claim.isPresent();
    }

    /** Refuses, with one sentence, settings that would restrict nobody. */
    void check(boolean signInRequired) {
        claim.ifPresent(path -> ClaimPath.check("FRONTEND_ROWS_CLAIM", path, "rows"));
        if (isOn() && !signInRequired) {
            throw new IllegalArgumentException((file.isPresent() ? "ROW_SECURITY_FILE" : "FRONTEND_ROWS_CLAIM")
                    + " needs REQUIRE_FRONTEND_AUTH=true, because without tokens nobody is anybody.");
        }
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue(name, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }
}
