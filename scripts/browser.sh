#!/bin/sh
# Sees to a Chromium for the browser tests: an installed one, else the distribution's, else
# Playwright's own download. Without any, CI fails; elsewhere those tests are reported as not run.
set -eu
cd "$(dirname "$0")/.."

found() { .venv/bin/python -m tests.browser >/dev/null 2>&1; }
is_debian() { grep -qx 'ID=debian' /etc/os-release 2>/dev/null; }
is_root() { [ "$(id -u)" = 0 ]; }

found && exit 0
log=.venv/browser.log
: >"$log"

if is_debian && is_root; then
    echo "Installing Chromium for the browser tests (Debian's package, once) ..."
    {
        apt-get update -q
        DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends chromium
    } >>"$log" 2>&1 </dev/null || true
    found && exit 0
fi

echo "Downloading Chromium for the browser tests (Playwright's, once) ..."
with_deps=
if is_root && ! is_debian; then with_deps=--with-deps; fi
.venv/bin/playwright install $with_deps chromium >>"$log" 2>&1 </dev/null || true
found && exit 0

if [ "${CI:-}" = true ]; then
    tail -n 20 "$log" >&2
    echo "No Chromium could be installed, and CI runs every test." >&2
    exit 1
fi
echo "browser tests: not run (no Chromium here; $log says what was tried)"
