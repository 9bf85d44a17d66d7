"""Guesses: what may be a name, and what kind of name, before the article as a whole decides.

The pipeline proposes; a gazetteer, titles and given names add what they know, each at
its own weight. Where the pipeline knows no names, capitals stand in for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from briefings import names
from briefings.language.name_labels import Kind, is_name, kind_of
from briefings.model import Span
from briefings.names import gazetteer
from briefings.names.titles import Titles
from briefings.names.words import Words

TAGGED, GIVEN, LISTED, CUED = 1.0, 1.5, 3.0, 4.0
"""How much a label counts that comes from the pipeline, a given name, the gazetteer, a title before the name."""


class Guess(NamedTuple):
    """A run of words, by index, that may be a name of a kind, and how much speaks for it."""

    first: int
    end: int
    kind: Kind
    weight: float


def propose(words: Words, titles: Titles) -> list[Guess]:
    """Every guess about a text; they may overlap and contradict each other."""
    guesses = [*_listed(words), *_cued(words, titles), *_areas(words), *_given(words)]
    guesses += _tagged(words, titles) if words.reading.doc.ents else _capitals(words, titles)
    return guesses


def name_run(words: Words, first: int) -> int:
    """The end of the run of name words that begins at a word; `first` where none does."""
    at, last = first, first
    skip = names.not_names(words.reading.language)
    common = names.not_particles(words.reading.language)
    while at < len(words) and at - first < 7 and (at == first or words[at].near):
        word = words[at]
        if at > first and (word.text in names.post_nominals() or names.ends_name(word.text)):
            break
        if word.capital and word.alpha and (at > first or word.text not in skip or names.is_upper_particle(word.text)):
            if _next_person(words, first, at):
                break
            at += 1
            last = at
        elif at > first and names.is_bound(word.text):
            at += 1
            last = at
        elif at > first and _nickname(words, at):
            at += 3
        elif at == first + 1 and names.is_particle(word.low) and _family_only(words[first].text):
            break  # « Mme Park de la Constitution »
        elif at > first and (names.is_suffix(word.text) or (names.is_particle(word.low) and word.low not in common)):
            last = at + 1 if names.is_suffix(word.text) else last
            at += 1
        else:
            break
    while last > first and names.is_upper_particle(words[last - 1].text) and last - first > 1:
        last -= 1
    return last if last - first > 1 or not names.is_upper_particle(words[first].text) else first


def _family_only(word: str) -> bool:
    """Whether a name is one of those that stand first, and no given name."""
    return names.is_family_first(word) and not names.is_given(word)


def _nickname(words: Words, at: int) -> bool:
    """Whether a nickname in marks stands here, with the family name behind it: « Maria "Mimi" Larsen »."""
    if words[at].text not in ('"', "“", "«") or at + 3 >= len(words):
        return False
    name, close, family = words[at + 1], words[at + 2], words[at + 3]
    return (
        name.capital and close.text in ('"', "”", "»") and family.capital and name.near and close.near and family.near
    )


def _next_person(words: Words, first: int, at: int) -> bool:
    """Whether another full name begins: « de François Hollande Arnaud Montebourg »."""
    return (
        at - first >= 2
        and names.is_given(words[at].text)
        and not names.is_upper_particle(words[at].text)
        and names.is_given(words[first].text)
        and not names.is_given(words[at - 1].text)
        and not names.is_lineage(words.low(at - 1))
        and at + 1 < len(words)
        and words[at + 1].near
        and words[at + 1].capital
    )


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
            kind: Kind = "ORG" if known.kind == "metonym" else "LOC"
            yield Guess(at, end, kind, LISTED if known.kind != "city" else TAGGED + 0.2)
            free = end
            break


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
        if word.low in titles.words("eponyms") and name_run(words, at + 1) == at + 2 and not after.text.isupper():
            if _can_be_person(words, at + 1, at + 2):
                yield Guess(at + 1, at + 2, "PER", LISTED)
            continue
        if word.low in bearing and (end := name_run(words, at + 1)) > at + 1:
            yield Guess(at + 1, end, "PER", LISTED)
            continue
        honorific = word.text in titles.honorifics and (word.capital or word.low != "don")
        if honorific or titles.head_ends(words, at):
            end = name_run(words, at + 1)
            first = _past_titles(words, titles, at + 1, end)
            if end - first == 1 and titles.is_role(words[first].low):
                continue
            if end > first and (honorific or _can_be_person(words, first, end)):
                yield Guess(first, end, "PER", CUED if honorific else CUED - 0.5)


def _past_titles(words: Words, titles: Titles, first: int, end: int) -> int:
    """Past the capitalised titles that open a run of names: "Deputy Foreign Minister Andrei Rudenko"."""
    if first < end and names.is_given(words[first].text):
        return first
    last = [at for at in range(first, end - 1) if titles.is_role(words[at].low) or words[at].text in titles.honorifics]
    first = last[-1] + 1 if last else first
    return first + 1 if end - first > 2 and words.low(first) in words.small("affiliations") else first


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
    for at in words.capitals:
        if at > 1 and words[at].near and words.low(at - 1) in links and words.low(at - 2) in nouns:
            end = name_run(words, at)
            if end == at + 1:
                yield Guess(at, end, "LOC", LISTED)


def named_thing(words: Words, first: int) -> bool:
    """Whether a word for a street, a work, a firm or the like stands before a name (« la revue belge Politique »)."""
    nouns = gazetteer.words_of(words.reading.language, "facilities")
    at = first - 1
    while at >= 0 and words[at + 1].near and first - at <= 3:
        if words.low(at) in nouns:
            return True
        if words[at].pos != "ADJ" and words[at].text not in '«“"':
            return False
        at -= 1
    return False


def _given(words: Words) -> Iterator[Guess]:
    """A given name and a family name; a family name of those that come first and a given name."""
    free = 0
    for at in words.capitals:
        word = words[at]
        if at < free or not word.alpha or not (names.is_given(word.text) or names.is_family_first(word.text)):
            continue
        end = name_run(words, at)
        if end - at >= 2:
            if gazetteer.look_up(words.written(at, end), words.reading.language) is None:
                yield Guess(at, end, "PER", GIVEN)
            free = end


def _tagged(words: Words, titles: Titles) -> Iterator[Guess]:
    """What the pipeline marks, brought to whole words and trimmed."""
    for ent in words.reading.doc.ents:
        if not is_name(ent.label_):
            continue
        kind = kind_of(ent.label_)
        marked = words.range(Span(ent.start_char, ent.end_char))
        if marked[1] - marked[0] == 2 and words.low(marked[0]) in titles.words("eponyms"):
            continue  # « gouvernement Fabius » names Fabius
        for first, end in _split(words, *_trim(words, titles, *marked)):
            if kind == "PER":
                yield _whole_person(words, titles, first, end)
            else:
                yield Guess(first, end, kind, TAGGED)


def _whole_person(words: Words, titles: Titles, first: int, end: int) -> Guess:
    """A person's name without what is no name behind it, and with what the pipeline cut off."""
    run = name_run(words, first)
    lineage = run > end + 1 and names.is_lineage(words[end].low)
    if run > first and (
        run < end or names.is_given(words[first].text) or lineage or _unmarked(words, titles, end, run)
    ):
        end = run
    begun = end - first > 1 and names.is_given(words[first].text)
    while first and not begun and words[first].near and words[first].capital:
        if not _unmarked(words, titles, first - 1, first):
            break
        given = names.is_given(words[first - 1].text) or words[first - 1].pos == "PROPN"
        if words.opens(first - 1) and not given:
            break
        first -= 1
    return Guess(first, end, "PER", TAGGED + 0.5 * (end - first > 1))


def _unmarked(words: Words, titles: Titles, first: int, end: int) -> bool:
    """Whether words beside a name may belong to it: capitals that name nothing else that we know."""
    language = words.reading.language
    small = names.not_names(language)
    return end > first and all(
        not word.token.ent_type_
        and (names.is_bound(word.text) or (word.capital and word.alpha and len(word.text) > 1))
        and word.text not in small
        and word.text not in titles.honorifics
        and not titles.is_role(word.low)
        and gazetteer.look_up(word.text, language) is None
        and gazetteer.demonym(word.text, language) is None
        and word.low not in gazetteer.words_of(language, "bodies")
        for word in words[first:end]
    )


def _trim(words: Words, titles: Titles, first: int, end: int) -> tuple[int, int]:
    """Without titles and articles before, without marks and « 's » behind."""
    skip = names.not_names(words.reading.language)
    while first < end and (
        not words[first].alpha
        or (
            not words[first].capital
            and (
                words[first].elided
                or words[first].low in titles.roles
                or words[first].low in words.small("determiners")
                or words[first].low in words.small("of")
            )
        )
        or words[first].text in titles.honorifics
        or (
            words[first].text in skip
            and words.opens(first)
            and end - first > 1
            and not names.is_upper_particle(words[first].text)
        )
        or (end - first > 1 and words[first].capital and titles.is_role(words[first].low) and words[first + 1].capital)
        or (end - first > 2 and _adjective(words, first) and names.is_given(words[first + 1].text))
    ):
        first += 1
    while end > first and (not words[end - 1].text[-1:].isalnum() or words[end - 1].low == "'s"):
        if words[end - 1].text.endswith(".") and words[end - 1].alpha:
            break
        end -= 1
    while end - first > 1 and (words[end - 1].text in names.post_nominals() or _calling(words, titles, end - 1)):
        end -= 1
    return first, end


def _calling(words: Words, titles: Titles, at: int) -> bool:
    """What somebody is in a body whose name stands before: "a Coast Guard spokesman"."""
    return not words[at].capital and titles.is_role(words[at].low)


def _adjective(words: Words, at: int) -> bool:
    """Whether a word before a full name describes its bearer: « Republican Cory Baker », « Violinist Ann Li »."""
    people = gazetteer.demonym(words[at].text, words.reading.language) is not None
    people = people or words.low(at) in words.small("affiliations")
    return not names.is_given(words[at].text) and (people or words[at].pos in ("ADJ", "NOUN"))


def _split(words: Words, first: int, end: int) -> Iterator[tuple[int, int]]:
    """One entity, or two where the pipeline ran a body and a person together.

    « Kremlin Dmitri Peskov », « secrétaire du Trésor Steven Mnuchin ».
    """
    for at in range(first + 1, end - 1):
        if _next_person(words, first, at) or (names.is_given(words[at].text) and _is_body(words, first, at)):
            yield first, at
            yield at, end
            return
    if end > first:
        yield first, end


def _is_body(words: Words, first: int, end: int) -> bool:
    """Whether the words before a given name name a place or a body, by themselves or after « du »."""
    head = words.written(first, end)
    if gazetteer.look_up(head, words.reading.language) or (head.isupper() and len(head) > 1):
        return True
    complement = words.low(first - 1) in words.small("of") | words.small("determiners") and words[first].near
    return complement and not names.is_given(words[first].text)


def _capitals(words: Words, titles: Titles) -> Iterator[Guess]:
    """Runs of capitals, for a pipeline that knows no names."""
    language = words.reading.language
    at = 0
    while at < len(words):
        end = name_run(words, at) if words[at].capital and words[at].alpha else at
        if end == at:
            at += 1
            continue
        first = _past_titles(words, titles, _trim(words, titles, at, end)[0], end)
        lows = {word.low for word in words[first:end]}
        text = words.written(first, end) if end > first else ""
        alone = end - first == 1
        if (
            end == first
            or gazetteer.demonym(text, language)
            or (alone and (words.opens(first) or titles.is_role(words[first].low)))
        ):
            pass
        elif lows & gazetteer.words_of(language, "bodies") or (alone and text.isupper() and len(text) > 2):
            yield Guess(first, end, "ORG", TAGGED)
        elif lows & (gazetteer.words_of(language, "areas") | gazetteer.words_of(language, "facilities")):
            yield Guess(first, end, "LOC", TAGGED)
        else:
            yield Guess(first, end, "LOC" if words.low(first - 1) in words.small("at_place") else "MISC", TAGGED)
        at = end
