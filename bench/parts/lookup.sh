# Compares a lookup with a static file and with the JPA service, then other responses with a lookup. Sourced by bench/run.

lookup_requests() {
  local codes
  printf '/codes/2062\tAccept-Language: %s\n' en zh-CN >"$work/lookup"
  for language in en zh-CN; do
    printf '/codes/2062\tAccept-Language: %s\tIf-None-Match: %s\n' $language "$(curl -sf -o /dev/null -D - \
      -H "Accept-Language: $language" "http://127.0.0.1:${port[faultbook]}/codes/2062" | tr -d '\r' | sed -n 's/^ETag: //p')"
  done >"$work/not-modified"
  printf '/codes/2064\tAccept-Language: %s\n' en zh-CN >"$work/not-found"
  printf '/codes/2062\tAccept-Language: %s\tAccept: text/html\n' en zh-CN >"$work/html"
  printf '/codes\tAccept-Language: %s\n' en zh-CN >"$work/list"
  codes=$(curl -sf "http://127.0.0.1:${port[faultbook]}/codes?size=50" | grep -o '{"code":"[^"]*"' | cut -d'"' -f4 | paste -sd,)
  printf "/codes?code=$codes\tAccept-Language: %s\n" en zh-CN >"$work/bulk"
}

lookup() {
  local sides=(faultbook nginx baseline-h2) round side rate name
  start_nginx faultbook
  check_same_response faultbook nginx
  start_baseline baseline-h2 'jdbc:h2:mem:baseline;DB_CLOSE_DELAY=-1'
  if [ -n "${port[postgresql]:-}" ]; then
    psql_ postgres -c 'CREATE DATABASE small'
    start_baseline baseline-pg "$(jdbc small)"
    sides+=(baseline-pg)
  fi
  for side in "${sides[@]:2}"; do await "$side"; check_same_body faultbook "$side" 2062 401 9131 9103 28601; done
  lookup_requests
  for side in "${sides[@]}"; do warm_up "$side" "$work/lookup"; done
  compare lookup "$work/lookup" "${sides[@]}"

  rate=$(half_of lookup.faultbook lookup.nginx)
  record lookup.rate 1 "$rate"
  for ((round = 1; round <= rounds; round++)); do
    for side in $(rotated $round faultbook nginx); do record "p99.$side" $round "$(p99 "$side" "$work/lookup" "$rate")"; done
  done

  for name in not-modified not-found html list bulk; do warm_up faultbook "$work/$name" errors; done
  for ((round = 1; round <= rounds; round++)); do
    for name in $(rotated $round lookup not-modified not-found html list bulk); do
      record "response.$name" $round "$(throughput faultbook "$work/$name" "$seconds" \
        "$([ $name != not-found ] || echo errors)")"
    done
  done
  allocation faultbook "$work/lookup"
  for side in nginx baseline-h2 baseline-pg; do stop "$side"; done
}

# allocated NAME: prints the bytes that Tomcat's request threads have allocated
allocated() {
  "$jcmd" "${pid[$1]}" Thread.print -e | sed -nE 's/^"[^"]*exec-[0-9]+".* allocated=([0-9]+)([BKMG]) .*/\1 \2/p' |
    awk '{ sum += $1 * 1024 ^ (index("BKMG", $2) - 1) } END { printf "%.0f", sum }'
}

# allocation NAME REQUESTS: records bytes allocated per request. The JVM reports them per thread to the megabyte, so this takes many
# requests.
allocation() {
  local before after requests round
  for ((round = 1; round <= rounds; round++)); do
    before=$(allocated "$1")
    requests=$(throughput "$1" "$2" $((2 * seconds)) "" sent)
    after=$(allocated "$1")
    record "allocation.$1" $round "$(awk -v a="$before" -v b="$after" -v n="$requests" 'BEGIN { print (b - a) / n }')"
  done
}
