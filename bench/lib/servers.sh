# Starts and stops the servers. Sourced by bench/run. Each server is a child of this shell and is stopped by its process ID.

declare -A pid=() port=()
next_port=$((20000 + RANDOM % 9000))

# Half of the cores for clients, half for servers. Only one server is under load at a time; the others are idle.
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

# start NAME COMMAND...: runs the command in the background on the servers' cores, with its output in a file. COMMAND can't be a
# function: the process ID would be that of a subshell.
start() {
  local name=$1; shift
  taskset -c "$server_cores" "$@" >"$work/$name.log" 2>&1 &
  pid[$name]=$!
}

# stop NAME [SIGNAL]: kills the server if it doesn't stop within ten seconds
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

assign_port() { port[$1]=$next_port; next_port=$((next_port + 1)); }

# await NAME [SECONDS]: waits until /codes/2062 is served
await() {
  local end=$((SECONDS + ${2:-180}))
  until curl -sf -m 5 -o /dev/null "http://127.0.0.1:${port[$1]}/codes/2062"; do
    if [ $SECONDS -gt $end ] || ! kill -0 "${pid[$1]}" 2>/dev/null; then
      echo "$1 isn't up:" >&2; tail -n 20 "$work/$1.log" >&2; exit 1
    fi
    sleep 0.1
  done
}

# await_log NAME TEXT SECONDS: waits until the log contains TEXT
await_log() {
  local end=$((SECONDS + $3))
  until grep -q "$2" "$work/$1.log"; do
    if [ $SECONDS -gt $end ] || ! kill -0 "${pid[$1]}" 2>/dev/null; then
      echo "$1 hasn't logged \"$2\":" >&2; tail -n 20 "$work/$1.log" >&2; exit 1
    fi
    sleep 0.2
  done
}

# start_faultbook NAME JDBC_URL [OPTION...]: with one port for the API and one for metrics
start_faultbook() {
  local name=$1 url=$2; shift 2
  assign_port "$name"; assign_port "$name-metrics"
  start "$name" "$java" "${java_options[@]}" -jar "$work/faultbook.jar" --server.address=127.0.0.1 \
    --server.port="${port[$name]}" --management.server.port="${port[$name-metrics]}" \
    --faultbook.editor.password='{noop}bench' --spring.datasource.url="$url" "$@"
}

# start_baseline NAME JDBC_URL [OPTION...]: starts the JPA service
start_baseline() {
  local name=$1 url=$2; shift 2
  assign_port "$name"
  start "$name" "$java" "${java_options[@]}" -jar bench/baseline/target/baseline.jar \
    --server.port="${port[$name]}" --spring.datasource.url="$url" \
    --spring.threads.virtual.enabled="${BENCH_VIRTUAL_THREADS:-false}" "$@"
}

# Starts the newest PostgreSQL that is installed, in a temporary directory. Fails if there is none.
start_postgresql() {
  local programs data=$work/postgresql as=()
  programs=$(find /usr/lib/postgresql/*/bin -name initdb 2>/dev/null | sort -V | tail -n 1 | xargs -r dirname)
  [ -n "$programs" ] || return 1
  mkdir "$data"
  if [ "$(id -u)" = 0 ]; then # PostgreSQL refuses to run as root.
    chown postgres "$data"
    as=(setpriv --reuid=postgres --regid="$(id -g postgres)" --clear-groups)
  fi
  (cd "$data" && "${as[@]}" "$programs/initdb" -D "$data/data" -U bench -A trust -E UTF8 --no-locale >/dev/null)
  assign_port postgresql
  start postgresql "${as[@]}" "$programs/postgres" -D "$data/data" -p "${port[postgresql]}" -k "$data" \
    -c listen_addresses=127.0.0.1 -c shared_buffers=512MB -c work_mem=32MB -c random_page_cost=1.1
  for _ in $(seq 150); do psql_ postgres -c 'SELECT 1' >/dev/null 2>&1 && return; sleep 0.2; done
  return 1
}

psql_() { local database=$1; shift; psql -q -h 127.0.0.1 -p "${port[postgresql]}" -U bench -d "$database" "$@"; }

jdbc() { echo "jdbc:postgresql://127.0.0.1:${port[postgresql]}/$1?user=bench"; }
