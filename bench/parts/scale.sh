# A large catalogue: load, memory, lookups, searches against SQL, and refreshes under readers. Sourced by bench/run.

codes=${BENCH_CODES:-100000}
seed=7

# What lives after a full collection, in bytes.
live_heap() { "$jcmd" "${pid[$1]}" GC.class_histogram | awk '/^Total/ { print $3 }'; }

scale() {
  local locations="classpath:db/migration,filesystem:$work/catalogue"
  bench/generate "$codes" "$work/catalogue" $seed
  # The first start fills the database, which is not what later starts do.
  faultbook filler "jdbc:h2:file:$work/large" --spring.flyway.locations="$locations"
  await_line filler 'Successfully applied' 300; stop filler
  # Starts have all cores, for nobody is served meanwhile.
  on_all_cores faultbook starter "jdbc:h2:file:$work/large" --spring.flyway.locations="$locations"
  await starter 600
  note scale.load 1 "$(metric starter faultbook.refresh.duration VALUE)"
  stop starter
  faultbook large "jdbc:h2:file:$work/large" --spring.flyway.locations="$locations"
  await large 600
  note scale.load-one 1 "$(metric large faultbook.refresh.duration VALUE)"
  note scale.heap 1 "$(live_heap large | awk '{ print $1 / 1e6 }')"
  note scale.heap-a-code 1 "$(echo "$(live_heap large) $(live_heap us) $codes" | awk '{ print ($1 - $2) / $3 }')"

  printf '/codes/2062\tAccept-Language: %s\n' en zh-CN >"$work/lookup"
  queries synthetic bench/catalogue/vocabulary.txt "$codes" $seed >"$work/large-search"
  queries approximate bench/catalogue/vocabulary.txt "$codes" $seed >"$work/large-approximate"
  # One after another through the catalogue, so that no line of the processor's caches helps.
  curl -sf "http://127.0.0.1:${port[large]}/codes?size=200" | grep -o '"code":"[^"]*","message"' | cut -d'"' -f4 |
    awk '{ print "/codes/" $1 "\tAccept-Language: " ((NR % 2) ? "en" : "zh-CN") }' >"$work/large-lookups"

  warm us "$work/lookup"; warm large "$work/lookup"; warm large "$work/large-lookups"
  warm large "$work/large-search"; warm large "$work/large-approximate"
  compare scale-lookup "$work/lookup" us large
  compare scale-lookups "$work/large-lookups" large
  scale_tails
  scale_against_sql
  scale_refresh
  stop large
}

# The tail of searches beside that of lookups, at the same rate.
scale_tails() {
  local round name rate
  compare scale-search "$work/large-search" large
  compare scale-approximate "$work/large-approximate" large
  rate=$(half_of scale-search.large scale-approximate.large)
  note scale.rate 1 "$rate"
  for ((round = 1; round <= rounds; round++)); do
    for name in $(rotated $round large-lookups large-search large-approximate); do
      note "tail.$name" $round "$(p99 large "$work/$name" "$rate")"
    done
  done
}

# Milliseconds of one search, the same ones on every side: every eleventh, so that all kinds of the mix are among
# them; LIKE takes too long for all.
scale_against_sql() {
  local sides=(large like-h2) round side extra="--spring.flyway.locations=classpath:db/migration,filesystem:$work/catalogue"
  usual like-h2 'jdbc:h2:mem:like;DB_CLOSE_DELAY=-1' "$extra"
  await like-h2 600
  if [ -n "${port[postgresql]:-}" ]; then
    psql_ postgres -c 'CREATE DATABASE large'
    usual like-pg "$(jdbc large)" "$extra"
    await like-pg 600
    psql_ large -c 'VACUUM ANALYZE'
    sides+=(like-pg)
    # Its connections would be in the way of the copy.
    stop like-pg
    if psql_ postgres -c 'CREATE DATABASE trigram TEMPLATE large' && psql_ trigram -f bench/usual/trigram.sql >&2; then
      usual like-pg-indexed "$(jdbc trigram)" "$extra"; await like-pg-indexed
      usual trigram-pg "$(jdbc trigram)" "$extra" --usual.search=trigram; await trigram-pg
      sides+=(like-pg-indexed trigram-pg)
    fi
    usual like-pg "$(jdbc large)" "$extra"; await like-pg
  fi
  for side in "${sides[@]}"; do times "$side" "$work/large-search" 37 >/dev/null; done
  for ((round = 1; round <= rounds; round++)); do
    for side in $(rotated $round "${sides[@]}"); do
      note "ms.$side" $round "$(times "$side" "$work/large-search" 11)"
      note "ms-approximate.$side" $round "$(times "$side" "$work/large-approximate" 19)"
    done
  done
  for side in "${sides[@]:1}"; do stop "$side"; done
}

edits() { # AT_MOST SECONDS PAUSE
  on_client "$java" -Xmx128m -XX:+UseSerialGC -cp "$work/classes" Edits "${port[large]}" 9103 "$@"
}

# One edit until it is read; then readers at a steady rate, by turns without and with edits meanwhile.
scale_refresh() {
  local round=0 took editor rate=${BENCH_READERS:-500}
  edits 3 120 0 >/dev/null
  edits "$rounds" 300 100 | while read -r took; do round=$((round + 1)); note refresh.ms $round "$took"; done
  for ((round = 1; round <= rounds; round++)); do
    note refresh.quiet $round "$(p99 large "$work/large-lookups" "$rate")"
    edits 1000 $((seconds + 4)) 100 >"$work/edits" &
    editor=$!
    sleep 3 # Its own start takes a while, on the readers' core.
    note refresh.busy $round "$(p99 large "$work/large-lookups" "$rate")"
    wait "$editor" # It ends by itself.
  done
}
