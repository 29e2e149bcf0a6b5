#!/bin/bash
# get-asterisk.sh [DEST] - makes an Asterisk of at least version 22 available and prints the path of its program.
#
# An `asterisk` on the PATH is taken when it is new enough; else Debian's packages are unpacked into DEST (default: .switch in
# the repository) by get-debian.sh. Nothing on this machine is changed. SUITE=sid is the way out when testing is in motion.
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd)
DEST=$(readlink -m "${1:-$HERE/../.switch}"); SUITE=${SUITE:-forky}
major() { "$1" -V 2>/dev/null | sed -n 's/^Asterisk \([0-9]*\).*/\1/p'; }

OWN=$(command -v asterisk || true)
if [ -n "$OWN" ] && [ "$(major "$OWN")" -ge 22 ] 2>/dev/null; then echo "$OWN"; exit 0; fi

# The wav sounds are needed, not the gsm ones: gsm goes through a translator that loses frames in recordings.
"$HERE/get-debian.sh" "$DEST" "$SUITE" \
  asterisk asterisk-modules asterisk-config asterisk-core-sounds-en asterisk-core-sounds-en-wav asterisk-moh-opsound-wav
exec 8>"$DEST/.lock"; flock 8
if [ ! -x "$DEST/asterisk" ] || [ "$DEST/.complete" -nt "$DEST/asterisk" ]; then
  R=$DEST/root
  # What the packages' own scripts would have done.
  [ -e "$R/usr/share/asterisk/sounds/en" ] || ln -s en_US_f_Allison "$R/usr/share/asterisk/sounds/en"
  # What nobody reads here: 100 MB of 270.
  rm -rf "$R"/usr/share/{doc,man,locale,info,lintian,bug,perl,perl5,gnupg,pam*,zsh,bash-completion,misc,pci.ids} \
    "$R"/usr/lib/*/{perl,perl-base,gconv} "$R"/usr/{bin,libexec} "$R"/var "$R"/usr/lib/{gnupg*,systemd}
  mkdir -p "$R/usr/bin"
  printf '#!/bin/sh\nexec "$(dirname "$(readlink -f "$0")")/run" usr/sbin/asterisk "$@"\n' > "$DEST/asterisk"
  chmod +x "$DEST/asterisk"
  # The suite moves on; a difference is told, never an error.
  LOCK=$HERE/asterisk.packages.lock
  if [ "$(dpkg --print-architecture)" = amd64 ] && [ -f "$LOCK" ] && ! cmp -s "$LOCK" "$DEST/packages.lock"; then
    echo "get-asterisk: $(diff "$LOCK" "$DEST/packages.lock" | grep -c '^>') packages are newer than those Seatline was tested with ($(basename "$LOCK"))" >&2
  fi
fi
V=$(major "$DEST/asterisk")
[ "${V:-0}" -ge 22 ] || { echo "get-asterisk: the unpacked Asterisk does not start: $("$DEST/asterisk" -V 2>&1 | head -n 1)" >&2; exit 1; }
echo "$DEST/asterisk"
