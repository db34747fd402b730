package io.otelbi.local.system;

import com.sun.net.httpserver.HttpExchange;
import io.otelbi.local.tds.Activity;
import io.otelbi.local.tds.Faults;
import io.otelbi.local.tds.LoginRecord;
import io.otelbi.local.tds.TdsServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * The warehouse server beside the traces: {@code GET /warehouse} tells its logins and queries, {@code POST
 * /warehouse/faults?delay=10} and the like let it misbehave, {@code POST /warehouse/faults} heals it.
 */
public final class WarehouseControl {

    private WarehouseControl() {}

    /** Hangs the pages into the telemetry server of a started system. */
    public static void show(BiSystem system) {
        if (!system.warehouse().isReady()) {
            return;
        }
        TdsServer server = system.warehouse().server();
        var http = system.telemetry().receiver().http();
        http.createContext("/warehouse", exchange -> send(exchange, 200, activity(server.activity())));
        http.createContext("/warehouse/faults", exchange -> faults(exchange, server.faults()));
    }

    private static String activity(Activity activity) {
        JsonArrayBuilder logins = Json.createArrayBuilder();
        for (LoginRecord login : activity.logins()) {
            logins.add(Json.createObjectBuilder()
                    .add("at", login.at().toString())
                    .add("user", login.user())
                    .add("application_name", login.applicationName())
                    .add("database", login.database())
                    .add("read_only_intent", login.readOnlyIntent())
                    .add("accepted", login.accepted()));
        }
        return Json.createObjectBuilder()
                .add("queries_running", activity.running())
                .add("queries_finished", activity.finished())
                .add("queries_cancelled", activity.cancelled())
                .add("logins", logins)
                .build()
                .toString();
    }

    private static void faults(HttpExchange exchange, Faults faults) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            send(exchange, 405, "{\"say\": \"POST, with one of delay, reset, deadlocks, error, refuse, unavailable\"}");
            return;
        }
        String query = exchange.getRequestURI().getQuery();
        faults.none();
        try {
            for (String pair : query == null ? new String[0] : query.split("&")) {
                set(faults, pair.split("=", 2));
            }
            send(exchange, 200, "{}");
        } catch (IllegalArgumentException e) {
            send(
                    exchange,
                    400,
                    "{\"say\": \"delay=SECONDS, reset=ROWS, deadlocks=N, error=NUMBER, refuse=true, unavailable=true\"}");
        }
    }

    private static void set(Faults faults, String[] pair) {
        String value = pair.length > 1 ? pair[1] : "true";
        switch (pair[0].toLowerCase(Locale.ROOT)) {
            case "delay" -> faults.delay(Duration.ofMillis(Math.round(Double.parseDouble(value) * 1000)));
            case "reset" -> faults.resetAfterRows(Integer.parseInt(value));
            case "deadlocks" -> faults.deadlocks(Integer.parseInt(value));
            case "error" -> faults.errors(Integer.parseInt(value), Integer.MAX_VALUE);
            case "refuse" -> faults.refuseLogins(Boolean.parseBoolean(value));
            case "unavailable" -> faults.unavailable(Boolean.parseBoolean(value));
            default -> throw new IllegalArgumentException(pair[0]);
        }
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
