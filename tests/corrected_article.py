"""An article that was read with mistakes, for the tests of what editors correct; its people and places are invented."""

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
    Organisation,
    Person,
    Place,
    Quote,
    Role,
    Span,
    Speaker,
    Statement,
    Status,
    TimeExpression,
    Variant,
    VariantKind,
    When,
)

ID = "2025-02-18-port"
TEXT = """Le port de Brisac rouvrira en mars

La maire de Brisac, Claire Aubin, a annoncé mardi la réouverture du port. Selon elle, les travaux sont terminés.

« Nous avons tenu les délais », a dit Mme Aubin. L'association Rivages affirme que le quai nord aurait cédé en 2019.

Claire Aubain avait promis cette réouverture l'an dernier. Marc Aubin, son frère, dirige le chantier. M. Aubin n'a \
pas répondu. Le Goéland, dernier navire de la flotte, sera remorqué le 4 mars."""


def at(words: str, nth: int = 1, text: str = TEXT) -> Span:
    """Where words stand for the nth time."""
    return Span(*[match.span() for match in re.finditer(re.escape(words), text)][nth - 1])


def misread() -> Article:
    """The article as a program might read it: people mixed up, a ship taken for one, a source missed."""
    rows = [match.span() for match in re.finditer(r".+", TEXT)]
    return Article(
        id=ID,
        title="Le port de Brisac rouvrira en mars",
        title_span=at("Le port de Brisac rouvrira en mars"),
        language="fr",
        published="2025-02-18",
        published_basis=Basis.STATED,
        text=TEXT,
        blocks=tuple(
            Block(span=Span(*row), kind=BlockKind.PARAGRAPH if number else BlockKind.TITLE)
            for number, row in enumerate(rows)
        ),
        dates=(
            _date("mardi", "2025-02-18", "2025-02-18", "2025-02-18", Grain.DAY),
            _date("2019", "2019", "2019-01-01", "2019-12-31", Grain.YEAR),
            _date("l'an dernier", "2023", "2023-01-01", "2023-12-31", Grain.YEAR),
            _date("le 4 mars", "2025-03-04", "2025-03-04", "2025-03-04", Grain.DAY),
        ),
        people=_people(),
        organisations=(Organisation(id="rivages", name="Rivages", mentions=(at("Rivages"),)),),
        places=(
            Place(id="brisac", name="Brisac", mentions=(at("Brisac"), at("Brisac", 2))),
            Place(id="quai", name="quai", mentions=(at("quai"),)),
        ),
        quotes=(Quote(span=at("Nous avons tenu les délais"), cue=at("a dit")),),
        statements=_statements(),
        events=(
            _event("e1", at("a annoncé"), "2025-02-18", Status.PAST, 0, "statement", "s1", ("claire-aubin",)),
            _event("e2", at("réouverture"), "2025-02-18", Status.PLANNED, None, "start", "s1"),
            _event("e3", at("aurait cédé"), "2019", Status.ALLEGED, 1, "accident", "s4"),
            _event("e4", at("avait promis"), "2023", Status.PAST, 2, "other", "s5", ("claire-aubain",)),
            _event("e5", at("sera remorqué"), "2025-03-04", Status.PLANNED, 3, "other", "s8", ("goeland",)),
        ),
        gaps=(Gap(span=at("Nous avons tenu les délais"), kind=GapKind.SPEAKER, reason="Qui parle n'est pas dit."),),
    )


def _people() -> tuple[Person, ...]:
    return (
        Person(
            id="claire-aubin",
            name="Claire Aubin",
            mentions=(at("Claire Aubin"), at("Aubin", 2), at("Aubin", 4)),
            variants=(Variant(text="Aubin", count=2, kind=VariantKind.SHORT),),
            roles=(Role(span=at("maire de Brisac"), text="maire de Brisac", when=When.CURRENT, at="2025-02-18"),),
        ),
        Person(id="claire-aubain", name="Claire Aubain", mentions=(at("Claire Aubain"),)),
        Person(id="marc-aubin", name="Marc Aubin", mentions=(at("Marc Aubin"),)),
        Person(
            id="goeland",
            name="Goéland",
            mentions=(at("Goéland"),),
            roles=(Role(span=at("dernier navire"), text="dernier navire", when=When.CURRENT, at="2025-02-18"),),
        ),
    )


def _statements() -> tuple[Statement, ...]:
    aubin = Speaker(name="Claire Aubin", person="claire-aubin", span=at("Claire Aubin"))
    short = Speaker(name="Claire Aubin", person="claire-aubin", span=at("Aubin", 4))
    rivages = Speaker(name="L'association Rivages", span=at("L'association Rivages"))
    rows: tuple[tuple[str, Speaker | None, str, int | None], ...] = (
        ("La maire de Brisac, Claire Aubin, a annoncé mardi la réouverture du port.", aubin, "planned", 1),
        ("Selon elle, les travaux sont terminés.", None, "asserted", 2),
        ("« Nous avons tenu les délais », a dit Mme Aubin.", None, "asserted", None),
        ("L'association Rivages affirme que le quai nord aurait cédé en 2019.", rivages, "asserted", 3),
        ("Claire Aubain avait promis cette réouverture l'an dernier.", None, "asserted", None),
        ("Marc Aubin, son frère, dirige le chantier.", None, "asserted", None),
        ("M. Aubin n'a pas répondu.", short, "asserted", 4),
        ("Le Goéland, dernier navire de la flotte, sera remorqué le 4 mars.", None, "planned", None),
    )
    return tuple(
        Statement(id=f"s{number}", span=at(words), source=source, modality=Modality(modality), key=key)
        for number, (words, source, modality, key) in enumerate(rows, 1)
    )


def _date(words: str, value: str, start: str, end: str, grain: Grain) -> TimeExpression:
    return TimeExpression(
        span=at(words), text=words, type=DateType.DATE, value=value, start=start, end=end, grain=grain,
        rule="by-hand", explanation=f"« {words} » : compté depuis la parution",
    )  # fmt: skip


def _event(
    name: str,
    head: Span,
    day: str,
    status: Status,
    date: int | None,
    kind: str,
    statement: str,
    people: tuple[str, ...] = (),
) -> Event:
    grain = Grain.YEAR if len(day) == 4 else Grain.DAY
    clause = next(s.span for s in _statements() if s.id == statement)
    return Event(
        id=name, span=clause, head=head, kind=kind, start=day, end=day, grain=grain, status=status, date=date,
        statement=statement, people=people,
    )  # fmt: skip


def other(identifier: str, text: str, name: str) -> Article:
    """Another article of one sentence, which names one person."""
    whole = Span(0, len(text))
    return Article(
        id=identifier,
        title=text,
        language="fr",
        published=identifier[:10],
        published_basis=Basis.STATED,
        text=text,
        blocks=(Block(span=whole, kind=BlockKind.PARAGRAPH),),
        people=(Person(id=name.lower().replace(" ", "-"), name=name, mentions=(at(name, text=text),)),),
        statements=(Statement(id="s1", span=whole, modality=Modality.ASSERTED, key=1),),
    )


def dossier() -> tuple[Article, ...]:
    """The article with two others: one names the mayor by a longer name, one another woman who has her name."""
    return (
        misread(),
        other("2025-03-05-inauguration", "Claire Aubin-Leroy, la maire, a inauguré le port.", "Claire Aubin-Leroy"),
        other("2025-03-09-fete", "Claire Aubin, pharmacienne, a ouvert la fête du port.", "Claire Aubin"),
    )
