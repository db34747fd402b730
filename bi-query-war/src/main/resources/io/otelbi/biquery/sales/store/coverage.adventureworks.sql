-- Question: which days do the data cover?
-- Parameters: none
-- Rows: exactly one; its days are NULL when there are no sales at all
SELECT MIN(s.FirstDay) AS FirstDay, MAX(s.LastDay) AS LastDay
FROM (
    SELECT CAST(MIN(i.OrderDate) AS date) AS FirstDay, CAST(MAX(i.OrderDate) AS date) AS LastDay
    FROM {dbo}.FactInternetSales i
    UNION ALL
    SELECT CAST(MIN(r.OrderDate) AS date), CAST(MAX(r.OrderDate) AS date)
    FROM {dbo}.FactResellerSales r
) s
