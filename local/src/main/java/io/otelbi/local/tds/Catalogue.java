package io.otelbi.local.tds;

import java.util.List;
import java.util.Map;

/** {@code sp_tables} and {@code sp_columns} as questions to H2's information schema. */
final class Catalogue {

    private static final String TABLES = """
            SELECT TABLE_CATALOG AS TABLE_QUALIFIER, TABLE_SCHEMA AS TABLE_OWNER, TABLE_NAME,
                CASE TABLE_TYPE WHEN 'BASE TABLE' THEN 'TABLE' ELSE TABLE_TYPE END AS TABLE_TYPE,
                CAST(NULL AS VARCHAR(254)) AS REMARKS
            FROM INFORMATION_SCHEMA.TABLES
            WHERE TABLE_NAME LIKE ?1 AND TABLE_SCHEMA LIKE ?2
            ORDER BY 4, 1, 2, 3""";

    private static final String COLUMNS = """
            SELECT TABLE_CATALOG AS TABLE_QUALIFIER, TABLE_SCHEMA AS TABLE_OWNER, TABLE_NAME, COLUMN_NAME,
                CAST(CASE DATA_TYPE WHEN 'INTEGER' THEN 4 WHEN 'BIGINT' THEN -5 WHEN 'SMALLINT' THEN 5
                    WHEN 'TINYINT' THEN -6 WHEN 'NUMERIC' THEN 2 WHEN 'DATE' THEN 91 WHEN 'TIMESTAMP' THEN 93
                    WHEN 'BOOLEAN' THEN -7 WHEN 'DOUBLE PRECISION' THEN 8 WHEN 'BINARY VARYING' THEN -3
                    ELSE -9 END AS SMALLINT) AS DATA_TYPE,
                CASE DATA_TYPE WHEN 'INTEGER' THEN 'int' WHEN 'TIMESTAMP' THEN 'datetime2'
                    WHEN 'CHARACTER VARYING' THEN 'nvarchar' WHEN 'NUMERIC' THEN 'decimal' WHEN 'BOOLEAN' THEN 'bit'
                    WHEN 'DOUBLE PRECISION' THEN 'float' WHEN 'BINARY VARYING' THEN 'varbinary'
                    ELSE LOWER(DATA_TYPE) END AS TYPE_NAME,
                CAST(COALESCE(NUMERIC_PRECISION, CHARACTER_MAXIMUM_LENGTH, 0) AS INT) AS "PRECISION",
                CAST(COALESCE(CHARACTER_OCTET_LENGTH, 8) AS INT) AS "LENGTH",
                CAST(NUMERIC_SCALE AS SMALLINT) AS "SCALE", CAST(NUMERIC_PRECISION_RADIX AS SMALLINT) AS RADIX,
                CAST(CASE IS_NULLABLE WHEN 'YES' THEN 1 ELSE 0 END AS SMALLINT) AS NULLABLE,
                CAST(NULL AS VARCHAR(254)) AS REMARKS, COLUMN_DEFAULT AS COLUMN_DEF,
                CAST(-9 AS SMALLINT) AS SQL_DATA_TYPE, CAST(NULL AS SMALLINT) AS SQL_DATETIME_SUB,
                CAST(CHARACTER_OCTET_LENGTH AS INT) AS CHAR_OCTET_LENGTH, ORDINAL_POSITION, IS_NULLABLE,
                CAST(0 AS SMALLINT) AS SS_DATA_TYPE
            FROM INFORMATION_SCHEMA.COLUMNS
            WHERE TABLE_NAME LIKE ?1 AND TABLE_SCHEMA LIKE ?2
            ORDER BY 1, 2, 3, 17""";

    private static final Map<String, String> QUESTIONS =
            Map.of("sp_tables", TABLES, "sp_columns", COLUMNS, "sp_columns_100", COLUMNS);

    private Catalogue() {}

    static boolean knows(String procedure) {
        return QUESTIONS.containsKey(procedure);
    }

    static String question(String procedure) {
        return QUESTIONS.getOrDefault(procedure, TABLES);
    }

    /** The patterns for table and schema, by name where they are named, else by place; anything when absent. */
    static List<Object> patterns(List<RpcRequest.Parameter> parameters) {
        return List.of(pattern(parameters, "@table_name", 0), pattern(parameters, "@table_owner", 1));
    }

    private static String pattern(List<RpcRequest.Parameter> parameters, String name, int place) {
        String value = parameters.stream()
                .filter(parameter -> parameter.name().equalsIgnoreCase(name))
                .findFirst()
                .or(() -> parameters.stream()
                        .skip(place)
                        .findFirst()
                        .filter(parameter -> parameter.name().isEmpty()))
                .map(RpcRequest.Parameter::text)
                .orElse("");
        return value.isEmpty() ? "%" : value;
    }
}
