package io.otelbi.platform.contract.persistence;

/**
 * What became of a batch; all of it is stored when this answer is given.
 *
 * @param appended records that were new
 * @param alreadyStored records that had been stored before
 */
public record AuditReceipt(int appended, int alreadyStored) {}
