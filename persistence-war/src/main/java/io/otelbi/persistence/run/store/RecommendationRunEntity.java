package io.otelbi.persistence.run.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A row of {@code recommendation_runs}. */
@Entity
@Table(name = "recommendation_runs")
class RecommendationRunEntity extends RunEntity {}
