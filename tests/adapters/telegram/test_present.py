"""Replies as Telegram messages: entities count in UTF-16, nothing is lost, nothing is markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.telegram import passages
from adapters.telegram.keyboards import TooLong
from adapters.telegram.passages import Passage, Span, units
from adapters.telegram.present import NothingToSay, Part, Picture, Presenter
from bot.core.people import Identity
from bot.core.replies import (
    Attachment,
    Badge,
    Block,
    Bullets,
    Button,
    Buttons,
    Field,
    Fields,
    Heading,
    Image,
    Link,
    Links,
    Mentions,
    Para,
    Quote,
    Reply,
    Spread,
    Step,
    Steps,
)
from tests.adapters.telegram.bench import PNG, say
from tests.far_side.telegram import entities

PICTURE = Image("<svg/>", "a line going up", 80, 30)
FILE = Attachment("data.json", "application/json", b"{}")


def parts(*blocks: Block, paint: bool = True) -> tuple[Part, ...]:
    presenter = Presenter(say, (lambda _: PNG) if paint else None)
    return presenter.parts(Reply(blocks, lang="en"))


def only(*blocks: Block) -> Part:
    (part,) = parts(*blocks)
    return part


def marked(part: Part) -> list[tuple[str, str]]:
    """Kinds and texts of the entities, cut out as Telegram counts."""
    raw = part.words.text.encode("utf-16-le")
    return [
        (e.type, raw[e.offset * 2 : (e.offset + e.length) * 2].decode("utf-16-le"))
        for e in part.words.entities
    ]


def labels(part: Part) -> list[list[str]]:
    return [[button.text for button in row] for row in part.rows]


def test_each_block_in_its_manner() -> None:
    part = only(
        Badge("Soon", "soon", "2 min ago", "nobody has it"),
        Heading("A heading"),
        Para("Words."),
        Quote("her words", by="Kim"),
        Bullets(("one", "two")),
        Fields((Field("days", "12"), Field("stretch", "3"))),
        Steps((Step("22:06", "Sam", "done"), Step("22:16", "everybody", "next"))),
        Spread((1, 2, 3, 4, 5)),
    )
    assert part.words.text == (
        "Soon · 2 min ago · nobody has it\n\nA heading\n\nWords.\n\nher words\n— Kim\n\n"
        "• one\n• two\n\ndays: 12\nstretch: 3\n\n✓ 22:06: Sam\n→ 22:16: everybody"
    )
    assert marked(part) == [
        ("bold", "Soon"),
        ("bold", "A heading"),
        ("blockquote", "her words"),
        ("bold", "days:"),
        ("bold", "stretch:"),
    ]


def test_offsets_count_utf16_units() -> None:
    part = only(Para("💛 thank you, Zoë 👩‍👩‍👧"), Heading("Twelve 💛 days"))
    assert marked(part) == [("bold", "Twelve 💛 days")]


def test_markup_is_just_characters() -> None:
    text = "*b* _i_ [x](https://e.org) <b>h</b> `c` &amp; ||s||"
    part = only(Para(text))
    assert part.words == Passage(text)


@pytest.mark.parametrize("text", ["@mo_1234 hi", "hi @mo_1234", "(@mo_1234)", "@@mo_1234"])
def test_a_name_in_a_text_notifies_nobody(text: str) -> None:
    shown = only(Quote(text)).words.text
    assert [e for e in entities.found(shown) if e["type"] == "mention"] == []
    assert shown.replace("\u2060", "") == text


def test_mail_addresses_stay_as_they_are() -> None:
    assert only(Para("write to help@example.org")).words.text == "write to help@example.org"


def test_mentions_name_accounts() -> None:
    people = (
        Identity("telegram", "11", "Ana"),
        Identity("telegram", "12"),
        Identity("x", "y", "Z"),
    )
    part = only(Mentions(people))
    assert part.words.text == "Ana, [telegram-somebody en], Z"
    assert [e.user.id for e in part.words.entities if e.user] == [11, 12]


def test_buttons_are_as_many_in_a_row_as_can_be_read() -> None:
    moods = ("very hard", "hard", "so-so", "good", "very good")
    row = Buttons(tuple(Button(mood, f"mood:{n}") for n, mood in enumerate(moods)))
    assert labels(only(Para("x"), row)) == [["very hard", "hard", "so-so"], ["good", "very good"]]
    digits = Buttons(tuple(Button(str(n), f"n:{n}") for n in range(11)))
    assert [len(r) for r in labels(only(Para("x"), digits))] == [6, 5]
    long = Buttons((Button("I'm 18 or over and I agree", "a"), Button("Not now", "b")))
    assert labels(only(Para("x"), long)) == [["I'm 18 or over and I agree"], ["Not now"]]


def test_the_chosen_one_and_the_first_choice_can_be_told_apart() -> None:
    chosen = Button("on", "a", chosen=True)
    row = only(Para("x"), Buttons((chosen, Button("Go on", "b", look="primary")))).rows[0]
    assert [button.text for button in row] == ["✓ on", "Go on"]
    assert row[1].style == "primary"


def test_links_are_buttons_and_telephone_numbers_are_words() -> None:
    part = only(Links((Link("Page", "https://example.org"), Link("Call", "tel:112"))))
    assert labels(part) == [["Page"]]
    assert part.words.text == "Call: 112"


def test_buttons_alone_get_a_line_to_stand_under() -> None:
    assert only(Buttons((Button("on", "a"),))).words.text == "[telegram-choose en]"


def test_nothing_is_no_message_and_too_much_data_no_button() -> None:
    with pytest.raises(NothingToSay):
        parts(Spread((1, 2)))
    with pytest.raises(TooLong):
        parts(Para("x"), Buttons((Button("on", "ñ" * 33),)))


def test_a_picture_has_the_words_as_its_caption() -> None:
    part = only(Heading("30 days"), PICTURE, Buttons((Button("Congratulate", "c"),)))
    assert part.media == Picture(PNG)
    assert part.words.text == "30 days\n\na line going up"
    assert labels(part) == [["Congratulate"]]


def test_a_long_text_stands_below_its_picture_and_the_buttons_below_the_text() -> None:
    first, second = parts(PICTURE, Para("long " * 300), Buttons((Button("on", "a"),)))
    assert (first.media, first.words.text, first.rows) == (Picture(PNG), "", ())
    assert units(second.words.text) > 1024
    assert labels(second) == [["on"]]


def test_without_a_painter_the_picture_is_its_words() -> None:
    (part,) = parts(PICTURE, paint=False)
    assert (part.media, part.words.text) == (None, "a line going up")


def test_a_painter_that_fails_takes_no_words_away() -> None:
    def fails(image: Image) -> bytes:
        raise OSError(image.alt)

    (part,) = Presenter(say, fails).parts(Reply((Para("12 days"), PICTURE), lang="en"))
    assert (part.media, part.words.text) == (None, "12 days\n\na line going up")


def test_files_come_before_the_words_with_the_buttons() -> None:
    part = only(Para("Your data."), FILE)
    assert (part.media, part.words.text) == (FILE, "Your data.")
    first, second, third = parts(Para("Your data."), FILE, PICTURE, Buttons((Button("on", "a"),)))
    assert [first.media, second.media, third.media] == [FILE, Picture(PNG), None]
    assert labels(third) == [["on"]]


def test_an_edited_message_stays_one_message() -> None:
    part = Presenter(say, None).single(Reply((Para("long " * 2000),), lang="en"))
    assert 4000 < units(part.words.text) <= 4096
    assert part.words.text.endswith("…")


texts = st.text(alphabet=st.sampled_from("ab \n💛é"), max_size=60)


@given(st.lists(st.tuples(texts, st.booleans()), min_size=1, max_size=8), st.integers(5, 40))
def test_splitting_keeps_every_letter_its_emphasis_and_the_limit(
    drawn: list[tuple[str, bool]], limit: int
) -> None:
    given_ = [passages.of("bold" if bold else None, text.strip()) for text, bold in drawn]
    found = passages.split(given_, limit)
    assert all(0 < units(p.text) <= limit for p in found)
    assert _letters(found) == _letters(given_)


def _letters(some: list[Passage]) -> list[tuple[str, bool]]:
    """Every letter that is no space, and whether it is bold."""
    return [
        (letter, _is_bold(passage.spans, at))
        for passage in some
        for at, letter in enumerate(passage.text)
        if not letter.isspace()
    ]


def _is_bold(spans: tuple[Span, ...], at: int) -> bool:
    return any(span.start <= at < span.end for span in spans)
