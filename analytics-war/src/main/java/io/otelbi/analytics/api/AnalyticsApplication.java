package io.otelbi.analytics.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The service's HTTP door; only other services come in. */
@ApplicationPath("/")
public class AnalyticsApplication extends Application {}
