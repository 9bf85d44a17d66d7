"""How far a role's own words reach behind its head: « ministre de la Ville et de la Jeunesse », "head of the union".

Complements begin with a preposition or an article and end before a person, a time, or what is no part of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefings.lexicon import table
from briefings.names import gazetteer
from briefings.names.callings import is_listed, means_somebody
from briefings.names.titles import Titles, joined
from briefings.names.words import Words
from briefings.people.contests import past_contest
from briefings.people.joined_parts import carries
from briefings.people.pieces import (
    attributive,
    clause,
    field_of,
    in_ordinal,
    made,
    past_mark,
    past_party,
    quoted_part,
    tail_of,
)
from briefings.profile import habits


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What bounds the complements of a role."""

    persons: Mapping[int, int]
    stops: frozenset[int]
    bodies: Mapping[int, int]


def end_of_complements(words: Words, titles: Titles, at: int, bounds: Bounds, *, gone: bool = False) -> int:
    """The end of a role's complements that begin after its head.

    Args:
        gone: Whether its holder goes somewhere: « la visite du ministre à Lyon ».
    """
    openers = titles.words("openers")
    determiners = words.small("determiners")
    limit = at + 24
    start = end = at
    complement = False  # whether an opener was read, so that a noun may follow
    if past := clause(words, titles, at, bounds.persons):
        return past
    while at < min(len(words), limit) and words[at].near and at not in bounds.stops:
        word = words[at]
        if tail := tail_of(words, titles, at):
            at = end = tail
        elif word.text == "(" and (past := past_party(words, at)) and words.low(past) in openers:
            at = past  # « le maire (LR) de Nice »
        elif field := (field_of(words, titles, at) if complement else 0) or past_contest(words, titles, at):
            complement, at, end = True, field, field
        elif complement and at in bounds.bodies and bounds.stops.isdisjoint(range(at, bounds.bodies[at])):
            at = end = bounds.bodies[at]
        elif named := _named(words, titles, at, bounds, complement=complement):
            if complement and (words.low(at - 1) in titles.words("belonging") or words.low(at - 1) in determiners):
                return named
            break
        elif complement and _former_office(words, titles, at):
            break  # « des partisans de [l'ancien chef de l'État] »
        elif not complement and (word.low in titles.marks("before") or _another(words, titles, at)):
            break  # "challenger former Vice President", "lead author Professor Ann Roy" are two roles
        elif (gone and word.low in titles.words("whither")) or _leads_to_people(words, titles, at, bounds):
            break  # « un suspect [du nom de X] »
        elif complement and word.low in openers and _tells_when(words, titles, at):
            break  # « patron de Zeta [au moment des faits] »
        elif word.low in openers and _opens(words, titles, at, bounds.stops, bounds.bodies):
            complement, at = True, at + 1
        elif complement and (many := past_mark(words, titles, at)):
            at = many
        elif carries(words, titles, at, complement):
            at += 1
        elif word.text in '«"“' and (close := quoted_part(words, titles, at)):
            at = end = close
        elif _belongs(words, titles, at, complement) or (at + 1 in bounds.persons and made(words, titles, at)):
            at = end = at + 1
        else:
            break
    while end > start + 1 and words.low(end - 1) in openers:
        end -= 1  # « candidat à la présidentielle [d']octobre »
    return (not complement and clause(words, titles, end, bounds.persons)) or _past_year(words, end, bounds)


def _leads_to_people(words: Words, titles: Titles, at: int, bounds: Bounds) -> bool:
    """Whether the name of the holder or of others comes next: « [du nom de] X », « le prix [aux Anglais] X et Y ».

    Or when and why something was done: « a convoqué l'ambassadeur [à la suite de] l'expulsion de X ».
    """
    named = at + 2 in bounds.persons and words[at].pos == "ADP" and words[at + 1].capital
    people = named and gazetteer.demonym(words[at + 1].text, titles.language) is not None
    ahead = (joined(words, at, at + 3), joined(words, at, at + 2))
    return people or ahead[0] in titles.words("bridges") or not titles.words("occasioning").isdisjoint(ahead)


def _tells_when(words: Words, titles: Titles, at: int) -> bool:
    return any(joined(words, at, end) in titles.marks("after") for end in (at + 3, at + 4, at + 5))


def _past_year(words: Words, end: int, bounds: Bounds) -> int:
    """Past the year of a title before its holder's name: « la championne 2012, X », « le lauréat du prix 2020 X »."""
    year = words.low(end)
    if end not in bounds.stops or not words[end].near or len(year) != 4 or not year.isdigit():
        return end
    behind = end + 1 + (words.low(end + 1) == ",")
    if words.low(behind) in words.small("definites") and behind + 2 in bounds.persons:
        people = gazetteer.demonym(words[behind + 1].text, words.reading.language)
        behind += 2 * (people is not None)  # « la championne 2012, l'Italienne X »
    return end + 1 if behind in bounds.persons and words[behind].near else end


def _former_office(words: Words, titles: Titles, at: int) -> bool:
    """Whether the office of somebody else begins, told to be over: « l'avocat [de l'ancien président] »."""
    definite = words.low(at - 1) in words.small("definites") or words.low(at - 1) in words.small("contracted")
    past = words.low(at) in titles.words("past") or words.low(at).startswith("ex-")
    return definite and past and titles.phrase(words, at + 1) > at + 1


def _another(words: Words, titles: Titles, at: int) -> bool:
    """Whether a title with a capital begins another role, where titles stand before what they are of."""
    compounds = habits(titles.language).noun_compounds
    if not compounds or not words[at].capital or (end := titles.phrase(words, at)) == at:
        return False
    return not words[at - 1].capital or titles.ranked(words.low(at - 1), joined(words, at, end))


def _named(words: Words, titles: Titles, at: int, bounds: Bounds, *, complement: bool) -> int:
    """The end of the person named at a word, with or without a title before; 0 where none is."""
    persons = bounds.persons
    if at in persons:
        return persons[at]
    if at + 1 in persons and words[at].text in titles.honorifics:
        return persons[at + 1]
    if not complement:
        return 0
    head = at
    while words.low(head) in titles.marks("before") or words.low(head) in titles.words("fillers"):
        head += 1
    end = titles.phrase(words, head) if head < len(words) else head
    if end == head and _is_called(words, titles, head):
        end = head + 1
    name = end_of_complements(words, titles, end, bounds) if end > head else head
    if name == head or name not in persons or not words[name].near:
        return 0
    if _of_several(words, titles, head, end, past=persons[name]):
        return 0  # "chair of governors [Ann Roy]", « chef de file des députés socialistes [X] »
    return persons[name]


def _is_called(words: Words, titles: Titles, at: int) -> bool:
    """Whether a calling that is no title stands right before a name: « victime du [violeur X] », "of [rapist X]"."""
    low, before = words.low(at), words.low(at - 1)
    led = before in words.small("contracted") | words.small("definites") | words.small("possessives")
    led = led or (habits(titles.language).noun_compounds and before in words.small("of"))
    return led and is_listed(titles.language, low) and titles.singular(low) == low and words[at].pos != "VERB"


def _of_several(words: Words, titles: Titles, head: int, end: int, *, past: int) -> bool:
    """Whether a title is a plural that is of more than the one behind it, so that it belongs to what stands before.

    No article leads it where titles stand before names without one; elsewhere one person alone stands behind it:
    « le président du Conseil des ministres X », « le chef des rebelles X », against « l'avocat des ministres X et Y ».

    Args:
        past: The word behind the name.
    """
    low = joined(words, head, end)
    if titles.singular(low) == low or not low.endswith("s"):
        return False
    if habits(titles.language).noun_compounds:
        return words.low(head - 1) in words.small("of")
    return words.low(past) not in words.small("ands") | {","} and words.low(head - 1) in words.small("plurals")


def _opens(words: Words, titles: Titles, at: int, stops: frozenset[int], bodies: Mapping[int, int]) -> bool:
    """Whether a preposition carries the role on: not into a time, a number or a verb."""
    after = at + 1
    while words.low(after) in words.small("determiners"):
        after += 1
    if after >= len(words) or after in stops or at + 1 in stops or not words[after].near:
        return False
    word = words[after]
    quoted = word.text in '«"“' and words.low(at) not in words.small("narrow")
    leading = tuple(table(words.reading.language, "titles")["leading"])
    if quoted or words.low(at).startswith(leading):
        return True
    own = table(words.reading.language, "titles")
    described = word.pos == "ADJ" and after + 1 < len(words) and words[after + 1].pos == "NOUN"
    noun = described or word.pos in ("NOUN", "PROPN")
    field = noun and any(
        words.low(at - 1).removesuffix("s") in own[heads] and words.low(at) in own[into] for heads, into in _INTO
    )  # "cabinet member for housing", « docteure en géographie », "lecturer in media"
    if words.low(at) in words.small("narrow") and not (word.capital or after > at + 1 or field):
        return False
    if in_ordinal(words, after):
        return True
    noun = word.pos not in ("VERB", "AUX", "PRON") or _is_somebody(words, titles, after)
    return word.alpha and (noun or after in bodies or attributive(words, after))


def _is_somebody(words: Words, titles: Titles, at: int) -> bool:
    """Whether a role word stands behind an article, whatever its tag: « l'avocat de [l'accusé], X »."""
    led = words.low(at - 1) in words.small("definites") | words.small("contracted")
    return led and titles.is_role(words.low(at))


_INTO = (("portfolio_heads", "into_field"), ("learned_heads", "into_learning"))
"""Tables of roles and of the prepositions that bring their field."""


_OFFICES = frozenset(("leader", "premier", "minister", "elected", "crown", "church", "army"))
"""Ranks of roles that stand by themselves right behind another one."""


def _belongs(words: Words, titles: Titles, at: int, complement: bool) -> bool:
    """Whether a word is part of the role: an adjective, or a noun of its complement."""
    word = words[at]
    if complement and (in_ordinal(words, at) or _is_somebody(words, titles, at)):
        return True  # « maire du [13e] arrondissement », « avocat de l'[accusé] »
    if not word.alpha or word.elided:
        people = word.low == "l'" and gazetteer.demonym(words[min(at + 1, len(words) - 1)].text, words.reading.language)
        return word.low in ("l'", "d'") and complement and not people
    if word.low in titles.words("circumstances") or word.low in words.small("bearing") or titles.is_becoming(word.low):
        return False  # « pilote [présent sur les lieux] », « officier de police [prénommé X] »
    if not titles.words("adjectives").isdisjoint((word.low, word.low.removesuffix("s"))):
        return True  # « directeur [adjoint] pour la région », « ministres [délégués] »
    if word.pos == "ADJ" and not word.capital and words.low(at + 1) in words.small("grounds"):
        return False  # « musicien britannique [célèbre pour sa voix] »
    if gazetteer.demonym(word.text, words.reading.language):
        return True
    if word.pos in ("ADJ", "PROPN", "X"):
        return word.pos != "ADJ" or words.low(at - 1) not in words.small("no_longer")
    if word.capital:
        return word.pos not in ("VERB", "AUX", "PRON", "ADV", "DET")
    if not complement:
        of_place = word.token.dep_ in ("amod", "nmod", "appos") and word.token.head.i == word.token.i - 1
        if word.pos == "NOUN" and of_place and word.low.endswith(tuple(titles.words("inhabitants"))):
            return True  # « le coach lensois », whatever the pipeline takes it for
        office = not titles.ranks(word.low).isdisjoint(_OFFICES)  # « nommée par le roi [ministre de la Santé] »
        both = of_place and not (word.capital or office) and means_somebody(titles, word.low)  # « leader étudiant »
        return both or words.low(at - 1) in words.small("ands")  # « banquier et philanthrope »
    if word.pos:
        hung = word.token.head.i == word.token.i - 1 and words[at - 1].pos == "NOUN" and word.token.dep_ != "obl"
        if attributive(words, at) or (hung and word.low.endswith(tuple(titles.words("inhabitants")))):
            return True  # « président du club palois » too
        made = word.pos == "VERB" and "VerbForm=Part" in word.token.morph and not words[at - 1].capital
        if made and at + 1 < len(words) and words[at + 1].pos == "ADP" and words[at + 1].near:
            made = words.low(at + 1) in titles.words("openers")  # « auteur d'une étude [parue dans la revue] »
        return word.pos in ("NOUN", "NUM") or made  # « maire de Lyon accusé de » ends with the name
    return word.low not in words.small("common")
