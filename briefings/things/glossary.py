"""Glossary: abbreviations that the article itself explains, in either order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefings import names
from briefings.language import Reading
from briefings.language.speech import speech
from briefings.lexicon import word_set
from briefings.model import Span, Term
from briefings.names import gazetteer
from briefings.names.titles import Titles
from briefings.names.words import Word, Words, read_words

LONGEST = 14
"""Words of the longest phrase that explains an abbreviation behind it."""
_OPENING = frozenset("(,")
"""What an explanation stands behind."""
CLOSING = frozenset(",;:.!?()«»–—")


@lru_cache(maxsize=1)
def find_terms(reading: Reading) -> tuple[Term, ...]:
    """« renseignements extérieurs russes (SVR) », « SVR (Service des renseignements extérieurs) ».

    The words before a bracket are taken as far back as the abbreviation's letters can be
    read in them; where they cannot (an abbreviation of another language), as far as the
    noun phrase reaches. What is said of an abbreviation right behind it explains it too:
    « le RNJ, un syndicat de joueurs ». It is kept once, where it is first explained.
    """
    words = read_words(reading)
    found: dict[str, Term] = {}
    for at in words.positions.of(_OPENING):
        if 0 < at < len(words) - 1 and words[at].near:
            for term in _terms_at(words, at):
                if term is not None:
                    found.setdefault(term.term, term)
    return tuple(found.values())


def _terms_at(words: Words, mark: int) -> Iterator[Term | None]:
    if words[mark].text == "(":
        yield _short_inside(words, mark)
        yield _long_inside(words, mark)
    yield _told_behind(words, mark)


def _told_behind(words: Words, mark: int) -> Term | None:
    """« le RNJ (la caisse des joueurs) », « le RNJ, un syndicat de joueurs »: a noun phrase that says what it is."""
    short, first = words[mark - 1], mark + 2
    said = words.small("determiners") if words[mark].text == "(" else words.small("indefinites")
    if words.low(mark + 1) not in said or not is_abbreviation(short.text):
        return None
    end = next((at for at in range(first, min(first + LONGEST, len(words))) if _ends(words, at)), None)
    if end is None or not _is_noun_phrase(words[first:end]) or _goes_on(words, first, end):
        return None
    if words[mark].text == "," and not _says_what(short, words[first:end], words.reading.language):
        return None
    meaning = words.span(first, end)
    return Term(term=short.text, meaning=meaning.of(words.reading.text), span=Span(short.start, meaning.end))


def _goes_on(words: Words, first: int, end: int) -> bool:
    """« deux policiers de la BAC, un passant et un motard »: what follows goes on with a list."""
    ands, determiners = words.small("ands"), words.small("determiners")
    return any(words.low(at) in ands and words.low(at + 1) in determiners for at in range(first, end))


def _says_what(short: Word, inside: Sequence[Word], language: str) -> bool:
    """Whether a phrase behind a comma goes with the abbreviation: it names a body, or the parser has it so."""
    bodies = speech(language).words["bodies"]
    apposed = (word.token for word in inside if word.token.dep_ == "appos")
    return any(word.low in bodies for word in inside[:2]) or any(token.head.i == short.token.i for token in apposed)


def _is_noun_phrase(inside: Sequence[Word]) -> bool:
    """Whether words are a noun in small letters with what belongs to it, and no clause."""
    clause = any("VerbForm=Fin" in word.token.morph for word in inside)
    return len(inside) > 1 and inside[0].text.islower() and not clause and any(word.pos == "NOUN" for word in inside)


def _ends(words: Words, at: int) -> bool:
    """Whether a noun phrase that explains is over: at a mark, or where a clause about it begins."""
    return words[at].text in CLOSING or words.low(at) in words.small("relatives")


def _short_inside(words: Words, bracket: int) -> Term | None:
    if words.low(bracket + 2) != ")":
        return None
    short = words[bracket + 1].text
    if _is_acronym(short):  # « l'Institut national de la statistique et des études économiques (Insee) »
        first = _spelled(words, bracket, short) or _called(words, bracket, short)
    elif not is_abbreviation(short):
        return None
    else:
        first = _spelled(words, bracket, short) or _named(words, bracket) or _noun_phrase(words, bracket)
    if first is None or first == bracket or _is_person(words, first, bracket):
        return None
    meaning = words.span(first, bracket)
    return Term(
        term=short,
        meaning=meaning.of(words.reading.text),
        span=Span(meaning.start, words[bracket + 2].end),
    )


def _long_inside(words: Words, bracket: int) -> Term | None:
    short = words[bracket - 1].text
    if not is_abbreviation(short):
        return None
    end = next((at for at in range(bracket + 1, min(bracket + 14, len(words))) if words[at].text == ")"), None)
    if end is None or end - bracket < 3:
        return None
    meaning = words.span(bracket + 1, end)
    if not _reads(short, [word.low for word in words[bracket + 1 : end]], words.small("links")):
        return None
    return Term(
        term=short,
        meaning=meaning.of(words.reading.text),
        span=Span(words[bracket - 1].start, words[end].end),
    )


def is_abbreviation(text: str) -> bool:
    """Two to eight letters, most of them capitals, no word in sight: SVR, ONU, RATP, G7."""
    return (
        2 <= len(text) <= 8
        and text[0].isalpha()
        and text.isalnum()
        and not text[1:].islower()
        and sum(mark.isalpha() and mark.isupper() for mark in text) * 2 > len(text)
    )


def _is_acronym(text: str) -> bool:
    """Three to eight letters that are said as a word, the first alone a capital: Insee, Cnil, Dares."""
    return 3 <= len(text) <= 8 and text.isalpha() and text[0].isupper() and text[1:].islower()


def _spelled(words: Words, bracket: int, short: str) -> int | None:
    """The nearest start from which the words before a bracket spell the abbreviation."""
    for first in range(bracket - 1, max(-1, bracket - 13), -1):
        if not (words[first].alpha or words[first].elided or words[first].text == ","):
            return None
        if words[first].text == ",":
            continue
        content = words.low(first) not in words.small("links")
        if content and _reads(
            short, [word.low for word in words[first:bracket] if word.text != ","], words.small("links")
        ):
            return first
    return None


def _reads(short: str, lows: list[str], links: frozenset[str]) -> bool:
    """Whether the letters of an abbreviation are the first ones of the words, link words aside or not."""
    target = names.plain(short)
    for keep in (False, True):
        letters = "".join(piece[0] for low in lows if keep or low not in links for piece in names.parts(low))
        if letters == target:
            return True
    return False


def _named(words: Words, bracket: int) -> int | None:
    """The body named before a bracket: from the first capital behind a determiner, « l'Union pour la paix »."""
    inner = words.small("links") | words.small("determiners")
    first = None
    for at in range(bracket - 1, max(0, bracket - 13), -1):
        word, before = words[at], words.low(at - 1)
        if word.pos not in ("NOUN", "ADJ", "PROPN", "X") and word.low not in inner:
            break
        if word.capital and word.low not in inner and before in words.small("determiners") and bracket - at >= 2:
            first = at
        if not word.near:
            break
    return first


def _called(words: Words, bracket: int, short: str) -> int | None:
    """The body before a bracket whose letters its short name does not follow: « l'Agence de l'énergie (Ademe) »."""
    first, language = _named(words, bracket), words.reading.language
    heads = word_set(language, "evidence", "shortened")
    body = first is not None and words.low(first) in heads and gazetteer.look_up(short, language) is None
    return first if body else None


def _noun_phrase(words: Words, bracket: int) -> int | None:
    """Back over adjectives to the noun before a bracket, with what it belongs to."""
    first = bracket
    for at in _backwards(words, bracket):
        first = at
    first = _body_before(words, first) if first < bracket else first
    inner = words.small("links") | words.small("determiners")
    while first < bracket and words.low(first) in inner:
        first += 1
    return first if bracket - first >= 2 and not _is_office(words, first, bracket) else None


def _body_before(words: Words, first: int) -> int:
    """Further back to the body that a noun phrase belongs to: « [institut national] de santé publique »."""
    bodies = gazetteer.words_of(words.reading.language, "bodies")
    inner = words.small("links") | words.small("determiners")
    for at in range(first - 1, max(0, first - 6), -1):
        word = words[at]
        if word.low in bodies and words.low(at - 1) in words.small("determiners"):
            return at
        if not word.near or (word.low not in inner and word.pos not in ("NOUN", "ADJ")):
            break
    return first


def _backwards(words: Words, bracket: int) -> Iterator[int]:
    """The words of the noun phrase before a bracket, the last first; a name's own links go along."""
    capital = False
    for at in range(bracket - 1, max(-1, bracket - 10), -1):
        word = words[at]
        if word.capital and word.alpha:
            capital = True
        elif word.low in words.small("links") and capital and at > 0 and words[at - 1].capital:
            pass
        elif word.pos not in ("NOUN", "ADJ", "PROPN", "X") or word.low in words.small("links"):
            return
        yield at
        if not words[at].near:
            return


def _is_office(words: Words, first: int, bracket: int) -> bool:
    """« l'ancienne sénatrice (UDI) »: whose party an abbreviation is, it does not explain."""
    noun = next((at for at in range(first, bracket) if words[at].pos == "NOUN"), None)
    return noun is not None and Titles.of(words.reading.language).is_role(words.low(noun))


def _is_person(words: Words, first: int, bracket: int) -> bool:
    """« Pascal Julien (EELV) », also behind other words: whose party an abbreviation is, it does not explain."""
    if names.is_given(words[first].text):
        return True
    given = next((at for at in range(first + 1, bracket - 1) if names.is_given(words[at].text)), None)
    return given is not None and words[bracket - 1].capital and not words[first].capital
