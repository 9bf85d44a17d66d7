"""The pages before MkDocs: words of articles stay words, marks and links hold, dates are marked up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import markdown
import pytest
import yaml
from bs4 import BeautifulSoup, Tag
from hypothesis import given
from hypothesis import strategies as st

from briefings import labels, pages
from briefings.briefing import MarkedRun, SourceSentence
from briefings.edition.gathering import gather
from briefings.edition.links import Links, briefing_page, file_name
from briefings.model import Article, Block, BlockKind, Edit, EditKind, Modality, Status
from briefings.pages.marked_source import sentence_html, words
from briefings.pages.marked_source import shown as words_shown
from briefings.settings import Settings
from tests.conftest import ROOT
from tests.dossier_articles import Told, article
from tests.small_article import at, plain, small

Write = Callable[..., dict[str, BeautifulSoup]]
EVIL = "{{ 719*887 }} <script>alert(1)</script> [x](javascript:alert(1)) *a* `b` &amp; # x {: #y } \"q\" 'r' <!-- c -->"


@cache
def written(articles: tuple[Article, ...], notes: str) -> dict[str, str]:
    """The pages of some articles as Markdown makes them; those of the same articles are made once."""
    with TemporaryDirectory() as root:
        folder, docs = Path(root) / "content" / "background", Path(root) / "docs"
        folder.mkdir(parents=True)
        if notes:
            (folder / "note.md").write_text(notes, encoding="utf-8")
        pages.write(gather(articles, settings=Settings(root=Path(root))), templates=ROOT / "templates", folder=docs)
        found = {}
        for path in docs.rglob("*.md"):
            _, front, body = path.read_text("utf-8").split("---\n", 2)
            assert yaml.safe_load(front)["lang"] in ("fr", "en")
            found[path.relative_to(docs).as_posix()] = markdown.markdown(body, extensions=["attr_list", "toc"])
    return found


@pytest.fixture
def write() -> Write:
    """Write the pages of some articles and read each."""

    def write_pages(*articles: Article, notes: str = "") -> dict[str, BeautifulSoup]:
        return {path: BeautifulSoup(html, "html.parser") for path, html in written(articles, notes).items()}

    return write_pages


def marked(tag: BeautifulSoup) -> list[str]:
    return [shown(mark) for mark in tag.select(".edited")]


def shown(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())


def hostile() -> Article:
    """An article all of whose words are written to be mistaken for something else."""
    told = Told(text=f"{EVIL} Ana Duval à Oslo", start="2000", who=("Ana Duval",), where=("Oslo",))
    evil = article("2024-01-01-evil", told, roles={"Ana Duval": EVIL})
    person = replace(evil.people[0], name=EVIL)
    place = replace(evil.places[0], name=EVIL)
    return replace(
        evil, title=EVIL, outlet=EVIL, author=EVIL, tags=(EVIL,), note=EVIL, people=(person,), places=(place,)
    )


def test_nothing_in_an_article_is_read_as_markup(write: Write) -> None:
    note = f"---\nevent: nowhere\ntitle: {yaml.safe_dump(EVIL).strip()}\n---\n{EVIL}\n"
    for path, page in write(hostile(), notes=note).items():
        assert page.select("script, em, code, a[href^=javascript]") == [], path
        assert page.find(id="y") is None, path
        assert str(719 * 887) not in page.get_text(), path
    briefing = write(hostile())["briefings/2024-01-01-evil.md"]
    assert shown(briefing.select_one("h1") or briefing) == EVIL
    assert EVIL in shown(briefing.select_one("section.source") or briefing)


def test_the_source_is_shown_whole_and_unchanged(write: Write) -> None:
    page = write(small())["briefings/2024-06-17-oslo.md"]
    source = page.select_one("section.source")
    assert source is not None
    for aside in source.select(".n, .back"):
        aside.decompose()
    assert [block.get_text() for block in source.find_all(["p", "h3"], recursive=False)] == [
        row for row in small().text.split("\n") if row
    ]


def test_marks_that_are_no_words_are_told_from_words(write: Write) -> None:
    text = "## 2005\n\n- Un\n2. Deux\no\tTrois\n\nA: Non."
    blocks = tuple(
        Block(span=at(row, text=text), kind=BlockKind.PARAGRAPH) for row in ("2005", "Un", "Deux", "Trois", "Non.")
    )
    made = write(plain(text, blocks=blocks, statements=()))["briefings/plain.md"]
    source = made.select_one("section.source")
    assert source is not None
    assert [row.get_text() for row in source.select("p")] == ["2005", "A: Non."]
    assert [[item.get_text() for item in one.select("li")] for one in source.select("ul")] == [
        ["- Un", "2. Deux", "o\tTrois"]
    ]
    assert [mark.get_text() for mark in source.select(".marks")] == ["- ", "2. ", "o\t", "A: "]


def test_rows_of_a_table_are_shown_as_one(write: Write) -> None:
    text = "Résultats\n\nBrécy\t2-1\n1. Valmora\t\t+15\n\nLe match est fini.\n\nLyon\t3"
    rows = ("Résultats", "Brécy\t2-1", "Valmora\t\t+15", "Le match est fini.", "Lyon\t3")
    blocks = tuple(Block(span=at(row, text=text), kind=BlockKind.PARAGRAPH) for row in rows)
    source = write(plain(text, blocks=blocks, statements=()))["briefings/plain.md"].select_one("section.source")
    assert source is not None
    tables = [
        [[cell.get_text() for cell in row.select("td")] for row in one.select("tr")] for one in source.select("table")
    ]
    assert tables == [[["Brécy", "2-1"], ["1. Valmora", "", "+15"]], [["Lyon", "3"]]]


def test_lines_of_the_page_are_told_from_those_of_the_article(write: Write) -> None:
    text = "Le pont ferme.\n\nPartager sur X"
    blocks = (Block(span=at("Le pont ferme.", text=text), kind=BlockKind.PARAGRAPH),)
    page = write(plain(text, blocks=blocks, statements=()))["briefings/plain.md"]
    assert [line.get_text() for line in page.select(".source .src--outside")] == ["Partager sur X"]
    assert "Les lignes en italique" in shown(page)
    assert "Les lignes en italique" not in shown(write(small())["briefings/2024-06-17-oslo.md"])


def test_every_link_on_a_briefing_that_stays_there_finds_its_place(write: Write) -> None:
    page = write(small())["briefings/2024-06-17-oslo.md"]
    ids = [tag["id"] for tag in page.select("[id]")]
    assert len(ids) == len(set(ids))
    wanted = {str(link["href"])[1:] for link in page.select("a[href^='#']")}
    assert wanted
    assert wanted <= set(ids)


def test_every_statement_that_is_listed_names_its_source_and_status(write: Write) -> None:
    page = write(small())["briefings/2024-06-17-oslo.md"]
    rows = [shown(item) for item in page.select("ol.facts > li")]
    assert rows == [
        "La ministre Ana Duval se rendra à Oslo les 18 et 19 juin, a annoncé le ministère."
        " Prévu selon le ministère phrase 1",
        "L'ONG Rives l'accuse d'avoir caché un rapport. Allégué selon l'ONG Rives phrase 4",
        "La dernière visite d'Ana Duval en Norvège remonte à 2019. Affirmé dit par l’article phrase 5",
    ]


def test_a_page_that_quotes_an_article_in_another_language_says_so(write: Write) -> None:
    told = Told(text="Ana Duval went to Oslo", start="2000", who=("Ana Duval",), where=("Oslo",))
    made = write(article("2024-01-01-a", told, language="en"))
    quote = made["people/ana-duval.md"].select_one("q.w")
    assert quote is not None
    assert quote["lang"] == "en"
    assert "Affirmé" in shown(made["people/ana-duval.md"])
    assert "Asserted" in shown(made["briefings/2024-01-01-a.md"])


def test_a_past_event_has_its_page_and_the_briefing_leads_there(write: Write) -> None:
    told = Told(text="Ana Duval était à Oslo en 2000", start="2000", who=("Ana Duval",), where=("Oslo",))
    made = write(article("2024-01-01-a", told))
    leads = [str(link["href"]) for link in made["briefings/2024-01-01-a.md"].select("ul.links a")]
    assert leads == ["../background/visite-duval-oslo-2000.html"]
    back = [str(link["href"]) for link in made["background/visite-duval-oslo-2000.md"].select("a[href*=briefings]")]
    assert f"../briefings/2024-01-01-a.html#t-0-{len(told.text)}" in back


def _stay(identifier: str, start: str, end: str) -> Article:
    text = "Ana Duval était à Oslo"
    return article(identifier, Told(text=text, start=start, end=end, who=("Ana Duval",), where=("Oslo",)))


def test_versions_stand_side_by_side_wherever_their_event_is_shown(write: Write) -> None:
    made = write(_stay("2024-01-01-a", "2023-05-03", "2023-05-05"), _stay("2024-02-01-b", "2023-05-04", "2023-05-06"))
    pages_of_it = ("briefings/2024-01-01-a.md", "people/ana-duval.md", "background/visite-duval-oslo-2023.md")
    for path in pages_of_it:
        shown_versions = [shown(item).replace("\u00a0", " ") for item in made[path].select(".version")]
        assert [version[:12] for version in shown_versions] == ["3–5 mai 2023", "4–6 mai 2023"], path
        assert all("dit par l’article" in version for version in shown_versions)
    own = shown(made["briefings/2024-01-01-a.md"].select(".version")[0])
    assert "cet article" in own
    assert "Duval" in shown(made["briefings/2024-01-01-a.md"].select(".version a.w")[0])


def test_where_articles_agree_nothing_is_said_of_disagreement(write: Write) -> None:
    made = write(_stay("2024-01-01-a", "2023-05-03", "2023-05-05"), _stay("2024-02-01-b", "2023-05", "2023-05"))
    assert not any(page.find(id="disagreements") for page in made.values())


def test_a_series_and_its_events_lead_to_each_other(write: Write) -> None:
    told = [
        Told(text=f"Ana Duval était à Oslo en {year}", start=year, who=("Ana Duval",), where=("Oslo",))
        for year in ("2000", "2003", "2010")
    ]
    made = write(article("2024-01-01-a", *told))
    (path,) = (path for path in made if path.startswith("series/"))
    here = f"../{path.removesuffix('.md')}.html"
    for other in ("briefings/2024-01-01-a.md", "people/ana-duval.md", "background/visite-duval-oslo-2003.md"):
        assert made[other].select_one(f"a[href='{here}']") is not None, other
    assert made["background/index.md"].select_one(f"a[href='{here}']") is not None
    leads = {str(link["href"]).partition("#")[0] for link in made[path].select("table a")}
    assert {"../briefings/2024-01-01-a.html", "../background/visite-duval-oslo-2003.html"} <= leads
    rows = made[path].select("tbody tr")
    assert [shown(row.select_one("time") or row) for row in rows] == ["2000", "2003", "2010"]
    assert all("Affirmé dit par l’article" in shown(row) for row in rows)


def test_a_briefing_says_what_is_new_in_it_in_words_that_it_leads_to(write: Write) -> None:
    first = article("2024-01-01-a", Told(text="Ana Duval ira à Oslo", start="2024-01-05", who=("Ana Duval",),
                                         where=("Oslo",), status=Status.PLANNED))  # fmt: skip
    told = (
        Told(text="Ana Duval alla à Oslo", start="2024-01-05", who=("Ana Duval",), where=("Oslo",)),
        Told(text="Jean Morel et Ana Duval votèrent", start="2024-01-07", kind="election", who=("Jean Morel",)),
    )
    made = write(first, article("2024-01-10-b", *told))
    assert made["briefings/2024-01-01-a.md"].select_one(".news") is None
    page = made["briefings/2024-01-10-b.md"]
    new = page.select_one(".news")
    assert new is not None
    assert [shown(chip) for chip in new.select(".chip")] == ["Jean Morel"]
    assert [shown(title) for title in new.select("dt")][:2] == [
        "Événements racontés pour la première fois",
        "Annoncé plus tôt, raconté ici comme passé",
    ]
    ids = {str(tag["id"]) for tag in page.select("[id]")}
    assert {str(link["href"])[1:] for link in new.select("a[href^='#']")} <= ids


def test_an_event_outside_every_sentence_is_told_in_all_its_words(write: Write) -> None:
    heading = replace(small().events[0], title=(at("Ana Duval attendue à Oslo"),))
    made = write(small(events=(heading,)))
    for page in ("briefings/2024-06-17-oslo.md", "upcoming.md"):
        (told,) = made[page].select(".when .say b")
        assert shown(told) == "Ana Duval attendue à Oslo"


def test_what_is_planned_is_seen_from_the_newest_article_not_from_a_clock(write: Write) -> None:
    plan = Told(text="Ana Duval ira à Oslo", start="2024-06-18", status=Status.PLANNED, who=("Ana Duval",))
    home = write(article("2024-06-17-a", plan))["index.md"]
    assert "Vu du 17 juin 2024" in shown(home).replace("\u00a0", " ")
    assert "Ana Duval ira à Oslo" in shown(home.select_one("ol.timeline--planned") or home)


def test_what_is_planned_is_named_where_it_is_announced_and_its_status_said_once(write: Write) -> None:
    plan = Told(text="Ana Duval ira à Oslo", start="2024-06-18", status=Status.PLANNED, who=("Ana Duval",))
    read = article("2024-06-17-a", plan)
    planned = tuple(replace(statement, modality=Modality.PLANNED) for statement in read.statements)
    for told, badges in ((planned, ["Prévu"]), (read.statements, ["Prévu", "Affirmé"])):
        made = write(replace(read, statements=told))
        for path in ("index.md", "upcoming.md", "years/2024.md", "briefings/2024-06-17-a.md", "people/ana-duval.md"):
            entry = made[path].select_one(".when--planned")
            assert entry is not None, path
            assert [shown(badge) for badge in entry.select(".badge")] == badges, path
        assert "article du 17 juin 2024" in shown(made["index.md"].select(".when")[0]).replace("\u00a0", " ")
        ahead = made["briefings/2024-06-17-a.md"].select_one(".bottom__next .date + p > a.w")
        assert ahead is not None
        assert shown(ahead) == read.events[0].head.of(read.text)


def test_what_came_out_before_and_after_is_dated_in_the_language_of_the_page(write: Write) -> None:
    told = Told(text="Ana Duval went to Oslo", start="2000", who=("Ana Duval",))
    made = write(article("2024-01-01-a", told, language="en"), article("2024-01-02-b", told))
    beside = {
        path: made[f"briefings/{path}.md"].select_one(".pager--articles") for path in ("2024-01-01-a", "2024-01-02-b")
    }
    said = {path: shown(tag).replace("\u00a0", " ") for path, tag in beside.items() if tag}
    assert "2 January 2024" in said["2024-01-01-a"]
    assert "1er janvier 2024" in said["2024-01-02-b"]


def test_an_article_without_anything_still_has_its_page_with_its_gaps_said(write: Write) -> None:
    bare = Article(id="index", title="Vide", language="fr", published=None, text="")
    made = write(bare)
    page = made["briefings/index-article.md"]
    wording = labels.load("fr")["empty"]
    assert {wording["facts"], wording["people"], wording["chronology"], wording["source"]} <= {
        shown(tag) for tag in page.select(".none")
    }
    assert "Date de publication inconnue" in shown(page)
    for path in (
        "index.md",
        "people/index.md",
        "organisations/index.md",
        "places/index.md",
        "chronology.md",
        "browse.md",
    ):
        said = " ".join(shown(tag) for tag in made[path].select(".none"))
        assert "ces articles" in said, path
        assert "ce texte" not in said, path


@pytest.mark.parametrize(
    ("label", "start", "end", "marked"),
    [
        ("17 juin 2024", "2024-06-17", "2024-06-17", [("2024-06-17", "17 juin 2024")]),
        ("18–19 juin 2024", "2024-06-18", "2024-06-19", [("2024-06-18", "18"), ("2024-06-19", "19 juin 2024")]),
        ("septembre 2023", "2023-09", "2023-09", [("2023-09", "septembre 2023")]),
        ("2000", "2000", "2000", [("2000", "2000")]),
        ("semaine du 10 au 16 juin", "2024-06-10", "2024-06-16", []),
        ("Date inconnue", "", "", []),
    ],
)
def test_a_period_is_marked_up_end_by_end(label: str, start: str, end: str, marked: list[tuple[str, str]]) -> None:
    html = BeautifulSoup(pages.times(label, start, end), "html.parser")
    assert html.get_text() == label
    assert [(time["datetime"], time.get_text()) for time in html.select("time")] == marked


def sentence(*pieces: tuple[str, str]) -> SourceSentence:
    """Pieces with the ids of the passages that begin in each, parted by spaces."""
    made = tuple(MarkedRun(text=text, kinds=("date",), anchors=tuple(anchors.split())) for text, anchors in pieces)
    return SourceSentence(anchor=None, number=None, modality=None, used=(), pieces=made)


@pytest.mark.parametrize(
    ("text", "held"),  # an underscore: a space at which no line ends
    [
        pytest.param("dit « avec gratitude », puis « non »", "dit «_avec gratitude_», puis «_non_»", id="guillemets"),
        pytest.param("Un aveu : « Oui ! », et lui ?", "Un aveu_: «_Oui_!_», et lui_?", id="signs"),
        pytest.param("le 12:30 :) et ::: a", "le 12:30 :) et_::: a", id="no-signs"),
        pytest.param("3 000 soldats, 1 250 000 euros", "3_000 soldats, 1_250_000 euros", id="numbers"),
        pytest.param("battu (3-1) le 2-3-4, 2024-06-17", "battu (_) le 2-3-4, 2024-06-17", id="score"),
        pytest.param("en 1 an, 12 000000 et 2023 300", "en 1 an, 12 000000 et 2023 300", id="no-numbers"),
        pytest.param("<b>« <i> »", "<b>«_<i>_»", id="no-markup"),
        pytest.param("« ", "«_", id="before-a-marked-word"),
        pytest.param(" », a-t-elle dit", "_», a-t-elle dit", id="behind-a-marked-word"),
    ],
)
def test_lines_do_not_part_what_belongs_together(text: str, held: str) -> None:
    html = BeautifulSoup(words_shown(text), "html.parser")
    assert html.get_text() == text
    for space in html.select(".h"):
        space.string = "_"
    assert html.get_text() == held


@pytest.mark.parametrize(
    ("pieces", "held"),
    [
        pytest.param(
            [("en ", "t-10-22 t-10-13"), ("mars ", ""), ("2023", "t-18-22")],
            {"t-10-22": "en mars 2023", "t-10-13": "en ", "t-18-22": "2023"},
            id="nested",
        ),
        pytest.param(
            [("un ", "t-0-8"), ("deux ", "t-3-14"), ("trois ", "")],
            {"t-0-8": "un deux ", "t-3-14": "deux "},
            id="crossing",
        ),
        pytest.param([("fin", "t-5-90")], {"t-5-90": "fin"}, id="longer-than-its-sentence"),
    ],
)
def test_a_marked_passage_is_one_element_around_its_words(pieces: list[tuple[str, str]], held: dict[str, str]) -> None:
    html = BeautifulSoup(sentence_html(sentence(*pieces), set()), "html.parser")
    assert html.get_text() == "".join(text for text, _ in pieces)
    assert {str(tag["id"]): tag.get_text() for tag in html.select("[id]")} == held
    assert [tag for tag in html.select("span") if tag.string is None and len(tag.contents) == 1] == []


def test_an_id_stands_once_on_a_page() -> None:
    taken: set[str] = set()
    first, second = (sentence_html(sentence(("mot", "t-0-3")), taken) for _ in range(2))
    assert "id=" in first
    assert "id=" not in second


ANY = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t<>&\"'*_`#[]{}"))


@given(ANY.filter(lambda text: text.strip() or not text))  # Beautiful Soup reads any white space alone as one space
def test_any_words_come_out_of_markdown_as_they_went_in(text: str) -> None:
    html = markdown.markdown(f"<div><p>{words(text)}</p></div>", extensions=["attr_list", "toc"])
    found = BeautifulSoup(html, "html.parser").select("div > p")
    assert [tag.get_text() for tag in found] == [text]


@pytest.mark.parametrize(
    ("here", "target", "link"),
    [
        ("index.md", "briefings/a.md", "briefings/a.html"),
        ("people/x.md", "briefings/a.md", "../briefings/a.html"),
        ("people/x.md", "index.md", "../index.html"),
        ("people/x.md", "people/y.md", "y.html"),
        ("index.md", "briefings/été 1.md", "briefings/%C3%A9t%C3%A9%201.html"),
    ],
)
def test_links_are_relative_so_that_the_site_opens_from_disk(here: str, target: str, link: str) -> None:
    to = Links(page_path=here, article=None, labels=labels.load("fr"), person_ids={}, numbers={})
    assert to.page(target) == link


@pytest.mark.parametrize("identifier", ["index", "README"])
def test_an_article_never_takes_the_place_of_a_list(identifier: str) -> None:
    assert file_name(identifier) != identifier
    assert briefing_page(identifier) != "briefings/index.md"


def test_what_comes_next_says_how_it_is_put_forward_and_by_whom(write: Write) -> None:
    page = write(small())["briefings/2024-06-17-oslo.md"]
    (coming,) = page.select(".bottom__next")
    assert shown(coming).endswith("Prévu selon le ministère phrase 1")


@pytest.mark.slow
def test_a_long_chronology_is_told_on_several_light_pages_that_lead_to_each_other(write: Write) -> None:
    told = [
        Told(text=f"Ana Duval était à Oslo en {year}", start=str(year), who=("Ana Duval",))
        for year in range(1800, 2020)
    ]
    made = write(article("2024-01-01-a", *told))
    newest, older = made["chronology.md"], made["chronology/1.md"]
    (link,) = newest.select("nav.years:not(.years--here) a")
    assert link.get_text().startswith("1800–")
    assert [str(link["href"]) for link in older.select("nav.years:not(.years--here) a")] == ["../chronology.html"]
    assert len(newest.select("li.when")) + len(older.select("li.when")) == 220
    assert "2019" in shown(newest)
    assert "2019" not in {heading.get_text() for heading in older.select("h2")}


def edited() -> Article:
    """An article with a correction of each kind that leaves a line, and reasons written to be mistaken."""
    made = small()

    def edit(kind: EditKind, thing: str) -> tuple[Edit, ...]:
        now = "2019" if kind is EditKind.REDATE else EVIL
        signed = {"was": EVIL, "now": now, "by": EVIL, "on": "2024-06-18", "why": EVIL}
        return (Edit(kind=kind, span=made.statements[0].span, thing=thing, **signed),)

    attributed = edit(EditKind.ATTRIBUTE, "statement")
    duval = made.people[0]
    roles = tuple(replace(role, edited=edit(EditKind.ROLE, "role")) for role in duval.roles)
    redated = replace(made.events[4], date=None, edited=edit(EditKind.REDATE, "event"))
    return replace(
        made,
        reviewed_by=EVIL,
        reviewed="2024-06-18",
        people=(replace(duval, roles=roles, edited=edit(EditKind.RENAME, "person")), *made.people[1:]),
        places=tuple(replace(place, edited=edit(EditKind.RENAME, "place")) for place in made.places),
        quotes=tuple(replace(quote, edited=edit(EditKind.ATTRIBUTE, "quote")) for quote in made.quotes),
        statements=tuple(replace(statement, edited=attributed) for statement in made.statements),
        events=(*made.events[:4], redated, *made.events[5:]),
        edited=(*attributed, *edit(EditKind.REJECT, "event"), *edit(EditKind.REDATE, "event")),
    )


def test_every_page_marks_what_editors_corrected_and_reads_none_of_it_as_markup(write: Write) -> None:
    made = write(edited())
    for path, page in made.items():
        assert page.select("script, em, code, a[href^=javascript]") == [], path
    corrected = ("briefings/2024-06-17-oslo.md", "people/ana-duval.md", "people/index.md", "chronology.md", "index.md")
    for path in (*corrected, "places/index.md"):
        assert marked(made[path]), path
        assert all(mark.startswith("Corrigé par la rédaction") and EVIL in mark for mark in marked(made[path]))
    briefing = made["briefings/2024-06-17-oslo.md"]
    assert f"Relu par {EVIL} le" in shown(briefing)
    assert len(briefing.select("#edited ~ .gaps--edited > li")) == 3
    assert "Date donnée par la rédaction." in shown(briefing)


def test_pages_without_corrections_show_no_mark(write: Write) -> None:
    for path, page in write(small()).items():
        assert marked(page) == [], path
        assert page.select("#edited") == []
