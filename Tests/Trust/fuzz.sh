#!/usr/bin/env bash
# libFuzzer with the address sanitizer over every kind of file that an author writes, and over the pure functions that
# read them: fuzz.sh [SECONDS for each target] [TARGET…]. The targets are those of Fuzz/Targets.swift, two at once;
# Fuzz/seeds.py writes what each begins with. What crashes is left in .build/fuzz/findings and fails the run.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-110}
shift || true
targets=(settings front-matter page treaty notes translation glossary timeline sources csv search site template markdown
  quotation names picture quadratic)
[ $# -eq 0 ] || targets=("$@")
BRIEFING_FUZZ=1 swift build -c release --sanitize=fuzzer --sanitize=address --product Fuzz --scratch-path .build/fuzz | tail -1
findings=.build/fuzz/findings
mkdir -p "$findings"
python3 Tests/Trust/Fuzz/seeds.py .build/fuzz/corpus
# A crash is told by libFuzzer; Swift's own report would take minutes. What is left at the end is no leak of a run.
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0

fuzz() { # fuzz TARGET
  local log=.build/fuzz/$1.log
  FUZZ_TARGET=$1 .build/fuzz/release/Fuzz -max_total_time="$seconds" -timeout=120 -rss_limit_mb=4000 -max_len=8000 \
    -dict=Tests/Trust/Fuzz/words.dict -artifact_prefix="$findings/$1-" -print_final_stats=1 ".build/fuzz/corpus/$1" \
    > "$log" 2>&1 || { tail -20 "$log"; echo "fuzz: a finding in $1"; }
  echo "fuzz: $1: $(grep -oE 'number_of_executed_units: *[0-9]+' "$log" | grep -oE '[0-9]+') runs, $(grep -oE 'cov: [0-9]+' "$log" | tail -1)"
}
export -f fuzz
export seconds findings
printf '%s\n' "${targets[@]}" | xargs -P "${FUZZ_JOBS:-2}" -I{} bash -c 'fuzz {}'
if compgen -G "$findings/*" > /dev/null; then
  ls "$findings"
  exit 1
fi
