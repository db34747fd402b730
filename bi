#!/usr/bin/env bash
# The front door: finds a JDK, builds what is not built, and hands over to the commands of the module "local".
set -u
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1
project=$PWD
min_java=21

fail() { printf '%s\n' "$*" >&2; exit 1; }

java_major() { "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'; }

find_jdk() {
  local best='' best_major=0 major home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$home" ] && [ -x "$home/bin/javac" ] || continue
    major=$(java_major "$home")
    [ "${major:-0}" -ge "$min_java" ] || continue
    [ "$home" = "${JAVA_HOME:-}" ] && { echo "$home"; return; }
    [ "$major" -gt "$best_major" ] && { best=$home; best_major=$major; }
  done
  [ -n "$best" ] && echo "$best"
}

need_tools() {
  JAVA_HOME=$(find_jdk)
  [ -n "$JAVA_HOME" ] || fail "No JDK $min_java or newer was found: install one (on Debian: apt-get install openjdk-21-jdk, or Temurin) or set JAVA_HOME."
  export JAVA_HOME
}

need_build_tools() {
  command -v mvn >/dev/null || fail "Maven was not found: install it (on Debian: apt-get install maven) and start again."
  command -v npm >/dev/null || fail "Node.js with npm was not found: install it (on Debian: apt-get install nodejs npm) and start again."
}

sources='pom.xml platform model gateway-war bi-query-war analytics-war persistence-war operations local frontend liberty-config deploy'

# Logs, data and secrets of a run are its owner's alone.
state_folder() { mkdir -p "$1" && chmod 700 "$1"; }

changed_since() {
  local mark=$1; shift
  [ -e "$mark" ] || return 0
  [ -n "$(find "$@" \( -name target -o -name node_modules -o -name dist \) -prune -o -type f -newer "$mark" -print 2>/dev/null | head -n 1)" ]
}

# Module by module as they begin, each with its time; the log has the rest.
maven_showing_modules() {
  local begin=$1 log=$2 seen=0 line; shift 2
  if ! mvn -B -DskipTests package "$@" >"$log" 2>&1 & then :; fi
  local pid=$!
  trap 'kill "$pid" 2>/dev/null; exit 130' INT TERM
  while kill -0 "$pid" 2>/dev/null; do
    sleep 1
    while IFS= read -r line; do
      seen=$((seen + 1))
      printf '  %4ds  %s\n' "$((SECONDS - begin))" "${line#*Building }"
    done < <(grep -E '^\[INFO\] Building .*\[[0-9]+/[0-9]+\]' "$log" | tail -n +$((seen + 1)))
  done
  wait "$pid" || { tail -n 25 "$log"; fail "The build failed; the whole log is in $log."; }
  trap - INT TERM
}

build() {
  local begin=$SECONDS log=.bi/logs/build.log
  state_folder .bi; mkdir -p .bi/logs
  need_build_tools
  echo "Building (the first time this downloads Open Liberty and the libraries); log: $log"
  touch .bi/build-begin
  maven_showing_modules "$begin" "$log" -pl '!e2e,!openshift'
  mv .bi/build-begin .bi/built
  prepare
  echo "Built after $((SECONDS - begin)) s."
}

# The classes of the launcher itself, in an archive for the JVM.
classes=.liberty/prepared/launcher.jsa

# Once a Liberty: a rehearsed start leaves what makes the first start of every state quicker.
prepare() {
  local prepared=.liberty/prepared log=.bi/logs/prepare.log
  [ "$prepared/done" -nt .liberty/wlp ] && return
  echo "Rehearsing a start; log: $log"
  if (jvm "-XX:ArchiveClassesAtExit=$classes" prepare) >"$log" 2>&1; then touch "$prepared/done"; else echo "The rehearsal failed, so first starts take longer; the reason is in $log."; fi
}

modules() { sed -n 's|.*<module>\(.*\)</module>.*|\1|p' pom.xml; }

# bi-query is short for bi-query-war.
module_of() { modules | grep -xF -e "$1" -e "$1-war"; }

build_help() {
  cat <<TEXT
./bi build [MODULE]

Builds without tests: everything, or one module and what it needs.
MODULE is one of: $(modules | sed 's/-war$//' | paste -sd ' ' | sed 's/ /, /g').
TEXT
}

others_unchanged() {
  local others=() source
  for source in $sources; do [ "$source" = "$1" ] || others+=("$source"); done
  ! changed_since .bi/built "${others[@]}"
}

build_one() {
  local begin=$SECONDS log=.bi/logs/build.log module
  module=$(module_of "$1") || fail "There is no module '$1'; see ./bi build --help."
  state_folder .bi; mkdir -p .bi/logs
  need_build_tools
  echo "Building $module and what it needs; log: $log"
  touch .bi/build-begin
  maven_showing_modules "$begin" "$log" -pl "$module" -am
  # What these two hold goes nowhere else: when nothing but them has changed, the next run need not build.
  case "$module" in
    bi-query-war | gateway-war) others_unchanged "$module" && mv .bi/build-begin .bi/built ;;
  esac
  echo "Built after $((SECONDS - begin)) s."
}

build_command() {
  case "${1:-}" in
    --help | -h) build_help ;;
    '') need_tools; build ;;
    *) [ $# -eq 1 ] || fail "One module at a time; see ./bi build --help."; need_tools; build_one "$1" ;;
  esac
}

# shellcheck disable=SC2086
build_if_needed() { if changed_since .bi/built $sources || [ ! -d .liberty/wlp ]; then build; fi; }

# What a command needs; help needs no newer build than there is.
ready_for() {
  case " $* " in *' --help '* | *' -h '*) [ -d local/target/lib ] && return ;; esac
  build_if_needed
}

launch() { (jvm "-XX:SharedArchiveFile=$classes" "$@"); }

# jvm OPTION COMMAND ...: becomes the JVM of a command; what it says of an archive that does not fit is no news for anybody.
jvm() {
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx1g "$1" -Xlog:cds=off "-Dbi.project=$project" \
    -cp "local/target/local.jar:local/target/lib/*" io.otelbi.local.Main "${@:2}"
}

# One core, and a start as quick as can be.
forecast() {
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xshare:auto -cp "local/target/classes:local/target/lib/*" io.otelbi.local.Main forecast "$@"
}

# dashboard: in a browser. plans: statements beside those written by hand, with the heap of a service. store: pages of a large audit log. forecast: errors beside repeating the last season. speed: JMH, compiled here so that the build does not carry it.
bench() {
  local all='There are five benchmarks: ./bi bench forecast [--tasks DIR], speed, store [--rows N], plans [--scale N] and dashboard.'
  case "${1:-}" in
    --help | -h) echo "$all" ;;
    forecast) shift; exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -cp "local/target/classes:local/target/lib/*" io.otelbi.local.Main bench-forecast "$@" ;;
    speed)
      shift
      state_folder .bi; mkdir -p .bi/bench
      "$JAVA_HOME/bin/javac" -proc:full -cp "local/target/lib/*" -d .bi/bench analytics-war/bench/*.java || exit 1
      exec "$JAVA_HOME/bin/java" -cp ".bi/bench:local/target/lib/*" org.openjdk.jmh.Main -jvmArgs -XX:+UseSerialGC "$@" ;;
    store) shift; launch bench-store "$@" ;;
    plans) shift; exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx384m "-Dbi.project=$project" -cp "local/target/local.jar:local/target/lib/*" io.otelbi.local.Main bench-plans "$@" ;;
    dashboard) shift; need_build_tools; launch bench-dashboard "$@" ;;
    *) fail "$all" ;;
  esac
}

state_of() {
  local state=.bi previous=''
  for argument in "$@"; do
    case "$argument" in --state=*) state=${argument#--state=} ;; esac
    [ "$previous" = --state ] && state=$argument
    previous=$argument
  done
  echo "$state"
}

run() {
  ready_for "$@"
  case " $* " in *' --help '* | *' -h '*) launch run "$@"; return ;; esac
  local state; state=$(state_of "$@")
  state_folder "$state"
  jvm "-XX:SharedArchiveFile=$classes" run "$@" &
  local launcher=$!
  echo "$launcher" >"$state/launcher"
  trap 'kill -TERM "$launcher" 2>/dev/null' INT TERM HUP
  local code=0
  wait "$launcher"; code=$?
  # A trapped signal ends the first wait early; the launcher then still stops its parts.
  while kill -0 "$launcher" 2>/dev/null; do wait "$launcher"; code=$?; done
  sweep "$state"
  rm -f "$state/launcher"
  return "$code"
}

# Ends what a launcher that was killed could not end itself; ids are checked against the command line first.
sweep() {
  local pid name pids=()
  [ -f "$1/processes" ] || return 0
  while read -r pid name; do
    if { tr '\0' ' ' <"/proc/$pid/cmdline"; } 2>/dev/null | grep -qE "ws-server.jar $name|postgres"; then
      pids+=("$pid")
      [ "$name" = postgres ] && kill -INT "$pid" 2>/dev/null || kill -TERM "$pid" 2>/dev/null
    fi
  done <"$1/processes"
  for pid in "${pids[@]}"; do
    for _ in $(seq 150); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
    kill -KILL "$pid" 2>/dev/null
  done
  rm -f "$1/processes"
}

# What is delivered; the rest of the modules is for one machine and for tests.
delivered=platform,model,persistence-war,bi-query-war,analytics-war,gateway-war,operations

check_help() {
  cat <<TEXT
./bi check [faults | licences [--all] | reproducible]

Looks at what is delivered, and says in one line each what was found. Without a word: all three.
faults        SpotBugs and FindSecBugs; what they report and is no fault stands in spotbugs-exclude.xml
licences      the licence of every library, compared with allowed-licences.txt; --all says which of several is used
reproducible  builds everything twice, in two folders, and compares the bytes (takes some minutes)
TEXT
}

check_faults() {
  local log=.bi/logs/check-faults.log reports found classes
  state_folder .bi; mkdir -p .bi/logs
  IFS=, read -ra reports <<<"$delivered"
  reports=("${reports[@]/%//target/spotbugsXml.xml}")
  rm -f "${reports[@]}"
  mvn -B -Panalysis -DskipTests verify -pl "$delivered" -am -Dspotbugs.failOnError=false >"$log" 2>&1 || { tail -n 25 "$log"; fail "The build failed; the whole log is in $log."; }
  found=$(grep -oh '<BugInstance ' "${reports[@]}" | wc -l)
  grep -E '^\[(ERROR|WARNING)\] (High|Medium|Low): ' "$log"
  classes=$(grep -ohE 'total_classes=.[0-9]+' "${reports[@]}" | grep -oE '[0-9]+' | paste -sd +)
  echo "faults: $found in $((classes)) classes of ${#reports[@]} modules"
  [ "$found" -eq 0 ]
}

check_licences() { build_if_needed; launch check-licences "$@"; }

check() {
  local failed=0
  case "${1:-}" in
    --help | -h) check_help ;;
    '') check_faults || failed=1; check_licences || failed=1; deploy/check-reproducible || failed=1; return "$failed" ;;
    faults | licences) "check_$1" "${@:2}" ;;
    reproducible) deploy/check-reproducible ;;
    *) fail "There is no check '$1'; see ./bi check --help." ;;
  esac
}

help() {
  cat <<'TEXT'
./bi run      starts the whole system and prints its URL; --without SERVICE leaves a service to you (./bi run --help)
./bi test     builds everything and runs every test
./bi check    faults, licences, reproducible: looks at what is delivered (./bi check --help)
./bi status   what runs, and where
./bi stop     stops a run from another terminal
./bi reset    deletes all data of runs, after asking
./bi audit    verify: walks along the chain of audit records; erase: makes a person unreadable
./bi ledger   makes forecasts of the past, holds them against what came, and prints how they did
./bi drill    audit, rollout, upgrade, restore: tries what operators fear and counts what was lost (./bi drill --help)
./bi backup   writes audit log, runs and ledger into a ZIP file; ./bi restore loads and verifies one
./bi model    draft: guesses the file that describes a warehouse from its database; check: says what is wrong in it, or what can be
             asked of it (./bi model --help)
./bi forecast forecasts series: JSON lines in, JSON lines out (./bi forecast --help)
./bi bench    forecast: accuracy beside repeating the last season; speed: JMH; store: pages of a million audit records;
             plans: statements beside those written by hand; dashboard: in a browser
./bi screenshots  takes pictures of every page in every state
./bi build    builds without tests; ./bi build MODULE one module and what it needs (./bi build --help)
./bi mvn      Maven, with a JDK that it can use
TEXT
}

command=${1:-help}
[ $# -gt 0 ] && shift
case "$command" in
  help | --help | -h) help ;;
  run) need_tools; run "$@" ;;
  build) build_command "$@" ;;
  mvn) need_tools; need_build_tools; exec mvn "$@" ;;
  test) need_tools; need_build_tools; exec mvn -B verify "$@" ;;
  check) need_tools; need_build_tools; check "$@" ;;
  forecast) need_tools; [ -d local/target/lib ] || build_if_needed >&2; forecast "$@" ;;
  model) need_tools; [ -d local/target/lib ] || build_if_needed >&2; launch model "$@" ;;
  bench) need_tools; ready_for "$@"; bench "$@" ;;
  drill) need_tools; ready_for "$@"; launch drill "$@" ;;
  screenshots) need_tools; need_build_tools; ready_for "$@"; launch screenshots "$@" ;;
  status | stop | reset | audit | ledger | backup | restore) need_tools; [ -d local/target/lib ] || build_if_needed; launch "$command" "$@" ;;
  *) echo "There is no command '$command'." >&2; help >&2; exit 2 ;;
esac
