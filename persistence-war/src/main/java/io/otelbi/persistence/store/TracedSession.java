package io.otelbi.persistence.store;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.instrumentation.jdbc.datasource.JdbcTelemetry;
import jakarta.enterprise.inject.spi.CDI;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/** Wraps EclipseLink's data source so that every statement is a span. */
public class TracedSession implements SessionCustomizer {

    @Override
    @SuppressWarnings("BanJNDI") // the name is our own, from persistence.xml
    public void customize(Session session) throws NamingException {
        if (session.getLogin().getConnector() instanceof JNDIConnector connector) {
            DataSource raw = connector.getDataSource();
            if (raw == null) {
                raw = InitialContext.doLookup(connector.getName());
            }
            connector.setDataSource(traced(raw));
        }
    }

    private static DataSource traced(DataSource raw) {
        OpenTelemetry openTelemetry = CDI.current().select(OpenTelemetry.class).get();
        return JdbcTelemetry.builder(openTelemetry)
                .setDataSourceInstrumenterEnabled(false)
                .build()
                .wrap(raw);
    }
}
