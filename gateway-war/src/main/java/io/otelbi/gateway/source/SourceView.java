package io.otelbi.gateway.source;

import io.otelbi.platform.contract.query.SourceInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A warehouse and what can be asked of it.
 *
 * @param name as the parameter {@code source} takes it
 * @param label as people know it
 * @param currency ISO 4217 code of every amount
 * @param timeZone of its days
 * @param weekStart {@code monday} to {@code sunday}
 * @param defaultChannel the channel that is asked where none is named; absent where there is only one
 * @param channels at least one, the default first
 * @param abilities every question, and what is missing for those that cannot be asked
 */
public record SourceView(
        String name,
        String label,
        String currency,
        String timeZone,
        String weekStart,
        @Nullable String defaultChannel,
        List<ChannelView> channels,
        List<AbilityView> abilities) {

    public SourceView {
        channels = List.copyOf(channels);
        abilities = List.copyOf(abilities);
    }

    /**
     * One way of selling.
     *
     * @param name absent where there is only one
     * @param measures {@code revenue}, {@code orders}, {@code units}, {@code cost}, as far as they are known, and the model's
     *     other additive metrics
     * @param things {@code product}, {@code customer}, {@code reseller}, {@code salesperson}, as far as they are known
     * @param dimensions what it can be split and filtered by
     * @param targets whether targets for its revenue are known
     */
    public record ChannelView(
            @Nullable String name,
            List<MeasureView> measures,
            List<String> things,
            List<DimensionView> dimensions,
            boolean targets) {

        public ChannelView {
            measures = List.copyOf(measures);
            things = List.copyOf(things);
            dimensions = List.copyOf(dimensions);
        }

        static ChannelView of(SourceInfo.Channel channel) {
            return new ChannelView(
                    told(channel.name()),
                    channel.measures().stream().map(MeasureView::of).toList(),
                    channel.things(),
                    channel.dimensions().stream().map(DimensionView::of).toList(),
                    channel.targets());
        }
    }

    /**
     * What sales are added up to.
     *
     * @param name as the parameter {@code measure} takes it; cost and discount are measures too
     */
    public record MeasureView(
            String name,
            String label,

            @Schema(enumeration = {"currency", "count"}) String unit) {

        static MeasureView of(SourceInfo.Measure measure) {
            return new MeasureView(measure.name(), measure.label(), measure.unit());
        }
    }

    /**
     * What sales can be split by.
     *
     * @param ofLines whether lines of one order may differ in it, so that orders cannot be split by it
     */
    public record DimensionView(String name, String label, boolean ofLines) {

        static DimensionView of(SourceInfo.Dimension dimension) {
            return new DimensionView(dimension.name(), dimension.label(), dimension.ofLines());
        }
    }

    /**
     * A question.
     *
     * @param question such as {@code key_figures}
     * @param label in words
     * @param on whether it can be asked
     * @param missing what to add to the model where it cannot
     */
    public record AbilityView(
            String question,
            String label,
            boolean on,
            @Nullable String missing) {

        static AbilityView of(SourceInfo.Ability ability) {
            String missing = told(ability.missing());
            return new AbilityView(ability.question(), ability.label(), missing == null, missing);
        }
    }

    /** A warehouse as the public API tells it. */
    public static SourceView of(SourceInfo source) {
        return new SourceView(
                source.name(),
                source.label(),
                source.currency(),
                source.timeZone(),
                source.weekStart(),
                told(source.defaultChannel()),
                source.channels().stream().map(ChannelView::of).toList(),
                source.abilities().stream().map(AbilityView::of).toList());
    }

    private static @Nullable String told(String text) {
        return text.isEmpty() ? null : text;
    }
}
