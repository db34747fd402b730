package io.otelbi.local.forecast;

import io.otelbi.analytics.forecast.HolidayTable;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The country or region whose public holidays a task asks for.
 *
 * @param code what the forecaster is to use, or null for no holidays
 * @param warnings what was asked for and is not known
 */
record Country(@Nullable String code, List<String> warnings) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

    Country {
        warnings = List.copyOf(warnings);
    }

    /** The country of a text such as {@code DE} or {@code DE-BE}; one that is not known is told, never passed over. */
    static Country of(@Nullable String text) {
        if (text == null) {
            return new Country(null, List.of());
        }
        String code = text.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(code).matches()) {
            return new Country(
                    null,
                    List.of("\"country\" is '" + text
                            + "', not a code such as DE or DE-BE; the forecast knows no public holidays."));
        }
        if (HolidayTable.knows(code)) {
            return new Country(code, List.of());
        }
        String whole = code.substring(0, 2);
        if (HolidayTable.knows(whole)) {
            return new Country(
                    whole,
                    List.of("The holidays of the region " + code + " are not known; those of " + whole + " count."));
        }
        return new Country(
                null, List.of("The public holidays of " + code + " are not known; the forecast knows none of them."));
    }
}
