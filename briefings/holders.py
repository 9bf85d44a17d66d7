"""Holders: whose a role is, told by where it stands beside a name.

Right before or after the name, in apposition, in brackets, after « est », « nommé »,
« en tant que » or « le poste de ». One rule is one usage of the newsroom.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefings.model import When
from briefings.phrases import Phrase
from briefings.titles import Titles, joined
from briefings.words import Words

CLOSERS = frozenset(',.;:!?)]»”"–—-…')


Owner = tuple[str, When | None]
"""A person, and when the role is theirs as far as the words that join them tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What every rule looks at."""

    words: Words
    titles: Titles
    starts: Mapping[int, tuple[int, str]]
    """First word of a naming -> its end and person."""
    ends: Mapping[int, tuple[int, str]]
    """Word past a naming -> its first word and person."""
    pronouns: frozenset[int]
    """Ends of the namings that are pronouns."""


def holders(text: Names, phrase: Phrase, owners: Mapping[int, Owner]) -> Iterator[Owner]:
    """Whose role a phrase is, with what the joining words say of the time; the first rule wins."""
    for rule in (_before_name, _held_post, _named_as, _copular, _after_name, _fronted):
        if found := list(rule(text, phrase, owners)):
            yield from found
            return


def _before_name(text: Names, phrase: Phrase, _: Mapping[int, Owner]) -> Iterator[Owner]:
    """« le président Vladimir Poutine », « le chef du SVR, Sergueï Narychkine, »."""
    words = text.words
    at = _past_bracket(words, phrase.end)
    at = _past_honorific(text, _past_bridge(text, at))
    if at in text.starts and words[at].near and text.starts[at][0] not in text.pronouns:
        yield from _list_of_names(text, at, phrase.plural)
        return
    if words.low(at) != "," or not words[at].near:
        return
    at = _past_honorific(text, _past_bridge(text, at + 1))
    if at not in text.starts or text.starts[at][0] in text.pronouns or not words[at].near:
        return
    end = text.starts[at][0]
    closed = end >= len(words) or not words[end].near or words[end].text in CLOSERS
    bridged = words.low(at - 1) != ","
    fronted = words.opens(phrase.outer) or words.opens(phrase.first) or bridged
    if (phrase.determined or fronted) and (closed or fronted) and not _in_apposition(text, phrase):
        yield from _list_of_names(text, at, phrase.plural)


def _in_apposition(text: Names, phrase: Phrase) -> bool:
    """Whether a name and a comma stand right before: « X, président de Y, Z … » is of X."""
    return text.words.low(phrase.outer - 1) == "," and phrase.outer - 1 in text.ends and not phrase.plural


def _list_of_names(text: Names, at: int, plural: bool) -> Iterator[Owner]:
    """The person named at a word; where the role is a plural, all that are listed after it."""
    while at in text.starts:
        end, person = text.starts[at]
        yield person, None
        if not plural or text.words.low(end) not in (",", "et", "and", "puis"):
            return
        at = end + 1
        while text.words.low(at) in ("et", "and", "de", "d'", "puis") or (
            at < len(text.words) and text.words[at].text in text.titles.honorifics
        ):
            at += 1


def _after_name(text: Names, phrase: Phrase, owners: Mapping[int, Owner]) -> Iterator[Owner]:
    """« Sergueï Choïgou, alors ministre de la Défense, », « X (maire de Y) »."""
    words = text.words
    mark = phrase.outer - 1
    if words.low(phrase.outer) == "puis" and words.low(mark) not in (",", "et"):
        mark = phrase.outer
    if mark < 0 or not words[mark + 1].near or words.low(mark) not in (",", "(", "–", "—", "et", "and", "puis"):
        return
    after = words[phrase.end] if phrase.end < len(words) and words[phrase.end].near else None
    verb = after is not None and after.pos in ("VERB", "AUX") and phrase.determined
    if verb and not _past_participle(after.token.morph.to_json() if after else ""):
        return
    at = mark
    if chained := _chained(words, mark, owners):
        yield chained
        return
    if words.low(mark) in ("et", "and", "puis"):
        return
    for _ in range(3):
        at = _back_over_bracket(words, at)
        if at in text.ends and at not in text.pronouns:
            first, person = text.ends[at]
            yield person, None
            if phrase.plural:
                yield from _names_before(text, first)
            return
        if at in owners:
            yield owners[at][0], None
            return
        age = _back_over_age(words, at)
        if age == at:
            return
        at = age


def _chained(words: Words, mark: int, owners: Mapping[int, Owner]) -> Owner | None:
    """Whose role ended just before: « sénateur et ministre », « Député européen en 1979, puis commissaire »."""
    then = words.low(mark) in ("puis", "then") or words.low(mark + 1) in ("puis", "then")
    for at in range(mark, max(0, mark - (14 if then else 5)), -1):
        if at in owners:
            return owners[at]
        verb = words[at - 1].pos in ("VERB", "AUX") and not then
        if words[at - 1].text in ".;:!?" or verb or (words[at - 1].text == "," and not then):
            return None
    return None


def _held_post(text: Names, phrase: Phrase, _: Mapping[int, Owner]) -> Iterator[Owner]:
    """« a démissionné du poste de premier ministre », « ses fonctions de chef du gouvernement »."""
    words, titles = text.words, text.titles
    link = phrase.outer - (0 if phrase.determiner in ("du", "des") else 1)
    if words.low(link) not in ("de", "d'", "du", "of", "as") or words.low(link - 1) not in titles.words("posts"):
        return
    lows = {words.low(at) for at in range(max(0, link - 8), link)}
    when = When.FORMER if lows & titles.words("leaving") else None
    for at in range(link - 1, max(0, link - 30), -1):
        if at in text.ends:
            yield text.ends[at][1], when
            return
        if words[at - 1].text in ".;!?":
            return


def _past_participle(morph: str) -> bool:
    return "VerbForm=Part" in morph


def _names_before(text: Names, first: int) -> Iterator[Owner]:
    """The other names of a list that ends with one: « A, B et C, anciens ministres »."""
    while text.words.low(first - 1) in (",", "et", "and") and first - 1 in text.ends:
        first, person = text.ends[first - 1]
        yield person, None


def _copular(text: Names, phrase: Phrase, _: Mapping[int, Owner]) -> Iterator[Owner]:
    """« X est le ministre de », « X, qui était sénateur », « il a été ministre »."""
    words, forms = text.words, text.titles.marks("copula")
    at = phrase.outer
    while at > 0 and words[at].near and words.low(at - 1) in words.small("before_role"):
        at -= 1
    if at > 2 and words.low(at - 2) in ("en", "in") and words.low(at - 1).isdigit():  # « il devient en 1984 délégué »
        at -= 2
    for length in (2, 1):
        form = joined(words, at - length, at) if at >= length and words[at - 1].near else ""
        if form in forms:
            subject = _subject_end(text, at - length)
            if subject is not None:
                yield text.ends[subject][1], When(forms[form])
            return


def _subject_end(text: Names, at: int) -> int | None:
    """The end of the naming that is the subject of a verb at a word, if one stands there."""
    words = text.words
    for _ in range(4):
        if at in text.ends:
            return at
        if (
            at > 0
            and words[at].near
            and words.low(at - 1) in ("qui", "who", ",", "n'", "ne", "lui", "elle", "-même", "y", "aussi")
        ):
            at -= 1
            continue
        break
    return at if at in text.ends else None


def _named_as(text: Names, phrase: Phrase, _: Mapping[int, Owner]) -> Iterator[Owner]:
    """« X a été nommé ministre », « a nommé X ministre », « X, en tant que président »."""
    words, forms = text.words, text.titles.marks("naming")
    at = phrase.outer
    for length in (3, 2, 1):
        form = joined(words, at - length, at) if at >= length and words[at].near else ""
        if form in forms:
            for back in range(at - length, max(0, at - length - 6), -1):
                if back in text.ends and words.low(text.ends[back][0] - 1) not in ("par", "by"):
                    yield from _replacing(text, back)
                    return
                if words[back - 1].text in ".;:":
                    return
            return
    if at in text.ends and at not in text.pronouns and not phrase.determined and words[at].near:
        first, person = text.ends[at]
        if words.low(first - 1) in ("par", "by"):
            first = next(
                (text.ends[back][0] for back in range(first - 1, max(0, first - 6), -1) if back in text.ends), first
            )
            person = text.starts[first][1] if first in text.starts else person
            verbs = set(forms)
        verbs = {words.low(back) for back in range(max(0, first - 3), first)}
        if verbs & set(forms) or any(
            verb.startswith(("nomm", "désign", "élir", "élis", "appoint", "nam", "elect")) for verb in verbs
        ):
            yield person, None


def _replacing(text: Names, end: int) -> Iterator[Owner]:
    """« X remplace Y comme ministre »: X is, Y was. Otherwise the one named."""
    words, (first, person) = text.words, text.ends[end]
    verb = next(
        (
            at
            for at in range(first - 1, max(0, first - 3), -1)
            if words.low(at).startswith(tuple(words.small("replace_stems")))
        ),
        None,
    )
    subject = _subject_end(text, verb) if verb is not None else None
    if subject is None:
        yield person, None
        return
    yield text.ends[subject][1], When.CURRENT
    yield person, When.FORMER


def _fronted(text: Names, phrase: Phrase, owners: Mapping[int, Owner]) -> Iterator[Owner]:
    """« Ancien ministre de X, il … » : a bare role that opens a sentence is its subject's."""
    words = text.words
    if phrase.determined or not (words.opens(phrase.first) or words.opens(phrase.outer)):
        return
    at = phrase.end
    while at < len(words) and at - phrase.end < 30 and words[at].near and words[at].text not in ".;:!?":
        if words[at].text == "," and at + 1 in text.starts:
            yield text.starts[at + 1][1], None
            return
        at += 1


def _past_bracket(words: Words, at: int) -> int:
    """Past a short bracket: « (SVR) »."""
    if at < len(words) and words[at].text == "(":
        for end in range(at + 1, min(at + 6, len(words))):
            if words[end].text == ")":
                return end + 1
    return at


def _back_over_bracket(words: Words, at: int) -> int:
    if words.low(at - 1) == ")":
        for first in range(at - 2, max(at - 8, -1), -1):
            if words[first].text == "(":
                return first
    return at


def _back_over_age(words: Words, at: int) -> int:
    """Back over « , 45 ans » or « , âgé de 45 ans »."""
    tail = joined(words, max(0, at - 5), at)
    if found := re.search(r", (?:(?:âgée? de|aged) )?\d+(?: (?:ans|years old))?$", tail):
        return at - len(found.group().split()) - found.group().count("'")
    return at


def _past_bridge(text: Names, at: int) -> int:
    """Past « du nom de » and the like."""
    bridges = text.titles.words("bridges")
    for length in (4, 3, 2, 1):
        if at + length < len(text.words) and joined(text.words, at, at + length) in bridges:
            return at + length
    return at


def _past_honorific(text: Names, at: int) -> int:
    return at + 1 if at < len(text.words) and text.words[at].text in text.titles.honorifics else at
