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
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Microsoft's driver as a connection's settings want it, with a pool in front of it. */
final class ServerDataSource {

    /** How long the driver waits for the server to end a question that took too long. */
    private static final Duration CANCEL = Duration.ofSeconds(5);

    /** A server that does not answer at all is given up a little later than one that answers late. */
    private static final Duration SILENCE = CANCEL.plusSeconds(5);

    private static final Duration LOGIN = Duration.ofSeconds(10);
    private static final Duration IDLE = Duration.ofMinutes(5);
    private static final String ANY_CERTIFICATE = "trustservercertificate";
    private static final Pattern SERVER =
            Pattern.compile("jdbc:sqlserver://([\\w.\\-]+|\\[[0-9A-Fa-f:.]+])?(\\\\[\\w$#]+)?(:\\d{1,5})?(;|$)");

    private ServerDataSource() {}

    static HikariDataSource pool(String name, ConnectionConfig settings, DataSource logins) {
        var pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setDataSource(logins);
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

    /** Opens connections with the login of the settings, or with that of a whole URL. */
    static Logins.Door door(ConnectionConfig settings) {
        SQLServerDataSource driver = driver(settings);
        return said(settings.address()).contains("password")
                        || settings.password().isEmpty()
                ? password -> driver.getConnection()
                : password -> driver.getConnection(driver.getUser(), password);
    }

    static SQLServerDataSource driver(ConnectionConfig settings) {
        var driver = new Driver(new SQLServerDataSource(), said(settings.address()));
        address(driver.source(), settings.address());
        driver.set("databaseName", settings.database(), SQLServerDataSource::setDatabaseName);
        driver.set("user", settings.user(), SQLServerDataSource::setUser);
        driver.set("password", settings.password(), SQLServerDataSource::setPassword);
        driver.set("applicationName", "otel-bi bi-query", SQLServerDataSource::setApplicationName);
        driver.set("applicationIntent", settings.intent(), SQLServerDataSource::setApplicationIntent);
        certificate(driver, settings);
        if (settings.multiSubnetFailover()) {
            driver.set("multiSubnetFailover", true, SQLServerDataSource::setMultiSubnetFailover);
        }
        driver.set("failoverPartner", settings.failoverPartner(), SQLServerDataSource::setFailoverPartner);
        // Texts go in the type of their column: nvarchar by setNString, varchar by setString.
        driver.source().setSendStringParametersAsUnicode(false);
        timeouts(driver, settings);
        return driver.source();
    }

    /** The properties that a whole URL names; they win over settings. */
    private static Set<String> said(ServerAddress address) {
        return address instanceof ServerAddress.Url whole
                ? UrlProperties.of(whole.url()).stringPropertyNames()
                : Set.of();
    }

    /** Whether whoever answers at the address is believed to be the server. */
    static boolean believesAnyone(ConnectionConfig settings) {
        String ofSettings = Boolean.toString(settings.trust().anyCertificate());
        return settings.address() instanceof ServerAddress.Url whole
                ? Boolean.parseBoolean(UrlProperties.of(whole.url()).getProperty(ANY_CERTIFICATE, ofSettings))
                : settings.trust().anyCertificate();
    }

    /** The driver while it is set up. */
    private record Driver(SQLServerDataSource source, Set<String> said) {

        /** Sets what the URL does not say; an empty text is nothing. */
        <T> void set(String property, T value, BiConsumer<SQLServerDataSource, T> setter) {
            if (!said.contains(property.toLowerCase(Locale.ROOT)) && !value.equals("")) {
                setter.accept(source, value);
            }
        }
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
                .filter(name -> !known.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "The URL of a SQL Server has the property '" + name + "', which the driver does not know.");
                });
    }

    private static void certificate(Driver driver, ConnectionConfig settings) {
        driver.set("encrypt", settings.encrypt(), SQLServerDataSource::setEncrypt);
        driver.set(
                "trustServerCertificate",
                settings.trust().anyCertificate(),
                SQLServerDataSource::setTrustServerCertificate);
        if (!settings.trust().store().isEmpty()) {
            driver.set("trustStore", settings.trust().store(), SQLServerDataSource::setTrustStore);
            driver.set(
                    "trustStorePassword", settings.trust().storePassword(), SQLServerDataSource::setTrustStorePassword);
        }
        driver.set(
                "hostNameInCertificate",
                settings.hostNameInCertificate(),
                SQLServerDataSource::setHostNameInCertificate);
    }

    private static void timeouts(Driver driver, ConnectionConfig settings) {
        Duration query = settings.queryTimeout();
        driver.set("loginTimeout", Math.toIntExact(LOGIN.toSeconds()), SQLServerDataSource::setLoginTimeout);
        driver.set("queryTimeout", Math.toIntExact(query.toSeconds()), SQLServerDataSource::setQueryTimeout);
        driver.set(
                "cancelQueryTimeout", Math.toIntExact(CANCEL.toSeconds()), SQLServerDataSource::setCancelQueryTimeout);
        driver.set(
                "socketTimeout",
                Math.toIntExact(query.plus(SILENCE).toMillis()),
                SQLServerDataSource::setSocketTimeout);
        settings.lockTimeout()
                .ifPresent(wait -> driver.set(
                        "lockTimeout", Math.toIntExact(wait.toMillis()), SQLServerDataSource::setLockTimeout));
    }
}
