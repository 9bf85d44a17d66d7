"""Mentions: the places in a text that name a person, a body, a place or something else.

The pipeline proposes; titles, given names and a gazetteer of countries correct it; then
one name gets one label in one article, unless the words around it say otherwise. Where
the pipeline knows no names, capitals and those same words do what they can.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from briefings import names
from briefings.language import Reading
from briefings.language.name_labels import Kind
from briefings.lexicon import word_set
from briefings.model import BlockKind, Span
from briefings.names import gazetteer
from briefings.names.firms import is_of_house, owned_firms
from briefings.names.guesses import named_thing, propose
from briefings.names.lineups import families, line_ups, named_again, overlaps
from briefings.names.persons import is_introduced, is_person, otherwise
from briefings.names.runs import CUED, LISTED, Guess
from briefings.names.storms import storms_among
from briefings.names.titles import Titles
from briefings.names.trimming import (
    FullNames,
    Votes,
    is_count,
    leading,
    with_particle,
    without_nation,
    without_office,
    without_party,
    without_post,
    without_seat,
    without_speaker,
    without_title,
)
from briefings.names.verdicts import settle
from briefings.names.witnesses import Occurrence
from briefings.names.words import Words, read_words
from briefings.values import value


@value(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that name somebody or something, without title, article or marks."""

    span: Span
    text: str
    kind: Kind


def find_mentions(reading: Reading) -> tuple[Mention, ...]:
    """Every name of the text, in order, none overlapping another."""
    words = read_words(reading)
    if not len(words):
        return ()
    titles = Titles.of(reading.language)
    chosen = _apart(propose(words, titles))
    votes = _votes(words, chosen)
    chosen += _again(words, chosen, votes)
    mentions = tuple(_settle(words, titles, sorted(chosen), votes))
    named = [Occurrence(words, *words.range(mention.span)) for mention in mentions]
    kinds = settle(named, [mention.kind for mention in mentions])
    settled = zip(mentions, kinds, strict=True)
    told = [mention if mention.kind == kind else replace(mention, kind=kind) for mention, kind in settled]
    short = set(_short_forms(words, told))
    told = [replace(one, kind="ORG") if one.kind == "LOC" and one.text in short else one for one in told]
    told = [
        replace(one, kind="MISC") if one.kind == "PER" and is_of_house(words, *words.range(one.span)) else one
        for one in told
    ]
    found = with_firms(words, with_listed(words, without_storms(words, told)))
    filed = [block.span for block in reading.blocks if block.kind is BlockKind.DATELINE]
    return tuple(m for m in found if m.kind != "PER" or not any(line.holds(m.span) for line in filed))


def without_storms(words: Words, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions, those that name a storm as no person's and no place's."""
    storms = storms_among(words, [mention.span for mention in mentions])
    if not storms:
        return tuple(mentions)
    return tuple(replace(one, kind="MISC") if one.span in storms else one for one in mentions)


def with_firms(words: Words, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions, with each firm of somebody « et Fils » as one body in the place of what its name holds."""
    spans = [words.span(first, end) for first, end in owned_firms(words)]
    if not spans:
        return tuple(mentions)
    kept = [one for one in mentions if not any(span.overlaps(one.span) for span in spans)]
    firms = [Mention(span=span, text=words.in_one_line(span), kind="ORG") for span in spans]
    return tuple(sorted((*kept, *firms), key=lambda one: one.span))


def with_listed(words: Words, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions, with the people whom lists name by their form alone, wherever else the text has their names."""
    listed = list(line_ups(words))
    if not listed:
        return tuple(mentions)
    spans = [words.span(first, end) for first, end in listed]
    called = families(words, listed)
    codes = word_set(words.reading.language, "evidence", "country_codes")
    kept = [one for one in mentions if not overlaps(spans, one.span) and one.text.split()[0] not in codes]
    taken = sorted((*spans, *(one.span for one in kept)))
    again = (words.span(at, at + 1) for at in named_again(words, called))
    spans += [span for span in again if not overlaps(taken, span)]
    kept = [replace(one, kind="PER") if one.text in called and _is_unknown(words, one) else one for one in kept]
    ends = {end for _, end in listed}
    kept = [replace(one, kind="ORG") if _is_club(words, ends, one) else one for one in kept]
    found = [Mention(span=span, text=words.in_one_line(span), kind="PER") for span in spans]
    return tuple(sorted((*kept, *found), key=lambda one: one.span))


def _is_club(words: Words, ends: Set[int], mention: Mention) -> bool:
    """Whether a name stands alone in the bracket behind one of a list: "Ann Roy (Chelsea)"."""
    first, end = words.range(mention.span)
    return mention.kind == "PER" and first - 1 in ends and words.low(first - 1) == "(" and words.low(end) == ")"


def _is_unknown(words: Words, mention: Mention) -> bool:
    return gazetteer.look_up(mention.text, words.reading.language) is None


def _short_forms(words: Words, mentions: Sequence[Mention]) -> Iterator[str]:
    """« l'Agence de la transition écologique (Ademe) »: what a body is called for short is no place."""
    language = words.reading.language
    for before, mention in pairwise(mentions):
        if mention.kind != "LOC" or before.kind != "ORG" or gazetteer.look_up(mention.text, language) is not None:
            continue
        between = words.reading.text[before.span.end : mention.span.start]
        closed = words.reading.text[mention.span.end : mention.span.end + 1] == ")"
        heads = word_set(language, "evidence", "shortened")
        if between.strip() == "(" and closed and before.text.split()[0].lower() in heads:
            yield mention.text


def _apart(guesses: Iterable[Guess]) -> list[Guess]:
    """The longest guesses that do not overlap; one stretch takes its heaviest label."""
    weights: dict[tuple[int, int], dict[Kind, float]] = defaultdict(lambda: defaultdict(float))
    for guess in guesses:
        weights[guess.first, guess.end][guess.kind] += guess.weight
    chosen: list[Guess] = []
    taken: set[int] = set()
    for (first, end), kinds in sorted(weights.items(), key=lambda item: (-(item[0][1] - item[0][0]), item[0])):
        if taken.isdisjoint(range(first, end)):
            kind = leading(kinds)
            chosen.append(Guess(first, end, kind, kinds[kind]))
            taken.update(range(first, end))
    return chosen


def _votes(words: Words, chosen: Iterable[Guess]) -> Votes:
    """What the whole article says a name is; a full name speaks for the family name too."""
    votes: Votes = defaultdict(lambda: defaultdict(float))
    chosen = list(chosen)
    for guess in chosen:
        key = names.parts(words.written(guess.first, guess.end))
        thing = guess.kind == "PER" and named_thing(words, guess.first)
        votes[key]["MISC" if thing else guess.kind] += LISTED if thing else guess.weight
    full = [key for key, kinds in votes.items() if len(key) > 1 and leading(kinds) == "PER"]
    for key in full:
        for start in range(1, len(key)):
            if key[start:] in votes:
                votes[key[start:]]["PER"] += 2 * votes[key]["PER"]
                if start == len(key) - 1 and _is_family_name(words, key):
                    votes[key[start:]]["PER"] += sum(
                        weight for kind, weight in votes[key[start:]].items() if kind != "PER"
                    )
        if key[:1] in votes and names.is_family_first(key[0].capitalize()):
            votes[key[:1]]["PER"] += 2
    return votes


def _is_family_name(words: Words, key: tuple[str, ...]) -> bool:
    """Whether a full name that opens with a given name ends in no place's name: Jack London is not the city."""
    return names.is_given(key[0]) and gazetteer.look_up(key[-1].capitalize(), words.reading.language) is None


def _again(words: Words, chosen: Iterable[Guess], votes: Votes) -> list[Guess]:
    """The places where a name known from elsewhere in the article was passed over."""
    taken = {at for guess in chosen for at in range(guess.first, guess.end)}
    known = {
        key: leading(kinds)
        for key, kinds in votes.items()
        if leading(kinds) != "MISC" and (len(key) > 1 or len(key[0]) > 3 if key else False)
    }
    short: set[tuple[str, ...]] = set()
    for key in [key for key, kind in known.items() if kind == "PER" and len(key) > 1]:
        for start in range(1, len(key)):
            letters = len("".join(key[start:]))
            if letters > 3 and not names.is_given(key[start]):
                known.setdefault(key[start:], "PER")
            elif letters == 3 and start == len(key) - 1:
                known.setdefault(key[start:], "PER")
                short.add(key[start:])
        family = key[0].capitalize()
        if names.is_family_first(family) and len(family) > 2 and family not in names.not_names(words.reading.language):
            known.setdefault(key[:1], "PER")
    opening = defaultdict(list)
    for key in known:
        opening[key[0]].append(key)
    found: list[Guess] = []
    hung = (
        at for low in words.positions if "-" in low for at in words.positions[low] if names.is_bound(words[at].text)
    )
    for at in sorted({*words.capitals, *hung}):
        if at in taken:
            continue
        for key in sorted(opening.get((names.parts(words[at].text) or ("",))[0], ()), key=len, reverse=True):
            if key in short and not _stands_alone(words, at):
                continue
            end = at + 1
            while end < len(words) and words[end].near and len(names.parts(words.written(at, end))) < len(key):
                end += 1
            if names.parts(words.written(at, end)) == key and not taken.intersection(range(at, end)):
                found.append(Guess(at, end, known[key], 0.5))
                taken.update(range(at, end))
                break
    return found


def _stands_alone(words: Words, at: int) -> bool:
    """Whether a word is tagged as a name and has no other capital beside it: “Vos said”, not “Fox News”."""
    word = words[at]
    before = at > 0 and word.near and words[at - 1].capital and not words.opens(at - 1)
    behind = at + 1 < len(words) and words[at + 1].near and words[at + 1].capital
    return word.pos == "PROPN" and word.text.istitle() and not (before or behind)


def _settle(words: Words, titles: Titles, chosen: Iterable[Guess], votes: Votes) -> Iterator[Mention]:
    full = FullNames(votes)
    for guess in chosen:
        guess = without_nation(words, titles, without_office(words, guess))
        guess = without_title(words, titles, with_particle(words, titles, guess))
        guess = without_party(words, titles, without_post(words, titles, without_seat(words, titles, guess)), votes)
        guess = without_speaker(words, guess)
        span = words.span(guess.first, guess.end)
        written = words.in_one_line(span)
        kinds = votes.get(names.parts(written))
        kind = leading(kinds) if kinds and guess.weight < CUED - 0.5 else guess.kind
        if kind == "PER" and not is_person(words, titles, guess, full):
            kind = "MISC"
        if kind == "PER" and guess.weight < CUED - 0.5 and not is_introduced(words, guess, full):
            kind = otherwise(words, guess, kind)
        if any(map(str.isalpha, written)) and not is_count(words, guess):
            yield Mention(span=span, text=written, kind=kind)
