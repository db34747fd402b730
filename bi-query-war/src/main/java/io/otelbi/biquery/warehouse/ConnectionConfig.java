package io.otelbi.biquery.warehouse;

import io.otelbi.platform.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
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
    private static final int LAST_PORT = 65_535;
    private static final int POOL_SIZE = 10;
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
     * @throws IllegalArgumentException with a sentence for each variable that cannot be used
     */
    public static ConnectionConfig of(Config config, String connection) {
        Settings settings = Settings.of(config);
        ConnectionConfig read = of(settings, connection);
        if (!settings.faults().isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", settings.faults()));
        }
        return read;
    }

    /** Reads the variables of a connection; those that all share where its name is empty. */
    public static ConnectionConfig of(Settings settings, String connection) {
        return new Variables(settings, connection.toUpperCase(Locale.ROOT)).read();
    }

    private record Variables(Settings settings, String connection) {

        ConnectionConfig read() {
            return new ConnectionConfig(
                    address(),
                    text("DATABASE", ""),
                    text("USER", "bi_reader"),
                    password(),
                    settings.oneOf(name("ENCRYPT"), "true", "true", "strict"),
                    new Trust(
                            truth("TRUST_SERVER_CERTIFICATE"),
                            settings.file(name("TRUST_STORE"))
                                    .map(Path::toString)
                                    .orElse(""),
                            text("TRUST_STORE_PASSWORD", "changeit")),
                    text("HOST_NAME_IN_CERTIFICATE", ""),
                    truth("MULTI_SUBNET_FAILOVER"),
                    text("FAILOVER_PARTNER", ""),
                    settings.oneOf(name("APPLICATION_INTENT"), "ReadOnly", "ReadOnly", "ReadWrite"),
                    Isolation.valueOf(
                            settings.oneOf(name("ISOLATION"), "READ_COMMITTED", "READ_COMMITTED", "SNAPSHOT")),
                    settings.time(name("QUERY_TIMEOUT"), "30s", "1s", "1h"),
                    settings.text(name("LOCK_TIMEOUT"))
                            .map(ignored -> settings.time(name("LOCK_TIMEOUT"), "5s", "0s", "1h")),
                    settings.whole(name("POOL_SIZE"), POOL_SIZE, 1, LARGEST_POOL));
        }

        /** A port belongs to the host that stands beside it. */
        private ServerAddress address() {
            int port = settings.whole(own("HOST").isPresent() ? ownName("PORT") : name("PORT"), PORT, 1, LAST_PORT);
            String host = text("HOST", "localhost");
            try {
                return ServerAddress.parse(host, port);
            } catch (IllegalArgumentException e) {
                settings.refuse(name("HOST") + ": " + e.getMessage());
                return ServerAddress.parse("localhost", PORT);
            }
        }

        private String password() {
            boolean ownPassword =
                    own("PASSWORD").isPresent() && own("PASSWORD_FILE").isEmpty();
            String variable = name("PASSWORD_FILE");
            if (ownPassword || settings.text(variable).isEmpty()) {
                return settings.raw(name("PASSWORD")).orElse("");
            }
            return settings.file(variable).map(file -> content(variable, file)).orElse("");
        }

        private String content(String variable, Path file) {
            try {
                return Files.readString(file).strip();
            } catch (IOException e) {
                settings.refuse(variable + ": the file '" + file + "' cannot be read.");
                return "";
            }
        }

        private Optional<String> own(String setting) {
            return settings.text(ownName(setting));
        }

        private String ownName(String setting) {
            return "MSSQL_" + connection + "_" + setting;
        }

        private String name(String setting) {
            return own(setting).isPresent() ? ownName(setting) : "MSSQL_" + setting;
        }

        private String text(String setting, String otherwise) {
            return settings.text(name(setting), otherwise);
        }

        private boolean truth(String setting) {
            return settings.truth(name(setting), false);
        }
    }
}
