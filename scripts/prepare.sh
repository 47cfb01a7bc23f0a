#!/bin/sh
# Makes .venv hold exactly what is needed to run Alongside, or to work on it.
#
#   sh scripts/prepare.sh run     what the program needs
#   sh scripts/prepare.sh work    that, and what tests and checks need
#
# Packages are the locked ones, checked by their hashes. The second time it has nothing to do.
set -eu
cd "$(dirname "$0")/.."

case "${1:-}" in
    run) lock=requirements.lock ;;
    work) lock=requirements-dev.lock ;;
    *) echo "usage: sh scripts/prepare.sh run|work" >&2; exit 2 ;;
esac
stamp=.venv/.prepared-$1
checksum() { cat "$lock" pyproject.toml | cksum; }

if [ -x .venv/bin/python ] && [ "$(cat "$stamp" 2>/dev/null)" = "$(checksum)" ] \
    && .venv/bin/python -c '' 2>/dev/null; then
    exit 0
fi

find_python() {
    for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11 python}; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    echo "Alongside needs Python 3.11 or newer, and none was found here." >&2
    echo "If it has another name or place: make PYTHON=/path/to/python" >&2
    exit 1
}

make_venv() {
    python=$(find_python)
    echo "Making a Python environment in .venv ..."
    rm -rf .venv
    if "$python" -m venv .venv >.venv-problem 2>&1 \
        || { rm -rf .venv; uv venv -q --python "$python" .venv; } 2>>.venv-problem; then
        rm -f .venv-problem
        return
    fi
    cat .venv-problem >&2
    rm -rf .venv .venv-problem
    echo "Python could not make an environment. On Debian and Ubuntu: apt-get install python3-venv" >&2
    exit 1
}

# Installs with uv where it is (also the one locked for work), else with plain pip.
install() {
    if command -v uv >/dev/null 2>&1; then
        uv pip install -q --python .venv/bin/python "$@"
    elif [ -x .venv/bin/uv ] && ! .venv/bin/python -c 'import pip' 2>/dev/null; then
        .venv/bin/uv pip install -q --python .venv/bin/python "$@"
    else
        .venv/bin/python -m pip install -q --disable-pip-version-check "$@"
    fi
}

.venv/bin/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || make_venv
echo "Installing the locked packages (a minute or two, once) ..."
if ! install --require-hashes -r "$lock"; then
    echo "The packages could not be installed; the lines above say why (often: no network)." >&2
    exit 1
fi
# The `alongside` command. The build backend is in the lock, so nothing is fetched for it.
install --no-deps --no-build-isolation -e .

checksum >"$stamp"
if [ "$1" = work ]; then
    lock=requirements.lock
    checksum >.venv/.prepared-run
fi
