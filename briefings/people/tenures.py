"""Tenures: when a role is held, told by its own words, by the verb that gives it and by the dates beside it."""

from __future__ import annotations

import re

from briefings.model import TimeExpression, When
from briefings.people.phrases import RolePhrase
from briefings.people.pieces import post_held
from briefings.people.removals import is_removed
from briefings.people.role_dates import (
    dates_behind,
    fronted,
    in_relative,
    is_since,
    of_its_verb,
    on_line,
    stretch_before,
    told_of_another,
)
from briefings.people.times import Times

YEAR = 365
AGO = 1 * YEAR
"""Days after which a bare role with its date beside it is over: « député européen en 1979 »."""
TOLD_AGO = 3 * YEAR
"""The same for what is told in the present: « En 1994, il devient directeur »."""
SCENE_AGO = 5 * YEAR
"""The same for whoever acts in a scene of that time: « En 1975, le président X signe »."""
NAMED_AGO = 10 * YEAR
"""The same for an office that somebody was given: « a été nommée directrice en 2019 » may still hold."""
ELECT = 100
"""Days within which "the president-elect", met on a day before the article, still waits for office."""


def held_when(times: Times, phrase: RolePhrase, cue: When | None) -> When:
    """The time of a role; its own words say more than the verb before it, and a date beside it more than the tense.

    Args:
        times: The dates of the text.
        phrase: The role.
        cue: What the words that join it to its holder say.
    """
    own = phrase.when if phrase.when is not When.CURRENT or cue is None else None
    when = own or cue or When.CURRENT
    if when is When.FUTURE:
        return When.FORMER if _came_true(times, phrase) else When.FUTURE
    if when is When.FORMER or own is not None or phrase.when is When.CURRENT:
        return when  # « est aujourd'hui rédacteur en chef » too
    if _of_a_past_year(times, phrase):
        return When.FORMER
    if (told := _told_of_post(times, phrase)) is not None:
        return told
    behind = _behind(times, phrase, bare=cue is not None or not phrase.determined)
    if behind is not None:
        return behind
    titled = phrase.determined or (on_line(times.words, phrase.end) and times.words[phrase.end].capital)
    past = (
        is_removed(times, phrase)
        or _during(times, phrase)
        or _as_then(times, phrase)
        or _told(times, phrase)
        or (cue is None and titled and not _is_trade(times, phrase) and _scene(times, phrase))
    )
    return When.FORMER if past else When.CURRENT


TRADES = frozenset(("arts", "knowledge", "work"))
"""Ranks of what somebody does for life: « En 1966, le chanteur X » is a singer still."""


def _is_trade(times: Times, phrase: RolePhrase) -> bool:
    return times.titles.ranks(phrase.role) <= TRADES


def _of_a_past_year(times: Times, phrase: RolePhrase) -> bool:
    """« La championne 2012 », told in 2016: a title that others have won since; of last year it still holds."""
    year = times.words.low(phrase.end - 1)
    told = len(year) == FIGURES and year.isdigit() and "sport" in times.titles.ranks(phrase.role)
    return told and times.published is not None and times.published.year - int(year) > 1


def held_at(times: Times, phrase: RolePhrase, when: When, cue: When | None) -> str | None:
    """The time a role is said of: a current one's is the article's, a past one's its sentence's date."""
    if when is When.CURRENT:
        return times.published.isoformat() if times.published else None
    start, end = times.words[phrase.first].start, times.words[phrase.end - 1].end
    sentence = times.words.sentence(start)
    if sentence is None:
        return None
    inside = [
        one for one in times.dates
        if sentence.span.holds(one.span) and one.start
        and not (told_of_another(times, phrase, one) or in_relative(times, one, phrase))
    ]  # fmt: skip
    if cue is None or (when is When.FORMER and phrase.when is When.FORMER and not _was_then(times, phrase)):
        _, inside = dates_behind(times, phrase.end)  # of « l'ex-directrice a démissionné en mai » May is not the time
    near = min(inside, key=lambda one: (one.span.start < start, abs(one.span.start - end)), default=None)
    if near is None:
        return None
    value = near.value or ""
    if value.isdigit() and len(value) < FIGURES:
        return None  # « figure du XXe siècle »: no day of that century
    return value if re.fullmatch(r"\d{4}(-\d\d){0,2}", value) else near.start


FIGURES = 4
"""Figures of a year; a century or a decade has fewer."""


def _was_then(times: Times, phrase: RolePhrase) -> bool:
    """« alors ministre »: held at the time that the sentence tells of, unlike what « ancien » says."""
    marks = times.titles.words("meanwhile")
    return not marks.isdisjoint(times.words.lows[phrase.outer : phrase.end])


def _behind(times: Times, phrase: RolePhrase, *, bare: bool) -> When | None:
    """What a date right behind a role says, or right before it: « de 2007 à 2012 », « depuis 2014 », « en 1979 »."""
    opener, dated = dates_behind(times, phrase.end)
    since = times.titles.words("since")
    if opener in since:
        return When.CURRENT
    if not dated:
        before = times.ends.get(phrase.outer) if bare else None
        if bare and before is None and (until := stretch_before(times, phrase)) is not None:
            return When.FORMER if times.over(until) else None
        joined = times.words.low(phrase.outer - 1) in times.words.small("as")  # "elected in 2001 as a member"
        before = times.ends.get(phrase.outer - joined) if bare or joined else None
        return (
            When.FORMER if before is not None and _over(times, before, phrase) and not is_since(times, before) else None
        )
    if len(dated) > 1 or opener in times.titles.words("until"):
        return When.FORMER if times.over(dated[-1]) else None
    given = times.words.low(phrase.outer - 1) in times.titles.marks("copula")
    if given and opener not in (",", "(") and _is_ahead(times, dated[0]):
        return When.FUTURE  # "who becomes director in 2031"
    past = times.words.range(dated[0].span)[1]
    led = opener not in (",", "(") and times.words.low(past) == ","  # « le maire en 2008, X, »
    return When.FORMER if (bare or led) and _over(times, dated[0], phrase) else None


def _is_ahead(times: Times, expression: TimeExpression) -> bool:
    return bool(times.published and expression.start) and str(expression.start) > str(times.published)


def _told_of_post(times: Times, phrase: RolePhrase) -> When | None:
    """ "Head of the agency in 2012, a post she held until 2018", « un poste qu'il a quitté »."""
    at, left = post_held(times.words, times.titles, phrase.end)
    if not at:
        return None
    opener, dated = dates_behind(times, at)
    if opener in times.titles.words("since"):
        return When.CURRENT
    ended = bool(dated) and times.over(dated[-1])
    lasted = times.words.low(at) in times.titles.words("for_long") and not dated
    return When.FORMER if left or ended or lasted else None


def _over(times: Times, expression: TimeExpression, phrase: RolePhrase) -> bool:
    words, naming = times.words, times.titles.marks("naming")
    first = words.index(expression.span.start)  # « , élue en 2020 maire de Dole » too
    reduced = first < phrase.outer and words.low(first - 2) in naming
    reduced = reduced and (words.low(first - 3) == "," or words.low(phrase.outer - 1) in words.small("as"))
    given = reduced or words.low(phrase.outer - 1) in naming
    return times.over(expression, NAMED_AGO if given else AGO)


def _during(times: Times, phrase: RolePhrase) -> bool:
    """« résistant pendant la guerre », « ministre sous Pompidou »."""
    words = times.words
    if words.low(phrase.end) not in times.titles.words("during") or not words[phrase.end].near or phrase.determined:
        return False
    after = phrase.end + 1
    while words.low(after) in words.small("determiners"):
        after += 1
    under = words.low(phrase.end) in times.titles.words("under")
    return not under or words[after].capital or words.low(after) in times.titles.words("reigns")


def _told(times: Times, phrase: RolePhrase) -> bool:
    """« En 1994, il devient directeur », « En 2014, X est élu sénateur »: history told in the present."""
    words, told = times.words, times.titles.words("told")
    before = [words.low(at) for at in range(max(0, phrase.outer - 4), phrase.outer)]
    if not told.intersection(before) or "." in before:
        return False
    return any(times.over(one, TOLD_AGO) for one in fronted(times, phrase))


def _as_then(times: Times, phrase: RolePhrase) -> bool:
    """« En 1997, il avait été condamné en tant que trésorier »: what somebody did something as, long ago."""
    words = times.words
    link = phrase.outer - 1
    if words.low(link) not in words.small("as") - words.small("of"):
        return False
    told = of_its_verb(times, phrase) if words.opens(link) else fronted(times, phrase)  # « Comme ministre, il … »
    return any(times.over(one, SCENE_AGO) for one in told)


def _scene(times: Times, phrase: RolePhrase) -> bool:
    """« En 1975, le président X signe », « signé par le président X en 1975 »."""
    words, at = times.words, phrase.end
    while on_line(words, at) and words[at].capital and at < phrase.end + 4:
        at += 1
    opener, dated = dates_behind(times, at) if at > phrase.end else ("", [])
    behind = [one for one in dated if opener not in (",", "(", *times.titles.words("since"))]
    return any(times.over(one, SCENE_AGO) for one in (*fronted(times, phrase), *behind, *of_its_verb(times, phrase)))


def _came_true(times: Times, phrase: RolePhrase) -> bool:
    """Whether the sentence of a future tense has a day before the article: « il sera ministre en 1985 »."""
    sentence = times.words.sentence(times.words[phrase.first].start)
    if times.published is None or sentence is None:
        return False
    inside = [
        one for one in times.dates
        if sentence.span.holds(one.span) and not (is_since(times, one) or in_relative(times, one, phrase))
    ]  # fmt: skip
    days = ELECT if phrase.when is When.FUTURE else 0
    return bool(inside) and all(times.over(one, days) for one in inside)
