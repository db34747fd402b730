package io.otelbi.local.model;

import io.otelbi.model.fault.Finding;
import io.otelbi.model.reading.ModelReader;
import io.otelbi.model.reading.Reading;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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
            "It asks no database: whether tables and columns exist is not told."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:Every file is a model.", "1:There are faults.", "2:The arguments are wrong."})
public final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Model files, such as warehouses/sales.yaml.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        int code = 0;
        for (Path file : files) {
            Reading reading = ModelReader.read(file);
            print(out, reading);
            code = reading instanceof Reading.Faulty ? 1 : code;
        }
        out.flush();
        return code;
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
