package io.otelbi.biquery.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.biquery.warehouse.Source;
import io.otelbi.model.reading.ModelReader;
import io.otelbi.model.reading.Reading;
import io.otelbi.platform.problem.ProblemException;
import io.otelbi.platform.rows.Grant;
import io.otelbi.platform.rows.Rows;
import io.otelbi.platform.rows.RowsProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PermissionTest {

    private final Source source = new Source(
            ((Reading.Sound) ModelReader.read(Path.of("../liberty-config/shared/warehouses/adventureworks.yaml")))
                    .model());

    @Test
    void whoSeesAllIsAskedForAsEver() {
        assertSame(source.planner(), Permission.planner(source, Rows.everything()));
        assertSame(source.planner(), Permission.planner(source, Rows.of(List.of(Grant.whole("adventureworks")))));
    }

    @Test
    void someRowsAreInThePlan() {
        var rows = Rows.of(List.of(Grant.of("adventureworks", Map.of("territory", List.of("France")))));

        assertTrue(Permission.planner(source, rows).coverage().sql().contains("WHERE"));
    }

    @Test
    void rowsOfAnotherWarehouseAreNone() {
        var refused = assertThrows(
                ProblemException.class,
                () -> Permission.planner(source, Rows.of(List.of(Grant.whole("wideworldimporters")))));

        assertEquals(RowsProblem.ROWS_NOT_APPLICABLE, refused.kind());
        assertEquals("No rows of adventureworks are granted to you.", refused.detail());
    }

    @Test
    void aDimensionThatIsNotThereIsNamed() {
        var rows = Rows.of(List.of(Grant.of("", Map.of("planet.name", List.of("Mars")))));

        var refused = assertThrows(ProblemException.class, () -> Permission.planner(source, rows));

        assertTrue(refused.detail().contains("planet.name"), refused.detail());
    }
}
