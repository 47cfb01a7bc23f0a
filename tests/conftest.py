"""Fixtures for every test. What belongs to one kind of test is in that folder's conftest."""

import gc

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


def pytest_collection_finish() -> None:
    """Searching what stays for garbage, again and again, took an eighth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
