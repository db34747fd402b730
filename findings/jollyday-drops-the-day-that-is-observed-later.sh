#!/usr/bin/env bash
# jollyday 1.8.0 (pinned): where a public holiday of the United States falls on a weekend, the library lists the substitute weekday
# only. 4 July 2021, a Sunday, is no holiday for it; Monday, 5 July, is, under the name of the day itself. The law names the day and
# adds the substitute, and shops sell by the day itself, so that a model that learns an effect of "Independence Day" learns it from
# the wrong date in two years of seven. The second Monday of October (Columbus Day, a federal holiday) is not listed at all.
# Expected output: for 2021 no 2021-07-04, but 2021-07-05; in 2022 (a Monday) 2022-07-04; no day in October.
# Fails if a later run shows something else. Needs a JDK (17 or newer) and Maven.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat >"$work/pom.xml" <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>de.focus-shift</groupId>
      <artifactId>jollyday-core</artifactId>
      <version>1.8.0</version>
    </dependency>
    <dependency>
      <groupId>de.focus-shift</groupId>
      <artifactId>jollyday-jackson</artifactId>
      <version>1.8.0</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -f "$work/pom.xml" dependency:copy-dependencies -DoutputDirectory="$work/lib" </dev/null
cat >"$work/Show.java" <<'JAVA'
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Year;

class Show {
    public static void main(String[] arguments) {
        var manager = HolidayManager.getInstance(ManagerParameters.create("us"));
        for (int year : new int[] {2021, 2022}) {
            manager.getHolidays(Year.of(year)).stream()
                    .filter(day -> day.getDate().getMonthValue() == 7 || day.getDate().getMonthValue() == 10)
                    .forEach(day -> System.out.println(day.getDate() + " " + day.getPropertiesKey()));
        }
    }
}
JAVA
java -cp "$work/lib/*" "$work/Show.java" 2>/dev/null | sort | tee "$work/seen"
grep -q '^2021-07-05 INDEPENDENCE_DAY$' "$work/seen"
grep -q '^2022-07-04 INDEPENDENCE_DAY$' "$work/seen"
! grep -q '^2021-07-04' "$work/seen"
! grep -q -- '-10-' "$work/seen"
