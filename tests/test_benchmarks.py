"""The benchmark measures what it says it does, on articles that are the same in every run."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks import articles, dossier
from benchmarks.run import Times, main, ratios
from briefings import extract

pytestmark = pytest.mark.slow


def test_generated_articles_are_news_and_always_the_same() -> None:
    first, second = articles.generate(2)
    assert articles.generate(2) == (first, second)
    assert first.text != second.text
    assert 1500 < len(first.text) < 4500
    found = extract(first.text, published=first.published, language="fr")
    assert len(found.people) > 1
    assert len(found.dates) > 3
    assert found.quotes
    assert found.events


def test_ratios_set_each_stage_against_the_pipeline() -> None:
    times = Times(characters=1000, bare=2.0, pipeline=2.5, whole=3.0, tagging=0.1)
    assert [round(ratio.value, 2) for ratio in ratios(times, 3.0)] == [0.2, 1.5, 25.0, 3.0]


@pytest.mark.parametrize("folder", [False, True], ids=["generated", "folder"])
def test_one_command_prints_them(tmp_path: Path, folder: bool) -> None:
    (tmp_path / "2024-06-17-a.txt").write_text("Le maire est parti lundi, a annoncé la ville de Lyon.\n", "utf-8")
    words = [str(tmp_path), "--language", "fr"] if folder else []
    result = CliRunner().invoke(main, [*words, "--number", "2", "--repeats", "1", "--profile", "3"])
    assert result.exit_code == 0, result.output
    for name in ("after / pipeline", "extraction / spaCy", "dates x pipeline", "--help / python", "tottime"):
        assert name in result.output


def test_another_command_prints_how_the_cost_of_a_dossier_grows() -> None:
    result = CliRunner().invoke(dossier.main, ["4"])
    assert result.exit_code == 0, result.output
    assert [line.split()[0] for line in result.output.splitlines()[1:]] == [
        "gather", "background", "series", "disagreements", "news",
    ]  # fmt: skip
