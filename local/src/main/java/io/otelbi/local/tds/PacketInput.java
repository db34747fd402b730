package io.otelbi.local.tds;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Puts the packets of a stream together into messages. */
final class PacketInput {

    static final int HEADER = 8;
    static final int SQL_BATCH = 0x01;
    static final int RPC = 0x03;
    static final int REPLY = 0x04;
    static final int ATTENTION = 0x06;
    static final int TRANSACTION_MANAGER = 0x0E;
    static final int LOGIN7 = 0x10;
    static final int PRELOGIN = 0x12;

    private static final int END_OF_MESSAGE = 0x01;
    private static final int MAX_MESSAGE = 16 * 1024 * 1024;

    private final DataInputStream in;

    PacketInput(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /** A whole message without its packet headers. */
    record Message(int type, LittleEndianReader payload) {}

    /** The next message; end of stream is an {@link java.io.EOFException}. */
    Message next() throws IOException {
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        while (true) {
            int type = in.readUnsignedByte();
            int status = in.readUnsignedByte();
            int length = in.readUnsignedShort() - HEADER;
            in.skipNBytes(4);
            if (length < 0 || payload.size() + length > MAX_MESSAGE) {
                throw new IOException("A TDS message is malformed or longer than " + MAX_MESSAGE + " bytes");
            }
            payload.write(in.readNBytes(length));
            if ((status & END_OF_MESSAGE) != 0) {
                return new Message(type, new LittleEndianReader(payload.toByteArray()));
            }
        }
    }
}
