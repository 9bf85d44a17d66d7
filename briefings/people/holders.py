"""Holders: whose a role is, told by where it stands beside a name.

Right before or after the name, in apposition, in brackets; or as `predicates` tells.
One rule is one usage of the newsroom.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefings import names
from briefings.language.fronted_sources import acts_itself
from briefings.model import When
from briefings.names.callings import means_somebody
from briefings.names.titles import joined
from briefings.names.words import Words
from briefings.people.after_name import behind_name
from briefings.people.judged import on_stage, praises
from briefings.people.lists import CLOSERS, among, counted, end_of_list, entered, list_of_names, of_one
from briefings.people.phrases import RolePhrase
from briefings.people.predicates import copular, held_post, named_as
from briefings.people.surroundings import (
    Names,
    Owner,
    past_bracket,
    past_bridge,
    past_honorific,
)
from briefings.profile import habits


def holders(text: Names, phrase: RolePhrase, owners: Mapping[int, Owner]) -> Iterator[Owner]:
    """Whose role a phrase is, with what the joining words say of the time; the first rule wins."""
    if phrase.possessor or praises(text, phrase) or on_stage(text, phrase):
        return
    for rule in (
        _before_name,
        _before_title,
        counted,
        entered,
        held_post,
        named_as,
        copular,
        among,
        behind_name,
        _inverted,
        _fronted,
    ):
        if found := list(rule(text, phrase, owners)):
            yield from found
            return


def _before_name(text: Names, phrase: RolePhrase, _: Mapping[int, Owner]) -> Iterator[Owner]:
    """« le président Vladimir Poutine », « le chef du SVR, Sergueï Narychkine, »."""
    words = text.words
    at = past_honorific(text, past_bridge(text, past_bracket(words, phrase.end)))
    if text.is_name(at) and _of_a_group(text, phrase, at):
        return
    if text.is_name(at) and not _names(text, phrase, text.starts[at][0]):
        yield from list_of_names(text, phrase, at)
        return
    comma = _past_mark(text, past_bracket(words, phrase.end))
    if words.low(comma) != "," or not words[comma].near:
        return
    if _of_kin(text, phrase):
        return
    at = past_honorific(text, past_bridge(text, comma + 1))
    if not text.is_name(at) or _of_a_woman(text, phrase, at):
        return
    bridged = words.low(at - 1) != ","
    if bridged and words[comma + 1].pos == "VERB" and _named_earlier(text, phrase):
        return  # "Ian Wright, working as a pundit, called Saka a star"
    end = text.starts[at][0]
    if (
        not bridged
        and end < len(words)
        and acts_itself(words.reading.doc, words[phrase.outer].token.i, words[end].token.i)
    ):
        return  # « Selon son avocat, X, très affaibli, ne viendra pas »
    if bridged and phrase.role in text.titles.words("counterparts") and _subject(words, end):
        return  # « À l'image de son homologue féminine, le Français X l'emporte »
    if _leads(text, phrase, end_of_list(text, phrase, at) if phrase.plural else end, bridged=bridged):
        yield from list_of_names(text, phrase, at)


def _of_a_group(text: Names, phrase: RolePhrase, name: int) -> bool:
    """« Un membre du gouvernement Roux », « l'avocat de la famille Roux »: the group has the family name."""
    alone = text.starts[name][0] == name + 1 == phrase.end + 1
    return alone and phrase.end > phrase.head_end and text.words.low(name - 1) in text.titles.words("groups")


def _of_a_woman(text: Names, phrase: RolePhrase, name: int) -> bool:
    """« Outre la directrice, Luc Roux, son adjoint, … »: a feminine role is of no man behind its comma."""
    told = text.titles.neutral(text.titles.singular(joined(text.words, phrase.head, phrase.head_end)))
    feminine = told != text.titles.singular(joined(text.words, phrase.head, phrase.head_end))
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
    """ "The president named X prime minister" tells what one did; "a man named X" who he is."""
    naming = text.words.low(phrase.end) in text.titles.marks("naming")
    return naming and end in text.phrases and text.words[end].near


def _of_kin(text: Names, phrase: RolePhrase) -> bool:
    """« la sœur du ministre, X », « la mère de l'une des victimes, X »: the name behind the comma is the sister's."""
    words, at = text.words, phrase.outer
    if phrase.determiner not in words.small("contracted"):
        at -= 1
    if words.low(at) not in words.small("of") or not phrase.determined:
        return False
    if words.low(at - 1) in words.small("indefinites"):  # « de l'une des victimes », "of one of the victims"
        at -= 3 if words.low(at - 2) in words.small("determiners") else 2
    kin = words.low(at - 1)
    return words.low(at) in words.small("of") and (kin in text.titles.kin or kin.removesuffix("s") in text.titles.kin)


def _before_title(text: Names, phrase: RolePhrase, _: Mapping[int, Owner]) -> Iterator[Owner]:
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
    if text.is_name(name) and _leads(text, phrase, text.starts[name][0], bridged=not comma):
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
    fronted = words.opens(phrase.outer) or words.opens(phrase.first) or bridged
    counted = phrase.plural and words.low(phrase.outer - 1) in words.small("numerals")
    paired = closed and words.low(phrase.outer - 1) in words.small("ands") and phrase.outer - 2 in text.ends
    if paired and words.low(phrase.outer - 2) == "," and not phrase.plural:
        return True  # "the band's singer, Ann Roy, and drummer, Paul Vik, left"
    closed = closed or (words.low(phrase.outer - 1) == "," and words[end].pos in ("VERB", "AUX"))
    return (phrase.determined or fronted or counted) and (closed or fronted) and not _in_apposition(text, phrase)


def _in_apposition(text: Names, phrase: RolePhrase) -> bool:
    """Whether a name and a comma stand right before: « X, président de Y, Z … » is of X."""
    return text.words.low(phrase.outer - 1) == "," and phrase.outer - 1 in text.ends and not phrase.plural


def _inverted(text: Names, phrase: RolePhrase, _: Mapping[int, Owner]) -> Iterator[Owner]:
    """« Le vainqueur de l'étape est X », « le président du jury sera l'ancien ministre X », "the victims were X, Y"."""
    words, forms = text.words, text.titles.marks("copula")
    owned = words.low(phrase.outer - 1) in words.small("of_whom")  # "whose commander is President X"
    owned = owned or phrase.determiner in words.small("definites") or phrase.determiner in words.small("possessives")
    several = phrase.plural and phrase.determined and phrase.determiner not in words.small("of")
    if not owned and not several:
        return
    if (at := _identified(text, phrase)) and text.is_name(at):
        yield from list_of_names(text, phrase, at)
        return
    for end in (phrase.end + 2, phrase.end + 1):
        form = joined(words, phrase.end, end) if end < len(words) and words[end].near else ""
        if form not in forms:
            continue
        at = past_honorific(text, end)
        if not text.is_name(at) and (title := text.phrases.get(at)) and not title.plural:
            at = past_honorific(text, title.end)
        if text.is_name(at) and not _subject(words, text.starts[at][0]):
            for person, _time in list_of_names(text, phrase, at):
                yield person, When(forms[form])
        return


def _identified(text: Names, phrase: RolePhrase) -> int:
    """Where a name may begin behind « a été identifié comme étant », "was named as"; 0 where nobody is identified."""
    words, at = text.words, phrase.end
    if words.low(at) in words.small("as") and words.low(phrase.outer - 1) in text.titles.words("identifying"):
        at += 1  # "named the attacker as 21-year-old Paul Vik", « comme étant X »
        aged = tuple(text.titles.words("aged"))
        while at < len(words) and (
            words[at].pos == "AUX" or words.low(at).strip("-–").isdigit() or words.low(at) == "-"
        ):
            at += 1
        return past_honorific(text, at + bool(aged and words.low(at).endswith(aged)))
    while at < len(words) and words[at].near and words[at].pos == "AUX":
        at += 1
    behind = past_bridge(text, at) if phrase.end < at < len(words) else at
    return past_honorific(text, behind) if behind > at else 0


def _subject(words: Words, end: int) -> bool:
    """Whether a verb follows, whose subject the words before may be."""
    return end < len(words) and words[end].near and words[end].pos in ("VERB", "AUX")


def _titled(text: Names, at: int) -> str | None:
    """Whose name follows the one title with an article that begins here: « la sociologue X »."""
    title = text.phrases.get(at)
    if title is None or title.plural or not title.determined:
        return None
    end = past_honorific(text, title.end)
    return text.starts[end][1] if text.is_name(end) else None


FRONT = 16
"""Words of what else is said of a subject in front of a role."""


def _behind_front(text: Names, phrase: RolePhrase) -> bool:
    """« Mère d'une des victimes et présidente du collectif, X », « Agrégée, élève de X, puis chercheuse, Y »."""
    words, first = text.words, phrase.outer
    if words.low(first - 1) not in words.small("ands") | {","}:
        return False
    if first - 1 in text.ends and words.low(first) not in words.small("in_turn"):
        return False  # « conseiller de X, ministre de la Santé, Y »: of X
    for at in range(first - 2, max(first - FRONT, 0) - 1, -1):
        if words.opens(at):
            bare = at in text.phrases and not text.phrases[at].determined and not text.phrases[at].plural
            return bare or words.low(at) in text.titles.kin or words.low(at) in text.titles.words("born")
        named = at in text.starts and words.low(at - 1) not in words.small("of") | words.small("by")
        verb = words[at].pos in ("VERB", "AUX") and not means_somebody(text.titles, words.low(at))
        if not words[at].near or named or verb or words[at].text in ";:":
            return False
    return False


def _fronted(text: Names, phrase: RolePhrase, owners: Mapping[int, Owner]) -> Iterator[Owner]:
    """« Ancien ministre de X, il … » : a bare role that opens a sentence is its subject's."""
    words = text.words
    opens = words.opens(phrase.first) or words.opens(phrase.outer)
    if phrase.determined or not (opens or _behind_front(text, phrase)):
        return
    at = phrase.end
    while at < len(words) and at - phrase.end < 30 and words[at].near and words[at].text not in ".;:!?":
        name = past_honorific(text, at + 1)
        if words[at].text == "," and name in text.starts:
            yield text.starts[name][1], None
            return
        behind = words[at].text == "," and at == phrase.end
        if behind and (titled := _titled(text, past_bridge(text, at + 1))) is not None:
            yield titled, None  # « Rectrice de Rennes, la sociologue X »
            return
        aside = not phrase.plural and not habits(text.titles.language).noun_compounds
        if not aside and words[at].pos in ("VERB", "AUX") and "VerbForm=Fin" in words[at].token.morph:
            return  # "Prosecutors said …, when a driver, Paul Vik, …"
        at += 1
