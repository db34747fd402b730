package io.otelbi.local.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.otelbi.local.warehouse.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    @Test
    void withoutAModelBiQueryReadsThoseOfTheCheckout() throws IOException {
        Map<String, String> environment = server("bi-query", Map.of()).environment();

        assertEquals(
                Documented.project().resolve("liberty-config/shared/warehouses").toString(),
                environment.get("WAREHOUSE_MODELS"));
    }

    @Test
    void biQueryFindsTheGivenModelsAloneAndTheirDatabases() throws IOException {
        ModelFile shop = ModelServer.model(ModelServer.resource("shop.yaml"));
        Options options = new Options(
                PORTS, new WarehouseContent(Optional.of(state), List.of(shop), false), Optional.empty(), Map.of());

        Map<String, String> environment = server("bi-query", options).environment();

        assertEquals("erp", environment.get("MSSQL_ERP_DATABASE"));
        try (Stream<Path> files = Files.list(Path.of(String.valueOf(environment.get("WAREHOUSE_MODELS"))))) {
            assertEquals(
                    Set.of("shop.yaml", "shop.roles.yaml"),
                    files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet()));
        }
    }

    private LibertyPart.Server server(String service, Map<String, String> set) throws IOException {
        return server(service, Options.on(PORTS, set));
    }

    private LibertyPart.Server server(String service, Options options) throws IOException {
        Secrets secrets = Secrets.in(state);
        Home home = new Home(Documented.project(), state);
        Services services = new Services(home, options, secrets);
        return switch (service) {
            case "gateway" -> services.gateway();
            case "bi-query" -> services.biQuery(new WarehousePart(home, options, secrets, text -> {}));
            case "analytics" -> services.analytics();
            default -> services.persistence(new PostgresPart(state, PORTS.postgres(), secrets));
        };
    }
}
