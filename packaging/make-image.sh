#!/usr/bin/env bash
# Makes the console's application image and its .deb: a trimmed runtime, the class path that ./run uses, the same
# JVM options, and an ahead-of-time cache trained on the image (docs/benchmarks/README.md says what it brings).
# usage: make-image.sh <jdk home> <console/app folder> <output folder> <version>
set -euo pipefail
jdk=$1 app=$2 out=$3 version=${4%-SNAPSHOT}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/../.mvn/machine.sh"
need_packages "the installer, its training and its smoke start" \
    fakeroot binutils xvfb openbox wmctrl xdotool x11-utils libgtk-3-0 libgl1 libxtst6 libxxf86vm1

rm -rf "$out/runtime" "$out/image" "$out/installer"
mkdir -p "$out/image" "$out/installer"

# What the class path uses of the JDK; jdeps cannot see reflection and service loading, so the last line adds that.
modules=java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http
modules+=,java.scripting,java.security.jgss,java.sql,java.xml,jdk.httpserver,jdk.unsupported,jdk.jfr
modules+=,jdk.crypto.ec,jdk.zipfs,jdk.localedata,jdk.management

# No class data archive: a runtime that is given an ahead-of-time cache does not open it, not even where the cache does
# not fit.
"$jdk/bin/jlink" --add-modules "$modules" --include-locales=en,de,fr --compress=zip-6 \
    --strip-debug --no-man-pages --no-header-files --output "$out/runtime"

options=()
while IFS= read -r option; do
    [ -n "$option" ] && options+=(--java-options "$option")
done <"$app/src/main/dist/jvm.options"

main_jar=$(basename "$(ls "$app"/target/app/careervp-console-app-*.jar | head -n 1)")
"$jdk/bin/jpackage" --type app-image --name careervp-console --app-version "$version" \
    --vendor CareerVP --description "CareerVP operator console" --icon "$here/src/main/linux/careervp-console.png" \
    --input "$app/target/app" --main-jar "$main_jar" --main-class com.careervp.console.app.Main \
    --runtime-image "$out/runtime" "${options[@]}" --dest "$out/image"

image=$out/image/careervp-console
[ -s "$image/lib/app/THIRD-PARTY.txt" ] || {
    say "$app/target/app/THIRD-PARTY.txt is missing or empty: the list of bundled licences must be in the image."
    exit 1
}
cp "$here/../LICENSE" "$image/lib/app/LICENSE.txt"
"$here/train-image.sh" "$image" "$out/training"

# Not compressed here: this package is only the draft of the one below.
DPKG_DEB_COMPRESSOR_TYPE=none "$jdk/bin/jpackage" --type deb --name careervp-console --app-version "$version" \
    --app-image "$image" --linux-package-name careervp-console \
    --linux-package-deps "libgtk-3-0, libgl1, libxtst6, libxxf86vm1" \
    --vendor CareerVP --linux-deb-maintainer maintainers@careervp.example \
    --description "CareerVP operator console" --license-file "$here/../LICENSE" \
    --icon "$here/src/main/linux/careervp-console.png" --dest "$out/installer"

# jpackage gives every file a new time, but the cache is good only for libraries with the times it was trained on; and
# its menu entry is made by a script that fails where there is no desktop, where a file that is part of the package does not.
installer=$(ls "$out"/installer/*.deb)
rm -rf "$out/package"
dpkg-deb --raw-extract "$installer" "$out/package"
for libraries in lib/app lib/runtime/lib; do
    cp -r --attributes-only --preserve=timestamps "$image/$libraries/." "$out/package/opt/careervp-console/$libraries/"
done
install -D -m 644 "$here/src/main/linux/careervp-console.desktop" \
    "$out/package/usr/share/applications/careervp-console.desktop"
env -u SOURCE_DATE_EPOCH dpkg-deb --root-owner-group -Zxz --build "$out/package" "$installer"
rm -rf "$out/package"

du -sh "$image" "$image/lib/app/console.aot" "$out"/installer/*.deb
