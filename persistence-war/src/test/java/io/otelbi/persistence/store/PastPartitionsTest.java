package io.otelbi.persistence.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class PastPartitionsTest {

    @Test
    void onlyMonthsThatThisProductMadeAreGivenOutWhateverElseHangsBelowTheTable() throws IOException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE runs (day date) PARTITION BY LIST (day)");
            List<String> names = List.of(
                    "runs_2025_12",
                    "runs_2026_01",
                    "runs_2025_11",
                    "runs_2025_10; DROP TABLE people",
                    "runs_2025_10_copy",
                    "runs_2025",
                    "archive");
            for (int i = 0; i < names.size(); i++) {
                statement.execute("CREATE TABLE \"%s\" PARTITION OF runs FOR VALUES IN ('2025-01-%02d')"
                        .formatted(names.get(i), i + 1));
            }

            assertEquals(
                    List.of("runs_2025_11", "runs_2025_12"),
                    PastPartitions.before(connection, "runs", YearMonth.of(2026, 1)));
        }
    }
}
