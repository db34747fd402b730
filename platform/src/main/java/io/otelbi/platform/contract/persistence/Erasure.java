package io.otelbi.platform.contract.persistence;

/** Whose name and addresses are to become unreadable. */
public record Erasure(String subject) {}
