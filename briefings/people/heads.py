"""Heads: the words that a role phrase may be about, and where one is a role and no verb, adjective or thing.

« curé de la paroisse » and « le seul suspect » against « accusé de vol » and « juge-t-il ».
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache

from briefings import names
from briefings.language.speech import FINITE, speech
from briefings.lexicon import table, word_set
from briefings.names import gazetteer
from briefings.names.callings import calling, is_listed, may_begin, means_somebody
from briefings.names.titles import Titles, joined, role_ends
from briefings.names.words import Words
from briefings.profile import habits

CLOSING = frozenset('»”"’')


@lru_cache(maxsize=2)
def find_heads(words: Words, language: str) -> tuple[tuple[int, int], ...]:
    """Where a role word begins and ends; the stages of one article share the answer."""
    titles = Titles.of(language)
    may = (at for low in filter(_may_head(language), words.positions) for at in words.positions[low])
    near = sorted({*role_ends(language, words), *may})
    return tuple((at, end) for at in near if (end := _head(words, titles, at)) > at)


def find_called(words: Words, titles: Titles, persons: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """ "Trooper James Hill", "Taoiseach Ann Roy": callings with a capital, each right before a person's name."""
    for first in persons:
        word = words[first - 1] if first and words[first].near else None
        if word is not None and word.capital and not titles.is_role(word.low) and is_listed(titles.language, word.low):
            yield first - 1, first


@cache
def _may_head(language: str) -> Callable[[str], bool]:
    """Whether a word that opens no role phrase may be a role word all the same, asked of every word of a text."""
    titles = Titles.of(language)
    listed = frozenset().union(*map(titles.words, ("religious", "ellipses", "placed", "partisans")))

    @lru_cache(maxsize=50_000)
    def may(low: str) -> bool:
        return low in listed or low.removesuffix("s") in titles.words("counterparts") or may_begin(language, low)

    return may


def _head(words: Words, titles: Titles, at: int) -> int:
    """The end of the role word at a place; `at` where there is none."""
    end = titles.phrase(words, at)
    if joined(words, at - 1, at + 1) in titles.words("kin_pairs"):
        return at  # « le petit ami de Léa »
    if end == at and words.low(at) in titles.marks("before"):
        return at  # « Ancienne infirmière, X »
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
    if (
        joined(words, at, end) in titles.words("open_ended")
        and words[end - 1].token.head.i >= words[end - 1].token.i + 1
    ):
        end = at + 1  # "the head of state oil firm Zeta"
    if habits(titles.language).noun_compounds:  # the last role word of a run is its head: "Deputy Foreign Minister"
        while end < len(words) and words[end].near and (further := _further(words, titles, end)) > end:
            if words[end].capital and not words[end - 1].capital:
                break  # "lead author Professor Ann Roy" is both
            if titles.ranked(words.low(end - 1), joined(words, end, further)):
                break  # "Army Chief General Paul Vik" too
            end = further
        if end < len(words) and words[end].near and _describes(words, end):
            return at
    elif end == at + 1 and words.low(at - 1) in words.small("determiners") and end < len(words) and words[end].near:
        adjective = means_somebody(titles, words.low(end)) or words.low(at) in titles.words("fillers")
        return at if adjective and _describes(words, end) else end  # « sa fidèle gouvernante », « son principal rival »
    return end


def _placed(words: Words, titles: Titles, at: int) -> bool:
    """ "Ohio man", which `_unplaced` looks at again, or the noun for one of a party: "a Republican from Ohio"."""
    if words.low(at) in titles.words("placed"):
        return not words[at].capital
    several = words.low(at - 1) in titles.words("all_of_them")  # "both Republicans"
    party = words.low(at).removesuffix("s") if several else words.low(at)
    if party not in titles.words("partisans") or not words[at].capital:
        return False
    after = words[at + 1] if at + 1 < len(words) and words[at + 1].near else None
    behind = after is None or not after.alpha or after.pos in ("ADP", "CCONJ") or after.low in words.small("who")
    return behind or (after is not None and names.is_given(after.text))


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
    whose = words.low(at - 2) in words.small("relatives")  # « X, dont le frère Paul est mort »
    return led and not whose and words[at + 1].near and words[at + 1].capital


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
    told = before in titles.marks("before") and before not in titles.words("timed")  # « et ex-lieutenant de X »
    articled = articled or before in titles.words("selves") or told
    if before == "," and _judges(words, titles, at):
        return False
    if before in titles.words("light_verbs"):
        return False  # « fait figure de favori »
    if word.low in titles.words("abstract") and words.low(at + 1) in words.small("of"):
        return before not in words.small("definites")  # « avec le soutien de X »
    named = at + 1 < len(words) and words[at + 1].near and words[at + 1].capital  # « le controversé opposant X »
    behind = word.pos == "ADJ" and word.near and words[at - 1].pos == "NOUN" and not named
    people = words[at - 1].capital and gazetteer.demonym(words[at - 1].text, titles.language)
    behind = behind and not people  # « la Suissesse championne du monde X »
    behind = (
        behind and before not in table(titles.language, "calendar")["words"]["weekday"]
    )  # « nommée mardi directrice »
    if behind and habits(titles.language).adjectives_behind and not articled:
        return False  # « la presse sportive »
    if word.low.endswith("ant") and words.low(at + 1) in words.small("objects") and not articled:
        return False  # « un tableau représentant le général »
    if before == "(" and words.low(at + 1) == ")" and word.text.isupper() and not _explains_name(words, at - 1):
        return False  # « le Parti démocratique gabonais (PDG) »
    if _does(words, titles, at):
        return False
    participle = word.low.removesuffix("s") in titles.words("participles")
    if participle and not articled and titles.phrase(words, at + 1) > at + 1 and words[at + 1].near:
        return False  # « Élue maire en 2014 »
    verb = at - 1 - (words[at - 1].pos == "ADV")
    if participle and not articled and words[verb].pos == "AUX" and not _of_body(words, titles, at + 1):
        return False  # « X et Y sont élus jusqu'en 2021 »
    small = word.pos in ("ADV", "ADP", "DET", "PRON")
    if word.pos not in ("VERB", "AUX") and (not small or "-" in word.text):  # no "co-leader" is a small word
        return True
    return _mistaken(words, titles, at) or _run_on(words, titles, at) or _tagged_wrong(words, titles, at, articled)


def _does(words: Words, titles: Titles, at: int) -> bool:
    """ "She will meet Ann Roy and co-chair the talks": a bare word between "and" and an article is a verb."""
    if not habits(titles.language).noun_compounds or words[at].capital or at + 1 >= len(words):
        return False
    joined_on = words.low(at - 1) in words.small("ands") | words.small("infinitive_marks")
    return (
        joined_on and words[at + 1].near and words.low(at + 1) in words.small("definites") | words.small("possessives")
    )


def _tagged_wrong(words: Words, titles: Titles, at: int, articled: bool) -> bool:
    """Whether what is tagged as a verb or a small word is a noun all the same, by what stands beside it."""
    word, before = words[at], words.low(at - 1)
    participle = word.low.removesuffix("s") in titles.words("participles")
    being = words.low(at - 1 - (before in titles.words("timed"))) in word_set(titles.language, "evidence", "be")
    if being and word.pos == "VERB" and "Tense=Past" not in word.token.morph:
        return not participle  # « qui est pilote depuis 2015 », « elle est bouchère »: no verb form stands there
    if word.pos in ("VERB", "AUX") and "VerbForm=Fin" in word.token.morph:
        if _apposed(words, titles, at):
            return True
        named = at + 1 < len(words) and words[at + 1].near and words[at + 1].capital
        opening = words.opens(at) and habits(titles.language).noun_compounds and titles.is_role(word.low)
        order = before in CLOSING | {","} and "Mood=Imp" in word.token.morph
        return named and (order or opening)  # « … », "survivor Pavel Dren told us": no order; "Co-founders Ann Roy and"
    if word.pos == "VERB" and before in words.small("infinitive_marks"):
        return words.low(at - 2) in titles.words("unverbed")  # "to witness", but "according to eyewitness Ann Roy"
    led = before in (",", "(", "-", *words.small("joins")) or before in words.small("before_role")
    marked = led or words.opens(at)
    with_firm = words.low(at + 1) in word_set(titles.language, "evidence", "houses")
    if participle and with_firm and before in titles.words("timed"):
        return True  # « désormais associé chez Zeta »
    if participle:
        of_office = words.low(at + 1) in titles.words("adjectives") and words[at + 1].near
        return articled or (marked and (of_office or _of_body(words, titles, at + 1)))  # « X, élu écologiste à Y »
    became = titles.is_becoming(before)  # « l'ancien joueur devenu consultant X »
    return articled or marked or (titles.is_role(word.low) and (became or not word.low.endswith("ant")))


def _mistaken(words: Words, titles: Titles, at: int) -> bool:
    """ "Said study co-author Ann Roy", "shipping tycoon Paul Vik": a listed word behind a noun and before a name.

    Behind a plural it may be a verb all the same, "officials host Ann Roy", unless the name has another one behind it:
    "Black Stars coach Otto Addo said".
    """
    if not habits(titles.language).noun_compounds or at + 1 >= len(words) or not words[at].near:
        return False
    before, after = words[at - 1], words[at + 1]
    named = after.near and after.capital and after.alpha
    single = not before.low.endswith("s") or (before.capital and _acts_behind(words, at + 1))
    behind = before.pos in ("NOUN", "ADJ", "PROPN") and single
    return named and behind and (titles.is_role(words.low(at)) or is_listed(titles.language, words.low(at)))


def _acts_behind(words: Words, name: int) -> bool:
    """Whether a finite verb stands right behind the capitals that begin at a word."""
    at = name
    while at < len(words) and words[at].near and words[at].capital:
        at += 1
    return at < len(words) and words[at].near and "VerbForm=Fin" in words[at].token.morph


def _run_on(words: Words, titles: Titles, at: int) -> bool:
    """« Léa Morin candidate à la primaire »: a role word right behind a name, and what it is of."""
    if not habits(titles.language).roles_behind_names or not titles.is_role(words.low(at)) or not words[at].near:
        return False
    named = at > 0 and words[at - 1].capital and words[at - 1].pos == "PROPN" and not words[at].capital
    return named and words.low(at + 1) in titles.words("openers") and words.low(at) not in speech(titles.language).forms


def _explains_name(words: Words, bracket: int) -> bool:
    """Whether a bracket stands right behind two words with capitals, as behind somebody's name: « Paul Roux (PDG) »."""
    return bracket > 1 and words[bracket - 1].capital and words[bracket - 2].capital


def _apposed(words: Words, titles: Titles, at: int) -> bool:
    """« Léa Petit, aujourd'hui patronne de Zeta », « Anne Roux, experte près la cour »: no verb, though tagged as one.

    Only a role that no verb of speech has for a form, right behind a name and its comma, with what it is of.
    """
    if not habits(titles.language).roles_behind_names or not titles.is_role(words.low(at)):
        return False
    told = words.low(at - 1) in titles.words("timed") or words.low(at - 1) in titles.marks("before")
    comma = at - 1 - told
    named = comma > 0 and words.low(comma) == "," and words[comma - 1].capital and words[at].near
    led = words.low(at + 1) in words.small("of") or words.low(at + 1).startswith(tuple(titles.words("leading")))
    return named and led and words.low(at) not in speech(titles.language).forms


def _judges(words: Words, titles: Titles, at: int) -> bool:
    """« Le maire, Marc Roux, juge sa position « intenable » »: a form of a verb of speech with its object."""
    if not any(form.tense in FINITE for form in speech(titles.language).forms.get(words.low(at), ())):
        return False
    objects = words.small("definites") | words.small("demonstratives") | words.small("possessives")
    return words.low(at + 1) in objects | words.small("relatives")  # « juge que », « juge ce projet inutile »


def _of_body(words: Words, titles: Titles, at: int) -> bool:
    """« employé de la mairie », « élue du Nord » against « accusé de vol » and « élu de justesse »."""
    if words.low(at - 1).rstrip("es") in titles.words("suffering") or words.low(at) not in words.small("of"):
        return False
    determined = words.low(at + 1) in words.small("determiners") or joined(words, at, at + 2) in titles.words("tails")
    return words.low(at) == "du" or determined or (at + 1 < len(words) and words[at + 1].capital)


def _further(words: Words, titles: Titles, at: int) -> int:
    """The end of the role word that goes on a run of them; `at` where none does."""
    return max(titles.phrase(words, at), calling(words, at))
