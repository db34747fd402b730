package io.otelbi.gateway.dashboard.client;

import io.otelbi.gateway.dashboard.Asker;
import io.otelbi.gateway.dashboard.DashboardConfig;
import io.otelbi.gateway.dashboard.DashboardRequest;
import io.otelbi.gateway.dashboard.DashboardView;
import io.otelbi.gateway.dashboard.Kept;
import io.otelbi.gateway.dashboard.ProblemView;
import io.otelbi.gateway.dashboard.SectionView;
import io.otelbi.gateway.sales.client.Insights;
import io.otelbi.gateway.sales.client.Warehouses;
import io.otelbi.gateway.shown.Figures;
import io.otelbi.gateway.source.SourceProblem;
import io.otelbi.gateway.source.client.Sources;
import io.otelbi.platform.client.CurrentCaller;
import io.otelbi.platform.client.Parallel;
import io.otelbi.platform.contract.analytics.InsightRequest;
import io.otelbi.platform.contract.query.SourceInfo;
import io.otelbi.platform.log.Log;
import io.otelbi.platform.problem.CommonProblem;
import io.otelbi.platform.problem.ProblemException;
import io.otelbi.platform.settings.Settings;
import io.otelbi.platform.telemetry.TraceIds;
import io.otelbi.platform.token.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * The dashboard: its sections at the same time, each with its own status. A section that fails for a reason on our side is
 * answered with what it last was, marked as stale, while that is known.
 */
@ApplicationScoped
public class Dashboard {

    private static final Log LOG = Log.of(Dashboard.class);
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final Sources sources;
    private final Insights insights;
    private final Warehouses warehouses;
    private final Parallel parallel;
    private final Kept<Figures<SectionView>> kept;

    @Inject
    public Dashboard(Sources sources, Insights insights, Warehouses warehouses, Parallel parallel, Config config) {
        this.sources = sources;
        this.insights = insights;
        this.warehouses = warehouses;
        this.parallel = parallel;
        DashboardConfig times = DashboardConfig.from(Settings.of(config));
        this.kept = new Kept<>(times.kept(), times.stale(), Clock.systemUTC());
    }

    /** All sections; a wrong parameter fails the whole. */
    public Figures<DashboardView> of(DashboardRequest request) {
        InsightRequest about = request.about();
        SourceInfo source = sources.named(about.source());
        String measure = source.usualMeasure(about.channel());
        long began = System.nanoTime();
        Future<Figures<SectionView>> kpisSection = section(
                about,
                List.of("kpis", about, request.windowDays()),
                () -> insights.kpis(about, request.windowDays()).map(SectionView::of));
        Future<Figures<SectionView>> historySection = section(
                about,
                List.of("history", about, request.daysBack(), request.grain()),
                () -> insights.history(about, measure, request.daysBack(), request.grain())
                        .map(SectionView::of));
        Future<Figures<SectionView>> forecast = section(
                about,
                List.of("forecast", about, request.grain(), request.days()),
                () -> insights.forecast(about, measure, request.grain().key(), request.days(), null)
                        .map(SectionView::of));
        Future<Figures<SectionView>> ranking =
                section(about, List.of("ranking", about, request.windowDays(), request.topN()), () -> {
                    requireAnswerable(source, "rankings_by_product");
                    return insights.ranking(about, "product", measure, request.windowDays(), request.topN())
                            .map(SectionView::of);
                });
        Future<Figures<SectionView>> recommendations = section(
                about,
                List.of("recommendations", about, request.limit()),
                () -> insights.recommendations(about, request.limit()).map(SectionView::of));
        List<Figures<SectionView>> sections = Stream.of(kpisSection, historySection, forecast, ranking, recommendations)
                .map(section -> await(section, began))
                .toList();
        return new Figures<>(
                view(about.source(), sections.stream().map(Figures::view).toList()),
                sections.stream().flatMap(section -> section.shown().stream()).toList());
    }

    private static DashboardView view(String source, List<SectionView> sections) {
        return new DashboardView(
                source,
                sections.get(0),
                sections.get(1),
                sections.get(2),
                sections.get(3),
                sections.get(4),
                TraceIds.traceId().orElse(null));
    }

    /**
     * Whoever asked waits no more. What others wait for too goes on; the rest is ended in the warehouse, in whosever name it
     * runs there. How many statements that were; a problem where nothing of that trace is under way for that person.
     *
     * @param subject who goes away; null for an administrator, who may send away everybody
     */
    public int leave(String trace, @Nullable String subject) {
        Kept.Left left = kept.leave(one -> one.trace().equals(trace) && isMeant(one.subject(), subject));
        int ended = 0;
        for (Asker by : left.abandoned()) {
            ended += warehouses.cancel(by.trace(), subject == null ? null : by.subject());
        }
        boolean isApart = left.abandoned().stream().noneMatch(by -> by.trace().equals(trace));
        if (isApart && !kept.worksForOthers(trace)) {
            ended += warehouses.cancel(trace, subject);
        }
        if (ended == 0 && !left.found()) {
            throw new ProblemException(CommonProblem.NOT_FOUND, "Nothing of yours runs in this trace.");
        }
        return ended;
    }

    private static boolean isMeant(String subject, @Nullable String meant) {
        return meant == null || meant.equals(subject);
    }

    private static Asker asker() {
        return new Asker(
                TraceIds.traceId().orElse(""),
                CurrentCaller.get().map(Caller::subject).orElse(""));
    }

    /** What the model lacks is a problem that says so. */
    private static void requireAnswerable(SourceInfo source, String question) {
        source.missing(question).ifPresent(sentence -> {
            throw new ProblemException(SourceProblem.NOT_ANSWERABLE, sentence);
        });
    }

    /** Answers are the same for whoever sees the same rows. */
    private Future<Figures<SectionView>> section(
            InsightRequest about, List<Object> question, Callable<Figures<SectionView>> work) {
        List<Object> key = List.of(CurrentCaller.rows().within(about.source()), question);
        Asker asker = asker();
        return parallel.start(() -> {
            long begin = System.nanoTime();
            Figures<SectionView> section = attempt(key, asker, work);
            return section.map(view -> view.after((System.nanoTime() - begin) / 1_000_000));
        });
    }

    private Figures<SectionView> attempt(List<Object> key, Asker asker, Callable<Figures<SectionView>> work) {
        try {
            Kept.Answer<Figures<SectionView>> answer = kept.of(key, asker, work);
            String computedBy = answer.by().trace();
            return answer.shared()
                    ? answer.value()
                            .map(view -> view.cached(answer.age(), computedBy))
                            .told(shown -> shown.cached(answer.age(), computedBy))
                    : answer.value().map(view -> view.computedBy(computedBy));
        } catch (ProblemException e) {
            // A wrong parameter is the asker's and fails the whole request.
            if (e.kind().status() == CommonProblem.INVALID_PARAMETER.status()) {
                throw e;
            }
            LOG.log(isOurs(e) ? Level.WARNING : Level.FINE, "A section of the dashboard failed: {0}", e.detail());
            return failed(key, e);
        } catch (InterruptedException e) {
            // Nobody waits any more: the deadline of the whole answer is over.
            Thread.currentThread().interrupt();
            return failed(key, new ProblemException(CommonProblem.DEADLINE_EXCEEDED, "No answer in time.", e));
        } catch (Exception e) {
            LOG.log(Level.SEVERE, "A section of the dashboard failed unexpectedly", e);
            return failed(
                    key,
                    new ProblemException(
                            CommonProblem.UNEXPECTED_FAILURE,
                            "The section failed unexpectedly; the trace id leads to the reason."));
        }
    }

    private Figures<SectionView> failed(List<Object> key, ProblemException failure) {
        ProblemView problem = problem(failure);
        return (isOurs(failure) ? kept.last(key) : Optional.<Kept.Answer<Figures<SectionView>>>empty())
                .map(last -> stale(last, problem))
                .orElseGet(() -> Figures.none(SectionView.failed(problem)));
    }

    private static Figures<SectionView> stale(Kept.Answer<Figures<SectionView>> last, ProblemView problem) {
        String trace = last.by().trace();
        return last.value()
                .map(view -> view.stale(last.age(), trace, problem))
                .told(shown -> shown.stale(last.age(), trace));
    }

    private static boolean isOurs(ProblemException failure) {
        return failure.kind().status() >= CommonProblem.UNEXPECTED_FAILURE.status();
    }

    /** All sections began together, so each has what is left of the one deadline. */
    private static Figures<SectionView> await(Future<Figures<SectionView>> section, long began) {
        Duration spent = Duration.ofNanos(System.nanoTime() - began);
        Duration left = DEADLINE.minus(spent);
        try {
            return Parallel.await(section, left.isNegative() ? Duration.ZERO : left, "analytics");
        } catch (ProblemException e) {
            if (e.kind() == CommonProblem.DEADLINE_EXCEEDED) {
                return Figures.none(SectionView.failed(problem(e)).after(DEADLINE.toMillis()));
            }
            throw e;
        }
    }

    private static ProblemView problem(ProblemException failure) {
        return new ProblemView(
                failure.kind().type(), failure.kind().title(), failure.kind().status(), failure.detail());
    }
}
