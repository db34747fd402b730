-- daily
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        CAST([internet_sales].[OrderDate] AS date) AS [OrderDay],
        SUM([internet_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [internet_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([internet_sales].[TotalProductCost]) AS [Cost]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    WHERE [internet_sales].[OrderDate] >= ?
        AND [internet_sales].[OrderDate] < ?
    GROUP BY
        CAST([internet_sales].[OrderDate] AS date)
    UNION ALL
    SELECT
        CAST([reseller_sales].[OrderDate] AS date) AS [OrderDay],
        SUM([reseller_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [reseller_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([reseller_sales].[TotalProductCost]) AS [Cost]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    WHERE [reseller_sales].[OrderDate] >= ?
        AND [reseller_sales].[OrderDate] < ?
    GROUP BY
        CAST([reseller_sales].[OrderDate] AS date)
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- daily, channel internet
-- with 2013-01-01, 2014-01-01
SELECT
    CAST([internet_sales].[OrderDate] AS date) AS [OrderDay],
    SUM([internet_sales].[SalesAmount]) AS [Revenue],
    COUNT(DISTINCT [internet_sales].[SalesOrderNumber]) AS [Orders],
    SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([internet_sales].[TotalProductCost]) AS [Cost]
FROM [dbo].[FactInternetSales] AS [internet_sales]
WHERE [internet_sales].[OrderDate] >= ?
    AND [internet_sales].[OrderDate] < ?
GROUP BY
    CAST([internet_sales].[OrderDate] AS date)
ORDER BY [OrderDay]

-- daily, channel reseller
-- with 2013-01-01, 2014-01-01
SELECT
    CAST([reseller_sales].[OrderDate] AS date) AS [OrderDay],
    SUM([reseller_sales].[SalesAmount]) AS [Revenue],
    COUNT(DISTINCT [reseller_sales].[SalesOrderNumber]) AS [Orders],
    SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([reseller_sales].[TotalProductCost]) AS [Cost]
FROM [dbo].[FactResellerSales] AS [reseller_sales]
WHERE [reseller_sales].[OrderDate] >= ?
    AND [reseller_sales].[OrderDate] < ?
GROUP BY
    CAST([reseller_sales].[OrderDate] AS date)
ORDER BY [OrderDay]

-- daily, one category
-- with 2013-01-01, 2014-01-01, 'Bikes' as dbo.DimProductCategory.EnglishProductCategoryName, 2013-01-01, 2014-01-01, 'Bikes' as dbo.DimProductCategory.EnglishProductCategoryName
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        CAST([internet_sales].[OrderDate] AS date) AS [OrderDay],
        SUM([internet_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [internet_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([internet_sales].[TotalProductCost]) AS [Cost]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [internet_sales].[ProductKey]
    LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
    LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
    WHERE [internet_sales].[OrderDate] >= ?
        AND [internet_sales].[OrderDate] < ?
        AND [category].[EnglishProductCategoryName] = ?
    GROUP BY
        CAST([internet_sales].[OrderDate] AS date)
    UNION ALL
    SELECT
        CAST([reseller_sales].[OrderDate] AS date) AS [OrderDay],
        SUM([reseller_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [reseller_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([reseller_sales].[TotalProductCost]) AS [Cost]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [reseller_sales].[ProductKey]
    LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
    LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
    WHERE [reseller_sales].[OrderDate] >= ?
        AND [reseller_sales].[OrderDate] < ?
        AND [category].[EnglishProductCategoryName] = ?
    GROUP BY
        CAST([reseller_sales].[OrderDate] AS date)
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- daily, two categories
-- with 2013-01-01, 2014-01-01, 'Bikes' as dbo.DimProductCategory.EnglishProductCategoryName, 'Gloves' as dbo.DimProductCategory.EnglishProductCategoryName, 2013-01-01, 2014-01-01, 'Bikes' as dbo.DimProductCategory.EnglishProductCategoryName, 'Gloves' as dbo.DimProductCategory.EnglishProductCategoryName
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        CAST([internet_sales].[OrderDate] AS date) AS [OrderDay],
        SUM([internet_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [internet_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([internet_sales].[TotalProductCost]) AS [Cost]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [internet_sales].[ProductKey]
    LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
    LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
    WHERE [internet_sales].[OrderDate] >= ?
        AND [internet_sales].[OrderDate] < ?
        AND (([category].[EnglishProductCategoryName] = ?) OR ([category].[EnglishProductCategoryName] = ?))
    GROUP BY
        CAST([internet_sales].[OrderDate] AS date)
    UNION ALL
    SELECT
        CAST([reseller_sales].[OrderDate] AS date) AS [OrderDay],
        SUM([reseller_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [reseller_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([reseller_sales].[TotalProductCost]) AS [Cost]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [reseller_sales].[ProductKey]
    LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
    LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
    WHERE [reseller_sales].[OrderDate] >= ?
        AND [reseller_sales].[OrderDate] < ?
        AND (([category].[EnglishProductCategoryName] = ?) OR ([category].[EnglishProductCategoryName] = ?))
    GROUP BY
        CAST([reseller_sales].[OrderDate] AS date)
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- daily, without a territory
-- with 2013-01-01, 2014-01-01, 'Unknown', 2013-01-01, 2014-01-01, 'Unknown'
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        CAST([internet_sales].[OrderDate] AS date) AS [OrderDay],
        SUM([internet_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [internet_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([internet_sales].[TotalProductCost]) AS [Cost]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [internet_sales].[SalesTerritoryKey]
    WHERE [internet_sales].[OrderDate] >= ?
        AND [internet_sales].[OrderDate] < ?
        AND ((CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END IS NULL) OR (CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END = ?))
    GROUP BY
        CAST([internet_sales].[OrderDate] AS date)
    UNION ALL
    SELECT
        CAST([reseller_sales].[OrderDate] AS date) AS [OrderDay],
        SUM([reseller_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [reseller_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([reseller_sales].[TotalProductCost]) AS [Cost]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [reseller_sales].[SalesTerritoryKey]
    WHERE [reseller_sales].[OrderDate] >= ?
        AND [reseller_sales].[OrderDate] < ?
        AND ((CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END IS NULL) OR (CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END = ?))
    GROUP BY
        CAST([reseller_sales].[OrderDate] AS date)
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- daily, both
-- with 2013-01-01, 2014-01-01, 'Bikes' as dbo.DimProductCategory.EnglishProductCategoryName, 'O'Brien', 2013-01-01, 2014-01-01, 'Bikes' as dbo.DimProductCategory.EnglishProductCategoryName, 'O'Brien'
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        CAST([internet_sales].[OrderDate] AS date) AS [OrderDay],
        SUM([internet_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [internet_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([internet_sales].[TotalProductCost]) AS [Cost]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [internet_sales].[ProductKey]
    LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [internet_sales].[SalesTerritoryKey]
    LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
    LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
    WHERE [internet_sales].[OrderDate] >= ?
        AND [internet_sales].[OrderDate] < ?
        AND [category].[EnglishProductCategoryName] = ?
        AND CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END = ?
    GROUP BY
        CAST([internet_sales].[OrderDate] AS date)
    UNION ALL
    SELECT
        CAST([reseller_sales].[OrderDate] AS date) AS [OrderDay],
        SUM([reseller_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [reseller_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([reseller_sales].[TotalProductCost]) AS [Cost]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [reseller_sales].[ProductKey]
    LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [reseller_sales].[SalesTerritoryKey]
    LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
    LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
    WHERE [reseller_sales].[OrderDate] >= ?
        AND [reseller_sales].[OrderDate] < ?
        AND [category].[EnglishProductCategoryName] = ?
        AND CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END = ?
    GROUP BY
        CAST([reseller_sales].[OrderDate] AS date)
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- daily, without a category
-- with 2013-01-01, 2014-01-01, 'Unknown' as dbo.DimProductCategory.EnglishProductCategoryName, 2013-01-01, 2014-01-01, 'Unknown' as dbo.DimProductCategory.EnglishProductCategoryName
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        CAST([internet_sales].[OrderDate] AS date) AS [OrderDay],
        SUM([internet_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [internet_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([internet_sales].[TotalProductCost]) AS [Cost]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [internet_sales].[ProductKey]
    LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
    LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
    WHERE [internet_sales].[OrderDate] >= ?
        AND [internet_sales].[OrderDate] < ?
        AND (([category].[EnglishProductCategoryName] IS NULL) OR ([category].[EnglishProductCategoryName] = ?))
    GROUP BY
        CAST([internet_sales].[OrderDate] AS date)
    UNION ALL
    SELECT
        CAST([reseller_sales].[OrderDate] AS date) AS [OrderDay],
        SUM([reseller_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [reseller_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([reseller_sales].[TotalProductCost]) AS [Cost]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [reseller_sales].[ProductKey]
    LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
    LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
    WHERE [reseller_sales].[OrderDate] >= ?
        AND [reseller_sales].[OrderDate] < ?
        AND (([category].[EnglishProductCategoryName] IS NULL) OR ([category].[EnglishProductCategoryName] = ?))
    GROUP BY
        CAST([reseller_sales].[OrderDate] AS date)
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- daily, one member
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 'x'; DROP TABLE y --]'
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        CAST([internet_sales].[OrderDate] AS date) AS [OrderDay],
        SUM([internet_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [internet_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([internet_sales].[TotalProductCost]) AS [Cost]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    WHERE [internet_sales].[OrderDate] >= ?
        AND [internet_sales].[OrderDate] < ?
        AND 1 = 0
    GROUP BY
        CAST([internet_sales].[OrderDate] AS date)
    UNION ALL
    SELECT
        CAST([reseller_sales].[OrderDate] AS date) AS [OrderDay],
        SUM([reseller_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [reseller_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([reseller_sales].[TotalProductCost]) AS [Cost]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    LEFT JOIN [dbo].[DimEmployee] AS [salesperson] ON [salesperson].[EmployeeKey] = [reseller_sales].[EmployeeKey]
    LEFT JOIN [dbo].[DimSalesTerritory] AS [salesperson_territory] ON [salesperson_territory].[SalesTerritoryKey] = [salesperson].[SalesTerritoryKey]
    WHERE [reseller_sales].[OrderDate] >= ?
        AND [reseller_sales].[OrderDate] < ?
        AND CASE WHEN ([salesperson_territory].[SalesTerritoryRegion] = 'NA') AND ([salesperson_territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [salesperson_territory].[SalesTerritoryRegion] END = ?
    GROUP BY
        CAST([reseller_sales].[OrderDate] AS date)
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- daily, one day
-- with 2013-12-31, 2014-01-01, 2013-12-31, 2014-01-01
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        CAST([internet_sales].[OrderDate] AS date) AS [OrderDay],
        SUM([internet_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [internet_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([internet_sales].[TotalProductCost]) AS [Cost]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    WHERE [internet_sales].[OrderDate] >= ?
        AND [internet_sales].[OrderDate] < ?
    GROUP BY
        CAST([internet_sales].[OrderDate] AS date)
    UNION ALL
    SELECT
        CAST([reseller_sales].[OrderDate] AS date) AS [OrderDay],
        SUM([reseller_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [reseller_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([reseller_sales].[TotalProductCost]) AS [Cost]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    WHERE [reseller_sales].[OrderDate] >= ?
        AND [reseller_sales].[OrderDate] < ?
    GROUP BY
        CAST([reseller_sales].[OrderDate] AS date)
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- daily, a dimension that is not there
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        CAST([internet_sales].[OrderDate] AS date) AS [OrderDay],
        SUM([internet_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [internet_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([internet_sales].[TotalProductCost]) AS [Cost]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    WHERE [internet_sales].[OrderDate] >= ?
        AND [internet_sales].[OrderDate] < ?
        AND 1 = 0
    GROUP BY
        CAST([internet_sales].[OrderDate] AS date)
    UNION ALL
    SELECT
        CAST([reseller_sales].[OrderDate] AS date) AS [OrderDay],
        SUM([reseller_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [reseller_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([reseller_sales].[TotalProductCost]) AS [Cost]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    WHERE [reseller_sales].[OrderDate] >= ?
        AND [reseller_sales].[OrderDate] < ?
        AND 1 = 0
    GROUP BY
        CAST([reseller_sales].[OrderDate] AS date)
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- totals
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01
SELECT
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost],
    SUM([parts].[Customers]) AS [Customers]
FROM (
    SELECT
        SUM([internet_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [internet_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([internet_sales].[TotalProductCost]) AS [Cost],
        COUNT(DISTINCT [customer].[CustomerAlternateKey]) AS [Customers]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    LEFT JOIN [dbo].[DimCustomer] AS [customer] ON [customer].[CustomerKey] = [internet_sales].[CustomerKey]
    WHERE [internet_sales].[OrderDate] >= ?
        AND [internet_sales].[OrderDate] < ?
    UNION ALL
    SELECT
        SUM([reseller_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [reseller_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([reseller_sales].[TotalProductCost]) AS [Cost],
        COUNT(DISTINCT [reseller].[ResellerAlternateKey]) AS [Customers]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    LEFT JOIN [dbo].[DimReseller] AS [reseller] ON [reseller].[ResellerKey] = [reseller_sales].[ResellerKey]
    WHERE [reseller_sales].[OrderDate] >= ?
        AND [reseller_sales].[OrderDate] < ?
) AS [parts]

-- totals, channel internet
-- with 2013-01-01, 2014-01-01
SELECT
    SUM([internet_sales].[SalesAmount]) AS [Revenue],
    COUNT(DISTINCT [internet_sales].[SalesOrderNumber]) AS [Orders],
    SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([internet_sales].[TotalProductCost]) AS [Cost],
    COUNT(DISTINCT [customer].[CustomerAlternateKey]) AS [Customers]
FROM [dbo].[FactInternetSales] AS [internet_sales]
LEFT JOIN [dbo].[DimCustomer] AS [customer] ON [customer].[CustomerKey] = [internet_sales].[CustomerKey]
WHERE [internet_sales].[OrderDate] >= ?
    AND [internet_sales].[OrderDate] < ?

-- totals, channel reseller
-- with 2013-01-01, 2014-01-01
SELECT
    SUM([reseller_sales].[SalesAmount]) AS [Revenue],
    COUNT(DISTINCT [reseller_sales].[SalesOrderNumber]) AS [Orders],
    SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([reseller_sales].[TotalProductCost]) AS [Cost],
    COUNT(DISTINCT [reseller].[ResellerAlternateKey]) AS [Customers]
FROM [dbo].[FactResellerSales] AS [reseller_sales]
LEFT JOIN [dbo].[DimReseller] AS [reseller] ON [reseller].[ResellerKey] = [reseller_sales].[ResellerKey]
WHERE [reseller_sales].[OrderDate] >= ?
    AND [reseller_sales].[OrderDate] < ?

-- totals, one category
-- with 2013-01-01, 2014-01-01, 'Bikes' as dbo.DimProductCategory.EnglishProductCategoryName, 2013-01-01, 2014-01-01, 'Bikes' as dbo.DimProductCategory.EnglishProductCategoryName
SELECT
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost],
    SUM([parts].[Customers]) AS [Customers]
FROM (
    SELECT
        SUM([internet_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [internet_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([internet_sales].[TotalProductCost]) AS [Cost],
        COUNT(DISTINCT [customer].[CustomerAlternateKey]) AS [Customers]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [internet_sales].[ProductKey]
    LEFT JOIN [dbo].[DimCustomer] AS [customer] ON [customer].[CustomerKey] = [internet_sales].[CustomerKey]
    LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
    LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
    WHERE [internet_sales].[OrderDate] >= ?
        AND [internet_sales].[OrderDate] < ?
        AND [category].[EnglishProductCategoryName] = ?
    UNION ALL
    SELECT
        SUM([reseller_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [reseller_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([reseller_sales].[TotalProductCost]) AS [Cost],
        COUNT(DISTINCT [reseller].[ResellerAlternateKey]) AS [Customers]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [reseller_sales].[ProductKey]
    LEFT JOIN [dbo].[DimReseller] AS [reseller] ON [reseller].[ResellerKey] = [reseller_sales].[ResellerKey]
    LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
    LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
    WHERE [reseller_sales].[OrderDate] >= ?
        AND [reseller_sales].[OrderDate] < ?
        AND [category].[EnglishProductCategoryName] = ?
) AS [parts]

-- totals, two categories
-- with 2013-01-01, 2014-01-01, 'Bikes' as dbo.DimProductCategory.EnglishProductCategoryName, 'Gloves' as dbo.DimProductCategory.EnglishProductCategoryName, 2013-01-01, 2014-01-01, 'Bikes' as dbo.DimProductCategory.EnglishProductCategoryName, 'Gloves' as dbo.DimProductCategory.EnglishProductCategoryName
SELECT
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost],
    SUM([parts].[Customers]) AS [Customers]
FROM (
    SELECT
        SUM([internet_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [internet_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([internet_sales].[TotalProductCost]) AS [Cost],
        COUNT(DISTINCT [customer].[CustomerAlternateKey]) AS [Customers]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [internet_sales].[ProductKey]
    LEFT JOIN [dbo].[DimCustomer] AS [customer] ON [customer].[CustomerKey] = [internet_sales].[CustomerKey]
    LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
    LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
    WHERE [internet_sales].[OrderDate] >= ?
        AND [internet_sales].[OrderDate] < ?
        AND (([category].[EnglishProductCategoryName] = ?) OR ([category].[EnglishProductCategoryName] = ?))
    UNION ALL
    SELECT
        SUM([reseller_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [reseller_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([reseller_sales].[TotalProductCost]) AS [Cost],
        COUNT(DISTINCT [reseller].[ResellerAlternateKey]) AS [Customers]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [reseller_sales].[ProductKey]
    LEFT JOIN [dbo].[DimReseller] AS [reseller] ON [reseller].[ResellerKey] = [reseller_sales].[ResellerKey]
    LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
    LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
    WHERE [reseller_sales].[OrderDate] >= ?
        AND [reseller_sales].[OrderDate] < ?
        AND (([category].[EnglishProductCategoryName] = ?) OR ([category].[EnglishProductCategoryName] = ?))
) AS [parts]

-- totals, without a territory
-- with 2013-01-01, 2014-01-01, 'Unknown', 2013-01-01, 2014-01-01, 'Unknown'
SELECT
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost],
    SUM([parts].[Customers]) AS [Customers]
FROM (
    SELECT
        SUM([internet_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [internet_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([internet_sales].[TotalProductCost]) AS [Cost],
        COUNT(DISTINCT [customer].[CustomerAlternateKey]) AS [Customers]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [internet_sales].[SalesTerritoryKey]
    LEFT JOIN [dbo].[DimCustomer] AS [customer] ON [customer].[CustomerKey] = [internet_sales].[CustomerKey]
    WHERE [internet_sales].[OrderDate] >= ?
        AND [internet_sales].[OrderDate] < ?
        AND ((CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END IS NULL) OR (CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END = ?))
    UNION ALL
    SELECT
        SUM([reseller_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [reseller_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([reseller_sales].[TotalProductCost]) AS [Cost],
        COUNT(DISTINCT [reseller].[ResellerAlternateKey]) AS [Customers]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [reseller_sales].[SalesTerritoryKey]
    LEFT JOIN [dbo].[DimReseller] AS [reseller] ON [reseller].[ResellerKey] = [reseller_sales].[ResellerKey]
    WHERE [reseller_sales].[OrderDate] >= ?
        AND [reseller_sales].[OrderDate] < ?
        AND ((CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END IS NULL) OR (CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END = ?))
) AS [parts]

-- totals, both
-- with 2013-01-01, 2014-01-01, 'Bikes' as dbo.DimProductCategory.EnglishProductCategoryName, 'O'Brien', 2013-01-01, 2014-01-01, 'Bikes' as dbo.DimProductCategory.EnglishProductCategoryName, 'O'Brien'
SELECT
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost],
    SUM([parts].[Customers]) AS [Customers]
FROM (
    SELECT
        SUM([internet_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [internet_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([internet_sales].[TotalProductCost]) AS [Cost],
        COUNT(DISTINCT [customer].[CustomerAlternateKey]) AS [Customers]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [internet_sales].[ProductKey]
    LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [internet_sales].[SalesTerritoryKey]
    LEFT JOIN [dbo].[DimCustomer] AS [customer] ON [customer].[CustomerKey] = [internet_sales].[CustomerKey]
    LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
    LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
    WHERE [internet_sales].[OrderDate] >= ?
        AND [internet_sales].[OrderDate] < ?
        AND [category].[EnglishProductCategoryName] = ?
        AND CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END = ?
    UNION ALL
    SELECT
        SUM([reseller_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [reseller_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([reseller_sales].[TotalProductCost]) AS [Cost],
        COUNT(DISTINCT [reseller].[ResellerAlternateKey]) AS [Customers]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [reseller_sales].[ProductKey]
    LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [reseller_sales].[SalesTerritoryKey]
    LEFT JOIN [dbo].[DimReseller] AS [reseller] ON [reseller].[ResellerKey] = [reseller_sales].[ResellerKey]
    LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
    LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
    WHERE [reseller_sales].[OrderDate] >= ?
        AND [reseller_sales].[OrderDate] < ?
        AND [category].[EnglishProductCategoryName] = ?
        AND CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END = ?
) AS [parts]

-- totals, without a category
-- with 2013-01-01, 2014-01-01, 'Unknown' as dbo.DimProductCategory.EnglishProductCategoryName, 2013-01-01, 2014-01-01, 'Unknown' as dbo.DimProductCategory.EnglishProductCategoryName
SELECT
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost],
    SUM([parts].[Customers]) AS [Customers]
FROM (
    SELECT
        SUM([internet_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [internet_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([internet_sales].[TotalProductCost]) AS [Cost],
        COUNT(DISTINCT [customer].[CustomerAlternateKey]) AS [Customers]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [internet_sales].[ProductKey]
    LEFT JOIN [dbo].[DimCustomer] AS [customer] ON [customer].[CustomerKey] = [internet_sales].[CustomerKey]
    LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
    LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
    WHERE [internet_sales].[OrderDate] >= ?
        AND [internet_sales].[OrderDate] < ?
        AND (([category].[EnglishProductCategoryName] IS NULL) OR ([category].[EnglishProductCategoryName] = ?))
    UNION ALL
    SELECT
        SUM([reseller_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [reseller_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([reseller_sales].[TotalProductCost]) AS [Cost],
        COUNT(DISTINCT [reseller].[ResellerAlternateKey]) AS [Customers]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [reseller_sales].[ProductKey]
    LEFT JOIN [dbo].[DimReseller] AS [reseller] ON [reseller].[ResellerKey] = [reseller_sales].[ResellerKey]
    LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
    LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
    WHERE [reseller_sales].[OrderDate] >= ?
        AND [reseller_sales].[OrderDate] < ?
        AND (([category].[EnglishProductCategoryName] IS NULL) OR ([category].[EnglishProductCategoryName] = ?))
) AS [parts]

-- totals, one member
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 'x'; DROP TABLE y --]'
SELECT
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost],
    SUM([parts].[Customers]) AS [Customers]
FROM (
    SELECT
        SUM([internet_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [internet_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([internet_sales].[TotalProductCost]) AS [Cost],
        COUNT(DISTINCT [customer].[CustomerAlternateKey]) AS [Customers]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    LEFT JOIN [dbo].[DimCustomer] AS [customer] ON [customer].[CustomerKey] = [internet_sales].[CustomerKey]
    WHERE [internet_sales].[OrderDate] >= ?
        AND [internet_sales].[OrderDate] < ?
        AND 1 = 0
    UNION ALL
    SELECT
        SUM([reseller_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [reseller_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([reseller_sales].[TotalProductCost]) AS [Cost],
        COUNT(DISTINCT [reseller].[ResellerAlternateKey]) AS [Customers]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    LEFT JOIN [dbo].[DimReseller] AS [reseller] ON [reseller].[ResellerKey] = [reseller_sales].[ResellerKey]
    LEFT JOIN [dbo].[DimEmployee] AS [salesperson] ON [salesperson].[EmployeeKey] = [reseller_sales].[EmployeeKey]
    LEFT JOIN [dbo].[DimSalesTerritory] AS [salesperson_territory] ON [salesperson_territory].[SalesTerritoryKey] = [salesperson].[SalesTerritoryKey]
    WHERE [reseller_sales].[OrderDate] >= ?
        AND [reseller_sales].[OrderDate] < ?
        AND CASE WHEN ([salesperson_territory].[SalesTerritoryRegion] = 'NA') AND ([salesperson_territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [salesperson_territory].[SalesTerritoryRegion] END = ?
) AS [parts]

-- totals, one day
-- with 2013-12-31, 2014-01-01, 2013-12-31, 2014-01-01
SELECT
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost],
    SUM([parts].[Customers]) AS [Customers]
FROM (
    SELECT
        SUM([internet_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [internet_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([internet_sales].[TotalProductCost]) AS [Cost],
        COUNT(DISTINCT [customer].[CustomerAlternateKey]) AS [Customers]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    LEFT JOIN [dbo].[DimCustomer] AS [customer] ON [customer].[CustomerKey] = [internet_sales].[CustomerKey]
    WHERE [internet_sales].[OrderDate] >= ?
        AND [internet_sales].[OrderDate] < ?
    UNION ALL
    SELECT
        SUM([reseller_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [reseller_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([reseller_sales].[TotalProductCost]) AS [Cost],
        COUNT(DISTINCT [reseller].[ResellerAlternateKey]) AS [Customers]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    LEFT JOIN [dbo].[DimReseller] AS [reseller] ON [reseller].[ResellerKey] = [reseller_sales].[ResellerKey]
    WHERE [reseller_sales].[OrderDate] >= ?
        AND [reseller_sales].[OrderDate] < ?
) AS [parts]

-- totals, a dimension that is not there
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01
SELECT
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost],
    SUM([parts].[Customers]) AS [Customers]
FROM (
    SELECT
        SUM([internet_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [internet_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([internet_sales].[TotalProductCost]) AS [Cost],
        COUNT(DISTINCT [customer].[CustomerAlternateKey]) AS [Customers]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    LEFT JOIN [dbo].[DimCustomer] AS [customer] ON [customer].[CustomerKey] = [internet_sales].[CustomerKey]
    WHERE [internet_sales].[OrderDate] >= ?
        AND [internet_sales].[OrderDate] < ?
        AND 1 = 0
    UNION ALL
    SELECT
        SUM([reseller_sales].[SalesAmount]) AS [Revenue],
        COUNT(DISTINCT [reseller_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([reseller_sales].[TotalProductCost]) AS [Cost],
        COUNT(DISTINCT [reseller].[ResellerAlternateKey]) AS [Customers]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    LEFT JOIN [dbo].[DimReseller] AS [reseller] ON [reseller].[ResellerKey] = [reseller_sales].[ResellerKey]
    WHERE [reseller_sales].[OrderDate] >= ?
        AND [reseller_sales].[OrderDate] < ?
        AND 1 = 0
) AS [parts]

-- order lines
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01
SELECT
    'internet' AS [Channel],
    [internet_sales].[SalesOrderNumber] AS [OrderNumber],
    CAST([internet_sales].[OrderDate] AS date) AS [OrderDay],
    COALESCE([customer].[CustomerAlternateKey], 'Unknown') AS [Customer],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([product].[ProductAlternateKey], 'Unknown') AS [Product],
    COALESCE([category].[EnglishProductCategoryName], 'Unknown') AS [Category],
    SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
    SUM([internet_sales].[SalesAmount]) AS [Revenue],
    SUM([internet_sales].[DiscountAmount]) AS [Discount]
FROM [dbo].[FactInternetSales] AS [internet_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [internet_sales].[ProductKey]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [internet_sales].[SalesTerritoryKey]
LEFT JOIN [dbo].[DimCustomer] AS [customer] ON [customer].[CustomerKey] = [internet_sales].[CustomerKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [internet_sales].[OrderDate] >= ?
    AND [internet_sales].[OrderDate] < ?
GROUP BY
    [internet_sales].[SalesOrderNumber],
    CAST([internet_sales].[OrderDate] AS date),
    [customer].[CustomerAlternateKey],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown'),
    [product].[ProductAlternateKey],
    [category].[EnglishProductCategoryName]
UNION ALL
SELECT
    'reseller' AS [Channel],
    [reseller_sales].[SalesOrderNumber] AS [OrderNumber],
    CAST([reseller_sales].[OrderDate] AS date) AS [OrderDay],
    COALESCE([reseller].[ResellerAlternateKey], 'Unknown') AS [Customer],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown') AS [Territory],
    COALESCE([salesperson].[EmployeeNationalIDAlternateKey], '') AS [Salesperson],
    COALESCE([product].[ProductAlternateKey], 'Unknown') AS [Product],
    COALESCE([category].[EnglishProductCategoryName], 'Unknown') AS [Category],
    SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
    SUM([reseller_sales].[SalesAmount]) AS [Revenue],
    SUM([reseller_sales].[DiscountAmount]) AS [Discount]
FROM [dbo].[FactResellerSales] AS [reseller_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [reseller_sales].[ProductKey]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [reseller_sales].[SalesTerritoryKey]
LEFT JOIN [dbo].[DimReseller] AS [reseller] ON [reseller].[ResellerKey] = [reseller_sales].[ResellerKey]
LEFT JOIN [dbo].[DimEmployee] AS [salesperson] ON [salesperson].[EmployeeKey] = [reseller_sales].[EmployeeKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [reseller_sales].[OrderDate] >= ?
    AND [reseller_sales].[OrderDate] < ?
GROUP BY
    [reseller_sales].[SalesOrderNumber],
    CAST([reseller_sales].[OrderDate] AS date),
    [reseller].[ResellerAlternateKey],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown'),
    [salesperson].[EmployeeNationalIDAlternateKey],
    [product].[ProductAlternateKey],
    [category].[EnglishProductCategoryName]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, channel internet
-- with 2013-01-01, 2014-01-01
SELECT
    'internet' AS [Channel],
    [internet_sales].[SalesOrderNumber] AS [OrderNumber],
    CAST([internet_sales].[OrderDate] AS date) AS [OrderDay],
    COALESCE([customer].[CustomerAlternateKey], 'Unknown') AS [Customer],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([product].[ProductAlternateKey], 'Unknown') AS [Product],
    COALESCE([category].[EnglishProductCategoryName], 'Unknown') AS [Category],
    SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
    SUM([internet_sales].[SalesAmount]) AS [Revenue],
    SUM([internet_sales].[DiscountAmount]) AS [Discount]
FROM [dbo].[FactInternetSales] AS [internet_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [internet_sales].[ProductKey]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [internet_sales].[SalesTerritoryKey]
LEFT JOIN [dbo].[DimCustomer] AS [customer] ON [customer].[CustomerKey] = [internet_sales].[CustomerKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [internet_sales].[OrderDate] >= ?
    AND [internet_sales].[OrderDate] < ?
GROUP BY
    [internet_sales].[SalesOrderNumber],
    CAST([internet_sales].[OrderDate] AS date),
    [customer].[CustomerAlternateKey],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown'),
    [product].[ProductAlternateKey],
    [category].[EnglishProductCategoryName]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, channel reseller
-- with 2013-01-01, 2014-01-01
SELECT
    'reseller' AS [Channel],
    [reseller_sales].[SalesOrderNumber] AS [OrderNumber],
    CAST([reseller_sales].[OrderDate] AS date) AS [OrderDay],
    COALESCE([reseller].[ResellerAlternateKey], 'Unknown') AS [Customer],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown') AS [Territory],
    COALESCE([salesperson].[EmployeeNationalIDAlternateKey], '') AS [Salesperson],
    COALESCE([product].[ProductAlternateKey], 'Unknown') AS [Product],
    COALESCE([category].[EnglishProductCategoryName], 'Unknown') AS [Category],
    SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
    SUM([reseller_sales].[SalesAmount]) AS [Revenue],
    SUM([reseller_sales].[DiscountAmount]) AS [Discount]
FROM [dbo].[FactResellerSales] AS [reseller_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [reseller_sales].[ProductKey]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [reseller_sales].[SalesTerritoryKey]
LEFT JOIN [dbo].[DimReseller] AS [reseller] ON [reseller].[ResellerKey] = [reseller_sales].[ResellerKey]
LEFT JOIN [dbo].[DimEmployee] AS [salesperson] ON [salesperson].[EmployeeKey] = [reseller_sales].[EmployeeKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [reseller_sales].[OrderDate] >= ?
    AND [reseller_sales].[OrderDate] < ?
GROUP BY
    [reseller_sales].[SalesOrderNumber],
    CAST([reseller_sales].[OrderDate] AS date),
    [reseller].[ResellerAlternateKey],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown'),
    [salesperson].[EmployeeNationalIDAlternateKey],
    [product].[ProductAlternateKey],
    [category].[EnglishProductCategoryName]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, one category
-- with 2013-01-01, 2014-01-01, 'Bikes' as dbo.DimProductCategory.EnglishProductCategoryName, 2013-01-01, 2014-01-01, 'Bikes' as dbo.DimProductCategory.EnglishProductCategoryName
SELECT
    'internet' AS [Channel],
    [internet_sales].[SalesOrderNumber] AS [OrderNumber],
    CAST([internet_sales].[OrderDate] AS date) AS [OrderDay],
    COALESCE([customer].[CustomerAlternateKey], 'Unknown') AS [Customer],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([product].[ProductAlternateKey], 'Unknown') AS [Product],
    COALESCE([category].[EnglishProductCategoryName], 'Unknown') AS [Category],
    SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
    SUM([internet_sales].[SalesAmount]) AS [Revenue],
    SUM([internet_sales].[DiscountAmount]) AS [Discount]
FROM [dbo].[FactInternetSales] AS [internet_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [internet_sales].[ProductKey]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [internet_sales].[SalesTerritoryKey]
LEFT JOIN [dbo].[DimCustomer] AS [customer] ON [customer].[CustomerKey] = [internet_sales].[CustomerKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [internet_sales].[OrderDate] >= ?
    AND [internet_sales].[OrderDate] < ?
    AND [category].[EnglishProductCategoryName] = ?
GROUP BY
    [internet_sales].[SalesOrderNumber],
    CAST([internet_sales].[OrderDate] AS date),
    [customer].[CustomerAlternateKey],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown'),
    [product].[ProductAlternateKey],
    [category].[EnglishProductCategoryName]
UNION ALL
SELECT
    'reseller' AS [Channel],
    [reseller_sales].[SalesOrderNumber] AS [OrderNumber],
    CAST([reseller_sales].[OrderDate] AS date) AS [OrderDay],
    COALESCE([reseller].[ResellerAlternateKey], 'Unknown') AS [Customer],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown') AS [Territory],
    COALESCE([salesperson].[EmployeeNationalIDAlternateKey], '') AS [Salesperson],
    COALESCE([product].[ProductAlternateKey], 'Unknown') AS [Product],
    COALESCE([category].[EnglishProductCategoryName], 'Unknown') AS [Category],
    SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
    SUM([reseller_sales].[SalesAmount]) AS [Revenue],
    SUM([reseller_sales].[DiscountAmount]) AS [Discount]
FROM [dbo].[FactResellerSales] AS [reseller_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [reseller_sales].[ProductKey]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [reseller_sales].[SalesTerritoryKey]
LEFT JOIN [dbo].[DimReseller] AS [reseller] ON [reseller].[ResellerKey] = [reseller_sales].[ResellerKey]
LEFT JOIN [dbo].[DimEmployee] AS [salesperson] ON [salesperson].[EmployeeKey] = [reseller_sales].[EmployeeKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [reseller_sales].[OrderDate] >= ?
    AND [reseller_sales].[OrderDate] < ?
    AND [category].[EnglishProductCategoryName] = ?
GROUP BY
    [reseller_sales].[SalesOrderNumber],
    CAST([reseller_sales].[OrderDate] AS date),
    [reseller].[ResellerAlternateKey],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown'),
    [salesperson].[EmployeeNationalIDAlternateKey],
    [product].[ProductAlternateKey],
    [category].[EnglishProductCategoryName]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, two categories
-- with 2013-01-01, 2014-01-01, 'Bikes' as dbo.DimProductCategory.EnglishProductCategoryName, 'Gloves' as dbo.DimProductCategory.EnglishProductCategoryName, 2013-01-01, 2014-01-01, 'Bikes' as dbo.DimProductCategory.EnglishProductCategoryName, 'Gloves' as dbo.DimProductCategory.EnglishProductCategoryName
SELECT
    'internet' AS [Channel],
    [internet_sales].[SalesOrderNumber] AS [OrderNumber],
    CAST([internet_sales].[OrderDate] AS date) AS [OrderDay],
    COALESCE([customer].[CustomerAlternateKey], 'Unknown') AS [Customer],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([product].[ProductAlternateKey], 'Unknown') AS [Product],
    COALESCE([category].[EnglishProductCategoryName], 'Unknown') AS [Category],
    SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
    SUM([internet_sales].[SalesAmount]) AS [Revenue],
    SUM([internet_sales].[DiscountAmount]) AS [Discount]
FROM [dbo].[FactInternetSales] AS [internet_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [internet_sales].[ProductKey]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [internet_sales].[SalesTerritoryKey]
LEFT JOIN [dbo].[DimCustomer] AS [customer] ON [customer].[CustomerKey] = [internet_sales].[CustomerKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [internet_sales].[OrderDate] >= ?
    AND [internet_sales].[OrderDate] < ?
    AND (([category].[EnglishProductCategoryName] = ?) OR ([category].[EnglishProductCategoryName] = ?))
GROUP BY
    [internet_sales].[SalesOrderNumber],
    CAST([internet_sales].[OrderDate] AS date),
    [customer].[CustomerAlternateKey],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown'),
    [product].[ProductAlternateKey],
    [category].[EnglishProductCategoryName]
UNION ALL
SELECT
    'reseller' AS [Channel],
    [reseller_sales].[SalesOrderNumber] AS [OrderNumber],
    CAST([reseller_sales].[OrderDate] AS date) AS [OrderDay],
    COALESCE([reseller].[ResellerAlternateKey], 'Unknown') AS [Customer],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown') AS [Territory],
    COALESCE([salesperson].[EmployeeNationalIDAlternateKey], '') AS [Salesperson],
    COALESCE([product].[ProductAlternateKey], 'Unknown') AS [Product],
    COALESCE([category].[EnglishProductCategoryName], 'Unknown') AS [Category],
    SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
    SUM([reseller_sales].[SalesAmount]) AS [Revenue],
    SUM([reseller_sales].[DiscountAmount]) AS [Discount]
FROM [dbo].[FactResellerSales] AS [reseller_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [reseller_sales].[ProductKey]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [reseller_sales].[SalesTerritoryKey]
LEFT JOIN [dbo].[DimReseller] AS [reseller] ON [reseller].[ResellerKey] = [reseller_sales].[ResellerKey]
LEFT JOIN [dbo].[DimEmployee] AS [salesperson] ON [salesperson].[EmployeeKey] = [reseller_sales].[EmployeeKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [reseller_sales].[OrderDate] >= ?
    AND [reseller_sales].[OrderDate] < ?
    AND (([category].[EnglishProductCategoryName] = ?) OR ([category].[EnglishProductCategoryName] = ?))
GROUP BY
    [reseller_sales].[SalesOrderNumber],
    CAST([reseller_sales].[OrderDate] AS date),
    [reseller].[ResellerAlternateKey],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown'),
    [salesperson].[EmployeeNationalIDAlternateKey],
    [product].[ProductAlternateKey],
    [category].[EnglishProductCategoryName]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, without a territory
-- with 2013-01-01, 2014-01-01, 'Unknown', 2013-01-01, 2014-01-01, 'Unknown'
SELECT
    'internet' AS [Channel],
    [internet_sales].[SalesOrderNumber] AS [OrderNumber],
    CAST([internet_sales].[OrderDate] AS date) AS [OrderDay],
    COALESCE([customer].[CustomerAlternateKey], 'Unknown') AS [Customer],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([product].[ProductAlternateKey], 'Unknown') AS [Product],
    COALESCE([category].[EnglishProductCategoryName], 'Unknown') AS [Category],
    SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
    SUM([internet_sales].[SalesAmount]) AS [Revenue],
    SUM([internet_sales].[DiscountAmount]) AS [Discount]
FROM [dbo].[FactInternetSales] AS [internet_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [internet_sales].[ProductKey]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [internet_sales].[SalesTerritoryKey]
LEFT JOIN [dbo].[DimCustomer] AS [customer] ON [customer].[CustomerKey] = [internet_sales].[CustomerKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [internet_sales].[OrderDate] >= ?
    AND [internet_sales].[OrderDate] < ?
    AND ((CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END IS NULL) OR (CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END = ?))
GROUP BY
    [internet_sales].[SalesOrderNumber],
    CAST([internet_sales].[OrderDate] AS date),
    [customer].[CustomerAlternateKey],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown'),
    [product].[ProductAlternateKey],
    [category].[EnglishProductCategoryName]
UNION ALL
SELECT
    'reseller' AS [Channel],
    [reseller_sales].[SalesOrderNumber] AS [OrderNumber],
    CAST([reseller_sales].[OrderDate] AS date) AS [OrderDay],
    COALESCE([reseller].[ResellerAlternateKey], 'Unknown') AS [Customer],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown') AS [Territory],
    COALESCE([salesperson].[EmployeeNationalIDAlternateKey], '') AS [Salesperson],
    COALESCE([product].[ProductAlternateKey], 'Unknown') AS [Product],
    COALESCE([category].[EnglishProductCategoryName], 'Unknown') AS [Category],
    SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
    SUM([reseller_sales].[SalesAmount]) AS [Revenue],
    SUM([reseller_sales].[DiscountAmount]) AS [Discount]
FROM [dbo].[FactResellerSales] AS [reseller_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [reseller_sales].[ProductKey]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [reseller_sales].[SalesTerritoryKey]
LEFT JOIN [dbo].[DimReseller] AS [reseller] ON [reseller].[ResellerKey] = [reseller_sales].[ResellerKey]
LEFT JOIN [dbo].[DimEmployee] AS [salesperson] ON [salesperson].[EmployeeKey] = [reseller_sales].[EmployeeKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [reseller_sales].[OrderDate] >= ?
    AND [reseller_sales].[OrderDate] < ?
    AND ((CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END IS NULL) OR (CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END = ?))
GROUP BY
    [reseller_sales].[SalesOrderNumber],
    CAST([reseller_sales].[OrderDate] AS date),
    [reseller].[ResellerAlternateKey],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown'),
    [salesperson].[EmployeeNationalIDAlternateKey],
    [product].[ProductAlternateKey],
    [category].[EnglishProductCategoryName]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, both
-- with 2013-01-01, 2014-01-01, 'Bikes' as dbo.DimProductCategory.EnglishProductCategoryName, 'O'Brien', 2013-01-01, 2014-01-01, 'Bikes' as dbo.DimProductCategory.EnglishProductCategoryName, 'O'Brien'
SELECT
    'internet' AS [Channel],
    [internet_sales].[SalesOrderNumber] AS [OrderNumber],
    CAST([internet_sales].[OrderDate] AS date) AS [OrderDay],
    COALESCE([customer].[CustomerAlternateKey], 'Unknown') AS [Customer],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([product].[ProductAlternateKey], 'Unknown') AS [Product],
    COALESCE([category].[EnglishProductCategoryName], 'Unknown') AS [Category],
    SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
    SUM([internet_sales].[SalesAmount]) AS [Revenue],
    SUM([internet_sales].[DiscountAmount]) AS [Discount]
FROM [dbo].[FactInternetSales] AS [internet_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [internet_sales].[ProductKey]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [internet_sales].[SalesTerritoryKey]
LEFT JOIN [dbo].[DimCustomer] AS [customer] ON [customer].[CustomerKey] = [internet_sales].[CustomerKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [internet_sales].[OrderDate] >= ?
    AND [internet_sales].[OrderDate] < ?
    AND [category].[EnglishProductCategoryName] = ?
    AND CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END = ?
GROUP BY
    [internet_sales].[SalesOrderNumber],
    CAST([internet_sales].[OrderDate] AS date),
    [customer].[CustomerAlternateKey],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown'),
    [product].[ProductAlternateKey],
    [category].[EnglishProductCategoryName]
UNION ALL
SELECT
    'reseller' AS [Channel],
    [reseller_sales].[SalesOrderNumber] AS [OrderNumber],
    CAST([reseller_sales].[OrderDate] AS date) AS [OrderDay],
    COALESCE([reseller].[ResellerAlternateKey], 'Unknown') AS [Customer],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown') AS [Territory],
    COALESCE([salesperson].[EmployeeNationalIDAlternateKey], '') AS [Salesperson],
    COALESCE([product].[ProductAlternateKey], 'Unknown') AS [Product],
    COALESCE([category].[EnglishProductCategoryName], 'Unknown') AS [Category],
    SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
    SUM([reseller_sales].[SalesAmount]) AS [Revenue],
    SUM([reseller_sales].[DiscountAmount]) AS [Discount]
FROM [dbo].[FactResellerSales] AS [reseller_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [reseller_sales].[ProductKey]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [reseller_sales].[SalesTerritoryKey]
LEFT JOIN [dbo].[DimReseller] AS [reseller] ON [reseller].[ResellerKey] = [reseller_sales].[ResellerKey]
LEFT JOIN [dbo].[DimEmployee] AS [salesperson] ON [salesperson].[EmployeeKey] = [reseller_sales].[EmployeeKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [reseller_sales].[OrderDate] >= ?
    AND [reseller_sales].[OrderDate] < ?
    AND [category].[EnglishProductCategoryName] = ?
    AND CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END = ?
GROUP BY
    [reseller_sales].[SalesOrderNumber],
    CAST([reseller_sales].[OrderDate] AS date),
    [reseller].[ResellerAlternateKey],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown'),
    [salesperson].[EmployeeNationalIDAlternateKey],
    [product].[ProductAlternateKey],
    [category].[EnglishProductCategoryName]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, without a category
-- with 2013-01-01, 2014-01-01, 'Unknown' as dbo.DimProductCategory.EnglishProductCategoryName, 2013-01-01, 2014-01-01, 'Unknown' as dbo.DimProductCategory.EnglishProductCategoryName
SELECT
    'internet' AS [Channel],
    [internet_sales].[SalesOrderNumber] AS [OrderNumber],
    CAST([internet_sales].[OrderDate] AS date) AS [OrderDay],
    COALESCE([customer].[CustomerAlternateKey], 'Unknown') AS [Customer],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([product].[ProductAlternateKey], 'Unknown') AS [Product],
    COALESCE([category].[EnglishProductCategoryName], 'Unknown') AS [Category],
    SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
    SUM([internet_sales].[SalesAmount]) AS [Revenue],
    SUM([internet_sales].[DiscountAmount]) AS [Discount]
FROM [dbo].[FactInternetSales] AS [internet_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [internet_sales].[ProductKey]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [internet_sales].[SalesTerritoryKey]
LEFT JOIN [dbo].[DimCustomer] AS [customer] ON [customer].[CustomerKey] = [internet_sales].[CustomerKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [internet_sales].[OrderDate] >= ?
    AND [internet_sales].[OrderDate] < ?
    AND (([category].[EnglishProductCategoryName] IS NULL) OR ([category].[EnglishProductCategoryName] = ?))
GROUP BY
    [internet_sales].[SalesOrderNumber],
    CAST([internet_sales].[OrderDate] AS date),
    [customer].[CustomerAlternateKey],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown'),
    [product].[ProductAlternateKey],
    [category].[EnglishProductCategoryName]
UNION ALL
SELECT
    'reseller' AS [Channel],
    [reseller_sales].[SalesOrderNumber] AS [OrderNumber],
    CAST([reseller_sales].[OrderDate] AS date) AS [OrderDay],
    COALESCE([reseller].[ResellerAlternateKey], 'Unknown') AS [Customer],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown') AS [Territory],
    COALESCE([salesperson].[EmployeeNationalIDAlternateKey], '') AS [Salesperson],
    COALESCE([product].[ProductAlternateKey], 'Unknown') AS [Product],
    COALESCE([category].[EnglishProductCategoryName], 'Unknown') AS [Category],
    SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
    SUM([reseller_sales].[SalesAmount]) AS [Revenue],
    SUM([reseller_sales].[DiscountAmount]) AS [Discount]
FROM [dbo].[FactResellerSales] AS [reseller_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [reseller_sales].[ProductKey]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [reseller_sales].[SalesTerritoryKey]
LEFT JOIN [dbo].[DimReseller] AS [reseller] ON [reseller].[ResellerKey] = [reseller_sales].[ResellerKey]
LEFT JOIN [dbo].[DimEmployee] AS [salesperson] ON [salesperson].[EmployeeKey] = [reseller_sales].[EmployeeKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [reseller_sales].[OrderDate] >= ?
    AND [reseller_sales].[OrderDate] < ?
    AND (([category].[EnglishProductCategoryName] IS NULL) OR ([category].[EnglishProductCategoryName] = ?))
GROUP BY
    [reseller_sales].[SalesOrderNumber],
    CAST([reseller_sales].[OrderDate] AS date),
    [reseller].[ResellerAlternateKey],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown'),
    [salesperson].[EmployeeNationalIDAlternateKey],
    [product].[ProductAlternateKey],
    [category].[EnglishProductCategoryName]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, one member
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 'x'; DROP TABLE y --]'
SELECT
    'internet' AS [Channel],
    [internet_sales].[SalesOrderNumber] AS [OrderNumber],
    CAST([internet_sales].[OrderDate] AS date) AS [OrderDay],
    COALESCE([customer].[CustomerAlternateKey], 'Unknown') AS [Customer],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([product].[ProductAlternateKey], 'Unknown') AS [Product],
    COALESCE([category].[EnglishProductCategoryName], 'Unknown') AS [Category],
    SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
    SUM([internet_sales].[SalesAmount]) AS [Revenue],
    SUM([internet_sales].[DiscountAmount]) AS [Discount]
FROM [dbo].[FactInternetSales] AS [internet_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [internet_sales].[ProductKey]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [internet_sales].[SalesTerritoryKey]
LEFT JOIN [dbo].[DimCustomer] AS [customer] ON [customer].[CustomerKey] = [internet_sales].[CustomerKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [internet_sales].[OrderDate] >= ?
    AND [internet_sales].[OrderDate] < ?
    AND 1 = 0
GROUP BY
    [internet_sales].[SalesOrderNumber],
    CAST([internet_sales].[OrderDate] AS date),
    [customer].[CustomerAlternateKey],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown'),
    [product].[ProductAlternateKey],
    [category].[EnglishProductCategoryName]
UNION ALL
SELECT
    'reseller' AS [Channel],
    [reseller_sales].[SalesOrderNumber] AS [OrderNumber],
    CAST([reseller_sales].[OrderDate] AS date) AS [OrderDay],
    COALESCE([reseller].[ResellerAlternateKey], 'Unknown') AS [Customer],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown') AS [Territory],
    COALESCE([salesperson].[EmployeeNationalIDAlternateKey], '') AS [Salesperson],
    COALESCE([product].[ProductAlternateKey], 'Unknown') AS [Product],
    COALESCE([category].[EnglishProductCategoryName], 'Unknown') AS [Category],
    SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
    SUM([reseller_sales].[SalesAmount]) AS [Revenue],
    SUM([reseller_sales].[DiscountAmount]) AS [Discount]
FROM [dbo].[FactResellerSales] AS [reseller_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [reseller_sales].[ProductKey]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [reseller_sales].[SalesTerritoryKey]
LEFT JOIN [dbo].[DimReseller] AS [reseller] ON [reseller].[ResellerKey] = [reseller_sales].[ResellerKey]
LEFT JOIN [dbo].[DimEmployee] AS [salesperson] ON [salesperson].[EmployeeKey] = [reseller_sales].[EmployeeKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimSalesTerritory] AS [salesperson_territory] ON [salesperson_territory].[SalesTerritoryKey] = [salesperson].[SalesTerritoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [reseller_sales].[OrderDate] >= ?
    AND [reseller_sales].[OrderDate] < ?
    AND CASE WHEN ([salesperson_territory].[SalesTerritoryRegion] = 'NA') AND ([salesperson_territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [salesperson_territory].[SalesTerritoryRegion] END = ?
GROUP BY
    [reseller_sales].[SalesOrderNumber],
    CAST([reseller_sales].[OrderDate] AS date),
    [reseller].[ResellerAlternateKey],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown'),
    [salesperson].[EmployeeNationalIDAlternateKey],
    [product].[ProductAlternateKey],
    [category].[EnglishProductCategoryName]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, one day
-- with 2013-12-31, 2014-01-01, 2013-12-31, 2014-01-01
SELECT
    'internet' AS [Channel],
    [internet_sales].[SalesOrderNumber] AS [OrderNumber],
    CAST([internet_sales].[OrderDate] AS date) AS [OrderDay],
    COALESCE([customer].[CustomerAlternateKey], 'Unknown') AS [Customer],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([product].[ProductAlternateKey], 'Unknown') AS [Product],
    COALESCE([category].[EnglishProductCategoryName], 'Unknown') AS [Category],
    SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
    SUM([internet_sales].[SalesAmount]) AS [Revenue],
    SUM([internet_sales].[DiscountAmount]) AS [Discount]
FROM [dbo].[FactInternetSales] AS [internet_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [internet_sales].[ProductKey]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [internet_sales].[SalesTerritoryKey]
LEFT JOIN [dbo].[DimCustomer] AS [customer] ON [customer].[CustomerKey] = [internet_sales].[CustomerKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [internet_sales].[OrderDate] >= ?
    AND [internet_sales].[OrderDate] < ?
GROUP BY
    [internet_sales].[SalesOrderNumber],
    CAST([internet_sales].[OrderDate] AS date),
    [customer].[CustomerAlternateKey],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown'),
    [product].[ProductAlternateKey],
    [category].[EnglishProductCategoryName]
UNION ALL
SELECT
    'reseller' AS [Channel],
    [reseller_sales].[SalesOrderNumber] AS [OrderNumber],
    CAST([reseller_sales].[OrderDate] AS date) AS [OrderDay],
    COALESCE([reseller].[ResellerAlternateKey], 'Unknown') AS [Customer],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown') AS [Territory],
    COALESCE([salesperson].[EmployeeNationalIDAlternateKey], '') AS [Salesperson],
    COALESCE([product].[ProductAlternateKey], 'Unknown') AS [Product],
    COALESCE([category].[EnglishProductCategoryName], 'Unknown') AS [Category],
    SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
    SUM([reseller_sales].[SalesAmount]) AS [Revenue],
    SUM([reseller_sales].[DiscountAmount]) AS [Discount]
FROM [dbo].[FactResellerSales] AS [reseller_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [reseller_sales].[ProductKey]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [reseller_sales].[SalesTerritoryKey]
LEFT JOIN [dbo].[DimReseller] AS [reseller] ON [reseller].[ResellerKey] = [reseller_sales].[ResellerKey]
LEFT JOIN [dbo].[DimEmployee] AS [salesperson] ON [salesperson].[EmployeeKey] = [reseller_sales].[EmployeeKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [reseller_sales].[OrderDate] >= ?
    AND [reseller_sales].[OrderDate] < ?
GROUP BY
    [reseller_sales].[SalesOrderNumber],
    CAST([reseller_sales].[OrderDate] AS date),
    [reseller].[ResellerAlternateKey],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown'),
    [salesperson].[EmployeeNationalIDAlternateKey],
    [product].[ProductAlternateKey],
    [category].[EnglishProductCategoryName]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, a dimension that is not there
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01
SELECT
    'internet' AS [Channel],
    [internet_sales].[SalesOrderNumber] AS [OrderNumber],
    CAST([internet_sales].[OrderDate] AS date) AS [OrderDay],
    COALESCE([customer].[CustomerAlternateKey], 'Unknown') AS [Customer],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([product].[ProductAlternateKey], 'Unknown') AS [Product],
    COALESCE([category].[EnglishProductCategoryName], 'Unknown') AS [Category],
    SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
    SUM([internet_sales].[SalesAmount]) AS [Revenue],
    SUM([internet_sales].[DiscountAmount]) AS [Discount]
FROM [dbo].[FactInternetSales] AS [internet_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [internet_sales].[ProductKey]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [internet_sales].[SalesTerritoryKey]
LEFT JOIN [dbo].[DimCustomer] AS [customer] ON [customer].[CustomerKey] = [internet_sales].[CustomerKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [internet_sales].[OrderDate] >= ?
    AND [internet_sales].[OrderDate] < ?
    AND 1 = 0
GROUP BY
    [internet_sales].[SalesOrderNumber],
    CAST([internet_sales].[OrderDate] AS date),
    [customer].[CustomerAlternateKey],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown'),
    [product].[ProductAlternateKey],
    [category].[EnglishProductCategoryName]
UNION ALL
SELECT
    'reseller' AS [Channel],
    [reseller_sales].[SalesOrderNumber] AS [OrderNumber],
    CAST([reseller_sales].[OrderDate] AS date) AS [OrderDay],
    COALESCE([reseller].[ResellerAlternateKey], 'Unknown') AS [Customer],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown') AS [Territory],
    COALESCE([salesperson].[EmployeeNationalIDAlternateKey], '') AS [Salesperson],
    COALESCE([product].[ProductAlternateKey], 'Unknown') AS [Product],
    COALESCE([category].[EnglishProductCategoryName], 'Unknown') AS [Category],
    SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
    SUM([reseller_sales].[SalesAmount]) AS [Revenue],
    SUM([reseller_sales].[DiscountAmount]) AS [Discount]
FROM [dbo].[FactResellerSales] AS [reseller_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [reseller_sales].[ProductKey]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [reseller_sales].[SalesTerritoryKey]
LEFT JOIN [dbo].[DimReseller] AS [reseller] ON [reseller].[ResellerKey] = [reseller_sales].[ResellerKey]
LEFT JOIN [dbo].[DimEmployee] AS [salesperson] ON [salesperson].[EmployeeKey] = [reseller_sales].[EmployeeKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [reseller_sales].[OrderDate] >= ?
    AND [reseller_sales].[OrderDate] < ?
    AND 1 = 0
GROUP BY
    [reseller_sales].[SalesOrderNumber],
    CAST([reseller_sales].[OrderDate] AS date),
    [reseller].[ResellerAlternateKey],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown'),
    [salesperson].[EmployeeNationalIDAlternateKey],
    [product].[ProductAlternateKey],
    [category].[EnglishProductCategoryName]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- daily order_lines
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        CAST([internet_sales].[OrderDate] AS date) AS [OrderDay],
        COUNT([internet_sales].[SalesOrderNumber]) AS [Revenue],
        COUNT(DISTINCT [internet_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([internet_sales].[TotalProductCost]) AS [Cost]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    WHERE [internet_sales].[OrderDate] >= ?
        AND [internet_sales].[OrderDate] < ?
    GROUP BY
        CAST([internet_sales].[OrderDate] AS date)
    UNION ALL
    SELECT
        CAST([reseller_sales].[OrderDate] AS date) AS [OrderDay],
        COUNT([reseller_sales].[SalesOrderNumber]) AS [Revenue],
        COUNT(DISTINCT [reseller_sales].[SalesOrderNumber]) AS [Orders],
        SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([reseller_sales].[TotalProductCost]) AS [Cost]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    WHERE [reseller_sales].[OrderDate] >= ?
        AND [reseller_sales].[OrderDate] < ?
    GROUP BY
        CAST([reseller_sales].[OrderDate] AS date)
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- order lines by product.product_name
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01
SELECT
    'internet' AS [Channel],
    [internet_sales].[SalesOrderNumber] AS [OrderNumber],
    CAST([internet_sales].[OrderDate] AS date) AS [OrderDay],
    COALESCE([customer].[CustomerAlternateKey], 'Unknown') AS [Customer],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([product].[ProductAlternateKey], 'Unknown') AS [Product],
    COALESCE([product].[EnglishProductName], 'Unknown') AS [Category],
    SUM(CAST([internet_sales].[OrderQuantity] AS bigint)) AS [Units],
    SUM([internet_sales].[SalesAmount]) AS [Revenue],
    SUM([internet_sales].[DiscountAmount]) AS [Discount]
FROM [dbo].[FactInternetSales] AS [internet_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [internet_sales].[ProductKey]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [internet_sales].[SalesTerritoryKey]
LEFT JOIN [dbo].[DimCustomer] AS [customer] ON [customer].[CustomerKey] = [internet_sales].[CustomerKey]
WHERE [internet_sales].[OrderDate] >= ?
    AND [internet_sales].[OrderDate] < ?
GROUP BY
    [internet_sales].[SalesOrderNumber],
    CAST([internet_sales].[OrderDate] AS date),
    [customer].[CustomerAlternateKey],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown'),
    [product].[ProductAlternateKey],
    [product].[EnglishProductName]
UNION ALL
SELECT
    'reseller' AS [Channel],
    [reseller_sales].[SalesOrderNumber] AS [OrderNumber],
    CAST([reseller_sales].[OrderDate] AS date) AS [OrderDay],
    COALESCE([reseller].[ResellerAlternateKey], 'Unknown') AS [Customer],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown') AS [Territory],
    COALESCE([salesperson].[EmployeeNationalIDAlternateKey], '') AS [Salesperson],
    COALESCE([product].[ProductAlternateKey], 'Unknown') AS [Product],
    COALESCE([product].[EnglishProductName], 'Unknown') AS [Category],
    SUM(CAST([reseller_sales].[OrderQuantity] AS bigint)) AS [Units],
    SUM([reseller_sales].[SalesAmount]) AS [Revenue],
    SUM([reseller_sales].[DiscountAmount]) AS [Discount]
FROM [dbo].[FactResellerSales] AS [reseller_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [reseller_sales].[ProductKey]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [reseller_sales].[SalesTerritoryKey]
LEFT JOIN [dbo].[DimReseller] AS [reseller] ON [reseller].[ResellerKey] = [reseller_sales].[ResellerKey]
LEFT JOIN [dbo].[DimEmployee] AS [salesperson] ON [salesperson].[EmployeeKey] = [reseller_sales].[EmployeeKey]
WHERE [reseller_sales].[OrderDate] >= ?
    AND [reseller_sales].[OrderDate] < ?
GROUP BY
    [reseller_sales].[SalesOrderNumber],
    CAST([reseller_sales].[OrderDate] AS date),
    [reseller].[ResellerAlternateKey],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown'),
    [salesperson].[EmployeeNationalIDAlternateKey],
    [product].[ProductAlternateKey],
    [product].[EnglishProductName]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- segments
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01
SELECT
    'category' AS [Dimension],
    COALESCE([category].[EnglishProductCategoryName], 'Unknown') AS [Member],
    'internet' AS [Channel],
    CAST([internet_sales].[OrderDate] AS date) AS [OrderDay],
    SUM([internet_sales].[SalesAmount]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [dbo].[FactInternetSales] AS [internet_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [internet_sales].[ProductKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [internet_sales].[OrderDate] >= ?
    AND [internet_sales].[OrderDate] < ?
GROUP BY
    [category].[EnglishProductCategoryName],
    CAST([internet_sales].[OrderDate] AS date)
UNION ALL
SELECT
    'territory' AS [Dimension],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown') AS [Member],
    'internet' AS [Channel],
    CAST([internet_sales].[OrderDate] AS date) AS [OrderDay],
    SUM([internet_sales].[SalesAmount]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [dbo].[FactInternetSales] AS [internet_sales]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [internet_sales].[SalesTerritoryKey]
WHERE [internet_sales].[OrderDate] >= ?
    AND [internet_sales].[OrderDate] < ?
GROUP BY
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown'),
    CAST([internet_sales].[OrderDate] AS date)
UNION ALL
SELECT
    'category' AS [Dimension],
    COALESCE([category].[EnglishProductCategoryName], 'Unknown') AS [Member],
    'reseller' AS [Channel],
    CAST([reseller_sales].[OrderDate] AS date) AS [OrderDay],
    SUM([reseller_sales].[SalesAmount]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [dbo].[FactResellerSales] AS [reseller_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [reseller_sales].[ProductKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [reseller_sales].[OrderDate] >= ?
    AND [reseller_sales].[OrderDate] < ?
GROUP BY
    [category].[EnglishProductCategoryName],
    CAST([reseller_sales].[OrderDate] AS date)
UNION ALL
SELECT
    'territory' AS [Dimension],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown') AS [Member],
    'reseller' AS [Channel],
    CAST([reseller_sales].[OrderDate] AS date) AS [OrderDay],
    SUM([reseller_sales].[SalesAmount]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [dbo].[FactResellerSales] AS [reseller_sales]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [reseller_sales].[SalesTerritoryKey]
WHERE [reseller_sales].[OrderDate] >= ?
    AND [reseller_sales].[OrderDate] < ?
GROUP BY
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown'),
    CAST([reseller_sales].[OrderDate] AS date)
ORDER BY [Dimension], [Member], [Channel], [OrderDay]

-- segments, one day
-- with 2013-12-31, 2014-01-01, 2013-12-31, 2014-01-01, 2013-12-31, 2014-01-01, 2013-12-31, 2014-01-01
SELECT
    'category' AS [Dimension],
    COALESCE([category].[EnglishProductCategoryName], 'Unknown') AS [Member],
    'internet' AS [Channel],
    CAST([internet_sales].[OrderDate] AS date) AS [OrderDay],
    SUM([internet_sales].[SalesAmount]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [dbo].[FactInternetSales] AS [internet_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [internet_sales].[ProductKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [internet_sales].[OrderDate] >= ?
    AND [internet_sales].[OrderDate] < ?
GROUP BY
    [category].[EnglishProductCategoryName],
    CAST([internet_sales].[OrderDate] AS date)
UNION ALL
SELECT
    'territory' AS [Dimension],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown') AS [Member],
    'internet' AS [Channel],
    CAST([internet_sales].[OrderDate] AS date) AS [OrderDay],
    SUM([internet_sales].[SalesAmount]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [dbo].[FactInternetSales] AS [internet_sales]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [internet_sales].[SalesTerritoryKey]
WHERE [internet_sales].[OrderDate] >= ?
    AND [internet_sales].[OrderDate] < ?
GROUP BY
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown'),
    CAST([internet_sales].[OrderDate] AS date)
UNION ALL
SELECT
    'category' AS [Dimension],
    COALESCE([category].[EnglishProductCategoryName], 'Unknown') AS [Member],
    'reseller' AS [Channel],
    CAST([reseller_sales].[OrderDate] AS date) AS [OrderDay],
    SUM([reseller_sales].[SalesAmount]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [dbo].[FactResellerSales] AS [reseller_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [reseller_sales].[ProductKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [reseller_sales].[OrderDate] >= ?
    AND [reseller_sales].[OrderDate] < ?
GROUP BY
    [category].[EnglishProductCategoryName],
    CAST([reseller_sales].[OrderDate] AS date)
UNION ALL
SELECT
    'territory' AS [Dimension],
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown') AS [Member],
    'reseller' AS [Channel],
    CAST([reseller_sales].[OrderDate] AS date) AS [OrderDay],
    SUM([reseller_sales].[SalesAmount]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [dbo].[FactResellerSales] AS [reseller_sales]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [reseller_sales].[SalesTerritoryKey]
WHERE [reseller_sales].[OrderDate] >= ?
    AND [reseller_sales].[OrderDate] < ?
GROUP BY
    COALESCE(CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END, 'Unknown'),
    CAST([reseller_sales].[OrderDate] AS date)
ORDER BY [Dimension], [Member], [Channel], [OrderDay]

-- coverage
SELECT
    'internet' AS [Channel],
    CAST([internet_sales].[OrderDate] AS date) AS [OrderDay],
    COUNT(*) AS [OrderLines]
FROM [dbo].[FactInternetSales] AS [internet_sales]
GROUP BY
    CAST([internet_sales].[OrderDate] AS date)
UNION ALL
SELECT
    'reseller' AS [Channel],
    CAST([reseller_sales].[OrderDate] AS date) AS [OrderDay],
    COUNT(*) AS [OrderLines]
FROM [dbo].[FactResellerSales] AS [reseller_sales]
GROUP BY
    CAST([reseller_sales].[OrderDate] AS date)
ORDER BY [OrderDay], [Channel]

-- members of the usual dimensions
SELECT
    'category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [internet_sales].[ProductKey] AS [ProductKey]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    GROUP BY
        [internet_sales].[ProductKey]
) AS [internet_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [internet_sales].[ProductKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [category].[EnglishProductCategoryName] IS NULL
UNION
SELECT
    'category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [reseller_sales].[ProductKey] AS [ProductKey]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    GROUP BY
        [reseller_sales].[ProductKey]
) AS [reseller_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [reseller_sales].[ProductKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [category].[EnglishProductCategoryName] IS NULL
UNION
SELECT
    'category' AS [Dimension],
    [category].[EnglishProductCategoryName] AS [Member]
FROM [dbo].[DimProductCategory] AS [category]
WHERE [category].[EnglishProductCategoryName] IS NOT NULL
UNION
SELECT
    'territory' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [internet_sales].[SalesTerritoryKey] AS [SalesTerritoryKey]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    GROUP BY
        [internet_sales].[SalesTerritoryKey]
) AS [internet_sales]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [internet_sales].[SalesTerritoryKey]
WHERE CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END IS NULL
UNION
SELECT
    'territory' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [reseller_sales].[SalesTerritoryKey] AS [SalesTerritoryKey]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    GROUP BY
        [reseller_sales].[SalesTerritoryKey]
) AS [reseller_sales]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [reseller_sales].[SalesTerritoryKey]
WHERE CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END IS NULL
UNION
SELECT
    'territory' AS [Dimension],
    CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END AS [Member]
FROM [dbo].[DimSalesTerritory] AS [territory]
WHERE CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of all dimensions
SELECT
    'category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [internet_sales].[ProductKey] AS [ProductKey]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    GROUP BY
        [internet_sales].[ProductKey]
) AS [internet_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [internet_sales].[ProductKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [category].[EnglishProductCategoryName] IS NULL
UNION
SELECT
    'category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [reseller_sales].[ProductKey] AS [ProductKey]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    GROUP BY
        [reseller_sales].[ProductKey]
) AS [reseller_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [reseller_sales].[ProductKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [category].[EnglishProductCategoryName] IS NULL
UNION
SELECT
    'category' AS [Dimension],
    [category].[EnglishProductCategoryName] AS [Member]
FROM [dbo].[DimProductCategory] AS [category]
WHERE [category].[EnglishProductCategoryName] IS NOT NULL
UNION
SELECT
    'territory' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [internet_sales].[SalesTerritoryKey] AS [SalesTerritoryKey]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    GROUP BY
        [internet_sales].[SalesTerritoryKey]
) AS [internet_sales]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [internet_sales].[SalesTerritoryKey]
WHERE CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END IS NULL
UNION
SELECT
    'territory' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [reseller_sales].[SalesTerritoryKey] AS [SalesTerritoryKey]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    GROUP BY
        [reseller_sales].[SalesTerritoryKey]
) AS [reseller_sales]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [reseller_sales].[SalesTerritoryKey]
WHERE CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END IS NULL
UNION
SELECT
    'territory' AS [Dimension],
    CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END AS [Member]
FROM [dbo].[DimSalesTerritory] AS [territory]
WHERE CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END IS NOT NULL
UNION
SELECT
    'product.product_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [internet_sales].[ProductKey] AS [ProductKey]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    GROUP BY
        [internet_sales].[ProductKey]
) AS [internet_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [internet_sales].[ProductKey]
WHERE [product].[EnglishProductName] IS NULL
UNION
SELECT
    'product.product_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [reseller_sales].[ProductKey] AS [ProductKey]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    GROUP BY
        [reseller_sales].[ProductKey]
) AS [reseller_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [reseller_sales].[ProductKey]
WHERE [product].[EnglishProductName] IS NULL
UNION
SELECT
    'product.product_name' AS [Dimension],
    [product].[EnglishProductName] AS [Member]
FROM [dbo].[DimProduct] AS [product]
WHERE [product].[EnglishProductName] IS NOT NULL
UNION
SELECT
    'territory.region' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [internet_sales].[SalesTerritoryKey] AS [SalesTerritoryKey]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    GROUP BY
        [internet_sales].[SalesTerritoryKey]
) AS [internet_sales]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [internet_sales].[SalesTerritoryKey]
WHERE CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END IS NULL
UNION
SELECT
    'territory.region' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [reseller_sales].[SalesTerritoryKey] AS [SalesTerritoryKey]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    GROUP BY
        [reseller_sales].[SalesTerritoryKey]
) AS [reseller_sales]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [reseller_sales].[SalesTerritoryKey]
WHERE CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END IS NULL
UNION
SELECT
    'territory.region' AS [Dimension],
    CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END AS [Member]
FROM [dbo].[DimSalesTerritory] AS [territory]
WHERE CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END IS NOT NULL
UNION
SELECT
    'customer.customer_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [internet_sales].[CustomerKey] AS [CustomerKey]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    GROUP BY
        [internet_sales].[CustomerKey]
) AS [internet_sales]
LEFT JOIN [dbo].[DimCustomer] AS [customer] ON [customer].[CustomerKey] = [internet_sales].[CustomerKey]
WHERE CONCAT(COALESCE([customer].[FirstName], ''), ' ', COALESCE([customer].[LastName], '')) IS NULL
UNION
SELECT
    'customer.customer_name' AS [Dimension],
    CONCAT(COALESCE([customer].[FirstName], ''), ' ', COALESCE([customer].[LastName], '')) AS [Member]
FROM [dbo].[DimCustomer] AS [customer]
WHERE CONCAT(COALESCE([customer].[FirstName], ''), ' ', COALESCE([customer].[LastName], '')) IS NOT NULL
UNION
SELECT
    'subcategory.subcategory_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [internet_sales].[ProductKey] AS [ProductKey]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    GROUP BY
        [internet_sales].[ProductKey]
) AS [internet_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [internet_sales].[ProductKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
WHERE [subcategory].[EnglishProductSubcategoryName] IS NULL
UNION
SELECT
    'subcategory.subcategory_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [reseller_sales].[ProductKey] AS [ProductKey]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    GROUP BY
        [reseller_sales].[ProductKey]
) AS [reseller_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [reseller_sales].[ProductKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
WHERE [subcategory].[EnglishProductSubcategoryName] IS NULL
UNION
SELECT
    'subcategory.subcategory_name' AS [Dimension],
    [subcategory].[EnglishProductSubcategoryName] AS [Member]
FROM [dbo].[DimProductSubcategory] AS [subcategory]
WHERE [subcategory].[EnglishProductSubcategoryName] IS NOT NULL
UNION
SELECT
    'category.category_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [internet_sales].[ProductKey] AS [ProductKey]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    GROUP BY
        [internet_sales].[ProductKey]
) AS [internet_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [internet_sales].[ProductKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [category].[EnglishProductCategoryName] IS NULL
UNION
SELECT
    'category.category_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [reseller_sales].[ProductKey] AS [ProductKey]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    GROUP BY
        [reseller_sales].[ProductKey]
) AS [reseller_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [reseller_sales].[ProductKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [category].[EnglishProductCategoryName] IS NULL
UNION
SELECT
    'category.category_name' AS [Dimension],
    [category].[EnglishProductCategoryName] AS [Member]
FROM [dbo].[DimProductCategory] AS [category]
WHERE [category].[EnglishProductCategoryName] IS NOT NULL
UNION
SELECT
    'reseller.reseller_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [reseller_sales].[ResellerKey] AS [ResellerKey]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    GROUP BY
        [reseller_sales].[ResellerKey]
) AS [reseller_sales]
LEFT JOIN [dbo].[DimReseller] AS [reseller] ON [reseller].[ResellerKey] = [reseller_sales].[ResellerKey]
WHERE [reseller].[ResellerName] IS NULL
UNION
SELECT
    'reseller.reseller_name' AS [Dimension],
    [reseller].[ResellerName] AS [Member]
FROM [dbo].[DimReseller] AS [reseller]
WHERE [reseller].[ResellerName] IS NOT NULL
UNION
SELECT
    'salesperson.employee_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [reseller_sales].[EmployeeKey] AS [EmployeeKey]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    GROUP BY
        [reseller_sales].[EmployeeKey]
) AS [reseller_sales]
LEFT JOIN [dbo].[DimEmployee] AS [salesperson] ON [salesperson].[EmployeeKey] = [reseller_sales].[EmployeeKey]
WHERE CONCAT([salesperson].[FirstName], ' ', [salesperson].[LastName]) IS NULL
UNION
SELECT
    'salesperson.employee_name' AS [Dimension],
    CONCAT([salesperson].[FirstName], ' ', [salesperson].[LastName]) AS [Member]
FROM [dbo].[DimEmployee] AS [salesperson]
WHERE CONCAT([salesperson].[FirstName], ' ', [salesperson].[LastName]) IS NOT NULL
UNION
SELECT
    'salesperson_territory.region' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [reseller_sales].[EmployeeKey] AS [EmployeeKey]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    GROUP BY
        [reseller_sales].[EmployeeKey]
) AS [reseller_sales]
LEFT JOIN [dbo].[DimEmployee] AS [salesperson] ON [salesperson].[EmployeeKey] = [reseller_sales].[EmployeeKey]
LEFT JOIN [dbo].[DimSalesTerritory] AS [salesperson_territory] ON [salesperson_territory].[SalesTerritoryKey] = [salesperson].[SalesTerritoryKey]
WHERE CASE WHEN ([salesperson_territory].[SalesTerritoryRegion] = 'NA') AND ([salesperson_territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [salesperson_territory].[SalesTerritoryRegion] END IS NULL
UNION
SELECT
    'salesperson_territory.region' AS [Dimension],
    CASE WHEN ([salesperson_territory].[SalesTerritoryRegion] = 'NA') AND ([salesperson_territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [salesperson_territory].[SalesTerritoryRegion] END AS [Member]
FROM [dbo].[DimSalesTerritory] AS [salesperson_territory]
WHERE CASE WHEN ([salesperson_territory].[SalesTerritoryRegion] = 'NA') AND ([salesperson_territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [salesperson_territory].[SalesTerritoryRegion] END IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of category
SELECT
    'category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [internet_sales].[ProductKey] AS [ProductKey]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    GROUP BY
        [internet_sales].[ProductKey]
) AS [internet_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [internet_sales].[ProductKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [category].[EnglishProductCategoryName] IS NULL
UNION
SELECT
    'category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [reseller_sales].[ProductKey] AS [ProductKey]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    GROUP BY
        [reseller_sales].[ProductKey]
) AS [reseller_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [reseller_sales].[ProductKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [category].[EnglishProductCategoryName] IS NULL
UNION
SELECT
    'category' AS [Dimension],
    [category].[EnglishProductCategoryName] AS [Member]
FROM [dbo].[DimProductCategory] AS [category]
WHERE [category].[EnglishProductCategoryName] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of territory
SELECT
    'territory' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [internet_sales].[SalesTerritoryKey] AS [SalesTerritoryKey]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    GROUP BY
        [internet_sales].[SalesTerritoryKey]
) AS [internet_sales]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [internet_sales].[SalesTerritoryKey]
WHERE CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END IS NULL
UNION
SELECT
    'territory' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [reseller_sales].[SalesTerritoryKey] AS [SalesTerritoryKey]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    GROUP BY
        [reseller_sales].[SalesTerritoryKey]
) AS [reseller_sales]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [reseller_sales].[SalesTerritoryKey]
WHERE CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END IS NULL
UNION
SELECT
    'territory' AS [Dimension],
    CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END AS [Member]
FROM [dbo].[DimSalesTerritory] AS [territory]
WHERE CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of product.product_name
SELECT
    'product.product_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [internet_sales].[ProductKey] AS [ProductKey]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    GROUP BY
        [internet_sales].[ProductKey]
) AS [internet_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [internet_sales].[ProductKey]
WHERE [product].[EnglishProductName] IS NULL
UNION
SELECT
    'product.product_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [reseller_sales].[ProductKey] AS [ProductKey]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    GROUP BY
        [reseller_sales].[ProductKey]
) AS [reseller_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [reseller_sales].[ProductKey]
WHERE [product].[EnglishProductName] IS NULL
UNION
SELECT
    'product.product_name' AS [Dimension],
    [product].[EnglishProductName] AS [Member]
FROM [dbo].[DimProduct] AS [product]
WHERE [product].[EnglishProductName] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of territory.region
SELECT
    'territory.region' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [internet_sales].[SalesTerritoryKey] AS [SalesTerritoryKey]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    GROUP BY
        [internet_sales].[SalesTerritoryKey]
) AS [internet_sales]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [internet_sales].[SalesTerritoryKey]
WHERE CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END IS NULL
UNION
SELECT
    'territory.region' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [reseller_sales].[SalesTerritoryKey] AS [SalesTerritoryKey]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    GROUP BY
        [reseller_sales].[SalesTerritoryKey]
) AS [reseller_sales]
LEFT JOIN [dbo].[DimSalesTerritory] AS [territory] ON [territory].[SalesTerritoryKey] = [reseller_sales].[SalesTerritoryKey]
WHERE CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END IS NULL
UNION
SELECT
    'territory.region' AS [Dimension],
    CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END AS [Member]
FROM [dbo].[DimSalesTerritory] AS [territory]
WHERE CASE WHEN ([territory].[SalesTerritoryRegion] = 'NA') AND ([territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [territory].[SalesTerritoryRegion] END IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of customer.customer_name
SELECT
    'customer.customer_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [internet_sales].[CustomerKey] AS [CustomerKey]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    GROUP BY
        [internet_sales].[CustomerKey]
) AS [internet_sales]
LEFT JOIN [dbo].[DimCustomer] AS [customer] ON [customer].[CustomerKey] = [internet_sales].[CustomerKey]
WHERE CONCAT(COALESCE([customer].[FirstName], ''), ' ', COALESCE([customer].[LastName], '')) IS NULL
UNION
SELECT
    'customer.customer_name' AS [Dimension],
    CONCAT(COALESCE([customer].[FirstName], ''), ' ', COALESCE([customer].[LastName], '')) AS [Member]
FROM [dbo].[DimCustomer] AS [customer]
WHERE CONCAT(COALESCE([customer].[FirstName], ''), ' ', COALESCE([customer].[LastName], '')) IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of subcategory.subcategory_name
SELECT
    'subcategory.subcategory_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [internet_sales].[ProductKey] AS [ProductKey]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    GROUP BY
        [internet_sales].[ProductKey]
) AS [internet_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [internet_sales].[ProductKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
WHERE [subcategory].[EnglishProductSubcategoryName] IS NULL
UNION
SELECT
    'subcategory.subcategory_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [reseller_sales].[ProductKey] AS [ProductKey]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    GROUP BY
        [reseller_sales].[ProductKey]
) AS [reseller_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [reseller_sales].[ProductKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
WHERE [subcategory].[EnglishProductSubcategoryName] IS NULL
UNION
SELECT
    'subcategory.subcategory_name' AS [Dimension],
    [subcategory].[EnglishProductSubcategoryName] AS [Member]
FROM [dbo].[DimProductSubcategory] AS [subcategory]
WHERE [subcategory].[EnglishProductSubcategoryName] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of category.category_name
SELECT
    'category.category_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [internet_sales].[ProductKey] AS [ProductKey]
    FROM [dbo].[FactInternetSales] AS [internet_sales]
    GROUP BY
        [internet_sales].[ProductKey]
) AS [internet_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [internet_sales].[ProductKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [category].[EnglishProductCategoryName] IS NULL
UNION
SELECT
    'category.category_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [reseller_sales].[ProductKey] AS [ProductKey]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    GROUP BY
        [reseller_sales].[ProductKey]
) AS [reseller_sales]
LEFT JOIN [dbo].[DimProduct] AS [product] ON [product].[ProductKey] = [reseller_sales].[ProductKey]
LEFT JOIN [dbo].[DimProductSubcategory] AS [subcategory] ON [subcategory].[ProductSubcategoryKey] = [product].[ProductSubcategoryKey]
LEFT JOIN [dbo].[DimProductCategory] AS [category] ON [category].[ProductCategoryKey] = [subcategory].[ProductCategoryKey]
WHERE [category].[EnglishProductCategoryName] IS NULL
UNION
SELECT
    'category.category_name' AS [Dimension],
    [category].[EnglishProductCategoryName] AS [Member]
FROM [dbo].[DimProductCategory] AS [category]
WHERE [category].[EnglishProductCategoryName] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of reseller.reseller_name
SELECT
    'reseller.reseller_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [reseller_sales].[ResellerKey] AS [ResellerKey]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    GROUP BY
        [reseller_sales].[ResellerKey]
) AS [reseller_sales]
LEFT JOIN [dbo].[DimReseller] AS [reseller] ON [reseller].[ResellerKey] = [reseller_sales].[ResellerKey]
WHERE [reseller].[ResellerName] IS NULL
UNION
SELECT
    'reseller.reseller_name' AS [Dimension],
    [reseller].[ResellerName] AS [Member]
FROM [dbo].[DimReseller] AS [reseller]
WHERE [reseller].[ResellerName] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of salesperson.employee_name
SELECT
    'salesperson.employee_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [reseller_sales].[EmployeeKey] AS [EmployeeKey]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    GROUP BY
        [reseller_sales].[EmployeeKey]
) AS [reseller_sales]
LEFT JOIN [dbo].[DimEmployee] AS [salesperson] ON [salesperson].[EmployeeKey] = [reseller_sales].[EmployeeKey]
WHERE CONCAT([salesperson].[FirstName], ' ', [salesperson].[LastName]) IS NULL
UNION
SELECT
    'salesperson.employee_name' AS [Dimension],
    CONCAT([salesperson].[FirstName], ' ', [salesperson].[LastName]) AS [Member]
FROM [dbo].[DimEmployee] AS [salesperson]
WHERE CONCAT([salesperson].[FirstName], ' ', [salesperson].[LastName]) IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of salesperson_territory.region
SELECT
    'salesperson_territory.region' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [reseller_sales].[EmployeeKey] AS [EmployeeKey]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    GROUP BY
        [reseller_sales].[EmployeeKey]
) AS [reseller_sales]
LEFT JOIN [dbo].[DimEmployee] AS [salesperson] ON [salesperson].[EmployeeKey] = [reseller_sales].[EmployeeKey]
LEFT JOIN [dbo].[DimSalesTerritory] AS [salesperson_territory] ON [salesperson_territory].[SalesTerritoryKey] = [salesperson].[SalesTerritoryKey]
WHERE CASE WHEN ([salesperson_territory].[SalesTerritoryRegion] = 'NA') AND ([salesperson_territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [salesperson_territory].[SalesTerritoryRegion] END IS NULL
UNION
SELECT
    'salesperson_territory.region' AS [Dimension],
    CASE WHEN ([salesperson_territory].[SalesTerritoryRegion] = 'NA') AND ([salesperson_territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [salesperson_territory].[SalesTerritoryRegion] END AS [Member]
FROM [dbo].[DimSalesTerritory] AS [salesperson_territory]
WHERE CASE WHEN ([salesperson_territory].[SalesTerritoryRegion] = 'NA') AND ([salesperson_territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [salesperson_territory].[SalesTerritoryRegion] END IS NOT NULL
ORDER BY [Dimension], [Member]

-- names of PRODUCT
SELECT
    [product].[ProductAlternateKey] AS [BusinessKey],
    MAX([product].[EnglishProductName]) AS [CurrentName]
FROM [dbo].[DimProduct] AS [product]
INNER JOIN (
    SELECT
        [product].[ProductAlternateKey] AS [BusinessKey],
        MAX([product].[ProductKey]) AS [Version]
    FROM [dbo].[DimProduct] AS [product]
    GROUP BY
        [product].[ProductAlternateKey]
) AS [newest] ON [newest].[BusinessKey] = [product].[ProductAlternateKey] AND [newest].[Version] = [product].[ProductKey]
WHERE [product].[ProductAlternateKey] IS NOT NULL
GROUP BY
    [product].[ProductAlternateKey]
ORDER BY [BusinessKey]

-- names of CUSTOMER
SELECT
    [customer].[CustomerAlternateKey] AS [BusinessKey],
    MAX(CONCAT(COALESCE([customer].[FirstName], ''), ' ', COALESCE([customer].[LastName], ''))) AS [CurrentName]
FROM [dbo].[DimCustomer] AS [customer]
WHERE [customer].[CustomerAlternateKey] IS NOT NULL
GROUP BY
    [customer].[CustomerAlternateKey]
ORDER BY [BusinessKey]

-- names of RESELLER
SELECT
    [reseller].[ResellerAlternateKey] AS [BusinessKey],
    MAX([reseller].[ResellerName]) AS [CurrentName]
FROM [dbo].[DimReseller] AS [reseller]
WHERE [reseller].[ResellerAlternateKey] IS NOT NULL
GROUP BY
    [reseller].[ResellerAlternateKey]
ORDER BY [BusinessKey]

-- names of SALESPERSON
SELECT
    [salesperson].[EmployeeNationalIDAlternateKey] AS [BusinessKey],
    MAX(CONCAT([salesperson].[FirstName], ' ', [salesperson].[LastName])) AS [CurrentName]
FROM [dbo].[DimEmployee] AS [salesperson]
WHERE [salesperson].[EmployeeNationalIDAlternateKey] IS NOT NULL
GROUP BY
    [salesperson].[EmployeeNationalIDAlternateKey]
ORDER BY [BusinessKey]

-- stock
-- cannot be asked

-- targets
SELECT
    [sales_quota].[CalendarYear] AS [TargetYear],
    [sales_quota].[CalendarQuarter] AS [TargetQuarter],
    SUM([sales_quota].[SalesAmountQuota]) AS [Amount]
FROM [dbo].[FactSalesQuota] AS [sales_quota]
GROUP BY
    [sales_quota].[CalendarYear],
    [sales_quota].[CalendarQuarter]
ORDER BY [TargetYear], [TargetQuarter]

-- targets by member
SELECT
    [parts].[Member] AS [Member],
    [parts].[TargetYear] AS [TargetYear],
    [parts].[TargetQuarter] AS [TargetQuarter],
    SUM([parts].[Amount]) AS [Amount],
    SUM([parts].[Sold]) AS [Sold]
FROM (
    SELECT
        COALESCE(CASE WHEN ([salesperson_territory].[SalesTerritoryRegion] = 'NA') AND ([salesperson_territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [salesperson_territory].[SalesTerritoryRegion] END, 'Unknown') AS [Member],
        [sales_quota].[CalendarYear] AS [TargetYear],
        [sales_quota].[CalendarQuarter] AS [TargetQuarter],
        SUM([sales_quota].[SalesAmountQuota]) AS [Amount],
        0 AS [Sold]
    FROM [dbo].[FactSalesQuota] AS [sales_quota]
    LEFT JOIN [dbo].[DimEmployee] AS [salesperson] ON [salesperson].[EmployeeKey] = [sales_quota].[EmployeeKey]
    LEFT JOIN [dbo].[DimSalesTerritory] AS [salesperson_territory] ON [salesperson_territory].[SalesTerritoryKey] = [salesperson].[SalesTerritoryKey]
    GROUP BY
        COALESCE(CASE WHEN ([salesperson_territory].[SalesTerritoryRegion] = 'NA') AND ([salesperson_territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [salesperson_territory].[SalesTerritoryRegion] END, 'Unknown'),
        [sales_quota].[CalendarYear],
        [sales_quota].[CalendarQuarter]
    UNION ALL
    SELECT
        COALESCE(CASE WHEN ([salesperson_territory].[SalesTerritoryRegion] = 'NA') AND ([salesperson_territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [salesperson_territory].[SalesTerritoryRegion] END, 'Unknown') AS [Member],
        YEAR(CAST([reseller_sales].[OrderDate] AS date)) AS [TargetYear],
        ((MONTH(CAST([reseller_sales].[OrderDate] AS date)) + 2) / 3) AS [TargetQuarter],
        0 AS [Amount],
        SUM([reseller_sales].[SalesAmount]) AS [Sold]
    FROM [dbo].[FactResellerSales] AS [reseller_sales]
    LEFT JOIN [dbo].[DimEmployee] AS [salesperson] ON [salesperson].[EmployeeKey] = [reseller_sales].[EmployeeKey]
    LEFT JOIN [dbo].[DimSalesTerritory] AS [salesperson_territory] ON [salesperson_territory].[SalesTerritoryKey] = [salesperson].[SalesTerritoryKey]
    GROUP BY
        COALESCE(CASE WHEN ([salesperson_territory].[SalesTerritoryRegion] = 'NA') AND ([salesperson_territory].[SalesTerritoryCountry] = 'NA') THEN NULL ELSE [salesperson_territory].[SalesTerritoryRegion] END, 'Unknown'),
        YEAR(CAST([reseller_sales].[OrderDate] AS date)),
        ((MONTH(CAST([reseller_sales].[OrderDate] AS date)) + 2) / 3)
) AS [parts]
GROUP BY
    [parts].[Member],
    [parts].[TargetYear],
    [parts].[TargetQuarter]
HAVING SUM([parts].[Amount]) > 0
ORDER BY [Member], [TargetYear], [TargetQuarter]
