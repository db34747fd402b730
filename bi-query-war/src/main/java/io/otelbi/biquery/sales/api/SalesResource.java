package io.otelbi.biquery.sales.api;

import static io.otelbi.platform.token.InternalTokenMechanism.INTERNAL_ROLE;

import io.otelbi.biquery.sales.Description;
import io.otelbi.biquery.sales.store.SalesQueries;
import io.otelbi.biquery.warehouse.Models;
import io.otelbi.biquery.warehouse.Source;
import io.otelbi.biquery.warehouse.store.RunningStatements;
import io.otelbi.platform.contract.query.Cancelled;
import io.otelbi.platform.contract.query.Coverage;
import io.otelbi.platform.contract.query.DailySales;
import io.otelbi.platform.contract.query.DimensionValues;
import io.otelbi.platform.contract.query.Names;
import io.otelbi.platform.contract.query.OrderLines;
import io.otelbi.platform.contract.query.PlannedStatement;
import io.otelbi.platform.contract.query.Quotas;
import io.otelbi.platform.contract.query.SalesApi;
import io.otelbi.platform.contract.query.SalesSlice;
import io.otelbi.platform.contract.query.SalesTotals;
import io.otelbi.platform.contract.query.SegmentSales;
import io.otelbi.platform.contract.query.Sources;
import io.otelbi.platform.contract.query.Stock;
import io.otelbi.platform.contract.query.TerritoryQuotas;
import io.otelbi.platform.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Sales questions over HTTP. */
// JAX-RS inherits what stands on the interface's methods, not what stands on the interface.
@Path("/sales")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SalesResource implements SalesApi {

    private final Models models;
    private final SalesQueries queries;
    private final RunningStatements running;

    @Inject
    public SalesResource(Models models, SalesQueries queries, RunningStatements running) {
        this.models = models;
        this.queries = queries;
        this.running = running;
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public Sources sources() {
        return new Sources(models.all().stream().map(Description::of).toList());
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public DailySales daily(SalesSlice slice) {
        return queries.daily(sourceOf(slice), slice);
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public SalesTotals totals(SalesSlice slice) {
        return queries.totals(sourceOf(slice), slice);
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public SegmentSales segments(SalesSlice slice) {
        return queries.segments(sourceOf(slice), slice);
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public Coverage coverage(String source) {
        return queries.coverage(models.named(source));
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public DimensionValues dimensions(String source) {
        return queries.dimensions(models.named(source));
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public DimensionValues members(String source, String dimension) {
        return queries.members(models.named(source), dimension);
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public Quotas quotas(String source) {
        return queries.quotas(models.named(source));
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public OrderLines orderLines(SalesSlice slice) {
        return queries.orderLines(sourceOf(slice), slice);
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public Names names(String source, String kind) {
        return queries.names(models.named(source), kind);
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public Stock stock(String source) {
        return queries.stock(models.named(source));
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public TerritoryQuotas territoryQuotas(String source) {
        return queries.territoryQuotas(models.named(source));
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public PlannedStatement plan(String question, SalesSlice slice) {
        return queries.plan(sourceOf(slice), question, slice);
    }

    @Override
    @RolesAllowed(INTERNAL_ROLE)
    public Cancelled cancel(String traceId, @Nullable String owner) {
        return new Cancelled(running.cancel(traceId, owner));
    }

    private Source sourceOf(SalesSlice slice) {
        require("source", slice.source());
        require("from", slice.from());
        require("to", slice.to());
        return models.named(slice.source());
    }

    // JSON-B leaves out what the body leaves out, whatever the record's types say.
    private static void require(String name, @Nullable Object value) {
        if (value == null) {
            throw ProblemException.parameter(name, null, "is missing", "a value");
        }
    }
}
