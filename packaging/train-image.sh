#!/usr/bin/env bash
# Starts the image on a virtual screen as an operator would, lets the sandbox come up and its first screen show, closes
# the window, and gives the image the ahead-of-time cache that the Java runtime writes then.
# usage: train-image.sh <image folder> <working folder>
set -euo pipefail
image=$(realpath "$1") work=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/virtual-screen.sh"

rm -rf "$work"
mkdir -p "$work/home"
work=$(realpath "$work")
cfg=$image/lib/app/careervp-console.cfg
sed -i '/-XX:AOTCache=/d' "$cfg"
rm -f "$image/lib/app/console.aot"

open_virtual_screen "$work"
CAREERVP_HOME=$work/home JAVA_TOOL_OPTIONS="-XX:AOTCacheOutput=$work/console.aot" \
    "$image/bin/careervp-console" >"$work/console.txt" 2>&1 &
console=$!
if ! await_window "$console" "CareerVP Console.*SANDBOX" 180; then
    cat "$work/console.txt" >&2
    say "the image did not show its environment within 180 s; its output stands above"
    exit 1
fi
sleep 8 # the first screen fills, traffic reaches the functions
wmctrl -c "CareerVP Console"
wait "$console" || { code=$?; cat "$work/console.txt" >&2; say "the trained console ended with $code"; exit 1; }
[ -s "$work/console.aot" ] || { cat "$work/console.txt" >&2; say "no ahead-of-time cache was written"; exit 1; }
cp "$work/console.aot" "$image/lib/app/console.aot"
# $APPDIR is the launcher's own variable: the image can be moved
sed -i '/^\[JavaOptions\]/a java-options=-XX:AOTCache=$APPDIR/console.aot' "$cfg"
