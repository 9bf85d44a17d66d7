"""Typography of the program's own words: spaces and apostrophes, set once for every output.

Source words never pass through here: they are shown as they stand. Where one of our
sentences quotes them between guillemets, only the space next to the marks is ours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

NARROW = "\u202f"
"""Narrow no-break space, before ; ! ? and inside guillemets."""
NO_BREAK = "\u00a0"
"""No-break space, before a colon and between a number and its noun."""

_SPACES = "[ \t\u00a0\u202f]"
# A mark counts only where a sentence could have it, so that 11:30, https://… and ?x=1 stay whole.
_MARKS_IN_A_ROW = re.compile(rf"(?<=[^\s;:!?]){_SPACES}*([;:!?]+)(?=[\s»)\]]|$)")
_MARKS_AFTER_QUOTE = re.compile(rf"»{_SPACES}*([;:!?]+)(?=[\s»)\]]|$)")
_NUMBER_NOUN = re.compile(r"(?<![\w.,/-])(\d{1,3}|1er) (?=[^\W\d_])")
_QUOTED = re.compile(rf"«{_SPACES}*(.*?){_SPACES}*»", re.DOTALL)


def french(text: str) -> str:
    """French spacing and apostrophes; doing it twice changes nothing more."""
    parts: list[str] = []
    at = 0
    for quoted in _QUOTED.finditer(text):
        parts.append(_french(text[at : quoted.start()]))
        parts.append(f"«{NARROW}{quoted.group(1)}{NARROW}»")
        at = quoted.end()
    parts.append(_french(text[at:]))
    # Over the whole again, for a mark that follows a closing guillemet.
    return _MARKS_AFTER_QUOTE.sub(lambda mark: f"»{_spaced(mark)}", "".join(parts))


def _french(text: str) -> str:
    text = _MARKS_IN_A_ROW.sub(_spaced, text.replace("'", "’"))
    return _NUMBER_NOUN.sub(rf"\1{NO_BREAK}", text)


def _spaced(mark: re.Match[str]) -> str:
    signs = mark.group(1)
    return f"{NO_BREAK if signs[0] == ':' else NARROW}{signs}"


def english(text: str) -> str:
    """Curly apostrophes, and a number kept with its noun."""
    return _NUMBER_NOUN.sub(rf"\1{NO_BREAK}", text.replace("'", "’"))


def set_text(text: str, language: str) -> str:
    """Our own words as they are printed in a language (ISO 639-1); unknown ones are left alone."""
    match language:
        case "fr":
            return french(text)
        case "en":
            return english(text)
        case _:
            return text


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks that stand between our words and others, spaces included."""

    open: str
    close: str
    colon: str


_MARKS = {"fr": Marks(f"«{NARROW}", f"{NARROW}»", f"{NO_BREAK}: ")}
_ENGLISH_MARKS = Marks("“", "”", ": ")


def marks(language: str) -> Marks:
    """Quotation marks and colon of a language."""
    return _MARKS.get(language, _ENGLISH_MARKS)


def shorten(words: str, longest: int) -> str:
    """Words up to a number of characters, cut after a whole word and marked where they are."""
    if len(words) <= longest:
        return words
    kept = words[:longest]
    return f"{(kept.rpartition(' ')[0] or kept).rstrip(' ·,;:')}…"
