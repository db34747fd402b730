-- Question: which days do the data cover, with how many order lines in each channel?
-- Parameters: none
-- Rows: one a channel and day with sales, oldest first; about 1,170 in the official data
SELECT 'internet' AS Channel, CAST(i.OrderDate AS date) AS OrderDay, COUNT(*) AS OrderLines
FROM {dbo}.FactInternetSales i
WHERE i.OrderDate IS NOT NULL
GROUP BY CAST(i.OrderDate AS date)
UNION ALL
SELECT 'reseller', CAST(r.OrderDate AS date), COUNT(*)
FROM {dbo}.FactResellerSales r
WHERE r.OrderDate IS NOT NULL
GROUP BY CAST(r.OrderDate AS date)
ORDER BY OrderDay, Channel
