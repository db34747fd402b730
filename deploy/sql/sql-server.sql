-- The login of bi-query: it may read the tables that the questions need, and nothing else. Run by sqlcmd as a member of sysadmin (or of
-- securityadmin, with the right to create users in both databases); running it again changes nothing but the password.
--
--   MSSQL_PASSWORD=... sqlcmd -S HOST -i sql-server.sql
--
-- sqlcmd takes the password from the variable that bi-query reads too; write a quote in it twice. Who calls databases otherwise
-- changes the names here and sets MSSQL_*_DATABASE; who has warehouses of his own grants the tables of their models.
:on error exit

USE [master];
GO

IF NOT EXISTS (SELECT 1 FROM sys.server_principals WHERE name = N'bi_reader')
    CREATE LOGIN [bi_reader] WITH PASSWORD = N'$(MSSQL_PASSWORD)', CHECK_POLICY = ON;
ELSE
    ALTER LOGIN [bi_reader] WITH PASSWORD = N'$(MSSQL_PASSWORD)';
GO

USE [AdventureWorksDW2022];
GO

IF NOT EXISTS (SELECT 1 FROM sys.database_principals WHERE name = N'bi_reader')
    CREATE USER [bi_reader] FOR LOGIN [bi_reader];
ELSE
    -- A restored database has the user, but not its link to the login.
    ALTER USER [bi_reader] WITH LOGIN = [bi_reader];
GO

GRANT SELECT ON OBJECT::[dbo].[FactInternetSales] TO [bi_reader];
GRANT SELECT ON OBJECT::[dbo].[FactResellerSales] TO [bi_reader];
GRANT SELECT ON OBJECT::[dbo].[FactSalesQuota] TO [bi_reader];
GRANT SELECT ON OBJECT::[dbo].[DimProduct] TO [bi_reader];
GRANT SELECT ON OBJECT::[dbo].[DimProductSubcategory] TO [bi_reader];
GRANT SELECT ON OBJECT::[dbo].[DimProductCategory] TO [bi_reader];
GRANT SELECT ON OBJECT::[dbo].[DimSalesTerritory] TO [bi_reader];
GRANT SELECT ON OBJECT::[dbo].[DimCustomer] TO [bi_reader];
GRANT SELECT ON OBJECT::[dbo].[DimReseller] TO [bi_reader];
GRANT SELECT ON OBJECT::[dbo].[DimEmployee] TO [bi_reader];
GO

USE [WideWorldImportersDW];
GO

IF NOT EXISTS (SELECT 1 FROM sys.database_principals WHERE name = N'bi_reader')
    CREATE USER [bi_reader] FOR LOGIN [bi_reader];
ELSE
    -- A restored database has the user, but not its link to the login.
    ALTER USER [bi_reader] WITH LOGIN = [bi_reader];
GO

GRANT SELECT ON OBJECT::[Fact].[Sale] TO [bi_reader];
GRANT SELECT ON OBJECT::[Dimension].[City] TO [bi_reader];
GRANT SELECT ON OBJECT::[Dimension].[Customer] TO [bi_reader];
GRANT SELECT ON OBJECT::[Dimension].[Employee] TO [bi_reader];
GRANT SELECT ON OBJECT::[Dimension].[Stock Item] TO [bi_reader];
GRANT SELECT ON OBJECT::[Fact].[Stock Holding] TO [bi_reader];
GO
