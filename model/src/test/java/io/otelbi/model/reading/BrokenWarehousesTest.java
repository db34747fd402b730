package io.otelbi.model.reading;

import static io.otelbi.model.reading.Break.relationship;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models of other warehouses than the first whose parts or roles do not hang together. */
class BrokenWarehousesTest {

    private static final Seed WORLD = new Seed("wideworldimporters");
    private static final Seed FOODMART = new Seed("foodmart");
    private static final Seed TPCDS = new Seed("tpcds");

    static Stream<Break> all() {
        return Stream.of(ways(), keys(), meanings(), places(), extensions()).flatMap(breaks -> breaks);
    }

    @ParameterizedTest
    @MethodSource("all")
    void isRefusedAtItsLine(Break broken, @TempDir Path folder) {
        broken.isRefused(folder);
    }

    static Stream<Break> ways() {
        return Stream.of(
                FOODMART.model(
                        "circle of two",
                        "    relationships:\n",
                        relationship("back", "region", "store # here", "region_id", "store_id"),
                        "to: store # here",
                        "form a circle"),
                TPCDS.model(
                        "circle of one",
                        "    relationships:\n",
                        relationship("self", "store", "store # here", "s_store_sk", "s_store_sk"),
                        "# here",
                        "form a circle"),
                TPCDS.model(
                        "two ways to an address",
                        "    relationships:\n",
                        relationship("sold_to", "web_sales", "customer_address # here", "ws_item_sk", "ca_address_sk"),
                        "to: customer_address\n",
                        "Two ways lead from 'web_sales' to 'customer_address'"),
                TPCDS.model(
                        "two days",
                        "    relationships:\n",
                        relationship("shipped", "web_sales", "date_dim # here", "ws_item_sk", "d_date_sk"),
                        "to: date_dim\n        from_columns: [ws_sold_date_sk]",
                        "order date and due date"),
                WORLD.model(
                        "stock leads twice",
                        "    relationships:\n",
                        relationship(
                                "again",
                                "stock_holding",
                                "stock_item # here",
                                "'\"Stock Item Key\"'",
                                "'\"Stock Item Key\"'"),
                        "to: stock_item\n        from_columns: ['\"Stock Item Key\"']\n        to_columns: ['\"Stock Item Key\"']\n\n",
                        "Two ways lead from 'stock_holding'"),
                WORLD.model(
                        "to the stock",
                        "    relationships:\n",
                        relationship("held", "stock_item", "stock_holding # here", "stock_item_key", "stock_item_key"),
                        "# here",
                        "leads to a dimension"),
                FOODMART.model(
                        "name by case",
                        "- name: store_to_region",
                        "- name: Product_To_Class",
                        "Product_To_Class",
                        "another relationship"));
    }

    static Stream<Break> keys() {
        String two = "primary_key: [i_item_sk]\n        unique_keys: [[i_item_id, i_rec_start_date]]";
        return Stream.of(
                TPCDS.model(
                        "half a key",
                        "to: item\n        from_columns: [ss_item_sk]\n        to_columns: [i_item_sk]",
                        "to: item\n        from_columns: [ss_item_sk]\n        to_columns: [i_item_id]",
                        "to_columns: [i_item_id]",
                        "no key of 'item'"),
                new Break(
                        "one half twice",
                        "tpcds",
                        good -> good.model("primary_key: [i_item_sk]", two)
                                .model(
                                        "from_columns: [ss_item_sk]\n        to_columns: [i_item_sk]",
                                        "from_columns: [ss_item_sk, ss_customer_sk]\n        to_columns: [i_item_sk, i_item_sk]")
                                .model("[i_item_sk, i_item_sk]", "[i_item_id, i_item_id]"),
                        false,
                        "[i_item_id, i_item_id]",
                        "stands twice"),
                new Break(
                        "one column for two",
                        "tpcds",
                        good -> good.model("primary_key: [i_item_sk]", two)
                                .model(
                                        "from_columns: [ss_item_sk]\n        to_columns: [i_item_sk]",
                                        "from_columns: [ss_item_sk, ss_item_sk]\n        to_columns: [i_item_id, i_rec_start_date]"),
                        false,
                        "[ss_item_sk, ss_item_sk]",
                        "stands twice"),
                TPCDS.model(
                        "column twice in a key",
                        "primary_key: [i_item_sk]",
                        "primary_key: [i_item_sk, I_ITEM_SK]",
                        "I_ITEM_SK",
                        "stands twice"),
                TPCDS.model(
                        "column twice in a unique key",
                        "primary_key: [i_item_sk]",
                        "primary_key: [i_item_sk]\n        unique_keys: [[i_item_id, i_item_id]]",
                        "unique_keys",
                        "stands twice"),
                FOODMART.model(
                        "no key at all",
                        "        source: foodmart.region\n        primary_key: [region_id]\n",
                        "        source: foodmart.region\n",
                        "to_columns: [region_id]",
                        "no key of 'region'"),
                FOODMART.model(
                        "many to many",
                        "from: store\n        to: region\n        from_columns: [region_id]\n        to_columns: [region_id]",
                        "from: store\n        to: region\n        from_columns: [region_id]\n        to_columns: [state] # here",
                        "# here",
                        "a row might have several partners"),
                FOODMART.model(
                        "dataset by case",
                        "- name: region\n",
                        "- name: STORE\n",
                        "STORE",
                        "case does not tell names apart"),
                FOODMART.model(
                        "field by case", "- name: brand_name", "- name: Product_Name", "Product_Name", "another field"),
                FOODMART.model(
                        "metric by case", "- name: cost_1998", "- name: COST_1997", "COST_1997", "another metric"),
                FOODMART.model(
                        "field in quotes",
                        "- name: brand_name",
                        "- name: '\"product_name\"'",
                        "\"product_name\"",
                        "another field"));
    }

    static Stream<Break> meanings() {
        return Stream.of(
                FOODMART.roles(
                        "channel by case",
                        "channel: sales_1997",
                        "channel: SALES_1998",
                        "role: fact, channel: sales_1998",
                        "another fact with the channel"),
                FOODMART.roles("blank channel", "channel: sales_1997", "channel: ' '", "channel: ' '", "is no channel"),
                FOODMART.roles(
                        "long channel",
                        "channel: sales_1997",
                        "channel: " + "s".repeat(41),
                        "s".repeat(41),
                        "at most 40"),
                FOODMART.roles(
                        "default channel by case",
                        "default_channel: sales_1998",
                        "default_channel: Sales_1998",
                        "Sales_1998",
                        "one of the facts' channels"),
                TPCDS.roles(
                        "day in two places",
                        "      order_number: {role: order_number}\n",
                        "      order_number: {role: order_number}\n      sold_date_sk: {role: date}\n",
                        "role: fact\n    channel: store",
                        "it has field sold_date_sk, relationship store_sales_to_date"),
                TPCDS.roles(
                        "calendar without days",
                        "      d_date: {role: date}\n",
                        "      d_year: {role: name}\n",
                        "role: fact\n    channel: store",
                        "it has none"),
                TPCDS.roles(
                        "two products",
                        "  store:\n",
                        "  store:\n    role: product\n",
                        "role: product\n    fields:\n      s_store_sk",
                        "reaches several with the role 'product'"),
                TPCDS.roles(
                        "two territories",
                        "  store:\n",
                        "  store:\n    role: territory\n",
                        "role: territory\n    fields:\n      ca_state",
                        "reaches several with the role 'territory'"),
                FOODMART.roles(
                        "two categories",
                        "product_name: {role: name}",
                        "product_name: {role: name}\n      brand_name: {role: category}",
                        "role: category\n    fields",
                        "meaning 'category'"),
                FOODMART.roles(
                        "measure twice",
                        "cost_1997: {role: cost}",
                        "cost_1997: {measure: Profit}",
                        "profit_1997: {measure: profit",
                        "already; one is allowed"),
                FOODMART.roles(
                        "role of two metrics",
                        "cost_1997: {role: cost}",
                        "cost_1997: {role: revenue} # here",
                        "# here",
                        "already; one is allowed"),
                FOODMART.roles(
                        "role on a count",
                        "customers_1997: {measure: customers,",
                        "customers_1997: {role: units,",
                        "customers_1997: {role: units",
                        "needs a metric that adds up"),
                FOODMART.roles(
                        "fact that is a dimension",
                        "{measure: lines}",
                        "{measure: lines, fact: store}",
                        "fact: store",
                        "no dataset with the role 'fact'"),
                FOODMART.roles(
                        "fact of another metric",
                        "cost_1997: {role: cost}",
                        "cost_1997: {role: cost, fact: sales_1998}",
                        "fact: sales_1998",
                        "about no fact or about several"),
                FOODMART.modelSeenInRoles(
                        "metric of two facts",
                        "\"SUM(sales_1997.store_cost)\"",
                        "\"SUM(sales_1997.store_cost) + SUM(sales_1998.store_cost)\"",
                        "cost_1997: {role: cost}",
                        "about no fact or about several"),
                TPCDS.expression(
                        "unreached dataset",
                        "\"SUM(store_sales.wholesale_cost)\"",
                        "SUM(store_sales.wholesale_cost * web_site.web_site_sk)",
                        "No relationship leads from 'store_sales' to 'web_site'"),
                TPCDS.expression(
                        "field that is a column",
                        "\"SUM(store_sales.wholesale_cost)\"",
                        "SUM(store_sales.ss_ext_wholesale_cost)",
                        "no field 'ss_ext_wholesale_cost'; declare one"),
                TPCDS.expression("field of another dataset", "s_store_name", "item.i_brand", "of another dataset"),
                TPCDS.expression(
                        "aggregate of a field",
                        "s_store_name",
                        "MIN(s_store_name)",
                        "aggregates are allowed in metrics"));
    }

    static Stream<Break> places() {
        return Stream.of(
                FOODMART.roles(
                        "dataset by two names",
                        "  region:\n",
                        "  REGION: {}\n  region:\n",
                        "  region:\n",
                        "no further dataset 'region'"),
                FOODMART.roles(
                        "field by two names",
                        "      sales_region: {role: name}",
                        "      sales_region: {role: name}\n      Sales_Region: {role: name}",
                        "Sales_Region",
                        "no further field 'Sales_Region'"),
                FOODMART.roles(
                        "metric by two names",
                        "  lines_1997: {measure: lines}",
                        "  lines_1997: {measure: lines}\n  LINES_1997: {}",
                        "LINES_1997",
                        "no further metric 'LINES_1997'"),
                FOODMART.roles(
                        "role for no metric",
                        "  lines_1997: {measure: lines}",
                        "  rows_1997: {measure: lines}",
                        "rows_1997",
                        "names are as in model.yaml"),
                FOODMART.roles(
                        "role for no field",
                        "sales_region: {role: name}",
                        "sales_land: {role: name}",
                        "sales_land",
                        "no further field"),
                FOODMART.roles(
                        "column for a field",
                        "sku: {role: business_key}",
                        "SRP: {role: business_key}",
                        "SRP",
                        "no further field 'SRP'"),
                FOODMART.roles(
                        "order number on a customer",
                        "customer_name: {role: name}",
                        "customer_name: {role: order_number}",
                        "order_number",
                        "allowed on: fact"),
                FOODMART.roles(
                        "stock level on a region",
                        "sales_region: {role: name}",
                        "sales_region: {role: reorder_level}",
                        "reorder_level",
                        "allowed on: stock"),
                FOODMART.roles(
                        "date on a promotion as text",
                        "promotion_name: {role: name}",
                        "promotion_name: {role: loaded_at}",
                        "loaded_at",
                        "allowed on: freshness"),
                FOODMART.roles(
                        "grain on a dimension",
                        "role: territory",
                        "role: territory\n    grain: day",
                        "grain: day",
                        "allowed on the role 'target' alone"),
                FOODMART.roles(
                        "split on a fact",
                        "sales_1997: {role: fact,",
                        "sales_1997: {role: fact, by: store,",
                        "by: store",
                        "allowed on the role 'target' alone"),
                FOODMART.roles(
                        "territory without a name",
                        "sales_region: {role: name}",
                        "sales_region: {role: business_key}",
                        "role: territory",
                        "needs a field with the role 'name'"),
                TPCDS.rolesSeenInModel(
                        "versions without a key",
                        "      s_store_id: {role: business_key}\n",
                        "",
                        "name: store\n",
                        "no business key"),
                WORLD.roles(
                        "freshness without a day",
                        "role: dimension",
                        "role: freshness",
                        "city_key: {role: version}",
                        "does not belong on the role 'freshness'"),
                WORLD.roles(
                        "no fact",
                        "role: fact",
                        "role: dimension",
                        "invoice_number: {role: order_number}",
                        "does not belong on the role 'dimension'"));
    }

    private static Break extension(String name, String vendor, String data, String sentence) {
        return FOODMART.model(
                name,
                "        source: foodmart.promotion\n",
                "        source: foodmart.promotion\n        custom_extensions: [{vendor_name: " + vendor + ", data: '"
                        + data + "'}] # here\n",
                "# here",
                sentence);
    }

    static Stream<Break> extensions() {
        return Stream.of(
                extension("in two places", "OTEL_BI", "{\"role\": \"dimension\"}", "stands in two places"),
                extension("no JSON", "OTEL_BI", "role: dimension", "a JSON object as a text"),
                extension("open JSON", "OTEL_BI", "{\"role\": \"dimension\"", "no YAML"),
                extension("unknown member", "OTEL_BI", "{\"rolle\": \"dimension\"}", "'rolle' is not known here"),
                extension("unknown role", "OTEL_BI", "{\"role\": \"shop\"}", "allowed are fact, stock"),
                extension("vendor by case", "otel_bi", "{\"role\": \"dimension\"}", "written OTEL_BI"),
                FOODMART.model(
                        "on a relationship",
                        "      - name: store_to_region\n",
                        "      - name: store_to_region\n        custom_extensions: [{vendor_name: OTEL_BI, data: '{}'}] # here\n",
                        "# here",
                        "Nothing can be added to a relationship"));
    }
}
