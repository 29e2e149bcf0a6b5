#!/bin/bash
# get-speech.sh [DEST] - makes the built-in speech engine available and prints the path of its program.
#
# An `espeak-ng` on the PATH is taken; else Debian's package is unpacked into DEST (default: .speech in the repository) by
# get-debian.sh, with its signature checked. Nothing on this machine is changed. SPEECH_SUITE names another Debian release.
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd)
DEST=$(readlink -m "${1:-$HERE/../.speech}"); SUITE=${SPEECH_SUITE:-bookworm}

OWN=$(command -v espeak-ng || true)
if [ -n "$OWN" ] && [ "$(readlink -f "$OWN")" != "$DEST/espeak-ng" ]; then echo "$OWN"; exit 0; fi

"$HERE/get-debian.sh" "$DEST" "$SUITE" espeak-ng
exec 8>"$DEST/.lock"; flock 8
if [ ! -x "$DEST/espeak-ng" ] || [ "$DEST/.complete" -nt "$DEST/espeak-ng" ]; then
  R=$DEST/root
  # What nobody reads here: the voices of another synthesizer and what comes with every package.
  rm -rf "$R"/usr/share/{doc,man,locale,info,lintian,bug,perl,perl5} "$R"/usr/lib/*/{perl,perl-base,gconv} "$R"/var
  cat > "$DEST/espeak-ng" <<'W'
#!/bin/sh
H=$(dirname "$(readlink -f "$0")")
for D in "$H"/root/usr/lib/*-linux-gnu*/espeak-ng-data "$H"/root/usr/share/espeak-ng-data; do [ -d "$D" ] && break; done
export ESPEAK_DATA_PATH="$(dirname "$D")"
for D in "$H"/root/usr/lib/*-linux-gnu*/pulseaudio; do [ -d "$D" ] && export MORE_LIBRARIES="$D"; done
exec "$H/run" usr/bin/espeak-ng "$@"
W
  chmod +x "$DEST/espeak-ng"
fi
echo hello | "$DEST/espeak-ng" -v en --stdin --stdout > /dev/null || { echo "get-speech: the unpacked espeak-ng does not start" >&2; exit 1; }
echo "$DEST/espeak-ng"
