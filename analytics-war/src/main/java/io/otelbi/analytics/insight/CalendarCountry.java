package io.otelbi.analytics.insight;

import io.otelbi.platform.contract.query.SourceInfo;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whose public holidays count for the sales of a warehouse, or of one of its territories. */
public final class CalendarCountry {

    private static final Map<String, String> BY_NAME = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toMap(
                    code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH), code -> code, (a, b) -> a));

    /** A country and a state of the United States. */
    private static final String GEORGIA = "Georgia";

    private CalendarCountry() {}

    /** Of a warehouse's sales, all of them or those of a territory. */
    public static String of(SourceInfo source, @Nullable String territory) {
        return territory == null ? source.calendarCountry() : ofTerritory(territory, source.calendarCountry());
    }

    /**
     * The country that a territory is named after, such as {@code CA} for Canada, else the one of the whole.
     *
     * @return a code such as {@code US} or {@code DE-BE}; empty where neither is known
     */
    public static String ofTerritory(String territory, String whole) {
        boolean isState = territory.equals(GEORGIA) && whole.startsWith("US");
        return isState ? whole : BY_NAME.getOrDefault(territory, whole);
    }
}
