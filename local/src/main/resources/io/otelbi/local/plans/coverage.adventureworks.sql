-- Question: which days do the data cover, with how many order lines in each channel?
-- Parameters: none
-- Rows: one without a day for the rows that have none, and one a channel and day with sales, oldest first; about 1,170 in the official data
SELECT 'internet' AS Channel, CAST(i.OrderDate AS date) AS OrderDay, COUNT(*) AS OrderLines
FROM [dbo].FactInternetSales i
GROUP BY CAST(i.OrderDate AS date)
UNION ALL
SELECT 'reseller', CAST(r.OrderDate AS date), COUNT(*)
FROM [dbo].FactResellerSales r
GROUP BY CAST(r.OrderDate AS date)
ORDER BY OrderDay, Channel
