"""What « au lendemain du vote », « la veille de la finale » are counted from: the day of that very event, if told."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from briefings.lexicon import table, word_set
from briefings.temporal.reader import Reader
from briefings.temporal.scene import TimeScene, Told
from briefings.temporal.spot import Found
from briefings.temporal.verbs import Direction

_BEHIND = 6
"""Words behind « lendemain de » among which the noun stands."""
_LONG = 4
"""Letters that a word has at least which says what happened."""
_LEAD = 3
"""Blocks that open a story: there « au lendemain de l'accord » is the day of the story."""


def hangs(item: Found, reader: Reader) -> bool:
    """Whether a day so called is said to be next to some event: « la veille de la finale », « le jour même où »."""
    cues, after = reader.cues, reader.words.tokens[item.last].word
    if item.kind != "anaphor":
        return False
    if "anaday" not in item.parts:
        return "same" in item.parts and after in cues["same_as"]
    if reader.words.tokens[item.last - 1].word.split(" ")[-1] in cues["of"]:
        ruled = after in word_set(reader.language, "small_words", "determiners")
        return ruled and _happens(item, reader)  # "the day before the blast"
    return after in cues["of"] and ("the" not in item.parts or _happens(item, reader))


def _happens(item: Found, reader: Reader) -> bool:
    """Whether what follows is an event: « la veille du vote », and not « ils prennent le lendemain de la ville »."""
    named = table(reader.language, "events")["unnamed"]["nouns"]
    return any(thing.startswith("=") or thing in named for thing in _things(item, reader))


def hinge(item: Found, scene: TimeScene, reader: Reader) -> Told | None:
    """The day told before, in a sentence that tells of that event too: by its word, or by one of the same kind.

    « Le lendemain d'une fusillade » tells of a new one, and what has happened is not counted into days to come.
    Where the story has come to another day since, it may mean either.
    """
    opening = {token.word for token in reader.words.tokens[item.last : item.last + 2]}
    if opening & word_set(reader.language, "small_words", "indefinites"):
        return None
    things = _things(item, reader)
    days = (one for one in scene.told if one.is_day and not one.backdrop and not _is_to_come(item, one, scene))
    found = next((one for one in days if things & _said(one.found, item, reader)), None)
    near = scene.antecedent(item, reach=scene.reach)
    overtaken = found is not None and near is not None and near.meaning.start != found.meaning.start
    return None if overtaken else found


def _is_to_come(item: Found, one: Told, scene: TimeScene) -> bool:
    """Whether the day counted from another lies behind the publication, where no verb speaks of what is to come."""
    if scene.published is None or scene.direction is Direction.FUTURE or one.meaning.start is None:
        return False
    return (one.meaning.start - scene.published).days + (item.number("anaday") or 0) > 0


def is_of_lead(item: Found, scene: TimeScene) -> bool:
    """Whether nothing is told yet, and the day after something is the one that the story is about."""
    after = (item.number("anaday") or 0) > 0
    return after and item.block <= _LEAD and scene.antecedent(item, reach=scene.reach) is None


def _things(item: Found, reader: Reader) -> frozenset[str]:
    """The noun behind, and the kind of event that it is."""
    tokens, found = reader.words.tokens, list[str]()
    for at in range(item.last + 1, min(item.last + _BEHIND, len(tokens))):
        word = tokens[at].word
        if not word[:1].isalpha() or reader.words.sentence[at] != item.sentence:
            break
        if len(word) >= _LONG:
            found.append(word)
            break
    return frozenset(thing for word in found for thing in _names(word, reader.language))


def _said(day: Found, item: Found, reader: Reader) -> frozenset[str]:
    """What the sentence of a day tells of, as far as it stands in front of the item."""
    words = reader.words
    first = day.first
    while first and words.sentence[first - 1] == day.sentence:
        first -= 1
    last = day.last
    while last < item.first and words.sentence[last] == day.sentence:
        last += 1
    said = (token.word for token in words.tokens[first:last] if len(token.word) >= _LONG)
    return frozenset(thing for word in said for thing in _names(word, reader.language))


def _names(word: str, language: str) -> tuple[str, ...]:
    """A word, the same without the ending of a plural, and the kind of event that it names."""
    bare = word.removesuffix("s") if len(word) > _LONG else word
    kind = _kinds(language).get(word) or _kinds(language).get(bare)
    return (word, bare, f"={kind}") if kind else (word, bare)


@cache
def _kinds(language: str) -> Mapping[str, str]:
    """The nouns of each kind of event, and the participles of its verbs, as far as their endings are regular."""
    kinds: dict[str, str] = {}
    endings = table(language, "calendar")["cues"]["participle_of"]
    for kind, entry in table(language, "events")["kinds"].items():
        kinds |= dict.fromkeys(entry["nouns"], kind)
        for verb in entry["verbs"]:
            kinds |= {verb.removesuffix(end) + part: kind for end, part in endings if verb.endswith(end)}
    return kinds
