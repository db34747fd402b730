package io.otelbi.local.model;

import io.otelbi.local.model.server.Asking;
import io.otelbi.local.model.server.SqlServer;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which database is asked. */
final class ServerOptions {

    @Option(
            names = "--mssql-url",
            paramLabel = "HOST[:PORT]",
            description = "The SQL Server; set MSSQL_USER, MSSQL_PASSWORD and, for a private certificate,"
                    + " MSSQL_TRUST_STORE and MSSQL_TRUST_STORE_PASSWORD.")
    private String url = "";

    @Option(names = "--database", paramLabel = "NAME", description = "The database on it.")
    private String database = "";

    private final Map<String, String> variables;

    ServerOptions(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** Whether one of the two stands without the other. */
    boolean incomplete() {
        return url.isEmpty() != database.isEmpty();
    }

    boolean given() {
        return !url.isEmpty() && !database.isEmpty();
    }

    SqlServer server() {
        return SqlServer.of(url, database, variables);
    }

    /** Does something with the database; the answer is an exit code, 1 where it cannot be reached. */
    int ask(PrintWriter out, Question question) {
        try {
            SqlServer server = server();
            try (Asking asking = new Asking(server.connect(), line -> {
                out.println(line);
                out.flush();
            })) {
                return question.ask(server, asking);
            }
        } catch (SQLException | IllegalArgumentException e) {
            out.println("The database " + database + " could not be asked: " + e.getMessage());
            return 1;
        }
    }

    /** What is to be done with a database. */
    @FunctionalInterface
    interface Question {
        int ask(SqlServer server, Asking asking) throws SQLException;
    }
}
