"""Names as the pipeline marks them, brought to whole words; capitals, where it knows no names."""

from __future__ import annotations

from collections.abc import Iterator

from briefings import names
from briefings.language.name_labels import Kind, is_name, kind_of
from briefings.lexicon import word_set
from briefings.model import Span
from briefings.names import gazetteer
from briefings.names.endings import trimmed_end
from briefings.names.happenings import is_happening
from briefings.names.runs import TAGGED, Guess, name_run, next_person, past_titles
from briefings.names.titles import Titles, joined
from briefings.names.words import Words


def marked(words: Words, titles: Titles) -> Iterator[Guess]:
    """What the pipeline marks, brought to whole words and trimmed."""
    for ent in words.reading.doc.ents:
        if not is_name(ent.label_):
            continue
        kind = kind_of(ent.label_)
        opening, close = words.range(Span(ent.start_char, ent.end_char))
        for first, end in _split(words, *_trim(words, titles, opening, close, kind)):
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
        if not _unmarked(words, titles, first - 1, first) or _is_platform(words, first - 1):
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
    return (
        end > first
        and all(
            not word.token.ent_type_
            and (names.is_bound(word.text) or (word.capital and word.alpha and len(word.text) > 1))
            and word.text not in small
            and word.text not in titles.honorifics
            and not titles.is_role(word.low)
            and word.low not in titles.words("adjectives")  # "Bishop Emeritus [Ann Roy]"
            and gazetteer.look_up(word.text, language) is None
            and gazetteer.demonym(word.text, language) is None
            and word.low not in gazetteer.words_of(language, "bodies")
            for word in words[first:end]
        )
    )


def _trim(words: Words, titles: Titles, first: int, end: int, kind: Kind) -> tuple[int, int]:
    """Without titles and articles before, without marks and « 's » behind."""
    skip = names.not_names(words.reading.language)
    titled = titles.phrase(words, first)  # "Crown Prince Faisal", « Première ministre Anna Roux »
    ranked = "rank" in titles.ranks(joined(words, first, titled))
    if first + 1 < titled < end and words[titled].capital and (ranked or names.is_given(words[titled].text)):
        first = titled
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
        or _is_platform(words, first)
        or (end - first > 2 and leads_on(words, titles, first))
        or (
            words[first].text in skip
            and words.opens(first)
            and end - first > 1
            and not names.is_upper_particle(words[first].text)
        )
        or (
            end - first > 1
            and words[first].capital
            and titles.is_role(words[first].low)
            and words[first + 1].capital
            and not names.is_given(words[first].text)
        )
        or (end - first > 2 and _adjective(words, first) and names.is_given(words[first + 1].text))
    ):
        first += 1
    while end > first and (not words[end - 1].text[-1:].isalnum() or words[end - 1].low == "'s"):
        if words[end - 1].text.endswith(".") and words[end - 1].alpha:
            break
        end -= 1
    while end - first > 1 and words[end - 1].text in names.post_nominals():
        end -= 1
    end = trimmed_end(words, titles, first, end, kind)
    if end - first > 1 and words.low(end - 1) in titles.words("partisans"):
        end -= is_region(words.written(first, end - 1), words.reading.language)  # "a South Carolina Republican"
    return first, end


def leads_on(words: Words, titles: Titles, at: int) -> bool:
    """« Petit-fils d'Ottó Magyar », « Arbitrage de L. Roux », « Meurtre de Camille Lebrun »: a noun, and of whom it is.

    « Victoire » is a given name too, unless a town follows.
    """
    language, low = words.reading.language, words.low(at)
    if words.low(at + 1) not in words.small("of") or at + 2 >= len(words):
        return False
    happens = words.opens(at) and is_happening(low, language)
    if low in word_set(language, "evidence", "lineup_officials") or _is_work(words, at):
        return True
    return low in titles.kin or (happens and (not names.is_given(low) or is_region(words[at + 2].text, language)))


def _is_work(words: Words, at: int) -> bool:
    """« LA HAUTE MER de Léa Morin »: what stands in capitals before « de » and a name in small letters is a work."""
    text, behind = words[at].text, words[at + 2].text
    return len(text) > 3 and text.isupper() and behind.istitle() and not words.reading.text.isupper()


def _is_platform(words: Words, at: int) -> bool:
    """Whether « X. » ends a sentence, "she said on X. Johnson agreed", and is no initial."""
    return words[at].text == "X." and words.low(at - 1) in words.small("on_platform")


def is_region(text: str, language: str) -> bool:
    """Whether everybody knows a name for a country's, a state's or a town's."""
    return gazetteer.look_up(text, language) is not None or text in word_set(language, "things", "known_places")


def _adjective(words: Words, at: int) -> bool:
    """Whether a word before a full name describes its bearer: « Republican Cory Baker », « Violinist Ann Li »."""
    people = gazetteer.demonym(words[at].text, words.reading.language) is not None
    people = people or words.low(at) in words.small("affiliations")
    return not names.is_given(words[at].text) and (people or words[at].pos in ("ADJ", "NOUN"))


def _split(words: Words, first: int, end: int) -> Iterator[tuple[int, int]]:
    """One entity, or two where the pipeline ran two together, or over the verb between them.

    « Kremlin Dmitri Peskov », « secrétaire du Trésor Steven Mnuchin », "Lima urged Quito".
    """
    for at in range(first + 1, end - 1):
        if next_person(words, first, at) or (names.is_given(words[at].text) and _is_body(words, first, at)):
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
    before = words.low(first - 1)
    linked = before in words.small("of") or before in words.small("determiners")
    complement = linked and words[first].near
    return complement and not names.is_given(words[first].text)


def capitalised(words: Words, titles: Titles) -> Iterator[Guess]:
    """Runs of capitals, for a pipeline that knows no names."""
    language = words.reading.language
    at = 0
    while at < len(words):
        end = name_run(words, at) if words[at].capital and words[at].alpha else at
        if end == at:
            at += 1
            continue
        first = past_titles(words, titles, _trim(words, titles, at, end, "MISC")[0], end)
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
