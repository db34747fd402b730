package io.otelbi.local.tds;

import io.otelbi.local.tds.PacketInput.Message;
import io.otelbi.platform.log.Log;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Listens, speaks TLS inside TDS, and opens the database that a login names with the login's rights. */
public final class TdsServer implements AutoCloseable {

    static final int FIRST_PACKET_SIZE = 4096;

    private static final Log LOG = Log.of(TdsServer.class);
    private static final int MAX_PACKET_SIZE = 32_767;
    private static final int ENCRYPT_REQUIRED = 3;

    private final ServerSocket listener;
    private final SSLContext tls;
    private final Map<String, String> databases;
    private final Clock clock;
    private final Faults faults = new Faults();
    private final Activity activity = new Activity();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /**
     * Starts to listen.
     *
     * @param address where to listen; port 0 is any free one
     * @param databases H2 URL by the database's name in lower case
     */
    public TdsServer(InetSocketAddress address, SSLContext tls, Map<String, String> databases, Clock clock)
            throws IOException {
        this.listener = new ServerSocket(address.getPort(), 200, address.getAddress());
        this.tls = tls;
        this.databases = new ConcurrentHashMap<>(databases);
        this.clock = clock;
        Thread.ofPlatform().name("tds-accept").daemon().start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** How to make it misbehave. */
    public Faults faults() {
        return faults;
    }

    /** What it saw. */
    public Activity activity() {
        return activity;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept() {
        for (int number = 1; !listener.isClosed(); number++) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                Thread.ofPlatform().name("tds-" + number).daemon().start(() -> serve(socket));
            } catch (IOException e) {
                LOG.log(Level.FINE, "The listener was closed", e);
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            prelogin(socket);
            HandshakeSocket wrapped = new HandshakeSocket(socket);
            try (SSLSocket secure =
                    (SSLSocket) tls.getSocketFactory().createSocket(wrapped, "localhost", port(), true)) {
                // The wrapped handshake of TDS 7.4 ends where TLS 1.2 ends it; TLS 1.3 sends more afterwards.
                secure.setEnabledProtocols(new String[] {"TLSv1.2"});
                secure.setUseClientMode(false);
                secure.startHandshake();
                wrapped.endHandshake();
                login(secure, socket);
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "A connection ended", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private static void prelogin(Socket socket) throws IOException {
        Message request = new PacketInput(socket.getInputStream()).next();
        if (request.type() != PacketInput.PRELOGIN) {
            throw new IOException("A connection must start with PRELOGIN");
        }
        PacketOutput out = new PacketOutput(socket.getOutputStream(), FIRST_PACKET_SIZE);
        int offset = 3 * 5 + 1;
        option(out, 0, offset, 6);
        option(out, 1, offset + 6, 1);
        option(out, 4, offset + 7, 1);
        out.uint8(0xFF);
        out.bytes(new byte[] {16, 0, 0x03, (byte) 0xE8, 0, 0});
        out.uint8(ENCRYPT_REQUIRED);
        out.uint8(0);
        out.endMessage();
    }

    private static void option(PacketOutput out, int token, int offset, int length) throws IOException {
        out.uint8(token);
        out.uint8(offset >>> 8);
        out.uint8(offset);
        out.uint8(length >>> 8);
        out.uint8(length);
    }

    private void login(SSLSocket secure, Socket raw) throws IOException, InterruptedException {
        PacketInput in = new PacketInput(secure.getInputStream());
        PacketOutput out = new PacketOutput(secure.getOutputStream(), FIRST_PACKET_SIZE);
        Login login = Login.parse(in.next().payload());
        try (Database database = new Database(() -> open(login))) {
            activity.login(LoginRecord.of(clock.instant(), login, true));
            int packetSize = Math.clamp(login.packetSize(), FIRST_PACKET_SIZE, MAX_PACKET_SIZE);
            Tokens tokens = new Tokens(out);
            tokens.loginAck(login.database(), packetSize);
            tokens.done(Tokens.DONE, Tokens.FINAL, 0);
            out.endMessage();
            out.resize(packetSize);
            new Session(in, out, database, this, raw).run();
        } catch (ServerError refusal) {
            activity.login(LoginRecord.of(clock.instant(), login, false));
            Tokens tokens = new Tokens(out);
            tokens.error(refusal);
            tokens.done(Tokens.DONE, Tokens.ERROR, 0);
            out.endMessage();
        } catch (SQLException e) {
            LOG.log(Level.FINE, "A database connection could not be closed", e);
        }
    }

    private Connection open(Login login) throws ServerError {
        if (faults.isUnavailable()) {
            throw new ServerError(ServerError.DATABASE_UNAVAILABLE, "Database is not currently available.");
        }
        String url = databases.get(login.database().toLowerCase(Locale.ROOT));
        if (url == null) {
            throw new ServerError(
                    ServerError.NO_SUCH_DATABASE,
                    "Cannot open database \"" + login.database() + "\" requested by the login. The login failed.");
        }
        try {
            if (!faults.refusesLogins()) {
                return DriverManager.getConnection(url, login.user(), login.password());
            }
        } catch (SQLException e) {
            LOG.log(Level.FINE, "A login was refused by H2", e);
        }
        throw new ServerError(ServerError.LOGIN_FAILED, "Login failed for user '" + login.user() + "'.");
    }
}
