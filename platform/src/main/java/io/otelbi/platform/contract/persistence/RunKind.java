package io.otelbi.platform.contract.persistence;

/** What was computed. */
public enum RunKind {
    FORECAST,
    RANKING,
    RECOMMENDATION;

    /** The kind as it stands in addresses, such as {@code forecasts}. */
    public String plural() {
        return switch (this) {
            case FORECAST -> "forecasts";
            case RANKING -> "rankings";
            case RECOMMENDATION -> "recommendations";
        };
    }

    /** The kind of an address. */
    public static RunKind ofPlural(String plural) {
        return switch (plural) {
            case "forecasts" -> FORECAST;
            case "rankings" -> RANKING;
            case "recommendations" -> RECOMMENDATION;
            default -> throw new IllegalArgumentException("There are no runs called " + plural);
        };
    }
}
