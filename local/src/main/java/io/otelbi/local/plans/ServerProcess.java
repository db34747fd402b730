package io.otelbi.local.plans;

import io.otelbi.local.system.Certificates;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** A started {@link BenchServer}. */
final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final Path data;
    private final int port;

    /** Starts one and waits until it is filled. */
    ServerProcess(Path data, int scale, int heapMegabytes) throws IOException {
        this.data = data;
        this.process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx" + heapMegabytes + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.otelbi.local.Main",
                        "bench-plans-server",
                        "--data",
                        data.toString(),
                        "--scale",
                        Integer.toString(scale))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        this.port = port(process.inputReader(StandardCharsets.UTF_8));
    }

    private static int port(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(BenchServer.READY)) {
                return Integer.parseInt(line.substring(BenchServer.READY.length()));
            }
        }
        throw new IOException("The warehouse server ended before it was filled.");
    }

    /** A connection as bi-query opens it. */
    Connection connect(String database) throws IOException, SQLException {
        Certificates certificates = Certificates.in(data.resolve("tls"), BenchServer.TRUST_PASSWORD);
        return DriverManager.getConnection("jdbc:sqlserver://localhost:" + port + ";databaseName=" + database
                + ";encrypt=true;trustStore=" + certificates.trustStore() + ";trustStorePassword="
                + BenchServer.TRUST_PASSWORD + ";sendStringParametersAsUnicode=false;user="
                + BenchServer.LOGINS.reader() + ";password=" + BenchServer.LOGINS.readerPassword());
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
