package io.otelbi.local.supply;

import io.otelbi.local.Place;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares the licence of every delivered library with those that are allowed. */
@Command(
        name = "check-licences",
        mixinStandardHelpOptions = true,
        description = {
            "Compares the licence of every library in the lists of a build (*.cdx.json of services, operators' program and",
            "dashboard) with allowed-licences.txt."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:Every licence is allowed.", "1:One is not, or a list is missing."})
public final class LicencesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Place place = new Place();

    @Option(names = "--all", description = "Also prints which of several licences is used.")
    private boolean all;

    @Override
    public Integer call() {
        try {
            return tell(Judgement.of(place.home().project()));
        } catch (IOException unreadable) {
            spec.commandLine().getErr().println(unreadable.getMessage());
            return 1;
        }
    }

    private int tell(Judgement judgement) {
        PrintWriter out = spec.commandLine().getOut();
        if (all) {
            judgement.decided().forEach(out::println);
        }
        judgement.refused().forEach(refused -> out.println("Not allowed: " + refused));
        out.printf(
                "licences: %d libraries in %d lists, %d licences in use, %d not allowed%n",
                judgement.used().size() + judgement.refused().size(),
                Judgement.LISTS.size(),
                new HashSet<>(judgement.used().values()).size(),
                judgement.refused().size());
        out.flush();
        return judgement.refused().isEmpty() ? 0 : 1;
    }
}
