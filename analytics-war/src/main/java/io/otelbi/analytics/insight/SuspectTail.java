package io.otelbi.analytics.insight;

import io.otelbi.analytics.forecast.Grain;
import io.otelbi.platform.contract.analytics.Completeness;
import io.otelbi.platform.contract.analytics.ForecastWarning;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.analytics.SuspectSegment;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The warning of a forecast that counts days after the last complete one; the same for every grain. */
public final class SuspectTail {

    /** The kind that the forecasting engine gives to its own finding of the same. */
    static final String KIND = "incomplete_tail";

    private SuspectTail() {}

    /** A warning if periods of the series hold suspect days of what was asked for. */
    public static Optional<ForecastWarning> warning(InsightRequest about, Completeness complete, PeriodSeries series) {
        LocalDate asOf = complete.asOf();
        long periods = IntStream.range(0, series.values().length)
                .filter(t -> PeriodSeries.end(series.grain(), series.date(t)).isAfter(asOf))
                .count();
        List<SuspectSegment> suspects = complete.suspects().stream()
                .filter(suspect -> !suspect.dimension().equals(SuspectSegment.DATE) && touches(about, suspect))
                .toList();
        if (periods == 0 || suspects.isEmpty()) {
            return Optional.empty();
        }
        String word = series.grain().word();
        String sentence = String.format(
                Locale.ENGLISH,
                "The newest %s %s after %s, the last complete day. %s incomplete there, so the forecast may be too low."
                        + " Ask without include_suspect and with as_of no later than %s to forecast from complete days only.",
                periods == 1 ? word : periods + " " + word + "s",
                series.grain() == Grain.DAY
                        ? (periods == 1 ? "lies" : "lie")
                        : (periods == 1 ? "holds days" : "hold days"),
                asOf,
                names(suspects),
                asOf);
        return Optional.of(new ForecastWarning(KIND, sentence));
    }

    private static String names(List<SuspectSegment> suspects) {
        String names = suspects.stream().map(SuspectSegment::segment).distinct().collect(Collectors.joining(", "));
        return names + (names.contains(", ") ? " look" : " looks");
    }

    private static boolean touches(InsightRequest about, SuspectSegment suspect) {
        return switch (suspect.dimension()) {
            case "category" -> isOrAll(about.category(), suspect.segment());
            case "territory" -> isOrAll(about.territory(), suspect.segment());
            default -> true;
        };
    }

    private static boolean isOrAll(@Nullable String asked, String segment) {
        return asked == null || asked.equals(segment);
    }
}
