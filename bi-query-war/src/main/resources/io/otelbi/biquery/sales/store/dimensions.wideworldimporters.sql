-- Question: which values do the filters take?
-- Parameters: none
-- Rows: one a value, about 20
SELECT 'category' AS Dimension, k.[Category] AS Member
FROM {Dimension}.[Customer] k
UNION
SELECT 'territory', g.[Sales Territory]
FROM {Dimension}.[City] g
ORDER BY 1, 2
