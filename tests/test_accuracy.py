"""What was reached once is kept, and what the site and the documentation say of it is what is reached now."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from briefings import accuracy, labels
from briefings.lexicon import languages
from evaluation import kept
from evaluation.run import OWN_GOLD, count, evaluate
from evaluation.score import Row

pytestmark = pytest.mark.slow

FLOORS = kept.floors()
AGAIN = "the reading has changed: run `make evaluate`, look at the figures and commit what it writes"


@cache
def reached(language: str) -> dict[str, dict[str, float]]:
    _, rows = evaluate(OWN_GOLD, language=language)
    return kept.figures(rows)


@pytest.mark.parametrize("language", sorted(FLOORS))
def test_agreement_stays_above_its_floors(language: str) -> None:
    f1 = reached(language)["f1"]
    assert set(f1) == set(FLOORS[language])
    below = {task: (share, FLOORS[language][task]) for task, share in f1.items() if share < FLOORS[language][task]}
    assert not below, f"below the floor (reached, floor): {below}"


@pytest.mark.parametrize("language", sorted(FLOORS))
def test_the_figures_that_are_shown_are_those_that_are_reached(language: str) -> None:
    (shown,) = (one for one in accuracy.load().sets if one.id == f"own-{language}")
    now = reached(language)
    changed = {task: (shown.f1.get(task), share) for task, share in now["f1"].items() if shown.f1.get(task) != share}
    assert not changed, f"{AGAIN}; shown and reached: {changed}"
    assert (shown.f1, shown.count, shown.articles) == (now["f1"], now["count"], count(OWN_GOLD)[language]), AGAIN


def test_the_floors_that_are_shown_are_those_that_hold() -> None:
    assert accuracy.load().floors == FLOORS, AGAIN


def test_the_documentation_shows_the_figures_that_are_kept() -> None:
    assert kept.PAGE.read_text("utf-8") == kept.page(accuracy.load()), AGAIN


def test_keeping_figures_changes_those_of_one_set_alone(tmp_path: Path) -> None:
    path = tmp_path / "accuracy.json"
    path.write_bytes(accuracy.FILE.read_bytes())
    row = Row(task="people", gold=8, predicted=7, precision=6 / 7, recall=0.75)
    kept.keep("real-fr", language="fr", articles=2, rows=[row], path=path)
    before, after = json.loads(accuracy.FILE.read_text("utf-8")), json.loads(path.read_text("utf-8"))
    (old,) = (one for one in before["sets"] if one["id"] == "real-fr")
    (new,) = (one for one in after["sets"] if one["id"] == "real-fr")
    assert new == {**old, "articles": 2, "f1": {"people": 80.0}, "count": {"people": 8}}
    assert [one for one in after["sets"] if one is not new] == [one for one in before["sets"] if one is not old]


@pytest.mark.parametrize("language", languages())
def test_readers_are_told_every_figure_in_their_language(language: str) -> None:
    words = labels.load(language)
    view = accuracy.view(accuracy.load(), words)
    rows = [row for _, rows in view.groups for row in rows]
    assert len(rows) == len(FLOORS["fr"])
    assert all(row.name and row.means for row in rows)
    assert all(name and articles and text for name, articles, text in view.about)
    (value,) = (row for row in rows if row.name == words["accuracy"]["tasks"]["dates-value"]["name"])
    cells = {one.id: cell for one, cell in zip(accuracy.load().sets, value.cells, strict=True) if cell is not None}
    figures = {one.id: one.f1["dates: value"] for one in accuracy.load().sets}
    assert {name: cell.value.replace(",", ".") for name, cell in cells.items()} == {
        name: f"{figure:.1f}" for name, figure in figures.items()
    }
    assert words["names"]["decimal"] in cells["own-fr"].value
    assert str(FLOORS["fr"]["dates: value"]) in str(cells["own-fr"].floor)
    assert cells["unseen-fr"].floor is None
