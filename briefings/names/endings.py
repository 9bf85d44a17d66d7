"""Endings: where the name of a body ends, by grammar, where the tagger took in too much or too little.

A capital tells where such a name begins; its end is in small letters: « Chambre des représentants ».
"""

from __future__ import annotations

from briefings.language.name_labels import Kind
from briefings.language.tokens import Token
from briefings.lexicon import table, word_set
from briefings.names import gazetteer
from briefings.names.titles import Titles
from briefings.names.words import Words


def trimmed_end(words: Words, titles: Titles, first: int, end: int, kind: Kind) -> int:
    """The end of a name, without what somebody is in it and without the verb behind it, but with what « de » brings."""
    end = _before_verb(words, first, _before_date(words, titles, first, end))
    while end - first > 1 and (_is_calling(words, titles, first, end - 1) or _is_verb(words, end - 1)):
        end -= 1
    last = _without_links(words, first, end)
    if kind != "ORG":
        return last
    if last < end and _leads_on(words, last):
        return _past_complement(words, end) or last
    return _with_field(words, first, last)


def _before_date(words: Words, titles: Titles, first: int, end: int) -> int:
    """ "[Jeddah] on May 11", which a tagger takes for one name."""
    months, leading = word_set(titles.language, "calendar", "names", "months"), titles.words("time_prepositions")
    dated = (at for at in range(first + 1, end - 1) if words[at + 1].text in months and words.low(at) in leading)
    return next(dated, end)


def _before_verb(words: Words, first: int, end: int) -> int:
    """ "The [Council] should learn", "urged the [Council] to act", which a tagger takes for whole names."""
    marks = words.small("infinitive_marks")
    for at in range(end - 1, first, -1):
        if words[at].capital:
            break
        finite = words[at].pos == "VERB" and "Fin" in words[at].token.morph.get("VerbForm")
        if words[at].pos == "AUX" or finite or (words[at].low in marks and words[at].pos == "PART"):
            end = at
    return end


def _without_links(words: Words, first: int, end: int) -> int:
    """The end of a name without the small words that only lead on to more: « Chambre des », "Center for the"."""
    while end - first > 1 and not words[end - 1].capital and (_leads_on(words, end - 1) or _is_article(words, end - 1)):
        end -= 1
    return end


def _leads_on(words: Words, at: int) -> bool:
    return words.low(at) in words.small("of") or words.low(at) in words.small("narrow")


def _is_article(words: Words, at: int) -> bool:
    return words.low(at) in words.small("definites")


def _is_calling(words: Words, titles: Titles, first: int, at: int) -> bool:
    """What somebody is in a body whose name stands before: "a Coast Guard spokesman"."""
    word = words[at]
    return not word.capital and titles.is_role(word.low) and not _hangs_inside(words, first, at)


def _hangs_inside(words: Words, first: int, at: int) -> bool:
    """« Chambre des représentants », « Parquet national financier »: what a word before it brings, or an adjective."""
    token = words[at].token
    return token.pos_ == "ADJ" or words[first].token.i <= token.head.i < token.i


def _is_verb(words: Words, at: int) -> bool:
    """« la Cour des comptes critique »: one behind a noun of another number is no adjective of it."""
    token = words[at].token
    if words[at].capital or token.pos_ != "ADJ" or token.head.i >= token.i:
        return False
    numbers = token.morph.get("Number"), token.head.morph.get("Number")
    return bool(numbers[0] and numbers[1]) and numbers[0] != numbers[1]


def _with_field(words: Words, first: int, end: int) -> int:
    """« Office français de la biodiversité », « Syndicat des pilotes de ligne »: one in small letters may go on.

    Only without an article, or behind the adjective of a country: « la Banque centrale du pays » ends before « du ».
    """
    if end - first < 2 or words[end - 1].capital or end >= len(words) or not words[end].near:
        return end
    if words.low(end) not in words.small("of") or not words[first].capital:
        return end
    national = gazetteer.demonym(words[end - 1].text, words.reading.language) is not None
    at = end + 1
    if national and words[end].token.pos_ == "ADP" and words.low(at) in words.small("definites"):
        at += 1
    bare = words.low(end) not in words.small("contracted")
    if not (national or bare) or at >= len(words) or words[at].capital:
        return end
    inside = words[first].token.i <= words[at].token.head.i < words[end].token.i
    return _past_complement(words, at) or end if inside and not _is_time(words, at) else end


def _is_time(words: Words, at: int) -> bool:
    """« le Parlement français de l'époque », « la Commission européenne de lundi »."""
    calendar = table(words.reading.language, "calendar")["words"]
    return any(words.low(at) in calendar[key] for key in ("unit", "weekday", "month", "refnoun", "refage"))


def _past_complement(words: Words, end: int) -> int:
    """« Académie royale de Sandhurst », « Cour des comptes »: past what « de » brings; 0 where that is no name's."""
    at = end
    while at < len(words) and words[at].near and words[at].capital and words[at].alpha:
        at += 1
    if at > end:
        return at
    if at >= len(words) or not words[at].near or words[at].pos != "NOUN":
        return 0
    noun = words[at].token
    at += 1
    while at < len(words) and words[at].near and _describes(words[at].token, noun):
        at += 1
    return at


def _describes(token: Token, noun: Token) -> bool:
    return token.pos_ == "ADJ" and token.head is noun
