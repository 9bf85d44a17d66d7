"""The draft for an editor: every uncertain point, ready to be uncommented, and harmless until it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefings import corrections, labels
from briefings.cli import main
from briefings.corrections.applying import apply
from briefings.errors import BriefingError
from briefings.model import Gap, GapKind, Person, Speaker
from briefings.review import draft
from tests.corrected_article import ID, TEXT, at, misread

ROOT = Path(__file__).parent.parent
FR, EN = labels.load("fr"), labels.load("en")
Write = Callable[[str, str | bytes], Path]


def uncommented(text: str) -> str:
    """What an editor gets who takes one # away from every line."""
    return re.sub(r"^# ?", "", text, flags=re.MULTILINE)


def entries(text: str) -> list[str]:
    return re.findall(r"^# - article: .*\n(?:#   .*\n)*", text, re.MULTILINE)


def the_draft(**changes: object) -> str:
    return draft(replace(misread(), **changes), labels=FR, line=9)  # type: ignore[arg-type]


def test_a_draft_has_no_effect_as_it_is(write: Write) -> None:
    assert corrections.read(write("corrections.yml", the_draft())) == ()


def test_uncommented_all_of_it_is_read_and_fits(write: Write) -> None:
    text = uncommented(the_draft()).replace("role: les mots de la fonction", "role: frère")
    found = corrections.read(write("corrections.yml", text))
    assert len(found) == len(entries(the_draft())) > 8
    for correction in found:
        assert apply((correction,), (misread(),)).stale == ()


def test_the_same_article_gives_the_same_draft() -> None:
    assert the_draft() == the_draft()


@pytest.mark.parametrize(
    ("section", "entry"),
    [
        ("Ce que le programme", "attribute: Nous avons tenu les délais\n#   to: nobody"),
        ("Connus par un seul nom", "rename: Goéland\n#   as: person\n#   to: Goéland"),
        ("Sans fonction", "role: les mots de la fonction\n#   of: Marc Aubin"),
        ("Dates sans jour", "redate: réouverture\n#   as: event\n#   to: 2025-02-01"),
        ("Lieux que", "reject: quai\n#   as: place"),
        ("Faits clés", "demote: La maire de Brisac, Claire"),
    ],
)
def test_each_uncertain_point_has_its_entry(section: str, entry: str) -> None:
    # An event of another day than the article's that no words date: the context does.
    events = tuple(replace(event, start="2025-02-01", end="2025-02-01") for event in misread().events[1:2])
    text = the_draft(events=events)
    part = next(part for part in text.split("## ── ") if part.startswith(section))
    assert entry in part


def test_the_passage_and_its_line_stand_above_each_entry() -> None:
    lines = the_draft().splitlines()
    place = lines.index("#   reject: quai")
    assert lines[place - 2] == ("## ligne 13 · L'association Rivages affirme que le quai nord aurait cédé en 2019.")


def test_a_source_from_another_sentence_is_asked_about(write: Write) -> None:
    carried = Speaker(name="Claire Aubin", person="claire-aubin", span=at("Claire Aubin"))
    statements = tuple(replace(s, source=carried) if s.id == "s2" else s for s in misread().statements)
    text = the_draft(statements=statements)
    assert "attribute: Selon elle, les travaux sont\n#   to: Claire Aubin" in text
    assert "attribute: La maire de Brisac" not in text


def test_another_spelling_is_asked_about() -> None:
    merged = apply(
        corrections_of("- article: 2025-02-18-port\n  merge: Claire Aubain\n  into: Claire Aubin\n"), (misread(),)
    ).articles[0]
    text = draft(merged, labels=FR, line=None)
    assert "lu comme Claire Aubin" in text
    assert "split: Claire Aubain\n#   as: Claire Aubain" in text
    assert "## ligne" not in text


def corrections_of(text: str) -> tuple[corrections.Correction, ...]:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "corrections.yml"
        path.write_text(text, "utf-8")
        return corrections.read(path)


def test_a_gap_of_a_date_asks_for_one_and_is_refused_until_it_is_filled_in(write: Write) -> None:
    gap = Gap(span=at("l'an dernier"), kind=GapKind.DATE, reason="Le jour de parution manque.")
    text = the_draft(gaps=(gap,))
    assert "## Le jour" not in text  # the reason stands on the line of the passage
    assert "Le jour de parution manque." in text
    assert "redate: l'an dernier\n#   to: YYYY-MM-DD" in text
    with pytest.raises(BriefingError, match="cannot be read"):
        corrections.read(write("corrections.yml", uncommented(text)))


def test_the_day_of_publication_is_asked_for_before_all_that_hangs_on_it() -> None:
    asked = "## The day of publication is not known"
    assert asked not in draft(misread(), labels=EN, line=1)
    assert asked in draft(replace(misread(), published=None), labels=EN, line=1)
    told = draft(replace(misread(), published=None), labels=FR, line=1)
    assert "à la clé published" in told  # « published : », as French is set, would be no key
    assert "published\u202f:" not in told


def test_an_article_without_doubts_says_so_and_no_more() -> None:
    sure = replace(
        misread(), people=(), places=(), events=(), gaps=(), quotes=(),
        statements=tuple(replace(s, source=None, key=None) for s in misread().statements),
    )  # fmt: skip
    text = draft(sure, labels=EN, line=1)
    assert "noted no uncertain point" in text
    assert entries(text) == []


def test_words_of_the_article_break_nothing(write: Write) -> None:
    hostile = 'Le "Goéland: #1\u2028 - [x]\x07\n* &a, dernier navire'
    text = TEXT.replace("Le Goéland, dernier navire", hostile)
    person = Person(id="x", name="Goéland: #1", mentions=(at("Goéland: #1", text=text),))
    article = replace(misread(), text=text, people=(person,), events=(), statements=(), quotes=(), gaps=())
    written = draft(article, labels=FR, line=1)
    assert len(corrections.read(write("corrections.yml", uncommented(written)))) == len(entries(written)) > 0


# ── the command ──


@pytest.fixture
def folder(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with one article; the working folder."""
    write("mkdocs.yml", (ROOT / "mkdocs.yml").read_bytes())
    write(f"content/articles/{ID}.md", f"---\npublished: 2025-02-18\nlanguage: fr\n---\n{TEXT}\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def test_the_command_takes_a_name_or_a_path_and_writes_to_a_file(folder: Path) -> None:
    by_name, by_path = run("review", ID), run("review", f"content/articles/{ID}.md")
    assert by_name.exit_code == by_path.exit_code == 0
    assert by_name.stdout == by_path.stdout
    assert "## ligne" in by_name.stdout
    assert run("review", ID, "--out", "draft.yml").exit_code == 0
    assert (folder / "draft.yml").read_text("utf-8") == by_name.stdout


def test_lines_are_those_of_the_file(folder: Path) -> None:
    rows = (folder / "content" / "articles" / f"{ID}.md").read_text("utf-8").splitlines()
    for number, words in re.findall(r"## ligne (\d+) · (?:rang \d+ · )?(\w[\w ]{12})", run("review", ID).stdout):
        assert words in rows[int(number) - 1]


def test_a_file_that_is_there_is_never_written_over(folder: Path, write: Write) -> None:
    path = write("content/corrections.yml", f"- article: {ID}\n  reject: Goéland\n  as: term\n")
    result = run("review", ID, "--out", "content/corrections.yml")
    assert result.exit_code == 2
    assert ">> FILE" in result.stderr
    assert "reject" in path.read_text("utf-8")


def test_what_an_editor_has_settled_is_not_asked_again(folder: Path, write: Write) -> None:
    before = run("review", ID).stdout
    fact = re.search(r"demote: (.*)", before)
    assert fact is not None
    write("content/corrections.yml", f"- article: {ID}\n  demote: {fact[1]}\n")
    assert f"demote: {fact[1]}\n" not in run("review", ID).stdout


def test_a_name_with_spaces_needs_no_quotes(folder: Path) -> None:
    (folder / "content" / "articles" / "conseil municipal.txt").write_text("Le maire a dit non.\n", "utf-8")
    assert run("review", "conseil", "municipal").stdout == run("review", "conseil municipal").stdout != ""


def test_an_article_that_is_not_there_gets_a_near_name(folder: Path) -> None:
    result = run("review", "2025-02-18-pord")
    assert result.exit_code == 2
    assert f"did you mean '{ID}'?" in result.stderr


def test_the_help_shows_an_entry() -> None:
    assert "#   reject: " in run("review", "--help").output
