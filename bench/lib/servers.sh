# Starts and ends what is measured. Sourced by bench/run. Each server is a child of this shell and is ended by its id.

declare -A pid=() port=()
next_port=$((20000 + RANDOM % 9000))

# On two cores the client has one and the server under load the other; the servers not under load do nothing meanwhile.
cores=$(nproc)
if [ "$cores" -ge 2 ]; then
  server_cores=0-$((cores / 2 - 1)) client_cores=$((cores / 2))-$((cores - 1))
else
  server_cores=0 client_cores=0
fi
on_all_cores() { local server_cores=0-$((cores - 1)); "$@"; }
on_client() { taskset -c "$client_cores" "$@"; }

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
jcmd=${JAVA_HOME:+$JAVA_HOME/bin/}jcmd
read -ra java_options <<<"-Xms${BENCH_HEAP:-2g} -Xmx${BENCH_HEAP:-2g} ${BENCH_JAVA_OPTIONS:-}"

# start NAME COMMAND...: in the background on the servers' cores, its output to a file. No function stands between: the id is the
# command's own.
start() {
  local name=$1; shift
  taskset -c "$server_cores" "$@" >"$work/$name.log" 2>&1 &
  pid[$name]=$!
}

# stop NAME: bounded, then by force
stop() {
  local name=$1 id=${pid[$1]:-}
  [ -n "$id" ] || return 0
  unset "pid[$name]"
  kill -s "${2:-TERM}" "$id" 2>/dev/null || true
  for _ in $(seq 100); do kill -0 "$id" 2>/dev/null || break; sleep 0.1; done
  kill -9 "$id" 2>/dev/null || true
  wait "$id" 2>/dev/null || true
}

stop_all() {
  local name
  for name in "${!pid[@]}"; do
    [ "$name" = postgresql ] || stop "$name"
  done
  stop postgresql INT
}

take_port() { port[$1]=$next_port; next_port=$((next_port + 1)); }

# await NAME [SECONDS]: until /codes/2062 is answered
await() {
  local end=$((SECONDS + ${2:-180}))
  until curl -sf -m 5 -o /dev/null "http://127.0.0.1:${port[$1]}/codes/2062"; do
    if [ $SECONDS -gt $end ] || ! kill -0 "${pid[$1]}" 2>/dev/null; then
      echo "$1 does not answer:" >&2; tail -n 20 "$work/$1.log" >&2; exit 1
    fi
    sleep 0.1
  done
}

# await_line NAME WORDS SECONDS: until it logs them
await_line() {
  local end=$((SECONDS + $3))
  until grep -q "$2" "$work/$1.log"; do
    if [ $SECONDS -gt $end ] || ! kill -0 "${pid[$1]}" 2>/dev/null; then
      echo "$1 does not say \"$2\":" >&2; tail -n 20 "$work/$1.log" >&2; exit 1
    fi
    sleep 0.2
  done
}

# faultbook NAME JDBC_URL [OPTION...]: the product, on one port for readers and one for its metrics
faultbook() {
  local name=$1 url=$2; shift 2
  take_port "$name"; take_port "$name-metrics"
  start "$name" "$java" "${java_options[@]}" -jar "$work/faultbook.jar" --server.address=127.0.0.1 \
    --server.port="${port[$name]}" --management.server.port="${port[$name-metrics]}" \
    --faultbook.editor.password='{noop}bench' --spring.datasource.url="$url" "$@"
}

# usual NAME JDBC_URL [OPTION...]
usual() {
  local name=$1 url=$2; shift 2
  take_port "$name"
  start "$name" "$java" "${java_options[@]}" -jar bench/usual/target/usual.jar \
    --server.port="${port[$name]}" --spring.datasource.url="$url" \
    --spring.threads.virtual.enabled="${BENCH_VIRTUAL_THREADS:-false}" "$@"
}

# The newest PostgreSQL of the machine, on a directory of its own; false where there is none.
postgresql() {
  local programs data=$work/postgresql as=()
  programs=$(find /usr/lib/postgresql/*/bin -name initdb 2>/dev/null | sort -V | tail -n 1 | xargs -r dirname)
  [ -n "$programs" ] || return 1
  mkdir "$data"
  if [ "$(id -u)" = 0 ]; then # It refuses to run as root.
    chown postgres "$data"
    as=(setpriv --reuid=postgres --regid="$(id -g postgres)" --clear-groups)
  fi
  (cd "$data" && "${as[@]}" "$programs/initdb" -D "$data/data" -U bench -A trust -E UTF8 --no-locale >/dev/null)
  take_port postgresql
  start postgresql "${as[@]}" "$programs/postgres" -D "$data/data" -p "${port[postgresql]}" -k "$data" \
    -c listen_addresses=127.0.0.1 -c shared_buffers=512MB -c work_mem=32MB -c random_page_cost=1.1
  for _ in $(seq 150); do psql_ postgres -c 'SELECT 1' >/dev/null 2>&1 && return; sleep 0.2; done
  return 1
}

psql_() { local database=$1; shift; psql -q -h 127.0.0.1 -p "${port[postgresql]}" -U bench -d "$database" "$@"; }

jdbc() { echo "jdbc:postgresql://127.0.0.1:${port[postgresql]}/$1?user=bench"; }
