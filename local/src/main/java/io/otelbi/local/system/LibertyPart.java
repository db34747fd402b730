package io.otelbi.local.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A Liberty server as a child process, with the same server.xml as in production. */
public final class LibertyPart implements Part {

    private static final String DRAIN_FILE = "DRAIN_FILE";
    private static final String WORKAREA = "workarea";
    private static final Duration STOP = Duration.ofSeconds(20);

    /** A JVM that writes down its classes ends later. */
    private static final Duration STOP_RECORDING = Duration.ofSeconds(90);

    // A heap that begins small and gives back what it does not use; by default it begins with a 64th of the machine's
    // memory. Room for young objects, classes and code: with the defaults a start ran into full collections.
    private static final List<String> SMALL_JVM = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xms64m",
            "-Xmn32m",
            "-Xmx384m",
            "-XX:MetaspaceSize=160m",
            "-XX:ReservedCodeCacheSize=160m",
            "-XX:MinHeapFreeRatio=20",
            "-XX:MaxHeapFreeRatio=40",
            "-Xshare:auto",
            "-Djava.awt.headless=true");

    private final Home home;
    private final Server server;
    private final boolean records;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private @Nullable Process process;

    public LibertyPart(Home home, Server server) {
        this(home, server, false);
    }

    private LibertyPart(Home home, Server server, boolean records) {
        this.home = home;
        this.server = server;
        this.records = records;
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

    /** The same server, which keeps for later first starts what it loads and what Liberty remembers of it. */
    LibertyPart recording() {
        return new LibertyPart(home, server, true);
    }

    /** The same server with the WAR and the configuration of another build. */
    LibertyPart ofBuild(Path project) {
        Path war = project.resolve(home.project().relativize(server.application()));
        return new LibertyPart(
                new Home(project, home.state()), new Server(server.name(), war, server.environment(), server.ready()));
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
        builder.environment().putIfAbsent(DRAIN_FILE, drainFile().toString());
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

    /** Lets callers go elsewhere: from now on it is not ready, and its connections end with their next answer. */
    public void drain() throws IOException {
        Files.writeString(drainFile(), "");
    }

    /** Whether it was told to drain and no request is under way there any more. */
    public boolean isDrained() throws InterruptedException {
        boolean ready = isReady();
        return !ready && Files.exists(drainFile().resolveSibling(drainFile().getFileName() + ".done"));
    }

    private Path drainFile() {
        String set = server.environment().get(DRAIN_FILE);
        return set == null ? home.servers().resolve(server.name()).resolve("draining") : Path.of(set);
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
        Duration patience = records ? STOP_RECORDING : STOP;
        if (!running.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
            running.destroyForcibly().waitFor();
        }
        process = null;
    }

    /** Keeps what Liberty remembers of the stopped server. */
    void keep() throws IOException {
        Path folder = home.servers().resolve(server.name()).resolve("servers").resolve(server.name());
        Prepared.in(home.project()).keep(server.name(), server.application(), folder);
    }

    private List<String> command() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL_JVM);
        command.addAll(optionsOfThisJava());
        Prepared prepared = Prepared.in(home.project());
        if (records) {
            // No agent: HotSpot archives no classes beside one. Only the metrics of HTTP need it.
            Path archive = prepared.archive(server.name());
            Files.createDirectories(archive.getParent());
            command.add("-XX:ArchiveClassesAtExit=" + archive);
        } else {
            prepared.classes(server.name()).ifPresent(archive -> command.add("-XX:SharedArchiveFile=" + archive));
            command.add("-javaagent:" + home.wlp().resolve("bin/tools/ws-javaagent.jar"));
        }
        // What the JVM says of an archive that does not fit, or of classes that it leaves out, is no news for anybody.
        command.add("-Xlog:cds=off");
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
        Folders.copy(home.libertyConfig().resolve("shared"), user.resolve("shared/config"));
        Folders.copy(home.project().resolve("local/target/jdbc"), user.resolve("shared/resources/jdbc"));
        Files.createDirectories(application.getParent());
        for (String name : List.of("server.xml", ServerEnv.NAME)) {
            Path file = home.libertyConfig().resolve(server.name()).resolve(name);
            if (Files.exists(file)) {
                Files.copy(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (changed) {
            Folders.copy(server.application(), application);
            Folders.delete(folder.resolve(WORKAREA));
        }
        Optional<Path> prepared = Prepared.in(home.project()).workarea(server.name(), server.application());
        if (prepared.isPresent() && !Files.exists(folder.resolve(WORKAREA))) {
            Folders.copy(prepared.get(), folder.resolve(WORKAREA));
        }
    }

    private static boolean sameFile(Path source, Path copy) throws IOException {
        return Files.isRegularFile(copy)
                && Files.size(copy) == Files.size(source)
                && Files.getLastModifiedTime(copy).equals(Files.getLastModifiedTime(source));
    }
}
