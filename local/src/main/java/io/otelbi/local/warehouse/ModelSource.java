package io.otelbi.local.warehouse;

import io.otelbi.model.WarehouseModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of models that share a database.
 *
 * @param schema the tables with the types that no data need
 * @param version of the models
 */
public record ModelSource(WarehouseSchema schema, List<WarehouseModel> models, String version) implements CsvSource {

    /** To be raised when the same model and files give another warehouse. */
    private static final String LAYOUT = "layout 1";

    public ModelSource {
        models = List.copyOf(models);
    }

    /** One for each database that models are about. */
    public static List<CsvSource> of(List<ModelFile> files) throws IOException {
        Map<String, List<ModelFile>> databases = new LinkedHashMap<>();
        files.forEach(file -> databases
                .computeIfAbsent(file.database(), name -> new ArrayList<>())
                .add(file));
        List<CsvSource> sources = new ArrayList<>();
        for (Map.Entry<String, List<ModelFile>> database : databases.entrySet()) {
            sources.add(source(database.getKey(), database.getValue()));
        }
        return sources;
    }

    private static ModelSource source(String database, List<ModelFile> files) throws IOException {
        List<WarehouseModel> models = files.stream().map(ModelFile::model).toList();
        StringBuilder version = new StringBuilder(LAYOUT);
        for (ModelFile file : files) {
            version.append('\n').append(file.digest());
        }
        return new ModelSource(ModelTables.of(models).schema(database), models, version.toString());
    }

    @Override
    public String place() {
        return "model";
    }

    @Override
    public boolean required() {
        return true;
    }

    @Override
    public WarehouseSchema fitted(CsvImport files) throws IOException {
        ModelTables tables = ModelTables.of(models);
        for (Map.Entry<Table, Path> file : files.everyFile().entrySet()) {
            Table table = file.getKey();
            files.tell(table.name() + ": looking at the values of its columns");
            ColumnContent.read(table, file.getValue(), tables::see);
        }
        return tables.schema(schema.database());
    }
}
