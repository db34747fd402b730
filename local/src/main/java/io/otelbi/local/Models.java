package io.otelbi.local;

import io.otelbi.local.warehouse.ModelFile;
import io.otelbi.model.reading.ModelReader;
import io.otelbi.model.reading.Reading;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The model files of a run.
 *
 * @param usable whether nothing is wrong in any of them
 */
record Models(List<ModelFile> files, boolean usable) {

    Models {
        files = List.copyOf(files);
    }

    /** Reads all of them and prints what is wrong. */
    static Models read(List<Path> paths, PrintWriter out) {
        List<ModelFile> files = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean usable = true;
        for (Path path : paths) {
            switch (ModelReader.read(path)) {
                case Reading.Sound sound -> {
                    ModelFile file = new ModelFile(path.toAbsolutePath(), sound.model());
                    files.add(file);
                    usable &= isNew(file, seen, out);
                }
                case Reading.Faulty faulty -> {
                    faulty.faults().forEach(out::println);
                    usable = false;
                }
            }
        }
        return new Models(files, usable);
    }

    private static boolean isNew(ModelFile file, Set<String> seen, PrintWriter out) {
        String name = String.valueOf(file.path().getFileName());
        String model = file.model().name().text();
        boolean fresh = seen.add("file " + name) && seen.add("model " + model.toLowerCase(Locale.ROOT));
        if (!fresh) {
            out.println(file.path() + ": there is another file " + name + " or another model " + model
                    + "; each has a name of its own.");
        }
        return fresh;
    }
}
