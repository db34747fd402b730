package io.otelbi.local.sample;

import io.otelbi.local.sample.AdventureWorksCatalogue.Line;
import io.otelbi.local.sample.AdventureWorksCatalogue.Version;
import io.otelbi.local.warehouse.RowSink;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Four years of an invented bicycle maker in the tables of AdventureWorksDW: internet orders every day, resellers booked
 * once a month, and bikes missing from the internet channel in the last 31 days.
 */
public final class AdventureWorksSample {

    /** First day with sales. */
    public static final LocalDate START = LocalDate.of(2021, 1, 1);

    /** Last day with sales. */
    public static final LocalDate END = LocalDate.of(2025, 1, 31);

    /** Last day with bikes on the internet. */
    public static final LocalDate LAST_BIKES = END.minusDays(31);

    private static final int CUSTOMERS = 3_000;
    private static final int RESELLERS = 120;
    private static final int FIRST_SALESPERSON = 270;
    private static final int SALESPERSONS = 12;
    private static final double ORDERS_A_DAY = 11;
    private static final BigDecimal TAX = new BigDecimal("0.08");
    private static final BigDecimal FREIGHT = new BigDecimal("0.025");
    private static final List<String> REGIONS = List.of(
            "Northwest",
            "Northeast",
            "Central",
            "Southwest",
            "Southeast",
            "Canada",
            "France",
            "Germany",
            "Australia",
            "United Kingdom");
    private static final DateTimeFormatter DATE_KEY = DateTimeFormatter.BASIC_ISO_DATE;

    private final Chance chance;
    private final RowSink sink;
    private final Ledger ledger = new Ledger();
    private final List<Version> versions = AdventureWorksCatalogue.versions(START);
    private final Season season = new Season(START, 0.12, List.of(1.05, 1.0, 0.95, 1.0, 1.1, 1.2, 0.8));
    private int orderNumber = 43_000;

    private AdventureWorksSample(long seed, RowSink sink) {
        this.chance = new Chance(seed);
        this.sink = sink;
    }

    /** Writes the sample of a seed; the same seed gives the same rows. */
    public static Ledger generate(long seed, RowSink sink) {
        AdventureWorksSample sample = new AdventureWorksSample(seed, sink);
        sample.dimensions();
        sample.internetSales();
        sample.resellerSales();
        return sample.ledger;
    }

    private RowBuilder rows(String table) {
        return new RowBuilder(SampleWarehouse.ADVENTUREWORKS.schema().table("dbo." + table), sink);
    }

    private void dimensions() {
        products();
        territories();
        people();
        RowBuilder promotions = rows("DimPromotion");
        promotions.set("PromotionKey", 1).set("PromotionAlternateKey", 1).set("EnglishPromotionName", "No Discount");
        promotions
                .set("DiscountPct", 0.0)
                .set("StartDate", START.atStartOfDay())
                .add();
        promotions.set("PromotionKey", 2).set("PromotionAlternateKey", 2).set("EnglishPromotionName", "Season Sale");
        promotions
                .set("DiscountPct", 0.1)
                .set("StartDate", START.atStartOfDay())
                .add();
    }

    private void products() {
        RowBuilder categories = rows("DimProductCategory");
        for (int i = 0; i < AdventureWorksCatalogue.CATEGORIES.size(); i++) {
            categories.set("ProductCategoryKey", i + 1).set("ProductCategoryAlternateKey", i + 1);
            categories
                    .set("EnglishProductCategoryName", AdventureWorksCatalogue.CATEGORIES.get(i))
                    .add();
        }
        RowBuilder subcategories = rows("DimProductSubcategory");
        for (Line line : AdventureWorksCatalogue.lines()) {
            subcategories.set("ProductSubcategoryKey", line.subcategoryKey());
            subcategories.set("ProductSubcategoryAlternateKey", line.subcategoryKey());
            subcategories.set("EnglishProductSubcategoryName", line.name());
            subcategories.set("ProductCategoryKey", line.category() + 1).add();
        }
        RowBuilder products = rows("DimProduct");
        for (Version version : versions) {
            products.set("ProductKey", version.key()).set("ProductAlternateKey", version.alternateKey());
            products.set("ProductSubcategoryKey", version.line().subcategoryKey());
            products.set("EnglishProductName", version.name()).set("StandardCost", version.cost());
            products.set("FinishedGoodsFlag", true).set("Color", "NA").set("ListPrice", version.price());
            products.set("StartDate", version.from().atStartOfDay());
            products.set(
                    "EndDate", version.until() == null ? null : version.until().atStartOfDay());
            products.set("Status", version.until() == null ? "Current" : null).add();
        }
    }

    private void territories() {
        RowBuilder territories = rows("DimSalesTerritory");
        for (int i = 0; i < REGIONS.size(); i++) {
            String region = REGIONS.get(i);
            territories.set("SalesTerritoryKey", i + 1).set("SalesTerritoryAlternateKey", i + 1);
            territories.set("SalesTerritoryRegion", region);
            territories.set("SalesTerritoryCountry", i < 5 ? "United States" : region);
            territories
                    .set("SalesTerritoryGroup", i < 6 ? "North America" : i == 8 ? "Pacific" : "Europe")
                    .add();
        }
        territories.set("SalesTerritoryKey", 11).set("SalesTerritoryRegion", "NA");
        territories
                .set("SalesTerritoryCountry", "NA")
                .set("SalesTerritoryGroup", "NA")
                .add();
    }

    private void people() {
        RowBuilder customers = rows("DimCustomer");
        for (int i = 1; i <= CUSTOMERS; i++) {
            customers.set("CustomerKey", 11_000 + i).set("CustomerAlternateKey", "AW%08d".formatted(11_000 + i));
            customers
                    .set("FirstName", "Customer")
                    .set("LastName", "Number " + i)
                    .add();
        }
        RowBuilder resellers = rows("DimReseller");
        for (int i = 1; i <= RESELLERS; i++) {
            resellers.set("ResellerKey", i).set("ResellerAlternateKey", "AW%08d".formatted(i));
            resellers
                    .set("BusinessType", "Specialty Bike Shop")
                    .set("ResellerName", "Bike Shop " + i)
                    .add();
        }
        RowBuilder employees = rows("DimEmployee");
        for (int i = 0; i < SALESPERSONS; i++) {
            employees
                    .set("EmployeeKey", FIRST_SALESPERSON + i)
                    .set("EmployeeNationalIDAlternateKey", "E%05d".formatted(i + 1))
                    .set("FirstName", "Sales")
                    .set("LastName", "Person " + (i + 1));
            employees.set("SalesTerritoryKey", i % REGIONS.size() + 1).set("SalesPersonFlag", true);
            employees.set("CurrentFlag", true).add();
        }
        quotas();
    }

    private void quotas() {
        RowBuilder quotas = rows("FactSalesQuota");
        int key = 0;
        for (LocalDate quarter = START; quarter.isBefore(END); quarter = quarter.plusMonths(3)) {
            for (int i = 0; i < SALESPERSONS; i++) {
                double years = (quarter.getYear() - START.getYear()) + (quarter.getMonthValue() - 1) / 12.0;
                long amount = Math.round(335 * StrictMath.pow(1.1, years)) * 1_000;
                quotas.set("SalesQuotaKey", ++key)
                        .set("EmployeeKey", FIRST_SALESPERSON + i)
                        .set("DateKey", dateKey(quarter));
                quotas.set("CalendarYear", quarter.getYear()).set("CalendarQuarter", (quarter.getMonthValue() + 2) / 3);
                quotas.set("SalesAmountQuota", BigDecimal.valueOf(amount))
                        .set("Date", quarter.atStartOfDay())
                        .add();
            }
        }
    }

    private void internetSales() {
        RowBuilder facts = rows("FactInternetSales");
        for (LocalDate day = START; !day.isAfter(END); day = day.plusDays(1)) {
            List<Version> sold = soldOn(day);
            int orders = Math.max(1, chance.poisson(ORDERS_A_DAY * season.level(day) * chance.noise(0.08)));
            for (int i = 0; i < orders; i++) {
                internetOrder(facts, day, sold);
            }
        }
    }

    private List<Version> soldOn(LocalDate day) {
        boolean bikesAreMissing = day.isAfter(LAST_BIKES);
        return versions.stream()
                .filter(version -> version.isSoldOn(day))
                .filter(version -> !bikesAreMissing || version.line().category() != AdventureWorksCatalogue.BIKES)
                .filter(version -> version.line().category() != 1)
                .toList();
    }

    private void internetOrder(RowBuilder facts, LocalDate day, List<Version> sold) {
        int customer = 11_001 + chance.below(CUSTOMERS);
        int territory = customer % REGIONS.size() + 1;
        boolean sale = Season.isPromotion(day) && chance.happens(0.4);
        int lines = 1 + chance.below(3);
        ledger.order("internet", day);
        orderNumber++;
        for (int line = 1; line <= lines; line++) {
            facts.set("CustomerKey", customer);
            orderLine("internet", facts, day, line, chance.oneOf(sold), 1, sale, territory);
        }
    }

    private void resellerSales() {
        RowBuilder facts = rows("FactResellerSales");
        for (LocalDate month = START; month.plusMonths(1).isBefore(END); month = month.plusMonths(1)) {
            LocalDate booked = month.plusMonths(1).minusDays(1);
            List<Version> sold = versions.stream()
                    .filter(version -> version.isSoldOn(booked))
                    .toList();
            int orders = chance.poisson(45 * StrictMath.pow(1.1, booked.getYear() - START.getYear()));
            for (int i = 0; i < orders; i++) {
                resellerOrder(facts, booked, sold);
            }
        }
    }

    private void resellerOrder(RowBuilder facts, LocalDate day, List<Version> sold) {
        int reseller = 1 + chance.below(RESELLERS);
        int lines = 4 + chance.below(14);
        ledger.order("reseller", day);
        orderNumber++;
        for (int line = 1; line <= lines; line++) {
            facts.set("ResellerKey", reseller).set("EmployeeKey", FIRST_SALESPERSON + reseller % SALESPERSONS);
            Version version = chance.oftenFirst(sold);
            orderLine("reseller", facts, day, line, version, 1 + chance.below(6), false, reseller % REGIONS.size() + 1);
        }
    }

    private void orderLine(
            String channel,
            RowBuilder facts,
            LocalDate day,
            int line,
            Version version,
            int units,
            boolean sale,
            int territory) {
        BigDecimal list =
                channel.equals("reseller") ? version.price().multiply(new BigDecimal("0.7")) : version.price();
        BigDecimal unitPrice =
                list.multiply(sale ? new BigDecimal("0.9") : BigDecimal.ONE).setScale(4, RoundingMode.HALF_UP);
        BigDecimal revenue = unitPrice.multiply(BigDecimal.valueOf(units));
        BigDecimal cost = version.cost().multiply(BigDecimal.valueOf(units));
        facts.set("ProductKey", version.key())
                .set("OrderDateKey", dateKey(day))
                .set("DueDateKey", dateKey(day.plusDays(12)));
        facts.set("ShipDateKey", dateKey(day.plusDays(7)))
                .set("PromotionKey", sale ? 2 : 1)
                .set("CurrencyKey", 100);
        facts.set("SalesTerritoryKey", territory)
                .set("SalesOrderNumber", "SO" + orderNumber)
                .set("SalesOrderLineNumber", line);
        facts.set("RevisionNumber", 1)
                .set("OrderQuantity", units)
                .set("UnitPrice", unitPrice)
                .set("ExtendedAmount", revenue);
        double discount =
                list.subtract(unitPrice).multiply(BigDecimal.valueOf(units)).doubleValue();
        facts.set("UnitPriceDiscountPct", sale ? 0.1 : 0.0)
                .set("DiscountAmount", discount)
                .set("ProductStandardCost", version.cost());
        facts.set("TotalProductCost", cost).set("SalesAmount", revenue).set("TaxAmt", share(revenue, TAX));
        facts.set("Freight", share(revenue, FREIGHT)).set("OrderDate", day.atStartOfDay());
        facts.set("DueDate", day.plusDays(12).atStartOfDay())
                .set("ShipDate", day.plusDays(7).atStartOfDay())
                .add();
        ledger.line(channel, day, revenue, cost, units);
    }

    private static BigDecimal share(BigDecimal amount, BigDecimal rate) {
        return amount.multiply(rate).setScale(4, RoundingMode.HALF_UP);
    }

    private static int dateKey(LocalDate day) {
        return Integer.parseInt(day.format(DATE_KEY));
    }
}
