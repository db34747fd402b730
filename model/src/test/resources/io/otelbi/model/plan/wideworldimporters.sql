-- daily
-- with 2013-01-01, 2014-01-01
SELECT
    [sale].[Invoice Date Key] AS [OrderDay],
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    COUNT(DISTINCT [sale].[WWI Invoice ID]) AS [Orders],
    SUM(CAST([sale].[Quantity] AS bigint)) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([sale].[Total Excluding Tax] - [sale].[Profit]) AS [Cost]
FROM [Fact].[Sale] AS [sale]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
GROUP BY
    [sale].[Invoice Date Key]
ORDER BY [OrderDay]

-- daily, one category
-- with 2013-01-01, 2014-01-01, 'Bikes'
SELECT
    [sale].[Invoice Date Key] AS [OrderDay],
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    COUNT(DISTINCT [sale].[WWI Invoice ID]) AS [Orders],
    SUM(CAST([sale].[Quantity] AS bigint)) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([sale].[Total Excluding Tax] - [sale].[Profit]) AS [Cost]
FROM [Fact].[Sale] AS [sale]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
    AND NULLIF([customer].[Category], 'N/A') = ?
GROUP BY
    [sale].[Invoice Date Key]
ORDER BY [OrderDay]

-- daily, two categories
-- with 2013-01-01, 2014-01-01, 'Bikes', 'Gloves'
SELECT
    [sale].[Invoice Date Key] AS [OrderDay],
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    COUNT(DISTINCT [sale].[WWI Invoice ID]) AS [Orders],
    SUM(CAST([sale].[Quantity] AS bigint)) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([sale].[Total Excluding Tax] - [sale].[Profit]) AS [Cost]
FROM [Fact].[Sale] AS [sale]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
    AND ((NULLIF([customer].[Category], 'N/A') = ?) OR (NULLIF([customer].[Category], 'N/A') = ?))
GROUP BY
    [sale].[Invoice Date Key]
ORDER BY [OrderDay]

-- daily, without a territory
-- with 2013-01-01, 2014-01-01, 'Unknown'
SELECT
    [sale].[Invoice Date Key] AS [OrderDay],
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    COUNT(DISTINCT [sale].[WWI Invoice ID]) AS [Orders],
    SUM(CAST([sale].[Quantity] AS bigint)) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([sale].[Total Excluding Tax] - [sale].[Profit]) AS [Cost]
FROM [Fact].[Sale] AS [sale]
LEFT JOIN [Dimension].[City] AS [city] ON [city].[City Key] = [sale].[City Key]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
    AND ((NULLIF([city].[Sales Territory], 'N/A') IS NULL) OR (NULLIF([city].[Sales Territory], 'N/A') = ?))
GROUP BY
    [sale].[Invoice Date Key]
ORDER BY [OrderDay]

-- daily, both
-- with 2013-01-01, 2014-01-01, 'Bikes', 'O'Brien'
SELECT
    [sale].[Invoice Date Key] AS [OrderDay],
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    COUNT(DISTINCT [sale].[WWI Invoice ID]) AS [Orders],
    SUM(CAST([sale].[Quantity] AS bigint)) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([sale].[Total Excluding Tax] - [sale].[Profit]) AS [Cost]
FROM [Fact].[Sale] AS [sale]
LEFT JOIN [Dimension].[City] AS [city] ON [city].[City Key] = [sale].[City Key]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
    AND NULLIF([customer].[Category], 'N/A') = ?
    AND NULLIF([city].[Sales Territory], 'N/A') = ?
GROUP BY
    [sale].[Invoice Date Key]
ORDER BY [OrderDay]

-- daily, without a category
-- with 2013-01-01, 2014-01-01, 'Unknown'
SELECT
    [sale].[Invoice Date Key] AS [OrderDay],
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    COUNT(DISTINCT [sale].[WWI Invoice ID]) AS [Orders],
    SUM(CAST([sale].[Quantity] AS bigint)) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([sale].[Total Excluding Tax] - [sale].[Profit]) AS [Cost]
FROM [Fact].[Sale] AS [sale]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
    AND ((NULLIF([customer].[Category], 'N/A') IS NULL) OR (NULLIF([customer].[Category], 'N/A') = ?))
GROUP BY
    [sale].[Invoice Date Key]
ORDER BY [OrderDay]

-- daily, one member
-- with 2013-01-01, 2014-01-01, 'x'; DROP TABLE y --]' as Dimension."Stock Item"."Stock Item"
SELECT
    [sale].[Invoice Date Key] AS [OrderDay],
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    COUNT(DISTINCT [sale].[WWI Invoice ID]) AS [Orders],
    SUM(CAST([sale].[Quantity] AS bigint)) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([sale].[Total Excluding Tax] - [sale].[Profit]) AS [Cost]
FROM [Fact].[Sale] AS [sale]
LEFT JOIN [Dimension].[Stock Item] AS [stock_item] ON [stock_item].[Stock Item Key] = [sale].[Stock Item Key]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
    AND [stock_item].[Stock Item] = ?
GROUP BY
    [sale].[Invoice Date Key]
ORDER BY [OrderDay]

-- daily, one day
-- with 2013-12-31, 2014-01-01
SELECT
    [sale].[Invoice Date Key] AS [OrderDay],
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    COUNT(DISTINCT [sale].[WWI Invoice ID]) AS [Orders],
    SUM(CAST([sale].[Quantity] AS bigint)) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([sale].[Total Excluding Tax] - [sale].[Profit]) AS [Cost]
FROM [Fact].[Sale] AS [sale]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
GROUP BY
    [sale].[Invoice Date Key]
ORDER BY [OrderDay]

-- daily, a dimension that is not there
-- with 2013-01-01, 2014-01-01
SELECT
    [sale].[Invoice Date Key] AS [OrderDay],
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    COUNT(DISTINCT [sale].[WWI Invoice ID]) AS [Orders],
    SUM(CAST([sale].[Quantity] AS bigint)) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([sale].[Total Excluding Tax] - [sale].[Profit]) AS [Cost]
FROM [Fact].[Sale] AS [sale]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
    AND 1 = 0
GROUP BY
    [sale].[Invoice Date Key]
ORDER BY [OrderDay]

-- totals
-- with 2013-01-01, 2014-01-01
SELECT
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    COUNT(DISTINCT [sale].[WWI Invoice ID]) AS [Orders],
    SUM(CAST([sale].[Quantity] AS bigint)) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([sale].[Total Excluding Tax] - [sale].[Profit]) AS [Cost],
    COUNT(DISTINCT [customer].[WWI Customer ID]) AS [Customers]
FROM [Fact].[Sale] AS [sale]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?

-- totals, one category
-- with 2013-01-01, 2014-01-01, 'Bikes'
SELECT
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    COUNT(DISTINCT [sale].[WWI Invoice ID]) AS [Orders],
    SUM(CAST([sale].[Quantity] AS bigint)) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([sale].[Total Excluding Tax] - [sale].[Profit]) AS [Cost],
    COUNT(DISTINCT [customer].[WWI Customer ID]) AS [Customers]
FROM [Fact].[Sale] AS [sale]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
    AND NULLIF([customer].[Category], 'N/A') = ?

-- totals, two categories
-- with 2013-01-01, 2014-01-01, 'Bikes', 'Gloves'
SELECT
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    COUNT(DISTINCT [sale].[WWI Invoice ID]) AS [Orders],
    SUM(CAST([sale].[Quantity] AS bigint)) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([sale].[Total Excluding Tax] - [sale].[Profit]) AS [Cost],
    COUNT(DISTINCT [customer].[WWI Customer ID]) AS [Customers]
FROM [Fact].[Sale] AS [sale]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
    AND ((NULLIF([customer].[Category], 'N/A') = ?) OR (NULLIF([customer].[Category], 'N/A') = ?))

-- totals, without a territory
-- with 2013-01-01, 2014-01-01, 'Unknown'
SELECT
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    COUNT(DISTINCT [sale].[WWI Invoice ID]) AS [Orders],
    SUM(CAST([sale].[Quantity] AS bigint)) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([sale].[Total Excluding Tax] - [sale].[Profit]) AS [Cost],
    COUNT(DISTINCT [customer].[WWI Customer ID]) AS [Customers]
FROM [Fact].[Sale] AS [sale]
LEFT JOIN [Dimension].[City] AS [city] ON [city].[City Key] = [sale].[City Key]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
    AND ((NULLIF([city].[Sales Territory], 'N/A') IS NULL) OR (NULLIF([city].[Sales Territory], 'N/A') = ?))

-- totals, both
-- with 2013-01-01, 2014-01-01, 'Bikes', 'O'Brien'
SELECT
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    COUNT(DISTINCT [sale].[WWI Invoice ID]) AS [Orders],
    SUM(CAST([sale].[Quantity] AS bigint)) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([sale].[Total Excluding Tax] - [sale].[Profit]) AS [Cost],
    COUNT(DISTINCT [customer].[WWI Customer ID]) AS [Customers]
FROM [Fact].[Sale] AS [sale]
LEFT JOIN [Dimension].[City] AS [city] ON [city].[City Key] = [sale].[City Key]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
    AND NULLIF([customer].[Category], 'N/A') = ?
    AND NULLIF([city].[Sales Territory], 'N/A') = ?

-- totals, without a category
-- with 2013-01-01, 2014-01-01, 'Unknown'
SELECT
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    COUNT(DISTINCT [sale].[WWI Invoice ID]) AS [Orders],
    SUM(CAST([sale].[Quantity] AS bigint)) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([sale].[Total Excluding Tax] - [sale].[Profit]) AS [Cost],
    COUNT(DISTINCT [customer].[WWI Customer ID]) AS [Customers]
FROM [Fact].[Sale] AS [sale]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
    AND ((NULLIF([customer].[Category], 'N/A') IS NULL) OR (NULLIF([customer].[Category], 'N/A') = ?))

-- totals, one member
-- with 2013-01-01, 2014-01-01, 'x'; DROP TABLE y --]' as Dimension."Stock Item"."Stock Item"
SELECT
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    COUNT(DISTINCT [sale].[WWI Invoice ID]) AS [Orders],
    SUM(CAST([sale].[Quantity] AS bigint)) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([sale].[Total Excluding Tax] - [sale].[Profit]) AS [Cost],
    COUNT(DISTINCT [customer].[WWI Customer ID]) AS [Customers]
FROM [Fact].[Sale] AS [sale]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
LEFT JOIN [Dimension].[Stock Item] AS [stock_item] ON [stock_item].[Stock Item Key] = [sale].[Stock Item Key]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
    AND [stock_item].[Stock Item] = ?

-- totals, one day
-- with 2013-12-31, 2014-01-01
SELECT
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    COUNT(DISTINCT [sale].[WWI Invoice ID]) AS [Orders],
    SUM(CAST([sale].[Quantity] AS bigint)) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([sale].[Total Excluding Tax] - [sale].[Profit]) AS [Cost],
    COUNT(DISTINCT [customer].[WWI Customer ID]) AS [Customers]
FROM [Fact].[Sale] AS [sale]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?

-- totals, a dimension that is not there
-- with 2013-01-01, 2014-01-01
SELECT
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    COUNT(DISTINCT [sale].[WWI Invoice ID]) AS [Orders],
    SUM(CAST([sale].[Quantity] AS bigint)) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([sale].[Total Excluding Tax] - [sale].[Profit]) AS [Cost],
    COUNT(DISTINCT [customer].[WWI Customer ID]) AS [Customers]
FROM [Fact].[Sale] AS [sale]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
    AND 1 = 0

-- order lines
-- with 2013-01-01, 2014-01-01
SELECT
    '' AS [Channel],
    CAST([sale].[WWI Invoice ID] AS nvarchar(40)) AS [OrderNumber],
    [sale].[Invoice Date Key] AS [OrderDay],
    COALESCE(CAST([customer].[WWI Customer ID] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([city].[Sales Territory], 'N/A'), 'Unknown') AS [Territory],
    COALESCE(CAST([salesperson].[WWI Employee ID] AS nvarchar(40)), '') AS [Salesperson],
    COALESCE(CAST([stock_item].[WWI Stock Item ID] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE(NULLIF([customer].[Category], 'N/A'), 'Unknown') AS [Category],
    SUM(CAST([sale].[Quantity] AS bigint)) AS [Units],
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    0 AS [Discount]
FROM [Fact].[Sale] AS [sale]
LEFT JOIN [Dimension].[City] AS [city] ON [city].[City Key] = [sale].[City Key]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
LEFT JOIN [Dimension].[Employee] AS [salesperson] ON [salesperson].[Employee Key] = [sale].[Salesperson Key]
LEFT JOIN [Dimension].[Stock Item] AS [stock_item] ON [stock_item].[Stock Item Key] = [sale].[Stock Item Key]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
GROUP BY
    [sale].[WWI Invoice ID],
    [sale].[Invoice Date Key],
    [customer].[WWI Customer ID],
    COALESCE(NULLIF([city].[Sales Territory], 'N/A'), 'Unknown'),
    [salesperson].[WWI Employee ID],
    [stock_item].[WWI Stock Item ID],
    COALESCE(NULLIF([customer].[Category], 'N/A'), 'Unknown')
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, one category
-- with 2013-01-01, 2014-01-01, 'Bikes'
SELECT
    '' AS [Channel],
    CAST([sale].[WWI Invoice ID] AS nvarchar(40)) AS [OrderNumber],
    [sale].[Invoice Date Key] AS [OrderDay],
    COALESCE(CAST([customer].[WWI Customer ID] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([city].[Sales Territory], 'N/A'), 'Unknown') AS [Territory],
    COALESCE(CAST([salesperson].[WWI Employee ID] AS nvarchar(40)), '') AS [Salesperson],
    COALESCE(CAST([stock_item].[WWI Stock Item ID] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE(NULLIF([customer].[Category], 'N/A'), 'Unknown') AS [Category],
    SUM(CAST([sale].[Quantity] AS bigint)) AS [Units],
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    0 AS [Discount]
FROM [Fact].[Sale] AS [sale]
LEFT JOIN [Dimension].[City] AS [city] ON [city].[City Key] = [sale].[City Key]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
LEFT JOIN [Dimension].[Employee] AS [salesperson] ON [salesperson].[Employee Key] = [sale].[Salesperson Key]
LEFT JOIN [Dimension].[Stock Item] AS [stock_item] ON [stock_item].[Stock Item Key] = [sale].[Stock Item Key]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
    AND NULLIF([customer].[Category], 'N/A') = ?
GROUP BY
    [sale].[WWI Invoice ID],
    [sale].[Invoice Date Key],
    [customer].[WWI Customer ID],
    COALESCE(NULLIF([city].[Sales Territory], 'N/A'), 'Unknown'),
    [salesperson].[WWI Employee ID],
    [stock_item].[WWI Stock Item ID],
    COALESCE(NULLIF([customer].[Category], 'N/A'), 'Unknown')
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, two categories
-- with 2013-01-01, 2014-01-01, 'Bikes', 'Gloves'
SELECT
    '' AS [Channel],
    CAST([sale].[WWI Invoice ID] AS nvarchar(40)) AS [OrderNumber],
    [sale].[Invoice Date Key] AS [OrderDay],
    COALESCE(CAST([customer].[WWI Customer ID] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([city].[Sales Territory], 'N/A'), 'Unknown') AS [Territory],
    COALESCE(CAST([salesperson].[WWI Employee ID] AS nvarchar(40)), '') AS [Salesperson],
    COALESCE(CAST([stock_item].[WWI Stock Item ID] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE(NULLIF([customer].[Category], 'N/A'), 'Unknown') AS [Category],
    SUM(CAST([sale].[Quantity] AS bigint)) AS [Units],
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    0 AS [Discount]
FROM [Fact].[Sale] AS [sale]
LEFT JOIN [Dimension].[City] AS [city] ON [city].[City Key] = [sale].[City Key]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
LEFT JOIN [Dimension].[Employee] AS [salesperson] ON [salesperson].[Employee Key] = [sale].[Salesperson Key]
LEFT JOIN [Dimension].[Stock Item] AS [stock_item] ON [stock_item].[Stock Item Key] = [sale].[Stock Item Key]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
    AND ((NULLIF([customer].[Category], 'N/A') = ?) OR (NULLIF([customer].[Category], 'N/A') = ?))
GROUP BY
    [sale].[WWI Invoice ID],
    [sale].[Invoice Date Key],
    [customer].[WWI Customer ID],
    COALESCE(NULLIF([city].[Sales Territory], 'N/A'), 'Unknown'),
    [salesperson].[WWI Employee ID],
    [stock_item].[WWI Stock Item ID],
    COALESCE(NULLIF([customer].[Category], 'N/A'), 'Unknown')
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, without a territory
-- with 2013-01-01, 2014-01-01, 'Unknown'
SELECT
    '' AS [Channel],
    CAST([sale].[WWI Invoice ID] AS nvarchar(40)) AS [OrderNumber],
    [sale].[Invoice Date Key] AS [OrderDay],
    COALESCE(CAST([customer].[WWI Customer ID] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([city].[Sales Territory], 'N/A'), 'Unknown') AS [Territory],
    COALESCE(CAST([salesperson].[WWI Employee ID] AS nvarchar(40)), '') AS [Salesperson],
    COALESCE(CAST([stock_item].[WWI Stock Item ID] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE(NULLIF([customer].[Category], 'N/A'), 'Unknown') AS [Category],
    SUM(CAST([sale].[Quantity] AS bigint)) AS [Units],
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    0 AS [Discount]
FROM [Fact].[Sale] AS [sale]
LEFT JOIN [Dimension].[City] AS [city] ON [city].[City Key] = [sale].[City Key]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
LEFT JOIN [Dimension].[Employee] AS [salesperson] ON [salesperson].[Employee Key] = [sale].[Salesperson Key]
LEFT JOIN [Dimension].[Stock Item] AS [stock_item] ON [stock_item].[Stock Item Key] = [sale].[Stock Item Key]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
    AND ((NULLIF([city].[Sales Territory], 'N/A') IS NULL) OR (NULLIF([city].[Sales Territory], 'N/A') = ?))
GROUP BY
    [sale].[WWI Invoice ID],
    [sale].[Invoice Date Key],
    [customer].[WWI Customer ID],
    COALESCE(NULLIF([city].[Sales Territory], 'N/A'), 'Unknown'),
    [salesperson].[WWI Employee ID],
    [stock_item].[WWI Stock Item ID],
    COALESCE(NULLIF([customer].[Category], 'N/A'), 'Unknown')
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, both
-- with 2013-01-01, 2014-01-01, 'Bikes', 'O'Brien'
SELECT
    '' AS [Channel],
    CAST([sale].[WWI Invoice ID] AS nvarchar(40)) AS [OrderNumber],
    [sale].[Invoice Date Key] AS [OrderDay],
    COALESCE(CAST([customer].[WWI Customer ID] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([city].[Sales Territory], 'N/A'), 'Unknown') AS [Territory],
    COALESCE(CAST([salesperson].[WWI Employee ID] AS nvarchar(40)), '') AS [Salesperson],
    COALESCE(CAST([stock_item].[WWI Stock Item ID] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE(NULLIF([customer].[Category], 'N/A'), 'Unknown') AS [Category],
    SUM(CAST([sale].[Quantity] AS bigint)) AS [Units],
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    0 AS [Discount]
FROM [Fact].[Sale] AS [sale]
LEFT JOIN [Dimension].[City] AS [city] ON [city].[City Key] = [sale].[City Key]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
LEFT JOIN [Dimension].[Employee] AS [salesperson] ON [salesperson].[Employee Key] = [sale].[Salesperson Key]
LEFT JOIN [Dimension].[Stock Item] AS [stock_item] ON [stock_item].[Stock Item Key] = [sale].[Stock Item Key]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
    AND NULLIF([customer].[Category], 'N/A') = ?
    AND NULLIF([city].[Sales Territory], 'N/A') = ?
GROUP BY
    [sale].[WWI Invoice ID],
    [sale].[Invoice Date Key],
    [customer].[WWI Customer ID],
    COALESCE(NULLIF([city].[Sales Territory], 'N/A'), 'Unknown'),
    [salesperson].[WWI Employee ID],
    [stock_item].[WWI Stock Item ID],
    COALESCE(NULLIF([customer].[Category], 'N/A'), 'Unknown')
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, without a category
-- with 2013-01-01, 2014-01-01, 'Unknown'
SELECT
    '' AS [Channel],
    CAST([sale].[WWI Invoice ID] AS nvarchar(40)) AS [OrderNumber],
    [sale].[Invoice Date Key] AS [OrderDay],
    COALESCE(CAST([customer].[WWI Customer ID] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([city].[Sales Territory], 'N/A'), 'Unknown') AS [Territory],
    COALESCE(CAST([salesperson].[WWI Employee ID] AS nvarchar(40)), '') AS [Salesperson],
    COALESCE(CAST([stock_item].[WWI Stock Item ID] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE(NULLIF([customer].[Category], 'N/A'), 'Unknown') AS [Category],
    SUM(CAST([sale].[Quantity] AS bigint)) AS [Units],
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    0 AS [Discount]
FROM [Fact].[Sale] AS [sale]
LEFT JOIN [Dimension].[City] AS [city] ON [city].[City Key] = [sale].[City Key]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
LEFT JOIN [Dimension].[Employee] AS [salesperson] ON [salesperson].[Employee Key] = [sale].[Salesperson Key]
LEFT JOIN [Dimension].[Stock Item] AS [stock_item] ON [stock_item].[Stock Item Key] = [sale].[Stock Item Key]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
    AND ((NULLIF([customer].[Category], 'N/A') IS NULL) OR (NULLIF([customer].[Category], 'N/A') = ?))
GROUP BY
    [sale].[WWI Invoice ID],
    [sale].[Invoice Date Key],
    [customer].[WWI Customer ID],
    COALESCE(NULLIF([city].[Sales Territory], 'N/A'), 'Unknown'),
    [salesperson].[WWI Employee ID],
    [stock_item].[WWI Stock Item ID],
    COALESCE(NULLIF([customer].[Category], 'N/A'), 'Unknown')
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, one member
-- with 2013-01-01, 2014-01-01, 'x'; DROP TABLE y --]' as Dimension."Stock Item"."Stock Item"
SELECT
    '' AS [Channel],
    CAST([sale].[WWI Invoice ID] AS nvarchar(40)) AS [OrderNumber],
    [sale].[Invoice Date Key] AS [OrderDay],
    COALESCE(CAST([customer].[WWI Customer ID] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([city].[Sales Territory], 'N/A'), 'Unknown') AS [Territory],
    COALESCE(CAST([salesperson].[WWI Employee ID] AS nvarchar(40)), '') AS [Salesperson],
    COALESCE(CAST([stock_item].[WWI Stock Item ID] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE(NULLIF([customer].[Category], 'N/A'), 'Unknown') AS [Category],
    SUM(CAST([sale].[Quantity] AS bigint)) AS [Units],
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    0 AS [Discount]
FROM [Fact].[Sale] AS [sale]
LEFT JOIN [Dimension].[City] AS [city] ON [city].[City Key] = [sale].[City Key]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
LEFT JOIN [Dimension].[Employee] AS [salesperson] ON [salesperson].[Employee Key] = [sale].[Salesperson Key]
LEFT JOIN [Dimension].[Stock Item] AS [stock_item] ON [stock_item].[Stock Item Key] = [sale].[Stock Item Key]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
    AND [stock_item].[Stock Item] = ?
GROUP BY
    [sale].[WWI Invoice ID],
    [sale].[Invoice Date Key],
    [customer].[WWI Customer ID],
    COALESCE(NULLIF([city].[Sales Territory], 'N/A'), 'Unknown'),
    [salesperson].[WWI Employee ID],
    [stock_item].[WWI Stock Item ID],
    COALESCE(NULLIF([customer].[Category], 'N/A'), 'Unknown')
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, one day
-- with 2013-12-31, 2014-01-01
SELECT
    '' AS [Channel],
    CAST([sale].[WWI Invoice ID] AS nvarchar(40)) AS [OrderNumber],
    [sale].[Invoice Date Key] AS [OrderDay],
    COALESCE(CAST([customer].[WWI Customer ID] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([city].[Sales Territory], 'N/A'), 'Unknown') AS [Territory],
    COALESCE(CAST([salesperson].[WWI Employee ID] AS nvarchar(40)), '') AS [Salesperson],
    COALESCE(CAST([stock_item].[WWI Stock Item ID] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE(NULLIF([customer].[Category], 'N/A'), 'Unknown') AS [Category],
    SUM(CAST([sale].[Quantity] AS bigint)) AS [Units],
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    0 AS [Discount]
FROM [Fact].[Sale] AS [sale]
LEFT JOIN [Dimension].[City] AS [city] ON [city].[City Key] = [sale].[City Key]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
LEFT JOIN [Dimension].[Employee] AS [salesperson] ON [salesperson].[Employee Key] = [sale].[Salesperson Key]
LEFT JOIN [Dimension].[Stock Item] AS [stock_item] ON [stock_item].[Stock Item Key] = [sale].[Stock Item Key]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
GROUP BY
    [sale].[WWI Invoice ID],
    [sale].[Invoice Date Key],
    [customer].[WWI Customer ID],
    COALESCE(NULLIF([city].[Sales Territory], 'N/A'), 'Unknown'),
    [salesperson].[WWI Employee ID],
    [stock_item].[WWI Stock Item ID],
    COALESCE(NULLIF([customer].[Category], 'N/A'), 'Unknown')
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, a dimension that is not there
-- with 2013-01-01, 2014-01-01
SELECT
    '' AS [Channel],
    CAST([sale].[WWI Invoice ID] AS nvarchar(40)) AS [OrderNumber],
    [sale].[Invoice Date Key] AS [OrderDay],
    COALESCE(CAST([customer].[WWI Customer ID] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([city].[Sales Territory], 'N/A'), 'Unknown') AS [Territory],
    COALESCE(CAST([salesperson].[WWI Employee ID] AS nvarchar(40)), '') AS [Salesperson],
    COALESCE(CAST([stock_item].[WWI Stock Item ID] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE(NULLIF([customer].[Category], 'N/A'), 'Unknown') AS [Category],
    SUM(CAST([sale].[Quantity] AS bigint)) AS [Units],
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    0 AS [Discount]
FROM [Fact].[Sale] AS [sale]
LEFT JOIN [Dimension].[City] AS [city] ON [city].[City Key] = [sale].[City Key]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
LEFT JOIN [Dimension].[Employee] AS [salesperson] ON [salesperson].[Employee Key] = [sale].[Salesperson Key]
LEFT JOIN [Dimension].[Stock Item] AS [stock_item] ON [stock_item].[Stock Item Key] = [sale].[Stock Item Key]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
    AND 1 = 0
GROUP BY
    [sale].[WWI Invoice ID],
    [sale].[Invoice Date Key],
    [customer].[WWI Customer ID],
    COALESCE(NULLIF([city].[Sales Territory], 'N/A'), 'Unknown'),
    [salesperson].[WWI Employee ID],
    [stock_item].[WWI Stock Item ID],
    COALESCE(NULLIF([customer].[Category], 'N/A'), 'Unknown')
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- daily order_lines
-- with 2013-01-01, 2014-01-01
SELECT
    [sale].[Invoice Date Key] AS [OrderDay],
    COUNT([sale].[WWI Invoice ID]) AS [Revenue],
    COUNT(DISTINCT [sale].[WWI Invoice ID]) AS [Orders],
    SUM(CAST([sale].[Quantity] AS bigint)) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([sale].[Total Excluding Tax] - [sale].[Profit]) AS [Cost]
FROM [Fact].[Sale] AS [sale]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
GROUP BY
    [sale].[Invoice Date Key]
ORDER BY [OrderDay]

-- order lines by city.city_name
-- with 2013-01-01, 2014-01-01
SELECT
    '' AS [Channel],
    CAST([sale].[WWI Invoice ID] AS nvarchar(40)) AS [OrderNumber],
    [sale].[Invoice Date Key] AS [OrderDay],
    COALESCE(CAST([customer].[WWI Customer ID] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([city].[Sales Territory], 'N/A'), 'Unknown') AS [Territory],
    COALESCE(CAST([salesperson].[WWI Employee ID] AS nvarchar(40)), '') AS [Salesperson],
    COALESCE(CAST([stock_item].[WWI Stock Item ID] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE([city].[City], 'Unknown') AS [Category],
    SUM(CAST([sale].[Quantity] AS bigint)) AS [Units],
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    0 AS [Discount]
FROM [Fact].[Sale] AS [sale]
LEFT JOIN [Dimension].[City] AS [city] ON [city].[City Key] = [sale].[City Key]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
LEFT JOIN [Dimension].[Employee] AS [salesperson] ON [salesperson].[Employee Key] = [sale].[Salesperson Key]
LEFT JOIN [Dimension].[Stock Item] AS [stock_item] ON [stock_item].[Stock Item Key] = [sale].[Stock Item Key]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
GROUP BY
    [sale].[WWI Invoice ID],
    [sale].[Invoice Date Key],
    [customer].[WWI Customer ID],
    COALESCE(NULLIF([city].[Sales Territory], 'N/A'), 'Unknown'),
    [salesperson].[WWI Employee ID],
    [stock_item].[WWI Stock Item ID],
    [city].[City]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- segments
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01
SELECT
    'category' AS [Dimension],
    COALESCE(NULLIF([customer].[Category], 'N/A'), 'Unknown') AS [Member],
    '' AS [Channel],
    [sale].[Invoice Date Key] AS [OrderDay],
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [Fact].[Sale] AS [sale]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
GROUP BY
    COALESCE(NULLIF([customer].[Category], 'N/A'), 'Unknown'),
    [sale].[Invoice Date Key]
UNION ALL
SELECT
    'territory' AS [Dimension],
    COALESCE(NULLIF([city].[Sales Territory], 'N/A'), 'Unknown') AS [Member],
    '' AS [Channel],
    [sale].[Invoice Date Key] AS [OrderDay],
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [Fact].[Sale] AS [sale]
LEFT JOIN [Dimension].[City] AS [city] ON [city].[City Key] = [sale].[City Key]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
GROUP BY
    COALESCE(NULLIF([city].[Sales Territory], 'N/A'), 'Unknown'),
    [sale].[Invoice Date Key]
ORDER BY [Dimension], [Member], [Channel], [OrderDay]

-- segments, one day
-- with 2013-12-31, 2014-01-01, 2013-12-31, 2014-01-01
SELECT
    'category' AS [Dimension],
    COALESCE(NULLIF([customer].[Category], 'N/A'), 'Unknown') AS [Member],
    '' AS [Channel],
    [sale].[Invoice Date Key] AS [OrderDay],
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [Fact].[Sale] AS [sale]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
GROUP BY
    COALESCE(NULLIF([customer].[Category], 'N/A'), 'Unknown'),
    [sale].[Invoice Date Key]
UNION ALL
SELECT
    'territory' AS [Dimension],
    COALESCE(NULLIF([city].[Sales Territory], 'N/A'), 'Unknown') AS [Member],
    '' AS [Channel],
    [sale].[Invoice Date Key] AS [OrderDay],
    SUM([sale].[Total Excluding Tax]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [Fact].[Sale] AS [sale]
LEFT JOIN [Dimension].[City] AS [city] ON [city].[City Key] = [sale].[City Key]
WHERE [sale].[Invoice Date Key] >= ?
    AND [sale].[Invoice Date Key] < ?
GROUP BY
    COALESCE(NULLIF([city].[Sales Territory], 'N/A'), 'Unknown'),
    [sale].[Invoice Date Key]
ORDER BY [Dimension], [Member], [Channel], [OrderDay]

-- coverage
SELECT
    '' AS [Channel],
    [sale].[Invoice Date Key] AS [OrderDay],
    COUNT(*) AS [OrderLines]
FROM [Fact].[Sale] AS [sale]
GROUP BY
    [sale].[Invoice Date Key]
ORDER BY [OrderDay]

-- members of the usual dimensions
SELECT
    'category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sale].[Customer Key] AS [Customer Key]
    FROM [Fact].[Sale] AS [sale]
    GROUP BY
        [sale].[Customer Key]
) AS [sale]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
WHERE NULLIF([customer].[Category], 'N/A') IS NULL
UNION
SELECT
    'category' AS [Dimension],
    NULLIF([customer].[Category], 'N/A') AS [Member]
FROM [Dimension].[Customer] AS [customer]
WHERE NULLIF([customer].[Category], 'N/A') IS NOT NULL
UNION
SELECT
    'territory' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sale].[City Key] AS [City Key]
    FROM [Fact].[Sale] AS [sale]
    GROUP BY
        [sale].[City Key]
) AS [sale]
LEFT JOIN [Dimension].[City] AS [city] ON [city].[City Key] = [sale].[City Key]
WHERE NULLIF([city].[Sales Territory], 'N/A') IS NULL
UNION
SELECT
    'territory' AS [Dimension],
    NULLIF([city].[Sales Territory], 'N/A') AS [Member]
FROM [Dimension].[City] AS [city]
WHERE NULLIF([city].[Sales Territory], 'N/A') IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of all dimensions
SELECT
    'category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sale].[Customer Key] AS [Customer Key]
    FROM [Fact].[Sale] AS [sale]
    GROUP BY
        [sale].[Customer Key]
) AS [sale]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
WHERE NULLIF([customer].[Category], 'N/A') IS NULL
UNION
SELECT
    'category' AS [Dimension],
    NULLIF([customer].[Category], 'N/A') AS [Member]
FROM [Dimension].[Customer] AS [customer]
WHERE NULLIF([customer].[Category], 'N/A') IS NOT NULL
UNION
SELECT
    'territory' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sale].[City Key] AS [City Key]
    FROM [Fact].[Sale] AS [sale]
    GROUP BY
        [sale].[City Key]
) AS [sale]
LEFT JOIN [Dimension].[City] AS [city] ON [city].[City Key] = [sale].[City Key]
WHERE NULLIF([city].[Sales Territory], 'N/A') IS NULL
UNION
SELECT
    'territory' AS [Dimension],
    NULLIF([city].[Sales Territory], 'N/A') AS [Member]
FROM [Dimension].[City] AS [city]
WHERE NULLIF([city].[Sales Territory], 'N/A') IS NOT NULL
UNION
SELECT
    'city.city_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sale].[City Key] AS [City Key]
    FROM [Fact].[Sale] AS [sale]
    GROUP BY
        [sale].[City Key]
) AS [sale]
LEFT JOIN [Dimension].[City] AS [city] ON [city].[City Key] = [sale].[City Key]
WHERE [city].[City] IS NULL
UNION
SELECT
    'city.city_name' AS [Dimension],
    [city].[City] AS [Member]
FROM [Dimension].[City] AS [city]
WHERE [city].[City] IS NOT NULL
UNION
SELECT
    'city.sales_territory' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sale].[City Key] AS [City Key]
    FROM [Fact].[Sale] AS [sale]
    GROUP BY
        [sale].[City Key]
) AS [sale]
LEFT JOIN [Dimension].[City] AS [city] ON [city].[City Key] = [sale].[City Key]
WHERE NULLIF([city].[Sales Territory], 'N/A') IS NULL
UNION
SELECT
    'city.sales_territory' AS [Dimension],
    NULLIF([city].[Sales Territory], 'N/A') AS [Member]
FROM [Dimension].[City] AS [city]
WHERE NULLIF([city].[Sales Territory], 'N/A') IS NOT NULL
UNION
SELECT
    'customer.customer_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sale].[Customer Key] AS [Customer Key]
    FROM [Fact].[Sale] AS [sale]
    GROUP BY
        [sale].[Customer Key]
) AS [sale]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
WHERE [customer].[Customer] IS NULL
UNION
SELECT
    'customer.customer_name' AS [Dimension],
    [customer].[Customer] AS [Member]
FROM [Dimension].[Customer] AS [customer]
WHERE [customer].[Customer] IS NOT NULL
UNION
SELECT
    'customer.customer_category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sale].[Customer Key] AS [Customer Key]
    FROM [Fact].[Sale] AS [sale]
    GROUP BY
        [sale].[Customer Key]
) AS [sale]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
WHERE NULLIF([customer].[Category], 'N/A') IS NULL
UNION
SELECT
    'customer.customer_category' AS [Dimension],
    NULLIF([customer].[Category], 'N/A') AS [Member]
FROM [Dimension].[Customer] AS [customer]
WHERE NULLIF([customer].[Category], 'N/A') IS NOT NULL
UNION
SELECT
    'salesperson.employee_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sale].[Salesperson Key] AS [Salesperson Key]
    FROM [Fact].[Sale] AS [sale]
    GROUP BY
        [sale].[Salesperson Key]
) AS [sale]
LEFT JOIN [Dimension].[Employee] AS [salesperson] ON [salesperson].[Employee Key] = [sale].[Salesperson Key]
WHERE [salesperson].[Employee] IS NULL
UNION
SELECT
    'salesperson.employee_name' AS [Dimension],
    [salesperson].[Employee] AS [Member]
FROM [Dimension].[Employee] AS [salesperson]
WHERE [salesperson].[Employee] IS NOT NULL
UNION
SELECT
    'stock_item.stock_item_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sale].[Stock Item Key] AS [Stock Item Key]
    FROM [Fact].[Sale] AS [sale]
    GROUP BY
        [sale].[Stock Item Key]
) AS [sale]
LEFT JOIN [Dimension].[Stock Item] AS [stock_item] ON [stock_item].[Stock Item Key] = [sale].[Stock Item Key]
WHERE [stock_item].[Stock Item] IS NULL
UNION
SELECT
    'stock_item.stock_item_name' AS [Dimension],
    [stock_item].[Stock Item] AS [Member]
FROM [Dimension].[Stock Item] AS [stock_item]
WHERE [stock_item].[Stock Item] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of category
SELECT
    'category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sale].[Customer Key] AS [Customer Key]
    FROM [Fact].[Sale] AS [sale]
    GROUP BY
        [sale].[Customer Key]
) AS [sale]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
WHERE NULLIF([customer].[Category], 'N/A') IS NULL
UNION
SELECT
    'category' AS [Dimension],
    NULLIF([customer].[Category], 'N/A') AS [Member]
FROM [Dimension].[Customer] AS [customer]
WHERE NULLIF([customer].[Category], 'N/A') IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of territory
SELECT
    'territory' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sale].[City Key] AS [City Key]
    FROM [Fact].[Sale] AS [sale]
    GROUP BY
        [sale].[City Key]
) AS [sale]
LEFT JOIN [Dimension].[City] AS [city] ON [city].[City Key] = [sale].[City Key]
WHERE NULLIF([city].[Sales Territory], 'N/A') IS NULL
UNION
SELECT
    'territory' AS [Dimension],
    NULLIF([city].[Sales Territory], 'N/A') AS [Member]
FROM [Dimension].[City] AS [city]
WHERE NULLIF([city].[Sales Territory], 'N/A') IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of city.city_name
SELECT
    'city.city_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sale].[City Key] AS [City Key]
    FROM [Fact].[Sale] AS [sale]
    GROUP BY
        [sale].[City Key]
) AS [sale]
LEFT JOIN [Dimension].[City] AS [city] ON [city].[City Key] = [sale].[City Key]
WHERE [city].[City] IS NULL
UNION
SELECT
    'city.city_name' AS [Dimension],
    [city].[City] AS [Member]
FROM [Dimension].[City] AS [city]
WHERE [city].[City] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of city.sales_territory
SELECT
    'city.sales_territory' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sale].[City Key] AS [City Key]
    FROM [Fact].[Sale] AS [sale]
    GROUP BY
        [sale].[City Key]
) AS [sale]
LEFT JOIN [Dimension].[City] AS [city] ON [city].[City Key] = [sale].[City Key]
WHERE NULLIF([city].[Sales Territory], 'N/A') IS NULL
UNION
SELECT
    'city.sales_territory' AS [Dimension],
    NULLIF([city].[Sales Territory], 'N/A') AS [Member]
FROM [Dimension].[City] AS [city]
WHERE NULLIF([city].[Sales Territory], 'N/A') IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of customer.customer_name
SELECT
    'customer.customer_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sale].[Customer Key] AS [Customer Key]
    FROM [Fact].[Sale] AS [sale]
    GROUP BY
        [sale].[Customer Key]
) AS [sale]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
WHERE [customer].[Customer] IS NULL
UNION
SELECT
    'customer.customer_name' AS [Dimension],
    [customer].[Customer] AS [Member]
FROM [Dimension].[Customer] AS [customer]
WHERE [customer].[Customer] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of customer.customer_category
SELECT
    'customer.customer_category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sale].[Customer Key] AS [Customer Key]
    FROM [Fact].[Sale] AS [sale]
    GROUP BY
        [sale].[Customer Key]
) AS [sale]
LEFT JOIN [Dimension].[Customer] AS [customer] ON [customer].[Customer Key] = [sale].[Customer Key]
WHERE NULLIF([customer].[Category], 'N/A') IS NULL
UNION
SELECT
    'customer.customer_category' AS [Dimension],
    NULLIF([customer].[Category], 'N/A') AS [Member]
FROM [Dimension].[Customer] AS [customer]
WHERE NULLIF([customer].[Category], 'N/A') IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of salesperson.employee_name
SELECT
    'salesperson.employee_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sale].[Salesperson Key] AS [Salesperson Key]
    FROM [Fact].[Sale] AS [sale]
    GROUP BY
        [sale].[Salesperson Key]
) AS [sale]
LEFT JOIN [Dimension].[Employee] AS [salesperson] ON [salesperson].[Employee Key] = [sale].[Salesperson Key]
WHERE [salesperson].[Employee] IS NULL
UNION
SELECT
    'salesperson.employee_name' AS [Dimension],
    [salesperson].[Employee] AS [Member]
FROM [Dimension].[Employee] AS [salesperson]
WHERE [salesperson].[Employee] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of stock_item.stock_item_name
SELECT
    'stock_item.stock_item_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sale].[Stock Item Key] AS [Stock Item Key]
    FROM [Fact].[Sale] AS [sale]
    GROUP BY
        [sale].[Stock Item Key]
) AS [sale]
LEFT JOIN [Dimension].[Stock Item] AS [stock_item] ON [stock_item].[Stock Item Key] = [sale].[Stock Item Key]
WHERE [stock_item].[Stock Item] IS NULL
UNION
SELECT
    'stock_item.stock_item_name' AS [Dimension],
    [stock_item].[Stock Item] AS [Member]
FROM [Dimension].[Stock Item] AS [stock_item]
WHERE [stock_item].[Stock Item] IS NOT NULL
ORDER BY [Dimension], [Member]

-- names of PRODUCT
SELECT
    CAST([stock_item].[WWI Stock Item ID] AS nvarchar(40)) AS [BusinessKey],
    MAX([stock_item].[Stock Item]) AS [CurrentName]
FROM [Dimension].[Stock Item] AS [stock_item]
INNER JOIN (
    SELECT
        [stock_item].[WWI Stock Item ID] AS [BusinessKey],
        MAX([stock_item].[Stock Item Key]) AS [Version]
    FROM [Dimension].[Stock Item] AS [stock_item]
    GROUP BY
        [stock_item].[WWI Stock Item ID]
) AS [newest] ON [newest].[BusinessKey] = [stock_item].[WWI Stock Item ID] AND [newest].[Version] = [stock_item].[Stock Item Key]
WHERE [stock_item].[WWI Stock Item ID] IS NOT NULL
GROUP BY
    [stock_item].[WWI Stock Item ID]
ORDER BY [BusinessKey]

-- names of CUSTOMER
SELECT
    CAST([customer].[WWI Customer ID] AS nvarchar(40)) AS [BusinessKey],
    MAX([customer].[Customer]) AS [CurrentName]
FROM [Dimension].[Customer] AS [customer]
INNER JOIN (
    SELECT
        [customer].[WWI Customer ID] AS [BusinessKey],
        MAX([customer].[Customer Key]) AS [Version]
    FROM [Dimension].[Customer] AS [customer]
    GROUP BY
        [customer].[WWI Customer ID]
) AS [newest] ON [newest].[BusinessKey] = [customer].[WWI Customer ID] AND [newest].[Version] = [customer].[Customer Key]
WHERE [customer].[WWI Customer ID] IS NOT NULL
GROUP BY
    [customer].[WWI Customer ID]
ORDER BY [BusinessKey]

-- names of RESELLER
-- cannot be asked

-- names of SALESPERSON
SELECT
    CAST([salesperson].[WWI Employee ID] AS nvarchar(40)) AS [BusinessKey],
    MAX([salesperson].[Employee]) AS [CurrentName]
FROM [Dimension].[Employee] AS [salesperson]
INNER JOIN (
    SELECT
        [salesperson].[WWI Employee ID] AS [BusinessKey],
        MAX([salesperson].[Employee Key]) AS [Version]
    FROM [Dimension].[Employee] AS [salesperson]
    GROUP BY
        [salesperson].[WWI Employee ID]
) AS [newest] ON [newest].[BusinessKey] = [salesperson].[WWI Employee ID] AND [newest].[Version] = [salesperson].[Employee Key]
WHERE [salesperson].[WWI Employee ID] IS NOT NULL
GROUP BY
    [salesperson].[WWI Employee ID]
ORDER BY [BusinessKey]

-- stock
SELECT
    CAST([stock_item].[WWI Stock Item ID] AS nvarchar(40)) AS [Product],
    MAX([stock_item].[Stock Item]) AS [CurrentName],
    SUM(CAST([stock_holding].[Quantity On Hand] AS bigint)) AS [OnHand],
    MAX([stock_holding].[Reorder Level]) AS [ReorderLevel],
    MAX([stock_holding].[Target Stock Level]) AS [TargetLevel],
    MAX([stock_item].[Lead Time Days]) AS [LeadTimeDays],
    MAX([stock_item].[Unit Price]) AS [UnitPrice],
    MAX([stock_holding].[Last Cost Price]) AS [UnitCost]
FROM [Fact].[Stock Holding] AS [stock_holding]
LEFT JOIN [Dimension].[Stock Item] AS [stock_item] ON [stock_item].[Stock Item Key] = [stock_holding].[Stock Item Key]
WHERE [stock_item].[WWI Stock Item ID] IS NOT NULL
GROUP BY
    [stock_item].[WWI Stock Item ID]
ORDER BY [Product]

-- targets
-- cannot be asked

-- targets by member
-- cannot be asked
