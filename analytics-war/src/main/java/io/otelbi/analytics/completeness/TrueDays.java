package io.otelbi.analytics.completeness;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The days that a business really covers, told from dates that cannot be: placeholders such as 1900-01-01 or 9999-12-31, and
 * mistyped years. What stands apart at either end is taken for impossible if it is far away, measured by the longest pause of
 * the days before, and has few days and few order lines. The farther away it is, the more it may hold. A pause alone is never
 * enough: who opens again sells as before.
 *
 * @param first first day that belongs to the business
 * @param last last such day
 * @param strays order lines by day outside of it; a date that cannot be
 */
record TrueDays(LocalDate first, LocalDate last, NavigableMap<LocalDate, Long> strays) {

    /** Days without any sale after which a new part begins. */
    private static final long PART = 90;

    private static final double YEAR = 365.25;

    /** How many times the longest pause a gap must last; with few days that pause is hardly known. */
    private static final int PATIENCE = 5;

    private static final int PATIENCE_OF_FEW = 10;
    private static final int FEW = 30;
    private static final int FEW_STRAYS = 3;

    TrueDays {
        strays = new TreeMap<>(strays);
    }

    /** Days without a long pause between them, and what is on them. */
    private record Part(NavigableMap<LocalDate, Long> lines) {

        long sum() {
            return lines.values().stream().mapToLong(Long::longValue).sum();
        }

        int days() {
            return lines.size();
        }

        double linesPerDay() {
            return (double) sum() / days();
        }

        double patience() {
            long longest = 0;
            LocalDate before = lines.firstKey();
            for (LocalDate day : lines.keySet()) {
                longest = Math.max(longest, ChronoUnit.DAYS.between(before, day));
                before = day;
            }
            return (double) longest * (days() < FEW ? PATIENCE_OF_FEW : PATIENCE);
        }
    }

    /**
     * Tells them apart.
     *
     * @param lines order lines by day, not empty
     */
    static TrueDays of(NavigableMap<LocalDate, Long> lines) {
        List<Part> parts = parts(lines);
        int from = heaviest(parts);
        int to = from;
        boolean growing = true;
        while (growing) {
            Part body = joined(lines, parts, from, to);
            if (to + 1 < parts.size() && !isStray(body, joined(lines, parts, to + 1, parts.size() - 1), true)) {
                to++;
            } else if (from > 0 && !isStray(body, joined(lines, parts, 0, from - 1), false)) {
                from--;
            } else {
                growing = false;
            }
        }
        NavigableMap<LocalDate, Long> body = joined(lines, parts, from, to).lines();
        TreeMap<LocalDate, Long> strays = new TreeMap<>(lines.headMap(body.firstKey(), false));
        strays.putAll(lines.tailMap(body.lastKey(), false));
        return new TrueDays(body.firstKey(), body.lastKey(), strays);
    }

    /**
     * Those of a channel, which the days of all channels help to tell: a channel that holds a single line of the year 2099 has no
     * other day to show how far away that is.
     *
     * @param own order lines of the channel by day; where there are none, it has the days of all
     * @param all order lines of all channels by day, not empty
     */
    static TrueDays of(NavigableMap<LocalDate, Long> own, NavigableMap<LocalDate, Long> all) {
        TrueDays whole = of(all);
        TreeMap<LocalDate, Long> strays = new TreeMap<>(own);
        strays.keySet().retainAll(whole.strays().keySet());
        if (strays.size() > Math.max(FEW_STRAYS, own.size() / 20)) {
            return of(own);
        }
        TreeMap<LocalDate, Long> rest = new TreeMap<>(own);
        rest.keySet().removeAll(strays.keySet());
        TrueDays found = rest.isEmpty() ? new TrueDays(whole.first(), whole.last(), rest) : of(rest);
        strays.putAll(found.strays());
        return new TrueDays(found.first(), found.last(), strays);
    }

    private static List<Part> parts(NavigableMap<LocalDate, Long> lines) {
        List<Part> parts = new ArrayList<>();
        LocalDate begin = lines.firstKey();
        LocalDate before = begin;
        for (LocalDate day : lines.keySet()) {
            if (ChronoUnit.DAYS.between(before, day) > PART) {
                parts.add(new Part(lines.subMap(begin, true, before, true)));
                begin = day;
            }
            before = day;
        }
        parts.add(new Part(lines.subMap(begin, true, before, true)));
        return parts;
    }

    /** The part with the most days, of several the one with the most lines. */
    private static int heaviest(List<Part> parts) {
        int best = 0;
        for (int i = 1; i < parts.size(); i++) {
            int more = Integer.compare(parts.get(i).days(), parts.get(best).days());
            if (more > 0 || (more == 0 && parts.get(i).sum() > parts.get(best).sum())) {
                best = i;
            }
        }
        return best;
    }

    private static Part joined(NavigableMap<LocalDate, Long> lines, List<Part> parts, int from, int to) {
        return new Part(lines.subMap(
                parts.get(from).lines().firstKey(), true, parts.get(to).lines().lastKey(), true));
    }

    private static boolean isStray(Part body, Part beyond, boolean after) {
        long gap = after
                ? ChronoUnit.DAYS.between(body.lines().lastKey(), beyond.lines().firstKey())
                : ChronoUnit.DAYS.between(beyond.lines().lastKey(), body.lines().firstKey());
        if (gap < body.patience() || beyond.sum() >= body.sum() || beyond.days() > body.days()) {
            return false;
        }
        if (gap >= 20 * YEAR) {
            return true;
        }
        return body.days() >= 3 && isStrayWithinDecades(body, beyond, gap);
    }

    private static boolean isStrayWithinDecades(Part body, Part beyond, long gap) {
        double share = (double) beyond.sum() / body.sum();
        double thinness = beyond.linesPerDay() / body.linesPerDay();
        if (gap >= 5 * YEAR) {
            return beyond.days() <= FEW_STRAYS || (beyond.days() <= body.days() / 20 && share <= 0.05);
        }
        if (gap >= 2 * YEAR) {
            return body.days() >= 10 && beyond.days() <= FEW_STRAYS && share <= 0.05 && thinness <= 1;
        }
        if (gap >= 0.7 * YEAR) {
            return body.days() >= 10 && beyond.days() <= 2 && share <= 0.05 && (beyond.sum() <= 2 || thinness <= 0.5);
        }
        return body.days() >= 60 && beyond.days() <= 2 && thinness <= 0.125;
    }
}
