package io.otelbi.local.model.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the columns of a dimension mean. */
final class Things {

    private static final Set<String> FOREIGN =
            Set.of("spanish", "french", "chinese", "arabic", "hebrew", "thai", "german", "japanese", "turkish");
    private static final Set<String> NO_NAME = Set.of(
            "first",
            "last",
            "middle",
            "file",
            "model",
            "brand",
            "street",
            "manager",
            "county",
            "company",
            "preferred",
            "login",
            "contact",
            "market",
            "division",
            "class",
            "unit",
            "spouse",
            "dealer",
            "bank",
            "department",
            "vendor",
            "emergency",
            "maiden");
    private static final Set<String> PERSONAL = Set.of(
            "email",
            "phone",
            "fax",
            "password",
            "login",
            "birth",
            "contact",
            "emergency",
            "national",
            "ssn",
            "mail",
            "street",
            "line1",
            "line2",
            "suite",
            "photo",
            "salutation",
            "fname",
            "lname",
            "mi",
            "manager",
            "fullname");
    private static final int MOST_MEMBERS = 60;
    private static final int SUBJECT_NAME = 90;
    private static final int SUBJECT = 80;
    private static final int FULL_NAME = 75;
    private static final int ANY_NAME = 50;
    private static final int DESCRIPTION = 20;

    private final Table table;

    Things(Table table) {
        this.table = table;
    }

    /** An expression for what people call a row, and the columns in it. */
    record Name(String expression, List<Column> columns, boolean sure) {}

    Optional<Column> businessKey() {
        Optional<Column> key = table.singleKey();
        return key.flatMap(own -> table.first(column -> alternate(own, column))).or(() -> key);
    }

    private boolean alternate(Column key, Column column) {
        Tokens tokens = column.whole();
        boolean other = !column.equals(key) && (column.kind() == Kind.TEXT || column.kind() == Kind.WHOLE);
        if (!other || tokens.has("parent") || column.filled() < table.rows()) {
            return false;
        }
        boolean beside = key.whole().has("sk")
                && tokens.equals(new Tokens(key.whole().words().stream()
                        .map(word -> word.equals("sk") ? "id" : word)
                        .toList()));
        boolean source = key.whole().has("key")
                && tokens.last().equals("id")
                && tokens.skip(tokens.size() - table.subject().size() - 1)
                        .without("id")
                        .equals(table.subject());
        return beside || source || tokens.has("alternate");
    }

    /** Whether a thing has several rows. */
    boolean repeats() {
        return businessKey()
                .filter(key ->
                        !table.key().contains(key.name()) && key.distinct() >= 0 && key.distinct() < key.filled())
                .isPresent();
    }

    /** The first or last day of a version. */
    Optional<Column> valid(String... words) {
        return table.first(column -> column.kind().day() && column.tokens().has(words));
    }

    /** Whether its dates are surely those of versions. */
    boolean dated() {
        return table.columns().stream()
                .anyMatch(column -> column.kind().day() && column.tokens().has("valid", "rec", "effective"));
    }

    Optional<Name> name() {
        Optional<Column> best = table.columns().stream()
                .filter(column -> column.kind() == Kind.TEXT && likeness(column) > 0)
                .max(Comparator.comparingInt(this::likeness));
        Optional<Column> first = part("first", "fname");
        Optional<Column> last = part("last", "lname");
        boolean plain = best.filter(column -> likeness(column) >= FULL_NAME).isPresent();
        if (!plain && first.isPresent() && last.isPresent()) {
            return Optional.of(new Name(
                    "TRIM(" + filled(first.get()) + " || ' ' || " + filled(last.get()) + ")",
                    List.of(first.get(), last.get()),
                    true));
        }
        return best.map(
                column -> new Name(SqlName.column(column.name()), List.of(column), likeness(column) >= ANY_NAME));
    }

    private Optional<Column> part(String word, String short1) {
        return table.first(column -> column.kind() == Kind.TEXT
                && ((column.tokens().hasAll(word, "name") && column.tokens().size() == 2)
                        || column.name().equalsIgnoreCase(short1)));
    }

    private String filled(Column column) {
        String name = SqlName.column(column.name());
        return column.filled() == table.rows() ? name : "COALESCE(" + name + ", '')";
    }

    private int likeness(Column column) {
        Tokens tokens = column.tokens().without("english");
        if (foreign(column) || tokens.words().stream().anyMatch(NO_NAME::contains)) {
            return 0;
        }
        if (tokens.equals(new Tokens(List.of("fullname"))) || tokens.hasAll("full", "name")) {
            return FULL_NAME;
        }
        if (tokens.last().equals("name")) {
            Tokens rest = tokens.without("name");
            return table.subject().words().containsAll(rest.words()) || rest.has("product")
                    ? SUBJECT_NAME + rest.size()
                    : ANY_NAME - rest.size();
        }
        if (tokens.equals(table.subject())) {
            return SUBJECT;
        }
        return tokens.plain().endsWith("description") ? DESCRIPTION : 0;
    }

    /** Whether the same stands in English beside it. */
    boolean foreign(Column column) {
        return column.tokens().words().stream().anyMatch(FOREIGN::contains)
                && table.columns().stream().anyMatch(other -> other.tokens().has("english"));
    }

    /** Whether rows can be split by it: a text with few values that is about nobody alone. */
    boolean splits(Column column) {
        if (column.kind() == Kind.TRUTH) {
            return true;
        }
        boolean few = column.kind() == Kind.TEXT && column.distinct() > 1 && column.distinct() <= MOST_MEMBERS;
        boolean repeated = column.distinct() * 2 <= table.rows() || table.rows() <= MOST_MEMBERS;
        return few
                && repeated
                && !foreign(column)
                && !column.keyLike()
                && column.tokens().words().stream().noneMatch(PERSONAL::contains)
                && !column.tokens().has("first", "last", "middle");
    }

    Optional<Column> listPrice() {
        return number("list price", "unit price", "current price", "retail price", "srp", "price");
    }

    Optional<Column> unitCost() {
        return number("standard cost", "unit cost", "wholesale cost", "last cost price", "cost");
    }

    Optional<Column> leadTime() {
        return number("lead time days", "lead time");
    }

    Optional<Column> number(String... names) {
        for (String name : names) {
            Optional<Column> found = table.first(
                    column -> column.kind().number() && column.tokens().plain().equals(name));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
