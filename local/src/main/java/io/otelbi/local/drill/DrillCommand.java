package io.otelbi.local.drill;

import io.otelbi.local.audit.AuditDrillCommand;
import io.otelbi.local.drill.security.SecurityDrillCommand;
import picocli.CommandLine.Command;

/** Tries on a system of its own what operators fear. */
@Command(
        name = "drill",
        mixinStandardHelpOptions = true,
        description = "Tries on a system of its own, on free ports, what operators fear, and counts what was lost.",
        subcommands = {
            AuditDrillCommand.class,
            RolloutCommand.class,
            UpgradeCommand.class,
            RestoreDrillCommand.class,
            SecurityDrillCommand.class
        })
public final class DrillCommand {}
