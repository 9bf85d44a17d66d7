"""The benchmarks measure what they say they do, on articles that are the same in every run."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from benchmarks import articles, dossier, growth, memory, processes
from benchmarks.growth import Size
from benchmarks.processes import Cost
from benchmarks.ratio import Ratio
from benchmarks.reading import Times, against_each_other
from benchmarks.run import build, main
from briefings import extract
from briefings.model import Source

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


def test_the_more_articles_the_more_people() -> None:
    def cast(made: tuple[Source, ...]) -> set[str]:
        return {source.text.split()[0] for source in made}

    assert len(cast(articles.generate(240))) > 2 * len(cast(articles.generate(24)))


def test_generated_articles_survive_being_written(tmp_path: Path) -> None:
    made = articles.generate(13)
    articles.write(made, tmp_path)
    read = {source.id: (source.text.strip(), source.published) for source in articles.read(tmp_path)}
    assert read == {source.id: (source.text.strip(), source.published) for source in made}


def test_ratios_set_each_stage_against_the_pipeline() -> None:
    half = Times(bare=1.2, mended=1.0, pipeline=1.25, whole=1.5, tagging=0.05)
    assert [round(ratio.value, 2) for ratio in against_each_other([half, half])] == [0.2, 1.25, 1.5, 25.0]


def test_a_missed_aim_is_said() -> None:
    assert "MISSED" in str(Ratio(name="a", value=1.2, aim=1.1, about="b"))
    assert "MISSED" not in str(Ratio(name="a", value=1.0, aim=1.1, about="b"))


def sized(number: int, seconds: float, changed: float = 1.0) -> Size:
    full, again = (Cost(cpu=cpu, wall=cpu, peak=10**9, code=0) for cpu in (seconds, changed))
    return Size(number=number, full=full, changed=again, pages=5 * number, site=10**6)


@pytest.mark.parametrize(("power", "missed"), [(1.0, False), (1.5, True), (2.0, True)])
def test_growth_is_the_power_of_the_number(power: float, missed: bool) -> None:
    sizes = [sized(number, 0.1 * number**power) for number in (100, 300, 1000)]
    grown, _ = growth.ratios(sizes)
    assert grown.value == pytest.approx(power)
    assert ("MISSED" in str(grown)) == missed


def test_the_picture_has_a_point_for_each_size() -> None:
    drawn = ElementTree.fromstring(growth.picture([sized(100, 12), sized(300, 40), sized(1000, 120)]))
    circles = list(drawn.iter("{http://www.w3.org/2000/svg}circle"))
    assert [float(circle.get("cx", "")) for circle in circles] == sorted(float(c.get("cx", "")) for c in circles)
    assert len(circles) == 3


def test_a_long_run_that_is_broken_off_leaves_the_picture_of_what_it_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def grow(*_: object) -> Iterator[Size]:
        yield from (sized(100, 12), sized(300, 40))
        raise KeyboardInterrupt

    monkeypatch.setattr(growth, "grow", grow)
    with pytest.raises(KeyboardInterrupt):
        build((), (100, 300, 1000), tmp_path / "new" / "growth.svg")
    assert (tmp_path / "new" / "growth.svg").read_text("utf-8").count("<circle") == 2


@pytest.mark.skipif(not processes.PROC.is_dir(), reason="this system does not tell what a process holds")
def test_the_memory_of_all_processes_counts(tmp_path: Path) -> None:
    child = "import time; held = b'x' * 60_000_000; time.sleep(1)"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}]); sys.exit(3)"
    cost = processes.run([sys.executable, "-c", parent], folder=tmp_path)
    assert cost.peak > 60_000_000
    assert cost.wall > 1
    assert cost.code == 3


def test_one_command_prints_them(tmp_path: Path) -> None:
    (tmp_path / "2024-06-17-a.txt").write_text("Le maire est parti lundi, a annoncé la ville de Lyon.\n", "utf-8")
    words = [str(tmp_path), "--language", "fr", "--number", "1", "--repeats", "1", "--profile", "3"]
    result = CliRunner().invoke(main, words)
    assert result.exit_code == 0, result.output
    names = [
        "after / pipeline",
        "extraction / spaCy",
        "extraction / mended",
        "pipeline / dates",
        "dates / dateparser",
        "pages / mkdocs",
        "site / mkdocs",
        "PDF",
    ]
    for name in (*names, "briefings --help", "tottime", "one changed / all"):
        assert name in result.output


def test_another_command_prints_how_the_cost_of_a_dossier_grows() -> None:
    result = CliRunner().invoke(dossier.main, ["4"])
    assert result.exit_code == 0, result.output
    assert [line.split()[0] for line in result.output.splitlines()[1:]] == [
        "gather", "background", "series", "disagreements", "news",
    ]  # fmt: skip


def test_a_third_prints_memory_and_time_of_an_extraction(tmp_path: Path) -> None:
    (tmp_path / "2024-06-17-a.txt").write_text(
        "Le maire Paul Arnaud est parti lundi, a annoncé la ville de Lyon.\n", "utf-8"
    )
    result = CliRunner().invoke(memory.main, [str(tmp_path), "--language", "fr", "--number", "2"])
    assert result.exit_code == 0, result.output
    lines = result.output.splitlines()
    assert [line.split()[0] for line in lines] == ["articles", "1", "2", "100,000"]
    assert all(float(line.split()[2]) > 10 for line in lines[1:3])
