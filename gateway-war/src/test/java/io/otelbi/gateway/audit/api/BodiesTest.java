package io.otelbi.gateway.audit.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.platform.problem.CommonProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BodiesTest {

    private static final int MEBIBYTE = 1 << 20;

    private final AtomicLong nanos = new AtomicLong();
    private final Bodies bodies = new Bodies(nanos::get);

    @Test
    void aBodyUpToTheLimitIsReadWhole() throws IOException {
        byte[] content = new byte[MEBIBYTE];

        var read = assertInstanceOf(Bodies.Reading.Whole.class, bodies.read(new ByteArrayInputStream(content)));

        assertArrayEquals(content, read.content());
    }

    @Test
    void ofALargerOneNoMoreIsReadThanTheLimit() throws IOException {
        AtomicLong read = new AtomicLong();
        var endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return 'x';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                read.addAndGet(length);
                return length;
            }
        };

        assertEquals(CommonProblem.PAYLOAD_TOO_LARGE, refusal(bodies.read(endless)));
        assertTrue(read.get() < MEBIBYTE + 64 * 1024, read::toString);
    }

    @Test
    void aBodyThatComesByteByByteIsGivenUpAfterTenSeconds() throws IOException {
        var slow = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                nanos.addAndGet(1_000_000_000L);
                bytes[offset] = 'x';
                return 1;
            }
        };

        assertEquals(CommonProblem.REQUEST_TIMEOUT, refusal(bodies.read(slow)));
        assertEquals(11, nanos.get() / 1_000_000_000L);
    }

    private static Object refusal(Bodies.Reading reading) {
        return assertInstanceOf(Bodies.Reading.GivenUp.class, reading).refusal().kind();
    }
}
