# Measures a large catalog: load time, heap, lookups, searches compared with SQL, and edits under load. Sourced by bench/run.

codes=${BENCH_CODES:-100000}
seed=7

# live_heap NAME: prints the bytes in use after a full collection
live_heap() { "$jcmd" "${pid[$1]}" GC.class_histogram | awk '/^Total/ { print $3 }'; }

scale() {
  local locations="classpath:db/migration,filesystem:$work/synthetic"
  bench/generate "$codes" "$work/synthetic" $seed
  # The first start fills the database, so it isn't measured.
  start_faultbook filler "jdbc:h2:file:$work/large" --spring.flyway.locations="$locations"
  await_log filler 'Successfully applied' 300; stop filler
  # All cores: at startup there are no clients yet.
  on_all_cores start_faultbook starter "jdbc:h2:file:$work/large" --spring.flyway.locations="$locations"
  await starter 600
  record scale.load 1 "$(metric starter faultbook.refresh.duration VALUE)"
  stop starter
  start_faultbook large "jdbc:h2:file:$work/large" --spring.flyway.locations="$locations"
  await large 600
  record scale.load-one-core 1 "$(metric large faultbook.refresh.duration VALUE)"
  record scale.heap 1 "$(live_heap large | awk '{ print $1 / 1e6 }')"
  record scale.heap-per-code 1 "$(echo "$(live_heap large) $(live_heap faultbook) $codes" | awk '{ print ($1 - $2) / $3 }')"

  printf '/codes/2062\tAccept-Language: %s\n' en zh-CN >"$work/lookup"
  searches synthetic bench/synthetic/vocabulary.txt "$codes" $seed >"$work/large-search"
  searches mistyped bench/synthetic/vocabulary.txt "$codes" $seed >"$work/large-mistyped"
  # Different codes in turn, so that entries don't stay in the CPU's caches.
  curl -sf "http://127.0.0.1:${port[large]}/codes?size=200" | grep -o '"code":"[^"]*","catalog"' | cut -d'"' -f4 |
    awk '{ print "/codes/" $1 "\tAccept-Language: " ((NR % 2) ? "en" : "zh-CN") }' >"$work/large-lookups"

  warm_up faultbook "$work/lookup"; warm_up large "$work/lookup"; warm_up large "$work/large-lookups"
  warm_up large "$work/large-search"; warm_up large "$work/large-mistyped"
  compare scale-lookup "$work/lookup" faultbook large
  compare scale-lookups "$work/large-lookups" large
  scale_p99
  scale_sql
  scale_edits
  stop large
}

# Compares the p99 of searches with that of lookups, at the same rate.
scale_p99() {
  local round name rate
  compare scale-search "$work/large-search" large
  compare scale-mistyped "$work/large-mistyped" large
  rate=$(half_of scale-search.large scale-mistyped.large)
  record scale.rate 1 "$rate"
  for ((round = 1; round <= rounds; round++)); do
    for name in $(rotated $round large-lookups large-search large-mistyped); do
      record "scale-p99.$name" $round "$(p99 large "$work/$name" "$rate")"
    done
  done
}

# Compares the time of a search with SQL. Every eleventh search is sent, because SQL takes too long for all of them; eleven, because
# the kinds of searches repeat every twelve.
scale_sql() {
  local sides=(large like-h2) round side extra="--spring.flyway.locations=classpath:db/migration,filesystem:$work/synthetic"
  start_baseline like-h2 'jdbc:h2:mem:like;DB_CLOSE_DELAY=-1' "$extra"
  await like-h2 600
  if [ -n "${port[postgresql]:-}" ]; then
    psql_ postgres -c 'CREATE DATABASE large'
    start_baseline like-pg "$(jdbc large)" "$extra"
    await like-pg 600
    psql_ large -c 'VACUUM ANALYZE'
    sides+=(like-pg)
    # PostgreSQL doesn't copy a database that has connections.
    stop like-pg
    if psql_ postgres -c 'CREATE DATABASE trigram TEMPLATE large' && psql_ trigram -f bench/baseline/trigram.sql >&2; then
      start_baseline like-pg-indexed "$(jdbc trigram)" "$extra"; await like-pg-indexed
      start_baseline trigram-pg "$(jdbc trigram)" "$extra" --baseline.search=trigram; await trigram-pg
      sides+=(like-pg-indexed trigram-pg)
    fi
    start_baseline like-pg "$(jdbc large)" "$extra"; await like-pg
  fi
  for side in "${sides[@]}"; do mean_time "$side" "$work/large-search" 37 >/dev/null; done
  for ((round = 1; round <= rounds; round++)); do
    for side in $(rotated $round "${sides[@]}"); do
      record "search-ms.$side" $round "$(mean_time "$side" "$work/large-search" 11)"
      record "mistyped-ms.$side" $round "$(mean_time "$side" "$work/large-mistyped" 19)"
    done
  done
  for side in "${sides[@]:1}"; do stop "$side"; done
}

# edits COUNT SECONDS PAUSE: edits one text, and prints the milliseconds until each edit is visible. Stops after COUNT edits or SECONDS;
# PAUSE is in milliseconds.
edits() {
  on_client "$java" -Xmx128m -XX:+UseSerialGC -cp "$work/classes" EditClient "${port[large]}" 9103 "$@"
}

# Records how long edits take to become visible, and the p99 of reads at a constant rate without and with edits.
scale_edits() {
  local round=0 took editor rate=${BENCH_READ_RATE:-500}
  edits 3 120 0 >/dev/null
  edits "$rounds" 300 100 | while read -r took; do round=$((round + 1)); record edit.visible $round "$took"; done
  for ((round = 1; round <= rounds; round++)); do
    record edit.p99-without $round "$(p99 large "$work/large-lookups" "$rate")"
    edits 1000 $((seconds + 4)) 100 >"$work/edits" &
    editor=$!
    sleep 3 # The editor's JVM starts on the cores of the client that measures.
    record edit.p99-with $round "$(p99 large "$work/large-lookups" "$rate")"
    wait "$editor"
  done
}
