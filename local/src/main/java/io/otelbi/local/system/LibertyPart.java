package io.otelbi.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Liberty server as a child process, with the same server.xml as in production. */
public final class LibertyPart implements Part {

    private static final Duration STOP = Duration.ofSeconds(20);
    // A heap that begins small and gives back what it does not use; by default it begins with a 64th of the machine's
    // memory.
    private static final List<String> SMALL_JVM = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xms48m",
            "-Xmx384m",
            "-XX:MinHeapFreeRatio=20",
            "-XX:MaxHeapFreeRatio=40",
            "-Xshare:auto",
            "-Djava.awt.headless=true");

    private final Home home;
    private final Server server;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private @Nullable Process process;

    public LibertyPart(Home home, Server server) {
        this.home = home;
        this.server = server;
    }

    /**
     * Which server.
     *
     * @param name its folder under liberty-config
     * @param application the built WAR, or a folder with static pages
     * @param environment its variables
     * @param ready an address that answers 200 once it can serve
     */
    public record Server(String name, Path application, Map<String, String> environment, URI ready) {

        public Server {
            environment = Map.copyOf(environment);
        }

        /** The same server with further variables. */
        public Server with(Map<String, String> more) {
            Map<String, String> all = new java.util.HashMap<>(environment);
            all.putAll(more);
            return new Server(name, application, all, ready);
        }
    }

    @Override
    public String name() {
        return server.name();
    }

    @Override
    public void start() throws IOException {
        Path user = home.servers().resolve(server.name());
        Path folder = user.resolve("servers").resolve(server.name());
        lay(user, folder);
        Files.createDirectories(home.logs());
        ProcessBuilder builder = new ProcessBuilder(ServerEnv.before(folder.resolve(ServerEnv.NAME), command()))
                .redirectErrorStream(true)
                .redirectOutput(home.logs().resolve(server.name() + ".log").toFile());
        builder.environment().putAll(server.environment());
        builder.environment().put("WLP_USER_DIR", user.toString());
        builder.environment().put("LOG_DIR", folder.resolve("logs").toString());
        process = builder.start();
    }

    @Override
    public boolean isReady() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(server.ready())
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).map(Process::toHandle);
    }

    @Override
    public void stop() throws InterruptedException {
        Process running = process;
        if (running == null) {
            return;
        }
        running.destroy();
        if (!running.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
            running.destroyForcibly().waitFor();
        }
        process = null;
    }

    private List<String> command() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL_JVM);
        command.addAll(optionsOfThisJava());
        command.add("-javaagent:" + home.wlp().resolve("bin/tools/ws-javaagent.jar"));
        command.addAll(
                List.of("-jar", home.wlp().resolve("bin/tools/ws-server.jar").toString(), server.name()));
        return command;
    }

    /** What a server of this system wants of its JVM, besides what Liberty's own start script sets. */
    static List<String> jvmOptions() {
        List<String> options = new ArrayList<>(SMALL_JVM);
        options.addAll(quietOptions());
        return options;
    }

    private List<String> optionsOfThisJava() {
        List<String> options = new ArrayList<>();
        options.add(
                "@" + home.wlp().resolve("lib/platform/java/" + (isNewJava() ? "java24.options" : "java9.options")));
        options.addAll(quietOptions());
        return options;
    }

    private static List<String> quietOptions() {
        // OpenTelemetry's queue uses Unsafe, and newer JDKs warn about it at each start. SQLite, which keeps the audit
        // queue, is a native library.
        return isNewJava()
                ? List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED")
                : List.of();
    }

    private static boolean isNewJava() {
        return Runtime.version().feature() >= 24;
    }

    // Configuration and application are laid anew at each start; what Liberty remembers of them goes when they changed.
    private void lay(Path user, Path folder) throws IOException {
        Path application = folder.resolve("apps").resolve(server.application().getFileName());
        boolean changed = !sameFile(server.application(), application);
        copy(home.libertyConfig().resolve("shared"), user.resolve("shared/config"));
        copy(home.project().resolve("local/target/jdbc"), user.resolve("shared/resources/jdbc"));
        Files.createDirectories(application.getParent());
        for (String name : List.of("server.xml", ServerEnv.NAME)) {
            Path file = home.libertyConfig().resolve(server.name()).resolve(name);
            if (Files.exists(file)) {
                Files.copy(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (changed) {
            copy(server.application(), application);
            delete(folder.resolve("workarea"));
        }
    }

    private static boolean sameFile(Path source, Path copy) throws IOException {
        return Files.isRegularFile(copy)
                && Files.size(copy) == Files.size(source)
                && Files.getLastModifiedTime(copy).equals(Files.getLastModifiedTime(source));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path source : all.toList()) {
                Path target = to.resolve(from.relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(LibertyPart::deleteOne);
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
