package io.otelbi.local.model.draft;

import io.otelbi.model.DatasetRole;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes links out until one way at most leads from each fact, stock and target to each dimension. */
final class Routes {

    private final Sketch sketch;

    Routes(Sketch sketch) {
        this.sketch = sketch;
    }

    void clear(Set<Table> starts, Map<Table, Optional<Column>> dates) {
        for (Link link : List.copyOf(sketch.links)) {
            if (starts.contains(link.to())) {
                sketch.drop(link, "a relationship leads to a dimension, and this is none");
            } else if (!link.holds()) {
                sketch.drop(link, link.orphans() + " of " + link.found() + " rows name a key that is not there");
            } else if (link.to().calendar() && !starts.contains(link.from())) {
                sketch.drop(link, "days of dimensions would be a second way to the calendar");
            } else if (link.to().calendar() && dates.containsKey(link.from())) {
                oneDay(link, dates.getOrDefault(link.from(), Optional.empty()));
            }
        }
        sketch.links.sort(Comparator.comparingInt(Link::likeness).reversed());
        breakCircles();
        starts.forEach(start -> {
            for (Optional<Link> less = second(start); less.isPresent(); less = second(start)) {
                sketch.drop(less.get(), "another way leads there from " + start + " already");
            }
        });
    }

    /** A fact has one day: its own column, or else one link to the calendar. */
    private void oneDay(Link link, Optional<Column> own) {
        if (own.isEmpty() || !own.get().equals(link.column())) {
            String day = own.map(Column::name).orElse("another column");
            sketch.drop(
                    link,
                    "a fact has one day, and " + day + " is the likelier one; a second dataset over the same"
                            + " calendar would give this meaning too");
        } else if (own.get().kind().day()) {
            sketch.drop(link, "the column is a date itself");
        }
    }

    private void breakCircles() {
        Set<Table> done = new HashSet<>();
        for (Table table : List.copyOf(sketch.datasets.keySet())) {
            follow(table, new ArrayList<>(), done);
        }
    }

    private void follow(Table table, List<Table> open, Set<Table> done) {
        if (!done.add(table)) {
            return;
        }
        open.add(table);
        for (Link link : sketch.from(table)) {
            if (open.contains(link.to())) {
                sketch.drop(link, "it would lead back to where it came from");
            } else {
                follow(link.to(), open, done);
            }
        }
        open.remove(table);
    }

    /** The last step of a second way: of the longer one, or of the one whose names are less alike. */
    private Optional<Link> second(Table start) {
        Map<Table, Link> reached = new HashMap<>();
        Map<Table, Integer> steps = new HashMap<>(Map.of(start, 0));
        Deque<Table> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            for (Link link : sketch.from(open.remove())) {
                Link other = reached.putIfAbsent(link.to(), link);
                if (other != null) {
                    boolean longer = steps.getOrDefault(link.from(), 0) > steps.getOrDefault(other.from(), 0);
                    return Optional.of(longer || link.likeness() <= other.likeness() ? link : other);
                }
                steps.put(link.to(), steps.getOrDefault(link.from(), 0) + 1);
                open.add(link.to());
            }
        }
        return Optional.empty();
    }

    /** All that is reached. */
    Set<Table> reached(Table start) {
        Set<Table> reached = new HashSet<>();
        Deque<Table> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            for (Link link : sketch.from(open.remove())) {
                if (reached.add(link.to())) {
                    open.add(link.to());
                }
            }
        }
        return reached;
    }

    /** Whether a fact reaches a dataset. */
    boolean sold(Table table) {
        return sketch.with(DatasetRole.FACT).stream()
                .anyMatch(fact -> reached(fact.table).contains(table));
    }
}
