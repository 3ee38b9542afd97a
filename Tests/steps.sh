# Sourced by Tests/run and Tests/Trust/run: steps that go on after a failure, and a summary of what passed.
passed=(); failed=()
step() { # step NAME COMMAND…
  local name=$1; shift
  echo "== $name"
  if "$@"; then passed+=("$name"); else failed+=("$name"); fi
}
summary() {
  echo
  for name in "${passed[@]+"${passed[@]}"}"; do echo "ok      $name"; done
  for name in "${failed[@]+"${failed[@]}"}"; do echo "FAILED  $name"; done
  echo "${#passed[@]} passed, ${#failed[@]} failed"
  [ ${#failed[@]} -eq 0 ]
}
