"""Changes that several corrections make to an article: whose words they are, and by which forms a name stands in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from briefings import names
from briefings.model import Article, Edit, Person, Span, Speaker, Variant, VariantKind
from briefings.people.merging import forms_of


def edited(article: Article, edit: Edit, **changes: Any) -> Article:
    """The article with some values changed, and word of the correction that changed them."""
    return replace(article, edited=(*article.edited, edit), **changes)


def given_to(article: Article, gone: str, to: Person) -> Article:
    """Everything said and done by one person goes to another, or to the same under a new name."""
    events = tuple(
        replace(e, people=tuple(dict.fromkeys(to.id if p == gone else p for p in e.people))) for e in article.events
    )
    return replace(words_given_to(article, gone, to), events=events)


def words_given_to(article: Article, gone: str, to: Person, places: Sequence[Span] | None = None) -> Article:
    """What one person says goes to another, where the words that name the speaker are among some places."""

    def speaks(speaker: Speaker | None) -> Speaker | None:
        if speaker is None or speaker.person != gone:
            return speaker
        meant = places is None or any(place.overlaps(speaker.span) for place in places)
        return replace(speaker, name=to.name, person=to.id) if meant else speaker

    return with_speakers(article, speaks)


def with_speakers(article: Article, change: Callable[[Speaker | None], Speaker | None]) -> Article:
    """The article with each source and speaker as a function gives it."""
    return replace(
        article,
        statements=tuple(
            replace(s, source=change(s.source), pointers=tuple(replace(p, to=change(p.to)) for p in s.pointers))
            for s in article.statements
        ),
        quotes=tuple(replace(q, speaker=change(q.speaker)) for q in article.quotes),
    )


def other_forms(name: str, mentions: Iterable[Span], text: str, known: Iterable[Variant]) -> tuple[Variant, ...]:
    """Every other form that the text has of a person's name; a wholly other name is no spelling of it.

    Args:
        known: Forms whose kind was told before.
    """
    found = forms_of(name, Counter(span.of(text) for span in set(mentions)))
    short = {variant.text for variant in known if variant.kind is VariantKind.SHORT}
    own = set(names.parts(name))
    short |= {variant.text for variant in found if own.isdisjoint(names.parts(variant.text))}
    return tuple(replace(v, kind=VariantKind.SHORT if v.text in short else v.kind) for v in found)


def is_named(person: Person, span: Span) -> bool:
    """Whether words name a person, or a part of them does."""
    return any(mention.overlaps(span) for mention in person.mentions)
