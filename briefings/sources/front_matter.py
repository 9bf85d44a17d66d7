"""What an article's file says about the article, in YAML between two `---` lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from briefings.errors import ArticleError
from briefings.lexicon import languages
from briefings.sources import plain_yaml

KEYS = ("title", "published", "language", "outlet", "url", "author", "tags", "note", "reviewed_by", "reviewed")
WORDS = ("title", "outlet", "author", "note", "reviewed_by")
OTHER_NAMES = {
    "date": "published", "lang": "language", "source": "outlet", "link": "url", "by": "author",
    "authors": "author", "keywords": "tags", "categories": "tags", "description": "note", "headline": "title",
    "reviewer": "reviewed_by", "editor": "reviewed_by", "checked_by": "reviewed_by", "reviewed_on": "reviewed",
}  # fmt: skip
LONGEST = 100_000
"""Characters of a front matter; YAML is slow to read."""
NULL = "tag:yaml.org,2002:null"
OPENING = re.compile(r"---[ \t]*(?:\r\n|\r|\n)")
CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE)
A_KEY = re.compile(r"[A-Za-z_]+[ \t]*:")
NO_ADDRESS = re.compile(r"[\s<>\"\\^`{|}\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
"""What no address holds unless it is written otherwise (%3C), and signs that cannot be seen or turn the line around."""
DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[Tt ].*)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """The values of one file's front matter, checked. None: the file does not say."""

    title: str | None = None
    published: date | None = None
    language: str | None = None
    outlet: str | None = None
    url: str | None = None
    author: str | None = None
    tags: tuple[str, ...] = ()
    note: str | None = None
    reviewed_by: str | None = None
    reviewed: date | None = None
    line: int = 1
    """Line of the file on which the article's own text begins."""

    def over(self, other: FrontMatter) -> FrontMatter:
        """These values, and another's for what they do not say; of no line, as they stand in two places."""
        said = {name: value for name in KEYS if (value := getattr(self, name) or getattr(other, name))}
        return FrontMatter(**said)


@dataclass(frozen=True, slots=True)
class _Place:
    path: Path
    line: int
    key: str = field(default="")

    def error(self, problem: str, cure: str) -> ArticleError:
        return ArticleError(problem, path=self.path, line=self.line, cure=cure)


def split(text: str, path: Path, *, markdown: bool) -> tuple[FrontMatter, str]:
    """Part a file's text into its front matter and the article's own text, byte for byte.

    Args:
        text: The whole file.
        path: Named in errors.
        markdown: Whether an opening `---` must be front matter; in plain text it is only
            if a line `key:` follows.

    Raises:
        ArticleError: the front matter is not closed, not valid, or says what cannot be.
    """
    opening = OPENING.match(text)
    closing = CLOSING.search(text, opening.end()) if opening else None
    if opening is None or not (A_KEY.match(text, opening.end()) or (markdown and closing)):
        return FrontMatter(), text
    if closing is None:
        raise ArticleError(
            "the front matter is not closed", path=path, line=1, cure="end it with a line of three hyphens (---)"
        )
    if closing.start() > LONGEST:
        cure = "keep only its keys there, and close it with a line of three hyphens (---)"
        raise ArticleError(f"the front matter has {closing.start()} characters", path=path, line=1, cure=cure)
    line = len(text[: closing.end()].splitlines()) + 1
    return _read(text[opening.end() : closing.start()], path, line), text[closing.end() :]


def read_day(words: str, path: Path | None = None, line: int | None = None) -> date:
    """A day written `YYYY-MM-DD`, with or without a time after it.

    Raises:
        ArticleError: it is written otherwise, or there is no such day.
    """
    match = DAY.fullmatch(words.strip())
    if match is None:
        cure = "write it as YYYY-MM-DD, as in 2024-06-17"
        raise ArticleError(f"the date {words[:80]!r} cannot be read", path=path, line=line, cure=cure)
    try:
        return date(*(int(part) for part in match.groups()))
    except ValueError as error:
        problem = f"there is no such day as {words.strip()[:80]}"
        raise ArticleError(problem, path=path, line=line, cure="correct the date") from error


def read_language(words: str, path: Path | None = None, line: int | None = None) -> str:
    """A language that the program reads, from a code such as `fr` or `fr-FR`.

    Raises:
        ArticleError: it is another language.
    """
    code = re.split(r"[-_]", words.strip().lower())[0]
    if code not in languages():
        near = _language_called(words.strip())
        cure = f"did you mean {near!r}?" if near else f"supported: {', '.join(languages())}"
        raise ArticleError(f"unknown language {words.strip()[:80]!r}", path=path, line=line, cure=cure)
    return code


def _language_called(name: str) -> str | None:
    """The code of a language by what it is called in any of those that are read: « français », French."""
    from babel import Locale  # slow to load, and asked for a mistake alone

    called = {str(Locale(code).get_language_name(by)).lower(): code for code in languages() for by in languages()}
    near = get_close_matches(name.lower(), called, n=1, cutoff=0.8)
    return called[near[0]] if near else None


def read_url(words: str, path: Path | None = None, line: int | None = None) -> str:
    """A web address; other schemes could run something in a reader's browser.

    Raises:
        ArticleError: it is no http or https address, or one that hides where it leads (a name before
            an @, signs that cannot be seen).
    """
    try:
        parts = urlsplit(words.strip())
        whole = bool(parts.hostname) and (parts.port is None or parts.port > 0) and "@" not in parts.netloc
    except ValueError:
        parts, whole = urlsplit(""), False
    if parts.scheme.lower() not in ("http", "https") or not whole or NO_ADDRESS.search(words.strip()):
        cure = "give the whole address, beginning with https://"
        raise ArticleError(f"the url {words.strip()[:200]!r} is no web address", path=path, line=line, cure=cure)
    return words.strip()


def _read(block: str, path: Path, after: int) -> FrontMatter:
    try:
        node = plain_yaml.compose(block, words=WORDS)
    except yaml.YAMLError as error:
        raise _yaml_error(error, path) from error
    if node is None:
        return FrontMatter(line=after)
    if not isinstance(node, yaml.MappingNode):
        raise ArticleError(
            "the front matter holds no `key: value` lines", path=path, line=2, cure=f"use the keys {', '.join(KEYS)}"
        )
    values: dict[str, object] = {}
    faults: list[ArticleError] = []
    for key, value in node.value:
        try:
            _take(key, value, path, values)
        except ArticleError as error:
            faults.append(error)
    if faults:
        raise _all_of(faults)
    return FrontMatter(**values, line=after)  # type: ignore[arg-type]


def _take(key: yaml.Node, value: yaml.Node, path: Path, values: dict[str, object]) -> None:
    if not isinstance(key, yaml.ScalarNode):
        place = _Place(path, key.start_mark.line + 2)
        raise place.error("a key of the front matter is no word", f"use the keys {', '.join(KEYS)}")
    place = _Place(path, key.start_mark.line + 2, key.value)
    _check_key(place, values)
    values[place.key] = _value(value, place)


def _all_of(faults: Sequence[ArticleError]) -> ArticleError:
    """Every fault of a front matter in one line, so that all can be mended at once."""
    first, *others = faults
    cure = " – ".join((first.cure, *(f"line {one.line}: {one.problem}; {one.cure}" for one in others)))
    return ArticleError(first.problem, path=first.path, line=first.line, cure=cure)


def _yaml_error(error: yaml.YAMLError, path: Path) -> ArticleError:
    problem, line = plain_yaml.fault(error, above=1)
    return ArticleError(f"the front matter is broken ({problem})", path=path, line=line, cure=plain_yaml.CURE)


def _check_key(place: _Place, seen: Mapping[str, object]) -> None:
    if place.key in seen:
        raise place.error(f"{place.key!r} stands twice in the front matter", "keep one of the two")
    if place.key not in KEYS:
        near = OTHER_NAMES.get(place.key.lower()) or next(iter(get_close_matches(place.key.lower(), KEYS, n=1)), None)
        advice = f"did you mean {near!r}?" if near else f"take it out; known are {', '.join(KEYS)}"
        raise place.error(f"unknown key {place.key[:80]!r} in the front matter", advice)


READERS: Mapping[str, Callable[[str, Path | None, int | None], object]] = {
    "published": read_day,
    "reviewed": read_day,
    "language": read_language,
    "url": read_url,
}


def _value(node: yaml.Node, place: _Place) -> object:
    if place.key == "tags":
        return _words(node, place)
    if place.key in ("author", "reviewed_by") and isinstance(node, yaml.SequenceNode):
        return ", ".join(_words(node, place)) or None
    if not isinstance(node, yaml.ScalarNode):
        raise place.error(f"{place.key!r} holds more than one value", "give one value on one line")
    words = " ".join(node.value.split())
    if not words or node.tag == NULL:
        return None
    reader = READERS.get(place.key)
    return reader(words, place.path, place.line) if reader else words


def _words(node: yaml.Node, place: _Place) -> tuple[str, ...]:
    if isinstance(node, yaml.ScalarNode):
        parts = [] if node.tag == NULL else node.value.split(",")
    elif isinstance(node, yaml.SequenceNode) and all(isinstance(item, yaml.ScalarNode) for item in node.value):
        parts = [item.value for item in node.value]
    else:
        raise place.error(f"{place.key!r} is no list of words", f"write it as {place.key}: [one, two]")
    return tuple(dict.fromkeys(" ".join(part.split()) for part in parts if part.strip()))
