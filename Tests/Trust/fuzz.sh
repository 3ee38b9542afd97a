#!/usr/bin/env bash
# libFuzzer over every kind of file that an author writes: fuzz.sh [SECONDS for each target]
# Seeds are the golden briefing's files and those of Tests/Trust/Fuzz/seeds/NAME; what crashes is left in .build/fuzz/findings.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-240}
BRIEFING_FUZZ=1 swift build -c release --sanitize=fuzzer --product Fuzz --scratch-path .build/fuzz | tail -1
fuzz=$PWD/.build/fuzz/release/Fuzz
ice=$PWD/Tests/BriefingTests/Golden/ice/articles
findings=$PWD/.build/fuzz/findings
mkdir -p "$findings"
export SWIFT_BACKTRACE=enable=no

target() { # target NAME FILE [TEMPLATES]
  local name=$1 corpus=.build/fuzz/corpus/$1 templates=${3:-}
  mkdir -p "$corpus"
  cp "$ice/$2" "$corpus/golden"
  if [ -d "Tests/Trust/Fuzz/seeds/$name" ]; then cp "Tests/Trust/Fuzz/seeds/$name"/* "$corpus"; fi
  env FUZZ_CONTENT="$ice" FUZZ_FILE="$2" ${templates:+FUZZ_TEMPLATES="$templates"} \
    "$fuzz" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=4000 -max_len=8000 -print_final_stats=1 \
    -artifact_prefix="$findings/$name-" "$corpus" > ".build/fuzz/$name.log" 2>&1 \
    || { tail -20 ".build/fuzz/$name.log"; echo "fuzz: a finding in $name"; }
  echo "fuzz: $name: $(grep -oE 'number_of_executed_units: *[0-9]+' ".build/fuzz/$name.log" | grep -oE '[0-9]+') runs," \
    "$(grep -oE 'cov: [0-9]+' ".build/fuzz/$name.log" | tail -1)"
}

target front-matter briefing.yaml &
target page analysis/melting.md
wait
target treaty treaties/ice-2025.md &
target notes treaties/ice-2025.notes.md
wait
target glossary glossary.md &
target sources sources.yaml
wait
target data data/ice.csv &
target site analysis/melting.md "$PWD/templates"
wait
if compgen -G "$findings/*" > /dev/null; then
  ls "$findings"
  exit 1
fi
