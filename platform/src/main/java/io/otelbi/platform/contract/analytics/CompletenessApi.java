package io.otelbi.platform.contract.analytics;

import io.otelbi.platform.client.InternalService;
import io.otelbi.platform.client.InternalTokenFilter;
import io.otelbi.platform.client.UpstreamProblems;
import io.otelbi.platform.json.JsonForm;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Judges how complete the newest data are, before any number is made of them. */
@Path("/completeness")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "analytics")
@RegisterProvider(JsonForm.class)
@RegisterProvider(InternalTokenFilter.class)
@RegisterProvider(UpstreamProblems.class)
@InternalService("analytics")
public interface CompletenessApi {

    /** The judgement of one source, for one channel or for all of them. */
    @GET
    @Path("{source}")
    Completeness completeness(@PathParam("source") String source, @QueryParam("channel") @Nullable String channel);
}
