package io.otelbi.local.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.otelbi.local.warehouse.ImportFailure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSV files of a small shop, in the tables that its model names. */
class ModelWarehousesTest {

    private static final String SALES_HEADER = "SoldOn,DueOn,Article,Buyer,Seller,Amount,Rebate,Pieces\n";
    private static final String SALES = SALES_HEADER
            + "2024-03-01,2024-03-08 12:00:00,A-1,1,2,10.25,,3\n"
            + "2024-03-02,2024-03-09,A-2,2,1,100,0.125,3000000000\n"
            + ",,A-9,7,,1,,\n";
    private static final String ARTICLES = "ArticleNo,Article Label,Colour\nA-1,\"Pen, blue\",blue\nA-2,Desk,\n";
    private static final String PERSONS = "PersonId,FullName,PostalCode\n1,Ann,01067\n2,Bob,99084\n";

    @TempDir
    private Path folder = Path.of("");

    private Path csv = Path.of("");

    @BeforeEach
    void aShop() throws IOException {
        csv = Files.createDirectories(folder.resolve("csv"));
        Files.writeString(csv.resolve("Sales.csv"), SALES);
        Files.writeString(csv.resolve("dbo.Article.csv"), ARTICLES);
        Files.writeString(csv.resolve("Person.csv"), PERSONS);
    }

    @Test
    void columnsHaveTheTypesOfTheModelAndElseThoseOfTheirValues() throws IOException, SQLException {
        try (ModelServer server = shop()) {
            assertEquals(
                    List.of(
                            "SoldOn date",
                            "DueOn datetime2",
                            "Article nvarchar",
                            "Buyer int",
                            "Seller int",
                            "Amount decimal",
                            "Rebate decimal",
                            "Pieces bigint"),
                    types(
                            server,
                            "SELECT SoldOn, DueOn, Article, Buyer, Seller, Amount, Rebate, Pieces FROM dbo.Sales"));
            assertEquals(
                    List.of("ArticleNo nvarchar", "Article Label nvarchar"),
                    types(server, "SELECT ArticleNo, [Article Label] FROM dbo.Article"));
            assertEquals(
                    List.of("PersonId int", "PostalCode nvarchar", "FullName nvarchar"),
                    types(server, "SELECT PersonId, PostalCode, FullName FROM dbo.Person"));
        }
    }

    @Test
    void theDatabaseOfAThreePartNameMayBeWritten() throws IOException, SQLException {
        try (ModelServer server = shop()) {
            String sql = "SELECT SUM(s.Amount - COALESCE(s.Rebate, 0)) FROM [erp].[dbo].[Sales] s"
                    + " JOIN [erp].[dbo].[Article] a ON a.ArticleNo = s.Article";

            assertEquals(0, new BigDecimal("110.125").compareTo(server.number("erp", sql)));
        }
    }

    @Test
    void whatIsOddInTheRowsIsTold() throws IOException {
        try (ModelServer server = shop()) {
            List<String> odd =
                    server.told.stream().filter(line -> line.contains(".csv")).toList();

            assertEquals(
                    List.of(
                            "erp dbo.Article.csv: no question needs the columns Colour.",
                            "erp Sales.csv, line 4, column SoldOn: 1 of 3 rows have no day, this one first; no figure of a"
                                    + " day holds them.",
                            "erp Sales.csv, line 4, column Article: 1 of 3 rows name a key that dbo.Article does not"
                                    + " hold, first A-9; they count as Unknown.",
                            "erp Sales.csv, line 4, column Buyer: 1 of 3 rows name a key that dbo.Person does not hold,"
                                    + " first 7; they count as Unknown."),
                    odd);
        }
    }

    @Test
    void aChangedModelIsLoadedAnew() throws IOException {
        Path model = Files.copy(ModelServer.resource("shop.yaml"), folder.resolve("shop.yaml"));
        Files.copy(ModelServer.resource("shop.roles.yaml"), folder.resolve("shop.roles.yaml"));
        try (ModelServer server = new ModelServer(folder, csv, model)) {
            assertTrue(loads(server));
        }
        try (ModelServer server = new ModelServer(folder, csv, model)) {
            assertFalse(loads(server));
        }
        Files.writeString(model, Files.readString(model).replace("label", "article_label"));
        try (ModelServer server = new ModelServer(folder, csv, model)) {
            assertTrue(loads(server));
        }
    }

    @Test
    void modelsOfOneConnectionShareADatabase() throws IOException, SQLException {
        Path second = folder.resolve("second.yaml");
        Files.writeString(
                second,
                Files.readString(ModelServer.resource("shop.yaml"))
                        .replace("name: shop", "name: second")
                        .replace("PostalCode", "Town"));
        Files.copy(ModelServer.resource("shop.roles.yaml"), folder.resolve("second.roles.yaml"));
        Files.writeString(csv.resolve("Person.csv"), "PersonId,FullName,PostalCode,Town\n1,Ann,01067,Dresden\n");
        try (ModelServer server = new ModelServer(folder, csv, ModelServer.resource("shop.yaml"), second)) {
            String sql = "SELECT COUNT(*) FROM dbo.Person WHERE PostalCode = '01067' AND Town = 'Dresden'";

            assertEquals(BigDecimal.ONE, server.number("erp", sql));
        }
    }

    @Test
    void aMissingFileAndAMissingColumnAreNamed() throws IOException {
        Files.writeString(csv.resolve("Person.csv"), "PersonId,PostalCode\n1,01067\n");
        assertRefused("Person.csv, line 1: there is no column FullName; the header has PersonId, PostalCode.");
        Files.delete(csv.resolve("Person.csv"));
        assertRefused("There is no Person.csv (or .csv.gz) in " + csv + ".");
        Files.delete(csv.resolve("Sales.csv"));
        assertRefused("There is no Person.csv, no Sales.csv (or .csv.gz) in " + csv + ".");
    }

    @Test
    void aFolderWithoutAnyOfItsTablesIsRefused() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        csv = empty;

        assertRefused("There is no table of erp in " + empty
                + "; files must be named like Article.csv or dbo.Article.csv.gz.");
    }

    @Test
    void aValueThatIsNotWhatTheModelSaysIsRefused() throws IOException {
        Files.writeString(csv.resolve("Sales.csv"), SALES.replace("3000000000", "three"));
        assertRefused("Sales.csv, line 3, column Pieces: 'three' is no bigint value.");
        Files.writeString(csv.resolve("Sales.csv"), SALES.replace("2024-03-02", "20240302"));
        assertRefused("Sales.csv, line 3, column SoldOn: '20240302' is no date value such as 2024-12-31.");
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() throws IOException {
        Files.writeString(csv.resolve("Person.csv"), PERSONS + "2,Eve,1\n");
        assertRefused("Person.csv, line 4, column PersonId: the key 2 stands in line 3 already");
    }

    @Test
    void aFileWithoutHeaderIsRefused() throws IOException {
        byte[] text = "\uFEFF1|Ann|01067\r\n".getBytes(StandardCharsets.UTF_16LE);
        Files.write(csv.resolve("Person.csv"), text);
        assertRefused("Person.csv: a file in UTF-16 without a header does not say where the columns of Person stand.");
    }

    @Test
    void aRefusedFileLeavesTheFormerWarehouse() throws IOException, SQLException {
        shop().close();
        Files.writeString(csv.resolve("Sales.csv"), SALES.replace("3000000000", "three"));
        assertThrows(ImportFailure.class, this::shop);
        Files.writeString(csv.resolve("Sales.csv"), SALES_HEADER);

        try (ModelServer server = shop()) {
            assertEquals(BigDecimal.ZERO, server.number("erp", "SELECT COUNT(*) FROM dbo.Sales"));
        }
    }

    private ModelServer shop() throws IOException {
        return new ModelServer(folder, csv, ModelServer.resource("shop.yaml"));
    }

    private void assertRefused(String message) {
        ImportFailure failure = assertThrows(ImportFailure.class, this::shop);
        assertTrue(String.valueOf(failure.getMessage()).contains(message), failure::getMessage);
    }

    private static boolean loads(ModelServer server) {
        return server.told.stream().anyMatch(line -> line.contains("rows in all"));
    }

    private static List<String> types(ModelServer server, String sql) throws IOException, SQLException {
        List<String> types = new ArrayList<>();
        try (Connection connection = server.connect("erp");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            ResultSetMetaData meta = rows.getMetaData();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                types.add(meta.getColumnName(i) + " " + meta.getColumnTypeName(i));
            }
        }
        return types;
    }
}
