package io.otelbi.local.model;

import io.otelbi.local.model.draft.Catalogue;
import io.otelbi.local.model.draft.Drafting;
import io.otelbi.local.model.draft.Inspection;
import io.otelbi.local.model.server.Asking;
import io.otelbi.model.fault.Finding;
import io.otelbi.model.reading.ModelReader;
import io.otelbi.model.reading.Reading;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Guesses a model from a database and writes its two files. */
@Command(
        name = "draft",
        mixinStandardHelpOptions = true,
        description = {
            "Reads tables, columns and keys of a database, counts rows, different values and keys without a partner,",
            "and writes NAME.yaml and NAME.roles.yaml. What it is unsure of says so: look for 'unsure' in both.",
            "It only reads. Where no keys are declared, names and counting decide."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:Both files are written and are a model.",
            "1:The database cannot be asked, files are there already, or the draft needs edits to be a model.",
            "2:The arguments are wrong."
        })
public final class DraftCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final ServerOptions server;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "Where the files are written (default: here).")
    private Path out = Path.of("");

    @Option(names = "--name", paramLabel = "NAME", description = "The model's name (default: that of the database).")
    private String name = "";

    @Option(
            names = "--schema",
            paramLabel = "S",
            arity = "1..*",
            description = "Look at these schemas alone (default: all).")
    private List<String> schemas = List.of();

    @Option(names = "--force", description = "Overwrite files that are there.")
    private boolean force;

    /** With the variables of the process. */
    public DraftCommand() {
        this(System.getenv());
    }

    DraftCommand(Map<String, String> variables) {
        this.server = new ServerOptions(variables);
    }

    @Override
    public Integer call() {
        PrintWriter to = spec.commandLine().getOut();
        if (!server.given()) {
            spec.commandLine().getErr().println("--mssql-url and --database are needed.");
            return 2;
        }
        int code = server.ask(to, (database, asking) -> draft(to, database.database(), asking));
        to.flush();
        return code;
    }

    private int draft(PrintWriter to, String database, Asking asking) throws SQLException {
        String called =
                (name.isEmpty() ? database : name).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
        String safe = Character.isLetter(called.charAt(0)) ? called : "w_" + called;
        Path model = out.resolve(safe + ".yaml");
        Path roles = out.resolve(safe + ".roles.yaml");
        List<Path> there = Stream.of(model, roles).filter(Files::exists).toList();
        if (!there.isEmpty() && !force) {
            there.forEach(file -> to.println(file + " is there already; --force overwrites it."));
            return 1;
        }
        Catalogue catalogue = new Inspection(asking, schemas, line -> {
                    to.println(line);
                    to.flush();
                })
                .read();
        Drafting.Texts texts = new Drafting(catalogue).draft(safe, database, asking);
        write(model, texts.model());
        write(roles, texts.roles());
        to.println("Wrote " + model + " and " + roles.getFileName() + ": " + texts.facts() + " facts, " + texts.doubts()
                + " comments 'unsure'.");
        return judge(to, model);
    }

    private static int judge(PrintWriter to, Path model) {
        return switch (ModelReader.read(model)) {
            case Reading.Sound sound -> {
                to.println("It is a model; next: ./bi model check " + model + " --mssql-url HOST --database NAME");
                yield 0;
            }
            case Reading.Faulty faulty -> {
                to.println("It needs edits to be a model:");
                faulty.faults().stream().map(Finding::toString).forEach(to::println);
                yield 1;
            }
        };
    }

    private void write(Path file, String text) {
        try {
            Files.createDirectories(out);
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write " + file, e);
        }
    }
}
