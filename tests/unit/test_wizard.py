import msgspec

from bot.core import wizard
from bot.core.forms import FieldView, FormView, Option
from bot.core.replies import Buttons, Para, Reply, msg

ELEVEN = tuple(Option(str(n), str(n)) for n in range(11))
FORM = FormView(
    data="x.y",
    title="Title",
    fields=(
        FieldView(
            "urge", "scale", "Urge", None, True, tuple(Option(str(n), str(n)) for n in range(11))
        ),
        FieldView("note", "longtext", "Note", "Hint", required=False, seen_by="Only you"),
    ),
    submit="Save",
    intro="Intro",
)


def labels(reply: Reply) -> list[object]:
    rows = [block.items for block in reply.blocks if isinstance(block, Buttons)]
    return [button.label for row in rows for button in row]


def test_questions_come_one_at_a_time_until_all_are_answered() -> None:
    dialog = wizard.start(FORM)
    assert dialog.field.name == "urge"
    dialog = wizard.answer(dialog, "7")
    assert dialog.field.name == "note"
    dialog = wizard.answer(dialog, "a walk")
    assert dialog.done
    assert dialog.answers == {"urge": "7", "note": "a walk"}


def test_a_needed_question_cannot_be_skipped_another_can() -> None:
    dialog = wizard.start(FORM)
    assert wizard.skip(dialog) == dialog
    assert wizard.skip(wizard.answer(dialog, "7")).done


def test_skipping_takes_an_earlier_answer_away() -> None:
    dialog = wizard.start(FORM)
    dialog = wizard.back(wizard.answer(wizard.answer(dialog, "7"), "a walk"))
    assert wizard.skip(dialog).answers == {"urge": "7"}


def test_back_stops_at_the_first_question() -> None:
    dialog = wizard.start(FORM)
    assert wizard.back(dialog).at == 0
    assert wizard.back(wizard.answer(dialog, "7")).at == 0


def test_ways_out_are_offered_where_they_lead_somewhere() -> None:
    first = wizard.question(wizard.start(FORM))
    assert msg("core-form-back") not in labels(first)
    assert msg("core-form-skip") not in labels(first)
    second = wizard.question(wizard.answer(wizard.start(FORM), "7"))
    for way in ("core-form-back", "core-form-skip", "core-form-cancel"):
        assert msg(way) in labels(second)


def test_the_intro_stands_before_the_first_question_only() -> None:
    first = wizard.question(wizard.start(FORM))
    second = wizard.question(wizard.answer(wizard.start(FORM), "7"))
    assert Para("Intro") in first.blocks
    assert Para("Intro") not in second.blocks


def test_a_question_says_who_will_see_the_answer() -> None:
    second = wizard.question(wizard.answer(wizard.start(FORM), "7"))
    assert Para("Only you", muted=True) in second.blocks


def test_choices_stand_five_in_a_row() -> None:
    rows = [b for b in wizard.question(wizard.start(FORM)).blocks if isinstance(b, Buttons)]
    assert [len(row.items) for row in rows] == [5, 5, 1, 1]


def test_an_unreadable_answer_is_asked_again_with_the_reason_and_the_rest_is_kept() -> None:
    values = {"urge": "7", "note": "x" * 900}
    form = msgspec.structs.replace(FORM, values=values, errors={"note": msg("core-text-long")})
    again = wizard.start(form)
    assert again.field.name == "note"
    assert again.answers["urge"] == "7"
    assert Para(msg("core-text-long")) in wizard.question(again).blocks
