package io.otelbi.biquery.warehouse;

import io.otelbi.model.fault.Finding;
import io.otelbi.model.reading.ModelReader;
import io.otelbi.model.reading.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The models of a folder at one time. Looking again reads only what changed; a file that is broken keeps the model that
 * it held before.
 *
 * @param files by file name, in the order of names
 * @param fault why the folder itself cannot be read; empty where it can
 */
record ModelFolder(Map<String, ModelFile> files, String fault) {

    private static final String ENDING = ".yaml";
    private static final String ROLES = ".roles.yaml";
    private static final int SHOWN = 3;

    /**
     * A model file.
     *
     * @param state what tells that it changed
     * @param source the newest sound model that it held; empty where it never did
     * @param faults what is wrong in it now; empty where nothing is
     */
    record ModelFile(String state, Optional<Source> source, String faults) {}

    static ModelFolder none() {
        return new ModelFolder(Map.of(), "");
    }

    /** The folder as it is now. */
    ModelFolder again(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            Map<String, ModelFile> now = new TreeMap<>();
            for (Path file : found.filter(ModelFolder::isModel).sorted().toList()) {
                String name = file.getFileName().toString();
                now.put(name, file(file, Optional.ofNullable(files.get(name)), now));
            }
            return new ModelFolder(
                    now, now.isEmpty() ? "There is no model file (NAME.yaml) in WAREHOUSE_MODELS=" + folder + "." : "");
        } catch (IOException e) {
            return new ModelFolder(files, "The folder WAREHOUSE_MODELS=" + folder + " cannot be read.");
        }
    }

    List<Source> sources() {
        return files.values().stream().flatMap(file -> file.source().stream()).toList();
    }

    private static boolean isModel(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) && !name.endsWith(ROLES) && !name.startsWith(".") && Files.isRegularFile(file);
    }

    private static ModelFile file(Path file, Optional<ModelFile> before, Map<String, ModelFile> others)
            throws IOException {
        String state = state(file) + state(ModelReader.rolesOf(file));
        if (before.filter(known -> known.state().equals(state)).isPresent()) {
            return before.get();
        }
        Optional<Source> former = before.flatMap(ModelFile::source);
        return switch (ModelReader.read(file)) {
            case Reading.Sound sound -> {
                var source = new Source(sound.model());
                yield taken(source, others)
                        .map(other -> new ModelFile(
                                state,
                                former,
                                "The name '" + source.key() + "' is that of the model in " + other + " already."))
                        .orElse(new ModelFile(state, Optional.of(source), ""));
            }
            case Reading.Faulty faulty -> new ModelFile(state, former, sentence(faulty.faults()));
        };
    }

    private static Optional<String> taken(Source source, Map<String, ModelFile> others) {
        return others.entrySet().stream()
                .filter(other -> other.getValue()
                        .source()
                        .filter(known -> known.key().equalsIgnoreCase(source.key()))
                        .isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    // A ConfigMap changes by a link to another folder; its files may keep their size and their time.
    private static String state(Path file) throws IOException {
        return Files.exists(file)
                ? file.toRealPath() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file) + "\n"
                : "none\n";
    }

    private static String sentence(List<Finding> faults) {
        List<String> shown = new ArrayList<>(
                faults.stream().limit(SHOWN).map(Finding::toString).toList());
        if (faults.size() > SHOWN) {
            shown.add("and " + (faults.size() - SHOWN) + " more");
        }
        return shown.stream().collect(Collectors.joining("; "));
    }
}
