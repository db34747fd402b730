package io.otelbi.local.supply;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the lists of a build say of licences.
 *
 * @param used the licence of each component, by component
 * @param refused components none of whose licences is allowed, each with the first list that names it
 * @param decided components with several licences or another name for theirs, each with the one that is used
 */
public record Judgement(SortedMap<String, String> used, List<String> refused, List<String> decided) {

    /** The lists of what is delivered: four services, the operators' program, the dashboard. */
    static final List<String> LISTS = List.of(
            "gateway-war/target/gateway-war.cdx.json",
            "bi-query-war/target/bi-query-war.cdx.json",
            "analytics-war/target/analytics-war.cdx.json",
            "persistence-war/target/persistence-war.cdx.json",
            "operations/target/operations.cdx.json",
            "frontend/target/dashboard.cdx.json");

    public Judgement {
        used = Collections.unmodifiableSortedMap(new TreeMap<>(used));
        refused = List.copyOf(refused);
        decided = List.copyOf(decided);
    }

    /** Holds all lists of a build against {@code allowed-licences.txt}. */
    public static Judgement of(Path project) throws IOException {
        return of(project, LISTS, AllowedLicences.read(project.resolve("allowed-licences.txt")));
    }

    static Judgement of(Path project, Collection<String> lists, AllowedLicences allowed) throws IOException {
        SortedMap<String, String> used = new TreeMap<>();
        SortedMap<String, String> refused = new TreeMap<>();
        for (String list : lists) {
            for (Component component : ComponentList.read(project.resolve(list))) {
                allowed.chosen(component)
                        .ifPresentOrElse(
                                licence -> used.put(component.toString(), licence),
                                () -> refused.putIfAbsent(component.toString(), list));
            }
        }
        return new Judgement(
                used,
                refused.entrySet().stream()
                        .map(entry -> entry.getKey() + " in " + entry.getValue())
                        .toList(),
                decided(used));
    }

    private static List<String> decided(SortedMap<String, String> used) {
        return used.entrySet().stream()
                .filter(entry -> !entry.getKey().endsWith("(" + entry.getValue() + ")"))
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList();
    }
}
