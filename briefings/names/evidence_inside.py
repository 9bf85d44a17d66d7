"""What a name itself says of its being a person's."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from briefings import names
from briefings.lexicon import word_set
from briefings.names import gazetteer
from briefings.names.titles import Titles
from briefings.names.witnesses import (
    CERTAIN,
    CLEAR,
    LIKELY,
    NOTHING,
    SLIGHT,
    STRONG,
    Occurrence,
    Said,
    Spelled,
    Witness,
    listed,
)
from briefings.profile import habits

_CAMEL = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ]|^[A-ZÀ-Þ]{2,}[a-zà-ÿ]")
_CELTIC = re.compile(r"(?:Mc|Mac|De|Di|Da|Du|La|Le|Lo|Van|Von|Fitz|Des|Del|San|St)[A-ZÀ-Þ]")
_ROMANISED = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{2,6}")
_ROMAN = re.compile(r"[IVX]+")
MODEL = 3
"""Digits of a number that a model has before its name, and neither a year nor a player does."""


def given_name(name: Spelled) -> Said:
    """« Aurélie Blanchard », « J.-P. Morin »; a given name alone says little."""
    if name.full:
        return Said(STRONG)
    if name.alone and names.is_given(name.own[0]):
        return Said(LIKELY + SLIGHT)
    if not name.alone and names.is_family_first(name.own[-1]):
        return Said(CLEAR)
    inner = any(names.is_given(word) for word in name.own[1:-1])
    return Said(LIKELY) if inner else NOTHING


def particle(name: Spelled) -> Said:
    """« Hessa al-Jaber », « Jan van der Meer », « Lam Mei-ling »."""
    if len(name.own) == 2 and _ROMANISED.fullmatch(name.own[1]) and len(name.own[0]) < 7:
        return Said(CLEAR + SLIGHT)
    inner = name.own[1:] if not name.alone else ()
    telling = any(names.is_bound(word) or word in ("bin", "ben", "ibn", "von", "van", "ould", "abu") for word in inner)
    return Said(CLEAR) if telling or names.is_bound(name.own[0]) else NOTHING


def known_person(name: Spelled) -> Said:
    """« Mozart », « Staline »."""
    return Said(CLEAR) if name.alone and name.own[0] in listed(name.language, "people") else NOTHING


def known_thing(name: Spelled) -> Said:
    """« Charlie Hebdo », « Hezbollah »; « Marchés France » bears a country's name, « Halle de Dole » is a building."""
    if name.text in listed(name.language, "no_persons"):
        return Said(-CERTAIN)
    if name.alone and name.own[0].lower() in listed(name.language, "factions"):
        return Said(-CERTAIN, "ORG")  # "Roman Catholic priests"
    if len(name.own) > 1 and not name.full and name.text in word_set(name.language, "things", "known_bodies"):
        return Said(-CERTAIN, "ORG")
    linked = len(name.own) > 2 and name.own[1] in word_set(name.language, "small_words", "of")
    if linked and name.own[0].lower() in gazetteer.words_of(name.language, "facilities"):
        return Said(-CERTAIN, "LOC")
    last = gazetteer.look_up(name.own[-1], name.language)
    national = last is not None and last.kind == "country" and len(name.own) == 2 and not name.full
    return Said(-STRONG, "ORG") if national else NOTHING


def body_word(name: Spelled) -> Said:
    """« Amiens SC », « Time Warner Group »."""
    if name.own[-1].endswith(tuple(word_set(name.language, "things", "adjective_ends"))):
        return Said(-CERTAIN)  # "Pulitzer Prize-winning"
    parts = listed(name.language, "name_parts")
    known = gazetteer.words_of(name.language, "bodies")
    personal = names.is_given(name.own[0]) or names.is_family_first(name.own[0])
    own = name.own[1:] if personal and not name.alone else name.own
    if name.full and names.is_upper_particle(own[-2] if len(own) > 1 else ""):
        own = own[:-1]  # « Anne de La Tour »
    telling = [word for word in own if _as_name(word) in parts or (word.lower() in known and word[0].isupper())]
    if not telling:
        return NOTHING
    family = name.full and len(own) == 1 and telling[0] in listed(name.language, "also_families")
    return Said(-LIKELY if family else -CERTAIN, "ORG")


def _as_name(word: str) -> str:
    return word.title() if word.isupper() and len(word) > 3 else word


def acronym(named: Occurrence) -> Said:
    """« CDU »: capitals alone, without a given name; « CGT du CSE » joins two of them."""
    text = named.text
    if len(named.own) > 2 and not named.reading.text.isupper():
        large = [word for word in named.own if word[:1].isupper()]
        branch = len(large) < len(named.own) and all(word.isupper() and 1 < len(word) <= 5 for word in large)
        return Said(-CERTAIN, "ORG") if branch else NOTHING
    if not named.alone or not text.isupper() or len(text) < 2 or named.reading.text.isupper():
        return NOTHING
    return Said(-CERTAIN if len(text) <= 5 else -CLEAR, "ORG")


def figure(named: Occurrence) -> Said:
    """« A1 », « Minsk II »; « Henri IV » has a given name before it."""
    if any(map(str.isdigit, named.text)) and not named.full:
        return Said(-STRONG)
    if named.alone and named.before().isdigit() and len(named.before()) == MODEL:
        return Said(-CLEAR)  # "the 737 Max"
    numbered = len(named.own) == 2 and bool(_ROMAN.fullmatch(named.own[1]))
    if numbered and not names.is_given(named.own[0]) and named.before() not in named.titles.regnal:
        return Said(-CLEAR)
    return Said(CLEAR) if numbered and names.is_given(named.own[0]) else NOTHING


def inner_capital(name: Spelled) -> Said:
    """« JPMorgan », « AirTran », « YouTube »: capitals inside a word, but « McCain » and « DeLillo »."""
    for word in name.own:
        if _CAMEL.search(word) and not _CELTIC.match(word) and "'" not in word:
            return Said(-STRONG, "ORG")
    return NOTHING


def known_place(name: Spelled) -> Said:
    """A country, a city or a power's house, where no given name stands before it."""
    if name.full and gazetteer.look_up(name.text, name.language) is None:
        return NOTHING
    if name.own[0].lower() in gazetteer.words_of(name.language, "continents") and not name.full:
        return Said(-CERTAIN, "LOC")  # « le directeur Europe de la banque », « les responsables Afrique de la FIDH »
    heads = {name.text, name.own[0]} if not name.full else {name.text}
    for head in heads:
        known = gazetteer.look_up(head, name.language)
        if known is not None and (len(head) > 3 or head.isupper()):
            return Said(-CERTAIN if known.kind == "country" else -STRONG, "ORG" if known.kind == "metonym" else "LOC")
    return NOTHING


def patron(name: Spelled) -> Said:
    """« Saint-Aubin »: alone, the name of a town, unless somebody is called so whom the article names in full."""
    led = name.alone and name.own[0].startswith(tuple(word_set(name.language, "evidence", "patrons")))
    return Said(-STRONG, "LOC") if led else NOTHING


def people_name(named: Occurrence) -> Said:
    """A name of a people: « Russes », « Russian »."""
    if named.alone and gazetteer.demonym(named.text, named.language) and not names.is_given(named.text):
        return Said(-CERTAIN)
    for ending in listed(named.language, "inhabitants"):
        stem = named.text.removesuffix(ending)
        if stem != named.text and not named.full and gazetteer.look_up(stem, named.language):
            return Said(-CERTAIN)
    last = named.words[named.end - 1]
    plural = (
        habits(named.language).noun_compounds
        and (named.alone or (last.pos == "NOUN" and not named.full))  # "Infectious Diseases"
        and "Plur" in last.token.morph.get("Number")
    )
    return Said(-STRONG) if plural else NOTHING


def common_words(named: Occurrence) -> Said:
    """Words that the text also writes small, or words for roles and peoples: « German Chancellor »."""
    if _says_what(named.own, named.language):
        return Said(-CERTAIN)
    lows = [word.lower() for word in named.own]
    if named.titles.phrase(named.words, named.first) == named.end or _title_goes_on(named, lows):
        return Said(-CERTAIN)
    if len(lows) == 1 and not (named.before() or named.behind()):
        return Said(-CERTAIN) if lows[0] in word_set(named.language, "things", "common") else NOTHING  # « Portrait »
    if named.full or not all(low in named.words.common for low in lows):
        return NOTHING
    return Said(-CLEAR)


@lru_cache(maxsize=10_000)
def _says_what(own: tuple[str, ...], language: str) -> bool:
    """Whether all words of a name are for roles, peoples or parties."""
    titles, factions = Titles.of(language), listed(language, "factions")
    lows = (word.lower() for word in own)
    return all(titles.is_role(low) or gazetteer.demonym(low, language) or low in factions for low in lows)


def _title_goes_on(named: Occurrence, lows: list[str]) -> bool:
    """« Professeur [Associé de Psychiatrie] »: an adjective of office, written large, and what the office is of."""
    office = lows[0] in named.titles.words("adjectives") or lows[0] in named.titles.words("participles")
    return office and len(lows) > 2 and lows[1] in named.words.small("of") and not named.full


SPELLED: tuple[Callable[[Spelled], Said], ...] = (
    given_name, particle, known_person, known_thing, body_word, inner_capital, known_place, patron,
)  # fmt: skip
"""Those who look at the name alone, wherever it stands."""
INSIDE: tuple[Witness, ...] = (acronym, figure, people_name, common_words)
