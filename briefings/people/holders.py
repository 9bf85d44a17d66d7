"""Holders: whose a role is, told by where it stands beside a name.

Right before or after the name, in apposition, in brackets; or as `predicates` tells.
One rule is one usage of the newsroom.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefings import names
from briefings.model import When
from briefings.names.titles import joined
from briefings.names.words import Words
from briefings.people.lists import CLOSERS, after_names, counted, end_of_list, list_of_names
from briefings.people.phrases import RolePhrase
from briefings.people.predicates import copular, held_post, named_as, names_before
from briefings.people.surroundings import (
    Names,
    Owner,
    back_over_age,
    back_over_bracket,
    back_over_time,
    past_bracket,
    past_bridge,
    past_honorific,
)
from briefings.profile import habits


def holders(text: Names, phrase: RolePhrase, owners: Mapping[int, Owner]) -> Iterator[Owner]:
    """Whose role a phrase is, with what the joining words say of the time; the first rule wins."""
    if phrase.possessor or _praises(text, phrase):
        return
    for rule in (_before_name, _before_title, counted, held_post, named_as, copular, _after_name, _inverted, _fronted):
        if found := list(rule(text, phrase, owners)):
            yield from found
            return


def _praises(text: Names, phrase: RolePhrase) -> bool:
    """« un grand réformateur » judges, « auteur d'un doublé » tells what somebody did: neither gives a role."""
    lows = {text.words.low(at) for at in range(phrase.outer, phrase.head)}
    done = {text.words.low(at) for at in range(phrase.head_end, phrase.end)} & text.titles.words("feats")
    if done and phrase.role in text.titles.words("makers"):
        return True
    return bool(lows & text.titles.words("praise")) and phrase.determiner in text.words.small("indefinites")


def _before_name(text: Names, phrase: RolePhrase, _: Mapping[int, Owner]) -> Iterator[Owner]:
    """« le président Vladimir Poutine », « le chef du SVR, Sergueï Narychkine, »."""
    words = text.words
    at = past_honorific(text, past_bridge(text, past_bracket(words, phrase.end)))
    if text.is_name(at) and not _names(text, phrase, text.starts[at][0]):
        yield from list_of_names(text, phrase, at)
        return
    if words.low(past_bracket(words, phrase.end)) != "," or not words[past_bracket(words, phrase.end)].near:
        return
    if _of_kin(text, phrase):
        return
    comma = past_bracket(words, phrase.end)
    at = past_honorific(text, past_bridge(text, comma + 1))
    if not text.is_name(at):
        return
    bridged = words.low(at - 1) != ","
    end = text.starts[at][0]
    if _leads(text, phrase, end_of_list(text, phrase, at) if phrase.plural else end, bridged=bridged):
        yield from list_of_names(text, phrase, at)


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
    compounds = habits(text.titles.language).noun_compounds
    if (joined or comma) and (person := _row(text, phrase)):
        yield person, None
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
    closed = closed or (words.low(phrase.outer - 1) == "," and words[end].pos in ("VERB", "AUX"))
    return (phrase.determined or fronted or counted) and (closed or fronted) and not _in_apposition(text, phrase)


def _in_apposition(text: Names, phrase: RolePhrase) -> bool:
    """Whether a name and a comma stand right before: « X, président de Y, Z … » is of X."""
    return text.words.low(phrase.outer - 1) == "," and phrase.outer - 1 in text.ends and not phrase.plural


def _after_name(text: Names, phrase: RolePhrase, owners: Mapping[int, Owner]) -> Iterator[Owner]:
    """« Sergueï Choïgou, alors ministre de la Défense, », « X (maire de Y) »."""
    words = text.words
    mark = back_over_time(text, _back_over_one_of(text, phrase)) - 1
    if phrase.plural and joined(words, mark - 1, mark + 1) in text.titles.words("pairs"):
        mark -= 2  # « X et Y, tous deux professeurs »
    if words.low(mark) in ("«", "“", '"') and words[phrase.outer].near:
        mark -= 1
    if words.low(phrase.outer) in words.small("in_turn") and words.low(mark) not in words.small("ands") | {","}:
        mark = phrase.outer
    if _run_on(text, phrase):
        yield text.ends[phrase.outer][1], None
        return
    if (
        mark < 0
        or not words[mark + 1].near
        or not (words.low(mark) in after_names(words) | _BRACKETS or _dash(words, mark))
    ):
        return
    if phrase.determined and _acts(text, phrase.end):
        return
    at = mark
    if chained := _chained(words, mark, owners):
        yield chained
        return
    if words.low(mark) in after_names(words) - {","}:
        aside = (
            _back_over_aside(text, mark) if not phrase.determined and words.low(mark) in words.small("ands") else mark
        )
        if aside < mark:  # « X, mère de famille et présidente de l'association, »
            yield text.ends[aside][1], None
        return
    for _ in range(3):
        at = back_over_bracket(words, at)
        if at in text.ends and at not in text.pronouns:
            first, person = text.ends[at]
            yield person, None
            if phrase.plural:
                yield from names_before(text, first)
            return
        if at in owners:
            yield owners[at][0], None
            return
        age = back_over_age(words, at)
        if age == at and not phrase.determined:
            age = _back_over_aside(text, at)
        if age == at:
            return
        at = age


def _back_over_one_of(text: Names, phrase: RolePhrase) -> int:
    """Back over "one of": "Ann Roy, one of President Vik's aides", « X, l'un des conseillers de Y »."""
    words, at = text.words, phrase.outer
    of = at if phrase.determiner in words.small("contracted") or words.low(at) in words.small("of") else at - 1
    one = words.low(of - 1) in words.small("indefinites") and words[at].near
    if not phrase.plural or not one or words.low(of) not in words.small("of") | words.small("contracted"):
        return at
    return of - 1 - (words.low(of - 2) in words.small("determiners"))


def _acts(text: Names, at: int) -> bool:
    """Whether a verb follows, an adverb aside, that has the role for its subject: « À la demande de X, la reine a … ».

    A participle with a noun right behind it is such a verb, whatever it is taken for: "the Queen suspended parliament".
    """
    words = text.words
    if at + 1 < len(words) and words[at].near and words[at].pos == "ADV":
        at += 1
    if at >= len(words) or not words[at].near or words[at].pos not in ("VERB", "AUX"):
        return False
    if not _past_participle(words[at].token.morph):
        return True
    after = words[at + 1] if at + 1 < len(words) and words[at + 1].near else None
    bare = after is not None and (after.pos in ("NOUN", "DET", "PRON") or after.text == ".") and not after.capital
    return bare and habits(text.titles.language).noun_compounds and at + 1 not in text.times.values()


ASIDE = 6
"""Words of an apposition without a verb that may stand between a name and a role."""


def _back_over_aside(text: Names, at: int) -> int:
    """Back over what else is said of a name: « X, grand blessé de la route, président de Y »."""
    words = text.words
    for first in range(at - 1, max(0, at - ASIDE - 2), -1):
        if not words[first].near or words[first].pos in ("VERB", "AUX", "PRON") or words[first].text in ".;:!?«»()":
            return at
        if words[first].text == ",":
            noun_at = first + 1 + (words.low(first + 1) in words.small("indefinites"))
            noun = words[noun_at].pos in ("NOUN", "ADJ") and not words[noun_at].capital
            return first if first in text.ends and at - first > 1 and noun else at
    return at


def _run_on(text: Names, phrase: RolePhrase) -> bool:
    """« Léa Morin championne de France »: a bare role with more to it right behind a name, its comma forgotten."""
    words, at = text.words, phrase.outer
    named = at in text.ends and at not in text.pronouns and words[at].near
    if named and phrase.end == at + 1 and words[at].text in names.post_nominals():
        return True  # "Jane Hill MP"
    bare = not phrase.determined and phrase.end > phrase.head_end and not phrase.plural
    head = words[phrase.head]
    past = head.pos == "VERB" and _past_participle(head.token.morph)  # « X médaillé d'argent », not « X accusé de vol »
    noun = head.pos in ("NOUN", "ADJ") or (past and head.low.removesuffix("s") not in text.titles.words("participles"))
    noun = noun and not words[at].capital
    noun = noun and words.low(phrase.head_end + 1) not in words.small("indefinites")  # « X victime d'une chute »
    return (
        habits(text.titles.language).roles_behind_names
        and named
        and bare
        and noun
        and not _addressed(text, text.ends[at][0])
    )


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


def _chained(words: Words, mark: int, owners: Mapping[int, Owner]) -> Owner | None:
    """Whose role ended just before: « sénateur et ministre », « Député européen en 1979, puis commissaire »."""
    then = not words.small("in_turn").isdisjoint((words.low(mark), words.low(mark + 1)))
    last = (
        words.low(mark) in words.small("ands") and words.low(mark - 1) == ","
    )  # « X, maire de A, ville voisine, et élu »
    far = then or last
    for at in range(mark, max(0, mark - (14 if far else 5)), -1):
        if at in owners:
            return owners[at]
        verb = words[at - 1].pos in ("VERB", "AUX") and not then
        if words[at - 1].text in ".;:!?" or verb or (words[at - 1].text == "," and not far):
            return None
    return None


def _past_participle(morph: str) -> bool:
    return "VerbForm=Part" in morph


def _inverted(text: Names, phrase: RolePhrase, _: Mapping[int, Owner]) -> Iterator[Owner]:
    """« Le vainqueur de l'étape est X », « le président du jury sera l'ancien ministre X », "the victims were X, Y"."""
    words, forms = text.words, text.titles.marks("copula")
    owned = phrase.determiner in words.small("definites") or phrase.determiner in words.small("possessives")
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


def _fronted(text: Names, phrase: RolePhrase, owners: Mapping[int, Owner]) -> Iterator[Owner]:
    """« Ancien ministre de X, il … » : a bare role that opens a sentence is its subject's."""
    words = text.words
    if phrase.determined or not (words.opens(phrase.first) or words.opens(phrase.outer)):
        return
    at = phrase.end
    while at < len(words) and at - phrase.end < 30 and words[at].near and words[at].text not in ".;:!?":
        if words[at].text == "," and at + 1 in text.starts:
            yield text.starts[at + 1][1], None
            return
        behind = words[at].text == "," and at == phrase.end
        if behind and (titled := _titled(text, past_bridge(text, at + 1))) is not None:
            yield titled, None  # « Rectrice de Rennes, la sociologue X »
            return
        aside = not phrase.plural and not habits(text.titles.language).noun_compounds
        if not aside and words[at].pos in ("VERB", "AUX") and "VerbForm=Fin" in words[at].token.morph:
            return  # "Prosecutors said …, when a driver, Paul Vik, …"
        at += 1
