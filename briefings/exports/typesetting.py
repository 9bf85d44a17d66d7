"""Documents set by Typst: PDF/A-2a and PDF/UA-1, or an image; the same bytes every time.

A layout is a file in `templates/` that reads one JSON value; no word of an article is ever
read as markup. Only the fonts inside the compiler are used, so that every machine agrees.
"""

from __future__ import annotations

import json
import re
import threading
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

import typst

from briefings.labels import Labels
from briefings.model import Modality
from briefings.resources import TEMPLATES
from briefings.typography import marks

UNDATED = date(1970, 1, 1)
"""Date of the file where no publication day is known: PDF/A asks for one, and no clock is read."""
MISSING = "□"
"""Stands for a character that no font of the document has."""

_FACES = {
    *(("Libertinus Serif", style, weight) for style in ("normal", "italic") for weight in (400, 700)),
    ("DejaVu Sans Mono", "normal", 400),
    ("New Computer Modern Math", "normal", 400),
}
"""The fonts that the layouts name: where one is missing, the compiler leaves its words out and says nothing."""
_OF_THREAD = threading.local()
_TRIES = 64
_SECTIONS = (
    "chronology",
    "document",
    "edited",
    "empty",
    "empty_site",
    "heading",
    "home",
    "mark",
    "names",
    "person",
    "site",
)
"""Of the labels: those that a layout mentions; all would be most of what is handed over."""
_LONG = 26
"""Letters of a word that needs places to break at, less the marks that a layout sets against it; no id is as long."""
_ADDRESS = re.compile(r'"url": "[^"]*"')
_COMMON = re.compile("[\n\t -~\u00a0-\u017f\u2010-\u203a€]")
_OFFENDING = re.compile(r'(?:the text|codepoint) `"(.+?)"`', re.DOTALL)
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")


def document(template: str, data: Mapping[str, Any], *, published: str | None) -> bytes:
    """One tagged PDF file.

    Characters that the document's fonts lack, such as emoji, are shown as an empty square,
    and the document says so.

    Args:
        template: Name of the layout in `templates/`.
        data: What `frame` gives, and what else the layout shows.
        published: Day of the file, if one is known.

    Raises:
        typst.TypstError: the template is wrong.
    """
    shown = data
    for _ in range(_TRIES):
        try:
            return _compile(template, shown, published)
        except typst.TypstError as error:
            offending = _offending(str(error))
            if not offending:
                raise
            shown = json.loads(_json(shown))
            fewer = {**_without(shown, offending), "unprintable": True}
            if fewer == shown:
                break
            shown = fewer
    return _compile(template, {**_plain(shown), "unprintable": True}, published)


def image(template: str, data: Mapping[str, Any], *, pixels_per_point: float) -> bytes:
    """One page as a PNG image; characters without a glyph are shown as the font's own sign for them."""
    return _set(template, data, format="png", ppi=72 * pixels_per_point)


def frame(labels: Labels, *, published: str | None) -> dict[str, Any]:
    """What every document needs: the labels, the marks of the language, its day and the numbers of its pages."""
    signs, day = marks(labels.language), stamp(published)
    return {
        "labels": {section: labels[section] for section in _SECTIONS},
        "language_code": labels.language,
        "open": signs.open,
        "close": signs.close,
        "colon": signs.colon,
        "day": {"year": day.year, "month": day.month, "day": day.day},
        "page_of": labels.text("document.page_of", page="#", pages="@"),
        "unprintable": False,
    }


def badges(shown: Iterable[Modality], labels: Labels) -> list[dict[str, str]]:
    """These modalities with what each means, in their fixed order."""
    kept = set(shown)
    return [
        {"kind": kind, "label": labels.text(f"modality.{kind}"), "meaning": labels.text(f"modality_meaning.{kind}")}
        for kind in Modality
        if kind in kept
    ]


def has_long_words(text: str) -> bool:
    """Whether there may be words that no line has room for: to have a layout look for them is dear."""
    return any(len(word) >= _LONG for word in text.replace('"', " ").split())


def stamp(published: str | None) -> date:
    """The day that a file bears as its own."""
    return date.fromisoformat(published) if published else UNDATED


def _compiler(template: str) -> typst.Compiler:
    """The one that this thread keeps for a layout: it has read the layout once."""
    kept: dict[str, typst.Compiler] = vars(_OF_THREAD).setdefault("compilers", {})
    if template not in kept:
        kept[template] = typst.Compiler(
            str(TEMPLATES / template), root=str(TEMPLATES), font_paths=_fonts(), ignore_system_fonts=True
        )
    return kept[template]


@cache
def _fonts() -> typst.Fonts:
    """The fonts inside the compiler.

    Raises:
        ImportError: some are not there, or spoilt.
    """
    fonts = typst.Fonts(include_system_fonts=False)
    if lacking := _FACES - {(face.family, face.style, face.weight) for face in fonts.fonts()}:
        raise ImportError(f"it lacks the fonts {', '.join(sorted({family for family, *_ in lacking}))}", name="typst")
    return fonts


def _compile(template: str, data: Mapping[str, Any], published: str | None) -> bytes:
    timestamp = datetime.combine(stamp(published), datetime.min.time(), UTC)
    return _set(template, data, pdf_standards=["a-2a", "ua-1"], timestamp=timestamp)


def _set(template: str, data: Mapping[str, Any], **how: Any) -> bytes:
    """What the compiler makes; of a layout of one file, as all are, the bytes of that file."""
    given = _json(data)
    long_words = data.get("long_words") or has_long_words(_ADDRESS.sub("", given))
    inputs = {"data": given, "long-words": "yes" if long_words else "no"}
    made = _compiler(template).compile(sys_inputs=inputs, **how)
    assert isinstance(made, bytes)
    return made


def _json(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True, default=_fields)


def _fields(value: Any) -> dict[str, Any]:
    """What a dataclass holds; `asdict` copies all that lies in it, which takes four times as long."""
    return {name: getattr(value, name) for name in value.__dataclass_fields__}


def _offending(message: str) -> str:
    """The characters that the compiler could not set, out of its message; empty for any other fault."""
    found = _OFFENDING.search(message)
    return _ESCAPE.sub(lambda code: chr(int(code.group(1), 16)), found.group(1)) if found else ""


def _without(data: Any, offending: str) -> Any:
    """The same data with characters of these scripts replaced, so that one try deals with a whole script.

    A sign may be made of several characters, of which fonts have some: a digit in a box, a letter under ten accents.
    """
    lacking = {char for char in offending if not (char.isascii() and char.isprintable())}
    scripts = {script for char in offending if (script := _script(char)) not in ("", "LATIN")}
    return _mapped(data, lambda char: char in lacking or _script(char) in scripts)


def _plain(data: Any) -> Any:
    """The same data in Latin letters and common signs alone: the last resort."""
    return _mapped(data, lambda char: char != MISSING and not _COMMON.match(char))


def _mapped(value: Any, drops: Callable[[str], bool]) -> Any:
    if isinstance(value, str):
        return "".join(MISSING if drops(char) else char for char in value)
    if isinstance(value, dict):
        return {key: _mapped(inner, drops) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_mapped(inner, drops) for inner in value]
    return value


def _script(char: str) -> str:
    """The first word of a letter's name, such as CJK; one word for emoji and their like, none for other signs."""
    if unicodedata.category(char).startswith("L"):
        return unicodedata.name(char, "").split(" ")[0]
    return "EMOJI" if ord(char) > 0xFFFF else ""
