-- daily
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        [date_dim].[d_date] AS [OrderDay],
        SUM([store_sales].[ss_net_paid]) AS [Revenue],
        COUNT(DISTINCT [store_sales].[ss_ticket_number]) AS [Orders],
        SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([store_sales].[ss_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[store_sales] AS [store_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
    GROUP BY
        [date_dim].[d_date]
    UNION ALL
    SELECT
        [date_dim].[d_date] AS [OrderDay],
        SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
        COUNT(DISTINCT [catalog_sales].[cs_order_number]) AS [Orders],
        SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([catalog_sales].[cs_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
    GROUP BY
        [date_dim].[d_date]
    UNION ALL
    SELECT
        [date_dim].[d_date] AS [OrderDay],
        SUM([web_sales].[ws_net_paid]) AS [Revenue],
        COUNT(DISTINCT [web_sales].[ws_order_number]) AS [Orders],
        SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([web_sales].[ws_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[web_sales] AS [web_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
    GROUP BY
        [date_dim].[d_date]
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- daily, channel store
-- with 2013-01-01, 2014-01-01
SELECT
    [date_dim].[d_date] AS [OrderDay],
    SUM([store_sales].[ss_net_paid]) AS [Revenue],
    COUNT(DISTINCT [store_sales].[ss_ticket_number]) AS [Orders],
    SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([store_sales].[ss_ext_wholesale_cost]) AS [Cost]
FROM [dbo].[store_sales] AS [store_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
GROUP BY
    [date_dim].[d_date]
ORDER BY [OrderDay]

-- daily, channel catalog
-- with 2013-01-01, 2014-01-01
SELECT
    [date_dim].[d_date] AS [OrderDay],
    SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
    COUNT(DISTINCT [catalog_sales].[cs_order_number]) AS [Orders],
    SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([catalog_sales].[cs_ext_wholesale_cost]) AS [Cost]
FROM [dbo].[catalog_sales] AS [catalog_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
GROUP BY
    [date_dim].[d_date]
ORDER BY [OrderDay]

-- daily, channel web
-- with 2013-01-01, 2014-01-01
SELECT
    [date_dim].[d_date] AS [OrderDay],
    SUM([web_sales].[ws_net_paid]) AS [Revenue],
    COUNT(DISTINCT [web_sales].[ws_order_number]) AS [Orders],
    SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([web_sales].[ws_ext_wholesale_cost]) AS [Cost]
FROM [dbo].[web_sales] AS [web_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
GROUP BY
    [date_dim].[d_date]
ORDER BY [OrderDay]

-- daily, one category
-- with 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        [date_dim].[d_date] AS [OrderDay],
        SUM([store_sales].[ss_net_paid]) AS [Revenue],
        COUNT(DISTINCT [store_sales].[ss_ticket_number]) AS [Orders],
        SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([store_sales].[ss_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[store_sales] AS [store_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
    LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND [item].[i_category] = ?
    GROUP BY
        [date_dim].[d_date]
    UNION ALL
    SELECT
        [date_dim].[d_date] AS [OrderDay],
        SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
        COUNT(DISTINCT [catalog_sales].[cs_order_number]) AS [Orders],
        SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([catalog_sales].[cs_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
    LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND [item].[i_category] = ?
    GROUP BY
        [date_dim].[d_date]
    UNION ALL
    SELECT
        [date_dim].[d_date] AS [OrderDay],
        SUM([web_sales].[ws_net_paid]) AS [Revenue],
        COUNT(DISTINCT [web_sales].[ws_order_number]) AS [Orders],
        SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([web_sales].[ws_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[web_sales] AS [web_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
    LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND [item].[i_category] = ?
    GROUP BY
        [date_dim].[d_date]
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- daily, two categories
-- with 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 'Gloves' as dbo.item.i_category, 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 'Gloves' as dbo.item.i_category, 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 'Gloves' as dbo.item.i_category
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        [date_dim].[d_date] AS [OrderDay],
        SUM([store_sales].[ss_net_paid]) AS [Revenue],
        COUNT(DISTINCT [store_sales].[ss_ticket_number]) AS [Orders],
        SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([store_sales].[ss_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[store_sales] AS [store_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
    LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND (([item].[i_category] = ?) OR ([item].[i_category] = ?))
    GROUP BY
        [date_dim].[d_date]
    UNION ALL
    SELECT
        [date_dim].[d_date] AS [OrderDay],
        SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
        COUNT(DISTINCT [catalog_sales].[cs_order_number]) AS [Orders],
        SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([catalog_sales].[cs_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
    LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND (([item].[i_category] = ?) OR ([item].[i_category] = ?))
    GROUP BY
        [date_dim].[d_date]
    UNION ALL
    SELECT
        [date_dim].[d_date] AS [OrderDay],
        SUM([web_sales].[ws_net_paid]) AS [Revenue],
        COUNT(DISTINCT [web_sales].[ws_order_number]) AS [Orders],
        SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([web_sales].[ws_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[web_sales] AS [web_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
    LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND (([item].[i_category] = ?) OR ([item].[i_category] = ?))
    GROUP BY
        [date_dim].[d_date]
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- daily, without a territory
-- with 2013-01-01, 2014-01-01, 'Unknown' as dbo.customer_address.ca_state, 2013-01-01, 2014-01-01, 'Unknown' as dbo.customer_address.ca_state, 2013-01-01, 2014-01-01, 'Unknown' as dbo.customer_address.ca_state
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        [date_dim].[d_date] AS [OrderDay],
        SUM([store_sales].[ss_net_paid]) AS [Revenue],
        COUNT(DISTINCT [store_sales].[ss_ticket_number]) AS [Orders],
        SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([store_sales].[ss_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[store_sales] AS [store_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
    LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
    LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND (([customer_address].[ca_state] IS NULL) OR ([customer_address].[ca_state] = ?))
    GROUP BY
        [date_dim].[d_date]
    UNION ALL
    SELECT
        [date_dim].[d_date] AS [OrderDay],
        SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
        COUNT(DISTINCT [catalog_sales].[cs_order_number]) AS [Orders],
        SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([catalog_sales].[cs_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
    LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
    LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND (([customer_address].[ca_state] IS NULL) OR ([customer_address].[ca_state] = ?))
    GROUP BY
        [date_dim].[d_date]
    UNION ALL
    SELECT
        [date_dim].[d_date] AS [OrderDay],
        SUM([web_sales].[ws_net_paid]) AS [Revenue],
        COUNT(DISTINCT [web_sales].[ws_order_number]) AS [Orders],
        SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([web_sales].[ws_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[web_sales] AS [web_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
    LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
    LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND (([customer_address].[ca_state] IS NULL) OR ([customer_address].[ca_state] = ?))
    GROUP BY
        [date_dim].[d_date]
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- daily, both
-- with 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 'O'Brien' as dbo.customer_address.ca_state, 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 'O'Brien' as dbo.customer_address.ca_state, 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 'O'Brien' as dbo.customer_address.ca_state
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        [date_dim].[d_date] AS [OrderDay],
        SUM([store_sales].[ss_net_paid]) AS [Revenue],
        COUNT(DISTINCT [store_sales].[ss_ticket_number]) AS [Orders],
        SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([store_sales].[ss_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[store_sales] AS [store_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
    LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
    LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
    LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND [item].[i_category] = ?
        AND [customer_address].[ca_state] = ?
    GROUP BY
        [date_dim].[d_date]
    UNION ALL
    SELECT
        [date_dim].[d_date] AS [OrderDay],
        SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
        COUNT(DISTINCT [catalog_sales].[cs_order_number]) AS [Orders],
        SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([catalog_sales].[cs_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
    LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
    LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
    LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND [item].[i_category] = ?
        AND [customer_address].[ca_state] = ?
    GROUP BY
        [date_dim].[d_date]
    UNION ALL
    SELECT
        [date_dim].[d_date] AS [OrderDay],
        SUM([web_sales].[ws_net_paid]) AS [Revenue],
        COUNT(DISTINCT [web_sales].[ws_order_number]) AS [Orders],
        SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([web_sales].[ws_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[web_sales] AS [web_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
    LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
    LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
    LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND [item].[i_category] = ?
        AND [customer_address].[ca_state] = ?
    GROUP BY
        [date_dim].[d_date]
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- daily, without a category
-- with 2013-01-01, 2014-01-01, 'Unknown' as dbo.item.i_category, 2013-01-01, 2014-01-01, 'Unknown' as dbo.item.i_category, 2013-01-01, 2014-01-01, 'Unknown' as dbo.item.i_category
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        [date_dim].[d_date] AS [OrderDay],
        SUM([store_sales].[ss_net_paid]) AS [Revenue],
        COUNT(DISTINCT [store_sales].[ss_ticket_number]) AS [Orders],
        SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([store_sales].[ss_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[store_sales] AS [store_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
    LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND (([item].[i_category] IS NULL) OR ([item].[i_category] = ?))
    GROUP BY
        [date_dim].[d_date]
    UNION ALL
    SELECT
        [date_dim].[d_date] AS [OrderDay],
        SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
        COUNT(DISTINCT [catalog_sales].[cs_order_number]) AS [Orders],
        SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([catalog_sales].[cs_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
    LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND (([item].[i_category] IS NULL) OR ([item].[i_category] = ?))
    GROUP BY
        [date_dim].[d_date]
    UNION ALL
    SELECT
        [date_dim].[d_date] AS [OrderDay],
        SUM([web_sales].[ws_net_paid]) AS [Revenue],
        COUNT(DISTINCT [web_sales].[ws_order_number]) AS [Orders],
        SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([web_sales].[ws_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[web_sales] AS [web_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
    LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND (([item].[i_category] IS NULL) OR ([item].[i_category] = ?))
    GROUP BY
        [date_dim].[d_date]
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- daily, one member
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 'x'; DROP TABLE y --]' as dbo.web_site.web_name
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        [date_dim].[d_date] AS [OrderDay],
        SUM([store_sales].[ss_net_paid]) AS [Revenue],
        COUNT(DISTINCT [store_sales].[ss_ticket_number]) AS [Orders],
        SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([store_sales].[ss_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[store_sales] AS [store_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND 1 = 0
    GROUP BY
        [date_dim].[d_date]
    UNION ALL
    SELECT
        [date_dim].[d_date] AS [OrderDay],
        SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
        COUNT(DISTINCT [catalog_sales].[cs_order_number]) AS [Orders],
        SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([catalog_sales].[cs_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND 1 = 0
    GROUP BY
        [date_dim].[d_date]
    UNION ALL
    SELECT
        [date_dim].[d_date] AS [OrderDay],
        SUM([web_sales].[ws_net_paid]) AS [Revenue],
        COUNT(DISTINCT [web_sales].[ws_order_number]) AS [Orders],
        SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([web_sales].[ws_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[web_sales] AS [web_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
    LEFT JOIN [dbo].[web_site] AS [web_site] ON [web_site].[web_site_sk] = [web_sales].[ws_web_site_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND [web_site].[web_name] = ?
    GROUP BY
        [date_dim].[d_date]
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- daily, one day
-- with 2013-12-31, 2014-01-01, 2013-12-31, 2014-01-01, 2013-12-31, 2014-01-01
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        [date_dim].[d_date] AS [OrderDay],
        SUM([store_sales].[ss_net_paid]) AS [Revenue],
        COUNT(DISTINCT [store_sales].[ss_ticket_number]) AS [Orders],
        SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([store_sales].[ss_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[store_sales] AS [store_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
    GROUP BY
        [date_dim].[d_date]
    UNION ALL
    SELECT
        [date_dim].[d_date] AS [OrderDay],
        SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
        COUNT(DISTINCT [catalog_sales].[cs_order_number]) AS [Orders],
        SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([catalog_sales].[cs_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
    GROUP BY
        [date_dim].[d_date]
    UNION ALL
    SELECT
        [date_dim].[d_date] AS [OrderDay],
        SUM([web_sales].[ws_net_paid]) AS [Revenue],
        COUNT(DISTINCT [web_sales].[ws_order_number]) AS [Orders],
        SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([web_sales].[ws_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[web_sales] AS [web_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
    GROUP BY
        [date_dim].[d_date]
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- daily, a dimension that is not there
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        [date_dim].[d_date] AS [OrderDay],
        SUM([store_sales].[ss_net_paid]) AS [Revenue],
        COUNT(DISTINCT [store_sales].[ss_ticket_number]) AS [Orders],
        SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([store_sales].[ss_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[store_sales] AS [store_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND 1 = 0
    GROUP BY
        [date_dim].[d_date]
    UNION ALL
    SELECT
        [date_dim].[d_date] AS [OrderDay],
        SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
        COUNT(DISTINCT [catalog_sales].[cs_order_number]) AS [Orders],
        SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([catalog_sales].[cs_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND 1 = 0
    GROUP BY
        [date_dim].[d_date]
    UNION ALL
    SELECT
        [date_dim].[d_date] AS [OrderDay],
        SUM([web_sales].[ws_net_paid]) AS [Revenue],
        COUNT(DISTINCT [web_sales].[ws_order_number]) AS [Orders],
        SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([web_sales].[ws_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[web_sales] AS [web_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND 1 = 0
    GROUP BY
        [date_dim].[d_date]
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- totals
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01
SELECT
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost],
    MAX([buyers].[Customers]) AS [Customers]
FROM (
    SELECT
        SUM([store_sales].[ss_net_paid]) AS [Revenue],
        COUNT(DISTINCT [store_sales].[ss_ticket_number]) AS [Orders],
        SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([store_sales].[ss_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[store_sales] AS [store_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
    UNION ALL
    SELECT
        SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
        COUNT(DISTINCT [catalog_sales].[cs_order_number]) AS [Orders],
        SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([catalog_sales].[cs_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
    UNION ALL
    SELECT
        SUM([web_sales].[ws_net_paid]) AS [Revenue],
        COUNT(DISTINCT [web_sales].[ws_order_number]) AS [Orders],
        SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([web_sales].[ws_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[web_sales] AS [web_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
) AS [parts]
CROSS JOIN (
    SELECT
        COUNT(*) AS [Customers]
    FROM (
        SELECT
            'customer' AS [Kind],
            [customer].[c_customer_id] AS [Customer]
        FROM [dbo].[store_sales] AS [store_sales]
        LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
        LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
        WHERE [date_dim].[d_date] >= ?
            AND [date_dim].[d_date] < ?
            AND [customer].[c_customer_id] IS NOT NULL
        UNION
        SELECT
            'customer' AS [Kind],
            [customer].[c_customer_id] AS [Customer]
        FROM [dbo].[catalog_sales] AS [catalog_sales]
        LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
        LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
        WHERE [date_dim].[d_date] >= ?
            AND [date_dim].[d_date] < ?
            AND [customer].[c_customer_id] IS NOT NULL
        UNION
        SELECT
            'customer' AS [Kind],
            [customer].[c_customer_id] AS [Customer]
        FROM [dbo].[web_sales] AS [web_sales]
        LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
        LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
        WHERE [date_dim].[d_date] >= ?
            AND [date_dim].[d_date] < ?
            AND [customer].[c_customer_id] IS NOT NULL
    ) AS [parts]
) AS [buyers]

-- totals, channel store
-- with 2013-01-01, 2014-01-01
SELECT
    SUM([store_sales].[ss_net_paid]) AS [Revenue],
    COUNT(DISTINCT [store_sales].[ss_ticket_number]) AS [Orders],
    SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([store_sales].[ss_ext_wholesale_cost]) AS [Cost],
    COUNT(DISTINCT [customer].[c_customer_id]) AS [Customers]
FROM [dbo].[store_sales] AS [store_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?

-- totals, channel catalog
-- with 2013-01-01, 2014-01-01
SELECT
    SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
    COUNT(DISTINCT [catalog_sales].[cs_order_number]) AS [Orders],
    SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([catalog_sales].[cs_ext_wholesale_cost]) AS [Cost],
    COUNT(DISTINCT [customer].[c_customer_id]) AS [Customers]
FROM [dbo].[catalog_sales] AS [catalog_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?

-- totals, channel web
-- with 2013-01-01, 2014-01-01
SELECT
    SUM([web_sales].[ws_net_paid]) AS [Revenue],
    COUNT(DISTINCT [web_sales].[ws_order_number]) AS [Orders],
    SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
    COUNT(*) AS [OrderLines],
    SUM([web_sales].[ws_ext_wholesale_cost]) AS [Cost],
    COUNT(DISTINCT [customer].[c_customer_id]) AS [Customers]
FROM [dbo].[web_sales] AS [web_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?

-- totals, one category
-- with 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category
SELECT
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost],
    MAX([buyers].[Customers]) AS [Customers]
FROM (
    SELECT
        SUM([store_sales].[ss_net_paid]) AS [Revenue],
        COUNT(DISTINCT [store_sales].[ss_ticket_number]) AS [Orders],
        SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([store_sales].[ss_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[store_sales] AS [store_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
    LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND [item].[i_category] = ?
    UNION ALL
    SELECT
        SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
        COUNT(DISTINCT [catalog_sales].[cs_order_number]) AS [Orders],
        SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([catalog_sales].[cs_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
    LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND [item].[i_category] = ?
    UNION ALL
    SELECT
        SUM([web_sales].[ws_net_paid]) AS [Revenue],
        COUNT(DISTINCT [web_sales].[ws_order_number]) AS [Orders],
        SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([web_sales].[ws_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[web_sales] AS [web_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
    LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND [item].[i_category] = ?
) AS [parts]
CROSS JOIN (
    SELECT
        COUNT(*) AS [Customers]
    FROM (
        SELECT
            'customer' AS [Kind],
            [customer].[c_customer_id] AS [Customer]
        FROM [dbo].[store_sales] AS [store_sales]
        LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
        LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
        LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
        WHERE [date_dim].[d_date] >= ?
            AND [date_dim].[d_date] < ?
            AND [item].[i_category] = ?
            AND [customer].[c_customer_id] IS NOT NULL
        UNION
        SELECT
            'customer' AS [Kind],
            [customer].[c_customer_id] AS [Customer]
        FROM [dbo].[catalog_sales] AS [catalog_sales]
        LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
        LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
        LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
        WHERE [date_dim].[d_date] >= ?
            AND [date_dim].[d_date] < ?
            AND [item].[i_category] = ?
            AND [customer].[c_customer_id] IS NOT NULL
        UNION
        SELECT
            'customer' AS [Kind],
            [customer].[c_customer_id] AS [Customer]
        FROM [dbo].[web_sales] AS [web_sales]
        LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
        LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
        LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
        WHERE [date_dim].[d_date] >= ?
            AND [date_dim].[d_date] < ?
            AND [item].[i_category] = ?
            AND [customer].[c_customer_id] IS NOT NULL
    ) AS [parts]
) AS [buyers]

-- totals, two categories
-- with 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 'Gloves' as dbo.item.i_category, 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 'Gloves' as dbo.item.i_category, 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 'Gloves' as dbo.item.i_category, 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 'Gloves' as dbo.item.i_category, 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 'Gloves' as dbo.item.i_category, 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 'Gloves' as dbo.item.i_category
SELECT
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost],
    MAX([buyers].[Customers]) AS [Customers]
FROM (
    SELECT
        SUM([store_sales].[ss_net_paid]) AS [Revenue],
        COUNT(DISTINCT [store_sales].[ss_ticket_number]) AS [Orders],
        SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([store_sales].[ss_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[store_sales] AS [store_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
    LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND (([item].[i_category] = ?) OR ([item].[i_category] = ?))
    UNION ALL
    SELECT
        SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
        COUNT(DISTINCT [catalog_sales].[cs_order_number]) AS [Orders],
        SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([catalog_sales].[cs_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
    LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND (([item].[i_category] = ?) OR ([item].[i_category] = ?))
    UNION ALL
    SELECT
        SUM([web_sales].[ws_net_paid]) AS [Revenue],
        COUNT(DISTINCT [web_sales].[ws_order_number]) AS [Orders],
        SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([web_sales].[ws_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[web_sales] AS [web_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
    LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND (([item].[i_category] = ?) OR ([item].[i_category] = ?))
) AS [parts]
CROSS JOIN (
    SELECT
        COUNT(*) AS [Customers]
    FROM (
        SELECT
            'customer' AS [Kind],
            [customer].[c_customer_id] AS [Customer]
        FROM [dbo].[store_sales] AS [store_sales]
        LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
        LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
        LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
        WHERE [date_dim].[d_date] >= ?
            AND [date_dim].[d_date] < ?
            AND (([item].[i_category] = ?) OR ([item].[i_category] = ?))
            AND [customer].[c_customer_id] IS NOT NULL
        UNION
        SELECT
            'customer' AS [Kind],
            [customer].[c_customer_id] AS [Customer]
        FROM [dbo].[catalog_sales] AS [catalog_sales]
        LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
        LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
        LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
        WHERE [date_dim].[d_date] >= ?
            AND [date_dim].[d_date] < ?
            AND (([item].[i_category] = ?) OR ([item].[i_category] = ?))
            AND [customer].[c_customer_id] IS NOT NULL
        UNION
        SELECT
            'customer' AS [Kind],
            [customer].[c_customer_id] AS [Customer]
        FROM [dbo].[web_sales] AS [web_sales]
        LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
        LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
        LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
        WHERE [date_dim].[d_date] >= ?
            AND [date_dim].[d_date] < ?
            AND (([item].[i_category] = ?) OR ([item].[i_category] = ?))
            AND [customer].[c_customer_id] IS NOT NULL
    ) AS [parts]
) AS [buyers]

-- totals, without a territory
-- with 2013-01-01, 2014-01-01, 'Unknown' as dbo.customer_address.ca_state, 2013-01-01, 2014-01-01, 'Unknown' as dbo.customer_address.ca_state, 2013-01-01, 2014-01-01, 'Unknown' as dbo.customer_address.ca_state, 2013-01-01, 2014-01-01, 'Unknown' as dbo.customer_address.ca_state, 2013-01-01, 2014-01-01, 'Unknown' as dbo.customer_address.ca_state, 2013-01-01, 2014-01-01, 'Unknown' as dbo.customer_address.ca_state
SELECT
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost],
    MAX([buyers].[Customers]) AS [Customers]
FROM (
    SELECT
        SUM([store_sales].[ss_net_paid]) AS [Revenue],
        COUNT(DISTINCT [store_sales].[ss_ticket_number]) AS [Orders],
        SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([store_sales].[ss_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[store_sales] AS [store_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
    LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
    LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND (([customer_address].[ca_state] IS NULL) OR ([customer_address].[ca_state] = ?))
    UNION ALL
    SELECT
        SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
        COUNT(DISTINCT [catalog_sales].[cs_order_number]) AS [Orders],
        SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([catalog_sales].[cs_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
    LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
    LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND (([customer_address].[ca_state] IS NULL) OR ([customer_address].[ca_state] = ?))
    UNION ALL
    SELECT
        SUM([web_sales].[ws_net_paid]) AS [Revenue],
        COUNT(DISTINCT [web_sales].[ws_order_number]) AS [Orders],
        SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([web_sales].[ws_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[web_sales] AS [web_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
    LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
    LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND (([customer_address].[ca_state] IS NULL) OR ([customer_address].[ca_state] = ?))
) AS [parts]
CROSS JOIN (
    SELECT
        COUNT(*) AS [Customers]
    FROM (
        SELECT
            'customer' AS [Kind],
            [customer].[c_customer_id] AS [Customer]
        FROM [dbo].[store_sales] AS [store_sales]
        LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
        LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
        LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
        WHERE [date_dim].[d_date] >= ?
            AND [date_dim].[d_date] < ?
            AND (([customer_address].[ca_state] IS NULL) OR ([customer_address].[ca_state] = ?))
            AND [customer].[c_customer_id] IS NOT NULL
        UNION
        SELECT
            'customer' AS [Kind],
            [customer].[c_customer_id] AS [Customer]
        FROM [dbo].[catalog_sales] AS [catalog_sales]
        LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
        LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
        LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
        WHERE [date_dim].[d_date] >= ?
            AND [date_dim].[d_date] < ?
            AND (([customer_address].[ca_state] IS NULL) OR ([customer_address].[ca_state] = ?))
            AND [customer].[c_customer_id] IS NOT NULL
        UNION
        SELECT
            'customer' AS [Kind],
            [customer].[c_customer_id] AS [Customer]
        FROM [dbo].[web_sales] AS [web_sales]
        LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
        LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
        LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
        WHERE [date_dim].[d_date] >= ?
            AND [date_dim].[d_date] < ?
            AND (([customer_address].[ca_state] IS NULL) OR ([customer_address].[ca_state] = ?))
            AND [customer].[c_customer_id] IS NOT NULL
    ) AS [parts]
) AS [buyers]

-- totals, both
-- with 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 'O'Brien' as dbo.customer_address.ca_state, 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 'O'Brien' as dbo.customer_address.ca_state, 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 'O'Brien' as dbo.customer_address.ca_state, 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 'O'Brien' as dbo.customer_address.ca_state, 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 'O'Brien' as dbo.customer_address.ca_state, 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 'O'Brien' as dbo.customer_address.ca_state
SELECT
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost],
    MAX([buyers].[Customers]) AS [Customers]
FROM (
    SELECT
        SUM([store_sales].[ss_net_paid]) AS [Revenue],
        COUNT(DISTINCT [store_sales].[ss_ticket_number]) AS [Orders],
        SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([store_sales].[ss_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[store_sales] AS [store_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
    LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
    LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
    LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND [item].[i_category] = ?
        AND [customer_address].[ca_state] = ?
    UNION ALL
    SELECT
        SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
        COUNT(DISTINCT [catalog_sales].[cs_order_number]) AS [Orders],
        SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([catalog_sales].[cs_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
    LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
    LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
    LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND [item].[i_category] = ?
        AND [customer_address].[ca_state] = ?
    UNION ALL
    SELECT
        SUM([web_sales].[ws_net_paid]) AS [Revenue],
        COUNT(DISTINCT [web_sales].[ws_order_number]) AS [Orders],
        SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([web_sales].[ws_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[web_sales] AS [web_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
    LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
    LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
    LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND [item].[i_category] = ?
        AND [customer_address].[ca_state] = ?
) AS [parts]
CROSS JOIN (
    SELECT
        COUNT(*) AS [Customers]
    FROM (
        SELECT
            'customer' AS [Kind],
            [customer].[c_customer_id] AS [Customer]
        FROM [dbo].[store_sales] AS [store_sales]
        LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
        LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
        LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
        LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
        WHERE [date_dim].[d_date] >= ?
            AND [date_dim].[d_date] < ?
            AND [item].[i_category] = ?
            AND [customer_address].[ca_state] = ?
            AND [customer].[c_customer_id] IS NOT NULL
        UNION
        SELECT
            'customer' AS [Kind],
            [customer].[c_customer_id] AS [Customer]
        FROM [dbo].[catalog_sales] AS [catalog_sales]
        LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
        LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
        LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
        LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
        WHERE [date_dim].[d_date] >= ?
            AND [date_dim].[d_date] < ?
            AND [item].[i_category] = ?
            AND [customer_address].[ca_state] = ?
            AND [customer].[c_customer_id] IS NOT NULL
        UNION
        SELECT
            'customer' AS [Kind],
            [customer].[c_customer_id] AS [Customer]
        FROM [dbo].[web_sales] AS [web_sales]
        LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
        LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
        LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
        LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
        WHERE [date_dim].[d_date] >= ?
            AND [date_dim].[d_date] < ?
            AND [item].[i_category] = ?
            AND [customer_address].[ca_state] = ?
            AND [customer].[c_customer_id] IS NOT NULL
    ) AS [parts]
) AS [buyers]

-- totals, without a category
-- with 2013-01-01, 2014-01-01, 'Unknown' as dbo.item.i_category, 2013-01-01, 2014-01-01, 'Unknown' as dbo.item.i_category, 2013-01-01, 2014-01-01, 'Unknown' as dbo.item.i_category, 2013-01-01, 2014-01-01, 'Unknown' as dbo.item.i_category, 2013-01-01, 2014-01-01, 'Unknown' as dbo.item.i_category, 2013-01-01, 2014-01-01, 'Unknown' as dbo.item.i_category
SELECT
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost],
    MAX([buyers].[Customers]) AS [Customers]
FROM (
    SELECT
        SUM([store_sales].[ss_net_paid]) AS [Revenue],
        COUNT(DISTINCT [store_sales].[ss_ticket_number]) AS [Orders],
        SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([store_sales].[ss_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[store_sales] AS [store_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
    LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND (([item].[i_category] IS NULL) OR ([item].[i_category] = ?))
    UNION ALL
    SELECT
        SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
        COUNT(DISTINCT [catalog_sales].[cs_order_number]) AS [Orders],
        SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([catalog_sales].[cs_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
    LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND (([item].[i_category] IS NULL) OR ([item].[i_category] = ?))
    UNION ALL
    SELECT
        SUM([web_sales].[ws_net_paid]) AS [Revenue],
        COUNT(DISTINCT [web_sales].[ws_order_number]) AS [Orders],
        SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([web_sales].[ws_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[web_sales] AS [web_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
    LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND (([item].[i_category] IS NULL) OR ([item].[i_category] = ?))
) AS [parts]
CROSS JOIN (
    SELECT
        COUNT(*) AS [Customers]
    FROM (
        SELECT
            'customer' AS [Kind],
            [customer].[c_customer_id] AS [Customer]
        FROM [dbo].[store_sales] AS [store_sales]
        LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
        LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
        LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
        WHERE [date_dim].[d_date] >= ?
            AND [date_dim].[d_date] < ?
            AND (([item].[i_category] IS NULL) OR ([item].[i_category] = ?))
            AND [customer].[c_customer_id] IS NOT NULL
        UNION
        SELECT
            'customer' AS [Kind],
            [customer].[c_customer_id] AS [Customer]
        FROM [dbo].[catalog_sales] AS [catalog_sales]
        LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
        LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
        LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
        WHERE [date_dim].[d_date] >= ?
            AND [date_dim].[d_date] < ?
            AND (([item].[i_category] IS NULL) OR ([item].[i_category] = ?))
            AND [customer].[c_customer_id] IS NOT NULL
        UNION
        SELECT
            'customer' AS [Kind],
            [customer].[c_customer_id] AS [Customer]
        FROM [dbo].[web_sales] AS [web_sales]
        LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
        LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
        LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
        WHERE [date_dim].[d_date] >= ?
            AND [date_dim].[d_date] < ?
            AND (([item].[i_category] IS NULL) OR ([item].[i_category] = ?))
            AND [customer].[c_customer_id] IS NOT NULL
    ) AS [parts]
) AS [buyers]

-- totals, one member
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 'x'; DROP TABLE y --]' as dbo.web_site.web_name, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 'x'; DROP TABLE y --]' as dbo.web_site.web_name
SELECT
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost],
    MAX([buyers].[Customers]) AS [Customers]
FROM (
    SELECT
        SUM([store_sales].[ss_net_paid]) AS [Revenue],
        COUNT(DISTINCT [store_sales].[ss_ticket_number]) AS [Orders],
        SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([store_sales].[ss_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[store_sales] AS [store_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND 1 = 0
    UNION ALL
    SELECT
        SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
        COUNT(DISTINCT [catalog_sales].[cs_order_number]) AS [Orders],
        SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([catalog_sales].[cs_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND 1 = 0
    UNION ALL
    SELECT
        SUM([web_sales].[ws_net_paid]) AS [Revenue],
        COUNT(DISTINCT [web_sales].[ws_order_number]) AS [Orders],
        SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([web_sales].[ws_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[web_sales] AS [web_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
    LEFT JOIN [dbo].[web_site] AS [web_site] ON [web_site].[web_site_sk] = [web_sales].[ws_web_site_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND [web_site].[web_name] = ?
) AS [parts]
CROSS JOIN (
    SELECT
        COUNT(*) AS [Customers]
    FROM (
        SELECT
            'customer' AS [Kind],
            [customer].[c_customer_id] AS [Customer]
        FROM [dbo].[store_sales] AS [store_sales]
        LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
        LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
        WHERE [date_dim].[d_date] >= ?
            AND [date_dim].[d_date] < ?
            AND 1 = 0
            AND [customer].[c_customer_id] IS NOT NULL
        UNION
        SELECT
            'customer' AS [Kind],
            [customer].[c_customer_id] AS [Customer]
        FROM [dbo].[catalog_sales] AS [catalog_sales]
        LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
        LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
        WHERE [date_dim].[d_date] >= ?
            AND [date_dim].[d_date] < ?
            AND 1 = 0
            AND [customer].[c_customer_id] IS NOT NULL
        UNION
        SELECT
            'customer' AS [Kind],
            [customer].[c_customer_id] AS [Customer]
        FROM [dbo].[web_sales] AS [web_sales]
        LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
        LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
        LEFT JOIN [dbo].[web_site] AS [web_site] ON [web_site].[web_site_sk] = [web_sales].[ws_web_site_sk]
        WHERE [date_dim].[d_date] >= ?
            AND [date_dim].[d_date] < ?
            AND [web_site].[web_name] = ?
            AND [customer].[c_customer_id] IS NOT NULL
    ) AS [parts]
) AS [buyers]

-- totals, one day
-- with 2013-12-31, 2014-01-01, 2013-12-31, 2014-01-01, 2013-12-31, 2014-01-01, 2013-12-31, 2014-01-01, 2013-12-31, 2014-01-01, 2013-12-31, 2014-01-01
SELECT
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost],
    MAX([buyers].[Customers]) AS [Customers]
FROM (
    SELECT
        SUM([store_sales].[ss_net_paid]) AS [Revenue],
        COUNT(DISTINCT [store_sales].[ss_ticket_number]) AS [Orders],
        SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([store_sales].[ss_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[store_sales] AS [store_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
    UNION ALL
    SELECT
        SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
        COUNT(DISTINCT [catalog_sales].[cs_order_number]) AS [Orders],
        SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([catalog_sales].[cs_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
    UNION ALL
    SELECT
        SUM([web_sales].[ws_net_paid]) AS [Revenue],
        COUNT(DISTINCT [web_sales].[ws_order_number]) AS [Orders],
        SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([web_sales].[ws_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[web_sales] AS [web_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
) AS [parts]
CROSS JOIN (
    SELECT
        COUNT(*) AS [Customers]
    FROM (
        SELECT
            'customer' AS [Kind],
            [customer].[c_customer_id] AS [Customer]
        FROM [dbo].[store_sales] AS [store_sales]
        LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
        LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
        WHERE [date_dim].[d_date] >= ?
            AND [date_dim].[d_date] < ?
            AND [customer].[c_customer_id] IS NOT NULL
        UNION
        SELECT
            'customer' AS [Kind],
            [customer].[c_customer_id] AS [Customer]
        FROM [dbo].[catalog_sales] AS [catalog_sales]
        LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
        LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
        WHERE [date_dim].[d_date] >= ?
            AND [date_dim].[d_date] < ?
            AND [customer].[c_customer_id] IS NOT NULL
        UNION
        SELECT
            'customer' AS [Kind],
            [customer].[c_customer_id] AS [Customer]
        FROM [dbo].[web_sales] AS [web_sales]
        LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
        LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
        WHERE [date_dim].[d_date] >= ?
            AND [date_dim].[d_date] < ?
            AND [customer].[c_customer_id] IS NOT NULL
    ) AS [parts]
) AS [buyers]

-- totals, a dimension that is not there
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01
SELECT
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost],
    MAX([buyers].[Customers]) AS [Customers]
FROM (
    SELECT
        SUM([store_sales].[ss_net_paid]) AS [Revenue],
        COUNT(DISTINCT [store_sales].[ss_ticket_number]) AS [Orders],
        SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([store_sales].[ss_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[store_sales] AS [store_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND 1 = 0
    UNION ALL
    SELECT
        SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
        COUNT(DISTINCT [catalog_sales].[cs_order_number]) AS [Orders],
        SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([catalog_sales].[cs_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND 1 = 0
    UNION ALL
    SELECT
        SUM([web_sales].[ws_net_paid]) AS [Revenue],
        COUNT(DISTINCT [web_sales].[ws_order_number]) AS [Orders],
        SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([web_sales].[ws_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[web_sales] AS [web_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
        AND 1 = 0
) AS [parts]
CROSS JOIN (
    SELECT
        COUNT(*) AS [Customers]
    FROM (
        SELECT
            'customer' AS [Kind],
            [customer].[c_customer_id] AS [Customer]
        FROM [dbo].[store_sales] AS [store_sales]
        LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
        LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
        WHERE [date_dim].[d_date] >= ?
            AND [date_dim].[d_date] < ?
            AND 1 = 0
            AND [customer].[c_customer_id] IS NOT NULL
        UNION
        SELECT
            'customer' AS [Kind],
            [customer].[c_customer_id] AS [Customer]
        FROM [dbo].[catalog_sales] AS [catalog_sales]
        LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
        LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
        WHERE [date_dim].[d_date] >= ?
            AND [date_dim].[d_date] < ?
            AND 1 = 0
            AND [customer].[c_customer_id] IS NOT NULL
        UNION
        SELECT
            'customer' AS [Kind],
            [customer].[c_customer_id] AS [Customer]
        FROM [dbo].[web_sales] AS [web_sales]
        LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
        LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
        WHERE [date_dim].[d_date] >= ?
            AND [date_dim].[d_date] < ?
            AND 1 = 0
            AND [customer].[c_customer_id] IS NOT NULL
    ) AS [parts]
) AS [buyers]

-- order lines
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01
SELECT
    'store' AS [Channel],
    CAST([store_sales].[ss_ticket_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE([item].[i_category], 'Unknown') AS [Category],
    SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
    SUM([store_sales].[ss_net_paid]) AS [Revenue],
    SUM([store_sales].[ss_ext_discount_amt]) AS [Discount]
FROM [dbo].[store_sales] AS [store_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
GROUP BY
    [store_sales].[ss_ticket_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    [item].[i_category]
UNION ALL
SELECT
    'catalog' AS [Channel],
    CAST([catalog_sales].[cs_order_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE([item].[i_category], 'Unknown') AS [Category],
    SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
    SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
    SUM([catalog_sales].[cs_ext_discount_amt]) AS [Discount]
FROM [dbo].[catalog_sales] AS [catalog_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
GROUP BY
    [catalog_sales].[cs_order_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    [item].[i_category]
UNION ALL
SELECT
    'web' AS [Channel],
    CAST([web_sales].[ws_order_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE([item].[i_category], 'Unknown') AS [Category],
    SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
    SUM([web_sales].[ws_net_paid]) AS [Revenue],
    SUM([web_sales].[ws_ext_discount_amt]) AS [Discount]
FROM [dbo].[web_sales] AS [web_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
GROUP BY
    [web_sales].[ws_order_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    [item].[i_category]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, channel store
-- with 2013-01-01, 2014-01-01
SELECT
    'store' AS [Channel],
    CAST([store_sales].[ss_ticket_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE([item].[i_category], 'Unknown') AS [Category],
    SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
    SUM([store_sales].[ss_net_paid]) AS [Revenue],
    SUM([store_sales].[ss_ext_discount_amt]) AS [Discount]
FROM [dbo].[store_sales] AS [store_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
GROUP BY
    [store_sales].[ss_ticket_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    [item].[i_category]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, channel catalog
-- with 2013-01-01, 2014-01-01
SELECT
    'catalog' AS [Channel],
    CAST([catalog_sales].[cs_order_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE([item].[i_category], 'Unknown') AS [Category],
    SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
    SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
    SUM([catalog_sales].[cs_ext_discount_amt]) AS [Discount]
FROM [dbo].[catalog_sales] AS [catalog_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
GROUP BY
    [catalog_sales].[cs_order_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    [item].[i_category]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, channel web
-- with 2013-01-01, 2014-01-01
SELECT
    'web' AS [Channel],
    CAST([web_sales].[ws_order_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE([item].[i_category], 'Unknown') AS [Category],
    SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
    SUM([web_sales].[ws_net_paid]) AS [Revenue],
    SUM([web_sales].[ws_ext_discount_amt]) AS [Discount]
FROM [dbo].[web_sales] AS [web_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
GROUP BY
    [web_sales].[ws_order_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    [item].[i_category]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, one category
-- with 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category
SELECT
    'store' AS [Channel],
    CAST([store_sales].[ss_ticket_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE([item].[i_category], 'Unknown') AS [Category],
    SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
    SUM([store_sales].[ss_net_paid]) AS [Revenue],
    SUM([store_sales].[ss_ext_discount_amt]) AS [Discount]
FROM [dbo].[store_sales] AS [store_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
    AND [item].[i_category] = ?
GROUP BY
    [store_sales].[ss_ticket_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    [item].[i_category]
UNION ALL
SELECT
    'catalog' AS [Channel],
    CAST([catalog_sales].[cs_order_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE([item].[i_category], 'Unknown') AS [Category],
    SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
    SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
    SUM([catalog_sales].[cs_ext_discount_amt]) AS [Discount]
FROM [dbo].[catalog_sales] AS [catalog_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
    AND [item].[i_category] = ?
GROUP BY
    [catalog_sales].[cs_order_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    [item].[i_category]
UNION ALL
SELECT
    'web' AS [Channel],
    CAST([web_sales].[ws_order_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE([item].[i_category], 'Unknown') AS [Category],
    SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
    SUM([web_sales].[ws_net_paid]) AS [Revenue],
    SUM([web_sales].[ws_ext_discount_amt]) AS [Discount]
FROM [dbo].[web_sales] AS [web_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
    AND [item].[i_category] = ?
GROUP BY
    [web_sales].[ws_order_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    [item].[i_category]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, two categories
-- with 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 'Gloves' as dbo.item.i_category, 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 'Gloves' as dbo.item.i_category, 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 'Gloves' as dbo.item.i_category
SELECT
    'store' AS [Channel],
    CAST([store_sales].[ss_ticket_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE([item].[i_category], 'Unknown') AS [Category],
    SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
    SUM([store_sales].[ss_net_paid]) AS [Revenue],
    SUM([store_sales].[ss_ext_discount_amt]) AS [Discount]
FROM [dbo].[store_sales] AS [store_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
    AND (([item].[i_category] = ?) OR ([item].[i_category] = ?))
GROUP BY
    [store_sales].[ss_ticket_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    [item].[i_category]
UNION ALL
SELECT
    'catalog' AS [Channel],
    CAST([catalog_sales].[cs_order_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE([item].[i_category], 'Unknown') AS [Category],
    SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
    SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
    SUM([catalog_sales].[cs_ext_discount_amt]) AS [Discount]
FROM [dbo].[catalog_sales] AS [catalog_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
    AND (([item].[i_category] = ?) OR ([item].[i_category] = ?))
GROUP BY
    [catalog_sales].[cs_order_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    [item].[i_category]
UNION ALL
SELECT
    'web' AS [Channel],
    CAST([web_sales].[ws_order_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE([item].[i_category], 'Unknown') AS [Category],
    SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
    SUM([web_sales].[ws_net_paid]) AS [Revenue],
    SUM([web_sales].[ws_ext_discount_amt]) AS [Discount]
FROM [dbo].[web_sales] AS [web_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
    AND (([item].[i_category] = ?) OR ([item].[i_category] = ?))
GROUP BY
    [web_sales].[ws_order_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    [item].[i_category]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, without a territory
-- with 2013-01-01, 2014-01-01, 'Unknown' as dbo.customer_address.ca_state, 2013-01-01, 2014-01-01, 'Unknown' as dbo.customer_address.ca_state, 2013-01-01, 2014-01-01, 'Unknown' as dbo.customer_address.ca_state
SELECT
    'store' AS [Channel],
    CAST([store_sales].[ss_ticket_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE([item].[i_category], 'Unknown') AS [Category],
    SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
    SUM([store_sales].[ss_net_paid]) AS [Revenue],
    SUM([store_sales].[ss_ext_discount_amt]) AS [Discount]
FROM [dbo].[store_sales] AS [store_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
    AND (([customer_address].[ca_state] IS NULL) OR ([customer_address].[ca_state] = ?))
GROUP BY
    [store_sales].[ss_ticket_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    [item].[i_category]
UNION ALL
SELECT
    'catalog' AS [Channel],
    CAST([catalog_sales].[cs_order_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE([item].[i_category], 'Unknown') AS [Category],
    SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
    SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
    SUM([catalog_sales].[cs_ext_discount_amt]) AS [Discount]
FROM [dbo].[catalog_sales] AS [catalog_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
    AND (([customer_address].[ca_state] IS NULL) OR ([customer_address].[ca_state] = ?))
GROUP BY
    [catalog_sales].[cs_order_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    [item].[i_category]
UNION ALL
SELECT
    'web' AS [Channel],
    CAST([web_sales].[ws_order_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE([item].[i_category], 'Unknown') AS [Category],
    SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
    SUM([web_sales].[ws_net_paid]) AS [Revenue],
    SUM([web_sales].[ws_ext_discount_amt]) AS [Discount]
FROM [dbo].[web_sales] AS [web_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
    AND (([customer_address].[ca_state] IS NULL) OR ([customer_address].[ca_state] = ?))
GROUP BY
    [web_sales].[ws_order_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    [item].[i_category]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, both
-- with 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 'O'Brien' as dbo.customer_address.ca_state, 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 'O'Brien' as dbo.customer_address.ca_state, 2013-01-01, 2014-01-01, 'Bikes' as dbo.item.i_category, 'O'Brien' as dbo.customer_address.ca_state
SELECT
    'store' AS [Channel],
    CAST([store_sales].[ss_ticket_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE([item].[i_category], 'Unknown') AS [Category],
    SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
    SUM([store_sales].[ss_net_paid]) AS [Revenue],
    SUM([store_sales].[ss_ext_discount_amt]) AS [Discount]
FROM [dbo].[store_sales] AS [store_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
    AND [item].[i_category] = ?
    AND [customer_address].[ca_state] = ?
GROUP BY
    [store_sales].[ss_ticket_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    [item].[i_category]
UNION ALL
SELECT
    'catalog' AS [Channel],
    CAST([catalog_sales].[cs_order_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE([item].[i_category], 'Unknown') AS [Category],
    SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
    SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
    SUM([catalog_sales].[cs_ext_discount_amt]) AS [Discount]
FROM [dbo].[catalog_sales] AS [catalog_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
    AND [item].[i_category] = ?
    AND [customer_address].[ca_state] = ?
GROUP BY
    [catalog_sales].[cs_order_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    [item].[i_category]
UNION ALL
SELECT
    'web' AS [Channel],
    CAST([web_sales].[ws_order_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE([item].[i_category], 'Unknown') AS [Category],
    SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
    SUM([web_sales].[ws_net_paid]) AS [Revenue],
    SUM([web_sales].[ws_ext_discount_amt]) AS [Discount]
FROM [dbo].[web_sales] AS [web_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
    AND [item].[i_category] = ?
    AND [customer_address].[ca_state] = ?
GROUP BY
    [web_sales].[ws_order_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    [item].[i_category]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, without a category
-- with 2013-01-01, 2014-01-01, 'Unknown' as dbo.item.i_category, 2013-01-01, 2014-01-01, 'Unknown' as dbo.item.i_category, 2013-01-01, 2014-01-01, 'Unknown' as dbo.item.i_category
SELECT
    'store' AS [Channel],
    CAST([store_sales].[ss_ticket_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE([item].[i_category], 'Unknown') AS [Category],
    SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
    SUM([store_sales].[ss_net_paid]) AS [Revenue],
    SUM([store_sales].[ss_ext_discount_amt]) AS [Discount]
FROM [dbo].[store_sales] AS [store_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
    AND (([item].[i_category] IS NULL) OR ([item].[i_category] = ?))
GROUP BY
    [store_sales].[ss_ticket_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    [item].[i_category]
UNION ALL
SELECT
    'catalog' AS [Channel],
    CAST([catalog_sales].[cs_order_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE([item].[i_category], 'Unknown') AS [Category],
    SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
    SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
    SUM([catalog_sales].[cs_ext_discount_amt]) AS [Discount]
FROM [dbo].[catalog_sales] AS [catalog_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
    AND (([item].[i_category] IS NULL) OR ([item].[i_category] = ?))
GROUP BY
    [catalog_sales].[cs_order_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    [item].[i_category]
UNION ALL
SELECT
    'web' AS [Channel],
    CAST([web_sales].[ws_order_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE([item].[i_category], 'Unknown') AS [Category],
    SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
    SUM([web_sales].[ws_net_paid]) AS [Revenue],
    SUM([web_sales].[ws_ext_discount_amt]) AS [Discount]
FROM [dbo].[web_sales] AS [web_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
    AND (([item].[i_category] IS NULL) OR ([item].[i_category] = ?))
GROUP BY
    [web_sales].[ws_order_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    [item].[i_category]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, one member
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 'x'; DROP TABLE y --]' as dbo.web_site.web_name
SELECT
    'store' AS [Channel],
    CAST([store_sales].[ss_ticket_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE([item].[i_category], 'Unknown') AS [Category],
    SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
    SUM([store_sales].[ss_net_paid]) AS [Revenue],
    SUM([store_sales].[ss_ext_discount_amt]) AS [Discount]
FROM [dbo].[store_sales] AS [store_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
    AND 1 = 0
GROUP BY
    [store_sales].[ss_ticket_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    [item].[i_category]
UNION ALL
SELECT
    'catalog' AS [Channel],
    CAST([catalog_sales].[cs_order_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE([item].[i_category], 'Unknown') AS [Category],
    SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
    SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
    SUM([catalog_sales].[cs_ext_discount_amt]) AS [Discount]
FROM [dbo].[catalog_sales] AS [catalog_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
    AND 1 = 0
GROUP BY
    [catalog_sales].[cs_order_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    [item].[i_category]
UNION ALL
SELECT
    'web' AS [Channel],
    CAST([web_sales].[ws_order_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE([item].[i_category], 'Unknown') AS [Category],
    SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
    SUM([web_sales].[ws_net_paid]) AS [Revenue],
    SUM([web_sales].[ws_ext_discount_amt]) AS [Discount]
FROM [dbo].[web_sales] AS [web_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
LEFT JOIN [dbo].[web_site] AS [web_site] ON [web_site].[web_site_sk] = [web_sales].[ws_web_site_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
    AND [web_site].[web_name] = ?
GROUP BY
    [web_sales].[ws_order_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    [item].[i_category]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, one day
-- with 2013-12-31, 2014-01-01, 2013-12-31, 2014-01-01, 2013-12-31, 2014-01-01
SELECT
    'store' AS [Channel],
    CAST([store_sales].[ss_ticket_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE([item].[i_category], 'Unknown') AS [Category],
    SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
    SUM([store_sales].[ss_net_paid]) AS [Revenue],
    SUM([store_sales].[ss_ext_discount_amt]) AS [Discount]
FROM [dbo].[store_sales] AS [store_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
GROUP BY
    [store_sales].[ss_ticket_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    [item].[i_category]
UNION ALL
SELECT
    'catalog' AS [Channel],
    CAST([catalog_sales].[cs_order_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE([item].[i_category], 'Unknown') AS [Category],
    SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
    SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
    SUM([catalog_sales].[cs_ext_discount_amt]) AS [Discount]
FROM [dbo].[catalog_sales] AS [catalog_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
GROUP BY
    [catalog_sales].[cs_order_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    [item].[i_category]
UNION ALL
SELECT
    'web' AS [Channel],
    CAST([web_sales].[ws_order_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE([item].[i_category], 'Unknown') AS [Category],
    SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
    SUM([web_sales].[ws_net_paid]) AS [Revenue],
    SUM([web_sales].[ws_ext_discount_amt]) AS [Discount]
FROM [dbo].[web_sales] AS [web_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
GROUP BY
    [web_sales].[ws_order_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    [item].[i_category]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- order lines, a dimension that is not there
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01
SELECT
    'store' AS [Channel],
    CAST([store_sales].[ss_ticket_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE([item].[i_category], 'Unknown') AS [Category],
    SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
    SUM([store_sales].[ss_net_paid]) AS [Revenue],
    SUM([store_sales].[ss_ext_discount_amt]) AS [Discount]
FROM [dbo].[store_sales] AS [store_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
    AND 1 = 0
GROUP BY
    [store_sales].[ss_ticket_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    [item].[i_category]
UNION ALL
SELECT
    'catalog' AS [Channel],
    CAST([catalog_sales].[cs_order_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE([item].[i_category], 'Unknown') AS [Category],
    SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
    SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
    SUM([catalog_sales].[cs_ext_discount_amt]) AS [Discount]
FROM [dbo].[catalog_sales] AS [catalog_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
    AND 1 = 0
GROUP BY
    [catalog_sales].[cs_order_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    [item].[i_category]
UNION ALL
SELECT
    'web' AS [Channel],
    CAST([web_sales].[ws_order_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE([item].[i_category], 'Unknown') AS [Category],
    SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
    SUM([web_sales].[ws_net_paid]) AS [Revenue],
    SUM([web_sales].[ws_ext_discount_amt]) AS [Discount]
FROM [dbo].[web_sales] AS [web_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
    AND 1 = 0
GROUP BY
    [web_sales].[ws_order_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    [item].[i_category]
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- daily lines
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01
SELECT
    [parts].[OrderDay] AS [OrderDay],
    SUM([parts].[Revenue]) AS [Revenue],
    SUM([parts].[Orders]) AS [Orders],
    SUM([parts].[Units]) AS [Units],
    SUM([parts].[OrderLines]) AS [OrderLines],
    SUM([parts].[Cost]) AS [Cost]
FROM (
    SELECT
        [date_dim].[d_date] AS [OrderDay],
        COUNT([store_sales].[ss_item_sk]) AS [Revenue],
        COUNT(DISTINCT [store_sales].[ss_ticket_number]) AS [Orders],
        SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([store_sales].[ss_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[store_sales] AS [store_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
    GROUP BY
        [date_dim].[d_date]
    UNION ALL
    SELECT
        [date_dim].[d_date] AS [OrderDay],
        COUNT([catalog_sales].[cs_item_sk]) AS [Revenue],
        COUNT(DISTINCT [catalog_sales].[cs_order_number]) AS [Orders],
        SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([catalog_sales].[cs_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
    GROUP BY
        [date_dim].[d_date]
    UNION ALL
    SELECT
        [date_dim].[d_date] AS [OrderDay],
        COUNT([web_sales].[ws_item_sk]) AS [Revenue],
        COUNT(DISTINCT [web_sales].[ws_order_number]) AS [Orders],
        SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
        COUNT(*) AS [OrderLines],
        SUM([web_sales].[ws_ext_wholesale_cost]) AS [Cost]
    FROM [dbo].[web_sales] AS [web_sales]
    LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
    WHERE [date_dim].[d_date] >= ?
        AND [date_dim].[d_date] < ?
    GROUP BY
        [date_dim].[d_date]
) AS [parts]
GROUP BY
    [parts].[OrderDay]
ORDER BY [OrderDay]

-- order lines by item.item_name
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01
SELECT
    'store' AS [Channel],
    CAST([store_sales].[ss_ticket_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE(COALESCE([item].[i_product_name], [item].[i_item_id]), 'Unknown') AS [Category],
    SUM(CAST([store_sales].[ss_quantity] AS bigint)) AS [Units],
    SUM([store_sales].[ss_net_paid]) AS [Revenue],
    SUM([store_sales].[ss_ext_discount_amt]) AS [Discount]
FROM [dbo].[store_sales] AS [store_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
GROUP BY
    [store_sales].[ss_ticket_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    COALESCE(COALESCE([item].[i_product_name], [item].[i_item_id]), 'Unknown')
UNION ALL
SELECT
    'catalog' AS [Channel],
    CAST([catalog_sales].[cs_order_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE(COALESCE([item].[i_product_name], [item].[i_item_id]), 'Unknown') AS [Category],
    SUM(CAST([catalog_sales].[cs_quantity] AS bigint)) AS [Units],
    SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
    SUM([catalog_sales].[cs_ext_discount_amt]) AS [Discount]
FROM [dbo].[catalog_sales] AS [catalog_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
GROUP BY
    [catalog_sales].[cs_order_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    COALESCE(COALESCE([item].[i_product_name], [item].[i_item_id]), 'Unknown')
UNION ALL
SELECT
    'web' AS [Channel],
    CAST([web_sales].[ws_order_number] AS nvarchar(40)) AS [OrderNumber],
    [date_dim].[d_date] AS [OrderDay],
    COALESCE([customer].[c_customer_id], 'Unknown') AS [Customer],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Territory],
    '' AS [Salesperson],
    COALESCE([item].[i_item_id], 'Unknown') AS [Product],
    COALESCE(COALESCE([item].[i_product_name], [item].[i_item_id]), 'Unknown') AS [Category],
    SUM(CAST([web_sales].[ws_quantity] AS bigint)) AS [Units],
    SUM([web_sales].[ws_net_paid]) AS [Revenue],
    SUM([web_sales].[ws_ext_discount_amt]) AS [Discount]
FROM [dbo].[web_sales] AS [web_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
GROUP BY
    [web_sales].[ws_order_number],
    [date_dim].[d_date],
    [customer].[c_customer_id],
    [customer_address].[ca_state],
    [item].[i_item_id],
    COALESCE(COALESCE([item].[i_product_name], [item].[i_item_id]), 'Unknown')
ORDER BY [OrderDay], [OrderNumber], [Product], [Customer], [Territory], [Salesperson], [Category]

-- segments
-- with 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01, 2013-01-01, 2014-01-01
SELECT
    'category' AS [Dimension],
    COALESCE([item].[i_category], 'Unknown') AS [Member],
    'store' AS [Channel],
    [date_dim].[d_date] AS [OrderDay],
    SUM([store_sales].[ss_net_paid]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [dbo].[store_sales] AS [store_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
GROUP BY
    [item].[i_category],
    [date_dim].[d_date]
UNION ALL
SELECT
    'territory' AS [Dimension],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Member],
    'store' AS [Channel],
    [date_dim].[d_date] AS [OrderDay],
    SUM([store_sales].[ss_net_paid]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [dbo].[store_sales] AS [store_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
GROUP BY
    [customer_address].[ca_state],
    [date_dim].[d_date]
UNION ALL
SELECT
    'category' AS [Dimension],
    COALESCE([item].[i_category], 'Unknown') AS [Member],
    'catalog' AS [Channel],
    [date_dim].[d_date] AS [OrderDay],
    SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [dbo].[catalog_sales] AS [catalog_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
GROUP BY
    [item].[i_category],
    [date_dim].[d_date]
UNION ALL
SELECT
    'territory' AS [Dimension],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Member],
    'catalog' AS [Channel],
    [date_dim].[d_date] AS [OrderDay],
    SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [dbo].[catalog_sales] AS [catalog_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
GROUP BY
    [customer_address].[ca_state],
    [date_dim].[d_date]
UNION ALL
SELECT
    'category' AS [Dimension],
    COALESCE([item].[i_category], 'Unknown') AS [Member],
    'web' AS [Channel],
    [date_dim].[d_date] AS [OrderDay],
    SUM([web_sales].[ws_net_paid]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [dbo].[web_sales] AS [web_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
GROUP BY
    [item].[i_category],
    [date_dim].[d_date]
UNION ALL
SELECT
    'territory' AS [Dimension],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Member],
    'web' AS [Channel],
    [date_dim].[d_date] AS [OrderDay],
    SUM([web_sales].[ws_net_paid]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [dbo].[web_sales] AS [web_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
GROUP BY
    [customer_address].[ca_state],
    [date_dim].[d_date]
ORDER BY [Dimension], [Member], [Channel], [OrderDay]

-- segments, one day
-- with 2013-12-31, 2014-01-01, 2013-12-31, 2014-01-01, 2013-12-31, 2014-01-01, 2013-12-31, 2014-01-01, 2013-12-31, 2014-01-01, 2013-12-31, 2014-01-01
SELECT
    'category' AS [Dimension],
    COALESCE([item].[i_category], 'Unknown') AS [Member],
    'store' AS [Channel],
    [date_dim].[d_date] AS [OrderDay],
    SUM([store_sales].[ss_net_paid]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [dbo].[store_sales] AS [store_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
GROUP BY
    [item].[i_category],
    [date_dim].[d_date]
UNION ALL
SELECT
    'territory' AS [Dimension],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Member],
    'store' AS [Channel],
    [date_dim].[d_date] AS [OrderDay],
    SUM([store_sales].[ss_net_paid]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [dbo].[store_sales] AS [store_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
GROUP BY
    [customer_address].[ca_state],
    [date_dim].[d_date]
UNION ALL
SELECT
    'category' AS [Dimension],
    COALESCE([item].[i_category], 'Unknown') AS [Member],
    'catalog' AS [Channel],
    [date_dim].[d_date] AS [OrderDay],
    SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [dbo].[catalog_sales] AS [catalog_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
GROUP BY
    [item].[i_category],
    [date_dim].[d_date]
UNION ALL
SELECT
    'territory' AS [Dimension],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Member],
    'catalog' AS [Channel],
    [date_dim].[d_date] AS [OrderDay],
    SUM([catalog_sales].[cs_net_paid]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [dbo].[catalog_sales] AS [catalog_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
GROUP BY
    [customer_address].[ca_state],
    [date_dim].[d_date]
UNION ALL
SELECT
    'category' AS [Dimension],
    COALESCE([item].[i_category], 'Unknown') AS [Member],
    'web' AS [Channel],
    [date_dim].[d_date] AS [OrderDay],
    SUM([web_sales].[ws_net_paid]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [dbo].[web_sales] AS [web_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
GROUP BY
    [item].[i_category],
    [date_dim].[d_date]
UNION ALL
SELECT
    'territory' AS [Dimension],
    COALESCE([customer_address].[ca_state], 'Unknown') AS [Member],
    'web' AS [Channel],
    [date_dim].[d_date] AS [OrderDay],
    SUM([web_sales].[ws_net_paid]) AS [Revenue],
    COUNT(*) AS [OrderLines]
FROM [dbo].[web_sales] AS [web_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [date_dim].[d_date] >= ?
    AND [date_dim].[d_date] < ?
GROUP BY
    [customer_address].[ca_state],
    [date_dim].[d_date]
ORDER BY [Dimension], [Member], [Channel], [OrderDay]

-- coverage
SELECT
    'store' AS [Channel],
    [date_dim].[d_date] AS [OrderDay],
    COUNT(*) AS [OrderLines]
FROM [dbo].[store_sales] AS [store_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [store_sales].[ss_sold_date_sk]
GROUP BY
    [date_dim].[d_date]
UNION ALL
SELECT
    'catalog' AS [Channel],
    [date_dim].[d_date] AS [OrderDay],
    COUNT(*) AS [OrderLines]
FROM [dbo].[catalog_sales] AS [catalog_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [catalog_sales].[cs_sold_date_sk]
GROUP BY
    [date_dim].[d_date]
UNION ALL
SELECT
    'web' AS [Channel],
    [date_dim].[d_date] AS [OrderDay],
    COUNT(*) AS [OrderLines]
FROM [dbo].[web_sales] AS [web_sales]
LEFT JOIN [dbo].[date_dim] AS [date_dim] ON [date_dim].[d_date_sk] = [web_sales].[ws_sold_date_sk]
GROUP BY
    [date_dim].[d_date]
ORDER BY [OrderDay], [Channel]

-- members of the usual dimensions
SELECT
    'category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [store_sales].[ss_item_sk] AS [ss_item_sk]
    FROM [dbo].[store_sales] AS [store_sales]
    GROUP BY
        [store_sales].[ss_item_sk]
) AS [store_sales]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
WHERE [item].[i_category] IS NULL
UNION
SELECT
    'category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [catalog_sales].[cs_item_sk] AS [cs_item_sk]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    GROUP BY
        [catalog_sales].[cs_item_sk]
) AS [catalog_sales]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
WHERE [item].[i_category] IS NULL
UNION
SELECT
    'category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [web_sales].[ws_item_sk] AS [ws_item_sk]
    FROM [dbo].[web_sales] AS [web_sales]
    GROUP BY
        [web_sales].[ws_item_sk]
) AS [web_sales]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
WHERE [item].[i_category] IS NULL
UNION
SELECT
    'category' AS [Dimension],
    [item].[i_category] AS [Member]
FROM [dbo].[item] AS [item]
WHERE [item].[i_category] IS NOT NULL
UNION
SELECT
    'territory' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [store_sales].[ss_customer_sk] AS [ss_customer_sk]
    FROM [dbo].[store_sales] AS [store_sales]
    GROUP BY
        [store_sales].[ss_customer_sk]
) AS [store_sales]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [customer_address].[ca_state] IS NULL
UNION
SELECT
    'territory' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [catalog_sales].[cs_bill_customer_sk] AS [cs_bill_customer_sk]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    GROUP BY
        [catalog_sales].[cs_bill_customer_sk]
) AS [catalog_sales]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [customer_address].[ca_state] IS NULL
UNION
SELECT
    'territory' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [web_sales].[ws_bill_customer_sk] AS [ws_bill_customer_sk]
    FROM [dbo].[web_sales] AS [web_sales]
    GROUP BY
        [web_sales].[ws_bill_customer_sk]
) AS [web_sales]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [customer_address].[ca_state] IS NULL
UNION
SELECT
    'territory' AS [Dimension],
    [customer_address].[ca_state] AS [Member]
FROM [dbo].[customer_address] AS [customer_address]
WHERE [customer_address].[ca_state] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of all dimensions
SELECT
    'category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [store_sales].[ss_item_sk] AS [ss_item_sk]
    FROM [dbo].[store_sales] AS [store_sales]
    GROUP BY
        [store_sales].[ss_item_sk]
) AS [store_sales]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
WHERE [item].[i_category] IS NULL
UNION
SELECT
    'category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [catalog_sales].[cs_item_sk] AS [cs_item_sk]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    GROUP BY
        [catalog_sales].[cs_item_sk]
) AS [catalog_sales]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
WHERE [item].[i_category] IS NULL
UNION
SELECT
    'category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [web_sales].[ws_item_sk] AS [ws_item_sk]
    FROM [dbo].[web_sales] AS [web_sales]
    GROUP BY
        [web_sales].[ws_item_sk]
) AS [web_sales]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
WHERE [item].[i_category] IS NULL
UNION
SELECT
    'category' AS [Dimension],
    [item].[i_category] AS [Member]
FROM [dbo].[item] AS [item]
WHERE [item].[i_category] IS NOT NULL
UNION
SELECT
    'territory' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [store_sales].[ss_customer_sk] AS [ss_customer_sk]
    FROM [dbo].[store_sales] AS [store_sales]
    GROUP BY
        [store_sales].[ss_customer_sk]
) AS [store_sales]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [customer_address].[ca_state] IS NULL
UNION
SELECT
    'territory' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [catalog_sales].[cs_bill_customer_sk] AS [cs_bill_customer_sk]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    GROUP BY
        [catalog_sales].[cs_bill_customer_sk]
) AS [catalog_sales]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [customer_address].[ca_state] IS NULL
UNION
SELECT
    'territory' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [web_sales].[ws_bill_customer_sk] AS [ws_bill_customer_sk]
    FROM [dbo].[web_sales] AS [web_sales]
    GROUP BY
        [web_sales].[ws_bill_customer_sk]
) AS [web_sales]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [customer_address].[ca_state] IS NULL
UNION
SELECT
    'territory' AS [Dimension],
    [customer_address].[ca_state] AS [Member]
FROM [dbo].[customer_address] AS [customer_address]
WHERE [customer_address].[ca_state] IS NOT NULL
UNION
SELECT
    'item.item_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [store_sales].[ss_item_sk] AS [ss_item_sk]
    FROM [dbo].[store_sales] AS [store_sales]
    GROUP BY
        [store_sales].[ss_item_sk]
) AS [store_sales]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
WHERE COALESCE([item].[i_product_name], [item].[i_item_id]) IS NULL
UNION
SELECT
    'item.item_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [catalog_sales].[cs_item_sk] AS [cs_item_sk]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    GROUP BY
        [catalog_sales].[cs_item_sk]
) AS [catalog_sales]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
WHERE COALESCE([item].[i_product_name], [item].[i_item_id]) IS NULL
UNION
SELECT
    'item.item_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [web_sales].[ws_item_sk] AS [ws_item_sk]
    FROM [dbo].[web_sales] AS [web_sales]
    GROUP BY
        [web_sales].[ws_item_sk]
) AS [web_sales]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
WHERE COALESCE([item].[i_product_name], [item].[i_item_id]) IS NULL
UNION
SELECT
    'item.item_name' AS [Dimension],
    COALESCE([item].[i_product_name], [item].[i_item_id]) AS [Member]
FROM [dbo].[item] AS [item]
WHERE COALESCE([item].[i_product_name], [item].[i_item_id]) IS NOT NULL
UNION
SELECT
    'item.i_brand' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [store_sales].[ss_item_sk] AS [ss_item_sk]
    FROM [dbo].[store_sales] AS [store_sales]
    GROUP BY
        [store_sales].[ss_item_sk]
) AS [store_sales]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
WHERE [item].[i_brand] IS NULL
UNION
SELECT
    'item.i_brand' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [catalog_sales].[cs_item_sk] AS [cs_item_sk]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    GROUP BY
        [catalog_sales].[cs_item_sk]
) AS [catalog_sales]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
WHERE [item].[i_brand] IS NULL
UNION
SELECT
    'item.i_brand' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [web_sales].[ws_item_sk] AS [ws_item_sk]
    FROM [dbo].[web_sales] AS [web_sales]
    GROUP BY
        [web_sales].[ws_item_sk]
) AS [web_sales]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
WHERE [item].[i_brand] IS NULL
UNION
SELECT
    'item.i_brand' AS [Dimension],
    [item].[i_brand] AS [Member]
FROM [dbo].[item] AS [item]
WHERE [item].[i_brand] IS NOT NULL
UNION
SELECT
    'item.i_category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [store_sales].[ss_item_sk] AS [ss_item_sk]
    FROM [dbo].[store_sales] AS [store_sales]
    GROUP BY
        [store_sales].[ss_item_sk]
) AS [store_sales]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
WHERE [item].[i_category] IS NULL
UNION
SELECT
    'item.i_category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [catalog_sales].[cs_item_sk] AS [cs_item_sk]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    GROUP BY
        [catalog_sales].[cs_item_sk]
) AS [catalog_sales]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
WHERE [item].[i_category] IS NULL
UNION
SELECT
    'item.i_category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [web_sales].[ws_item_sk] AS [ws_item_sk]
    FROM [dbo].[web_sales] AS [web_sales]
    GROUP BY
        [web_sales].[ws_item_sk]
) AS [web_sales]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
WHERE [item].[i_category] IS NULL
UNION
SELECT
    'item.i_category' AS [Dimension],
    [item].[i_category] AS [Member]
FROM [dbo].[item] AS [item]
WHERE [item].[i_category] IS NOT NULL
UNION
SELECT
    'customer.customer_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [store_sales].[ss_customer_sk] AS [ss_customer_sk]
    FROM [dbo].[store_sales] AS [store_sales]
    GROUP BY
        [store_sales].[ss_customer_sk]
) AS [store_sales]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
WHERE CAST(COALESCE([customer].[c_first_name], '') AS nvarchar(4000)) + ' ' + CAST(COALESCE([customer].[c_last_name], '') AS nvarchar(4000)) IS NULL
UNION
SELECT
    'customer.customer_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [catalog_sales].[cs_bill_customer_sk] AS [cs_bill_customer_sk]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    GROUP BY
        [catalog_sales].[cs_bill_customer_sk]
) AS [catalog_sales]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
WHERE CAST(COALESCE([customer].[c_first_name], '') AS nvarchar(4000)) + ' ' + CAST(COALESCE([customer].[c_last_name], '') AS nvarchar(4000)) IS NULL
UNION
SELECT
    'customer.customer_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [web_sales].[ws_bill_customer_sk] AS [ws_bill_customer_sk]
    FROM [dbo].[web_sales] AS [web_sales]
    GROUP BY
        [web_sales].[ws_bill_customer_sk]
) AS [web_sales]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
WHERE CAST(COALESCE([customer].[c_first_name], '') AS nvarchar(4000)) + ' ' + CAST(COALESCE([customer].[c_last_name], '') AS nvarchar(4000)) IS NULL
UNION
SELECT
    'customer.customer_name' AS [Dimension],
    CAST(COALESCE([customer].[c_first_name], '') AS nvarchar(4000)) + ' ' + CAST(COALESCE([customer].[c_last_name], '') AS nvarchar(4000)) AS [Member]
FROM [dbo].[customer] AS [customer]
WHERE CAST(COALESCE([customer].[c_first_name], '') AS nvarchar(4000)) + ' ' + CAST(COALESCE([customer].[c_last_name], '') AS nvarchar(4000)) IS NOT NULL
UNION
SELECT
    'store.s_store_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [store_sales].[ss_store_sk] AS [ss_store_sk]
    FROM [dbo].[store_sales] AS [store_sales]
    GROUP BY
        [store_sales].[ss_store_sk]
) AS [store_sales]
LEFT JOIN [dbo].[store] AS [store] ON [store].[s_store_sk] = [store_sales].[ss_store_sk]
WHERE [store].[s_store_name] IS NULL
UNION
SELECT
    'store.s_store_name' AS [Dimension],
    [store].[s_store_name] AS [Member]
FROM [dbo].[store] AS [store]
WHERE [store].[s_store_name] IS NOT NULL
UNION
SELECT
    'customer_address.ca_state' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [store_sales].[ss_customer_sk] AS [ss_customer_sk]
    FROM [dbo].[store_sales] AS [store_sales]
    GROUP BY
        [store_sales].[ss_customer_sk]
) AS [store_sales]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [customer_address].[ca_state] IS NULL
UNION
SELECT
    'customer_address.ca_state' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [catalog_sales].[cs_bill_customer_sk] AS [cs_bill_customer_sk]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    GROUP BY
        [catalog_sales].[cs_bill_customer_sk]
) AS [catalog_sales]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [customer_address].[ca_state] IS NULL
UNION
SELECT
    'customer_address.ca_state' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [web_sales].[ws_bill_customer_sk] AS [ws_bill_customer_sk]
    FROM [dbo].[web_sales] AS [web_sales]
    GROUP BY
        [web_sales].[ws_bill_customer_sk]
) AS [web_sales]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [customer_address].[ca_state] IS NULL
UNION
SELECT
    'customer_address.ca_state' AS [Dimension],
    [customer_address].[ca_state] AS [Member]
FROM [dbo].[customer_address] AS [customer_address]
WHERE [customer_address].[ca_state] IS NOT NULL
UNION
SELECT
    'customer_address.ca_country' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [store_sales].[ss_customer_sk] AS [ss_customer_sk]
    FROM [dbo].[store_sales] AS [store_sales]
    GROUP BY
        [store_sales].[ss_customer_sk]
) AS [store_sales]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [customer_address].[ca_country] IS NULL
UNION
SELECT
    'customer_address.ca_country' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [catalog_sales].[cs_bill_customer_sk] AS [cs_bill_customer_sk]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    GROUP BY
        [catalog_sales].[cs_bill_customer_sk]
) AS [catalog_sales]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [customer_address].[ca_country] IS NULL
UNION
SELECT
    'customer_address.ca_country' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [web_sales].[ws_bill_customer_sk] AS [ws_bill_customer_sk]
    FROM [dbo].[web_sales] AS [web_sales]
    GROUP BY
        [web_sales].[ws_bill_customer_sk]
) AS [web_sales]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [customer_address].[ca_country] IS NULL
UNION
SELECT
    'customer_address.ca_country' AS [Dimension],
    [customer_address].[ca_country] AS [Member]
FROM [dbo].[customer_address] AS [customer_address]
WHERE [customer_address].[ca_country] IS NOT NULL
UNION
SELECT
    'call_center.cc_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [catalog_sales].[cs_call_center_sk] AS [cs_call_center_sk]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    GROUP BY
        [catalog_sales].[cs_call_center_sk]
) AS [catalog_sales]
LEFT JOIN [dbo].[call_center] AS [call_center] ON [call_center].[cc_call_center_sk] = [catalog_sales].[cs_call_center_sk]
WHERE [call_center].[cc_name] IS NULL
UNION
SELECT
    'call_center.cc_name' AS [Dimension],
    [call_center].[cc_name] AS [Member]
FROM [dbo].[call_center] AS [call_center]
WHERE [call_center].[cc_name] IS NOT NULL
UNION
SELECT
    'web_site.web_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [web_sales].[ws_web_site_sk] AS [ws_web_site_sk]
    FROM [dbo].[web_sales] AS [web_sales]
    GROUP BY
        [web_sales].[ws_web_site_sk]
) AS [web_sales]
LEFT JOIN [dbo].[web_site] AS [web_site] ON [web_site].[web_site_sk] = [web_sales].[ws_web_site_sk]
WHERE [web_site].[web_name] IS NULL
UNION
SELECT
    'web_site.web_name' AS [Dimension],
    [web_site].[web_name] AS [Member]
FROM [dbo].[web_site] AS [web_site]
WHERE [web_site].[web_name] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of category
SELECT
    'category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [store_sales].[ss_item_sk] AS [ss_item_sk]
    FROM [dbo].[store_sales] AS [store_sales]
    GROUP BY
        [store_sales].[ss_item_sk]
) AS [store_sales]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
WHERE [item].[i_category] IS NULL
UNION
SELECT
    'category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [catalog_sales].[cs_item_sk] AS [cs_item_sk]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    GROUP BY
        [catalog_sales].[cs_item_sk]
) AS [catalog_sales]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
WHERE [item].[i_category] IS NULL
UNION
SELECT
    'category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [web_sales].[ws_item_sk] AS [ws_item_sk]
    FROM [dbo].[web_sales] AS [web_sales]
    GROUP BY
        [web_sales].[ws_item_sk]
) AS [web_sales]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
WHERE [item].[i_category] IS NULL
UNION
SELECT
    'category' AS [Dimension],
    [item].[i_category] AS [Member]
FROM [dbo].[item] AS [item]
WHERE [item].[i_category] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of territory
SELECT
    'territory' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [store_sales].[ss_customer_sk] AS [ss_customer_sk]
    FROM [dbo].[store_sales] AS [store_sales]
    GROUP BY
        [store_sales].[ss_customer_sk]
) AS [store_sales]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [customer_address].[ca_state] IS NULL
UNION
SELECT
    'territory' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [catalog_sales].[cs_bill_customer_sk] AS [cs_bill_customer_sk]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    GROUP BY
        [catalog_sales].[cs_bill_customer_sk]
) AS [catalog_sales]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [customer_address].[ca_state] IS NULL
UNION
SELECT
    'territory' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [web_sales].[ws_bill_customer_sk] AS [ws_bill_customer_sk]
    FROM [dbo].[web_sales] AS [web_sales]
    GROUP BY
        [web_sales].[ws_bill_customer_sk]
) AS [web_sales]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [customer_address].[ca_state] IS NULL
UNION
SELECT
    'territory' AS [Dimension],
    [customer_address].[ca_state] AS [Member]
FROM [dbo].[customer_address] AS [customer_address]
WHERE [customer_address].[ca_state] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of item.item_name
SELECT
    'item.item_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [store_sales].[ss_item_sk] AS [ss_item_sk]
    FROM [dbo].[store_sales] AS [store_sales]
    GROUP BY
        [store_sales].[ss_item_sk]
) AS [store_sales]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
WHERE COALESCE([item].[i_product_name], [item].[i_item_id]) IS NULL
UNION
SELECT
    'item.item_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [catalog_sales].[cs_item_sk] AS [cs_item_sk]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    GROUP BY
        [catalog_sales].[cs_item_sk]
) AS [catalog_sales]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
WHERE COALESCE([item].[i_product_name], [item].[i_item_id]) IS NULL
UNION
SELECT
    'item.item_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [web_sales].[ws_item_sk] AS [ws_item_sk]
    FROM [dbo].[web_sales] AS [web_sales]
    GROUP BY
        [web_sales].[ws_item_sk]
) AS [web_sales]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
WHERE COALESCE([item].[i_product_name], [item].[i_item_id]) IS NULL
UNION
SELECT
    'item.item_name' AS [Dimension],
    COALESCE([item].[i_product_name], [item].[i_item_id]) AS [Member]
FROM [dbo].[item] AS [item]
WHERE COALESCE([item].[i_product_name], [item].[i_item_id]) IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of item.i_brand
SELECT
    'item.i_brand' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [store_sales].[ss_item_sk] AS [ss_item_sk]
    FROM [dbo].[store_sales] AS [store_sales]
    GROUP BY
        [store_sales].[ss_item_sk]
) AS [store_sales]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
WHERE [item].[i_brand] IS NULL
UNION
SELECT
    'item.i_brand' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [catalog_sales].[cs_item_sk] AS [cs_item_sk]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    GROUP BY
        [catalog_sales].[cs_item_sk]
) AS [catalog_sales]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
WHERE [item].[i_brand] IS NULL
UNION
SELECT
    'item.i_brand' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [web_sales].[ws_item_sk] AS [ws_item_sk]
    FROM [dbo].[web_sales] AS [web_sales]
    GROUP BY
        [web_sales].[ws_item_sk]
) AS [web_sales]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
WHERE [item].[i_brand] IS NULL
UNION
SELECT
    'item.i_brand' AS [Dimension],
    [item].[i_brand] AS [Member]
FROM [dbo].[item] AS [item]
WHERE [item].[i_brand] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of item.i_category
SELECT
    'item.i_category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [store_sales].[ss_item_sk] AS [ss_item_sk]
    FROM [dbo].[store_sales] AS [store_sales]
    GROUP BY
        [store_sales].[ss_item_sk]
) AS [store_sales]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [store_sales].[ss_item_sk]
WHERE [item].[i_category] IS NULL
UNION
SELECT
    'item.i_category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [catalog_sales].[cs_item_sk] AS [cs_item_sk]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    GROUP BY
        [catalog_sales].[cs_item_sk]
) AS [catalog_sales]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [catalog_sales].[cs_item_sk]
WHERE [item].[i_category] IS NULL
UNION
SELECT
    'item.i_category' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [web_sales].[ws_item_sk] AS [ws_item_sk]
    FROM [dbo].[web_sales] AS [web_sales]
    GROUP BY
        [web_sales].[ws_item_sk]
) AS [web_sales]
LEFT JOIN [dbo].[item] AS [item] ON [item].[i_item_sk] = [web_sales].[ws_item_sk]
WHERE [item].[i_category] IS NULL
UNION
SELECT
    'item.i_category' AS [Dimension],
    [item].[i_category] AS [Member]
FROM [dbo].[item] AS [item]
WHERE [item].[i_category] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of customer.customer_name
SELECT
    'customer.customer_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [store_sales].[ss_customer_sk] AS [ss_customer_sk]
    FROM [dbo].[store_sales] AS [store_sales]
    GROUP BY
        [store_sales].[ss_customer_sk]
) AS [store_sales]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
WHERE CAST(COALESCE([customer].[c_first_name], '') AS nvarchar(4000)) + ' ' + CAST(COALESCE([customer].[c_last_name], '') AS nvarchar(4000)) IS NULL
UNION
SELECT
    'customer.customer_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [catalog_sales].[cs_bill_customer_sk] AS [cs_bill_customer_sk]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    GROUP BY
        [catalog_sales].[cs_bill_customer_sk]
) AS [catalog_sales]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
WHERE CAST(COALESCE([customer].[c_first_name], '') AS nvarchar(4000)) + ' ' + CAST(COALESCE([customer].[c_last_name], '') AS nvarchar(4000)) IS NULL
UNION
SELECT
    'customer.customer_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [web_sales].[ws_bill_customer_sk] AS [ws_bill_customer_sk]
    FROM [dbo].[web_sales] AS [web_sales]
    GROUP BY
        [web_sales].[ws_bill_customer_sk]
) AS [web_sales]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
WHERE CAST(COALESCE([customer].[c_first_name], '') AS nvarchar(4000)) + ' ' + CAST(COALESCE([customer].[c_last_name], '') AS nvarchar(4000)) IS NULL
UNION
SELECT
    'customer.customer_name' AS [Dimension],
    CAST(COALESCE([customer].[c_first_name], '') AS nvarchar(4000)) + ' ' + CAST(COALESCE([customer].[c_last_name], '') AS nvarchar(4000)) AS [Member]
FROM [dbo].[customer] AS [customer]
WHERE CAST(COALESCE([customer].[c_first_name], '') AS nvarchar(4000)) + ' ' + CAST(COALESCE([customer].[c_last_name], '') AS nvarchar(4000)) IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of store.s_store_name
SELECT
    'store.s_store_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [store_sales].[ss_store_sk] AS [ss_store_sk]
    FROM [dbo].[store_sales] AS [store_sales]
    GROUP BY
        [store_sales].[ss_store_sk]
) AS [store_sales]
LEFT JOIN [dbo].[store] AS [store] ON [store].[s_store_sk] = [store_sales].[ss_store_sk]
WHERE [store].[s_store_name] IS NULL
UNION
SELECT
    'store.s_store_name' AS [Dimension],
    [store].[s_store_name] AS [Member]
FROM [dbo].[store] AS [store]
WHERE [store].[s_store_name] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of customer_address.ca_state
SELECT
    'customer_address.ca_state' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [store_sales].[ss_customer_sk] AS [ss_customer_sk]
    FROM [dbo].[store_sales] AS [store_sales]
    GROUP BY
        [store_sales].[ss_customer_sk]
) AS [store_sales]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [customer_address].[ca_state] IS NULL
UNION
SELECT
    'customer_address.ca_state' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [catalog_sales].[cs_bill_customer_sk] AS [cs_bill_customer_sk]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    GROUP BY
        [catalog_sales].[cs_bill_customer_sk]
) AS [catalog_sales]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [customer_address].[ca_state] IS NULL
UNION
SELECT
    'customer_address.ca_state' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [web_sales].[ws_bill_customer_sk] AS [ws_bill_customer_sk]
    FROM [dbo].[web_sales] AS [web_sales]
    GROUP BY
        [web_sales].[ws_bill_customer_sk]
) AS [web_sales]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [customer_address].[ca_state] IS NULL
UNION
SELECT
    'customer_address.ca_state' AS [Dimension],
    [customer_address].[ca_state] AS [Member]
FROM [dbo].[customer_address] AS [customer_address]
WHERE [customer_address].[ca_state] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of customer_address.ca_country
SELECT
    'customer_address.ca_country' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [store_sales].[ss_customer_sk] AS [ss_customer_sk]
    FROM [dbo].[store_sales] AS [store_sales]
    GROUP BY
        [store_sales].[ss_customer_sk]
) AS [store_sales]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [store_sales].[ss_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [customer_address].[ca_country] IS NULL
UNION
SELECT
    'customer_address.ca_country' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [catalog_sales].[cs_bill_customer_sk] AS [cs_bill_customer_sk]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    GROUP BY
        [catalog_sales].[cs_bill_customer_sk]
) AS [catalog_sales]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [catalog_sales].[cs_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [customer_address].[ca_country] IS NULL
UNION
SELECT
    'customer_address.ca_country' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [web_sales].[ws_bill_customer_sk] AS [ws_bill_customer_sk]
    FROM [dbo].[web_sales] AS [web_sales]
    GROUP BY
        [web_sales].[ws_bill_customer_sk]
) AS [web_sales]
LEFT JOIN [dbo].[customer] AS [customer] ON [customer].[c_customer_sk] = [web_sales].[ws_bill_customer_sk]
LEFT JOIN [dbo].[customer_address] AS [customer_address] ON [customer_address].[ca_address_sk] = [customer].[c_current_addr_sk]
WHERE [customer_address].[ca_country] IS NULL
UNION
SELECT
    'customer_address.ca_country' AS [Dimension],
    [customer_address].[ca_country] AS [Member]
FROM [dbo].[customer_address] AS [customer_address]
WHERE [customer_address].[ca_country] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of call_center.cc_name
SELECT
    'call_center.cc_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [catalog_sales].[cs_call_center_sk] AS [cs_call_center_sk]
    FROM [dbo].[catalog_sales] AS [catalog_sales]
    GROUP BY
        [catalog_sales].[cs_call_center_sk]
) AS [catalog_sales]
LEFT JOIN [dbo].[call_center] AS [call_center] ON [call_center].[cc_call_center_sk] = [catalog_sales].[cs_call_center_sk]
WHERE [call_center].[cc_name] IS NULL
UNION
SELECT
    'call_center.cc_name' AS [Dimension],
    [call_center].[cc_name] AS [Member]
FROM [dbo].[call_center] AS [call_center]
WHERE [call_center].[cc_name] IS NOT NULL
ORDER BY [Dimension], [Member]

-- members of web_site.web_name
SELECT
    'web_site.web_name' AS [Dimension],
    'Unknown' AS [Member]
FROM (
    SELECT
        [web_sales].[ws_web_site_sk] AS [ws_web_site_sk]
    FROM [dbo].[web_sales] AS [web_sales]
    GROUP BY
        [web_sales].[ws_web_site_sk]
) AS [web_sales]
LEFT JOIN [dbo].[web_site] AS [web_site] ON [web_site].[web_site_sk] = [web_sales].[ws_web_site_sk]
WHERE [web_site].[web_name] IS NULL
UNION
SELECT
    'web_site.web_name' AS [Dimension],
    [web_site].[web_name] AS [Member]
FROM [dbo].[web_site] AS [web_site]
WHERE [web_site].[web_name] IS NOT NULL
ORDER BY [Dimension], [Member]

-- names of PRODUCT
SELECT
    [item].[i_item_id] AS [BusinessKey],
    MAX(COALESCE([item].[i_product_name], [item].[i_item_id])) AS [CurrentName]
FROM [dbo].[item] AS [item]
INNER JOIN (
    SELECT
        [item].[i_item_id] AS [BusinessKey],
        MAX([item].[i_item_sk]) AS [Version]
    FROM [dbo].[item] AS [item]
    GROUP BY
        [item].[i_item_id]
) AS [newest] ON [newest].[BusinessKey] = [item].[i_item_id] AND [newest].[Version] = [item].[i_item_sk]
WHERE [item].[i_item_id] IS NOT NULL
GROUP BY
    [item].[i_item_id]
ORDER BY [BusinessKey]

-- names of CUSTOMER
SELECT
    [customer].[c_customer_id] AS [BusinessKey],
    MAX(CAST(COALESCE([customer].[c_first_name], '') AS nvarchar(4000)) + ' ' + CAST(COALESCE([customer].[c_last_name], '') AS nvarchar(4000))) AS [CurrentName]
FROM [dbo].[customer] AS [customer]
INNER JOIN (
    SELECT
        [customer].[c_customer_id] AS [BusinessKey],
        MAX([customer].[c_customer_sk]) AS [Version]
    FROM [dbo].[customer] AS [customer]
    GROUP BY
        [customer].[c_customer_id]
) AS [newest] ON [newest].[BusinessKey] = [customer].[c_customer_id] AND [newest].[Version] = [customer].[c_customer_sk]
WHERE [customer].[c_customer_id] IS NOT NULL
GROUP BY
    [customer].[c_customer_id]
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
