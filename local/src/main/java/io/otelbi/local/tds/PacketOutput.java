package io.otelbi.local.tds;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Cuts what is written into packets and sends each as soon as it is full, so that a long result needs no memory. */
final class PacketOutput {

    private final OutputStream out;
    private byte[] packet;
    private int used = PacketInput.HEADER;
    private int packetId;

    PacketOutput(OutputStream out, int packetSize) {
        this.out = out;
        this.packet = new byte[packetSize];
    }

    /** Takes the size that the login asked for, from the next message on. */
    void resize(int packetSize) {
        packet = new byte[packetSize];
        used = PacketInput.HEADER;
    }

    void uint8(int value) throws IOException {
        if (used == packet.length) {
            send(false);
        }
        packet[used++] = (byte) value;
    }

    void uint16(int value) throws IOException {
        uint8(value);
        uint8(value >>> 8);
    }

    void int32(int value) throws IOException {
        uint16(value);
        uint16(value >>> 16);
    }

    void int64(long value) throws IOException {
        unsigned(value, 8);
    }

    void unsigned(long value, int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            uint8((int) (value >>> (8 * i)));
        }
    }

    void bytes(byte[] bytes) throws IOException {
        for (byte one : bytes) {
            uint8(one);
        }
    }

    void unicode(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_16LE));
    }

    /** A text of at most 255 characters, preceded by its length in one byte. */
    void shortText(String text) throws IOException {
        uint8(text.length());
        unicode(text);
    }

    /** Ends the message and sends it. */
    void endMessage() throws IOException {
        send(true);
        out.flush();
        packetId = 0;
    }

    private void send(boolean last) throws IOException {
        packet[0] = PacketInput.REPLY;
        packet[1] = (byte) (last ? 1 : 0);
        packet[2] = (byte) (used >>> 8);
        packet[3] = (byte) used;
        packet[4] = 0;
        packet[5] = 0;
        packet[6] = (byte) ++packetId;
        packet[7] = 0;
        out.write(packet, 0, used);
        used = PacketInput.HEADER;
    }
}
