-- Question: which days do the data cover, with how many invoice lines?
-- Parameters: none
-- Rows: one without a day for the rows that have none, and one a day with sales, oldest first; about 1,070 in the official data
SELECT '' AS Channel, f.[Invoice Date Key] AS OrderDay, COUNT(*) AS OrderLines
FROM [Fact].[Sale] f
GROUP BY f.[Invoice Date Key]
ORDER BY OrderDay
