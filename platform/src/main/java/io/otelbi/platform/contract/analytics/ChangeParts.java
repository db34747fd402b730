package io.otelbi.platform.contract.analytics;

/**
 * A change taken apart; the parts add up to it.
 *
 * @param price by other prices at today's quantities
 * @param volume by more or fewer pieces of everything alike, beyond what the calendar explains
 * @param mix by a shift between dear and cheap products
 * @param added by products that did not sell before
 * @param lost by products that sell no more
 * @param calendar by more or better selling days
 */
public record ChangeParts(
        double change, double price, double volume, double mix, double added, double lost, double calendar) {}
