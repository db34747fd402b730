package io.otelbi.persistence.audit.store;

import io.otelbi.persistence.store.StoredText;
import io.otelbi.platform.contract.persistence.ShownSection;
import io.otelbi.platform.json.JsonForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A receipt as the text that is stored and chained; none is null, not an empty list. */
final class ShownText {

    private ShownText() {}

    static @Nullable String of(List<ShownSection> shown) {
        return shown.isEmpty() ? null : StoredText.of(JsonForm.JSON.toJson(shown));
    }

    static List<ShownSection> read(@Nullable String text) {
        return text == null ? List.of() : List.of(JsonForm.JSON.fromJson(text, ShownSection[].class));
    }
}
