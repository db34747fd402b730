-- Question: which values do the filters take?
-- Parameters: none
-- Rows: one a value, about 20; 'Unknown' only when sales are without a category or a territory
SELECT 'category' AS Dimension, k.[Category] AS Member
FROM [Dimension].[Customer] k
WHERE k.[Category] <> 'N/A'
UNION
SELECT 'territory', g.[Sales Territory]
FROM [Dimension].[City] g
WHERE g.[Sales Territory] <> 'N/A'
UNION
SELECT 'category', 'Unknown'
FROM [Fact].[Sale] f
LEFT JOIN [Dimension].[Customer] k ON k.[Customer Key] = f.[Customer Key]
WHERE k.[Customer Key] IS NULL OR k.[Category] = 'N/A'
UNION
SELECT 'territory', 'Unknown'
FROM [Fact].[Sale] f
LEFT JOIN [Dimension].[City] g ON g.[City Key] = f.[City Key]
WHERE g.[City Key] IS NULL OR g.[Sales Territory] = 'N/A'
ORDER BY 1, 2
