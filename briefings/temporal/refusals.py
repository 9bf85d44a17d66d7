"""False friends: what looks like an expression of time, and is none by what surrounds it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from briefings.lexicon import table, word_set
from briefings.temporal.forms import Match
from briefings.temporal.words import BREAK, TimeToken, TimeWords

_CASED = ("month", "weekday", "part", "plainpart", "unit", "cal", "season", "noon", "near", "anaday", "ref")


def refused(row: Sequence[Match], words: TimeWords, language: str) -> bool:
    """Whether what surrounds a match says that it is no time after all."""
    if row[0].kind == "none":
        return False
    calendar = table(language, "calendar")
    match = row[-1]
    named = calendar["tokens"]["capital_is_name"]
    for one in row:
        if (named and _is_name(one, words)) or _is_named_part(one) or _small_feast(one):
            return True
        if _abuts(one, words) or _is_first_name(one, words) or _is_whole_title(one, words):
            return True
    if match.kind == "year" and "yy" in match.parts and _is_no_range(row, words):
        return True
    if match.kind == "year" and _is_designation(match, words):
        return True
    if "b_day" in match.parts and _is_several_nights(match):
        return True
    if _is_round(match, words, calendar["cues"]):
        return True
    if match.kind == "set" and _is_title(match, words):
        return True
    if match.kind == "offset" and _is_no_offset(match, words, calendar["cues"]):
        return True
    if match.kind == "duration" and _is_age(match, words, language):
        return True
    if match.kind == "duration" and _is_once(match, words, calendar["cues"]):
        return True
    if calendar["tokens"]["month_has_capital"] and any(_small_month(m) for m in row):
        return True
    if (
        match.kind == "countedday"
        and match.first
        and words.tokens[match.first - 1].word in calendar["cues"]["lasting_for"]
    ):
        return True  # "for 48 hours from Monday" is a length and the day on which it begins
    lone = set(match.parts) <= {"year", "the", "this", "approx"} or (
        set(match.parts) <= {"weekday", "day", "the"} and "day" in match.parts
    )
    return lone and (_counts_things(match, words, calendar["cues"]) or _has_plural_verb(match, words, calendar["cues"]))


def _is_designation(match: Match, words: TimeWords) -> bool:
    """« L'astre 2014 UZ224 »: the year and the letters under which astronomers list what they have found."""
    behind = words.tokens[match.last : match.last + 2]
    if len(behind) < 2 or len(behind[0].word) != 2 or not behind[0].capital:
        return False
    return behind[0].end == behind[1].start and "num" in behind[1].data


def _is_no_offset(match: Match, words: TimeWords, cues: Mapping[str, Sequence[str]]) -> bool:
    """« Une heure dans une semaine », « trois fois dans une année » is a rate; « il y a deux journées », rounds of a
    championship.
    """
    before = words.tokens[match.first - 1] if match.first else None
    rate = "into" in match.parts and before is not None and ("unit" in before.data or before.word in cues["at_a_time"])
    unit = match.parts.get("unit")
    return rate or ("ago" in match.parts and unit is not None and unit.word in cues["rounds"])


def _is_several_nights(match: Match) -> bool:
    """« De nuit du 20 au 24 mai »: one night lies between two days in a row, and the last of a month and the first."""
    first, last = match.parts.get("day"), match.parts["b_day"]
    if first is None or "day" not in last.data or "day" not in first.data:
        return False
    step = int(last.data["day"]) - int(first.data["day"])
    return step != 1 and not (int(first.data["day"]) >= _SHORTEST_MONTH and int(last.data["day"]) == 1)


_SHORTEST_MONTH = 28
"""Days of February."""


def _is_no_range(row: Sequence[Match], words: TimeWords) -> bool:
    """Whether the two years of « 2021-22 » are none: far apart, or written apart (« en 2021 - 22 élus »)."""
    year, end = row[0].parts["year"], row[-1].parts["yy"]
    step = int(end.data["yy"]) - int(year.data["year"]) % 100
    return not (int(year.data["year"]) >= _EARLIEST and 1 <= step <= _YEARS and end.start == year.end + 1)


def _small_feast(match: Match) -> bool:
    token = match.parts.get("feast")
    return token is not None and not token.capital and "smallfeast" not in token.data


def _is_named_part(match: Match) -> bool:
    """ "Harlow in the Morning", a show: a part of a day with a capital behind an article without one."""
    article, part = match.parts.get("the"), match.parts.get("part") or match.parts.get("plainpart")
    if article is None or part is None or article.capital or {"weekday", "day", "month"} & set(match.parts):
        return False
    return part.capital and not part.upper


def _abuts(match: Match, words: TimeWords) -> bool:
    """A number that letters touch, « SN1987A », is no year."""
    if "year" not in match.parts:
        return False
    tokens, first, last = words.tokens, match.first, match.last
    touching = (tokens[first - 1] if first else None, tokens[last] if last < len(tokens) else None)
    before = touching[0] is not None and touching[0].word[-1:].isalpha() and touching[0].end == tokens[first].start
    after = touching[1] is not None and touching[1].word.isalpha() and touching[1].start == tokens[last - 1].end
    return before or after


def _is_whole_title(match: Match, words: TimeWords) -> bool:
    """« L'auteur de « 1984 » »: a year alone between marks."""
    if match.kind != "year" or match.last - match.first != 1 or not match.first or match.last >= len(words.tokens):
        return False
    around = words.tokens[match.first - 1].word, words.tokens[match.last].word
    return around in (("«", "»"), ("“", "”"), ('"', '"'))


def _is_first_name(match: Match, words: TimeWords) -> bool:
    """A month or feast alone before a capital: « Noël Mamère », "April Smith"."""
    if match.last - match.first > 1 or set(match.parts) not in ({"month"}, {"feast"}):
        return False
    token, following = words.tokens[match.first], words.tokens[match.last]
    return token.capital and following.capital and following.start == token.end + 1 and len(following.word) > 2


def _is_title(match: Match, words: TimeWords) -> bool:
    """A word of repetition with a capital before another one: "the Daily Mail"."""
    token, following = words.tokens[match.first], words.tokens[match.last]
    return "set" in match.parts and token.capital and following.capital


def _is_round(match: Match, words: TimeWords, cues: Mapping[str, Sequence[str]]) -> bool:
    """ "in the second half", "in Q3", « en quatre journées »: of the match or the championship, in a text of sport."""
    own = ("partofyear", "quarterno", *(("unit",) if match.kind == "duration" else ()))
    unit = next((match.parts[name] for name in own if name in match.parts), None)
    if unit is None or unit.word not in cues["rounds"] or {"year", "ofthis", "ofshift", "tail"} & set(match.parts):
        return False
    return len(words.said.intersection(cues["sport"])) > 1


def _is_once(match: Match, words: TimeWords, cues: Mapping[str, Sequence[str]]) -> bool:
    """« Il demanda un jour à ses soldats »: once, and no length of time."""
    unit, number = match.parts.get("unit"), match.parts.get("num")
    if unit is None or number is None or "once" not in unit.data or number.data.get("num") != 1 or len(match.parts) > 2:
        return False
    before = words.tokens[match.first - 1].word if match.first else BREAK
    return before not in cues["measuring"] and words.tokens[match.last].word not in cues["measured"]


def _is_age(match: Match, words: TimeWords, language: str) -> bool:
    """« la sabreuse de 20 ans », « un Lyonnais de 17 ans »: the age of somebody by what they do or where they live."""
    cues = table(language, "calendar")["cues"]
    unit, first = match.parts.get("unit"), match.first
    if (
        unit is None
        or first < 2
        or unit.word not in word_set(language, "small_words", "age_units")
        or words.tokens[first - 1].word not in cues["of"]
    ):
        return False
    noun = words.tokens[first - 2]
    if noun.capital and noun.word.endswith(tuple(cues["demonyms"])):
        return True
    known = _people(language)
    return noun.word in known or noun.word.removesuffix("s") in known


@cache
def _people(language: str) -> frozenset[str]:
    """Nouns for what people do: callings and roles."""
    roles = (role for those in table(language, "titles")["roles"].values() for role in those)
    return word_set(language, "callings", "words").union(roles)


def _small_month(match: Match) -> bool:
    token = match.parts.get("month") or match.parts.get("safemonth") or match.parts.get("weekday")
    return token is not None and not token.capital


def _is_name(match: Match, words: TimeWords) -> bool:
    """A capital inside the sentence, on a word that has none there: « Mercredi » the person, « Le Soir » the paper."""
    if any("digits" in token.data or "feast" in token.data for token in match.parts.values()):
        return False
    for name in _CASED:
        token = match.parts.get(name)
        if token is None or (token.upper and _shouts(match, words)):
            continue
        if token.capital and not _may_open(token, words, match.first, match.last):
            return True
    return False


def _shouts(match: Match, words: TimeWords) -> bool:
    """Whether the words around are in capitals too: « RÉUNION MARDI À LENS »."""
    around = [*words.tokens[max(match.first - 2, 0) : match.first], *words.tokens[match.last : match.last + 3]]
    return any(token.upper for token in around)


def _may_open(token: TimeToken, words: TimeWords, first: int, last: int) -> bool:
    at = next((i for i in range(first, last) if words.tokens[i].start == token.start), first)
    if at == 0:
        return True
    before = words.tokens[at - 1]
    return before.word in '\n.!?…:;«"“(–—•' or (before.word == "-" and before.end < token.start)


_YEARS = 6
"""Years that « 2016-22 » may span."""
_EARLIEST, _LATEST = 1900, 2050
"""Years that a plural noun is likely to have."""


def _counts_things(match: Match, words: TimeWords, cues: Mapping[str, Sequence[str]]) -> bool:
    """« 2000 soldats »: a number before a plural noun counts, unless a preposition makes it a date.

    So does "the 2016 elections": where a thousand has its comma, four bare digits after an article are a year.
    """
    following = words.tokens[match.last] if match.last < len(words.tokens) else None
    before = words.tokens[match.first - 1].word if match.first else BREAK
    if following is None or before in cues["preposition"] or following.capital or not following.word.isalpha():
        return False
    year = match.parts.get("year")
    if before in cues["year_after"] and year is not None and _EARLIEST <= int(year.data["year"]) <= _LATEST:
        return False
    if following.start > words.tokens[match.last - 1].end + 1:
        return False
    plural = following.word.endswith(tuple(cues["plural"])) and following.word not in cues["not_plural"]
    return plural and len(following.word) > 3


def _has_plural_verb(match: Match, words: TimeWords, cues: Mapping[str, Sequence[str]]) -> bool:
    """« 1370 ont péri », "but 1500 were hurt": a year alone is never the subject of a plural verb."""
    following = words.tokens[match.last].word if match.last < len(words.tokens) else BREAK
    if following not in cues["plural_verbs"]:
        return False
    before = words.tokens[match.first - 1].word if match.first else BREAK
    joined = match.first > 1 and words.tokens[match.first - 2].word.isdigit()  # « 2015 et 2016 ont été »
    return not joined and (not before.isalpha() or before in cues["before_count"])
