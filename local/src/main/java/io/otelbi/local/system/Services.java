package io.otelbi.local.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The variables of each Liberty server on this machine. */
public final class Services {

    /** The four services of the product. */
    public static final List<String> NAMES = List.of("gateway", "bi-query", "analytics", "persistence");

    /** Each service needs one of its own, so nobody can set it for all. */
    private static final String HTTP_PORT = "HTTP_PORT";

    private final Home home;
    private final Options options;
    private final Ports ports;
    private final Secrets secrets;

    Services(Home home, Options options, Secrets secrets) {
        this.home = home;
        this.options = options;
        this.ports = options.ports();
        this.secrets = secrets;
    }

    String gatewayUrl() {
        return "http://localhost:" + ports.gateway();
    }

    String issuer() {
        return "http://localhost:" + ports.identity() + "/oidc/endpoint/demo";
    }

    LibertyPart.Server identity(String demoPassword) throws IOException {
        Map<String, String> variables = new HashMap<>();
        variables.put(HTTP_PORT, Integer.toString(ports.identity()));
        variables.put("HTTP_HOST", "localhost");
        variables.put("LIBERTY_KEYSTORE_PASSWORD", secrets.secret("liberty-keystore"));
        variables.put("SPA_URL", gatewayUrl());
        variables.put("DEMO_PASSWORD", demoPassword);
        variables.put("OPERATIONS_CLIENT_ENABLED", "true");
        variables.put("OPERATIONS_CLIENT_SECRET", secrets.secret("demo-operations"));
        return new LibertyPart.Server(
                "identity",
                home.libertyConfig().resolve("identity/login"),
                variables,
                URI.create(issuer() + "/.well-known/openid-configuration"));
    }

    LibertyPart.Server gateway() throws IOException {
        Map<String, String> variables = common(ports.gateway());
        variables.put("BI_QUERY_URL", url(ports.biQuery()));
        variables.put("ANALYTICS_URL", url(ports.analytics()));
        variables.put("PERSISTENCE_URL", url(ports.persistence()));
        variables.put(
                "AUDIT_QUEUE_DIRECTORY", home.data().resolve("audit-queue").toString());
        variables.put("FRONTEND_JWT_ISSUER_URL", issuer());
        variables.put("FRONTEND_JWT_JWKS_URL", issuer() + "/jwk");
        variables.put("FRONTEND_JWT_AUDIENCE", "bi-gateway");
        variables.put("VITE_OIDC_AUTHORITY", issuer());
        variables.put("VITE_OIDC_CLIENT_ID", "bi-spa");
        variables.put("VITE_OIDC_REDIRECT_URI", gatewayUrl() + "/callback");
        variables.put("VITE_OIDC_POST_LOGOUT_REDIRECT_URI", gatewayUrl() + "/");
        return service("gateway", variables, ports.gateway());
    }

    LibertyPart.Server biQuery(WarehousePart warehouse) throws IOException {
        Map<String, String> variables = common(ports.biQuery());
        variables.put("WAREHOUSE_MODELS", options.content().modelFolder(home).toString());
        if (options.sqlServer().isPresent()) {
            variables.put("MSSQL_HOST", options.sqlServer().get());
        } else {
            Certificates certificates = warehouse.certificates();
            variables.put("MSSQL_HOST", "localhost");
            variables.put("MSSQL_PORT", Integer.toString(ports.warehouse()));
            variables.put("MSSQL_USER", WarehousePart.READER);
            variables.put("MSSQL_PASSWORD", secrets.secret("warehouse-reader"));
            variables.put("MSSQL_TRUST_STORE", certificates.trustStore().toString());
            variables.put("MSSQL_TRUST_STORE_PASSWORD", certificates.password());
            options.content().models().forEach(model -> variables.put(model.databaseVariable(), model.database()));
        }
        return service("bi-query", variables, ports.biQuery());
    }

    LibertyPart.Server analytics() throws IOException {
        Map<String, String> variables = common(ports.analytics());
        variables.put("BI_QUERY_URL", url(ports.biQuery()));
        variables.put("PERSISTENCE_URL", url(ports.persistence()));
        return service("analytics", variables, ports.analytics());
    }

    LibertyPart.Server persistence(PostgresPart postgres) throws IOException {
        Map<String, String> variables = common(ports.persistence());
        variables.put("POSTGRES_HOST", "127.0.0.1");
        variables.put("POSTGRES_PORT", Integer.toString(ports.postgres()));
        variables.put("POSTGRES_DATABASE", PostgresPart.DATABASE);
        variables.put("POSTGRES_PASSWORD", secrets.secret("postgres-service"));
        variables.put("POSTGRES_MIGRATION_PASSWORD", secrets.secret("postgres-migrator"));
        variables.put("POSTGRES_SSLMODE", "verify-full");
        variables.put("POSTGRES_SSLROOTCERT", postgres.certificate().toString());
        variables.put("AUDIT_KEY", secrets.secret("audit-key"));
        return service("persistence", variables, ports.persistence());
    }

    private Map<String, String> common(int port) throws IOException {
        Map<String, String> variables = new HashMap<>();
        variables.put(HTTP_PORT, Integer.toString(port));
        variables.put("HTTP_HOST", "localhost");
        variables.put("LIBERTY_KEYSTORE_PASSWORD", secrets.secret("liberty-keystore"));
        variables.put("INTERNAL_SERVICE_SHARED_SECRET", secrets.secret("internal-token"));
        variables.put("OTEL_COLLECTOR_ENDPOINT", url(ports.telemetry()));
        variables.put("OTEL_BSP_SCHEDULE_DELAY", "500");
        return variables;
    }

    private LibertyPart.Server service(String name, Map<String, String> variables, int port) {
        options.environment().forEach((variable, value) -> {
            if (!variable.equals(HTTP_PORT)) {
                variables.put(variable, value);
            }
        });
        Path war = home.project().resolve(name + "-war/target/" + name + "-war.war");
        return new LibertyPart.Server(name, war, variables, URI.create(url(port) + "/health/ready"));
    }

    private static String url(int port) {
        return "http://localhost:" + port;
    }
}
