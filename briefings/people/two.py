"""One of two: « le premier » and « la seconde », behind a sentence that names two people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefings.lexicon import table
from briefings.model import Span
from briefings.names.words import Words
from briefings.people.discourse import Discourse

REACH = 3
"""Sentences back in which the two were named together."""


def ranked(words: Words) -> Iterator[tuple[Span, str]]:
    """Where one of two is meant, with the gender it tells: beside a verb, with no noun behind."""
    phrases: Mapping[str, str] = table(words.reading.language, "pronouns")["ranked"]
    for phrase, gender in phrases.items():
        article, rank = phrase.split()
        for at in words.positions[rank]:
            if at and words[at].near and words.low(at - 1) == article and _stands_alone(words, at):
                yield words.span(at - 1, at + 1), gender


def _stands_alone(words: Words, at: int) -> bool:
    """« dit le premier », « Le second a refusé », and not « le premier ministre », « le second à partir »."""
    after = words[at + 1] if at + 1 < len(words) and words[at + 1].near else None
    ends = after is None or after.text in ".,;:!?»”"
    before = words[at - 2] if at > 1 and words[at - 1].near else None
    behind_verb = before is not None and before.pos in ("VERB", "AUX")
    source = before is not None and before.pos == "ADP" and words.opens(at - 2)  # « Pour le premier, »
    leads = after is not None and after.pos in ("VERB", "AUX") and "VerbForm=Fin" in after.token.morph
    leads = leads or (after is not None and after.text == ",")  # « Le second, élu du Jura, a refusé »
    return (ends and (behind_verb or source)) or (leads and words.opens(at - 1))


def one_of_two(discourse: Discourse, span: Span, gender: str) -> tuple[str, ...]:
    """The first or second of the two people whom a sentence before names; nobody where it names one or three."""
    words = discourse.words
    order = table(words.reading.language, "pronouns")["seconds"]
    here = words.sentence_number(span.start)
    named: dict[int, list[str]] = {}
    for one in discourse.before(span.start, REACH):
        people = named.setdefault(one.sentence, [])
        if one.sentence < here and one.person not in people and discourse.quotation(one.at) is None:
            people.append(one.person)
    for sentence in sorted(named, reverse=True):
        if len(named[sentence]) < 2:
            continue
        if len(named[sentence]) > 2:
            return ()
        meant = named[sentence][words.low(words.range(span)[0] + 1) in order]
        return (meant,) if discourse.fits(meant, gender) else ()
    return ()
