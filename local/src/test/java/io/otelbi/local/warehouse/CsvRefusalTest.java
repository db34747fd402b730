package io.otelbi.local.warehouse;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRefusalTest {

    @TempDir
    private Path path;

    private CsvFolder folder;

    @BeforeEach
    void aShopOfFourOrders() throws IOException {
        folder = CsvFolder.shop(path, 4);
    }

    @Test
    void aFileWithoutHeaderIsRefusedThoughItHasAsManyFields() throws IOException {
        folder.replace("FactInternetSales", folder.header("FactInternetSales") + "\n", "");

        assertRefused("FactInternetSales.csv, line 1: no field is the name of a column of FactInternetSales.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DimCustomer", "DimSalesTerritory", "DimProductCategory", "FactSalesQuota"})
    void anEmptyFileIsRefusedBecauseNothingNamesItsColumns(String table) throws IOException {
        Files.writeString(folder.file(table), "");

        assertRefused(table + ".csv, line 1: there is no header with the names of the columns.");
    }

    @ParameterizedTest
    @CsvSource({"SalesAmount,Sales_Amount", "SalesAmount,Amount", "OrderDate,Order Day", "TaxAmt,Umsatz"})
    void aRenamedColumnIsNotTakenByItsPlace(String column, String name) throws IOException {
        folder.replace("FactInternetSales", "," + column + ",", "," + name + ",");

        assertRefused("FactInternetSales.csv, line 1: there is no column " + column);
    }

    @Test
    void aRepeatedColumnIsRefused() throws IOException {
        folder.replace("FactInternetSales", ",TaxAmt,", ",SalesAmount,");

        assertRefused("FactInternetSales.csv, line 1, column SalesAmount: the header names it more than once.");
    }

    @Test
    void columnsInAnotherOrderAreReadByTheirNames() throws IOException {
        folder.replace("DimSalesTerritory", folder.header("DimSalesTerritory") + "\n", "");
        Files.writeString(
                folder.file("DimSalesTerritory"),
                "SalesTerritoryCountry,SalesTerritoryRegion,SalesTerritoryImage,SalesTerritoryGroup,"
                        + "SalesTerritoryAlternateKey,SalesTerritoryKey,Remark\nFrance,Brittany,,Europe,7,1,new\n");

        List<Object> regions = new ArrayList<>();
        folder.importing().into((table, values) -> {
            if (table.name().equals("DimSalesTerritory")) {
                regions.add(values[2] + " in " + values[3]);
            }
        });

        assertEquals(List.of("Brittany in France"), regions);
    }

    @Test
    void aColumnHeadedByTheExpressionOverItIsReadAndOneOverTwoColumnsIsNot() throws IOException {
        folder.replace("FactSalesQuota", ",SalesAmountQuota,", ",\"CAST(q.SalesAmountQuota AS DECIMAL(18, 2))\",");
        folder.importing().into((table, values) -> {});

        folder.replace(
                "FactSalesQuota", "CAST(q.SalesAmountQuota AS DECIMAL(18, 2))", "SUM(SalesAmountQuota * DateKey)");
        assertRefused("FactSalesQuota.csv, line 1: there is no column SalesAmountQuota");
    }

    @Test
    void aLineWithMoreOrFewerFieldsThanTheHeaderIsRefused() throws IOException {
        folder.replace("DimCustomer", "2,,C-2,", "2,,,C-2,");
        assertRefused(
                "DimCustomer.csv, line 3: the line has 30 fields in place of 29; it ends at column CommuteDistance");

        folder.replace("DimCustomer", "2,,,C-2,", "2,C-2,");
        assertRefused(
                "DimCustomer.csv, line 3: the line has 28 fields in place of 29; it ends at column DateFirstPurchase");
    }

    @ParameterizedTest
    @CsvSource({"windows-1252,Söhne", "ISO-8859-15,Crème", "windows-1251,Север", "Shift_JIS,東京", "GB18030,北京"})
    void anotherEncodingThanTheDeclaredIsRefusedAtItsFirstText(String charset, String name) throws IOException {
        folder.write("DimSalesTerritory", "SalesTerritoryKey=1", "SalesTerritoryKey=2;SalesTerritoryCountry=" + name);
        String text = Files.readString(folder.file("DimSalesTerritory"));
        Files.write(folder.file("DimSalesTerritory"), text.getBytes(Charset.forName(charset)));

        String message = assertRefused("DimSalesTerritory.csv, line 3, column SalesTerritoryCountry: ");
        assertTrue(message.endsWith("bytes that are not UTF-8. Save the file as UTF-8 and import it again."), message);
    }

    @Test
    void aLineIsCountedFromItsBeginningAlsoBehindAFieldOfSeveralLines() throws IOException {
        folder.write(
                "DimSalesTerritory",
                "SalesTerritoryKey=1;SalesTerritoryRegion=\"a\nb\nc\"",
                "SalesTerritoryKey=two;SalesTerritoryRegion=\"d\ne\"");

        assertRefused("DimSalesTerritory.csv, line 5, column SalesTerritoryKey: 'two' is no int value.");
    }

    @Test
    void aByteOrderMarkBeforeAQuotedHeaderIsNoPartOfTheName() throws IOException {
        folder.replace("DimSalesTerritory", "SalesTerritoryKey,", "\uFEFF\"SalesTerritoryKey\",");

        folder.importing().into((table, values) -> {});
    }

    @Test
    void theInstallFormIsReadInBothByteOrdersAndRefusedWhereItIsCutWithinACharacter() throws IOException {
        String quotas = "1|1|20240101|2024|1|5|\r\n2|1|20240401|2024|2|x|\r\n".replace("x", "7");
        folder.write("DimEmployee", "EmployeeKey=1");
        byte[] big = ("\uFEFF" + quotas).getBytes(UTF_16BE);
        Files.write(folder.file("FactSalesQuota"), big);
        folder.importing().into((table, values) -> {});

        byte[] little = ("\uFEFF" + quotas.replace("|7|\r\n", "|7|2024")).getBytes(UTF_16LE);
        Files.write(folder.file("FactSalesQuota"), java.util.Arrays.copyOf(little, little.length - 1));
        assertRefused("FactSalesQuota.csv, line 2, column Date: '202?' holds bytes that are not UTF-16LE");
    }

    @ParameterizedTest
    @CsvSource({
        "DimCustomer,CustomerKey=3;CustomerAlternateKey=C-9,CustomerKey,3",
        "DimCustomer,CustomerKey=9;CustomerAlternateKey=C-3,CustomerAlternateKey,C-3",
        "DimProduct,ProductKey=9;ProductAlternateKey=P-1;ProductSubcategoryKey=1,ProductAlternateKey and StartDate,P-1",
        "DimSalesTerritory,SalesTerritoryKey=1,SalesTerritoryKey,1",
        "FactInternetSales,CustomerKey=2;SalesOrderNumber=SO3,SalesOrderNumber and SalesOrderLineNumber,SO3",
    })
    void aKeyThatStandsTwiceIsRefused(String table, String row, String column, String key) throws IOException {
        String before = Files.readString(folder.file(table));
        Files.writeString(folder.file(table), before + folder.line(table, row) + "\n");

        String message = assertRefused(
                table + ".csv, line " + (before.lines().count() + 1) + ", column " + column + ": the key " + key);
        assertTrue(message.contains("already"), message);
    }

    @Test
    void twoVersionsOfAProductAreNoDuplicate() throws IOException {
        folder.write(
                "DimProduct",
                "ProductKey=1;ProductAlternateKey=P-1;StartDate=2022-01-01",
                "ProductKey=2;ProductAlternateKey=P-1;StartDate=2023-01-01");

        folder.importing().into((table, values) -> {});
    }

    @ParameterizedTest
    @CsvSource({
        "CustomerKey=99;SalesOrderNumber=S,CustomerKey,dbo.DimCustomer,99",
        "ProductKey=77;SalesOrderNumber=S,ProductKey,dbo.DimProduct,77",
        "SalesTerritoryKey=5;SalesOrderNumber=S,SalesTerritoryKey,dbo.DimSalesTerritory,5",
        "PromotionKey=8;SalesOrderNumber=S,PromotionKey,dbo.DimPromotion,8",
    })
    void salesOfWhatIsNotThereAreRefusedAboveOneInAHundred(String row, String column, String other, String key)
            throws IOException {
        String before = Files.readString(folder.file("FactInternetSales"));
        Files.writeString(folder.file("FactInternetSales"), before + folder.line("FactInternetSales", row) + "\n");

        assertRefused("FactInternetSales.csv, line 6, column " + column + ": 1 of 5 rows name a key that " + other
                + " does not hold, first " + key + "; at most 1 % may. Import all of " + other + ".");
    }

    @Test
    void upToOneInAHundredSalesOfWhatIsNotThereAreToldAndImported() throws IOException {
        folder = CsvFolder.shop(path, 200);
        folder.replace("FactInternetSales", "1,1,1,1,200,", "1,1,1,1,999,");
        CsvImport files = folder.importing();

        files.into((table, values) -> {});

        assertEquals(
                List.of("FactInternetSales.csv, line 201, column CustomerKey: 1 of 200 rows name a key that"
                        + " dbo.DimCustomer does not hold, first 999; they count as Unknown."),
                files.findings());
    }

    @Test
    void salesWithoutADayAreCountedAndNamed() throws IOException {
        folder.replace("FactInternetSales", "2024-03-01", "");
        CsvImport files = folder.importing();

        files.into((table, values) -> {});

        assertEquals(
                List.of("FactInternetSales.csv, line 2, column OrderDate: 4 of 4 rows have no day, this one first;"
                        + " no figure of a day holds them."),
                files.findings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dbo.DimCustomer.csv", "dimcustomer.csv", "DimCustomer.CSV.GZ"})
    void twoFilesForOneTableAreRefused(String second) throws IOException {
        Files.copy(folder.file("DimCustomer"), path.resolve(second));

        assertRefused("are both for the table dbo.DimCustomer: keep one of them.");
    }

    @Test
    void aFileThatNobodyReadsIsNamed() throws IOException {
        Files.writeString(path.resolve("DimEmployees.csv"), "EmployeeKey\n1\n");
        CsvImport files = folder.importing();

        files.into((table, values) -> {});

        assertEquals(List.of("No question needs DimEmployees.csv."), files.findings());
    }

    @Test
    void aDamagedGzipAndAnOpenQuoteNameTheLine() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(Files.readAllBytes(folder.file("DimCustomer")));
        }
        Files.delete(folder.file("DimCustomer"));
        Files.write(
                path.resolve("DimCustomer.csv.gz"), java.util.Arrays.copyOf(zipped.toByteArray(), zipped.size() - 9));
        String cut = assertRefused("DimCustomer.csv.gz, line ");
        assertTrue(cut.endsWith("the .gz is damaged or cut off."), cut);

        folder.write("DimSalesTerritory", "SalesTerritoryKey=1;SalesTerritoryRegion=\"open");
        assertRefused("DimSalesTerritory.csv, line 2: the file cannot be read on from here, because a quoted field");
    }

    @ParameterizedTest
    @CsvSource({
        "OrderQuantity,40000,smallint", "SalesOrderLineNumber,256,tinyint", "SalesAmount,NaN,money",
        "UnitPriceDiscountPct,Infinity,float", "SalesAmount,1e16,money", "OrderDate,2024-03-01 and so on,datetime",
        "SalesOrderNumber,SO1234567890123456789,nvarchar(20)", "UnitPriceDiscountPct,0x1p3,float",
    })
    void aValueThatDoesNotFitItsColumnIsRefused(String column, String value, String type) throws IOException {
        folder.write("FactInternetSales", "SalesOrderNumber=A", "SalesOrderNumber=B;" + column + "=" + value);

        assertRefused(
                "FactInternetSales.csv, line 3, column " + column + ": '" + value + "' is no " + type + " value.");
    }

    private String assertRefused(String part) {
        CsvImport files = folder.importing();
        ImportFailure failure = assertThrows(ImportFailure.class, () -> files.into((table, values) -> {}));
        String message = String.valueOf(failure.getMessage());
        assertTrue(message.contains(part), message);
        assertTrue(message.getBytes(UTF_8).length < 2_000, message);
        return message;
    }
}
