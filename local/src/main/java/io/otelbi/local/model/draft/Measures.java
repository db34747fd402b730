package io.otelbi.local.model.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which columns of a table tell what was sold, by their names. */
final class Measures {

    private static final Pattern NO_REVENUE = Pattern.compile(
            "\\b(cost|discount|freight|fee|refund(ed)?|credit|loss|coupon|profit|units?|list|wholesale|pct|percent|rate"
                    + "|quantity|ship|shipping|returned|quota|target|budget|tip|charge|weight|items)\\b|including tax|inc tax|\\btax amount\\b|^tax\\b");
    private static final List<Pattern> REVENUE = patterns(
            "sales amount( usd)?$",
            "net (sales|revenue|amount|paid|value)( amount)?$",
            "\\b(revenue|turnover)\\b",
            "(total|amount|value|sales|price) (excluding|without|before) tax$|net total$",
            "line (total|amount|value)$",
            "extended (sales )?(amount|price)$",
            "\\bsales$",
            "\\b(amount|total|price paid)$");
    private static final Pattern NO_COST = Pattern.compile("\\b(ship|shipping|freight|sales price)\\b");
    private static final List<Pattern> COST = patterns(
            "total .*cost( amount)?$",
            "extended .*cost$",
            "cost of (goods|sales).*",
            "\\bcost( amount)?$",
            "\\bcosts$");
    private static final Pattern ONE = Pattern.compile("\\b(unit|standard|wholesale|list|last)\\b");
    private static final Pattern NO_UNITS = Pattern.compile("\\b(price|cost|discount|per|measure|number|line)\\b");
    private static final List<Pattern> UNITS = patterns(
            "^(order|sales?|sold|invoiced?)? ?quantity$",
            "^unit sales$",
            "\\bunits( sold)?$",
            "\\bquantity$",
            "\\bpieces$");
    private static final List<Pattern> DISCOUNT =
            patterns("extended discount( amount)?$", "discount (amount|value)$", "^discount$", "\\brebate$");
    private static final Pattern NO_ORDER =
            Pattern.compile("\\b(line|purchase|po|customer|tracking|revision|parent|back|backorder)\\b");
    private static final List<Pattern> ORDER = patterns(
            "\\border (number|id)$",
            "\\b(invoice|ticket|receipt|document|basket|transaction) (number|id)$",
            "\\b(order|invoice|ticket|receipt) key$");

    private final Table table;

    Measures(Table table) {
        this.table = table;
    }

    private static List<Pattern> patterns(String... texts) {
        return Arrays.stream(texts).map(Pattern::compile).toList();
    }

    Optional<Column> revenue() {
        return number(REVENUE, NO_REVENUE);
    }

    /** Of all pieces of a row. */
    Optional<Column> cost() {
        return number(COST, NO_COST).filter(column -> !ofOne(column));
    }

    /** Of one piece. */
    Optional<Column> unitCost() {
        return number(COST, NO_COST).filter(Measures::ofOne);
    }

    private static boolean ofOne(Column column) {
        String name = column.tokens().plain();
        return ONE.matcher(name).find() && !name.contains("extended") && !name.contains("total");
    }

    Optional<Column> profit() {
        return number(patterns("\\b(gross )?profit$", "\\bnet profit$"), Pattern.compile("\\bpct\\b"));
    }

    Optional<Column> units() {
        return number(UNITS, NO_UNITS);
    }

    Optional<Column> discount() {
        return number(DISCOUNT, Pattern.compile("\\b(pct|percent|rate|unit price)\\b"));
    }

    Optional<Column> order() {
        return first(ORDER, NO_ORDER, false);
    }

    private Optional<Column> number(List<Pattern> likely, Pattern unlikely) {
        return first(likely, unlikely, true);
    }

    private Optional<Column> first(List<Pattern> likely, Pattern unlikely, boolean numbers) {
        return likely.stream()
                .flatMap(pattern -> table.columns().stream()
                        .filter(column -> fits(column, numbers))
                        .filter(column ->
                                pattern.matcher(column.tokens().plain()).find())
                        .filter(column ->
                                !unlikely.matcher(column.tokens().plain()).find()))
                .findFirst();
    }

    private static boolean fits(Column column, boolean numbers) {
        return numbers
                ? column.kind().number() && !column.keyLike()
                : column.kind() == Kind.WHOLE || column.kind() == Kind.TEXT;
    }
}
