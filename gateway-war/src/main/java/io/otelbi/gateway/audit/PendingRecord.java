package io.otelbi.gateway.audit;

import io.otelbi.platform.contract.persistence.AuditRecord;

/**
 * A record on its way to persistence.
 *
 * @param spanId the span of the request, under which the forwarding is traced
 */
public record PendingRecord(AuditRecord audit, String spanId) {}
