"""Pieces: what is read at one go behind the head of a role: « en titre », « (divers droite) », "presiding over it"."""

from __future__ import annotations

from collections.abc import Mapping

from briefings.names.titles import Titles, joined
from briefings.names.witnesses import kind_of_thing
from briefings.names.words import Words
from briefings.profile import habits


def clause(words: Words, titles: Titles, at: int, persons: Mapping[int, int]) -> int:
    """Past what tells which one it is, before the name between commas: "the judge presiding over it, Ann Roy, said"."""
    if at + 1 >= len(words) or words[at].pos != "VERB" or not words[at].near:
        return 0
    if words.low(at) in titles.marks("naming") or words.low(at - 1) in titles.words("counterparts"):
        return 0
    form = words[at].token.morph
    mistaken = habits(titles.language).noun_compounds and words[at + 1].pos == "ADP"  # "the pilot killed in the crash"
    if "VerbForm=Part" not in form and "VerbForm=Ger" not in form and not mistaken:
        return 0
    for comma in range(at + 1, min(at + CLAUSE, len(words) - 1)):
        over = not words[comma].near or words[comma].text in ".;:!?…«»“”"
        if over or words[comma].pos in ("VERB", "AUX") or comma in persons:
            return 0
        if words[comma].text == ",":
            name = max(titles.phrase(words, comma + 1), comma + 1 + (words[comma + 1].text in titles.honorifics))
            end = persons.get(name, 0)
            return comma if 0 < end < len(words) and words[end].text in ",." else 0
    return 0


CLAUSE = 9
"""Words of a clause behind a role word that tells which one is meant."""


def made(words: Words, titles: Titles, at: int) -> bool:
    """« la cheffe étoilée [X] »: a participle between a role and the name of its holder."""
    word = words[at]
    if word.low in words.small("bearing") or word.low in titles.words("bridges") or word.low in titles.marks("naming"):
        return False
    return word.pos == "VERB" and word.low.endswith(tuple(words.small("participle_ends"))) and words[at + 1].near


def field_of(words: Words, titles: Titles, at: int) -> int:
    """Past « Personnes âgées », « Petites et moyennes entreprises »: what an office is for; 0 where none begins."""
    fields = titles.words("fields")
    if not words[at].capital:
        return 0
    return next((end for end in range(min(at + 6, len(words)), at + 1, -1) if joined(words, at, end) in fields), 0)


def past_party(words: Words, at: int) -> int:
    """Past a bracket of a word or three, « (divers droite) »; 0 where none stands close by."""
    closing = next((end for end in range(at + 2, min(at + 5, len(words))) if words[end].text == ")"), 0)
    inside = range(at + 1, closing)
    told = closing and closing + 1 < len(words) and words[closing + 1].near
    return closing + 1 if told and all(words[place].alpha or words[place].text == "-" for place in inside) else 0


def tail_of(words: Words, titles: Titles, at: int) -> int:
    """Past « en titre », « par intérim »; 0 where no such words begin."""
    if words.lows[at] not in titles.words("openers") and words.lows[at] not in words.small("by"):
        return 0
    tails = titles.words("tails")
    return next((end for end in (at + 3, at + 2) if end <= len(words) and joined(words, at, end) in tails), 0)


def of_many(words: Words, at: int) -> int:
    """Past the mark of "the Teachers' Union", "the Teachers' and Nurses' Union"; 0 where a name ends with it."""
    if words.low(at) == "'s" and words[at - 1].capital and at + 1 < len(words) and words[at + 1].near:
        return at + 1 if words[at + 1].capital else 0  # "a nurse at St Luke's Hospital"
    if words[at].text not in _APOSTROPHES or not words.low(at - 1).endswith("s") or at + 1 >= len(words):
        return 0
    if not words[at + 1].near or not words[at - 1].capital:
        return 0
    if words[at + 1].capital:
        return at + 1
    joined = words.low(at + 1) in words.small("ands") and at + 3 < len(words)
    return at + 2 if joined and words[at + 2].capital and words[at + 3].text in _APOSTROPHES else 0


_APOSTROPHES = ("'", "’")


def closing(words: Words, at: int) -> int:
    """Past the mark that closes a quotation of at most eight words; 0 where none does."""
    for end in range(at + 1, min(at + 9, len(words))):
        if words[end].text in '»"”':
            return end + 1
    return 0


def quoted_part(words: Words, at: int, openers: frozenset[str]) -> int:
    """Past « de « Mon quartier » », « l'association « Mon quartier » »: what is quoted and belongs to a role."""
    before = words.low(at - 1)
    if before in openers | words.small("determiners"):
        return closing(words, at)
    named = at + 1 < len(words) and words[at + 1].capital and kind_of_thing(before, words.reading.language) is not None
    return closing(words, at) if named and words[at - 1].pos in ("NOUN", "PROPN") else 0


def in_ordinal(words: Words, at: int) -> bool:
    """« 13 » or « e » of « 13e », which are two words, before a noun."""
    mark = at if words.low(at) in words.small("ordinal_endings") else at + 1
    noun = mark + 1 < len(words) and words[mark + 1].near and words[mark + 1].alpha
    return noun and words.low(mark - 1).isdigit() and words.low(mark) in words.small("ordinal_endings")


def lists(words: Words, at: int, openers: frozenset[str]) -> bool:
    """Whether a comma goes on with « des Finances et du Budget »."""
    if words.low(at + 1) not in words.small("of"):
        return False
    for ahead in range(at + 2, min(at + 9, len(words) - 1)):
        if words[ahead].text in ",.;":
            return False
        if words.low(ahead) in words.small("ands"):
            return words.low(ahead + 1) in openers
    return False
