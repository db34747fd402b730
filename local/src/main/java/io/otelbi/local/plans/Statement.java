package io.otelbi.local.plans;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Something that can be asked. */
interface Statement {

    /** Ready to be asked, with its values. */
    PreparedStatement prepared(Connection connection) throws SQLException;
}
