"""Setting up a community: three questions, the rest proposed, the truth at the end."""

from bot.core.people import Who
from bot.core.registry import ButtonAction, Command, Feature, FormAction, Handler, Tick
from bot.features.setup import celebrating, changes, commands, homes, inspect, team
from bot.features.setup.records import HomeCode, Inspection, Notice

ADMIN = Who.ADMIN


def _form(route: str, form: type, texts: str, handler: Handler) -> FormAction:
    return FormAction(route, form, texts, handler, ADMIN, screened=False)


FEATURE = Feature(
    name="setup",
    commands=(Command("setup", commands.setup, ADMIN),),
    buttons=(
        ButtonAction("setup.card", commands.card, ADMIN),
        ButtonAction("setup.look", commands.look, ADMIN),
        ButtonAction("setup.ask_alerts", commands.ask_alerts, ADMIN),
        ButtonAction("setup.alerts", commands.alerts, ADMIN),
        ButtonAction("setup.ask_around", commands.ask_around, ADMIN),
        ButtonAction("setup.around", commands.around_form, ADMIN, answers="form"),
        ButtonAction("setup.nobody", commands.nobody, ADMIN),
        ButtonAction("setup.ask_calls", commands.ask_calls, ADMIN),
        ButtonAction("setup.calls", commands.calls, ADMIN),
        ButtonAction("setup.done", commands.done, ADMIN),
        ButtonAction("setup.practice", commands.practice, ADMIN),
        ButtonAction("setup.channels", changes.channels, ADMIN),
        ButtonAction("setup.read", changes.read, ADMIN),
        ButtonAction("setup.cheer", celebrating.choose, ADMIN),
        ButtonAction("setup.cheer_in", celebrating.there, ADMIN),
        ButtonAction("setup.cheer_no", celebrating.with_daily, ADMIN),
        ButtonAction("setup.daily", changes.daily, ADMIN),
        ButtonAction("setup.daily_in", changes.daily_in, ADMIN),
        ButtonAction("setup.daily_no", changes.daily_no, ADMIN),
        ButtonAction("setup.daily_at", changes.daily_form, ADMIN, answers="form"),
        ButtonAction("setup.language", changes.languages, ADMIN),
        ButtonAction("setup.speak", changes.speak, ADMIN),
        ButtonAction("setup.about", changes.about_form, ADMIN, answers="form"),
        ButtonAction("setup.team", team.team, ADMIN),
        ButtonAction("setup.grant", team.grant_form, ADMIN, answers="form"),
        ButtonAction("setup.ungrant", team.ungrant, ADMIN),
        ButtonAction("setup.homes", homes.homes, ADMIN),
        ButtonAction("setup.code", homes.code, ADMIN),
        ButtonAction("setup.link", homes.link_form, ADMIN, answers="form"),
    ),
    forms=(
        _form("setup.around", commands.Around, "setup-around", commands.around),
        _form("setup.daily_at", changes.DailyAt, "setup-daily", changes.daily_at),
        _form("setup.about", changes.About, "setup-about", changes.about),
        _form("setup.grant", team.Grant, "setup-grant", team.grant),
        _form("setup.link", homes.Code, "setup-link", homes.link),
    ),
    ticks=(Tick("setup.look", 5, inspect.run),),
    tables=(Inspection, Notice, HomeCode),
)
