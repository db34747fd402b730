package io.otelbi.gateway.token.client;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.otelbi.gateway.api.AccessRules;
import io.otelbi.gateway.token.FrontendTokenConfig;
import io.otelbi.gateway.token.FrontendTokens;
import io.otelbi.gateway.token.KeySource;
import io.otelbi.gateway.token.SigningKeys;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the keys of the identity provider when the gateway starts, every {@code FRONTEND_JWT_KEYS_MAX_AGE} and when a token needs
 * others. It follows no redirect, reads no long answer and waits for no slow one.
 */
@ApplicationScoped
public class ProviderKeys {

    private static final int LONGEST = 256 * 1024;
    private static final Duration STEP = Duration.ofSeconds(2);
    private static final Duration WHOLE = Duration.ofSeconds(3);

    /** How often a provider in trouble is asked again, so that its keys are there before the next request. */
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Optional<FrontendTokenConfig> config;
    private final AtomicInteger ticks = new AtomicInteger();
    private volatile @Nullable Running running;

    @Resource(lookup = "concurrent/calls")
    ManagedExecutorService calls;

    @Resource
    ManagedScheduledExecutorService scheduler;

    private record Running(KeySource keys, FrontendTokens tokens, Client http, Future<?> schedule) {}

    @Inject
    public ProviderKeys(Config config) {
        this.config = AccessRules.from(config).tokens();
    }

    void start(@Observes Startup event) {
        config.ifPresent(this::start);
    }

    private void start(FrontendTokenConfig settings) {
        // The server's own client, which trusts whom the server trusts; the JDK's knows nothing of that.
        Client http = ClientBuilder.newBuilder()
                .connectTimeout(STEP.toMillis(), MILLISECONDS)
                .readTimeout(STEP.toMillis(), MILLISECONDS)
                .build();
        KeySource keys = new KeySource(() -> fetch(http, settings.keys()), calls, KeySource.Pace.of(settings));
        keys.refresh();
        long every = Math.min(AGAIN.toMillis(), settings.keysMaxAge().toMillis());
        int ticksOfAge = (int) (settings.keysMaxAge().toMillis() / every);
        Future<?> schedule = scheduler.scheduleWithFixedDelay(() -> tick(keys, ticksOfAge), every, every, MILLISECONDS);
        running = new Running(keys, new FrontendTokens(settings, keys, Clock.systemUTC()), http, schedule);
    }

    /** Who judges tokens; empty where the settings let nobody in, or ask for none. */
    public Optional<FrontendTokens> tokens() {
        return Optional.ofNullable(running).map(Running::tokens);
    }

    /** Why the keys cannot be fetched, for people; empty when they can. */
    public Optional<String> trouble() {
        return Optional.ofNullable(running).flatMap(now -> now.keys().trouble());
    }

    @PreDestroy
    void stop() {
        Running last = running;
        if (last != null) {
            last.schedule().cancel(true);
            last.http().close();
        }
    }

    private void tick(KeySource keys, int ticksOfAge) {
        if (ticks.incrementAndGet() % ticksOfAge == 0 || keys.trouble().isPresent()) {
            keys.refresh();
        }
    }

    private SigningKeys fetch(Client http, URI address) throws IOException {
        CompletableFuture<byte[]> answer = new CompletableFuture<>();
        Future<?> reading = calls.submit(() -> read(http, address, answer));
        try {
            return SigningKeys.read(answer.get(WHOLE.toMillis(), MILLISECONDS));
        } catch (ExecutionException e) {
            // The rest of a long answer would be read to its end when it is closed; an interrupted virtual thread
            // closes its connection instead.
            reading.cancel(true);
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IOException(String.valueOf(cause.getMessage()), cause);
        } catch (TimeoutException e) {
            reading.cancel(true);
            throw new IOException("no whole answer within " + WHOLE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("the gateway is being stopped", e);
        }
    }

    private static void read(Client http, URI address, CompletableFuture<byte[]> answer) {
        try (Response response = http.target(address)
                .request("application/json")
                .header("Connection", "close")
                .get()) {
            if (response.getStatus() != 200) {
                answer.completeExceptionally(new IOException("status " + response.getStatus()));
                return;
            }
            byte[] body = response.readEntity(InputStream.class).readNBytes(LONGEST + 1);
            if (body.length > LONGEST) {
                answer.completeExceptionally(new IOException("more than " + LONGEST + " bytes"));
            } else {
                answer.complete(body);
            }
        } catch (IOException | ProcessingException e) {
            answer.completeExceptionally(new IOException("no connection, or one that broke", e));
        } catch (RuntimeException e) {
            answer.completeExceptionally(new IOException("unexpected failure of the client", e));
        }
    }
}
