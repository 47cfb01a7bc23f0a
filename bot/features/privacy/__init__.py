"""My data: seen, taken along, deleted; consents; two accounts as one member; retention."""

from bot.core.events import Joined, Left
from bot.core.facts import MemberJoined
from bot.core.people import Who
from bot.core.registry import ButtonAction, Command, Feature, FormAction, Part, Tick
from bot.features.privacy import commands, consents
from bot.features.privacy.erasing import leaving
from bot.features.privacy.erasing import queries as erasures
from bot.features.privacy.erasing import service as erasing
from bot.features.privacy.kept import data
from bot.features.privacy.linking import commands as linking
from bot.features.privacy.records import AccountCode, Erasure, Tombstone
from bot.features.privacy.retention import service as retention
from bot.store.tables import (
    Consent,
    ConversationRow,
    DialogRow,
    IdentityRow,
    InboxRow,
    MemberIdentity,
    MemberRow,
    OutboxRow,
    PostedRow,
    Presence,
    RoleGrant,
)

ANYONE = Who.ANYONE

FEATURE = Feature(
    name="privacy",
    commands=(Command("privacy", commands.data, ANYONE, silent=True),),
    buttons=(
        ButtonAction("privacy.data", commands.data, ANYONE),
        ButtonAction("privacy.show", commands.show, ANYONE, answers="new"),
        ButtonAction("privacy.copy", commands.copy, ANYONE, answers="new"),
        ButtonAction("privacy.delete", commands.delete, ANYONE),
        ButtonAction("privacy.erase", commands.erase, ANYONE),
        ButtonAction("privacy.keep", commands.keep, ANYONE),
        ButtonAction("privacy.consents", consents.consents),
        ButtonAction("privacy.revoke", consents.revoke),
        ButtonAction("privacy.give", consents.give),
        ButtonAction("privacy.account", linking.account, ANYONE),
        ButtonAction("privacy.code", linking.code),
        ButtonAction("privacy.enter", linking.enter_form, ANYONE, answers="form"),
        ButtonAction("privacy.link", linking.link, ANYONE),
        ButtonAction("privacy.nolink", linking.nolink, ANYONE),
        ButtonAction("privacy.unlink", linking.unlink),
        ButtonAction("privacy.prompts", linking.prompts),
    ),
    forms=(FormAction("privacy.enter", linking.Code, "privacy-enter", linking.enter, ANYONE),),
    ticks=(
        Tick("privacy.erase", 60, erasing.erase_due, erasures.NEXT_ERASURE),
        Tick("privacy.gone", 3600, erasing.erase_gone, erasing.next_gone),
        Tick("privacy.retention", 3600, retention.run, retention.next_due),
    ),
    on_fact={MemberJoined: erasing.joined},
    on_event={Joined: leaving.joined, Left: leaving.left},
    parts=(Part("me-more", 70, commands.me_buttons),),
    tables=(
        Erasure,
        AccountCode,
        Tombstone,
        MemberRow,
        MemberIdentity,
        IdentityRow,
        Presence,
        RoleGrant,
        Consent,
        InboxRow,
        OutboxRow,
        PostedRow,
        DialogRow,
        ConversationRow,
    ),
    export=data.export,
    erase=data.erase,
    merge=data.merge,
)
