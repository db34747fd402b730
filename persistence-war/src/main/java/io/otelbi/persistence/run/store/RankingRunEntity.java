package io.otelbi.persistence.run.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A row of {@code ranking_runs}. */
@Entity
@Table(name = "ranking_runs")
class RankingRunEntity extends RunEntity {}
