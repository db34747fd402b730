-- Question: how much was each territory's sales force to sell in each quarter, and how much did it sell?
-- Parameters: none
-- Rows: one a territory and calendar quarter, about 120
SELECT x.Territory, x.QuotaYear, x.QuotaQuarter, SUM(x.Quota) AS Quota, SUM(x.Sold) AS Sold
FROM (
    SELECT CASE WHEN t.SalesTerritoryRegion IS NULL OR (t.SalesTerritoryRegion = 'NA' AND t.SalesTerritoryCountry = 'NA') THEN 'Unknown' ELSE t.SalesTerritoryRegion END AS Territory, q.CalendarYear AS QuotaYear,
        q.CalendarQuarter AS QuotaQuarter, q.SalesAmountQuota AS Quota, 0 AS Sold
    FROM {dbo}.FactSalesQuota q
    JOIN {dbo}.DimEmployee e ON e.EmployeeKey = q.EmployeeKey
    LEFT JOIN {dbo}.DimSalesTerritory t ON t.SalesTerritoryKey = e.SalesTerritoryKey
    UNION ALL
    SELECT CASE WHEN t.SalesTerritoryRegion IS NULL OR (t.SalesTerritoryRegion = 'NA' AND t.SalesTerritoryCountry = 'NA') THEN 'Unknown' ELSE t.SalesTerritoryRegion END, YEAR(r.OrderDate), (MONTH(r.OrderDate) + 2) / 3,
        0, r.SalesAmount
    FROM {dbo}.FactResellerSales r
    JOIN {dbo}.DimEmployee e ON e.EmployeeKey = r.EmployeeKey
    LEFT JOIN {dbo}.DimSalesTerritory t ON t.SalesTerritoryKey = e.SalesTerritoryKey
) x
GROUP BY x.Territory, x.QuotaYear, x.QuotaQuarter
HAVING SUM(x.Quota) > 0
ORDER BY x.Territory, x.QuotaYear, x.QuotaQuarter
