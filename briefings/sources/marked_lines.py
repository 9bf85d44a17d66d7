"""Whole lines that are marked: quoted lines, rows of tables, rules, footnotes; their marks are taken out, no line is.

A page, a mail and a note of a think tank mark them alike: `> quoted`, `| a | b |`. What is taken out shows nowhere as
words of the article; that a row is one is still told, by the tabs between its cells, as in a table that is pasted, and
that a line is a footnote by the number in front of it, `[1] `. Facts: CommonMark 0.31.2, sections 4.1, 4.3, 4.5, 5.1;
tables as GitHub writes them, footnotes as GitHub and Pandoc do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import count

from briefings.sources.quotations import in_marks

_QUOTED = re.compile(r"^ {0,3}(?:>[ \t]?)+", re.MULTILINE)
_QUOTED_LINES = re.compile(r"(?:^ {0,3}>[^\n]*(?:\n|\Z)){2,}", re.MULTILINE)
_QUOTED_BLOCK = re.compile(r"(?:^ {0,3}>[^\n]*(?:\n|\Z))+", re.MULTILINE)
_FRENCH = re.compile(r"\b(?:les|des|une|est|dans)\b")
_RULE = re.compile(
    r"^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|`{3,}[^`\n]*|~{3,}[^~\n]*)(?=\r?$)", re.MULTILINE
)
_UNDERLINED = re.compile(
    r"(?:(?<=\n\n)|(?<=\n\r\n)|\A)(?! {4}| {0,3}[#>|*+-])([^\n|]{1,200}[^\s|.!?…;:»”\"])[ \t]*(\r?\n)"
    r" {0,3}(?:=+|-{2,})[ \t]*(?=\r?\n|\r?\Z)"
)
_DELIMITER = re.compile(r"[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?|[ \t]*\|[ \t]*:?-+:?[ \t]*")
"""The second line of a table, which says how its columns stand."""
_BAR = re.compile(r"(?<!\\)\|")
_NOTE = re.compile(r"^ {0,3}\[\^([^\[\]\s]{1,80})\]:[ \t]*([^\n]*(?:\n(?: {2,}|\t)[^\n]*\S[^\n]*)*)", re.MULTILINE)
_CALL = re.compile(r"[ \t\u00a0\u202f]{0,9}(?<!\\)\[\^(?P<name>[^\[\]\s]{1,80})\]")
"""Of a footnote, in the text."""


def plain_quotations(text: str) -> str:
    """A text without the `>` that mail programs set before what they quote, where two lines or more have it."""
    return _QUOTED_LINES.sub(lambda found: _QUOTED.sub("", found[0]), text) if ">" in text else text


def plain_tables(lines: Sequence[str]) -> Iterator[str]:
    """Lines in which rows of tables have tabs between their cells, and those between head and body nothing.

    `| Ville | Affaires |`, `|---|---|` are « Ville », a tab and « Affaires », and an empty line.
    """
    inside = False
    for at, line in enumerate(lines):
        if "|" not in line:
            inside = False
            yield line
            continue
        heads = at + 1 < len(lines) and _DELIMITER.fullmatch(lines[at + 1].rstrip()) is not None
        inside = inside or heads
        if inside and _DELIMITER.fullmatch(line.rstrip()):
            yield ""
        else:
            yield _cells(line) if inside else line


def plain_lines(text: str) -> str:
    """A text in Markdown without the marks of its quotations, tables, rules and underlined headings."""
    text = _QUOTED_BLOCK.sub(_in_marks, text) if ">" in text else text
    text = "\n".join(plain_tables(text.split("\n"))) if "|" in text else text
    return _RULE.sub("", _UNDERLINED.sub(r"# \1\2", text))


def plain_footnotes(text: str) -> str:
    """A text in Markdown whose footnotes begin with `[1] `, and whose sentences do not end in `[^1]`.

    A sign of a footnote that the text does not have is left, as Markdown leaves it.
    """
    noted = {_name(found[1]) for found in _NOTE.finditer(text)} if "[^" in text else set()
    if not noted:
        return text
    called = (_name(found["name"]) for found in _CALL.finditer(text))
    numbers = dict(zip(dict.fromkeys(name for name in called if name in noted), count(1), strict=False))
    text = _NOTE.sub(lambda found: f"[{numbers[_name(found[1])]}] {_in_one_line(found[2])}", text)
    return _CALL.sub(lambda found: "" if _name(found["name"]) in numbers else found[0], text)


def _in_marks(block: re.Match[str]) -> str:
    lines = [_QUOTED.sub("", line) for line in block[0].split("\n")]
    return "\n".join(in_marks(lines, french="«" in block.string or bool(_FRENCH.search(block.string))))


def _cells(row: str) -> str:
    cells = [cell.strip().replace("\\|", "|") for cell in _BAR.split(row.strip().strip("|"))]
    return "\t".join(cells).rstrip()


def _in_one_line(words: str) -> str:
    """The lines of a footnote as one, with as many line breaks behind it as there were in it."""
    return " ".join(words.split()) + "\n" * words.count("\n")


def _name(words: str) -> str:
    return words.casefold()
