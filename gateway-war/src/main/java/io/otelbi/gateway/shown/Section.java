package io.otelbi.gateway.shown;

import io.otelbi.platform.contract.persistence.RunKind;
import java.util.Locale;
import java.util.Optional;

/** Which figures were shown. */
public enum Section {
    KPIS,
    HISTORY,
    FORECAST,
    RANKING,
    RECOMMENDATIONS,
    EXPLANATION,
    SCORES;

    /** The name in a receipt. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The section of a name in a receipt. */
    public static Section of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** The section that shows a kind of runs. */
    public static Section of(RunKind kind) {
        return switch (kind) {
            case FORECAST -> FORECAST;
            case RANKING -> RANKING;
            case RECOMMENDATION -> RECOMMENDATIONS;
        };
    }

    /** The runs behind it, or empty where its figures are not kept. */
    public Optional<RunKind> runs() {
        return switch (this) {
            case FORECAST -> Optional.of(RunKind.FORECAST);
            case RANKING -> Optional.of(RunKind.RANKING);
            case RECOMMENDATIONS -> Optional.of(RunKind.RECOMMENDATION);
            case KPIS, HISTORY, EXPLANATION, SCORES -> Optional.empty();
        };
    }
}
