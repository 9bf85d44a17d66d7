"""What keeps the code easy to read, where no tool of others checks it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import briefings

ROOT = Path(briefings.__file__).parent
PUBLISHED = (*sorted((ROOT / "model").glob("*.py")), ROOT / "profile.py", ROOT / "lexicon.py")
"""Modules whose values others rely on: other programs, or whoever adds a language."""
LONG = {"assembly.build", "builder.build", "pipeline.read_article"}
"""Functions past a screen of 50 lines, for one call or one row of steps that is better read whole."""


def undocumented(path: Path) -> Iterator[str]:
    for kind in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(kind, ast.ClassDef) and any("dataclass" in ast.unparse(one) for one in kind.decorator_list):
            for entry, behind in zip(kind.body, [*kind.body[1:], None], strict=True):
                told = isinstance(behind, ast.Expr) and isinstance(behind.value, ast.Constant)
                if isinstance(entry, ast.AnnAssign) and not told:
                    yield f"{kind.name}.{ast.unparse(entry.target)}"


@pytest.mark.parametrize("path", PUBLISHED, ids=lambda path: path.stem)
def test_values_that_are_relied_on_say_what_each_of_theirs_is(path: Path) -> None:
    assert list(undocumented(path)) == []


def test_functions_fit_on_a_screen() -> None:
    long = {
        f"{path.stem}.{node.name}"
        for path in ROOT.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= 50
    }
    assert long <= LONG


def test_the_front_is_a_row_of_verbs() -> None:
    assert briefings.__all__ == ["__version__", "build", "extract", "tag"]
    (date,) = briefings.tag("Il est parti le 3 mai 2024.", language="fr")
    assert (date.text, date.value) == ("le 3 mai 2024", "2024-05-03")
