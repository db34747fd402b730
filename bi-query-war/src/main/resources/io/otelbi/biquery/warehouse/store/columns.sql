-- Question: which columns does this database have?
-- Parameters: none
-- Rows: one a column, a few hundred
SELECT c.TABLE_SCHEMA AS SchemaName, c.TABLE_NAME AS TableName, c.COLUMN_NAME AS ColumnName
FROM INFORMATION_SCHEMA.COLUMNS c
