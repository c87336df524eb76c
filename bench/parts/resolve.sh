# Measures the CPU time of POST /resolve, by the size of the log. Sourced by bench/run.

# cpu_ms NAME: prints the CPU time that the server has used, in milliseconds
cpu_ms() {
  awk -v ticks="$(getconf CLK_TCK)" '{ sub(/.*\) /, ""); print ($12 + $13) * 1000 / ticks }' "/proc/${pid[$1]}/stat"
}

# resolve_log FILE: resolves a log four times and prints the mean CPU time in milliseconds, including collected garbage
resolve_log() {
  local before
  before=$(cpu_ms logs)
  for _ in 1 2 3 4; do
    curl -sf -o /dev/null -H 'Content-Type: text/plain' --data-binary "@$1" "http://127.0.0.1:${port[logs]}/resolve"
  done
  echo "$(cpu_ms logs) $before" | awk '{ print ($1 - $2) / 4 }'
}

resolve() {
  local size name round
  for size in 64 256 1024 4096; do
    "$java" -cp "$work/classes" GenerateLog usual $((size * 1024)) >"$work/log-$size"
  done
  "$java" -cp "$work/classes" GenerateLog codes $((1024 * 1024)) >"$work/log-codes"
  start_faultbook logs jdbc:h2:mem:logs --faultbook.resolve.max-size=16MB
  await logs
  # On all cores until the compiler is done.
  taskset -apc "0-$((cores - 1))" "${pid[logs]}" >/dev/null
  for round in 1 2 3 4 5 6; do resolve_log "$work/log-1024" >/dev/null; resolve_log "$work/log-codes" >/dev/null; done
  taskset -apc "$server_cores" "${pid[logs]}" >/dev/null
  for ((round = 1; round <= rounds; round++)); do
    for name in $(rotated $round 64 256 1024 4096 codes); do
      record "resolve.$name" $round "$(resolve_log "$work/log-$name")"
    done
  done
  stop logs
}
