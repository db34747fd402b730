package io.otelbi.operations.audit;

import io.otelbi.operations.Main;
import io.otelbi.operations.Variables;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** What administrators do with the audit log. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Verifies the audit log, or erases a person from it.",
        subcommands = {VerifyCommand.class, EraseCommand.class})
public final class AuditCommand {

    @ParentCommand
    private @Nullable Main main;

    Variables variables() {
        return Objects.requireNonNull(main).variables();
    }
}
