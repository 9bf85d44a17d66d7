"""Surroundings: where the persons, times and roles of a text stand, for rules that look about them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from briefings.language.grammar import own_subject
from briefings.language.tokens import Token
from briefings.lexicon import table
from briefings.model import When
from briefings.names import gazetteer
from briefings.names.titles import Titles, joined
from briefings.names.words import Words
from briefings.people.entries import Entry
from briefings.people.phrases import RolePhrase

Owner = tuple[str, When | None]
"""A person, and when the role is theirs as far as the words that join them tell."""

LONGEST_ROLE = 8
"""Words of a role in front of a name, of one in a row with it, or behind a post."""
LONGEST_BRACKET = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What every rule looks at."""

    words: Words
    titles: Titles
    starts: Mapping[int, tuple[int, str]]
    """First word of a naming -> its end and person."""
    ends: Mapping[int, tuple[int, str]]
    """Word past a naming -> its first word and person."""
    pronouns: frozenset[int]
    """Ends of the namings that are pronouns."""
    times: Mapping[int, int]
    """Word past a time expression -> its first word."""
    phrases: Mapping[int, RolePhrase]
    """First word of a role phrase, article included -> the phrase."""
    entries: Mapping[int, Entry]
    """Each word of an office that an entry of a list gives -> the entry."""

    def person_at(self, token: Token) -> str | None:
        """The person whose naming holds a token; of « le ministre X », also the one whose title it is."""
        at = self.words.index(token.idx)
        for first in range(at, max(-1, at - 6), -1):
            if first in self.starts and self.starts[first][0] > at:
                return self.starts[first][1]
        return None

    def is_name(self, at: int) -> bool:
        """Whether a name, and no pronoun, begins at a word on the same line."""
        return at in self.starts and self.words[at].near and self.starts[at][0] not in self.pronouns

    def phrase_before(self, end: int) -> RolePhrase | None:
        """The role phrase that ends before a word."""
        starts = range(end - 1, max(end - LONGEST_ROLE - 1, -1), -1)
        return next((p for p in map(self.phrases.get, starts) if p is not None and p.end == end), None)


def head_token(words: Words, phrase: RolePhrase) -> Token:
    """The word of a role that the rest of it hangs on: "coach" in "head coach"."""
    inside = [words[at].token for at in range(phrase.head, phrase.head_end)]
    within = {token.i for token in inside}
    return next((token for token in inside if token.head.i not in within or token.head.i == token.i), inside[0])


def subject_of(text: Names, verb: Token) -> str | None:
    """The person who is the subject of a verb or predicate, as the parse has it."""
    head = verb
    for _ in range(3):
        for child in head.children:
            if child.dep_.startswith("nsubj"):
                return _person(text, child)
        if head.dep_.split(":")[0] not in CARRIED:
            return None
        if head.dep_ == "conj" and head.head.dep_ == "ROOT" and head.head.pos_ in ("PROPN", "NOUN"):
            return text.person_at(head.head) or subject_of(text, head.head)  # "X, 71, leads the board and was a judge"
        head = head.head
    return None


def doer(text: Names, verb: Token) -> str | None:
    """The person who is the subject of a verb, or whom it describes as a participle: "X, serving as mayor"."""
    if verb.dep_.startswith("acl") and not any(child.dep_.startswith("nsubj") for child in verb.children):
        return _person(text, verb.head)
    return subject_of(text, verb)


CARRIED = frozenset(("xcomp", "obj", "obl", "conj", "appos", "advcl", "aux", "cop"))
"""What a word is to its head where the head's subject is its own."""


def clause_subject(text: Names, token: Token) -> str | None:
    """The person who is the subject of the clause that holds a token, unless its verb has somebody for its object.

    « X a perçu mille euros comme conseillère » is of X, « X a engagé sa fille comme conseillère » is not.
    """
    for _ in range(4):
        if token.dep_.startswith("acl"):  # « un homme identifié comme un proche »
            return _person(text, token.head)
        if _of_a_stranger(text, token):
            return None
        own, token = token.dep_ != "advcl", token.head  # "entered politics when elected as a member"
        children = list(token.children)
        subject = own_subject(token)
        if own and any(child.dep_ == "obj" and not _counted(child) for child in children):
            return None
        if subject is not None:
            return _person(text, subject)
    return None


def _of_a_stranger(text: Names, verb: Token) -> bool:
    """« avec un individu, finalement identifié comme un proche »: a participle right behind somebody without a name."""
    words = text.words
    at = words.index(verb.idx)
    if "VerbForm=Part" not in verb.morph or words[at - 1].pos in ("AUX", "VERB"):
        return False
    while at > 0 and words[at].near and (words[at - 1].pos == "ADV" or words.low(at - 1) == ","):
        at -= 1
    noun = words[at - 1].token if at else None
    if noun is None or noun.pos_ != "NOUN" or words.low(at) != ",":
        return False
    return any(child.lower_ in words.small("indefinites") for child in noun.children)


def _counted(token: Token) -> bool:
    return any(child.dep_ in ("nummod", "nummod:gov") or child.pos_ == "NUM" for child in token.children)


def _person(text: Names, token: Token) -> str | None:
    if token.lower_ in text.words.small("who"):
        if token.head.dep_ == "acl:relcl":
            token = token.head.head
        elif before := _right_before(text, token):
            return before
    found = text.person_at(token)
    if found is None and token.dep_ == "appos":
        found = text.person_at(token.head)  # "X, a mayor who once worked as a miner"
    if found is None:
        for child in token.children:
            if child.dep_ in ("appos", "flat", "flat:name", "nmod") and (found := text.person_at(child)):
                close = child.i - token.i <= 2 or child.dep_ != "nmod"
                return found if close else None
    return found


def _right_before(text: Names, token: Token) -> str | None:
    """Whose name ends right before a relative pronoun, whatever the parser hangs its clause on."""
    at = text.words.index(token.idx)
    end = at - 1 if text.words.low(at - 1) == "," else at
    return text.ends[end][1] if end in text.ends else None


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
UNTRUE = 5
"""Words from a role back to what says that it is not so."""


def is_untrue(text: Names, phrase: RolePhrase, at: int) -> bool:
    """ "Wrongly named as the killer", "almost became mayor": what somebody is not; "almost certainly" says it is."""
    words, untrue = text.words, text.titles.words("untrue")
    for back in range(phrase.head - 1, max(at - UNTRUE, 0), -1):
        if words[back].text in ",.;:!?":
            return False
        if words.low(back) in untrue:
            return words[back + 1].pos != "ADV"
    return False
