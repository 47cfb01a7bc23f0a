"""My plan for hard moments: in a member's own words, sealed, read by nobody else."""

from bot.core.people import Who
from bot.core.registry import ButtonAction, Command, Feature, FormAction, Part, Tick
from bot.features.plan import commands, data, queries
from bot.features.plan.commands import TEXTS, Piece
from bot.features.plan.records import PieceRow, ShowingRow
from bot.features.plan.showing import service as showing

ANYONE = Who.ANYONE

FEATURE = Feature(
    name="plan",
    commands=(Command("plan", commands.read, ANYONE, silent=True, reads=True),),
    buttons=(
        ButtonAction("plan.open", commands.read, ANYONE, answers="new", reads=True),
        ButtonAction("plan.read", commands.read, ANYONE, reads=True),
        ButtonAction("plan.edit", commands.edit, reads=True),
        ButtonAction("plan.part", commands.part, reads=True),
        ButtonAction("plan.add", commands.ask_piece, answers="form"),
        ButtonAction("plan.change", commands.ask_change, answers="form"),
        ButtonAction("plan.remove", commands.remove),
        ButtonAction("plan.undo", commands.undo),
        ButtonAction("plan.show", showing.whom, reads=True),
        ButtonAction("plan.offer", showing.offer),
        ButtonAction("plan.unshow", showing.take_back),
        ButtonAction("plan.look", showing.look, ANYONE),
    ),
    forms=(
        FormAction("plan.added", Piece, TEXTS, commands.added, screened=False),
        FormAction("plan.changed", Piece, TEXTS, commands.changed, screened=False),
    ),
    ticks=(
        Tick("plan.showing", 30, showing.keep_time, queries.NEXT_SHOWING),
        Tick("plan.removed", 3600, commands.forget, queries.NEXT_GONE),
    ),
    on_outcome={showing.OFFER: showing.offer_ended, showing.SHOWN: showing.shown_ended},
    parts=(
        Part("my-plan", 10, commands.button),
        Part("me-buttons", 25, commands.button),
    ),
    tables=(PieceRow, ShowingRow),
    export=data.export,
    erase=data.erase,
    merge=data.merge,
)
