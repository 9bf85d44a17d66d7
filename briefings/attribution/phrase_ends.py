"""Where a noun phrase goes on or ends: words that are tied to the one before, and words that end none."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.language.speech import SpeechLexicon
from briefings.language.tokens import Token


def is_glued(tokens: Sequence[Token], at: int) -> bool:
    """ "A 40-year-old man": a word that a hyphen ties to the one in front."""
    if at < 2 or tokens[at - 1].text != "-":
        return False
    return tokens[at].idx - tokens[at - 2].idx == len(tokens[at - 2].text) + 1


def is_tied(tokens: Sequence[Token], at: int, start: int, lexicon: SpeechLexicon) -> bool:
    """ "A 40-year-old man"; "people familiar with Roy's thinking", which is theirs, whatever a tagger takes it for."""
    if is_glued(tokens, at):
        return True
    owner = at - 1 > start and tokens[at - 1].lower_ in lexicon.words["genitives"] and tokens[at - 1].pos_ == "PART"
    return owner and tokens[at].text.isalpha()


def names_more(tokens: Sequence[Token], at: int) -> bool:
    """ "The former mayor": what "the former" only begins."""
    return at < len(tokens) and tokens[at].pos_ in ("NOUN", "PROPN", "ADJ")


def is_timed(token: Token, lexicon: SpeechLexicon) -> bool:
    """ "A poll by the Herald last week": a word of time that ends no phrase."""
    words = lexicon.words
    return token.pos_ in ("ADJ", "ADV") and (token.text in words["timing"] or token.text in words["adverbs"])


def is_loose(word: str, lexicon: SpeechLexicon) -> bool:
    """Whether a word ends no phrase."""
    words = lexicon.words
    loose = word in words["prepositions"] or word in words["determiners"] or word in words["coordination"]
    return loose or word in words["label_marks"]  # « décrit par ses voisins [comme] « … » »


def ends_name(tokens: Sequence[Token], at: int) -> bool:
    """« L'association Nous Toutes réclame », « le collectif Pas Sans Nous dénonce »: capitals behind one of a name."""
    before, here, behind = (tokens[i].text if i < len(tokens) else "" for i in (at - 1, at, at + 1))
    capitals = before[:1].isupper() and here[:1].isupper() and before.isalpha() and not tokens[at - 1].is_sent_start
    return capitals and (behind[:1].islower() or behind in (",", "."))


def is_bound(tokens: Sequence[Token], at: int, start: int, lexicon: SpeechLexicon) -> bool:
    """ "An adviser to the minister", "officials briefed on it": a word that asks for its preposition, or the latter."""
    pairs = lexicon.words["bound"]
    if at > start and tokens[at].lower_ in lexicon.words["prepositions"]:
        return f"{tokens[at - 1].lower_} {tokens[at].lower_}" in pairs
    return at + 1 < len(tokens) and f"{tokens[at].lower_} {tokens[at + 1].lower_}" in pairs
