"""Role phrases: where a role word stands, with what belongs to it before and behind.

« alors ministre de la Défense », « porte-parole du Kremlin », « Russian Defence Minister ».
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from briefings import names
from briefings.language.speech import FINITE, speech
from briefings.model import When
from briefings.names.callings import calling, is_listed, may_begin
from briefings.names.titles import Titles, joined, role_ends
from briefings.names.words import Words
from briefings.people.before_head import back_over_compound, back_over_years, determined, leftwards, past_a_name
from briefings.people.complements import Bounds, end_of_complements
from briefings.profile import habits
from briefings.values import value


@value(frozen=True, slots=True, kw_only=True)
class RolePhrase:
    """A role in the words of the text, as indices into its words."""

    outer: int
    """First word with its article and « alors »."""
    first: int
    """First word of the role itself."""
    head: int
    head_end: int
    end: int
    """Past the last word."""
    role: str
    """The role word or phrase in the singular and the masculine, in lower case."""
    determiner: str
    """The article or possessive before it, "'s" behind a possessor, or nothing."""
    when: When | None
    """What its own words say of the time (« ancien », « alors », « futur »)."""
    plural: bool
    possessor: bool = False
    """Whether it only says whose something else is: "the diplomat's wife"."""

    @property
    def determined(self) -> bool:
        return bool(self.determiner)


def find_phrases(
    words: Words,
    titles: Titles,
    persons: Mapping[int, int],
    stops: frozenset[int] = frozenset(),
    bodies: Mapping[int, int] | None = None,
) -> Iterator[RolePhrase]:
    """Every role phrase of a text, in order, none inside another.

    Args:
        words: The words of the text.
        titles: Role words of its language.
        persons: First word -> end of the names of persons, where a phrase stops.
        stops: First words of time expressions, where it stops too.
        bodies: First word -> end of the names of organisations, which a phrase takes whole.
    """
    inside = {at for first, end in persons.items() for at in range(first, end)}
    bounds = Bounds(persons=persons, stops=stops, bodies=bodies or {})
    whole = {at: first for first, end in bounds.bodies.items() for at in range(first, end)}
    free, before = 0, None
    for at, end in sorted({*_heads(words, titles.language), *_called(words, titles, persons)}):
        if at >= free and at not in inside:
            reach = end_of_complements(words, titles, end, bounds)
            if reach > end and reach not in persons and _is_gone(words, titles, at):
                reach = end_of_complements(words, titles, end, bounds, gone=True)
            phrase = _phrase(words, titles, at, end, reach, inside, whole)
            if _counts(words, titles, phrase) or _unplaced(words, titles, phrase):
                free = reach
                continue
            if words.low(at) in titles.words("ellipses"):  # « celui de la Justice »
                if before is None or at - before.end > ELLIPSIS or not words[at].near:
                    continue
                phrase = replace(phrase, role=before.role, determiner="le", plural=False)
            yield phrase
            before = phrase
            # « le porte-parole du président X » holds the role of X, which is read next
            free = end if reach - 1 in inside else max(reach, end)


def _counts(words: Words, titles: Titles, phrase: RolePhrase) -> bool:
    """ "The third president to be impeached" counts those to whom something happened."""
    mark = phrase.head_end
    if phrase.end != mark or mark + 1 >= len(words) or "VerbForm=Inf" not in words[mark + 1].token.morph:
        return False
    ranked = {words.low(at) for at in range(phrase.first, phrase.head)} & titles.words("ordinals")
    return bool(ranked) and words.low(mark) in speech(titles.language).words["infinitive_marks"]


def _unplaced(words: Words, titles: Titles, phrase: RolePhrase) -> bool:
    """« un homme » and "a woman" are no role; "Ohio man", "a British national" and "a native of Texas" are one."""
    if phrase.role not in titles.words("placed"):
        return False
    before = [
        at for at in range(phrase.first, phrase.head) if words[at].capital or words.low(at) in titles.words("near_by")
    ]
    belongs = phrase.end > phrase.head_end and words.low(phrase.head_end) in words.small("of")
    return (
        not before and not (belongs and phrase.role in titles.words("natives")) and not _from_somewhere(words, phrase)
    )


def _from_somewhere(words: Words, phrase: RolePhrase) -> bool:
    """ "A 21-year-old man from Allen": where somebody is from, right behind."""
    at = phrase.head_end
    return phrase.end > at + 1 and words.low(at) in words.small("at_place") and words[at + 1].capital


def _is_gone(words: Words, titles: Titles, at: int) -> bool:
    """« Le déplacement du chef de l'État à Lyon »: where they went is no part of the office."""
    first = at - 1
    while first > 0 and words[first + 1].near and words[first].pos == "ADJ":
        first -= 1
    if words.low(first) in words.small("definites"):
        first -= 1
    led = first > 0 and words.low(first) in words.small("of") | words.small("contracted")
    return led and words.low(first - 1).removesuffix("s") in titles.words("goings")


CLOSING = frozenset('»”"’')
ELLIPSIS = 12
"""Words between a role and the « celui de » that stands for its like."""


@lru_cache(maxsize=2)
def _heads(words: Words, language: str) -> tuple[tuple[int, int], ...]:
    """Where a role word begins and ends; the stages of one article share the answer."""
    titles = Titles.of(language)
    may = (at for low in words.places if _may_head(language, low) for at in words.places[low])
    near = sorted({*role_ends(language, words), *may})
    return tuple((at, end) for at in near if (end := _head(words, titles, at)) > at)


def _called(words: Words, titles: Titles, persons: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """ "Trooper James Hill", "Taoiseach Ann Roy": callings with a capital, each right before a person's name."""
    for first in persons:
        word = words[first - 1] if first and words[first].near else None
        if word is not None and word.capital and not titles.is_role(word.low) and is_listed(titles.language, word.low):
            yield first - 1, first


@lru_cache(maxsize=50_000)
def _may_head(language: str, low: str) -> bool:
    """Whether a word that opens no role phrase may be a role word all the same."""
    titles = Titles.of(language)
    counterpart = low.removesuffix("s") in titles.words("counterparts")
    listed = any(low in titles.words(key) for key in ("religious", "ellipses", "placed", "partisans"))
    return counterpart or listed or may_begin(language, low)


def _head(words: Words, titles: Titles, at: int) -> int:
    """The end of the role word at a place; `at` where there is none."""
    end = titles.phrase(words, at)
    following = words.low(end) if end > at else ""
    if following and following not in titles.words("openers") and (longer := calling(words, at)) > end:
        return longer  # « chef opérateur », « agent secret »
    if end == at and words.low(at) in titles.words("ellipses"):
        return at + 1 if words.low(at + 1) in titles.words("belonging") else at
    if end == at and words.low(at).removesuffix("s") in titles.words("counterparts"):
        end = at + 1
    if end == at:
        end = at + 1 if _religious(words, titles, at) or _placed(words, titles, at) else calling(words, at)
    if end == at or (end == at + 1 and not _noun(words, titles, at)):
        return at
    if habits(titles.language).noun_compounds:  # the last role word of a run is its head: "Deputy Foreign Minister"
        while end < len(words) and words[end].near and (further := _further(words, titles, end)) > end:
            if words[end].capital and not words[end - 1].capital and not words.opens(at):
                break  # "lead author Professor Ann Roy" is both
            end = further
        if end < len(words) and words[end].near and _describes(words, end):
            return at
    return end


def _placed(words: Words, titles: Titles, at: int) -> bool:
    """ "Ohio man", which `_unplaced` looks at again, or the noun for one of a party: "a Republican from Ohio"."""
    if words.low(at) in titles.words("placed"):
        return not words[at].capital
    if words.low(at) not in titles.words("partisans") or not words[at].capital:
        return False
    after = words[at + 1] if at + 1 < len(words) and words[at + 1].near else None
    return after is None or not after.alpha or after.pos == "ADP" or names.is_given(after.text)


def _describes(words: Words, end: int) -> bool:
    """ "Was chief guest": a role word that only describes the noun behind it."""
    word, noun = words[end - 1], words[end]
    return word.pos == "ADJ" and noun.pos == "NOUN" and word.token.head.i == noun.token.i


def _religious(words: Words, titles: Titles, at: int) -> bool:
    """« le père Martin » and "Father Martin", who are nobody's parent."""
    if words.low(at) not in titles.words("religious") or at + 1 >= len(words):
        return False
    led = (
        words.low(at - 1) in words.small("definites")
        if habits(titles.language).titles_after_article
        else words[at].capital
    )
    return led and words[at + 1].near and words[at + 1].capital


def _noun(words: Words, titles: Titles, at: int) -> bool:
    """Whether a single role word is a noun here; tags err, so an article or a comma before it makes it one.

    « curé de la paroisse » and « le seul suspect » against « accusé de vol » and « juge-t-il ».
    """
    word = words[at]
    before = words.low(at - 1)
    if (
        before == ","
        and words.low(at - 2) in CLOSING
        and any(form.tense in FINITE for form in speech(titles.language).forms.get(word.low, ()))
    ):
        return False  # « « … », juge X »
    articled = before in words.small("determiners") or before in titles.words("fillers")
    if before == "," and _judges(words, titles, at):
        return False
    if before in titles.words("light_verbs"):
        return False  # « fait figure de favori »
    if word.low in titles.words("abstract") and words.low(at + 1) in words.small("of"):
        return before not in words.small("definites")  # « avec le soutien de X »
    named = at + 1 < len(words) and words[at + 1].near and words[at + 1].capital  # « le controversé opposant X »
    behind = word.pos == "ADJ" and word.near and words[at - 1].pos == "NOUN" and not named
    if behind and habits(titles.language).adjectives_behind and not articled:
        return False  # « la presse sportive »
    if word.low.endswith("ant") and words.low(at + 1) in words.small("objects") and not articled:
        return False  # « un tableau représentant le général »
    participle = word.low.removesuffix("s") in titles.words("participles")
    if participle and not articled and titles.phrase(words, at + 1) > at + 1 and words[at + 1].near:
        return False  # « Élue maire en 2014 »
    if word.pos not in ("VERB", "AUX", "ADV", "ADP", "DET", "PRON") or _mistaken(words, titles, at):
        return True
    if word.pos in ("VERB", "AUX") and "VerbForm=Fin" in word.token.morph:
        named = before in CLOSING | {","} and at + 1 < len(words) and words[at + 1].near and words[at + 1].capital
        return named and "Mood=Imp" in word.token.morph  # « … », "survivor Pavel Dren told us": no order
    if word.pos == "VERB" and before in speech(titles.language).words["infinitive_marks"]:
        return words.low(at - 2) in titles.words("unverbed")  # "to witness", but "according to eyewitness Ann Roy"
    marked = words.opens(at) or before in (",", "(", "-", *words.small("joins")) or before in words.small("before_role")
    if participle:
        of_office = words.low(at + 1) in titles.words("adjectives") and words[at + 1].near
        return articled or (marked and (of_office or _of_body(words, titles, at + 1)))  # « X, élu écologiste à Y »
    return articled or marked or (titles.is_role(word.low) and not word.low.endswith("ant"))


def _mistaken(words: Words, titles: Titles, at: int) -> bool:
    """ "Said study co-author Ann Roy", "shipping tycoon Paul Vik": a listed word behind a noun and before a name.

    Behind a plural it may be a verb all the same: "officials host Ann Roy".
    """
    if not habits(titles.language).noun_compounds or at + 1 >= len(words) or not words[at].near:
        return False
    before, after = words[at - 1], words[at + 1]
    named = after.near and after.capital and after.alpha
    behind = before.pos in ("NOUN", "ADJ", "PROPN") and not before.low.endswith("s")
    return named and behind and (titles.is_role(words.low(at)) or is_listed(titles.language, words.low(at)))


def _judges(words: Words, titles: Titles, at: int) -> bool:
    """« Le maire, Marc Roux, juge sa position « intenable » »: a form of a verb of speech with its object."""
    if not any(form.tense in FINITE for form in speech(titles.language).forms.get(words.low(at), ())):
        return False
    return words.low(at + 1) in words.small("definites") | words.small("possessives")


def _of_body(words: Words, titles: Titles, at: int) -> bool:
    """« employé de la mairie », « élue du Nord » against « accusé de vol » and « élu de justesse »."""
    if words.low(at - 1).rstrip("es") in titles.words("suffering") or words.low(at) not in words.small("of"):
        return False
    determined = words.low(at + 1) in words.small("determiners")
    return words.low(at) == "du" or determined or (at + 1 < len(words) and words[at + 1].capital)


def _further(words: Words, titles: Titles, at: int) -> int:
    """The end of the role word that goes on a run of them; `at` where none does."""
    return max(titles.phrase(words, at), calling(words, at))


def _phrase(
    words: Words, titles: Titles, head: int, head_end: int, end: int, inside: set[int], whole: Mapping[int, int]
) -> RolePhrase:
    first, when = leftwards(words, titles, head, inside)
    outer = first
    small, head_first = words.small("determiners"), first
    if habits(titles.language).noun_compounds:
        first = outer = back_over_compound(words, titles, first, head, inside, whole, named=end in inside)
        past = {words.low(at) for at in range(first, head_first)} & titles.words("past")
        when = When.FORMER if past else when
        first, when = past_a_name(words, titles, first, inside, when)
        outer = first
    aside = outer > 1 and words[outer].near and words[outer - 1].pos in ("ADJ", "NOUN")
    if aside and words.low(outer - 2) in small and not titles.head_ends(words, outer - 1):
        outer -= 1  # « l'emblématique ministre »
    outer = back_over_years(words, titles, outer)
    outer, determiner = determined(words, outer)
    before, after = titles.marks("before"), titles.marks("after")
    asides = titles.words("asides")
    while outer > 0 and words[outer].near and outer - 1 not in inside:
        low = words.low(outer - 1)
        if low in before:
            when = When(before[low]) if low not in titles.words("lasting") or when is None else when
        elif low not in asides:
            break
        outer -= 1
    if not determiner:  # "the then minister", "France's then minister"
        outer, determiner = determined(words, outer)
    for length in (3, 2, 1):
        tail = joined(words, end - length, end) if end - length >= head_end else ""
        follow = joined(words, end, end + length) if end + length <= len(words) else ""
        when = when or _mark(after, tail) or _mark(after, follow)
    role = joined(words, head, head_end)
    when = when or _mark(after, role.rpartition("-")[2])  # "president-elect"
    if when is None and titles.singular(role) in titles.words("predecessors"):
        when = When.FORMER
    plural = titles.singular(role) not in (role, role.replace("-", " ")) or determiner in words.small("plurals")
    if not plural and not titles.is_role(role) and head_end == head + 1:  # "the rebels"
        plural = "Number=Plur" in words[head].token.morph or _of_several(titles.language, words.low(head))
    return RolePhrase(
        outer=outer, first=first, head=head, head_end=head_end, end=end, role=titles.neutral(titles.singular(role)),
        determiner=determiner, when=when, plural=plural, possessor=words.low(end) == "'s",
    )  # fmt: skip


def _of_several(language: str, low: str) -> bool:
    """ "Teammates", whatever the pipeline takes it for where it opens a sentence."""
    return low.endswith("s") and is_listed(language, low.removesuffix("s"))


def _mark(marks: Mapping[str, str], words: str) -> When | None:
    return When(marks[words]) if words in marks else None
