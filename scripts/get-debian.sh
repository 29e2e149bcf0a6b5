#!/bin/bash
# get-debian.sh DEST SUITE PACKAGE... - unpacks Debian packages and all they depend on into DEST/root.
#
# Nothing is installed or changed on this machine: a private APT folder under DEST resolves, downloads and verifies (the
# archive's signature with debian-archive-keyring, then SHA-256), and the packages are only unpacked. Works as root and as an
# ordinary user. On Debian run apt-get update first: the mirror is the one this machine's APT already uses, with its proxy
# settings. On Ubuntu install debian-archive-keyring and set DEBIAN_MIRROR to a Debian mirror.
#
# A second call with the same suite and packages returns at once; REFRESH=1 asks the mirror for newer ones. Two calls at a
# time wait for each other. DEST/packages.lock lists every unpacked file with its SHA-256.
# Settings: DEBIAN_MIRROR, DEBIAN_SECURITY_MIRROR, KEYRING.
#
# Programs in DEST/root run with DEST/run PROGRAM [ARGUMENT...], which starts them with their own loader and libraries.
set -euo pipefail
say() { echo "get-debian: $*" >&2; }
[ $# -ge 3 ] || { say "usage: get-debian.sh DEST SUITE PACKAGE..."; exit 2; }
DEST=$(readlink -m "$1"); SUITE=$2; shift 2
WANTED="2 $SUITE $*"   # the number is this script's own version: raise it when the unpacked folder changes shape
for tool in apt-get dpkg dpkg-deb flock tar; do
  command -v "$tool" >/dev/null || { say "this machine has no $tool; a Debian or Ubuntu system is needed"; exit 1; }
done
mkdir -p "$DEST"
exec 9>"$DEST/.lock"; flock 9
if [ -z "${REFRESH:-}" ] && [ "$(cat "$DEST/.complete" 2>/dev/null)" = "$WANTED" ]; then exit 0; fi

KEYRING=${KEYRING:-/usr/share/keyrings/debian-archive-keyring.gpg}
[ -r "$KEYRING" ] || { say "$KEYRING is missing, so Debian's signatures cannot be checked; on Ubuntu install debian-archive-keyring and set DEBIAN_MIRROR to a Debian mirror"; exit 1; }
site() { apt-get indextargets --format '$(SITE)' 'Created-By: Packages' "Label: $1" 2>/dev/null | sort -u | head -n 1 || true; }
MIRROR=${DEBIAN_MIRROR:-$(site Debian)}
[ -n "$MIRROR" ] || { say "this machine's APT knows no Debian mirror; on Ubuntu install debian-archive-keyring and set DEBIAN_MIRROR to a Debian mirror; on Debian run apt-get update first"; exit 1; }
SECURITY=${DEBIAN_SECURITY_MIRROR:-$(site Debian-Security)}

ARCH=$(dpkg --print-architecture)
A=$DEST/apt
mkdir -p "$A"/{etc/preferences.d,etc/trusted.gpg.d,state/lists/partial,cache/archives/partial,log}
: > "$A/state/status"   # empty: nothing counts as installed, so the whole closure is resolved, the C library too
{
  echo "deb [signed-by=$KEYRING arch=$ARCH] $MIRROR $SUITE main"
  case $SUITE in
    bullseye | bookworm | trixie)
      if [ -n "$SECURITY" ]; then echo "deb [signed-by=$KEYRING arch=$ARCH] $SECURITY $SUITE-security main"; fi ;;
  esac
} > "$A/etc/sources.list"
# Given with -c, so read after the machine's own settings: its proxy stays, its folders and cleaning hooks do not.
cat > "$A/apt.conf" <<C
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
#clear DPkg::Pre-Invoke;
#clear DPkg::Post-Invoke;
#clear DPkg::Pre-Install-Pkgs;
Dir::Etc "$A/etc";
Dir::Etc::sourcelist "$A/etc/sources.list";
Dir::Etc::sourceparts "-";
Dir::Etc::preferences "$A/etc/preferences";
Dir::Etc::preferencesparts "$A/etc/preferences.d";
Dir::Etc::trusted "/dev/null";
Dir::Etc::trustedparts "$A/etc/trusted.gpg.d";
Dir::State "$A/state";
Dir::State::status "$A/state/status";
Dir::Cache "$A/cache";
Dir::Cache::archives "$A/cache/archives";
Dir::Log "$A/log";
APT::Architecture "$ARCH";
APT::Architectures "$ARCH";
APT::Sandbox::User "root";
APT::Install-Recommends "false";
APT::Install-Suggests "false";
APT::Get::AllowUnauthenticated "false";
Acquire::AllowInsecureRepositories "false";
Acquire::AllowDowngradeToInsecureRepositories "false";
Acquire::ForceHash "SHA256";
Acquire::Languages "none";
Acquire::Retries "3";
Debug::NoLocking "true";
C
apt() { apt-get -c="$A/apt.conf" -qq "$@"; }
say "asking the mirror for $SUITE: $*"
apt update || { say "the package lists of $SUITE could not be fetched or verified"; exit 1; }
say "downloading"
apt -y --download-only install "$@" > /dev/null || { say "the packages could not be downloaded"; exit 1; }
# The names of just this resolution: older versions may still lie in the folder.
apt -y --print-uris -o Dir::Cache::archives="$A/none" install "$@" 2>/dev/null \
  | sed -n "s/^'[^']*' \([^ ]*\) \([0-9]*\) \(.*\)/\1 \3/p" | sort > "$DEST/packages.lock.new"
[ -s "$DEST/packages.lock.new" ] || { say "no package was resolved"; exit 1; }

say "unpacking $(wc -l < "$DEST/packages.lock.new") packages"
T=$DEST/root.new; rm -rf "$T"; mkdir -p "$T"
for d in bin sbin lib lib64; do mkdir -p "$T/usr/$d"; ln -s "usr/$d" "$T/$d"; done   # one /usr, as Debian has it
while read -r deb _; do
  dpkg-deb --fsys-tarfile "$A/cache/archives/$deb" | tar -C "$T" -x --no-same-owner --keep-directory-symlink -f -
done < "$DEST/packages.lock.new"
rm -rf "$DEST/root"; mv "$T" "$DEST/root"; mv "$DEST/packages.lock.new" "$DEST/packages.lock"
cat > "$DEST/run" <<'W'
#!/bin/sh
# run PROGRAM [ARGUMENT...] - starts root/usr/{bin,sbin,lib...}/PROGRAM with the loader and the libraries unpacked beside it.
H=$(dirname "$(readlink -f "$0")"); R=$H/root; P=$1; shift
for D in "$R"/usr/lib/*-linux-gnu*; do break; done
for L in "$D"/ld-linux-*.so.*; do break; done
for F in "$R/$P" "$R/usr/bin/$P" "$R/usr/sbin/$P"; do [ -f "$F" ] && break; done
exec "$L" --library-path "$D:$R/usr/lib${MORE_LIBRARIES:+:$MORE_LIBRARIES}" "$F" "$@"
W
chmod +x "$DEST/run"
rm -rf "$A"   # lists and packages are 100 MB and never read again
echo "$WANTED" > "$DEST/.complete"
