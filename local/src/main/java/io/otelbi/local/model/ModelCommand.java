package io.otelbi.local.model;

import picocli.CommandLine.Command;

/** What can be done with the files that describe warehouses. */
@Command(
        name = "model",
        mixinStandardHelpOptions = true,
        description = "Works with the files that describe warehouses (docs/own-warehouse.md).",
        subcommands = {CheckCommand.class, DraftCommand.class})
public final class ModelCommand {}
