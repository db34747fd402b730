package io.otelbi.biquery.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {

    @Test
    void anAddressIsReadAsCompaniesWriteIt() {
        assertEquals(new ServerAddress.AtPort("sql", 1433), ServerAddress.parse("sql", 1433));
        assertEquals(
                new ServerAddress.AtPort("sql-1.example.com", 1444),
                ServerAddress.parse("sql-1.example.com,1444", 1433));
        assertEquals(new ServerAddress.AtPort("sql", 1444), ServerAddress.parse("sql:1444", 1433));
        assertEquals(new ServerAddress.AtPort("[::1]", 1444), ServerAddress.parse("[::1],1444", 1433));
        assertEquals(new ServerAddress.Instance("sql", "REPORTS$1"), ServerAddress.parse("sql\\REPORTS$1", 1433));
        assertEquals(
                new ServerAddress.Url("jdbc:sqlserver://sql;databaseName=Sales"),
                ServerAddress.parse("jdbc:sqlserver://sql;databaseName=Sales", 1433));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "sql;encrypt=false",
                "sql\\",
                "sql,",
                "sql,x",
                "jdbc:h2:mem:x",
                "jdbc:sqlserver:sql",
                "sql\\a\\b"
            })
    void anythingElseIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> ServerAddress.parse(text, 1433));
    }
}
