package io.otelbi.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.local.system.Certificates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class WarehouseCommandTest {

    private static final Map<String, String> PASSWORDS =
            Map.of("MSSQL_PASSWORD", "reader-0000", "WAREHOUSE_KEY_STORE_PASSWORD", "changeit-please");

    @Test
    void aFolderThatAFormerStartFilledIsFilledAnewAndServedWithTheGivenCertificate(@TempDir Path data)
            throws IOException, InterruptedException, SQLException {
        Certificates certificates = Certificates.in(data.resolve("tls"), "changeit-please");
        Path left = data.resolve("sample-warehouses/left");
        Files.createDirectories(left);
        int port = freePort();
        Thread command = Thread.ofPlatform().start(() -> execute(PASSWORDS, data, certificates, port));
        await(command, port);

        try (Connection connection = DriverManager.getConnection(
                        url(port, certificates), "bi_reader", PASSWORDS.get("MSSQL_PASSWORD"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM dbo.FactInternetSales")) {
            assertTrue(rows.next());
            assertTrue(rows.getInt(1) > 1000, "sales of the sample");
            assertTrue(Files.notExists(left), "what a former start left");
        } finally {
            command.interrupt();
            command.join();
        }
        assertThrows(IOException.class, () -> new Socket(InetAddress.getLoopbackAddress(), port).close());
    }

    @Test
    void withoutAPasswordItDoesNotStart(@TempDir Path data) throws IOException {
        Certificates certificates = Certificates.in(data.resolve("tls"), "changeit-please");

        assertEquals(
                CommandLine.ExitCode.SOFTWARE,
                execute(Map.of("WAREHOUSE_KEY_STORE_PASSWORD", "changeit-please"), data, certificates, freePort()));
    }

    private static int execute(Map<String, String> environment, Path data, Certificates certificates, int port) {
        return new CommandLine(new WarehouseCommand(environment))
                .execute("--data=" + data, "--key-store=" + certificates.keyStore(), "--port=" + port);
    }

    private static String url(int port, Certificates certificates) {
        return "jdbc:sqlserver://localhost:" + port + ";databaseName=AdventureWorksDW2022;encrypt=true"
                + ";trustServerCertificate=false;trustStore=" + certificates.trustStore()
                + ";trustStorePassword=changeit-please;loginTimeout=10";
    }

    private static void await(Thread command, int port) throws InterruptedException {
        while (command.isAlive()) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException e) {
                command.join(100);
            }
        }
        throw new AssertionError("The command ended before it listened.");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
