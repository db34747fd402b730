-- Question: which values do the filters take?
-- Parameters: none
-- Rows: one a value, about 15
SELECT 'category' AS Dimension, c.EnglishProductCategoryName AS Member
FROM {dbo}.DimProductCategory c
UNION
SELECT 'territory', t.SalesTerritoryRegion
FROM {dbo}.DimSalesTerritory t
WHERE t.SalesTerritoryRegion <> 'NA'
ORDER BY 1, 2
