package io.otelbi.gateway.receipt.api;

import io.otelbi.gateway.parameter.Parameters;
import io.otelbi.gateway.parameter.PublicQuery;
import io.otelbi.gateway.parameter.Query;
import io.otelbi.gateway.receipt.ReceiptPage;
import io.otelbi.gateway.receipt.ReceiptProblem;
import io.otelbi.gateway.receipt.ReceiptView;
import io.otelbi.gateway.receipt.ReproductionView;
import io.otelbi.gateway.receipt.client.Receipts;
import io.otelbi.gateway.receipt.client.Reproductions;
import io.otelbi.gateway.shown.Shown;
import io.otelbi.platform.contract.persistence.AuditSearch;
import io.otelbi.platform.problem.Problem;
import io.otelbi.platform.problem.ProblemException;
import io.otelbi.platform.telemetry.TraceIds;
import io.otelbi.platform.token.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Who was shown which figures when: everybody's for administrators, one's own for everybody. */
@Path("storage/receipts")
@ApplicationScoped
@Produces({"application/json", Problem.MEDIA_TYPE})
public class ReceiptsResource {

    /** The store keeps instants to this; the end of a search is not part of it. */
    private static final Duration STORED_TO = Duration.ofNanos(1_000);

    private final Receipts receipts;
    private final Reproductions reproductions;
    private final Shown shown;

    @Inject
    public ReceiptsResource(Receipts receipts, Reproductions reproductions, Shown shown) {
        this.receipts = receipts;
        this.reproductions = reproductions;
        this.shown = shown;
    }

    @GET
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "What was shown, newest first: one's own, or anybody's to administrators")
    public ReceiptPage receipts(
            @Parameter(hidden = true) @Context UriInfo uri, @Parameter(hidden = true) @Context SecurityContext caller) {
        Query query = PublicQuery.RECEIPTS.read(uri.getQueryParameters());
        return receipts.search(new AuditSearch(
                query.value(Parameters.PAGE_LIMIT),
                query.given(Parameters.CURSOR).orElse(null),
                query.given(Parameters.FROM).orElse(null),
                end(query).orElse(null),
                subject(query, caller),
                null,
                query.given(Parameters.TRACE_ID).orElse(null),
                true));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "A receipt: what one answer showed")
    public ReceiptView receipt(@PathParam("id") String id, @Parameter(hidden = true) @Context SecurityContext caller) {
        return find(id, caller);
    }

    @POST
    @Path("{id}/reproduction")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(
            summary = "Rebuilds what a receipt stands for: the same figures, or what has changed",
            extensions = @Extension(name = "x-shows-figures", value = "true", parseValue = true))
    public ReproductionView reproduction(
            @PathParam("id") String id, @Parameter(hidden = true) @Context SecurityContext caller) {
        ReceiptView receipt = find(id, caller);
        return new ReproductionView(
                receipt.auditId(),
                reproductions.of(receipt.sections()).stream().map(shown::show).toList(),
                TraceIds.traceId().orElse(null));
    }

    private ReceiptView find(String id, SecurityContext caller) {
        return receipts.find(id(id))
                .filter(receipt -> isAdministrator(caller) || name(caller).equals(receipt.subject()))
                .orElseThrow(() -> new ProblemException(
                        ReceiptProblem.NO_SUCH_RECEIPT,
                        "There is no receipt " + id + " that you may see. The list holds those that there are."));
    }

    private static Optional<Instant> end(Query query) {
        Optional<Instant> to = query.given(Parameters.TO);
        Optional<Instant> at = query.given(Parameters.AT);
        if (to.isPresent() && at.isPresent()) {
            throw ProblemException.parameter("at", at.get().toString(), "is given beside 'to'", "only one of the two");
        }
        return at.map(moment -> moment.plus(STORED_TO)).or(() -> to);
    }

    private static @Nullable String subject(Query query, SecurityContext caller) {
        String subject = query.given(Parameters.SUBJECT).orElse(null);
        if (isAdministrator(caller)) {
            return subject;
        }
        if (subject != null && !subject.equals(name(caller))) {
            throw ProblemException.parameter("subject", subject, "is somebody else", "your own, or leave it out");
        }
        return name(caller);
    }

    private static boolean isAdministrator(SecurityContext caller) {
        return caller.isUserInRole(Roles.ADMINISTRATOR);
    }

    private static String name(SecurityContext caller) {
        return caller.getUserPrincipal().getName();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.parameter("id", text, "is no id of a receipt", "a UUID");
        }
    }
}
