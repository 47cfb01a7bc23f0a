"""What VOICE asks of every text: no promise that we cannot keep, no shame, no alarm.

Phrases, not single words: "in case" is harmless and "your case" is not.
"""

import re

import pytest

from tests.sentences import texts
from tests.test_locales import sentences

SAID_BY_PEOPLE = {"moderation-around-two", "command-worry.label"}
"""Buttons that are a person's own words: "I'm around", "I'm worried about them"."""

BANNED = {
    "en": (
        "relapse|you(?:'ve| have)? failed|lost your streak|lost days|(?:stay|got|days) clean",
        "addicts?|addicted|commit(?:ted)? suicide|been flagged|flagged (?:you|your)",
        "in (?:a )?crisis|at risk|high risk|your case|case number|report (?:on|about) you",
        "some(?:one|body) will|you(?:'re| are) safe|(?:this|it|that) is confidential|until then",
        "I(?:'m| am) worried(?! about them\")|I care about|I(?:'m| am) (?:always )?here",
        "stay strong|don't worry|you should have|calm down|at least you",
    ),
    "es": (
        "recaída|has fracasado|fracasaste|perdiste tu racha|días perdidos|sigues limpi[oa]",
        "adict[oa]s?|comet(?:er|ió) suicidio|te (?:han|hemos|he) marcado",
        "en crisis|en riesgo|alto riesgo|tu caso|número de caso|informe sobre ti",
        "alguien (?:vendrá|llegará|te salvará)|estás a salvo|es confidencial|hasta entonces",
        "me preocupas|estoy preocupad[oa]|me importas|estoy aquí(?: para ti)?",
        "sé fuerte|no te preocupes|deberías haber|tranquilízate|cálmate",
    ),
    "pt": (
        "recaída|falhaste|fracassaste|perdeste a sequência|dias perdidos|(?:estar|estás) limp[oa]",
        "viciad[oa]s?|toxicodependente|comet(?:er|eu) suicídio|foste sinalizad[oa]",
        "em crise|em risco|alto risco|o teu caso|número do caso|relatório sobre ti",
        "alguém (?:virá|vai salvar)|estás a salvo|estás em segurança|é confidencial|até lá",
        "preocupo-me|estou preocupad[oa]|importo-me contigo|estou aqui",
        "sê forte|não te preocupes|devias ter|acalma-te",
    ),
    "fr": (
        "rechute|tu as échoué|perdu ta série|jours perdus|(?:rester|être) clean",
        "toxicomane|drogué[es]?|commettre (?:un )?suicide|tu as été signalé",
        "en crise|à risque|haut risque|ton cas|numéro de dossier|rapport sur toi",
        "quelqu'un va (?:venir|te sauver)|tu es en sécurité|(?:c'|ceci )est confidentiel|d'ici là",
        "je m'inquiète|je suis inqui|je tiens à toi|je suis là",
        "sois forte?|ne t'inquiète pas|tu aurais dû|calme-toi",
    ),
    "de": (
        "rückfall|du hast versagt|deine serie verloren|verlorene tage|(?:bleib|bist) clean",
        "süchtige?|selbstmord|du wurdest (?:gemeldet|markiert)",
        "in (?:einer|der) krise|risikogruppe|hohes risiko|dein fall|fallnummer|bericht über dich",
        "jemand wird (?:kommen|dich)|du bist (?:in sicherheit|sicher)|ist vertraulich|bis dahin",
        "ich mache mir sorgen|du bist mir wichtig|ich bin (?:immer )?(?:für dich )?da",
        "sei stark|keine sorge|du hättest|beruhige dich",
    ),
    "hi": (
        "relapse|tum fail|fail ho gaye|din barbaad|clean raho|saaf raho",
        "nashedi|nashebaaz|(?:suicide|aatmahatya) commit|tumhein flag",
        "crisis mein|risk (?:par|mein)|tumhara case|tumhare case|case number",
        "koi (?:zaroor )?aa jaayega|tum safe ho|tum surakshit ho|confidential hai|tab tak",
        "mujhe (?:tumhari )?(?:chinta|fikr)|main (?:tumhare liye )?yahaan hoon",
        "mazboot bano|chinta mat karo|tumhein chahiye tha|shaant ho jao",
    ),
}


LANGUAGES = texts().languages


def test_there_is_a_list_for_every_language_and_no_list_for_none() -> None:
    assert set(LANGUAGES) <= set(BANNED)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_says_what_is_not_ours_to_say(language: str) -> None:
    banned = re.compile(rf"\b(?:{'|'.join(BANNED[language])})\b", re.IGNORECASE)
    found = [
        f"{file.name}: {key}: {hit[0]}"
        for file, key, text in sentences(language)
        if key not in SAID_BY_PEOPLE and (hit := banned.search(text))
    ]
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_hard_moments_have_no_exclamation_marks_and_no_emoji(language: str) -> None:
    loud = re.compile(r"[!¡\U0001F300-\U0001FAFF\u2600-\u27BF]")
    found = [
        f"{file.name}: {key}"
        for file, key, text in sentences(language)
        if file.name in {"moderation.ftl", "helplines.ftl"} and loud.search(text)
    ]
    assert found == []


def test_the_lists_find_what_they_are_for() -> None:
    said = {
        "en": "Don't worry, someone will come.",
        "es": "No te preocupes, estás a salvo.",
        "pt": "Estás a salvo, é confidencial.",
        "fr": "Tu es en sécurité, je suis là.",
        "de": "Du bist in Sicherheit, ich bin für dich da.",
        "hi": "Chinta mat karo, tum safe ho.",
    }
    for language, text in said.items():
        pattern = rf"\b(?:{'|'.join(BANNED[language])})\b"
        assert len(re.findall(pattern, text, re.IGNORECASE)) == 2, language
