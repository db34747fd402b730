package io.otelbi.persistence.audit;

import io.otelbi.persistence.key.AuditKeys;
import io.otelbi.platform.contract.persistence.SignedHead;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The keyed hash chain: {@code hash[n] = HMAC-SHA-256(key, hash[n-1] | record[n])} with {@code hash[0]} all zeros. Every
 * field is written with its length, so that no two records have the same bytes. Whoever lacks the key cannot make a hash;
 * whoever drops or changes a record breaks the chain there.
 */
public final class Chain {

    private static final String LINK = "audit chain";
    private static final String CHECKPOINT = "audit checkpoint";
    private static final String HEAD = "audit head v1";
    private static final String RETENTION = "audit retention";

    private final AuditKeys keys;

    public Chain(AuditKeys keys) {
        this.keys = keys;
    }

    /** The hash before the first record: 32 zeros. */
    public static byte[] beginning() {
        return new byte[32];
    }

    /** The hash of a record behind another. */
    public byte[] hash(byte[] previous, ChainedRecord next) {
        return keys.sign(next.keyId(), LINK, bytes(out -> {
            out.write(previous);
            out.writeLong(next.sequence());
            write(out, next.recordedAt());
            write(out, next.id());
            write(out, next.occurredAt());
            write(out, next.person());
            out.writeBoolean(next.hasSubject());
            out.writeInt(next.sealedClient().length);
            out.write(next.sealedClient());
            write(out, next.method());
            write(out, next.path());
            write(out, next.query());
            out.writeInt(next.status());
            out.writeLong(next.durationMs());
            write(out, next.traceId());
            write(out, next.source());
            write(out, next.keyId());
            // Nothing is written where nothing was shown, so that records of before there were receipts keep their
            // hashes.
            if (next.shown() != null) {
                write(out, next.shown());
            }
        }));
    }

    /** The signature of a checkpoint. */
    public byte[] checkpoint(String keyId, long sequence, byte[] hash) {
        return keys.sign(keyId, CHECKPOINT, bytes(out -> {
            out.writeLong(sequence);
            out.write(hash);
        }));
    }

    /** A head that may leave the store: it can be told from a forged one wherever it comes back from. */
    public SignedHead head(String keyId, long sequence, byte[] hash) {
        HexFormat hex = HexFormat.of();
        return new SignedHead(sequence, hex.formatHex(hash), keyId, hex.formatHex(signature(keyId, sequence, hash)));
    }

    /** Whether a head was signed here, with a key that is still known. */
    public boolean isGenuine(SignedHead head) {
        HexFormat hex = HexFormat.of();
        return keys.knows(head.keyId())
                && MessageDigest.isEqual(
                        signature(head.keyId(), head.sequence(), hex.parseHex(head.hash())),
                        hex.parseHex(head.signature()));
    }

    private byte[] signature(String keyId, long sequence, byte[] hash) {
        return keys.sign(keyId, HEAD, bytes(out -> {
            out.writeLong(sequence);
            out.write(hash);
        }));
    }

    /** The signature of a statement of retention. */
    public byte[] retention(Retained statement) {
        return keys.sign(statement.keyId(), RETENTION, bytes(out -> {
            out.writeLong(statement.first());
            out.writeLong(statement.last());
            out.write(statement.lastHash());
            write(out, statement.partition());
            write(out, statement.reason());
            write(out, statement.madeAt());
        }));
    }

    /** The instant as the database keeps it. */
    public static Instant stored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Instant instant) throws IOException {
        out.writeLong(instant.getEpochSecond());
        out.writeInt(instant.getNano() / 1000);
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
