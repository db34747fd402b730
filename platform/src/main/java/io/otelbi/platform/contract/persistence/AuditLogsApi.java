package io.otelbi.platform.contract.persistence;

import io.otelbi.platform.client.InternalService;
import io.otelbi.platform.client.InternalTokenFilter;
import io.otelbi.platform.client.UpstreamProblems;
import io.otelbi.platform.json.JsonForm;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Appends audit records and reads them back; nothing changes or deletes them. */
@Path("/audit-logs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "persistence")
@RegisterProvider(JsonForm.class)
@RegisterProvider(InternalTokenFilter.class)
@RegisterProvider(UpstreamProblems.class)
@InternalService("persistence")
public interface AuditLogsApi {

    /** Stores a batch in one transaction; a record that is there already is left as it is. */
    @POST
    StoreReceipt append(AuditBatch batch);

    /** One page of what is stored. */
    @POST
    @Path("search")
    AuditPage search(AuditSearch search);

    /** A record by its id; 404 where there is none. */
    @GET
    @Path("{id}")
    AuditRecord record(@PathParam("id") UUID id);
}
