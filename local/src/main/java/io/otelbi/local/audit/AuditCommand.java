package io.otelbi.local.audit;

import picocli.CommandLine.Command;

/** What administrators do with the audit log. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Verifies the audit log, or erases a person from it.",
        subcommands = {VerifyCommand.class, EraseCommand.class})
public final class AuditCommand {}
