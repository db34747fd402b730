package io.otelbi.local.tds;

/**
 * The LOGIN7 packet (MS-TDS 2.2.6.4) as far as it matters here.
 *
 * @param readOnlyIntent whether {@code ApplicationIntent=ReadOnly} was asked for (TypeFlags bit 5)
 * @param packetSize bytes a packet that the client wishes
 */
public record Login(
        String user,
        String password,
        String applicationName,
        String hostName,
        String database,
        boolean readOnlyIntent,
        int packetSize) {

    private static final int PACKET_SIZE = 8;
    private static final int TYPE_FLAGS = 26;
    private static final int READ_ONLY_INTENT = 0x20;
    private static final int FIELDS = 36;
    private static final int HOST = 0;
    private static final int USER = 1;
    private static final int PASSWORD = 2;
    private static final int APPLICATION = 3;
    private static final int DATABASE = 8;

    static Login parse(LittleEndianReader reader) {
        int flags = reader.bytesAt(TYPE_FLAGS, 1)[0];
        int packetSize = new LittleEndianReader(reader.bytesAt(PACKET_SIZE, 4)).int32();
        return new Login(
                field(reader, USER),
                password(reader),
                field(reader, APPLICATION),
                field(reader, HOST),
                field(reader, DATABASE),
                (flags & READ_ONLY_INTENT) != 0,
                packetSize);
    }

    @Override
    public String toString() {
        return "Login[user=" + user + ", applicationName=" + applicationName + ", database=" + database
                + ", readOnlyIntent=" + readOnlyIntent + "]";
    }

    private static String field(LittleEndianReader reader, int index) {
        LittleEndianReader place = new LittleEndianReader(reader.bytesAt(FIELDS + 4 * index, 4));
        int offset = place.uint16();
        return reader.unicodeAt(offset, place.uint16());
    }

    // Each byte was swapped by halves and then XORed with A5.
    private static String password(LittleEndianReader reader) {
        LittleEndianReader place = new LittleEndianReader(reader.bytesAt(FIELDS + 4 * PASSWORD, 4));
        int offset = place.uint16();
        byte[] bytes = reader.bytesAt(offset, place.uint16() * 2);
        for (int i = 0; i < bytes.length; i++) {
            int plain = (bytes[i] & 0xFF) ^ 0xA5;
            bytes[i] = (byte) ((plain << 4) | (plain >>> 4));
        }
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_16LE);
    }
}
