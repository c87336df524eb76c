# nginx, serving the same bodies with the same headers. Sourced by bench/run.

# start_nginx NAME: serves copies of what NAME serves at /codes/2062, in both languages
start_nginx() {
  local source="http://127.0.0.1:${port[$1]}/codes/2062" root=$work/nginx language header value variable
  mkdir -p "$root/en" "$root/zh"
  assign_port nginx
  {
    echo "worker_processes $(taskset -c "$server_cores" nproc); daemon off; pid $root/pid; error_log stderr;"
    # The default user of the workers can't read the directory.
    [ "$(id -u)" != 0 ] || echo "user root;"
    echo "events { worker_connections 1024; }"
    echo "http { access_log off; sendfile on; tcp_nopush on; tcp_nodelay on; server_tokens off; etag off; max_ranges 0;"
    echo "keepalive_requests 1000000000; open_file_cache max=100; open_file_cache_valid 60s;"
    for directory in client_body proxy fastcgi uwsgi scgi; do echo "${directory}_temp_path $root/$directory;"; done
    echo 'map $http_accept_language $language { default en; ~*^zh zh; }'
    for language in en zh; do
      curl -sf -D "$root/$language.head" -o "$root/$language/2062" -H "Accept-Language: $language" "$source"
    done
    headers=$(tr -d '\r' <"$root/en.head" | sed -n 's/^\([A-Za-z-]*\): .*/\1/p' |
      grep -viE '^(Content-Type|Content-Length|Date|Connection|Keep-Alive|Transfer-Encoding)$')
    for header in $headers; do
      variable=\$h_$(tr A-Z- a-z_ <<<"$header")
      echo "map \$language $variable {"
      for language in en zh; do
        value=$(tr -d '\r' <"$root/$language.head" | sed -n "s/^$header: //p")
        echo "  $language '$value';"
      done
      echo "}"
    done
    echo "server { listen 127.0.0.1:${port[nginx]}; default_type application/json;"
    echo "location /codes/ { alias $root/\$language/; add_header Last-Modified '';"
    for header in $headers; do echo "  add_header $header \$h_$(tr A-Z- a-z_ <<<"$header");"; done
    echo "} } }"
  } >"$root/nginx.conf"
  start nginx nginx -c "$root/nginx.conf" -p "$root"
  await nginx 20
}

# response NAME LANGUAGE: prints headers and body, without the headers that always differ
response() {
  curl -s -i -H "Accept-Language: $2" "http://127.0.0.1:${port[$1]}/codes/2062" | tr -d '\r' |
    grep -vE '^(Date|Server|Connection|Keep-Alive|HTTP/1.1 200)' | sort
}

# check_same_response A B: ends the run if they differ
check_same_response() {
  for language in en zh-CN; do
    diff <(response "$1" $language) <(response "$2" $language) >&2 || { echo "$1 and $2 differ" >&2; exit 1; }
  done
}

# check_same_body A B CODE...: ends the run if the bodies differ by a byte
check_same_body() {
  local a=$1 b=$2 code language; shift 2
  for code in "$@"; do
    for language in en zh-CN; do
      cmp <(curl -sf -H "Accept-Language: $language" "http://127.0.0.1:${port[$a]}/codes/$code") \
        <(curl -sf -H "Accept-Language: $language" "http://127.0.0.1:${port[$b]}/codes/$code") >&2
    done
  done
}
