-- Question: how many pieces of each stock item are there, and when and how is more ordered?
-- Parameters: none
-- Rows: one a stock item with a holding, about 227
SELECT
    CAST(i.[WWI Stock Item ID] AS varchar(20)) AS Product,
    MAX(i.[Stock Item]) AS CurrentName,
    SUM(CAST(h.[Quantity On Hand] AS bigint)) AS OnHand,
    MAX(h.[Reorder Level]) AS ReorderLevel,
    MAX(h.[Target Stock Level]) AS TargetLevel,
    MAX(i.[Lead Time Days]) AS LeadTimeDays,
    MAX(i.[Unit Price]) AS UnitPrice,
    MAX(h.[Last Cost Price]) AS UnitCost
FROM [Fact].[Stock Holding] h
JOIN [Dimension].[Stock Item] i ON i.[Stock Item Key] = h.[Stock Item Key]
GROUP BY i.[WWI Stock Item ID]
