package io.otelbi.gateway.shown;

import io.otelbi.platform.client.CurrentCaller;
import io.otelbi.platform.contract.persistence.RunRecord;
import io.otelbi.platform.contract.persistence.ShownSection;
import io.otelbi.platform.json.CanonicalJson;
import io.otelbi.platform.json.JsonForm;
import io.otelbi.platform.rows.Rows;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Figures together with what a receipt says of them, so that nobody can show the one without the other.
 *
 * @param view what is shown
 * @param shown what the receipt says; empty where nothing of figures is shown, such as by a section that failed
 */
public record Figures<V>(V view, List<ShownSection> shown) {

    /** What moves on with the data while the figures stand; the receipt names the days beside the hash. */
    private static final Set<String> MOVING = Set.of("trace_id", "as_of", "data_through", "completeness");

    public Figures {
        shown = List.copyOf(shown);
    }

    /**
     * Where figures come from.
     *
     * @param asOf last complete day, or null where there is none
     * @param dataThrough last day with data, or null where there is none
     * @param rows of the source
     */
    public record Origin(
            String source,
            @Nullable LocalDate asOf,
            @Nullable LocalDate dataThrough,
            Rows rows) {

        /** Of the rows that whoever asks may see. */
        public static Origin ofCaller(String source, @Nullable LocalDate asOf, @Nullable LocalDate dataThrough) {
            return new Origin(source, asOf, dataThrough, CurrentCaller.rows().within(source));
        }
    }

    /** What holds no figures. */
    public static <V> Figures<V> none(V view) {
        return new Figures<>(view, List.of());
    }

    /** Figures that are kept as a hash only. */
    public static <V> Figures<V> hashed(Section section, Origin origin, Object question, V view) {
        var shown = new ShownSection(
                section.key(),
                origin.source(),
                "live",
                origin.asOf(),
                origin.dataThrough(),
                object(JsonForm.JSON.toJson(question)),
                null,
                CanonicalJson.hash(JsonForm.JSON.toJson(view), MOVING),
                null,
                origin.rows().text().orElse(null),
                null);
        return new Figures<>(view, List.of(shown));
    }

    /** Figures of a run that was just made. */
    public static <V> Figures<V> made(Section section, RunRecord run, V view) {
        return new Figures<>(view, List.of(ofRun(section, run, "live", null)));
    }

    /** Figures of a run that was read back. */
    public static <V> Figures<V> stored(Section section, RunRecord run, V view) {
        return new Figures<>(view, List.of(ofRun(section, run, "stored", run.traceId())));
    }

    /** The same figures in another form. */
    public <W> Figures<W> map(Function<V, W> form) {
        return new Figures<>(form.apply(view), shown);
    }

    /** Other words of the receipt. */
    public Figures<V> told(UnaryOperator<ShownSection> otherwise) {
        return new Figures<>(view, shown.stream().map(otherwise).toList());
    }

    /** The figures that the hash is of, and nothing else: {@code CanonicalJson.hash} of them is the hash of the receipt. */
    public JsonObject hashed() {
        JsonObjectBuilder figures = Json.createObjectBuilder(object(JsonForm.JSON.toJson(view)));
        MOVING.forEach(figures::remove);
        return figures.build();
    }

    private static ShownSection ofRun(Section section, RunRecord run, String state, @Nullable String madeBy) {
        LocalDate through = Optional.ofNullable(run.result().getString("data_through", null))
                .map(LocalDate::parse)
                .orElse(null);
        return new ShownSection(
                section.key(),
                run.source(),
                state,
                run.asOf(),
                through,
                run.parameters(),
                run.id(),
                run.resultHash(),
                null,
                run.restrictedTo(),
                madeBy);
    }

    private static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
