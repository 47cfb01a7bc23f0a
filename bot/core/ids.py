"""Ids are made by us, before anything is stored: unguessable, and short enough for any button."""

import secrets
import string

ID_LENGTH = 22
_DIGITS = string.digits + string.ascii_uppercase + string.ascii_lowercase
_ID_BYTES = 16


def new_id() -> str:
    """16 random bytes as 22 base62 characters."""
    number = int.from_bytes(secrets.token_bytes(_ID_BYTES))
    text = ""
    for _ in range(ID_LENGTH):
        number, digit = divmod(number, len(_DIGITS))
        text = _DIGITS[digit] + text
    return text


_CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # none that look like another
_CODE_LENGTH = 10


def new_code() -> str:
    """A one-time code for people to type: 49 random bits, such as `7KQWM-2XF9D`."""
    text = "".join(secrets.choice(_CODE_LETTERS) for _ in range(_CODE_LENGTH))
    return f"{text[:5]}-{text[5:]}"


def read_code(typed: str) -> str:
    """The code as `new_code` writes it, however it was typed."""
    text = "".join(letter for letter in typed.upper() if letter.isalnum())
    return f"{text[:5]}-{text[5:]}"


def is_id(text: str) -> bool:
    """Whether the text has the shape of an id; it need not exist."""
    return len(text) == ID_LENGTH and all(letter in _DIGITS for letter in text)
