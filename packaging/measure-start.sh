#!/usr/bin/env bash
# Measures the console from outside, on a virtual screen: start to its first window and to the running sandbox, for
# `./run` and for the packaged image (where it was made) with and without its cache, and the memory of console and
# sandbox under traffic.
# usage: measure-start.sh [runs, default 5] [seconds of traffic before memory is read, default 120]
set -euo pipefail
runs=${1:-5} soak=${2:-120}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$here/..
. "$here/virtual-screen.sh"
need_packages "the measurement" xvfb openbox wmctrl xdotool libgtk-3-0 libgl1 libxtst6
JAVA_HOME=$(find_jdk)
work=$(mktemp -d)
export CAREERVP_HOME=$work/home
open_virtual_screen "$work"

milliseconds() { date +%s%3N; }

middle() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

close_console() { wmctrl -c "CareerVP Console"; wait "$1"; }

# usage: start_times <label> <command...>
start_times() {
    local label=$1 begun console
    shift
    : >"$work/window"
    : >"$work/ready"
    for _ in $(seq "$runs"); do
        begun=$(milliseconds)
        "$@" >>"$work/console.txt" 2>&1 &
        console=$!
        await_window "$console" "CareerVP Console" 120
        echo $(($(milliseconds) - begun)) >>"$work/window"
        await_window "$console" "CareerVP Console.*SANDBOX" 180
        echo $(($(milliseconds) - begun)) >>"$work/ready"
        sleep 1
        close_console "$console"
    done
    printf '| %s, median of %s | %s ms | %s ms |\n' "$label" "$runs" "$(middle <"$work/window")" "$(middle <"$work/ready")"
}

"$root/run" --help >>"$work/console.txt" 2>&1 # builds what is not built yet
echo "load average before: $(cut -d ' ' -f 1-3 /proc/loadavg), $(nproc) cores"
echo '| start | window shown | sandbox ready |'
echo '|---|---|---|'
start_times './run' "$root/run"
image=$here/target/image/careervp-console/bin/careervp-console
if [ -x "$image" ]; then
    start_times 'packaged image' "$image"
    start_times 'packaged image without its cache' env JAVA_TOOL_OPTIONS=-XX:AOTMode=off "$image"
fi

"$root/run" >>"$work/console.txt" 2>&1 &
console=$!
await_window "$console" "CareerVP Console.*SANDBOX" 180
sleep "$soak"
resident=$(awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$console/status")
"$JAVA_HOME/bin/jcmd" "$console" GC.run >/dev/null
heap=$("$JAVA_HOME/bin/jcmd" "$console" GC.heap_info |
    sed -n 's/.* used \([0-9]*\)K.*/\1/p' | head -n 2 | awk '{ sum += $1 } END { print int(sum / 1024) }')
echo
echo "| memory of ./run after $soak s of traffic (60 requests a minute) | resident $resident MB | heap after a collection $heap MB |"
close_console "$console"
echo "load average after: $(cut -d ' ' -f 1-3 /proc/loadavg)"
rm -rf "$work"
