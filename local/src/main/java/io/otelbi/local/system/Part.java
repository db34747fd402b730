package io.otelbi.local.system;

import java.io.IOException;
import java.util.Optional;

/** One thing that runs. */
public interface Part {

    String name();

    /** Starts it; returns before it is ready where that takes long. */
    void start() throws IOException, InterruptedException;

    /** Whether it answers as it should. */
    boolean isReady() throws InterruptedException;

    /** A word about what it holds, for the person who started it. */
    default String remark() {
        return "";
    }

    /** Its process, when it has one of its own that runs. */
    Optional<ProcessHandle> process();

    /** Ends it and waits for its end. */
    void stop() throws IOException, InterruptedException;
}
