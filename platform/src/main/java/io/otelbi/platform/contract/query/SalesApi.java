package io.otelbi.platform.contract.query;

import io.otelbi.platform.client.InternalService;
import io.otelbi.platform.client.InternalTokenFilter;
import io.otelbi.platform.client.UpstreamProblems;
import io.otelbi.platform.json.JsonForm;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The questions that bi-query answers; every answer was aggregated in the warehouse. */
@Path("/sales")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "bi-query")
@RegisterProvider(JsonForm.class)
@RegisterProvider(InternalTokenFilter.class)
@RegisterProvider(UpstreamProblems.class)
@InternalService("bi-query")
public interface SalesApi {

    /** All warehouses and what can be asked of them. */
    @GET
    @Path("sources")
    Sources sources();

    /** Revenue, orders, units, lines and cost by day. */
    @POST
    @Path("daily")
    DailySales daily(SalesSlice slice);

    /** The same over the whole slice, with distinct customers. */
    @POST
    @Path("totals")
    SalesTotals totals(SalesSlice slice);

    /** Daily revenue and lines by channel, category and territory; filters of the slice are ignored. */
    @POST
    @Path("segments")
    SegmentSales segments(SalesSlice slice);

    /** Every day with data. */
    @GET
    @Path("{source}/coverage")
    Coverage coverage(@PathParam("source") String source);

    /** The values that the filters take. */
    @GET
    @Path("{source}/dimensions")
    DimensionValues dimensions(@PathParam("source") String source);

    /** The values of one dimension, at most {@value DimensionValues#MOST} of them. */
    @GET
    @Path("{source}/dimensions/{dimension}")
    DimensionValues members(@PathParam("source") String source, @PathParam("dimension") String dimension);

    /** Sales quotas by quarter. */
    @GET
    @Path("{source}/quotas")
    Quotas quotas(@PathParam("source") String source);

    /** The order lines of a slice; its channel must be given where the source has several. */
    @POST
    @Path("order-lines")
    OrderLines orderLines(SalesSlice slice);

    /** Current names of products, customers, resellers or salespersons. */
    @GET
    @Path("{source}/names/{kind}")
    Names names(@PathParam("source") String source, @PathParam("kind") String kind);

    /** What is in stock. */
    @GET
    @Path("{source}/stock")
    Stock stock(@PathParam("source") String source);

    /** Quotas by territory and quarter. */
    @GET
    @Path("{source}/territory-quotas")
    TerritoryQuotas territoryQuotas(@PathParam("source") String source);

    /**
     * The statement of a question, which is not run: {@code daily}, {@code totals}, {@code order_lines}, {@code segments},
     * {@code coverage}, {@code members}, {@code names_product} and so on, {@code stock}, {@code targets},
     * {@code targets_by_member}. The slice counts where the question has one.
     */
    @POST
    @Path("plans/{question}")
    PlannedStatement plan(@PathParam("question") String question, SalesSlice slice);

    /** Ends in the database what a trace still runs; the caller has gone away. */
    @DELETE
    @Path("running/{traceId}")
    Cancelled cancel(@PathParam("traceId") String traceId, @QueryParam("owner") @Nullable String owner);
}
