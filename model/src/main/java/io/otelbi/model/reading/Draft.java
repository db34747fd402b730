package io.otelbi.model.reading;

import io.otelbi.model.Dataset;
import io.otelbi.model.Field;
import io.otelbi.model.Metric;
import io.otelbi.model.Relationship;
import io.otelbi.model.WarehouseModel;
import java.util.IdentityHashMap;

/**
 * A model that is not checked yet, and where each part of it stands.
 *
 * @param elements by identity: equal parts may stand in several places
 * @param whole whether each part could be read; otherwise something stands in for one that could not
 */
record Draft(WarehouseModel model, Element root, IdentityHashMap<Object, Element> elements, boolean whole) {

    Element of(Dataset dataset) {
        return element(dataset);
    }

    Element of(Field field) {
        return element(field);
    }

    Element of(Relationship relationship) {
        return element(relationship);
    }

    Element of(Metric metric) {
        return element(metric);
    }

    private Element element(Object part) {
        return elements.getOrDefault(part, root);
    }
}
