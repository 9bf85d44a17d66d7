"""Markup inside a line: marks of Markdown, web addresses and signs of footnotes, which are no words of an article."""

from __future__ import annotations

import re

_ADDRESS = r"(?:https?://|www\.)[^\s<>«»\"]*[^\s<>«»\".,;:!?)\]]"
_LINK = re.compile(rf"!?\[(?P<words>[^\[\]\n]+)\]\({_ADDRESS}\)")
_STRONG = re.compile(r"(?P<marks>\*{1,3}|_{2,3})(?=\S)(?P<words>[^*\n]{1,300}?)(?<=\S)(?P=marks)(?!\w)")
_BARE = re.compile(_ADDRESS)
_CALL = re.compile(r"(?<=[\w.!?,;:»”\")\]])\[(?:\d{1,3}|note \d{1,2})\]")
"""Of a footnote, as encyclopaedias and reports write it: « Il est parti.[2] Elle reste. »."""


def without_markup(text: str) -> str:
    """A text in which marks around words, and addresses, are spaces, sign for sign, so that offsets stay.

    « **Anne Roux**, [maire](https://…) » is read as « Anne Roux, maire ». What is nothing but an address stays.
    """
    if "[" in text:
        text = _CALL.sub(_blank, text)
    if "*" not in text and "__" not in text and "://" not in text and "www." not in text:
        return text
    bare = _BARE.sub(_blank, _LINK.sub(_words_alone, text))
    bare = _STRONG.sub(_words_alone, bare)
    return bare if bare.strip() else text


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _words_alone(found: re.Match[str]) -> str:
    before, after = found.start("words") - found.start(), found.end() - found.end("words")
    return " " * before + found["words"] + " " * after
