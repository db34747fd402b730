package io.otelbi.operations.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The realm that is handed out for Keycloak, held against what the gateway asks of a token by default. */
class KeycloakRealmTest {

    private final JsonObject realm;

    KeycloakRealmTest() throws IOException {
        try (JsonReader reader =
                Json.createReader(Files.newBufferedReader(Path.of("../deploy/keycloak/otel-bi-realm.json")))) {
            realm = reader.readObject();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bi-spa", "bi-operations"})
    void tokensOfBothClientsAreForTheGatewayAndTellTheGroups(String id) {
        JsonObject audience = mapper(id, "oidc-audience-mapper");
        JsonObject groups = mapper(id, "oidc-group-membership-mapper");

        assertEquals("bi-gateway", audience.getString("included.custom.audience"));
        assertEquals("true", audience.getString("access.token.claim"));
        assertEquals("groups", groups.getString("claim.name"));
        assertEquals("true", groups.getString("access.token.claim"));
    }

    @Test
    void theDashboardHasNoSecretAndMustUsePkce() {
        JsonObject dashboard = client("bi-spa");

        assertTrue(dashboard.getBoolean("publicClient"));
        assertFalse(dashboard.containsKey("secret"));
        assertFalse(dashboard.getBoolean("implicitFlowEnabled"));
        assertFalse(dashboard.getBoolean("directAccessGrantsEnabled"));
        assertEquals("S256", dashboard.getJsonObject("attributes").getString("pkce.code.challenge.method"));
    }

    @Test
    void theOperatorsSecretIsAVariableAndTheirClientHasNoPage() {
        JsonObject operations = client("bi-operations");

        assertEquals("${OPERATIONS_CLIENT_SECRET}", operations.getString("secret"));
        assertTrue(operations.getBoolean("serviceAccountsEnabled"));
        assertFalse(operations.getBoolean("standardFlowEnabled"));
    }

    @Test
    void theGroupsAreTheRolesOfTheGateway() {
        Set<String> groups = realm.getJsonArray("groups").getValuesAs(JsonObject.class).stream()
                .map(group -> group.getString("name"))
                .collect(Collectors.toSet());

        assertEquals(Set.of("administrator", "analyst", "viewer"), groups);
    }

    private JsonObject client(String id) {
        return realm.getJsonArray("clients").getValuesAs(JsonObject.class).stream()
                .filter(client -> client.getString("clientId").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private JsonObject mapper(String client, String kind) {
        return client(client).getJsonArray("protocolMappers").getValuesAs(JsonObject.class).stream()
                .filter(mapper -> mapper.getString("protocolMapper").equals(kind))
                .findFirst()
                .orElseThrow()
                .getJsonObject("config");
    }
}
