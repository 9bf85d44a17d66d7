"""Roles behind a name: in apposition, in brackets, behind a dash, or chained to the role before.

« X, alors ministre de la Défense, », « X (maire de Y) », "Ann Roy, mayor and head of the board".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefings import names
from briefings.language.fronted_sources import opens_quoted_predicate
from briefings.language.speech import speech
from briefings.lexicon import word_set
from briefings.names.titles import joined
from briefings.names.words import Words
from briefings.people.lists import after_names, before_its_title, names_before
from briefings.people.phrases import RolePhrase
from briefings.people.surroundings import (
    Names,
    Owner,
    back_over_age,
    back_over_bracket,
    back_over_one_of,
    back_over_time,
)
from briefings.profile import habits


def behind_name(text: Names, phrase: RolePhrase, owners: Mapping[int, Owner]) -> Iterator[Owner]:
    """« Sergueï Choïgou, alors ministre de la Défense, », « X (maire de Y) »."""
    words = text.words
    mark = back_over_time(text, back_over_one_of(text, phrase)) - 1
    if phrase.plural and words.low(mark) in text.titles.words("all_of_them"):
        mark -= 1  # « X, Y et Z, tous élus »
    elif phrase.plural and joined(words, mark - 1, mark + 1) in text.titles.words("pairs"):
        mark -= 2  # « X et Y, tous deux professeurs »
    if words.low(mark) in ("«", "“", '"') and words[phrase.outer].near:
        mark -= 1
    if words.low(phrase.outer) in words.small("in_turn") and words.low(mark) not in words.small("ands") | {","}:
        mark = phrase.outer
    if _run_on(text, phrase):
        first, person = text.ends[phrase.outer]
        yield person, None
        yield from names_before(text, first) if phrase.plural else ()
        return
    marked = mark >= 0 and words[mark + 1].near and (words[mark].near or words.low(mark) == "(")
    if not marked or not (words.low(mark) in after_names(words) | _BRACKETS or _dash(words, mark)):
        return
    if _of_another(text, phrase, mark) or _leads_on(text, phrase, mark) or _and_others(text, phrase, mark):
        return
    at = mark
    named = mark in text.ends and _of_name_alone(text, phrase, mark)
    if not named and (at_role := _chained(words, mark, owners)) is not None:
        if not (at_role in text.starts and _is_another(text, phrase, mark)):
            yield owners[at_role]
        return
    if words.low(mark) in after_names(words) - {","}:
        yield from _joined_aside(text, phrase, mark)
        return
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
            age = _back_over_aside(text, at)
        if age == at and phrase.determiner in words.small("indefinites"):
            age = _back_over_place(text, phrase, at)
        if age == at:
            return
        at = age


def _of_another(text: Names, phrase: RolePhrase, mark: int) -> bool:
    """Whether the sentence gives a role to its subject, or to a firm, rather than to the name before it."""
    if phrase.determined and _opens_with_name(text, mark):
        return False  # « X, le président du club a été réélu », its second comma forgotten
    if phrase.determined:
        return _acts(text, phrase.end) or _is_subject_behind(text, phrase, mark)
    return _goes_past(text, phrase, mark) or _of_the_firm(text, phrase, mark)


def _and_others(text: Names, phrase: RolePhrase, mark: int) -> bool:
    """« Entre X, le directeur, et les putschistes », « X, chef du parti, et les membres du bureau »."""
    words = text.words
    several = phrase.plural and phrase.determiner in words.small("definites") | words.small("plurals")
    return several and words.low(mark) in words.small("ands")


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
    name = text.words[text.ends[mark][0]].token
    while name.dep_ in ("flat", "flat:name", "conj", "appos", "nmod"):
        name = name.head
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


def _joined_aside(text: Names, phrase: RolePhrase, mark: int) -> Iterator[Owner]:
    """« X, mère de famille et présidente de l'association, »: behind what is said of a name and is no role."""
    aside = _back_over_aside(text, mark) if text.words.low(mark) in text.words.small("ands") else mark
    led = text.words.low(aside + 1) in text.words.small("indefinites")
    both = led and phrase.determiner in text.words.small("indefinites")  # "Ann Roy, a widow and a former teacher"
    if aside < mark and (not phrase.determined or both or _of_kin_behind(text, aside)):
        yield text.ends[aside][1], None


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
    if not _past_participle(words[at].token.morph):
        return True
    after = words[at + 1] if at + 1 < len(words) and words[at + 1].near else None
    bare = after is not None and (after.pos in ("NOUN", "DET", "PRON") or after.text == ".") and not after.capital
    return bare and habits(text.titles.language).noun_compounds and at + 1 not in text.times.values()


def _is_subject_behind(text: Names, phrase: RolePhrase, mark: int) -> bool:
    """« Défendu par X, l'accusé, chauffeur routier, a nié »: the subject, and X is not."""
    words = text.words
    subject = any(words[at].token.dep_.startswith("nsubj") for at in range(phrase.head, phrase.head_end))
    if not subject or mark not in text.ends or phrase.determiner not in words.small("definites"):
        return False
    behind = phrase.end + (words.low(phrase.end) == ",")
    if behind in text.starts or (behind > phrase.end and words.low(behind) in words.small("definites")):
        return False  # « Reçue par Paul Roux, le préfet, Anne Petit … »
    if behind > phrase.end and words[behind].text in "«“":
        return False  # « Pour Paul Roux, le président du club, « rien n'est joué » »
    name = words[text.ends[mark][0]].token
    while name.dep_ in ("flat", "flat:name", "conj", "appos"):
        name = name.head
    return name.dep_.startswith("obl")


ASIDE = 8
"""Words of an apposition without a verb that may stand between a name and a role."""


def _back_over_aside(text: Names, at: int) -> int:
    """Back over what else is said of a name: « X, grand blessé de la route, président de Y »."""
    words = text.words
    for first in range(at - 1, max(0, at - ASIDE - 2), -1):
        pronoun = words[first].pos == "PRON" and words.low(first) not in words.small("possessives")
        if (
            not words[first].near
            or pronoun
            or words[first].pos in ("VERB", "AUX")
            or words[first].text in '.;:!?«»()"“”'
        ):
            return at
        if first in text.ends and words.low(first) in _placing(words):
            return first if not words[at + 1].capital else at  # "Ann Roy of Leeds University and author of two books"
        if words[first].text == ",":
            articles = words.small("indefinites") | words.small("possessives")
            kin = words.low(first + 2) in text.titles.kin and words.low(first + 1) in words.small("definites")
            noun_at = first + 1 + (kin or words.low(first + 1) in articles)
            noun = words[noun_at].pos in ("NOUN", "ADJ") and not words[noun_at].capital
            return first if first in text.ends and at - first > 1 and noun else at
    return at


def _back_over_place(text: Names, phrase: RolePhrase, at: int) -> int:
    """Back over where somebody belongs: "Ann Roy of Leeds University, a researcher", "Paul Vik, of Hull, a nurse"."""
    words = text.words
    if phrase.role in word_set(text.titles.language, "evidence", "of_firms_too"):
        return at  # "Ann Roy of Zeta, a supplier of chips"
    small = words.small("of") | words.small("definites") | words.small("ands")
    for first in range(at - 1, max(0, at - ASIDE - 2), -1):
        word = words[first]
        if first in text.ends:
            link = first + (words.low(first) == ",")
            return first if words.low(link) in _placing(words) and link < at - 1 else at
        if not word.near or not (word.capital or word.low in small | _placing(words) | {",", "'s"}):
            return at
    return at


def _placing(words: Words) -> frozenset[str]:
    """Words that tell, right behind a name, where somebody belongs."""
    return words.small("of") | words.small("at_place") | words.small("contracted")


def _of_kin_behind(text: Names, comma: int) -> bool:
    """Whose relative somebody is: "Ann Roy, his wife and the current chair of the board"."""
    words = text.words
    return words.low(comma + 1) in words.small("possessives") and words.low(comma + 2) in text.titles.kin


def _run_on(text: Names, phrase: RolePhrase) -> bool:
    """« Léa Morin championne de France »: a bare role with more to it right behind a name, its comma forgotten."""
    words, at = text.words, phrase.outer
    named = at in text.ends and at not in text.pronouns and words[at].near
    if named and phrase.end == at + 1 and words[at].text in names.post_nominals():
        return True  # "Jane Hill MP"
    if named and _told_behind(text, phrase):
        return True
    bare = not phrase.determined and phrase.end > phrase.head_end
    if named and phrase.plural:
        bare = bare and words.low(text.ends[at][0] - 1) in words.small("ands")
    head = words[phrase.head]
    past = head.pos == "VERB" and _past_participle(head.token.morph)  # « X médaillé d'argent », not « X accusé de vol »
    past = past and head.low.removesuffix("s") not in text.titles.words("participles")
    noun = past or head.pos in ("NOUN", "ADJ", "X")
    noun = noun or "VerbForm=Fin" in head.token.morph  # a verb in name alone: « X candidate à la primaire »
    noun = noun and not words[at].capital
    noun = noun and words.low(phrase.head_end + 1) not in words.small("indefinites")  # « X victime d'une chute »
    return (
        habits(text.titles.language).roles_behind_names
        and named
        and bare
        and noun
        and not _addressed(text, text.ends[at][0])
    )


def _told_behind(text: Names, phrase: RolePhrase) -> bool:
    """« … », a déclaré Ann Roux la ministre des Transports.: the comma forgotten behind whoever spoke."""
    words, first = text.words, text.ends[phrase.outer][0]
    definite = phrase.determiner in words.small("definites") and not phrase.plural and phrase.end > phrase.head_end
    closed = phrase.end >= len(words) or not words[phrase.end].near or words[phrase.end].text in ".,»"
    spoke = first > 0 and words[first - 1].pos == "VERB" and words[first].near
    return definite and closed and spoke and words[first - 1].token.lemma_.lower() in speech(text.titles.language).verbs


def _addressed(text: Names, first: int) -> bool:
    """Whether a verb stands right before a name, whose object and its predicate may follow: « juge X chef de »."""
    word = text.words[first - 1] if first else None
    return word is not None and text.words[first].near and word.pos in ("VERB", "AUX")


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


def _past_participle(morph: str) -> bool:
    return "VerbForm=Part" in morph
