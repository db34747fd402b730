package io.otelbi.analytics.insight;

import static io.otelbi.analytics.insight.Figures.finite;

import io.otelbi.analytics.forecast.Backtest;
import io.otelbi.analytics.forecast.Forecast;
import io.otelbi.analytics.forecast.Grain;
import io.otelbi.platform.contract.analytics.ForecastAccuracy;
import io.otelbi.platform.contract.analytics.ForecastMember;
import io.otelbi.platform.contract.analytics.ForecastWarning;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A forecast's members, accuracy and warnings as the API tells them. */
public final class ForecastWords {

    private static final String DEMOTED =
            "Its newest settled forecasts of this series were no better than repeating the last season.";

    private ForecastWords() {}

    /** The members with the reason of their weight. */
    public static List<ForecastMember> members(Forecast forecast, Set<String> demoted) {
        double least = forecast.members().stream()
                .mapToDouble(Forecast.Share::error)
                .min()
                .orElse(Double.NaN);
        return forecast.members().stream()
                .map(share -> new ForecastMember(
                        share.name(),
                        share.weight(),
                        finite(share.error()),
                        isDemoted(share, demoted),
                        Arrays.stream(share.mean()).map(Figures::cents).boxed().toList(),
                        isDemoted(share, demoted) ? DEMOTED : reason(share.error(), least)))
                .toList();
    }

    /** Where all models are demoted, none is. */
    private static boolean isDemoted(Forecast.Share share, Set<String> demoted) {
        return share.weight() == 0 && demoted.contains(share.name());
    }

    private static String reason(double error, double least) {
        if (Double.isNaN(error)) {
            return "The only method that such a short history allows.";
        }
        if (error <= least * 1.0005) {
            return "Its past forecasts had the smallest error.";
        }
        return String.format(
                Locale.ENGLISH,
                "Its past forecasts' error was %.1f %% above the best model's.",
                100 * (error / least - 1));
    }

    /** Accuracy, the whole horizon first. */
    public static List<ForecastAccuracy> accuracy(@Nullable Backtest backtest, Grain grain) {
        if (backtest == null) {
            return List.of();
        }
        return backtest.byHorizon(grain.season()).stream()
                .map(row -> new ForecastAccuracy(
                        row.from(),
                        row.to(),
                        finite(row.mase()),
                        finite(row.wape()),
                        finite(row.coverage80()),
                        finite(row.naiveMase()),
                        finite(row.naiveWape()),
                        finite(row.skill())))
                .toList();
    }

    /** Accuracy in plain words, and what the ledger made of the bands. */
    public static String summary(@Nullable Backtest backtest, Grain grain, double bandFactor) {
        return bandFactor == 1
                ? summary(backtest, grain)
                : String.format(
                        Locale.ENGLISH,
                        "%s The bands are drawn %.0f %% wider than that: settled forecasts of this series needed it.",
                        summary(backtest, grain),
                        100 * (bandFactor - 1));
    }

    private static String summary(@Nullable Backtest backtest, Grain grain) {
        if (backtest == null) {
            return "The history is too short to try past forecasts; take the bands for more than the mean.";
        }
        Backtest.Accuracy all = backtest.accuracy(1, backtest.horizon());
        if (Double.isNaN(all.skill()) || Double.isInfinite(all.skill())) {
            return "The past has no error to compare with: repeating the last season was exact or unknown.";
        }
        String season = switch (grain) {
            case HOUR -> "the last day";
            case DAY -> "the last week";
            case WEEK, MONTH -> "the last year";
        };
        double percent = 100 * all.skill();
        String skill = Math.abs(percent) < 1
                ? "As good as repeating " + season
                : String.format(
                        Locale.ENGLISH,
                        "%.0f %% %s than repeating %s",
                        Math.abs(percent),
                        percent > 0 ? "better" : "worse",
                        season);
        return String.format(
                Locale.ENGLISH,
                "%s, over %d past forecasts of %s; the 80 %% bands held %.0f %% of the values.",
                skill,
                backtest.origins().length,
                backtest.horizon() == 1
                        ? "one " + grain.word()
                        : "up to " + backtest.horizon() + " " + grain.word() + "s",
                100 * all.coverage80());
    }

    /**
     * What a reader should know.
     *
     * @param suspect that the newest periods are not complete, where they are not; it says more than the engine can
     */
    public static List<ForecastWarning> warnings(
            Forecast forecast, Set<String> demoted, Optional<ForecastWarning> suspect) {
        Stream<ForecastWarning> own = Stream.concat(
                suspect.stream(),
                forecast.warnings().stream()
                        .map(warning ->
                                new ForecastWarning(warning.kind().name().toLowerCase(Locale.ROOT), warning.sentence()))
                        .filter(warning -> suspect.isEmpty() || !warning.kind().equals(SuspectTail.KIND)));
        Stream<ForecastWarning> members = forecast.members().stream()
                .filter(share -> isDemoted(share, demoted))
                .map(share -> new ForecastWarning(
                        "member_demoted", "The model '" + share.name() + "' gets no weight. " + DEMOTED));
        return Stream.concat(own, members).toList();
    }
}
