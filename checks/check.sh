#!/bin/sh
# The second ring: what needs Node or a browser. ./run check calls it; README.md tells what it checks.
set -eu

CHECKS=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
ROOT=$(dirname -- "$CHECKS")
MAIN_HOME=${THIDUA_HOME:-$ROOT/.run}
WORK=$MAIN_HOME/check
LOGS=$WORK/results
# An installation of its own, beside the one that a person may be using; unpacked servers are shared.
THIDUA_CACHE_DIR=${THIDUA_CACHE_DIR:-$MAIN_HOME/cache}
THIDUA_AOT=off
export THIDUA_CACHE_DIR THIDUA_AOT
unset THIDUA_PARTS THIDUA_PORT_BASE

passed=0
failed=0
failures=''
running=''
locked=''
started=''

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

has() {
  command -v "$1" >/dev/null
}

# ---- What is needed

is_debian_root() {
  [ "$(id -u)" = 0 ] && [ -r /etc/debian_version ] && has apt-get
}

install_package() {
  echo "Đang cài · Installing: $*"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@"; } >"$LOGS/install.log" 2>&1 ||
    fail "Không cài được · Could not install $*: $LOGS/install.log"
}

has_node() {
  has npm && has node &&
    node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1)'
}

need_node() {
  if has_node; then return 0; fi
  if is_debian_root; then install_package nodejs npm; fi
  has_node || fail 'Thiếu Node 20 trở lên và npm: cài từ nodejs.org · Node 20 or newer with npm is missing: install it from nodejs.org.'
}

find_chromium() {
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    CHROMIUM=$(command -v "$name" || true)
    # Some systems have only a script there that asks for another package.
    if [ -n "$CHROMIUM" ] && "$CHROMIUM" --version >/dev/null 2>&1; then
      export CHROMIUM
      return 0
    fi
  done
  return 1
}

need_chromium() {
  if find_chromium; then return 0; fi
  if is_debian_root; then install_package chromium; fi
  find_chromium || fail 'Thiếu Chromium: cài đặt (ví dụ: apt install chromium) · Chromium is missing: install it (e.g.: apt install chromium).'
}

# ---- Running and cleaning up

# The process $1 and all that it has started, except what the launcher has: it stops its parts itself.
tree() {
  echo "$1"
  case $(ps -o args= -p "$1" 2>/dev/null) in
    *vn.thidua.localstack.launcher.Main*) return 0 ;;
  esac
  for child in $(ps -A -o pid= -o ppid= | awk -v parent="$1" '$2 == parent { print $1 }'); do
    tree "$child"
  done
}

# Ends them and waits until they are gone.
end_tree() {
  pids=$(tree "$1" | sort -u)
  for pid in $pids; do kill -TERM "$pid" 2>/dev/null || true; done
  patience=90
  for pid in $pids; do
    while [ "$patience" -gt 0 ] && ps -o stat= -p "$pid" 2>/dev/null | grep -qv '^Z'; do
      sleep 1
      patience=$((patience - 1))
    done
  done
}

# In the background, so that Ctrl-C is heard at once.
in_background() {
  "$@" &
  running=$!
  code=0
  wait "$running" || code=$?
  running=''
  return "$code"
}

own_run() {
  THIDUA_HOME=$WORK "$ROOT/run" "$@"
}

clean_up() {
  code=$?
  trap '' INT TERM HUP
  trap - EXIT
  [ -z "$running" ] || end_tree "$running"
  if [ -n "$started" ]; then
    if [ "$failed" != 0 ]; then cp -R "$WORK/logs" "$LOGS/system" 2>/dev/null || true; fi
    own_run reset --yes >"$LOGS/reset.log" 2>&1 || true
  fi
  [ -z "$locked" ] || rm -rf "$WORK/lock"
  exit "$code"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# One check at a time: they share an installation. A lock whose owner is dead is nobody's.
take_lock() {
  mkdir -p "$LOGS"
  if ! mkdir "$WORK/lock" 2>/dev/null; then
    owner=$(cat "$WORK/lock/pid" 2>/dev/null || echo 0)
    if ps -o args= -p "$owner" 2>/dev/null | grep -q 'check\.sh'; then
      fail "Đang có một lần kiểm tra khác · Another check is running (pid $owner)"
    fi
    rm -rf "$WORK/lock"
    mkdir "$WORK/lock"
  fi
  locked=yes
  echo $$ >"$WORK/lock/pid"
  rm -rf "$LOGS"
  mkdir "$LOGS"
}

# check NAME COMMAND...: a line with the result and the time, and the end of the output if it failed.
check() {
  name=$1
  shift
  log="$LOGS/$(printf '%s' "$name" | tr -c 'A-Za-z0-9' '-').log"
  since=$(date +%s)
  if in_background "$@" >"$log" 2>&1; then
    passed=$((passed + 1))
    result='đạt · passed'
  else
    failed=$((failed + 1))
    failures="$failures
  $name: $log"
    result='KHÔNG ĐẠT · FAILED'
  fi
  printf '  %-46s %4s s   %s\n' "$name" "$(($(date +%s) - since))" "$result"
  case $result in
    KHÔNG*)
      tail -n 40 "$log" | sed 's/^/      /'
      return 1
      ;;
  esac
}

# skip NAME PROGRAM: a check that is left out where the program is missing.
skip() {
  printf '  %-46s %4s     %s\n' "$1" '-' "bỏ qua, thiếu · skipped, missing: $2"
}

# ---- The checks. They run where set -e has no effect: every step is chained.

scripts_parse() {
  for script in "$ROOT/run" "$CHECKS"/*.sh "$ROOT/deploy/compose/make-secrets"; do
    sh -n "$script" || return 1
    if has dash; then dash -n "$script" || return 1; fi
    if has shellcheck; then shellcheck -s sh "$script" || return 1; fi
  done
  if has bash; then
    for script in "$ROOT/.ci/run" "$ROOT/deploy/compose/local-images" "$ROOT"/deploy/compose/*/start; do
      bash -n "$script" || return 1
    done
  fi
}

# Reads the file as Docker does, without an engine; a warning is a failure too.
compose_is_clean() {
  said=$(cd "$ROOT" && docker compose -f docker-compose.yml "$@" config --quiet 2>&1) && [ -z "$said" ] && return 0
  echo "$said"
  return 1
}

compose_checks() {
  check 'containers: rules' node "$CHECKS/compose.mjs" || true
  if docker compose version >/dev/null 2>&1; then
    check 'containers: docker compose config' compose_is_clean || true
    check 'containers: the same, local images' compose_is_clean -f deploy/compose/compose.local.yaml || true
  else
    skip 'containers: docker compose config' 'docker compose'
  fi
}

npm_packages() {
  stamp=$CHECKS/node_modules/.package-lock.json
  if [ -e "$stamp" ] && [ -z "$(find "$CHECKS/package-lock.json" "$CHECKS/package.json" -newer "$stamp")" ]; then
    return 0
  fi
  # Nothing of what we use needs its scripts.
  (cd "$CHECKS" && npm ci --ignore-scripts --no-audit --no-fund) && touch "$stamp"
}

api_rules() {
  "$CHECKS/node_modules/.bin/spectral" lint --ruleset "$CHECKS/spectral.yaml" --fail-severity warn "$1"
}

merged_rules() {
  # shellcheck disable=SC2016 # they are for node
  node -e '
    const [url, file] = process.argv.slice(1);
    fetch(url).then(async (answer) => {
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      require("node:fs").writeFileSync(file, await answer.text());
    }).catch((error) => { console.error(error.message); process.exit(1); });
  ' "$GATEWAY/api/openapi.json" "$WORK/merged.json" &&
    api_rules "$WORK/merged.json"
}

# The jars of a system that runs must not change under it, so its build is the one that is checked.
share_build() {
  code=0
  THIDUA_HOME=$MAIN_HOME "$ROOT/run" status >/dev/null 2>&1 || code=$?
  if [ "$code" != 3 ]; then
    echo '  Hệ thống đang chạy: kiểm tra bản dựng của nó · A system is running: its build is checked'
    export THIDUA_AS_BUILT=yes
  fi
}

system_starts() {
  own_run reset --yes && own_run start --port-base "$BASE"
}

system_stops() {
  own_run stop || return 1
  code=0
  own_run status || code=$?
  [ "$code" = 3 ]
}

system_checks() {
  BASE=$(node "$CHECKS/free-ports.mjs") || fail 'free-ports.mjs'
  GATEWAY=http://127.0.0.1:$((BASE + 80))
  share_build
  started=yes
  if check 'system: starts' system_starts; then
    check 'API rules: gateway, merged' merged_rules || true
    check 'browser: sign in and try' node "$CHECKS/browser/explorer.mjs" "$GATEWAY" "$WORK/pictures" || true
    check 'system: stops' system_stops || true
  fi
}

take_lock
need_node
need_chromium

echo 'Kiểm tra · Checks'
check 'shell scripts' scripts_parse || true
check 'links in Markdown' node "$CHECKS/repository.mjs" links || true
check 'no registry, no machine path' node "$CHECKS/repository.mjs" traces || true
if check 'npm packages' npm_packages; then
  for document in "$ROOT"/*/contracts/openapi.yaml; do
    check "API rules: $(basename "$(dirname "$(dirname "$document")")")" api_rules "$document" || true
  done
  for document in "$ROOT"/*/contracts/asyncapi.yaml; do
    contracts=$(dirname "$document")
    check "event contracts: $(basename "$(dirname "$contracts")")" node "$CHECKS/contracts.mjs" "$contracts" || true
  done
  check 'Kubernetes manifests' node "$CHECKS/kubernetes.mjs" || true
  compose_checks
  system_checks
fi

[ "$failed" = 0 ] || printf 'Không đạt · Failed:%s\n' "$failures"
printf '%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" = 0 ]
