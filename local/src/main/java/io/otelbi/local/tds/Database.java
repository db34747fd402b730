package io.otelbi.local.tds;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A client's own connection to H2. H2 keeps a cancel that came too late for its statement and would end a later one with it,
 * so after a cancel the connection is replaced by a new one.
 */
final class Database implements AutoCloseable {

    /** Opens a connection for the client. */
    interface Opener {
        Connection open() throws ServerError;
    }

    private final Opener opener;
    private Connection connection;

    Database(Opener opener) throws ServerError {
        this.opener = opener;
        this.connection = opener.open();
    }

    Connection connection() {
        return connection;
    }

    /** Goes on with a new connection. */
    void renew() throws SQLException, ServerError {
        connection.close();
        connection = opener.open();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
