# A lookup against a static file and against the usual build, then the other ways of asking. Sourced by bench/run.

lookup_requests() {
  local codes
  printf '/codes/2062\tAccept-Language: %s\n' en zh-CN >"$work/lookup"
  for language in en zh-CN; do
    printf '/codes/2062\tAccept-Language: %s\tIf-None-Match: %s\n' $language "$(curl -sf -o /dev/null -D - \
      -H "Accept-Language: $language" "http://127.0.0.1:${port[us]}/codes/2062" | tr -d '\r' | sed -n 's/^ETag: //p')"
  done >"$work/not-modified"
  printf '/codes/2064\tAccept-Language: %s\n' en zh-CN >"$work/miss"
  printf '/codes/2062\tAccept-Language: %s\tAccept: text/html\n' en zh-CN >"$work/html"
  printf '/codes\tAccept-Language: %s\n' en zh-CN >"$work/list"
  codes=$(curl -sf "http://127.0.0.1:${port[us]}/codes?size=50" | grep -o '{"code":"[^"]*"' | cut -d'"' -f4 | paste -sd,)
  printf "/codes?code=$codes\tAccept-Language: %s\n" en zh-CN >"$work/bulk"
}

lookup() {
  local sides=(us nginx usual-h2) round side rate name
  nginx_like us
  same_answers us nginx
  usual usual-h2 'jdbc:h2:mem:usual;DB_CLOSE_DELAY=-1'
  if [ -n "${port[postgresql]:-}" ]; then
    psql_ postgres -c 'CREATE DATABASE small'
    usual usual-pg "$(jdbc small)"
    sides+=(usual-pg)
  fi
  for side in "${sides[@]:2}"; do await "$side"; same_json us "$side" 2062 401 9131 9103 28601; done
  lookup_requests
  for side in "${sides[@]}"; do warm "$side" "$work/lookup"; done
  compare lookup "$work/lookup" "${sides[@]}"

  rate=$(half_of lookup.us lookup.nginx)
  note lookup.rate 1 "$rate"
  for ((round = 1; round <= rounds; round++)); do
    for side in $(rotated $round us nginx); do note "p99.$side" $round "$(p99 "$side" "$work/lookup" "$rate")"; done
  done

  for name in not-modified miss html list bulk; do warm us "$work/$name" errors; done
  for ((round = 1; round <= rounds; round++)); do
    for name in $(rotated $round lookup not-modified miss html list bulk); do
      note "ways.$name" $round "$(throughput us "$work/$name" "$seconds" "$([ $name != miss ] || echo errors)")"
    done
  done
  garbage us "$work/lookup"
  for side in nginx usual-h2 usual-pg; do stop "$side"; done
}

# Bytes that the threads which answer requests have allocated.
allocated() {
  "$jcmd" "${pid[$1]}" Thread.print -e | sed -nE 's/^"[^"]*exec-[0-9]+".* allocated=([0-9]+)([BKMG]) .*/\1 \2/p' |
    awk '{ sum += $1 * 1024 ^ (index("BKMG", $2) - 1) } END { printf "%.0f", sum }'
}

# Bytes allocated for one request, by the whole server; a thread's are known to a megabyte, which many requests make small.
garbage() {
  local before after requests round
  for ((round = 1; round <= rounds; round++)); do
    before=$(allocated "$1")
    requests=$(throughput "$1" "$2" $((2 * seconds)) "" sent)
    after=$(allocated "$1")
    note "garbage.$1" $round "$(awk -v a="$before" -v b="$after" -v n="$requests" 'BEGIN { print (b - a) / n }')"
  done
}
