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
 * as they are after the container has unpacked them; more is a 413.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Priority(1)
public class BodyLimit implements ReaderInterceptor {

    private static final long USUAL = 1L << 20;

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
            throw tooLarge();
        }
        var counted = new Counted(context.getInputStream(), most);
        context.setInputStream(counted);
        try {
            return context.proceed();
        } catch (IOException | RuntimeException e) {
            // Readers wrap what a stream throws in exceptions of their own.
            if (counted.exceeded) {
                throw tooLarge();
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

    private ProblemException tooLarge() {
        return tooLarge(most);
    }

    private static ProblemException tooLarge(long most) {
        return new ProblemException(CommonProblem.PAYLOAD_TOO_LARGE, "At most " + most + " bytes are read of a body.");
    }

    private static final class Counted extends FilterInputStream {

        private final long most;
        private long read;
        private boolean exceeded;

        private Counted(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int more) {
            read += more;
            if (read > most) {
                exceeded = true;
                throw tooLarge(most);
            }
        }
    }
}
