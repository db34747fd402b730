package io.otelbi.persistence.run.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A row of {@code forecast_runs}. */
@Entity
@Table(name = "forecast_runs")
class ForecastRunEntity extends RunEntity {}
