package io.otelbi.local.sample;

import io.otelbi.local.warehouse.RowSink;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Four years and a half of an invented novelty wholesaler in the tables of WideWorldImportersDW; closed on Sundays. */
public final class WideWorldImportersSample {

    /** First day with sales. */
    public static final LocalDate START = LocalDate.of(2021, 1, 1);

    /** Last day with sales. */
    public static final LocalDate END = LocalDate.of(2025, 5, 31);

    private static final LocalDateTime FOREVER = LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_900);
    private static final LocalDate PRICE_CHANGE = START.plusMonths(30);
    private static final int CITIES = 160;
    private static final int CUSTOMERS = 140;
    private static final int STOCK_ITEMS = 48;
    private static final double INVOICES_A_DAY = 19;
    private static final BigDecimal TAX_RATE = new BigDecimal("15.000");
    private static final List<String> TERRITORIES = List.of(
            "Southeast", "Mideast", "Great Lakes", "Plains", "Southwest", "Far West", "Rocky Mountain", "New England");
    private static final List<String> CUSTOMER_CATEGORIES =
            List.of("Novelty Shop", "Supermarket", "Computer Store", "Gift Store", "Corporate");
    private static final List<String> GOODS = List.of(
            "Desk lamp",
            "Paper kite",
            "Wooden train",
            "Coffee mug",
            "Plush otter",
            "Packing tape",
            "Puzzle cube",
            "Tin robot");
    private static final List<String> COLORS = List.of("Blue", "Red", "Black", "White", "Green", "Yellow");

    private final Chance chance;
    private final RowSink sink;
    private final Ledger ledger = new Ledger();
    private final List<Item> items = new ArrayList<>();
    private final Season season = new Season(START, 0.06, List.of(1.1, 1.05, 1.05, 1.0, 1.0, 0.45, 0.0));
    private int invoice;
    private long sale;

    private WideWorldImportersSample(long seed, RowSink sink) {
        this.chance = new Chance(seed);
        this.sink = sink;
    }

    /** A version of a stock item: the same id stands on two keys where its price changed. */
    private record Item(int key, int id, String name, BigDecimal price, LocalDate from, LocalDate until) {

        boolean isSoldOn(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }

        BigDecimal profit() {
            return price.multiply(new BigDecimal("0.43")).setScale(2, RoundingMode.HALF_UP);
        }
    }

    /** Writes the sample of a seed; the same seed gives the same rows. */
    public static Ledger generate(long seed, RowSink sink) {
        WideWorldImportersSample sample = new WideWorldImportersSample(seed, sink);
        sample.places();
        sample.customers();
        sample.stockItems();
        sample.stock();
        sample.sales();
        return sample.ledger;
    }

    private RowBuilder rows(String table) {
        return new RowBuilder(SampleWarehouse.WIDEWORLDIMPORTERS.schema().table(table), sink);
    }

    private void places() {
        RowBuilder cities = rows("Dimension.City");
        for (int i = 0; i <= CITIES; i++) {
            boolean unknown = i == 0;
            cities.set("City Key", i).set("WWI City ID", i).set("City", unknown ? "Unknown" : "City " + i);
            cities.set("State Province", unknown ? "N/A" : "State " + (i % 40 + 1))
                    .set("Country", "United States");
            cities.set("Continent", "North America").set("Region", "Americas").set("Subregion", "Northern America");
            cities.set("Sales Territory", unknown ? "N/A" : TERRITORIES.get(i % TERRITORIES.size()));
            valid(cities, START.atStartOfDay(), FOREVER);
            cities.add();
        }
    }

    private void customers() {
        RowBuilder customers = rows("Dimension.Customer");
        for (int i = 0; i <= CUSTOMERS; i++) {
            boolean unknown = i == 0;
            String category = unknown ? "N/A" : CUSTOMER_CATEGORIES.get(i % CUSTOMER_CATEGORIES.size());
            customers.set("Customer Key", i).set("WWI Customer ID", i);
            customers
                    .set("Customer", unknown ? "Unknown" : category + " No. " + i)
                    .set("Category", category);
            customers.set("Bill To Customer", unknown ? "N/A" : "Head Office").set("Buying Group", "N/A");
            valid(customers, START.atStartOfDay(), FOREVER);
            customers.add();
        }
        RowBuilder employees = rows("Dimension.Employee");
        for (int i = 1; i <= 10; i++) {
            employees.set("Employee Key", i).set("WWI Employee ID", i).set("Employee", "Salesperson " + i);
            employees.set("Preferred Name", "Sales " + i).set("Is Salesperson", true);
            valid(employees, START.atStartOfDay(), FOREVER);
            employees.add();
        }
    }

    private void stockItems() {
        for (int id = 1; id <= STOCK_ITEMS; id++) {
            String name = GOODS.get(id % GOODS.size()) + " (" + COLORS.get((id - 1) / GOODS.size()) + ")";
            BigDecimal price = new BigDecimal(8 + id * 5 % 90).setScale(2);
            LocalDate from = id % 11 == 3 ? START.plusMonths(18) : START;
            LocalDate until = id % 13 == 6 ? START.plusMonths(40) : FOREVER.toLocalDate();
            items.add(new Item(items.size() + 1, id, name, price, from, PRICE_CHANGE));
            BigDecimal raised = price.multiply(new BigDecimal("1.05")).setScale(2, RoundingMode.HALF_UP);
            items.add(new Item(items.size() + 1, id, name, raised, PRICE_CHANGE, until));
        }
        RowBuilder rows = rows("Dimension.Stock Item");
        for (Item item : items) {
            rows.set("Stock Item Key", item.key())
                    .set("WWI Stock Item ID", item.id())
                    .set("Stock Item", item.name());
            rows.set("Color", "N/A")
                    .set("Selling Package", "Each")
                    .set("Buying Package", "Carton")
                    .set("Brand", "N/A");
            rows.set("Size", "N/A").set("Lead Time Days", 7 + item.id() % 14).set("Quantity Per Outer", 12);
            rows.set("Tax Rate", TAX_RATE)
                    .set("Unit Price", item.price())
                    .set("Recommended Retail Price", item.price());
            valid(rows, item.from().atStartOfDay(), item.until().atStartOfDay());
            rows.add();
        }
    }

    /** Most items have a month or two in stock, some run out before more can come, some would last for years. */
    private void stock() {
        RowBuilder rows = rows("Fact.Stock Holding");
        for (Item item : items) {
            if (!item.isSoldOn(END)) {
                continue;
            }
            int month = 330;
            int onHand = item.id() % 7 == 1 ? month / 5 : item.id() % 9 == 2 ? 30 * month : month + item.id() * 11;
            rows.set("Stock Holding Key", (long) item.key())
                    .set("Stock Item Key", item.key())
                    .set("Quantity On Hand", onHand)
                    .set("Bin Location", "L-" + item.id());
            rows.set("Last Stocktake Quantity", onHand)
                    .set("Last Cost Price", item.price().subtract(item.profit()))
                    .set("Reorder Level", month / 2)
                    .set("Target Stock Level", 2 * month)
                    .add();
        }
    }

    private void sales() {
        RowBuilder facts = rows("Fact.Sale");
        for (LocalDate day = START; !day.isAfter(END); day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                continue;
            }
            LocalDate today = day;
            List<Item> sold =
                    items.stream().filter(item -> item.isSoldOn(today)).toList();
            int invoices = Math.max(1, chance.poisson(INVOICES_A_DAY * season.level(day) * chance.noise(0.07)));
            for (int i = 0; i < invoices; i++) {
                invoice(facts, day, sold);
            }
        }
    }

    private void invoice(RowBuilder facts, LocalDate day, List<Item> sold) {
        int customer = chance.happens(0.3) ? 0 : 1 + chance.below(CUSTOMERS);
        int city = 1 + chance.below(CITIES);
        int lines = 1 + chance.below(4);
        invoice++;
        ledger.order("wholesale", day);
        for (int i = 0; i < lines; i++) {
            Item item = chance.oneOf(sold);
            int quantity = 1 + chance.below(20);
            facts.set("City Key", city).set("Customer Key", customer).set("Bill To Customer Key", customer);
            saleLine(facts, day, item, quantity);
        }
    }

    private void saleLine(RowBuilder facts, LocalDate day, Item item, int quantity) {
        BigDecimal revenue = item.price().multiply(BigDecimal.valueOf(quantity));
        BigDecimal profit = item.profit().multiply(BigDecimal.valueOf(quantity));
        BigDecimal tax = revenue.multiply(TAX_RATE).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
        facts.set("Sale Key", ++sale).set("Stock Item Key", item.key()).set("Invoice Date Key", day);
        facts.set("Delivery Date Key", day.plusDays(1))
                .set("Salesperson Key", 1 + invoice % 10)
                .set("WWI Invoice ID", invoice);
        facts.set("Description", item.name())
                .set("Package", "Each")
                .set("Quantity", quantity)
                .set("Unit Price", item.price());
        facts.set("Tax Rate", TAX_RATE)
                .set("Total Excluding Tax", revenue)
                .set("Tax Amount", tax)
                .set("Profit", profit);
        facts.set("Total Including Tax", revenue.add(tax))
                .set("Total Dry Items", quantity)
                .add();
        ledger.line("wholesale", day, revenue, revenue.subtract(profit), quantity);
    }

    private static void valid(RowBuilder rows, LocalDateTime from, LocalDateTime to) {
        rows.set("Valid From", from).set("Valid To", to);
    }
}
