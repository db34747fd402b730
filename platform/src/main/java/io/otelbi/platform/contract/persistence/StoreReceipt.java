package io.otelbi.platform.contract.persistence;

/**
 * What became of a batch; all of it is stored when this answer is given.
 *
 * @param stored what was new
 * @param alreadyStored what had been stored before
 */
public record StoreReceipt(int stored, int alreadyStored) {}
