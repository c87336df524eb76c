# Puts load on a server and records the results. Sourced by bench/run.

connections=${BENCH_CONNECTIONS:-16}

# record SERIES ROUND VALUE: appends a line to the samples
record() { printf '%s\t%s\t%s\n' "$1" "$2" "$3" >>"$samples"; echo "  $1 #$2: $3" >&2; }

# throughput NAME REQUESTS [SECONDS] [errors] [sent]: prints requests per second by wrk, or how many it sent with "sent". Error
# responses end the run unless "errors" is set.
throughput() {
  local output
  output=$(REQUESTS=$2 on_client wrk -t 1 -c "$connections" -d "${3:-$seconds}s" --timeout 60s -s bench/load/requests.lua \
    "http://127.0.0.1:${port[$1]}")
  if [ "${4:-}" != errors ] && grep -q 'Non-2xx\|Socket errors' <<<"$output"; then
    echo "$1 fails on $2:" >&2; echo "$output" >&2; exit 1
  fi
  awk -v wanted="${5:-rate}" '/ requests in / { sent = $1 } /^Requests\/sec/ { print (wanted == "sent") ? sent : $2 }' <<<"$output"
}

# latencies NAME REQUESTS RATE: prints p50, p99 and maximum in microseconds at a constant rate, and the number of failures. A low
# rate extends the measurement, up to a minute: with fewer than some hundred requests, the p99 is just the slowest one.
latencies() {
  local duration=$((300 / $3 + 1))
  [ $duration -le 60 ] || duration=60
  [ $duration -ge "$seconds" ] || duration=$seconds
  on_client "$java" -Xms64m -Xmx64m -XX:+UseSerialGC -cp "$work/classes" ConstantRateClient "${port[$1]}" "$2" "$3" "$duration" \
    "$connections"
}

# p99 NAME REQUESTS RATE: prints microseconds
p99() {
  local result; result=$(latencies "$@")
  [ "$(cut -d' ' -f4 <<<"$result")" = 0 ] || { echo "$1 fails at $3 requests per second: $result" >&2; exit 1; }
  cut -d' ' -f2 <<<"$result"
}

# mean_time NAME REQUESTS STEP: sends every STEPth request, one at a time, and prints the mean in milliseconds
mean_time() {
  on_client "$java" -Xmx64m -XX:+UseSerialGC -cp "$work/classes" SequentialClient "${port[$1]}" "$2" "$3" \
    "${BENCH_SEQUENTIAL_SECONDS:-60}"
}

# warm_up NAME REQUESTS [errors]: repeats until throughput has risen by less than 3 % two times in a row, at most twelve times. Uses
# all cores, because on the server's share the JIT compiler would compete with requests for minutes.
warm_up() {
  local best=0 unchanged=0 steps rate
  taskset -apc "0-$((cores - 1))" "${pid[$1]}" >/dev/null
  for ((steps = 0; steps < 12 && unchanged < 2; steps++)); do
    rate=$(throughput "$1" "$2" "$warmup" "${3:-}")
    if awk "BEGIN { exit !($rate > 1.03 * $best) }"; then best=$rate unchanged=0; else unchanged=$((unchanged + 1)); fi
  done
  taskset -apc "$server_cores" "${pid[$1]}" >/dev/null
}

# rotated ROUND ITEM...: prints the items, starting with a different one each round
rotated() {
  local round=$1 items i; shift; items=("$@")
  for ((i = 0; i < $#; i++)); do echo "${items[(i + round) % $#]}"; done
}

# compare PREFIX REQUESTS NAME...: records throughput as PREFIX.NAME, in interleaved rounds
compare() {
  local prefix=$1 requests=$2 round name; shift 2
  for ((round = 1; round <= rounds; round++)); do
    for name in $(rotated $round "$@"); do
      record "$prefix.$name" $round "$(throughput "$name" "$requests")"
    done
  done
}

# median SERIES
median() {
  awk -F'\t' -v series="$1" '$1 == series { print $3 }' "$samples" | sort -n |
    awk '{ a[NR] = $1 } END { print (a[int((NR + 1) / 2)] + a[int(NR / 2) + 1]) / 2 }'
}

# half_of SERIES...: prints half of the smallest median, at least 1
half_of() { for series in "$@"; do median "$series"; done | sort -n | awk 'NR == 1 { print ($1 < 2) ? 1 : int($1 / 2) }'; }

# metric NAME METRIC STATISTIC: prints a metric of Faultbook. Retries, because the management port opens after the public one.
metric() {
  curl -sf --retry 30 --retry-delay 1 --retry-connrefused "http://127.0.0.1:${port[$1-metrics]}/actuator/metrics/$2" |
    grep -o "\"statistic\":\"$3\",\"value\":[0-9.E+-]*" | sed 's/.*://'
}
