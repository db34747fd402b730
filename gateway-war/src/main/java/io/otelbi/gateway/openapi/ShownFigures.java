package io.otelbi.gateway.openapi;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Marks the operations that show figures with {@code x-shows-figures}: those whose answer has a number with decimals
 * somewhere, or is a file. A test finds them by it and demands a receipt of each, so that none can be forgotten.
 */
final class ShownFigures {

    static final String MARK = "x-shows-figures";

    private static final String JSON = "application/json";

    private final Map<String, Schema> schemas;

    ShownFigures(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    void mark(PathItem path) {
        path.getOperations().forEach((method, operation) -> {
            APIResponse answer = operation.getResponses().getAPIResponse("200");
            if (answer != null && shows(method, answer.getContent())) {
                operation.addExtension(MARK, true);
            }
        });
    }

    // What is read and does not say what it is, is a file; an action that does not, answers nothing.
    private boolean shows(PathItem.HttpMethod method, @Nullable Content content) {
        return content == null
                ? method == PathItem.HttpMethod.GET
                : content.getMediaTypes().entrySet().stream().anyMatch(this::shows);
    }

    private boolean shows(Map.Entry<String, MediaType> answer) {
        return !answer.getKey().equals(JSON) || holdsDecimals(answer.getValue().getSchema(), new HashSet<>());
    }

    private boolean holdsDecimals(@Nullable Schema schema, Set<String> seen) {
        if (schema == null) {
            return false;
        }
        String reference = schema.getRef();
        if (reference != null) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            return seen.add(name) && holdsDecimals(schemas.get(name), seen);
        }
        if (schema.getType() != null && schema.getType().contains(Schema.SchemaType.NUMBER)) {
            return true;
        }
        return parts(schema).anyMatch(part -> holdsDecimals(part, seen));
    }

    private static Stream<Schema> parts(Schema schema) {
        Collection<Schema> properties = schema.getProperties() == null
                ? List.of()
                : schema.getProperties().values();
        Stream<Schema> inside = Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema())
                .filter(Objects::nonNull);
        Stream<Schema> joined = Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(List::stream);
        return Stream.of(properties.stream(), inside, joined).flatMap(parts -> parts);
    }
}
