"""The local page over HTTP, as the shared suite uses a platform: what people see is its HTML."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from aiohttp import ClientSession

from adapters.local import LocalPlatform
from bot.core.people import Direct, Identity, Place
from bot.core.platform import Manifest, Memory, Sink
from tests.adapters.contract import KeptMemory, Seen, Side, StandIn, Trouble
from tests.adapters.local.html import Node, parse
from tests.adapters.local.standin import DAILY, TOWN

ANA, BEN = TOWN.people[0], TOWN.people[1]


@asynccontextmanager
async def running(
    core: Sink, memory: Memory, manifest: Manifest | None = None
) -> AsyncIterator[LocalPlatform]:
    """The page, served, until the end of the block."""
    platform = LocalPlatform(TOWN, port=0)
    run = asyncio.create_task(platform.run(core, manifest or StandIn().manifest(), memory))
    try:
        await platform.ready()
        yield platform
    finally:
        run.cancel()
        await asyncio.gather(run, return_exceptions=True)


class LocalSide(Side):
    splits = False  # the page has room for any text

    def __init__(
        self, platform: LocalPlatform, core: StandIn, memory: KeptMemory, http: ClientSession
    ) -> None:
        self.platform, self.core, self.memory = platform, core, memory
        self._url, self._http = platform.url.rstrip("/"), http
        self.group = DAILY
        self.person: Identity = ANA.identity
        self.other: Identity = BEN.identity
        self._notices: list[Seen] = []

    async def says(self, text: str, *, private: bool = False) -> str:
        await self._act("/say", text=text, **_where(private=private))
        log = await self._log("log-private" if private else "log-group")
        return _ref([one for one in log.all("article") if one.all("p", "words")][-1])

    async def edits(self, ref: str, text: str) -> None:
        await self._act("/say", text=text, edit=ref, **_where())

    async def deletes(self, ref: str) -> None:
        await self._act("/delete", message=ref)

    async def uses(self, command: str, *, private: bool = False) -> None:
        await self._act("/say", text=f"/{command}", **_where(private=private))

    async def presses(self, label: str) -> None:
        logs = [await self._log("log-group"), await self._log("log-private")]
        articles = sorted(
            (one for log in logs for one in log.all("article") if label in _labels(one)),
            key=lambda article: int(_ref(article)),
        )
        pressed = next(b for b in articles[-1].all("button") if b.text == label)
        await self._act("/press", **json.loads(pressed["hx-vals"]))

    async def fills(self, values: Mapping[str, str]) -> None:
        form = (await self._log("log-private")).all("form", "questions")[-1]
        names = {node.attributes.get("name", "") for node in form.all()}
        answers = {f"f-{name}": value for name, value in values.items()}
        assert set(answers) <= names
        await self._act("/submit", message=form["id"].removeprefix("form-"), **answers)

    async def public(self) -> list[Seen]:
        return _said(await self._log("log-group", BEN.ref))

    async def private(self) -> list[Seen]:
        return [*_said(await self._log("log-private")), *self._notices]

    async def meets(self, trouble: Trouble) -> tuple[Place | Direct, str | None]:
        if trouble == "blocked":
            await self._act("/shut", closed="yes")
            return self.person.direct, None
        return self.group, "987654"

    async def _act(self, path: str, **sent: str) -> None:
        """What the browser sends; a notice that comes back is shown to this person alone."""
        url, params = f"{self._url}{path}", {"who": ANA.ref}
        async with self._http.post(url, params=params, data=sent) as response:
            assert response.status in {204, 422}, response.status
            if response.status == 422:
                self._notices.append(Seen(ref="", text=parse(await response.text()).text))

    async def _log(self, name: str, who: str = ANA.ref) -> Node:
        seat = {"as": who, "chat": who}
        async with self._http.get(f"{self._url}/", params=seat) as response:
            assert response.status == 200
            return parse(await response.text()).one(id=name)


def _where(*, private: bool = False) -> dict[str, str]:
    if private:
        return {"pane": "private"}
    return {"pane": "group", "home": DAILY.home, "channel": DAILY.channel}


def _ref(article: Node) -> str:
    return article["id"].removeprefix("m-")


def _labels(article: Node) -> list[str]:
    """What can be pressed in what was said, without the page's own menu."""
    links = [link for link in article.all("a", "button") if "href" in link.attributes]
    return [node.text for node in (*_presses(article), *links)]


def _presses(article: Node) -> list[Node]:
    return [one for one in article.all("button") if one.attributes.get("id", "").startswith("b-")]


def _said(log: Node) -> list[Seen]:
    """The bot's messages of a pane, oldest first."""
    return [_seen(one) for one in log.all("article") if not one.all("p", "words")]


def _seen(article: Node) -> Seen:
    body = [*article.all("div", "blocks"), *article.all("form", "questions")]
    spoken = [svg["aria-label"] for node in body for svg in node.all("svg", "picture")]
    names = {person.name: person.ref for person in TOWN.people}
    mentions = [node.text for node in article.all("span", "mention")]
    return Seen(
        ref=_ref(article),
        text="\n".join([*(node.text for node in body), *spoken]),
        buttons=tuple(_labels(article)),
        pings=frozenset(names[mention.removeprefix("@")] for mention in mentions),
    )
