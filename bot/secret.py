"""Tokens: from a variable, a file or the configuration itself, and never shown again."""

from collections.abc import Mapping
from pathlib import Path
from typing import Self

import msgspec


class ConfigError(Exception):
    """The configuration cannot be used: what is wrong, and what to do about it."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(f"{what} {remedy}")
        self.what = what
        self.remedy = remedy


class Secret:
    """A token. Only `reveal` gives it; as text and in tracebacks it hides."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """The token itself, for the library that needs it."""
        return self._text

    def __repr__(self) -> str:
        return "Secret(hidden)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and self._text == other._text

    def __hash__(self) -> int:
        return hash(self._text)


class TokenSource(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A platform's token, given in one of three ways; `resolved` makes it `token`."""

    token: Secret | None = None
    token_env: str | None = None
    token_file: str | None = None

    def resolved(self, section: str, folder: Path, environ: Mapping[str, str], name: str) -> Self:
        """The same with the token read. Raises ConfigError; `name` is the file told in it."""
        given = [
            key for key in ("token", "token_env", "token_file") if getattr(self, key) is not None
        ]
        if len(given) > 1:
            both = " and ".join(f"{section}.{key}" for key in given)
            raise ConfigError(f"{name}: {both} are set.", "Keep one of them.")
        if self.token_env is not None:
            token = _from_variable(self.token_env, f"{name}: {section}.token_env", environ)
            return msgspec.structs.replace(self, token=token)
        if self.token_file is not None:
            path = folder / Path(self.token_file).expanduser()
            token = _from_file(path, f"{name}: {section}.token_file")
            return msgspec.structs.replace(self, token=token)
        if self.token is not None and not self.token.reveal().strip():
            raise ConfigError(
                f"{name}: {section}.token is empty.", "Put the token in, or delete it."
            )
        return self


def _from_variable(variable: str, where: str, environ: Mapping[str, str]) -> Secret:
    text = environ.get(variable, "").strip()
    if not text:
        raise ConfigError(
            f"{where} names {variable}, which is not set.", f"Set {variable} to the token."
        )
    return Secret(text)


def _from_file(path: Path, where: str) -> Secret:
    try:
        text = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(
            f"{where} names {path}, which cannot be read ({type(error).__name__}).",
            "Put the token alone into that file, and let only this program's user read it.",
        ) from None
    if not text or "\n" in text:
        raise ConfigError(
            f"{where} names {path}, which holds no token.", "Put the token alone into that file."
        )
    return Secret(text)
