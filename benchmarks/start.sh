#!/usr/bin/env bash
# Start to first answer on an existing data directory, with and without the AOT cache, and the memory of the idle server with
# its PostgreSQL (PSS, Linux only). usage: benchmarks/start.sh [RUNS]
set -euo pipefail
runs=${1:-5}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
"$here/journal" log job-started on=2019-09 employer=Acme title=Engineer --data "$data" >/dev/null

pss_of_tree() { # kilobytes of a process, its postmaster and what that has started
  local postmaster total=0 pid
  postmaster=$(head -n 1 "$data/postgres/data/postmaster.pid")
  for pid in "$1" "$postmaster" $(pgrep -P "$postmaster"); do
    total=$((total + $(awk '/^Pss:/ {print $2}' "/proc/$pid/smaps_rollup")))
  done
  printf '%s' "$total"
}

measure() { # label, further arguments of java
  local label=$1 began answered pid memory=''
  shift
  for ((run = 1; run <= runs; run++)); do
    began=$(date +%s%N)
    JOURNAL_JAVA_OPTIONS=$* "$here/journal" --port 0 --data "$data" >/dev/null &
    pid=$!
    until [ -s "$data/address" ]; do sleep 0.01; done
    curl -sf -o /dev/null -H "Authorization: Bearer $(cat "$data/token")" "$(cat "$data/address")/api/journals"
    answered=$(date +%s%N)
    if [ "$run" = "$runs" ] && [ -r "/proc/$pid/smaps_rollup" ]; then
      sleep 5
      memory=", idle with PostgreSQL $(($(pss_of_tree "$pid") / 1024)) MB"
    fi
    kill -TERM "$pid" && wait "$pid" || true
    printf '%s: run %d, first answer after %d ms%s\n' "$label" "$run" $(((answered - began) / 1000000)) "$memory"
  done
}

measure 'with the AOT cache'
measure 'without it' -XX:AOTMode=off
