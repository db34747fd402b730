package io.otelbi.local.system;

import io.otelbi.local.warehouse.ImportFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The whole system on one machine. */
public final class BiSystem implements AutoCloseable {

    /** The logins of the demo identity provider. */
    public static final List<String> DEMO_USERS = List.of("viewer", "admin");

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long POLL_MS = 150;

    private final Home home;
    private final Options options;
    private final Secrets secrets;
    private final Services services;
    private final String demoPassword;
    private final Consumer<String> say;
    private final TelemetryPart telemetry;
    private final WarehousePart warehouse;
    private final PostgresPart postgres;
    private final List<Part> parts = new ArrayList<>();
    private volatile boolean closed;

    /** A system that is not started yet; {@code say} takes what a person should read. */
    public BiSystem(Home home, Options options, Consumer<String> say) throws IOException {
        this.home = home;
        this.say = say;
        this.options = options;
        this.secrets = Secrets.in(home.state());
        this.services = new Services(home, options, secrets);
        this.demoPassword = secrets.demoPassword();
        this.telemetry = new TelemetryPart(options.ports().telemetry(), home.auditHeads());
        this.warehouse = new WarehousePart(home, options, secrets, say);
        this.postgres = new PostgresPart(
                home.data().resolve("postgres"), options.ports().postgres(), secrets);
        parts.add(telemetry);
        if (options.sqlServer().isEmpty()) {
            parts.add(warehouse);
        }
        parts.add(postgres);
        parts.add(new LibertyPart(home, services.identity(demoPassword)));
        parts.add(service(services.persistence(postgres)));
        parts.add(service(services.biQuery(warehouse)));
        parts.add(service(services.analytics()));
        parts.add(service(services.gateway()));
    }

    /** Rehearses a start: afterwards the first start of every state is quicker. */
    public void rehearse() throws IOException, InterruptedException {
        parts.replaceAll(part -> part instanceof LibertyPart liberty ? liberty.recording() : part);
        start();
        close();
        for (Part part : parts) {
            if (part instanceof LibertyPart liberty) {
                liberty.keep();
            }
        }
        warehouse.keep();
    }

    /** Starts all parts at once and returns when every one is ready; what fails stops the rest. */
    public void start() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        ExecutorService starters = Executors.newFixedThreadPool(parts.size());
        try {
            var started = new ExecutorCompletionService<@Nullable Void>(starters);
            for (Part part : parts) {
                var ignored = started.submit(() -> {
                    startOne(part, begin);
                    return null;
                });
            }
            for (int i = 0; i < parts.size(); i++) {
                started.take().get();
            }
        } catch (ExecutionException e) {
            starters.shutdownNow();
            close();
            // A refused file says all that people need.
            if (e.getCause() instanceof ImportFailure refusal) {
                throw refusal;
            }
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            starters.shutdownNow();
            close();
            throw e;
        } finally {
            starters.shutdown();
        }
    }

    /** Starts one part that has ended, with the same configuration, and waits until it is ready. */
    public void restart(Part part) throws IOException, InterruptedException {
        part.stop();
        startOne(part, System.nanoTime());
    }

    /** Starts a Liberty server again with other variables. */
    public void restart(String name, java.util.Map<String, String> variables) throws IOException, InterruptedException {
        Part before = part(name);
        before.stop();
        LibertyPart.Server server = switch (name) {
            case "bi-query" -> services.biQuery(warehouse);
            case "persistence" -> services.persistence(postgres);
            case "analytics" -> services.analytics();
            case "gateway" -> services.gateway();
            default -> throw new IllegalArgumentException(name + " has no variables to change");
        };
        LibertyPart after = new LibertyPart(home, server.with(variables));
        parts.set(parts.indexOf(before), after);
        startOne(after, System.nanoTime());
    }

    /**
     * Adds a further instance of each of the four services, beside the same databases and identity provider; it is started
     * with the rest.
     *
     * @param place where its WARs and configuration lie, and what it keeps
     * @param own its ports; those of everything else are not used
     */
    public List<LibertyPart> further(Home place, Ports own) throws IOException {
        Ports here = options.ports();
        Ports ports = new Ports(
                own.gateway(),
                own.biQuery(),
                own.analytics(),
                own.persistence(),
                here.identity(),
                here.telemetry(),
                here.warehouse(),
                here.postgres());
        Services second = new Services(
                place, new Options(ports, options.content(), options.sqlServer(), options.environment()), secrets);
        List<LibertyPart> added = List.of(
                new LibertyPart(place, second.persistence(postgres)),
                new LibertyPart(place, second.biQuery(warehouse)),
                new LibertyPart(place, second.analytics()),
                new LibertyPart(place, second.gateway()));
        parts.addAll(added);
        return added;
    }

    /** Starts an instance of another build where one was stopped; returns when it is ready. */
    public LibertyPart replace(LibertyPart before, Path build) throws IOException, InterruptedException {
        LibertyPart after = before.ofBuild(build);
        parts.set(parts.indexOf(before), after);
        startOne(after, System.nanoTime());
        return after;
    }

    /** A part by its name. */
    public Part part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no part " + name));
    }

    /** Whether it is being stopped; nothing is started any more then. */
    public boolean isClosed() {
        return closed;
    }

    public List<Part> parts() {
        return List.copyOf(parts);
    }

    public TelemetryPart telemetry() {
        return telemetry;
    }

    public WarehousePart warehouse() {
        return warehouse;
    }

    public PostgresPart postgres() {
        return postgres;
    }

    /** Where the dashboard is. */
    public String url() {
        return services.gatewayUrl();
    }

    /** The demo identity provider's issuer. */
    public String issuer() {
        return services.issuer();
    }

    /** The password of both demo logins. */
    public String demoPassword() {
        return demoPassword;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        try (ExecutorService stoppers = Executors.newFixedThreadPool(parts.size())) {
            List<Future<?>> stopping = new ArrayList<>();
            for (Part part : parts.reversed()) {
                stopping.add(stoppers.submit(() -> {
                    part.stop();
                    return null;
                }));
            }
            for (Future<?> one : stopping) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("A part could not be stopped", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Part service(LibertyPart.Server server) {
        return options.without().contains(server.name())
                ? new AwaitedPart(home, server)
                : new LibertyPart(home, server);
    }

    private void startOne(Part part, long begin) throws IOException, InterruptedException {
        part.start();
        if (part instanceof AwaitedPart) {
            return;
        }
        if (closed) {
            part.stop();
            return;
        }
        remember();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!closed && !part.isReady()) {
            Optional<ProcessHandle> process = part.process();
            if (part instanceof LibertyPart
                    && process.filter(ProcessHandle::isAlive).isEmpty()) {
                throw new IOException(part.name() + " ended while it started; the reason is in " + log(part) + ".");
            }
            if (System.nanoTime() > deadline) {
                throw new IOException(part.name() + " was not ready after " + PATIENCE.toMinutes()
                        + " minutes; the reason is in " + log(part) + ".");
            }
            Thread.sleep(POLL_MS);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        say.accept("%-12s ready after %5.1f s  %s".formatted(part.name(), seconds, part.remark()));
    }

    private Path log(Part part) {
        return home.logs().resolve(part.name() + ".log");
    }

    // One line a process, so that whoever comes later can end what this process could not.
    private synchronized void remember() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Part part : parts) {
            part.process().ifPresent(process -> lines.add(process.pid() + " " + part.name()));
        }
        Files.createDirectories(home.state());
        Files.write(home.processes(), lines);
    }
}
