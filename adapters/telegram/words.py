"""All words of a message, and whose they are."""

from collections.abc import Iterator

from telegram import Message

from bot.core.events import Words, WordsKind

_NO_WORDS = frozenset(
    {
        *("from", "chat", "sender_chat", "via_bot", "reply_markup", "entities", "caption_entities"),
        *("reply_to_message", "photo", "file_id", "file_unique_id", "mime_type", "language_code"),
        *("type", "username", "id", "date", "title_entities", "new_chat_members", "pinned_message"),
    }
)

_RUNNING = frozenset({"text", "summary", "credit"})


def words_of(message: Message) -> tuple[Words, ...]:
    """The message's own words first, then what was quoted in it."""
    own = _whose(message)
    found = [Words(own or kind, text) for kind, text in _own(message) if text]
    if not found and message.api_kwargs:  # a kind of message that the library does not know yet
        unknown = strings(dict(message.api_kwargs))
        found.extend(Words(own or WordsKind.BODY, text) for text in unknown)
    if message.quote is not None and message.quote.text:
        found.append(Words(WordsKind.QUOTED, message.quote.text))
    return tuple(found)


def title_of(message: Message) -> tuple[Words, ...]:
    """The title that a service message tells."""
    opened, edited = message.forum_topic_created, message.forum_topic_edited
    title = message.new_chat_title
    if opened is not None:
        title = opened.name
    elif edited is not None:
        title = edited.name
    return (Words(WordsKind.TITLE, title),) if title else ()


def strings(raw: object) -> Iterator[str]:
    """Every string in raw JSON where words can stand."""
    match raw:
        case str():
            if raw.strip():
                yield raw
        case list():
            for item in raw:
                yield from strings(item)
        case dict():
            for key, item in raw.items():
                if key in _RUNNING:
                    yield from strings("".join(_pieces(item)))
                elif key not in _NO_WORDS:
                    yield from strings(item)
        case _:
            return


def _pieces(raw: object) -> Iterator[str]:
    """A running text (the Bot API's RichText) piece by piece: a word in bold is one of its own."""
    match raw:
        case str():
            yield raw
        case list():
            for item in raw:
                yield from _pieces(item)
        case dict():
            for key in ("text", "alternative_text", "expression"):
                yield from _pieces(raw.get(key))
        case _:
            return


def _whose(message: Message) -> WordsKind | None:
    if message.forward_origin is not None:
        return WordsKind.FORWARDED
    return WordsKind.VIA_BOT if message.via_bot is not None else None


def _own(message: Message) -> Iterator[tuple[WordsKind, str]]:
    if message.text:
        yield WordsKind.BODY, message.text
    if message.caption:
        yield WordsKind.CAPTION, message.caption
    if (poll := message.poll) is not None:
        yield WordsKind.POLL, poll.question
        for option in poll.options:
            yield WordsKind.POLL, option.text
        yield WordsKind.POLL, poll.explanation or ""
        yield WordsKind.POLL, poll.description or ""
    if (added := message.poll_option_added) is not None:
        yield WordsKind.POLL, added.option_text
    if (checklist := message.checklist) is not None:
        yield WordsKind.LIST, checklist.title
        for task in checklist.tasks:
            yield WordsKind.LIST, task.text
    if (more := message.checklist_tasks_added) is not None:
        for task in more.tasks:
            yield WordsKind.LIST, task.text
    if message.venue is not None:
        yield WordsKind.TITLE, message.venue.title
