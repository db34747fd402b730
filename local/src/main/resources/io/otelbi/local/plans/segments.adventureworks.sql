-- Question: on which days did each category and each territory sell, in each channel?
-- Parameters: from, to (days, inclusive)
-- Rows: one a segment, channel and day with sales; up to 15,000 for 400 days of the official data
SELECT 'category' AS Dimension, COALESCE(c.EnglishProductCategoryName, 'Unknown') AS Member, 'internet' AS Channel,
    CAST(i.OrderDate AS date) AS OrderDay, SUM(i.SalesAmount) AS Revenue, COUNT(*) AS OrderLines
FROM [dbo].FactInternetSales i
LEFT JOIN [dbo].DimProduct p ON p.ProductKey = i.ProductKey
LEFT JOIN [dbo].DimProductSubcategory u ON u.ProductSubcategoryKey = p.ProductSubcategoryKey
LEFT JOIN [dbo].DimProductCategory c ON c.ProductCategoryKey = u.ProductCategoryKey
WHERE CAST(i.OrderDate AS date) BETWEEN :from AND :to
GROUP BY COALESCE(c.EnglishProductCategoryName, 'Unknown'), CAST(i.OrderDate AS date)
UNION ALL
SELECT 'territory', CASE WHEN t.SalesTerritoryRegion IS NULL OR (t.SalesTerritoryRegion = 'NA' AND t.SalesTerritoryCountry = 'NA') THEN 'Unknown' ELSE t.SalesTerritoryRegion END, 'internet',
    CAST(i.OrderDate AS date), SUM(i.SalesAmount), COUNT(*)
FROM [dbo].FactInternetSales i
LEFT JOIN [dbo].DimSalesTerritory t ON t.SalesTerritoryKey = i.SalesTerritoryKey
WHERE CAST(i.OrderDate AS date) BETWEEN :from AND :to
GROUP BY CASE WHEN t.SalesTerritoryRegion IS NULL OR (t.SalesTerritoryRegion = 'NA' AND t.SalesTerritoryCountry = 'NA') THEN 'Unknown' ELSE t.SalesTerritoryRegion END, CAST(i.OrderDate AS date)
UNION ALL
SELECT 'category', COALESCE(c.EnglishProductCategoryName, 'Unknown'), 'reseller',
    CAST(r.OrderDate AS date), SUM(r.SalesAmount), COUNT(*)
FROM [dbo].FactResellerSales r
LEFT JOIN [dbo].DimProduct p ON p.ProductKey = r.ProductKey
LEFT JOIN [dbo].DimProductSubcategory u ON u.ProductSubcategoryKey = p.ProductSubcategoryKey
LEFT JOIN [dbo].DimProductCategory c ON c.ProductCategoryKey = u.ProductCategoryKey
WHERE CAST(r.OrderDate AS date) BETWEEN :from AND :to
GROUP BY COALESCE(c.EnglishProductCategoryName, 'Unknown'), CAST(r.OrderDate AS date)
UNION ALL
SELECT 'territory', CASE WHEN t.SalesTerritoryRegion IS NULL OR (t.SalesTerritoryRegion = 'NA' AND t.SalesTerritoryCountry = 'NA') THEN 'Unknown' ELSE t.SalesTerritoryRegion END, 'reseller',
    CAST(r.OrderDate AS date), SUM(r.SalesAmount), COUNT(*)
FROM [dbo].FactResellerSales r
LEFT JOIN [dbo].DimSalesTerritory t ON t.SalesTerritoryKey = r.SalesTerritoryKey
WHERE CAST(r.OrderDate AS date) BETWEEN :from AND :to
GROUP BY CASE WHEN t.SalesTerritoryRegion IS NULL OR (t.SalesTerritoryRegion = 'NA' AND t.SalesTerritoryCountry = 'NA') THEN 'Unknown' ELSE t.SalesTerritoryRegion END, CAST(r.OrderDate AS date)
