#!/usr/bin/env bash
# H2 2.5.252 (pinned): the sum of a DOUBLE PRECISION column is a DECFLOAT, and JDBC's metadata call that DECIMAL with scale 0.
# Who reads results by their declared scale, as wire protocols of other databases do, turns 0.75 into 1. The single column keeps
# DOUBLE; only SUM and AVG change the type. Reading with getDouble is right, so nothing is lost inside H2.
# Expected output: "DOUBLE PRECISION scale 0" for the column, "DECFLOAT scale 0" for SUM and AVG, and the value 0.75.
# Fails if a later run shows something else. Needs a JDK (17 or newer) and Maven.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -q dependency:copy -Dartifact=com.h2database:h2:2.5.252 -DoutputDirectory="$work" </dev/null
cat >"$work/Show.java" <<'JAVA'
import java.sql.DriverManager;

class Show {
    public static void main(String[] arguments) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (v DOUBLE PRECISION)");
            statement.execute("INSERT INTO t VALUES (0.5), (0.25)");
            for (String what : new String[] {"v", "SUM(v)", "AVG(v)"}) {
                var rows = statement.executeQuery("SELECT " + what + " FROM t");
                rows.next();
                var column = rows.getMetaData();
                System.out.printf("%s: %s scale %d, value %s%n", what, column.getColumnTypeName(1), column.getScale(1), rows.getDouble(1));
            }
        }
    }
}
JAVA
java -cp "$work/h2-2.5.252.jar" "$work/Show.java" | tee "$work/seen"
grep -q '^v: DOUBLE PRECISION scale 0, value 0.5$' "$work/seen"
grep -q '^SUM(v): DECFLOAT scale 0, value 0.75$' "$work/seen"
grep -q '^AVG(v): DECFLOAT scale 0, value 0.375$' "$work/seen"
