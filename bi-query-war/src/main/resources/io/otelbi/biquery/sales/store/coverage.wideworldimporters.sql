-- Question: which days do the data cover, and how many rows have none?
-- Parameters: none
-- Rows: exactly one; its days are NULL when there are no sales at all
SELECT MIN(f.[Invoice Date Key]) AS FirstDay, MAX(f.[Invoice Date Key]) AS LastDay,
    COUNT(*) - COUNT(f.[Invoice Date Key]) AS Undated
FROM {Fact}.[Sale] f
