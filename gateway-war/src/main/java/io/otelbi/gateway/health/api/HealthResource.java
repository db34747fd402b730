package io.otelbi.gateway.health.api;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.otelbi.gateway.api.AccessRules;
import io.otelbi.gateway.health.api.HealthView.ServiceHealth;
import io.otelbi.gateway.outbox.client.OutboxQueue;
import io.otelbi.gateway.parameter.PublicQuery;
import io.otelbi.platform.client.Parallel;
import io.otelbi.platform.problem.Problem;
import io.otelbi.platform.telemetry.TraceIds;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Whether the services behind the gateway are ready; answers 200 as long as the gateway itself can. */
@Path("health")
@ApplicationScoped
@Produces({"application/json", Problem.MEDIA_TYPE})
public class HealthResource {

    private static final List<String> SERVICES = List.of("bi-query", "analytics", "persistence");
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Parallel parallel;
    private final Config config;
    private final OutboxQueue queue;

    // The server's own client, which trusts whom the server trusts; the JDK's knows nothing of that.
    private final Client http = ClientBuilder.newBuilder()
            .connectTimeout(PATIENCE.toMillis(), MILLISECONDS)
            .readTimeout(PATIENCE.toMillis(), MILLISECONDS)
            .build();

    @Inject
    public HealthResource(Parallel parallel, Config config, OutboxQueue queue) {
        this.parallel = parallel;
        this.config = config;
        this.queue = queue;
    }

    @GET
    @PermitAll
    @Operation(summary = "Whether everything is well; needs no token")
    public HealthView health(@Parameter(hidden = true) @Context UriInfo uri) {
        PublicQuery.HEALTH.read(uri.getQueryParameters());
        List<Future<ServiceHealth>> asked = SERVICES.stream()
                .map(service -> parallel.start(() -> ask(service)))
                .toList();
        List<ServiceHealth> services = asked.stream()
                .map(future -> Parallel.await(future, PATIENCE.multipliedBy(3)))
                .toList();
        boolean allUp = services.stream().allMatch(service -> service.status().equals("up"));
        String authentication = AccessRules.from(config).auth().required() ? "required" : "off";
        return new HealthView(
                allUp ? "up" : "degraded",
                authentication,
                queue.depth(),
                queue.refused(),
                services,
                TraceIds.traceId().orElse(null));
    }

    @PreDestroy
    void close() {
        http.close();
    }

    private ServiceHealth ask(String service) {
        String address = config.getValue(service + "/mp-rest/url", String.class) + "/health/ready";
        long begin = System.nanoTime();
        try (Response answer = http.target(address).request().get()) {
            String status = answer.getStatus() == 200 ? "up" : "down";
            return new ServiceHealth(service, status, millisSince(begin), reason(answer.readEntity(String.class)));
        } catch (ProcessingException e) {
            return new ServiceHealth(service, "unreachable", millisSince(begin), null);
        }
    }

    /** What the checks say beyond "ok", such as a login that can write. */
    private static @Nullable String reason(String body) {
        try {
            JsonObject health = Json.createReader(new StringReader(body)).readObject();
            String words = health.getOrDefault("checks", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                    .map(JsonValue::asJsonObject)
                    .flatMap(check ->
                            check.getOrDefault("data", JsonValue.EMPTY_JSON_OBJECT).asJsonObject().entrySet().stream())
                    .filter(entry -> !entry.getValue().toString().equals("\"ok\""))
                    .map(entry ->
                            entry.getKey() + ": " + entry.getValue().toString().replace("\"", ""))
                    .collect(Collectors.joining("; "));
            return words.isEmpty() ? null : words;
        } catch (JsonException | ClassCastException e) {
            return null;
        }
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
