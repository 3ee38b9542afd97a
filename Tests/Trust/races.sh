#!/usr/bin/env bash
# No data race: the thread sanitizer over builds of the shipped and the golden briefing at several numbers of threads.
set -euo pipefail
cd "$(dirname "$0")/../.."
swift build --sanitize=thread -Xswiftc -DTHREAD_SANITIZER --product briefing --scratch-path .build/tsan | tail -1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
builds=0
for content in articles Tests/BriefingTests/Golden/ice/articles; do
  for jobs in 2 3 8; do
    if ! TSAN_OPTIONS="exitcode=66 halt_on_error=0" .build/tsan/debug/briefing build --content "$content" --jobs $jobs \
      --output "$work/site" > "$work/log" 2>&1; then
      cat "$work/log"; echo "races: $content at $jobs jobs"; exit 1
    fi
    builds=$((builds + 1))
  done
done
echo "races: $builds builds under the thread sanitizer, no race"
