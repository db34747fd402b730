package io.otelbi.persistence.person.api;

import io.otelbi.persistence.person.PersonName;
import io.otelbi.persistence.person.store.Persons;
import io.otelbi.persistence.store.StoreFailure;
import io.otelbi.platform.contract.persistence.Erased;
import io.otelbi.platform.contract.persistence.Erasure;
import io.otelbi.platform.contract.persistence.PersonsApi;
import io.otelbi.platform.token.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Persons over HTTP. */
// JAX-RS inherits what stands on the interface's methods, not what stands on the interface.
@Path("/persons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PersonsResource implements PersonsApi {

    private final Persons persons;

    @Inject
    public PersonsResource(Persons persons) {
        this.persons = persons;
    }

    @Override
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Erased erase(Erasure erasure) {
        PersonName name = PersonName.subject(erasure.subject());
        String pseudonym = persons.pseudonym(name);
        return StoreFailure.named(() -> persons.erase(name))
                .map(UUID::toString)
                .map(person -> new Erased(true, person, pseudonym))
                .orElseGet(() -> new Erased(false, null, pseudonym));
    }
}
