package io.otelbi.gateway.source;

import io.otelbi.platform.contract.query.SourceInfo;
import io.otelbi.platform.problem.ProblemException;
import java.util.List;
import java.util.Optional;

/**
 * The warehouses that somebody may choose from.
 *
 * @param sources those that this person may see, in the order of bi-query
 * @param preferred the name of the one that is asked where none is named ({@code DEFAULT_SOURCE})
 */
public record Offer(List<SourceInfo> sources, Optional<String> preferred) {

    public Offer {
        sources = List.copyOf(sources);
    }

    /** What of all warehouses is offered to a person. */
    public static Offer to(Viewer viewer, List<SourceInfo> all, Optional<String> preferred) {
        return new Offer(all.stream().filter(viewer::sees).toList(), preferred);
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
