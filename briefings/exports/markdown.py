"""The briefing as one CommonMark file that needs no other: front matter, sections, source.

Whatever the template writes out is escaped unless it is `Markup` of our own, so that
Markdown, HTML or template syntax in an article is shown as text.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from briefings.briefing import Briefing, Passage
from briefings.edition.references import back_references, places_named
from briefings.labels import Labels
from briefings.resources import TEMPLATES
from briefings.typography import marks

_BACKSLASHED = re.compile(r"([\\`*_\[\]#])")
# Signs that only some readers of Markdown or of templates know, or know how to escape: all understand the entity.
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"} | {sign: f"&#{ord(sign)};" for sign in "{}$~|^"})
_LIST_SIGN = re.compile(r"^( ?)([-+=])")
# A number and its dot may come in two parts, the one marked and the other not.
_LIST_NUMBER = re.compile(r"^( ?\d*)([.)])(?=\s|$)")
_WHITE = re.compile(r"[ \t\r\n\f\v\x85\u2028\u2029]+")


class Markup(str):
    """Markdown that the program wrote itself, to be left as it is."""

    __slots__ = ()


def render(briefing: Briefing, *, labels: Labels) -> str:
    """A briefing as Markdown, ending with a line break."""
    places = places_named(briefing, labels)

    def reference(passage: Passage) -> Markup:
        place = places[passage.anchor]
        return Markup(f"[\\[{escape(place)}\\]](#{f's-{place}' if place.isdigit() else passage.anchor})")

    return fill(
        "briefing.md.j2",
        b=briefing,
        l=labels,
        q=marks(labels.language),
        uses=back_references(briefing, labels),
        front_matter=Markup(_front_matter(briefing, labels)),
        language=labels["language_name"].get(briefing.language, briefing.language),
        minutes=labels.count("minutes", briefing.minutes),
        mentions=lambda number: labels.count("mentions", number),
        ref=reference,
        anchor=lambda name: Markup(f'<a id="{name}"></a>'),
        link=lambda words, name: Markup(f"[{escape(words)}](#{name})"),
        legend_reference=labels.text("document.reference", number="n"),
    )


def fill(template: str, **values: Any) -> str:
    """A template filled with words, which are escaped unless they are `Markup`; empty lines are made single."""
    text = _environment().get_template(template).render(values)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def escape(words: str) -> str:
    """Words as Markdown that shows them as they are; white space is made single, as any reader would.

    The result fits anywhere in a paragraph, a list item or a heading.
    """
    flat = _WHITE.sub(" ", words)
    flat = _BACKSLASHED.sub(r"\\\1", flat)
    flat = flat.translate(_ENTITIES)
    return _LIST_NUMBER.sub(r"\1\\\2", _LIST_SIGN.sub(r"\1\\\2", flat))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=False,
        finalize=_written,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    # What a macro of the template gives back has been escaped inside it.
    environment.filters["ours"] = lambda text: Markup(text.strip("\n"))
    return environment


def _written(value: Any) -> str:
    return value if isinstance(value, Markup) else escape(str(value))


def _front_matter(briefing: Briefing, labels: Labels) -> str:
    head = {
        "title": briefing.title,
        "source_id": briefing.id,
        "language": briefing.language,
        "published": briefing.published,
        "published_basis": briefing.published_basis_label,
        "outlet": briefing.outlet,
        "author": briefing.author,
        "url": briefing.url,
        "tags": list(briefing.tags),
        "review": briefing.review_label,
        "generator": labels.text("document.generator"),
    }
    return yaml.safe_dump(head, allow_unicode=True, sort_keys=False, width=10_000).rstrip("\n")
