package io.otelbi.persistence.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Monthly partitions that are over. The migration job asks for them without a server, so nothing of Jakarta EE is used here.
 */
public final class PastPartitions {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy_MM");

    private PastPartitions() {}

    /** A table's partitions of months before one, the oldest first. */
    public static List<String> before(Connection connection, String table, YearMonth month) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid"
                        + " WHERE i.inhparent = CAST(? AS regclass) AND c.relname < ? ORDER BY c.relname")) {
            statement.setString(1, table);
            statement.setString(2, table + "_" + month.format(MONTH));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
        }
        return names;
    }
}
