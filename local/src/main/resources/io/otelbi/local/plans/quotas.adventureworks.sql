-- Question: how much were all salespersons to sell in each quarter (resellers only)?
-- Parameters: none
-- Rows: one a calendar quarter, about 12
SELECT q.CalendarYear AS QuotaYear, q.CalendarQuarter AS QuotaQuarter, SUM(q.SalesAmountQuota) AS Amount
FROM [dbo].FactSalesQuota q
GROUP BY q.CalendarYear, q.CalendarQuarter
ORDER BY q.CalendarYear, q.CalendarQuarter
