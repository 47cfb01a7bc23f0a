"""Loading without a look, every few hundred objects, for what could be thrown away: code, texts
and rules all stay. Those looks were a third of every start.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def loading() -> Iterator[None]:
    """What is made inside is never looked through again; half a megabyte of it could have gone."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
