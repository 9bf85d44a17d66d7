"""Where articles say different things of one event or one person: both are shown, and neither is said to be right.

Only what is sure counts. A coarser date does not disagree with a finer one, nor « au moins 12 »
with « 14 », nor what was planned with what came of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from briefings import names
from briefings.dossier import Account, Appearance, Dossier, Happening
from briefings.dossier.ages import ages, years_apart
from briefings.dossier.agreement import UNNAMED_KINDS
from briefings.dossier.figures import Figure, figures_in
from briefings.dossier.rivals import lie_apart, rivals
from briefings.dossier.versions import (
    About,
    Disagreement,
    Telling,
    Version,
    telling_of,
    told_apart,
    told_in,
    version_of,
    when_published,
)
from briefings.model import Article, Span, VariantKind

_K = TypeVar("_K", int, str)


@dataclass(frozen=True, slots=True)
class Disagreements:
    """All of a dossier, found by what they are about and by who says so."""

    all: tuple[Disagreement, ...]
    of_happening: Mapping[int, tuple[Disagreement, ...]]
    """By `id` of the happening."""
    of_person: Mapping[str, tuple[Disagreement, ...]]
    of_article: Mapping[str, tuple[Disagreement, ...]]


def find_disagreements(dossier: Dossier) -> Disagreements:
    """Every disagreement of a dossier, those on events first, oldest event first."""
    found = (
        *(item for happening in dossier.happenings for item in _within(happening)),
        *rivals(dossier),
        *(item for person in dossier.people for item in _of_person(person.id, person.appearances)),
    )
    return Disagreements(
        found,
        _by((id(happening), item) for item in found for happening in item.happenings),
        _by((person, item) for item in found for person in _concerned(item)),
        _by((article, item) for item in found for article in item.articles),
    )


def _by(pairs: Iterable[tuple[_K, Disagreement]]) -> dict[_K, tuple[Disagreement, ...]]:
    found: dict[_K, list[Disagreement]] = {}
    for key, item in pairs:
        found.setdefault(key, []).append(item)
    return {key: tuple(items) for key, items in found.items()}


def _concerned(item: Disagreement) -> tuple[str, ...]:
    people = (person for happening in item.happenings for person in happening.people)
    return (item.person,) if item.person else tuple(dict.fromkeys(people))


def _within(happening: Happening) -> Iterator[Disagreement]:
    """What accounts of one happening say differently: its period, and how many of what."""
    if len({account.article.id for account in happening.accounts}) < 2:
        return
    periods = _by_period(happening.accounts)
    apart = [key for key in periods if any(lie_apart(key, other) for other in periods)]
    if len(apart) > 1:
        versions = [version_of(periods[key]) for key in apart]
        if item := told_apart(About.PERIOD, versions, (happening,)):
            yield item
    if happening.kind not in UNNAMED_KINDS:
        yield from _figures(happening)


def _by_period(accounts: Iterable[Account]) -> dict[tuple[str, str], list[Account]]:
    found: dict[tuple[str, str], list[Account]] = {}
    for account in accounts:
        found.setdefault((account.event.start, account.event.end), []).append(account)
    return found


def _figures(happening: Happening) -> Iterator[Disagreement]:
    """Other numbers of the same thing: one for each thing on which two articles contradict each other."""
    told: dict[tuple[str, ...], dict[tuple[float, float], list[tuple[Account, Figure]]]] = {}
    for account in _one_each(happening.accounts):
        for figure in figures_in(account.article, told_in(account)):
            told.setdefault(figure.of, {}).setdefault((figure.least, figure.most), []).append((account, figure))
    for values in told.values():
        figures = [items[0][1] for items in values.values()]
        kept = [items for items in values.values() if any(items[0][1].contradicts(other) for other in figures)]
        versions = [
            Version(account=items[0][0], tellings=tuple(telling_of(account, figure.span) for account, figure in items))
            for items in kept
        ]
        if item := told_apart(About.FIGURE, versions, (happening,)):
            yield item


def _one_each(accounts: Sequence[Account]) -> Iterator[Account]:
    """Accounts whose sentence no other account of theirs repeats."""
    seen: set[tuple[str, Span]] = set()
    for account in accounts:
        key = (account.article.id, told_in(account))
        if key not in seen:
            seen.add(key)
            yield account


def _of_person(person: str, appearances: Sequence[Appearance]) -> Iterator[Disagreement]:
    """Ages that cannot be of one person, and spellings of the name within one language."""
    told: dict[tuple[int, int], list[Telling]] = {}
    for appearance in appearances:
        for age in ages(appearance.article, appearance.person):
            told.setdefault(age.born, []).append(_holding(appearance.article, age.span))
            break
    apart = [key for key in told if any(years_apart(key, other) > 0 for other in told)]
    if len(apart) > 1:
        yield _personal(About.AGE, person, [told[key] for key in apart])
    for spelled in _spellings(appearances):
        yield _personal(About.SPELLING, person, spelled)


def _personal(about: About, person: str, versions: Iterable[Sequence[Telling]]) -> Disagreement:
    made = [Version(account=None, tellings=tuple(tellings)) for tellings in versions]
    return Disagreement(about=about, versions=tuple(sorted(made, key=when_published)), person=person)


def _spellings(appearances: Sequence[Appearance]) -> Iterator[list[list[Telling]]]:
    """For each language in which articles spell a whole name differently, the tellings of each spelling.

    Capitals and hyphens are no difference, nor is a part of the name that is left out.
    """
    of: dict[str, dict[tuple[str, ...], list[Telling]]] = {}
    for appearance in appearances:
        article, person = appearance.article, appearance.person
        spelled = [person.name, *(v.text for v in person.variants if v.kind is VariantKind.SPELLING)]
        for text in spelled:
            first = next((m for m in person.mentions if m.of(article.text) == text), None)
            known = of.setdefault(article.language, {}).setdefault(names.parts(text), [])
            if first is not None and all(telling.article.id != article.id for telling in known):
                known.append(_holding(article, first))
    for forms in of.values():
        whole = {form: tellings for form, tellings in forms.items() if len(form) > 1 and tellings}
        lengths = [len(form) for form in whole]
        alike = [tellings for form, tellings in whole.items() if lengths.count(len(form)) > 1]
        if len({telling.article.id for tellings in alike for telling in tellings}) > 1 and len(alike) > 1:
            yield alike


def _holding(article: Article, span: Span) -> Telling:
    """A telling with the statement that its words stand in."""
    statement = next((s.id for s in article.statements if s.span.holds(span)), None)
    return Telling(article=article, span=span, statement=statement)
