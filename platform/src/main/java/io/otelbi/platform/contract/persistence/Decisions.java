package io.otelbi.platform.contract.persistence;

import java.util.List;

/** Decisions, newest first. */
public record Decisions(List<Decision> items) {}
