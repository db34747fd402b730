package io.otelbi.local.api;

import io.otelbi.local.Place;
import io.otelbi.local.system.Secrets;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that lead a command to a running system: by default the one of {@code ./bi run}, as its administrator. */
public final class Connection {

    @Mixin
    private Place place = new Place();

    @Option(names = "--url", paramLabel = "URL", description = "Another system, such as https://bi.example.com.")
    private @Nullable String url;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            defaultValue = "${env:BI_TOKEN}",
            description = "An administrator's access token (default: BI_TOKEN, else the demo administrator signs in).")
    private @Nullable String token;

    /** Where the state of {@code ./bi run} lies. */
    public Place place() {
        return place;
    }

    /** The API of the system. */
    public Gateway open() throws IOException, InterruptedException {
        Path known = place.home().state().resolve("url");
        if (url == null && !Files.exists(known)) {
            throw new IOException("Nothing runs; start it with ./bi run, or name a system with --url.");
        }
        String at = url == null ? Files.readString(known).strip() : url;
        try {
            return new Gateway(at, token == null || token.isBlank() ? demoToken(at) : token);
        } catch (ConnectException e) {
            throw new IOException("Nothing answers at " + at + "; start it with ./bi run.", e);
        }
    }

    private String demoToken(String at) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(at + "/config.json")).build();
        String answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        JsonObject config = Json.createReader(new StringReader(answer)).readObject();
        SignIn signIn = new SignIn(config.getString("oidc_authority"), config.getString("oidc_redirect_uri"));
        return signIn.token("admin", Secrets.in(place.home().state()).demoPassword());
    }
}
