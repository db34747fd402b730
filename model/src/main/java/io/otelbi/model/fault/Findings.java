package io.otelbi.model.fault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was found in one file so far; the same finding counts once. */
public final class Findings {

    /** So many are told; who has more begins with these. */
    public static final int MOST = 100;

    /** So many are kept to be put in order; a file that was made to have millions fills no memory. */
    private static final int KEPT = 10_000;

    private static final Comparator<Finding> BY_LINE =
            Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column);

    private final String file;
    private final Set<Finding> faults = new LinkedHashSet<>();
    private final Set<Finding> notices = new LinkedHashSet<>();

    public Findings(String file) {
        this.file = file;
    }

    public String file() {
        return file;
    }

    public void fault(Location location, String sentence) {
        if (faults.size() < KEPT) {
            faults.add(finding(location, sentence));
        }
    }

    public void notice(Location location, String sentence) {
        if (notices.size() < KEPT) {
            notices.add(finding(location, sentence));
        }
    }

    private Finding finding(Location location, String sentence) {
        return new Finding(
                file, location.line(), location.column(), shown(location.path(), 600), shown(sentence, 3_000));
    }

    /** A sentence that shows a text of the file stays readable; both its ends tell something. */
    private static String shown(String text, int longest) {
        int half = longest / 2;
        return text.length() <= longest ? text : text.substring(0, half) + "…" + text.substring(text.length() - half);
    }

    public boolean hasFaults() {
        return !faults.isEmpty();
    }

    /** The first {@value #MOST} faults in the order of their lines. */
    public List<Finding> faults() {
        return inOrder(faults);
    }

    /** The first {@value #MOST} notices in the order of their lines. */
    public List<Finding> notices() {
        return inOrder(notices);
    }

    private static List<Finding> inOrder(Set<Finding> findings) {
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(BY_LINE);
        return List.copyOf(sorted.subList(0, Math.min(MOST, sorted.size())));
    }
}
