package io.otelbi.local;

import io.otelbi.local.audit.StoreBenchCommand;
import io.otelbi.local.browser.DashboardBenchCommand;
import io.otelbi.local.browser.ScreenshotsCommand;
import io.otelbi.local.drill.DrillCommand;
import io.otelbi.local.forecast.BenchCommand;
import io.otelbi.local.forecast.ForecastCommand;
import io.otelbi.local.model.ModelCommand;
import io.otelbi.local.operators.OperatorsCommand;
import io.otelbi.local.plans.BenchServer;
import io.otelbi.local.plans.PlansBenchCommand;
import io.otelbi.local.supply.LicencesCommand;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands behind {@code ./bi}. */
@Command(
        name = "bi",
        mixinStandardHelpOptions = true,
        version = "otel-bi-forecast 0.1.0",
        description = "Runs the whole BI and forecasting system on this machine.",
        footer = {"", "Besides: ./bi build, ./bi test, ./bi check."},
        subcommands = {
            RunCommand.class,
            PrepareCommand.class,
            StatusCommand.class,
            StopCommand.class,
            ResetCommand.class,
            ModelCommand.class,
            ForecastCommand.class,
            BenchCommand.class,
            DrillCommand.class,
            LicencesCommand.class,
            StoreBenchCommand.class,
            ScreenshotsCommand.class,
            DashboardBenchCommand.class,
            PlansBenchCommand.class,
            BenchServer.class
        })
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %3$s: %5$s%6$s%n");
        System.exit(commands(System.getenv()).execute(arguments));
    }

    /** All commands, for a person with these variables. */
    public static CommandLine commands(Map<String, String> environment) {
        return OperatorsCommand.addTo(new CommandLine(new Main()), environment);
    }
}
