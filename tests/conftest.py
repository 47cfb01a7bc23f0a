"""Fixtures for every test. What belongs to one kind of test is in that folder's conftest."""

import gc

import pytest
from hypothesis import settings

pytest_plugins = [
    "tests.counting",
    "tests.quiet",
    "tests.sockets",
    "tests.postgres",
    "tests.browser",
    "tests.product",
]

# The same examples in every run, however slow the machine: what fails here fails for everybody.
settings.register_profile("same", derandomize=True, deadline=None)
settings.load_profile("same")

_LONG = {"e2e", "test_storm.py", "test_case_model.py"}


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest begins first: at the end, one worker would be alone with it."""
    items.sort(key=lambda item: _LONG.isdisjoint(item.path.parts))


def pytest_collection_finish() -> None:
    """Searching what stays for garbage, again and again, took an eighth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
