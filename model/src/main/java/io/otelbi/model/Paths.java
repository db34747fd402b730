package io.otelbi.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The ways of many-to-one relationships from one dataset.
 *
 * @param ways to each dataset that is reached, the first that was found; the start has an empty one
 * @param clashes second ways to a dataset that was reached already
 */
public record Paths(Map<Dataset, List<Relationship>> ways, List<Clash> clashes) {

    private static final int SHOWN = 3;

    /** Two ways to the same dataset. */
    public record Clash(Dataset dataset, List<Relationship> first, List<Relationship> second) {}

    static Paths of(WarehouseModel model, Dataset start) {
        Map<Dataset, List<Relationship>> ways = new LinkedHashMap<>();
        List<Clash> clashes = new ArrayList<>();
        ways.put(start, List.of());
        Deque<Dataset> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Dataset near = open.remove();
            for (Relationship next : model.from(near)) {
                Optional<Dataset> to = model.dataset(next.to());
                if (to.isEmpty()) {
                    continue;
                }
                Dataset far = to.get();
                List<Relationship> way = new ArrayList<>(ways.getOrDefault(near, List.of()));
                way.add(next);
                List<Relationship> known = ways.putIfAbsent(far, List.copyOf(way));
                if (known == null) {
                    open.add(far);
                } else {
                    clashes.add(new Clash(far, known, List.copyOf(way)));
                }
            }
        }
        return new Paths(ways, clashes);
    }

    /** The way to a dataset; empty where none leads there, and to the start. */
    public List<Relationship> to(Dataset dataset) {
        return ways.getOrDefault(dataset, List.of());
    }

    /** Whether a dataset that is reached has a field with a role. */
    public boolean reaches(FieldRole role) {
        return ways.keySet().stream().anyMatch(dataset -> dataset.has(role));
    }

    /** A way in words: the names of its relationships; of a long one its beginning and its end. */
    public static String words(List<Relationship> way) {
        if (way.size() <= 2 * SHOWN) {
            return joined(way);
        }
        return joined(way.subList(0, SHOWN)) + " > … > " + joined(way.subList(way.size() - SHOWN, way.size()));
    }

    private static String joined(List<Relationship> way) {
        return way.stream().map(step -> step.name().toString()).collect(Collectors.joining(" > "));
    }
}
