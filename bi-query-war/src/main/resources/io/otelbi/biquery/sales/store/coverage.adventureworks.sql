-- Question: which days do the data cover, and how many rows have none?
-- Parameters: none
-- Rows: exactly one; its days are NULL when there are no sales at all
SELECT MIN(s.FirstDay) AS FirstDay, MAX(s.LastDay) AS LastDay, SUM(s.Undated) AS Undated
FROM (
    SELECT CAST(MIN(i.OrderDate) AS date) AS FirstDay, CAST(MAX(i.OrderDate) AS date) AS LastDay,
        COUNT(*) - COUNT(i.OrderDate) AS Undated
    FROM {dbo}.FactInternetSales i
    UNION ALL
    SELECT CAST(MIN(r.OrderDate) AS date), CAST(MAX(r.OrderDate) AS date), COUNT(*) - COUNT(r.OrderDate)
    FROM {dbo}.FactResellerSales r
) s
