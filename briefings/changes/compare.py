"""Two states of the same articles, fact by fact.

A fact is known again by its words, never by its number: first by the same words, then, for sentences and events, by
words that are nearly the same. What a fact says besides its words (who, how, when) is compared value by value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from rapidfuzz import fuzz

from briefings import names
from briefings.changes.shapes import ArticleChange, Change, Changes, Difference, Earlier, Fact, FactKind, Turn
from briefings.model import Article, Span

ALIKE = 72
"""Likeness of two wordings, of 100, from which one is the other after an edit (rapidfuzz's ratio)."""
WORDS = "words"
"""Name of the difference between two wordings of one sentence."""
_BOTTOM_LINE, _KEY_FACT = "bottom-line", "key-fact"


def compare(earlier: Earlier, articles: Iterable[Article]) -> Changes:
    """Set the articles of an earlier state against today's."""
    before, after = ({article.id: article for article in side} for side in (earlier.articles, articles))
    found = [_article(before.get(name), after.get(name)) for name in sorted(before.keys() | after.keys())]
    changed = [change for change in found if change is not None]
    changed.sort(key=lambda change: (_published(change), change.id), reverse=True)
    return Changes(since=earlier.name, articles=tuple(changed), same=len(found) - len(changed))


def _published(change: ArticleChange) -> str:
    article = change.after or change.before
    return (article.published if article else None) or ""


def _article(before: Article | None, after: Article | None) -> ArticleChange | None:
    if before is None or after is None:
        article = before or after
        assert article is not None
        return ArticleChange(id=article.id, turn=Turn.GONE if before else Turn.NEW, before=before, after=after)
    about = _differences(
        {"title": before.title, "published": before.published}, {"title": after.title, "published": after.published}
    )
    facts = tuple(change for read in _READERS for change in _turns(list(read(before)), list(read(after))))
    if not about and not facts:
        return None
    return ArticleChange(
        id=after.id, turn=Turn.CHANGED, before=before, after=after, differences=about, facts=_without_echo(facts)
    )


def _without_echo(changes: Sequence[Change]) -> tuple[Change, ...]:
    """Changes less what a changed sentence tells already.

    Where a sentence is new or gone, so are its dates and events; where its words are others, so are its dates.
    """
    whole, edited = [], []
    for change in changes:
        if change.fact.kind is FactKind.STATEMENT:
            rewritten = any(difference.name == WORDS for difference in change.differences)
            for side, fact in ((Turn.GONE, change.before), (Turn.NEW, change.after)):
                if fact is not None and rewritten:
                    edited.append((side, fact.span))
                elif fact is not None and change.turn is side:
                    whole.append((side, fact.span))
    echoes = {FactKind.DATE: [*whole, *edited], FactKind.EVENT: whole}

    def echo(change: Change) -> bool:
        spans = echoes.get(change.fact.kind, ())
        return any(side is change.turn and span.holds(change.fact.span) for side, span in spans)

    return tuple(change for change in changes if not echo(change))


# ── the facts of one article ──


def _statements(article: Article) -> Iterator[Fact]:
    for statement in article.statements:
        words = statement.span.of(article.text)
        key = _BOTTOM_LINE if statement.key == 1 else _KEY_FACT if statement.key else None
        yield Fact(
            kind=FactKind.STATEMENT,
            key=(_fold(words),),
            words=words,
            span=statement.span,
            values={
                "modality": statement.modality.value,
                "source": statement.source.name if statement.source else None,
                "key": key,
            },
            source=statement,
        )


def _events(article: Article) -> Iterator[Fact]:
    for event in article.events:
        words = event.span.of(article.text)
        yield Fact(
            kind=FactKind.EVENT,
            key=(_fold(event.head.of(article.text)), _fold(words)),
            words=words,
            span=event.span,
            values={"kind": event.kind, "period": f"{event.start}/{event.end}", "status": event.status.value},
            source=event,
        )


def _people(article: Article) -> Iterator[Fact]:
    for person in article.people:
        first = min(person.mentions, default=Span(0, 0))
        yield Fact(
            kind=FactKind.PERSON,
            key=(names.plain(person.name),),
            words=person.name,
            span=first,
            values={},
            source=person,
        )


def _roles(article: Article) -> Iterator[Fact]:
    for person in article.people:
        for role in person.roles:
            yield Fact(
                kind=FactKind.ROLE,
                key=(names.plain(person.name), _fold(role.text)),
                words=role.text,
                span=role.span,
                about=person.name,
                values={"when": role.when.value},
                source=role,
            )


def _dates(article: Article) -> Iterator[Fact]:
    for date in article.dates:
        around = next((s.span.of(article.text) for s in article.statements if s.span.holds(date.span)), "")
        yield Fact(
            kind=FactKind.DATE,
            key=(_fold(date.text), _fold(around)),
            words=date.text,
            span=date.span,
            values={"value": date.value},
            source=date,
        )


_READERS: tuple[Callable[[Article], Iterator[Fact]], ...] = (_statements, _events, _people, _roles, _dates)


def _fold(words: str) -> str:
    """Words without capitals, accents, spacing and the shape of their marks."""
    return " ".join(names.plain(words).split())


# ── what became of them ──


def _turns(before: Sequence[Fact], after: Sequence[Fact]) -> Iterator[Change]:
    """Facts of one sort: those that changed and are new in today's order, then those that are gone."""
    was = _pairs(before, after)
    kept = {id(old) for old in was.values()}
    for fact in after:
        old = was.get(id(fact))
        if old is None:
            yield Change(turn=Turn.NEW, before=None, after=fact)
        elif differences := _compared(old, fact):
            yield Change(turn=Turn.CHANGED, before=old, after=fact, differences=differences)
    yield from (Change(turn=Turn.GONE, before=fact, after=None) for fact in before if id(fact) not in kept)


def _pairs(before: Sequence[Fact], after: Sequence[Fact]) -> dict[int, Fact]:
    """What each of today's facts was before, by its `id()`."""
    waiting: dict[tuple[str, ...], list[Fact]] = {}
    for fact in before:
        waiting.setdefault(fact.key, []).append(fact)
    was: dict[int, Fact] = {}
    for fact in after:
        if same := waiting.get(fact.key):
            was[id(fact)] = same.pop(0)
    rest = [fact for facts in waiting.values() for fact in facts]
    for fact in after:
        if id(fact) not in was and (near := _nearest(fact, rest)) is not None:
            was[id(fact)] = near
            rest.remove(near)
    return was


def _nearest(fact: Fact, others: Sequence[Fact]) -> Fact | None:
    """The fact whose words are most alike, if they are alike enough; a name is the same or another."""
    if fact.kind in (FactKind.PERSON, FactKind.ROLE):
        return None
    fitting = [other for other in others if fact.kind is FactKind.STATEMENT or other.key[0] == fact.key[0]]
    likeness = [(fuzz.ratio(fact.key[-1], other.key[-1]), -place) for place, other in enumerate(fitting)]
    best = max(likeness, default=(0.0, 0))
    return fitting[-best[1]] if best[0] >= ALIKE else None


def _compared(before: Fact, after: Fact) -> tuple[Difference, ...]:
    differences = _differences(before.values, after.values)
    if before.kind is FactKind.STATEMENT and before.key != after.key:
        return (Difference(name=WORDS, before=before.words, after=after.words), *differences)
    return differences


def _differences(before: Mapping[str, str | None], after: Mapping[str, str | None]) -> tuple[Difference, ...]:
    return tuple(
        Difference(name=name, before=before.get(name), after=value)
        for name, value in after.items()
        if before.get(name) != value
    )
