# demo and up: the server in the foreground, started again when it dies abnormally. doctor: a round, and its verdict as the exit
# code. Nothing is left at the end of any.

serve() { # MODE OPTION...
  local mode=$1 data fresh= settings=()
  shift
  data=$(data_setting)
  while [ $# -gt 0 ]; do
    case $1 in
      --port) settings+=("--server.port=$(value_of "$@")"); shift ;;
      --port=*) settings+=("--server.port=${1#*=}") ;;
      --data) data=$(value_of "$@"); shift ;;
      --data=*) data=${1#*=} ;;
      --fresh) fresh=yes ;;
      --?*=*) settings+=("$1") ;;
      *) fail "'$1' is not understood; ./seatline help says what is" 2 ;;
    esac
    shift
  done
  data=$(readlink -m "$data")
  echo "Seatline $mode"
  need_to_run
  if [ "$mode" = doctor ]; then
    [ -z "$fresh" ] || fail "the doctor throws nothing away; --fresh is for demo and up" 2
    examine "$data" "${settings[@]}"
  fi
  [ -z "$fresh" ] || may_be_wiped "$data"
  own "$data"
  [ -z "$fresh" ] || wipe "$data"
  get_switch
  get_speech
  get_coders
  build
  LOG=$data/log/seatline.log
  mkdir -p "$data/log"
  # The terminal is for sentences; what a developer wants is in the file.
  keep_running "--seatline.mode=$mode" "--seatline.data=$data" "--seatline.switch.home=$ROOT/.switch" \
    "--seatline.speech.home=$ROOT/.speech" "--seatline.recording.coders=$ROOT/.sound" "--logging.file.name=$LOG" --logging.threshold.console=warn "${settings[@]}"
}

# The data folder is only looked at, so a centre may be running on it; what the doctor needs lies in a folder that goes with him.
examine() { # DATA SETTING...
  local data=$1 code=0
  shift
  get_switch
  build
  LOG=$ROOT/target/log/doctor.log
  rm -f "$LOG"
  SEATLINE_HOME=$(mktemp -d "${TMPDIR:-/tmp}/seatline-XXXXXX") || fail "no temporary folder can be made"
  export SEATLINE_HOME
  serve_signals
  start_java "-Djava.io.tmpdir=$SEATLINE_HOME" -jar "$JAR" --seatline.mode=doctor "--seatline.data=$data" \
    "--seatline.switch.home=$ROOT/.switch" "--logging.file.name=$LOG" "$@"
  await_java || code=$?
  end_left_over
  rm -rf "$SEATLINE_HOME"
  [ -z "$STOPPING" ] || exit 130
  [ "$code" -eq 0 ] || note "Log" "$LOG"
  exit "$code"
}

# Needs neither switch nor database, nor anything of a centre but its public key.
verify() { # OPTION VALUE...
  find_jdk
  build > /dev/null
  case " $* " in *" --data "*) ;; *) set -- --data "$(data_setting)" "$@" ;; esac
  exec java -cp "$RUN/$(basename "$JAR")" io.seatline.app.VerifyCommand "$@"
}

value_of() { # OPTION VALUE
  [ $# -ge 2 ] || fail "$1 needs a value" 2
  echo "$2"
}

# The data folder as seatline.yaml says it, else ./data.
data_setting() {
  local said=""
  [ ! -f seatline.yaml ] || said=$(sed -n -E 's/^(  data|seatline\.data): *"?([^"#]*[^"# ]).*/\2/p' seatline.yaml | head -n 1)
  echo "${said:-data}"
}

# One centre for each data folder; the lock is gone with this process, children do not inherit it.
own() { # DATA
  mkdir -p "$1" || fail "the data folder $1 cannot be made"
  exec 9>> "$1/.seatline" || fail "the data folder $1 cannot be written"
  export SEATLINE_HOME=$1
  flock -n 9 || fail "another Seatline is running on $1. Stop it, or choose another folder with --data DIR (and another --port N)."
}

may_be_wiped() { # DATA
  [ -e "$1/.seatline" ] || [ -z "$(ls -A "$1" 2>/dev/null)" ] || fail "$1 is not a data folder of Seatline, so --fresh leaves it alone"
}

wipe() { # DATA
  end_left_over
  find "$1" -mindepth 1 -maxdepth 1 ! -name .seatline -exec rm -rf {} +
  note "Data" "$1 emptied"
}

keep_running() { # ARGUMENT...
  local code deaths=0 began
  serve_signals
  while :; do
    began=$SECONDS code=0
    # The first orderly stop writes the archive of the loaded classes; with it the next start takes half the time.
    start_java -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$RUN.jsa" -Xlog:cds=off -Xlog:cds+dynamic=off -Xlog:aot=off \
      -jar "$RUN/$(basename "$JAR")" "$@"
    await_start
    await_java || code=$?
    [ -z "$STOPPING" ] && died "$code" || break
    # A centre that cannot stay up for a minute will not do so on the fourth try either.
    if [ $((SECONDS - began)) -ge 60 ]; then deaths=0; fi
    deaths=$((deaths + 1))
    [ $deaths -le 3 ] || { echo "seatline: the server died again and again; giving up" >&2; break; }
    echo "seatline: the server died (code $code) and is started again; calls go on meanwhile" >&2
  done
  end_left_over
  # Asked to stop and stopped: that is no failure.
  case $code in 130 | 143) exit 0 ;; *) exit "$code" ;; esac
}

# In the background, so that a signal to the launcher is heard at once and handed on; fd 9 is the data folder's lock.
start_java() { # ARGUMENT...
  # The collector that stops nobody: measured under load on two cores, half a second of standing still became 30 ms, at the same
  # cost in processor time and a third more memory. SEATLINE_JVM may say -XX:-UseZGC.
  # shellcheck disable=SC2086
  java -XX:+UseZGC -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError ${SEATLINE_JVM:-} "$@" 9>&- &
  JAVA=$!
}

# Says how long the start took; a server that dies meanwhile is left to await_java.
await_start() {
  local began=$SECONDS skip=0
  [ ! -f "$LOG" ] || skip=$(stat -c %s "$LOG")
  while kill -0 "$JAVA" 2>/dev/null; do
    if [ -f "$LOG" ] && tail -c "+$((skip + 1))" "$LOG" | grep -q 'Started SeatlineApplication'; then
      note "Server" "$((SECONDS - began)) s; its log is $LOG"
      return
    fi
    sleep 0.3
  done
}

# `wait` comes back early for each signal; the server is gone only when its process is.
await_java() {
  local code
  while :; do
    code=0
    wait "$JAVA" 2>/dev/null || code=$?
    kill -0 "$JAVA" 2>/dev/null || return "$code"
  done
}

# Killed by a signal that is not a request to stop, or out of memory (ExitOnOutOfMemoryError says 3). A start that failed has said why.
died() { [ "$1" -eq 3 ] || { [ "$1" -gt 128 ] && [ "$1" -ne 130 ] && [ "$1" -ne 143 ]; }; }

serve_signals() {
  STOPPING=
  trap 'STOPPING=yes; kill -TERM "$JAVA" 2>/dev/null || true' INT TERM HUP
}
