package io.otelbi.gateway.audit.api;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Keeps an answer back until its record is written; nothing reaches the client before {@link #send}. */
final class BufferedResponse extends HttpServletResponseWrapper {

    private ByteArrayOutputStream body = new ByteArrayOutputStream();
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;

    BufferedResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (stream == null) {
            stream = new Buffer(body);
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(body, false, StandardCharsets.UTF_8);
        }
        return writer;
    }

    @Override
    public void flushBuffer() {
        // Committing now would let the answer out before its record.
    }

    @Override
    public void sendError(int status) {
        setStatus(status);
    }

    @Override
    public void sendError(int status, String message) {
        setStatus(status);
    }

    @Override
    public void sendRedirect(String location) {
        sendRedirect(location, SC_FOUND, true);
    }

    @Override
    public void sendRedirect(String location, boolean clearBuffer) {
        sendRedirect(location, SC_FOUND, clearBuffer);
    }

    @Override
    public void sendRedirect(String location, int status) {
        sendRedirect(location, status, true);
    }

    @Override
    public void sendRedirect(String location, int status, boolean clearBuffer) {
        if (clearBuffer) {
            resetBuffer();
        }
        setStatus(status);
        setHeader("Location", location);
    }

    @Override
    public void reset() {
        super.reset();
        resetBuffer();
    }

    @Override
    public void setContentLength(int length) {
        // The length is that of what is sent in the end.
    }

    @Override
    public void setContentLengthLong(long length) {
        // The length is that of what is sent in the end.
    }

    @Override
    public void resetBuffer() {
        if (writer != null) {
            writer.flush();
        }
        body = new ByteArrayOutputStream();
        stream = null;
        writer = null;
    }

    /** Forgets whatever was written, for an answer that only says that it failed. */
    void fail() {
        resetBuffer();
        setStatus(SC_INTERNAL_SERVER_ERROR);
    }

    byte[] content() {
        if (writer != null) {
            writer.flush();
        }
        return body.toByteArray();
    }

    /** Replaces whatever was written. */
    void replace(int status, String contentType, String text) {
        setStatus(status);
        setContentType(contentType);
        getWriter().flush();
        body.reset();
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Lets the answer out; the container itself ends a 304, which has no body to wait for. */
    void send(byte[] content) throws IOException {
        if (getStatus() == SC_NOT_MODIFIED) {
            return;
        }
        super.setContentLength(content.length);
        super.getOutputStream().write(content);
        super.flushBuffer();
    }

    private static final class Buffer extends ServletOutputStream {

        private final ByteArrayOutputStream body;

        private Buffer(ByteArrayOutputStream body) {
            this.body = body;
        }

        @Override
        public void write(int value) {
            body.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            body.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Answers are written at once, not by listeners.");
        }
    }
}
