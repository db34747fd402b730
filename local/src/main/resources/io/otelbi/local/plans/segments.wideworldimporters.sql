-- Question: on which days did each customer category and each territory buy?
-- Parameters: from, to (days, inclusive)
-- Rows: one a segment and day with sales; up to 6,000 for 400 days of the official data
SELECT 'category' AS Dimension, CASE WHEN k.[Category] IS NULL OR k.[Category] = 'N/A' THEN 'Unknown' ELSE k.[Category] END AS Member, '' AS Channel,
    f.[Invoice Date Key] AS OrderDay, SUM(f.[Total Excluding Tax]) AS Revenue, COUNT(*) AS OrderLines
FROM [Fact].[Sale] f
LEFT JOIN [Dimension].[Customer] k ON k.[Customer Key] = f.[Customer Key]
WHERE f.[Invoice Date Key] BETWEEN :from AND :to
GROUP BY CASE WHEN k.[Category] IS NULL OR k.[Category] = 'N/A' THEN 'Unknown' ELSE k.[Category] END, f.[Invoice Date Key]
UNION ALL
SELECT 'territory', CASE WHEN g.[Sales Territory] IS NULL OR g.[Sales Territory] = 'N/A' THEN 'Unknown' ELSE g.[Sales Territory] END, '',
    f.[Invoice Date Key], SUM(f.[Total Excluding Tax]), COUNT(*)
FROM [Fact].[Sale] f
LEFT JOIN [Dimension].[City] g ON g.[City Key] = f.[City Key]
WHERE f.[Invoice Date Key] BETWEEN :from AND :to
GROUP BY CASE WHEN g.[Sales Territory] IS NULL OR g.[Sales Territory] = 'N/A' THEN 'Unknown' ELSE g.[Sales Territory] END, f.[Invoice Date Key]
