package io.otelbi.gateway.receipt.client;

import io.otelbi.gateway.receipt.ReproductionView.ReproducedSection;
import io.otelbi.gateway.run.ReplayView;
import io.otelbi.gateway.run.ReplayView.ReplayChange;
import io.otelbi.gateway.run.client.Replays;
import io.otelbi.gateway.run.client.Runs;
import io.otelbi.gateway.shown.Figures;
import io.otelbi.gateway.shown.Section;
import io.otelbi.platform.client.Acting;
import io.otelbi.platform.client.Parallel;
import io.otelbi.platform.contract.persistence.RunKind;
import io.otelbi.platform.contract.persistence.RunRecord;
import io.otelbi.platform.contract.persistence.ShownSection;
import io.otelbi.platform.json.CanonicalJson;
import io.otelbi.platform.problem.ProblemException;
import io.otelbi.platform.rows.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Rebuilds what receipts stand for: stored runs as they are stored, everything else by asking again. */
@ApplicationScoped
public class Reproductions {

    /** What says that a question cannot be answered any more; other failures pass, and say nothing of the figures. */
    private static final Set<Integer> ANSWERED_NO_MORE = Set.of(400, 404, 422);

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final Runs runs;
    private final Replays replays;
    private final Questions questions;
    private final Parallel parallel;

    @Inject
    public Reproductions(Runs runs, Replays replays, Questions questions, Parallel parallel) {
        this.runs = runs;
        this.replays = replays;
        this.questions = questions;
        this.parallel = parallel;
    }

    /** All sections of a receipt, at the same time. */
    public List<Figures<ReproducedSection>> of(List<ShownSection> sections) {
        List<Future<Figures<ReproducedSection>>> begun = sections.stream()
                .map(section -> parallel.start(() -> of(section)))
                .toList();
        return begun.stream()
                .map(section -> Parallel.await(section, DEADLINE, "analytics"))
                .toList();
    }

    private Figures<ReproducedSection> of(ShownSection shown) {
        try {
            UUID runId = shown.runId();
            return runId == null ? askedOfTheSameRows(shown) : replayed(shown, runId);
        } catch (ProblemException e) {
            if (!ANSWERED_NO_MORE.contains(e.kind().status())) {
                throw e;
            }
            return Figures.none(ReproducedSection.gone(shown, "It cannot be answered any more: " + e.detail()));
        }
    }

    private Figures<ReproducedSection> replayed(ShownSection shown, UUID runId) {
        Section section = Section.of(shown.section());
        RunKind kind = section.runs().orElseThrow();
        RunRecord stored = runs.find(kind, runId);
        ReplayView replay = replays.replay(kind, stored);
        List<ReplayChange> changes = new ArrayList<>();
        boolean asShown = CanonicalJson.hash(stored.result(), Set.of()).equals(shown.hash());
        if (!asShown) {
            changes.add(new ReplayChange("result", null, "The stored result is not the one that was shown."));
        }
        changes.addAll(replay.changes());
        String verdict = verdict(replay.replayedHash(), shown);
        var view = new ReproducedSection(
                shown,
                verdict,
                replay.replayedHash(),
                changes,
                replay.differences(),
                asShown ? ReproducedSection.AS_SHOWN : ReproducedSection.AS_OF_NOW,
                stored.result());
        return Figures.stored(section, stored, view);
    }

    private Figures<ReproducedSection> askedOfTheSameRows(ShownSection shown) {
        return Acting.seeing(Rows.stored(shown.restrictedTo()), "gateway", () -> asked(shown));
    }

    private Figures<ReproducedSection> asked(ShownSection shown) {
        Figures<?> now = questions.again(shown);
        if (!isSame(now, shown) && hasMoved(shown, told(now))) {
            now = pinned(shown).filter(then -> isSame(then, shown)).orElse(now);
        }
        boolean same = isSame(now, shown);
        var view = new ReproducedSection(
                shown,
                same ? ReproducedSection.SAME : ReproducedSection.CHANGED,
                told(now).hash(),
                same ? List.of() : changes(shown, told(now)),
                List.of(),
                same ? ReproducedSection.AS_SHOWN : ReproducedSection.AS_OF_NOW,
                now.hashed());
        return now.map(figures -> view);
    }

    /** The days of then may lie outside the data by now; that the question of today is answered is told all the same. */
    private Optional<Figures<?>> pinned(ShownSection shown) {
        try {
            return questions.pinned(shown);
        } catch (ProblemException e) {
            if (!ANSWERED_NO_MORE.contains(e.kind().status())) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static String verdict(@Nullable String hash, ShownSection shown) {
        if (hash == null) {
            return ReproducedSection.NOT_REPRODUCIBLE;
        }
        return hash.equals(shown.hash()) ? ReproducedSection.SAME : ReproducedSection.CHANGED;
    }

    private static boolean isSame(Figures<?> now, ShownSection shown) {
        return told(now).hash().equals(shown.hash());
    }

    private static boolean hasMoved(ShownSection then, ShownSection now) {
        return !Objects.equals(then.asOf(), now.asOf()) || !Objects.equals(then.dataThrough(), now.dataThrough());
    }

    private static ShownSection told(Figures<?> figures) {
        return figures.shown().getFirst();
    }

    private static List<ReplayChange> changes(ShownSection then, ShownSection now) {
        List<ReplayChange> changes = new ArrayList<>();
        moved("as_of", "The last complete day", then.asOf(), now.asOf()).ifPresent(changes::add);
        moved("data_through", "The last day with data", then.dataThrough(), now.dataThrough())
                .ifPresent(changes::add);
        changes.add(new ReplayChange(
                "figures",
                null,
                "Rows of then were changed, or the code that computes them: of these figures only the hash is kept,"
                        + " which cannot tell the one from the other."));
        return changes;
    }

    private static Optional<ReplayChange> moved(
            String name, String what, @Nullable LocalDate then, @Nullable LocalDate now) {
        return Objects.equals(then, now)
                ? Optional.empty()
                : Optional.of(new ReplayChange("input", name, what + " was " + then + ", and is " + now + " now."));
    }
}
