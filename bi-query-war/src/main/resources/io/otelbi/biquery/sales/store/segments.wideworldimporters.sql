-- Question: on which days did each customer category and each territory buy?
-- Parameters: from, to (days, inclusive)
-- Rows: one a segment and day with sales; up to 6,000 for 400 days of the official data
SELECT 'category' AS Dimension, COALESCE(k.[Category], 'Unknown') AS Member, '' AS Channel,
    f.[Invoice Date Key] AS OrderDay, SUM(f.[Total Excluding Tax]) AS Revenue, COUNT(*) AS OrderLines
FROM {Fact}.[Sale] f
LEFT JOIN {Dimension}.[Customer] k ON k.[Customer Key] = f.[Customer Key]
WHERE f.[Invoice Date Key] BETWEEN :from AND :to
GROUP BY COALESCE(k.[Category], 'Unknown'), f.[Invoice Date Key]
UNION ALL
SELECT 'territory', COALESCE(g.[Sales Territory], 'Unknown'), '',
    f.[Invoice Date Key], SUM(f.[Total Excluding Tax]), COUNT(*)
FROM {Fact}.[Sale] f
LEFT JOIN {Dimension}.[City] g ON g.[City Key] = f.[City Key]
WHERE f.[Invoice Date Key] BETWEEN :from AND :to
GROUP BY COALESCE(g.[Sales Territory], 'Unknown'), f.[Invoice Date Key]
