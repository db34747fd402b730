package io.otelbi.operations.audit;

import io.otelbi.operations.Progress;
import io.otelbi.operations.Variables;
import io.otelbi.operations.gateway.Gateway;
import io.otelbi.platform.log.OneLine;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

    private static final Pattern CLAIM = Pattern.compile("Audit chain head: ");
    private static final Pattern HEAD = Pattern.compile(
            "Audit chain head: (\\d{1,18}) ([0-9a-f]{64}) key ([A-Za-z0-9_.-]{1,40}) signature v1:([0-9a-f]{64})");
    private static final String VERIFICATION = "/api/storage/audit-logs/verification";

    /** As many as an address holds. */
    private static final int MOST_HEADS = 30;

    private static final int AT_ONCE = 1_000;

    @ParentCommand
    private @Nullable AuditCommand audit;

    @Option(
            names = "--heads",
            paramLabel = "FILE",
            description =
                    "Log with 'Audit chain head' records; the chain must know those that are signed with its key (default: none).")
    private @Nullable Path heads;

    @Override
    public Integer call() throws InterruptedException {
        Variables variables = Objects.requireNonNull(audit).variables();
        try (Progress progress = Progress.of("looking for the gateway")) {
            String log = log();
            Gateway gateway = Gateway.of(variables);
            progress.now("looking at the signatures of heads");
            List<String> genuine = genuine(gateway, claimed(log));
            long claims = CLAIM.matcher(log).results().count();
            progress.now("verifying the chain of audit records");
            List<String> known = spread(genuine);
            String query = known.isEmpty() ? "" : "?heads=" + String.join(",", known);
            return told(gateway.get(VERIFICATION + query), known.size(), claims - repeated(log, genuine));
        } catch (IOException e) {
            System.err.println("The chain could not be verified: " + e.getMessage());
            return 2;
        }
    }

    private static int told(JsonObject found, int heads, long forged) {
        System.out.printf(
                "%,d records from %d to %d, %,d dropped on purpose, %d checkpoints and heads (%d of them by OTLP), %d ms%n",
                found.getJsonNumber("records").longValue(),
                found.getJsonNumber("first").longValue(),
                found.getJsonNumber("last").longValue(),
                found.getJsonNumber("retained").longValue(),
                found.getInt("checkpoints"),
                heads,
                found.getInt("duration_ms"));
        if (forged > 0) {
            System.out.printf(
                    "%,d lines claim to be heads of the chain but are not signed with its key: they count for nothing%n",
                    forged);
        }
        if (found.getBoolean("valid")) {
            System.out.println("Nothing is wrong. Head: " + found.getString("head"));
            return 0;
        }
        for (JsonObject fault : found.getJsonArray("faults").getValuesAs(JsonObject.class)) {
            System.out.printf(
                    "%-13s %s%s%n",
                    OneLine.of(fault.getString("kind")),
                    OneLine.of(fault.getString("sentence")),
                    fault.containsKey("id") ? " Id: " + OneLine.of(fault.getString("id")) : "");
        }
        return 1;
    }

    private String log() throws IOException {
        if (heads == null) {
            return "";
        }
        if (!Files.isReadable(heads)) {
            throw new IOException("There is no file " + heads + ".");
        }
        // Logs may hold any bytes.
        return Files.readString(heads, StandardCharsets.ISO_8859_1);
    }

    private static List<String> claimed(String log) {
        return HEAD.matcher(log).results().map(VerifyCommand::text).distinct().toList();
    }

    private static String text(MatchResult head) {
        return head.group(1) + ":" + head.group(2) + ":" + head.group(3) + ":v1:" + head.group(4);
    }

    private static long repeated(String log, List<String> genuine) {
        Set<String> known = Set.copyOf(genuine);
        return HEAD.matcher(log)
                .results()
                .filter(head -> known.contains(text(head)))
                .count();
    }

    /** All are asked for, so that however many forged ones stand in the log, none pushes a genuine one out. */
    private static List<String> genuine(Gateway gateway, List<String> claimed)
            throws IOException, InterruptedException {
        List<String> genuine = new ArrayList<>();
        for (int from = 0; from < claimed.size(); from += AT_ONCE) {
            List<String> some = claimed.subList(from, Math.min(claimed.size(), from + AT_ONCE));
            JsonObject body = Json.createObjectBuilder()
                    .add("heads", Json.createArrayBuilder(some))
                    .build();
            gateway.post(VERIFICATION + "/heads", body).getJsonArray("heads").getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .forEach(genuine::add);
        }
        return genuine;
    }

    /** The newest of the heads and others from all of their time. */
    static List<String> spread(List<String> genuine) {
        List<String> ordered = genuine.stream()
                .sorted(Comparator.comparingLong(head -> Long.parseLong(head.substring(0, head.indexOf(':')))))
                .toList();
        int many = Math.min(MOST_HEADS, ordered.size());
        return IntStream.rangeClosed(1, many)
                .mapToObj(i -> ordered.get((int) ((long) i * ordered.size() / many) - 1))
                .toList();
    }
}
