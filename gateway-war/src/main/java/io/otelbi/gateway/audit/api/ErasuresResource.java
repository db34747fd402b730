package io.otelbi.gateway.audit.api;

import io.otelbi.gateway.shown.Shown;
import io.otelbi.platform.client.Reached;
import io.otelbi.platform.contract.persistence.Erased;
import io.otelbi.platform.contract.persistence.Erasure;
import io.otelbi.platform.contract.persistence.PersonsApi;
import io.otelbi.platform.problem.Problem;
import io.otelbi.platform.problem.ProblemException;
import io.otelbi.platform.token.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Erasing persons. The name travels in the body, which no audit record holds; the record has its pseudonym. */
@Path("storage/erasures")
@ApplicationScoped
@Produces({"application/json", Problem.MEDIA_TYPE})
public class ErasuresResource {

    private final PersonsApi persons;
    private final Shown shown;

    @Inject
    public ErasuresResource(@RestClient PersonsApi persons, Shown shown) {
        this.persons = persons;
        this.shown = shown;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Destroys the key of a person: name and addresses can be read no more (administrators)")
    @SuppressWarnings("NullAway") // a body may lack what the record requires
    public Erased erase(Erasure erasure) {
        if (erasure.subject() == null || erasure.subject().isBlank()) {
            throw ProblemException.parameter("subject", erasure.subject(), "is empty", "the subject of a person");
        }
        Erased erased = Reached.by("persistence", () -> persons.erase(erasure));
        shown.recordAs(
                (erased.person() == null ? "" : "person=" + erased.person() + "&") + "pseudonym=" + erased.pseudonym());
        return erased;
    }
}
