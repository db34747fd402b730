package io.otelbi.local.model.draft;

import io.otelbi.model.DatasetRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A model while it is being drafted. */
final class Sketch {

    /** Something that a person should look at. */
    record Doubt(String what, String why) {
        @Override
        public String toString() {
            return "unsure: " + what + ", because " + why;
        }
    }

    /**
     * A field.
     *
     * @param expression in ANSI SQL
     * @param role empty for none
     * @param doubts about it
     */
    record Field(String name, String expression, String type, String role, List<String> samples, List<Doubt> doubts) {
        Field {
            samples = List.copyOf(samples);
            doubts = List.copyOf(doubts);
        }
    }

    /** A metric; {@code members} are those of the roles file. */
    record Metric(String name, String expression, Map<String, String> members, List<Doubt> doubts) {
        Metric {
            doubts = List.copyOf(doubts);
        }
    }

    /** A link that was not taken. */
    record Dropped(Link link, String why) {

        /** Days of dimensions are left out by rule. */
        boolean sure() {
            return link.to().calendar();
        }
    }

    /** A dataset. */
    static final class Dataset {
        final String name;
        final Table table;
        final List<Field> fields = new ArrayList<>();
        final List<Doubt> doubts = new ArrayList<>();
        final Map<String, String> members = new LinkedHashMap<>();
        final List<String> unused = new ArrayList<>();
        private DatasetRole role;

        Dataset(String name, Table table, DatasetRole role) {
            this.name = name;
            this.table = table;
            this.role = role;
        }

        DatasetRole role() {
            return role;
        }

        void role(DatasetRole found) {
            role = found;
        }

        Optional<Field> field(String fieldRole) {
            return fields.stream()
                    .filter(field -> field.role().equals(fieldRole))
                    .findFirst();
        }
    }

    final Map<Table, Dataset> datasets = new LinkedHashMap<>();
    final List<Link> links = new ArrayList<>();
    final List<Dropped> dropped = new ArrayList<>();
    final List<Metric> metrics = new ArrayList<>();
    final List<String> leftOut = new ArrayList<>();
    final List<Doubt> doubts = new ArrayList<>();
    final Map<String, String> settings = new LinkedHashMap<>();

    List<Dataset> with(DatasetRole role) {
        return datasets.values().stream()
                .filter(dataset -> dataset.role() == role)
                .toList();
    }

    List<Link> from(Table table) {
        return links.stream().filter(link -> link.from().equals(table)).toList();
    }

    void drop(Link link, String why) {
        links.remove(link);
        dropped.add(new Dropped(link, why));
    }
}
