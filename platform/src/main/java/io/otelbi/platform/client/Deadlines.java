package io.otelbi.platform.client;

import io.otelbi.platform.settings.Settings;
import io.otelbi.platform.settings.Times;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * How long calls between the services may take. The longest time that a question to a warehouse is given ({@code MSSQL_QUERY_TIMEOUT}, also of
 * one connection) decides, and each one on the way waits a little longer than whom it asks, so that the one who knows the reason tells it.
 */
public final class Deadlines implements ConfigSource {

    private static final Pattern VARIABLE = Pattern.compile("MSSQL_(?:.+_)?QUERY_TIMEOUT");
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

    /** What cannot be used is refused by the settings of each service. */
    private static Optional<Duration> time(String text) {
        return Times.parse(text).filter(value -> value.compareTo(Duration.ofHours(1)) <= 0);
    }

    /** Reads the settings that they come from. */
    public static void read(Settings settings) {
        System.getenv().keySet().stream()
                .filter(name -> VARIABLE.matcher(name).matches())
                .forEach(name -> settings.time(name, "30s", "1s", "1h"));
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
