"""What the tests of exports share: articles put together, one that is hostile, and readers that are not ours."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from icalendar import Calendar

from briefings.edition.gathering import gather
from briefings.exports import atom
from briefings.model import Article, Block, BlockKind, Event, Grain, Person, Quote, Role, Span, Speaker, Status, When
from briefings.pages import Site
from briefings.settings import Settings
from tests.small_article import plain, small

ATOM = {"a": atom.ATOM}
ADDRESS = "https://exemple.example/notes/"
EVIL = (
    "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:faux\rATTENDEE:mailto:a@b.example </script><script>alert(1)</script>"
    '<!-- ]]> --> \'); DROP TABLE articles;-- & "q" \\n;,: {{ 7*7 }} &lt; \x07\x0b\u2028 fin'
)


def gathered(*articles: Article, address: str | None = None, tmp: Path = Path("nowhere")) -> Site:
    return gather(articles or (small(),), settings=Settings(root=tmp, address=address))


def hostile() -> Article:
    """An article whose title, names, roles, quotes and sentences are all written to break out of a file."""
    text = f"{EVIL} a dit {EVIL}."
    whole, name = Span(0, len(text)), Span(0, len(EVIL))
    speaker = Speaker(name=EVIL, person="evil", span=name)
    article = plain(
        text, id="evil", title=EVIL, outlet=EVIL, author=EVIL, tags=(EVIL,), note=EVIL, published="2024-06-17"
    )
    return replace(
        article,
        blocks=(Block(span=whole, kind=BlockKind.PARAGRAPH),),
        people=(
            Person(
                id="evil",
                name=EVIL,
                mentions=(name,),
                roles=(Role(span=name, text=EVIL, when=When.CURRENT, at="2024-06"),),
            ),
        ),
        quotes=(Quote(span=name, speaker=speaker),),
        statements=(replace(article.statements[0], source=speaker),),
        events=(
            Event(
                id="e1",
                span=whole,
                head=name,
                kind="meeting",
                start="2024-06-18",
                end="2024-06-18",
                grain=Grain.DAY,
                status=Status.PLANNED,
                statement="s1",
                people=("evil",),
            ),
        ),
    )


def flat(words: str) -> str:
    """Words with white space made single and control characters left out of account."""
    return " ".join(re.sub("[\x00-\x1f\x7f\u2028\ufffd]", " ", words).split())


EVIL_FLAT = flat(EVIL)


CONTENT_LINE = re.compile(r'[A-Z0-9-]+(;[A-Z-]+=("[^"\x00-\x1f]*"|[^\x00-\x1f;:,"]*))*:[^\x00-\x1f\x7f]*')
"""A line of RFC 5545, 3.1, unfolded."""


def content_lines(data: bytes) -> list[str]:
    """The lines of a calendar, read by the grammar alone."""
    assert data.endswith(b"\r\n")
    raw = data.removesuffix(b"\r\n").split(b"\r\n")
    assert max(map(len, raw)) <= 75
    lines = b"\r\n".join(raw).replace(b"\r\n ", b"").decode().split("\r\n")
    assert [line for line in lines if not CONTENT_LINE.fullmatch(line)] == []
    return lines


def events(data: bytes) -> list[Any]:
    content_lines(data)
    calendar = Calendar.from_ical(data)
    assert not calendar.errors
    return list(calendar.walk("VEVENT"))
