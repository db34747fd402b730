package io.otelbi.local.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What must hold before anything is started; each finding is one sentence that says what to do. */
public final class SystemCheck {

    private static final long MIN_FREE_BYTES = 500L * 1024 * 1024;

    private SystemCheck() {}

    /** Everything that stands in the way; a service that somebody else starts may be there already. */
    public static List<String> findings(Home home, Ports ports, Collection<String> without) throws IOException {
        Files.createDirectories(home.state());
        return Stream.concat(
                        ports.byName().entrySet().stream()
                                .filter(port -> !without.contains(port.getKey()))
                                .map(SystemCheck::taken)
                                .flatMap(Optional::stream),
                        space(home).stream())
                .toList();
    }

    private static Optional<String> taken(Map.Entry<String, Integer> port) {
        try (ServerSocket socket = new ServerSocket(port.getValue(), 1, InetAddress.getLoopbackAddress())) {
            socket.setReuseAddress(false);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("Port " + port.getValue() + " for " + port.getKey()
                    + " is in use; stop what listens there (./bi stop, if it is an earlier run) or add --any-ports.");
        }
    }

    private static Optional<String> space(Home home) throws IOException {
        long free = Files.getFileStore(home.state()).getUsableSpace();
        return free >= MIN_FREE_BYTES
                ? Optional.empty()
                : Optional.of("Only " + free / 1024 / 1024 + " MB are free below " + home.state() + "; at least "
                        + MIN_FREE_BYTES / 1024 / 1024 + " MB are needed: make room and start again.");
    }
}
