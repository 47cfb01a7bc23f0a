"""Milestones: offered once in private in the member's morning, shown only where somebody taps."""

from bot.core.facts import (
    CaseOpened,
    CheckInAnswered,
    ClockSettingsChanged,
    ConsentChanged,
    DayMeant,
    JourneyChanged,
    MemberReturned,
    Paused,
    PersonWanted,
)
from bot.core.registry import ButtonAction, Feature, FormAction, Part, Tick
from bot.features.milestones import commands, planning, queries, tick
from bot.features.milestones.friends import commands as friends
from bot.features.milestones.keeping import data
from bot.features.milestones.records import (
    CongratulationRow,
    LineRow,
    MilestoneRow,
    NamedRow,
    PlanRow,
    ShownRow,
)
from bot.features.milestones.showing import commands as showing
from bot.features.milestones.showing import congratulating, service

FEATURE = Feature(
    name="milestones",
    buttons=(
        ButtonAction("ms.open", commands.overview, answers="new"),
        ButtonAction("ms.off", commands.off),
        ButtonAction("ms.on", commands.on),
        ButtonAction("ms.offer", showing.offer),
        ButtonAction("ms.show", showing.show),
        ButtonAction("ms.line", showing.turn_line),
        ButtonAction("ms.post", showing.post),
        ButtonAction("ms.name", showing.post_named),
        ButtonAction("ms.nobody", showing.nobody),
        ButtonAction("ms.back", showing.take_back),
        ButtonAction("ms.congrats", congratulating.say, answers="new"),
        ButtonAction("ms.unsay", congratulating.unsay),
        ButtonAction("ms.friends", friends.card, answers="new"),
        ButtonAction("ms.naming", friends.ask_name, answers="form"),
        ButtonAction("ms.unname", friends.unname),
        ButtonAction("ms.write", friends.ask_line, answers="form"),
        ButtonAction("ms.skip", friends.skip),
        ButtonAction("ms.never", friends.never),
        ButtonAction("ms.unwrite", friends.unwrite),
    ),
    forms=(
        FormAction("ms.named", friends.Naming, "milestones-naming", friends.name),
        FormAction("ms.lined", friends.OwnLine, "milestones-line", friends.write),
    ),
    ticks=(Tick("milestones.fall", 30, tick.fall_due, queries.NEXT_DUE),),
    on_fact={
        JourneyChanged: planning.journey_changed,
        CheckInAnswered: planning.checked_in,
        PersonWanted: planning.reached_out,
        DayMeant: planning.day_meant,
        ClockSettingsChanged: planning.clock_changed,
        MemberReturned: planning.returned,
        CaseOpened: planning.case_opened,
        Paused: planning.paused,
        ConsentChanged: service.consent_changed,
    },
    on_outcome={service.PURPOSE: service.post_ended},
    parts=(
        Part("me", 20, commands.in_me),
        Part("me-buttons", 25, commands.me_button),
    ),
    tables=(PlanRow, MilestoneRow, ShownRow, CongratulationRow, NamedRow, LineRow),
    export=data.export,
    erase=data.erase,
    merge=data.merge,
)
