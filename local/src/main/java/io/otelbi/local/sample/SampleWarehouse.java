package io.otelbi.local.sample;

import io.otelbi.local.warehouse.RowSink;
import io.otelbi.local.warehouse.SchemaFile;
import io.otelbi.local.warehouse.WarehouseSchema;

/** The two warehouses that are there without a file of anybody's. */
public enum SampleWarehouse {
    ADVENTUREWORKS("adventureworks", "AdventureWorksDW2022"),
    WIDEWORLDIMPORTERS("wideworldimporters", "WideWorldImportersDW");

    private final String key;
    private final String database;

    SampleWarehouse(String key, String database) {
        this.key = key;
        this.database = database;
    }

    public WarehouseSchema schema() {
        return SchemaFile.read(key, database);
    }

    /** The name in the API and in file names. */
    public String key() {
        return key;
    }

    /** Writes the sample of a seed; the same seed gives the same rows. */
    public Ledger generate(long seed, RowSink sink) {
        return switch (this) {
            case ADVENTUREWORKS -> AdventureWorksSample.generate(seed, sink);
            case WIDEWORLDIMPORTERS -> WideWorldImportersSample.generate(seed, sink);
        };
    }
}
