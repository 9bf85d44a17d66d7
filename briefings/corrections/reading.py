"""The editors' file of corrections: YAML in, checked entries out, each error with its line.

Only plain YAML is read: no aliases, no tags, nothing deep, so that no file can grow on reading.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from briefings.corrections.shapes import Correction
from briefings.errors import BriefingError
from briefings.model import EditKind
from briefings.sources import naming, plain_yaml
from briefings.sources.front_matter import read_day

SCHEMA_FILE = Path(__file__).parents[1] / "schema" / "corrections.toml"
LARGEST = 2_000_000
"""Bytes: thousands of corrections."""
_LONGEST = 2_000
"""Characters of one value."""
_PARTIAL = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
_PERIOD = re.compile(rf"({_PARTIAL})(?:/({_PARTIAL}))?")


@cache
def schema() -> Mapping[str, Any]:
    """What the file may say; treat it as read-only."""
    return tomllib.loads(SCHEMA_FILE.read_text("utf-8"))


def read(path: Path) -> tuple[Correction, ...]:
    """The corrections of a file, in its order; none where there is no such file.

    Raises:
        BriefingError: the file is not valid; it names the line and the cure.
    """
    misnamed = path.with_suffix(".yaml")
    if not path.is_file():
        if misnamed.is_file():
            raise BriefingError("this file is not read", path=misnamed, cure=f"call it {path.name}")
        return ()
    if not naming.lies_in(path, path.parent.resolve()):
        cure = "put a copy of the file there"
        raise BriefingError("this is a link to a file outside the folder", path=path, cure=cure)
    node = _compose(path)
    if node is None:
        return ()
    if not isinstance(node, yaml.SequenceNode):
        cure = "begin each correction with a hyphen, as in - article: name-of-the-article"
        raise BriefingError("this is no list of corrections", path=path, line=_line(node), cure=cure)
    return tuple(_correction(_Entry(path, item)) for item in node.value)


def _compose(path: Path) -> yaml.Node | None:
    try:
        if (size := path.stat().st_size) > LARGEST:
            raise BriefingError(f"{size / 1e6:.0f} MB is too large", path=path, cure="keep it below 2 MB")
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BriefingError(f"cannot be read ({error})", path=path, cure="save it as UTF-8 text") from error
    words = (name for name in (*schema()["verbs"], *schema()["keys"]) if name not in ("nth", "on"))
    try:
        return plain_yaml.compose(text, words=words)
    except yaml.reader.ReaderError as error:
        line = text[: error.position].count("\n") + 1
        problem = f"a character that no text has (#x{error.character:04x})"
        raise BriefingError(problem, path=path, line=line, cure="take it out") from error
    except yaml.YAMLError as error:
        problem, at = plain_yaml.fault(error)
        raise BriefingError(f"not valid YAML ({problem})", path=path, line=at, cure=plain_yaml.CURE) from error


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


@dataclass(frozen=True, slots=True)
class _Entry:
    """One item of the list, before it is checked."""

    path: Path
    node: yaml.Node

    def error(self, problem: str, cure: str, at: yaml.Node | None = None) -> BriefingError:
        return BriefingError(problem, path=self.path, line=_line(at or self.node), cure=cure)

    def pairs(self) -> Iterator[tuple[yaml.Node, yaml.Node]]:
        if not isinstance(self.node, yaml.MappingNode):
            raise self.error("a correction is made of `key: value` lines", "begin it with - article: …")
        yield from self.node.value


def _correction(entry: _Entry) -> Correction:
    nodes = _nodes(entry)
    verb = _verb(entry, nodes)
    rules = schema()["verbs"][verb]
    allowed = {verb, *schema()["everywhere"], *rules.get("needs", ()), *rules.get("any", ()), *rules.get("may", ())}
    for key, node in nodes.items():
        if key not in allowed:
            known = ", ".join(sorted(allowed - {verb}))
            raise entry.error(f"{key!r} says nothing beside {verb!r}", f"known there are {known}", node)
    _check_complete(entry, verb, rules, nodes)
    own = {**schema()["keys"], verb: {"type": "words"}, **rules.get("keys", {})}
    values = {key: _value(entry, key, node, own[key]) for key, node in nodes.items()}
    return Correction(
        article=values.pop("article"),
        verb=EditKind(verb),
        words=values.pop(verb),
        nth=tuple(int(number) for number in values.pop("nth", "").split()),
        by=values.pop("by", None),
        on=values.pop("on", None),
        why=values.pop("why", None),
        values=values,
        path=entry.path,
        line=_line(entry.node),
    )


def _nodes(entry: _Entry) -> dict[str, yaml.Node]:
    """Its values by key, every key known and none twice."""
    nodes: dict[str, yaml.Node] = {}
    known = (*schema()["verbs"], *schema()["keys"])
    for key, value in entry.pairs():
        name = key.value if isinstance(key, yaml.ScalarNode) else "[…]"
        if name not in known:
            near = schema()["other_names"].get(name.lower()) or next(iter(get_close_matches(name.lower(), known)), None)
            cure = f"did you mean {near!r}?" if near else f"known are {', '.join(known)}"
            raise entry.error(f"unknown key {name[:80]!r}", cure, key)
        if name in nodes:
            raise entry.error(f"{name!r} stands twice in one correction", "keep one of the two", key)
        nodes[name] = value
    return nodes


def _verb(entry: _Entry, nodes: Mapping[str, yaml.Node]) -> str:
    found = [key for key in nodes if key in schema()["verbs"]]
    if len(found) == 1:
        return found[0]
    if found:
        cure = f"write a correction of its own for {found[1]!r}"
        raise entry.error(f"one correction does one thing, not {' and '.join(found)}", cure, nodes[found[1]])
    only = {key: verb for key in nodes if len(verbs := _verbs_beside(key)) == 1 for verb in verbs}
    for key, verb in only.items():
        cure = f"add {verb}: with the words that it is said of"
        raise entry.error(f"{key!r} stands beside {verb!r}, which is not there", cure, nodes[key])
    raise entry.error("the correction does not say what to do", f"add one of {', '.join(schema()['verbs'])}")


def _verbs_beside(key: str) -> list[str]:
    """The verbs that a key may stand with, if it does not stand with all."""
    parts = ("needs", "any", "may")
    return [verb for verb, rules in schema()["verbs"].items() if any(key in rules.get(part, ()) for part in parts)]


def _check_complete(entry: _Entry, verb: str, rules: Mapping[str, Any], nodes: Mapping[str, yaml.Node]) -> None:
    if "article" not in nodes:
        raise entry.error("no article is named", "add article: with the name of its file, without the ending")
    missing = [key for key in rules.get("needs", ()) if key not in nodes]
    choice = rules.get("any", ())
    if missing or (choice and not set(choice) & set(nodes)):
        asked = repr(missing[0]) if missing else " or ".join(map(repr, choice))
        raise entry.error(f"{verb!r} needs {asked}", f"as in {rules['example']}", nodes[verb])
    if verb == "split" and ("from" in nodes) != ("in" in nodes):
        raise entry.error(
            "'from' and 'in' go together", "name the other person and the article they are in", nodes[verb]
        )


def _value(entry: _Entry, key: str, node: yaml.Node, rule: Mapping[str, Any]) -> str:
    if rule["type"] == "numbers":
        return " ".join(_number(entry, key, item) for item in _items(node))
    if not isinstance(node, yaml.ScalarNode):
        raise entry.error(f"{key!r} holds more than one value", "write one value, on one line", node)
    words = " ".join(node.value.split())
    if not words or (node.style is None and words in ("~", "null")):
        raise entry.error(f"{key!r} is empty", "write its value, or take the line out", node)
    if len(words) > _LONGEST:
        raise entry.error(f"{key!r} has {len(words)} characters", f"write {_LONGEST} at most", node)
    return _checked(entry, key, words, node, rule)


def _checked(entry: _Entry, key: str, words: str, node: yaml.Node, rule: Mapping[str, Any]) -> str:
    match rule["type"]:
        case "number":
            return _number(entry, key, node)
        case "day":
            return read_day(words, entry.path, _line(node)).isoformat()
        case "period":
            return _period(entry, words, node)
        case "choice" if words not in rule["choices"]:
            near = get_close_matches(words.lower(), rule["choices"], n=1)
            cure = f"did you mean {near[0]!r}?" if near else f"choose one of {', '.join(rule['choices'])}"
            if words.replace("_", " ") == "key fact":
                cure = "use demote: with the first words of the sentence"
            raise entry.error(f"{key}: {words!r} is not known", cure, node)
        case _:
            return words


def _items(node: yaml.Node) -> list[yaml.Node]:
    return list(node.value) if isinstance(node, yaml.SequenceNode) else [node]


def _number(entry: _Entry, key: str, node: yaml.Node) -> str:
    words = node.value.strip() if isinstance(node, yaml.ScalarNode) else ""
    if not re.fullmatch(r"[1-9]\d{0,5}", words):
        raise entry.error(f"{key}: {words or '…'!r} is no number from 1 up", f"write it as {key}: 2", node)
    return str(words)


def _period(entry: _Entry, words: str, node: yaml.Node) -> str:
    """A partial date, or two of one precision with a slash between, both days that exist and in order."""
    match = _PERIOD.fullmatch(words)
    if match is None:
        cure = "write it as 2024, 2024-06, 2024-06-17, or 2024-06-18/2024-06-19"
        raise entry.error(f"the date {words!r} cannot be read", cure, node)
    start, end = match[1], match[2] or match[1]
    for partial in (start, end):
        read_day(f"{partial}-01-01"[:10] if len(partial) == 4 else f"{partial}-01"[:10], entry.path, _line(node))
    if len(start) != len(end) or start > end:
        cure = "write the earlier first, and both as finely: 2024-06-18/2024-06-19"
        raise entry.error(f"{words!r} is no period", cure, node)
    return words
