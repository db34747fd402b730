package io.otelbi.operations;

import io.otelbi.operations.audit.AuditCommand;
import io.otelbi.operations.backup.BackupCommand;
import io.otelbi.operations.backup.RestoreCommand;
import io.otelbi.operations.ledger.LedgerCommand;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the people who operate a deployment, from the variables that its services have too. */
@Command(
        name = "operations",
        mixinStandardHelpOptions = true,
        version = "otel-bi-forecast 0.1.0",
        description = "Looks after a deployment: backup, audit log, ledger.",
        exitCodeListHeading = "%nEnds with:%n",
        exitCodeList = {
            " 0:all was done and nothing is wrong",
            " 1:it was not done, or something is wrong",
            " 2:it could not be told (audit), or the arguments are wrong"
        },
        footerHeading = "%nThe store, for backup and restore:%n",
        footer = {
            "  POSTGRES_HOST, _PORT, _DATABASE, _SCHEMA, _USER, _MIGRATION_USER, _MIGRATION_PASSWORD, _SSLMODE,",
            "  _SSLROOTCERT;",
            "  AUDIT_KEY, AUDIT_KEY_ID and AUDIT_KEYS_PREVIOUS to verify what was restored.",
            "The gateway, for audit and ledger:",
            "  OPERATIONS_GATEWAY_URL, and either OPERATIONS_TOKEN (an administrator's access token)",
            "  or OPERATIONS_TOKEN_URL, OPERATIONS_CLIENT_ID, OPERATIONS_CLIENT_SECRET, OPERATIONS_SCOPE (client credentials).",
            "Each secret may stand in a file instead, which the variable with _FILE behind its name tells."
        },
        subcommands = {AuditCommand.class, LedgerCommand.class, BackupCommand.class, RestoreCommand.class})
public final class Main {

    private static final int HELP_WIDTH = 120;

    /** What migrates the schema tells each step; held here because the logging API forgets levels of loggers that nobody holds. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private final Variables variables;

    Main(Variables variables) {
        this.variables = variables;
    }

    public static void main(String[] arguments) {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s %5$s%6$s%n");
        FLYWAY.setLevel(Level.WARNING);
        System.exit(run("operations", System.getenv(), arguments));
    }

    /**
     * Runs a command.
     *
     * @param name how the help calls the program
     * @param variables of the deployment
     * @return the exit code
     */
    public static int run(String name, Map<String, String> variables, String... arguments) {
        return new CommandLine(new Main(new Variables(variables)))
                .setCommandName(name)
                .setUsageHelpWidth(HELP_WIDTH)
                .execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
    }

    /** What is known of the deployment. */
    public Variables variables() {
        return variables;
    }
}
