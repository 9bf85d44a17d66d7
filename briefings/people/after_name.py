"""Roles behind a name: in apposition, in brackets, behind a dash, or chained to the role before.

« X, alors ministre de la Défense, », « X (maire de Y) », "Ann Roy, mayor and head of the board".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefings.language.fronted_sources import opens_quoted_predicate
from briefings.language.grammar import top_of
from briefings.language.quotation_marks import OPENING
from briefings.lexicon import word_set
from briefings.names.words import Words
from briefings.people.asides import back_over_aside, back_over_place, joined_aside
from briefings.people.between import back_over_age, back_over_bracket, back_over_count, back_over_one_of, back_over_time
from briefings.people.lists import after_names, before_its_title, names_before
from briefings.people.others import owned
from briefings.people.phrases import RolePhrase, is_subject
from briefings.people.run_on import past_participle, run_on
from briefings.people.surroundings import Names, Owner
from briefings.profile import habits


def behind_name(text: Names, phrase: RolePhrase, owners: Mapping[int, Owner]) -> Iterator[Owner]:
    """« Sergueï Choïgou, alors ministre de la Défense, », « X (maire de Y) »."""
    words = text.words
    mark = back_over_time(text, back_over_one_of(text, phrase)) - 1
    mark = back_over_count(text, phrase, mark + 1) - 1
    if words.low(mark) in ("«", "“", '"') and words[phrase.outer].near:
        mark -= 1
    if words.low(phrase.outer) in words.small("in_turn") and words.low(mark) not in words.small("ands") | {","}:
        mark = phrase.outer
    if run_on(text, phrase):
        first, person = text.ends[phrase.outer]
        yield person, None
        yield from names_before(text, first) if phrase.plural else ()
        return
    marked = mark >= 0 and words[mark + 1].near and (words[mark].near or words.low(mark) == "(")
    if not marked or not (words.low(mark) in after_names(words) | _BRACKETS or _dash(words, mark)):
        return
    if _of_another(text, phrase, mark) or _leads_on(text, phrase, mark) or _and_others(text, phrase, mark):
        return
    named = mark in text.ends and _of_name_alone(text, phrase, mark)
    if not named and (at_role := _chained(words, mark, owners)) is not None:
        if at_role == mark and words.low(mark) == "," and mark in text.ends and not phrase.determined:
            return  # « X, conseiller de Y, maire de Dole »: either may be the mayor
        if at_role == mark and _are_two(text, phrase, mark):
            return
        if not (at_role in text.starts and _is_another(text, phrase, mark)):
            yield owners[at_role]
        return
    if words.low(mark) in after_names(words) - {","}:
        yield from joined_aside(text, phrase, mark)
        return
    yield from _of_name_before(text, phrase, mark, owners)


def _are_two(text: Names, phrase: RolePhrase, mark: int) -> bool:
    """« Le maire et le préfet s'opposent »: two offices, each with its article, and in front of them no name."""
    words, definites = text.words, text.words.small("definites")
    if phrase.determiner not in definites or words.low(mark) not in words.small("ands"):
        return False
    first = next((one for one in text.phrases.values() if one.end == mark), None)
    return first is not None and first.determiner in definites and words.low(first.outer - 1) not in _BRACKETS | {","}


def _of_name_before(text: Names, phrase: RolePhrase, mark: int, owners: Mapping[int, Owner]) -> Iterator[Owner]:
    """Of the name in front of a mark, past what may stand between the two: an age, a bracket, a place."""
    words, at = text.words, mark
    at -= words[at - 1].text == "." and at - 1 in text.ends  # "Paul Vik Jr., the mayor,"
    for _ in range(3):
        at = back_over_bracket(words, at)
        if at in text.ends and at not in text.pronouns:
            first, person = text.ends[at]
            if not phrase.plural or back_over_one_of(text, phrase) < phrase.outer:
                yield person, None
            else:
                led = before_its_title(text, first)
                if words.low(led - 1) in words.small("ands") | {","} or words.low(mark) != ",":
                    yield person, None
                    yield from names_before(text, led)
            return
        if at in owners:
            yield owners[at][0], None
            return
        age = back_over_age(words, at)
        if age == at and not phrase.determined:
            age = back_over_aside(text, at)
        if age == at and phrase.determiner in words.small("indefinites"):
            age = back_over_place(text, phrase, at)
        if age == at:
            return
        at = age


def _of_another(text: Names, phrase: RolePhrase, mark: int) -> bool:
    """Whether the sentence gives a role to its subject, or to a firm, rather than to the name before it."""
    if phrase.determined and _opens_with_name(text, mark):
        return False  # « X, le président du club a été réélu », its second comma forgotten
    if phrase.determined:
        return _acts(text, phrase.end) or _is_subject_behind(text, phrase, mark) or owned(text, phrase, mark)
    return _goes_past(text, phrase, mark) or _of_the_firm(text, phrase, mark)


def _and_others(text: Names, phrase: RolePhrase, mark: int) -> bool:
    """« X, chef du parti, et les membres du bureau », « le maire, X, et son adjoint »."""
    words = text.words
    several = phrase.plural and phrase.determiner in words.small("definites") | words.small("plurals")
    theirs = phrase.determiner in words.small("possessives") and not text.ends.keys().isdisjoint((mark, mark - 1))
    return (several or theirs) and words.low(mark) in words.small("ands")


def _opens_with_name(text: Names, mark: int) -> bool:
    """Whether the name before a mark opens its sentence, so that nobody but its bearer can be the subject."""
    words = text.words
    if mark not in text.ends or words.low(mark) != "," or mark in text.pronouns:
        return False
    first = text.ends[mark][0]
    first -= first > 0 and words[first].near and words[first - 1].text in text.titles.honorifics
    return words.opens(first)


def _leads_on(text: Names, phrase: RolePhrase, mark: int) -> bool:
    """ "Ann Roy and former Labor leader turned independent Paul Vik": what is joined to a name leads to another one."""
    words = text.words
    if words.low(mark) not in words.small("ands") or mark not in text.ends or phrase.determined:
        return False
    for at in range(phrase.end, min(phrase.end + LEADING, len(words))):
        if at in text.starts:
            return at > phrase.end
        if not words[at].alpha or words[at].pos in ("AUX", "ADP", "PRON", "DET", "SCONJ", "CCONJ"):
            return False
    return False


LEADING = 4
"""Words between a role and the name that it leads to."""


def _goes_past(text: Names, phrase: RolePhrase, mark: int) -> bool:
    """« Élève de X, puis maître de conférences, Y … »: what comes in turn is not of X, whose pupil Y was."""
    words = text.words
    if words.low(phrase.outer) not in words.small("in_turn") or mark not in text.ends:
        return False
    return words.low(text.ends[mark][0] - 1) in words.small("of") | words.small("by")


def _of_the_firm(text: Names, phrase: RolePhrase, mark: int) -> bool:
    """« La holding, présidée par X, actionnaire de Y, … »: what a firm may be too is not X's, who leads it."""
    firms = word_set(text.titles.language, "evidence", "of_firms_too")
    if phrase.role not in firms or mark not in text.ends or "sport" in text.titles.ranks(phrase.role):
        return False
    name = top_of(text.words[text.ends[mark][0]].token, ("flat", "flat:name", "conj", "appos", "nmod"))
    led = name.head.head
    firm = led.pos_ == "NOUN" and led.lower_ in word_set(text.titles.language, "evidence", "firms")
    return firm and name.dep_.startswith("obl") and name.head.dep_ == "acl"


def _of_name_alone(text: Names, phrase: RolePhrase, mark: int) -> bool:
    """Whether a role is of the name right before its mark, whatever role that name stands in.

    "Said Paul Vik, then a trainee", « X (maire de A) et Y (sénatrice) », « le dauphin de X, le directeur général ».
    """
    words = text.words
    apposed = words.low(mark) == "," and phrase.determiner in words.small("definites") and mark not in text.pronouns
    both = phrase.plural and words.low(phrase.outer) in text.titles.words("all_of_them")  # "A and B, both Democrats"
    return words.low(mark) == "(" or words.low(phrase.outer) in words.small("in_turn") or apposed or both


def _is_another(text: Names, phrase: RolePhrase, mark: int) -> bool:
    """ "Mayor Ann Roy, and a spokesman for the union", "Mayor Ann Roy, miners in Hull": not what she is, but others.

    Where a role stands in front of a name, "and a" adds somebody, and so do words for many behind one name.
    """
    words = text.words
    if back_over_one_of(text, phrase) < phrase.outer:
        return False  # « d'après le professeur X, l'un des auteurs de l'étude »
    if phrase.plural and mark in text.ends:
        first = text.ends[mark][0]
        return words.small("ands").isdisjoint(words.low(at) for at in range(max(0, first - TITLE), first))
    return phrase.determined and words.low(mark) in words.small("ands")


TITLE = 6
"""Words between an "and" and a name: its title."""


def _acts(text: Names, at: int) -> bool:
    """Whether a verb follows, an adverb aside, that has the role for its subject: « À la demande de X, la reine a … ».

    A participle with a noun right behind it is such a verb, whatever it is taken for: "the Queen suspended parliament".
    """
    words = text.words
    if at < len(words) and words[at].near and opens_quoted_predicate(words.reading.doc, words[at].token.i):
        return True
    if at + 1 < len(words) and words[at].near and words[at].pos == "ADV":
        at += 1
    if at >= len(words) or not words[at].near or words[at].pos not in ("VERB", "AUX"):
        return False
    if "VerbForm=Ger" in words[at].token.morph:
        return False  # "a murderer approaching the end of his sentence"
    if not past_participle(words[at].token.morph):
        return True
    after = words[at + 1] if at + 1 < len(words) and words[at + 1].near else None
    bare = after is not None and (after.pos in ("NOUN", "DET", "PRON") or after.text == ".") and not after.capital
    return bare and habits(text.titles.language).noun_compounds and at + 1 not in text.times.values()


def _is_subject_behind(text: Names, phrase: RolePhrase, mark: int) -> bool:
    """« Défendu par X, l'accusé, chauffeur routier, a nié »: the subject, and X is not."""
    words = text.words
    if not is_subject(words, phrase) or mark not in text.ends or phrase.determiner not in words.small("definites"):
        return False
    behind = phrase.end + (words.low(phrase.end) == ",")
    if behind in text.starts or (behind > phrase.end and words.low(behind) in words.small("definites")):
        return False  # « Reçue par Paul Roux, le préfet, Anne Petit … »
    if behind > phrase.end and words[behind].text in OPENING:
        return False  # « Pour Paul Roux, le président du club, « rien n'est joué » »
    name = top_of(words[text.ends[mark][0]].token, ("flat", "flat:name", "conj", "appos"))
    return name.dep_.startswith("obl")


_BRACKETS = frozenset("(–—")
"""What stands between a name and a role behind it, beside what joins two names."""


def _dash(words: Words, at: int) -> bool:
    """A hyphen with a space on either side."""
    apart = 0 < at < len(words) - 1 and words[at - 1].end < words[at].start and words[at].end < words[at + 1].start
    return apart and words.low(at) == "-"


def _chained(words: Words, mark: int, owners: Mapping[int, Owner]) -> int | None:
    """Where the role ended that goes on: « sénateur et ministre », « Député européen en 1979, puis commissaire »."""
    then = not words.small("in_turn").isdisjoint((words.low(mark), words.low(mark + 1)))
    last = (
        words.low(mark) in words.small("ands") and words.low(mark - 1) == ","
    )  # « X, maire de A, ville voisine, et élu »
    far = then or last
    for at in range(mark, max(0, mark - (14 if far else 5)), -1):
        if not words[at].near:
            return None  # what stands on the line before
        if at in owners:
            return at
        verb = words[at - 1].pos in ("VERB", "AUX") and not then
        if words[at - 1].text in '.;:!?«"“' or verb or (words[at - 1].text == "," and not far):
            return None
    return None
