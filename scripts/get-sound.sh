#!/bin/bash
# get-sound.sh [DEST] - makes the coders of recordings available (opusenc, opusdec, flac) and prints the folder they are in.
#
# Those on the PATH are taken where all are there; else Debian's packages are unpacked into DEST (default: .sound in the
# repository) by get-debian.sh, with their signatures checked. Nothing on this machine is changed. SOUND_SUITE names another
# Debian release.
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd)
DEST=$(readlink -m "${1:-$HERE/../.sound}"); SUITE=${SOUND_SUITE:-bookworm}
CODERS=(opusenc opusdec flac)

own=1
for coder in "${CODERS[@]}"; do command -v "$coder" > /dev/null || own=; done
if [ -n "$own" ]; then dirname "$(command -v opusenc)"; exit 0; fi

"$HERE/get-debian.sh" "$DEST" "$SUITE" opus-tools flac
exec 8>"$DEST/.lock"; flock 8
for coder in "${CODERS[@]}"; do
  if [ ! -x "$DEST/$coder" ] || [ "$DEST/.complete" -nt "$DEST/$coder" ]; then
    cat > "$DEST/$coder" <<'W'
#!/bin/sh
H=$(dirname "$(readlink -f "$0")")
exec "$H/run" "usr/bin/$(basename "$0")" "$@"
W
    chmod +x "$DEST/$coder"
  fi
  "$DEST/$coder" --version > /dev/null || { echo "get-sound: the unpacked $coder does not start" >&2; exit 1; }
done
echo "$DEST"
