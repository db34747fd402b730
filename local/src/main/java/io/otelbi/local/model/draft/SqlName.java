package io.otelbi.local.model.draft;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Names as a model writes them. */
final class SqlName {

    /** Words that SQL reads as something else than a name. */
    private static final Set<String> RESERVED =
            Set.of(("all and any as asc between by case cast column create cross current date day default delete desc"
                            + " distinct drop else end exists extract false fetch first for from full group having if in"
                            + " index inner insert interval into is join key last left like limit month natural not null"
                            + " offset on or order outer over partition percent position primary quarter range right row"
                            + " rows select set start table then time timestamp to top true type union unique update"
                            + " user using value values view when where window with year")
                    .split(" "));

    private SqlName() {}

    /** Any name as one that needs no quotes. */
    static String plain(String name) {
        String snake = Tokens.of(name).snake().replaceAll("[^a-z0-9_]", "");
        String safe = snake.isEmpty() || Character.isDigit(snake.charAt(0)) ? "x" + snake : snake;
        return RESERVED.contains(safe) ? safe + "_" : safe;
    }

    /** The same, different from others. */
    static String plain(String name, Predicate<String> taken) {
        String wanted = plain(name);
        String free = wanted;
        for (int i = 2; taken.test(free); i++) {
            free = wanted + "_" + i;
        }
        return free;
    }

    /** A column in an expression. */
    static String column(String name) {
        return RESERVED.contains(name.toLowerCase(Locale.ROOT)) ? doubled(name) : identifier(name);
    }

    /** A column or table where no expression is read. */
    static String identifier(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]*") ? name : doubled(name);
    }

    private static String doubled(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
