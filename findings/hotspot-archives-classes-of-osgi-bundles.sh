#!/usr/bin/env bash
# HotSpot's dynamic class data sharing archives what OSGi bundles' own class loaders define, though its guide speaks of the built-in
# loaders: a class read from the same bytes is taken from the archive whoever asks for it. A server on Equinox (Open Liberty 26.0.0.5,
# kernel and servlet) starts with nearly all its classes from such an archive. Two things are needed: the archive is written by a run
# without -javaagent (with one, HotSpot refuses to write it), and it may then be used by runs with one.
# Expected output: HotSpot's refusal beside an agent; of some 4,000 classes more than nine in ten are "shared objects file (top)" in the second run, which has the agent.
# Fails if a later run shows something else. Needs a JDK (21 or newer) as JAVA_HOME, Maven, curl and unzip.
set -eu
work=$(mktemp -d)
server=
trap 'kill "$server" 2>/dev/null || :; sleep 1; rm -rf "$work"' EXIT
mvn -q dependency:copy -Dartifact=io.openliberty:openliberty-kernel:26.0.0.5:zip -DoutputDirectory="$work" </dev/null
unzip -q "$work"/openliberty-kernel-26.0.0.5.zip -d "$work"
wlp=$work/wlp
mkdir -p "$wlp/usr/servers/s"
echo '<server/>' >"$wlp/usr/servers/s/server.xml"

start() {
  "$JAVA_HOME/bin/java" "@$wlp/lib/platform/java/java9.options" "$@" -jar "$wlp/bin/tools/ws-server.jar" s >"$work/log" 2>&1 &
  server=$!
  for _ in $(seq 300); do grep -q CWWKF0011I "$work/log" && return; sleep 0.2; done
  cat "$work/log"
  return 1
}
stop() { kill "$server"; wait "$server" || :; }

start -XX:ArchiveClassesAtExit="$work/classes.jsa" -Xlog:cds=off
stop
start -XX:SharedArchiveFile="$work/classes.jsa" -Xlog:cds=off -Xlog:class+load:file="$work/classes" -javaagent:"$wlp/bin/tools/ws-javaagent.jar"
stop
"$JAVA_HOME/bin/java" -XX:ArchiveClassesAtExit="$work/other.jsa" -javaagent:"$wlp/bin/tools/ws-javaagent.jar" -version 2>&1 | grep 'Must enable AllowArchivingWithJavaAgent'

all=$(grep -c 'source:' "$work/classes")
shared=$(grep -c 'shared objects file' "$work/classes")
bundles=$(grep -c 'com.ibm.ws.*shared objects file (top)' "$work/classes")
echo "$all classes, $shared of them shared, $bundles of those from Liberty's bundles"
[ "$((shared * 10))" -gt "$((all * 9))" ]
[ "$bundles" -gt 500 ]
