package io.otelbi.platform.contract.analytics;

import java.util.List;

/**
 * The unusual days of a slice.
 *
 * @param falseAlarmRate share of ordinary days that may be marked by chance, at most
 */
public record Anomalies(String source, double falseAlarmRate, List<AnomalyDay> days) {

    public Anomalies {
        days = List.copyOf(days);
    }
}
