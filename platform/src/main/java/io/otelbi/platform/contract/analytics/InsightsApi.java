package io.otelbi.platform.contract.analytics;

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

/** Key figures, history, forecasts, rankings, recommendations and explanations; every answer says on what it stands. */
@Path("/insights")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "analytics")
@RegisterProvider(JsonForm.class)
@RegisterProvider(InternalTokenFilter.class)
@RegisterProvider(UpstreamProblems.class)
@InternalService("analytics")
public interface InsightsApi {

    /** Key figures of a window beside the window before and last year. */
    @POST
    @Path("kpis")
    KpisView kpis(KpisRequest request);

    /** Sales of the past by day, week or month, without holes. */
    @POST
    @Path("history")
    HistoryView history(HistoryRequest request);

    /** What is to come. */
    @POST
    @Path("forecasts")
    ForecastRun forecast(ForecastRequest request);

    /** What sells best, and how sure that is. */
    @POST
    @Path("rankings")
    RankingRun ranking(RankingRequest request);

    /** What to do about it. */
    @POST
    @Path("recommendations")
    RecommendationRun recommendations(RecommendationRequest request);

    /** Why a figure changed. */
    @POST
    @Path("explanations")
    ExplanationAnswer explanation(ExplanationRequest request);

    /** Scores stored forecasts against actuals and settles them. */
    @POST
    @Path("settlements")
    Settlement settle(SettlementRequest request);
}
