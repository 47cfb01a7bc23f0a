"""What a reply becomes: Discord's markdown, rows and limits."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.discord import payloads
from adapters.discord.markup import bold, plain
from adapters.discord.present import present
from adapters.discord.split import LIMIT, Line, Paragraph, length, split
from bot.core.people import Identity
from bot.core.replies import (
    Attachment,
    Badge,
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
from tests.far_side.discord import checks

PICTURE = Image("<svg/>", "thirty days, most of them so-so", 10, 10)


def only(*blocks: object) -> str:
    parts = present(Reply(tuple(blocks)))  # type: ignore[arg-type]  # blocks all the same
    assert len(parts) == 1
    return parts[0].content


def test_nothing_in_words_is_markup() -> None:
    assert plain("*a* _b_ ~c~ `d` |e| [f](g) <@1>") == (
        r"\*a\* \_b\_ \~c\~ \`d\` \|e\| \[f](g) \<@1>"
    )
    assert plain("# not a title\n> nor a quote\n- nor a list") == (
        "\\# not a title\n\\> nor a quote\n\\- nor a list"
    )
    assert "@everyone" not in plain("@everyone and @here")


def test_addresses_stay_whole() -> None:
    assert plain("see https://example.org/a_b_c, *now*") == (
        r"see https://example.org/a_b_c, \*now\*"
    )


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("ab *_~`|<>[]\\#-+@\nhttps://")))
def test_taking_the_backslashes_away_gives_the_words_again(text: str) -> None:
    unescaped = re.sub(r"\\([\\*_~`|<\[>#+-])", r"\1", plain(text)).replace("\u200b", "")
    assert unescaped == text


@settings(deadline=None)
@given(st.text(min_size=1, max_size=9000), st.booleans())
def test_no_part_is_ever_too_long(text: str, quoted: bool) -> None:  # noqa: FBT001 - hypothesis calls it
    block = Quote(text) if quoted else Para(text)
    for part in present(Reply((Heading("Title"), block, Para("end")))):
        assert 0 < length(part.content) <= LIMIT
        checks.message(payloads.message(part, nonce="n" * 23), {})


def test_paragraphs_are_kept_together_and_marks_repeated() -> None:
    texts = split([Paragraph((Line("a" * 30),)), Paragraph((Line("b " * 40, "> "),))], 60)
    assert texts[0] == "a" * 30
    assert all(text.startswith("> ") for text in texts[1:])


def test_blocks_in_words() -> None:
    assert only(Heading("A *day*")) == r"**A \*day\***"
    assert only(Para("seen by you", muted=True)) == "-# seen by you"
    assert only(Quote("two\nlines", by="Kim")) == "> two\n> lines\n> — Kim"
    assert only(Fields((Field("Who", "Ada"),))) == "**Who** Ada"
    assert only(Fields((Field("days", "12"), Field("of 30", "9")), numbers=True)) == (
        "**12** days · **9** of 30"
    )
    assert only(Badge("Now", "now", "2 min ago", "nobody has it")) == (
        "**Now** · 2 min ago · nobody has it"
    )
    assert only(Steps((Step("22:04", "Mo", "done"), Step("22:06", "Sam", "next")))) == (
        "✓ **22:04** Mo\n→ **22:06** Sam"
    )
    assert only(Para("x"), Spread((1, 2, 3))) == "x"
    assert bold("x" * 300) == "x" * 300


def test_telephone_numbers_are_words_because_discord_has_no_buttons_for_them() -> None:
    text = only(Links((Link("Call 116 123", "tel:116123"), Link("Site", "https://e.org"))))
    assert text == "Call 116 123: 116123"


def test_marks_and_segments_show_which_is_in_force() -> None:
    row = Buttons((Button("Hard", "m:2", mark=2), Button("Good", "m:4", mark=4, chosen=True)))
    [part] = present(Reply((Para("How is today?"), row)))
    assert [item["style"] for item in part.rows[0]] == [2, 1]


def test_too_many_rows_are_packed_and_then_go_on_in_another_message() -> None:
    rows = [Buttons((Button(f"b{n}", f"b:{n}"),)) for n in range(7)]
    [part] = present(Reply((Para("x"), *rows)))
    assert [len(row) for row in part.rows] == [5, 2]
    many = [Buttons(tuple(Button(f"{n}{m}", f"b:{n}{m}") for m in range(5))) for n in range(6)]
    parts = present(Reply((Para("x"), *many)))
    assert [sum(len(row) for row in part.rows) for part in parts] == [25, 5]
    for part in parts:
        checks.message(payloads.message(part), {})


def test_the_same_button_twice_is_there_once() -> None:
    twice = Buttons((Button("One", "a:1"), Button("Again", "a:1")))
    [part] = present(Reply((Para("x"), Buttons((Button("One", "a:1"),)), twice)))
    assert [len(row) for row in part.rows] == [1]


def test_mentions_are_only_those_named_and_ours() -> None:
    people = (Identity("discord", "12"), Identity("telegram", "13"), Identity("discord", "x"))
    [part] = present(Reply((Para("Evening, <@99>"), Mentions(people))))
    assert part.users == ("12",)
    assert payloads.message(part)["allowed_mentions"] == {"parse": [], "users": ["12"]}
    assert payloads.message(present(Reply((Para("x"),)))[0])["allowed_mentions"] == {"parse": []}


def test_eighty_mentions_fit_one_message() -> None:
    people = tuple(Identity("discord", f"11000000000000{n:05}") for n in range(80))
    [part] = present(Reply((Para("It is evening. How was today?"), Mentions(people))))
    assert len(part.users) == 80


def test_a_picture_is_painted_with_its_alt_text_or_told_in_words() -> None:
    [painted] = present(Reply((Para("x"), PICTURE)), {PICTURE: b"png"})
    assert [(file.data, file.alt) for file in painted.files] == [(b"png", PICTURE.alt)]
    assert "thirty days" not in painted.content
    assert "thirty days" in only(PICTURE)


def test_a_file_alone_is_a_message() -> None:
    [part] = present(Reply((Attachment("data.json", "application/json", b"{}"),)))
    assert (part.content, part.files[0].name) == ("", "data.json")
    checks.message(payloads.message(part), {"files[0]": b"{}"})
