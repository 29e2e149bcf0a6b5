# What the launcher tells, and how a step is run: one line each, with its seconds.

fail() { # SENTENCE [EXIT-CODE]
  printf 'seatline: %s\n' "$1" >&2
  exit "${2:-1}"
}

note() { printf '  %-34s %s\n' "$1" "$2"; }

# step NAME LOG COMMAND... - runs COMMAND with its output in LOG; while it runs, a terminal shows the seconds and the newest line,
# anything else gets a sign of life each half minute. A failed step shows the end of its log and returns the command's code.
step() {
  local name=$1 log=$2 began=$SECONDS code=0 told=0 passed
  shift 2
  mkdir -p "$(dirname "$log")"
  set -m   # a process group of its own, so that all of it can be stopped
  "$@" > "$log" 2>&1 < /dev/null &
  STEP_PID=$!
  set +m
  while kill -0 "$STEP_PID" 2>/dev/null; do
    passed=$((SECONDS - began))
    if [ -t 1 ]; then
      printf '\r\033[K  %-34s %3d s  %s' "$name" "$passed" "$(newest_line "$log")"
    elif [ $((passed - told)) -ge 30 ]; then
      told=$passed
      note "$name" "$passed s so far"
    fi
    sleep 0.3
  done
  wait "$STEP_PID" || code=$?
  STEP_PID=
  [ ! -t 1 ] || printf '\r\033[K'
  if [ "$code" -eq 0 ]; then
    note "$name" "$((SECONDS - began)) s"
  else
    note "$name" "failed after $((SECONDS - began)) s; the whole log is $log"
    tail -n 40 "$log" | sed 's/^/    | /' >&2
  fi
  return "$code"
}

# Ctrl-C and TERM while a step runs: it and all it started are stopped.
stop_step() {
  if [ -n "${STEP_PID:-}" ]; then kill -TERM -- "-$STEP_PID" 2>/dev/null || true; fi
  printf '\n' >&2
  exit 130
}

newest_line() { tail -c 400 "$1" 2>/dev/null | tr -d '\r' | grep -v '^ *$' | tail -n 1 | cut -c 1-70 || true; }
