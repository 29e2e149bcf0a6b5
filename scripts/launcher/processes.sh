# Nothing stays behind: what is left over is found by its environment or its data folder, never by its name.

# Every process started for a centre carries SEATLINE_HOME in its environment. PostgreSQL writes its title over that, but works in
# its data folder; our Asterisk is known by its process id file too. Whoever merely names the folder, such as a tail -f, is not ours.
left_over() { # [tests] - fills LEFT; `tests`: a PostgreSQL that works in a module's build folder is ours too
  local dir pid home switch cwd tests=${1:-}
  LEFT=()
  home=$(readlink -m "$SEATLINE_HOME")
  switch=$(cat "$SEATLINE_HOME/switch/run/asterisk.pid" 2>/dev/null || true)
  for dir in /proc/[0-9]*; do
    pid=${dir#/proc/}
    [ "$pid" != $$ ] || continue
    if grep -qszxF -- "SEATLINE_HOME=$SEATLINE_HOME" "$dir/environ" \
      || { [ "$(cat "$dir/comm" 2>/dev/null)" = postgres ] && cwd=$(readlink "$dir/cwd") \
        && { [[ $cwd == "$home"/* ]] || { [ -n "$tests" ] && [[ $cwd == "$ROOT"/*/target/* ]]; }; }; } \
      || { [ "$pid" = "$switch" ] && grep -qszxF -- "$SEATLINE_HOME/switch/etc/asterisk.conf" "$dir/cmdline"; }; then
      LEFT+=("$pid")
    fi
  done
}

end_left_over() { # [tests]
  local tries=0
  left_over "$@"
  while [ ${#LEFT[@]} -gt 0 ] && [ $tries -lt 30 ]; do
    [ $tries -gt 0 ] || kill -TERM "${LEFT[@]}" 2>/dev/null || true
    [ $tries -ne 20 ] || kill -KILL "${LEFT[@]}" 2>/dev/null || true
    tries=$((tries + 1))
    sleep 0.5
    left_over "$@"
  done
}

# name_left_over [tests] - what is still there after a fair moment, one line each; fails when there is nothing
name_left_over() {
  local tries pid
  for tries in 1 2 3 4 5 6 7 8 9 10; do
    left_over "$@"
    [ ${#LEFT[@]} -gt 0 ] || return 1
    [ "$tries" -eq 10 ] || sleep 0.5
  done
  for pid in "${LEFT[@]}"; do
    printf '  left behind: %s %s\n' "$pid" "$(tr '\0' ' ' < "/proc/$pid/cmdline" 2>/dev/null | cut -c 1-120)"
  done
}
