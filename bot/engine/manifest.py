"""What an adapter needs to know of the product: its commands and our words, in every language."""

from bot.core.events import Reported
from bot.core.platform import CommandInfo, Manifest
from bot.core.registry import Command, Registry
from bot.core.replies import Text, msg
from bot.engine.texts import Texts


def manifest(registry: Registry, texts: Texts) -> Manifest:
    """The commands, how presses answer, and a way to say what a platform itself has to say."""
    declared = {command.name: command for command in registry.commands.values()}

    def say(text: Text, language: str) -> str:
        return texts.line(text, texts.nearest(language))

    return Manifest(
        commands=tuple(_info(command, texts) for command in declared.values()),
        answers={button.route: button.answers for button in registry.buttons.values()},
        private={button.route: button.private for button in registry.buttons.values()},
        say=say,
        languages=texts.complete,
        reports=bool(registry.on_event(Reported)),
    )


def _info(command: Command, texts: Texts) -> CommandInfo:
    describe = msg(f"command-{command.name}.describe")
    label = msg(f"command-{command.name}.label")  # of a context menu: only commands with a target
    return CommandInfo(
        name=command.name,
        who=command.who,
        target=command.target,
        private=command.private,
        describe={language: texts.line(describe, language) for language in texts.complete},
        labels={name: texts.line(label, name) for name in texts.complete if texts.has(label.key)},
        aliases=command.aliases,
        in_groups=command.in_groups,
        silent=command.silent,
    )
