"""Our own sentences in the language nearest to what somebody's app is set to ("es-419")."""

from bot.core.platform import Manifest
from bot.core.replies import Arg, msg


def say(manifest: Manifest, key: str, locale: str = "", /, **args: Arg) -> str:
    """The sentence of a key."""
    return manifest.say(msg(key, **args), language_of(manifest, locale))


def language_of(manifest: Manifest, locale: str) -> str:
    """The language we speak that is nearest; the first one where we speak none of that kind."""
    language = locale.split("-", maxsplit=1)[0].casefold()
    return language if language in manifest.languages else manifest.languages[0]
