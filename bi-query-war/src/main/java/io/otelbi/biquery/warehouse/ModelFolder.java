package io.otelbi.biquery.warehouse;

import io.otelbi.model.fault.Finding;
import io.otelbi.model.reading.ModelReader;
import io.otelbi.model.reading.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
     * @param read the model that it holds now; empty where that is not sound
     * @param source the newest sound model of it that is in force; empty where there never was one
     * @param faults what is wrong in it now; empty where nothing is
     */
    record ModelFile(String state, Optional<Source> read, Optional<Source> source, String faults) {

        private ModelFile holding(Optional<Source> inForce, String fault) {
            return new ModelFile(state, read, inForce, fault);
        }
    }

    static ModelFolder none() {
        return new ModelFolder(Map.of(), "");
    }

    /** The folder as it is now. */
    ModelFolder again(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            Map<String, ModelFile> now = new TreeMap<>();
            for (Path file : found.filter(ModelFolder::isModel).sorted().toList()) {
                String name = file.getFileName().toString();
                now.put(name, file(file, Optional.ofNullable(files.get(name))));
            }
            return new ModelFolder(
                    new Names(now).given(),
                    now.isEmpty() ? "There is no model file (NAME.yaml) in WAREHOUSE_MODELS=" + folder + "." : "");
        } catch (IOException e) {
            return new ModelFolder(files, "The folder WAREHOUSE_MODELS=" + folder + " cannot be read.");
        }
    }

    List<Source> sources() {
        return files.values().stream().flatMap(file -> file.source().stream()).toList();
    }

    /** Whether there is a file, and each has a model that is or was sound. */
    boolean complete() {
        return !files.isEmpty()
                && files.values().stream().allMatch(file -> file.source().isPresent());
    }

    private static boolean isModel(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) && !name.endsWith(ROLES) && !name.startsWith(".") && Files.isRegularFile(file);
    }

    private static ModelFile file(Path file, Optional<ModelFile> before) throws IOException {
        String state = state(file) + state(ModelReader.rolesOf(file));
        if (before.filter(known -> known.state().equals(state)).isPresent()) {
            return before.get();
        }
        Optional<Source> former = before.flatMap(ModelFile::source);
        return switch (ModelReader.read(file)) {
            case Reading.Sound sound -> new ModelFile(state, Optional.of(new Source(sound.model())), former, "");
            case Reading.Faulty faulty -> new ModelFile(state, Optional.empty(), former, sentence(faulty.faults()));
        };
    }

    /** Each name is that of one model: of the file that has it already, or else of the first that wants it. */
    private static final class Names {

        private final Map<String, ModelFile> files;
        private final Map<String, String> holders = new HashMap<>();

        Names(Map<String, ModelFile> files) {
            this.files = files;
        }

        Map<String, ModelFile> given() {
            files.forEach((name, file) -> file.source()
                    .filter(inForce ->
                            file.read().map(Source::key).orElse(inForce.key()).equalsIgnoreCase(inForce.key()))
                    .ifPresent(inForce -> holds(name, inForce)));
            files.forEach((name, file) -> file.read().ifPresent(read -> holds(name, read)));
            Map<String, ModelFile> given = new TreeMap<>();
            files.forEach((name, file) -> given.put(name, given(name, file)));
            return given;
        }

        private ModelFile given(String name, ModelFile file) {
            if (file.read().isEmpty()) {
                return file;
            }
            Source read = file.read().get();
            if (holds(name, read)) {
                return file.holding(file.read(), "");
            }
            return file.holding(
                    file.source().filter(former -> holds(name, former)),
                    "The name '" + read.key() + "' is that of the model in "
                            + holders.get(read.key().toLowerCase(Locale.ROOT)) + " already.");
        }

        private boolean holds(String name, Source source) {
            return holders.computeIfAbsent(source.key().toLowerCase(Locale.ROOT), key -> name)
                    .equals(name);
        }
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
