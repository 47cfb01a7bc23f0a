"""Something a member works on: counted so that nothing falls to zero, and a slip erases nothing."""

from bot.core.facts import DayMeant, MemberJoined
from bot.core.registry import ButtonAction, Feature, FormAction, Part
from bot.features.journeys import commands, data, history, paths, savings, service, slips
from bot.features.journeys.experience import experience
from bot.features.journeys.records import JourneyRow, MeantRow, SlipRow, StretchRow

FEATURE = Feature(
    name="journeys",
    buttons=(
        ButtonAction("journeys.slipped", slips.slipped, answers="new"),
        ButtonAction("journeys.slip", slips.slip),
        ButtonAction("journeys.carryon", slips.carry_on),
        ButtonAction("journeys.again", slips.ask_again, answers="form"),
        ButtonAction("journeys.note", slips.ask_note, answers="form"),
        ButtonAction("journeys.unslip", slips.take_back),
        ButtonAction("journeys.open", commands.overview, answers="new"),
        ButtonAction("journeys.more", commands.more),
        ButtonAction("journeys.add", commands.add),
        ButtonAction("journeys.card", commands.card),
        ButtonAction("journeys.today", commands.today),
        ButtonAction("journeys.nocount", commands.nocount),
        ButtonAction("journeys.since", commands.ask_since, answers="form"),
        ButtonAction("journeys.kind", commands.kind),
        ButtonAction("journeys.name", commands.ask_name, answers="form"),
        ButtonAction("journeys.longest", commands.longest, answers="new"),
        ButtonAction("journeys.end", commands.end),
        ButtonAction("journeys.reopen", commands.reopen),
        ButtonAction("journeys.history", history.show, answers="new"),
        ButtonAction("journeys.earlier", history.ask_earlier, answers="form"),
        ButtonAction("journeys.current", history.ask_current, answers="form"),
        ButtonAction("journeys.saves", savings.ask, answers="form"),
    ),
    forms=(
        FormAction("journeys.restart", slips.Again, "journeys-again", slips.again),
        FormAction("journeys.noted", slips.Note, "journeys-slip-form", slips.note),
        FormAction("journeys.from", commands.Since, "journeys-since", commands.since),
        FormAction("journeys.named", commands.Name, "journeys-naming", commands.name),
        FormAction("journeys.brought", history.Earlier, "journeys-earlier", history.earlier),
        FormAction("journeys.moved", history.Current, "journeys-current", history.current),
        FormAction("journeys.saved", savings.Saves, "journeys-saving", savings.keep),
    ),
    on_fact={MemberJoined: service.joined, DayMeant: service.day_meant},
    parts=(
        Part("packs", 10, commands.packs),
        Part("joined", 10, commands.at_joining),
        Part("course", 10, service.courses),
        Part("path", 10, paths.paths),
        Part("saved", 10, paths.saved),
        Part("experience", 10, experience),
        Part("slip", 10, slips.button),
        Part("me-buttons", 20, commands.me_button),
    ),
    tables=(JourneyRow, StretchRow, SlipRow, MeantRow),
    export=data.export,
    erase=data.erase,
    merge=data.merge,
)
