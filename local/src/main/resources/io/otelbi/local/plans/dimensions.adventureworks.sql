-- Question: which values do the filters take?
-- Parameters: none
-- Rows: one a value, about 15; 'Unknown' only when sales are without a category or a territory
SELECT 'category' AS Dimension, c.EnglishProductCategoryName AS Member
FROM [dbo].DimProductCategory c
UNION
SELECT 'territory', t.SalesTerritoryRegion
FROM [dbo].DimSalesTerritory t
WHERE NOT (t.SalesTerritoryRegion = 'NA' AND t.SalesTerritoryCountry = 'NA')
UNION
SELECT 'category', 'Unknown'
FROM [dbo].FactInternetSales i
LEFT JOIN [dbo].DimProduct p ON p.ProductKey = i.ProductKey
LEFT JOIN [dbo].DimProductSubcategory u ON u.ProductSubcategoryKey = p.ProductSubcategoryKey
LEFT JOIN [dbo].DimProductCategory c ON c.ProductCategoryKey = u.ProductCategoryKey
WHERE c.ProductCategoryKey IS NULL
UNION
SELECT 'category', 'Unknown'
FROM [dbo].FactResellerSales r
LEFT JOIN [dbo].DimProduct p ON p.ProductKey = r.ProductKey
LEFT JOIN [dbo].DimProductSubcategory u ON u.ProductSubcategoryKey = p.ProductSubcategoryKey
LEFT JOIN [dbo].DimProductCategory c ON c.ProductCategoryKey = u.ProductCategoryKey
WHERE c.ProductCategoryKey IS NULL
UNION
SELECT 'territory', 'Unknown'
FROM [dbo].FactInternetSales i
LEFT JOIN [dbo].DimSalesTerritory t ON t.SalesTerritoryKey = i.SalesTerritoryKey
WHERE t.SalesTerritoryKey IS NULL OR (t.SalesTerritoryRegion = 'NA' AND t.SalesTerritoryCountry = 'NA')
UNION
SELECT 'territory', 'Unknown'
FROM [dbo].FactResellerSales r
LEFT JOIN [dbo].DimSalesTerritory t ON t.SalesTerritoryKey = r.SalesTerritoryKey
WHERE t.SalesTerritoryKey IS NULL OR (t.SalesTerritoryRegion = 'NA' AND t.SalesTerritoryCountry = 'NA')
ORDER BY 1, 2
