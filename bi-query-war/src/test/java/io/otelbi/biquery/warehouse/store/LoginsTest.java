package io.otelbi.biquery.warehouse.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LoginsTest {

    private static final int LOGIN_FAILED = 18456;

    private final List<String> tried = new ArrayList<>();
    private final AtomicReference<String> right = new AtomicReference<>("new");
    private final AtomicReference<String> password = new AtomicReference<>("old");
    private final Moving clock = new Moving();
    private final Logins logins = new Logins(this::open, password::get, clock);

    private static final class Moving extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private Connection open(String given) throws SQLException {
        tried.add(given);
        if (!given.equals(right.get())) {
            throw new SQLException("Login failed for user 'bi_reader'.", "S0001", LOGIN_FAILED);
        }
        return (Connection) Proxy.newProxyInstance(
                LoginsTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (any, method, args) -> null);
    }

    @Test
    void aRefusedLoginIsNotRepeatedAndEachFurtherFailureDoublesThePause() {
        for (int minute = 0; minute < 180; minute++) {
            SQLException refused = assertThrows(SQLException.class, logins::getConnection);
            assertEquals(LOGIN_FAILED, refused.getErrorCode());
            assertEquals(WarehouseFailure.LOGIN_REFUSED, WarehouseFailure.of(refused));
            clock.now = clock.now.plus(Duration.ofMinutes(1));
        }
        // At once, after 1, 2, 4, 8, 16 and 32 minutes more, then after an hour.
        assertEquals(8, tried.size());
    }

    @Test
    void anotherPasswordIsTriedAtOnce() throws SQLException {
        assertThrows(SQLException.class, logins::getConnection);
        password.set("new");
        assertNotNull(logins.getConnection());
        assertEquals(List.of("old", "new"), tried);
        logins.check();
    }

    @Test
    void whatFailsForAnotherReasonIsNoRefusal() throws SQLException {
        var broken = new Logins(
                given -> {
                    throw new SQLException("reset", "08S01");
                },
                password::get,
                clock);
        assertThrows(SQLException.class, broken::getConnection);
        broken.check();
    }
}
