"""Answers to what people write to the bot in private, where there is no interaction to answer."""

from adapters.discord import payloads
from adapters.discord.asking import Asking
from adapters.discord.faults import ERRORS, blame
from adapters.discord.painting import Paint, painted
from adapters.discord.present import present
from adapters.discord.wire import Wire
from bot.core.events import Commanded, Said, WordsKind
from bot.core.platform import Handling


def as_command(event: Said, names: frozenset[str]) -> Commanded | None:
    """A command typed as a message to the bot ("/privacy"): other names work only so."""
    if event.where is not None or len(event.texts) != 1:
        return None
    words = event.texts[0]
    name = words.text.strip().removeprefix("/").casefold()
    if words.kind is not WordsKind.BODY or not words.text.startswith("/") or name not in names:
        return None
    return Commanded(
        key=event.key,
        at=event.at,
        author=event.author,
        locale_hint=event.locale_hint,
        name=name,
    )


class Private:
    """Puts the core's answer into the private channel."""

    def __init__(self, asking: Asking, paint: Paint | None) -> None:
        self._asking = asking
        self._paint = paint

    async def answer(self, wire: Wire, channel: str, message: str, handling: Handling) -> None:
        """Wait for the answer to a message and send it. Errors are logged: one can write again."""
        try:
            response = await handling.answer
        except Exception as error:  # noqa: BLE001 - whatever the core could not do
            blame(f"no answer to {message}", error)
            return
        shown = response.reply
        if response.form is not None:
            shown = await self._asking.offer(response.form, message)
        if shown is None:
            return
        pictures = await painted(shown, self._paint)
        try:
            for number, part in enumerate(present(shown, pictures)):
                nonce = f"r{message}{chr(ord('a') + number)}"  # the same when told twice
                await wire.request(
                    "POST",
                    "/channels/{channel_id}/messages",
                    json=payloads.message(part, nonce=nonce),
                    files=payloads.files(part),
                    channel_id=channel,
                )
        except ERRORS as error:
            blame(f"answer to {message}", error, mild=True)
