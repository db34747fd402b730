package io.otelbi.gateway.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What computing a stored run again found.
 *
 * @param identical whether the result has the same hash
 * @param replayedHash hash of the new result, or null where nothing could be computed any more
 * @param codeVersion version that computed it this time
 * @param changes what is different now, the most telling first; empty where nothing is
 * @param differences JSON pointers into the result where it differs, at most 20
 */
public record ReplayView(
        String runId,
        boolean identical,
        String storedHash,
        @Nullable String replayedHash,
        String storedCodeVersion,
        @Nullable String codeVersion,
        List<ReplayChange> changes,
        List<String> differences,
        @Nullable String traceId) {

    public ReplayView {
        changes = List.copyOf(changes);
        differences = List.copyOf(differences);
    }

    /**
     * Something that is different.
     *
     * @param kind {@code input_day}, {@code input}, {@code code_version} or {@code result}
     * @param name the day or the name of the input, or null
     */
    public record ReplayChange(String kind, @Nullable String name, String sentence) {}
}
