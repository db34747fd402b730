package io.otelbi.operations.backup;

import io.otelbi.operations.Variables;
import java.io.IOException;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** The role that owns the schema of the store. */
final class Owner {

    private static final int CONNECT_SECONDS = 10;

    private Owner() {}

    /** The PostgreSQL of the variables, tried once. */
    static PGSimpleDataSource of(Variables variables) throws IOException {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setServerNames(new String[] {variables.text("POSTGRES_HOST", "localhost")});
        owner.setPortNumbers(new int[] {variables.port("POSTGRES_PORT", 5432)});
        owner.setDatabaseName(variables.text("POSTGRES_DATABASE", "otelbi"));
        owner.setUser(variables.text("POSTGRES_MIGRATION_USER", "bi_migrator"));
        owner.setPassword(variables.secret("POSTGRES_MIGRATION_PASSWORD").orElse(""));
        owner.setSslMode(variables.text("POSTGRES_SSLMODE", "require"));
        variables.text("POSTGRES_SSLROOTCERT").ifPresent(owner::setSslRootCert);
        owner.setApplicationName("otel-bi operations 0.1.0");
        owner.setConnectTimeout(CONNECT_SECONDS);
        try {
            owner.getConnection().close();
        } catch (SQLException e) {
            throw new IOException("PostgreSQL does not let the owner of the schema in: " + e.getMessage(), e);
        }
        return owner;
    }

    static String schema(Variables variables) throws IOException {
        String schema = variables.text("POSTGRES_SCHEMA", "bi");
        if (!schema.matches("[A-Za-z_][A-Za-z0-9_]{0,62}")) {
            throw new IOException("POSTGRES_SCHEMA must be a name of letters, digits and _, not '" + schema + "'.");
        }
        return schema;
    }
}
