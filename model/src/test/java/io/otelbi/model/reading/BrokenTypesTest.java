package io.otelbi.model.reading;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models whose values are of a kind that does not go where they stand. */
class BrokenTypesTest {

    private static final Seed WORLD = new Seed("wideworldimporters");
    private static final Seed FOODMART = new Seed("foodmart");
    private static final Seed TPCDS = new Seed("tpcds");

    static Stream<Break> all() {
        return Stream.of(sums(), constants(), columns(), settings(), members()).flatMap(breaks -> breaks);
    }

    @ParameterizedTest
    @MethodSource("all")
    void isRefusedAtItsLine(Break broken, @TempDir Path folder) {
        broken.isRefused(folder);
    }

    static Stream<Break> sums() {
        String place = "\"SUM(sales_1997.store_cost)\"";
        return Stream.of(
                Break.expression("sum of texts", "SUM(internet_sales.order_number)", "holds String"),
                FOODMART.expression(
                        "average of days", place, "SUM(sales_1997.store_cost) + AVG(customer.born)", "Date"),
                FOODMART.expression("sum of truths", place, "SUM(product.low_fat)", "holds Boolean"),
                FOODMART.expression("median of texts", place, "MEDIAN(product.brand_name)", "holds String"),
                FOODMART.expression(
                        "product with a text",
                        place,
                        "SUM(sales_1997.store_cost * product.brand_name)",
                        "holds String"),
                FOODMART.expression("text taken off", place, "SUM(sales_1997.store_cost - 'x')", "a text"),
                FOODMART.expression("sum of a constant text", place, "SUM('a') + COUNT(sales_1997.store_id)", "a text"),
                FOODMART.expression("negative text", place, "SUM(-product.brand_name)", "holds String"),
                FOODMART.expression("text per day", "gross_weight", "brand_name * 2", "holds String"),
                FOODMART.expression(
                        "percentile of texts",
                        place,
                        "PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY product.brand_name)",
                        "holds String"));
    }

    static Stream<Break> constants() {
        return Stream.of(
                FOODMART.expression(
                        "30 February", "the_year", "CASE WHEN the_date < DATE '2013-02-30' THEN 1 END", "no day"),
                FOODMART.expression(
                        "day and month", "the_year", "CASE WHEN the_date < DATE '31.12.2013' THEN 1 END", "no day"),
                FOODMART.expression(
                        "25 o'clock",
                        "the_year",
                        "CASE WHEN the_date < TIMESTAMP '2013-01-01 25:00:00' THEN 1 END",
                        "no time"),
                FOODMART.expression(
                        "more places than digits", "the_year", "CAST(the_year AS DECIMAL(2, 5))", "CAST knows no type"),
                FOODMART.expression("50 digits", "the_year", "CAST(the_year AS DECIMAL(50, 2))", "CAST knows no type"),
                FOODMART.expression("no length", "the_year", "CAST(the_year AS VARCHAR(0))", "CAST knows no type"),
                FOODMART.expression("long text", "the_year", "CAST(the_year AS VARCHAR(5000))", "CAST knows no type"),
                FOODMART.expression(
                        "text of any length",
                        "the_year",
                        "CAST(the_year AS VARCHAR(MAX))",
                        "CAST knows no type 'VARCHAR (MAX)'"),
                FOODMART.expression("long number", "the_year", "the_year + " + "9".repeat(50), "at most 38 digits"),
                FOODMART.expression("number beyond all", "the_year", "the_year * 1e999", "number"),
                FOODMART.expression(
                        "many digits behind the point",
                        "the_year",
                        "the_year * 0." + "3".repeat(60),
                        "at most 38 digits"));
    }

    static Stream<Break> columns() {
        return Stream.of(
                FOODMART.model(
                        "key of another kind",
                        "expression: product_class_id}]}\n            datatype: Integer",
                        "expression: product_class_id}]}\n            datatype: String",
                        "from_columns: [product_class_id]",
                        "holds String"),
                FOODMART.model(
                        "computed key",
                        "          - name: region_id\n            expression: {dialects: [{dialect: ANSI_SQL, expression: region_id}]}",
                        "          - name: region_id\n            expression: {dialects: [{dialect: ANSI_SQL, expression: \"COALESCE(region_no, 0)\"}]}",
                        "from_columns: [region_id]",
                        "is computed"),
                FOODMART.expression("computed day", "the_date", "CAST(the_date AS DATE)", "must be a column"),
                WORLD.model(
                        "stock as a text",
                        "expression: '\"Quantity On Hand\"'\n            datatype: Integer",
                        "expression: '\"Quantity On Hand\"'\n            datatype: String # here",
                        "# here",
                        "allowed is Integer, Decimal or Float"),
                WORLD.model(
                        "validity as a truth value",
                        "expression: '\"Valid From\"'\n            datatype: DateTime",
                        "expression: '\"Valid From\"'\n            datatype: Boolean # here",
                        "# here",
                        "allowed is Date"),
                TPCDS.model(
                        "calendar of texts",
                        "expression: d_date}]}\n            datatype: Date",
                        "expression: d_date}]}\n            datatype: Time # here",
                        "# here",
                        "allowed is Date, DateTime"));
    }

    private static Break setting(String name, String before, String after, String sentence) {
        return WORLD.roles(name, before, after + " # here", "# here", sentence);
    }

    static Stream<Break> settings() {
        return Stream.of(
                setting("no currency by intention", "currency: USD", "currency: XXX", "is no currency"),
                setting("gold", "currency: USD", "currency: XAU", "is no currency"),
                setting("small currency", "currency: USD", "currency: usd", "is no currency"),
                setting("number of a currency", "currency: USD", "currency: 840", "Allowed here is a text"),
                setting("sign of a currency", "currency: USD", "currency: $", "is no currency"),
                setting("city as time zone", "time_zone: UTC", "time_zone: Berlin", "is no time zone"),
                setting("25 hours ahead", "time_zone: UTC", "time_zone: UTC+25", "is no time zone"),
                setting("list of time zones", "time_zone: UTC", "time_zone: [UTC]", "Allowed here is a text"),
                setting("weekday in capitals", "week_start: monday", "week_start: Monday", "allowed are monday"),
                setting("weekday as number", "week_start: monday", "week_start: 1", "allowed are monday"),
                setting("month 0", "week_start: monday", "fiscal_year_start_month: 0", "1 to 12"),
                setting("month as a text", "week_start: monday", "fiscal_year_start_month: April", "a whole number"),
                setting("month with a point", "week_start: monday", "fiscal_year_start_month: 4.0", "a whole number"),
                setting("month as a power", "week_start: monday", "fiscal_year_start_month: 1e0", "a whole number"),
                setting("month and a half", "week_start: monday", "fiscal_year_start_month: 4.5", "a whole number"),
                setting("country that is none", "calendar_country: US", "calendar_country: UK", "ISO 3166"),
                setting("country in small letters", "calendar_country: US", "calendar_country: us", "ISO 3166"),
                setting("land by its name", "calendar_country: US", "calendar_country: DE-Bayern", "ISO 3166"),
                setting("day as a text", "closed_weekdays: [sunday]", "closed_weekdays: sunday", "a list"),
                setting("unknown day", "closed_weekdays: [sunday]", "closed_weekdays: [holiday]", "allowed are monday"),
                setting(
                        "never open",
                        "closed_weekdays: [sunday]",
                        "closed_weekdays: [monday, tuesday, wednesday, thursday, friday, saturday, sunday]",
                        "at most 6"),
                setting("visible to nobody", "week_start: monday", "visible_to: []", "at least 1"),
                setting("unknown role of the API", "week_start: monday", "visible_to: [boss]", "allowed are viewer"),
                setting("long label", "label: Wide World Importers", "label: " + "W".repeat(101), "At most 100"),
                setting(
                        "channel where there is none",
                        "week_start: monday",
                        "default_channel: web",
                        "No fact has a 'channel'; leave 'default_channel' out"));
    }

    static Stream<Break> members() {
        return Stream.of(
                FOODMART.roles("role in capitals", "role: category", "role: Category", "Category", "allowed are fact"),
                FOODMART.roles(
                        "role as a list", "role: category", "role: [category]", "[category]", "not allowed here"),
                FOODMART.roles("way of good", "good: up", "good: better", "better", "allowed are up, down, neither"),
                FOODMART.roles("long unit", "unit: currency", "unit: " + "u".repeat(21), "u".repeat(21), "At most 20"),
                FOODMART.roles("unit as a number", "unit: currency", "unit: 5", "unit: 5", "Allowed here is a text"),
                FOODMART.roles(
                        "truth as a text",
                        "{measure: lines}",
                        "{measure: lines, additive: 'yes'}",
                        "'yes'",
                        "true or false"),
                FOODMART.roles(
                        "field without role",
                        "sales_region: {role: name}",
                        "sales_region: {}",
                        "sales_region: {}",
                        "'role' is missing"),
                FOODMART.roles(
                        "field as a text",
                        "sales_region: {role: name}",
                        "sales_region: name",
                        "sales_region: name",
                        "a mapping"),
                FOODMART.roles("datasets as a list", "datasets:\n", "datasets: []\nx:\n", "datasets: []", "a mapping"),
                FOODMART.model(
                        "time that is no truth value",
                        "datatype: DateTime",
                        "datatype: DateTime\n            dimension: {is_time: maybe}",
                        "maybe",
                        "true or false"),
                FOODMART.model(
                        "name as a number", "- name: region\n", "- name: 7\n", "name: 7", "Allowed here is a text"),
                FOODMART.model(
                        "name as nothing",
                        "- name: region\n",
                        "- name:\n",
                        "name:\n        source: foodmart.region",
                        "Nothing stands here"),
                FOODMART.model(
                        "expression as a text",
                        "expression: {dialects: [{dialect: ANSI_SQL, expression: brand_name}]}",
                        "expression: brand_name",
                        "expression: brand_name",
                        "a mapping"),
                FOODMART.model(
                        "key of numbers",
                        "primary_key: [region_id]",
                        "primary_key: [1]",
                        "[1]",
                        "Allowed here is a text"));
    }
}
