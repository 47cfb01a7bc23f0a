"""What both sides read: who asked, who was asked, and who is asked next."""

from bot.core.replies import Button, Buttons, Msg, Para, Reply, Text, When, msg, reply
from bot.core.routes import route
from bot.features.sos.company.states import WAITS, Company
from bot.features.sos.records import CompanyRow


def waiting(row: CompanyRow, name: str, meanwhile: tuple[Button, ...]) -> Reply:
    """To whoever asked: true at every moment."""
    line = Para(truth(row, name))
    enough = Button(msg("sos-company-enough"), route("sos.enough", row.id), "quiet")
    match row.state:
        case Company.ASKED:
            return reply(line, Para(msg("sos-company-meanwhile")), Buttons((*meanwhile, enough)))
        case Company.THERE:
            return reply(line, Buttons((enough,)))
        case _:
            return reply(line)


def truth(row: CompanyRow, name: str) -> Msg:
    """Who was asked, and what came of it."""
    if row.state is Company.ASKED:
        at, following = When(row.asked_at), When(row.asked_at + WAITS)
        return msg("sos-company-asked", name=name, time=at, next=following)
    at = When(row.answered_at or row.asked_at)
    return msg(f"sos-company-{row.state.value}", name=name, time=at)


def asked(company_id: str, name: str, emergency: Text) -> Reply:
    """To whoever is asked: without any duty."""
    buttons = (
        Button(msg("sos-company-here"), route("sos.here", company_id), "primary"),
        Button(msg("sos-company-not-now"), route("sos.cannot", company_id)),
    )
    return reply(
        Para(msg("sos-company-asks-you", name=name)),
        Para(msg("sos-company-no-duty", emergency=emergency), muted=True),
        Buttons(buttons),
    )


def answered(key: str, name: str) -> Reply:
    """To whoever was asked, afterwards."""
    return reply(Para(msg(key, name=name)))
