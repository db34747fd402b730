package io.otelbi.local.system;

import io.otelbi.local.telemetry.OtlpReceiver;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The OTLP receiver, within this process. */
public final class TelemetryPart implements Part {

    private final int port;
    private @Nullable OtlpReceiver receiver;

    public TelemetryPart(int port) {
        this.port = port;
    }

    @Override
    public String name() {
        return "telemetry";
    }

    @Override
    public void start() throws IOException {
        receiver = new OtlpReceiver(port);
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
}
