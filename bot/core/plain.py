"""Text as databases take it: no NUL, no half characters."""


def plain(text: str) -> str:
    """The text without what no database stores; anything else stays as it was typed."""
    if text.isascii() and "\0" not in text:
        return text
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
