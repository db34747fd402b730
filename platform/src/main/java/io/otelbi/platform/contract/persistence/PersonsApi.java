package io.otelbi.platform.contract.persistence;

import io.otelbi.platform.client.InternalService;
import io.otelbi.platform.client.InternalTokenFilter;
import io.otelbi.platform.client.UpstreamProblems;
import io.otelbi.platform.json.JsonForm;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The persons behind subjects and addresses in the store. */
@Path("/persons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "persistence")
@RegisterProvider(JsonForm.class)
@RegisterProvider(InternalTokenFilter.class)
@RegisterProvider(UpstreamProblems.class)
@InternalService("persistence")
public interface PersonsApi {

    /** Destroys the key of a person: nothing about them can be read any more, and the chain stays valid. */
    @POST
    @Path("erasures")
    Erased erase(Erasure erasure);
}
