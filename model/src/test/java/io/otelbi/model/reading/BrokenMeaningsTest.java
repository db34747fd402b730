package io.otelbi.model.reading;

import static io.otelbi.model.reading.Break.expression;
import static io.otelbi.model.reading.Break.field;
import static io.otelbi.model.reading.Break.model;
import static io.otelbi.model.reading.Break.modelSeenInRoles;
import static io.otelbi.model.reading.Break.roles;
import static io.otelbi.model.reading.Break.rolesSeenInModel;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models whose expressions, metrics, roles, settings or targets cannot be meant. */
class BrokenMeaningsTest {

    static Stream<Break> all() {
        return Stream.of(expressions(), metrics(), rolesInPlace(), settings(), targets())
                .flatMap(breaks -> breaks);
    }

    @ParameterizedTest
    @MethodSource("all")
    void isRefusedAtItsLine(Break broken, @TempDir Path folder) {
        broken.isRefused(folder);
    }

    static Stream<Break> expressions() {
        return Stream.of(
                expression("select", "(SELECT 1)", "no SELECT"),
                expression("statement", "SUM(internet_sales.sales_amount); DROP TABLE x", "no ';'"),
                expression("comment", "SUM(internet_sales.sales_amount) -- x", "no comment"),
                expression("block comment", "SUM(internet_sales.sales_amount) /* x */", "no comment"),
                expression("unknown function", "XP_CMDSHELL('dir')", "no function 'XP_CMDSHELL'; allowed are SUM"),
                expression("function of a schema", "SUM(dbo.fn(internet_sales.sales_amount))", "no function 'dbo.fn'"),
                expression("window", "SUM(internet_sales.sales_amount) OVER ()", "OVER"),
                expression("not SQL", "SUM(", "cannot be read as an expression"),
                expression("brackets", "SUM([internet_sales].sales_amount)", "is not allowed"),
                expression("parameter", "SUM(:x)", "':x' is not allowed"),
                expression("variable", "SUM(@x)", "is not allowed"),
                expression("empty", " ", "An expression is missing"),
                expression("nested aggregate", "SUM(SUM(internet_sales.sales_amount))", "within an aggregate"),
                expression("outside of aggregate", "internet_sales.sales_amount", "outside of an aggregate"),
                expression("too long", "SUM(internet_sales.sales_amount)" + " + 1".repeat(1_500), "4,000"),
                expression("too deep", "(".repeat(30) + "SUM(internet_sales.sales_amount)" + ")".repeat(30), "nested"),
                expression("unknown dataset", "SUM(sales.sales_amount)", "no dataset 'sales'"),
                expression("unknown field", "SUM(internet_sales.amount)", "no field 'amount'"),
                expression("no dataset", "SUM(sales_amount)", "names no dataset"),
                expression("rows alone", "COUNT(*)", "at least one dataset.field"),
                field("aggregate in a field", "MAX(EnglishProductName)", "allowed in metrics"),
                field("another dataset", "category.category_name", "of another dataset"),
                field("subquery in a field", "CASE WHEN EXISTS (SELECT 1) THEN 1 END", "not allowed"),
                field("unknown cast", "CAST(EnglishProductName AS xml)", "CAST knows no type 'xml'"),
                field("word of SQL", "year", "double quotes"));
    }

    static Stream<Break> metrics() {
        return Stream.of(
                roles(
                        "counts as additive",
                        "internet_orders: {",
                        "internet_orders: {additive: true, ",
                        "additive: true",
                        "does not add up"),
                roles(
                        "role twice",
                        "internet_cost: {role: cost}",
                        "internet_cost: {role: revenue} # here",
                        "# here",
                        "already"),
                roles(
                        "measure twice",
                        "internet_order_lines: {measure: order_lines}",
                        "internet_order_lines: {measure: orders} # here",
                        "# here",
                        "already"),
                roles(
                        "role that does not add up",
                        "internet_units: {role: units}",
                        "internet_units: {role: units, additive: false} # here",
                        "# here",
                        "needs a metric that adds up"),
                roles(
                        "fact that is none",
                        "fact: internet_sales",
                        "fact: product",
                        "fact: product",
                        "no dataset with the role 'fact'"),
                roles(
                        "metric of nothing",
                        "internet_cost: {role: cost}",
                        "internet_costs: {role: cost}",
                        "internet_costs",
                        "no further metric 'internet_costs'"),
                modelSeenInRoles(
                        "role on a metric of no fact",
                        "expression: SUM(internet_sales.discount_amount)",
                        "expression: COUNT(product.product_key)",
                        "internet_discount",
                        "about no fact"),
                model(
                        "two unrelated datasets",
                        "SUM(internet_sales.product_cost)",
                        "SUM(internet_sales.product_cost * salesperson.employee_key)",
                        "salesperson.employee_key",
                        "No relationship leads from 'internet_sales' to 'salesperson'"));
    }

    static Stream<Break> rolesInPlace() {
        return Stream.of(
                roles(
                        "no date",
                        "      order_date: {role: date}\n",
                        "",
                        "role: fact\n    channel: internet",
                        "it has none"),
                roles(
                        "two dates",
                        "order_number: {role: order_number}",
                        "quantity: {role: date}",
                        "quantity: {role: date}",
                        "one of a dataset is allowed"),
                model(
                        "date as text",
                        "datatype: DateTime",
                        "datatype: String # here",
                        "# here",
                        "needs a datatype of its own; allowed is Date"),
                roles(
                        "role on the wrong dataset",
                        "region: {role: name}",
                        "region: {role: order_number} # here",
                        "# here",
                        "does not belong on the role 'territory'"),
                roles(
                        "stock on a fact",
                        "order_number: {role: order_number}",
                        "order_number: {role: quantity_on_hand} # here",
                        "# here",
                        "allowed on: stock"),
                roles(
                        "same role twice",
                        "product_number: {role: business_key}",
                        "product_number: {role: name}",
                        "product_name: {role: name}",
                        "has the role 'name' already"),
                rolesSeenInModel(
                        "versions without business key",
                        "      product_number: {role: business_key}\n",
                        "",
                        "name: product\n",
                        "no business key"),
                roles(
                        "roles of an unknown dataset",
                        "  category:\n",
                        "  categories:\n",
                        "  categories:",
                        "no further dataset 'categories'"),
                roles(
                        "roles of an unknown field",
                        "region: {role: name}",
                        "land: {role: name}",
                        "land:",
                        "no further field 'land'"),
                roles(
                        "channel on a dimension",
                        "role: customer",
                        "role: customer\n    channel: x",
                        "channel: x",
                        "'channel' is allowed on the role 'fact' alone"),
                roles(
                        "channel twice",
                        "channel: reseller",
                        "channel: internet # here",
                        "# here",
                        "another fact with the channel 'internet'"),
                roles(
                        "channel missing",
                        "    channel: reseller\n",
                        "",
                        "role: fact\n    fields",
                        "each needs a 'channel'"));
    }

    static Stream<Break> settings() {
        return Stream.of(
                rolesSeenInModel(
                        "default channel missing",
                        "  default_channel: internet\n",
                        "",
                        "name: adventureworks\n",
                        "one of the facts' channels: internet, reseller"),
                roles(
                        "default channel unknown",
                        "default_channel: internet",
                        "default_channel: shop",
                        "shop",
                        "internet, reseller"),
                roles(
                        "currency unknown",
                        "currency: USD",
                        "currency: Dollar",
                        "Dollar",
                        "no currency; allowed are the codes of ISO 4217"),
                rolesSeenInModel(
                        "currency missing",
                        "  currency: USD\n",
                        "",
                        "name: adventureworks\n",
                        "The currency is missing"),
                roles("time zone unknown", "time_zone: UTC", "time_zone: Mars/Base", "Mars", "no time zone"),
                roles(
                        "country unknown",
                        "calendar_country: US",
                        "calendar_country: Germany",
                        "Germany",
                        "such as US or DE-BE"),
                roles("connection", "connection: ADVENTUREWORKS", "connection: 'a b'", "a b", "letters, digits and _"));
    }

    static Stream<Break> targets() {
        return Stream.of(
                roles(
                        "metric unknown",
                        "metric: reseller_revenue",
                        "metric: sales",
                        "metric: sales",
                        "there is no 'sales'"),
                roles("grain missing", "    grain: quarter\n", "", "role: target", "needs a 'grain'"),
                roles(
                        "period missing",
                        "      quota_quarter: {role: quarter}\n",
                        "",
                        "grain: quarter",
                        "or with year and quarter"),
                roles("amount missing", "      quota_amount: {role: amount}\n", "", "role: target", "'amount'"),
                roles(
                        "split by what is not reached",
                        "by: salesperson_territory",
                        "by: territory",
                        "by: territory",
                        "to which relationships lead"));
    }
}
