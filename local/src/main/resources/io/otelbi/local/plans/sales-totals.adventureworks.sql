-- Question: what do the sales of a time add up to, and how many customers stand behind them?
-- Parameters: from, to (days, inclusive); channel, territory, category ('' for all)
-- Rows: exactly one; its sums are NULL when there were no sales
SELECT
    SUM(s.SalesAmount) AS Revenue,
    COUNT(DISTINCT s.SalesOrderNumber) AS Orders,
    SUM(CAST(s.OrderQuantity AS bigint)) AS Units,
    COUNT(*) AS OrderLines,
    COUNT(DISTINCT s.CustomerAlternateKey) AS Customers,
    SUM(s.TotalProductCost) AS Cost
FROM (
    SELECT 'internet' AS Channel, CAST(i.OrderDate AS date) AS OrderDay, i.ProductKey, i.SalesTerritoryKey,
        i.SalesOrderNumber, i.OrderQuantity, i.TotalProductCost, i.SalesAmount, k.CustomerAlternateKey
    FROM [dbo].FactInternetSales i
    LEFT JOIN [dbo].DimCustomer k ON k.CustomerKey = i.CustomerKey
    UNION ALL
    SELECT 'reseller', CAST(r.OrderDate AS date), r.ProductKey, r.SalesTerritoryKey,
        r.SalesOrderNumber, r.OrderQuantity, r.TotalProductCost, r.SalesAmount, b.ResellerAlternateKey
    FROM [dbo].FactResellerSales r
    LEFT JOIN [dbo].DimReseller b ON b.ResellerKey = r.ResellerKey
) s
LEFT JOIN [dbo].DimProduct p ON p.ProductKey = s.ProductKey
LEFT JOIN [dbo].DimProductSubcategory u ON u.ProductSubcategoryKey = p.ProductSubcategoryKey
LEFT JOIN [dbo].DimProductCategory c ON c.ProductCategoryKey = u.ProductCategoryKey
LEFT JOIN [dbo].DimSalesTerritory t ON t.SalesTerritoryKey = s.SalesTerritoryKey
WHERE s.OrderDay BETWEEN :from AND :to
    AND (:channel = '' OR s.Channel = :channel)
    AND (:territory = '' OR CASE WHEN t.SalesTerritoryRegion IS NULL OR (t.SalesTerritoryRegion = 'NA' AND t.SalesTerritoryCountry = 'NA') THEN 'Unknown' ELSE t.SalesTerritoryRegion END = :territory)
    AND (:category = '' OR COALESCE(c.EnglishProductCategoryName, 'Unknown') = :category)
