"""Whatever comes, the program ends well or with one line: a little of what `make torture` tries at length."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import DataObject, data

from tests.torture import AT_LENGTH
from tests.torture.fuzzing import TARGETS, article, timed


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    """Models are loaded before anything is timed."""
    article("Un mot est venu.")
    article("It is the word and the end.")


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=pytest.mark.slow) if name == "pages and exports" else name for name in TARGETS]
)
def test_what_comes_by_chance(name: str) -> None:
    work, words, times = TARGETS[name]

    @settings(
        max_examples=(30 if AT_LENGTH else 2) * times,
        derandomize=True,
        phases=(Phase.generate,),
        database=None,
        suppress_health_check=list(HealthCheck),
        deadline=None,
    )
    @given(data())
    def attempt(drawn: DataObject) -> None:
        timed(work, drawn.draw(words))

    attempt()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("articles", "Le  pont …", id="a title that ends with dots of its own"),
        pytest.param("expressions of time", "Elle est venue en mars dernier.", id="the month before the first year"),
        pytest.param("expressions of time", "They will meet next January.", id="the month after the last year"),
        pytest.param("expressions of time", "Il reviendra l'été prochain.", id="the summer after the last year"),
    ],
)
def test_what_once_broke(name: str, text: str) -> None:
    TARGETS[name][0](text)
