"""Fixtures for every test. What belongs to one kind of test is in that folder's conftest."""

pytest_plugins = [
    "tests.quiet",
    "tests.sockets",
    "tests.postgres",
    "tests.browser",
    "tests.product",
]
