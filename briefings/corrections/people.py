"""Who is who, as the editors know better: two that are one, one that is two, names and roles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from briefings import names, organisations
from briefings.corrections.finding import NAMED, called, find, find_person, find_thing, things
from briefings.corrections.shapes import Correction
from briefings.merging import forms_of
from briefings.model import (
    Article,
    Edit,
    Event,
    GapKind,
    Organisation,
    Person,
    Place,
    Role,
    Span,
    Speaker,
    Tie,
    Variant,
    VariantKind,
    When,
)

_OF_PEOPLE = (GapKind.ROLE, GapKind.PERSON)
_Named = TypeVar("_Named", Organisation, Place)


def merge(article: Article, correction: Correction) -> Article:
    """Two people of the article are one, who keeps the second's name."""
    gone, kept = _person_of(article, correction), find_person(article, correction, correction.values["into"])
    if gone.id == kept.id:
        return article
    edit = correction.edit(min(gone.mentions), "person", was=gone.name, now=kept.name)
    one = replace(
        kept,
        mentions=tuple(sorted({*kept.mentions, *gone.mentions})),
        variants=_variants(kept.name, (*kept.mentions, *gone.mentions), article.text, (*kept.variants, *gone.variants)),
        roles=_each_place_once((*kept.roles, *gone.roles)),
        ties=(*kept.ties, *gone.ties),
        edited=(*kept.edited, *gone.edited, edit),
    )
    people = tuple(one if p.id == kept.id else p for p in article.people if p.id != gone.id)
    return _edited(_given_to(article, gone.id, one), edit, people=people)


def split(article: Article, correction: Correction) -> Article:
    """Some namings of a person name another, whether the article has that other already or not."""
    person, name = _person_of(article, correction), correction.values["as"]
    moved = _chosen(article, person, correction)
    others = [one for one in called(things(article, ("person",)), name) if article.people[one.key[0]].id != person.id]
    if len(others) > 1:
        raise correction.stale(f'"{name}" may be more than one person of {article.id}', "use the whole name")
    if len(moved) == len(person.mentions):
        cure = "say which with nth:, or write rename: or merge: where all of them are meant"
        raise correction.stale(f'these are all the places that name "{person.name}"', cure)
    edit = correction.edit(moved[0], "person", was=person.name, now=name)
    known = article.people[others[0].key[0]] if others else None
    other = known or Person(id=names.unique_slug(name, [p.id for p in article.people]), name=name, mentions=())
    taken = tuple(role for role in person.roles if _nearest(person.mentions, role.span) in moved)
    left = tuple(m for m in person.mentions if m not in moved)
    first = replace(
        person, mentions=left, variants=_variants(person.name, left, article.text, person.variants),
        roles=tuple(role for role in person.roles if role not in taken), edited=(*person.edited, edit),
    )  # fmt: skip
    grown = tuple(sorted({*other.mentions, *moved}))
    second = replace(
        other, mentions=grown, variants=_variants(other.name, grown, article.text, other.variants),
        roles=_each_place_once((*other.roles, *taken)), edited=(*other.edited, edit),
    )  # fmt: skip
    changed = {first.id: first, second.id: second}
    people = tuple(changed.pop(p.id, p) for p in article.people)
    article = _words_given_to(article, person.id, second, moved)
    events = tuple(_recast(event, person.id, second.id, left, moved) for event in article.events)
    return _edited(replace(article, events=events), edit, people=(*people, *changed.values()))


def _chosen(article: Article, person: Person, correction: Correction) -> tuple[Span, ...]:
    """The namings that the words mean: those that are the words and no more, unless places are counted."""
    spans = find(article, correction)
    alone = tuple(m for m in person.mentions if m in spans)
    if alone and not correction.nth:
        return alone
    return tuple(m for m in person.mentions if any(m.overlaps(span) for span in spans))


def rename(article: Article, correction: Correction) -> Article:
    """The name that heads a page; what stands in the text is kept as another form of it."""
    kind = correction.get("as")
    thing = find_thing(article, correction, (kind,) if kind else NAMED)
    if thing.kind == "person":
        return _rename_person(article, article.people[thing.key[0]], correction)
    table = "organisations" if thing.kind == "organisation" else "places"
    named: tuple[Organisation | Place, ...] = getattr(article, table)
    one, name = named[thing.key[0]], correction.values["to"]
    if one.name == name:
        return article
    edit = correction.edit(min(one.mentions), thing.kind, was=one.name, now=name)
    counts = Counter(span.of(article.text) for span in one.mentions)
    new = replace(one, name=name, variants=organisations.variants(name, counts), edited=(*one.edited, edit))
    return _edited(article, edit, **{table: tuple(new if own is one else own for own in named)})


def _rename_person(article: Article, person: Person, correction: Correction) -> Article:
    name = correction.values["to"]
    if person.name == name:
        return article
    edit = correction.edit(min(person.mentions), "person", was=person.name, now=name)
    new = replace(
        person, name=name, variants=_variants(name, person.mentions, article.text, person.variants),
        edited=(*person.edited, edit),
    )  # fmt: skip
    people = tuple(new if own.id == person.id else own for own in article.people)
    return _edited(_given_to(article, person.id, new), edit, people=people)


def add_role(article: Article, correction: Correction) -> Article:
    """Words of the article that say what a person is."""
    person = find_person(article, correction, correction.values["of"])
    when = When(correction.get("when") or "current")
    span = find(article, correction)[0]
    old = next((role for role in person.roles if role.span == span), None)
    if old is not None and old.when is when:
        return article
    edit = correction.edit(span, "role", was=old.when if old else None, now=person.name)
    at = article.published if when is When.CURRENT else old.at if old else None
    role = Role(span=span, text=span.of(article.text), when=when, at=at, edited=(*(old.edited if old else ()), edit))
    roles = tuple(sorted((*(own for own in person.roles if own is not old), role), key=lambda own: own.span))
    people = tuple(replace(own, roles=roles) if own.id == person.id else own for own in article.people)
    gaps = tuple(g for g in article.gaps if g.kind is not GapKind.ROLE or not _names(person, g.span))
    return _edited(article, edit, people=people, gaps=gaps)


def tie(article: Article, correction: Correction, other: Article) -> Article:
    """Across articles: the person is the one of another article, or is not."""
    same = "into" in correction.values
    one = _person_of(article, correction)
    two = find_person(other, correction, correction.values["into" if same else "from"])
    new = Tie(article=other.id, person=two.id, same=same)
    if new in one.ties:
        return article
    edit = correction.edit(min(one.mentions), "person", was=one.name, now=two.name)
    tied = replace(one, ties=(*one.ties, new), edited=(*one.edited, edit))
    return _edited(article, edit, people=tuple(tied if own.id == one.id else own for own in article.people))


def without_person(article: Article, person: Person) -> Article:
    """The article without somebody who is none: their words stay, as those of nobody's page."""

    def plain(speaker: Speaker | None) -> Speaker | None:
        if speaker is None or speaker.person != person.id:
            return speaker
        return replace(speaker, person=None, name=speaker.span.of(article.text))

    return replace(
        _with_speakers(article, plain),
        people=tuple(own for own in article.people if own.id != person.id),
        events=tuple(replace(e, people=tuple(p for p in e.people if p != person.id)) for e in article.events),
        gaps=tuple(
            g for g in article.gaps if g.kind not in (GapKind.ROLE, GapKind.PERSON) or not _names(person, g.span)
        ),
    )


def _person_of(article: Article, correction: Correction) -> Person:
    """The person whom a correction's words name: by a name, or by the places where they stand."""
    return article.people[find_thing(article, correction, ("person",)).key[0]]


def _edited(article: Article, edit: Edit, **changes: object) -> Article:
    return replace(article, edited=(*article.edited, edit), **changes)  # type: ignore[arg-type]


def _given_to(article: Article, gone: str, to: Person) -> Article:
    """Everything said and done by one person goes to another, or to the same under a new name."""
    events = tuple(
        replace(e, people=tuple(dict.fromkeys(to.id if p == gone else p for p in e.people))) for e in article.events
    )
    return replace(_words_given_to(article, gone, to), events=events)


def _words_given_to(article: Article, gone: str, to: Person, places: Sequence[Span] | None = None) -> Article:
    """What one person says goes to another, where the words that name the speaker are among some places."""

    def speaks(speaker: Speaker | None) -> Speaker | None:
        if speaker is None or speaker.person != gone:
            return speaker
        meant = places is None or any(place.overlaps(speaker.span) for place in places)
        return replace(speaker, name=to.name, person=to.id) if meant else speaker

    return _with_speakers(article, speaks)


def _with_speakers(article: Article, change: Callable[[Speaker | None], Speaker | None]) -> Article:
    return replace(
        article,
        statements=tuple(replace(s, source=change(s.source)) for s in article.statements),
        quotes=tuple(replace(q, speaker=change(q.speaker)) for q in article.quotes),
    )


def _recast(event: Event, one: str, other: str, left: Sequence[Span], moved: Sequence[Span]) -> Event:
    """Who takes part, by the names that the event's words hold."""
    if one not in event.people or not any(event.span.holds(span) for span in moved):
        return event
    stays = any(event.span.holds(span) for span in left)
    people = [p for p in event.people if stays or p != one]
    return replace(event, people=tuple(dict.fromkeys((*people, other))))


def _variants(name: str, mentions: Iterable[Span], text: str, known: Iterable[Variant]) -> tuple[Variant, ...]:
    """Every other form that the text has of a name; a wholly other name is no spelling of it."""
    found = forms_of(name, Counter(span.of(text) for span in set(mentions)))
    kinds = {variant.text: variant.kind for variant in known if variant.kind is VariantKind.SHORT}
    own = set(names.parts(name))
    apart = {v.text for v in found if not own & set(names.parts(v.text)) and v.text not in kinds}
    return tuple(replace(v, kind=VariantKind.SHORT if v.text in apart else kinds.get(v.text, v.kind)) for v in found)


def _each_place_once(roles: Iterable[Role]) -> tuple[Role, ...]:
    kept: dict[Span, Role] = {}
    for role in roles:
        kept.setdefault(role.span, role)
    return tuple(kept[span] for span in sorted(kept))


def _nearest(mentions: Sequence[Span], at: Span) -> Span:
    return min(mentions, key=lambda m: (max(m.start - at.end, at.start - m.end, 0), m.start))


def _names(person: Person, span: Span) -> bool:
    return any(mention.overlaps(span) for mention in person.mentions)
