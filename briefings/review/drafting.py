"""The draft as YAML: every entry in a comment, ready to be taken out of it."""

from __future__ import annotations

import re
from itertools import groupby

import yaml

from briefings.labels import Labels
from briefings.model import Article, Span
from briefings.review.doubts import Doubt, doubts

_WIDEST = 200
"""Characters of a passage that a comment shows."""
_A_DATE = re.compile(r"[\d/-]+")


def draft(article: Article, *, labels: Labels, line: int | None) -> str:
    """A draft of corrections for the uncertain points of an article.

    A line that opens with one `#` is an entry's; remarks open with two, and stay comments when
    one is taken away. The same article gives the same draft.

    Args:
        article: As it is read, corrected by what the editors have said already.
        labels: In the language of the article.
        line: Line of its file on which the text begins; None where lines mean nothing.
    """
    found = doubts(article, labels)
    parts = [_remarks(labels.text("draft.title", article=article.id), *labels["draft"]["help"])]
    if article.published is None:
        parts.append(_remarks(*labels["draft"]["undated"]))
    if not found:
        parts.append(_remarks(labels.text("draft.nothing")))
    for section, group in groupby(found, key=lambda doubt: doubt.section):
        parts.append(_remarks(f"── {labels.text(f'draft.{section}')} ──"))
        parts += [_entry(article, doubt, labels, line) for doubt in group]
    return "\n".join(parts)


def _entry(article: Article, doubt: Doubt, labels: Labels, line: int | None) -> str:
    place = None
    if line is not None:
        number = line + article.text.count("\n", 0, doubt.span.start)
        place = labels.text("draft.line", number=number)
    about = " · ".join(filter(None, (place, doubt.remark, _passage(article, doubt.span))))
    rows = [f"{key}: {_scalar(value)}" for key, value in (("article", article.id), *doubt.entry)]
    return _remarks(about) + "".join(f"# {'- ' if at == 0 else '  '}{row}\n" for at, row in enumerate(rows))


def _passage(article: Article, span: Span) -> str:
    """The sentence around some words, as much of it as a line holds, the words among it."""
    homes = (s.span for s in article.statements if s.span.holds(span))
    home = next(homes, next((b.span for b in article.blocks if b.span.holds(span)), span))
    start = max(home.start, min(span.start - _WIDEST // 3, home.end - _WIDEST))
    end = min(home.end, start + _WIDEST)
    if start > home.start:
        start = min(article.text.find(" ", start, span.start) % len(article.text), span.start)
    if end < home.end:
        end = max(article.text.rfind(" ", span.end, end), min(span.end, home.end))
    words = _printable(article.text[start:end])
    return f"{'… ' if start > home.start else ''}{words}{' …' if end < home.end else ''}"


def _remarks(*lines: str) -> str:
    return "".join(f"## {_printable(words)}\n" for words in lines)


def _printable(words: str) -> str:
    """Words on one line, without what YAML refuses even in a comment."""
    return " ".join("".join(char if char.isprintable() else " " for char in words).split())


def _scalar(value: str) -> str:
    """A value as YAML writes it, on one line."""
    if _A_DATE.fullmatch(value):
        return value
    return yaml.safe_dump(value, allow_unicode=True, width=1_000_000).removesuffix("\n").removesuffix("\n...")
