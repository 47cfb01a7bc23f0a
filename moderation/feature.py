"""All that moderation adds to the program, besides the screener itself."""

from bot.core.events import Reported
from bot.core.facts import BuddyReported, CaseClosed, CaseOpened, PersonWanted, PracticeWanted
from bot.core.people import Who
from bot.core.registry import ButtonAction, Command, Feature, FormAction, Part, Tick
from moderation import newcomers
from moderation.alerts import cards, outcomes
from moderation.audit import showing as audit
from moderation.buddies import reports
from moderation.cases import commands, declining, queries, reopening, requests, taking_out
from moderation.drills import queries as drill_queries
from moderation.drills import starting as drills
from moderation.drills.records import DrillPlan
from moderation.duties import ageing, data, upkeep
from moderation.duties import queries as duties
from moderation.incidents import kindness
from moderation.ladder import climbing
from moderation.letters import answering, writing
from moderation.lists import listing, looking
from moderation.practice import walk
from moderation.practice.records import Practised
from moderation.quiet import commands as quiet
from moderation.quiet.records import Quieted
from moderation.records import TABLES
from moderation.resting import commands as resting
from moderation.rules import showing as rules
from moderation.team import around, exclusion
from moderation.told import buttons, public_line, telling
from moderation.worries import raising
from moderation.worries.records import Worry

_MOD, _ADMIN = Who.MODERATOR, Who.ADMIN


FEATURE = Feature(
    name="moderation",
    commands=(
        Command("cases", listing.cases, who=_MOD),
        Command("worry", raising.how_to, who=Who.ANYONE, target="message"),
    ),
    buttons=(
        ButtonAction("case.take", commands.take, who=_MOD, answers="new"),
        ButtonAction("case.show", commands.show, who=_MOD, answers="new"),
        ButtonAction("case.card", commands.look, who=_MOD, answers="new"),
        ButtonAction("case.over", commands.over, who=_MOD, answers="new"),
        ButtonAction("case.give", commands.give, who=_MOD),
        ButtonAction("case.back", commands.back, who=_MOD),
        ButtonAction("case.notme", declining.not_for_me, who=_MOD, answers="new"),
        ButtonAction("case.reopen", reopening.reopen, who=_MOD, answers="new"),
        ButtonAction("case.out", taking_out.ask, who=_MOD, answers="new"),
        ButtonAction("case.outyes", taking_out.take_out, who=_MOD),
        ButtonAction("look.kind", kindness.write, who=_MOD, answers="form"),
        ButtonAction("exclude", exclusion.choose, answers="new"),
        ButtonAction("exclude.set", exclusion.name_one),
        ButtonAction("exclude.no", exclusion.name_nobody),
        ButtonAction("rules.show", rules.show, who=_ADMIN, answers="new"),
        ButtonAction("rules.turn", rules.turn, who=_ADMIN),
        ButtonAction("audit.show", audit.show, who=_ADMIN, answers="new"),
        ButtonAction("calm.ask", resting.ask, who=_ADMIN, answers="new"),
        ButtonAction("calm.set", resting.begin, who=_ADMIN),
        ButtonAction("calm.end", resting.end, who=_ADMIN),
        ButtonAction("drill.ask", drills.ask, who=_ADMIN, answers="new"),
        ButtonAction("drill.now", drills.now, who=_ADMIN),
        ButtonAction("drill.month", drills.monthly, who=_ADMIN),
        ButtonAction("walk.step", walk.step, who=_MOD),
        ButtonAction("walk.write", walk.write, who=_MOD, answers="form"),
        ButtonAction("quiet.ask", quiet.ask, who=_MOD, answers="form"),
        ButtonAction("quiet.set", quiet.begin, who=_MOD),
        ButtonAction("quiet.end", quiet.end, who=_ADMIN),
        ButtonAction("case.close", commands.close, who=_MOD, answers="new"),
        ButtonAction("case.end", commands.end, who=_MOD),
        ButtonAction("case.misread", commands.misread, who=_MOD, answers="new"),
        ButtonAction("case.write", writing.write, who=_MOD, answers="form"),
        ButtonAction("look.in", writing.look_in, who=_MOD, answers="form"),
        ButtonAction("look.show", looking.show, who=_MOD, answers="new"),
        ButtonAction("look.done", looking.done, who=_MOD),
        ButtonAction("around.two", around.two_hours, who=_MOD, answers="new"),
        ButtonAction("around.midnight", around.until_midnight, who=_MOD, answers="new"),
        ButtonAction("around.wake", around.wake, who=_MOD, answers="new"),
        ButtonAction("around.off", around.off, who=_MOD, answers="new"),
        ButtonAction("rest.off", around.off_tonight, who=_MOD),
        ButtonAction("rest.fine", around.fine, who=_MOD),
        ButtonAction("rest.somebody", around.somebody, who=_MOD),
        ButtonAction("case.reply", answering.reply_form, who=Who.ANYONE, answers="form"),
        ButtonAction("case.undo", answering.undo, who=Who.ANYONE),
        ButtonAction("case.wipe", writing.wipe, who=Who.ANYONE),
        ButtonAction("told.wrong", buttons.wrong, who=Who.ANYONE),
        ButtonAction("told.clear", buttons.clear, who=Who.ANYONE),
        ButtonAction("told.open", buttons.open_, who=Who.ANYONE),
        ButtonAction("told.later", buttons.later, who=Who.ANYONE),
        ButtonAction("told.safe", buttons.safe, who=Who.ANYONE),
        ButtonAction("told.unsafe", buttons.unsafe, who=Who.ANYONE),
        ButtonAction("told.ask", buttons.ask, who=Who.ANYONE, answers="new"),
        ButtonAction("told.enough", buttons.enough, who=Who.ANYONE),
        ButtonAction("safe.lines", public_line.who_answers, who=Who.ANYONE, answers="new"),
    ),
    forms=(
        FormAction(
            "case.letter",
            writing.Letter,
            writing.WRITE_TEXTS,
            writing.send_letter,
            who=_MOD,
            answers="new",
            screened=False,
        ),
        FormAction(
            "look.letter",
            writing.Letter,
            writing.WRITE_TEXTS,
            writing.send_look_in,
            who=_MOD,
            answers="new",
            screened=False,
        ),
        FormAction(
            "look.kindly",
            kindness.KindWord,
            kindness.TEXTS,
            kindness.send,
            who=_MOD,
            answers="new",
            screened=False,
        ),
        FormAction(
            "walk.sent",
            walk.PracticeLetter,
            walk.TEXTS,
            walk.sent,
            who=_MOD,
            answers="new",
            screened=False,
        ),
        FormAction(
            "quiet.find",
            quiet.About,
            quiet.TEXTS,
            quiet.find,
            who=_MOD,
            answers="new",
            screened=False,
        ),
        FormAction(
            "case.answer",
            answering.Answer,
            answering.REPLY_TEXTS,
            answering.send_answer,
            who=Who.ANYONE,
            answers="new",
        ),
    ),
    ticks=(
        Tick("moderation.ladder", 5, climbing.walk_ladders, queries.NEXT_STEP),
        Tick("moderation.around", 60, around.keep_cards, around.next_change),
        Tick("moderation.look-in", 300, upkeep.look_ins, duties.NEXT_LOOK_IN),
        Tick("moderation.drills", 3600, drills.run_due, drill_queries.NEXT_DRILL),
        Tick("moderation.retention", 3600, upkeep.retention),
        Tick("moderation.help-lines", 24 * 3600, ageing.warn_of_old_lines),
    ),
    on_fact={
        PersonWanted: requests.person_wanted,
        PracticeWanted: requests.practice_wanted,
        BuddyReported: reports.buddy_reported,
        CaseOpened: reports.case_changed,
        CaseClosed: reports.case_changed,
    },
    on_event={Reported: raising.worried},
    on_outcome={
        cards.ALERT: outcomes.card_ended,
        cards.ASK: outcomes.card_ended,
        cards.EDIT: outcomes.edit_ended,
        telling.TOLD: outcomes.told_ended,
        writing.LETTER: outcomes.letter_ended,
        answering.ANSWER: outcomes.answer_ended,
        taking_out.OUT: taking_out.out_ended,
    },
    conversations={"case": answering.typed},
    parts=(
        Part("data", 80, data.data_blocks),
        Part("in-trouble", 10, reports.in_trouble),
        Part("team-around", 10, around.for_asking),
        Part("plan-readers", 10, requests.plan_readers),
        Part("data", 81, exclusion.block),
        Part("emergency", 10, newcomers.emergency),
        Part("youth-lines", 10, newcomers.youth_lines),
        Part("read-languages", 10, newcomers.read_languages),
    ),
    tables=(*TABLES, Worry, Practised, Quieted, DrillPlan),
    export=data.export,
    erase=data.erase,
    merge=data.merge,
)
