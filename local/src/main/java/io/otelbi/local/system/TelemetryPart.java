package io.otelbi.local.system;

import io.otelbi.local.telemetry.LogRecord;
import io.otelbi.local.telemetry.OtlpReceiver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The OTLP receiver, within this process. */
public final class TelemetryPart implements Part {

    private static final String STORE = "persistence";
    private static final Pattern CHAIN_HEAD =
            Pattern.compile("Audit chain head: \\d+ [0-9a-f]{64} key \\S{1,40} signature v1:[0-9a-f]{64}");

    private final int port;
    private final Path auditHeads;
    private @Nullable OtlpReceiver receiver;

    /** A receiver that also keeps the heads of the audit chain in a file. */
    public TelemetryPart(int port, Path auditHeads) {
        this.port = port;
        this.auditHeads = auditHeads;
    }

    @Override
    public String name() {
        return "telemetry";
    }

    @Override
    public void start() throws IOException {
        Files.createDirectories(auditHeads.toAbsolutePath().getParent());
        OtlpReceiver started = new OtlpReceiver(port);
        started.telemetry().onLog(this::keepHead);
        receiver = started;
    }

    /** The receiver; it must have been started. */
    public OtlpReceiver receiver() {
        OtlpReceiver running = receiver;
        if (running == null) {
            throw new IllegalStateException("The OTLP receiver was not started");
        }
        return running;
    }

    @Override
    public boolean isReady() {
        return receiver != null;
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.empty();
    }

    @Override
    public void stop() {
        if (receiver != null) {
            receiver.close();
        }
    }

    private void keepHead(LogRecord log) {
        Matcher head = CHAIN_HEAD.matcher(log.body());
        if (log.service().equals(STORE) && head.find()) {
            try {
                Files.writeString(
                        auditHeads, head.group() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException("A head of the audit chain could not be kept", e);
            }
        }
    }
}
