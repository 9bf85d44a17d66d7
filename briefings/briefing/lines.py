"""Lines of a briefing: the article's sentences and words, with who says them and how."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefings.briefing import edits
from briefings.briefing.running import in_running_words
from briefings.briefing.shapes import (
    Context,
    EditLine,
    GapLine,
    Line,
    Moment,
    Passage,
    PersonCard,
    QuoteLine,
    RoleLine,
    TermLine,
    VariantLine,
)
from briefings.calendar_words import in_words
from briefings.labels import Labels
from briefings.model import Article, Modality, Person, Pointer, Role, Span, Speaker, Statement
from briefings.typography import set_text


def passage(text: str, span: Span) -> Passage:
    """Words as they stand, without the white space at their ends."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    inner = Span(start, start + len(words.strip()))
    return Passage(text=inner.of(text), span=inner, anchor=anchor_of(inner))


def anchor_of(span: Span) -> str:
    """Id of a place in the marked source."""
    return f"t-{span.start}-{span.end}"


def line(article: Article, statement: Statement, labels: Labels, *, as_fact: bool = False) -> Line:
    """A statement as it is listed, its source's name the canonical one where it is a person.

    Args:
        as_fact: Whether it is listed as a key fact.
    """
    source = statement.source
    name = who(article, source)
    running = in_running_words(article, name, source.span) if source and name else None
    return Line(
        id=statement.id,
        passage=passage(article.text, statement.span),
        who=running or name,
        person=source.person if source else None,
        by=labels.text("attribution.source" if name and running is None else "attribution.by"),
        modality=statement.modality,
        modality_label=labels.text(f"modality.{statement.modality}"),
        edited=edits.of_statement(statement, labels, as_fact=as_fact),
    )


def who(article: Article, speaker: Speaker | None) -> str | None:
    """How a speaker is called: by their canonical name, else in the article's words."""
    if speaker is None:
        return None
    return next((person.name for person in article.people if person.id == speaker.person), speaker.name)


def facts(article: Article, labels: Labels) -> tuple[Line, ...]:
    """The key statements, first rank first."""
    ranked = sorted((s.key, s.span, s) for s in article.statements if s.key is not None)
    return tuple(
        replace(line(article, one, labels, as_fact=True), context=tuple(_context(article, one, labels)))
        for _, _, one in ranked
    )


def _context(article: Article, fact: Statement, labels: Labels) -> Iterator[Context]:
    """Whom words of a key fact mean, and the sentence before, unless that is the key fact before it."""
    for pointer in fact.pointers:
        words = passage(article.text, pointer.span).text
        if pointer.to is not None:
            name, where = who(article, pointer.to), passage(article.text, pointer.to.span)
            yield Context(label=labels.text("context.person", words=words), text=name or where.text, passage=where)
        elif told_in := _told_in(article, fact, pointer):
            told = passage(article.text, told_in)
            claim = next((one for one in article.statements if one.span == told_in), None)
            said = line(article, claim, labels) if claim else None
            yield Context(label=labels.text("context.before", words=words), text=told.text, passage=told, said=said)


def _told_in(article: Article, fact: Statement, pointer: Pointer) -> Span | None:
    """The sentence that has the same noun, else the one before, which need claim nothing; None for a key fact."""
    same = next((one for one in article.statements if pointer.told and one.span.holds(pointer.told)), None)
    if same is not None:
        return None if same.key else same.span
    before = max((one for one in article.statements if one.span < fact.span), key=lambda one: one.span, default=None)
    if before is None:
        return None
    between = article.text[before.span.end : fact.span.start]
    if any(map(str.isalnum, between)) and "\n" not in between.strip():
        return Span(before.span.end, fact.span.start)
    return None if before.key else before.span


def claims(article: Article, labels: Labels) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    """Statements that somebody else makes, by speaker, in order of each speaker's first word.

    A speaker's name heads what they say, so it opens with a capital.
    """
    groups: dict[str, tuple[str, list[Line]]] = {}
    for statement in sorted(article.statements, key=lambda s: s.span):
        item = line(article, statement, labels)
        if item.who is not None:
            groups.setdefault(item.person or item.who.casefold(), (item.who, []))[1].append(item)
    return tuple((name[:1].upper() + name[1:], tuple(items)) for name, items in groups.values())


def announced(article: Article, moments: Iterable[Moment], labels: Labels) -> tuple[Line, ...]:
    """What is to come without a date that the chronology could show: « Il se rendra en Russie, à une date à fixer »."""
    dated = {one.id for moment in moments for one in moment.lines}
    coming = (s for s in article.statements if s.modality is Modality.PLANNED and s.id not in dated)
    return tuple(line(article, statement, labels) for statement in sorted(coming, key=lambda s: s.span))


def people(article: Article, labels: Labels) -> tuple[PersonCard, ...]:
    """Who is who, in the order in which the article first names them; whom only its lists name, behind all others."""
    listed = _only_listed(article)
    named = [person for person in article.people if person.mentions]
    in_order = sorted(named, key=lambda person: (person.id in listed, min(person.mentions)))
    return tuple(_card(article, person, labels) for person in in_order)


def _only_listed(article: Article) -> frozenset[str]:
    """Ids of people of whom the article says nothing: without a role or words, and in no sentence, event or title."""
    told = sorted((*(statement.span for statement in article.statements), article.title_span or Span(0, 0)))
    starts = [span.start for span in told]

    def in_sentence(mention: Span) -> bool:
        at = bisect_right(starts, mention.start) - 1
        return at >= 0 and told[at].holds(mention)

    acting = {person for event in article.events for person in event.people}
    acting |= {quote.speaker.person for quote in article.quotes if quote.speaker and quote.speaker.person}
    acting |= {one.source.person for one in article.statements if one.source and one.source.person}
    return frozenset(
        person.id
        for person in article.people
        if not person.roles and person.id not in acting and not any(map(in_sentence, person.mentions))
    )


def _card(article: Article, person: Person, labels: Labels) -> PersonCard:
    said = [s for s in article.statements if s.source and s.source.person == person.id]
    quoted = [q for q in article.quotes if q.speaker and q.speaker.person == person.id]
    return PersonCard(
        id=person.id,
        name=person.name,
        first=passage(article.text, min(person.mentions)),
        mentions=len(person.mentions),
        roles=tuple(_role(article, role, labels) for role in person.roles),
        says=tuple(line(article, statement, labels) for statement in said),
        quotes=tuple(
            QuoteLine(
                passage=passage(article.text, q.span),
                who=person.name,
                person=person.id,
                edited=edits.marks(q.edited, labels),
            )
            for q in quoted
        ),
        spellings=tuple(
            VariantLine(text=v.text, count=v.count, kind=v.kind, kind_label=labels.text(f"variant.{v.kind}"))
            for v in person.variants
        ),
        edited=edits.marks(person.edited, labels),
    )


def _role(article: Article, role: Role, labels: Labels) -> RoleLine:
    return RoleLine(
        passage=passage(article.text, role.span),
        when=role.when,
        when_label=labels.text(f"{'when' if role.at else 'when_undated'}.{role.when}"),
        at_label=in_words(role.at, labels) if role.at else None,
        edited=edits.marks(role.edited, labels),
    )


def gaps(article: Article, labels: Labels) -> tuple[GapLine, ...]:
    """What could not be told, in the order of the text."""
    return tuple(
        GapLine(
            passage=passage(article.text, gap.span),
            kind_label=labels.text(f"gap.{gap.kind}"),
            reason=set_text(gap.reason, labels.language),
        )
        for gap in sorted(article.gaps, key=lambda gap: gap.span)
    )


def edited(article: Article, labels: Labels) -> tuple[EditLine, ...]:
    """Every correction of the editors, with the words that name what it corrects."""
    return tuple(
        replace(mark, passage=passage(article.text, edit.span))
        for edit, mark in zip(article.edited, edits.marks(article.edited, labels), strict=True)
    )


def glossary(article: Article) -> tuple[TermLine, ...]:
    """Abbreviations with the words that explain them, in alphabetical order."""
    return tuple(
        TermLine(term=term.term, meaning=term.meaning, passage=passage(article.text, term.span))
        for term in sorted(article.glossary, key=lambda term: (term.term.casefold(), term.span))
    )


def names(ids: Iterable[str], table: dict[str, str]) -> tuple[str, ...]:
    """The names that go with ids; an id without a name stands for itself."""
    return tuple(table.get(item, item) for item in ids)
