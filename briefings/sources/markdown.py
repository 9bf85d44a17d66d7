"""The words of an article that is written in Markdown: marks inside its lines are taken out, as most at their start.

What Markdown writes around words (`**bold**`, `[words](address)`, `\\*`) is no part of what the article says, as tags
are none of a saved page. What opens a heading or an item of a list (`#`, `-`) stays, for it tells them; so do all
lines, so that an error still names the right one. Facts: CommonMark 0.31.2, sections 2.4, 6.2 to 6.5.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.sources.marked_lines import plain_footnotes, plain_lines

_DEFINITION = re.compile(
    r"^ {0,3}\[(?!\^)([^\[\]\n]+)\]:[ \t]*<?\S+?>?[ \t]*(?:[\"'(][^\n]*[\"')])?[ \t]*$", re.MULTILINE
)
_PLACE = r"""\(\s{0,9}(?:<[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s{1,9}(?:"[^"\n]*"|'[^'\n]*'))?\s{0,9}\)"""
_PICTURE = re.compile(rf"(?<!\\)!\[[^\[\]\n]*\](?:{_PLACE}|\[[^\[\]\n]*\])")
_LINK = re.compile(rf"(?<!\\)\[(?P<words>(?:[^\[\]\n]|\\[\[\]])+)(?<!\\)\]{_PLACE}")
_REFERENCE = re.compile(r"(?<!\\)\[(?P<words>[^\[\]\n]+)\](?:\[(?P<name>[^\[\]\n]*)\])?")
_AUTOMATIC = re.compile(r"(?<!\\)<((?:https?://|mailto:)[^\s<>]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>")
_EMPHASIS = re.compile(
    r"(?<![\w*_\\])(?P<marks>\*{1,3}|_{1,3})(?![\s*_])"
    r"(?P<words>(?:[^*_\n]|\n(?![ \t]*\n)|(?<=\w)_(?=\w)|\\[*_]){1,2000}?)(?<![\s\\])(?P=marks)(?![\w*_])"
)
_ESCAPED = re.compile(r"\\([*_\[\]()<>~`.!#+\\-])")
_BREAK = re.compile(r"\\$", re.MULTILINE)
_DEEPEST = 4
"""Marks around marks, as in `**[_words_](address)**`."""


def without_marks(text: str) -> str:
    """A text in Markdown without what Markdown writes around words; each line stays a line."""
    text = plain_lines("".join(_beside_remarks(text)))
    named = {_name(found[1]) for found in _DEFINITION.finditer(text)}
    text = _DEFINITION.sub("", text)
    text = _AUTOMATIC.sub(r"\1", _LINK.sub(r"\g<words>", _PICTURE.sub("", text)))
    if named:
        text = _REFERENCE.sub(
            lambda found: found["words" if _name(found["name"] or found["words"]) in named else 0], text
        )
    for _ in range(_DEEPEST):
        text, taken = _EMPHASIS.subn(r"\g<words>", text)
        if not taken:
            break
    return _ESCAPED.sub(r"\1", _BREAK.sub("", plain_footnotes(text)))


def _beside_remarks(text: str) -> Iterator[str]:
    """What stands outside `<!-- … -->`, and the line breaks inside."""
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        yield text[at:start]
        yield "\n" * text.count("\n", start, end)
        at = end + 3
    yield text[at:]


def _name(words: str) -> str:
    return " ".join(words.casefold().split())
