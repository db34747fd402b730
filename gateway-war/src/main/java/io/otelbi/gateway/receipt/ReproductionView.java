package io.otelbi.gateway.receipt;

import io.otelbi.gateway.run.ReplayView.ReplayChange;
import io.otelbi.platform.contract.persistence.ShownSection;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a receipt stands for, and whether the same comes out today. */
public record ReproductionView(
        UUID auditId,
        List<ReproducedSection> sections,
        @Nullable String traceId) {

    public ReproductionView {
        sections = List.copyOf(sections);
    }

    /**
     * One section of a receipt.
     *
     * @param shown what the receipt says
     * @param verdict whether the same comes out, something else, or nothing because it cannot be asked any more
     * @param hash of what came out now, absent where nothing did
     * @param changes what is different now, the most telling first; empty where nothing is
     * @param differences JSON pointers into a stored result where it differs, at most 20
     * @param figuresAre {@code as_shown}: stored, or proven the same by their hash; {@code as_of_now}: others than were shown,
     *     because those were kept as a hash only; absent where there are none
     * @param figures the figures; those that are kept as a hash without what the hash leaves out, such as {@code data_through}
     */
    public record ReproducedSection(
            ShownSection shown,

            @Schema(enumeration = {SAME, CHANGED, NOT_REPRODUCIBLE})
            String verdict,

            @Nullable String hash,
            List<ReplayChange> changes,
            List<String> differences,

            @Schema(enumeration = {AS_SHOWN, AS_OF_NOW}) @Nullable
            String figuresAre,

            @Nullable JsonObject figures) {

        /** The same figures come out. */
        public static final String SAME = "same";

        /** Others come out. */
        public static final String CHANGED = "changed";

        /** Nothing comes out. */
        public static final String NOT_REPRODUCIBLE = "not_reproducible";

        /** The figures are those that were shown. */
        public static final String AS_SHOWN = "as_shown";

        /** The figures are today's. */
        public static final String AS_OF_NOW = "as_of_now";

        public ReproducedSection {
            changes = List.copyOf(changes);
            differences = List.copyOf(differences);
        }

        /** What does not come out any more. */
        public static ReproducedSection gone(ShownSection shown, String sentence) {
            var change = new ReplayChange("result", null, sentence);
            return new ReproducedSection(shown, NOT_REPRODUCIBLE, null, List.of(change), List.of(), null, null);
        }
    }
}
