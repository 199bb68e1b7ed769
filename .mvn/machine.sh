# Shared by ./mvnw and ./run: what the machine must have, and how to get it. Sourced, never run.

say() { printf '%s\n' "careervp: $*" >&2; }

# The home of a JDK 25: CAREERVP_JDK, JAVA_HOME, then the usual folders.
find_jdk() {
    local home
    for home in "${CAREERVP_JDK:-}" "${JAVA_HOME:-}" /usr/lib/jvm/*25* "$HOME"/.jdks/*25* "$HOME"/.sdkman/candidates/java/25* /opt/*jdk*25*; do
        [ -n "$home" ] && [ -x "$home/bin/javac" ] || continue
        if [ -r "$home/release" ] && grep -q '^JAVA_VERSION="25[."]' "$home/release"; then
            printf '%s\n' "$home"
            return 0
        fi
    done
    say "no JDK 25 was found."
    say "Looked at CAREERVP_JDK, JAVA_HOME, /usr/lib/jvm/*25*, ~/.jdks, ~/.sdkman and /opt."
    say "Install one, for example Eclipse Temurin 25 (package temurin-25-jdk of Adoptium's Debian repository),"
    say "or unpack any JDK 25 and set CAREERVP_JDK to its folder."
    return 1
}

version_at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

# Installs Debian packages, or says exactly which are missing when it may not.
# usage: need_packages "reason" package...
need_packages() {
    local reason=$1 package missing=()
    shift
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    install_packages "$reason" "${missing[@]}"
}

install_packages() {
    local reason=$1 runner=()
    shift
    if ! command -v apt-get >/dev/null; then
        say "missing for $reason: $*"
        say "This system has no apt-get; install the equivalents of these Debian packages and start again."
        return 1
    fi
    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
            runner=(sudo -n)
        else
            say "missing for $reason: $*"
            say "This user may not install packages. Run: sudo apt-get install --no-install-recommends $*"
            return 1
        fi
    fi
    say "installing for $reason: $*"
    "${runner[@]}" apt-get -o DPkg::Lock::Timeout=300 update -qq >&2 || say "the package lists could not be refreshed; trying with the present ones"
    DEBIAN_FRONTEND=noninteractive "${runner[@]}" apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends "$@" >&2 || {
        say "installing failed. Run by hand: sudo apt-get install --no-install-recommends $*"
        return 1
    }
}

# The oldest Node.js that the infrastructure's synthesis and the tests' DynamoDB witness run on.
OLDEST_NODE=20

node_is_new_enough() { command -v node >/dev/null && version_at_least $OLDEST_NODE "$(node --version | tr -d v)"; }

# Debian 12 brings Node.js 18 and Debian 13 brings 20: installs Debian's only where that helps.
need_node() {
    local offered
    if ! node_is_new_enough; then
        offered=$(apt-cache policy nodejs 2>/dev/null | sed -n 's/^ *Candidate: *\([0-9][0-9.]*\).*/\1/p' | head -n 1)
        # no package lists yet, or a new enough one
        if [ -z "$offered" ] || version_at_least $OLDEST_NODE "$offered"; then
            install_packages "the infrastructure's synthesis (Node.js $OLDEST_NODE or newer)" nodejs npm || return 1
        fi
    fi
    if ! node_is_new_enough || ! command -v npm >/dev/null; then
        say "Node.js $OLDEST_NODE or newer with npm is needed for the infrastructure's synthesis and its tests;" \
            "found: $(node --version 2>/dev/null || echo none), offered by this system: ${offered:-nothing newer}."
        say "Install one, for example NodeSource's: curl -fsSL https://deb.nodesource.com/setup_20.x | sudo bash -" \
            "&& sudo apt-get install nodejs"
        say "or unpack https://nodejs.org/dist/latest-v20.x/ and put its bin folder first on the PATH."
        return 1
    fi
}

need_build_tools() {
    JAVA_HOME=$(find_jdk)
    export JAVA_HOME
    if ! command -v mvn >/dev/null || ! version_at_least 3.8.7 "$(mvn --batch-mode -v | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')"; then
        install_packages "the build (Maven 3.8.7 or newer)" maven
    fi
    need_node
    # JavaFX without a screen, for the tests of the console
    need_packages "the console's tests (fonts and text layout)" libpango-1.0-0 libpangoft2-1.0-0 fontconfig libfreetype6 fonts-dejavu-core
}
