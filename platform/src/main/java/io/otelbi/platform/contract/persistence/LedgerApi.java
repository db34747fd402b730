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

/** The ledger: forecasts scored against actuals, once and unchangeable. */
@Path("/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "persistence")
@RegisterProvider(JsonForm.class)
@RegisterProvider(InternalTokenFilter.class)
@RegisterProvider(UpstreamProblems.class)
@InternalService("persistence")
public interface LedgerApi {

    /** The oldest forecasts made before a day that are not settled to their end, each distinct one once. */
    @POST
    @Path("unsettled")
    UnsettledForecasts unsettled(UnsettledSearch search);

    /** Settles forecasts; what is settled already is left as it is. */
    @POST
    @Path("scores")
    StoreReceipt settle(ForecastScores scores);

    /** How the newest settled forecasts of a series did. */
    @POST
    @Path("standing")
    LedgerStanding standing(LedgerSearch search);
}
