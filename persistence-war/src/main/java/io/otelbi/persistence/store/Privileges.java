package io.otelbi.persistence.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What the role of a connection may do beyond adding and reading. */
public final class Privileges {

    private static final String EXCESS = """
            SELECT string_agg(what, ', ' ORDER BY what) FROM (
                SELECT right_name || ' on ' || c.relname AS what
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
                    unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) right_name
                WHERE n.nspname = ? AND c.relkind IN ('r', 'p') AND has_table_privilege(c.oid, right_name)
                UNION ALL
                SELECT 'CREATE in ' || n.nspname FROM pg_namespace n
                WHERE n.nspname = ? AND has_schema_privilege(n.oid, 'CREATE')
                UNION ALL
                SELECT 'CREATE in the database' WHERE has_database_privilege(current_database(), 'CREATE')
                UNION ALL
                SELECT 'superuser' FROM pg_roles WHERE rolname = current_user AND rolsuper) excess""";

    private Privileges() {}

    /** Rights to change, delete or create in a schema, comma-separated; empty when there are none. */
    public static String excess(DataSource dataSource, String schema) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(EXCESS)) {
            statement.setString(1, schema);
            statement.setString(2, schema);
            try (ResultSet row = statement.executeQuery()) {
                String found = row.next() ? row.getString(1) : null;
                return found == null ? "" : found;
            }
        }
    }
}
