package io.otelbi.local.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The roles and the schema of the store, made by the very script that production uses ({@code deploy/sql/postgresql.sql}).
 * Its lines for psql alone, which begin with a backslash, are left out, and psql's variables are filled in here.
 */
final class StoreRoles {

    private static final String SCRIPT = "/postgresql.sql";

    private StoreRoles() {}

    /** Runs the script in the database of a superuser's connection, with these passwords and the usual names. */
    static void make(Connection superuser, String servicePassword, String ownerPassword)
            throws SQLException, IOException {
        Map<String, String> variables = Map.of(
                "service_user", "bi_service",
                "service_password", servicePassword,
                "migration_user", "bi_migrator",
                "migration_password", ownerPassword,
                "schema", "bi");
        String sql = script();
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            sql = sql.replace(
                    ":'" + variable.getKey() + "'", "'" + variable.getValue().replace("'", "''") + "'");
        }
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String script() throws IOException {
        try (InputStream in = StoreRoles.class.getResourceAsStream(SCRIPT)) {
            if (in == null) {
                throw new IOException("The build did not add deploy/sql/postgresql.sql");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("\\"))
                    .collect(Collectors.joining("\n"));
        }
    }
}
