package io.otelbi.persistence.audit;

import java.time.Instant;

/**
 * A statement that a part of the chain was dropped on purpose.
 *
 * @param first sequence of the first record that was dropped
 * @param last sequence of the last one
 * @param lastHash hash of the last one, behind which the chain goes on
 * @param partition the table that was dropped
 */
public record Retained(
        long first, long last, byte[] lastHash, String partition, String reason, Instant madeAt, String keyId) {}
