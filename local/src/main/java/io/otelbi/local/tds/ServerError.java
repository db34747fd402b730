package io.otelbi.local.tds;

import java.sql.SQLException;

/** An error with SQL Server's number, as its drivers know it. */
final class ServerError extends Exception {

    static final int LOGIN_FAILED = 18456;
    static final int NO_SUCH_DATABASE = 4060;
    static final int NO_SUCH_OBJECT = 208;
    static final int NO_SUCH_COLUMN = 207;
    static final int PERMISSION_DENIED = 229;
    static final int DIVIDE_BY_ZERO = 8134;
    static final int SYNTAX = 102;
    static final int DEADLOCK_VICTIM = 1205;
    static final int DATABASE_UNAVAILABLE = 40613;
    static final int NO_SUCH_HANDLE = 8179;
    static final int NO_SUCH_PROCEDURE = 2812;
    static final int OTHER = 50000;

    private static final long serialVersionUID = 1L;

    private final int number;

    ServerError(int number, String message) {
        super(message);
        this.number = number;
    }

    /** The error that SQL Server would give where H2 gives this one. */
    static ServerError of(SQLException failure) {
        int number = switch (failure.getErrorCode()) {
            case 42102, 42103, 42104, 90079 -> NO_SUCH_OBJECT;
            case 42122 -> NO_SUCH_COLUMN;
            case 90096 -> PERMISSION_DENIED;
            case 22012 -> DIVIDE_BY_ZERO;
            case 42000, 42001 -> SYNTAX;
            default -> OTHER;
        };
        String message = String.valueOf(failure.getMessage());
        int statement = message.indexOf("; SQL statement:");
        return new ServerError(number, statement < 0 ? message : message.substring(0, statement));
    }

    int number() {
        return number;
    }

    /** Severity: a login that fails and a lost database end the connection. */
    int severity() {
        return number == LOGIN_FAILED || number == DATABASE_UNAVAILABLE ? 20 : 16;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
