package io.otelbi.local.operators;

import io.otelbi.local.api.SignIn;
import io.otelbi.local.system.Home;
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

/**
 * The gateway of {@code ./bi run}, and its demo administrator.
 *
 * @param home where the run keeps its state
 */
record LocalGateway(Home home) {

    String url() throws IOException {
        Path known = home.state().resolve("url");
        if (!Files.exists(known)) {
            throw new IOException("Nothing runs; start it with ./bi run, or name a system with --url.");
        }
        return Files.readString(known).strip();
    }

    /** The access token of the demo administrator at a gateway that uses the demo provider. */
    String token(String url) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url + "/config.json")).build();
            String answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            JsonObject config = Json.createReader(new StringReader(answer)).readObject();
            SignIn signIn = new SignIn(config.getString("oidc_authority"), config.getString("oidc_redirect_uri"));
            return signIn.token("admin", Secrets.in(home.state()).demoPassword());
        } catch (ConnectException e) {
            throw new IOException("Nothing answers at " + url + "; start it with ./bi run.", e);
        }
    }
}
