"""Counts lines where a test proves them, and not twice: a counted line takes twice the time.

Below SQLAlchemy's greenlets only `bot.store` has lines: only its own tests count there, with a
tracer for each. Coverage's way, a weak dictionary at every call, outlasts the tests.
"""

import os
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from coverage.config import CoverageConfig
from sqlalchemy.util import concurrency

_CHILDREN = "COVERAGE_PROCESS_CONFIG"
_BELOW = "store"  # the folder whose tests count below greenlets
# Long journeys through what tests of its own count; of a killed process nothing is counted anyway.
_COUNTED_ELSEWHERE = {
    "wires",
    "test_kill.py",
    "test_kill_wires.py",
    "test_storm.py",
    "test_ten_minutes.py",
    "test_case_model.py",
    "test_buddies_properties.py",
    "test_milestones_properties.py",
    "test_an_evening_in_the_harbour",  # its program starts as that of the newcomer's day
}
_free: set[Any] = set()  # tracers whose greenlet has ended
_below = False


def _event() -> None:
    """What a tracer waits for: until something is called it would miss what returns."""


class _Driver:
    """What a greenlet sees as its parent, to which it hands what has to be awaited."""

    def __init__(self, real: Any) -> None:  # noqa: ANN401 - greenlet has no types
        self._real = real

    def switch(self, awaitable: object) -> object:
        tracer = sys.gettrace()
        sys.settrace(None)
        try:
            return self._real.switch(awaitable)
        finally:
            sys.settrace(tracer)
            _event()


def _counting(plain: Any) -> Any:  # noqa: ANN401 - a class that SQLAlchemy makes as it starts
    class Counting(plain):  # type: ignore[misc]  # see above
        def __init__(self, run: Callable[..., object], driver: object) -> None:
            # One that rested may have been set for the whole thread.
            _free.discard(sys.gettrace())

            def counted(*args: object, **named: object) -> object:
                sys.settrace(_free.pop() if _free else threading.gettrace())
                _event()
                try:
                    return run(*args, **named)
                finally:
                    _free.add(sys.gettrace())
                    sys.settrace(None)

            self._counts = _below and sys.gettrace() and threading.gettrace()
            super().__init__(counted if self._counts else run, driver)

        @property
        def parent(self) -> Any:  # noqa: ANN401 - greenlet has no types
            return _Driver(super().parent) if self._counts else super().parent

        def switch(self, *args: object, **named: object) -> object:
            return self._go(super().switch, *args, **named)

        def throw(self, *args: object) -> object:
            return self._go(super().throw, *args)

        def _go(self, go: Callable[..., object], *args: object, **named: object) -> object:
            tracer = sys.gettrace()
            sys.settrace(None)
            try:
                return go(*args, **named)
            finally:
                sys.settrace(tracer)
                _event()

    return Counting


if sys.gettrace() is not None:
    shim = concurrency._concurrency_shim
    shim._AsyncIoGreenlet = _counting(shim._AsyncIoGreenlet)


def pytest_collection_finish() -> None:
    """Programs that tests start have nobody to look after their greenlets: there Coverage does."""
    if told := os.environ.get(_CHILDREN):
        config = CoverageConfig.deserialize(told)
        config.concurrency = ["thread", "greenlet"]
        os.environ[_CHILDREN] = config.serialize()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Count what a test runs, or nothing of it, also in programs that it starts.

    pytest-cov's `no_cover` counts on in a worker: below its counter runs an older one.
    """
    global _below  # noqa: PLW0603 - greenlets are made where no argument reaches
    _below = _BELOW in item.path.parts
    on_postgres = "[postgres" in item.name and not _below
    if not on_postgres and _COUNTED_ELSEWHERE.isdisjoint({*item.path.parts, item.name}):
        return (yield)
    here, threads = sys.gettrace(), threading.gettrace()
    children = os.environ.pop(_CHILDREN, None)
    sys.settrace(None)
    threading.settrace(None)
    try:
        return (yield)
    finally:
        threading.settrace(threads)
        sys.settrace(here)
        _event()
        if children is not None:
            os.environ[_CHILDREN] = children
