package io.otelbi.biquery.warehouse.store;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.instrumentation.jdbc.datasource.JdbcTelemetry;
import io.otelbi.biquery.warehouse.Source;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;

/** Read-only connections to the warehouses whose every statement is a span. */
@ApplicationScoped
class Connections {

    private final OpenTelemetry openTelemetry;
    private final Map<Source, DataSource> traced = new EnumMap<>(Source.class);

    @Resource(lookup = "jdbc/adventureworks")
    DataSource adventureworks;

    @Resource(lookup = "jdbc/wideworldimporters")
    DataSource wideworldimporters;

    @Inject
    Connections(OpenTelemetry openTelemetry) {
        this.openTelemetry = openTelemetry;
    }

    @PostConstruct
    void trace() {
        traced.put(Source.ADVENTUREWORKS, traced(adventureworks));
        traced.put(Source.WIDEWORLDIMPORTERS, traced(wideworldimporters));
    }

    Connection open(Source source) throws SQLException {
        DataSource dataSource = traced.get(source);
        if (dataSource == null) {
            throw new IllegalStateException("No data source for " + source);
        }
        Connection connection = dataSource.getConnection();
        connection.setReadOnly(true);
        return connection;
    }

    private DataSource traced(DataSource raw) {
        return JdbcTelemetry.builder(openTelemetry)
                .setDataSourceInstrumenterEnabled(false)
                .build()
                .wrap(raw);
    }
}
