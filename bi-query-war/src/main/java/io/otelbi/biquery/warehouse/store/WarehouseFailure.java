package io.otelbi.biquery.warehouse.store;

import io.otelbi.biquery.warehouse.Source;
import io.otelbi.biquery.warehouse.WarehouseProblem;
import io.otelbi.platform.problem.ProblemException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why a warehouse gave no answer, in the API's words. SQL Server's error numbers decide; where it has none, the driver's classes do. */
enum WarehouseFailure {
    LOGIN_REFUSED(
            WarehouseProblem.WAREHOUSE_LOGIN_REFUSED,
            false,
            "The warehouse %s refused the login; its name or its password is wrong, or it is locked or has expired.",
            18452,
            18456,
            18470,
            18486,
            18487,
            18488),
    DATABASE_MISSING(
            WarehouseProblem.WAREHOUSE_DATABASE_MISSING,
            false,
            "The server of the warehouse %s does not have its database, or the login may not open it.",
            911,
            916,
            4060,
            4064),
    REPLICA_UNREADABLE(
            WarehouseProblem.WAREHOUSE_REPLICA_UNREADABLE,
            true,
            "The replica that answers for the warehouse %s cannot be read now; it is a secondary that admits no readers, or is"
                    + " changing its role.",
            976,
            978,
            979,
            982,
            983),
    DEADLOCK(
            WarehouseProblem.WAREHOUSE_LOCKED,
            true,
            "The question met a deadlock in the warehouse %s again and again; try again in a moment.",
            1205),
    LOCKED(
            WarehouseProblem.WAREHOUSE_LOCKED,
            false,
            "The question waited too long for a lock in the warehouse %s, which somebody is changing; try again in a moment.",
            1222),
    BUSY(
            WarehouseProblem.WAREHOUSE_BUSY,
            true,
            "The server of the warehouse %s is too busy for another question; try again in a moment.",
            701,
            8645,
            8651,
            10928,
            10929,
            10936,
            40501,
            49918,
            49919,
            49920),
    MOVING(
            WarehouseProblem.WAREHOUSE_UNAVAILABLE,
            true,
            "The warehouse %s cannot be reached; its server is being moved or restarted. Try again in a moment.",
            6005,
            40143,
            40197,
            40540,
            40613,
            42108,
            42109),
    RIGHTS_MISSING(
            WarehouseProblem.WAREHOUSE_RIGHTS_MISSING,
            false,
            "The login may not read all that the question needs in the warehouse %s; it needs SELECT on every table of the model.",
            229,
            230,
            262,
            297,
            300),
    OBJECT_MISSING(
            WarehouseProblem.WAREHOUSE_FAILED,
            false,
            "The warehouse %s lacks a table or column that its model names; ./bi model check says which.",
            207,
            208),
    SNAPSHOT_OFF(
            WarehouseProblem.WAREHOUSE_FAILED,
            false,
            "The warehouse %s does not allow snapshot isolation; set MSSQL_ISOLATION to READ_COMMITTED or allow it.",
            3952),
    CANCELLED(WarehouseProblem.QUERY_CANCELLED, false, "The query in the warehouse %s was cancelled."),
    TIMED_OUT(
            WarehouseProblem.QUERY_TIMED_OUT,
            false,
            "The warehouse %s did not answer within the query timeout; the query was ended. A shorter window, one channel or a"
                    + " filter is answered sooner."),
    CERTIFICATE_UNTRUSTED(
            WarehouseProblem.WAREHOUSE_CERTIFICATE_UNTRUSTED,
            false,
            "The certificate of the server of the warehouse %s is not trusted or names another host; see MSSQL_TRUST_STORE and"
                    + " MSSQL_HOST_NAME_IN_CERTIFICATE."),
    HOST_UNKNOWN(
            WarehouseProblem.WAREHOUSE_HOST_UNKNOWN,
            false,
            "The host of the warehouse %s is not known; see MSSQL_HOST."),
    NO_CONNECTION_FREE(
            WarehouseProblem.WAREHOUSE_BUSY,
            false,
            "All connections to the warehouse %s are in use; try again in a moment. MSSQL_POOL_SIZE says how many there are."),
    BROKEN(WarehouseProblem.WAREHOUSE_UNAVAILABLE, true, "The warehouse %s cannot be reached; try again in a moment."),
    OTHER(WarehouseProblem.WAREHOUSE_FAILED, false, "The warehouse %s answered with an error; the log has its number.");

    private static final String ENDED_BEFORE_ITS_TIME = "HY008";
    private static final String CONNECTION = "08";

    private final WarehouseProblem problem;
    private final boolean passing;
    private final String sentence;

    @SuppressWarnings("ImmutableEnumChecker") // An unmodifiable set of numbers.
    private final Set<Integer> numbers;

    WarehouseFailure(WarehouseProblem problem, boolean passing, String sentence, Integer... numbers) {
        this.problem = problem;
        this.passing = passing;
        this.sentence = sentence;
        this.numbers = Set.of(numbers);
    }

    /** What a failure of the driver or the pool is. */
    static WarehouseFailure of(SQLException failure) {
        return first(failure, WarehouseFailure::byNumber)
                .or(() -> first(failure, WarehouseFailure::byClass))
                .or(() -> first(failure, WarehouseFailure::byState))
                .orElse(OTHER);
    }

    /** Whether the same question may be answered a moment later. */
    boolean isPassing() {
        return passing;
    }

    ProblemException problem(Source source, SQLException failure) {
        return new ProblemException(problem, words(source.key()), failure);
    }

    /** The reason for people. */
    String words(String source) {
        return sentence.formatted(source);
    }

    private static Optional<WarehouseFailure> byNumber(Throwable failure) {
        return failure instanceof SQLException sql
                ? Arrays.stream(values())
                        .filter(kind -> kind.numbers.contains(sql.getErrorCode()))
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<WarehouseFailure> byClass(Throwable failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case SQLTimeoutException late -> TIMED_OUT;
                    case SocketTimeoutException silent -> TIMED_OUT;
                    case SSLException refused -> CERTIFICATE_UNTRUSTED;
                    case GeneralSecurityException refused -> CERTIFICATE_UNTRUSTED;
                    case UnknownHostException unknown -> HOST_UNKNOWN;
                    case SQLTransientConnectionException waited when waited.getCause() == null -> NO_CONNECTION_FREE;
                    default -> null;
                });
    }

    private static Optional<WarehouseFailure> byState(Throwable failure) {
        if (failure instanceof SQLException sql && ENDED_BEFORE_ITS_TIME.equals(sql.getSQLState())) {
            // While rows are read, the driver says of a timeout only that the question was ended.
            return Optional.of(TIMED_OUT);
        }
        boolean broken = failure instanceof IOException
                || failure instanceof SQLRecoverableException
                || failure instanceof SQLTransientConnectionException
                || (failure instanceof SQLException sql
                        && String.valueOf(sql.getSQLState()).startsWith(CONNECTION));
        return broken ? Optional.of(BROKEN) : Optional.empty();
    }

    private static Optional<WarehouseFailure> first(
            Throwable failure, Function<Throwable, Optional<WarehouseFailure>> kind) {
        return Stream.iterate(failure, at -> at != null, Throwable::getCause)
                .flatMap(at -> kind.apply(at).stream())
                .findFirst();
    }
}
