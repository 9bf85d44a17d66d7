"""Between: what may stand between a role and its holder's name, stepped over: « , 45 ans, », « (SVR) », « en 1981 »."""

from __future__ import annotations

import re
from functools import cache

from briefings.lexicon import table
from briefings.names import gazetteer
from briefings.names.titles import joined
from briefings.names.words import Words
from briefings.people.phrases import RolePhrase
from briefings.people.surroundings import Names

LONGEST_BRACKET = 14


def past_bracket(words: Words, at: int) -> int:
    """Past a short bracket: « (SVR) »."""
    if at < len(words) and words[at].text == "(":
        for end in range(at + 1, min(at + LONGEST_BRACKET, len(words))):
            if words[end].text == ")":
                return end + 1
    return at


def back_over_bracket(words: Words, at: int) -> int:
    if words.low(at - 1) == ")":
        for first in range(at - 2, max(at - LONGEST_BRACKET, -1), -1):
            if words[first].text == "(":
                return first
    return at


def back_over_age(words: Words, at: int) -> int:
    """Back over « , 45 ans », « , âgé de 45 ans » or ", 45"."""
    tail = joined(words, max(0, at - 6), at)
    if found := re.search(table(words.reading.language, "titles")["age"], tail):
        return at - len(found.group().split()) - found.group().count("'")
    return at


def back_over_one_of(text: Names, phrase: RolePhrase) -> int:
    """Back over "one of": "Ann Roy, one of President Vik's aides", « X, l'un des conseillers de Y »."""
    if not phrase.plural:
        return phrase.outer
    words, at = text.words, phrase.outer
    of = at if phrase.determiner in words.small("contracted") or words.low(at) in words.small("of") else at - 1
    one = words.low(of - 1) in words.small("indefinites") and words[at].near
    if not one or words.low(of) not in words.small("of") | words.small("contracted"):
        return at
    return of - 1 - (words.low(of - 2) in words.small("determiners"))


def back_over_count(text: Names, phrase: RolePhrase, at: int) -> int:
    """Back over how many a plural role is of: « X, Y et Z, [tous trois] élus », "A and B, [two] farmers"."""
    counting = text.words.small("numerals") | text.titles.words("all_of_them")
    while phrase.plural and at > 0 and text.words[at].near and text.words.low(at - 1) in counting:
        at -= 1
    return at


def back_over_adverb(words: Words, at: int) -> int:
    """Back over one adverb between a verb and a role: « officiellement », « d'abord », « lui aussi »."""
    if at < 2 or not words[at].near:
        return at
    adverbs, last = words.small("before_role"), words.low(at - 1)
    if last in adverbs or (words[at - 1].pos == "ADV" and last.endswith(("ment", "ly"))):
        return at - 1
    if last not in _endings(adverbs):
        return at
    return next((at - back for back in (3, 2) if at >= back and joined(words, at - back, at) in adverbs), at)


def back_over_time(text: Names, at: int) -> int:
    """Back over « ce dimanche 17 septembre », « depuis 2012 » and adverbs."""
    words = text.words
    prepositions = text.titles.words("time_prepositions")
    for _ in range(4):
        if at in text.times and words[at].near:
            at = text.times[at]
            if words.low(at - 1) in prepositions:
                at -= 1
        elif (adverb := back_over_adverb(words, at)) < at:
            at = adverb
        else:
            break
    return at


def back_over_time_aside(text: Names, at: int) -> int:
    """Back over a time between commas, of which the first may be left out: « devient, en 1981, maire »."""
    words = text.words
    comma = at - 1 if 0 < at < len(words) and words.low(at - 1) == "," and words[at].near else at
    start = _back_over_at_age(words, back_over_time(text, comma))
    if comma == at or start == comma:
        return at if start == comma else start
    if words.low(start - 1) in text.titles.words("time_joins") and start - 1 in text.times:
        start = back_over_time(text, start - 1)  # « entre 1981 et 1986 »
    return start - (words.low(start - 1) == ",")


def _back_over_at_age(words: Words, at: int) -> int:
    """Back over « à 28 ans », "at the age of 28"."""
    if not words.low(at - 1).isdigit() and not words.low(at - 2).isdigit():
        return at
    tail = joined(words, max(0, at - 6), at)
    found = re.search(table(words.reading.language, "titles")["at_age"], tail)
    return at - len(found.group().split()) - found.group().count("'") if found else at


def past_bridge(text: Names, at: int) -> int:
    """Past « du nom de » and the like, and past a nationality: « le tenant du titre, l'Espagnol X »."""
    words, bridges = text.words, text.titles.words("bridges")
    if words.low(at) in words.small("bridging") and at + 1 < len(words) and words[at + 1].near:
        people = at + 1 + (words.low(at + 1) in words.small("others"))  # « l'autre Français X »
        return (
            people + 1 if people < len(words) and gazetteer.demonym(words[people].text, words.reading.language) else at
        )
    if text.words.low(at) not in _openings(bridges):
        return at
    for length in range(LONGEST_BRIDGE, 0, -1):
        if at + length < len(text.words) and joined(text.words, at, at + length) in bridges:
            return at + length
    return at


def past_naming(text: Names, at: int) -> int:
    """Past what tells more of somebody and then the name: « , un homme de 34 ans prénommé », ", named by police as".

    It opens with « un » or with the participle that a later « comme » ends, and holds no verb and no other name.
    """
    words, bridges = text.words, text.titles.words("bridges")
    described = words.low(at) in words.small("indefinites")
    for behind in range(at + 1, min(at + LONGEST_NAMING, len(words))):
        word = words[behind]
        if not word.near or behind in text.starts or word.text in ",.;:!?" or word.pos == "AUX":
            return at
        past = past_bridge(text, behind) if described and word.low in _openings(bridges) else behind
        if not described and word.low in words.small("as") and f"{words.low(at)} {word.low}" in bridges:
            past = behind + 1
        if past > behind:
            return past_being(text, past)
    return at


LONGEST_NAMING = 12
"""Words between the comma behind a role and the name of its holder."""


def past_being(text: Names, at: int) -> int:
    """Past « étant » and an age, "21-year-old", before a name."""
    words, aged = text.words, tuple(text.titles.words("aged"))
    while at < len(words) and (words[at].pos == "AUX" or words.low(at).strip("-–").isdigit() or words.low(at) == "-"):
        at += 1
    return past_honorific(text, at + bool(aged and words.low(at).endswith(aged)))


@cache
def _openings(phrases: frozenset[str]) -> frozenset[str]:
    """The words that phrases begin with, as a text's words are cut."""
    return frozenset(phrase.replace("'", "' ").split()[0] for phrase in phrases)


@cache
def _endings(phrases: frozenset[str]) -> frozenset[str]:
    """The words that phrases end with."""
    return frozenset(phrase.replace("'", "' ").split()[-1] for phrase in phrases)


def past_age(words: Words, phrase: RolePhrase, at: int) -> int:
    """Past « de 22 ans », « âgé de 22 ans », "aged 22" between a role and the name of its holder.

    Not behind what the role is of: « le meurtrier de la joggeuse de 22 ans X » names the jogger.
    """
    of = words.small("of") | words.small("contracted")
    if not of.isdisjoint(words.lows[phrase.head_end : phrase.end]):
        return at
    found = re.match(table(words.reading.language, "titles")["age_between"], joined(words, at, at + 4))
    return at + len(found.group().split()) if found else at


def past_year(text: Names, phrase: RolePhrase) -> int:
    """Past a time that ends with a year behind a role: « le vainqueur de l'épreuve en 2015, X ».

    Not behind « du », where it tells when that was of which the role is: « À la mort du maire en 2015, X, … ».
    """
    words, at = text.words, phrase.end
    if phrase.determiner not in words.small("definites") or words.low(phrase.outer - 1) in words.small("of"):
        return at
    for end in range(at + 1, at + LONGEST_TIME):
        first = text.times.get(end, end)
        led = first == at + 1 and words.low(at) in text.titles.words("time_prepositions")
        if (first == at or led) and len(words.low(end - 1)) == 4 and words.low(end - 1).isdigit():
            return end
    return at


LONGEST_TIME = 7
"""Words of a time between a role and a name, and one."""


def past_honorific(text: Names, at: int) -> int:
    """Past the forms of address before a name: « M. », "H.E. Dr."."""
    while at < len(text.words) and text.words[at].text in text.titles.honorifics:
        at += 1
    return at


LONGEST_BRIDGE = 5
"""Words between a role and a name."""
