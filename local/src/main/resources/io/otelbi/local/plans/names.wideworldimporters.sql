-- Question: what are stock items, customers or salespersons called now?
-- Parameters: kind (product, customer or salesperson)
-- Rows: one a business key, the newest version's name; up to 670
SELECT CAST(i.[WWI Stock Item ID] AS varchar(20)) AS BusinessKey, MAX(i.[Stock Item]) AS CurrentName
FROM [Dimension].[Stock Item] i
JOIN (
    SELECT x.[WWI Stock Item ID], MAX(x.[Stock Item Key]) AS NewestKey
    FROM [Dimension].[Stock Item] x
    GROUP BY x.[WWI Stock Item ID]
) n ON n.NewestKey = i.[Stock Item Key]
WHERE :kind = 'product'
GROUP BY i.[WWI Stock Item ID]
UNION ALL
SELECT CAST(k.[WWI Customer ID] AS varchar(20)), MAX(k.[Customer])
FROM [Dimension].[Customer] k
JOIN (
    SELECT x.[WWI Customer ID], MAX(x.[Customer Key]) AS NewestKey
    FROM [Dimension].[Customer] x
    GROUP BY x.[WWI Customer ID]
) n ON n.NewestKey = k.[Customer Key]
WHERE :kind = 'customer'
GROUP BY k.[WWI Customer ID]
UNION ALL
SELECT CAST(e.[WWI Employee ID] AS varchar(20)), MAX(e.[Employee])
FROM [Dimension].[Employee] e
JOIN (
    SELECT x.[WWI Employee ID], MAX(x.[Employee Key]) AS NewestKey
    FROM [Dimension].[Employee] x
    GROUP BY x.[WWI Employee ID]
) n ON n.NewestKey = e.[Employee Key]
WHERE :kind = 'salesperson'
GROUP BY e.[WWI Employee ID]
