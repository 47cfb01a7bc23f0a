"""SOS: at once and for anybody. A number, a plan, two quiet minutes, a person, help lines."""

from bot.core.people import Who
from bot.core.registry import ButtonAction, Command, Feature, Part, Tick
from bot.features.sos import commands, data, lines, person, queries
from bot.features.sos.company import service as company
from bot.features.sos.quiet import service as quiet
from bot.features.sos.records import CompanyRow, HelpCountry, QuietRow

ANYONE = Who.ANYONE

FEATURE = Feature(
    name="sos",
    commands=(Command("sos", commands.sos, ANYONE, reads=True),),
    buttons=(
        ButtonAction("sos.open", commands.sos, ANYONE, answers="new", reads=True),
        ButtonAction("sos.quiet", commands.quiet, ANYONE, answers="new", reads=True),
        ButtonAction("sos.calm", quiet.start, ANYONE),
        ButtonAction("sos.stop", quiet.stop, ANYONE),
        ButtonAction("sos.clear", quiet.clear, ANYONE),
        ButtonAction("sos.person", person.person, ANYONE, answers="new", reads=True),
        ButtonAction("sos.ask", person.ask, ANYONE),
        ButtonAction("sos.near", company.ask),
        ButtonAction("sos.here", company.here),
        ButtonAction("sos.cannot", company.cannot),
        ButtonAction("sos.enough", company.enough),
        ButtonAction("sos.leave", person.leave, ANYONE, reads=True),
        ButtonAction("sos.lines", lines.lines, ANYONE, answers="new", reads=True),
        ButtonAction("sos.young", lines.young, ANYONE, answers="new", reads=True),
        ButtonAction("sos.list", lines.listed, ANYONE, reads=True),
        ButtonAction("sos.where", lines.where, ANYONE, reads=True),
        ButtonAction("sos.country", lines.country),
    ),
    ticks=(
        Tick("sos.quiet", 2, quiet.go_on, queries.NEXT_WORDS),
        Tick("sos.company", 5, company.go_on, queries.NEXT_COMPANY),
    ),
    on_outcome={quiet.PURPOSE: quiet.not_there, company.ASKED: company.asked_ended},
    parts=(
        Part("sos", 10, commands.sos_button),
        Part("me-buttons", 5, commands.sos_button),
        Part("quiet", 10, commands.quiet_button),
        Part("help-country", 10, lines.of_member),
        Part("a-person", 10, commands.person_button),
    ),
    tables=(QuietRow, HelpCountry, CompanyRow),
    export=data.export,
    erase=data.erase,
    merge=data.merge,
)
