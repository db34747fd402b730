package io.otelbi.platform.settings;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long something takes, as people write it in settings. */
public final class Times {

    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)?");

    private Times() {}

    /** {@code 30s}, {@code 500ms}, {@code 2m}, {@code 1h}, or as ISO 8601 has it ({@code PT30S}); a plain number is seconds. */
    public static Optional<Duration> parse(String text) {
        Matcher matcher = NUMBER_AND_UNIT.matcher(text.strip());
        return matcher.matches() ? Optional.of(time(matcher)) : iso(text.strip());
    }

    /** The same of a text that is known to be right. */
    static Duration of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("No time: " + text));
    }

    private static Duration time(Matcher matcher) {
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2) == null ? "s" : matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofSeconds(number);
        };
    }

    private static Optional<Duration> iso(String text) {
        try {
            return Optional.of(Duration.parse(text)).filter(time -> !time.isNegative());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
