"""What happens on Discord and reaches the core, over the wire, and what does not stop us."""

from bot.core.events import (
    Commanded,
    Deleted,
    Edited,
    HomeChanged,
    Joined,
    Left,
    Said,
    ThreadOpened,
    WordsKind,
)
from bot.core.people import Feed, Home, Person, Place, Proxy
from bot.core.platform import Response
from tests.adapters.contract import KeptMemory, StandIn, words
from tests.adapters.discord.side import DiscordSide, running, until
from tests.far_side.discord import FarSide
from tests.far_side.discord.gateway import CONTENT, MEMBERS
from tests.far_side.discord.server import PLURALKIT


async def test_people_come_and_go(side: DiscordSide) -> None:
    rui = side.far.person("Rui")
    side.far.joins(rui, side.home)
    side.far.leaves(rui, side.home)
    await side.core.hears(Left)
    assert [type(event) for event in side.core.events] == [Joined, Left]


async def test_a_thread_belongs_to_its_channel_and_its_title_is_words(side: DiscordSide) -> None:
    thread = side.far.opens_thread(side.ada, side.general, "I cannot sleep")
    side.far.writes(side.ada, thread, "again")
    [opened] = await side.core.hears(ThreadOpened)
    [said] = await side.core.hears(Said)
    place = Place("discord", side.home.id, side.general.id, thread.id)
    assert opened.where == said.where == place


async def test_another_title_of_a_thread_is_words_too_and_only_when_it_is_another(
    side: DiscordSide,
) -> None:
    far = side.far
    thread = far.opens_thread(side.ada, side.general, "I cannot sleep")
    far.renames(thread, "I cannot sleep")
    far.renames(thread, "I cannot go on")
    far.renames(thread, "I cannot go on")
    far.writes(side.ada, thread, "there")
    await side.core.hears(Said)
    opened, renamed = side.core.of(ThreadOpened)
    assert [(words.kind, words.text) for words in renamed.texts] == [
        (WordsKind.TITLE, "I cannot go on")
    ]
    assert renamed.where == opened.where
    assert renamed.author == opened.author
    assert renamed.key != opened.key


async def test_what_pluralkit_copies_is_its_writers_and_the_original_is_told_as_gone(
    side: DiscordSide,
) -> None:
    original = side.far.writes(side.ada, side.general, "R: hard evening")
    side.far.webhook(side.general, "River", "hard evening", app=PLURALKIT)
    side.far.deletes(original)
    [first, copy] = await side.core.hears(Said, 2)
    [gone] = await side.core.hears(Deleted)
    assert isinstance(first.author, Person)
    assert isinstance(copy.author, Proxy)
    assert copy.author.of is not None
    assert copy.author.of.key == first.author.identity.key
    assert gone.author == first.author


async def test_feeds_and_other_bots_are_no_persons_and_ourselves_are_not_told(
    side: DiscordSide,
) -> None:
    side.far.webhook(side.general, "News", "headline")
    side.far.writes(side.far.person("Other", bot=True), side.general, "beep")
    await side.delivered(side.group, words("ours", private=False))
    await side.says("ada")
    said = await side.core.hears(Said, 3)
    assert [type(event.author) for event in said] == [Feed, Feed, Person]
    assert len(side.core.of(Said)) == 3


async def test_forwarded_words_are_told_as_such(side: DiscordSide) -> None:
    side.far.forwards(side.ada, side.general, "their words")
    [said] = await side.core.hears(Said)
    assert [words.kind for words in said.texts] == [WordsKind.FORWARDED]


async def test_other_names_of_commands_work_when_typed_to_the_bot(side: DiscordSide) -> None:
    side.core.answers["/privacy"] = Response(reply=words("what is kept"))
    await side.says("/privacy", private=True)
    [commanded] = await side.core.hears(Commanded)
    assert (commanded.name, commanded.where) == ("privacy", None)
    await until(lambda: bool(side.far.told(side.ada)))
    assert side.far.told(side.ada)[-1]["content"] == "what is kept"


async def test_private_words_are_answered_where_they_were_written(side: DiscordSide) -> None:
    side.core.answers["Said"] = Response(reply=words("I'm a machine"))
    await side.says("is anybody there", private=True)
    await until(lambda: bool(side.far.told(side.ada)))
    assert side.far.told(side.ada)[-1]["content"] == "I'm a machine"
    assert side.far.calls("POST", "/users/@me/channels") == []


async def test_words_in_a_group_are_never_answered_there(side: DiscordSide) -> None:
    side.core.answers["Said"] = Response(reply=words("private"))
    await side.says("hello")
    await side.says("over", private=True)
    await side.core.hears(Said, 2)
    await until(lambda: bool(side.far.told(side.ada)))
    assert await side.public() == []


async def test_being_taken_out_of_a_server_is_told(side: DiscordSide) -> None:
    side.far.throws_out(side.home)
    [changed] = await side.core.hears(HomeChanged)
    assert (changed.home.ref, changed.now) == (side.home.id, None)


async def test_malformed_and_unknown_payloads_are_passed_over(side: DiscordSide) -> None:
    tell = side.far.state.gateway.tell
    for name in ("MESSAGE_CREATE", "MESSAGE_UPDATE", "INTERACTION_CREATE", "GUILD_MEMBER_ADD"):
        tell(name, {"id": "1", "guild_id": side.home.id})
    tell("CHANNEL_UPDATE", {"id": side.general.id, "guild_id": side.home.id})
    tell("THREAD_CREATE", {"id": "2", "guild_id": side.home.id})
    tell("GUILD_CREATE", {"id": "3"})
    tell("SOMETHING_NEW", {"id": "4"})
    await side.says("still here")
    [said] = await side.core.hears(Said)
    assert said.texts[0].text == "still here"
    assert side.far.state.gateway.identifies == 1


async def test_without_the_message_content_intent_words_are_missing_and_the_check_says_blind(
    far: FarSide, core: StandIn, memory: KeptMemory
) -> None:
    far.state.gateway.allowed = MEMBERS
    side = DiscordSide(far, core, memory)
    async with running(far, core, memory) as platform:
        await side.says("nobody hears this")
        await side.says("this one is private", private=True)
        [public, private] = await core.hears(Said, 2)
        assert (public.texts, private.texts[0].text) == ((), "this one is private")
        problems = await platform.inspect(Home("discord", side.home.id))
    assert [(p.text.key, p.blind) for p in problems] == [("discord-check-words", True)]


async def test_an_intent_that_is_refused_only_at_the_gateway_does_not_keep_us_out(
    far: FarSide, core: StandIn, memory: KeptMemory
) -> None:
    side = DiscordSide(far, core, memory)
    flags = far.state.flags()
    far.state.flags = lambda: flags  # type: ignore[method-assign]  # the portal's page is behind
    far.state.gateway.allowed = CONTENT
    async with running(far, core, memory):
        await side.says("blind", private=True)
        await core.hears(Said)
    assert far.state.gateway.identifies == 2


async def test_an_edit_reaches_the_core_although_we_keep_no_messages(side: DiscordSide) -> None:
    message = side.far.writes(side.ada, side.general, "befor")
    side.far.edits(message, "before")
    [edited] = await side.core.hears(Edited)
    assert edited.texts[0].text == "before"
