"""What changed since an earlier state: facts known again by their words, told on a page and in a feed."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner

from briefings import changes
from briefings.changes import Earlier, FactKind, Turn, compare
from briefings.cli import main
from briefings.earlier import read_earlier
from briefings.edition.gathering import gather
from briefings.errors import BriefingError
from briefings.exports import contract
from briefings.exports.changes_feed import render
from briefings.model import Article, DateType, Grain, Modality, Role, Span, Speaker, TimeExpression, When
from briefings.settings import Settings
from tests.conftest import ROOT
from tests.dossier_articles import Told, article

ATOM = "{http://www.w3.org/2005/Atom}"
VISIT = Told(text="Ana Duval est allée à Oslo le 3 mai 2024", start="2024-05-03", who=("Ana Duval",), where=("Oslo",))
VOTE = Told(text="Le conseil votera le budget en juin", start="2024-06", kind="election")
SPEECH = Told(text="Jean Morel a parlé à Bergen", start="2024-05-01", kind="statement", who=("Jean Morel",))


def since(*before: Article) -> Earlier:
    return Earlier(name="ancien", articles=before)


def turns(before: Article, after: Article) -> list[tuple[str, str, str]]:
    """What became of the facts of an article: turn, kind, words."""
    found = compare(since(before), [after]).articles
    return [(c.turn.value, c.fact.kind.value, c.fact.words) for change in found for c in change.facts]


def test_the_same_articles_have_not_changed() -> None:
    same = article("2024-05-10-a", VISIT, VOTE)
    found = compare(since(same), [same])
    assert (found.articles, found.same) == ((), 1)


def test_a_fact_is_known_again_by_its_words_wherever_it_stands_and_whatever_its_number() -> None:
    before, after = article("2024-05-10-a", VISIT, SPEECH), article("2024-05-10-a", SPEECH, VISIT)
    (change,) = compare(since(before), [after]).articles
    assert {(fact.turn, difference.name) for fact in change.facts for difference in fact.differences} == {
        (Turn.CHANGED, "key")
    }


def test_a_new_sentence_is_told_once_with_who_is_new_in_it() -> None:
    before, after = article("2024-05-10-a", VISIT), article("2024-05-10-a", VISIT, SPEECH)
    assert turns(before, after) == [("new", "statement", SPEECH.text), ("new", "person", "Jean Morel")]
    assert turns(after, before) == [("gone", "statement", SPEECH.text), ("gone", "person", "Jean Morel")]


def test_an_edited_sentence_is_the_same_fact_in_other_words() -> None:
    edited = replace(VISIT, text="Ana Duval est allée à Oslo le 4 mai 2024", start="2024-05-04")
    found = compare(since(article("2024-05-10-a", VISIT)), [article("2024-05-10-a", edited)])
    told = {
        (c.turn, c.fact.kind): {d.name: (d.before, d.after) for d in c.differences} for c in found.articles[0].facts
    }
    assert told[Turn.CHANGED, FactKind.STATEMENT] == {"words": (VISIT.text, edited.text)}
    assert set(told) == {(Turn.CHANGED, FactKind.STATEMENT), (Turn.CHANGED, FactKind.EVENT)}
    assert told[Turn.CHANGED, FactKind.EVENT] == {"period": ("2024-05-03/2024-05-03", "2024-05-04/2024-05-04")}


def test_the_title_follows_as_a_change_of_the_article() -> None:
    before = article("2024-05-10-a", VISIT)
    (change,) = compare(since(before), [replace(before, title="Autre titre")]).articles
    assert [(d.name, d.after) for d in change.differences] == [("title", "Autre titre")]
    assert change.facts == ()


def _said(given: Article, modality: Modality, speaker: str | None) -> Article:
    statement = given.statements[0]
    source = Speaker(name=speaker, span=Span(0, 3)) if speaker else None
    return replace(given, statements=(replace(statement, modality=modality, source=source), *given.statements[1:]))


@pytest.mark.parametrize(
    ("modality", "speaker", "difference"),
    [
        pytest.param(Modality.ALLEGED, None, ("modality", "asserted", "alleged"), id="how"),
        pytest.param(Modality.ASSERTED, "le ministère", ("source", None, "le ministère"), id="who"),
    ],
)
def test_who_says_it_and_how_are_compared(
    modality: Modality, speaker: str | None, difference: tuple[str, str | None, str]
) -> None:
    before = article("2024-05-10-a", VISIT)
    (change,) = compare(since(before), [_said(before, modality, speaker)]).articles
    ((fact,),) = [change.facts]
    assert [(d.name, d.before, d.after) for d in fact.differences] == [difference]


def test_a_role_is_a_fact_of_its_person() -> None:
    told = Told(text="Ana Duval, ministre des Ports, a voté", start="2024-05-03", who=("Ana Duval",))
    before = article("2024-05-10-a", told, roles={"Ana Duval": "ministre des Ports"})
    person = before.people[0]
    role = Role(span=person.roles[0].span, text="ministre des Ports", when=When.FORMER)
    after = replace(before, people=(replace(person, roles=(role,)),))
    (change,) = compare(since(before), [after]).articles[0].facts
    assert (change.fact.about, change.differences[0].before, change.differences[0].after) == (
        "Ana Duval", "current", "former"
    )  # fmt: skip


def _dated(given: Article, value: str) -> Article:
    at = given.text.index("3 mai 2024")
    date = TimeExpression(
        span=Span(at, at + 10), text="3 mai 2024", type=DateType.DATE, value=value, start=value, end=value,
        grain=Grain.DAY, rule="day", explanation="le 3 mai 2024",
    )  # fmt: skip
    return replace(given, dates=(date,))


def test_a_date_that_is_computed_otherwise_is_a_change_and_one_in_a_new_sentence_is_not_told_again() -> None:
    before = _dated(article("2024-05-10-a", VISIT), "2024-05-03")
    (change,) = compare(since(before), [_dated(before, "2025-05-03")]).articles[0].facts
    assert [(d.name, d.before, d.after) for d in change.differences] == [("value", "2024-05-03", "2025-05-03")]
    other = article("2024-05-10-a", SPEECH)
    assert not [
        kind
        for _, kind, _ in turns(other, _dated(article("2024-05-10-a", SPEECH, VISIT), "2024-05-03"))
        if kind == "date"
    ]


def test_articles_come_and_go() -> None:
    old, new = article("2024-05-10-a", VISIT), article("2024-05-11-b", SPEECH)
    found = compare(since(old), [new])
    assert [(change.turn, change.id) for change in found.articles] == [
        (Turn.NEW, "2024-05-11-b"),
        (Turn.GONE, "2024-05-10-a"),
    ]


# ── where the earlier state comes from ──


def _export(folder: Path, *articles: Article) -> Path:
    (folder / "exports").mkdir(parents=True)
    for one in articles:
        (folder / "exports" / f"{one.id}.json").write_text(contract.render(one), "utf-8")
    return folder


def test_an_earlier_site_is_read_without_git(tmp_path: Path) -> None:
    given = article("2024-05-10-a", VISIT)
    folder = _export(tmp_path / "hier", given)
    (folder / "exports" / "other.json").write_text('{"schema": "something/else"}', "utf-8")
    assert read_earlier(str(folder), Settings()) == Earlier(name="hier", articles=(given,))


@pytest.mark.parametrize(
    ("prepare", "named", "told"),
    [
        pytest.param(lambda f: (f / "vide").mkdir(), "vide", "there are no articles in exports", id="empty-folder"),
        pytest.param(lambda f: (f / "file").write_text("x"), "file", "this is no folder of a site", id="file"),
        pytest.param(lambda f: None, "nowhere", "no folder and no commit called", id="nothing"),
        pytest.param(lambda f: None, "--output=x", "no folder and no commit called", id="like-an-option"),
    ],
)
def test_what_is_no_earlier_state_is_refused_with_a_cure(
    tmp_path: Path, prepare: Callable[[Path], object], named: str, told: str
) -> None:
    prepare(tmp_path)
    place = str(tmp_path / named) if (tmp_path / named).exists() else named
    with pytest.raises(BriefingError, match=told) as error:
        read_earlier(place, Settings(root=tmp_path))
    assert error.value.cure


def test_an_export_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    folder = _export(tmp_path / "hier", article("2024-05-10-a", VISIT))
    (folder / "exports" / "2024-05-10-a.json").write_text(json.dumps({"schema": "briefings/article/1"}), "utf-8")
    with pytest.raises(BriefingError, match=r"2024-05-10-a\.json: not an article"):
        read_earlier(str(folder), Settings())


def _git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A site in a git repository: a first commit without articles, a second with one, which was edited since."""
    for name in ("templates", "mkdocs.yml"):
        (tmp_path / name).symlink_to(ROOT / name)
    _git(tmp_path, "init", "-q")
    _git(tmp_path, "add", ".")
    _git(tmp_path, "commit", "-qm", "empty")
    articles = tmp_path / "content" / "articles"
    articles.mkdir(parents=True)
    head = "---\ntitle: Le port\npublished: 2024-05-10\nlanguage: fr\n---\n"
    (articles / "a.md").write_text(f"{head}La ministre Ana Duval ouvrira le port le 3 juin 2024.\n", "utf-8")
    _git(tmp_path, "add", ".")
    _git(tmp_path, "commit", "-qm", "one")
    (articles / "a.md").write_text(f"{head}La ministre Ana Duval ouvrira le port le 4 juin 2024.\n", "utf-8")
    return tmp_path


def test_a_commit_is_read_with_the_program_of_today(repository: Path) -> None:
    earlier = read_earlier("HEAD", Settings(root=repository))
    assert (earlier.name, [a.id for a in earlier.articles]) == ("HEAD", ["a"])
    assert "3 juin" in earlier.articles[0].text
    with pytest.raises(BriefingError, match="has no folder content/articles"):
        read_earlier("HEAD~1", Settings(root=repository))


@pytest.mark.slow
def test_a_build_tells_what_changed_and_the_next_one_does_not(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository)
    run = CliRunner().invoke(main, ["build", "--since", "HEAD"])
    assert run.exit_code == 0, run.output
    page = BeautifulSoup((repository / "site" / "changes.html").read_text("utf-8"), "html.parser")
    text = " ".join(page.select_one("main").get_text(" ").split())  # type: ignore[union-attr]
    assert "HEAD" in text
    assert "3 juin 2024" in text
    assert "4 juin 2024" in text
    assert 'href="changes.html"' in (repository / "site" / "index.html").read_text("utf-8")
    assert CliRunner().invoke(main, ["build"]).exit_code == 0
    assert not (repository / "site" / "changes.html").exists()
    assert "changes.html" not in (repository / "site" / "index.html").read_text("utf-8")
    whole = CliRunner().invoke(main, ["build", "--since", "site"])  # with all that a whole site exports
    assert whole.exit_code == 0, whole.output
    assert (repository / "site" / "changes.html").exists()


def test_a_wrong_name_ends_with_one_clear_line(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository)
    run = CliRunner().invoke(main, ["build", "--since", "yesterday-site"])
    assert run.exit_code == 2
    assert run.output.startswith("error: there is no folder and no commit called 'yesterday-site'")


# ── how it is told ──


def test_the_feed_is_valid_xml_and_the_same_each_time(tmp_path: Path) -> None:
    before = article("2024-05-10-a", VISIT, replace(VOTE, text="Le conseil <b>votera</b> & \x0b signera en juin"))
    after = article("2024-05-10-a", VISIT, SPEECH)
    made = gather([after], settings=Settings(root=tmp_path))
    told = replace(made, changes=changes.compare(since(before), [after]))
    feed = render(told)
    assert feed == render(told)
    root = ElementTree.fromstring(feed)
    (entry,) = root.findall(f"{ATOM}entry")
    assert (root.findtext(f"{ATOM}updated"), entry.findtext(f"{ATOM}updated")) == ("2024-05-10T00:00:00Z",) * 2
    content = BeautifulSoup(entry.findtext(f"{ATOM}content") or "", "html.parser")
    assert content.find("b") is None
    assert [q.get_text() for q in content.select("q")][:1] == [SPEECH.text]
