"""Pages as Markdown files, from Jinja2 templates.

Only the headings are Markdown; everything else is HTML inside Markdown, in which words of
articles stand escaped, so that nothing of them can be read as Markdown, HTML or a template.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import yaml
from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from briefings.calendar_words import in_words
from briefings.edition.links import Links
from briefings.edition.sentences import sentence_numbers
from briefings.edition.shapes import Page, Site
from briefings.labels import Labels
from briefings.pages.linked_data import script_text
from briefings.pages.marked_source import shown, words
from briefings.resources import TEMPLATES
from briefings.typography import set_text

_FOUND_OTHERWISE = frozenset(
    {
        "all", "background", "background_index", "briefing", "briefings", "browse", "changes", "chronology", "days",
        "home", "kind", "name", "organisations", "people", "person", "places", "tag", "upcoming", "year",
    }
)  # fmt: skip
"""Templates of pages whose things have entries of their own in the search (`search_index`)."""
_SCRIPTS = {"days": "assets/today.js"}
"""By template: a script of the theme that its pages load; without it they are whole."""
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
"""The one in C is ten times as fast."""
_ISO_PARTIAL = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def write_pages(
    pages: Iterable[Page], site: Site, *, templates: Path, folder: Path, homes: Mapping[tuple[str, str], str]
) -> None:
    """Write pages of a site as Markdown.

    Args:
        homes: Where things have their place, as `Links` wants it.
        templates: The folder that holds `pages/` and `partials/`.
        folder: Where the pages go; its files are replaced.
    """
    environment = _environment(templates)
    numbers = {identifier: sentence_numbers(briefing) for identifier, briefing in site.briefings.items()}
    languages = {identifier: briefing.language for identifier, briefing in site.briefings.items()}
    organisation_ids = site.dossier.organisation_of
    for page in pages:
        labels = site.labels[page.language]
        to = Links(
            page_path=page.path,
            article=page.article,
            labels=labels,
            person_ids=site.dossier.person_of,
            numbers=numbers,
            organisation_ids=organisation_ids,
            place_ids=site.dossier.place_of,
            languages=languages,
            homes=homes,
        )
        _write(page, to, environment, folder)


def write_alone(page: Page, labels: Labels, *, templates: Path, folder: Path) -> None:
    """Write a page that shows nothing of one site, such as one before several."""
    to = Links(page_path=page.path, article=None, labels=labels, person_ids={}, numbers={})
    _write(page, to, _environment(templates), folder)


def _write(page: Page, to: Links, environment: Environment, folder: Path) -> None:
    typeset = partial(set_text, language=page.language)
    template = environment.get_template(f"{page.template}.md.j2")
    body = template.render(page.values, to=to, labels=to.labels, typeset=typeset)
    path = folder / page.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_front_matter(page) + body, "utf-8", newline="\n")


class _Compiled(BytecodeCache):
    """What templates were compiled to, for the next site of this process; a changed one has another checksum."""

    def __init__(self) -> None:
        self._codes: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if code := self._codes.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._codes[bucket.key] = bucket.bytecode_to_string()


_COMPILED = _Compiled()


def _environment(templates: Path) -> Environment:
    environment = Environment(
        loader=FileSystemLoader([root / part for root in (templates, TEMPLATES) for part in ("pages", "partials")]),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        bytecode_cache=_COMPILED,
        finalize=_as_words,
    )
    environment.globals |= {"words": shown, "times": times, "in_words": in_words}
    return environment


def _as_words(value: object) -> object:
    """What a template puts out, as `words` writes it: a line break in it would let Markdown begin anew."""
    return words(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _front_matter(page: Page) -> str:
    """MkDocs puts these values into its own pages as they stand, so they are escaped here."""
    title = " ".join(page.title.split()) or page.path
    values: dict[str, Any] = {"title": str(escape(title)), "lang": page.language, "hide": ["navigation"]}
    if page.shown is not None:
        values |= {name: str(escape(" ".join(value.split()))) for name, value in page.shown.items()}
    if page.template in _FOUND_OTHERWISE:
        values["search"] = {"exclude": True}
    if script := _SCRIPTS.get(page.template):
        values["script"] = script
    data = f"data: '{_quoted(script_text(page.data))}'\n" if page.data else ""
    return f"---\n{_yaml(values)}{data}---\n\n"


def _yaml(values: Mapping[str, Any]) -> str:
    return str(yaml.dump(values, Dumper=_DUMPER, allow_unicode=True, sort_keys=True, width=10_000))


def _quoted(line: str) -> str:
    """One line between YAML's single quotes; a long one is too slow to be left to the YAML writer."""
    return line.replace("'", "''")


def times(label: str, start: str, end: str) -> Markup:
    """A period in words as `<time>` elements: one for each end that the words name.

    Args:
        label: The period in words, its ends parted by an en dash where it has two.
        start: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; empty where there is no date to mark.
        end: The same, included.
    """
    dash = re.search(r"\s*–\s*", label)
    if start != end and dash and _ISO_PARTIAL.fullmatch(start) and _ISO_PARTIAL.fullmatch(end):
        first = _time(label[: dash.start()], start)
        return first + dash.group() + _time(label[dash.end() :], end)
    return _time(label, start) if start == end and _ISO_PARTIAL.fullmatch(start) else Markup(escape(label))


def _time(label: str, value: str) -> Markup:
    return Markup('<time datetime="{}">{}</time>').format(value, label)
