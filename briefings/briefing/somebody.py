"""Whether the words that open a sentence are somebody: people by a common noun, or a name that acts."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.briefing.clauses import words_in
from briefings.lexicon import table, word_set
from briefings.model import Article, Span
from briefings.names.callings import means_somebody
from briefings.names.titles import Titles

_REACH = 6
"""Words among which the noun of a naming stands: « au moins une vingtaine de personnes »."""


def is_somebody(article: Article, words: Span) -> bool:
    """« Deux touristes », « plus de 200 élèves », « le préfet »; not « la voiture du préfet »."""
    small = table(article.language, "small_words")
    ties = {*small["of"], *small["whereabouts"], *table(article.language, "speech")["words"]["prepositions"]}
    carrying = tuple(table(article.language, "speech")["words"]["gerund_ends"])  # "a bus carrying children"
    lows = words_in(article, words)
    for at, low in enumerate(lows[:_REACH]):
        if _means_people(article.language, low) and (at or low not in Titles.of(article.language).kin):
            return True
        if at and low.endswith(carrying):
            return False
        if at and low in ties and not _is_amount(article.language, lows[:at]):
            return False
    return False


def is_name(article: Article, words: Span) -> bool:
    """« Le XV de France », "The Federal Reserve": nothing but capitals, however it opens; not the name of a place."""
    small = table(article.language, "small_words")
    parts = words.of(article.text).split()
    own = parts[1:] if parts and parts[0].lower() in small["determiners"] else parts
    inside = {*small["of"], *small["definites"]}
    capitals = [part for part in own if part.lower() not in inside]
    enough = len(capitals) > (own is parts)
    start = words.end - len(words.of(article.text).partition(parts[0])[2]) if own is not parts else words.start
    place = any(m.start <= start < m.end for place in article.places for m in place.mentions)
    return enough and not place and own[-1] in capitals and all(part[0].isupper() for part in capitals)


def _means_people(language: str, low: str) -> bool:
    small, speech = word_set(language, "small_words", "folk"), word_set(language, "speech", "words", "bodies")
    anybody = word_set(language, "pronouns", "anybody")
    return low in small or low in speech or low in anybody or means_somebody(Titles.of(language), low)


def _is_amount(language: str, lows: Sequence[str]) -> bool:
    numbers, one = table(language, "numbers")["words"], word_set(language, "small_words", "determiners")
    amounts = {*numbers["cardinal"], *numbers["collective"], *table(language, "small_words")["amounts"]} - one
    return any(low[0].isdigit() or low in amounts for low in lows)
