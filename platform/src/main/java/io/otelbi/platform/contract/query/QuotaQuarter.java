package io.otelbi.platform.contract.query;

import java.math.BigDecimal;

/** The sum of all salespersons' quotas of a calendar quarter (1..4). */
public record QuotaQuarter(int year, int quarter, BigDecimal amount) {}
