package io.otelbi.persistence.migration.store;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The schema's migrations, forward only. */
public final class Schema {

    private final MigrationConfig config;

    public Schema(MigrationConfig config) {
        this.config = config;
    }

    /** Brings the schema to the version that this code needs; throws {@link FlywayException} where it cannot. */
    public void migrate(DataSource owner) {
        over(owner).load().migrate();
    }

    /** Whether the schema has the version that this code needs, or a later one. */
    public boolean isCurrent(DataSource any) {
        return over(any).load().info().pending().length == 0;
    }

    private FluentConfiguration over(DataSource dataSource) {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(dataSource)
                .schemas(config.schema())
                .createSchemas(false)
                .locations("classpath:db/migration")
                .placeholders(Map.of("service_role", config.serviceRole(), "schema", config.schema()));
    }
}
