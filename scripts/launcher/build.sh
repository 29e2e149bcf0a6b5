# Building, and only when a source changed.

JAR=$ROOT/agent-server/target/agent-server-0.1.0-SNAPSHOT.jar
RUN=$ROOT/target/run   # the jar taken apart: only so can the JVM keep an archive of its classes

maven() { mvn -B -ntp -f "$ROOT/pom.xml" -Dweb.build=--skip-tests "$@"; }

# A hash over every file the product is built from; `tests` adds theirs.
source_hash() { # [tests]
  local without=(-path '*/src/test/*' -o)
  [ "${1:-}" != tests ] || without=()
  (
    cd "$ROOT"
    find pom.xml ./*/pom.xml ./*/src agent-web -type d \( -name node_modules -o -name target \) -prune \
      -o \( "${without[@]}" -type d \) -o -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1
  )
}

build() {
  local stamp=$ROOT/target/built.stamp now
  now=$(source_hash)
  if [ -f "$JAR" ] && [ -d "$RUN" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$now" ]; then
    note "Build" "up to date"
    return
  fi
  need_to_build
  step "Build" "$ROOT/target/log/build.log" package_and_take_apart || fail "the build failed"
  echo "$now" > "$stamp"
}

package_and_take_apart() {
  maven -DskipTests package || return
  rm -rf "$RUN" "$RUN.jsa"
  java -Djarmode=tools -jar "$JAR" extract --destination "$RUN"
}

# The benches live beside the tests and may use what the tests use, so they run on the tests' class path.
build_benches() {
  local stamp=$ROOT/target/benches.stamp now
  now=$(source_hash tests)
  if [ "$(cat "$stamp" 2>/dev/null)" = "$now" ]; then
    note "Build" "up to date"
    return
  fi
  need_to_build
  step "Build" "$ROOT/target/log/build.log" maven -DskipTests package dependency:build-classpath \
    -Dmdep.includeScope=test -Dmdep.outputFile=target/test.classpath || fail "the build failed"
  echo "$now" > "$stamp"
}
