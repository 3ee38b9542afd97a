#!/usr/bin/env bash
# The Nu HTML Checker over every page, style sheet and drawing of a site.
#   valid.sh SITE      (the checker is in the Python environment that .ci/install makes)
# One exception: the checker does not know `::details-content` yet (CSS Pseudo-Elements 4, section 7; in all engines).
set -uo pipefail
jar=$(find .build/venv/ -name vnu.jar | head -1)
[ -n "$jar" ] || { echo "valid: no checker; run .ci/install test"; exit 1; }
check() { xargs -0 java -jar "$jar" --errors-only --format gnu "$@" 2>&1 | grep error | grep -v '::details-content'; }
found=$(
  find "$1" -name '*.html' -print0 | check
  find "$1" -name '*.css' -print0 | check --css
  find "$1" -name '*.svg' -print0 | check --svg
)
if [ -n "$found" ]; then echo "$found" | head -20; exit 1; fi
echo "valid: $(find "$1" -name '*.html' | wc -l) pages, $(find "$1" -name '*.css' | wc -l) style sheets"
