# Compares searches of the vendor's 55 codes with lookups, and with SQL. Sourced by bench/run.

search() {
  local sides=(faultbook like-h2-small) side round name
  searches held-out src/test/resources/queries/held-out.tsv src/test/resources/queries/tuned.tsv >"$work/search"
  printf '/codes/2062\tAccept-Language: %s\n' en zh-CN >"$work/lookup"
  start_baseline like-h2-small 'jdbc:h2:mem:search;DB_CLOSE_DELAY=-1'
  await like-h2-small
  warm_up faultbook "$work/lookup"
  for side in "${sides[@]}"; do warm_up "$side" "$work/search"; done
  for ((round = 1; round <= rounds; round++)); do
    for name in $(rotated $round lookup search); do
      record "search.$name" $round "$(throughput faultbook "$work/$name")"
    done
    record search.like-h2 $round "$(throughput like-h2-small "$work/search")"
  done
  stop like-h2-small
}

# searches ARGUMENT...: prints 200 requests, see GenerateSearches
searches() { "$java" -cp "$work/classes" GenerateSearches "$@"; }
