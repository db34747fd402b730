package io.otelbi.operations.audit;

import io.otelbi.operations.Progress;
import io.otelbi.operations.Variables;
import io.otelbi.operations.gateway.Gateway;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Has the chain of audit records verified, also against the heads that came by OTLP. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Walks along the whole chain of audit records and names the first bad one.",
            "Ends with 0 when nothing is wrong, with 1 when something is, with 2 when it could not be told."
        })
final class VerifyCommand implements Callable<Integer> {

    private static final Pattern HEAD = Pattern.compile("Audit chain head: (\\d+) ([0-9a-f]{64})");
    private static final int MOST_HEADS = 100;

    @ParentCommand
    private @Nullable AuditCommand audit;

    @Option(
            names = "--heads",
            paramLabel = "FILE",
            description = "Log with 'Audit chain head' records; the chain must know each of them (default: none).")
    private @Nullable Path heads;

    @Override
    public Integer call() throws InterruptedException {
        Variables variables = Objects.requireNonNull(audit).variables();
        try (Progress progress = Progress.of("looking for the gateway")) {
            List<String> known = known();
            String query = known.isEmpty() ? "" : "?heads=" + String.join(",", known);
            Gateway gateway = Gateway.of(variables);
            progress.now("verifying the chain of audit records");
            JsonObject found = gateway.get("/api/storage/audit-logs/verification" + query);
            return told(found, known.size());
        } catch (IOException e) {
            System.err.println("The chain could not be verified: " + e.getMessage());
            return 2;
        }
    }

    private static int told(JsonObject found, int heads) {
        System.out.printf(
                "%,d records from %d to %d, %,d dropped on purpose, %d checkpoints and heads (%d of them by OTLP), %d ms%n",
                found.getJsonNumber("records").longValue(),
                found.getJsonNumber("first").longValue(),
                found.getJsonNumber("last").longValue(),
                found.getJsonNumber("retained").longValue(),
                found.getInt("checkpoints"),
                heads,
                found.getInt("duration_ms"));
        if (found.getBoolean("valid")) {
            System.out.println("Nothing is wrong. Head: " + found.getString("head"));
            return 0;
        }
        for (JsonObject fault : found.getJsonArray("faults").getValuesAs(JsonObject.class)) {
            System.out.printf(
                    "%-13s %s%s%n",
                    fault.getString("kind"),
                    fault.getString("sentence"),
                    fault.containsKey("id") ? " Id: " + fault.getString("id") : "");
        }
        return 1;
    }

    private List<String> known() throws IOException {
        if (heads == null) {
            return List.of();
        }
        if (!Files.isReadable(heads)) {
            throw new IOException("There is no file " + heads + ".");
        }
        List<String> all = HEAD.matcher(Files.readString(heads))
                .results()
                .map(head -> head.group(1) + ":" + head.group(2))
                .distinct()
                .toList();
        return all.subList(Math.max(0, all.size() - MOST_HEADS), all.size());
    }
}
