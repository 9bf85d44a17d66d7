"""Who says it and how, and which sentences are key facts, as the editors know better."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefings.corrections.finding import called, find_thing, find_words, near_to, things
from briefings.corrections.shapes import NOBODY, Correction
from briefings.facts import MOST
from briefings.model import Article, GapKind, Modality, Quote, Span, Speaker, Statement


def attribute(article: Article, correction: Correction) -> Article:
    """Another source, nobody, or another way of putting it forward.

    Words of a quotation mean the quotation, others their sentence. What the sentence and its
    quotations had in common, they keep in common.
    """
    thing = find_thing(article, correction, _kinds(article, correction))
    if thing.kind == "quote":
        quote: Quote | None = article.quotes[thing.key[0]]
        sentences = [s for s in article.statements if quote and s.span.overlaps(quote.span)]
        statement = sentences[0] if sentences else None
        old = quote.speaker if quote else None
    else:
        quote, statement = None, article.statements[thing.key[0]]
        sentences, old = [statement], statement.source
    at = statement.span if statement else thing.spans[0]
    new = _speaker(article, correction, at) if "to" in correction.values else old
    modality = Modality(correction.values["modality"]) if "modality" in correction.values else None
    was, now = _change(old, new, statement, modality)
    if was == now:
        return article
    edit = correction.edit(thing.spans[0], thing.kind, was=was, now=now)

    def stated(one: Statement) -> Statement:
        if one not in sentences:
            return one
        source = new if _alike(one.source, old) else one.source
        mode = modality if modality and one is statement else one.modality
        same = source == one.source and mode is one.modality
        return one if same else replace(one, source=source, modality=mode, edited=(*one.edited, edit))

    def quoted(one: Quote) -> Quote:
        inside = one is quote or (quote is None and at.overlaps(one.span) and _alike(one.speaker, old))
        if not inside or one.speaker == new:
            return one
        return replace(one, speaker=new, cue=one.cue if new else None, edited=(*one.edited, edit))

    reach = quote.span if quote else at
    told = "to" in correction.values
    return replace(
        article,
        statements=tuple(stated(one) for one in article.statements),
        quotes=tuple(quoted(one) for one in article.quotes),
        gaps=tuple(g for g in article.gaps if not (told and g.kind is GapKind.SPEAKER and g.span.overlaps(reach))),
        edited=(*article.edited, edit),
    )


def promote(article: Article, correction: Correction) -> Article:
    """A sentence becomes a key fact, at its rank or last; beyond the most that a briefing keeps, the last gives way."""
    chosen = _statement(article, correction)
    ranked = [one for one in _ranked(article) if one.id != chosen.id]
    rank = min(int(correction.get("rank") or len(ranked) + 1), len(ranked) + 1, MOST)
    if chosen.key == rank or (chosen.key is not None and correction.get("rank") is None):
        return article
    order = [one.id for one in ranked]
    order.insert(rank - 1, chosen.id)
    return _ranks_set(article, correction, chosen, order[:MOST], now=str(rank))


def demote(article: Article, correction: Correction) -> Article:
    """A sentence is no key fact; those behind it move up."""
    chosen = _statement(article, correction)
    if chosen.key is None:
        return article
    order = [one.id for one in _ranked(article) if one.id != chosen.id]
    return _ranks_set(article, correction, chosen, order, now=None)


def _ranks_set(
    article: Article, correction: Correction, chosen: Statement, order: Sequence[str], *, now: str | None
) -> Article:
    was = str(chosen.key) if chosen.key else None
    edit = correction.edit(chosen.span, "statement", was=was, now=now)
    ranks = {identifier: rank for rank, identifier in enumerate(order, 1)}
    statements = tuple(
        replace(one, key=ranks.get(one.id), edited=(*one.edited, edit) if one.id == chosen.id else one.edited)
        for one in article.statements
    )
    return replace(article, statements=statements, edited=(*article.edited, edit))


def _ranked(article: Article) -> list[Statement]:
    return sorted((one for one in article.statements if one.key), key=lambda one: (one.key or 0, one.span))


def _statement(article: Article, correction: Correction) -> Statement:
    return article.statements[find_thing(article, correction, ("statement",)).key[0]]


def _kinds(article: Article, correction: Correction) -> tuple[str, ...]:
    """Whether the words are those of a quotation, or of a sentence that may hold one."""
    spans = find_words(article, correction, correction.words, correction.nth)
    inside = all(any(quote.span.holds(span) for quote in article.quotes) for span in spans)
    return ("quote",) if inside else ("statement",)


def _speaker(article: Article, correction: Correction, at: Span) -> Speaker | None:
    """Who a correction says it is: a person of the article, or a body in its words; the nearest place names them.

    Raises:
        StaleError: the article names nobody so.
    """
    name = correction.values["to"]
    if name == NOBODY:
        return None
    found = called(things(article, ("person",)), name)
    if len(found) == 1:
        person = article.people[found[0].key[0]]
        return Speaker(name=person.name, person=person.id, span=near_to(person.mentions, at))
    span = near_to(find_words(article, correction, name), at)
    holder = next((p for p in article.people if any(_is_naming(article, span, m) for m in p.mentions)), None)
    if holder is not None:
        return Speaker(name=holder.name, person=holder.id, span=span)
    return Speaker(name=span.of(article.text), span=span)


def _is_naming(article: Article, span: Span, mention: Span) -> bool:
    """Whether words are a person's name, with one word before it at most: « Mme Aubin »."""
    before = article.text[span.start : mention.start]
    return span.holds(mention) and span.end == mention.end and len(before.split()) <= 1


def _change(
    old: Speaker | None, new: Speaker | None, statement: Statement | None, modality: Modality | None
) -> tuple[str | None, str | None]:
    """What was and what is, of what the correction changes: the source, the way of putting forward, or both."""
    other = modality if modality and statement and statement.modality is not modality else None
    names = [] if _alike(old, new) else [(old.name if old else NOBODY, new.name if new else NOBODY)]
    ways = [(statement.modality.value, other.value)] if other and statement else []
    was, now = (" · ".join(pair[end] for pair in (*names, *ways)) or None for end in (0, 1))
    return was, now


def _alike(one: Speaker | None, other: Speaker | None) -> bool:
    if one is None or other is None:
        return one is other
    return (one.person, one.name.casefold()) == (other.person, other.name.casefold())
