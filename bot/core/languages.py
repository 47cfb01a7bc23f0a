"""What is peculiar about the languages that we speak: names of locales as locale data has them."""

_LOCALES = {
    "en": "en_GB",  # day first and the 24-hour clock, as our English texts read
    "hi": "hi_Latn",  # our Hindi is written in Latin letters, as people type it
}


def locale_of(language: str) -> str:
    """The locale whose dates, lists and names go with our texts in a language."""
    return _LOCALES.get(language, language)
