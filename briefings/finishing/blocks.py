"""HTML of our own inside Markdown, set aside whole before Python-Markdown takes it to pieces.

Nearly all of a page is HTML that Python-Markdown only has to hand on. To find where a block ends it parses every
tag, twice with MkDocs, and takes two thirds of the time of a build for it. Here the same blocks are found by one
expression and put where it would put them. Whatever is not plainly well-formed is left to it, with all that follows:
what comes out is the same, only sooner.
"""

from __future__ import annotations

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

_TAG = re.compile(
    r"""<(?: /(?P<end>[a-z][a-z0-9]*)
           | (?P<start>[a-z][a-z0-9]*) (?:\s+[a-zA-Z_:][-\w:.]* (?:="[^"<>`]*"|='[^'<>`]*')?)* \s* (?P<alone>/?)
        )>""",
    re.VERBOSE | re.ASCII,
)
_REFERENCE = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);")
_BLANK = re.compile(r"(?:[ ]*\n){2}")
_VOID = frozenset(
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    }
)  # fmt: skip
_NOT_HTML_INSIDE = frozenset(
    {
        "iframe", "math", "noembed", "noframes", "noscript", "plaintext", "script", "style", "textarea", "title", "xmp",
    }
)  # fmt: skip
"""Elements that parsers read otherwise than the rest."""
_BEFORE_HTML = 22
"""Just before MkDocs (21) and Python-Markdown (20) look for HTML."""


class WholeBlocks(Extension):
    """Sets well-formed blocks of HTML aside."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.preprocessors.register(_SetAside(md), "briefings_whole_blocks", _BEFORE_HTML)


class _SetAside(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        text, at, parts = "\n".join(lines), 0, []
        while (start := text.find("<", at)) >= 0:
            inside_line = start > 0 and text[start - 1] != "\n"
            end = self._end_of_line(text, start) if inside_line else self._end(text, start)
            if end is None:
                break
            if inside_line:
                parts.append(text[at:end])
                at = end
                continue
            # As HTMLExtractor of Python-Markdown does: a blank line behind a block is part of it.
            block = text[start:end] + ("\n" if _BLANK.match(text, end) else "")
            parts += [text[at:start], "\n", self.md.htmlStash.store(block), "\n\n"]
            at = end
        return "".join((*parts, text[at:])).split("\n")

    def _end_of_line(self, text: str, start: int) -> int | None:
        """Where a line ends in which this is the first of tags that parsers hand on; None where that is not plain."""
        end = text.find("\n", start)
        at, end = start, end if end >= 0 else len(text)
        while at >= 0:
            tag = _TAG.match(text, at, end)
            name = tag and (tag["end"] or tag["start"])
            if tag is None or name in _NOT_HTML_INSIDE or self.md.is_block_level(name):
                return None
            at = text.find("<", tag.end(), end)
        return end

    def _end(self, text: str, start: int) -> int | None:
        """Where the block that begins here ends; None where that is not plain."""
        stack: list[str] = []
        at = start
        while True:
            tag = _TAG.match(text, at)
            if tag is None:
                return None
            if name := tag["end"]:
                while stack and stack[-1] != name and stack[-1] in _VOID:
                    stack.pop()
                if not stack or stack.pop() != name:
                    return None
            elif (name := tag["start"]) in _NOT_HTML_INSIDE:
                return None
            elif not tag["alone"] and name != "hr":
                stack.append(name)
            if at == start and not (stack and self.md.is_block_level(name)):
                return None
            if not stack:
                end = tag.end()
                return end if text.startswith("\n", end) and _plain(text, start, end) else None
            at = text.find("<", tag.end())
            if at < 0:
                return None


def _plain(text: str, start: int, end: int) -> bool:
    """Whether every ampersand of a block begins a reference that is written out."""
    return text.count("&", start, end) == len(_REFERENCE.findall(text, start, end))
