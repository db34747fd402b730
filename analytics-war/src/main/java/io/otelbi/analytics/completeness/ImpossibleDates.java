package io.otelbi.analytics.completeness;

import io.otelbi.platform.contract.analytics.SuspectSegment;
import io.otelbi.platform.contract.query.SegmentDay;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Order lines whose date cannot be, as suspects that name them. */
final class ImpossibleDates {

    /** Dates that are no more than this apart are told as one. */
    private static final int TOGETHER = 31;

    private static final int MOST_DATES = 5;
    private static final int MOST_MEMBERS = 3;

    private final TrueDays days;
    private final List<SegmentDay> segments;

    /**
     * Of one judgement.
     *
     * @param segments what is on the stray days; others are ignored
     */
    ImpossibleDates(TrueDays days, List<SegmentDay> segments) {
        this.days = days;
        this.segments = segments;
    }

    /** One suspect a date, or one for neighbouring dates, oldest first. */
    List<SuspectSegment> suspects() {
        List<SuspectSegment> suspects = new ArrayList<>();
        List<LocalDate> dates = List.copyOf(days.strays().navigableKeySet());
        int from = 0;
        for (int i = 1; i <= dates.size(); i++) {
            if (i == dates.size() || ChronoUnit.DAYS.between(dates.get(i - 1), dates.get(i)) > TOGETHER) {
                suspects.add(suspect(days.strays().subMap(dates.get(from), true, dates.get(i - 1), true)));
                from = i;
            }
        }
        return suspects;
    }

    private SuspectSegment suspect(NavigableMap<LocalDate, Long> lines) {
        LocalDate from = lines.firstKey();
        LocalDate to = lines.lastKey();
        long found = lines.values().stream().mapToLong(Long::longValue).sum();
        return new SuspectSegment(
                SuspectSegment.DATE,
                from.equals(to) ? from.toString() : from + " to " + to,
                only(on(lines).map(SegmentDay::channel)),
                from,
                to,
                0,
                found,
                sentence(lines, found));
    }

    private Stream<SegmentDay> on(NavigableMap<LocalDate, Long> lines) {
        return segments.stream().filter(segment -> lines.containsKey(segment.day()));
    }

    private static String only(Stream<String> channels) {
        List<String> different = channels.distinct().toList();
        return different.size() == 1 ? different.getFirst() : "";
    }

    private String sentence(NavigableMap<LocalDate, Long> lines, long found) {
        boolean one = found == 1;
        String channel = only(on(lines).map(SegmentDay::channel));
        return String.format(
                Locale.ENGLISH,
                "%,d order line%s%s%s %s dated %s, %s. Such %s: %s counted nowhere. Correct the date%s in the source"
                        + " and load %s again.",
                found,
                one ? "" : "s",
                channel.isEmpty() ? "" : " in the " + channel + " channel",
                members(lines),
                one ? "is" : "are",
                dates(lines),
                distance(lines),
                lines.size() == 1
                        ? "a date is a placeholder or a typing error"
                        : "dates are placeholders or typing errors",
                one ? "the line is" : "the lines are",
                lines.size() == 1 ? "" : "s",
                one ? "it" : "them");
    }

    private String members(NavigableMap<LocalDate, Long> lines) {
        String members = on(lines)
                .map(segment -> segment.dimension() + " " + segment.member())
                .distinct()
                .limit(MOST_MEMBERS + 1L)
                .collect(Collectors.joining(", "));
        boolean few = on(lines)
                        .map(segment -> segment.dimension() + " " + segment.member())
                        .distinct()
                        .count()
                <= MOST_MEMBERS;
        return members.isEmpty() || !few ? "" : " (" + members + ")";
    }

    private static String dates(NavigableMap<LocalDate, Long> lines) {
        return lines.size() <= MOST_DATES
                ? lines.keySet().stream().map(LocalDate::toString).collect(Collectors.joining(", "))
                : String.format(Locale.ENGLISH, "%s to %s (%d days)", lines.firstKey(), lines.lastKey(), lines.size());
    }

    private String distance(NavigableMap<LocalDate, Long> lines) {
        boolean after = lines.firstKey().isAfter(days.last());
        return after
                ? time(days.last(), lines.firstKey()) + " after the last other day (" + days.last() + ")"
                : time(lines.lastKey(), days.first()) + " before the first other day (" + days.first() + ")";
    }

    private static String time(LocalDate from, LocalDate to) {
        long years = ChronoUnit.YEARS.between(from, to);
        return years < 2
                ? String.format(Locale.ENGLISH, "%,d days", ChronoUnit.DAYS.between(from, to))
                : String.format(Locale.ENGLISH, "%,d years", years);
    }
}
