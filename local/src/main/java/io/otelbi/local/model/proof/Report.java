package io.otelbi.local.model.proof;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** What is told while a model is compared with its database, and whether it fits. */
final class Report {

    private final Consumer<String> out;
    private boolean sound = true;

    Report(Consumer<String> out) {
        this.out = out;
    }

    void title(String title) {
        out.accept("");
        out.accept(title);
    }

    void line(String line) {
        out.accept("  " + line);
    }

    void notice(String line) {
        line("Notice: " + line);
    }

    void fault(String line) {
        sound = false;
        line("Fault: " + line);
    }

    boolean sound() {
        return sound;
    }

    /** What may fail in the database, which is told with what was asked. */
    <T> Optional<T> attempt(String what, Attempt<T> attempt) {
        try {
            return Optional.of(attempt.run());
        } catch (SQLException e) {
            fault(what + " failed: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** A question to the database. */
    @FunctionalInterface
    interface Attempt<T> {
        T run() throws SQLException;
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String share(long part, long whole) {
        return String.format(Locale.ROOT, "%.2f %%", whole == 0 ? 0 : 100.0 * part / whole);
    }
}
