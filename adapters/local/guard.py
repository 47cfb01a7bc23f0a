"""Only this machine's own browser pages may talk to the page: names, origins, content rules."""

from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
_NAMES = frozenset({"localhost", "127.0.0.1"})
_OWN = frozenset({"same-origin", "none"})
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
        "img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse other names for this machine (DNS rebinding) and other pages' requests."""
    if not _is_here(request.host):
        raise web.HTTPMisdirectedRequest(text="This page answers to localhost only.")
    if request.method != "GET" and not _is_ours(request):
        raise web.HTTPForbidden(text="Only the page itself may do this.")
    return await handler(request)


async def add_headers(request: web.Request, response: web.StreamResponse) -> None:
    """The content rules, on every response."""
    response.headers.update(HEADERS)


def _is_here(host: str) -> bool:
    return urlsplit(f"//{host}").hostname in _NAMES


def _is_ours(request: web.Request) -> bool:
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in _OWN:
        return False
    origin = request.headers.get("Origin")
    return origin is None or origin == f"http://{request.host}"
