package io.otelbi.local.system;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A service that a developer starts: its variables are written down, and the rest of the system finds it on its port. */
public final class AwaitedPart implements Part {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Home home;
    private final LibertyPart.Server server;
    // Liberty notes an upgrade to HTTP/2 whose stream is closed early as an incident.
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    AwaitedPart(Home home, LibertyPart.Server server) {
        this.home = home;
        this.server = server;
    }

    @Override
    public String name() {
        return server.name();
    }

    /** Where it is to answer. */
    public int port() {
        return server.ready().getPort();
    }

    /** The file with the variables that it needs. */
    public Path environmentFile() {
        return home.state().resolve(server.name() + ".env");
    }

    /** Writes its variables, and lays what a Liberty server finds in {@code WLP_USER_DIR}. */
    @Override
    public void start() throws IOException {
        Path user = home.state().resolve("dev").resolve(server.name());
        link(user.resolve("shared/config"), home.libertyConfig().resolve("shared"));
        link(user.resolve("shared/resources/jdbc"), home.project().resolve("local/target/jdbc"));
        Map<String, String> variables = variables();
        variables.put("WLP_USER_DIR", user.toString());
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        variables.put("JVM_ARGS", String.join(" ", LibertyPart.jvmOptions()));
        EnvironmentFile.write(environmentFile(), variables);
    }

    /** Whether it is there and ready. */
    @Override
    public boolean isReady() throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(server.ready()).timeout(PATIENCE).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.empty();
    }

    /** Does nothing: it is not ours to stop. */
    @Override
    public void stop() {}

    // Those of the service alone; the rest of a person's environment is nobody's business.
    private Map<String, String> variables() throws IOException {
        Set<String> known =
                ServerEnv.names(home.libertyConfig().resolve(server.name()).resolve(ServerEnv.NAME));
        Map<String, String> variables = new TreeMap<>(server.environment());
        variables.keySet().removeIf(name -> !known.contains(name) && !name.startsWith("OTEL_"));
        return variables;
    }

    // A link, so that it is always that of the checkout.
    private static void link(Path link, Path target) throws IOException {
        Files.createDirectories(link.getParent());
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target);
    }
}
