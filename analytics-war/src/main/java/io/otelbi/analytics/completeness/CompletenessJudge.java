package io.otelbi.analytics.completeness;

import io.otelbi.platform.contract.analytics.Completeness;
import io.otelbi.platform.contract.analytics.SuspectSegment;
import io.otelbi.platform.contract.query.Coverage;
import io.otelbi.platform.contract.query.CoveredDay;
import io.otelbi.platform.contract.query.SegmentDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds segments that used to sell nearly every open day and then stop before the data do, or thin out to a fifth of their
 * volume. Such silence is missing data until proved otherwise; the last complete day is the one before the first of them
 * falls silent. Order lines whose date cannot be are suspects too, but count nowhere and move no day.
 */
public final class CompletenessJudge {

    /** A segment below this share of its dimension's lines says nothing about the whole. */
    private static final double MATERIAL_SHARE = 0.02;

    /** Absence less likely than this is no chance. */
    private static final double SUSPICION = 1e-4;

    private CompletenessJudge() {}

    private record SegmentKey(String dimension, String member, String channel) {}

    private record DimensionKey(String dimension, String channel) {}

    /**
     * Judges one source.
     *
     * @param channel the channel that is judged, or empty for all of them
     * @param days daily lines by segment, of the newest year and of the days that look impossible; may be empty
     */
    public static Completeness judge(Coverage coverage, String channel, List<SegmentDay> days) {
        TrueDays covered = trueDays(coverage, channel);
        Map<SegmentKey, NavigableMap<LocalDate, Long>> segments =
                new TreeMap<>(Comparator.comparing(SegmentKey::toString));
        Map<DimensionKey, NavigableMap<LocalDate, Long>> wholes =
                new TreeMap<>(Comparator.comparing(DimensionKey::toString));
        List<SegmentDay> ofChannel =
                days.stream().filter(day -> isOf(channel, day.channel())).toList();
        for (SegmentDay day : ofChannel) {
            if (!covered.strays().containsKey(day.day())) {
                add(segments, new SegmentKey(day.dimension(), day.member(), day.channel()), day);
                add(wholes, new DimensionKey(day.dimension(), day.channel()), day);
            }
        }
        List<SuspectSegment> suspects = new ArrayList<>();
        segments.forEach((key, lines) ->
                suspect(key, lines, whole(wholes, key), covered.last()).ifPresent(suspects::add));
        suspects.sort(Comparator.comparing(SuspectSegment::from).thenComparing(SuspectSegment::segment));
        LocalDate asOf =
                suspects.isEmpty() ? covered.last() : suspects.getFirst().from().minusDays(1);
        suspects.addAll(new ImpossibleDates(covered, ofChannel).suspects());
        undated(coverage, covered).ifPresent(suspects::add);
        return new Completeness(
                coverage.source(), coverage.currency(), covered.first(), asOf, covered.last(), suspects);
    }

    /**
     * The times whose segments a judgement needs: the newest days that can be, and those that cannot.
     *
     * @param newest how many days of those that can be
     */
    public static List<Time> needed(Coverage coverage, String channel, int newest) {
        TrueDays covered = trueDays(coverage, channel);
        List<Time> times = new ArrayList<>();
        times.add(new Time(covered.last().minusDays(newest), covered.last()));
        NavigableMap<LocalDate, Long> before = covered.strays().headMap(covered.first(), false);
        NavigableMap<LocalDate, Long> after = covered.strays().tailMap(covered.last(), false);
        for (NavigableMap<LocalDate, Long> side : List.of(before, after)) {
            if (!side.isEmpty()) {
                times.add(new Time(side.firstKey(), side.lastKey()));
            }
        }
        return times;
    }

    /** From the first day to the last, both inclusive. */
    public record Time(LocalDate from, LocalDate to) {}

    /** A channel's own days; those of all channels where it has none. */
    private static TrueDays trueDays(Coverage coverage, String channel) {
        TreeMap<LocalDate, Long> own = new TreeMap<>();
        TreeMap<LocalDate, Long> all = new TreeMap<>();
        for (CoveredDay day : coverage.days()) {
            all.merge(day.day(), day.lines(), Long::sum);
            if (isOf(channel, day.channel())) {
                own.merge(day.day(), day.lines(), Long::sum);
            }
        }
        return channel.isEmpty() ? TrueDays.of(all) : TrueDays.of(own, all);
    }

    private static boolean isOf(String asked, String channel) {
        return asked.isEmpty() || asked.equals(channel);
    }

    // Rows without a day belong to no newest days, so they are told and move as_of nowhere.
    private static Optional<SuspectSegment> undated(Coverage coverage, TrueDays covered) {
        if (coverage.undated() == 0) {
            return Optional.empty();
        }
        String sentence = String.format(
                Locale.ENGLISH,
                "%,d order lines have no date. No figure holds them, because every figure belongs to days.",
                coverage.undated());
        return Optional.of(new SuspectSegment(
                SuspectSegment.DATE, "", "", covered.first(), covered.last(), coverage.undated(), 0, sentence));
    }

    private static <K> void add(Map<K, NavigableMap<LocalDate, Long>> series, K key, SegmentDay day) {
        series.computeIfAbsent(key, any -> new TreeMap<>()).merge(day.day(), day.lines(), Long::sum);
    }

    private static NavigableMap<LocalDate, Long> whole(
            Map<DimensionKey, NavigableMap<LocalDate, Long>> wholes, SegmentKey key) {
        return wholes.getOrDefault(new DimensionKey(key.dimension(), key.channel()), new TreeMap<>());
    }

    private static Optional<SuspectSegment> suspect(
            SegmentKey key,
            NavigableMap<LocalDate, Long> lines,
            NavigableMap<LocalDate, Long> whole,
            LocalDate through) {
        SegmentRhythm rhythm = SegmentRhythm.of(lines, whole);
        long missed = rhythm.missedOpenDays(through);
        if (rhythm.share() < MATERIAL_SHARE) {
            return Optional.empty();
        }
        if (missed == 0 || rhythm.chanceOfAbsence(missed) >= SUSPICION) {
            return VolumeDrop.find(lines, through).map(drop -> thin(key, drop, through));
        }
        double expected = rhythm.linesPerOpenDay() * missed;
        return Optional.of(new SuspectSegment(
                key.dimension(),
                key.member(),
                key.channel(),
                rhythm.lastDay().plusDays(1),
                through,
                expected,
                0,
                sentence(key, rhythm, missed, expected, through)));
    }

    private static SuspectSegment thin(SegmentKey key, VolumeDrop drop, LocalDate through) {
        String where = key.channel().isEmpty() ? "" : " in the " + key.channel() + " channel";
        String sentence = String.format(
                Locale.ENGLISH,
                "%s%s thin out after %s: %,d order lines until %s, where about %,d were to be expected."
                        + " These data look incomplete.",
                key.member(),
                where,
                drop.from().minusDays(1),
                drop.found(),
                through,
                Math.round(drop.expected()));
        return new SuspectSegment(
                key.dimension(),
                key.member(),
                key.channel(),
                drop.from(),
                through,
                drop.expected(),
                drop.found(),
                sentence);
    }

    private static String sentence(
            SegmentKey key, SegmentRhythm rhythm, long missed, double expected, LocalDate through) {
        String where = key.channel().isEmpty() ? "" : " in the " + key.channel() + " channel";
        return String.format(
                Locale.ENGLISH,
                "%s%s stop after %s: no order lines on the %d open days until %s, where about %,d were to be expected."
                        + " These data look incomplete.",
                key.member(),
                where,
                rhythm.lastDay(),
                missed,
                through,
                Math.round(expected));
    }
}
