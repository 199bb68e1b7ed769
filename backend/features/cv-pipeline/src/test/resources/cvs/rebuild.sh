#!/usr/bin/env bash
# Makes the PDFs from their sources. Not part of the build: the PDFs are kept beside their sources.
# Debian: texlive-latex-extra texlive-xetex texlive-lang-german texlive-lang-french lmodern libreoffice-writer-nogui
#         chromium fonts-liberation fonts-crosextra-carlito python3
set -euo pipefail
cd "$(dirname "$0")"
python3 -B compose.py "$@"
out=$(mktemp -d); trap 'rm -rf "$out"' EXIT
for part in "${@:-development heldout fresh}"; do for folder in $part; do
    for source in "$folder"/*.tex; do
        engine=pdflatex; grep -q 'program = xelatex' "$source" && engine=xelatex
        "$engine" -interaction=nonstopmode -halt-on-error -output-directory "$out" "$source" >"$out/log" || { tail -20 "$out/log"; exit 1; }
        cp "$out/$(basename "${source%.tex}").pdf" "$folder/"
    done
    soffice --headless -env:UserInstallation="file://$out/office" --convert-to pdf --outdir "$folder" "$folder"/*.fodt >/dev/null
    for source in "$folder"/*.html; do
        chromium --headless --no-sandbox --disable-gpu --user-data-dir="$out/browser" --no-pdf-header-footer \
            --print-to-pdf="${source%.html}.pdf" "file://$PWD/$source" 2>/dev/null
    done
done; done
