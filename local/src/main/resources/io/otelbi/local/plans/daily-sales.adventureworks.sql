-- Question: what was sold on each day?
-- Parameters: from, to (days, inclusive); channel, territory, category ('' for all)
-- Rows: one a day with sales, oldest first; about 1,130 a channel in the official data
SELECT
    s.OrderDay,
    SUM(s.SalesAmount) AS Revenue,
    COUNT(DISTINCT s.SalesOrderNumber) AS Orders,
    SUM(CAST(s.OrderQuantity AS bigint)) AS Units,
    COUNT(*) AS OrderLines,
    SUM(s.TotalProductCost) AS Cost
FROM (
    SELECT 'internet' AS Channel, CAST(i.OrderDate AS date) AS OrderDay, i.ProductKey, i.SalesTerritoryKey,
        i.SalesOrderNumber, i.OrderQuantity, i.TotalProductCost, i.SalesAmount
    FROM [dbo].FactInternetSales i
    UNION ALL
    SELECT 'reseller', CAST(r.OrderDate AS date), r.ProductKey, r.SalesTerritoryKey,
        r.SalesOrderNumber, r.OrderQuantity, r.TotalProductCost, r.SalesAmount
    FROM [dbo].FactResellerSales r
) s
LEFT JOIN [dbo].DimProduct p ON p.ProductKey = s.ProductKey
LEFT JOIN [dbo].DimProductSubcategory u ON u.ProductSubcategoryKey = p.ProductSubcategoryKey
LEFT JOIN [dbo].DimProductCategory c ON c.ProductCategoryKey = u.ProductCategoryKey
LEFT JOIN [dbo].DimSalesTerritory t ON t.SalesTerritoryKey = s.SalesTerritoryKey
WHERE s.OrderDay BETWEEN :from AND :to
    AND (:channel = '' OR s.Channel = :channel)
    AND (:territory = '' OR CASE WHEN t.SalesTerritoryRegion IS NULL OR (t.SalesTerritoryRegion = 'NA' AND t.SalesTerritoryCountry = 'NA') THEN 'Unknown' ELSE t.SalesTerritoryRegion END = :territory)
    AND (:category = '' OR COALESCE(c.EnglishProductCategoryName, 'Unknown') = :category)
GROUP BY s.OrderDay
ORDER BY s.OrderDay
