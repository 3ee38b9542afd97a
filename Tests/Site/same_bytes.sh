#!/usr/bin/env bash
# The same bytes from any number of jobs, working directory, locale, time zone, umask, order of files, and clock.
# Where disorderfs and faketime are installed, as for `make trust`, the file system shuffles and the clock lies.
#   same_bytes.sh BRIEFING      (the program; run in the project's folder)
set -euo pipefail
tool=$(realpath "$1")
top=$(pwd)
work=$(mktemp -d)
trap 'umount "$work/disorder" 2>/dev/null || true; rm -rf "$work"' EXIT

digest() { (cd "$1" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-64); }
expect() { # expect NAME: the edition in $work/NAME is the reference
  local got; got=$(digest "$work/$1")
  if [ "$got" != "$reference" ]; then
    echo "same_bytes: $1 differs"; diff -rq "$work/one-job" "$work/$1" | head; exit 1
  fi
  count=$((count + 1))
}
count=0
"$tool" build --jobs 1 --output "$work/one-job" >/dev/null
reference=$(digest "$work/one-job")
"$tool" build --jobs 8 --output "$work/eight-jobs" >/dev/null; expect eight-jobs
(cd / && "$tool" build --content "$top/articles" --templates "$top/templates" --output "$work/elsewhere" >/dev/null); expect elsewhere
if locale -a 2>/dev/null | grep -qi '^tr_TR'; then turkish=tr_TR.UTF-8; else
  mkdir -p "$work/locale" && localedef -i tr_TR -f UTF-8 "$work/locale/tr_TR.UTF-8" 2>/dev/null && export LOCPATH="$work/locale"
  turkish=tr_TR.UTF-8
fi
LC_ALL=$turkish "$tool" build --output "$work/turkish" >/dev/null; expect turkish
unset LOCPATH
TZ=Asia/Tehran "$tool" build --output "$work/tehran" >/dev/null; expect tehran
(umask 077 && "$tool" build --output "$work/umask" >/dev/null); expect umask
# Another order of files on disk, and another place.
mkdir "$work/shuffled" && (cd articles && find . -type f | shuf | while read -r file; do
  mkdir -p "$work/shuffled/$(dirname "$file")" && cp "$file" "$work/shuffled/$file"; done)
"$tool" build --content "$work/shuffled" --output "$work/order" >/dev/null; expect order
if command -v disorderfs >/dev/null; then
  for order in --shuffle-dirents=yes --reverse-dirents=yes; do
    mkdir -p "$work/disorder"
    disorderfs -q $order articles "$work/disorder"
    "$tool" build --content "$work/disorder" --output "$work/disordered" >/dev/null; expect disordered
    umount "$work/disorder"
  done
fi
for epoch in 0 2000000000; do
  SOURCE_DATE_EPOCH=$epoch "$tool" build --output "$work/epoch" >/dev/null; expect epoch
done
if command -v faketime >/dev/null; then
  # It lies to programs with libraries outside alone: to the one that the tests are built with.
  swift build --product briefing >/dev/null
  dynamic=$top/.build/debug/briefing
  ldd "$dynamic" >/dev/null || { echo "same_bytes: $dynamic has its libraries inside, where no clock can lie to it"; exit 1; }
  for moment in "1980-01-01 00:00:00" "2099-12-31 23:59:59"; do
    faketime "$moment" "$dynamic" build --output "$work/moment" >/dev/null; expect moment
  done
fi
"$tool" build --output "$work/one-job" >/dev/null; expect one-job
diff -r "$work/one-job" public >/dev/null || { echo "same_bytes: public/ is not what a fresh build gives"; diff -rq "$work/one-job" public | head; exit 1; }
echo "same_bytes: $count editions, one digest, equal to public/"
