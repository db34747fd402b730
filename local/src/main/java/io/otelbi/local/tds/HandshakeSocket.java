package io.otelbi.local.tds;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;

/**
 * The socket under TLS: while the handshake lasts its bytes travel inside PRELOGIN packets, afterwards as they are
 * (MS-TDS 3.2.5.2). What the server writes is kept back until it reads again, so that one flight is one message.
 */
final class HandshakeSocket extends Socket {

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private final ByteArrayOutputStream flight = new ByteArrayOutputStream();
    private InputStream received = new ByteArrayInputStream(new byte[0]);
    private volatile boolean handshaking = true;

    HandshakeSocket(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /** From now on bytes travel without packets. */
    void endHandshake() throws IOException {
        sendFlight();
        handshaking = false;
    }

    @Override
    public InputStream getInputStream() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return handshaking ? readWrapped(target, offset, length) : in.read(target, offset, length);
            }
        };
    }

    @Override
    public OutputStream getOutputStream() {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                write(new byte[] {(byte) value}, 0, 1);
            }

            @Override
            public void write(byte[] source, int offset, int length) throws IOException {
                if (handshaking) {
                    flight.write(source, offset, length);
                } else {
                    out.write(source, offset, length);
                }
            }

            @Override
            public void flush() throws IOException {
                out.flush();
            }
        };
    }

    @Override
    public boolean isConnected() {
        return socket.isConnected();
    }

    @Override
    public boolean isClosed() {
        return socket.isClosed();
    }

    @Override
    public void setSoLinger(boolean on, int linger) throws java.net.SocketException {
        socket.setSoLinger(on, linger);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private int readWrapped(byte[] target, int offset, int length) throws IOException {
        sendFlight();
        int count = received.read(target, offset, length);
        if (count > 0) {
            return count;
        }
        in.skipNBytes(2);
        int payload = in.readUnsignedShort() - PacketInput.HEADER;
        in.skipNBytes(4);
        received = new ByteArrayInputStream(in.readNBytes(payload));
        return received.read(target, offset, length);
    }

    private void sendFlight() throws IOException {
        byte[] bytes = flight.toByteArray();
        flight.reset();
        for (int start = 0; start < bytes.length; start += TdsServer.FIRST_PACKET_SIZE - PacketInput.HEADER) {
            int end = Math.min(bytes.length, start + TdsServer.FIRST_PACKET_SIZE - PacketInput.HEADER);
            int length = end - start + PacketInput.HEADER;
            int status = end == bytes.length ? 1 : 0;
            out.write(
                    new byte[] {PacketInput.PRELOGIN, (byte) status, (byte) (length >>> 8), (byte) length, 0, 0, 1, 0});
            out.write(Arrays.copyOfRange(bytes, start, end));
        }
        out.flush();
    }
}
