package io.otelbi.gateway.outbox.store;

import io.otelbi.platform.log.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;

/** A file of zeros that is given up when the disk is full, because SQLite needs room even to delete. */
final class DiskReserve {

    private static final Log LOG = Log.of(DiskReserve.class);
    private static final int SIZE = 4 * 1024 * 1024;

    private final Path file;

    DiskReserve(Path file) {
        this.file = file;
    }

    /** Takes the room, where there is some. */
    void restore() {
        try {
            if (!Files.exists(file) || Files.size(file) < SIZE) {
                Files.write(file, new byte[SIZE]);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "No disk can be kept in reserve for the audit queue: {0}", e.getMessage());
        }
    }

    /** Gives the room up. */
    void release() {
        try {
            if (Files.deleteIfExists(file)) {
                LOG.log(
                        Level.WARNING,
                        "The disk of the audit queue is full; its reserve was given up to empty the queue");
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The reserve of the audit queue could not be given up: {0}", e.getMessage());
        }
    }
}
