"""Guesses: what may be a name, and what kind of name, before the article as a whole decides.

The pipeline proposes; a gazetteer, titles and given names add what they know, each at
its own weight. Where the pipeline knows no names, capitals stand in for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefings import names
from briefings.language.name_labels import Kind
from briefings.language.quotation_marks import MAY_OPEN
from briefings.lexicon import word_set
from briefings.names import gazetteer
from briefings.names.marked import capitalised, is_region, leads_on, marked
from briefings.names.runs import CUED, GIVEN, LISTED, TAGGED, Guess, name_run, past_titles
from briefings.names.titles import Titles
from briefings.names.words import Words
from briefings.profile import habits


def propose(words: Words, titles: Titles) -> list[Guess]:
    """Every guess about a text; they may overlap and contradict each other."""
    guesses = [*_listed(words), *_cued(words, titles), *_areas(words), *_given(words)]
    guesses += marked(words, titles) if words.reading.doc.ents else capitalised(words, titles)
    for behind in _behind_field(words, titles):  # « des Sports Miri Regev » is no one name
        guesses = [one._replace(end=behind.first) if one.first < behind.first < one.end else one for one in guesses]
        guesses.append(behind)
    return guesses


def _listed(words: Words) -> Iterator[Guess]:
    """Countries and metonyms wherever they stand, cities at the weight of a hint."""
    language = words.reading.language
    free, longest = 0, gazetteer.longest(language)
    for at in words.capitals:
        if at < free:
            continue
        for end in range(_reach(words, at, longest + 3), at, -1):
            if not all(word.near for word in words[at + 1 : end]) or not words[end - 1].alpha:
                continue
            known = gazetteer.look_up(words.written(at, end), language)
            if known is None or (len(known.name) <= 3 and not words[at].text.isupper()):
                continue
            if known.kind == "city" and _goes_on(words, end):
                break
            kind: Kind = "ORG" if known.kind == "metonym" else "LOC"
            yield Guess(at, end, kind, LISTED if known.kind != "city" else TAGGED + 0.2)
            free = end
            break


def _goes_on(words: Words, end: int) -> bool:
    """ "Cambridge Analytica", « Angers SCO »: a city's name that others with capitals go on may be part of another."""
    if end >= len(words) or not words[end].near or not words[end].capital:
        return False
    return words[end].alpha and words[end].text not in names.not_names(words.reading.language)


def _reach(words: Words, at: int, most: int) -> int:
    """As far as the words from one on may still be a name that the gazetteer knows."""
    end = at
    while end < min(len(words), at + most):
        if not gazetteer.opens(words.written(at, end + 1), words.reading.language):
            break
        end += 1
    return end


def _cued(words: Words, titles: Titles) -> Iterator[Guess]:
    """« M. Goudet », « le président Poutine »: a title before makes a person."""
    bearing = words.small("bearing")
    for behind in words.capitals:
        at = behind - 1
        if at < 0 or not words[behind].near:
            continue
        word, after = words[at], words[behind]
        if word.text == "," and (office := _office_before(words, titles, at, behind)):
            yield office
            continue
        if word.low in titles.words("eponyms") and name_run(words, at + 1) == at + 2 and after.text.istitle():
            if _can_be_person(words, at + 1, at + 2):
                yield Guess(at + 1, at + 2, "PER", LISTED)
            continue
        if _of_nation(words, at) and (end := name_run(words, behind)) > behind + 1:
            if _can_be_person(words, behind, end):
                yield Guess(behind, end, "PER", CUED - 0.5)
            continue
        if word.low in bearing and (end := name_run(words, at + 1)) > at + 1:
            yield Guess(at + 1, end, "PER", LISTED)
            continue
        honorific = word.text in titles.honorifics and (word.capital or word.low != "don")
        if honorific or titles.head_ends(words, at) or _called(words, at):
            end = name_run(words, at + 1)
            first = past_titles(words, titles, at + 1, end)
            if end - first == 1 and titles.is_role(words[first].low):
                continue
            if words.low(first - 1) in titles.words("adjectives") and words.low(first) in words.small("of"):
                continue  # « Directrice Générale de Zeta »
            if end > first and (honorific or _can_be_person(words, first, end)):
                yield Guess(first, end, "PER", CUED if honorific else CUED - 0.5)


def _of_nation(words: Words, at: int) -> bool:
    """« la Néerlandaise [X] »: one of a people, with a capital and an article."""
    language, word = words.reading.language, words[at]
    led = at > 0 and word.near and words.low(at - 1) in words.small("definites")
    one = word.capital and habits(language).small_demonyms and not word.low.endswith("s")
    return led and one and gazetteer.demonym(word.text, language) is not None


def _called(words: Words, at: int) -> bool:
    """« le vidéaste Squeezie »: a calling of people who are known by one name, with its article, before a name."""
    led = at > 0 and words[at].near and words.low(at - 1) in words.small("definites")
    return led and words.low(at) in word_set(words.reading.language, "evidence", "of_one_name")


def _office_before(words: Words, titles: Titles, comma: int, first: int) -> Guess | None:
    """ "The town's mayor, Mikkel Sorens, left": an office of persons, and two names or more between commas."""
    language = words.reading.language
    if not habits(language).noun_compounds or not comma or not titles.head_ends(words, comma - 1):
        return None
    if words[first].text in titles.honorifics:
        return None
    end = name_run(words, first)
    closed = end < len(words) and words[end].near and words[end].text in ",."
    if not closed or end - first < 2 or words.low(comma - 1) in word_set(language, "evidence", "of_firms_too"):
        return None
    return Guess(first, end, "PER", CUED - 0.5) if _can_be_person(words, first, end) else None


FIELD = 9
"""Words of what a ministry is for: « de la Culture et des Sports »."""


def _behind_field(words: Words, titles: Titles) -> Iterator[Guess]:
    """« La ministre de la Culture et des Sports Miri Regev »: two names or more right behind what an office is for."""
    if not habits(words.reading.language).titles_after_article:
        yield from _behind_matters(words, titles)
        return
    joins = words.small("of") | words.small("determiners") | words.small("ands") | words.small("contracted")
    articles = (words.small("definites") | words.small("contracted")) - {"de"}
    for head in words.positions.of(titles.of_rank("minister")):
        at = field = head + 1
        while at < min(head + FIELD, len(words)) and words[at].near:
            if words[at].capital and words[at - 1].capital:
                while at + 1 < len(words) and words[at].capital and _of_office(words, titles, at):
                    at += 1  # « de l'Éducation Nationale X »
                end = name_run(words, at) if words[at].near else at
                if end - at > 1 and words.low(field - 1) in articles and _can_be_person(words, at, end):
                    yield Guess(at, end, "PER", CUED - 0.5)
                break
            if not words[at].capital and words.low(at) not in joins:
                break
            field = at
            at += 1


def _behind_matters(words: Words, titles: Titles) -> Iterator[Guess]:
    """ "Minister of Foreign Affairs and Trade [Hazem Tarawneh]": a name right behind the matters of an office."""
    language = words.reading.language
    matters = word_set(language, "things", "matters")
    bringing = words.small("of") | word_set(language, "things", "fields")
    for head in words.positions.of(titles.of_rank("minister")):
        at = head + 2
        if at >= len(words) or words.low(head + 1) not in bringing:
            continue
        first = at
        while at < min(first + FIELD, len(words)) and words[at].near:
            matter = words[at].capital and words.low(at) in matters
            country = words[at].capital and gazetteer.look_up(words[at].text, language) is not None
            if not (matter or country or (at > first and words.low(at) in words.small("ands") | {","})):
                break
            at += 1
        if at == first or not words[at - 1].capital or at >= len(words) or not words[at].near:
            continue
        end = name_run(words, at)
        if end - at > 1 and _can_be_person(words, at, end):
            yield Guess(at, end, "PER", CUED - 0.5)


def _of_office(words: Words, titles: Titles, at: int) -> bool:
    """Whether a word with a capital belongs to an office: « Nationale », « Étrangères », « Allemand »."""
    demonym = gazetteer.demonym(words[at].text, words.reading.language) is not None
    return demonym or words[at].pos == "ADJ" or words.low(at) in titles.words("adjectives")


def _can_be_person(words: Words, first: int, end: int) -> bool:
    """A name after a role word may be a party or a firm: « candidat LR », « le patron Renault »."""
    text = words.written(first, end)
    known = gazetteer.look_up(text, words.reading.language)
    low = words[first].low
    acronym = 1 < len(words[first].text) <= 5 and words[first].text.isalpha() and words[first].text.isupper()
    if acronym and not words[end - 1].text.isupper():
        return False
    unfit = low in gazetteer.words_of(words.reading.language, "bodies") or words[first].low in words.small("parties")
    return known is None and not unfit and not (end - first == 1 and text.isupper())


def _areas(words: Words) -> Iterator[Guess]:
    """« le territoire du Primorié », « la ville de Goma »: a word for a kind of place before."""
    nouns = gazetteer.words_of(words.reading.language, "areas")
    links = words.small("of")
    for noun in words.positions.of(nouns):
        at = noun + 2
        if at < len(words) and words[at].capital and words[at].near and words.low(at - 1) in links:
            end = name_run(words, at)
            if end == at + 1:
                yield Guess(at, end, "LOC", LISTED)


def named_thing(words: Words, first: int) -> bool:
    """Whether a word for a street, a work, a firm or the like stands before a name (« la revue belge Politique »)."""
    nouns = gazetteer.words_of(words.reading.language, "facilities")
    at = first - 1
    while at >= 0 and words[at + 1].near and first - at <= 3:
        if words.low(at) in nouns:
            return not (first - at > 1 and _held(words, at) and names.is_given(words[first].text))
        if words[at].pos != "ADJ" and words[at].text not in MAY_OPEN:
            return False
        at -= 1
    return False


def opens_facility(words: Words, first: int) -> bool:
    """« Lycée Jean Moulin », « Halle de Dole »: a word for a building or a street with a capital."""
    low, text = words.low(first), words[first].text
    facility = low in gazetteer.words_of(words.reading.language, "facilities")
    of_a_place = words.low(first + 1) in words.small("of")
    return facility and (of_a_place or not (names.is_given(text) or names.is_family_first(text)))


def _held(words: Words, thing: int) -> bool:
    """Whether a thing is what somebody's office is of: « le muezzin de la mosquée sunnite Ali Roux »."""
    titles = Titles.of(words.reading.language)
    led = words.low(thing - 1) in words.small("definites") and words.low(thing - 2) in words.small("of")
    return led and titles.head_ends(words, thing - 3)


def _given(words: Words) -> Iterator[Guess]:
    """A given name and a family name; a family name of those that come first and a given name."""
    free = 0
    for at in words.capitals:
        word = words[at]
        if at < free or not word.alpha or not (names.is_given(word.text) or names.is_family_first(word.text)):
            continue
        end = name_run(words, at)
        if end - at >= 2 and not _of_place(words, at):
            if gazetteer.look_up(words.written(at, end), words.reading.language) is None:
                yield Guess(at, end, "PER", GIVEN)
            free = end


def _of_place(words: Words, at: int) -> bool:
    """Whether a given name is a place's, "a South Carolina Republican", or a noun: « Victoire de Nantes »."""
    language = words.reading.language
    before = at > 0 and words[at].near and words[at - 1].capital
    known = before and is_region(words.written(at - 1, at + 1), language)
    known = known or leads_on(words, Titles.of(language), at)
    return known or words.low(at + 1) in Titles.of(language).words("partisans")
