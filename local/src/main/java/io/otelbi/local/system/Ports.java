package io.otelbi.local.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ports of a run. */
public record Ports(
        int gateway,
        int biQuery,
        int analytics,
        int persistence,
        int identity,
        int telemetry,
        int warehouse,
        int postgres) {

    /** The ports that users know. */
    public static Ports standard(int gateway) {
        return new Ports(gateway, 8101, 8102, 8103, 9090, 4318, 1433, 5432);
    }

    /** Ports that nobody uses at this moment. */
    public static Ports free() throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            int[] free = sockets.stream().mapToInt(ServerSocket::getLocalPort).toArray();
            return new Ports(free[0], free[1], free[2], free[3], free[4], free[5], free[6], free[7]);
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }

    /** The port of a service or another part. */
    public int of(String name) {
        Integer port = byName().get(name);
        if (port == null) {
            throw new IllegalArgumentException("There is no part " + name);
        }
        return port;
    }

    /** The ports by the name of what listens there. */
    public Map<String, Integer> byName() {
        Map<String, Integer> byName = new LinkedHashMap<>();
        byName.put("gateway", gateway);
        byName.put("bi-query", biQuery);
        byName.put("analytics", analytics);
        byName.put("persistence", persistence);
        byName.put("identity", identity);
        byName.put("telemetry", telemetry);
        byName.put("warehouse", warehouse);
        byName.put("postgres", postgres);
        return byName;
    }
}
