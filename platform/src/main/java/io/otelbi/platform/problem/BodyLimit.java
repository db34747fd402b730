package io.otelbi.platform.problem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Reads no more of a request body than {@code otelbi.body-limit} bytes (1 MiB where the service does not say another number), counted
 * as they are after the container has unpacked them; more is a 413. JSON that is nested deeper than anything that is asked for is
 * a 400, before a parser has to follow it down.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Priority(1)
public class BodyLimit implements ReaderInterceptor {

    private static final long USUAL = 1L << 20;
    private static final int DEEPEST = 100;

    private final long most;

    public BodyLimit() {
        this(ConfigProvider.getConfig()
                .getOptionalValue("otelbi.body-limit", Long.class)
                .orElse(USUAL));
    }

    BodyLimit(long most) {
        this.most = most;
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (announced(context) > most) {
            throw tooLarge(most);
        }
        var counted = new Counted(context.getInputStream(), most);
        context.setInputStream(counted);
        try {
            return context.proceed();
        } catch (IOException | RuntimeException e) {
            // Readers wrap what a stream throws in exceptions of their own.
            ProblemException refusal = counted.refusal;
            if (refusal != null) {
                throw refusal;
            }
            throw e;
        }
    }

    private static long announced(ReaderInterceptorContext context) {
        String length = context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static ProblemException tooLarge(long most) {
        return new ProblemException(CommonProblem.PAYLOAD_TOO_LARGE, "At most " + most + " bytes are read of a body.");
    }

    private static ProblemException tooDeep() {
        return new ProblemException(
                CommonProblem.MALFORMED_BODY, "The request body is nested deeper than " + DEEPEST + " levels.");
    }

    private static final class Counted extends FilterInputStream {

        private final long most;
        private long read;
        private int depth;
        private boolean inText;
        private boolean escaped;
        private @Nullable ProblemException refusal;

        private Counted(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0) {
                count(1);
                follow((byte) value);
            }
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            count(Math.max(count, 0));
            for (int i = 0; i < count; i++) {
                follow(bytes[offset + i]);
            }
            return count;
        }

        private void count(int more) {
            read += more;
            if (read > most) {
                refuse(tooLarge(most));
            }
        }

        /** The signs that matter are single bytes in UTF-8 and part of nothing else. */
        private void follow(byte sign) {
            if (inText) {
                inText = escaped || sign != '"';
                escaped = !escaped && sign == '\\';
            } else {
                switch (sign) {
                    case '"' -> inText = true;
                    case '[', '{' -> depth++;
                    case ']', '}' -> depth--;
                    default -> {}
                }
                if (depth > DEEPEST) {
                    refuse(tooDeep());
                }
            }
        }

        private void refuse(ProblemException reason) {
            refusal = reason;
            throw reason;
        }
    }
}
