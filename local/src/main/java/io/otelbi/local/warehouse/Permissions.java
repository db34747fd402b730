package io.otelbi.local.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** {@code HAS_PERMS_BY_NAME} of SQL Server for the warehouse server's logins. */
public final class Permissions {

    private Permissions() {}

    /** 1 when the login holds the right on the object, else 0; the owner holds all of them, a reader only SELECT. */
    public static int byName(Connection connection, String securable, String type, String permission)
            throws SQLException {
        if (permission.equalsIgnoreCase("SELECT")) {
            return 1;
        }
        String question = "SELECT IS_ADMIN FROM INFORMATION_SCHEMA.USERS WHERE USER_NAME = CURRENT_USER";
        try (PreparedStatement statement = connection.prepareStatement(question);
                ResultSet admin = statement.executeQuery()) {
            return admin.next() && admin.getBoolean(1) ? 1 : 0;
        }
    }
}
