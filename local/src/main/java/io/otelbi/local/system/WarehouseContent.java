package io.otelbi.local.system;

import io.otelbi.local.warehouse.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the warehouses are about.
 *
 * @param csv a folder of CSV files with their rows; without it they are samples
 * @param models of these
 * @param samples whether the two samples are served too
 */
public record WarehouseContent(Optional<Path> csv, List<ModelFile> models, boolean samples) {

    /** The two samples. */
    public static final WarehouseContent SAMPLES = new WarehouseContent(Optional.empty(), List.of(), true);

    public WarehouseContent {
        models = List.copyOf(models);
    }

    /** A folder that holds the model files, each with its roles, and nothing else. */
    Path modelFolder(Home home) throws IOException {
        if (models.isEmpty()) {
            return home.libertyConfig().resolve("shared/warehouses");
        }
        Path folder = home.data().resolve("models");
        Folders.delete(folder);
        Files.createDirectories(folder);
        if (samples) {
            Folders.copy(home.libertyConfig().resolve("shared/warehouses"), folder);
        }
        for (ModelFile model : models) {
            Folders.copy(model.path(), folder.resolve(model.path().getFileName()));
            if (Files.exists(model.roles())) {
                Folders.copy(model.roles(), folder.resolve(model.roles().getFileName()));
            }
        }
        return folder;
    }
}
