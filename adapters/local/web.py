"""The page's addresses: reading, the live stream, files."""

import asyncio
from importlib.resources import files

from aiohttp import web

from adapters.local.acts import Acts
from adapters.local.doors import Doors
from adapters.local.guard import add_headers, guard
from adapters.local.live import Live, News, Page
from adapters.local.seat import Seat, address, seat_from
from adapters.local.town import Town
from adapters.local.views import Views
from bot.core.replies import Attachment

MAX_BODY = 1 << 20
HEARTBEAT = 20.0
_STATIC = str(files("adapters.local") / "static")


class Web:
    """Serves the page."""

    def __init__(self, town: Town, views: Views, live: Live, acts: Acts, doors: Doors) -> None:
        self._town = town
        self._views = views
        self._live = live
        self._acts = acts
        self._doors = doors

    def app(self) -> web.Application:
        """The application, ready to be served."""
        app = web.Application(middlewares=[guard], client_max_size=MAX_BODY)
        app.on_response_prepare.append(add_headers)
        app.add_routes(
            [
                web.get("/", self.page),
                web.get("/live", self.live),
                web.get("/find/{ref}", self.find),
                web.get("/file/{ref}/{index}", self.file),
                web.static("/static", _STATIC),
                *self._acts.routes(),
            ]
        )
        return app

    async def page(self, request: web.Request) -> web.Response:
        """The page as the address says."""
        seat = self._seat(request)
        html = self._views.page(seat, self._live.mark)
        return web.Response(
            text=html, content_type="text/html", headers={"Cache-Control": "no-store"}
        )

    async def live(self, request: web.Request) -> web.StreamResponse:
        """What changes, for as long as the page is open."""
        since = request.headers.get("Last-Event-ID") or request.query.get("since", "")
        page = self._live.open(self._seat(request), since)
        headers = {"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        response = web.StreamResponse(headers=headers)
        try:
            await response.prepare(request)
            await response.write(b": here\n\n")
            await _pour(page, response)
        except ConnectionResetError:
            pass
        finally:
            self._live.close(page)
        return response

    async def find(self, request: web.Request) -> web.Response:
        """Where a message stands, for a link to it: the page that shows it."""
        seat = self._seat(request)
        message = self._doors.seen(request.match_info["ref"], seat.acting, seat.moderator)
        place = message.place if message else None
        if message is None:
            raise web.HTTPNotFound
        if place is None or self._town.is_teams(place):
            raise web.HTTPFound(f"{address(seat)}#m-{message.ref}")
        topic = place.thread if place.thread and self._town.topic(place) else ""
        there = address(seat, home=place.home, channel=place.channel, topic=topic or "")
        raise web.HTTPFound(f"{there}#m-{message.ref}")

    async def file(self, request: web.Request) -> web.Response:
        """A file that hangs at a message, as a download."""
        seat = self._seat(request)
        message = self._doors.seen(request.match_info["ref"], seat.chat, seat.moderator)
        blocks = message.reply.blocks if message and message.reply else ()
        index = request.match_info["index"]
        block = blocks[int(index)] if index.isdecimal() and int(index) < len(blocks) else None
        if not isinstance(block, Attachment):
            raise web.HTTPNotFound
        response = web.Response(body=block.data, headers={"Cache-Control": "no-store"})
        response.content_type = block.media
        response.headers["Content-Disposition"] = _as_download(block.name)
        return response

    def _seat(self, request: web.Request) -> Seat:
        return seat_from(request.query, self._town)


async def _pour(page: Page, response: web.StreamResponse) -> None:
    while True:
        try:
            news = await asyncio.wait_for(page.next(), HEARTBEAT)
        except TimeoutError:
            await response.write(b": still here\n\n")
            continue
        if news is None:
            return
        await response.write(_event(news))


def _event(news: News) -> bytes:
    data = "".join(f"data: {line}\n" for line in news.data.splitlines() or [""])
    return f"id: {news.mark}\nevent: {news.name}\n{data}\n".encode()


def _as_download(name: str) -> str:
    plain = "".join(c if c.isascii() and (c.isalnum() or c in "._-") else "_" for c in name)
    return f'attachment; filename="{plain}"'
