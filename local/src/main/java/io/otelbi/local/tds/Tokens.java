package io.otelbi.local.tds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The tokens of a reply (MS-TDS 2.2.7). */
final class Tokens {

    static final int DONE = 0xFD;
    static final int DONE_PROC = 0xFE;
    static final int DONE_IN_PROC = 0xFF;
    static final int FINAL = 0x00;
    static final int MORE = 0x01;
    static final int ERROR = 0x02;
    static final int COUNT = 0x10;
    static final int ATTENTION = 0x20;

    /** Latin1_General, case-insensitive: locale 0409, sort order 52. */
    static final byte[] COLLATION = {0x09, 0x04, (byte) 0xD0, 0x00, 0x34};

    private static final int SELECT_COMMAND = 0xC1;
    private static final String SERVER = "otel-bi-warehouse";

    private final PacketOutput out;

    Tokens(PacketOutput out) {
        this.out = out;
    }

    void loginAck(String database, int packetSize) throws IOException {
        environment(1, database, "");
        collation();
        environment(4, Integer.toString(packetSize), "4096");
        String program = "Microsoft SQL Server";
        out.uint8(0xAD);
        out.uint16(1 + 4 + 1 + program.length() * 2 + 4);
        out.uint8(1);
        out.bytes(new byte[] {0x74, 0x00, 0x00, 0x04});
        out.shortText(program);
        out.bytes(new byte[] {16, 0, 0x03, (byte) 0xE8});
    }

    void error(ServerError error) throws IOException {
        String text = error.text().substring(0, Math.min(error.text().length(), 2000));
        out.uint8(0xAA);
        out.uint16(4 + 1 + 1 + 2 + text.length() * 2 + 1 + SERVER.length() * 2 + 1 + 4);
        out.int32(error.number());
        out.uint8(1);
        out.uint8(error.severity());
        out.uint16(text.length());
        out.unicode(text);
        out.shortText(SERVER);
        out.shortText("");
        out.int32(1);
    }

    void done(int token, int status, long rows) throws IOException {
        out.uint8(token);
        out.uint16(status);
        out.uint16((status & COUNT) != 0 ? SELECT_COMMAND : 0);
        out.int64(rows);
    }

    void returnStatus() throws IOException {
        out.uint8(0x79);
        out.int32(0);
    }

    /** The output parameter that carries a prepared statement's handle. */
    void handle(int handle) throws IOException {
        out.uint8(0xAC);
        out.uint16(0);
        out.shortText("");
        out.uint8(1);
        out.int32(0);
        out.uint16(0);
        out.uint8(0x26);
        out.uint8(4);
        out.uint8(4);
        out.int32(handle);
    }

    /** Begin (8), commit (9) or rollback (10) of a transaction that holds nothing, for all is read only. */
    void transaction(int change) throws IOException {
        byte[] descriptor = {1, 0, 0, 0, 0, 0, 0, 0};
        out.uint8(0xE3);
        out.uint16(1 + 1 + 8 + 1);
        out.uint8(change);
        out.uint8(change == 8 ? 8 : 0);
        if (change == 8) {
            out.bytes(descriptor);
            out.uint8(0);
        } else {
            out.uint8(8);
            out.bytes(descriptor);
        }
    }

    private void environment(int type, String now, String before) throws IOException {
        out.uint8(0xE3);
        out.uint16(1 + 1 + bytes(now) + 1 + bytes(before));
        out.uint8(type);
        out.shortText(now);
        out.shortText(before);
    }

    private void collation() throws IOException {
        out.uint8(0xE3);
        out.uint16(1 + 1 + COLLATION.length + 1);
        out.uint8(7);
        out.uint8(COLLATION.length);
        out.bytes(COLLATION);
        out.uint8(0);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE).length;
    }
}
