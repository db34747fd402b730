package io.otelbi.model.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.otelbi.model.DataType;
import io.otelbi.model.DatasetRole;
import io.otelbi.model.FieldRole;
import io.otelbi.model.Good;
import io.otelbi.model.MetricRole;
import io.otelbi.model.TargetGrain;
import io.otelbi.model.Words;
import io.otelbi.model.yaml.Node;
import io.otelbi.model.yaml.Node.Mapping;
import io.otelbi.model.yaml.Node.Scalar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words of the schemas are those of the enums. */
class VocabularyTest {

    private static List<String> words(String schema, String... way) throws IOException {
        try (InputStream in = Form.class.getResourceAsStream(schema)) {
            assert in != null;
            Mapping node = (Mapping) SchemaNode.schema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            for (String step : way) {
                node = node.mapping(step);
            }
            return node.list("enum").stream().map(VocabularyTest::text).toList();
        }
    }

    private static String text(Node node) {
        return ((Scalar) node).text();
    }

    private static List<String> of(Enum<?>... values) {
        return Arrays.stream(values).map(Words::of).toList();
    }

    private static List<String> role(String of) throws IOException {
        return words("roles.schema.json", "$defs", of, "properties", "role");
    }

    @Test
    void roles() throws IOException {
        assertEquals(of(DatasetRole.values()), role("dataset"));
        assertEquals(of(FieldRole.values()), role("field"));
        assertEquals(of(MetricRole.values()), role("metric"));
    }

    @Test
    void settings() throws IOException {
        assertEquals(of(DayOfWeek.values()), words("roles.schema.json", "$defs", "weekday"));
        assertEquals(of(Good.values()), words("roles.schema.json", "$defs", "metric", "properties", "good"));
        assertEquals(of(TargetGrain.values()), words("roles.schema.json", "$defs", "dataset", "properties", "grain"));
    }

    @Test
    void datatypes() throws IOException {
        List<String> said = Arrays.stream(DataType.values())
                .filter(type -> type != DataType.UNKNOWN)
                .map(DataType::word)
                .toList();

        assertEquals(said, words("ossie-0.2.0.dev0.schema.json", "$defs", "datatype"));
    }
}
