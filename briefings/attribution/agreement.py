"""Agreement: whether a pronoun may stand for whoever spoke, by gender and number as far as they are told."""

from __future__ import annotations

from collections.abc import Container, Sequence

from briefings.attribution.cast import Cast
from briefings.language.tokens import Token
from briefings.model import Speaker
from briefings.names.callings import ends_like_one, means_somebody
from briefings.names.titles import Titles


def agrees(cast: Cast, pronoun: str, speaker: Speaker) -> bool:
    """Whether a pronoun may stand for a speaker, by gender and number as far as they are told."""
    words = cast.lexicon.words
    if pronoun in words["resumed_marks"]:
        return True  # « Et d'ajouter »
    tail = "-" + pronoun.split("-")[-1]
    is_plural = pronoun in words["plural"] or tail in words["plural"]
    feminine = pronoun in words["feminine"] or tail in words["feminine"]
    loose = pronoun in words["ungendered"]
    if speaker.person is not None and loose:
        return True
    if speaker.person is not None:
        told = cast.genders.get(speaker.person)
        return not is_plural and not (told and told != ("f" if feminine else "m"))
    first = speaker.name.lower().replace("’", "'").split()[0].split("'")[0]
    head = _head(cast, speaker)
    many = first in words["plural"] or are_joined(cast, speaker)
    many = many or (head is not None and head.pos_ == "NOUN" and "Plur" in head.morph.get("Number"))
    if loose:
        return not many
    if is_plural or many:
        return is_plural and (many or (head is not None and head.lower_ in words["of_several"]))
    if not cast.lexicon.habits.nouns_have_gender:
        return _may_be_called(cast, speaker, feminine=feminine)
    if first in words["masculine"] or first in words["feminine"]:
        return feminine == (first in words["feminine"])
    genders = head.morph.get("Gender") if head is not None else []
    if head is not None and head.lower_.endswith(tuple(words["feminine_ends"])):
        genders = ["Fem"]
    if not genders:
        return not any(t.i in cast.names or t.pos_ == "PROPN" for t in cast.reading.tokens_of(speaker.span))
    return feminine == ("Fem" in genders)


def _head(cast: Cast, speaker: Speaker) -> Token | None:
    """The noun that says who speaks: the first of « l'avocat du maire », the last of "State prosecutors in Utah"."""
    words, tokens = cast.lexicon.words, list(cast.reading.tokens_of(speaker.span))
    links = words["prepositions"] if cast.lexicon.habits.noun_compounds else frozenset()
    nouns = _nouns(tokens, links)
    return nouns[-1 if links else 0] if nouns else None


def _nouns(tokens: Sequence[Token], links: Container[str]) -> list[Token]:
    """The nouns of a phrase in front of what a preposition adds."""
    stop = next((at for at, token in enumerate(tokens) if at and token.lower_ in links), len(tokens))
    return [token for token in tokens[:stop] if token.pos_ in ("NOUN", "PROPN")]


def _may_be_called(cast: Cast, speaker: Speaker, *, feminine: bool) -> bool:
    """Whether “he” or “she” may be somebody told of by a noun, which has a gender only as a word: "a spokesman"."""
    words, tokens = cast.lexicon.words, list(cast.reading.tokens_of(speaker.span))
    links = words["prepositions"]
    if len(tokens) > 2 and tokens[0].lower_ in words["one_of"] and tokens[1].lower_ in links:
        tokens = tokens[2:]  # "One of the victims"
    nouns = _nouns(tokens, links)
    if not nouns or any(token.i in cast.names for token in nouns):
        return False
    head = nouns[-1].lower_
    if any(token.pos_ == "PROPN" for token in nouns):  # "The Secretary General", and not "the White House"
        return tokens[0].lower_ in words["determiners"] and means_somebody(Titles.of(cast.lexicon.language), head)
    if cast.lexicon.noun(head) is not None:
        return False  # "according to her memoirs": no "she"
    if head.endswith(tuple(words["feminine_ends"])):
        return feminine
    if head.endswith(tuple(words["masculine_ends"])):
        return not feminine
    language = cast.lexicon.language
    somebody = head in words["persons"] or means_somebody(Titles.of(language), head) or ends_like_one(language, head)
    return somebody or head not in words["bodies"]


def are_joined(cast: Cast, speaker: Speaker) -> bool:
    """« Anne Roux et Paul Lac »: who speak together."""
    return not cast.lexicon.words["coordination"].isdisjoint(speaker.name.lower().split())
