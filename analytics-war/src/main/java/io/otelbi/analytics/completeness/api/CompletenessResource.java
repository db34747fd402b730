package io.otelbi.analytics.completeness.api;

import static io.otelbi.platform.token.InternalTokenMechanism.INTERNAL_ROLE;

import io.otelbi.analytics.completeness.client.SegmentHistory;
import io.otelbi.platform.contract.analytics.Completeness;
import io.otelbi.platform.contract.analytics.CompletenessApi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The judgement over HTTP. */
// JAX-RS inherits what stands on the interface's methods, not what stands on the interface.
@Path("/completeness")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class CompletenessResource implements CompletenessApi {

    private final SegmentHistory history;

    @Inject
    public CompletenessResource(SegmentHistory history) {
        this.history = history;
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public Completeness completeness(String source, @Nullable String channel) {
        return history.completeness(source, channel);
    }
}
