# A virtual screen with a window manager, for the scripts beside this one. Sourced, never run.
. "$(dirname "${BASH_SOURCE[0]}")/../.mvn/machine.sh"

# Sets DISPLAY; the screen goes when the script ends.
# usage: open_virtual_screen <folder for its logs>
open_virtual_screen() {
    local number
    : >"$1/display"
    Xvfb -displayfd 9 -screen 0 1400x900x24 -nolisten tcp 9>"$1/display" 2>"$1/xvfb.txt" &
    screen_processes=$!
    # the traps of a subshell that was started before do not count; this one ends what this script started
    trap 'kill $screen_processes 2>/dev/null || true' EXIT
    for _ in $(seq 100); do
        number=$(cat "$1/display")
        [ -n "$number" ] && break
        sleep 0.1
    done
    [ -n "$number" ] || { cat "$1/xvfb.txt" >&2; say "Xvfb did not start"; return 1; }
    export DISPLAY=:$number
    unset WAYLAND_DISPLAY
    openbox >"$1/openbox.txt" 2>&1 &
    screen_processes="$screen_processes $!"
}

# Waits until a window is shown whose title matches; fails when the process ends or the time is over.
# usage: await_window <process id> <expression> <seconds>
await_window() {
    local end=$((SECONDS + $3))
    while [ $SECONDS -lt $end ] && kill -0 "$1" 2>/dev/null; do
        [ -n "$(xdotool search --onlyvisible --name "$2" 2>/dev/null)" ] && return 0
        sleep 0.02
    done
    return 1
}
