"""Persons: whether what is guessed to be a person's name is one, by its words and those around it."""

from __future__ import annotations

from briefings import names
from briefings.language.name_labels import Kind
from briefings.names import gazetteer
from briefings.names.guesses import named_thing, opens_facility
from briefings.names.runs import TAGGED, Guess
from briefings.names.titles import Titles
from briefings.names.trimming import FullNames, bodies
from briefings.names.words import Words


def is_introduced(words: Words, guess: Guess, full: FullNames) -> bool:
    """Whether a full name of the article holds this one, as the press introduces people."""
    if guess.end - guess.first > 1:
        return True
    (part, *_) = names.parts(words[guess.first].text) or ("",)
    return part in full.parts


def otherwise(words: Words, guess: Guess, kind: Kind) -> Kind:
    """What a single name that nobody introduced is: KCNA is a body, « à Khassan » a place."""
    text = words[guess.first].text
    if len(text) > 2 and text.isupper() and not words.reading.text.isupper():
        return "ORG"
    return "LOC" if words.low(guess.first - 1) in words.small("locative") else kind


def is_person(words: Words, titles: Titles, guess: Guess, full: FullNames) -> bool:
    """Not a street, a work or a firm, nor a family (« les Kim »), nor a common word with a capital."""
    first = words[guess.first]
    if named_thing(words, guess.first) or not (
        first.capital or names.is_particle(first.low) or names.is_bound(first.text)
    ):
        return False
    if guess.end - guess.first > 1:
        if not names.is_given(first.text) and _is_motto(words, guess):
            return False
        lows = {word.low for word in words[guess.first : guess.end]}
        prize = titles.names_prize([word.text for word in words[guess.first : guess.end]])
        return not (lows & bodies() or opens_facility(words, guess.first) or prize)
    before = words.low(guess.first - 1) if first.near else ""
    known = gazetteer.look_up(first.text, words.reading.language)
    country = known is not None and known.kind == "country"
    return not (before in words.small("crowds") or country or _is_common(words, titles, guess, full))


def _is_motto(words: Words, guess: Guess) -> bool:
    """A small article inside that no particle leads: « Debout la République » is a movement."""
    inside = range(guess.first + 1, guess.end - 1)
    articles = words.small("definites")
    return any(words[at].text in articles and not names.is_particle(words.low(at - 1)) for at in inside)


def _is_common(words: Words, titles: Titles, guess: Guess, full: FullNames) -> bool:
    """Whether a single word is no name but opens a sentence, or is a role word or a small word.

    A tagger's doubt does not count where a full name of the article ends with it: "Ann Tanner-Cole … Tanner-Cole left".
    """
    word = words[guess.first]
    if word.text in names.not_names(words.reading.language):
        return True
    if titles.is_role(word.low) and not _is_family(words, guess, full):
        return True
    if word.pos in ("DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX"):
        return True
    if not words.opens(guess.first):
        return False
    doubtful = guess.weight <= TAGGED and word.pos in ("NOUN", "VERB", "ADJ")
    return word.low in words.common or (doubtful and names.parts(word.text) not in full.tails)


def _is_family(words: Words, guess: Guess, full: FullNames) -> bool:
    """Whether a word for a role is somebody's family name, "Ensign" of "Drew Ensign": bare and in mid-sentence."""
    at = guess.first
    led = words.low(at - 1) in words.small("determiners") or words.opens(at)
    followed = guess.end < len(words) and words[guess.end].near and words[guess.end].capital
    return not (led or followed) and names.parts(words[at].text) in full.tails
