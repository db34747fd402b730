-- Question: which days do the data cover?
-- Parameters: none
-- Rows: exactly one; its days are NULL when there are no sales at all
SELECT MIN(f.[Invoice Date Key]) AS FirstDay, MAX(f.[Invoice Date Key]) AS LastDay
FROM {Fact}.[Sale] f
