package io.otelbi.local.system;

import io.otelbi.local.telemetry.LogRecord;
import io.otelbi.local.telemetry.OtlpReceiver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The OTLP receiver, within this process. */
public final class TelemetryPart implements Part {

    private static final String CHAIN_HEAD = "Audit chain head";

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
        int at = log.body().indexOf(CHAIN_HEAD);
        if (at >= 0) {
            try {
                Files.writeString(
                        auditHeads,
                        log.body().substring(at).lines().findFirst().orElse("") + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException("A head of the audit chain could not be kept", e);
            }
        }
    }
}
