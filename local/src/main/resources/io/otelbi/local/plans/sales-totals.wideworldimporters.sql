-- Question: what do the sales of a time add up to, and how many customers stand behind them?
-- Parameters: from, to (days, inclusive); territory, category ('' for all)
-- Rows: exactly one; its sums are NULL when there were no sales
SELECT
    SUM(f.[Total Excluding Tax]) AS Revenue,
    COUNT(DISTINCT f.[WWI Invoice ID]) AS Orders,
    SUM(CAST(f.[Quantity] AS bigint)) AS Units,
    COUNT(*) AS OrderLines,
    COUNT(DISTINCT k.[WWI Customer ID]) AS Customers,
    SUM(f.[Total Excluding Tax] - f.[Profit]) AS Cost
FROM [Fact].[Sale] f
LEFT JOIN [Dimension].[City] g ON g.[City Key] = f.[City Key]
LEFT JOIN [Dimension].[Customer] k ON k.[Customer Key] = f.[Customer Key]
WHERE f.[Invoice Date Key] BETWEEN :from AND :to
    AND (:territory = '' OR CASE WHEN g.[Sales Territory] IS NULL OR g.[Sales Territory] = 'N/A' THEN 'Unknown' ELSE g.[Sales Territory] END = :territory)
    AND (:category = '' OR CASE WHEN k.[Category] IS NULL OR k.[Category] = 'N/A' THEN 'Unknown' ELSE k.[Category] END = :category)
