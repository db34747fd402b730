package io.otelbi.platform.contract.analytics;

import java.time.LocalDate;
import java.util.List;

/** The forecast of one segment; all segments of an answer add up to its points, to the cent. */
public record SegmentForecast(String segment, List<SegmentPoint> points) {

    public SegmentForecast {
        points = List.copyOf(points);
    }

    /** One period of a segment. */
    public record SegmentPoint(LocalDate date, double mean, double lower80, double upper80) {}
}
