"""What the page sends: each act of a person, and the sentence they get when it cannot be done."""

import re
from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web

from adapters.local.clockface import Clockface
from adapters.local.doings import Doings
from adapters.local.doors import TEXT_LIMIT, Refused, too_long
from adapters.local.drawing import Drawing
from adapters.local.palette import Offers
from adapters.local.town import PLATFORM, Resident, Town
from bot.core.people import Address, Direct, Place
from bot.core.replies import msg

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Sent = Mapping[str, str]
_COMMAND = re.compile(r"/([a-z][a-z0-9_]{0,31})(?:\s+(.*))?", re.DOTALL)
_FIELD = "f-"
ANSWERED = "X-Answered-In"  # the pane, and in private also whose


class Acts:
    """Takes in what was sent. `offers` says which words after a slash are commands."""

    def __init__(  # everything that can be acted on
        self,
        town: Town,
        doings: Doings,
        drawing: Drawing,
        offers: Offers,
        clock: Clockface | None,
        told: Callable[[], None],
    ) -> None:
        self._town = town
        self._doings = doings
        self._drawing = drawing
        self._offers = offers
        self._clock = clock
        self._told = told

    def routes(self) -> list[web.RouteDef]:
        """All acts by address."""
        acts: dict[str, Callable[[Resident, Sent], Awaitable[Address | None]]] = {
            "/say": self._say,
            "/press": lambda who, sent: self._doings.press(who, _ref(sent), sent.get("data", "")),
            "/submit": self._submit,
            "/delete": lambda who, sent: self._doings.delete(who, _ref(sent)),
            "/worry": lambda who, sent: self._doings.worry(who, _ref(sent)),
            "/away": self._away,
            "/command": self._command,
            "/move": self._move,
            "/shut": self._shut,
            "/clock": self._step,
        }
        return [web.post(path, self._taking(act)) for path, act in acts.items()]

    def _taking(self, act: Callable[[Resident, Sent], Awaitable[Address | None]]) -> Handler:
        async def take(request: web.Request) -> web.StreamResponse:
            who = self._who(request)
            sent: Sent = {}
            try:
                sent = await _sent(request)
                stands = await act(who, sent)
            except web.HTTPRequestEntityTooLarge:
                length = request.content_length or 0
                return self._refusal(who, Refused(too_long(length, TEXT_LIMIT)), "")
            except Refused as refused:
                return self._refusal(who, refused, _ref(sent))
            headers = {ANSWERED: self._pane(stands)} if stands else {}
            return web.Response(status=204, headers=headers)

        return take

    def _who(self, request: web.Request) -> Resident:
        who = self._town.person(request.query.get("who", ""))
        if who is None:
            raise web.HTTPNotFound
        return who

    def _refusal(self, who: Resident, refused: Refused, ref: str) -> web.Response:
        scene = {"text": refused.text, "field": refused.field, "form": ref}
        html = self._drawing.draw("note.html", who.locale, **scene)
        return web.Response(text=html, status=422, content_type="text/html")

    async def _say(self, who: Resident, sent: Sent) -> Address | None:
        text = sent.get("text", "").strip()
        to = self._address(who, sent)
        if edited := sent.get("edit", ""):
            return await self._doings.edit(who, edited, text)
        if (command := self._as_command(text)) is not None:
            return await self._doings.command(who, *command, to)
        stands = await self._doings.say(
            who,
            to,
            text,
            reply_to=sent.get("reply", ""),
            quote="quote" in sent,
            feed="feed" in sent,
        )
        self._told()
        return stands

    def _as_command(self, text: str) -> tuple[str, str] | None:
        """The command in a text, if it is one: other words after a slash are words."""
        found = _COMMAND.fullmatch(text)
        if found is None or not self._offers.knows(found[1]):
            return None
        return found[1], (found[2] or "").strip()

    async def _command(self, who: Resident, sent: Sent) -> Address | None:
        name = sent.get("name", "")
        if not self._offers.knows(name):
            raise Refused(msg("local-refused-gone"))
        about = self._town.person(sent.get("about", ""))
        target = about.identity if about else None
        return await self._doings.command(who, name, "", self._address(who, sent), target)

    async def _submit(self, who: Resident, sent: Sent) -> Address | None:
        raw = {key[len(_FIELD) :]: text for key, text in sent.items() if key.startswith(_FIELD)}
        return await self._doings.submit(who, _ref(sent), raw, sent.get("data", ""))

    async def _away(self, who: Resident, sent: Sent) -> None:
        await self._doings.put_away(who, _ref(sent))

    async def _move(self, who: Resident, sent: Sent) -> None:
        await self._doings.move(who, sent.get("home", ""), there=sent.get("there") == "yes")
        self._told()

    async def _shut(self, who: Resident, sent: Sent) -> None:
        await self._doings.shut(who, closed=sent.get("closed") == "yes")
        self._told()

    async def _step(self, who: Resident, sent: Sent) -> None:
        if self._clock is None:
            raise Refused(msg("local-refused-gone"))
        if sent.get("step") == "stop":
            self._clock.stop()
        elif not self._clock.go(sent.get("step", "")):
            raise Refused(msg("local-refused-moving"))

    def _pane(self, stands: Address) -> str:
        match stands:
            case Direct(user=user):
                return f"private {user}"
            case Place():
                return "team" if self._town.is_teams(stands) else "group"

    def _address(self, who: Resident, sent: Sent) -> Address:
        home = self._town.home(sent.get("home", ""))
        match sent.get("pane"):
            case "team":
                return self._town.moderators_place
            case "group" if home is not None:
                thread = sent.get("thread") or sent.get("topic") or None
                return Place(PLATFORM, home.ref, sent.get("channel", ""), thread)
            case _:
                return who.direct


def _ref(sent: Sent) -> str:
    return sent.get("message", "")


async def _sent(request: web.Request) -> Sent:
    posted = await request.post()
    return {key: value for key, value in posted.items() if isinstance(value, str)}
