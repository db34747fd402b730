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
        faults.add(finding(location, sentence));
    }

    public void notice(Location location, String sentence) {
        notices.add(finding(location, sentence));
    }

    private Finding finding(Location location, String sentence) {
        return new Finding(file, location.line(), location.column(), location.path(), sentence);
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
