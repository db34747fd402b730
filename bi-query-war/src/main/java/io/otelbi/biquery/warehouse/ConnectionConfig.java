package io.otelbi.biquery.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * How a database is reached, from {@code MSSQL_<CONNECTION>_<NAME>} or else {@code MSSQL_<NAME>}.
 *
 * @param database empty for the login's default database
 * @param encrypt {@code true} or {@code strict}
 * @param trust whose certificates are believed
 * @param hostNameInCertificate empty for the host's own name
 * @param failoverPartner empty for none
 * @param intent {@code ReadOnly} or {@code ReadWrite}
 * @param queryTimeout after which a question is ended
 * @param lockTimeout how long a question waits for a lock; empty for as long as it may take
 * @param poolSize connections at most
 */
public record ConnectionConfig(
        ServerAddress address,
        String database,
        String user,
        String password,
        String encrypt,
        Trust trust,
        String hostNameInCertificate,
        boolean multiSubnetFailover,
        String failoverPartner,
        String intent,
        Isolation isolation,
        Duration queryTimeout,
        Optional<Duration> lockTimeout,
        int poolSize) {

    private static final int PORT = 1433;
    private static final int POOL_SIZE = 10;
    private static final Duration QUERY_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration LONGEST_QUERY = Duration.ofHours(1);
    private static final int LARGEST_POOL = 500;

    /** Isolation of questions. */
    public enum Isolation {
        READ_COMMITTED,
        SNAPSHOT
    }

    /**
     * How the server's certificate is checked.
     *
     * @param store empty for the JDK's
     */
    public record Trust(boolean anyCertificate, String store, String storePassword) {
        @Override
        public String toString() {
            return anyCertificate ? "any certificate" : store;
        }
    }

    @Override
    public String toString() {
        return address + " " + database + " as " + user;
    }

    /**
     * Reads the variables of a connection.
     *
     * @throws IllegalArgumentException with a sentence that names the variable when one cannot be used
     */
    public static ConnectionConfig of(Config config, String connection) {
        return new Variables(config, connection.toUpperCase(Locale.ROOT)).read();
    }

    private record Variables(Config config, String connection) {

        ConnectionConfig read() {
            return new ConnectionConfig(
                    address(),
                    text("DATABASE", ""),
                    text("USER", "bi_reader"),
                    password(),
                    choice("ENCRYPT", List.of("true", "strict")),
                    new Trust(
                            truth("TRUST_SERVER_CERTIFICATE"),
                            text("TRUST_STORE", ""),
                            text("TRUST_STORE_PASSWORD", "changeit")),
                    text("HOST_NAME_IN_CERTIFICATE", ""),
                    truth("MULTI_SUBNET_FAILOVER"),
                    text("FAILOVER_PARTNER", ""),
                    choice("APPLICATION_INTENT", List.of("ReadOnly", "ReadWrite")),
                    Isolation.valueOf(choice("ISOLATION", List.of("READ_COMMITTED", "SNAPSHOT"))),
                    queryTimeout(),
                    duration("LOCK_TIMEOUT"),
                    number("POOL_SIZE", POOL_SIZE, LARGEST_POOL));
        }

        /** A port belongs to the host that stands beside it. */
        private ServerAddress address() {
            boolean own = own("HOST").isPresent();
            int port = own
                    ? own("PORT").map(value -> number("PORT", value, 65_535)).orElse(PORT)
                    : number("PORT", PORT, 65_535);
            String host = text("HOST", "localhost");
            try {
                return ServerAddress.parse(host, port);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(name("HOST") + ": " + e.getMessage(), e);
            }
        }

        private String password() {
            Optional<String> file = own("PASSWORD_FILE")
                    .or(() -> own("PASSWORD").isPresent() ? Optional.empty() : value("MSSQL_PASSWORD_FILE"));
            if (file.isEmpty()) {
                return text("PASSWORD", "");
            }
            try {
                return Files.readString(Path.of(file.get())).strip();
            } catch (IOException e) {
                throw new IllegalArgumentException(
                        name("PASSWORD_FILE") + ": the file '" + file.get() + "' cannot be read.", e);
            }
        }

        private Duration queryTimeout() {
            Duration timeout = duration("QUERY_TIMEOUT").orElse(QUERY_TIMEOUT);
            if (timeout.compareTo(Duration.ofSeconds(1)) < 0 || timeout.compareTo(LONGEST_QUERY) > 0) {
                throw refused("QUERY_TIMEOUT", timeout.toString(), "1s to 1h");
            }
            return timeout;
        }

        private Optional<String> own(String setting) {
            return value("MSSQL_" + connection + "_" + setting);
        }

        private Optional<String> setting(String setting) {
            return own(setting).or(() -> value("MSSQL_" + setting));
        }

        private Optional<String> value(String variable) {
            return config.getOptionalValue(variable, String.class).filter(value -> !value.isBlank());
        }

        private String name(String setting) {
            return own(setting).isPresent() ? "MSSQL_" + connection + "_" + setting : "MSSQL_" + setting;
        }

        private String text(String setting, String otherwise) {
            return setting(setting).orElse(otherwise);
        }

        private boolean truth(String setting) {
            return choice(setting, List.of("false", "true")).equals("true");
        }

        /** One of a few words in any case; the first one where nothing is set. */
        private String choice(String setting, List<String> allowed) {
            String value = text(setting, allowed.getFirst());
            return allowed.stream()
                    .filter(value::equalsIgnoreCase)
                    .findFirst()
                    .orElseThrow(() -> refused(setting, value, String.join(" or ", allowed)));
        }

        private int number(String setting, int otherwise, int most) {
            return setting(setting).map(value -> number(setting, value, most)).orElse(otherwise);
        }

        private int number(String setting, String value, int most) {
            boolean digits = value.matches("\\d{1,6}");
            int number = digits ? Integer.parseInt(value) : 0;
            if (number < 1 || number > most) {
                throw refused(setting, value, "1 to " + most);
            }
            return number;
        }

        /** Such as {@code 30s}, {@code 500ms} or {@code 2m}; a plain number is seconds. */
        private Optional<Duration> duration(String setting) {
            return setting(setting).map(value -> {
                Matcher matcher = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)?").matcher(value.strip());
                if (!matcher.matches()) {
                    throw refused(setting, value, "a number with ms, s, m or h, such as 30s");
                }
                long number = Long.parseLong(matcher.group(1));
                String unit = Optional.ofNullable(matcher.group(2)).orElse("s");
                return switch (unit) {
                    case "ms" -> Duration.ofMillis(number);
                    case "m" -> Duration.ofMinutes(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofSeconds(number);
                };
            });
        }

        private IllegalArgumentException refused(String setting, String value, String allowed) {
            return new IllegalArgumentException(name(setting) + " is '" + value + "'; allowed: " + allowed + ".");
        }
    }
}
