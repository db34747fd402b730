package io.otelbi.local.drill;

import io.otelbi.local.system.BiSystem;
import io.otelbi.local.system.Home;
import io.otelbi.local.system.LibertyPart;
import io.otelbi.local.system.Options;
import io.otelbi.local.system.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** A system with two instances of each service, each pair behind an entrance; instances are replaced as Kubernetes does. */
final class Fleet implements AutoCloseable {

    /** In the order in which an upgrade has to go: who is asked before who asks. */
    static final List<String> SERVICES = List.of("persistence", "bi-query", "analytics", "gateway");

    private static final String DOOR = "gateway";

    /** From the removal of an endpoint to SIGTERM: what the manifests' {@code preStop} sleeps. */
    private static final Duration PRE_STOP = Duration.ofSeconds(5);

    /** How long requests under way may take, of the manifests' grace period of 60 s. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final long POLL_MS = 200;

    private final BiSystem system;
    private final Map<String, Entrance> entrances = new LinkedHashMap<>();
    private final List<Instance> instances = new ArrayList<>();

    /** One instance of a service. */
    record Instance(String service, int port, LibertyPart part) {}

    /** @param build where WARs and configuration of all instances lie */
    Fleet(Path build, Path state, Consumer<String> say) throws IOException {
        Ports front = Ports.free();
        for (String service : SERVICES) {
            entrances.put(service, entrance(service, front.of(service)));
        }
        Ports first = Ports.free();
        Map<String, String> variables = Map.of(
                "PERSISTENCE_URL",
                url("persistence"),
                "BI_QUERY_URL",
                url("bi-query"),
                "ANALYTICS_URL",
                url("analytics"),
                // A former build may have no server.env, and without traces its records cannot be counted.
                "OTEL_SDK_DISABLED",
                "false",
                "OTEL_EXPORTER_OTLP_PROTOCOL",
                "http/protobuf",
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://localhost:" + first.of("telemetry"));
        Home home = new Home(build, state);
        home.logToFile();
        system = new BiSystem(home, Options.on(first, variables), say);
        Ports second = Ports.free();
        List<LibertyPart> further = system.further(new Home(build, state.resolve("second")), second);
        for (String service : SERVICES) {
            add(service, first, (LibertyPart) system.part(service));
        }
        for (LibertyPart part : further) {
            add(part.name(), second, part);
        }
    }

    private void add(String service, Ports ports, LibertyPart part) {
        instances.add(new Instance(service, ports.of(service), part));
    }

    BiSystem system() {
        return system;
    }

    /** The public address. */
    String url() {
        return url(DOOR);
    }

    private String url(String service) {
        return entranceOf(service).url();
    }

    /** As in a cluster: a router before the gateway, a Service before each of the others. */
    private static Entrance entrance(String service, int port) throws IOException {
        return service.equals(DOOR) ? new Router(port) : new Balancer(port);
    }

    private Entrance entranceOf(String service) {
        return Objects.requireNonNull(entrances.get(service), service);
    }

    /** Starts everything; returns when all are ready. */
    void start() throws IOException, InterruptedException {
        system.start();
        instances.forEach(instance -> entranceOf(instance.service()).add(instance.port()));
    }

    /** The instances in the order in which they are replaced. */
    List<Instance> instances() {
        return SERVICES.stream()
                .flatMap(service ->
                        instances.stream().filter(instance -> instance.service().equals(service)))
                .toList();
    }

    /**
     * Replaces an instance: nothing new for it, a pause, requests under way end, SIGTERM; then one of another build in its
     * place, which gets its share when it is ready.
     *
     * @return seconds from SIGTERM to the end of the process
     */
    double replace(Instance instance, Path build) throws IOException, InterruptedException {
        entranceOf(instance.service()).remove(instance.port());
        instance.part().drain();
        long latest = System.nanoTime() + PATIENCE.toNanos();
        Thread.sleep(PRE_STOP);
        while (!instance.part().isDrained() && System.nanoTime() < latest) {
            Thread.sleep(POLL_MS);
        }
        long begin = System.nanoTime();
        instance.part().stop();
        double seconds = (System.nanoTime() - begin) / 1e9;
        LibertyPart after = system.replace(instance.part(), build);
        instances.set(instances.indexOf(instance), new Instance(instance.service(), instance.port(), after));
        entranceOf(instance.service()).add(instance.port());
        return seconds;
    }

    @Override
    public void close() throws IOException {
        system.close();
        for (Entrance entrance : entrances.values()) {
            entrance.close();
        }
    }
}
