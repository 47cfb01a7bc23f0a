"""What a test changes of logging ends with it: libraries keep loggers for the whole process."""

import logging
import sys
import threading
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def logging_as_it_was() -> Iterator[None]:
    """Levels, filters, handlers, hooks and the kind of record, as they were before the test."""
    hooks = sys.excepthook, sys.unraisablehook, threading.excepthook
    factory = logging.getLogRecordFactory()
    root = logging.getLogger()
    at_root = list(root.handlers), root.level
    before = {name: (logger.level, list(logger.filters)) for name, logger in _loggers()}
    yield
    sys.excepthook, sys.unraisablehook, threading.excepthook = hooks
    logging.captureWarnings(False)
    logging.setLogRecordFactory(factory)
    root.handlers, root.level = at_root
    for name, logger in _loggers():
        level, logger.filters = before.get(name, (logging.NOTSET, []))
        if logger.level != level:  # each setting makes all loggers forget what they know
            logger.setLevel(level)


def _loggers() -> list[tuple[str, logging.Logger]]:
    known = logging.root.manager.loggerDict
    return [(name, one) for name, one in known.items() if isinstance(one, logging.Logger)]
