package io.otelbi.analytics.keyfigure;

import io.otelbi.platform.contract.question.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A window and those that it is compared with.
 *
 * @param firstDay first day with any data; an earlier window is nothing to compare with
 * @param previous the window before, if the data hold all of it
 * @param lastYear the same calendar days a year before, likewise
 */
public record Windows(LocalDate firstDay, Window now, Optional<Window> previous, Optional<Window> lastYear) {

    /** Those of a window. */
    public static Windows of(Window now, LocalDate firstDay) {
        return new Windows(firstDay, now, reachable(now.previous(), firstDay), reachable(now.lastYear(), firstDay));
    }

    // A window that begins before the data do would be compared with less than its days.
    private static Optional<Window> reachable(Window window, LocalDate firstDay) {
        return window.from().isBefore(firstDay) ? Optional.empty() : Optional.of(window);
    }

    /** The days of a window that can have data. */
    public Window held(Window window) {
        return window.from().isBefore(firstDay) && !window.to().isBefore(firstDay)
                ? new Window(firstDay, window.to())
                : window;
    }

    /** What a reader of the changes must know; null where there is nothing. */
    public @Nullable String comparison() {
        List<String> sentences = new ArrayList<>();
        if (now.from().isBefore(firstDay)) {
            sentences.add("The data begin on " + firstDay + ": the window holds "
                    + held(now).days() + " of " + now.days() + " days.");
        } else if (previous.isEmpty()) {
            sentences.add("The data begin on " + firstDay + ", after "
                    + now.previous().from() + ": there is no whole window before to compare with.");
        }
        lastYear.filter(then -> then.days() != now.days())
                .ifPresent(then -> sentences.add("The same days a year before are " + then.days()
                        + ", not " + now.days()
                        + ": revenue, orders and units are compared per day, active customers as they are."));
        return sentences.isEmpty() ? null : String.join(" ", sentences);
    }
}
