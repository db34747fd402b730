package io.otelbi.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.otelbi.local.system.BiSystem;
import io.otelbi.local.system.WarehouseControl;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** What a browser test needs of the running system besides its pages: its parts can be killed and started, a workbook be opened. */
final class Controls implements AutoCloseable {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private final BiSystem system;
    private final HttpServer server;

    Controls(BiSystem system) throws IOException {
        this.system = system;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/parts/kill", this::kill);
        server.createContext("/parts/restart", this::restart);
        server.createContext("/parts/configure", this::configure);
        server.createContext("/workbook", this::workbook);
        WarehouseControl.show(system);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void kill(HttpExchange exchange) throws IOException {
        ProcessHandle process = system.part(query(exchange)).process().orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        answer(exchange, JsonObject.EMPTY_JSON_OBJECT);
    }

    private void restart(HttpExchange exchange) throws IOException {
        try {
            system.restart(system.part(query(exchange)));
            Person.forgetAll();
            answer(exchange, JsonObject.EMPTY_JSON_OBJECT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.sendResponseHeaders(500, -1);
        }
    }

    private void configure(HttpExchange exchange) throws IOException {
        String[] asked = query(exchange).split("&");
        Map<String, String> variables = new TreeMap<>();
        for (String variable : List.of(asked).subList(1, asked.length)) {
            String[] pair = variable.split("=", 2);
            variables.put(pair[0], pair[1]);
        }
        try {
            system.restart(asked[0], variables);
            answer(exchange, JsonObject.EMPTY_JSON_OBJECT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.sendResponseHeaders(500, -1);
        }
    }

    private void workbook(HttpExchange exchange) throws IOException {
        JsonObjectBuilder sheets = Json.createObjectBuilder();
        try (ReadableWorkbook workbook = new ReadableWorkbook(exchange.getRequestBody(), WITH_FORMATS)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                JsonArrayBuilder rows = Json.createArrayBuilder();
                try (Stream<Row> read = sheet.openStream()) {
                    read.forEach(row -> rows.add(cells(row)));
                }
                sheets.add(sheet.getName(), rows);
            }
        }
        answer(exchange, sheets.build());
    }

    private static JsonArrayBuilder cells(Row row) {
        JsonArrayBuilder cells = Json.createArrayBuilder();
        for (int column = 0; column < row.getCellCount(); column++) {
            Cell cell = row.getOptionalCell(column).orElse(null);
            if (cell == null || cell.getType() == CellType.EMPTY) {
                cells.addNull();
            } else if (isDay(cell)) {
                cells.add(cell.asDate().toLocalDate().toString());
            } else if (cell.getType() == CellType.NUMBER) {
                cells.add(cell.asNumber());
            } else {
                cells.add(cell.getText());
            }
        }
        return cells;
    }

    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && format.contains("yyyy");
    }

    private static String query(HttpExchange exchange) {
        return exchange.getRequestURI().getQuery();
    }

    private static void answer(HttpExchange exchange, JsonObject json) throws IOException {
        byte[] body = json.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
