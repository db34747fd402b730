package io.otelbi.platform.contract.persistence;

/**
 * A record's place in the chain and the hash up to it.
 *
 * @param sequence from 1; 0 is the beginning
 * @param hash hexadecimal HMAC-SHA-256
 */
public record ChainHead(long sequence, String hash) {}
