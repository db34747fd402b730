package io.otelbi.analytics.forecast;

import io.otelbi.analytics.forecast.Warning.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was noticed in a series, in the same words for every grain. */
final class Notices {

    private static final int NAMED = 3;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private final Grain grain;
    private final @Nullable LocalDate start;
    private final List<Warning> warnings = new ArrayList<>();

    /** @param start date of the series' first period, or null where it is not known */
    Notices(Grain grain, @Nullable LocalDate start) {
        this.grain = grain;
        this.start = start;
    }

    /** What was noticed so far. */
    List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    /** Takes over what others noticed. */
    void add(List<Warning> others) {
        warnings.addAll(others);
    }

    /** The name of a period: its date or month, or its number where no date is known. */
    String period(int t) {
        if (start == null) {
            return grain.word() + " " + (t + 1);
        }
        return switch (grain) {
            case HOUR -> "hour " + (t + 1);
            case DAY -> start.plusDays(t).toString();
            case WEEK -> "the week of " + start.plusWeeks(t);
            case MONTH -> MONTH.format(start.plusMonths(t));
        };
    }

    /** The names of some periods, the newest of them where they are many. */
    private String periods(List<Integer> all) {
        List<Integer> shown = all.subList(Math.max(0, all.size() - NAMED), all.size());
        String names = String.join(", ", shown.stream().map(this::period).toList());
        return all.size() > NAMED ? "the newest are " + names : names;
    }

    /** A number of periods with their word. */
    String count(int n) {
        return n + " " + grain.word() + (n == 1 ? "" : "s");
    }

    void say(Kind kind, String sentence) {
        warnings.add(new Warning(kind, sentence));
    }

    void launch(int periods) {
        say(
                Kind.LAUNCH,
                String.format(
                        Locale.ENGLISH,
                        "The first %s are zero and were left out as the time before the launch.",
                        count(periods)));
    }

    void missingTail(int periods) {
        say(
                Kind.MISSING_TAIL,
                String.format(
                        Locale.ENGLISH,
                        "The newest %s %s missing; the forecast bridges them.",
                        count(periods),
                        are(periods)));
    }

    void stray(List<Integer> at) {
        say(
                Kind.STRAY_DATE,
                String.format(
                        Locale.ENGLISH,
                        "%d value%s far from all others in time %s left out (%s); the date looks like a placeholder or"
                                + " a mistake.",
                        at.size(),
                        at.size() == 1 ? "" : "s",
                        at.size() == 1 ? "was" : "were",
                        periods(at)));
    }

    void intermittent(double zeros) {
        say(
                Kind.INTERMITTENT,
                String.format(
                        Locale.ENGLISH,
                        "%.0f %% of the %ss have no value above zero; the forecast is a mean over them.",
                        100 * zeros,
                        grain.word()));
    }

    void discontinued(int run, int longest) {
        say(
                Kind.DISCONTINUED,
                String.format(
                        Locale.ENGLISH,
                        "Nothing was seen in the newest %s, after never more than %d before; it looks discontinued and"
                                + " the forecast is 0.",
                        count(run),
                        longest));
    }

    void closure(int from, int to, boolean atEnd) {
        boolean one = to - from == 1;
        String zeros = one ? period(from) + " is" : count(to - from) + " from " + period(from) + " on are";
        say(
                Kind.CLOSURE,
                String.format(
                        Locale.ENGLISH,
                        atEnd
                                ? "%s zero, which hardly ever happened before; %s left out as closed or not yet"
                                        + " loaded, and the forecast is for normal business. Check whether that is"
                                        + " right."
                                : "%s zero, which hardly ever happened otherwise; %s left out as a closure.",
                        capital(zeros),
                        one ? "it was" : "they were"));
    }

    void outliers(List<Integer> at) {
        if (at.isEmpty()) {
            return;
        }
        say(
                Kind.OUTLIERS,
                String.format(
                        Locale.ENGLISH,
                        "%d value%s far outside the neighbourhood left out (%s).",
                        at.size(),
                        at.size() == 1 ? "" : "s",
                        periods(at)));
    }

    void lastValue(int at, double value, double expected) {
        double share = value / expected;
        String times = expected <= 0 || share < 0
                ? "far from what was to be expected"
                : share < 2
                        ? String.format(Locale.ENGLISH, "%.0f %% of what was to be expected", 100 * share)
                        : String.format(Locale.ENGLISH, "%.3g times what was to be expected", share);
        say(
                Kind.LAST_VALUE,
                String.format(
                        Locale.ENGLISH,
                        "The last value (%s) is %s; it was left out as partial or wrong.",
                        period(at),
                        times));
    }

    void shift(int at, int n, double share, boolean incomplete) {
        String since = capital(count(n - at)) + " from " + period(at) + " on";
        String level = share > 0
                ? String.format(Locale.ENGLISH, "%.0f %% of the one before", 100 * share)
                : "it changed its sign";
        if (incomplete) {
            say(
                    Kind.INCOMPLETE_TAIL,
                    String.format(
                            Locale.ENGLISH,
                            "%s lie at %.0f %% of the level before; the data look incomplete.",
                            since,
                            100 * share));
        } else {
            say(
                    Kind.LEVEL_SHIFT,
                    String.format(
                            Locale.ENGLISH, "%s lie on another level (%s); the forecast follows it.", since, level));
        }
    }

    void recurring(List<String> names) {
        say(
                Kind.RECURRING_EVENT,
                String.format(
                        Locale.ENGLISH,
                        "%s stand%s out in the same way each time; the forecast repeats it.",
                        capital(String.join(", ", names)),
                        names.size() == 1 ? "s" : ""));
    }

    private static String are(int n) {
        return n == 1 ? "is" : "are";
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }
}
