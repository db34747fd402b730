package io.otelbi.local.warehouse;

import java.io.IOException;

/** What a folder of CSV files may hold. */
public sealed interface CsvSource permits CsvSource.Sample, ModelSource {

    /** Its tables; types may still change when the files are seen. */
    WarehouseSchema schema();

    /** The name of the file that keeps it. */
    String place();

    /** Changes when the same files give another warehouse, or are judged by other rules. */
    String version();

    /** Whether it is of no use that the others are there. */
    boolean required();

    /** Its tables with the types that the files need. */
    WarehouseSchema fitted(CsvImport files) throws IOException;

    /** A warehouse whose tables are known to the letter. */
    record Sample(WarehouseSchema schema) implements CsvSource {

        @Override
        public String place() {
            return "csv";
        }

        @Override
        public String version() {
            return "layout 5";
        }

        @Override
        public boolean required() {
            return false;
        }

        @Override
        public WarehouseSchema fitted(CsvImport files) {
            return schema;
        }
    }
}
