"""Statements: whose word each sentence is and how it is put forward: rows of `tests/cases/statements.*.txt`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from briefings import extract
from briefings.model import Modality, Statement
from tests.case_rows import rows


def cases(language: str) -> Iterator[object]:
    """The rows of a language.

    `text => source | modality` says whose word the last sentence is, `-` where the article itself speaks, and how it is
    put forward; one of both is enough. `text => la mairie ; -` says it of all the statements of a text.
    """
    for row in rows("statements", language):
        text, _, told = row.text.partition("=>")
        wanted = [one.strip() for one in told.split(" ; ")]
        if not all(wanted) or any(" | " in one and one.split(" | ")[1] not in list(Modality) for one in wanted):
            raise ValueError(f"{row.where}: {row.text}: write it as text => source | modality")
        yield row.case(language, row.published, text.strip(), wanted)


def said(statement: Statement, wanted: str) -> str:
    """A statement as fully as its row speaks of it."""
    source = statement.source.name if statement.source else "-"
    if wanted in list(Modality):
        return statement.modality
    return f"{source} | {statement.modality}" if " | " in wanted else source


@pytest.mark.parametrize(("where", "language", "published", "text", "wanted"), [*cases("fr"), *cases("en")])
def test_statements(where: str, language: str, published: date | None, text: str, wanted: list[str]) -> None:
    told = extract(f"{text}\n", published=published, language=language).statements
    looked_at = told if len(wanted) > 1 else told[-1:]
    found = [said(one, form) for one, form in zip(looked_at, [*wanted, *[" | "] * len(told)], strict=False)]
    assert found == wanted, f"{where}: {text}"


def test_there_are_hundreds_of_cases() -> None:
    assert len(list(cases("fr"))) >= 500
    assert len(list(cases("en"))) >= 450
