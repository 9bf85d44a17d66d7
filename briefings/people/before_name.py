"""Roles before a name: right before it, or leading up to it behind a comma.

« le président Vladimir Poutine », « le chef du SVR, Sergueï Narychkine, », "US singer, actor and activist Ann Roy".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefings import names
from briefings.language.fronted_sources import acts_itself
from briefings.language.grammar import own_subject
from briefings.language.tokens import Token
from briefings.names.callings import means_somebody
from briefings.names.titles import joined
from briefings.names.words import Words
from briefings.people.between import (
    back_over_one_of,
    past_age,
    past_being,
    past_bracket,
    past_bridge,
    past_honorific,
    past_naming,
    past_year,
)
from briefings.people.lists import CLOSERS, end_of_list, list_of_names, of_one
from briefings.people.others import has_own, speaks_within
from briefings.people.phrases import RolePhrase
from briefings.people.surroundings import Names, Owner
from briefings.profile import habits


def before_name(text: Names, phrase: RolePhrase, _: Mapping[int, Owner]) -> Iterator[Owner]:
    """« le président Vladimir Poutine », « le chef du SVR, Sergueï Narychkine, »."""
    words = text.words
    at = past_honorific(text, past_bridge(text, past_age(words, phrase, past_bracket(words, phrase.end))))
    if text.is_name(at) and (_of_a_group(text, phrase, at) or _of_their_kin(text, phrase, at)):
        return
    if text.is_name(at) and not _names(text, phrase, text.starts[at][0]):
        yield from list_of_names(text, phrase, at)
        return
    comma = past_age(words, phrase, _past_mark(text, past_bracket(words, past_year(text, phrase))))
    if words.low(comma) != "," or not words[comma].near:
        return
    if _of_kin(text, phrase):
        return
    at = past_being(text, past_bridge(text, comma + 1))
    if not text.is_name(at):
        at = past_naming(text, comma + 1)
    if not text.is_name(at) or _of_a_woman(text, phrase, at) or _by_whom(text, phrase, at):
        return
    phrase = _led_by(text, phrase)
    aged = words.low(at - 1).endswith(tuple(text.titles.words("aged")))
    bridged = words.low(at - 1) != "," and not aged
    if bridged and words[comma + 1].pos == "VERB" and _named_earlier(text, phrase):
        return  # "Ian Wright, working as a pundit, called Saka a star"
    end = text.starts[at][0]
    if not bridged and (speaks_within(text, phrase, end) or has_own(text, phrase, end)):
        return
    if (
        not bridged
        and end < len(words)
        and acts_itself(words.reading.doc, words[phrase.outer].token.i, words[end].token.i)
    ):
        return  # « Selon son avocat, X, très affaibli, ne viendra pas »
    if bridged and phrase.role in text.titles.words("counterparts") and acts_behind(words, end):
        return  # « À l'image de son homologue féminine, le Français X l'emporte »
    if _leads(text, phrase, end_of_list(text, phrase, at) if phrase.plural else end, bridged=bridged):
        owners = list(list_of_names(text, phrase, at))
        known = phrase.determined and phrase.determiner not in words.small("possessives")
        known = known or back_over_one_of(text, phrase) < phrase.outer  # « un de ses porte-parole, X »
        if known or len(owners) > phrase.plural:  # « Après avoir consulté ses médecins, X … »: several are not one
            yield from owners


def _led_by(text: Names, phrase: RolePhrase) -> RolePhrase:
    """The role with what its holder was before: « [l'avocate devenue] romancière, X »."""
    before = text.phrase_before(phrase.outer - 1) if text.titles.is_becoming(text.words.low(phrase.outer - 1)) else None
    return phrase if before is None else replace(phrase, outer=before.outer, determiner=before.determiner)


def _of_their_kin(text: Names, phrase: RolePhrase, name: int) -> bool:
    """« Accusée du meurtre de sa nièce X »: the name is the niece's."""
    words = text.words
    kin = name == phrase.end and phrase.end > phrase.head_end and words.low(name - 1) in text.titles.kin
    return kin and words.low(name - 2) in words.small("possessives")


def _of_a_group(text: Names, phrase: RolePhrase, name: int) -> bool:
    """« Un membre du gouvernement Roux », « l'avocat de la famille Roux »: the group has the family name."""
    alone = text.starts[name][0] == name + 1 == phrase.end + 1
    return alone and phrase.end > phrase.head_end and text.words.low(name - 1) in text.titles.words("groups")


def _by_whom(text: Names, phrase: RolePhrase, name: int) -> bool:
    """« Interrogé par le juge, X, en larmes, a nié »: behind a participle that opens the sentence X is its subject."""
    words = text.words
    for at in range(phrase.outer - 1, max(phrase.outer - FRONTED, -1), -1):
        if words[at].pos == "VERB":
            fronted = words.opens(at) and words[at].token.morph.get("Tense") == ["Past"]  # not "According to"
            return fronted and not _thing_follows(text, words[at].token.head, name)
        if words[at].pos not in ("ADP", "ADV"):
            return False
    return False


def _thing_follows(text: Names, verb: Token, name: int) -> bool:
    """« Dirigée par le colonel, X, l'opération a réussi »: a thing behind the name is the subject."""
    words = text.words
    subject = own_subject(verb)
    if subject is None or subject.i <= words[name].token.i or subject.pos_ != "NOUN":
        return False
    return not means_somebody(text.titles, subject.lower_)


FRONTED = 4
"""Words from a role back to the participle of which it is the agent."""


def _of_a_woman(text: Names, phrase: RolePhrase, name: int) -> bool:
    """« Outre la directrice, Luc Roux, son adjoint, … »: a feminine role is of no man behind its comma."""
    told = text.titles.singular(joined(text.words, phrase.head, phrase.head_end))
    feminine = text.titles.neutral(told) != told
    return feminine and names.gender(text.words.written(name, text.starts[name][0])) == "m"


def _named_earlier(text: Names, phrase: RolePhrase) -> bool:
    """Whether the sentence of a role names somebody in front of it."""
    sentence = text.words.sentence(text.words[phrase.outer].start)
    first = text.words.index(sentence.span.start) if sentence else phrase.outer
    return any(at in text.starts for at in range(first, phrase.outer))


def _past_mark(text: Names, at: int) -> int:
    """Past « de l'époque » between a role and the name of its holder."""
    marks = text.titles.marks("after")
    return next((at + length for length in (4, 3, 2) if joined(text.words, at, at + length) in marks), at)


def _names(text: Names, phrase: RolePhrase, end: int) -> bool:
    """ "The president named X prime minister", "called X on Monday" tells what one did; "a man named X" who he is."""
    words = text.words
    if words.low(phrase.end) in text.titles.words("calling") and phrase.determiner not in words.small("indefinites"):
        return not acts_behind(words, end)  # "the suspect named X fled"
    naming = words.low(phrase.end) in text.titles.marks("naming")
    return naming and end in text.phrases and words[end].near


def _of_kin(text: Names, phrase: RolePhrase) -> bool:
    """« la sœur du ministre, X », « la mère de l'une des victimes, X »: the name behind the comma is the sister's."""
    words, at = text.words, phrase.outer
    if phrase.determiner not in words.small("contracted"):
        at -= 1
    if words.low(at) not in words.small("of") or not phrase.determined:
        return False
    if words.low(at - 1) in words.small("indefinites"):  # « de l'une des victimes », "of one of the victims"
        at -= 3 if words.low(at - 2) in words.small("determiners") else 2
    return words.low(at) in words.small("of") and text.titles.is_kin(words.low(at - 1))


def before_title(text: Names, phrase: RolePhrase, _: Mapping[int, Owner]) -> Iterator[Owner]:
    """« le porte-parole du ministère, le colonel X, », « l'ancien ministre et maire de Y X »: both are of the name."""
    words = text.words
    at = past_bracket(words, phrase.end)
    comma, joined = words.low(at) == ",", words.low(at) in words.small("ands")
    if at >= len(words) or not words[at].near or at + 1 >= len(words) or (comma and _of_kin(text, phrase)):
        return
    if phrase.outer in text.ends and words[phrase.head].text in names.post_nominals():
        return  # "Ann Roy KC and prosecutor Paul Vik"
    compounds = habits(text.titles.language).noun_compounds
    if (joined or comma) and (person := _row(text, phrase)):
        yield person, None
        return
    if joined and (both := of_one(text, at + 1)):
        yield both, None
        return
    if joined and compounds:  # "Ann Reed and former governor and US Senator Paul Chase": of the one behind them
        joined = words.low(phrase.outer - 1) in words.small("ands") and not phrase.determined
    following = text.phrases.get(past_bridge(text, at + (comma or joined)))
    if following is None or following.plural or not words[following.outer].near:
        return
    if joined and following.determined and not compounds:
        return
    name = past_honorific(text, following.end)
    if (
        text.is_name(name)
        and not _of_their_kin(text, following, name)
        and _leads(text, phrase, text.starts[name][0], bridged=not comma)
    ):
        yield text.starts[name][1], None


def _row(text: Names, phrase: RolePhrase) -> str | None:
    """ "US singer, actor, and animal rights advocate Ann Roy": bare roles in a row are all of whom they lead to.

    With an article before the first only where commas part them: "the mayor and Senator Ann Roy" are two people.
    Or with a comma before the name: « l'ancien chef du parti (PDT), actuel maire de Dole, Paul Roux, ».
    """
    words, commas, joined, last = text.words, 0, False, phrase
    if phrase.plural or _in_apposition(text, phrase):
        return None
    while True:
        end = past_bracket(words, last.end)
        comma = words.low(end) == ","
        name = past_honorific(text, past_bridge(text, end + comma))
        if last is not phrase and text.is_name(name):
            break
        ands = words.low(end + comma) in words.small("ands")
        following = text.phrases.get(end + comma + ands)
        if not (comma or ands) or joined or following is None or following.plural or following.determined:
            return None
        commas, joined, last = commas + comma, ands, following
    if comma:
        closed = _leads(text, phrase, text.starts[name][0], bridged=False)
        return text.starts[name][1] if closed else None
    if not habits(text.titles.language).noun_compounds or not joined or (phrase.determined and not commas):
        return None
    return text.starts[name][1]


def _leads(text: Names, phrase: RolePhrase, end: int, *, bridged: bool) -> bool:
    """Whether a role leads up to the name behind its comma, and not back to one before it."""
    words = text.words
    closed = end >= len(words) or not words[end].near or words[end].text in CLOSERS
    starts = (phrase.first, phrase.outer, back_over_one_of(text, phrase))
    fronted = bridged or any(words.opens(at) for at in starts)
    counted = phrase.plural and words.low(phrase.outer - 1) in words.small("numerals")
    paired = closed and words.low(phrase.outer - 1) in words.small("ands") and phrase.outer - 2 in text.ends
    if paired and words.low(phrase.outer - 2) == "," and not phrase.plural:
        return True  # "the band's singer, Ann Roy, and drummer, Paul Vik, left"
    closed = closed or (words.low(phrase.outer - 1) == "," and words[end].pos in ("VERB", "AUX"))
    closed = closed or _in_pairs(text, end) or words.low(end) in words.small("relatives")
    return (phrase.determined or fronted or counted) and (closed or fronted) and not _in_apposition(text, phrase)


def _in_pairs(text: Names, end: int) -> bool:
    """« Le maire, X et le préfet de région, Y »: behind the first name another role that leads to one of its own."""
    words = text.words
    following = text.phrases.get(end + 1) if words.low(end) in words.small("ands") else None
    if following is None or following.plural or not following.determined:
        return False
    return text.is_name(past_honorific(text, following.end + (words.low(following.end) == ",")))


def _in_apposition(text: Names, phrase: RolePhrase) -> bool:
    """Whether a name and a comma stand right before: « X, président de Y, Z … » is of X."""
    return text.words.low(phrase.outer - 1) == "," and phrase.outer - 1 in text.ends and not phrase.plural


def acts_behind(words: Words, end: int) -> bool:
    """Whether a verb follows, whose subject the words before may be."""
    return end < len(words) and words[end].near and words[end].pos in ("VERB", "AUX")
