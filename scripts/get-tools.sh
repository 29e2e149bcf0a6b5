#!/bin/bash
# get-tools.sh [DEST] - makes what only tests and benches need available: a Chromium, a font with Chinese characters, SIPp.
#
# They are Debian's packages, unpacked into DEST (default: .tools in the repository) by get-debian.sh; nothing on this machine
# is changed, and it is the same as root and as an ordinary user. A `chromium` or `sipp` on the PATH wins over the unpacked one
# (see DEST/chromium, DEST/sipp). TOOLS_SUITE names another Debian release.
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd)
DEST=$(readlink -m "${1:-$HERE/../.tools}"); SUITE=${TOOLS_SUITE:-bookworm}

"$HERE/get-debian.sh" "$DEST" "$SUITE" chromium fonts-wqy-microhei sip-tester
exec 8>"$DEST/.lock"; flock 8
[ ! -x "$DEST/chromium" ] || [ "$DEST/.complete" -nt "$DEST/chromium" ] || exit 0

R=$DEST/root
for L in "$R"/usr/lib/*-linux-gnu*; do break; done
# Chromium starts itself again through /proc/self/exe, so it cannot run under the unpacked loader as the switch does. It runs
# under this machine's loader and C library, which must then not be found twice; every other library is the unpacked one.
rm -f "$L"/ld-linux*.so.* "$L"/lib{c,m,mvec,pthread,dl,rt,resolv,util,anl,nsl,thread_db,BrokenLocale,c_malloc_debug,memusage,pcprofile,SegFault}.so.* \
  "$L"/libnss_{files,dns,compat,hesiod}.so.* "$R"/usr/lib64/ld-linux*
# What nobody reads here: 400 MB of 840, the greatest part of it for 3D graphics.
rm -rf "$R"/usr/share/{doc,man,locale,info,lintian,bug,perl,perl5,icons,bash-completion} "$R"/usr/lib/systemd "$R"/var \
  "$L"/{perl,perl-base,gconv,dri,systemd} "$L"/lib{LLVM,gallium}*

cat > "$DEST/fonts.conf" <<F
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>$R/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias><family>sans-serif</family><prefer><family>DejaVu Sans</family><family>WenQuanYi Micro Hei</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family><family>WenQuanYi Micro Hei Mono</family></prefer></alias>
</fontconfig>
F

# wrapper NAME PROGRAM - DEST/NAME starts the one on the PATH, else the unpacked PROGRAM with the unpacked libraries. The fonts are
# the unpacked ones in both cases, so that a page looks the same on every machine.
wrapper() {
  cat > "$DEST/$1" <<W
#!/bin/sh
H=\$(dirname "\$(readlink -f "\$0")")
export FONTCONFIG_FILE="\$H/fonts.conf"
OWN=\$(command -v $1) && [ "\$(readlink -f "\$OWN")" != "\$H/$1" ] && exec "\$OWN" "\$@"
for L in "\$H"/root/usr/lib/*-linux-gnu*; do break; done
export LD_LIBRARY_PATH="\$L:\$L/nss:\$L/pulseaudio:\$H/root/usr/lib\${LD_LIBRARY_PATH:+:\$LD_LIBRARY_PATH}"
exec "\$H/root/usr/$2" "\$@"
W
  chmod +x "$DEST/$1"
}
wrapper sipp bin/sipp
wrapper chromium lib/chromium/chromium
