package io.otelbi.model;

import static io.otelbi.model.DatasetRole.FACT;
import static io.otelbi.model.DatasetRole.FRESHNESS;
import static io.otelbi.model.DatasetRole.PRODUCT;
import static io.otelbi.model.DatasetRole.STOCK;
import static io.otelbi.model.DatasetRole.TARGET;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a field means to the questions that are asked. */
public enum FieldRole {
    /** The day of a fact or of a target, or of a row of a calendar. */
    DATE(Content.DAY, true),
    /** Rows with the same one belong to one order. */
    ORDER_NUMBER(Content.ANY, false),
    /** What identifies a thing through all its versions. */
    BUSINESS_KEY(Content.ANY, true),
    /** What people call it. */
    NAME(Content.ANY, true),
    /** The greatest is the newest version; without it valid_from says so. */
    VERSION(Content.ANY, true),
    VALID_FROM(Content.DAY, true),
    VALID_TO(Content.DAY, true),
    IS_CURRENT(Content.ANY, true),
    /** What sales are split by as category. */
    CATEGORY(Content.ANY, true),
    /** What sales are split by as territory. */
    TERRITORY(Content.ANY, true),
    QUANTITY_ON_HAND(Content.NUMBER, false),
    /** More is ordered when fewer pieces are there. */
    REORDER_LEVEL(Content.NUMBER, false),
    /** So many pieces are to be there after an order. */
    TARGET_LEVEL(Content.NUMBER, false),
    /** What a piece costs the company. */
    UNIT_COST(Content.NUMBER, false),
    /** What a piece is sold for. */
    UNIT_PRICE(Content.NUMBER, false),
    /** Days from the order to the delivery. */
    LEAD_TIME_DAYS(Content.NUMBER, false),
    /** How much was to be reached. */
    AMOUNT(Content.NUMBER, false),
    /** The calendar year of a target. */
    YEAR(Content.NUMBER, false),
    /** The calendar quarter of a target, 1 to 4. */
    QUARTER(Content.NUMBER, false),
    /** The calendar month of a target, 1 to 12. */
    MONTH(Content.NUMBER, false),
    /** When a row was loaded. */
    LOADED_AT(Content.DAY, false);

    /** What a field with a role may hold. */
    private enum Content {
        ANY,
        NUMBER,
        DAY
    }

    private final Content content;
    private final boolean onDimensions;

    FieldRole(Content content, boolean onDimensions) {
        this.content = content;
        this.onDimensions = onDimensions;
    }

    /** Where it may stand besides dimensions. */
    private Set<DatasetRole> on() {
        return switch (this) {
            case DATE -> EnumSet.of(FACT, TARGET);
            case ORDER_NUMBER, CATEGORY, TERRITORY -> EnumSet.of(FACT);
            case QUANTITY_ON_HAND, REORDER_LEVEL, TARGET_LEVEL -> EnumSet.of(STOCK);
            case UNIT_COST, UNIT_PRICE, LEAD_TIME_DAYS -> EnumSet.of(STOCK, PRODUCT);
            case AMOUNT, YEAR, QUARTER, MONTH -> EnumSet.of(TARGET);
            case LOADED_AT -> EnumSet.of(FRESHNESS);
            case BUSINESS_KEY, NAME, VERSION, VALID_FROM, VALID_TO, IS_CURRENT -> EnumSet.noneOf(DatasetRole.class);
        };
    }

    public boolean mayStandOn(DatasetRole role) {
        return on().contains(role) || (onDimensions && role.isDimension());
    }

    /** Where it may stand, for messages. */
    public String places() {
        Stream<String> dimensions = onDimensions ? Stream.of("a dimension") : Stream.empty();
        Stream<String> others = on().stream().map(Words::of);
        return Stream.concat(dimensions, others).collect(Collectors.joining(", "));
    }

    public boolean mayHold(DataType type) {
        return switch (content) {
            case ANY -> true;
            case NUMBER -> type.mayBeNumber();
            case DAY -> type.tellsDay();
        };
    }

    /** What it may hold, for messages. */
    public String datatypes() {
        return switch (content) {
            case ANY -> "any";
            case NUMBER -> "Integer, Decimal or Float";
            case DAY -> "Date, DateTime, DateTimeTz or Integer (yyyymmdd)";
        };
    }
}
