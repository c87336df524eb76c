# Puts load on a server and notes what comes of it. Sourced by bench/run.

connections=${BENCH_CONNECTIONS:-16}

# note SERIES ROUND VALUE: one line of the samples
note() { printf '%s\t%s\t%s\n' "$1" "$2" "$3" >>"$samples"; echo "  $1 #$2: $3" >&2; }

# throughput NAME REQUESTS [SECONDS] [errors] [sent]: requests a second by wrk, or how many it sent; errors are expected only
# where said so
throughput() {
  local output
  output=$(REQUESTS=$2 on_client wrk -t 1 -c "$connections" -d "${3:-$seconds}s" --timeout 60s -s bench/load/requests.lua \
    "http://127.0.0.1:${port[$1]}")
  if [ "${4:-}" != errors ] && grep -q 'Non-2xx\|Socket errors' <<<"$output"; then
    echo "$1 fails on $2:" >&2; echo "$output" >&2; exit 1
  fi
  awk -v wanted="${5:-rate}" '/ requests in / { sent = $1 } /^Requests\/sec/ { print (wanted == "sent") ? sent : $2 }' <<<"$output"
}

# latencies NAME REQUESTS RATE: microseconds at a constant rate: p50, p99, maximum, failures. At a low rate it takes longer, up to
# a minute, for a p99 of less than some hundred requests is but the slowest one.
latencies() {
  local longer=$((300 / $3 + 1))
  [ $longer -le 60 ] || longer=60
  [ $longer -ge "$seconds" ] || longer=$seconds
  on_client "$java" -Xms64m -Xmx64m -XX:+UseSerialGC -cp "$work/classes" Rate "${port[$1]}" "$2" "$3" "$longer" \
    "$connections"
}

# p99 NAME REQUESTS RATE
p99() {
  local answer; answer=$(latencies "$@")
  [ "$(cut -d' ' -f4 <<<"$answer")" = 0 ] || { echo "$1 fails at $3 a second: $answer" >&2; exit 1; }
  cut -d' ' -f2 <<<"$answer"
}

# times NAME REQUESTS STEP: milliseconds of a request on average, one at a time, of every STEPth
times() {
  on_client "$java" -Xmx64m -XX:+UseSerialGC -cp "$work/classes" Times "${port[$1]}" "$2" "$3" "${BENCH_TIMES_SECONDS:-60}"
}

# warm NAME REQUESTS [errors]: on all cores, or a JVM would compile for minutes beside what it is to make faster; until two
# times in a row it was no faster than before, or for twelve times
warm() {
  local best=0 same=0 times rate
  taskset -apc "0-$((cores - 1))" "${pid[$1]}" >/dev/null
  for ((times = 0; times < 12 && same < 2; times++)); do
    rate=$(throughput "$1" "$2" "$warmup" "${3:-}")
    if awk "BEGIN { exit !($rate > 1.03 * $best) }"; then best=$rate same=0; else same=$((same + 1)); fi
  done
  taskset -apc "$server_cores" "${pid[$1]}" >/dev/null
}

# rotated ROUND ITEM...: begins with another item each round
rotated() {
  local round=$1 items i; shift; items=("$@")
  for ((i = 0; i < $#; i++)); do echo "${items[(i + round) % $#]}"; done
}

# compare PREFIX REQUESTS NAME...: interleaved rounds of throughput, noted as PREFIX.NAME
compare() {
  local prefix=$1 requests=$2 round name; shift 2
  for ((round = 1; round <= rounds; round++)); do
    for name in $(rotated $round "$@"); do
      note "$prefix.$name" $round "$(throughput "$name" "$requests")"
    done
  done
}

# median SERIES
median() {
  awk -F'\t' -v series="$1" '$1 == series { print $3 }' "$samples" | sort -n |
    awk '{ a[NR] = $1 } END { print (a[int((NR + 1) / 2)] + a[int(NR / 2) + 1]) / 2 }'
}

# half_of SERIES...: half the smallest of their medians, at least 1
half_of() { for series in "$@"; do median "$series"; done | sort -n | awk 'NR == 1 { print ($1 < 2) ? 1 : int($1 / 2) }'; }

# metric NAME METRIC STATISTIC: of the product's own, as its operators see them; their port opens after the readers'
metric() {
  curl -sf --retry 30 --retry-delay 1 --retry-connrefused "http://127.0.0.1:${port[$1-metrics]}/actuator/metrics/$2" |
    grep -o "\"statistic\":\"$3\",\"value\":[0-9.E+-]*" | sed 's/.*://'
}
