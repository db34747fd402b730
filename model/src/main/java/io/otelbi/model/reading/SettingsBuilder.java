package io.otelbi.model.reading;

import io.otelbi.model.Settings;
import io.otelbi.model.Words;
import io.otelbi.model.sql.Identifier;
import io.otelbi.model.yaml.Node.Mapping;
import io.otelbi.model.yaml.Node.Scalar;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The settings of a model, with what holds where nothing is said. */
final class SettingsBuilder {

    /** Fills the place of a faulty one in a model that is refused, which nobody ever asks. */
    private static final Currency OF_REFUSED = Currency.getInstance("USD");

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");
    private static final Pattern CONNECTION = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,62}");

    private final Element element;
    private final Mapping added;

    SettingsBuilder(Element element) {
        this.element = element;
        this.added = element.added();
    }

    Settings build(Identifier model) {
        String connection =
                checked("connection", CONNECTION.asMatchPredicate(), "letters, digits and _, at most 63, such as MAIN");
        return new Settings(
                currency(),
                timeZone(),
                Words.find(DayOfWeek.class, added.text("week_start")).orElse(DayOfWeek.MONDAY),
                added.member("fiscal_year_start_month").isPresent()
                        ? Integer.parseInt(added.text("fiscal_year_start_month"))
                        : 1,
                checked("calendar_country", SettingsBuilder::country, "ISO 3166, such as US or DE-BE"),
                closedWeekdays(),
                added.text("default_channel"),
                connection.isEmpty() ? model.text() : connection,
                added.text("label").isBlank() ? model.text() : added.text("label"),
                added.list("visible_to").stream()
                        .map(role -> ((Scalar) role).text())
                        .collect(Collectors.toSet()));
    }

    private Currency currency() {
        String code = added.text("currency");
        Optional<Currency> currency = Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(code) && known.getDefaultFractionDigits() >= 0)
                .findFirst();
        if (currency.isEmpty()) {
            element.faultOfAdded(
                    "currency",
                    code.isEmpty()
                            ? "The currency is missing: add 'currency' to the roles of the model, in ISO 4217, such as EUR."
                            : "'" + code + "' is no currency; allowed are the codes of ISO 4217, such as EUR.");
        }
        return currency.orElse(OF_REFUSED);
    }

    private ZoneId timeZone() {
        String zone = added.text("time_zone");
        try {
            return zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            element.faultOfAdded(
                    "time_zone", "'" + zone + "' is no time zone; allowed are names such as Europe/Berlin or UTC.");
            return ZoneOffset.UTC;
        }
    }

    private static boolean country(String text) {
        return COUNTRY.matcher(text).matches()
                && Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(text.substring(0, 2));
    }

    private String checked(String member, Predicate<String> allowed, String words) {
        String text = added.text(member);
        if (added.member(member).isPresent() && !allowed.test(text)) {
            element.faultOfAdded(member, "'" + text + "' is not allowed; allowed are " + words + ".");
        }
        return text;
    }

    private Set<DayOfWeek> closedWeekdays() {
        return added.list("closed_weekdays").stream()
                .map(day -> ((Scalar) day).text())
                .flatMap(day -> Words.find(DayOfWeek.class, day).stream())
                .collect(Collectors.toSet());
    }
}
