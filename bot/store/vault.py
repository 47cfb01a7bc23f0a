"""Seals words with AES-256-GCM so that a copied database tells nothing without its key.

A sealed value is one byte of key id, 12 of nonce, then ciphertext and tag. It is bound to its
table and row (not to the member: accounts merge), so it opens nowhere else.
"""

import hmac
import secrets
from collections.abc import Mapping

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.store.errors import KeyLost, SealBroken

KEY_BYTES = 32
MAX_KEY_ID = 255
_NONCE_BYTES = 12
_HEAD_BYTES = 1 + _NONCE_BYTES


class Sealed(bytes):
    """A sealed value: the only thing an encrypted column takes from a Core statement."""


class Vault:
    """Seals with the newest key and opens with any it holds. `origin` says where they are kept."""

    def __init__(self, keys: Mapping[int, bytes], origin: str) -> None:
        if not keys:
            raise ValueError("a vault needs at least one key")
        self._ciphers = {key_id: AESGCM(key) for key_id, key in keys.items()}
        self._digest_keys = {i: hmac.digest(key, b"digest", "sha256") for i, key in keys.items()}
        self.newest = max(keys)
        self.origin = origin

    @property
    def key_ids(self) -> frozenset[int]:
        """The ids of all keys it can open with."""
        return frozenset(self._ciphers)

    def seal(self, table: str, row_id: str, data: bytes) -> Sealed:
        """Seal data for one row."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        sealed = self._ciphers[self.newest].encrypt(nonce, data, _binding(table, row_id))
        return Sealed(bytes([self.newest]) + nonce + sealed)

    def digest(self, text: str) -> str:
        """A keyed hash: recognises the text again without telling what it was."""
        return _digest(self._digest_keys[self.newest], text)

    def digests(self, text: str) -> frozenset[str]:
        """What `digest` may have given, with any of the keys."""
        return frozenset(_digest(key, text) for key in self._digest_keys.values())

    def open(self, table: str, row_id: str, sealed: bytes) -> bytes:
        """What was sealed for this row. Raises KeyLost or SealBroken, never returns garbage."""
        if len(sealed) <= _HEAD_BYTES:
            raise SealBroken(table, row_id)
        cipher = self._ciphers.get(sealed[0])
        if cipher is None:
            raise key_missing(sealed[0], self.origin)
        try:
            return cipher.decrypt(
                sealed[1:_HEAD_BYTES], sealed[_HEAD_BYTES:], _binding(table, row_id)
            )
        except InvalidTag:
            raise SealBroken(table, row_id) from None


def key_missing(key_id: int, origin: str) -> KeyLost:
    """The error for words sealed with a key that is not there."""
    return KeyLost(
        f"This database holds words sealed with key {key_id}, and {origin} has no such key.",
        "Put the key back from your copy; without it these words cannot be read by anyone.",
    )


def _digest(key: bytes, text: str) -> str:
    return hmac.digest(key, text.encode(), "sha256").hex()


def _binding(table: str, row_id: str) -> bytes:
    return f"{table}/{row_id}".encode()
