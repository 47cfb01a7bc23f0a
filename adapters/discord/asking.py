"""Forms in front of a person: opened at once, page after page, or offered behind a button."""

from adapters.discord import callbacks, payloads
from adapters.discord.callbacks import MESSAGE, MODAL
from adapters.discord.modals import modal, page_of, pages_of
from adapters.discord.opened import Opened, Opening
from adapters.discord.present import Part, present
from adapters.discord.presses import MODAL as CAME_BACK
from adapters.discord.presses import Interaction
from adapters.discord.voice import say
from adapters.discord.wire import Wire
from bot.core.forms import FormView
from bot.core.platform import Manifest
from bot.core.replies import Block, Button, Buttons, Field, Fields, Heading, Para, Reply


class Asking:
    """Opens forms and keeps those that a button opens later."""

    def __init__(self, manifest: Manifest, opened: Opened) -> None:
        self._manifest = manifest
        self._opened = opened

    async def open(self, wire: Wire, at: Interaction, form: FormView) -> None:
        """Show the form. A modal cannot answer a modal: then a button opens it."""
        if at.kind == CAME_BACK:
            await self._answer(wire, at, await self.offer(form, at.id))
            return
        if len(pages_of(form)) > 1:
            await self._opened.keep(at.id, form)
        await self._modal(wire, at, form, at.id, 0)

    async def offer(self, form: FormView, ref: str) -> Reply:
        """The form behind a button, with what has to be filled in differently. Kept as `ref`."""
        await self._opened.keep(ref, form)
        page = min((page_of(form, name) for name in form.errors), default=0)
        label = "discord-form-again" if form.errors else "discord-form-open"
        return self._behind_button(form, label, Opening("open", ref, page))

    async def reopen(self, wire: Wire, at: Interaction, opening: Opening) -> bool:
        """A button of ours was pressed. False: the form does not wait any more."""
        form = await self._opened.get(opening.form)
        if form is None or opening.page >= len(pages_of(form)):
            return False
        await self._modal(wire, at, form, opening.form, opening.page)
        return True

    async def turn(
        self, wire: Wire, at: Interaction, opening: Opening, raw: dict[str, str]
    ) -> FormView | None:
        """A page came back. Gives the form when it was the last; else offers the next page.

        Raises LookupError where the form does not wait any more.
        """
        form = await self._opened.fill(opening.form, raw)
        if form is None:
            raise LookupError(opening.form)
        page = opening.page + 1
        if page >= len(pages_of(form)):
            await self._opened.drop(opening.form)
            return form
        language = form.lang or at.locale
        parts = {"part": opening.page + 1, "parts": len(pages_of(form))}
        words = say(self._manifest, "discord-form-part", language, **parts)
        label = say(self._manifest, "discord-form-continue", language)
        go_on = Button(label, Opening("open", opening.form, page).write(), look="primary")
        blocks = (Heading(form.title), Para(words), Buttons((go_on,)))
        await self._answer(wire, at, Reply(blocks, lang=language))
        return None

    def _behind_button(self, form: FormView, label: str, opening: Opening) -> Reply:
        labels = {field.name: field.label for field in form.fields}
        wrong = tuple(
            Field(labels.get(name, form.title), error) for name, error in form.errors.items()
        )
        words = say(self._manifest, label, form.lang)
        blocks: list[Block] = [Heading(form.title)]
        if wrong:
            blocks.append(Fields(wrong))
            kept = say(self._manifest, "discord-form-kept", form.lang)
            blocks.append(Para(kept, muted=True))
        blocks.append(Buttons((Button(words, opening.write(), look="primary"),)))
        return Reply(tuple(blocks), lang=form.lang)

    async def _modal(
        self, wire: Wire, at: Interaction, form: FormView, ref: str, page: int
    ) -> None:
        one = len(pages_of(form)) == 1
        custom_id = form.data if one else Opening("page", ref, page, form.data).write()
        shown = modal(form, custom_id, page)
        await callbacks.first(wire, at, MODAL, shown, None)

    async def _answer(self, wire: Wire, at: Interaction, shown: Reply) -> None:
        part: Part = present(shown)[0]
        data = payloads.message(part, private=not at.in_direct)
        await callbacks.first(wire, at, MESSAGE, data, part)
