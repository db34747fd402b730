package io.otelbi.biquery.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SqlTextTest {

    @Test
    void aParameterThatStandsTwiceIsBoundTwice() {
        var text = new SqlText("q", "SELECT 1 WHERE :a = '' OR x = :a AND y = :b");

        SqlText.Bound bound = text.bind(Map.of("a", "A", "b", 2));

        assertEquals("SELECT 1 WHERE ? = '' OR x = ? AND y = ?", bound.sql());
        assertEquals(List.of("A", "A", 2), bound.values());
    }

    @Test
    void aParameterWithoutAValueIsNamed() {
        var error =
                assertThrows(IllegalArgumentException.class, () -> new SqlText("q", "SELECT :missing").bind(Map.of()));

        assertEquals("q needs a value for :missing", error.getMessage());
    }

    @Test
    void schemasTakeTheirConfiguredNames() {
        var text = new SqlText("q", "SELECT 1 FROM {dbo}.FactInternetSales");

        assertEquals(
                "SELECT 1 FROM [sales mart].FactInternetSales",
                text.in(Map.of("dbo", "sales mart")).text());
    }

    @Test
    void aSchemaNameThatIsNoNameIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new WarehouseConfig("dbo].[x", "Fact", "Dimension", false));
    }
}
