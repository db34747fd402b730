package io.otelbi.biquery.warehouse.store;

import com.microsoft.sqlserver.jdbc.SQLServerDataSource;
import com.microsoft.sqlserver.jdbc.SQLServerDriver;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.otelbi.biquery.warehouse.ConnectionConfig;
import io.otelbi.biquery.warehouse.ServerAddress;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Microsoft's driver as a connection's settings want it, with a pool in front of it. */
final class ServerDataSource {

    /** How long the driver waits for the server to end a question that took too long. */
    private static final Duration CANCEL = Duration.ofSeconds(5);

    /** A server that does not answer at all is given up a little later than one that answers late. */
    private static final Duration SILENCE = CANCEL.plusSeconds(5);

    private static final Duration LOGIN = Duration.ofSeconds(10);
    private static final Duration IDLE = Duration.ofMinutes(5);
    private static final Pattern SERVER =
            Pattern.compile("jdbc:sqlserver://([\\w.\\-]+|\\[[0-9A-Fa-f:.]+])?(\\\\[\\w$#]+)?(:\\d{1,5})?(;|$)");
    private static final Set<String> OTHER_NAMES = Set.of("server", "port", "database", "username", "uid", "pwd");

    private ServerDataSource() {}

    static HikariDataSource pool(String name, ConnectionConfig settings) {
        var pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setDataSource(driver(settings));
        pool.setMaximumPoolSize(settings.poolSize());
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(IDLE.toMillis());
        pool.setConnectionTimeout(LOGIN.toMillis());
        pool.setInitializationFailTimeout(-1);
        pool.setReadOnly(true);
        pool.setTransactionIsolation(
                switch (settings.isolation()) {
                    case READ_COMMITTED -> "TRANSACTION_READ_COMMITTED";
                    case SNAPSHOT -> "TRANSACTION_SQL_SERVER_SNAPSHOT_ISOLATION_LEVEL";
                });
        return new HikariDataSource(pool);
    }

    static SQLServerDataSource driver(ConnectionConfig settings) {
        var driver = new SQLServerDataSource();
        address(driver, settings.address());
        if (!settings.database().isEmpty()) {
            driver.setDatabaseName(settings.database());
        }
        driver.setUser(settings.user());
        driver.setPassword(settings.password());
        driver.setApplicationName("otel-bi bi-query");
        driver.setApplicationIntent(settings.intent());
        certificate(driver, settings);
        if (settings.multiSubnetFailover()) {
            driver.setMultiSubnetFailover(true);
        }
        if (!settings.failoverPartner().isEmpty()) {
            driver.setFailoverPartner(settings.failoverPartner());
        }
        // Texts go in the type of their column: nvarchar by setNString, varchar by setString.
        driver.setSendStringParametersAsUnicode(false);
        timeouts(driver, settings);
        return driver;
    }

    private static void address(SQLServerDataSource driver, ServerAddress address) {
        switch (address) {
            case ServerAddress.AtPort(String host, int port) -> {
                driver.setServerName(host);
                driver.setPortNumber(port);
            }
            case ServerAddress.Instance(String host, String instance) -> {
                driver.setServerName(host);
                driver.setInstanceName(instance);
            }
            case ServerAddress.Url(String url) -> {
                checkUrl(url);
                driver.setURL(url);
            }
        }
    }

    /** The driver passes over what it does not know in a URL; here that is refused. */
    static void checkUrl(String url) {
        if (!SERVER.matcher(url).lookingAt()) {
            throw new IllegalArgumentException(
                    "The URL of a SQL Server begins with jdbc:sqlserver://HOST, \\INSTANCE and :PORT where they are needed.");
        }
        Set<String> known;
        Properties asked;
        try {
            var driver = new SQLServerDriver();
            DriverPropertyInfo[] infos = driver.getPropertyInfo(url, new Properties());
            known = Arrays.stream(infos)
                    .map(info -> info.name.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
            asked = UrlProperties.of(url);
        } catch (SQLException e) {
            throw new IllegalArgumentException("The URL of a SQL Server cannot be read.", e);
        }
        asked.stringPropertyNames().stream()
                .filter(name -> !known.contains(name) && !OTHER_NAMES.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "The URL of a SQL Server has the property '" + name + "', which the driver does not know.");
                });
    }

    private static void certificate(SQLServerDataSource driver, ConnectionConfig settings) {
        driver.setEncrypt(settings.encrypt());
        driver.setTrustServerCertificate(settings.trust().anyCertificate());
        if (!settings.trust().store().isEmpty()) {
            driver.setTrustStore(settings.trust().store());
            driver.setTrustStorePassword(settings.trust().storePassword());
        }
        if (!settings.hostNameInCertificate().isEmpty()) {
            driver.setHostNameInCertificate(settings.hostNameInCertificate());
        }
    }

    private static void timeouts(SQLServerDataSource driver, ConnectionConfig settings) {
        Duration query = settings.queryTimeout();
        driver.setLoginTimeout(Math.toIntExact(LOGIN.toSeconds()));
        driver.setQueryTimeout(Math.toIntExact(query.toSeconds()));
        driver.setCancelQueryTimeout(Math.toIntExact(CANCEL.toSeconds()));
        driver.setSocketTimeout(Math.toIntExact(query.plus(SILENCE).toMillis()));
        settings.lockTimeout().ifPresent(wait -> driver.setLockTimeout(Math.toIntExact(wait.toMillis())));
    }
}
