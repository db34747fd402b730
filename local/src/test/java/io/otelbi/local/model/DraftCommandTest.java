package io.otelbi.local.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.local.system.ModelServer;
import io.otelbi.local.warehouse.FoodMart;
import io.otelbi.local.warehouse.TpcDs;
import io.otelbi.model.Abilities;
import io.otelbi.model.Ability;
import io.otelbi.model.DatasetRole;
import io.otelbi.model.FieldRole;
import io.otelbi.model.Question;
import io.otelbi.model.WarehouseModel;
import io.otelbi.model.reading.ModelReader;
import io.otelbi.model.reading.Reading;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Databases that declare no key at all: what is drafted of each is a model, and holds. */
class DraftCommandTest {

    /** What nobody can know from the database of FoodMart: what a missing region is called, and who is served first. */
    private static final List<Edit> FOODMART = List.of(
            new Edit(".yaml", "expression: 'sales_region'", "expression: 'NULLIF(sales_region, ''No Region'')'"),
            new Edit(".roles.yaml", "# calendar_country: US", "calendar_country: US"));

    private static final List<Edit> ADVENTUREWORKS = List.of(
            new Edit(".roles.yaml", "label: AdventureWorksDW2022", "label: Adventure Works"),
            new Edit(".roles.yaml", "# calendar_country: US", "calendar_country: US"));

    private static final List<Edit> WIDEWORLDIMPORTERS = List.of(
            new Edit(
                    ".yaml", "expression: '\"Sales Territory\"'", "expression: 'NULLIF(\"Sales Territory\", ''N/A'')'"),
            new Edit(".roles.yaml", "# calendar_country: US", "calendar_country: US"),
            new Edit(".roles.yaml", "# closed_weekdays: [sunday]", "closed_weekdays: [sunday]"));

    private static final List<Edit> TPCDS =
            List.of(new Edit(".roles.yaml", "# calendar_country: US", "calendar_country: US"));

    private static final Pattern MORE_OF_FOODMART =
            Pattern.compile("customer\\.(customer_region_id|fullname)|(product_class|region)\\..*");
    private static final Pattern MORE_OF_TPCDS = Pattern.compile("(\\w+_sales|item|customer\\w*)\\..*");

    private static final int MOST_EDITS = 10;
    private static final int ENOUGH = 5_000;

    private final StringWriter out = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    /** One line that a person changes. */
    private record Edit(String ending, String from, String to) {}

    @Test
    void foodMartIsDraftedWithItsYearsAsChannelsAndCheckedToTheCent() throws IOException {
        Path csv = folder.resolve("csv");
        FoodMart.write(csv);
        try (ModelServer server = new ModelServer(folder, csv, wide("foodmart", csv, MORE_OF_FOODMART))) {
            WarehouseModel model = edited(server, "foodmart", FOODMART);

            assertEquals(2, model.facts().size());
            assertTrue(can(model).containsAll(Set.of(Question.MARGIN, Question.RANKINGS_BY_TERRITORY)));
            assertTrue(model.relationships().stream()
                    .anyMatch(way -> way.name().text().equals("store_by_region_id")));
            assertEquals(0, check(server, "foodmart"), out::toString);
            assertTold("sales_1997 .* 86,837 rows, 1997-01-01 to 1997-12-30, 0 rows without a day");
            assertTold("sales_1997 +in 1997 +revenue 565,238.13, cost 225,627.23, units 266,773, .* lines 86,837,.*");
            assertTold("sales_1998 +all days +revenue 1,079,147.47, .* lines 164,558,.*");
            assertTold("store_by_region_id +25 rows, 0 without a key, 0 orphans, 0 duplicates");
        }
    }

    @Test
    void tpcDsIsDraftedWithThreeChannelsAndVersionsOfItsItems() throws IOException {
        Path csv = folder.resolve("csv");
        TpcDs.write(csv, ENOUGH);
        try (ModelServer server = new ModelServer(folder, csv, wide("tpcds", csv, MORE_OF_TPCDS))) {
            WarehouseModel model = edited(server, "tpcds", TPCDS);

            assertEquals(
                    Set.of("store", "catalog", "web"),
                    model.facts().stream().map(fact -> fact.channel()).collect(Collectors.toSet()));
            assertTrue(can(model).containsAll(Set.of(Question.CROSS_SELL, Question.MARGIN, Question.MOMENTUM)));
            assertTrue(model.datasets(DatasetRole.PRODUCT).getFirst().has(FieldRole.VERSION));
            assertTold("dbo.date_dim: 73,049 rows, .* key d_date_sk");
        }
    }

    @Test
    void theSamplesAreDraftedWithTargetsAndStock() throws IOException {
        try (ModelServer server = ModelServer.samples(folder)) {
            WarehouseModel cycles = edited(server, "AdventureWorksDW2022", ADVENTUREWORKS);
            WarehouseModel wholesale = edited(server, "WideWorldImportersDW", WIDEWORLDIMPORTERS);

            assertTrue(can(cycles).containsAll(Set.of(Question.TARGETS, Question.RANKINGS_BY_SALESPERSON)));
            assertTrue(can(wholesale).containsAll(Set.of(Question.RESTOCK, Question.CROSS_SELL)));
            assertEquals(0, check(server, "AdventureWorksDW2022"), out::toString);
            assertTold("product +30 things in 45 rows, 15 of them with several");
            assertEquals(0, check(server, "WideWorldImportersDW"), out::toString);
            assertTold(".* days have sales, none on Sunday; grain: day");
            assertTheFaultsOfADatabaseAreTold(server);
            assertFilesThatAreThereStayUnlessForced(server);
        }
    }

    private void assertTheFaultsOfADatabaseAreTold(ModelServer server) throws IOException {
        Path model = folder.resolve("drafts/adventureworksdw2022.yaml");
        String text = Files.readString(model);

        Files.writeString(model, text.replace("'SalesAmount'", "'SalesAmout'"));
        assertEquals(1, check(server, "AdventureWorksDW2022"));
        assertTold("Fault: there is no column dbo.FactInternetSales.SalesAmout.");

        Files.writeString(
                model,
                text.replace("primary_key: [ProductSubcategoryKey]", "primary_key: [ProductCategoryKey]")
                        .replace("to_columns: [ProductSubcategoryKey]", "to_columns: [ProductCategoryKey]"));
        assertEquals(1, check(server, "AdventureWorksDW2022"));
        String way = "product_by_product_subcategory_key: ";
        assertTold("Fault: " + way + ".* keys of dbo.DimProductSubcategory stand several times, .*");
        assertTold("Notice: " + way + ".* of the rows name a key that dbo.DimProductSubcategory does not hold,.*");
    }

    private void assertFilesThatAreThereStayUnlessForced(ModelServer server) throws IOException {
        Path file = folder.resolve("drafts/shop.yaml");
        Files.writeString(file, "mine");
        assertEquals(1, draft(server, "WideWorldImportersDW", "--name", "shop"));
        assertTold(".*shop.yaml is there already; --force overwrites it.");
        assertEquals("mine", Files.readString(file));

        assertEquals(
                0,
                draft(
                        server,
                        "WideWorldImportersDW",
                        "--name",
                        "shop",
                        "--schema",
                        "Fact",
                        "--schema",
                        "Dimension",
                        "--force"));
        assertTrue(Files.readString(file).contains("name: shop"));
    }

    @Test
    void aServerThatDoesNotAnswerIsToldAndADatabaseWithoutServerIsAWrongArgument() {
        Map<String, String> nobody = Map.of("MSSQL_USER", "nobody");
        assertEquals(
                1, run(new DraftCommand(nobody), "--mssql-url", "localhost:1", "--database", "shop"), out::toString);
        assertTold("The database shop could not be asked: .*");
        assertEquals(2, run(new DraftCommand(nobody), "--database", "shop"));
        assertEquals(2, run(new CheckCommand(nobody), "--database", "shop", "any.yaml"));
    }

    private Path wide(String name, Path csv, Pattern more) throws IOException {
        return WideModel.write(
                ModelServer.resource(name + ".yaml"), csv, Files.createDirectories(folder.resolve("wide")), more);
    }

    private WarehouseModel edited(ModelServer server, String database, List<Edit> edits) throws IOException {
        assertTrue(edits.size() <= MOST_EDITS);
        draft(server, database);
        Path model = model(database);
        for (Edit edit : edits) {
            Path file = model.resolveSibling(String.valueOf(model.getFileName()).replace(".yaml", edit.ending()));
            String text = Files.readString(file);
            assertTrue(text.contains(edit.from()), () -> edit + " in\n" + text);
            Files.writeString(file, text.replace(edit.from(), edit.to()));
        }
        return switch (ModelReader.read(model)) {
            case Reading.Sound sound -> sound.model();
            case Reading.Faulty faulty ->
                throw new AssertionError(faulty.faults().toString());
        };
    }

    private static Set<Question> can(WarehouseModel model) {
        return Abilities.of(model).stream()
                .filter(Ability::on)
                .map(Ability::question)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Question.class)));
    }

    private Path model(String database) {
        return folder.resolve("drafts").resolve(database.toLowerCase(Locale.ROOT) + ".yaml");
    }

    private int draft(ModelServer server, String database, String... more) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("--out", folder.resolve("drafts").toString()));
        arguments.addAll(Arrays.asList(more));
        return ask(server, database, new DraftCommand(server.variables()), arguments);
    }

    private int check(ModelServer server, String database) throws IOException {
        return ask(
                server,
                database,
                new CheckCommand(server.variables()),
                List.of(model(database).toString()));
    }

    private int ask(ModelServer server, String database, Callable<Integer> command, List<String> arguments)
            throws IOException {
        List<String> all = new ArrayList<>(arguments);
        String url = Objects.requireNonNull(server.variables().get("URL"));
        all.addAll(List.of("--mssql-url", url, "--database", database));
        return run(command, all.toArray(String[]::new));
    }

    private int run(Callable<Integer> command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(arguments);
    }

    private void assertTold(String line) {
        assertTrue(
                out.toString().lines().map(String::strip).anyMatch(told -> told.matches(line)),
                () -> line + " in\n" + out);
    }
}
