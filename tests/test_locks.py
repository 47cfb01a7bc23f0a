"""The locked packages are the ones asked for, wherever they are fetched from."""

import re
import tomllib

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.source_code import ROOT

PIN = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)


def _pins(name: str) -> dict[str, str]:
    return dict(PIN.findall((ROOT / name).read_text()))


def _asked(*groups: str) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    lines = list(project["project"]["dependencies"])
    for group in groups:
        lines += [line for line in project["dependency-groups"][group] if isinstance(line, str)]
    return [Requirement(line) for line in lines]


def _missing(pins: dict[str, str], asked: list[Requirement]) -> list[str]:
    found = {str(one): pins.get(canonicalize_name(one.name)) for one in asked}
    return [
        str(one)
        for one in asked
        if (version := found[str(one)]) is None or not one.specifier.contains(version)
    ]


def test_every_package_asked_for_is_pinned_to_a_version_that_fits() -> None:
    assert _missing(_pins("requirements.lock"), _asked("build")) == []
    assert _missing(_pins("requirements-dev.lock"), _asked("build", "dev")) == []


def test_tests_run_on_the_versions_that_ship() -> None:
    shipped, tested = _pins("requirements.lock"), _pins("requirements-dev.lock")
    assert {name: tested.get(name) for name in shipped} == shipped


def test_locks_hold_hashes_and_no_address() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text()
        assert "://" not in text
        assert "index" not in text
        entries = re.split(r"\n(?=[a-z])", text.partition("\n\n")[2] or text)
        assert all("--hash=sha256:" in entry for entry in entries if "==" in entry)
