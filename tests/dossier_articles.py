"""Short articles for the tests of what several articles say together; people and events in them are invented."""

from __future__ import annotations

from dataclasses import dataclass

from briefings import names
from briefings.model import (
    Article,
    Basis,
    Block,
    BlockKind,
    Event,
    Grain,
    Modality,
    Person,
    Place,
    Role,
    Span,
    Statement,
    Status,
    When,
)

_COUNTRIES = {
    "Norvège": "NO", "Norway": "NO", "Oslo": "NO", "Bergen": "NO", "Chili": "CL", "Vietnam": "VN", "Hanoï": "VN",
    "États-Unis": "US", "Cuba": "CU", "Le Caire": "EG", "La Havane": "CU",
}  # fmt: skip
_GRAINS = {4: Grain.YEAR, 7: Grain.MONTH, 10: Grain.DAY}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A sentence and the event that it tells."""

    text: str
    start: str
    end: str | None = None
    """The same as the start where it is left out."""
    kind: str = "visit"
    status: Status = Status.PAST
    who: tuple[str, ...] = ()
    """Names as the sentence has them."""
    where: tuple[str, ...] = ()


def article(
    identifier: str,
    *told: Told,
    roles: dict[str, str] | None = None,
    language: str = "fr",
    published: str | None = None,
) -> Article:
    """An article of some sentences, one paragraph each.

    Args:
        identifier: Opens with the publication day, unless that is given.
        roles: By name, words of the text that say what the person is.
    """
    text = "\n\n".join(sentence.text for sentence in told)
    starts = [sum(len(sentence.text) + 2 for sentence in told[:index]) for index in range(len(told))]
    spans = [Span(start, start + len(sentence.text)) for start, sentence in zip(starts, told, strict=True)]
    everyone = dict.fromkeys(name for sentence in told for name in sentence.who)
    places = dict.fromkeys(name for sentence in told for name in sentence.where)
    return Article(
        id=identifier,
        title=told[0].text if told else "Rien",
        language=language,
        published=published or identifier[:10],
        published_basis=Basis.STATED,
        text=text,
        blocks=tuple(Block(span=span, kind=BlockKind.PARAGRAPH) for span in spans),
        people=tuple(_person(name, text, (roles or {}).get(name)) for name in everyone),
        places=tuple(_place(name, text) for name in places),
        statements=tuple(
            Statement(id=f"s{number}", span=span, modality=Modality.ASSERTED, key=number if number <= 3 else None)
            for number, span in enumerate(spans, 1)
        ),
        events=tuple(_event(number, span, told[number - 1]) for number, span in enumerate(spans, 1)),
    )


def _mentions(name: str, text: str) -> tuple[Span, ...]:
    assert name in text, (name, text)
    found, at = [], text.find(name)
    while at >= 0:
        found.append(Span(at, at + len(name)))
        at = text.find(name, at + 1)
    return tuple(found)


def _person(name: str, text: str, role: str | None) -> Person:
    roles = (Role(span=_mentions(role, text)[0], text=role, when=When.CURRENT),) if role else ()
    return Person(id=names.slug(name), name=name, mentions=_mentions(name, text), roles=roles)


def _place(name: str, text: str) -> Place:
    return Place(id=names.slug(name), name=name, mentions=_mentions(name, text), country=_COUNTRIES.get(name))


def _event(number: int, span: Span, told: Told) -> Event:
    return Event(
        id=f"e{number}",
        span=span,
        head=Span(span.start, span.start + len(told.text.split()[0])),
        kind=told.kind,
        start=told.start,
        end=told.end or told.start,
        grain=_GRAINS[len(told.start)],
        status=told.status,
        statement=f"s{number}",
        people=tuple(names.slug(name) for name in told.who),
        places=tuple(names.slug(name) for name in told.where),
    )
