"""Buddies: two who look out for each other, found by a daily round, ended without fault."""

from bot.core.facts import ConsentChanged, MemberLeft, StatedUnder18
from bot.core.people import Who
from bot.core.registry import ButtonAction, Command, Feature, FormAction, Part, Tick
from bot.features.buddies import commands, following, mentors, never
from bot.features.buddies.care import pulse, silence
from bot.features.buddies.care import queries as care
from bot.features.buddies.circles import admins, members
from bot.features.buddies.desk import commands as desk
from bot.features.buddies.desk import reports
from bot.features.buddies.keeping import data
from bot.features.buddies.keeping import tick as keeping
from bot.features.buddies.matching import queries as matching
from bot.features.buddies.matching import round as rounds
from bot.features.buddies.pairs import commands as pairs
from bot.features.buddies.pairs import queries as pair_queries
from bot.features.buddies.pairs import tick
from bot.features.buddies.pairs.service import WORDS
from bot.features.buddies.records import TABLES
from bot.features.buddies.relay import commands as relay
from bot.features.buddies.relay import service, sharing

MODERATOR, ADMIN = Who.MODERATOR, Who.ADMIN

BUTTONS = (
    ButtonAction("buddy.card", commands.card),
    ButtonAction("buddy.wishes", commands.wishes, answers="form"),
    ButtonAction("buddy.look", commands.look),
    ButtonAction("buddy.stop", commands.stop),
    # More
    ButtonAction("buddy.extras", commands.extras),
    ButtonAction("buddy.company", commands.company),
    ButtonAction("buddy.topics", commands.ask_topics, answers="form"),
    ButtonAction("buddy.never", never.card),
    ButtonAction("buddy.neverask", never.ask, answers="form"),
    ButtonAction("buddy.neveroff", never.off),
    ButtonAction("buddy.circles", members.card),
    ButtonAction("buddy.circle", members.toggle),
    ButtonAction("buddy.inside", members.inside),
    ButtonAction("buddy.mentor", mentors.offer),
    ButtonAction("buddy.nomentor", mentors.withdraw),
    # A pair
    ButtonAction("buddy.pair", pairs.show, answers="new"),
    ButtonAction("buddy.yes", pairs.yes),
    ButtonAction("buddy.no", pairs.no),
    ButtonAction("buddy.change", pairs.change, answers="form"),
    ButtonAction("buddy.accept", pairs.accept),
    ButtonAction("buddy.leave", pairs.leave),
    ButtonAction("buddy.noticed", pairs.noticed),
    ButtonAction("buddy.askable", pairs.askable),
    ButtonAction("buddy.rest", pairs.rest),
    ButtonAction("buddy.rests", pairs.rests),
    ButtonAction("buddy.resume", pairs.resume),
    ButtonAction("buddy.end", pairs.end),
    # Words
    ButtonAction("buddy.write", relay.write, answers="form"),
    ButtonAction("buddy.undo", relay.undo),
    ButtonAction("buddy.wrong", relay.wrong, answers="new"),
    ButtonAction("buddy.more", relay.more, answers="form"),
    ButtonAction("buddy.share", sharing.share, answers="new"),
    ButtonAction("buddy.shareany", sharing.share_anyway),
    ButtonAction("buddy.unshare", sharing.unshare, answers="new"),
    ButtonAction("buddy.person", sharing.person, answers="new"),
    # How it goes
    ButtonAction("buddy.pulse", pulse.answer),
    ButtonAction("buddy.wave", silence.wave),
    ButtonAction("buddy.waveno", silence.no_wave),
    ButtonAction("buddy.elsewhere", silence.elsewhere),
    # Moderators and admins
    ButtonAction("buddy.desk", desk.desk, MODERATOR, answers="new"),
    ButtonAction("buddy.find", desk.find, MODERATOR, answers="form"),
    ButtonAction("buddy.member", desk.member, MODERATOR, answers="new"),
    ButtonAction("buddy.why", desk.why, MODERATOR, answers="new"),
    ButtonAction("buddy.bar", desk.bar, MODERATOR),
    ButtonAction("buddy.mentorok", desk.mentor, MODERATOR),
    ButtonAction("buddy.reported", reports.show, MODERATOR, answers="new"),
    ButtonAction("buddy.closed", reports.close, MODERATOR),
    ButtonAction("buddy.rings", admins.card, ADMIN),
    ButtonAction("buddy.ringask", admins.ask, ADMIN, answers="form"),
    ButtonAction("buddy.ringoff", admins.close, ADMIN),
)

FORMS = (
    FormAction("buddy.wished", commands.Wishes, "buddies-wishes", commands.wished),
    FormAction("buddy.topicset", commands.Topics, "buddies-topics-form", commands.topics),
    FormAction("buddy.neveradd", never.Never, "buddies-never-form", never.add, screened=False),
    FormAction("buddy.changed", pairs.Change, "buddies-change-form", pairs.changed),
    FormAction("buddy.written", relay.Letter, "buddies-letter", relay.written, answers="new"),
    FormAction("buddy.told", relay.More, "buddies-report-form", relay.told, screened=False),
    FormAction(
        "buddy.found", desk.Whom, "buddies-find-form", desk.found, MODERATOR, screened=False
    ),
    FormAction(
        "buddy.ringadd", admins.Circle, "buddies-circle-form", admins.add, ADMIN, screened=False
    ),
)

FEATURE = Feature(
    name="buddies",
    commands=(
        Command("buddy", commands.card, silent=True),
        Command("pairs", desk.desk, MODERATOR, silent=True),
    ),
    buttons=BUTTONS,
    forms=FORMS,
    ticks=(
        Tick("buddies.round", 60, rounds.run, matching.NEXT_ROUND),
        Tick("buddies.expire", 60, tick.expire_due, pair_queries.NEXT_EXPIRY),
        Tick("buddies.rest", 60, tick.resume_due, pair_queries.NEXT_RESTED),
        Tick("buddies.pulse", 60, pulse.ask_due, care.NEXT_PULSE),
        Tick("buddies.quiet", 60, silence.look_due, care.NEXT_QUIET),
        Tick("buddies.forget", 3600, keeping.forget_old, keeping.next_old),
    ),
    on_fact={
        ConsentChanged: following.consent_changed,
        MemberLeft: following.member_left,
        StatedUnder18: following.stated_age,
    },
    on_outcome={WORDS: service.words_ended},
    conversations={"buddy": relay.typed},
    parts=(
        Part("me-buttons", 20, commands.me_button),
        Part("share", 10, sharing.buttons),
        Part("people-to-ask", 10, commands.people_to_ask),
        Part("talk-label", 10, relay.talk_label),
        Part("cases-buttons", 10, desk.cases_button),
        Part("setup-buttons", 10, admins.setup_button),
    ),
    tables=TABLES,
    export=data.export,
    erase=data.erase,
    merge=data.merge,
)
