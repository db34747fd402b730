package io.otelbi.model.reading;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models that want to say more than a model may: SQL in names and expressions, and signs that nobody sees. */
class BrokenInjectionsTest {

    private static final Seed WORLD = new Seed("wideworldimporters");
    private static final Seed FOODMART = new Seed("foodmart");
    private static final Seed TPCDS = new Seed("tpcds");

    static Stream<Break> all() {
        return Stream.of(names(), sources(), fields(), metrics(), signs(), words())
                .flatMap(breaks -> breaks);
    }

    @ParameterizedTest
    @MethodSource("all")
    void isRefusedAtItsLine(Break broken, @TempDir Path folder) {
        broken.isRefused(folder);
    }

    static Stream<Break> names() {
        return Stream.of(
                WORLD.model("bracket in a dataset's name", "- name: sale\n", "- name: sale]\n", "sale]", "is no name"),
                FOODMART.model("quote in a field's name", "- name: sku", "- name: \"sku'--\"", "sku'--", "is no name"),
                FOODMART.model(
                        "semicolon in a relationship's name",
                        "- name: store_to_region",
                        "- name: 'a; DROP TABLE b'",
                        "DROP",
                        "is no name; allowed are letters of one alphabet, digits and _"),
                TPCDS.model(
                        "comment in a metric's name",
                        "- name: web_lines",
                        "- name: web/**/lines",
                        "/**/",
                        "is no name"),
                FOODMART.model("name of a digit", "- name: brand_name", "- name: 1st_brand", "1st_brand", "is no name"),
                FOODMART.model(
                        "name of 129 letters",
                        "- name: brand_name",
                        "- name: " + "b".repeat(129),
                        "b".repeat(129),
                        "at most 128 characters"),
                FOODMART.model(
                        "half a quoted name", "- name: brand_name", "- name: '\"brand'", "\"brand", "is no name"),
                FOODMART.model(
                        "expression as a column",
                        "from_columns: [product_class_id]",
                        "from_columns: [CAST(product_class_id AS INTEGER)]",
                        "CAST(",
                        "is no name"),
                TPCDS.model("star as a key", "primary_key: [i_item_sk]", "primary_key: ['*']", "'*'", "is no name"),
                TPCDS.model(
                        "quote in a unique key",
                        "primary_key: [i_item_sk]",
                        "primary_key: [i_item_sk]\n        unique_keys: [[\"i_item_id'\"]]",
                        "unique_keys",
                        "is no name"),
                TPCDS.roles(
                        "statement as a dataset",
                        "  web_site:\n",
                        "  \"web_site; DROP TABLE x\":\n",
                        "DROP",
                        "no further dataset"),
                FOODMART.roles(
                        "statement as a channel",
                        "channel: sales_1997",
                        "channel: \"x'; DROP TABLE y --\"",
                        "DROP",
                        "is no channel; allowed are letters, digits"),
                FOODMART.roles("channel of all", "channel: sales_1997", "channel: All", "All", "is no channel"),
                FOODMART.roles(
                        "statement as a measure", "measure: profit", "measure: 'a b; --'", "a b; --", "is no measure"),
                WORLD.roles(
                        "variable of another name",
                        "connection: WIDEWORLDIMPORTERS",
                        "connection: MAIN-DB",
                        "MAIN-DB",
                        "letters, digits and _"));
    }

    static Stream<Break> sources() {
        String place = "source: foodmart.region";
        return Stream.of(
                FOODMART.model("brackets", place, "source: foodmart.[region]", "[region]", "is no source"),
                FOODMART.model("sub-select", place, "source: (SELECT 1 AS a)", "SELECT", "A query as source"),
                FOODMART.model("common table", place, "source: WITH a AS (SELECT 1) x", "SELECT", "A query as source"),
                FOODMART.model("hint", place, "source: foodmart.region WITH (NOLOCK)", "NOLOCK", "is no source"),
                FOODMART.model("alias", place, "source: foodmart.region r", "region r", "is no source"),
                FOODMART.model("no schema", place, "source: foodmart..region", "foodmart..", "is no source"),
                FOODMART.model("open quote", place, "source: foodmart.\"region", "\"region", "is no source"),
                FOODMART.model("comment", place, "source: foodmart.region--", "region--", "is no source"),
                FOODMART.model("function", place, "source: dbo.fn(1)", "fn(1)", "is no source"),
                FOODMART.model("joined", place, "source: foodmart.region, sys.objects", "sys.", "is no source"),
                FOODMART.model("temporary table", place, "source: tempdb.#x", "tempdb", "is no source"));
    }

    private static Break field(String name, String expression, String sentence) {
        return WORLD.expression(name, "Profit", expression, sentence);
    }

    static Stream<Break> fields() {
        return Stream.of(
                field("brackets", "[Profit]", "is not allowed"),
                field("statement", "Profit; SELECT 1", "no ';'"),
                field("comment at the end", "Profit -- x", "no comment"),
                field("comment in the middle", "Profit /* x */ + 1", "no comment"),
                field("sub-select", "(SELECT MAX(Profit) FROM Fact.Sale)", "no SELECT"),
                field("exists", "CASE WHEN EXISTS (SELECT 1) THEN Profit END", "not allowed"),
                field("in a sub-select", "CASE WHEN Profit IN (SELECT 1) THEN 1 END", "not allowed"),
                field("variable of the server", "@@VERSION", "not allowed"),
                field("now", "CURRENT_TIMESTAMP", "not allowed"),
                field("JDBC", "{fn NOW()}", "no function 'NOW'"),
                field("sequence", "NEXT VALUE FOR dbo.s", "not allowed"),
                field("rows from elsewhere", "OPENROWSET('x', 'y')", "no function 'OPENROWSET'; allowed are SUM"),
                field("CONVERT", "CONVERT(int, Profit)", "not allowed"),
                field("TRY_CAST", "TRY_CAST(Profit AS INTEGER)", "not allowed"),
                field("collation", "City COLLATE Latin1_General_BIN", "not allowed"),
                field("time zone", "Profit AT TIME ZONE 'UTC'", "not allowed"),
                field("text of another kind", "N'x'", "not allowed"),
                field("cast of another kind", "Profit::int", "not allowed"),
                field("array", "ARRAY[1, 2]", "not allowed"),
                field("parameter", "?", "not allowed"),
                field("backslash before a quote", "'a\\' OR 1=1 --'", "no comment"),
                field("open text", "'abc", "This cannot be read"),
                field("row", "(Profit, Quantity)", "not allowed"),
                field("JSON", "Profit -> 'a'", "not allowed"),
                field("assignment", "Profit := 1", "cannot be read"),
                field("hexadecimal", "0xFF", "not allowed"),
                field("table of a schema", "Fact.Sale.Profit", "not allowed"));
    }

    static Stream<Break> metrics() {
        String place = "\"SUM(store_sales.net_paid)\"";
        return Stream.of(
                TPCDS.expression("clause behind", place, "SUM(store_sales.net_paid) FROM dbo.x", "cannot be read"),
                TPCDS.expression(
                        "union", place, "SUM(store_sales.net_paid) UNION SELECT 1", "cannot be read as an expression"),
                TPCDS.expression("filter", place, "SUM(store_sales.net_paid) FILTER (WHERE 1=1)", "not allowed"),
                TPCDS.expression("ordered", place, "SUM(store_sales.net_paid ORDER BY 1)", "not allowed"),
                TPCDS.expression("all", place, "SUM(ALL store_sales.net_paid)", "not allowed"),
                TPCDS.expression("distinct sum", place, "SUM(DISTINCT store_sales.net_paid)", "COUNT alone"),
                TPCDS.expression("look-alike function", place, "\u0405UM(store_sales.net_paid)", "no function"),
                TPCDS.expression("look-alike dataset", place, "SUM(st\u043Ere_sales.net_paid)", "one alphabet"),
                TPCDS.expression("sub-select in a sum", place, "SUM((SELECT 1))", "no SELECT"));
    }

    static Stream<Break> signs() {
        return Stream.of(
                FOODMART.model(
                        "two alphabets", "- name: brand_name", "- name: br\u0430nd_name", "br\u0430nd", "one alphabet"),
                FOODMART.model(
                        "wide letters", "- name: brand_name", "- name: \uFF42rand_name", "\uFF42rand", "is no name"),
                FOODMART.model(
                        "zero width", "- name: brand_name", "- name: brand\u200B_name", "brand\u200B", "is no name"),
                FOODMART.model(
                        "a letter that only upper case tells",
                        "      - name: lines_1997",
                        "      - name: l\u0131nes_1997\n        expression: {dialects: [{dialect: ANSI_SQL, expression: \"COUNT(sales_1997.store_id)\"}]}\n      - name: lines_1997",
                        "name: lines_1997",
                        "another metric"),
                WORLD.expression("text turned round", "'\"Lead Time Days\"'", "\"Lead\u202ETime\"", "no name"),
                WORLD.model(
                        "line break in a source",
                        "source: Fact.\"Stock Holding\"",
                        "source: \"Fact.\\\"Stock\\nHolding\\\"\"",
                        "nHolding",
                        "is no source"),
                WORLD.model(
                        "zero in a description",
                        "description: What is in stock now.",
                        "description: \"What\\0\"",
                        "What\\0",
                        "Control characters are not allowed"),
                WORLD.roles(
                        "escape in a label",
                        "label: Wide World Importers",
                        "label: \"Wide\\u001B[31m\"",
                        "Wide",
                        "Control characters are not allowed"),
                WORLD.model(
                        "half a sign",
                        "description: What is in stock now.",
                        "description: \"What\\uD800\"",
                        "What\\uD800",
                        "Control characters are not allowed"),
                WORLD.model(
                        "model of another alphabet",
                        "- name: wideworldimporters",
                        "- name: gro\u00DFhandel",
                        "gro\u00DFhandel",
                        "addresses and variables"),
                WORLD.model(
                        "model of 64 letters",
                        "- name: wideworldimporters",
                        "- name: " + "w".repeat(64),
                        "w".repeat(64),
                        "at most 63"));
    }

    static Stream<Break> words() {
        return Stream.of(
                FOODMART.expression("part of a date", "the_year", "EXTRACT(DOW FROM the_date)", "no part of a date"),
                FOODMART.expression(
                        "unit of a date", "the_year", "DATE_TRUNC('fortnight', the_date)", "no part of a date"),
                FOODMART.expression("too few arguments", "the_year", "NULLIF(the_year)", "takes 2 argument(s)"),
                FOODMART.expression("too many arguments", "the_year", "ROUND(the_year, 1, 2)", "takes 1 to 2"),
                FOODMART.expression("nothing counted", "the_year", "ABS()", "takes 1 argument(s)"),
                FOODMART.expression("open CASE", "the_year", "CASE WHEN the_year = 1 THEN 2", "cannot be read"),
                FOODMART.expression("empty list", "the_year", "CASE WHEN the_year IN () THEN 1 END", "not allowed"),
                FOODMART.expression("two names", "the_year", "the_year x", "cannot be read"),
                FOODMART.expression("operator", "the_year", "the_year ^ 2", "not allowed"),
                FOODMART.expression("regular expression", "the_day", "the_day SIMILAR TO 'x'", "not allowed"));
    }
}
