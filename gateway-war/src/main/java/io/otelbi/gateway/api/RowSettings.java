package io.otelbi.gateway.api;

import io.otelbi.platform.settings.Settings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where it stands who may see which rows; with neither of the two, everybody sees all of them.
 *
 * @param file of rules by groups ({@code ROW_SECURITY_FILE}, none)
 * @param claim whose values are rows, or the way to it ({@code FRONTEND_ROWS_CLAIM}, none)
 */
public record RowSettings(Optional<Path> file, Optional<String> claim) {

    /** Reads the variables. */
    public static RowSettings from(Settings settings, boolean signInRequired) {
        RowSettings rows = new RowSettings(
                settings.text("ROW_SECURITY_FILE").map(Path::of),
                ClaimPath.read(settings, "FRONTEND_ROWS_CLAIM", "rows"));
        if (rows.isOn() && !signInRequired) {
            settings.refuse((rows.file().isPresent() ? "ROW_SECURITY_FILE" : "FRONTEND_ROWS_CLAIM")
                    + " needs REQUIRE_FRONTEND_AUTH=true, because without tokens nobody is anybody.");
        }
        return rows;
    }

    /** Whether rows are restricted at all. */
    public boolean isOn() {
        return file.isPresent() || claim.isPresent();
    }
}
