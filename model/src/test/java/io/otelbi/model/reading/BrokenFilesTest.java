package io.otelbi.model.reading;

import static io.otelbi.model.reading.Break.model;
import static io.otelbi.model.reading.Break.relationship;
import static io.otelbi.model.reading.Break.roles;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are no YAML, have not the form of a model, or whose datasets do not hang together. */
class BrokenFilesTest {

    static Stream<Break> all() {
        return Stream.of(yaml(), form(), names(), relationships(), paths()).flatMap(breaks -> breaks);
    }

    @ParameterizedTest
    @MethodSource("all")
    void isRefusedAtItsLine(Break broken, @TempDir Path folder) {
        broken.isRefused(folder);
    }

    static Stream<Break> yaml() {
        return Stream.of(
                model(
                        "tab",
                        "    description: Sales of a bicycle maker.",
                        "\tdescription: Sales # here",
                        "# here",
                        "TAB"),
                model("anchor", "- name: product\n", "- name: &p product\n", "&p", "Anchors"),
                model("alias", "- name: product\n", "- name: *p\n", "*p", "Aliases"),
                model("tag", "- name: product\n", "- name: !!str product\n", "!!str", "Tags"),
                model("two documents", "semantic_model:\n", "semantic_model: []\n---\n", "---", "One document"),
                model(
                        "duplicate key",
                        "        source: dbo.DimProduct\n",
                        "        source: dbo.DimProduct\n        source: dbo.Other\n",
                        "dbo.Other",
                        "second time"),
                model(
                        "unknown escape",
                        "description: Sales of a bicycle maker.",
                        "description: \"Sales \\q\"",
                        "\\q",
                        "no YAML"),
                model(
                        "unclosed list",
                        "primary_key: [ProductKey]",
                        "primary_key: [ProductKey",
                        "fields:\n          - name: product_key\n            expression:\n              dialects:\n                - dialect: ANSI_SQL\n                  expression: ProductKey\n            datatype: Integer\n          - name: product_number",
                        "no YAML"),
                model("control character", "Sales of a bicycle maker.", "Sales\u0001", "\u0001", "Control characters"),
                model("file too deep", "Sales of a bicycle maker.", "[".repeat(60), "    description: [", "50 levels"),
                model(
                        "list as key",
                        "    description: Sales of a bicycle maker.",
                        "    ? [a]\n    : b",
                        "? [a]",
                        "single value"));
    }

    static Stream<Break> form() {
        return Stream.of(
                model(
                        "other version",
                        "0.2.0.dev0",
                        "0.1.1",
                        "0.1.1",
                        "'0.1.1' of Apache Ossie is not read; allowed is '0.2.0.dev0'"),
                model("version as number", "0.2.0.dev0", "0.2", "version: 0.2", "'0.2' of Apache Ossie"),
                model("version missing", "version: 0.2.0.dev0\n", "", "semantic_model", "'version' is missing"),
                model(
                        "second model",
                        "semantic_model:\n",
                        "semantic_model:\n  - {name: a, datasets: [{name: b, source: c.d}]}\n",
                        "name: adventureworks\n",
                        "One semantic model a file"),
                model(
                        "unknown member",
                        "        source: dbo.DimProduct\n",
                        "        source: dbo.DimProduct\n        colour: red\n",
                        "colour",
                        "'colour' is not known here; allowed are name, source"),
                model(
                        "source missing",
                        "        source: dbo.DimReseller\n",
                        "",
                        "- name: reseller\n",
                        "'source' is missing"),
                model("empty name", "- name: product\n", "- name: ''\n", "name: ''", "The text is empty"),
                model(
                        "text for list",
                        "primary_key: [ProductKey]",
                        "primary_key: ProductKey",
                        "primary_key: ProductKey",
                        "Allowed here is a list"),
                model(
                        "nothing for list",
                        "    metrics:\n",
                        "    metrics:\n    colour:\n    metrics2:\n",
                        "    metrics:\n",
                        "Nothing stands here; allowed is a list"),
                model("unknown datatype", "datatype: Float", "datatype: Money", "Money", "allowed are String, Integer"),
                model("unknown dialect", "- dialect: ANSI_SQL", "- dialect: TSQL", "TSQL", "allowed are ANSI_SQL"),
                model(
                        "no dialects",
                        "dialects:\n                - dialect: ANSI_SQL\n                  expression: EnglishProductName",
                        "dialects: []",
                        "dialects: []",
                        "at least 1"),
                roles(
                        "unknown dataset role",
                        "role: fact",
                        "role: facts",
                        "role: facts",
                        "'facts' is not allowed here; allowed are fact, stock"),
                roles(
                        "unknown field role",
                        "{role: valid_to}",
                        "{role: until}",
                        "until",
                        "allowed are date, order_number"),
                roles(
                        "unknown member of a metric",
                        "internet_cost: {",
                        "internet_cost: {format: x, ",
                        "format",
                        "'format' is not known here"),
                roles("month 13", "week_start: monday", "fiscal_year_start_month: 13", "13", "Allowed are 1 to 12"),
                roles("weekday", "week_start: monday", "week_start: Montag", "Montag", "allowed are monday"));
    }

    static Stream<Break> names() {
        return Stream.of(
                model(
                        "dataset twice",
                        "- name: reseller\n",
                        "- name: Customer\n",
                        "name: Customer",
                        "another dataset 'Customer'"),
                model(
                        "field twice",
                        "- name: product_name",
                        "- name: PRODUCT_NUMBER",
                        "PRODUCT_NUMBER",
                        "another field"),
                model(
                        "metric twice",
                        "- name: internet_orders",
                        "- name: Internet_Cost",
                        "Internet_Cost",
                        "another metric"),
                model(
                        "name with blank",
                        "- name: sales_quota\n",
                        "- name: sales quota\n",
                        "sales quota",
                        "is no name; allowed are letters"),
                model(
                        "model in quotes",
                        "- name: adventureworks\n",
                        "- name: '\"Adventure Works\"'\n",
                        "Adventure Works",
                        "without quotes"),
                model(
                        "query as source",
                        "source: dbo.DimReseller",
                        "source: SELECT 1",
                        "SELECT 1",
                        "A query as source is not supported yet"),
                model(
                        "table alone",
                        "source: dbo.DimReseller",
                        "source: DimReseller",
                        "source: DimReseller",
                        "allowed is schema.table"),
                model("four parts", "source: dbo.DimReseller", "source: a.b.c.d", "a.b.c.d", "allowed is schema.table"),
                model(
                        "injection in source",
                        "source: dbo.DimReseller",
                        "source: 'dbo.x; DROP TABLE y'",
                        "DROP",
                        "is no source"),
                model("injection in key", "primary_key: [ResellerKey]", "primary_key: ['x] --']", "--", "is no name"));
    }

    static Stream<Break> relationships() {
        return Stream.of(
                model(
                        "unknown from",
                        "from: sales_quota\n",
                        "from: quota\n",
                        "from: quota\n",
                        "no dataset 'quota'; there are internet_sales"),
                model("unknown to", "        to: reseller\n", "        to: shop\n", "to: shop", "no dataset 'shop'"),
                model(
                        "no key",
                        "to_columns: [ResellerKey]",
                        "to_columns: [ResellerAlternateKey]",
                        "to_columns: [ResellerAlternateKey]",
                        "no key of 'reseller'"),
                model(
                        "lengths differ",
                        "to_columns: [ResellerKey]",
                        "to_columns: [ResellerKey, ResellerKey]",
                        "ResellerKey, ResellerKey",
                        "1 from_columns and 2 to_columns"),
                model(
                        "no such column",
                        "from_columns: [ResellerKey]",
                        "from_columns: [ShopKey]",
                        "ShopKey",
                        "no field for the column 'ShopKey'"),
                model(
                        "no columns",
                        "from_columns: [ResellerKey]",
                        "from_columns: []",
                        "from_columns: []",
                        "at least 1"),
                model(
                        "to a fact",
                        "    relationships:\n",
                        relationship(
                                "wrong",
                                "sales_quota",
                                "internet_sales # here",
                                "quota_year, quota_quarter",
                                "SalesOrderNumber, SalesOrderLineNumber"),
                        "# here",
                        "a relationship leads to a dimension"),
                model(
                        "relationship twice",
                        "- name: subcategory_to_category",
                        "- name: Product_to_subcategory",
                        "Product_to_subcategory",
                        "another relationship"));
    }

    static Stream<Break> paths() {
        return Stream.of(
                model(
                        "circle",
                        "    relationships:\n",
                        relationship("back", "category", "product # here", "category_key", "ProductKey"),
                        "# here",
                        "form a circle"),
                model(
                        "itself",
                        "    relationships:\n",
                        relationship("boss", "salesperson", "salesperson # here", "employee_key", "EmployeeKey"),
                        "# here",
                        "form a circle"),
                model(
                        "two ways",
                        "    relationships:\n",
                        relationship(
                                "also",
                                "reseller_sales",
                                "salesperson_territory # here",
                                "SalesTerritoryKey",
                                "SalesTerritoryKey"),
                        "to: salesperson_territory\n",
                        "Two ways lead from 'reseller_sales' to 'salesperson_territory': also and reseller_sales_to_salesperson > salesperson_to_territory"),
                model(
                        "two meanings",
                        "    relationships:\n",
                        relationship(
                                "delivered",
                                "internet_sales",
                                "territory # here",
                                "territory_key",
                                "SalesTerritoryKey"),
                        "to: territory\n        from_columns: [SalesTerritoryKey]\n        to_columns: [SalesTerritoryKey]\n      - name: reseller_sales_to_product",
                        "add a second dataset over the same source"));
    }
}
