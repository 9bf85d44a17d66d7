"""A small article written for the tests, read by hand, so that its briefing can be checked line by line."""

from __future__ import annotations

import re

from briefings.model import (
    Article,
    Basis,
    Block,
    BlockKind,
    DateType,
    Event,
    Gap,
    GapKind,
    Grain,
    Modality,
    Person,
    Place,
    Quote,
    Role,
    Span,
    Speaker,
    Statement,
    Status,
    Term,
    TimeExpression,
    Variant,
    VariantKind,
    When,
)

TEXT = """Diplomatie

Ana Duval attendue à Oslo le 18 juin

La ministre Ana Duval se rendra à Oslo les 18 et 19 juin, a annoncé le ministère. Cette visite durera deux jours, \
selon le ministère.

« Nous voulons un accord », a dit Mme Duval. L'ONG Rives l'accuse d'avoir caché un rapport.

Le précédent

La dernière visite d'Ana Duval en Norvège remonte à 2019. Jean Morel, ancien ministre, s'y est rendu en mars dernier. \
Le CNRS (Centre national de la recherche) aurait été consulté."""

MINISTRY = "le ministère"


def at(words: str, nth: int = 1, text: str = TEXT) -> Span:
    """Where words stand for the nth time."""
    found = [match.span() for match in re.finditer(re.escape(words), text)]
    return Span(*found[nth - 1])


def small(**changes: object) -> Article:
    """The article as it was read, some of its values changed."""
    return Article(**{**_values(), **changes})  # type: ignore[arg-type]


def plain(text: str, **changes: object) -> Article:
    """An article of one key sentence, which is all its text."""
    whole = Span(0, len(text))
    values: dict[str, object] = {
        "id": "plain",
        "title": text,
        "language": "fr",
        "published": None,
        "text": text,
        "blocks": (Block(span=whole, kind=BlockKind.PARAGRAPH),),
        "statements": (Statement(id="s1", span=whole, modality=Modality.ASSERTED, key=1),),
    }
    return Article(**{**values, **changes})  # type: ignore[arg-type]


def _values() -> dict[str, object]:
    return {
        "id": "2024-06-17-oslo",
        "title": "Ana Duval attendue à Oslo le 18 juin",
        "title_span": at("Ana Duval attendue à Oslo le 18 juin"),
        "language": "fr",
        "outlet": "Le Courrier du Nord",
        "published": "2024-06-17",
        "published_basis": Basis.STATED,
        "text": TEXT,
        "blocks": _blocks(),
        "dates": _dates(),
        "people": _people(),
        "places": (
            Place(id="oslo", name="Oslo", mentions=(at("Oslo"), at("Oslo", 2)), country="NO", lat=59.91, lon=10.75),
        ),
        "quotes": (Quote(span=at("Nous voulons un accord"), cue=at("a dit"), speaker=_duval()),),
        "statements": _statements(),
        "events": _events(),
        "glossary": (
            Term(
                term="CNRS",
                meaning="Centre national de la recherche",
                span=at("CNRS (Centre national de la recherche)"),
            ),
        ),
        "gaps": (Gap(span=at("Mme Duval"), kind=GapKind.ROLE, reason="La fonction n'est pas dite : elle manque."),),
    }


def _blocks() -> tuple[Block, ...]:
    kinds = {"Diplomatie": BlockKind.KICKER, "Ana Duval attendue": BlockKind.TITLE, "Le précédent": BlockKind.HEADING}
    rows = [match.span() for match in re.finditer(r".+", TEXT)]
    return tuple(
        Block(
            span=Span(*row),
            kind=next((kind for start, kind in kinds.items() if TEXT.startswith(start, row[0])), BlockKind.PARAGRAPH),
        )
        for row in rows
    )


def _date(words: str, value: str, start: str, end: str, grain: Grain) -> TimeExpression:
    return TimeExpression(
        span=at(words),
        text=words,
        type=DateType.DATE,
        value=value,
        start=start,
        end=end,
        grain=grain,
        rule="by-hand",
        explanation=f"« {words} » : compté depuis la parution",
    )


def _dates() -> tuple[TimeExpression, ...]:
    return (
        _date("le 18 juin", "2024-06-18", "2024-06-18", "2024-06-18", Grain.DAY),
        _date("18 et", "2024-06-18", "2024-06-18", "2024-06-18", Grain.DAY),
        _date("19 juin", "2024-06-19", "2024-06-19", "2024-06-19", Grain.DAY),
        _date("2019", "2019", "2019-01-01", "2019-12-31", Grain.YEAR),
        _date("mars dernier", "2024-03", "2024-03-01", "2024-03-31", Grain.MONTH),
    )


def _duval() -> Speaker:
    return Speaker(name="Ana Duval", person="ana-duval", span=at("Mme Duval"))


def _people() -> tuple[Person, ...]:
    return (
        Person(
            id="ana-duval",
            name="Ana Duval",
            mentions=(at("Ana Duval"), at("Ana Duval", 2), at("Duval", 3), at("Ana Duval", 3)),
            variants=(Variant(text="Duval", count=1, kind=VariantKind.SHORT),),
            roles=(Role(span=at("ministre"), text="ministre", when=When.CURRENT, at="2024-06-17"),),
        ),
        Person(
            id="jean-morel",
            name="Jean Morel",
            mentions=(at("Jean Morel"),),
            roles=(Role(span=at("ancien ministre"), text="ancien ministre", when=When.FORMER, at="2024-03"),),
        ),
    )


def _statements() -> tuple[Statement, ...]:
    ministry = Speaker(name=MINISTRY, span=at(MINISTRY))
    rives = Speaker(name="L'ONG Rives", span=at("L'ONG Rives"))
    rows = (
        ("La ministre Ana Duval se rendra à Oslo les 18 et 19 juin, a annoncé le ministère.", ministry, "planned", 1),
        ("Cette visite durera deux jours, selon le ministère.", ministry, "planned", None),
        ("« Nous voulons un accord », a dit Mme Duval.", _duval(), "opinion", None),
        ("L'ONG Rives l'accuse d'avoir caché un rapport.", rives, "alleged", 2),
        ("La dernière visite d'Ana Duval en Norvège remonte à 2019.", None, "asserted", 3),
        ("Jean Morel, ancien ministre, s'y est rendu en mars dernier.", None, "asserted", None),
        ("Le CNRS (Centre national de la recherche) aurait été consulté.", None, "conditional", None),
    )
    return tuple(
        Statement(id=f"s{n}", span=at(words), source=source, modality=Modality(modality), key=key)
        for n, (words, source, modality, key) in enumerate(rows, 1)
    )


def event(name: str, head: Span, start: str, end: str, **values: object) -> Event:
    """An event as the tests need it: a visit that took place, unless told otherwise."""
    filled: dict[str, object] = {
        "span": head,
        "kind": "visit",
        "grain": {4: Grain.YEAR, 7: Grain.MONTH, 10: Grain.DAY}[len(start)],
        "status": Status.PAST,
    }
    return Event(id=name, head=head, start=start, end=end, **{**filled, **values})  # type: ignore[arg-type]


def _events() -> tuple[Event, ...]:
    planned = Status.PLANNED
    duval = ("ana-duval",)
    return (
        event("e1", at("attendue"), "2024-06-18", "2024-06-18", status=planned, date=0, people=duval),
        event("e2", at("se rendra"), "2024-06-18", "2024-06-19", status=planned, date=1, statement="s1", people=duval),
        event("e3", at("visite"), "2024-06-18", "2024-06-19", status=planned, statement="s2"),
        event("e4", at("accuse"), "2024-06-17", "2024-06-17", kind="accusation", statement="s4"),
        event("e5", at("visite", 2), "2019", "2019", date=3, statement="s5", people=duval),
        event("e6", at("s'y est rendu"), "2024-03", "2024-03", date=4, statement="s6", people=("jean-morel",)),
    )
