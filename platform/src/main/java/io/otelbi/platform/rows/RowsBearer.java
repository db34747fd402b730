package io.otelbi.platform.rows;

/** A principal that knows which rows it may see, from when it was recognised until its request ends. */
public interface RowsBearer {

    /** The rows that were granted. */
    Rows rows();
}
