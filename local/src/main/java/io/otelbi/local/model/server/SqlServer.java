package io.otelbi.local.model.server;

import com.microsoft.sqlserver.jdbc.SQLServerDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A database on a server, and who asks it.
 *
 * @param trustStore empty for the JDK's
 */
public record SqlServer(
        String host, int port, String database, String user, String password, String trustStore, String storePassword) {

    private static final Pattern ADDRESS =
            Pattern.compile("(?:jdbc:sqlserver://)?([^:,;\\\\/]+)(?:[:,](\\d{1,5}))?(?:;.*)?");
    private static final int PORT = 1433;
    private static final int LOGIN_SECONDS = 15;

    /**
     * Reads where the server is, and from variables who asks.
     *
     * @throws IllegalArgumentException with a sentence for people
     */
    public static SqlServer of(String address, String database, Map<String, String> variables) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + address + "' is no HOST or HOST:PORT.");
        }
        String port = matcher.group(2);
        return new SqlServer(
                Objects.requireNonNull(matcher.group(1)),
                port == null ? PORT : Integer.parseInt(port),
                database,
                variables.getOrDefault("MSSQL_USER", "bi_reader"),
                variables.getOrDefault("MSSQL_PASSWORD", ""),
                variables.getOrDefault("MSSQL_TRUST_STORE", ""),
                variables.getOrDefault("MSSQL_TRUST_STORE_PASSWORD", "changeit"));
    }

    /** Opens a connection that only reads. */
    public Connection connect() throws SQLException {
        SQLServerDataSource source = new SQLServerDataSource();
        source.setServerName(host);
        source.setPortNumber(port);
        source.setDatabaseName(database);
        source.setUser(user);
        source.setPassword(password);
        source.setEncrypt("true");
        source.setTrustServerCertificate(false);
        if (!trustStore.isEmpty()) {
            source.setTrustStore(trustStore);
            source.setTrustStorePassword(storePassword);
        }
        source.setApplicationName("otel-bi model");
        source.setApplicationIntent("ReadOnly");
        source.setLoginTimeout(LOGIN_SECONDS);
        return source.getConnection();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return database + " on " + host + ":" + port;
    }
}
