package io.otelbi.persistence.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Monthly partitions that are over. The migration job asks for them without a server, so nothing of Jakarta EE is used here.
 */
public final class PastPartitions {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy_MM");

    private PastPartitions() {}

    /**
     * A table's partitions of months before one, the oldest first. The names become part of statements, so none is given
     * out but those that this product makes: whatever else somebody hung below the table is left alone.
     */
    public static List<String> before(Connection connection, String table, YearMonth month) throws SQLException {
        List<String> names = new ArrayList<>();
        Pattern monthly = Pattern.compile(Pattern.quote(table) + "_[0-9]{4}_[0-9]{2}");
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid"
                        + " WHERE i.inhparent = CAST(? AS regclass) AND c.relname < ? ORDER BY c.relname")) {
            statement.setString(1, table);
            statement.setString(2, table + "_" + month.format(MONTH));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String name = row.getString(1);
                    if (monthly.matcher(name).matches()) {
                        names.add(name);
                    }
                }
            }
        }
        return names;
    }
}
