"""Where an event is: the places that its head governs."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.chronology.dated import Dated, subtree
from briefings.chronology.involved import Involved
from briefings.chronology.kinds import is_event_noun
from briefings.chronology.of_things import cases
from briefings.language import span_of
from briefings.language.grammar import CLAUSE_DEPS, verb_group
from briefings.language.tokens import Token
from briefings.lexicon import table, word_set
from briefings.model import Span


def places_of(item: Dated, involved: Involved, timed: frozenset[int]) -> tuple[str, ...]:
    """Where it is: the places that the head governs, or its verb where that only carries it.

    A place elsewhere in the sentence may be anything to the event, so it is not named with it.
    """
    if item.again is not None:
        return involved.places_in(item.cast)
    second = item.cast.start > item.head.idx
    if not (second or involved.places_in(span_of(item.head.sent))):
        return ()
    parties = word_set(item.head.doc.lang_, "events", "parties", "prepositions")
    elsewhere = word_set(item.head.doc.lang_, "events", "parties", "elsewhere")
    carrier = item.group.head if item.group and item.head.head == item.group.head else item.head
    governed = [
        child
        for child in dict.fromkeys((*item.head.children, *carrier.children))
        if not child.dep_.startswith(("nsubj", "csubj", "conj", "parataxis"))
        and child != item.head
        and not any(word.dep_ == "case" and word.lower_ in parties for word in child.children)
    ]
    spans = (span_of(item.head), *(subtree(child) for child in governed))
    if second:  # its second date has its places between the two
        spans = (Span(item.cast.start, max(item.cast.start, item.period.span.start)),)
    elif item.cast.end == item.period.span.end:  # and its first date those before it
        spans = tuple(Span(span.start, min(span.end, item.cast.end)) for span in spans if span.start < item.cast.end)
    if not any(map(involved.places_in, spans)):
        return ()
    told_apart = [span for child in governed for span in (*_clauses_inside(child), *_others_inside(child, item, timed))]
    told_apart += [item.apart] if item.apart else []
    below = (word for child in governed for word in child.subtree)
    told_apart += [subtree(word) for word in below if not cases(word).isdisjoint(elsewhere)]
    named = (place for span in spans for place in involved.places_in(span, without=told_apart))
    return tuple(dict.fromkeys(named))


def _clauses_inside(token: Token) -> Iterator[Span]:
    """The clauses below a token, which tell something else (« from X, where he had … »).

    « La réunion tenue à Lens » is in Lens: such a participle only says that it took place.
    """
    light = table(token.doc.lang_, "events")["light"]
    carries = token.lower_.startswith(tuple(light["participles"])) or token.lemma_ in light["verbs"]
    held = carries and token.dep_.startswith("acl")
    for word in token.subtree:
        if word.dep_ in CLAUSE_DEPS and not (held and word is token) and verb_group(word) is not None:
            yield subtree(word)


def _others_inside(token: Token, item: Dated, timed: frozenset[int]) -> Iterator[Span]:
    """Other events below a token that have a date of their own: « the worst attack since an assault in X in 2018 »."""
    for word in token.subtree:
        if word == item.head or not is_event_noun(word):
            continue
        dated = any(at in timed for at in range(word.left_edge.i, word.right_edge.i + 1))
        if dated and not subtree(word).overlaps(item.period.span):
            yield subtree(word)
