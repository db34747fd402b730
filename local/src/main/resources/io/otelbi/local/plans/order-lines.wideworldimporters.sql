-- Question: which stock items did each invoice hold, and who bought and sold it where?
-- Parameters: from, to (days, inclusive); territory, category ('' for all)
-- Rows: one an invoice and stock item, always in the same order; 228,000 for all of the official data
SELECT
    CAST(f.[WWI Invoice ID] AS varchar(20)) AS OrderNumber,
    f.[Invoice Date Key] AS OrderDay,
    COALESCE(CAST(k.[WWI Customer ID] AS varchar(20)), 'Unknown') AS Customer,
    CASE WHEN g.[Sales Territory] IS NULL OR g.[Sales Territory] = 'N/A' THEN 'Unknown' ELSE g.[Sales Territory] END AS Territory,
    COALESCE(CAST(e.[WWI Employee ID] AS varchar(20)), '') AS Salesperson,
    COALESCE(CAST(i.[WWI Stock Item ID] AS varchar(20)), 'Unknown') AS Product,
    CASE WHEN k.[Category] IS NULL OR k.[Category] = 'N/A' THEN 'Unknown' ELSE k.[Category] END AS Category,
    SUM(CAST(f.[Quantity] AS bigint)) AS Units,
    SUM(f.[Total Excluding Tax]) AS Revenue,
    SUM(0) AS Discount
FROM [Fact].[Sale] f
LEFT JOIN [Dimension].[City] g ON g.[City Key] = f.[City Key]
LEFT JOIN [Dimension].[Customer] k ON k.[Customer Key] = f.[Customer Key]
LEFT JOIN [Dimension].[Employee] e ON e.[Employee Key] = f.[Salesperson Key]
LEFT JOIN [Dimension].[Stock Item] i ON i.[Stock Item Key] = f.[Stock Item Key]
WHERE f.[Invoice Date Key] BETWEEN :from AND :to
    AND (:territory = '' OR CASE WHEN g.[Sales Territory] IS NULL OR g.[Sales Territory] = 'N/A' THEN 'Unknown' ELSE g.[Sales Territory] END = :territory)
    AND (:category = '' OR CASE WHEN k.[Category] IS NULL OR k.[Category] = 'N/A' THEN 'Unknown' ELSE k.[Category] END = :category)
GROUP BY f.[WWI Invoice ID], f.[Invoice Date Key], k.[WWI Customer ID],
    CASE WHEN g.[Sales Territory] IS NULL OR g.[Sales Territory] = 'N/A' THEN 'Unknown' ELSE g.[Sales Territory] END,
    e.[WWI Employee ID], i.[WWI Stock Item ID],
    CASE WHEN k.[Category] IS NULL OR k.[Category] = 'N/A' THEN 'Unknown' ELSE k.[Category] END
ORDER BY OrderDay, OrderNumber, Product
