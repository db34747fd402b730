package io.otelbi.biquery.warehouse.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WarehouseFailureTest {

    @ParameterizedTest
    @CsvSource({
        "18456, LOGIN_REFUSED",
        "18470, LOGIN_REFUSED",
        "18486, LOGIN_REFUSED",
        "18487, LOGIN_REFUSED",
        "4060, DATABASE_MISSING",
        "911, DATABASE_MISSING",
        "916, DATABASE_MISSING",
        "976, REPLICA_UNREADABLE",
        "978, REPLICA_UNREADABLE",
        "979, REPLICA_UNREADABLE",
        "983, REPLICA_UNREADABLE",
        "1205, DEADLOCK",
        "1222, LOCKED",
        "10928, BUSY",
        "10929, BUSY",
        "40501, BUSY",
        "49918, BUSY",
        "701, BUSY",
        "40197, MOVING",
        "40613, MOVING",
        "229, RIGHTS_MISSING",
        "230, RIGHTS_MISSING",
        "208, OBJECT_MISSING",
        "207, OBJECT_MISSING",
        "3952, SNAPSHOT_OFF"
    })
    void theNumberOfTheServerDecides(int number, WarehouseFailure expected) {
        assertEquals(expected, WarehouseFailure.of(new SQLException("whatever", "S0001", number)));
        assertEquals(
                expected,
                WarehouseFailure.of(new SQLTransientConnectionException(
                        "pool - Connection is not available", new SQLException("whatever", "S0001", number))));
    }

    static Stream<Arguments> withoutNumber() {
        return Stream.of(
                Arguments.of(new SQLTimeoutException("late"), WarehouseFailure.TIMED_OUT),
                Arguments.of(new SQLException("ended while rows were read", "HY008"), WarehouseFailure.TIMED_OUT),
                Arguments.of(
                        new SQLException("Read timed out", "08S01", new SocketTimeoutException("Read timed out")),
                        WarehouseFailure.TIMED_OUT),
                Arguments.of(
                        new SQLException("no TLS", "08S01", new SSLHandshakeException("PKIX")),
                        WarehouseFailure.CERTIFICATE_UNTRUSTED),
                Arguments.of(
                        new SQLException("no TLS", "08S01", new CertificateException("another name")),
                        WarehouseFailure.CERTIFICATE_UNTRUSTED),
                Arguments.of(
                        new SQLException("no host", "08S01", new UnknownHostException("sql.example")),
                        WarehouseFailure.HOST_UNKNOWN),
                Arguments.of(
                        new SQLTransientConnectionException("Connection is not available, total=10, active=10"),
                        WarehouseFailure.NO_CONNECTION_FREE),
                Arguments.of(
                        new SQLException("reset", "08S01", new IOException("Connection reset")),
                        WarehouseFailure.BROKEN),
                Arguments.of(new SQLException("closed", "08003"), WarehouseFailure.BROKEN),
                Arguments.of(new SQLException("division", "S0001", 8134), WarehouseFailure.OTHER));
    }

    @ParameterizedTest
    @MethodSource("withoutNumber")
    void withoutOneTheDriversClassesAndStatesDo(SQLException failure, WarehouseFailure expected) {
        assertEquals(expected, WarehouseFailure.of(failure));
    }

    @Test
    void aRefusedLoginIsNeverTriedAgainByItself() {
        assertTrue(Stream.of(WarehouseFailure.values())
                .filter(WarehouseFailure::isPassing)
                .noneMatch(kind -> kind == WarehouseFailure.LOGIN_REFUSED || kind == WarehouseFailure.TIMED_OUT));
    }
}
