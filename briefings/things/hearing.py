"""Hearing: what each witness makes of one place of a name, by the words in it and around it, and how surely."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import takewhile

from briefings.language.name_labels import Kind
from briefings.names import gazetteer
from briefings.names.callings import means_somebody
from briefings.names.evidence_around import in_title
from briefings.names.titles import Titles
from briefings.names.witnesses import Occurrence
from briefings.profile import habits
from briefings.things.abbreviations import explained_kinds, is_body_s
from briefings.things.lists import INSIDE, KNOWN, kinds_of, listed, noun_kind

CERTAIN, CLEAR, LIKELY, SLIGHT = 4.0, 2.0, 1.2, 0.6
"""How much a witness may weigh."""
TAGGED = 1.3
"""How much the label counts that a name has so far, in all its places together."""

Said = tuple[Kind, float] | None
_CAMEL = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ]|^[A-ZÀ-Þ]{2,}[a-zà-ÿ]|[A-Z]&[A-Z]")
_NUMBERED = re.compile(r"\d|\b[IVX]{2,}$")
_ROAD = re.compile(r"[ADEN]\d{1,4}")


def known(named: Occurrence) -> Said:
    """A country, a city, a power's house; a body or a region that everybody knows."""
    for key, kind in KNOWN:
        if named.text.replace("’", "'") in listed(named.language, key):
            return kind, CLEAR + SLIGHT
    found = gazetteer.look_up(named.text, named.language)
    if found is None or (len(named.text) < 4 and not named.text.isupper()):
        return None
    return ("ORG", CERTAIN) if found.kind == "metonym" else ("LOC", CERTAIN if found.kind == "country" else CLEAR)


def own_words(named: Occurrence) -> Said:
    """« Stade de France », "Rose City Bank": the first word tells, or the last where nouns stand before nouns."""
    own = named.own
    club = len(own) == 2 and own[0] in listed(named.language, "club_words")
    if club and own[1].lower().endswith(_of_a_town(named.language)):
        return "ORG", CLEAR + SLIGHT  # « Stade Rennais »
    if habits(named.language).noun_compounds:
        own = tuple(takewhile(str.istitle, own)) if own[0].istitle() else own
        own = own[::-1]
    for word in own[:1] + own[:0:-1]:
        for kind in kinds_of(named.language, INSIDE).get(word, ()):
            if not named.alone or kind == "ORG":
                return kind, LIKELY if kind == "MISC" else CLEAR + SLIGHT
    return None


@cache
def _of_a_town(language: str) -> tuple[str, ...]:
    """How the adjective of a town ends."""
    return tuple(Titles.of(language).words("inhabitants"))


def people(named: Occurrence) -> Said:
    """« Russes », « Syriennes », "Syrian-led": a people is no body."""
    head, _, rest = named.text.partition("-")
    adjective = gazetteer.demonym(head, named.language) is not None
    return (
        ("MISC", CERTAIN) if named.alone and adjective and (not rest or habits(named.language).noun_compounds) else None
    )


def inhabitant(named: Occurrence) -> Said:
    """« Montreuillois », where the text has Montreuil too: whoever lives there."""
    low, words, ends = named.text.lower(), named.words, _of_a_town(named.language)
    if not named.alone or not (low.endswith(ends) or low.removesuffix("s").endswith(ends)):
        return None
    if named.before() in words.small("definites") or named.before() in words.small("contracted"):
        return None  # « dans le Briançonnais »
    shorter = (words[at] for at in words.capitals if STEM <= len(words[at].text) < len(low))
    return ("MISC", CERTAIN) if any(low.startswith(word.low[:-1]) for word in shorter) else None


STEM = 5
"""Letters of the shortest town whose people are told by its name."""


_CLOSED = frozenset({"PRON", "DET", "AUX", "SCONJ", "CCONJ", "INTJ", "ADP"})


def common_word(named: Occurrence) -> Said:
    """« Mai », "Article", "I'm": a small word, a month, or a word that the text also writes without its capital."""
    low = named.text.lower()
    if not named.alone or named.text.isupper():
        return None
    closed = named.words[named.first].pos in _CLOSED
    if low in listed(named.language, "common") or (closed and named.words.opens(named.first)):
        return "MISC", CERTAIN
    return ("MISC", SLIGHT) if low in named.words.common else None


def abbreviation(named: Occurrence) -> Said:
    """« CDU », « MH370 »."""
    if not named.alone or named.reading.text.isupper():
        return None
    if named.text in listed(named.language, "abbreviations"):
        return "MISC", CLEAR
    if not is_body_s(named.text, named.language):
        return None
    kind = explained_kinds(named.reading).get(named.text, "ORG")
    if kind == "MISC":
        return kind, TAGGED + SLIGHT
    return kind, CLEAR if named.text.isalpha() else SLIGHT


def inner_capital(named: Occurrence) -> Said:
    """« YouTube », « GM&S »."""
    return ("ORG", LIKELY) if any(_CAMEL.search(word) for word in named.own) or "&" in named.text else None


def figure(named: Occurrence) -> Said:
    """« Minsk II », « Airbus A320 »; « A7 » is a road."""
    if _ROAD.fullmatch(named.text):
        return "LOC", LIKELY
    return ("MISC", LIKELY) if _NUMBERED.search(named.text) else None


def noun_before(named: Occurrence) -> Said:
    """« le parti X », « la formation de gauche X », « la ville de X », « le film X »."""
    back = 1
    while back <= 4 and (low := named.before(back)):
        kind = noun_kind(low, named.language)
        if kind is not None:
            linked = named.before() in named.words.small("of")
            if linked and kind != "LOC":
                return None
            return kind, CLEAR if back < 3 and kind != "MISC" else LIKELY
        word = named.words[named.first - back]
        if word.capital or not (word.pos in ("ADJ", "NOUN") or low in ("«", '"', "“", "de", "d'")):
            return None
        back += 1
    return None


def noun_behind(named: Occurrence) -> Said:
    """« X, filiale de Y », « X (entreprise publique) », « X, ville de Y »."""
    if named.behind() not in (",", "(", "–", "—"):
        return None
    if named.behind() == "," and named.behind(1) in listed(named.language, "run_by"):
        return "ORG", CLEAR
    at = 2 if named.behind(1) in named.words.small("determiners") else 1
    kind = noun_kind(named.behind(at), named.language)
    return (kind, LIKELY) if kind is not None else None


def firm_of_a_country(named: Occurrence) -> Said:
    """« l'américain Westinghouse », « du japonais Toshiba »."""
    if not habits(named.language).small_demonyms or named.before(2) not in named.words.small("determiners"):
        return None
    word = named.words[named.first - 1]
    adjective = not word.capital and gazetteer.demonym(word.text, named.language) is not None
    return ("ORG", CLEAR) if adjective else None


def part_of_title(named: Occurrence) -> Said:
    """« Jules et Tim »: whatever a work's title names is no body; a title of one name may be a paper's."""
    if named.before() in ("«", "“", '"') and named.behind() in ("»", "”", '"'):
        return ("MISC", CLEAR) if named.words[named.first].token.ent_type_ == "LOC" else None  # « Titane »: no place
    return ("MISC", CERTAIN) if in_title(named).weight else None


def complement(named: Occurrence) -> Said:
    """« salariés de X », « habitants de X »."""
    if named.before() not in named.words.small("of"):
        return None
    noun = named.before(2)
    if noun in listed(named.language, "of_body"):
        return "ORG", LIKELY + SLIGHT / 2
    return ("LOC", LIKELY) if noun in listed(named.language, "of_place") else None


def preposition(named: Occurrence) -> Said:
    """« à X », « en X », « près de X », « chez X »."""
    before = named.before()
    if before in listed(named.language, "houses") or _worked_at(named):
        return "ORG", CLEAR
    inside = listed(named.language, "at")
    if not (before in inside or f"{named.before(2)} {before}" in inside):
        return None
    if before == "à" and named.first > 1 and named.words[named.first - 2].pos in ("VERB", "ADJ"):
        return "LOC", SLIGHT / 2
    return "LOC", LIKELY if named.alone else SLIGHT


def _worked_at(named: Occurrence) -> bool:
    """« chercheur à l'Inrae »: with an article behind what somebody is, a place is seldom told so."""
    at = named.first - 3
    led = named.before() == "l'" and named.before(2) in named.words.small("at_place") and at >= 0
    return led and named.alone and means_somebody(Titles.of(named.language), named.words.low(at))


def acts(named: Occurrence) -> Said:
    """« X rachète Y », « X a annoncé »."""
    words, at = named.words, named.end
    while at < min(named.end + 3, len(words)) and words[at].near:
        word = words[at]
        if word.pos == "VERB":
            active = word.token.lemma_.lower() in listed(named.language, "acts")
            return ("ORG", LIKELY) if active and "Pass" not in word.token.morph else None
        if word.pos not in ("AUX", "ADV", "PRON"):
            return None
        at += 1
    return None


def quoted(named: Occurrence) -> Said:
    """« selon X », "according to X": who has told something and is no known place is a body, if its name ends there."""
    told = listed(named.language, "told_by")
    before = named.before()
    if not (before in told or f"{named.before(2)} {before}" in told) or named.text[0].islower():
        return None
    goes_on = named.end < len(named.words) and named.words[named.end].near and named.words[named.end].capital
    return ("ORG", CLEAR) if not goes_on else None


Witness = Callable[[Occurrence], Said]
WITNESSES: tuple[Witness, ...] = (
    known, own_words, people, inhabitant, common_word, abbreviation, inner_capital, figure, noun_before, noun_behind,
    firm_of_a_country, part_of_title, complement, preposition, quoted, acts,
)  # fmt: skip
