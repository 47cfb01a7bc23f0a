"""Daily check-ins: one tap a day, private unless shared, and never louder when it is quiet."""

from bot.core.events import Unblocked
from bot.core.facts import (
    CaseClosed,
    CaseOpened,
    ClockSettingsChanged,
    ConsentChanged,
    MemberJoined,
    MemberLeft,
    MemberReturned,
    Paused,
    Resumed,
)
from bot.core.registry import ButtonAction, Command, Feature, FormAction, Part, Tick
from bot.features.checkins import commands, company, heavy, planning, progress, queries, settings
from bot.features.checkins.friends import commands as friends
from bot.features.checkins.friends import tick as quiet
from bot.features.checkins.keeping import data
from bot.features.checkins.prompts import mentions, nudge, tick
from bot.features.checkins.prompts import queries as prompts
from bot.features.checkins.records import (
    CheckInRow,
    DailyRow,
    FriendRow,
    HeavyNoteRow,
    KindWordRow,
    NoMoreFrom,
    PromptHold,
    ScheduleRow,
    ShareRow,
)
from bot.features.checkins.sharing import commands as sharing
from bot.features.checkins.sharing import daily, kindness

BUTTONS = (
    ButtonAction("checkin.mood", commands.mood),
    ButtonAction("checkin.day", commands.of_day),
    ButtonAction("checkin.now", commands.check_in),
    ButtonAction("checkin.open", commands.check_in, answers="new"),
    ButtonAction("checkin.more", commands.more, answers="form"),
    ButtonAction("checkin.reader", commands.reader, answers="new"),
    ButtonAction("checkin.back", commands.back),
    ButtonAction("checkin.noheavy", heavy.no_more),
    ButtonAction("checkin.heavyon", heavy.once_more),
    # Sharing
    ButtonAction("checkin.share", sharing.share),
    ButtonAction("checkin.shareany", sharing.share_anyway),
    ButtonAction("checkin.shareword", sharing.share_word),
    ButtonAction("checkin.unshare", sharing.take_back),
    ButtonAction("checkin.wish", sharing.wish, answers="new"),
    ButtonAction("checkin.ask", sharing.ask),
    ButtonAction("checkin.kind", kindness.choose, answers="new"),
    ButtonAction("checkin.say", kindness.say),
    ButtonAction("checkin.own", kindness.ask_own, answers="form"),
    ButtonAction("checkin.hush", kindness.no_more, answers="new"),
    # How it goes
    ButtonAction("checkin.picture", progress.show, answers="new"),
    ButtonAction("checkin.words", progress.words, answers="new"),
    ButtonAction("checkin.reach", progress.reach, answers="new"),
    # When to ask
    ButtonAction("checkin.pause", settings.pause_card, answers="new"),
    ButtonAction("checkin.rest", settings.rest),
    ButtonAction("checkin.resume", settings.back),
    ButtonAction("checkin.times", settings.times_card, answers="new"),
    ButtonAction("checkin.weekday", settings.weekday),
    ButtonAction("checkin.asking", settings.asking),
    ButtonAction("checkin.choice", settings.choice),
    ButtonAction("checkin.clock", settings.ask_clock, answers="form"),
    # When I go quiet
    ButtonAction("checkin.friend", friends.card, answers="new"),
    ButtonAction("checkin.name", friends.ask_name, answers="form"),
    ButtonAction("checkin.unname", friends.stop),
    ButtonAction("checkin.fryes", friends.agree),
    ButtonAction("checkin.frno", friends.decline),
)

FORMS = (
    FormAction("checkin.urge", commands.Urge, "checkins-extras-urge", commands.urge),
    FormAction("checkin.energy", commands.Energy, "checkins-extras-energy", commands.energy),
    FormAction("checkin.meant", commands.Meant, "checkins-extras-meant", commands.meant),
    FormAction("checkin.note", commands.Note, "checkins-extras-note", commands.note),
    FormAction("checkin.ownsay", kindness.OwnWords, "checkins-kind-form", kindness.own),
    FormAction("checkin.settime", settings.Times, "checkins-clock-form", settings.clock),
    FormAction("checkin.named", friends.Naming, "checkins-naming", friends.name),
)

TICKS = (
    Tick("checkins.prompt", 5, tick.ask_due, prompts.NEXT_PROMPT),
    Tick("checkins.mention", 60, mentions.mention_due, mentions.next_mention),
    Tick("checkins.nudge", 60, nudge.nudge_due, nudge.next_nudge),
    Tick("checkins.resume", 30, nudge.resume_due, queries.NEXT_RESUME),
    Tick("checkins.daily", 30, daily.post_due, daily.next_post),
    Tick("checkins.totals", 60, daily.edit_due, daily.next_edit),
    Tick("checkins.quiet", 3600, quiet.look),
)

FEATURE = Feature(
    name="checkins",
    commands=(Command("checkin", commands.check_in),),
    buttons=BUTTONS,
    forms=FORMS,
    ticks=TICKS,
    on_fact={
        MemberJoined: planning.joined,
        MemberLeft: planning.left,
        MemberReturned: planning.returned,
        ClockSettingsChanged: planning.clock_changed,
        ConsentChanged: planning.consent_changed,
        Paused: planning.paused,
        Resumed: planning.resumed,
        CaseOpened: planning.case_opened,
        CaseClosed: planning.case_closed,
    },
    on_event={Unblocked: planning.reachable},
    on_outcome={tick.PURPOSE: tick.prompt_ended},
    parts=(
        Part("held", 10, planning.held),
        Part("joined", 20, commands.first_card),
        Part("usual-hour", 10, company.usual_hours),
        Part("entry", 10, company.entry),
        Part("me", 10, progress.in_me),
        Part("me-buttons", 30, settings.pause_button),
        Part("me-more", 30, settings.times_button),
        Part("me-more", 40, friends.me_button),
    ),
    tables=(
        ScheduleRow,
        PromptHold,
        CheckInRow,
        DailyRow,
        ShareRow,
        KindWordRow,
        NoMoreFrom,
        HeavyNoteRow,
        FriendRow,
    ),
    export=data.export,
    erase=data.erase,
    merge=data.merge,
)
