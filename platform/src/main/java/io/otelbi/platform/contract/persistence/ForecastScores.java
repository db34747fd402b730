package io.otelbi.platform.contract.persistence;

import java.util.List;

/** Scores to store together, at most 500. */
public record ForecastScores(List<ForecastScore> scores) {

    public ForecastScores {
        scores = List.copyOf(scores);
    }
}
