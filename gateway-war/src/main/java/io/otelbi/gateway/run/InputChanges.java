package io.otelbi.gateway.run;

import io.otelbi.gateway.run.ReplayView.ReplayChange;
import io.otelbi.platform.contract.persistence.RunInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** What differs between the rows of two computations, by day and by name. */
public final class InputChanges {

    private static final int HASH_BYTES = 4;
    private static final int MOST_DAYS = 100;

    private InputChanges() {}

    /** The changes from one input to another; empty where both have the same fingerprint. */
    public static List<ReplayChange> between(RunInput before, RunInput after) {
        if (before.fingerprint().equals(after.fingerprint())) {
            return List.of();
        }
        List<ReplayChange> changes = new ArrayList<>(days(before, after));
        TreeSet<String> names = new TreeSet<>(before.others().keySet());
        names.addAll(after.others().keySet());
        for (String name : names) {
            if (!Objects.equals(before.others().get(name), after.others().get(name))) {
                changes.add(new ReplayChange("input", name, "What was read as '" + name + "' has changed."));
            }
        }
        if (changes.isEmpty()) {
            changes.add(new ReplayChange("input", null, "The rows have changed in a way that no day's hash shows."));
        }
        return changes;
    }

    private static List<ReplayChange> days(RunInput before, RunInput after) {
        Map<LocalDate, Integer> old = hashes(before);
        Map<LocalDate, Integer> now = hashes(after);
        TreeSet<LocalDate> days = new TreeSet<>(old.keySet());
        days.addAll(now.keySet());
        return days.stream()
                .filter(day -> !Objects.equals(old.get(day), now.get(day)))
                .limit(MOST_DAYS)
                .map(day -> change(day, old.containsKey(day), now.containsKey(day)))
                .toList();
    }

    private static ReplayChange change(LocalDate day, boolean before, boolean after) {
        String what = before && after ? "have changed" : after ? "were not there then" : "are gone";
        return new ReplayChange("input_day", day.toString(), "The rows of " + day + " " + what + ".");
    }

    private static Map<LocalDate, Integer> hashes(RunInput input) {
        Map<LocalDate, Integer> hashes = new HashMap<>();
        LocalDate first = input.firstDay();
        if (first != null) {
            byte[] bytes = Base64.getDecoder().decode(input.days());
            for (int day = 0; day < bytes.length / HASH_BYTES; day++) {
                int hash = java.nio.ByteBuffer.wrap(bytes, day * HASH_BYTES, HASH_BYTES)
                        .getInt();
                if (hash != 0) {
                    hashes.put(first.plusDays(day), hash);
                }
            }
        }
        return hashes;
    }
}
