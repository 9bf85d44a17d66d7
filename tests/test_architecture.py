"""The way that data goes: units import downwards only, and the page that says so is of today."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def drawing() -> ModuleType:
    spec = importlib.util.spec_from_file_location("draw_architecture", ROOT / "docs" / "draw_architecture.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_shows_the_units_as_they_import_each_other(drawing: ModuleType) -> None:
    document = drawing.DOCUMENT.read_text("utf-8")
    assert drawing.updated(document) == document, "run: python docs/draw_architecture.py"


def test_units_that_import_each_other_are_found(drawing: ModuleType) -> None:
    with pytest.raises(ValueError, match="circle"):
        drawing.layers({"one": frozenset({"other"}), "other": frozenset({"one"})})


def test_reading_comes_before_laying_out(drawing: ModuleType) -> None:
    imports = drawing.uses()
    order = [
        "sources",
        "names",
        "temporal",
        "things",
        "people",
        "attribution",
        "facts",
        "chronology",
        "pipeline",
        "corrections",
        "dossier",
        "briefing",
        "edition",
        "pages",
        "exports",
        "site",
        "builder",
    ]
    for at, name in enumerate(order):
        assert not imports[name] & set(order[at + 1 :]), f"{name} reaches for what comes after it"
