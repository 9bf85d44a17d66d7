"""What stands before a role word: adjectives, nouns, the body that the role is of, its article or possessor.

« ancien vice-président », "a retired dinner lady", "Isles Trade Council (ITC) head", "the trade and industry minister".
"""

from __future__ import annotations

from collections.abc import Mapping

from briefings import names
from briefings.model import When
from briefings.names import gazetteer
from briefings.names.callings import is_listed
from briefings.names.titles import Titles
from briefings.names.words import Words
from briefings.profile import habits

WHOSE = 4
"""Words between "former" and a role: "former Obama campaign adviser"."""
LONGEST_BODY = 9
"""Words of a body's name before a role."""


def leftwards(words: Words, titles: Titles, head: int, inside: set[int]) -> tuple[int, When | None]:
    """Where the role begins, with « ancien », « vice- » or "Russian" before its head."""
    before, fillers = titles.marks("before"), titles.words("fillers")
    first, when = head, None
    if head and words[head].text in titles.honorifics and titles.head_ends(words, head - 1):
        return head, None  # "chief executive Dr Ann Roy"
    while first > 0 and words[first].near and first - 1 not in inside:
        low = words.low(first - 1)
        if low in words.small("times") and _counted(words, first - 2):
            first -= 2  # « neuf fois vainqueur »
            break
        if low in before and low not in titles.words("timed"):
            oldest = words.low(first - 2) in titles.words("degrees") and habits(titles.language).adjectives_behind
            when = when if oldest else When(before[low])  # « le plus ancien maire » is one
        elif not (
            low in fillers
            or _ordinal(words, first - 1)
            or (habits(titles.language).noun_compounds and _premodifies(words, first - 1))
            or _praised(words, titles, first)
        ):
            break
        first -= 1
    if first + 1 == head and (
        words.low(first) in words.small("no_longer") or words.low(first) in titles.words("degrees")
    ):
        first += 1  # « n'est plus président », "most ministers"
    while (
        first < head
        and words.low(first + 1) not in words.small("times")
        and (words.low(first) in words.small("numerals") or not words.low(first).strip("-–—"))
    ):
        first += 1  # "(Reuters) - Indian Prime Minister"
    return first, when


def _praised(words: Words, titles: Titles, first: int) -> bool:
    """« X, brillant chercheur serbe, »: an adjective between a comma and a bare role."""
    adjective = words[first - 1].pos == "ADJ" and not words[first - 1].capital and words[first - 1].near
    return adjective and habits(titles.language).titles_after_article and words.low(first - 2) == ","


def _counted(words: Words, at: int) -> bool:
    return at >= 0 and words[at + 1].near and (words.low(at) in words.small("numerals") or words.low(at).isdigit())


def _ordinal(words: Words, at: int) -> bool:
    """« 45e », « 1er », "45th", and « e » behind a number that a space parts from it."""
    low = words.low(at)
    ending = low.lstrip("0123456789")
    numbered = ending != low or words.low(at - 1).isdigit() or low.isdigit()
    return numbered and (
        ending in words.small("ordinal_endings")
        or (low.isdigit() and words.low(at + 1) in words.small("ordinal_endings"))
    )


def _back_over_nouns(words: Words, titles: Titles, first: int, inside: set[int], *, named: bool) -> int:
    """Back over nouns and adjectives before an English role: "a retired dinner lady", "campaign manager".

    Only where an article, a possessor, a mark or whose it is stands before them ("a British rugby player"),
    or a verb or preposition before a role that a name follows: "told reporters" is no part of a role.
    """
    at = first
    while at > 0 and words[at].near and at - 1 not in inside and first - at < 4:
        word = words[at - 1]
        noun = word.pos in ("NOUN", "ADJ", "PROPN", "NUM") or word.low in titles.words("past")
        noun = noun and not (word.low in words.small("numerals") and words[at].alpha)  # "the two presidents"
        noun = noun or (word.pos in ("ADV", "X") and "-" in word.text)  # "a well-known singer"
        made = word.pos == "VERB" and (at - 1 > 0) and words.low(at - 2) in words.small("determiners")
        noun = noun or (made and (words.low(at - 2) in words.small("indefinites") or word.token.dep_ == "amod"))
        brought = named and at > 1 and words[at - 2].token.dep_ == "mark"
        if brought and word.low.endswith(tuple(words.small("opening_participles"))):
            return at  # "by launching [company founder] Roy's car"
        if word.low in titles.words("headline_verbs"):
            return at  # "Tinubu sacks [oil chief] Kyari"
        if word.low in titles.words("timed"):
            break  # "formerly head of the bank"
        if words.low(at) in titles.marks("before") and titles.is_role(word.low):
            break  # "challenger former Vice President" are two roles
        if (
            words[at].capital
            and not word.capital
            and (titles.head_ends(words, at - 1) or (named and word.pos == "NOUN"))
        ):
            break  # "lead author Professor Ann Roy" too; "the emergency President Roy declared"
        opening = word.capital and word.low in titles.words("past") and words.opens(at - 1)
        if _year(words, at - 1):
            return at - 1  # "the 2012 champion"
        if not (word.alpha and (opening or (noun and word.low != "'s" and not word.capital))):
            break
        at -= 1
    return _led_in(words, titles, at, first, inside, named=named)


_CLOSING = frozenset('"”»’')


def _led_in(words: Words, titles: Titles, at: int, first: int, inside: set[int], *, named: bool) -> int:
    """Back over whose it is, before the nouns that begin at a word; to `first` where nothing leads them in."""
    whose = at
    while at < first and whose > 0 and words[whose].near and whose - 1 not in inside:
        if not _premodifies(words, whose - 1):
            break
        whose -= 1
    if whose < at:
        while whose > 0 and words[whose].near and words.low(whose - 1) in titles.words("past"):
            whose -= 1  # "a former British rugby player"
        return whose
    before = words.low(at - 1)
    if named and at > 0 and words[at - 1].pos in ("VERB", "ADP", "AUX"):
        return at
    led = (
        before in words.small("determiners")
        or before in ("'s", "'", ",", "as", "(", "and", "–", "—")
        or (named and before in _CLOSING)  # "“It is over,” [foreign ministry] spokeswoman Ann Roy said"
        or words.opens(at)
    )
    led = led or before.endswith(tuple(titles.words("aged")))  # "a 29-year-old paediatric nurse"
    led = led or before in titles.words("timed")  # "Ann Roy, now [medical] director", "the then [housing] minister"
    return at if led else first


def back_over_compound(
    words: Words, titles: Titles, first: int, head: int, inside: set[int], whole: Mapping[int, int], *, named: bool
) -> int:
    """Back over all that stands before an English role, the body that it is of included.

    Args:
        whole: Each word of a body's name -> the first of them.
        named: Whether a person's name follows.
    """
    begun = _back_over_nouns(words, titles, first, inside, named=named)
    first = _whole_body(words, begun, whole)
    while begun > first > 0 and words[first].near and first - 1 not in inside and _premodifies(words, first - 1):
        first -= 1  # "Indian National [Congress leader]"
    return _joined_nouns(words, titles, first, head, inside, whole)


def _whole_body(words: Words, first: int, whole: Mapping[int, int]) -> int:
    """Back to the first word of the body that a role is of, past its bracket: "Isles Trade Council (ITC) head"."""
    at = first
    if words.low(at - 1) == ")" and words.low(at - 3) == "(":
        at -= 3
    if at > 0 and words[at].near and at - 1 in whole and first - whole[at - 1] <= LONGEST_BODY:
        return whole[at - 1]
    return whole[first] if first in whole and first - whole[first] <= LONGEST_BODY else first


def _year(words: Words, at: int) -> bool:
    """Whether a year between an article and a title tells of which year it is."""
    low = words.low(at)
    return len(low) == 4 and low.isdigit() and words.low(at - 1) in words.small("definites") and words[at].near


def _joined_nouns(
    words: Words, titles: Titles, first: int, head: int, inside: set[int], whole: Mapping[int, int]
) -> int:
    """Back over the first of two fields of an office: "the trade and industry commissioner"."""
    at = first - 2
    if first == head or at < 0 or not words[first].near or words.low(first - 1) not in words.small("ands"):
        return first
    field, led = words[at], words.opens(at) or words.low(at - 1) in words.small("determiners") | {"'s"}
    led = led or at - 1 in whole or (at > 0 and _premodifies(words, at - 1))
    once = words.low(at - 1) in titles.words("past")  # "former Leeds and England defender"
    led = led or once
    known = titles.head_ends(words, at) or is_listed(titles.language, field.low) or at in inside
    known = known or (at in whole and not once)
    alike = field.pos in ("NOUN", "ADJ", "PROPN") and field.capital == words[first].capital
    if not led or known or not (alike or words.opens(at)) or not words[first - 1].near:
        return first
    while at > 0 and words[at].near and at - 1 not in inside and _premodifies(words, at - 1):
        at -= 1
    return _whole_body(words, at, whole)


def _premodifies(words: Words, at: int) -> bool:
    """The body or country before the role: "Russian Defence Minister"."""
    word, language = words[at], words.reading.language
    if word.low in words.small("common") and not word.text.isupper():
        return False  # "Only President Roy"
    if word.low in Titles.of(language).marks("naming"):
        return False  # "Appointed chief executive, Ann Roy"
    if gazetteer.demonym(word.text, language) or (word.capital and word.low in gazetteer.words_of(language, "bodies")):
        return True
    if _distance(words, at):
        return True
    return word.capital and word.alpha and word.text not in names.not_names(language) and not word.text.endswith(".")


def _distance(words: Words, at: int) -> bool:
    """ "Olympic [100m] champion", "the [10,000-metre] champion": a number with its unit, which are two words."""
    units = Titles.of(words.reading.language).words("distances")
    if words.low(at) in units:
        return words.low(at - 1)[:1].isdigit()
    return words.low(at)[:1].isdigit() and words.low(at + 1) in units


def past_a_name(
    words: Words, titles: Titles, first: int, inside: set[int], when: When | None
) -> tuple[int, When | None]:
    """ "Former Obama adviser Ann Roy": back over the one that somebody worked for, to the mark of when that was."""
    at = first
    while at > 0 and words[at].near and first - at < WHOSE and (at - 1 in inside or words[at - 1].pos == "NOUN"):
        at -= 1
    marks = titles.marks("before")
    if at == first or at not in inside or not words[at].near or words.low(at - 1) not in marks:
        return first, when
    return at - 1, When(marks[words.low(at - 1)])


def determined(words: Words, outer: int) -> tuple[int, str]:
    """Where a phrase begins with the article or possessor before it, and which that is."""
    if outer > 0 and words[outer].near and words.low(outer - 1) in words.small("determiners"):
        return outer - 1, words.low(outer - 1)
    if outer > 0 and (words.low(outer - 1) == "'s" or _of_many(words, outer - 1)):
        return _possessor(words, outer - 1), "'s"
    return outer, ""


def _of_many(words: Words, mark: int) -> bool:
    """ "The farmers' leader": an apostrophe right behind a plural, and no closing quotation mark."""
    behind = mark > 0 and words[mark].text in ("'", "’") and words[mark].start == words[mark - 1].end
    return behind and words.low(mark - 1).endswith("s") and words[mark].end < words[mark + 1].start


def _possessor(words: Words, mark: int) -> int:
    """The first word of whose role it is: "Angela Merkel" in "Angela Merkel's spokesperson"."""
    at = mark
    while at > 0 and words[at].near and mark - at < 6:
        word = words[at - 1]
        joined = word.low in words.small("ands") and words[at].capital and words[at - 2].capital and at > 1
        if not joined and (not word.alpha or not (word.capital or word.pos in ("NOUN", "PROPN", "ADJ", "DET"))):
            break  # "Westmorland and Furness Council's cabinet member"
        at -= 1
    return at


def back_over_years(words: Words, titles: Titles, at: int) -> int:
    """Back over an age before a role: "a 34-year-old nurse"."""
    aged = words.low(at - 1) if at > 1 and words[at].near else ""
    if not aged.endswith(tuple(titles.words("aged"))):
        return at
    return at - 2 if words.low(at - 2).isdigit() and words[at - 1].near else at - 1
