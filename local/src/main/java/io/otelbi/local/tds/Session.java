package io.otelbi.local.tds;

import io.otelbi.local.tds.PacketInput.Message;
import io.otelbi.platform.log.Log;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.BufferUnderflowException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/** What follows a login: requests one after another, each stoppable by an attention. */
final class Session {

    private static final Log LOG = Log.of(Session.class);

    private static final long CANCEL_AGAIN_MS = 20;

    private final PacketInput in;
    private final PacketOutput out;
    private final Tokens tokens;
    private final Database database;
    private final Query query;
    private final Activity activity;
    private final Map<Integer, String> prepared = new HashMap<>();
    private int lastHandle;

    Session(PacketInput in, PacketOutput out, Database database, TdsServer server, Socket socket) {
        this.in = in;
        this.out = out;
        this.tokens = new Tokens(out);
        this.query = new Query(database, out, server.faults(), socket);
        this.database = database;
        this.activity = server.activity();
    }

    /** Answers until the client leaves. */
    void run() throws IOException, InterruptedException {
        try (ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform()
                .name(Thread.currentThread().getName() + "-query")
                .daemon()
                .factory())) {
            serve(worker);
        } catch (EOFException e) {
            LOG.log(Level.FINE, "A client left", e);
        }
    }

    private void serve(ExecutorService worker) throws IOException, InterruptedException {
        @Nullable Future<?> running = null;
        Cancellation cancellation = new Cancellation();
        try {
            while (true) {
                Message message = in.next();
                if (message.type() == PacketInput.ATTENTION) {
                    cancel(running, cancellation);
                    acknowledgeAttention();
                } else {
                    await(running);
                    Cancellation fresh = new Cancellation();
                    cancellation = fresh;
                    running = worker.submit(() -> answer(message, fresh));
                }
            }
        } catch (IOException gone) {
            // Nobody waits any more for what may still run.
            cancel(running, cancellation);
            throw gone;
        }
    }

    private static void await(@Nullable Future<?> running) throws IOException, InterruptedException {
        if (running == null) {
            return;
        }
        try {
            running.get();
        } catch (ExecutionException e) {
            throw new IOException("A request ended the connection", e.getCause());
        }
    }

    // H2 forgets a cancel that comes before the statement has begun to run, so it is repeated until the end is there.
    private static void cancel(@Nullable Future<?> running, Cancellation cancellation)
            throws IOException, InterruptedException {
        while (running != null && !running.isDone()) {
            cancellation.request();
            try {
                running.get(CANCEL_AGAIN_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                LOG.log(Level.FINER, "Still running after a cancel", e);
            } catch (ExecutionException e) {
                throw new IOException("A request ended the connection", e.getCause());
            }
        }
    }

    private void acknowledgeAttention() throws IOException {
        tokens.done(Tokens.DONE, Tokens.ATTENTION, 0);
        out.endMessage();
    }

    private @Nullable Void answer(Message message, Cancellation cancellation) throws IOException, InterruptedException {
        long started = System.nanoTime();
        activity.queryStarted();
        try {
            dispatch(message, cancellation);
        } catch (SQLException | ServerError | IllegalArgumentException | BufferUnderflowException e) {
            fail(message, cancellation, e);
        } finally {
            cancellation.ended();
            activity.queryEnded(cancellation.isRequested());
            if (cancellation.isRequested()) {
                LOG.log(
                        Level.INFO,
                        "Query cancelled by its client after {0} ms",
                        (System.nanoTime() - started) / 1_000_000);
            }
        }
        out.endMessage();
        if (cancellation.isRequested()) {
            renew();
        }
        return null;
    }

    private void renew() throws IOException {
        try {
            database.renew();
        } catch (SQLException | ServerError e) {
            throw new IOException("The database could not be opened anew after a cancel", e);
        }
    }

    private void dispatch(Message message, Cancellation cancellation)
            throws IOException, SQLException, ServerError, InterruptedException {
        switch (message.type()) {
            case PacketInput.SQL_BATCH -> batch(RpcRequest.batchText(message.payload()), cancellation);
            case PacketInput.RPC -> call(RpcRequest.parse(message.payload()), cancellation);
            case PacketInput.TRANSACTION_MANAGER -> transaction(message.payload());
            default -> throw new IOException("A message of type " + message.type() + " is not expected here");
        }
    }

    private void fail(Message message, Cancellation cancellation, Exception failure) throws IOException {
        if (!cancellation.isRequested()) {
            tokens.error(
                    switch (failure) {
                        case ServerError known -> known;
                        case SQLException sql -> ServerError.of(sql);
                        default -> new ServerError(ServerError.OTHER, String.valueOf(failure.getMessage()));
                    });
            LOG.log(Level.FINE, "A request failed", failure);
        }
        tokens.done(message.type() == PacketInput.RPC ? Tokens.DONE_PROC : Tokens.DONE, Tokens.ERROR, 0);
    }

    private void batch(String sql, Cancellation cancellation)
            throws IOException, SQLException, ServerError, InterruptedException {
        long rows = run(sql, List.of(), cancellation);
        end(Tokens.DONE, cancellation, rows);
    }

    private void call(RpcRequest request, Cancellation cancellation)
            throws IOException, SQLException, ServerError, InterruptedException {
        List<RpcRequest.Parameter> parameters = request.parameters();
        switch (request.procedure()) {
            case "sp_executesql" -> {
                execute(parameters.get(0).text(), parameters, 2, cancellation);
                finish(0);
            }
            case "sp_prepexec" -> {
                int handle = prepare(parameters.get(2).text());
                execute(parameters.get(2).text(), parameters, 3, cancellation);
                finish(handle);
            }
            case "sp_prepare" -> finish(prepare(parameters.get(2).text()));
            case "sp_execute" -> {
                execute(statement(parameters.get(0)), parameters, 1, cancellation);
                finish(0);
            }
            case "sp_unprepare" -> {
                prepared.remove(Integer.parseInt(parameters.get(0).text()));
                finish(0);
            }
            default -> procedure(request, cancellation);
        }
    }

    private void procedure(RpcRequest request, Cancellation cancellation)
            throws IOException, SQLException, ServerError, InterruptedException {
        if (!Catalogue.knows(request.procedure())) {
            throw new ServerError(
                    ServerError.NO_SUCH_PROCEDURE, "Could not find stored procedure '" + request.procedure() + "'.");
        }
        end(Tokens.DONE_IN_PROC, cancellation, list(request, cancellation));
        finish(0);
    }

    private void execute(String sql, List<RpcRequest.Parameter> parameters, int firstValue, Cancellation cancellation)
            throws IOException, SQLException, ServerError, InterruptedException {
        List<@Nullable Object> values = new java.util.ArrayList<>();
        for (RpcRequest.Parameter parameter :
                parameters.subList(Math.min(firstValue, parameters.size()), parameters.size())) {
            values.add(parameter.value());
        }
        end(Tokens.DONE_IN_PROC, cancellation, run(sql, values, cancellation));
    }

    private long run(String sql, List<? extends @Nullable Object> values, Cancellation cancellation)
            throws IOException, SQLException, ServerError, InterruptedException {
        var call = Dialect.catalogueCall(sql, values);
        return call.isPresent()
                ? list(call.get(), cancellation)
                : query.run(sql, values, cancellation).rows();
    }

    private long list(RpcRequest request, Cancellation cancellation)
            throws IOException, SQLException, ServerError, InterruptedException {
        List<Object> patterns = Catalogue.patterns(request.parameters());
        return query.run(Catalogue.question(request.procedure()), patterns, cancellation)
                .rows();
    }

    private void end(int token, Cancellation cancellation, long rows) throws IOException {
        int more = token == Tokens.DONE_IN_PROC ? Tokens.MORE : Tokens.FINAL;
        int status = cancellation.isRequested() ? Tokens.ERROR : Tokens.COUNT;
        tokens.done(token, status | more, rows);
    }

    private void finish(int handle) throws IOException {
        tokens.returnStatus();
        if (handle != 0) {
            tokens.handle(handle);
        }
        tokens.done(Tokens.DONE_PROC, Tokens.FINAL, 0);
    }

    private int prepare(String sql) {
        prepared.put(++lastHandle, sql);
        return lastHandle;
    }

    private String statement(RpcRequest.Parameter handle) throws ServerError {
        String sql = prepared.get(Integer.parseInt(handle.text()));
        if (sql == null) {
            throw new ServerError(
                    ServerError.NO_SUCH_HANDLE, "Could not find prepared statement with handle " + handle.text() + ".");
        }
        return sql;
    }

    private void transaction(LittleEndianReader reader) throws IOException {
        reader.skip(reader.int32() - 4);
        switch (reader.uint16()) {
            case 5 -> tokens.transaction(8);
            case 7 -> tokens.transaction(9);
            case 8 -> tokens.transaction(10);
            default -> {}
        }
        tokens.done(Tokens.DONE, Tokens.FINAL, 0);
    }
}
