package io.otelbi.local.model;

import io.otelbi.local.model.proof.Proof;
import io.otelbi.model.WarehouseModel;
import io.otelbi.model.fault.Finding;
import io.otelbi.model.reading.ModelReader;
import io.otelbi.model.reading.Reading;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is wrong in model files, or what can be asked of the warehouses that they describe. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Reads model files, each with the .roles.yaml beside it, and prints every fault with file, line, column and path,",
            "or the datasets, the ways from each fact, and what can be asked.",
            "With --mssql-url it also asks the database: missing columns, orphans and duplicates of each relationship,",
            "versions, the days of each fact, and every question once, with rows, times and control figures.",
            "Without it no database is asked, and whether tables and columns exist is not told."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:Every file is a model, and holds in the database where one is given.",
            "1:There are faults.",
            "2:The arguments are wrong."
        })
public final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Model files, such as warehouses/sales.yaml.")
    private List<Path> files = List.of();

    @Mixin
    private final ServerOptions server;

    /** With the variables of the process. */
    public CheckCommand() {
        this(System.getenv());
    }

    CheckCommand(Map<String, String> variables) {
        this.server = new ServerOptions(variables);
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (server.incomplete()) {
            spec.commandLine().getErr().println("--mssql-url and --database are given together.");
            return 2;
        }
        int code = 0;
        for (Path file : files) {
            code = Math.max(code, check(out, file));
        }
        out.flush();
        return code;
    }

    private int check(PrintWriter out, Path file) {
        Reading reading = ModelReader.read(file);
        print(out, reading);
        return switch (reading) {
            case Reading.Sound sound -> server.given() ? prove(out, sound.model()) : 0;
            case Reading.Faulty faulty -> 1;
        };
    }

    private int prove(PrintWriter out, WarehouseModel model) {
        return server.ask(out, (database, asking) -> {
            out.println("In the database " + database);
            boolean sound = new Proof(model, asking, line -> {
                        out.println(line);
                        out.flush();
                    })
                    .run();
            return sound ? 0 : 1;
        });
    }

    private static void print(PrintWriter out, Reading reading) {
        switch (reading) {
            case Reading.Sound sound -> new ModelPage(sound.model()).lines().forEach(out::println);
            case Reading.Faulty faulty -> faulty.faults().forEach(out::println);
        }
        for (Finding notice : reading.notices()) {
            out.println("Notice: " + notice);
        }
    }
}
