package io.otelbi.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The dimensions of one fact. */
public final class Dimensions {

    /** What sales are split by whatever a warehouse calls it. */
    public static final String CATEGORY = "category";

    /** The same, by place. */
    public static final String TERRITORY = "territory";

    private Dimensions() {}

    /** All of a fact: category and territory first, then the others in the order of the file. */
    public static List<Dimension> of(WarehouseModel model, Dataset fact) {
        List<Dataset> reached = List.copyOf(model.paths(fact).ways().keySet());
        List<Dimension> dimensions = new ArrayList<>();
        byRole(reached, CATEGORY, DatasetRole.CATEGORY, FieldRole.CATEGORY).ifPresent(dimensions::add);
        byRole(reached, TERRITORY, DatasetRole.TERRITORY, FieldRole.TERRITORY).ifPresent(dimensions::add);
        reached.stream().flatMap(Dimensions::ofDataset).forEach(dimensions::add);
        return List.copyOf(dimensions);
    }

    /** One of a fact by its name. */
    public static Optional<Dimension> named(WarehouseModel model, Dataset fact, String name) {
        return of(model, fact).stream()
                .filter(dimension -> dimension.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static Optional<Dimension> byRole(
            List<Dataset> reached, String name, DatasetRole role, FieldRole fieldRole) {
        return Stream.concat(
                        reached.stream()
                                .flatMap(dataset -> dataset.field(fieldRole).stream()
                                        .map(field -> new Dimension(name, dataset, field))),
                        reached.stream()
                                .filter(dataset -> dataset.role() == role)
                                .flatMap(dataset -> dataset.field(FieldRole.NAME).stream()
                                        .map(field -> new Dimension(name, dataset, field))))
                .findFirst();
    }

    private static Stream<Dimension> ofDataset(Dataset dataset) {
        if (dataset.has(FieldRole.DATE) && dataset.role() != DatasetRole.FACT) {
            return Stream.empty();
        }
        return dataset.fields().stream()
                .filter(Dimensions::splits)
                .map(field ->
                        new Dimension(dataset.name().text() + "." + field.name().text(), dataset, field));
    }

    private static boolean splits(Field field) {
        boolean few = field.type() == DataType.STRING || field.type() == DataType.BOOLEAN;
        return few
                && field.role().stream()
                        .allMatch(role ->
                                role == FieldRole.NAME || role == FieldRole.CATEGORY || role == FieldRole.TERRITORY);
    }
}
