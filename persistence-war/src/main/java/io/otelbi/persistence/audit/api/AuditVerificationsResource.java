package io.otelbi.persistence.audit.api;

import io.otelbi.persistence.audit.store.Verification;
import io.otelbi.persistence.paging.Bounds;
import io.otelbi.platform.contract.persistence.AuditVerification;
import io.otelbi.platform.contract.persistence.AuditVerificationsApi;
import io.otelbi.platform.contract.persistence.GenuineHeads;
import io.otelbi.platform.contract.persistence.KnownHeads;
import io.otelbi.platform.token.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Verification of the chain over HTTP. */
// JAX-RS inherits what stands on the interface's methods, not what stands on the interface.
@Path("/audit-verifications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AuditVerificationsResource implements AuditVerificationsApi {

    private static final int MOST_HEADS = 1_000;

    private final Verification verification;

    @Inject
    public AuditVerificationsResource(Verification verification) {
        this.verification = verification;
    }

    @Override
    @RolesAllowed(Roles.ADMINISTRATOR)
    public AuditVerification verify(KnownHeads heads) {
        return verification.verify(heads.heads());
    }

    @Override
    @RolesAllowed(Roles.ADMINISTRATOR)
    public GenuineHeads genuine(KnownHeads heads) {
        Bounds.require("heads", heads.heads().size(), MOST_HEADS);
        return verification.genuine(heads.heads());
    }
}
