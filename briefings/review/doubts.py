"""The points of an article's reading that an editor should look at, each with the correction that would settle it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from briefings import names
from briefings.corrections import Correction, StaleError
from briefings.corrections.finding import Key, find_thing
from briefings.corrections.passages import places
from briefings.labels import Labels
from briefings.model import NOBODY, Article, EditKind, Event, Gap, GapKind, Grain, Span, Statement, VariantKind

DAY = "YYYY-MM-DD"
"""Stands where a date must be filled in; the reader of corrections refuses it."""
_SHORTEST = 5
"""Words of a sentence that name it, at least."""
_COARSE = frozenset(Grain) - {Grain.MINUTE, Grain.HOUR, Grain.PART_OF_DAY, Grain.DAY}
Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """One point, and the entry that would correct it."""

    section: str
    """Name of its heading among the labels of `[draft]`."""
    span: Span
    entry: Pairs
    """Keys and values of the correction, the article left out."""
    remark: str | None = None
    """What the program says of it."""


def doubts(article: Article, labels: Labels) -> tuple[Doubt, ...]:
    """Every uncertain point of an article, section by section, in text order within each."""
    found = (
        _gaps(article),
        _single_names(article),
        _spellings(article, labels),
        _without_role(article, labels),
        _carried(article),
        _dates(article),
        _unlocated(article),
        _facts(article, labels),
    )
    return tuple(doubt for section in found for doubt in sorted(section, key=lambda doubt: doubt.span))


def _gaps(article: Article) -> Iterator[Doubt]:
    for index, gap in enumerate(article.gaps):
        if entry := _settled(article, gap, index):
            yield Doubt(section="gaps", span=gap.span, entry=entry, remark=gap.reason)


def _settled(article: Article, gap: Gap, index: int) -> Pairs | None:
    """The date or the speaker that a gap lacks; for any other, that it is none."""
    words = _flat(gap.span.of(article.text))
    if gap.kind is GapKind.DATE and (named := _named(article, words, ("date",), gap.span)) is not None:
        return (("redate", words), *named, ("to", DAY))
    if gap.kind is GapKind.SPEAKER and (named := _named(article, words, ("quote",), gap.span)) is not None:
        return (("attribute", words), *named, ("to", NOBODY))
    named = _named(article, words, ("gap",), gap.span, (index,))
    return None if named is None else (("reject", words), *named, ("as", "gap"))


def _single_names(article: Article) -> Iterator[Doubt]:
    for person in article.people:
        if len(names.parts(person.name)) == 1:
            entry = (("rename", person.name), ("as", "person"), ("to", person.name))
            yield Doubt(section="names", span=min(person.mentions), entry=entry)


def _spellings(article: Article, labels: Labels) -> Iterator[Doubt]:
    for person in article.people:
        for variant in person.variants:
            span = next((m for m in person.mentions if m.of(article.text) == variant.text), None)
            if variant.kind is VariantKind.SPELLING and span is not None:
                entry = (("split", variant.text), ("as", variant.text))
                remark = labels.text("draft.read_as", name=person.name)
                yield Doubt(section="spellings", span=span, entry=entry, remark=remark)


def _without_role(article: Article, labels: Labels) -> Iterator[Doubt]:
    for person in article.people:
        if not person.roles:
            words = labels.text("draft.role_words")
            entry = (("role", words), ("of", person.name), ("when", "current"))
            yield Doubt(section="roles", span=min(person.mentions), entry=entry)


def _carried(article: Article) -> Iterator[Doubt]:
    """Sentences whose source is named by an earlier one."""
    for statement in article.statements:
        source = statement.source
        if source is not None and not statement.span.overlaps(source.span):
            entry = (("attribute", opening_words(article, statement)), ("to", source.name))
            yield Doubt(section="speakers", span=statement.span, entry=entry)


def _dates(article: Article) -> Iterator[Doubt]:
    for index, event in enumerate(article.events):
        from_context = event.date is None and event.start != article.published
        words = _flat(event.head.of(article.text))
        named = _named(article, words, ("event",), event.head, (index,))
        if (from_context or _is_coarse(event)) and not event.edited and named is not None:
            entry = (("redate", words), *named, ("as", "event"), ("to", event.period))
            yield Doubt(section="events", span=event.head, entry=entry)


def _unlocated(article: Article) -> Iterator[Doubt]:
    for place in article.places:
        if place.country is None and place.lat is None:
            yield Doubt(section="places", span=min(place.mentions), entry=(("reject", place.name), ("as", "place")))


def _facts(article: Article, labels: Labels) -> Iterator[Doubt]:
    for statement in article.statements:
        if statement.key is not None:
            entry = (("demote", opening_words(article, statement)),)
            remark = labels.text("draft.rank", number=statement.key)
            yield Doubt(section="facts", span=statement.span, entry=entry, remark=remark)


def opening_words(article: Article, statement: Statement) -> str:
    """The fewest first words of a sentence, five at least, that no other place of the article has."""
    words = statement.span.of(article.text).split()
    for size in range(min(_SHORTEST, len(words)), len(words)):
        opening = " ".join(words[:size])
        if len(places(article.text, opening)) == 1:
            return opening
    return " ".join(words)


def _named(
    article: Article, words: str, kinds: Sequence[str], span: Span, key: Key | None = None
) -> tuple[tuple[str, str], ...] | None:
    """What words need beside them to mean one value: nothing, or which of their places; None where nothing helps."""
    if _means(article, words, (), kinds, key):
        return ()
    at = next((number for number, own in zip(count(1), places(article.text, words)) if own.overlaps(span)), None)
    return (("nth", str(at)),) if at and _means(article, words, (at,), kinds, key) else None


def _means(article: Article, words: str, nth: Iterable[int], kinds: Sequence[str], key: Key | None) -> bool:
    asked = Correction(article=article.id, verb=EditKind.REJECT, words=words, nth=tuple(nth), path=Path(), line=1)
    try:
        thing = find_thing(article, asked, kinds)
    except StaleError:
        return False
    return key is None or thing.key == key


def _is_coarse(event: Event) -> bool:
    return event.grain in _COARSE or len(event.start) < len(DAY)


def _flat(words: str) -> str:
    return " ".join(words.split())
