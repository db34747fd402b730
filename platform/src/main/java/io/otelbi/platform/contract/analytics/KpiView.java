package io.otelbi.platform.contract.analytics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A key figure of a window beside the windows that it is compared with.
 *
 * @param kpi such as {@code revenue}; where that is not known, the first measure of the model
 * @param previous value of the window before, absent where the data do not reach back or the figure has no value
 * @param deltaUnit {@code relative}: a delta of 0.1 is ten percent more; {@code points}: of a ratio, 0.1 is ten percentage points
 *     more
 * @param previousDelta change against it; of sums per day where the windows differ in length
 * @param lastYear value of the same calendar days a year before
 * @param target what was to be reached, absent where the warehouse has none
 * @param sparkline the figure by day of the window, null on a day without a value; empty where days cannot be added up
 */
public record KpiView(
        String kpi,

        @Schema(enumeration = {"currency", "count", "ratio"})
        String unit,

        @Schema(enumeration = {"relative", "points"}) String deltaUnit,

        @Nullable BigDecimal value,
        @Nullable BigDecimal previous,
        @Nullable BigDecimal previousDelta,
        @Nullable BigDecimal lastYear,
        @Nullable BigDecimal lastYearDelta,
        @Nullable BigDecimal target,
        List<@Nullable BigDecimal> sparkline) {

    /** The same figures under the name of another measure. */
    public KpiView of(String measure, String itsUnit) {
        return new KpiView(
                measure,
                itsUnit,
                deltaUnit,
                value,
                previous,
                previousDelta,
                lastYear,
                lastYearDelta,
                target,
                sparkline);
    }

    public KpiView {
        // List.copyOf refuses the nulls that days without a value have.
        sparkline = Collections.unmodifiableList(new ArrayList<>(sparkline));
    }
}
