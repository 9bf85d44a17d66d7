"""Who says it and how, and which sentences are key facts, as the editors know better."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefings.corrections.finding import Thing, called, find_thing, things
from briefings.corrections.passages import find_words, near_to
from briefings.corrections.shapes import Correction
from briefings.facts import MOST
from briefings.model import JOINT, NOBODY, Article, Edit, Gap, GapKind, Modality, Quote, Span, Speaker, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class _Attribution:
    """What an attribution concerns, and what it says of it."""

    thing: Thing
    quotes: tuple[Quote, ...]
    statements: tuple[Statement, ...]
    """Those that the words stand in or reach into, the one that a way of putting forward concerns first."""
    old: Speaker | None
    new: Speaker | None
    modality: Modality | None


def attribute(article: Article, correction: Correction) -> Article:
    """Another source, nobody, or another way of putting it forward.

    Words of a quotation mean the quotation, others their sentence. What the sentence and its
    quotations had in common, they keep in common.
    """
    meant = _meant(article, correction)
    was, now = _change(meant)
    if was == now:
        return article
    edit = correction.edit(meant.thing.spans[0], meant.thing.kind, was=was, now=now)
    told = "to" in correction.values
    return replace(
        article,
        statements=tuple(_stated(one, meant, edit) for one in article.statements),
        quotes=tuple(_quoted(one, meant, edit) for one in article.quotes),
        gaps=tuple(gap for gap in article.gaps if not (told and _is_closed(gap, meant))),
        edited=(*article.edited, edit),
    )


def _meant(article: Article, correction: Correction) -> _Attribution:
    thing = find_thing(article, correction, _kinds(article, correction))
    span = thing.spans[0]
    statements = tuple(s for s in article.statements if s.span.overlaps(span))
    inside = tuple(quote for quote in article.quotes if quote.span.overlaps(span))
    if thing.kind == "quote":
        inside = (article.quotes[thing.key[0]],)
        old = inside[0].speaker
    else:
        statements = (article.statements[thing.key[0]],)
        old = statements[0].source
    at = statements[0].span if statements else span
    return _Attribution(
        thing=thing,
        quotes=inside,
        statements=statements,
        old=old,
        new=_speaker(article, correction, at) if "to" in correction.values else old,
        modality=Modality(correction.values["modality"]) if "modality" in correction.values else None,
    )


def _stated(one: Statement, meant: _Attribution, edit: Edit) -> Statement:
    if one not in meant.statements:
        return one
    source = meant.new if _alike(one.source, meant.old) else one.source
    modality = meant.modality if meant.modality and one == meant.statements[0] else one.modality
    if source == one.source and modality is one.modality:
        return one
    return replace(one, source=source, modality=modality, edited=(*one.edited, edit))


def _quoted(one: Quote, meant: _Attribution, edit: Edit) -> Quote:
    follows = meant.thing.kind == "quote" or _alike(one.speaker, meant.old)
    if one not in meant.quotes or not follows or one.speaker == meant.new:
        return one
    return replace(one, speaker=meant.new, cue=one.cue if meant.new else None, edited=(*one.edited, edit))


def _is_closed(gap: Gap, meant: _Attribution) -> bool:
    """Whether it is told now who speaks where a gap said that it was not."""
    return gap.kind is GapKind.SPEAKER and gap.span.overlaps(meant.thing.spans[0])


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
    otherwise = f"write {NOBODY} where the article itself speaks"
    span = near_to(find_words(article, correction, name, otherwise=otherwise), at)
    holder = next((p for p in article.people if any(_is_naming(article, span, m) for m in p.mentions)), None)
    if holder is not None:
        return Speaker(name=holder.name, person=holder.id, span=span)
    return Speaker(name=span.of(article.text), span=span)


def _is_naming(article: Article, span: Span, mention: Span) -> bool:
    """Whether words are a person's name, with one word before it at most: « Mme Aubin »."""
    before = article.text[span.start : mention.start]
    return span.holds(mention) and span.end == mention.end and len(before.split()) <= 1


def _change(meant: _Attribution) -> tuple[str | None, str | None]:
    """What was and what is, of what the correction changes: the source, the way of putting forward, or both."""
    old, new = (speaker.name if speaker else NOBODY for speaker in (meant.old, meant.new))
    pairs = [] if _alike(meant.old, meant.new) else [(old, new)]
    before = meant.statements[0].modality if meant.statements else None
    if meant.modality and before and meant.modality is not before:
        pairs.append((before.value, meant.modality.value))
    was, now = (JOINT.join(pair[end] for pair in pairs) or None for end in (0, 1))
    return was, now


def _alike(one: Speaker | None, other: Speaker | None) -> bool:
    if one is None or other is None:
        return one is other
    return (one.person, one.name.casefold()) == (other.person, other.name.casefold())
