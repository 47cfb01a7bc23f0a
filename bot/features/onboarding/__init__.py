"""Joining a community in four taps, with nothing kept before somebody agrees."""

from bot.core.people import Who
from bot.core.registry import ButtonAction, Command, Feature, FormAction, Tick
from bot.features.onboarding import commands, data, queries, service
from bot.features.onboarding.records import Joining

ANYONE = Who.ANYONE

FEATURE = Feature(
    name="onboarding",
    commands=(
        Command("start", commands.start, ANYONE, in_groups=True),
        Command("help", commands.help_, ANYONE),
    ),
    buttons=(
        ButtonAction("join.open", commands.open_, ANYONE, answers="new"),
        ButtonAction("join.agree", commands.agree, ANYONE),
        ButtonAction("join.young", commands.young, ANYONE),
        ButtonAction("join.later", commands.later, ANYONE),
        ButtonAction("join.pack", commands.pack, ANYONE),
        ButtonAction("join.today", commands.today, ANYONE),
        ButtonAction("join.date", commands.ask_date, ANYONE, answers="form"),
        ButtonAction("join.nocount", commands.nocount, ANYONE),
        ButtonAction("join.change", commands.ask_time, ANYONE, answers="form"),
        ButtonAction("join.fine", commands.fine, ANYONE),
    ),
    forms=(
        FormAction("join.since", commands.Since, "onboarding-since", commands.since, ANYONE),
        FormAction(
            "join.time", commands.PromptTime, "onboarding-time", commands.change_time, ANYONE
        ),
    ),
    ticks=(Tick("onboarding.forget", 3600, service.forget_expired, queries.NEXT_EXPIRY),),
    tables=(Joining,),
    export=data.export,
    erase=data.erase,
    merge=service.merge,
)
