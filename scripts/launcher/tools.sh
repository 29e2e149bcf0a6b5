# What must be on the machine, and what is fetched into private folders of the repository.

NEEDED_JDK=25

jdk_major() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true; }

# The lowest JDK that fits, wherever it is installed: `java` on the PATH is often an older one.
find_jdk() {
  local path_jdk="" dir major best="" best_major=0
  if command -v javac > /dev/null; then path_jdk=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")"); fi
  for dir in "${JAVA_HOME:-}" "$path_jdk" /usr/lib/jvm/* /opt/*jdk* /opt/java/* "${HOME:-/nonexistent}"/.sdkman/candidates/java/* \
    "${HOME:-/nonexistent}"/.jdks/* /usr/local/*jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$dir" ] && [ -x "$dir/bin/javac" ] && [ -f "$dir/release" ] || continue
    major=$(jdk_major "$dir")
    if [ "${major:-0}" -ge $NEEDED_JDK ] && { [ -z "$best" ] || [ "$major" -lt "$best_major" ]; }; then
      best=$dir best_major=$major
    fi
  done
  [ -n "$best" ] || fail "a JDK $NEEDED_JDK or newer is needed and none was found (looked at JAVA_HOME, the PATH, /usr/lib/jvm, /opt, /usr/local, ~/.sdkman and ~/.jdks). Install one, for example temurin-$NEEDED_JDK-jdk or openjdk-$NEEDED_JDK-jdk; the one on the PATH may stay as it is."
  export JAVA_HOME="$best" PATH="$best/bin:$PATH"
}

need_to_run() {
  find_jdk
  note "JDK $(jdk_major "$JAVA_HOME")" "$JAVA_HOME"
}

need_to_build() {
  local node_version
  command -v mvn > /dev/null || fail "Maven is needed to build and there is no mvn on the PATH. Install the package maven."
  command -v node > /dev/null || fail "Node 20.19 or newer is needed to build the web page and there is no node on the PATH."
  command -v npm > /dev/null || fail "npm is needed to build the web page and is not on the PATH. It comes with Node, or as the package npm."
  node_version=$(node --version | tr -d v)
  printf '20.19.0\n%s\n' "$node_version" | sort -V -C || fail "Node 20.19 or newer is needed to build the web page; the one on the PATH is $node_version."
}

get_switch() {
  local log=$ROOT/target/log/switch.log
  step "Asterisk" "$log" "$ROOT/scripts/get-asterisk.sh" "$ROOT/.switch" || fail "without a switch there are no calls; what is missing is said above"
}

# Only prompts that are typed as texts need it, so a centre starts without it too.
get_speech() {
  local log=$ROOT/target/log/speech.log
  step "Speech engine" "$log" "$ROOT/scripts/get-speech.sh" "$ROOT/.speech" || note "Speech engine" "missing: texts cannot be spoken, sounds can be uploaded"
}

# Without them recordings rest as they were joined, six times as large; nothing else differs.
get_coders() {
  local log=$ROOT/target/log/coders.log
  step "Sound coders" "$log" "$ROOT/scripts/get-sound.sh" "$ROOT/.sound" || note "Sound coders" "missing: recordings take six times the space"
}

get_test_tools() {
  step "Chromium, fonts, SIPp" "$ROOT/target/log/tools.log" "$ROOT/scripts/get-tools.sh" "$ROOT/.tools" || fail "the tests need a browser; what is missing is said above"
}
