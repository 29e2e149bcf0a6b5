# test and bench.

prove() {
  local broken=()
  [ $# -eq 0 ] || fail "test takes no options" 2
  echo "Seatline test"
  # A folder of its own for everything the tests start and write, so that nothing of it stays behind and nothing else is touched.
  # Short, for the switch's socket lies in it.
  SEATLINE_HOME=$(mktemp -d "${TMPDIR:-/tmp}/seatline-XXXXXX") || fail "no temporary folder can be made"
  export SEATLINE_HOME
  trap 'end_left_over tests; rm -rf "$SEATLINE_HOME"' EXIT
  need_to_run
  need_to_build
  get_switch
  get_speech
  get_coders
  get_test_tools
  forget_reports
  export PATH="$ROOT/.tools:$PATH"
  step "Build, checks, all tests" "$ROOT/target/log/test.log" maven -fae -Dmaven.test.failure.ignore=true "-Dtest.tmp=$SEATLINE_HOME" verify || broken+=("build or checks")
  step "Web: lint" "$ROOT/target/log/web-lint.log" web run lint || broken+=("web lint")
  step "Web: types" "$ROOT/target/log/web-types.log" web run typecheck || broken+=("web types")
  step "Web: tests" "$ROOT/target/log/web-tests.log" web exec -- vitest run --reporter=default --reporter=junit \
    --outputFile.junit=target/vitest-reports/TEST-web.xml || broken+=("web tests")
  ! name_left_over tests || broken+=("processes left behind")
  conclude "${broken[@]}"
}

web() { (cd "$ROOT/agent-web" && npm "$@"); }

reports() { find "$ROOT" -name node_modules -prune -o -path '*/target/*-reports/TEST-*.xml' -print; }

forget_reports() { reports | xargs -r rm -f; }

# count ATTRIBUTE - summed over the <testsuite> elements of every report
count() {
  reports | xargs -r cat | grep -o '^ *<testsuite [^>]*' | sed -n "s/.*[ ]$1=\"\([0-9]*\)\".*/\1/p" | awk '{ n += $1 } END { print n + 0 }'
}

conclude() { # BROKEN...
  local tests failed
  tests=$(count tests)
  failed=$(($(count failures) + $(count errors)))
  name_failures
  [ $# -eq 0 ] || echo "Broken: $*"
  [ "$(count skipped)" -eq 0 ] || echo "$(count skipped) skipped"
  echo "$((tests - failed - $(count skipped))) passed, $((failed + $#)) failed"
  [ $((failed + $#)) -eq 0 ] && [ "$tests" -gt 0 ]
}

name_failures() {
  reports | xargs -r awk '
    function attribute(line, name) { return match(line, " " name "=\"[^\"]*\"") ? substr(line, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : "" }
    /^ *<testcase / { test = attribute($0, "classname") " " attribute($0, "name") }
    function tell(word) { if (test != told) print "  " word ": " test "\n    " substr(attribute($0, "message"), 1, 400); told = test }
    /<(failure|error)[ >]/ { tell("failed") }
    /<(flakyFailure|flakyError)[ >]/ { tell("unsteady, passed when tried again") }'
}

measure() { # NAME OPTION...
  [ $# -gt 0 ] || fail "which bench? for example: ./seatline bench assign --quick" 2
  export SEATLINE_HOME=$ROOT/target/bench-home
  {
    echo "Seatline bench $1"
    need_to_run
    get_switch
    get_test_tools
    build_benches
  } >&2   # the measurement alone is the output: its last line is read by programs
  export PATH="$ROOT/.tools:$PATH"
  local code=0 server=$ROOT/agent-server/target
  serve_signals
  start_java --enable-native-access=ALL-UNNAMED "-Dseatline.root=$ROOT" -cp "$server/test-classes:$server/classes:$(cat "$server/test.classpath")" io.seatline.bench.Bench "$@"
  await_java || code=$?
  end_left_over
  exit "$code"
}
