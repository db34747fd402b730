package io.otelbi.local.plans;

import io.otelbi.local.Place;
import io.otelbi.local.sample.SampleWarehouse;
import io.otelbi.local.system.Folders;
import io.otelbi.model.jdbc.Binding;
import io.otelbi.model.jdbc.ColumnTypes;
import io.otelbi.model.jdbc.ColumnTypes.Listed;
import io.otelbi.model.plan.Planner;
import io.otelbi.model.reading.ModelReader;
import io.otelbi.model.reading.Reading;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Planned statements beside the ones that were written by hand before, in turn on one server. */
@Command(
        name = "bench-plans",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = {
            "Asks ten questions of both sample warehouses as they are planned and as they were written by hand, in turn",
            "through Microsoft's driver, and prints medians and their ratios; then again with sales many times over the",
            "same days."
        })
public final class PlansBenchCommand implements Callable<Integer> {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /** Bytes on disk for each time that the sales are there, both samples together, with room to spare. */
    private static final long BYTES = 40_000_000;

    private static final int HEAP_MB = 900;
    private static final int HEAP_MB_EACH = 100;

    @Mixin
    private Place place = new Place();

    @Option(
            names = "--scale",
            paramLabel = "N",
            description = "How often the sales are there; can be given several times (default: 1 and 10). 100 are ten"
                    + " million rows.")
    private List<Integer> scales = List.of(1, 10);

    @Option(names = "--times", defaultValue = "15", description = "Pairs of a question (default: ${DEFAULT-VALUE}).")
    private int times;

    @Option(
            names = "--patience",
            defaultValue = "60",
            description = "Seconds for a question, after which no further pair is begun (default: ${DEFAULT-VALUE}).")
    private int patience;

    private final Map<String, Double> first = new HashMap<>();

    @Override
    public Integer call() throws IOException, SQLException {
        Path data = place.home().state().resolve("bench").resolve("plans");
        for (int scale : scales) {
            Folders.delete(data);
            Files.createDirectories(data);
            long room = Files.getFileStore(data).getUsableSpace();
            if (room < scale * BYTES) {
                System.err.printf(
                        "Scale %d needs about %,d MB in %s; there are %,d.%n",
                        scale, (scale * BYTES) >> 20, data, room >> 20);
                return 1;
            }
            try {
                bench(data, scale);
            } finally {
                Folders.delete(data);
            }
        }
        return 0;
    }

    private void bench(Path data, int scale) throws IOException, SQLException {
        long begin = System.nanoTime();
        try (var server = new ServerProcess(data, scale, HEAP_MB + scale * HEAP_MB_EACH)) {
            OUT.printf("%nSales %d times, filled in %.0f s%n", scale, (System.nanoTime() - begin) / 1e9);
            OUT.printf(
                    "%-19s%-24s%9s%11s%11s%7s%7s%8s%9s%n",
                    "", "", "rows", "by hand", "planned", "ratio", "+-", "growth", "heap");
            for (SampleWarehouse sample : SampleWarehouse.values()) {
                try (Connection connection = server.connect(sample.schema().database())) {
                    var measurement = new Measurement(connection, times, Duration.ofSeconds(patience));
                    for (Question question : Question.of(sample, planner(sample), binding(connection))) {
                        var heap = new HeapPeak();
                        row(sample, question, measurement.of(question), heap);
                    }
                }
            }
        }
    }

    private static Binding binding(Connection connection) throws SQLException {
        List<Listed> columns = new ArrayList<>();
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet all = statement.executeQuery("SELECT c.TABLE_SCHEMA, c.TABLE_NAME, c.COLUMN_NAME, c.DATA_TYPE"
                        + " FROM INFORMATION_SCHEMA.COLUMNS c")) {
            while (all.next()) {
                columns.add(new Listed(all.getString(1) + "." + all.getString(2), all.getString(3), all.getString(4)));
            }
        }
        return new Binding(ColumnTypes.of(columns));
    }

    private Planner planner(SampleWarehouse sample) {
        Path models = place.home().project().resolve("liberty-config/shared/warehouses");
        return switch (ModelReader.read(models.resolve(sample.key() + ".yaml"))) {
            case Reading.Sound sound -> new Planner(sound.model());
            case Reading.Faulty faulty -> throw new IllegalStateException(faulty.toString());
        };
    }

    private void row(SampleWarehouse sample, Question question, List<Pair> pairs, HeapPeak heap) {
        double planned = Pair.median(pairs, Pair::planned);
        double before = first.computeIfAbsent(sample.key() + question.name(), any -> planned);
        Pair any = pairs.getFirst();
        OUT.printf(
                "%-19s%-24s%,9d%8.1f ms%8.1f ms%7.2f%7.2f%8.1f%6d MB%s%n",
                sample.key(),
                question.name(),
                any.plannedRows(),
                Pair.median(pairs, Pair::former),
                planned,
                Pair.median(pairs, Pair::ratio),
                Pair.noise(pairs) / 2,
                planned / before,
                heap.megabytes(),
                any.formerRows() == any.plannedRows() ? "" : "  by hand " + any.formerRows() + " rows");
    }
}
