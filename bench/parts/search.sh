# Searches among the vendor's codes, beside lookups of one. Sourced by bench/run.

search() {
  local sides=(us usual-h2-search) side round name
  queries held-out src/test/resources/queries/held-out.tsv src/test/resources/queries/tuned.tsv >"$work/search"
  printf '/codes/2062\tAccept-Language: %s\n' en zh-CN >"$work/lookup"
  usual usual-h2-search 'jdbc:h2:mem:search;DB_CLOSE_DELAY=-1'
  await usual-h2-search
  warm us "$work/lookup"
  for side in "${sides[@]}"; do warm "$side" "$work/search"; done
  for ((round = 1; round <= rounds; round++)); do
    for name in $(rotated $round lookup search); do
      note "mix.$name" $round "$(throughput us "$work/$name")"
    done
    note "mix.like-h2" $round "$(throughput usual-h2-search "$work/search")"
  done
  stop usual-h2-search
}

queries() { "$java" -cp "$work/classes" Queries "$@"; }
