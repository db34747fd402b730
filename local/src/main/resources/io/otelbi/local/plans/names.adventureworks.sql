-- Question: what are products, customers, resellers or salespersons called now?
-- Parameters: kind (product, customer, reseller or salesperson)
-- Rows: one a business key, the newest version's name; up to 18,500 customers
SELECT p.ProductAlternateKey AS BusinessKey, MAX(p.EnglishProductName) AS CurrentName
FROM [dbo].DimProduct p
JOIN (
    SELECT x.ProductAlternateKey, MAX(x.ProductKey) AS ProductKey
    FROM [dbo].DimProduct x
    GROUP BY x.ProductAlternateKey
) n ON n.ProductKey = p.ProductKey
WHERE :kind = 'product' AND p.ProductAlternateKey IS NOT NULL
GROUP BY p.ProductAlternateKey
UNION ALL
SELECT k.CustomerAlternateKey, MAX(CONCAT(COALESCE(k.FirstName, ''), ' ', COALESCE(k.LastName, '')))
FROM [dbo].DimCustomer k
WHERE :kind = 'customer'
GROUP BY k.CustomerAlternateKey
UNION ALL
SELECT r.ResellerAlternateKey, MAX(r.ResellerName)
FROM [dbo].DimReseller r
WHERE :kind = 'reseller' AND r.ResellerAlternateKey IS NOT NULL
GROUP BY r.ResellerAlternateKey
UNION ALL
SELECT e.EmployeeNationalIDAlternateKey, MAX(CONCAT(e.FirstName, ' ', e.LastName))
FROM [dbo].DimEmployee e
WHERE :kind = 'salesperson' AND e.EmployeeNationalIDAlternateKey IS NOT NULL
GROUP BY e.EmployeeNationalIDAlternateKey
