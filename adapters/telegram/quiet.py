"""The libraries under this adapter log addresses with the token, and what people wrote: never."""

import logging

_SILENT = ("telegram", "httpx", "httpcore")
_NAMED = (
    "httpx",
    "httpcore.connection",
    "httpcore.http11",
    "httpcore.http2",
    "httpcore.proxy",
    "httpcore.socks",
    "telegram.Bot",
    "telegram.request.BaseRequest",
    "telegram.request.HTTPXRequest",
)


class _Nothing(logging.Filter):
    """Lets nothing through, whatever level somebody sets later."""

    def filter(self, record: logging.LogRecord) -> bool:
        return False


_NOTHING = _Nothing()


def keep_quiet() -> None:
    """Silence them. What matters of their errors, this adapter says in its own words."""
    for name in _SILENT:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    for name in (*_SILENT, *_NAMED):
        logging.getLogger(name).addFilter(_NOTHING)
