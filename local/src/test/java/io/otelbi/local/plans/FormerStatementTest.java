package io.otelbi.local.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.local.sample.SampleWarehouse;
import io.otelbi.model.jdbc.Binding;
import io.otelbi.model.jdbc.ColumnTypes;
import io.otelbi.model.plan.Planner;
import io.otelbi.model.reading.ModelReader;
import io.otelbi.model.reading.Reading;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormerStatementTest {

    @Test
    void valuesStandInTheOrderOfTheirPlaces() {
        FormerStatement statement = FormerStatement.of("names.adventureworks.sql", Map.of("kind", "product"));

        assertEquals(List.of("product", "product", "product", "product"), statement.values());
        assertFalse(statement.sql().contains("-- "), statement.sql());
        assertTrue(statement.sql().contains("[dbo].DimProduct"), statement.sql());
    }

    @Test
    void aPlaceWithoutAValueIsNamed() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> FormerStatement.of("names.adventureworks.sql", Map.of()))
                .getMessage();

        assertEquals("names.adventureworks.sql needs a value for :kind", message);
    }

    @ParameterizedTest
    @EnumSource
    void everyQuestionStandsBesideOneThatWasWrittenByHand(SampleWarehouse sample) {
        Path file = Path.of("../liberty-config/shared/warehouses", sample.key() + ".yaml");
        var planner = new Planner(((Reading.Sound) ModelReader.read(file)).model());

        List<Question> questions = Question.of(sample, planner, new Binding(ColumnTypes.UNKNOWN));

        assertEquals(9, questions.size());
        for (Question question : questions) {
            long places = question.former().sql().chars().filter(c -> c == '?').count();
            assertEquals(places, question.former().values().size(), question.name());
        }
    }
}
