"""Who is who, as the editors know better: two that are one, and one that is two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefings import names
from briefings.corrections.changing import (
    edited,
    given_to,
    is_named,
    other_forms,
    with_speakers,
    words_given_to,
)
from briefings.corrections.finding import called, find_person, find_thing, things
from briefings.corrections.passages import find
from briefings.corrections.shapes import Correction
from briefings.model import Article, Edit, Event, GapKind, Person, Span, Speaker, Tie
from briefings.people import each_place_once

_OF_PEOPLE = (GapKind.ROLE, GapKind.PERSON)


def merge(article: Article, correction: Correction) -> Article:
    """Two people of the article are one, who keeps the second's name."""
    gone, kept = _person(article, correction), find_person(article, correction, correction.values["into"])
    if gone.id == kept.id:
        return article
    edit = correction.edit(min(gone.mentions), "person", was=gone.name, now=kept.name)
    mentions = tuple(sorted({*kept.mentions, *gone.mentions}))
    one = replace(
        kept,
        mentions=mentions,
        variants=other_forms(kept.name, mentions, article.text, (*kept.variants, *gone.variants)),
        roles=each_place_once((*kept.roles, *gone.roles)),
        ties=(*kept.ties, *gone.ties),
        edited=(*kept.edited, *gone.edited, edit),
    )
    people = tuple(one if p.id == kept.id else p for p in article.people if p.id != gone.id)
    return edited(given_to(article, gone.id, one), edit, people=people)


def split(article: Article, correction: Correction) -> Article:
    """Some namings of a person name another, whether the article has that other already or not."""
    person = _person(article, correction)
    moved = _chosen(article, person, correction)
    if len(moved) == len(person.mentions):
        cure = "say which with nth:, or write rename: or merge: where all of them are meant"
        raise correction.stale(f'these are all the places that name "{person.name}"', cure)
    other = _other(article, person, correction)
    edit = correction.edit(moved[0], "person", was=person.name, now=other.name)
    one, two = _parted(article, person, other, moved, edit)
    changed = {one.id: one, two.id: two}
    people = tuple(changed.pop(p.id, p) for p in article.people)
    events = tuple(_recast(event, one, two, moved) for event in article.events)
    article = replace(words_given_to(article, one.id, two, moved), events=events)
    return edited(article, edit, people=(*people, *changed.values()))


def tie(article: Article, correction: Correction, other: Article) -> Article:
    """Across articles: the person is the one of another article, or is not."""
    same = "into" in correction.values
    one = _person(article, correction)
    two = find_person(other, correction, correction.values["into" if same else "from"])
    new = Tie(article=other.id, person=two.id, same=same)
    if new in one.ties:
        return article
    edit = correction.edit(min(one.mentions), "person", was=one.name, now=two.name)
    tied = replace(one, ties=(*one.ties, new), edited=(*one.edited, edit))
    return edited(article, edit, people=tuple(tied if own.id == one.id else own for own in article.people))


def without_person(article: Article, person: Person) -> Article:
    """The article without somebody who is none: their words stay, as those of nobody's page."""

    def plain(speaker: Speaker | None) -> Speaker | None:
        if speaker is None or speaker.person != person.id:
            return speaker
        return replace(speaker, person=None, name=speaker.span.of(article.text))

    return replace(
        with_speakers(article, plain),
        people=tuple(own for own in article.people if own.id != person.id),
        events=tuple(replace(e, people=tuple(p for p in e.people if p != person.id)) for e in article.events),
        gaps=tuple(gap for gap in article.gaps if gap.kind not in _OF_PEOPLE or not is_named(person, gap.span)),
    )


def _person(article: Article, correction: Correction) -> Person:
    """The person whom a correction's words name: by a name, or by the places where they stand."""
    return article.people[find_thing(article, correction, ("person",)).key[0]]


def _chosen(article: Article, person: Person, correction: Correction) -> tuple[Span, ...]:
    """The namings that the words mean: those that are the words and no more, unless places are counted."""
    spans = find(article, correction)
    alone = tuple(m for m in person.mentions if m in spans)
    if alone and not correction.nth:
        return alone
    return tuple(m for m in person.mentions if any(m.overlaps(span) for span in spans))


def _other(article: Article, person: Person, correction: Correction) -> Person:
    """Whom the words name instead: somebody whom the article has by that name, or somebody new."""
    name = correction.values["as"]
    found = [article.people[thing.key[0]] for thing in called(things(article, ("person",)), name)]
    others = [one for one in found if one.id != person.id]
    if len(others) > 1:
        raise correction.stale(f'"{name}" may be more than one person of {article.id}', "use the whole name")
    taken = [one.id for one in article.people]
    return others[0] if others else Person(id=names.unique_slug(name, taken), name=name, mentions=())


def _parted(
    article: Article, person: Person, other: Person, moved: Sequence[Span], edit: Edit
) -> tuple[Person, Person]:
    """Both people, each with their namings, and with the roles that stand nearest to these."""
    left = tuple(mention for mention in person.mentions if mention not in moved)
    grown = tuple(sorted({*other.mentions, *moved}))
    taken = tuple(role for role in person.roles if _nearest(person.mentions, role.span) in moved)
    one = replace(
        person,
        mentions=left,
        variants=other_forms(person.name, left, article.text, person.variants),
        roles=tuple(role for role in person.roles if role not in taken),
        edited=(*person.edited, edit),
    )
    two = replace(
        other,
        mentions=grown,
        variants=other_forms(other.name, grown, article.text, other.variants),
        roles=each_place_once((*other.roles, *taken)),
        edited=(*other.edited, edit),
    )
    return one, two


def _recast(event: Event, one: Person, two: Person, moved: Sequence[Span]) -> Event:
    """Who takes part, by the names that the event's words hold."""
    if one.id not in event.people or not any(event.span.holds(span) for span in moved):
        return event
    stays = any(event.span.holds(span) for span in one.mentions)
    people = [p for p in event.people if stays or p != one.id]
    return replace(event, people=tuple(dict.fromkeys((*people, two.id))))


def _nearest(mentions: Sequence[Span], at: Span) -> Span:
    return min(mentions, key=lambda m: (max(m.start - at.end, at.start - m.end, 0), m.start))
