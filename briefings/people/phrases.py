"""Role phrases: where a role word stands, with what belongs to it before and behind.

« alors ministre de la Défense », « porte-parole du Kremlin », « Russian Defence Minister ».
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefings.model import When
from briefings.names.callings import is_listed
from briefings.names.titles import Titles, joined
from briefings.names.words import Words
from briefings.people.before_head import back_over_compound, back_over_years, determined, leftwards, past_a_name
from briefings.people.complements import Bounds, end_of_complements
from briefings.people.entries import Entry, entry_end, entry_start, find_entries
from briefings.people.heads import find_called, find_heads
from briefings.people.time_marks import back_over_asides, back_over_marks, mark_of, marked_behind
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


def is_subject(words: Words, phrase: RolePhrase) -> bool:
    """Whether the role word of a phrase is the subject of a verb; one word of several is: "the [dinner] lady said"."""
    return any(words[at].token.dep_.startswith("nsubj") for at in range(phrase.head, phrase.head_end))


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
    bounds = Bounds(persons=persons, stops=stops, bodies=_before_names(bodies or {}, persons))
    whole = {at: first for first, end in bounds.bodies.items() for at in range(first, end)}
    entries = find_entries(words, titles, persons)
    free, before = 0, None
    heads = sorted({*find_heads(words, titles.language), *find_called(words, titles, persons)})
    for number, (at, end) in enumerate(heads):
        if at >= free and at not in inside:
            reach = end_of_complements(words, titles, end, bounds)
            if reach > end and reach not in persons and _is_gone(words, titles, at):
                reach = end_of_complements(words, titles, end, bounds, gone=True)
            entry = entries.get(at)
            if entry is not None and entry.names and end <= entry.end:
                following = (head for head, _ in heads[number + 1 :])
                reach = entry_end(words, entry, end, following) or min(reach, entry.end)
            bound = inside
            if before is not None and before.end == at and titles.ranked(words.low(at - 1), joined(words, at, end)):
                bound = inside | set(range(before.first, at))  # "Army Chief [General]"
            phrase = _phrase(words, titles, at, end, reach, bound, whole)
            if entry is not None:
                phrase = _from_start(words, phrase, entry, before.end if before is not None else 0)
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


def _before_names(bodies: Mapping[int, int], persons: Mapping[int, int]) -> Mapping[int, int]:
    """The bodies, each cut short where somebody's name begins in it: « la maire de [Lens] Anne Roux (PS) »."""
    return {first: next((at for at in range(first + 1, end) if at in persons), end) for first, end in bodies.items()}


def _from_start(words: Words, phrase: RolePhrase, entry: Entry, free: int) -> RolePhrase:
    """The same phrase with all that an entry of a list says before its head."""
    start = entry_start(words, entry, phrase.first, phrase.head_end, free)
    return replace(phrase, first=start, outer=start, determiner="") if start < phrase.first else phrase


def _counts(words: Words, titles: Titles, phrase: RolePhrase) -> bool:
    """ "The third president to be impeached" counts those to whom something happened."""
    mark = phrase.head_end
    if phrase.end != mark or mark + 1 >= len(words) or "VerbForm=Inf" not in words[mark + 1].token.morph:
        return False
    ranked = {words.low(at) for at in range(phrase.first, phrase.head)} & titles.words("ordinals")
    return bool(ranked) and words.low(mark) in words.small("infinitive_marks")


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


ELLIPSIS = 12
"""Words between a role and the « celui de » that stands for its like."""


def _phrase(
    words: Words, titles: Titles, head: int, head_end: int, end: int, inside: set[int], whole: Mapping[int, int]
) -> RolePhrase:
    first, when = leftwards(words, titles, head, inside)
    outer = first
    head_first = first
    if habits(titles.language).noun_compounds:
        first = outer = back_over_compound(words, titles, first, head, inside, whole, named=end in inside)
        past = {words.low(at) for at in range(first, head_first)} & titles.words("past")
        when = When.FORMER if past else when
        if words.low(first) in titles.marks("before") and when is None:
            when = When(titles.marks("before")[words.low(first)])  # "the next permanent chair"
        first, when = past_a_name(words, titles, first, inside, when)
        outer = first
    outer, when = back_over_marks(words, titles, outer, when)
    outer = back_over_years(words, titles, outer)
    if outer > 1 and words[outer].near and words.low(outer - 1) in words.small("numerals"):
        outer -= words.low(outer - 2) in words.small("determiners") and words[outer - 1].near  # « les deux victimes »
    outer, determiner = determined(words, outer)
    if determiner == "'s" and (_in_name(words, titles, first, head) or _of_a_kind(words, titles, first, outer)):
        first = outer + (words.low(outer) in words.small("determiners"))  # "Public Defender's Office chief"
        when = when or mark_of(titles.marks("before"), words.low(first))
        outer, determiner = determined(words, first)
    outer, when = back_over_asides(words, titles, outer, inside, when)
    if not determiner:  # "the then minister", "France's then minister"
        outer, determiner = determined(words, outer)
    if determiner in words.small("indefinites"):  # "at the time a reporter"
        outer, when = back_over_marks(words, titles, outer, when)
    role = joined(words, head, head_end)
    when = when or marked_behind(words, titles, head_end, end)
    if when is None and "-" in role:  # "president-elect"
        when = mark_of(titles.marks("after"), role.rpartition("-")[2])
    if when is None and titles.singular(role) in titles.words("predecessors"):
        when = When.FORMER
    if end > head_end and _closes_name(words, end):
        end += 1
    plural = _is_plural(words, titles, head, head_end) or determiner in words.small("plurals")
    owning = plural and words.low(end) in ("'", "’") and words.low(end - 1).endswith("s")
    possessor = owning or words.low(end) == "'s"
    return RolePhrase(
        outer=outer, first=first, head=head, head_end=head_end, end=end, role=titles.neutral(titles.singular(role)),
        determiner=determiner, when=when, plural=plural, possessor=possessor,
    )  # fmt: skip


def _is_plural(words: Words, titles: Titles, head: int, head_end: int) -> bool:
    role = joined(words, head, head_end)
    last = words.low(head_end - 1)
    if head_end > head + 1 and titles.is_role(titles.singular(last)) and titles.singular(last) != last:
        return True  # "veteran politicians"
    if titles.singular(role) not in (role, role.replace("-", " ")):
        return True
    if titles.is_role(role) or (head_end != head + 1 and habits(titles.language).noun_compounds):
        return False  # but « cadres du parti »
    return "Number=Plur" in words[head].token.morph or _of_several(titles.language, words.low(head))  # "the rebels"


def _in_name(words: Words, titles: Titles, first: int, head: int) -> bool:
    """Whether a possessor is part of a body's name: "Women's Aid [chief]", not "Zambia's Chief Justice"."""
    owner = words.low(first - 2)
    return first < head and words[first].capital and (titles.is_role(owner) or owner in titles.words("owning"))


def _of_a_kind(words: Words, titles: Titles, first: int, outer: int) -> bool:
    """Whether a possessor tells of which kind a role is: "former sheriff's deputy", "women's coach"."""
    mark, before = first - 1, words.low(outer - 1) if outer and words[outer].near else ""
    at = outer + (words.low(outer) in titles.marks("before"))
    owner = words[at]
    if words.low(mark - 1) in titles.words("owning"):
        return True
    led = before in words.small("determiners") or before == "'s"
    return mark == at + 1 and owner.pos == "NOUN" and not led and (not owner.capital or words.opens(at))


def _closes_name(words: Words, mark: int) -> bool:
    """Whether a mark ends a name and owns nothing: "deputy head of St Aidan's in 1977"."""
    if words.low(mark) != "'s" or not words[mark - 1].capital:
        return False
    behind = words[mark + 1] if mark + 1 < len(words) and words[mark + 1].near else None
    return behind is None or not (behind.alpha or behind.low.isdigit()) or behind.pos in ("ADP", "CCONJ", "AUX", "VERB")


def _of_several(language: str, low: str) -> bool:
    """ "Teammates", whatever the pipeline takes it for where it opens a sentence."""
    return low.endswith("s") and is_listed(language, low.removesuffix("s"))
