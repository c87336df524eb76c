# Measures the import of a large table, and what it costs readers meanwhile. Sourced by bench/run.

# timed SERIES CURL-OPTION...: sends a request as the editor and records its time in milliseconds
timed() {
  local series=$1 time; shift
  time=$(on_client curl -sf -u editor:bench -o /dev/null -w '%{time_total}' "$@") || { echo "$series fails" >&2; exit 1; }
  record "$series" 1 "$(awk "BEGIN { print $time * 1000 }")"
}

# header NAME: prints a header of the draft
header() { sed -n "s/^$1: \(.*\)\r$/\1/pi" "$work/draft-head"; }

imports() {
  local codes=${BENCH_CODES:-100000} rate url
  "$java" -cp "$work/classes" GenerateTable bench/synthetic/vocabulary.txt "$work/table.csv" "$codes" 7
  # As in the image, on all cores, so that the JVM chooses the garbage collector of a server.
  local -a java_options=("${java_options[@]}" -XX:MaxGCPauseMillis=10)
  on_all_cores start_faultbook importer "jdbc:h2:file:$work/importer"
  await importer
  printf '/codes/2062\tAccept-Language: %s\n' en zh-CN >"$work/lookup"
  warm_up importer "$work/lookup"
  rate=${BENCH_IMPORT_RATE:-1000}
  url="http://127.0.0.1:${port[importer]}"
  record import.p99-without 1 "$(seconds=15 p99 importer "$work/lookup" "$rate")"
  seconds=45 p99 importer "$work/lookup" "$rate" >"$work/p99-with" &
  local reader=$!
  sleep 2
  timed import.draft -D "$work/draft-head" --data-binary "@$work/table.csv" \
    "$url/admin/imports?catalog=large&fileName=table.csv"
  timed import.drift "$url$(header Location)"
  timed import.apply -X POST "$url$(header Location)/apply" -H "If-Match: $(header ETag)" \
    -H 'Content-Type: application/json' -d '{}'
  wait $reader
  record import.p99-with 1 "$(cat "$work/p99-with")"
  record import.heap 1 "$(live_heap importer | awk '{ print $1 / 1e6 }')"
  stop importer
}
