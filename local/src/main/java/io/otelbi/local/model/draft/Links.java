package io.otelbi.local.model.draft;

import io.otelbi.local.model.server.Asking;
import io.otelbi.local.model.server.Names;
import io.otelbi.local.model.server.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds which column leads to which table: by declared keys, or by names and by counting in the database. */
public final class Links {

    private static final int EXACT = 100;
    private static final int WORD = 10;
    private static final Set<String> GENERIC = Set.of("id", "key", "sk", "code", "pk");
    /** Of two columns that lead to the same table, what is sold, when and to whom comes before what is shipped. */
    private static final Set<String> LIKELY =
            Set.of("sold", "order", "invoice", "sale", "sales", "bill", "transaction");

    private static final Set<String> UNLIKELY =
            Set.of("ship", "due", "delivery", "return", "returned", "refunded", "previous", "last", "first", "parent");

    private final Catalogue catalogue;
    private final Asking asking;

    /** Of all tables of a database. */
    public Links(Catalogue catalogue, Asking asking) {
        this.catalogue = catalogue;
        this.asking = asking;
    }

    /** All that were found; each column leads to one table at most. */
    List<Link> find() throws SQLException {
        List<Link> links = new ArrayList<>();
        for (Table table : catalogue.tables()) {
            for (Column column : table.columns()) {
                Optional<Link> link = declared(table, column).or(() -> likeliest(table, column));
                if (link.isPresent()) {
                    links.add(counted(link.get()));
                }
            }
        }
        return links.stream().filter(link -> link.orphans() < link.found()).toList();
    }

    private Optional<Link> declared(Table table, Column column) {
        String name = Declared.name(table.schema(), table.name());
        return catalogue.references().stream()
                .filter(reference ->
                        reference.from().equals(name) && reference.column().equalsIgnoreCase(column.name()))
                .flatMap(reference -> catalogue.table(reference.to()).stream())
                .filter(to -> to.key().size() == 1 && !to.equals(table))
                .map(to -> new Link(table, column, to, Link.DECLARED + bias(column), true, 0, 0))
                .findFirst();
    }

    private Optional<Link> likeliest(Table table, Column column) {
        boolean own = table.key().equals(List.of(column.name()));
        boolean other = column.kind() == Kind.OTHER || column.kind() == Kind.TRUTH || column.kind() == Kind.FLOAT;
        if (own || other || table.calendar()) {
            return Optional.empty();
        }
        return catalogue.tables().stream()
                .filter(to -> !to.equals(table))
                .flatMap(to -> to.singleKey().stream()
                        .filter(key -> key.kind() == column.kind())
                        .map(key -> new Link(table, column, to, likeness(column, to, key), false, 0, 0)))
                .filter(link -> link.likeness() > 0)
                .max(Comparator.comparingInt(Link::likeness));
    }

    /** 0 where the names have nothing to do with each other. */
    private static int likeness(Column column, Table to, Column key) {
        if (column.name().equalsIgnoreCase(key.name()) && key.whole().size() > 1) {
            return EXACT + WORD * key.whole().size();
        }
        List<Tokens> names = new ArrayList<>(List.of(key.whole(), key.tokens()));
        if (key.tokens().size() == 1 && GENERIC.contains(key.tokens().last())) {
            names.add(to.subject().then(key.tokens()));
        }
        return names.stream()
                .filter(name -> name.size() > 1)
                .filter(name -> column.tokens().endsLike(name) || column.whole().endsLike(name))
                .mapToInt(name -> WORD * name.size() - Math.abs(column.tokens().size() - name.size()) + bias(column))
                .max()
                .orElse(0);
    }

    private static int bias(Column column) {
        int likely =
                (int) column.tokens().words().stream().filter(LIKELY::contains).count();
        int unlikely = (int)
                column.tokens().words().stream().filter(UNLIKELY::contains).count();
        return 3 * likely - 3 * unlikely - column.tokens().size();
    }

    private Link counted(Link link) throws SQLException {
        String from = Names.quoted(link.from().schema()) + "."
                + Names.quoted(link.from().name());
        String to =
                Names.quoted(link.to().schema()) + "." + Names.quoted(link.to().name());
        String column = Names.quoted(link.column().name());
        String key = Names.quoted(link.toColumn());
        Row orphans = asking.row(
                link.toString(),
                "SELECT COUNT(*) FROM " + from + " AS m WHERE m." + column + " IS NOT NULL AND m." + column
                        + " NOT IN (SELECT o." + key + " FROM " + to + " AS o WHERE o." + key + " IS NOT NULL)");
        Row found = asking.row(link.toString(), "SELECT COUNT(" + column + ") FROM " + from);
        return new Link(
                link.from(),
                link.column(),
                link.to(),
                link.likeness(),
                link.declared(),
                orphans.whole(0),
                found.whole(0));
    }
}
