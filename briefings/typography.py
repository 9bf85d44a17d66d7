"""Typography of the program's own words: spaces and apostrophes, set once for every output.

Source words never pass through here: they are shown as they stand. Where one of our
sentences quotes them between guillemets, only the space next to the marks is ours.
"""

from __future__ import annotations

import re

from briefings.lexicon import languages
from briefings.profile import Marks, profile

NO_BREAK = "\u00a0"
"""No-break space, between a number and its noun."""

_SPACES = "[ \t\u00a0\u202f]"
# A mark counts only where a sentence could have it, so that 11:30, https://… and ?x=1 stay whole.
_MARKS_IN_A_ROW = re.compile(rf"(?<=[^\s;:!?]){_SPACES}*([;:!?]+)(?=[\s»)\]]|$)")
_MARKS_AFTER_QUOTE = re.compile(rf"»{_SPACES}*([;:!?]+)(?=[\s»)\]]|$)")
_NUMBER_NOUN = re.compile(r"(?<![\w.,/-])(\d{1,3}|1er) (?=[^\W\d_])")
_QUOTED = re.compile(rf"«{_SPACES}*(.*?){_SPACES}*»", re.DOTALL)


def set_text(text: str, language: str) -> str:
    """Our own words as they are printed in a language (ISO 639-1); doing it twice changes nothing more.

    A language that the program does not know is left alone.
    """
    if language not in languages():
        return text
    signs = marks(language)
    if not signs.inner_space:
        return _set(text, signs)
    parts: list[str] = []
    at = 0
    for quoted in _QUOTED.finditer(text):
        parts.append(_set(text[at : quoted.start()], signs))
        parts.append(f"«{signs.inner_space}{quoted.group(1)}{signs.inner_space}»")
        at = quoted.end()
    parts.append(_set(text[at:], signs))
    # Over the whole again, for a mark that follows a closing guillemet.
    return _MARKS_AFTER_QUOTE.sub(lambda mark: f"»{_spaced(mark, signs)}", "".join(parts))


def _set(text: str, signs: Marks) -> str:
    """Spaces before marks, apostrophes, and a number kept with its noun."""
    text = text.replace("'", signs.apostrophe)
    if signs.before:
        text = _MARKS_IN_A_ROW.sub(lambda mark: _spaced(mark, signs), text)
    return _NUMBER_NOUN.sub(rf"\1{NO_BREAK}", text)


def _spaced(mark: re.Match[str], signs: Marks) -> str:
    row = mark.group(1)
    return f"{signs.before.get(row[0], '')}{row}"


def marks(language: str) -> Marks:
    """Quotation marks, colon and spaces of a language."""
    return profile(language).marks


def shorten(words: str, longest: int) -> str:
    """Words up to a number of characters, cut after a whole word and marked where they are."""
    if len(words) <= longest:
        return words
    kept = words[:longest]
    return f"{(kept.rpartition(' ')[0] or kept).rstrip(' ·,;:')}…"
