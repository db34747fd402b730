-- daily
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        CAST([time].[the_date] AS date) AS [OrderDay],
        SUM([sales_1997].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1997].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1997].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
    GROUP BY
        CAST([time].[the_date] AS date)
    UNION ALL
    SELECT
        CAST([time].[the_date] AS date) AS [OrderDay],
        SUM([sales_1998].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1998].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1998].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
    GROUP BY
        CAST([time].[the_date] AS date)
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- daily, channel sales_1997
-- with 2013-01-01, 2014-01-01
SELECT
    CAST([time].[the_date] AS date) AS [OrderDay],
    SUM([sales_1997].[store_sales]) AS [Revenue],
    CAST(NULL AS bigint) AS [Orders],
    SUM([sales_1997].[unit_sales]) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([sales_1997].[store_cost]) AS [Cost]
FROM [foodmart].[sales_fact_1997] AS [sales_1997]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
GROUP BY
    CAST([time].[the_date] AS date)
ORDER BY [OrderDay]

-- daily, channel sales_1998
-- with 2013-01-01, 2014-01-01
SELECT
    CAST([time].[the_date] AS date) AS [OrderDay],
    SUM([sales_1998].[store_sales]) AS [Revenue],
    CAST(NULL AS bigint) AS [Orders],
    SUM([sales_1998].[unit_sales]) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([sales_1998].[store_cost]) AS [Cost]
FROM [foodmart].[sales_fact_1998] AS [sales_1998]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
GROUP BY
    CAST([time].[the_date] AS date)
ORDER BY [OrderDay]

-- daily, one category
-- with 2013-01-01, 2014-01-01, 'Bikes' as foodmart.product_class.product_category, 2013-01-01, 2014-01-01, 'Bikes' as foodmart.product_class.product_category
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        CAST([time].[the_date] AS date) AS [OrderDay],
        SUM([sales_1997].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1997].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1997].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
    LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
    LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
        AND [product_class].[product_category] = ?
    GROUP BY
        CAST([time].[the_date] AS date)
    UNION ALL
    SELECT
        CAST([time].[the_date] AS date) AS [OrderDay],
        SUM([sales_1998].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1998].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1998].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
    LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
    LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
        AND [product_class].[product_category] = ?
    GROUP BY
        CAST([time].[the_date] AS date)
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- daily, two categories
-- with 2013-01-01, 2014-01-01, 'Bikes' as foodmart.product_class.product_category, 'Gloves' as foodmart.product_class.product_category, 2013-01-01, 2014-01-01, 'Bikes' as foodmart.product_class.product_category, 'Gloves' as foodmart.product_class.product_category
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        CAST([time].[the_date] AS date) AS [OrderDay],
        SUM([sales_1997].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1997].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1997].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
    LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
    LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
        AND (([product_class].[product_category] = ?) OR ([product_class].[product_category] = ?))
    GROUP BY
        CAST([time].[the_date] AS date)
    UNION ALL
    SELECT
        CAST([time].[the_date] AS date) AS [OrderDay],
        SUM([sales_1998].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1998].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1998].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
    LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
    LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
        AND (([product_class].[product_category] = ?) OR ([product_class].[product_category] = ?))
    GROUP BY
        CAST([time].[the_date] AS date)
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- daily, without a territory
-- with 2013-01-01, 2014-01-01, 'Unknown', 2013-01-01, 2014-01-01, 'Unknown'
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        CAST([time].[the_date] AS date) AS [OrderDay],
        SUM([sales_1997].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1997].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1997].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
    LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
    LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
        AND ((NULLIF([region].[sales_region], 'No Region') IS NULL) OR (NULLIF([region].[sales_region], 'No Region') = ?))
    GROUP BY
        CAST([time].[the_date] AS date)
    UNION ALL
    SELECT
        CAST([time].[the_date] AS date) AS [OrderDay],
        SUM([sales_1998].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1998].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1998].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
    LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
    LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
        AND ((NULLIF([region].[sales_region], 'No Region') IS NULL) OR (NULLIF([region].[sales_region], 'No Region') = ?))
    GROUP BY
        CAST([time].[the_date] AS date)
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- daily, both
-- with 2013-01-01, 2014-01-01, 'Bikes' as foodmart.product_class.product_category, 'O'Brien', 2013-01-01, 2014-01-01, 'Bikes' as foodmart.product_class.product_category, 'O'Brien'
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        CAST([time].[the_date] AS date) AS [OrderDay],
        SUM([sales_1997].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1997].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1997].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
    LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
    LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
    LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
    LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
        AND [product_class].[product_category] = ?
        AND NULLIF([region].[sales_region], 'No Region') = ?
    GROUP BY
        CAST([time].[the_date] AS date)
    UNION ALL
    SELECT
        CAST([time].[the_date] AS date) AS [OrderDay],
        SUM([sales_1998].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1998].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1998].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
    LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
    LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
    LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
    LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
        AND [product_class].[product_category] = ?
        AND NULLIF([region].[sales_region], 'No Region') = ?
    GROUP BY
        CAST([time].[the_date] AS date)
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- daily, without a category
-- with 2013-01-01, 2014-01-01, 'Unknown' as foodmart.product_class.product_category, 2013-01-01, 2014-01-01, 'Unknown' as foodmart.product_class.product_category
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        CAST([time].[the_date] AS date) AS [OrderDay],
        SUM([sales_1997].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1997].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1997].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
    LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
    LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
        AND (([product_class].[product_category] IS NULL) OR ([product_class].[product_category] = ?))
    GROUP BY
        CAST([time].[the_date] AS date)
    UNION ALL
    SELECT
        CAST([time].[the_date] AS date) AS [OrderDay],
        SUM([sales_1998].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1998].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1998].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
    LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
    LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
        AND (([product_class].[product_category] IS NULL) OR ([product_class].[product_category] = ?))
    GROUP BY
        CAST([time].[the_date] AS date)
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- daily, one member
-- with 2013-01-01, 2014-01-01, 'x'; DROP TABLE y --]' as foodmart.region.sales_country, 2013-01-01, 2014-01-01, 'x'; DROP TABLE y --]' as foodmart.region.sales_country
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        CAST([time].[the_date] AS date) AS [OrderDay],
        SUM([sales_1997].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1997].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1997].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
    LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
    LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
        AND [region].[sales_country] = ?
    GROUP BY
        CAST([time].[the_date] AS date)
    UNION ALL
    SELECT
        CAST([time].[the_date] AS date) AS [OrderDay],
        SUM([sales_1998].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1998].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1998].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
    LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
    LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
        AND [region].[sales_country] = ?
    GROUP BY
        CAST([time].[the_date] AS date)
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- daily, one day
-- with 2013-12-31, 2014-01-01, 2013-12-31, 2014-01-01
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        CAST([time].[the_date] AS date) AS [OrderDay],
        SUM([sales_1997].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1997].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1997].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
    GROUP BY
        CAST([time].[the_date] AS date)
    UNION ALL
    SELECT
        CAST([time].[the_date] AS date) AS [OrderDay],
        SUM([sales_1998].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1998].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1998].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
    GROUP BY
        CAST([time].[the_date] AS date)
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- daily, a dimension that is not there
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        CAST([time].[the_date] AS date) AS [OrderDay],
        SUM([sales_1997].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1997].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1997].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
        AND 1 = 0
    GROUP BY
        CAST([time].[the_date] AS date)
    UNION ALL
    SELECT
        CAST([time].[the_date] AS date) AS [OrderDay],
        SUM([sales_1998].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1998].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1998].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
        AND 1 = 0
    GROUP BY
        CAST([time].[the_date] AS date)
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- totals
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01
SELECT
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost],
    MAX([buyers].[Customers]) AS [Customers]
FROM (
    SELECT
        SUM([sales_1997].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1997].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1997].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
    UNION ALL
    SELECT
        SUM([sales_1998].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1998].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1998].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
) AS [parts]
CROSS JOIN (
    SELECT
        COUNT(*) AS [Customers]
    FROM (
        SELECT
            'customer' AS [Kind],
            CAST([customer].[account_num] AS nvarchar(40)) AS [Customer]
        FROM [foodmart].[sales_fact_1997] AS [sales_1997]
        LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
        LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1997].[customer_id]
        WHERE [time].[the_date] >= ?
            AND [time].[the_date] < ?
            AND [customer].[account_num] IS NOT NULL
        UNION
        SELECT
            'customer' AS [Kind],
            CAST([customer].[account_num] AS nvarchar(40)) AS [Customer]
        FROM [foodmart].[sales_fact_1998] AS [sales_1998]
        LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
        LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1998].[customer_id]
        WHERE [time].[the_date] >= ?
            AND [time].[the_date] < ?
            AND [customer].[account_num] IS NOT NULL
    ) AS [parts]
) AS [buyers]

-- totals, channel sales_1997
-- with 2013-01-01, 2014-01-01
SELECT
    SUM([sales_1997].[store_sales]) AS [Revenue],
    CAST(NULL AS bigint) AS [Orders],
    SUM([sales_1997].[unit_sales]) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([sales_1997].[store_cost]) AS [Cost],
    COUNT(DISTINCT [customer].[account_num]) AS [Customers]
FROM [foodmart].[sales_fact_1997] AS [sales_1997]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1997].[customer_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?

-- totals, channel sales_1998
-- with 2013-01-01, 2014-01-01
SELECT
    SUM([sales_1998].[store_sales]) AS [Revenue],
    CAST(NULL AS bigint) AS [Orders],
    SUM([sales_1998].[unit_sales]) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([sales_1998].[store_cost]) AS [Cost],
    COUNT(DISTINCT [customer].[account_num]) AS [Customers]
FROM [foodmart].[sales_fact_1998] AS [sales_1998]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1998].[customer_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?

-- totals, one category
-- with 2013-01-01, 2014-01-01, 'Bikes' as foodmart.product_class.product_category, 2013-01-01, 2014-01-01, 'Bikes' as foodmart.product_class.product_category, 2013-01-01, 2014-01-01, 'Bikes' as foodmart.product_class.product_category, 2013-01-01, 2014-01-01, 'Bikes' as foodmart.product_class.product_category
SELECT
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost],
    MAX([buyers].[Customers]) AS [Customers]
FROM (
    SELECT
        SUM([sales_1997].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1997].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1997].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
    LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
    LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
        AND [product_class].[product_category] = ?
    UNION ALL
    SELECT
        SUM([sales_1998].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1998].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1998].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
    LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
    LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
        AND [product_class].[product_category] = ?
) AS [parts]
CROSS JOIN (
    SELECT
        COUNT(*) AS [Customers]
    FROM (
        SELECT
            'customer' AS [Kind],
            CAST([customer].[account_num] AS nvarchar(40)) AS [Customer]
        FROM [foodmart].[sales_fact_1997] AS [sales_1997]
        LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
        LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
        LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1997].[customer_id]
        LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
        WHERE [time].[the_date] >= ?
            AND [time].[the_date] < ?
            AND [product_class].[product_category] = ?
            AND [customer].[account_num] IS NOT NULL
        UNION
        SELECT
            'customer' AS [Kind],
            CAST([customer].[account_num] AS nvarchar(40)) AS [Customer]
        FROM [foodmart].[sales_fact_1998] AS [sales_1998]
        LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
        LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
        LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1998].[customer_id]
        LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
        WHERE [time].[the_date] >= ?
            AND [time].[the_date] < ?
            AND [product_class].[product_category] = ?
            AND [customer].[account_num] IS NOT NULL
    ) AS [parts]
) AS [buyers]

-- totals, two categories
-- with 2013-01-01, 2014-01-01, 'Bikes' as foodmart.product_class.product_category, 'Gloves' as foodmart.product_class.product_category, 2013-01-01, 2014-01-01, 'Bikes' as foodmart.product_class.product_category, 'Gloves' as foodmart.product_class.product_category, 2013-01-01, 2014-01-01, 'Bikes' as foodmart.product_class.product_category, 'Gloves' as foodmart.product_class.product_category, 2013-01-01, 2014-01-01, 'Bikes' as foodmart.product_class.product_category, 'Gloves' as foodmart.product_class.product_category
SELECT
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost],
    MAX([buyers].[Customers]) AS [Customers]
FROM (
    SELECT
        SUM([sales_1997].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1997].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1997].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
    LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
    LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
        AND (([product_class].[product_category] = ?) OR ([product_class].[product_category] = ?))
    UNION ALL
    SELECT
        SUM([sales_1998].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1998].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1998].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
    LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
    LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
        AND (([product_class].[product_category] = ?) OR ([product_class].[product_category] = ?))
) AS [parts]
CROSS JOIN (
    SELECT
        COUNT(*) AS [Customers]
    FROM (
        SELECT
            'customer' AS [Kind],
            CAST([customer].[account_num] AS nvarchar(40)) AS [Customer]
        FROM [foodmart].[sales_fact_1997] AS [sales_1997]
        LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
        LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
        LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1997].[customer_id]
        LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
        WHERE [time].[the_date] >= ?
            AND [time].[the_date] < ?
            AND (([product_class].[product_category] = ?) OR ([product_class].[product_category] = ?))
            AND [customer].[account_num] IS NOT NULL
        UNION
        SELECT
            'customer' AS [Kind],
            CAST([customer].[account_num] AS nvarchar(40)) AS [Customer]
        FROM [foodmart].[sales_fact_1998] AS [sales_1998]
        LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
        LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
        LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1998].[customer_id]
        LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
        WHERE [time].[the_date] >= ?
            AND [time].[the_date] < ?
            AND (([product_class].[product_category] = ?) OR ([product_class].[product_category] = ?))
            AND [customer].[account_num] IS NOT NULL
    ) AS [parts]
) AS [buyers]

-- totals, without a territory
-- with 2013-01-01, 2014-01-01, 'Unknown', 2013-01-01, 2014-01-01, 'Unknown', 2013-01-01, 2014-01-01, 'Unknown', 2013-01-01, 2014-01-01, 'Unknown'
SELECT
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost],
    MAX([buyers].[Customers]) AS [Customers]
FROM (
    SELECT
        SUM([sales_1997].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1997].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1997].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
    LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
    LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
        AND ((NULLIF([region].[sales_region], 'No Region') IS NULL) OR (NULLIF([region].[sales_region], 'No Region') = ?))
    UNION ALL
    SELECT
        SUM([sales_1998].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1998].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1998].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
    LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
    LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
        AND ((NULLIF([region].[sales_region], 'No Region') IS NULL) OR (NULLIF([region].[sales_region], 'No Region') = ?))
) AS [parts]
CROSS JOIN (
    SELECT
        COUNT(*) AS [Customers]
    FROM (
        SELECT
            'customer' AS [Kind],
            CAST([customer].[account_num] AS nvarchar(40)) AS [Customer]
        FROM [foodmart].[sales_fact_1997] AS [sales_1997]
        LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
        LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1997].[customer_id]
        LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
        LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
        WHERE [time].[the_date] >= ?
            AND [time].[the_date] < ?
            AND ((NULLIF([region].[sales_region], 'No Region') IS NULL) OR (NULLIF([region].[sales_region], 'No Region') = ?))
            AND [customer].[account_num] IS NOT NULL
        UNION
        SELECT
            'customer' AS [Kind],
            CAST([customer].[account_num] AS nvarchar(40)) AS [Customer]
        FROM [foodmart].[sales_fact_1998] AS [sales_1998]
        LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
        LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1998].[customer_id]
        LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
        LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
        WHERE [time].[the_date] >= ?
            AND [time].[the_date] < ?
            AND ((NULLIF([region].[sales_region], 'No Region') IS NULL) OR (NULLIF([region].[sales_region], 'No Region') = ?))
            AND [customer].[account_num] IS NOT NULL
    ) AS [parts]
) AS [buyers]

-- totals, both
-- with 2013-01-01, 2014-01-01, 'Bikes' as foodmart.product_class.product_category, 'O'Brien', 2013-01-01, 2014-01-01, 'Bikes' as foodmart.product_class.product_category, 'O'Brien', 2013-01-01, 2014-01-01, 'Bikes' as foodmart.product_class.product_category, 'O'Brien', 2013-01-01, 2014-01-01, 'Bikes' as foodmart.product_class.product_category, 'O'Brien'
SELECT
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost],
    MAX([buyers].[Customers]) AS [Customers]
FROM (
    SELECT
        SUM([sales_1997].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1997].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1997].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
    LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
    LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
    LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
    LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
        AND [product_class].[product_category] = ?
        AND NULLIF([region].[sales_region], 'No Region') = ?
    UNION ALL
    SELECT
        SUM([sales_1998].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1998].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1998].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
    LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
    LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
    LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
    LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
        AND [product_class].[product_category] = ?
        AND NULLIF([region].[sales_region], 'No Region') = ?
) AS [parts]
CROSS JOIN (
    SELECT
        COUNT(*) AS [Customers]
    FROM (
        SELECT
            'customer' AS [Kind],
            CAST([customer].[account_num] AS nvarchar(40)) AS [Customer]
        FROM [foodmart].[sales_fact_1997] AS [sales_1997]
        LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
        LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
        LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1997].[customer_id]
        LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
        LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
        LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
        WHERE [time].[the_date] >= ?
            AND [time].[the_date] < ?
            AND [product_class].[product_category] = ?
            AND NULLIF([region].[sales_region], 'No Region') = ?
            AND [customer].[account_num] IS NOT NULL
        UNION
        SELECT
            'customer' AS [Kind],
            CAST([customer].[account_num] AS nvarchar(40)) AS [Customer]
        FROM [foodmart].[sales_fact_1998] AS [sales_1998]
        LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
        LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
        LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1998].[customer_id]
        LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
        LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
        LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
        WHERE [time].[the_date] >= ?
            AND [time].[the_date] < ?
            AND [product_class].[product_category] = ?
            AND NULLIF([region].[sales_region], 'No Region') = ?
            AND [customer].[account_num] IS NOT NULL
    ) AS [parts]
) AS [buyers]

-- totals, without a category
-- with 2013-01-01, 2014-01-01, 'Unknown' as foodmart.product_class.product_category, 2013-01-01, 2014-01-01, 'Unknown' as foodmart.product_class.product_category, 2013-01-01, 2014-01-01, 'Unknown' as foodmart.product_class.product_category, 2013-01-01, 2014-01-01, 'Unknown' as foodmart.product_class.product_category
SELECT
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost],
    MAX([buyers].[Customers]) AS [Customers]
FROM (
    SELECT
        SUM([sales_1997].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1997].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1997].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
    LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
    LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
        AND (([product_class].[product_category] IS NULL) OR ([product_class].[product_category] = ?))
    UNION ALL
    SELECT
        SUM([sales_1998].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1998].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1998].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
    LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
    LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
        AND (([product_class].[product_category] IS NULL) OR ([product_class].[product_category] = ?))
) AS [parts]
CROSS JOIN (
    SELECT
        COUNT(*) AS [Customers]
    FROM (
        SELECT
            'customer' AS [Kind],
            CAST([customer].[account_num] AS nvarchar(40)) AS [Customer]
        FROM [foodmart].[sales_fact_1997] AS [sales_1997]
        LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
        LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
        LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1997].[customer_id]
        LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
        WHERE [time].[the_date] >= ?
            AND [time].[the_date] < ?
            AND (([product_class].[product_category] IS NULL) OR ([product_class].[product_category] = ?))
            AND [customer].[account_num] IS NOT NULL
        UNION
        SELECT
            'customer' AS [Kind],
            CAST([customer].[account_num] AS nvarchar(40)) AS [Customer]
        FROM [foodmart].[sales_fact_1998] AS [sales_1998]
        LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
        LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
        LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1998].[customer_id]
        LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
        WHERE [time].[the_date] >= ?
            AND [time].[the_date] < ?
            AND (([product_class].[product_category] IS NULL) OR ([product_class].[product_category] = ?))
            AND [customer].[account_num] IS NOT NULL
    ) AS [parts]
) AS [buyers]

-- totals, one member
-- with 2013-01-01, 2014-01-01, 'x'; DROP TABLE y --]' as foodmart.region.sales_country, 2013-01-01, 2014-01-01, 'x'; DROP TABLE y --]' as foodmart.region.sales_country, 2013-01-01, 2014-01-01, 'x'; DROP TABLE y --]' as foodmart.region.sales_country, 2013-01-01, 2014-01-01, 'x'; DROP TABLE y --]' as foodmart.region.sales_country
SELECT
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost],
    MAX([buyers].[Customers]) AS [Customers]
FROM (
    SELECT
        SUM([sales_1997].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1997].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1997].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
    LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
    LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
        AND [region].[sales_country] = ?
    UNION ALL
    SELECT
        SUM([sales_1998].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1998].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1998].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
    LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
    LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
        AND [region].[sales_country] = ?
) AS [parts]
CROSS JOIN (
    SELECT
        COUNT(*) AS [Customers]
    FROM (
        SELECT
            'customer' AS [Kind],
            CAST([customer].[account_num] AS nvarchar(40)) AS [Customer]
        FROM [foodmart].[sales_fact_1997] AS [sales_1997]
        LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
        LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1997].[customer_id]
        LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
        LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
        WHERE [time].[the_date] >= ?
            AND [time].[the_date] < ?
            AND [region].[sales_country] = ?
            AND [customer].[account_num] IS NOT NULL
        UNION
        SELECT
            'customer' AS [Kind],
            CAST([customer].[account_num] AS nvarchar(40)) AS [Customer]
        FROM [foodmart].[sales_fact_1998] AS [sales_1998]
        LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
        LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1998].[customer_id]
        LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
        LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
        WHERE [time].[the_date] >= ?
            AND [time].[the_date] < ?
            AND [region].[sales_country] = ?
            AND [customer].[account_num] IS NOT NULL
    ) AS [parts]
) AS [buyers]

-- totals, one day
-- with 2013-12-31, 2014-01-01, 2013-12-31, 2014-01-01, 2013-12-31, 2014-01-01, 2013-12-31, 2014-01-01
SELECT
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost],
    MAX([buyers].[Customers]) AS [Customers]
FROM (
    SELECT
        SUM([sales_1997].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1997].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1997].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
    UNION ALL
    SELECT
        SUM([sales_1998].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1998].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1998].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
) AS [parts]
CROSS JOIN (
    SELECT
        COUNT(*) AS [Customers]
    FROM (
        SELECT
            'customer' AS [Kind],
            CAST([customer].[account_num] AS nvarchar(40)) AS [Customer]
        FROM [foodmart].[sales_fact_1997] AS [sales_1997]
        LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
        LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1997].[customer_id]
        WHERE [time].[the_date] >= ?
            AND [time].[the_date] < ?
            AND [customer].[account_num] IS NOT NULL
        UNION
        SELECT
            'customer' AS [Kind],
            CAST([customer].[account_num] AS nvarchar(40)) AS [Customer]
        FROM [foodmart].[sales_fact_1998] AS [sales_1998]
        LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
        LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1998].[customer_id]
        WHERE [time].[the_date] >= ?
            AND [time].[the_date] < ?
            AND [customer].[account_num] IS NOT NULL
    ) AS [parts]
) AS [buyers]

-- totals, a dimension that is not there
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01
SELECT
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost],
    MAX([buyers].[Customers]) AS [Customers]
FROM (
    SELECT
        SUM([sales_1997].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1997].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1997].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
        AND 1 = 0
    UNION ALL
    SELECT
        SUM([sales_1998].[store_sales]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1998].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1998].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
        AND 1 = 0
) AS [parts]
CROSS JOIN (
    SELECT
        COUNT(*) AS [Customers]
    FROM (
        SELECT
            'customer' AS [Kind],
            CAST([customer].[account_num] AS nvarchar(40)) AS [Customer]
        FROM [foodmart].[sales_fact_1997] AS [sales_1997]
        LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
        LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1997].[customer_id]
        WHERE [time].[the_date] >= ?
            AND [time].[the_date] < ?
            AND 1 = 0
            AND [customer].[account_num] IS NOT NULL
        UNION
        SELECT
            'customer' AS [Kind],
            CAST([customer].[account_num] AS nvarchar(40)) AS [Customer]
        FROM [foodmart].[sales_fact_1998] AS [sales_1998]
        LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
        LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1998].[customer_id]
        WHERE [time].[the_date] >= ?
            AND [time].[the_date] < ?
            AND 1 = 0
            AND [customer].[account_num] IS NOT NULL
    ) AS [parts]
) AS [buyers]

-- order lines
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01
SELECT
    'sales_1997' AS [Channel],
    '' AS [OrderNumber],
    CAST([time].[the_date] AS date) AS [OrderDay],
    COALESCE(CAST([customer].[account_num] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE(CAST([product].[SKU] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE([product_class].[product_category], 'Unknown') AS [Category],
    SUM([sales_1997].[unit_sales]) AS [Units],
    SUM([sales_1997].[store_sales]) AS [Revenue],
    0 AS [Discount]
FROM [foodmart].[sales_fact_1997] AS [sales_1997]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1997].[customer_id]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
GROUP BY
    CAST([time].[the_date] AS date),
    [customer].[account_num],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown'),
    [product].[SKU],
    [product_class].[product_category]
UNION ALL
SELECT
    'sales_1998' AS [Channel],
    '' AS [OrderNumber],
    CAST([time].[the_date] AS date) AS [OrderDay],
    COALESCE(CAST([customer].[account_num] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE(CAST([product].[SKU] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE([product_class].[product_category], 'Unknown') AS [Category],
    SUM([sales_1998].[unit_sales]) AS [Units],
    SUM([sales_1998].[store_sales]) AS [Revenue],
    0 AS [Discount]
FROM [foodmart].[sales_fact_1998] AS [sales_1998]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1998].[customer_id]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
GROUP BY
    CAST([time].[the_date] AS date),
    [customer].[account_num],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown'),
    [product].[SKU],
    [product_class].[product_category]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, channel sales_1997
-- with 2013-01-01, 2014-01-01
SELECT
    'sales_1997' AS [Channel],
    '' AS [OrderNumber],
    CAST([time].[the_date] AS date) AS [OrderDay],
    COALESCE(CAST([customer].[account_num] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE(CAST([product].[SKU] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE([product_class].[product_category], 'Unknown') AS [Category],
    SUM([sales_1997].[unit_sales]) AS [Units],
    SUM([sales_1997].[store_sales]) AS [Revenue],
    0 AS [Discount]
FROM [foodmart].[sales_fact_1997] AS [sales_1997]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1997].[customer_id]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
GROUP BY
    CAST([time].[the_date] AS date),
    [customer].[account_num],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown'),
    [product].[SKU],
    [product_class].[product_category]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, channel sales_1998
-- with 2013-01-01, 2014-01-01
SELECT
    'sales_1998' AS [Channel],
    '' AS [OrderNumber],
    CAST([time].[the_date] AS date) AS [OrderDay],
    COALESCE(CAST([customer].[account_num] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE(CAST([product].[SKU] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE([product_class].[product_category], 'Unknown') AS [Category],
    SUM([sales_1998].[unit_sales]) AS [Units],
    SUM([sales_1998].[store_sales]) AS [Revenue],
    0 AS [Discount]
FROM [foodmart].[sales_fact_1998] AS [sales_1998]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1998].[customer_id]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
GROUP BY
    CAST([time].[the_date] AS date),
    [customer].[account_num],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown'),
    [product].[SKU],
    [product_class].[product_category]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, one category
-- with 2013-01-01, 2014-01-01, 'Bikes' as foodmart.product_class.product_category, 2013-01-01, 2014-01-01, 'Bikes' as foodmart.product_class.product_category
SELECT
    'sales_1997' AS [Channel],
    '' AS [OrderNumber],
    CAST([time].[the_date] AS date) AS [OrderDay],
    COALESCE(CAST([customer].[account_num] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE(CAST([product].[SKU] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE([product_class].[product_category], 'Unknown') AS [Category],
    SUM([sales_1997].[unit_sales]) AS [Units],
    SUM([sales_1997].[store_sales]) AS [Revenue],
    0 AS [Discount]
FROM [foodmart].[sales_fact_1997] AS [sales_1997]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1997].[customer_id]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
    AND [product_class].[product_category] = ?
GROUP BY
    CAST([time].[the_date] AS date),
    [customer].[account_num],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown'),
    [product].[SKU],
    [product_class].[product_category]
UNION ALL
SELECT
    'sales_1998' AS [Channel],
    '' AS [OrderNumber],
    CAST([time].[the_date] AS date) AS [OrderDay],
    COALESCE(CAST([customer].[account_num] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE(CAST([product].[SKU] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE([product_class].[product_category], 'Unknown') AS [Category],
    SUM([sales_1998].[unit_sales]) AS [Units],
    SUM([sales_1998].[store_sales]) AS [Revenue],
    0 AS [Discount]
FROM [foodmart].[sales_fact_1998] AS [sales_1998]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1998].[customer_id]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
    AND [product_class].[product_category] = ?
GROUP BY
    CAST([time].[the_date] AS date),
    [customer].[account_num],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown'),
    [product].[SKU],
    [product_class].[product_category]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, two categories
-- with 2013-01-01, 2014-01-01, 'Bikes' as foodmart.product_class.product_category, 'Gloves' as foodmart.product_class.product_category, 2013-01-01, 2014-01-01, 'Bikes' as foodmart.product_class.product_category, 'Gloves' as foodmart.product_class.product_category
SELECT
    'sales_1997' AS [Channel],
    '' AS [OrderNumber],
    CAST([time].[the_date] AS date) AS [OrderDay],
    COALESCE(CAST([customer].[account_num] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE(CAST([product].[SKU] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE([product_class].[product_category], 'Unknown') AS [Category],
    SUM([sales_1997].[unit_sales]) AS [Units],
    SUM([sales_1997].[store_sales]) AS [Revenue],
    0 AS [Discount]
FROM [foodmart].[sales_fact_1997] AS [sales_1997]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1997].[customer_id]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
    AND (([product_class].[product_category] = ?) OR ([product_class].[product_category] = ?))
GROUP BY
    CAST([time].[the_date] AS date),
    [customer].[account_num],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown'),
    [product].[SKU],
    [product_class].[product_category]
UNION ALL
SELECT
    'sales_1998' AS [Channel],
    '' AS [OrderNumber],
    CAST([time].[the_date] AS date) AS [OrderDay],
    COALESCE(CAST([customer].[account_num] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE(CAST([product].[SKU] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE([product_class].[product_category], 'Unknown') AS [Category],
    SUM([sales_1998].[unit_sales]) AS [Units],
    SUM([sales_1998].[store_sales]) AS [Revenue],
    0 AS [Discount]
FROM [foodmart].[sales_fact_1998] AS [sales_1998]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1998].[customer_id]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
    AND (([product_class].[product_category] = ?) OR ([product_class].[product_category] = ?))
GROUP BY
    CAST([time].[the_date] AS date),
    [customer].[account_num],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown'),
    [product].[SKU],
    [product_class].[product_category]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, without a territory
-- with 2013-01-01, 2014-01-01, 'Unknown', 2013-01-01, 2014-01-01, 'Unknown'
SELECT
    'sales_1997' AS [Channel],
    '' AS [OrderNumber],
    CAST([time].[the_date] AS date) AS [OrderDay],
    COALESCE(CAST([customer].[account_num] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE(CAST([product].[SKU] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE([product_class].[product_category], 'Unknown') AS [Category],
    SUM([sales_1997].[unit_sales]) AS [Units],
    SUM([sales_1997].[store_sales]) AS [Revenue],
    0 AS [Discount]
FROM [foodmart].[sales_fact_1997] AS [sales_1997]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1997].[customer_id]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
    AND ((NULLIF([region].[sales_region], 'No Region') IS NULL) OR (NULLIF([region].[sales_region], 'No Region') = ?))
GROUP BY
    CAST([time].[the_date] AS date),
    [customer].[account_num],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown'),
    [product].[SKU],
    [product_class].[product_category]
UNION ALL
SELECT
    'sales_1998' AS [Channel],
    '' AS [OrderNumber],
    CAST([time].[the_date] AS date) AS [OrderDay],
    COALESCE(CAST([customer].[account_num] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE(CAST([product].[SKU] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE([product_class].[product_category], 'Unknown') AS [Category],
    SUM([sales_1998].[unit_sales]) AS [Units],
    SUM([sales_1998].[store_sales]) AS [Revenue],
    0 AS [Discount]
FROM [foodmart].[sales_fact_1998] AS [sales_1998]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1998].[customer_id]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
    AND ((NULLIF([region].[sales_region], 'No Region') IS NULL) OR (NULLIF([region].[sales_region], 'No Region') = ?))
GROUP BY
    CAST([time].[the_date] AS date),
    [customer].[account_num],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown'),
    [product].[SKU],
    [product_class].[product_category]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, both
-- with 2013-01-01, 2014-01-01, 'Bikes' as foodmart.product_class.product_category, 'O'Brien', 2013-01-01, 2014-01-01, 'Bikes' as foodmart.product_class.product_category, 'O'Brien'
SELECT
    'sales_1997' AS [Channel],
    '' AS [OrderNumber],
    CAST([time].[the_date] AS date) AS [OrderDay],
    COALESCE(CAST([customer].[account_num] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE(CAST([product].[SKU] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE([product_class].[product_category], 'Unknown') AS [Category],
    SUM([sales_1997].[unit_sales]) AS [Units],
    SUM([sales_1997].[store_sales]) AS [Revenue],
    0 AS [Discount]
FROM [foodmart].[sales_fact_1997] AS [sales_1997]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1997].[customer_id]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
    AND [product_class].[product_category] = ?
    AND NULLIF([region].[sales_region], 'No Region') = ?
GROUP BY
    CAST([time].[the_date] AS date),
    [customer].[account_num],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown'),
    [product].[SKU],
    [product_class].[product_category]
UNION ALL
SELECT
    'sales_1998' AS [Channel],
    '' AS [OrderNumber],
    CAST([time].[the_date] AS date) AS [OrderDay],
    COALESCE(CAST([customer].[account_num] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE(CAST([product].[SKU] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE([product_class].[product_category], 'Unknown') AS [Category],
    SUM([sales_1998].[unit_sales]) AS [Units],
    SUM([sales_1998].[store_sales]) AS [Revenue],
    0 AS [Discount]
FROM [foodmart].[sales_fact_1998] AS [sales_1998]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1998].[customer_id]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
    AND [product_class].[product_category] = ?
    AND NULLIF([region].[sales_region], 'No Region') = ?
GROUP BY
    CAST([time].[the_date] AS date),
    [customer].[account_num],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown'),
    [product].[SKU],
    [product_class].[product_category]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, without a category
-- with 2013-01-01, 2014-01-01, 'Unknown' as foodmart.product_class.product_category, 2013-01-01, 2014-01-01, 'Unknown' as foodmart.product_class.product_category
SELECT
    'sales_1997' AS [Channel],
    '' AS [OrderNumber],
    CAST([time].[the_date] AS date) AS [OrderDay],
    COALESCE(CAST([customer].[account_num] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE(CAST([product].[SKU] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE([product_class].[product_category], 'Unknown') AS [Category],
    SUM([sales_1997].[unit_sales]) AS [Units],
    SUM([sales_1997].[store_sales]) AS [Revenue],
    0 AS [Discount]
FROM [foodmart].[sales_fact_1997] AS [sales_1997]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1997].[customer_id]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
    AND (([product_class].[product_category] IS NULL) OR ([product_class].[product_category] = ?))
GROUP BY
    CAST([time].[the_date] AS date),
    [customer].[account_num],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown'),
    [product].[SKU],
    [product_class].[product_category]
UNION ALL
SELECT
    'sales_1998' AS [Channel],
    '' AS [OrderNumber],
    CAST([time].[the_date] AS date) AS [OrderDay],
    COALESCE(CAST([customer].[account_num] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE(CAST([product].[SKU] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE([product_class].[product_category], 'Unknown') AS [Category],
    SUM([sales_1998].[unit_sales]) AS [Units],
    SUM([sales_1998].[store_sales]) AS [Revenue],
    0 AS [Discount]
FROM [foodmart].[sales_fact_1998] AS [sales_1998]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1998].[customer_id]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
    AND (([product_class].[product_category] IS NULL) OR ([product_class].[product_category] = ?))
GROUP BY
    CAST([time].[the_date] AS date),
    [customer].[account_num],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown'),
    [product].[SKU],
    [product_class].[product_category]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, one member
-- with 2013-01-01, 2014-01-01, 'x'; DROP TABLE y --]' as foodmart.region.sales_country, 2013-01-01, 2014-01-01, 'x'; DROP TABLE y --]' as foodmart.region.sales_country
SELECT
    'sales_1997' AS [Channel],
    '' AS [OrderNumber],
    CAST([time].[the_date] AS date) AS [OrderDay],
    COALESCE(CAST([customer].[account_num] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE(CAST([product].[SKU] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE([product_class].[product_category], 'Unknown') AS [Category],
    SUM([sales_1997].[unit_sales]) AS [Units],
    SUM([sales_1997].[store_sales]) AS [Revenue],
    0 AS [Discount]
FROM [foodmart].[sales_fact_1997] AS [sales_1997]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1997].[customer_id]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
    AND [region].[sales_country] = ?
GROUP BY
    CAST([time].[the_date] AS date),
    [customer].[account_num],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown'),
    [product].[SKU],
    [product_class].[product_category]
UNION ALL
SELECT
    'sales_1998' AS [Channel],
    '' AS [OrderNumber],
    CAST([time].[the_date] AS date) AS [OrderDay],
    COALESCE(CAST([customer].[account_num] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE(CAST([product].[SKU] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE([product_class].[product_category], 'Unknown') AS [Category],
    SUM([sales_1998].[unit_sales]) AS [Units],
    SUM([sales_1998].[store_sales]) AS [Revenue],
    0 AS [Discount]
FROM [foodmart].[sales_fact_1998] AS [sales_1998]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1998].[customer_id]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
    AND [region].[sales_country] = ?
GROUP BY
    CAST([time].[the_date] AS date),
    [customer].[account_num],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown'),
    [product].[SKU],
    [product_class].[product_category]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, one day
-- with 2013-12-31, 2014-01-01, 2013-12-31, 2014-01-01
SELECT
    'sales_1997' AS [Channel],
    '' AS [OrderNumber],
    CAST([time].[the_date] AS date) AS [OrderDay],
    COALESCE(CAST([customer].[account_num] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE(CAST([product].[SKU] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE([product_class].[product_category], 'Unknown') AS [Category],
    SUM([sales_1997].[unit_sales]) AS [Units],
    SUM([sales_1997].[store_sales]) AS [Revenue],
    0 AS [Discount]
FROM [foodmart].[sales_fact_1997] AS [sales_1997]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1997].[customer_id]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
GROUP BY
    CAST([time].[the_date] AS date),
    [customer].[account_num],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown'),
    [product].[SKU],
    [product_class].[product_category]
UNION ALL
SELECT
    'sales_1998' AS [Channel],
    '' AS [OrderNumber],
    CAST([time].[the_date] AS date) AS [OrderDay],
    COALESCE(CAST([customer].[account_num] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE(CAST([product].[SKU] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE([product_class].[product_category], 'Unknown') AS [Category],
    SUM([sales_1998].[unit_sales]) AS [Units],
    SUM([sales_1998].[store_sales]) AS [Revenue],
    0 AS [Discount]
FROM [foodmart].[sales_fact_1998] AS [sales_1998]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1998].[customer_id]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
GROUP BY
    CAST([time].[the_date] AS date),
    [customer].[account_num],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown'),
    [product].[SKU],
    [product_class].[product_category]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, a dimension that is not there
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01
SELECT
    'sales_1997' AS [Channel],
    '' AS [OrderNumber],
    CAST([time].[the_date] AS date) AS [OrderDay],
    COALESCE(CAST([customer].[account_num] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE(CAST([product].[SKU] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE([product_class].[product_category], 'Unknown') AS [Category],
    SUM([sales_1997].[unit_sales]) AS [Units],
    SUM([sales_1997].[store_sales]) AS [Revenue],
    0 AS [Discount]
FROM [foodmart].[sales_fact_1997] AS [sales_1997]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1997].[customer_id]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
    AND 1 = 0
GROUP BY
    CAST([time].[the_date] AS date),
    [customer].[account_num],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown'),
    [product].[SKU],
    [product_class].[product_category]
UNION ALL
SELECT
    'sales_1998' AS [Channel],
    '' AS [OrderNumber],
    CAST([time].[the_date] AS date) AS [OrderDay],
    COALESCE(CAST([customer].[account_num] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE(CAST([product].[SKU] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE([product_class].[product_category], 'Unknown') AS [Category],
    SUM([sales_1998].[unit_sales]) AS [Units],
    SUM([sales_1998].[store_sales]) AS [Revenue],
    0 AS [Discount]
FROM [foodmart].[sales_fact_1998] AS [sales_1998]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1998].[customer_id]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
    AND 1 = 0
GROUP BY
    CAST([time].[the_date] AS date),
    [customer].[account_num],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown'),
    [product].[SKU],
    [product_class].[product_category]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- daily profit
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        CAST([time].[the_date] AS date) AS [OrderDay],
        SUM([sales_1997].[store_sales]) - SUM([sales_1997].[store_cost]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1997].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1997].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
    GROUP BY
        CAST([time].[the_date] AS date)
    UNION ALL
    SELECT
        CAST([time].[the_date] AS date) AS [OrderDay],
        SUM([sales_1998].[store_sales]) - SUM([sales_1998].[store_cost]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1998].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1998].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
    GROUP BY
        CAST([time].[the_date] AS date)
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- daily lines
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        CAST([time].[the_date] AS date) AS [OrderDay],
        COUNT([sales_1997].[product_id]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1997].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1997].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
    GROUP BY
        CAST([time].[the_date] AS date)
    UNION ALL
    SELECT
        CAST([time].[the_date] AS date) AS [OrderDay],
        COUNT([sales_1998].[product_id]) AS [Revenue],
        CAST(NULL AS bigint) AS [Orders],
        SUM([sales_1998].[unit_sales]) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([sales_1998].[store_cost]) AS [Cost]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
    WHERE [time].[the_date] >= ?
        AND [time].[the_date] < ?
    GROUP BY
        CAST([time].[the_date] AS date)
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- order lines by product.product_name
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01
SELECT
    'sales_1997' AS [Channel],
    '' AS [OrderNumber],
    CAST([time].[the_date] AS date) AS [OrderDay],
    COALESCE(CAST([customer].[account_num] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE(CAST([product].[SKU] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE([product].[product_name], 'Unknown') AS [Category],
    SUM([sales_1997].[unit_sales]) AS [Units],
    SUM([sales_1997].[store_sales]) AS [Revenue],
    0 AS [Discount]
FROM [foodmart].[sales_fact_1997] AS [sales_1997]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1997].[customer_id]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
GROUP BY
    CAST([time].[the_date] AS date),
    [customer].[account_num],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown'),
    [product].[SKU],
    [product].[product_name]
UNION ALL
SELECT
    'sales_1998' AS [Channel],
    '' AS [OrderNumber],
    CAST([time].[the_date] AS date) AS [OrderDay],
    COALESCE(CAST([customer].[account_num] AS nvarchar(40)), 'Unknown') AS [Customer],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE(CAST([product].[SKU] AS nvarchar(40)), 'Unknown') AS [Product],
    COALESCE([product].[product_name], 'Unknown') AS [Category],
    SUM([sales_1998].[unit_sales]) AS [Units],
    SUM([sales_1998].[store_sales]) AS [Revenue],
    0 AS [Discount]
FROM [foodmart].[sales_fact_1998] AS [sales_1998]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1998].[customer_id]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
GROUP BY
    CAST([time].[the_date] AS date),
    [customer].[account_num],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown'),
    [product].[SKU],
    [product].[product_name]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- segments
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01
SELECT
    'category' AS [Dimension],
    COALESCE([product_class].[product_category], 'Unknown') AS [Member],
    'sales_1997' AS [Channel],
    CAST([time].[the_date] AS date) AS [OrderDay],
    SUM([sales_1997].[store_sales]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [foodmart].[sales_fact_1997] AS [sales_1997]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
GROUP BY
    [product_class].[product_category],
    CAST([time].[the_date] AS date)
UNION ALL
SELECT
    'territory' AS [Dimension],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown') AS [Member],
    'sales_1997' AS [Channel],
    CAST([time].[the_date] AS date) AS [OrderDay],
    SUM([sales_1997].[store_sales]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [foodmart].[sales_fact_1997] AS [sales_1997]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
GROUP BY
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown'),
    CAST([time].[the_date] AS date)
UNION ALL
SELECT
    'category' AS [Dimension],
    COALESCE([product_class].[product_category], 'Unknown') AS [Member],
    'sales_1998' AS [Channel],
    CAST([time].[the_date] AS date) AS [OrderDay],
    SUM([sales_1998].[store_sales]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [foodmart].[sales_fact_1998] AS [sales_1998]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
GROUP BY
    [product_class].[product_category],
    CAST([time].[the_date] AS date)
UNION ALL
SELECT
    'territory' AS [Dimension],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown') AS [Member],
    'sales_1998' AS [Channel],
    CAST([time].[the_date] AS date) AS [OrderDay],
    SUM([sales_1998].[store_sales]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [foodmart].[sales_fact_1998] AS [sales_1998]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
GROUP BY
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown'),
    CAST([time].[the_date] AS date)
ORDER BY [Dimension], [Member], [Channel], [OrderDay]

-- segments, one day
-- with 2013-12-31, 2014-01-01, 2013-12-31, 2014-01-01, 2013-12-31, 2014-01-01, 2013-12-31, 2014-01-01
SELECT
    'category' AS [Dimension],
    COALESCE([product_class].[product_category], 'Unknown') AS [Member],
    'sales_1997' AS [Channel],
    CAST([time].[the_date] AS date) AS [OrderDay],
    SUM([sales_1997].[store_sales]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [foodmart].[sales_fact_1997] AS [sales_1997]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
GROUP BY
    [product_class].[product_category],
    CAST([time].[the_date] AS date)
UNION ALL
SELECT
    'territory' AS [Dimension],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown') AS [Member],
    'sales_1997' AS [Channel],
    CAST([time].[the_date] AS date) AS [OrderDay],
    SUM([sales_1997].[store_sales]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [foodmart].[sales_fact_1997] AS [sales_1997]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
GROUP BY
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown'),
    CAST([time].[the_date] AS date)
UNION ALL
SELECT
    'category' AS [Dimension],
    COALESCE([product_class].[product_category], 'Unknown') AS [Member],
    'sales_1998' AS [Channel],
    CAST([time].[the_date] AS date) AS [OrderDay],
    SUM([sales_1998].[store_sales]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [foodmart].[sales_fact_1998] AS [sales_1998]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
GROUP BY
    [product_class].[product_category],
    CAST([time].[the_date] AS date)
UNION ALL
SELECT
    'territory' AS [Dimension],
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown') AS [Member],
    'sales_1998' AS [Channel],
    CAST([time].[the_date] AS date) AS [OrderDay],
    SUM([sales_1998].[store_sales]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [foodmart].[sales_fact_1998] AS [sales_1998]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [time].[the_date] >= ?
    AND [time].[the_date] < ?
GROUP BY
    COALESCE(NULLIF([region].[sales_region], 'No Region'), 'Unknown'),
    CAST([time].[the_date] AS date)
ORDER BY [Dimension], [Member], [Channel], [OrderDay]

-- coverage
SELECT
    'sales_1997' AS [Channel],
    CAST([time].[the_date] AS date) AS [OrderDay],
    COUNT(*) AS [OrderLines]
FROM [foodmart].[sales_fact_1997] AS [sales_1997]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1997].[time_id]
GROUP BY
    CAST([time].[the_date] AS date)
UNION ALL
SELECT
    'sales_1998' AS [Channel],
    CAST([time].[the_date] AS date) AS [OrderDay],
    COUNT(*) AS [OrderLines]
FROM [foodmart].[sales_fact_1998] AS [sales_1998]
LEFT JOIN [foodmart].[time_by_day] AS [time] ON [time].[time_id] = [sales_1998].[time_id]
GROUP BY
    CAST([time].[the_date] AS date)
ORDER BY [OrderDay], [Channel]

-- members of the usual dimensions
SELECT
    'category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[product_id] AS [product_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[product_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
WHERE [product_class].[product_category] IS NULL
UNION
SELECT
    'category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[product_id] AS [product_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[product_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
WHERE [product_class].[product_category] IS NULL
UNION
SELECT
    'category' AS [Dimension],
    [product_class].[product_category] AS [Member]
FROM [foodmart].[product_class] AS [product_class]
WHERE [product_class].[product_category] IS NOT NULL
UNION
SELECT
    'territory' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[store_id] AS [store_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[store_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE NULLIF([region].[sales_region], 'No Region') IS NULL
UNION
SELECT
    'territory' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[store_id] AS [store_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[store_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE NULLIF([region].[sales_region], 'No Region') IS NULL
UNION
SELECT
    'territory' AS [Dimension],
    NULLIF([region].[sales_region], 'No Region') AS [Member]
FROM [foodmart].[region] AS [region]
WHERE NULLIF([region].[sales_region], 'No Region') IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of all dimensions
SELECT
    'category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[product_id] AS [product_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[product_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
WHERE [product_class].[product_category] IS NULL
UNION
SELECT
    'category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[product_id] AS [product_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[product_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
WHERE [product_class].[product_category] IS NULL
UNION
SELECT
    'category' AS [Dimension],
    [product_class].[product_category] AS [Member]
FROM [foodmart].[product_class] AS [product_class]
WHERE [product_class].[product_category] IS NOT NULL
UNION
SELECT
    'territory' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[store_id] AS [store_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[store_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE NULLIF([region].[sales_region], 'No Region') IS NULL
UNION
SELECT
    'territory' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[store_id] AS [store_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[store_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE NULLIF([region].[sales_region], 'No Region') IS NULL
UNION
SELECT
    'territory' AS [Dimension],
    NULLIF([region].[sales_region], 'No Region') AS [Member]
FROM [foodmart].[region] AS [region]
WHERE NULLIF([region].[sales_region], 'No Region') IS NOT NULL
UNION
SELECT
    'product.product_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[product_id] AS [product_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[product_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
WHERE [product].[product_name] IS NULL
UNION
SELECT
    'product.product_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[product_id] AS [product_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[product_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
WHERE [product].[product_name] IS NULL
UNION
SELECT
    'product.product_name' AS [Dimension],
    [product].[product_name] AS [Member]
FROM [foodmart].[product] AS [product]
WHERE [product].[product_name] IS NOT NULL
UNION
SELECT
    'product.brand_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[product_id] AS [product_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[product_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
WHERE [product].[brand_name] IS NULL
UNION
SELECT
    'product.brand_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[product_id] AS [product_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[product_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
WHERE [product].[brand_name] IS NULL
UNION
SELECT
    'product.brand_name' AS [Dimension],
    [product].[brand_name] AS [Member]
FROM [foodmart].[product] AS [product]
WHERE [product].[brand_name] IS NOT NULL
UNION
SELECT
    'product.low_fat' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[product_id] AS [product_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[product_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
WHERE [product].[low_fat] IS NULL
UNION
SELECT
    'product.low_fat' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[product_id] AS [product_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[product_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
WHERE [product].[low_fat] IS NULL
UNION
SELECT
    'product.low_fat' AS [Dimension],
    CAST([product].[low_fat] AS nvarchar(40)) AS [Member]
FROM [foodmart].[product] AS [product]
WHERE [product].[low_fat] IS NOT NULL
UNION
SELECT
    'customer.customer_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[customer_id] AS [customer_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[customer_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1997].[customer_id]
WHERE CAST([customer].[fname] AS nvarchar(4000)) + ' ' + CAST([customer].[lname] AS nvarchar(4000)) IS NULL
UNION
SELECT
    'customer.customer_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[customer_id] AS [customer_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[customer_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1998].[customer_id]
WHERE CAST([customer].[fname] AS nvarchar(4000)) + ' ' + CAST([customer].[lname] AS nvarchar(4000)) IS NULL
UNION
SELECT
    'customer.customer_name' AS [Dimension],
    CAST([customer].[fname] AS nvarchar(4000)) + ' ' + CAST([customer].[lname] AS nvarchar(4000)) AS [Member]
FROM [foodmart].[customer] AS [customer]
WHERE CAST([customer].[fname] AS nvarchar(4000)) + ' ' + CAST([customer].[lname] AS nvarchar(4000)) IS NOT NULL
UNION
SELECT
    'customer.city' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[customer_id] AS [customer_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[customer_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1997].[customer_id]
WHERE [customer].[city] IS NULL
UNION
SELECT
    'customer.city' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[customer_id] AS [customer_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[customer_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1998].[customer_id]
WHERE [customer].[city] IS NULL
UNION
SELECT
    'customer.city' AS [Dimension],
    [customer].[city] AS [Member]
FROM [foodmart].[customer] AS [customer]
WHERE [customer].[city] IS NOT NULL
UNION
SELECT
    'customer.country' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[customer_id] AS [customer_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[customer_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1997].[customer_id]
WHERE [customer].[country] IS NULL
UNION
SELECT
    'customer.country' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[customer_id] AS [customer_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[customer_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1998].[customer_id]
WHERE [customer].[country] IS NULL
UNION
SELECT
    'customer.country' AS [Dimension],
    [customer].[country] AS [Member]
FROM [foodmart].[customer] AS [customer]
WHERE [customer].[country] IS NOT NULL
UNION
SELECT
    'store.store_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[store_id] AS [store_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[store_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
WHERE [store].[store_name] IS NULL
UNION
SELECT
    'store.store_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[store_id] AS [store_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[store_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
WHERE [store].[store_name] IS NULL
UNION
SELECT
    'store.store_name' AS [Dimension],
    [store].[store_name] AS [Member]
FROM [foodmart].[store] AS [store]
WHERE [store].[store_name] IS NOT NULL
UNION
SELECT
    'store.store_type' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[store_id] AS [store_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[store_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
WHERE [store].[store_type] IS NULL
UNION
SELECT
    'store.store_type' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[store_id] AS [store_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[store_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
WHERE [store].[store_type] IS NULL
UNION
SELECT
    'store.store_type' AS [Dimension],
    [store].[store_type] AS [Member]
FROM [foodmart].[store] AS [store]
WHERE [store].[store_type] IS NOT NULL
UNION
SELECT
    'promotion.promotion_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[promotion_id] AS [promotion_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[promotion_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[promotion] AS [promotion] ON [promotion].[promotion_id] = [sales_1997].[promotion_id]
WHERE [promotion].[promotion_name] IS NULL
UNION
SELECT
    'promotion.promotion_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[promotion_id] AS [promotion_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[promotion_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[promotion] AS [promotion] ON [promotion].[promotion_id] = [sales_1998].[promotion_id]
WHERE [promotion].[promotion_name] IS NULL
UNION
SELECT
    'promotion.promotion_name' AS [Dimension],
    [promotion].[promotion_name] AS [Member]
FROM [foodmart].[promotion] AS [promotion]
WHERE [promotion].[promotion_name] IS NOT NULL
UNION
SELECT
    'promotion.media_type' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[promotion_id] AS [promotion_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[promotion_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[promotion] AS [promotion] ON [promotion].[promotion_id] = [sales_1997].[promotion_id]
WHERE [promotion].[media_type] IS NULL
UNION
SELECT
    'promotion.media_type' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[promotion_id] AS [promotion_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[promotion_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[promotion] AS [promotion] ON [promotion].[promotion_id] = [sales_1998].[promotion_id]
WHERE [promotion].[media_type] IS NULL
UNION
SELECT
    'promotion.media_type' AS [Dimension],
    [promotion].[media_type] AS [Member]
FROM [foodmart].[promotion] AS [promotion]
WHERE [promotion].[media_type] IS NOT NULL
UNION
SELECT
    'product_class.category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[product_id] AS [product_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[product_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
WHERE [product_class].[product_category] IS NULL
UNION
SELECT
    'product_class.category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[product_id] AS [product_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[product_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
WHERE [product_class].[product_category] IS NULL
UNION
SELECT
    'product_class.category' AS [Dimension],
    [product_class].[product_category] AS [Member]
FROM [foodmart].[product_class] AS [product_class]
WHERE [product_class].[product_category] IS NOT NULL
UNION
SELECT
    'product_class.department' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[product_id] AS [product_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[product_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
WHERE [product_class].[product_department] IS NULL
UNION
SELECT
    'product_class.department' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[product_id] AS [product_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[product_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
WHERE [product_class].[product_department] IS NULL
UNION
SELECT
    'product_class.department' AS [Dimension],
    [product_class].[product_department] AS [Member]
FROM [foodmart].[product_class] AS [product_class]
WHERE [product_class].[product_department] IS NOT NULL
UNION
SELECT
    'product_class.family' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[product_id] AS [product_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[product_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
WHERE [product_class].[product_family] IS NULL
UNION
SELECT
    'product_class.family' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[product_id] AS [product_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[product_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
WHERE [product_class].[product_family] IS NULL
UNION
SELECT
    'product_class.family' AS [Dimension],
    [product_class].[product_family] AS [Member]
FROM [foodmart].[product_class] AS [product_class]
WHERE [product_class].[product_family] IS NOT NULL
UNION
SELECT
    'region.sales_region' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[store_id] AS [store_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[store_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE NULLIF([region].[sales_region], 'No Region') IS NULL
UNION
SELECT
    'region.sales_region' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[store_id] AS [store_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[store_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE NULLIF([region].[sales_region], 'No Region') IS NULL
UNION
SELECT
    'region.sales_region' AS [Dimension],
    NULLIF([region].[sales_region], 'No Region') AS [Member]
FROM [foodmart].[region] AS [region]
WHERE NULLIF([region].[sales_region], 'No Region') IS NOT NULL
UNION
SELECT
    'region.state' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[store_id] AS [store_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[store_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [region].[sales_state_province] IS NULL
UNION
SELECT
    'region.state' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[store_id] AS [store_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[store_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [region].[sales_state_province] IS NULL
UNION
SELECT
    'region.state' AS [Dimension],
    [region].[sales_state_province] AS [Member]
FROM [foodmart].[region] AS [region]
WHERE [region].[sales_state_province] IS NOT NULL
UNION
SELECT
    'region.country' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[store_id] AS [store_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[store_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [region].[sales_country] IS NULL
UNION
SELECT
    'region.country' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[store_id] AS [store_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[store_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [region].[sales_country] IS NULL
UNION
SELECT
    'region.country' AS [Dimension],
    [region].[sales_country] AS [Member]
FROM [foodmart].[region] AS [region]
WHERE [region].[sales_country] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of category
SELECT
    'category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[product_id] AS [product_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[product_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
WHERE [product_class].[product_category] IS NULL
UNION
SELECT
    'category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[product_id] AS [product_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[product_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
WHERE [product_class].[product_category] IS NULL
UNION
SELECT
    'category' AS [Dimension],
    [product_class].[product_category] AS [Member]
FROM [foodmart].[product_class] AS [product_class]
WHERE [product_class].[product_category] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of territory
SELECT
    'territory' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[store_id] AS [store_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[store_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE NULLIF([region].[sales_region], 'No Region') IS NULL
UNION
SELECT
    'territory' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[store_id] AS [store_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[store_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE NULLIF([region].[sales_region], 'No Region') IS NULL
UNION
SELECT
    'territory' AS [Dimension],
    NULLIF([region].[sales_region], 'No Region') AS [Member]
FROM [foodmart].[region] AS [region]
WHERE NULLIF([region].[sales_region], 'No Region') IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of product.product_name
SELECT
    'product.product_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[product_id] AS [product_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[product_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
WHERE [product].[product_name] IS NULL
UNION
SELECT
    'product.product_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[product_id] AS [product_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[product_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
WHERE [product].[product_name] IS NULL
UNION
SELECT
    'product.product_name' AS [Dimension],
    [product].[product_name] AS [Member]
FROM [foodmart].[product] AS [product]
WHERE [product].[product_name] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of product.brand_name
SELECT
    'product.brand_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[product_id] AS [product_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[product_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
WHERE [product].[brand_name] IS NULL
UNION
SELECT
    'product.brand_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[product_id] AS [product_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[product_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
WHERE [product].[brand_name] IS NULL
UNION
SELECT
    'product.brand_name' AS [Dimension],
    [product].[brand_name] AS [Member]
FROM [foodmart].[product] AS [product]
WHERE [product].[brand_name] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of product.low_fat
SELECT
    'product.low_fat' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[product_id] AS [product_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[product_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
WHERE [product].[low_fat] IS NULL
UNION
SELECT
    'product.low_fat' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[product_id] AS [product_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[product_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
WHERE [product].[low_fat] IS NULL
UNION
SELECT
    'product.low_fat' AS [Dimension],
    CAST([product].[low_fat] AS nvarchar(40)) AS [Member]
FROM [foodmart].[product] AS [product]
WHERE [product].[low_fat] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of customer.customer_name
SELECT
    'customer.customer_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[customer_id] AS [customer_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[customer_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1997].[customer_id]
WHERE CAST([customer].[fname] AS nvarchar(4000)) + ' ' + CAST([customer].[lname] AS nvarchar(4000)) IS NULL
UNION
SELECT
    'customer.customer_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[customer_id] AS [customer_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[customer_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1998].[customer_id]
WHERE CAST([customer].[fname] AS nvarchar(4000)) + ' ' + CAST([customer].[lname] AS nvarchar(4000)) IS NULL
UNION
SELECT
    'customer.customer_name' AS [Dimension],
    CAST([customer].[fname] AS nvarchar(4000)) + ' ' + CAST([customer].[lname] AS nvarchar(4000)) AS [Member]
FROM [foodmart].[customer] AS [customer]
WHERE CAST([customer].[fname] AS nvarchar(4000)) + ' ' + CAST([customer].[lname] AS nvarchar(4000)) IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of customer.city
SELECT
    'customer.city' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[customer_id] AS [customer_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[customer_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1997].[customer_id]
WHERE [customer].[city] IS NULL
UNION
SELECT
    'customer.city' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[customer_id] AS [customer_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[customer_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1998].[customer_id]
WHERE [customer].[city] IS NULL
UNION
SELECT
    'customer.city' AS [Dimension],
    [customer].[city] AS [Member]
FROM [foodmart].[customer] AS [customer]
WHERE [customer].[city] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of customer.country
SELECT
    'customer.country' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[customer_id] AS [customer_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[customer_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1997].[customer_id]
WHERE [customer].[country] IS NULL
UNION
SELECT
    'customer.country' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[customer_id] AS [customer_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[customer_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[customer] AS [customer] ON [customer].[customer_id] = [sales_1998].[customer_id]
WHERE [customer].[country] IS NULL
UNION
SELECT
    'customer.country' AS [Dimension],
    [customer].[country] AS [Member]
FROM [foodmart].[customer] AS [customer]
WHERE [customer].[country] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of store.store_name
SELECT
    'store.store_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[store_id] AS [store_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[store_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
WHERE [store].[store_name] IS NULL
UNION
SELECT
    'store.store_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[store_id] AS [store_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[store_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
WHERE [store].[store_name] IS NULL
UNION
SELECT
    'store.store_name' AS [Dimension],
    [store].[store_name] AS [Member]
FROM [foodmart].[store] AS [store]
WHERE [store].[store_name] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of store.store_type
SELECT
    'store.store_type' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[store_id] AS [store_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[store_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
WHERE [store].[store_type] IS NULL
UNION
SELECT
    'store.store_type' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[store_id] AS [store_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[store_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
WHERE [store].[store_type] IS NULL
UNION
SELECT
    'store.store_type' AS [Dimension],
    [store].[store_type] AS [Member]
FROM [foodmart].[store] AS [store]
WHERE [store].[store_type] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of promotion.promotion_name
SELECT
    'promotion.promotion_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[promotion_id] AS [promotion_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[promotion_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[promotion] AS [promotion] ON [promotion].[promotion_id] = [sales_1997].[promotion_id]
WHERE [promotion].[promotion_name] IS NULL
UNION
SELECT
    'promotion.promotion_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[promotion_id] AS [promotion_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[promotion_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[promotion] AS [promotion] ON [promotion].[promotion_id] = [sales_1998].[promotion_id]
WHERE [promotion].[promotion_name] IS NULL
UNION
SELECT
    'promotion.promotion_name' AS [Dimension],
    [promotion].[promotion_name] AS [Member]
FROM [foodmart].[promotion] AS [promotion]
WHERE [promotion].[promotion_name] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of promotion.media_type
SELECT
    'promotion.media_type' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[promotion_id] AS [promotion_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[promotion_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[promotion] AS [promotion] ON [promotion].[promotion_id] = [sales_1997].[promotion_id]
WHERE [promotion].[media_type] IS NULL
UNION
SELECT
    'promotion.media_type' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[promotion_id] AS [promotion_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[promotion_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[promotion] AS [promotion] ON [promotion].[promotion_id] = [sales_1998].[promotion_id]
WHERE [promotion].[media_type] IS NULL
UNION
SELECT
    'promotion.media_type' AS [Dimension],
    [promotion].[media_type] AS [Member]
FROM [foodmart].[promotion] AS [promotion]
WHERE [promotion].[media_type] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of product_class.category
SELECT
    'product_class.category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[product_id] AS [product_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[product_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
WHERE [product_class].[product_category] IS NULL
UNION
SELECT
    'product_class.category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[product_id] AS [product_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[product_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
WHERE [product_class].[product_category] IS NULL
UNION
SELECT
    'product_class.category' AS [Dimension],
    [product_class].[product_category] AS [Member]
FROM [foodmart].[product_class] AS [product_class]
WHERE [product_class].[product_category] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of product_class.department
SELECT
    'product_class.department' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[product_id] AS [product_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[product_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
WHERE [product_class].[product_department] IS NULL
UNION
SELECT
    'product_class.department' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[product_id] AS [product_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[product_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
WHERE [product_class].[product_department] IS NULL
UNION
SELECT
    'product_class.department' AS [Dimension],
    [product_class].[product_department] AS [Member]
FROM [foodmart].[product_class] AS [product_class]
WHERE [product_class].[product_department] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of product_class.family
SELECT
    'product_class.family' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[product_id] AS [product_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[product_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1997].[product_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
WHERE [product_class].[product_family] IS NULL
UNION
SELECT
    'product_class.family' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[product_id] AS [product_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[product_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[product] AS [product] ON [product].[product_id] = [sales_1998].[product_id]
LEFT JOIN [foodmart].[product_class] AS [product_class] ON [product_class].[product_class_id] = [product].[product_class_id]
WHERE [product_class].[product_family] IS NULL
UNION
SELECT
    'product_class.family' AS [Dimension],
    [product_class].[product_family] AS [Member]
FROM [foodmart].[product_class] AS [product_class]
WHERE [product_class].[product_family] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of region.sales_region
SELECT
    'region.sales_region' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[store_id] AS [store_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[store_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE NULLIF([region].[sales_region], 'No Region') IS NULL
UNION
SELECT
    'region.sales_region' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[store_id] AS [store_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[store_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE NULLIF([region].[sales_region], 'No Region') IS NULL
UNION
SELECT
    'region.sales_region' AS [Dimension],
    NULLIF([region].[sales_region], 'No Region') AS [Member]
FROM [foodmart].[region] AS [region]
WHERE NULLIF([region].[sales_region], 'No Region') IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of region.state
SELECT
    'region.state' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[store_id] AS [store_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[store_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [region].[sales_state_province] IS NULL
UNION
SELECT
    'region.state' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[store_id] AS [store_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[store_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [region].[sales_state_province] IS NULL
UNION
SELECT
    'region.state' AS [Dimension],
    [region].[sales_state_province] AS [Member]
FROM [foodmart].[region] AS [region]
WHERE [region].[sales_state_province] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of region.country
SELECT
    'region.country' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1997].[store_id] AS [store_id]
    FROM [foodmart].[sales_fact_1997] AS [sales_1997]
    GROUP BY
        [sales_1997].[store_id]
) AS [sales_1997]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1997].[store_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [region].[sales_country] IS NULL
UNION
SELECT
    'region.country' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [sales_1998].[store_id] AS [store_id]
    FROM [foodmart].[sales_fact_1998] AS [sales_1998]
    GROUP BY
        [sales_1998].[store_id]
) AS [sales_1998]
LEFT JOIN [foodmart].[store] AS [store] ON [store].[store_id] = [sales_1998].[store_id]
LEFT JOIN [foodmart].[region] AS [region] ON [region].[region_id] = [store].[region_id]
WHERE [region].[sales_country] IS NULL
UNION
SELECT
    'region.country' AS [Dimension],
    [region].[sales_country] AS [Member]
FROM [foodmart].[region] AS [region]
WHERE [region].[sales_country] IS NOT NULL
ORDER BY [Dimension], [Member]

-- names of PRODUCT
SELECT
    CAST([product].[SKU] AS nvarchar(40)) AS [BusinessKey],
    MAX([product].[product_name]) AS [CurrentName]
FROM [foodmart].[product] AS [product]
WHERE [product].[SKU] IS NOT NULL
GROUP BY
    [product].[SKU]
ORDER BY [BusinessKey]

-- names of CUSTOMER
SELECT
    CAST([customer].[account_num] AS nvarchar(40)) AS [BusinessKey],
    MAX(CAST([customer].[fname] AS nvarchar(4000)) + ' ' + CAST([customer].[lname] AS nvarchar(4000))) AS [CurrentName]
FROM [foodmart].[customer] AS [customer]
WHERE [customer].[account_num] IS NOT NULL
GROUP BY
    [customer].[account_num]
ORDER BY [BusinessKey]

-- names of RESELLER
-- cannot be asked

-- names of SALESPERSON
-- cannot be asked

-- stock
-- cannot be asked

-- targets
-- cannot be asked

-- targets by member
-- cannot be asked
