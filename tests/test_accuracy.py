"""What was reached once is kept: agreement with our own annotated articles stays above its floors."""

from __future__ import annotations

import tomllib

import pytest

from evaluation.run import HERE, OWN_GOLD, evaluate

FLOORS = tomllib.loads((HERE / "floors.toml").read_text("utf-8"))


@pytest.mark.parametrize("language", sorted(FLOORS))
def test_agreement_stays_above_its_floors(language: str) -> None:
    _, rows = evaluate(OWN_GOLD, language=language)
    reached = {row.task: round(100 * row.f1, 1) for row in rows}
    assert set(reached) == set(FLOORS[language])
    below = {task: (f1, FLOORS[language][task]) for task, f1 in reached.items() if f1 < FLOORS[language][task]}
    assert not below, f"below the floor (reached, floor): {below}"
