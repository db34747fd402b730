package io.otelbi.platform.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Reads variables, each by its kind and within its bounds. A value that cannot be used is remembered as one sentence in
 * {@link #faults()}, and the default stands in for it, so that a service can start and say what is wrong; it serves nobody until
 * then ({@link SettingsFaults}). A blank value is one that is not set.
 */
public final class Settings {

    private static final int LEAST_SECRET_BYTES = 32;

    private final Function<String, @Nullable String> values;
    private final List<String> faults = new ArrayList<>();

    private Settings(Function<String, @Nullable String> values) {
        this.values = values;
    }

    /** The variables as MicroProfile Config knows them, without its expressions: a secret may hold any character. */
    public static Settings of(Config config) {
        return new Settings(name -> config.getConfigValue(name).getRawValue());
    }

    /** Variables from elsewhere; {@code values} gives null for what is not set. */
    public static Settings of(Function<String, @Nullable String> values) {
        return new Settings(values);
    }

    /** What is wrong, a sentence each, in the order of reading. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** Remembers what is wrong between several settings. */
    public void refuse(String sentence) {
        if (!faults.contains(sentence)) {
            faults.add(sentence);
        }
    }

    /** A value as it stands, blank ones too. */
    public Optional<String> raw(String name) {
        return Optional.ofNullable(values.apply(name));
    }

    /** A value without the space around it. */
    public Optional<String> text(String name) {
        return raw(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A value without the space around it, or else the default. */
    public String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    /** A value that there must be. */
    public Optional<String> needed(String name, String what) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            refuse(name + " must be " + what + ", and is not set.");
        }
        return text;
    }

    /** {@code true} or {@code false}, and no other word: a typing error switches nothing off. */
    public boolean truth(String name, boolean otherwise) {
        return oneOf(name, Boolean.toString(otherwise), "true", "false").equals("true");
    }

    /** One of a few words, letter by letter. */
    public String oneOf(String name, String otherwise, String... allowed) {
        return text(name)
                .flatMap(value -> Arrays.asList(allowed).contains(value)
                        ? Optional.of(value)
                        : refused(name, value, String.join(" or ", allowed)))
                .orElse(otherwise);
    }

    /** A whole number from {@code least} to {@code most}. */
    public int whole(String name, int otherwise, int least, int most) {
        return Math.toIntExact(whole(name, (long) otherwise, least, most));
    }

    /** A whole number from {@code least} to {@code most}. */
    public long whole(String name, long otherwise, long least, long most) {
        return wholeIfSet(name, least, most).orElse(otherwise);
    }

    /** A whole number from {@code least} to {@code most}, where there is one. */
    public Optional<Long> wholeIfSet(String name, long least, long most) {
        return text(name)
                .flatMap(value -> number(value)
                        .filter(number -> number >= least && number <= most)
                        .or(() -> refused(name, value, "a whole number from " + least + " to " + most)));
    }

    private static Optional<Long> number(String text) {
        return text.matches("-?\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    /** A time such as {@code 30s}, {@code 500ms}, {@code 2m}, {@code 1h} or {@code PT30S}, within bounds. */
    public Duration time(String name, String otherwise, String least, String most) {
        return text(name)
                .flatMap(value -> Times.parse(value)
                        .filter(time -> time.compareTo(Times.of(least)) >= 0 && time.compareTo(Times.of(most)) <= 0)
                        .or(() -> refused(
                                name, value, "a time from " + least + " to " + most + ", such as " + otherwise)))
                .orElseGet(() -> Times.of(otherwise));
    }

    /** An http(s) address with a host, and without a name and password in it. */
    public Optional<URI> address(String name) {
        return text(name)
                .flatMap(value -> httpAddress(value)
                        .or(() -> refused(name, shown(value), "an http(s) address such as https://host.example/path")));
    }

    private static Optional<URI> httpAddress(String text) {
        try {
            URI address = new URI(text);
            boolean http = Set.of("http", "https")
                    .contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT));
            return http && address.getHost() != null && address.getRawUserInfo() == null && address.getPort() <= 65_535
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    // What stands before an @ may be a password.
    private static String shown(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** A file that can be read. */
    public Optional<Path> file(String name) {
        return text(name).flatMap(value -> {
            Path file = Path.of(value);
            return Files.isReadable(file) && Files.isRegularFile(file)
                    ? Optional.of(file)
                    : refused(name, value, "the path of a file that can be read");
        });
    }

    /** A secret of at least 32 bytes that is no placeholder, where there is one; no sentence shows it. */
    public Optional<String> secret(String name) {
        Optional<String> secret = raw(name).filter(value -> !value.isBlank());
        secret.flatMap(Settings::weakness).ifPresent(weakness -> refuse(name + " " + weakness));
        return secret.filter(value -> weakness(value).isEmpty());
    }

    /** A secret that there must be; while there is none, {@code instead} stands in for it. */
    public String neededSecret(String name, Supplier<String> instead) {
        if (raw(name).filter(value -> !value.isBlank()).isEmpty()) {
            refuse(name + " must be a random value of at least " + LEAST_SECRET_BYTES + " bytes, and is not set.");
        }
        return secret(name).orElseGet(instead);
    }

    /** What is wrong with a secret, as the end of a sentence that begins with its name. */
    public static Optional<String> weakness(String secret) {
        int bytes = secret.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < LEAST_SECRET_BYTES) {
            return Optional.of("must have at least " + LEAST_SECRET_BYTES + " bytes, has " + bytes
                    + "; set it to a random value.");
        }
        return Placeholders.has(secret)
                ? Optional.of("is a placeholder and no secret; set it to a random value.")
                : Optional.empty();
    }

    private <T> Optional<T> refused(String name, String value, String allowed) {
        refuse(name + " is '" + value + "'; allowed: " + allowed + ".");
        return Optional.empty();
    }
}
