"""Key facts: the few statements that a briefing keeps, told in the article's order.

Each sentence adds up what speaks for it (its place, a date, a new voice, harm, law or dispute, what is to come)
and against it (background, part of a quotation); the best are taken one by one, none that says
again what is already there, none that cannot be understood where it then stands, and rather from
several paragraphs than all from one. « Il s'agit de trois touristes » is clear right behind the
sentence that it goes on from: it may be kept with it, never without. (Weighed like any other there,
twelve more of them are kept in 282 articles, nine of which people kept too, and of what they replace
five of twelve.) News puts first what matters most: of two kept sentences, people put the earlier one
first in 84 of 100 cases, the one with the higher sum in 77.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from rapidfuzz import fuzz, process

from briefings.facts.pointers import find_pointers
from briefings.facts.traits import Material, content, leans_back, opens_with, traits_of
from briefings.language import Reading
from briefings.lexicon import table
from briefings.model import Person, Quote, Span, Statement, TimeExpression
from briefings.people.coreference import Reference

FEWEST, MOST = 3, 6
ALL, MIDDLING = 4, 8
"""Statements of which people keep all, and up to which they keep one less than the most."""
CROWDED = 0.3
"""What a statement loses for each one already kept from its paragraph, in the unit of the sums.

Of articles ranked by weights found without them, 0.2 to 0.5 gets about one statement in a hundred more right than none.
"""
# Two sentences with this much of their words in common say the same (rapidfuzz token_set_ratio, 0 to 100).
ALIKE = 82.0
# A statement opened by a pronoun stands alone where the words that it opens with are known to mean a person.
OPENING = 20
TOLD = 6
"""Words behind a colon that may say what the words before it mean."""


def rank(
    reading: Reading,
    statements: Sequence[Statement],
    *,
    dates: Sequence[TimeExpression],
    quotes: Sequence[Quote] = (),
    people: Sequence[Person] = (),
    references: Sequence[Reference] = (),
    published: date | None = None,
) -> tuple[Statement, ...]:
    """The same statements, the best 3 to 6 of them with their place as `key`, 1 first.

    An article of fewer than three statements that can be understood keeps those it has.

    Args:
        people: Those of the article.
        references: What stands for one of them in the text; a pronoun among it leans on nothing unknown.
    """
    material = Material(reading=reading, statements=statements, dates=dates, quotes=quotes, published=published)
    known = frozenset(reference.span.start for reference in references)
    timed = frozenset(expression.span.start for expression in dates)
    direct = [quote.span for quote in quotes if quote.direct]
    whole = [s for s in statements if _is_whole(reading, s) and not _continues(s, direct)]
    first = statements[0].id if statements and _tells_at_once(reading, statements[0]) else None
    leaning = frozenset(s.id for s in whole if s.id != first and not _alone(reading, s, known=known, timed=timed))
    whole = [s for s in whole if s.id not in leaning or not _breaks_off(s, direct)]
    chosen = _choose(material, whole, leaning)
    ranks = {statement.id: number for number, statement in enumerate(chosen, start=1)}
    found = [expression.span for expression in dates]
    pointers = {
        one.id: find_pointers(reading, one, people=people, references=references, quoted=direct, timed=found)
        for one in chosen
    }
    return tuple(
        replace(one, key=ranks[one.id], pointers=pointers[one.id]) if one.id in ranks else one for one in statements
    )


def how_many(statements: int) -> int:
    """How many key facts an article of so many statements gets: three to six.

    Of 29 French articles of eight sentences people kept five of 22, six of seven; of nine and more mostly six; of six,
    five; of three and four, all.
    """
    if statements <= ALL:
        return max(FEWEST, statements)
    return min(statements - 1, MOST - 1 if statements <= MIDDLING else MOST)


def _choose(material: Material, whole: Sequence[Statement], leaning: frozenset[str]) -> list[Statement]:
    scores, blocks, before = _scores(material), _blocks(material), _before(material)
    words = {one.id: " ".join(sorted(content(one.span.of(material.reading.text)))) for one in whole}
    kept: dict[str, Statement] = {}
    crowd: Counter[int] = Counter()
    left, most = list(whole), how_many(len(material.statements))

    def worth(statement: Statement) -> float:
        return scores[statement.id] - CROWDED * crowd[blocks[statement.id]]

    while ready := [one for one in left if one.id not in leaning or before.get(one.id) in kept]:
        # The first of equals is the first in the text.
        best = max(ready, key=worth)
        kept[best.id] = best
        if len(kept) == most:
            break
        crowd[blocks[best.id]] += 1
        alike = process.extract(
            words[best.id], [words[one.id] for one in left], scorer=fuzz.token_set_ratio, score_cutoff=ALIKE, limit=None
        )
        told = {at for _, _, at in alike}
        left = [one for at, one in enumerate(left) if one is not best and at not in told]
    return sorted(kept.values(), key=lambda statement: statement.span)


def _before(material: Material) -> dict[str, str]:
    """The statement right before each one: nothing else stands between the two, such as a heading."""
    text = material.reading.text
    return {
        after.id: before.id
        for before, after in pairwise(material.statements)
        if not any(map(str.isalnum, text[before.span.end : after.span.start]))
    }


def _blocks(material: Material) -> dict[str, int]:
    """The block that each statement stands in."""
    found = {statement.id: material.reading.sentence_at(statement.span.start) for statement in material.statements}
    return {identifier: sentence.block if sentence else -1 for identifier, sentence in found.items()}


def _scores(material: Material) -> dict[str, float]:
    weights = table(material.reading.language, "facts")["weights"]
    return {
        statement.id: sum([weights[trait] * value for trait, value in traits.items()])
        for statement, traits in zip(material.statements, traits_of(material), strict=True)
    }


def _is_whole(reading: Reading, statement: Statement) -> bool:
    """Whether a statement has words, begins where a sentence begins and does not leave what it says to what follows.

    « La ministre a commenté ainsi ce vote : » says nothing alone; no annotator of 230 articles kept such a sentence.
    """
    text = statement.span.of(reading.text).strip()
    return not text[:1].islower() and not text.endswith(":") and any(map(str.isalpha, text))


def _alone(reading: Reading, statement: Statement, *, known: frozenset[int], timed: frozenset[int]) -> bool:
    """Whether a statement makes sense without the sentence before it; « this Friday » does, « this » does not.

    Args:
        known: Where words stand for a known person.
        timed: Where expressions of time begin.
    """
    text = statement.span.of(reading.text).lstrip()
    start = statement.span.end - len(text)
    if start in timed or not leans_back(text, reading.language):
        return True
    return _says_it(reading, statement, text) or any(start <= at < start + OPENING for at in known)


def _tells_at_once(reading: Reading, statement: Statement) -> bool:
    """« C'est un record : 312 000 visiteurs sont venus »: what says behind a colon what it means."""
    _, colon, behind = statement.span.of(reading.text).partition(":")
    return bool(colon) and len(behind.split()) >= TOLD and behind.strip()[:1] not in _OPENING


def _says_it(reading: Reading, statement: Statement, text: str) -> bool:
    """“It was never a penalty,” fumed the manager: somebody's own words, who is named with them, may begin so."""
    source = statement.source
    named = source is not None and statement.span.holds(source.span)
    return named and text[0] in _OPENING and opens_with(text, reading.language, "things")


_OPENING = frozenset('«“"‘')


def _continues(statement: Statement, quotations: Sequence[Span]) -> bool:
    """Whether a statement begins within a quotation that the sentence before opened; people keep 1 of 122 such."""
    start = statement.span.start
    return any(quotation.start < start < quotation.end for quotation in quotations)


def _breaks_off(statement: Statement, quotations: Sequence[Span]) -> bool:
    """Whether a statement ends within a quotation, « “That is why we won. We never gave up,” he said »."""
    end = statement.span.end
    return any(quotation.start < end < quotation.end for quotation in quotations)
