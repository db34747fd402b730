-- Question: which products did each order hold, and who bought and sold it where?
-- Parameters: from, to (days, inclusive); channel, territory, category ('' for all)
-- Rows: one an order and product, always in the same order; 60,000 for all internet sales of the official data
SELECT
    s.SalesOrderNumber AS OrderNumber,
    s.OrderDay,
    COALESCE(s.Customer, 'Unknown') AS Customer,
    CASE WHEN t.SalesTerritoryRegion IS NULL OR (t.SalesTerritoryRegion = 'NA' AND t.SalesTerritoryCountry = 'NA') THEN 'Unknown' ELSE t.SalesTerritoryRegion END AS Territory,
    COALESCE(s.Salesperson, '') AS Salesperson,
    COALESCE(p.ProductAlternateKey, 'Unknown') AS Product,
    COALESCE(c.EnglishProductCategoryName, 'Unknown') AS Category,
    SUM(CAST(s.OrderQuantity AS bigint)) AS Units,
    SUM(s.SalesAmount) AS Revenue,
    SUM(s.DiscountAmount) AS Discount
FROM (
    SELECT 'internet' AS Channel, CAST(i.OrderDate AS date) AS OrderDay, i.ProductKey, i.SalesTerritoryKey,
        i.SalesOrderNumber, i.OrderQuantity, i.SalesAmount, i.DiscountAmount,
        k.CustomerAlternateKey AS Customer, '' AS Salesperson
    FROM [dbo].FactInternetSales i
    LEFT JOIN [dbo].DimCustomer k ON k.CustomerKey = i.CustomerKey
    UNION ALL
    SELECT 'reseller', CAST(r.OrderDate AS date), r.ProductKey, r.SalesTerritoryKey,
        r.SalesOrderNumber, r.OrderQuantity, r.SalesAmount, r.DiscountAmount,
        b.ResellerAlternateKey, e.EmployeeNationalIDAlternateKey
    FROM [dbo].FactResellerSales r
    LEFT JOIN [dbo].DimReseller b ON b.ResellerKey = r.ResellerKey
    LEFT JOIN [dbo].DimEmployee e ON e.EmployeeKey = r.EmployeeKey
) s
LEFT JOIN [dbo].DimProduct p ON p.ProductKey = s.ProductKey
LEFT JOIN [dbo].DimProductSubcategory u ON u.ProductSubcategoryKey = p.ProductSubcategoryKey
LEFT JOIN [dbo].DimProductCategory c ON c.ProductCategoryKey = u.ProductCategoryKey
LEFT JOIN [dbo].DimSalesTerritory t ON t.SalesTerritoryKey = s.SalesTerritoryKey
WHERE s.OrderDay BETWEEN :from AND :to
    AND (:channel = '' OR s.Channel = :channel)
    AND (:territory = '' OR CASE WHEN t.SalesTerritoryRegion IS NULL OR (t.SalesTerritoryRegion = 'NA' AND t.SalesTerritoryCountry = 'NA') THEN 'Unknown' ELSE t.SalesTerritoryRegion END = :territory)
    AND (:category = '' OR COALESCE(c.EnglishProductCategoryName, 'Unknown') = :category)
GROUP BY s.SalesOrderNumber, s.OrderDay, COALESCE(s.Customer, 'Unknown'),
    CASE WHEN t.SalesTerritoryRegion IS NULL OR (t.SalesTerritoryRegion = 'NA' AND t.SalesTerritoryCountry = 'NA') THEN 'Unknown' ELSE t.SalesTerritoryRegion END, COALESCE(s.Salesperson, ''),
    COALESCE(p.ProductAlternateKey, 'Unknown'), COALESCE(c.EnglishProductCategoryName, 'Unknown')
ORDER BY OrderDay, OrderNumber, Product
