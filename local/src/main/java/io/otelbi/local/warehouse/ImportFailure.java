package io.otelbi.local.warehouse;

/** An import that cannot go on; the message names file, line and column and needs no addition. */
public class ImportFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportFailure(String message) {
        super(message);
    }

    ImportFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
