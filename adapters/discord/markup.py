"""Plain words as Discord's markdown, so that nothing in them can be read as markup or a mention."""

import re

LINK = re.compile(r"https?://[^\s<>\\|`*~\[\]()]+")
_ALWAYS = re.compile(r"([\\*_~`|<\[])")
_AT_START = re.compile(r"^([ \t]*)([>#+-])", re.MULTILINE)
_EVERYBODY = re.compile(r"@(?=everyone|here)", re.IGNORECASE)
_APART = "\u200b"  # a space without width: what stands around it is no mention any more
_LONGEST_BOLD = 250


def plain(text: str) -> str:
    """The words so that Discord shows them as they are. Addresses stay whole."""
    found = []
    end = 0
    for link in LINK.finditer(text):
        found += [_escaped(text[end : link.start()]), link[0]]
        end = link.end()
    found.append(_escaped(text[end:]))
    return _AT_START.sub(r"\1\\\2", _EVERYBODY.sub(f"@{_APART}", "".join(found)))


def _escaped(text: str) -> str:
    return _ALWAYS.sub(r"\\\1", text)


def bold(text: str) -> str:
    """The words in bold, a line at a time; a long text stays as it is."""
    shown = plain(text)
    if len(shown) > _LONGEST_BOLD:
        return shown
    return "\n".join(f"**{line}**" if line.strip() else line for line in shown.split("\n"))
