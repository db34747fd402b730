package io.otelbi.local.warehouse;

import io.trino.tpcds.Results;
import io.trino.tpcds.Session;
import io.trino.tpcds.column.Column;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The benchmark TPC-DS in a hundredth of its smallest official size, by Trino's generator, as CSV files. */
public final class TpcDs {

    private static final double SCALE = 0.01;
    private static final List<io.trino.tpcds.Table> TABLES = List.of(
            io.trino.tpcds.Table.STORE_SALES,
            io.trino.tpcds.Table.CATALOG_SALES,
            io.trino.tpcds.Table.WEB_SALES,
            io.trino.tpcds.Table.DATE_DIM,
            io.trino.tpcds.Table.ITEM,
            io.trino.tpcds.Table.CUSTOMER,
            io.trino.tpcds.Table.CUSTOMER_ADDRESS,
            io.trino.tpcds.Table.STORE,
            io.trino.tpcds.Table.CALL_CENTER,
            io.trino.tpcds.Table.WEB_SITE);

    private TpcDs() {}

    /** Writes the tables that its model names into a new folder; the answer has them by their names. */
    public static Map<String, SourceTable> write(Path folder) throws IOException {
        return write(folder, Integer.MAX_VALUE);
    }

    /** The same with so many sales of each channel at most. */
    public static Map<String, SourceTable> write(Path folder, int sales) throws IOException {
        Files.createDirectories(folder);
        Session session = Session.getDefaultSession().withScale(SCALE);
        Map<String, SourceTable> tables = new HashMap<>();
        for (io.trino.tpcds.Table table : TABLES) {
            List<String> columns =
                    Arrays.stream(table.getColumns()).map(Column::getName).toList();
            SourceTable to = new SourceTable(folder, table.getName(), columns);
            int most = table.getName().endsWith("_sales") ? sales : Integer.MAX_VALUE;
            for (List<List<String>> rows : Results.constructResults(table, session.withTable(table))) {
                if (to.rows() >= most) {
                    break;
                }
                to.row(rows.getFirst());
            }
            tables.put(table.getName(), to);
        }
        return SourceTable.closed(tables);
    }
}
