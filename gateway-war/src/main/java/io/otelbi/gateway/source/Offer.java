package io.otelbi.gateway.source;

import io.otelbi.platform.contract.query.SourceInfo;
import io.otelbi.platform.log.Log;
import io.otelbi.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;

/**
 * The warehouses that somebody may choose from.
 *
 * @param sources those that this person may see, in the order of bi-query
 * @param preferred the name of the one that is asked where none is named ({@code DEFAULT_SOURCE})
 */
public record Offer(List<SourceInfo> sources, Optional<String> preferred) {

    private static final Log LOG = Log.of(Offer.class);

    public Offer {
        sources = List.copyOf(sources);
    }

    /** What of all warehouses is offered to a person. */
    public static Offer to(Viewer viewer, List<SourceInfo> all, Optional<String> preferred) {
        List<SourceInfo> seen = new ArrayList<>();
        ProblemException untold = null;
        for (SourceInfo source : all.stream().filter(viewer::sees).toList()) {
            try {
                seen.add(source.seenBy(viewer.rows()));
            } catch (ProblemException e) {
                LOG.log(Level.WARNING, "Rules of rows do not fit a warehouse: {0}", e.detail());
                untold = e;
            }
        }
        // The reason is more to whoever has to set the rules right than that there is nothing.
        if (seen.isEmpty() && untold != null) {
            throw untold;
        }
        return new Offer(seen, preferred);
    }

    /** The names to choose from. */
    public List<String> names() {
        return sources.stream().map(SourceInfo::name).toList();
    }

    public Optional<SourceInfo> named(String name) {
        return sources.stream().filter(source -> source.name().equals(name)).findFirst();
    }

    /** The preferred one where it may be seen, else the first; empty where there is none. */
    public Optional<SourceInfo> byDefault() {
        return preferred.flatMap(this::named).or(() -> sources.stream().findFirst());
    }

    /** The one of a name that was checked, or the one by default; a 404 where there is none. */
    public SourceInfo chosen(Optional<String> name) {
        return name.flatMap(this::named)
                .or(this::byDefault)
                .orElseThrow(() -> new ProblemException(
                        SourceProblem.NO_WAREHOUSE, "No warehouse is set up, or your roles let you see none of them."));
    }
}
