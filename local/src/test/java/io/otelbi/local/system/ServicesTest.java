package io.otelbi.local.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ServicesTest {

    private static final Ports PORTS = new Ports(1, 2, 3, 4, 5, 6, 7, 8);

    @TempDir
    private Path state = Path.of("");

    @ParameterizedTest
    @FieldSource("io.otelbi.local.system.Documented#SERVICES")
    void everyDocumentedVariableThatAPersonSetsReachesItsService(String service) throws IOException {
        Map<String, String> set = new HashMap<>();
        Documented.of(service).forEach(name -> set.put(name, "as " + name));

        Map<String, String> environment = server(service, set).environment();

        set.remove("HTTP_PORT");
        set.forEach((name, value) -> assertEquals(value, environment.get(name), service + " does not get " + name));
    }

    @Test
    void portsAreForTheRunToGive() throws IOException {
        Map<String, String> set = Map.of("HTTP_PORT", "80");

        assertEquals("1", server("gateway", set).environment().get("HTTP_PORT"));
        assertEquals("4", server("persistence", set).environment().get("HTTP_PORT"));
    }

    @Test
    void whatNobodySetIsThatOfThisMachine() throws IOException {
        Map<String, String> environment = server("gateway", Map.of()).environment();

        assertEquals("http://localhost:2", environment.get("BI_QUERY_URL"));
        assertEquals("http://localhost:6", environment.get("OTEL_COLLECTOR_ENDPOINT"));
    }

    private LibertyPart.Server server(String service, Map<String, String> set) throws IOException {
        Secrets secrets = Secrets.in(state);
        Home home = new Home(Documented.project(), state);
        Options options = Options.on(PORTS, set);
        Services services = new Services(home, options, secrets);
        return switch (service) {
            case "gateway" -> services.gateway();
            case "bi-query" -> services.biQuery(new WarehousePart(home, options, secrets, text -> {}));
            case "analytics" -> services.analytics();
            default -> services.persistence(new PostgresPart(state, PORTS.postgres(), secrets));
        };
    }
}
