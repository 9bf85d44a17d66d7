# ruff: noqa: E501  (lists of parts)
"""What is handed to the program by chance, and what must hold of all that it makes of it.

Each target takes text and ends well, or with an error of ours that is one line; `TARGETS` lists them. The suite tries a
few, `make torture` many, and where atheris is installed it looks for more by what they reach.
"""

from __future__ import annotations

import random
import shutil
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from hypothesis import strategies

from briefings import corrections, provenance, settings, sources
from briefings.corrections.applying import apply
from briefings.errors import BriefingError
from briefings.model import Article, Source
from briefings.pipeline import read_article, read_time
from briefings.settings import Settings
from briefings.site import build
from tests.torture import small_site

SLOWEST = 5.0
"""Seconds for 10,000 characters, and for anything shorter."""
WORDS = (
    "Le", "La", "les", "ministre", "Paul", "Renard", "Mme", "M.", "Hélène", "Varenne", "président", "de", "du", "l'", "d'",
    "Rocmer", "Norvège", "ONU", "CNRS", "lundi", "hier", "demain", "3 mars 2025", "en mars dernier", "il y a deux ans",
    "depuis 1999", "le 31 décembre 9999", "la semaine prochaine", "au XIXe siècle", "dans 10 000 ans", "2024", "« ", " »",
    '"', "“", "”", ",", ".", "…", "!", "?", ";", ":", "–", "—", "-", "(", ")", "[", "]", "\n", "\n\n", "# ", "a dit",
    "aurait", "selon", "a démissionné", "se rendra", "accuse", "dément", "a-t-il déclaré", "il", "elle", "son", "the", "said",
    "on Monday", "last week", "would", "resigned", "President", "of", "\u00a0", "\u202f", "\u200b", "\u202e", "\u0301", "😀",
    "1\ufe0f\u20e3", "\ufffe", "𝔓", "السلام", "日本", "\u2028", "\x85", "<b>", "&amp;", "{{ x }}", "#eval", "$", "\\", "`",
)  # fmt: skip
KEYS = ("title", "published", "language", "outlet", "url", "author", "tags", "note", "reviewed_by", "reviewed", "date")
VALUES = (
    "a", "2025-03-04", "9999-12-31", "0001-01-01", "fr", "en", "https://a.example/", "[a, b]", "{a: b}", "&a b", "*a", "!!x y",
    '"\\ud800"', '"\\x07"', "'", '"', "|", ">", "~", "null", "- a", "? a", "12", "0x", "1e9", "#", "", "é: b", "\t", "👩‍👧",
)  # fmt: skip
MARKUP = (
    "<p>", "</p>", "<article>", "</article>", "<h1>", "</h1>", "<div>", "<script>", "</script>", "<!--", "-->", "<table>",
    "<td>", '<meta name="date" content="2025-03-04">', '<script type="application/ld+json">', "{", "}", "[", '"datePublished":',
    '"2025-03-04"', "<html lang=fr>", "<head>", "<title>", "</title>", "&#xD800;", "&nbsp;", "<![CDATA[", "<svg>", "<a href='x'>",
)  # fmt: skip
ENTRIES = (
    "- article: a\n", "  rename: Paul Renard\n", "  to: Paul Renard\n", "  reject: Rocmer\n", "  as: place\n", "  by: B\n",
    "  on: 2025-03-04\n", "  why: x\n", "  nth: 2\n", "  merge: Paul\n", "  with: Renard\n", "  split: Paul\n", "  date: hier\n",
    "  is: 2025-03\n", "  demote: Le ministre\n", "  promote: Le\n", "  source: il\n", "  nth: [1, 2]\n", "  - \n", "&a *a\n", "\t",
)  # fmt: skip


def told(parts: tuple[str, ...], most: int = 60) -> strategies.SearchStrategy[str]:
    """Such parts in any order, and any characters between them."""
    any_part = strategies.one_of(strategies.sampled_from(parts), strategies.text(max_size=6))
    return strategies.lists(any_part, max_size=most).map(lambda chosen: " ".join(chosen))


@cache
def folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="fuzz-"))


def one_line(error: BriefingError) -> None:
    assert "\n" not in str(error), error
    assert error.cure, error


def source(text: str) -> Source:
    language = "en" if " the " in text else "fr"
    return Source(
        id="a", text=text, line=1, title=None, language=language, published=date(2025, 3, 4), outlet=None, url=None,
        author=None, tags=(), note=None, reviewed_by=None, reviewed=None,
    )  # fmt: skip


def read(text: str) -> Article:
    article = read_article(source(text), settings=Settings())
    provenance.check(article)
    assert Article.from_json(article.to_json()) == article
    return article


def bytes_of_files(text: str) -> None:
    """A file of each kind, of these bytes."""
    data = text.encode("utf-8", "surrogatepass")
    for name, coded in (
        ("a.md", data),
        ("a.txt", text.encode("cp1252", "replace")),
        ("a.txt", text.encode("utf-16", "replace")),
    ):
        path = folder() / name
        path.write_bytes(coded)
        try:
            assert sources.read(path).text
        except BriefingError as error:
            one_line(error)


def front_matter(text: str) -> None:
    dice = random.Random(text)
    lines = [f"{dice.choice(KEYS)}: {dice.choice(VALUES)} {part}".rstrip() for part in text.split(" ")[:8]]
    path = folder() / "head.md"
    path.write_bytes(("---\n" + "\n".join(lines) + "\n---\nUn mot.\n").encode("utf-8", "replace"))
    try:
        found = sources.read(path)
    except BriefingError as error:
        one_line(error)
    else:
        for words in (found.title, found.outlet, found.author, found.note, found.reviewed_by, *found.tags):
            (words or "").encode()


def page(text: str) -> None:
    path = folder() / "page.html"
    path.write_bytes(text.encode("utf-8", "replace"))
    try:
        assert sources.read(path).text
    except BriefingError as error:
        one_line(error)


def times(text: str) -> None:
    """Expressions of time, on days at both ends of the calendar too."""
    for day in (date(2025, 3, 4), date.min, date.max, None):
        timed = read_time(replace(source(text), published=day), settings=Settings())
        for found in timed.tagging.dates:
            assert found.span.of(text) == found.text


def article(text: str) -> None:
    """All that is read out of an article."""
    read(text)


def site(text: str) -> None:
    """Its whole site, with every form of it."""
    project = small_site.write(folder() / "project", only=())
    shutil.rmtree(project / "site", ignore_errors=True)
    build([read(text or "Un mot.")], settings=settings.load(project), target=project / "site")
    assert (project / "site/briefings/a.html").is_file()


def corrected(text: str) -> None:
    """A file of corrections made of parts, applied to an article that has what they name."""
    dice = random.Random(text)
    path = folder() / "corrections.yml"
    path.write_bytes(("- article: a\n" + "".join(dice.choices(ENTRIES, k=3)) + text).encode("utf-8", "replace"))
    try:
        asked = corrections.read(path)
    except BriefingError as error:
        one_line(error)
        return
    for one in apply(asked, (_known(),), left_out=set()).articles:
        provenance.check(one)


@cache
def _known() -> Article:
    return read("Le ministre Paul Renard est venu hier à Rocmer. « C'est fini », a dit Paul Renard. Il a démissionné.")


def configuration(text: str) -> None:
    """The settings of a site."""
    dice = random.Random(text)
    (folder() / "mkdocs.yml").write_bytes(
        f"site_name: {dice.choice(VALUES)}\nextra: {{briefings: {{{dice.choice(('content', 'jobs', 'models'))}: {text}}}}}\n".encode(
            "utf-8", "replace"
        )
    )
    try:
        settings.load(folder())
    except BriefingError as error:
        one_line(error)


Target = tuple[Callable[[str], None], "strategies.SearchStrategy[str]", int]
TARGETS: Mapping[str, Target] = {
    "files": (bytes_of_files, told(WORDS), 20),
    "front matter": (front_matter, told(VALUES, 8), 20),
    "web pages": (page, told((*MARKUP, *WORDS[:30])), 4),
    "expressions of time": (times, told(WORDS, 40), 4),
    "articles": (article, told(WORDS), 4),
    "pages and exports": (site, told(WORDS, 30), 1),
    "corrections": (corrected, told(ENTRIES, 6), 12),
    "settings": (configuration, told(VALUES, 6), 12),
}
"""By name: what is tried, what with, and how many times as often as the slowest of them."""


def timed(work: Callable[[str], None], text: str) -> None:
    """Do it, in the time that there is (of this process alone: a busy machine is no fault of the program).

    What takes too long is done once more, since a machine that is stopped for a while gives that time to whoever had it.
    """
    limit = SLOWEST * (6 if work is site else 1)  # which is MkDocs and every form, whatever the text
    limit *= max(1.0, len(text) / 10_000)
    for _ in range(2):
        began = time.process_time()
        work(text)
        took = time.process_time() - began
        if took < limit:
            return
    raise AssertionError(f"{took:.1f} s for {len(text)} characters")
