"""The words before a report that say where, when and by whom it was filed.

Seen in wire copy: « 26 juillet 2016, Normandie . – », « PARIS, 3 mai 2019 (AFP) — »,
"MOSCOW, June 17 (Reuters) -", « Publié le 17 juin 2024 à 12:26 », « Par Jeanne Petit ».
"""

from __future__ import annotations

import re
from functools import cache, lru_cache, partial

from babel.dates import get_day_names, get_month_names

from briefings.lexicon import any_of, languages

_words = partial(any_of, "layout")

SHORTEST = 3
"""Letters of a month or a weekday cut as short as it can be."""
LONGEST = 120
MOST_MADE = 300
"""Characters of a line that names all who made an article."""
"""Characters. A line that says when and by whom is never longer (they run to about 80)."""


@lru_cache(maxsize=64)
def length(text: str) -> int:
    """How many characters at the start of a paragraph are its dateline: 0 when it has none.

    The language is not asked for: it may still have to be told from the text.
    """
    for pattern in (_filed(), _placed()):
        if match := pattern.match(text):
            return match.end()
    line = text.strip()
    whole = len(line) <= LONGEST and any(pattern.fullmatch(line) for pattern in (_day(), _notice(), _byline()))
    return len(text) if whole else 0


def is_signature(text: str) -> bool:
    """Whether a closing line names only agencies or who made it: « Avec AFP », "(Reporting by A; Editing by B)"."""
    line = text.strip()
    if len(line) <= LONGEST and _signature().fullmatch(line) is not None:
        return True
    return len(line) <= MOST_MADE and _made().fullmatch(line) is not None


def names_interviewer(text: str) -> bool:
    """Whether a line only says who led an interview, and when: « Propos recueillis par Jeanne Petit »."""
    return len(text) <= LONGEST and _interviewed().fullmatch(text.strip()) is not None


def says_released(text: str) -> bool:
    """Whether a line only says that a text is a press release: « Communiqué de presse n° 12 »."""
    return len(text) <= LONGEST and _released().fullmatch(text.strip()) is not None


def _names(kind: str) -> str:
    names = {
        short
        for code in languages()
        for width in ("wide", "abbreviated")
        for name in (get_month_names if kind == "month" else get_day_names)(width, locale=code).values()
        for short in (name.rstrip("."), name[:SHORTEST])  # « févr. », and as agencies write it, « fév »
    }
    return "(?:" + "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name))) + r")\.?"


@cache
def _date() -> str:
    month, weekday, on = _names("month"), _names("day"), _words("on")
    day = rf"\d{{1,2}}{_words('ordinals')}?"
    return (
        rf"(?i:(?:{on}\s+)?(?:{weekday},?\s+)?(?:{day}\s+{month}(?:,?\s+\d{{4}})?|{month}\s+{day}(?:,?\s+\d{{4}})?"
        r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d{2}-\d{2}))"
    )


CAPITALISED = r"[^\W\d_a-zà-öø-ÿ][\w'’.-]*"
CAPITALS = r"[^\W\d_a-zà-öø-ÿ][^\W\d_a-zà-öø-ÿ'’.-]+(?:[ /-][^\W\d_a-zà-öø-ÿ'’.-]+){0,3}"
SIGN = r"[^\W\d_a-zà-öø-ÿ]{2,6}"
"""An agency that we do not know signs with letters, behind a place in capitals: "HAMBURG, Germany (NSW) —"."""
SLASHES = r"\.?\s*/[^\W\d_a-zà-öø-ÿ]{2,12}/\s*[.–—-]+\s*"
"""How some agencies sign: « MOSCOU, 17 juin. /TASS/. »."""
TEXT = r"(?:\s+(?=[^\W\d_a-zà-öø-ÿ])|\s*$)"
"""Where the text begins at once: « Berne (ats) Le Conseil fédéral … »."""
DASH = r"\s*\.?\s*(?:[–—―−-]{1,2})(?=\s|$)\s*"


@cache
def _place() -> str:
    """« Corée du Nord », "Isle of Man", with small words inside."""
    return rf"{CAPITALISED}(?:(?:\s+|,\s*|/)(?:{_words('in_places')}\s+)*{CAPITALISED}){{0,5}}"


@cache
def _hour() -> str:
    return rf"(?:{_words('at')}\s+)?\d{{1,2}}\s?[h:]\s?(?:\d{{2}})?"


@cache
def _filed() -> re.Pattern[str]:
    """The day first: « 26 juillet 2016, Normandie . – », « 5 octobre 2016, 9 h 55 UTC – »."""
    return re.compile(rf"{_date()}(?:,?\s+{_hour()})?(?:\s*[,–-]?\s*\(?{_place()}\)?)?{DASH}")


@cache
def _placed() -> re.Pattern[str]:
    """The place first, with a day, an agency or, where it stands alone or with its state, all in capitals."""
    agency = rf"\s*\((?i:{_words('agencies')})\b[^()]{{0,30}}\)"
    region = r"(?:\s*\([^()\d]{2,30}\))?"
    filed = rf"(?:\s*\({CAPITALISED}[^()\d]{{0,40}}\))"  # behind a place and a day, whoever signs
    return re.compile(
        rf"(?:{_place()}{region},?\s+{_date()}{filed}?{DASH}|{_place()}{region},\s+{_date()}{SLASHES}|{_place()}{region}{agency}(?:{DASH}|{TEXT})|{CAPITALS}{region}{DASH}"
        rf"|(?:{CAPITALS},\s*)(?i:{_words('agencies')}){DASH}|\((?i:{_words('agencies')})\){DASH}"
        rf"|{CAPITALS}(?:,\s*{_place()})?(?:,?\s+{_date()})?\s*\({SIGN}\){DASH}"
        rf"|{CAPITALS},\s*{CAPITALISED}(?:\s+{CAPITALISED}){{0,2}}{DASH})"
    )


@cache
def _day() -> re.Pattern[str]:
    """A line that is nothing but a day, or a place and a day."""
    return re.compile(rf"(?:{_place()},\s+)?{_date()}(?:,\s*{_place()})?\s*[.–—-]*")


@cache
def _notice() -> re.Pattern[str]:
    return re.compile(rf"(?i:{_words('published')}\b[^.!?]*(?:\d|{_names('month')})[^.!?]*)\.?")


def _makers(least: int, most: int) -> str:
    """Who made an article, "Ann Lee, Joe Day and Sue Roe": a name and some more, as words."""
    return rf"{CAPITALISED}(?:,?\s+(?:{_words('in_bylines')}\s+)*{CAPITALISED}){{{least},{most}}}"


@cache
def _byline() -> re.Pattern[str]:
    placed = rf"(?:\s+{_words('byline_place')}\s+{CAPITALISED},?)?"
    told = rf"(?:\s*[,|•·–—-])?\s+(?i:{_words('published')}\s+)?{_date()}(?:,?\s+{_hour()})?"
    as_what = rf"(?:,\s+(?:\S+\s+){{0,3}}?(?i:{_words('byline_roles')})(?:\s+\S+){{0,4}})?"
    bracket = r"(?:\s*\([^()\n]{1,60}\))?"
    return re.compile(rf"(?i:{_words('byline')}){placed},?\s+{_makers(1, 8)}{bracket}{as_what}(?:{told})?")


@cache
def _interviewed() -> re.Pattern[str]:
    edited = rf"(?:\.\s+[^.!?]*\b(?i:{_words('closing_notices')}))?"
    return re.compile(rf"\W*(?i:{_words('interviewed')}),?\s+{_makers(1, 8)}(?:,?\s+{_date()})?{edited}\W*")


@cache
def _released() -> re.Pattern[str]:
    return re.compile(rf"\W*(?i:{_words('releases')})(?:\s+(?:n[°o]\.?|#)\s*[\w/-]+)?\W*")


@cache
def _made() -> re.Pattern[str]:
    """ "(Reporting by Ann Lee in Lima; Editing by Joe Day and Sue Roe)"."""
    part = rf"(?i:{_words('made_by')})\s+{_makers(0, 20)}"
    return re.compile(rf"\(?{part}(?:[;,.]?\s+(?:{_words('joining')}\s+)?{part})*\W*")


@cache
def _signature() -> re.Pattern[str]:
    agency = rf"(?:{_words('agencies')})"
    desk = r"[a-z]{2,4}(?:[-/][a-z]{2,4})+"  # « bur-abc/lpt »: who wrote and read it at an agency
    agencies = rf"{agency}(?:\s*(?:,|/|{_words('joining')})\s*{agency})*"
    name = rf"{CAPITALISED}(?:\s+{CAPITALISED}){{0,2}}\s*[(,]?\s*(?i:{_words('crediting')}\s+{agencies})\)?"
    bracket = rf"\((?:[^()]{{1,40}},\s*)?(?i:{_words('byline_roles')})[^()]{{0,40}}\)"
    posted = rf"{CAPITALISED}(?:\s+{CAPITALISED}){{1,3}}\s*{bracket}"
    return re.compile(
        rf"{desk}|{name}|{posted}|(?i:[(©—–-]*\s*(?:{_words('crediting')}\s*:?)?\s*{agency}(?:\s*(?:,|/|{_words('joining')})\s*{agency})*\s*\)?)\.?"
    )
