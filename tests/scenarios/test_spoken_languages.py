"""Languages that say only what matters in hard moments: the rest is English, commands are whole."""

from bot.engine.manifest import manifest
from tests.scenarios.crisis import country
from tests.scenarios.words import HEAVY
from tests.world.world import World


async def test_a_hard_moment_reads_in_the_language_that_the_platform_tells(world: World) -> None:
    await country(world, "DE")
    await world.moderator("Mo")
    gus = world.somebody("Gus")
    gus.locale = "de"
    await gus.says(HEAVY, channel="general")
    assert gus.last_private.says("klingt sehr schwer", "Chat auf online.telefonseelsorge")
    assert gus.last_private.has_buttons("Du hast falsch gelesen")
    assert world.public == []


async def test_whoever_chose_it_reads_it_and_everything_else_in_english(world: World) -> None:
    await country(world, "PT")
    await world.moderator("Mo")
    ada = await world.member("Ada")
    await ada.types("/me")
    await ada.presses("Language")
    assert ada.last_private.says("In German, French, Hindi and Portuguese", "in English so far")
    await ada.presses("Português")
    assert ada.last_private.has_buttons("My plan")
    await ada.says(HEAVY, channel="general")
    assert ada.last_private.says(
        "O que escreveste soa muito pesado", "Linha 1411: chamada para 1411"
    )


async def test_command_lists_are_told_only_in_complete_languages(world: World) -> None:
    tools = world.running.tools
    told = manifest(tools.registry, tools.texts)
    assert told.languages == ("en", "es")
    assert all(set(info.describe) == {"en", "es"} for info in told.commands)
    assert set(tools.texts.partial) == {"pt", "fr", "de", "hi"}
