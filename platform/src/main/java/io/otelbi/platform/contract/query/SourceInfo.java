package io.otelbi.platform.contract.query;

import io.otelbi.platform.problem.ProblemException;
import io.otelbi.platform.rows.Grant;
import io.otelbi.platform.rows.Rows;
import io.otelbi.platform.rows.RowsProblem;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a warehouse is and what can be asked of it, as its model says.
 *
 * @param name in the API
 * @param label as people know it
 * @param currency ISO 4217 code of every amount
 * @param timeZone of its days, such as {@code Europe/Berlin}
 * @param weekStart {@code monday} to {@code sunday}
 * @param fiscalYearStartMonth 1 to 12
 * @param calendarCountry whose public holidays count, such as {@code US} or {@code DE-BE}; empty for none
 * @param closedWeekdays on which nothing is sold
 * @param defaultChannel the one that is shown first; empty where there is only one
 * @param channels at least one, the default first
 * @param roles of the API that may see it; empty for all
 * @param abilities every question, and what is missing for those that cannot be asked
 */
public record SourceInfo(
        String name,
        String label,
        String currency,
        String timeZone,
        String weekStart,
        int fiscalYearStartMonth,
        String calendarCountry,
        List<String> closedWeekdays,
        String defaultChannel,
        List<Channel> channels,
        List<String> roles,
        List<Ability> abilities) {

    private static final String REVENUE = "revenue";
    private static final String CHANNEL = "channel";

    public SourceInfo {
        closedWeekdays = List.copyOf(closedWeekdays);
        channels = List.copyOf(channels);
        roles = List.copyOf(roles);
        abilities = List.copyOf(abilities);
    }

    /**
     * One way of selling.
     *
     * @param name empty where there is only one
     * @param measures {@code revenue}, {@code orders}, {@code units}, {@code cost}, as far as they are known, and the model's
     *     other additive metrics
     * @param things {@code product}, {@code customer}, {@code reseller}, {@code salesperson}, as far as they are known
     * @param dimensions what it can be split and filtered by
     * @param targets whether targets for its revenue are known
     */
    public record Channel(
            String name, List<Measure> measures, List<String> things, List<Dimension> dimensions, boolean targets) {

        public Channel {
            measures = List.copyOf(measures);
            things = List.copyOf(things);
            dimensions = List.copyOf(dimensions);
        }

        /** Whether it knows a measure. */
        public boolean knows(String measure) {
            return measures.stream().anyMatch(one -> one.name().equals(measure));
        }

        /** Whether all that somebody's rows are told by is known of its sales. */
        boolean tells(Grant grant) {
            return grant.filters().entrySet().stream()
                    .allMatch(filter -> filter.getKey().equals(CHANNEL)
                            ? filter.getValue().contains(name)
                            : dimensions.stream()
                                    .anyMatch(dimension -> dimension.name().equalsIgnoreCase(filter.getKey())));
        }

        public Optional<Dimension> dimension(String wanted) {
            return dimensions.stream()
                    .filter(dimension -> dimension.name().equals(wanted))
                    .findFirst();
        }
    }

    /**
     * What sales are added up to.
     *
     * @param name such as {@code revenue}, or a metric of the model
     * @param label as people know it
     * @param unit {@code currency} or {@code count}
     */
    public record Measure(String name, String label, String unit) {}

    /**
     * What sales can be split by.
     *
     * @param name {@code category}, {@code territory}, or {@code dataset.field}
     * @param label as people know it
     * @param ofLines whether lines of one order may differ in it, so that orders cannot be split by it
     */
    public record Dimension(String name, String label, boolean ofLines) {}

    /**
     * A question.
     *
     * @param question such as {@code key_figures}
     * @param label in words
     * @param missing what to add to the model; empty where it can be asked
     */
    public record Ability(String question, String label, String missing) {}

    /**
     * What is left of it for somebody who may see some rows: the channels whose rows can be told apart by what restricts them.
     * A problem that names the dimension where there is no such channel.
     */
    public SourceInfo seenBy(Rows rows) {
        return switch (rows.within(name)) {
            case Rows.Everything all -> this;
            case Rows.Granted(List<Grant> grants) -> {
                List<Channel> told = channels.stream()
                        .filter(channel -> grants.stream().anyMatch(channel::tells))
                        .toList();
                if (told.isEmpty()) {
                    throw new ProblemException(RowsProblem.ROWS_NOT_APPLICABLE, untold(grants));
                }
                yield told.size() == channels.size() ? this : ofChannels(told);
            }
        };
    }

    private SourceInfo ofChannels(List<Channel> some) {
        boolean same = some.stream().anyMatch(channel -> channel.name().equals(defaultChannel));
        return new SourceInfo(
                name,
                label,
                currency,
                timeZone,
                weekStart,
                fiscalYearStartMonth,
                calendarCountry,
                closedWeekdays,
                same ? defaultChannel : some.getFirst().name(),
                some,
                roles,
                abilities);
    }

    private String untold(List<Grant> grants) {
        String unknown = grants.stream()
                .flatMap(grant -> grant.filters().keySet().stream())
                .filter(dimension -> !dimension.equals(CHANNEL))
                .filter(dimension -> dimensions().stream().noneMatch(dimension::equalsIgnoreCase))
                .distinct()
                .collect(Collectors.joining(", "));
        if (grants.isEmpty()) {
            return "No rows of " + name + " are granted to you.";
        }
        return unknown.isEmpty()
                ? "No channel of " + name
                        + " has all the dimensions that your rows are restricted by. Ask whoever sets up the rules of rows."
                : "Your rows are restricted by " + unknown + ", which is no dimension of " + name
                        + ". Ask whoever sets up the rules of rows.";
    }

    /** The day on which its weeks begin. */
    public DayOfWeek firstWeekday() {
        return DayOfWeek.valueOf(weekStart.toUpperCase(Locale.ROOT));
    }

    /** The channel of a name; the first one where none is asked for. */
    public Optional<Channel> channel(String wanted) {
        return channels.stream()
                .filter(channel -> wanted.isEmpty() || channel.name().equals(wanted))
                .findFirst();
    }

    /** The names of the measures that a channel knows or, with null, all of them do. */
    public List<String> measures(@Nullable String asked) {
        List<Channel> channelsAsked = asked(asked);
        return channelsAsked.stream()
                .flatMap(channel -> channel.measures().stream().map(Measure::name))
                .distinct()
                .filter(measure -> channelsAsked.stream().allMatch(channel -> channel.knows(measure)))
                .toList();
    }

    /** The measure that is meant where none is named: the revenue where it is known, else the first one that is. */
    public String usualMeasure(@Nullable String channel) {
        List<String> known = measures(channel);
        return known.isEmpty() || known.contains(REVENUE) ? REVENUE : known.getFirst();
    }

    /** The unit of a measure. */
    public String unit(String measure) {
        return channels.stream()
                .flatMap(channel -> channel.measures().stream())
                .filter(one -> one.name().equals(measure))
                .map(Measure::unit)
                .findFirst()
                .orElse("count");
    }

    /** Whether a channel has targets; of several channels, they are asked for one at a time. */
    public boolean hasTargets(@Nullable String asked) {
        return (asked != null || channels.size() == 1)
                && channel(Objects.requireNonNullElse(asked, ""))
                        .filter(Channel::targets)
                        .isPresent();
    }

    /** The names of the channels that know a kind of things. */
    public List<String> channelsWith(String thing) {
        return channels.stream()
                .filter(channel -> channel.things().contains(thing))
                .map(Channel::name)
                .toList();
    }

    /** The dimensions that a channel has or, with null, all of them have. */
    public List<String> dimensions(@Nullable String asked) {
        List<Channel> channelsAsked = asked(asked);
        return dimensions().stream()
                .filter(name -> channelsAsked.stream()
                        .allMatch(channel -> channel.dimension(name).isPresent()))
                .toList();
    }

    private List<Channel> asked(@Nullable String asked) {
        return channels.stream()
                .filter(channel -> asked == null || channel.name().equals(asked))
                .toList();
    }

    /** The dimensions of all channels: first the roles, then the others. */
    public List<String> dimensions() {
        return channels.stream()
                .flatMap(channel -> channel.dimensions().stream())
                .map(Dimension::name)
                .distinct()
                .toList();
    }

    /** The same, and the channel where there are several. */
    public List<String> segments() {
        return Stream.concat(channels.size() > 1 ? Stream.of("channel") : Stream.empty(), dimensions().stream())
                .toList();
    }

    /**
     * The whole name of a dimension: given as such, or as the name of its field alone where no other dimension has one like
     * it. Anything else is a 400.
     *
     * @param parameter that names it
     * @param names to choose from
     */
    public String dimension(String parameter, String asked, List<String> names) {
        if (names.contains(asked)) {
            return asked;
        }
        List<String> meant =
                names.stream().filter(name -> name.endsWith("." + asked)).toList();
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        throw ProblemException.parameter(
                parameter,
                asked,
                meant.isEmpty() ? "is no dimension of " + name : "could be several dimensions",
                choices(meant.isEmpty() ? names : meant));
    }

    private static String choices(List<String> names) {
        return names.isEmpty()
                ? "none, as the model has no dimensions (fields of type String or Boolean)"
                : String.join(", ", names);
    }

    /** The dimensions in which all lines of an order are the same. */
    public Stream<String> dimensionsOfOrders() {
        return segments().stream().filter(dimension -> !splitsLines(dimension));
    }

    /** Whether lines of one order may differ in a dimension. */
    public boolean splitsLines(String dimension) {
        return channels.stream()
                .flatMap(channel -> channel.dimension(dimension).stream())
                .anyMatch(Dimension::ofLines);
    }

    /** What to add to the model so that a question can be asked; empty where it can. */
    public Optional<String> missing(String question) {
        return abilities.stream()
                .filter(ability -> ability.question().equals(question))
                .map(Ability::missing)
                .filter(sentence -> !sentence.isEmpty())
                .findFirst();
    }
}
