package io.otelbi.biquery.warehouse.store;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Logs in with the password of the moment, so that a changed password file counts at the next connection. A refused login is not
 * repeated for a while, since servers lock logins that fail often: each further failure doubles the pause, up to an hour. A
 * new password is tried at once.
 */
final class Logins implements DataSource {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Door door;
    private final Supplier<String> password;
    private final Clock clock;
    private volatile @Nullable Refusal refusal;

    Logins(Door door, Supplier<String> password, Clock clock) {
        this.door = door;
        this.password = password;
        this.clock = clock;
    }

    /** A new connection to the server. */
    interface Door {

        Connection open(String password) throws SQLException;
    }

    private record Refusal(String password, Duration pause, Instant until, SQLException reason) {}

    /** Throws the refusal of the last login, as long as it is not to be tried again. */
    void check() throws SQLException {
        check(password.get());
    }

    private void check(String now) throws SQLException {
        Refusal last = refusal;
        if (last != null && last.password().equals(now) && clock.instant().isBefore(last.until())) {
            SQLException reason = last.reason();
            throw new SQLException(
                    "The login was refused before.", reason.getSQLState(), reason.getErrorCode(), reason);
        }
    }

    // One after another: while one login is tried, no other one is refused beside it.
    @Override
    public synchronized Connection getConnection() throws SQLException {
        String now = password.get();
        check(now);
        try {
            Connection connection = door.open(now);
            refusal = null;
            return connection;
        } catch (SQLException e) {
            if (WarehouseFailure.of(e) == WarehouseFailure.LOGIN_REFUSED) {
                refused(now, e);
            }
            throw e;
        }
    }

    private void refused(String now, SQLException reason) {
        Refusal last = refusal;
        Duration doubled =
                last != null && last.password().equals(now) ? last.pause().multipliedBy(2) : FIRST_PAUSE;
        Duration pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        refusal = new Refusal(now, pause, clock.instant().plus(pause), reason);
    }

    @Override
    public Connection getConnection(String user, String otherPassword) throws SQLException {
        throw new SQLFeatureNotSupportedException("There is one login.");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // The driver logs by java.util.logging.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // It is the driver's, which is set up already.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("It logs nothing.");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("Nothing is wrapped here.");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
