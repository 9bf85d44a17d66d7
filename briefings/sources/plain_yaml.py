"""YAML without what an editor never needs and an attacker does: no aliases, no tags, nothing deep."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import yaml

NO_CHARACTER = "an escape that stands for no character"
_HALF = re.compile(r"[\ud800-\udfff]")
DEEPEST = 4
"""Levels that a file of ours can have: a list, an entry, its value, a list in it."""
CURE = "begin keys in one column, use no tabs, and put words that hold a colon, a quote or a # between double quotes"


def fault(error: yaml.YAMLError, *, above: int = 0) -> tuple[str, int | None]:
    """What keeps a text from being YAML, and the line of its file.

    Args:
        above: Lines of the file before the text.
    """
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "unreadable"
    begun = getattr(error, "context_mark", None)
    if begun is not None and "quoted scalar" in str(getattr(error, "context", "")) and "end of stream" in problem:
        problem, mark = "a quotation mark is opened here and not closed", begun
    return problem, mark.line + 1 + above if mark is not None else None


def compose(text: str, *, words: Iterable[str]) -> yaml.Node | None:
    """A file of ours as YAML reads it, but for a colon in words, as every third French headline has one.

    YAML takes « Russie : l'accord » for a key and its value, and refuses it behind another key.

    Args:
        words: Keys whose values are words, which may hold a colon and a space.

    Raises:
        yaml.YAMLError: it is no YAML, even so.
    """
    try:
        return yaml.compose(text, Loader=PlainLoader)
    except yaml.scanner.ScannerError as error:
        broken = error
    colon_in_words = re.compile(
        rf"^([ \t]*(?:- +)?(?:{'|'.join(words)}):[ \t]+)(?![\s\"'|>\[{{&*!#%@`])([^\r\n]*:(?=[ \t\r\n]|\Z)[^\r\n]*)",
        re.MULTILINE,
    )
    try:
        return yaml.compose(colon_in_words.sub(_between_quotes, text), Loader=PlainLoader)
    except yaml.YAMLError:
        raise broken from None


def _between_quotes(line: re.Match[str]) -> str:
    words = line[2].rstrip().replace("'", "''")
    return f"{line[1]}'{words}'"


class PlainLoader(yaml.SafeLoader):
    """So that no file can grow on reading, or make anything but words, numbers, lists and mappings."""

    _depth = 0

    def scan_flow_scalar_non_spaces(self, double: Any, start_mark: Any) -> Any:
        """Between quotes `\\ud800` and its like would make what is no character."""
        try:
            chunks = super().scan_flow_scalar_non_spaces(double, start_mark)
        except (ValueError, OverflowError) as error:
            raise yaml.scanner.ScannerError(None, None, NO_CHARACTER, self.get_mark()) from error
        if any(_HALF.search(chunk) for chunk in chunks):
            raise yaml.scanner.ScannerError(None, None, NO_CHARACTER, self.get_mark())
        return chunks

    def compose_node(self, parent: Any, index: Any) -> Any:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise yaml.composer.ComposerError(None, None, "aliases (& and *) are not read", event.start_mark)
        if (tag := getattr(event, "tag", None)) is not None:
            raise yaml.composer.ComposerError(None, None, f"tags ({tag}) are not read", event.start_mark)
        if self._depth >= DEEPEST:
            raise yaml.composer.ComposerError(None, None, "lists are too deep", event.start_mark)
        self._depth += 1
        node = super().compose_node(parent, index)
        self._depth -= 1
        return node
