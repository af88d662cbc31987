#!/usr/bin/env bash
# A private PostgreSQL for the tests: on loopback only, with a password and a data directory of its own.
#
#   tools/postgres.sh start   make a fresh cluster and start it (nothing to do when it runs); prints its address
#   tools/postgres.sh url     print the address again: export RADSLAG_TEST_POSTGRES="$(tools/postgres.sh url)"
#   tools/postgres.sh stop    stop it and remove it
#
# RADSLAG_POSTGRES_BIN names the folder with initdb and pg_ctl where it is not the usual one.
set -euo pipefail
cd "$(dirname "$0")/.."
umask 022

die() { echo "postgres: $*" >&2; exit 1; }

# The folder that holds data/ (the cluster), log and url. The server refuses to run as root, so root runs it as
# `postgres` or `nobody`; where that user cannot reach this checkout, the cluster goes to the temporary folder.
home=$PWD/target/check/postgres
as=()
if [[ $EUID -eq 0 ]]; then
    user=postgres
    id -u "$user" >/dev/null 2>&1 || user=nobody
    as=(runuser -u "$user" --)
    mkdir -p "$home"
    if ! "${as[@]}" test -x "$home"; then
        home=${TMPDIR:-/tmp}/radslag-postgres-$(cksum <<<"$PWD" | cut -d' ' -f1)
    fi
fi
data=$home/data

find_bin() {
    local folder
    for folder in "$(dirname "$(command -v initdb || echo /none)")" /usr/lib/postgresql/*/bin "${RADSLAG_POSTGRES_BIN:-}"; do
        if [[ -x $folder/initdb && -x $folder/pg_ctl ]]; then bin=$folder; fi # the last found wins
    done
    [[ -n ${bin:-} ]] || die "there is no PostgreSQL server here (Debian: apt-get install postgresql)"
}

# The server changes into its data directory. A pid file left behind by a machine that went down may name another
# program by now, so the pid counts only when that program stands in our directory.
running() {
    local pid
    pid=$(head -n 1 "$data/postmaster.pid" 2>/dev/null) || return 1
    [[ $(readlink "/proc/$pid/cwd") == "$(realpath "$data")" ]]
}

free_port() {
    local port
    while :; do # below the range from which the system takes ports for outgoing connections
        port=$((20000 + RANDOM % 12000))
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
    done
    echo "$port"
}

start() {
    if running; then
        cat "$home/url"
        return
    fi
    find_bin
    local password port attempt
    password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    rm -rf "$home"
    mkdir -p "$(dirname "$home")"
    mkdir "$home"
    [[ ${#as[@]} -eq 0 ]] || chown "$user" "$home"
    (umask 077 && echo "$password" >"$home/password")
    [[ ${#as[@]} -eq 0 ]] || chown "$user" "$home/password"

    # --auth=password: the connection never leaves this machine, and hashing on the client's side would cost every
    # test a tenth of a second in a build without optimisation.
    (cd / && "${as[@]}" "$bin/initdb" --pgdata="$data" --locale=C.UTF-8 --encoding=UTF8 --username=radslag \
        --auth=password --pwfile="$home/password") >"$home/initdb.log" 2>&1 ||
        { cat "$home/initdb.log" >&2; die "initdb failed"; }

    # Durability stays as PostgreSQL has it: one test kills the program in the middle of its work.
    for attempt in 1 2 3 4 5; do
        port=$(free_port)
        if (cd / && "${as[@]}" "$bin/pg_ctl" start --wait --silent --pgdata="$data" --log="$data/server.log" \
            --options="-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories='' -c max_connections=300") \
            >/dev/null 2>&1 </dev/null; then
            (umask 077 && echo "postgres://radslag:$password@127.0.0.1:$port/postgres" >"$home/url")
            cat "$home/url"
            return
        fi
        [[ $attempt -lt 5 ]] && grep -q 'Address already in use' "$data/server.log" || break
    done
    cat "$data/server.log" >&2 || true
    die "the server did not start"
}

stop() {
    if running; then
        find_bin
        (cd / && "${as[@]}" "$bin/pg_ctl" stop --wait --silent --mode=fast --pgdata="$data") ||
            die "the server did not stop; its log: $data/server.log"
    fi
    rm -rf "$home"
}

case ${1:-} in
    start) start ;;
    stop) stop ;;
    url) running || die "not running (tools/postgres.sh start)"; cat "$home/url" ;;
    *) sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
