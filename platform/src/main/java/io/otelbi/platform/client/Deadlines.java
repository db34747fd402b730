package io.otelbi.platform.client;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * How long calls between the services may take. The longest time that a question to a warehouse is given ({@code MSSQL_QUERY_TIMEOUT}, also of
 * one connection) decides, and each one on the way waits a little longer than whom it asks, so that the one who knows the reason tells it.
 */
public final class Deadlines implements ConfigSource {

    private static final Pattern VARIABLE = Pattern.compile("MSSQL_(?:.+_)?QUERY_TIMEOUT");
    private static final Pattern TIME = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)?");
    private static final Duration USUAL = Duration.ofSeconds(30);

    /** bi-query gives up a server that falls silent ten seconds after the time is over. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private static final Duration STEP = Duration.ofSeconds(2);

    private static final Duration ANSWERS = ofBiQuery(question(System.getenv())).plus(STEP);

    private final Map<String, String> properties;

    /** Made by MicroProfile Config. */
    public Deadlines() {
        this(System.getenv());
    }

    Deadlines(Map<String, String> environment) {
        Duration question = question(environment);
        this.properties = Map.of(
                "bi-query/mp-rest/readTimeout", millis(ofBiQuery(question)),
                "analytics/mp-rest/readTimeout", millis(ofBiQuery(question).plus(STEP.multipliedBy(2))));
    }

    /** How long several answers of bi-query, asked for at the same time, are waited for. */
    public static Duration ofBiQuery() {
        return ANSWERS;
    }

    private static Duration ofBiQuery(Duration question) {
        return question.plus(SILENCE).plus(STEP);
    }

    private static Duration question(Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(variable -> VARIABLE.matcher(variable.getKey()).matches())
                .map(variable -> time(variable.getValue()))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(USUAL);
    }

    /** What cannot be read is refused by bi-query, which is who it is for. */
    private static Optional<Duration> time(String text) {
        Matcher matcher = TIME.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        String unit = matcher.group(2) == null ? "s" : matcher.group(2);
        Duration time = switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofSeconds(number);
        };
        return Optional.of(time).filter(value -> value.compareTo(Duration.ofHours(1)) <= 0);
    }

    private static String millis(Duration time) {
        return Long.toString(time.toMillis());
    }

    @Override
    public Set<String> getPropertyNames() {
        return properties.keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
        return properties.get(name);
    }

    @Override
    public String getName() {
        return "deadlines between the services";
    }

    /** Below what a person sets. */
    @Override
    public int getOrdinal() {
        return 50;
    }
}
