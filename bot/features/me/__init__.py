"""`/me`: one card from which a member reaches everything that is theirs."""

from bot.core.people import Who
from bot.core.registry import ButtonAction, Command, Feature, Part
from bot.features.me import commands

FEATURE = Feature(
    name="me",
    commands=(Command("me", commands.me, Who.ANYONE),),
    buttons=(
        ButtonAction("me.card", commands.me, Who.ANYONE),
        ButtonAction("me.more", commands.more),
        ButtonAction("me.sharing", commands.sharing),
        ButtonAction("me.language", commands.languages, Who.ANYONE),
        ButtonAction("me.speak", commands.speak, Who.ANYONE),
        ButtonAction("me.communities", commands.communities),
        ButtonAction("me.community", commands.community),
    ),
    parts=(
        Part("me-buttons", 90, commands.more_button),
        Part("me-more", 60, commands.sharing_button),
        Part("me-more", 90, commands.last_buttons),
    ),
)
