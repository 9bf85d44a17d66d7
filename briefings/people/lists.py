"""Lists: all whom a plural role names, whether right behind it or further on.

« les ministres X et Y », "Presidents Ann Roy of Tamara and Paul Vik of the Isles", « deux élus sont visés : X et Y ».
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefings.lexicon import table, word_set
from briefings.names import gazetteer
from briefings.names.titles import joined
from briefings.names.words import Words
from briefings.people.between import back_over_age, back_over_bracket, past_bracket, past_bridge, past_honorific
from briefings.people.offices import OFFICES
from briefings.people.phrases import RolePhrase
from briefings.people.surroundings import Names, Owner
from briefings.profile import habits

CLOSERS = frozenset(',.;:!?()]»”"–—-…')
_LIST_BEHIND = 24
"""Words between a number of role holders and the list of their names."""
_COUNTRY = 4
"""Words of a country behind "of"."""


def counted(text: Names, phrase: RolePhrase, _: Mapping[int, Owner]) -> Iterator[Owner]:
    """ "Only two presidents were impeached: Ann Roy and Paul Vik", « trois élus sont visés, X, Y et Z ».

    As many names as the number tells, behind a colon or a comma and before the next mark.
    """
    words = text.words
    if not phrase.plural or words.small("numerals").isdisjoint(words.lows[max(0, phrase.outer - 1) : phrase.head]):
        return
    numbers = table(text.titles.language, "numbers")["words"]["cardinal"]
    count = next(numbers[low] for low in words.lows[phrase.head - 1 :: -1] if low in words.small("numerals"))
    for mark in range(phrase.end, min(phrase.end + _LIST_BEHIND, len(words) - 1)):
        if not words[mark].near or words[mark].text in ".;!?" or mark in text.starts:
            return
        if words[mark].text in ",:(" and text.is_name(mark + 1):
            listed = list(list_of_names(text, phrase, mark + 1))
            last = _end_of(text, mark, listed)
            if len(listed) == count and (last >= len(words) or words[last].text in CLOSERS):
                yield from listed
            return


def entered(text: Names, phrase: RolePhrase, _: Mapping[int, Owner]) -> Iterator[Owner]:
    """« Président : X. », "- Lord Chancellor and Justice Secretary – X", « secrétaire, Z ; »: an office and its holder.

    An office of one is of the first name, or of all that « et » alone joins: "Director: Ann Roy & Paul Vik".
    """
    words, entry = text.words, text.entries.get(phrase.head)
    if entry is None or not entry.names:
        yield from _parted(text, phrase)
        return
    scored = word_set(text.titles.language, "evidence", "lineup_labels")
    if words.low(entry.first) in text.titles.words("prizes") or words.low(phrase.head) in scored:
        return  # "Best Actor: Ann Roy", "Scorers: Roy (12), Vik (34)"
    first = phrase.outer == entry.first or phrase.first == entry.first
    if phrase.determined or not (first or words.low(phrase.outer - 1) in words.small("ands") | {",", "("}):
        return
    owners = [text.starts[name][1] for name in entry.names if name in text.starts]
    one = not phrase.plural and any(words.low(name - 1) == "," for name in entry.names)
    yield from ((person, None) for person in owners[: 1 if one else None])


def _parted(text: Names, phrase: RolePhrase) -> Iterator[Owner]:
    """« Trésorière, Y ; secrétaire, Z ; »: an entry that semicolons part from the others."""
    words, mark = text.words, phrase.end
    if phrase.determined or phrase.plural or mark >= len(words) or words.low(mark) not in (":", ","):
        return
    if words.low(phrase.outer - 1) != ";" or not words[phrase.outer].near:
        return
    first = past_honorific(text, mark + 1)
    if not text.is_name(first):
        return
    end = past_bracket(words, text.starts[first][0])
    if end >= len(words) or not words[end].near or words[end].text in ";.," or words.opens(end):
        yield text.starts[first][1], None


def among(text: Names, phrase: RolePhrase, _: Mapping[int, Owner]) -> Iterator[Owner]:
    """ "Former captains such as Ann Roy and Paul Vik", « trois élus, dont X et Y »: those named of several."""
    words, ranks = text.words, text.titles.ranks(phrase.role)
    telling = phrase.end > phrase.head + 1 or phrase.when is not None or not ranks.isdisjoint(OFFICES)
    if not phrase.plural or not (
        telling or (phrase.first < phrase.head and habits(text.titles.language).noun_compounds)
    ):
        return  # "artists including Ann Roy" tells no more of her than the article has told
    at = phrase.end + (words.low(phrase.end) == ",")
    marks = text.titles.words("among")
    past = next((end for end in (at + 3, at + 2, at + 1) if joined(words, at, end) in marks), 0)
    if not past or past >= len(words) or not words[past].near:
        return
    first = _past_title(text, past_honorific(text, past_bridge(text, past)))
    if text.is_name(first) and words.low(text.starts[first][0]) != "'s":
        yield from list_of_names(text, phrase, first, several=True)


def _past_title(text: Names, at: int) -> int:
    """Past the role of one of several, before the name: "members including [musician] Ann Roy and [actor] Paul Vik"."""
    phrase = next((text.phrases[here] for here in (at, at - 1) if here in text.phrases), None)
    title = phrase is not None and not phrase.plural and at < phrase.end
    name = past_honorific(text, phrase.end) if phrase is not None and title else at
    return name if text.is_name(name) else at


def taken_up(text: Names, phrase: RolePhrase, owners: Mapping[int, Owner]) -> Iterator[Owner]:
    """« X et Y sont arrêtés. Les deux suspects … », "Both suspects": the two whom the sentence before has named.

    Not « les deux ministres » of a minister, of whom it tells nothing new.
    """
    words, told = text.words, _number(text, phrase)
    sentences, here = words.reading.sentences, words.sentence_number(words[phrase.outer].start)
    which = words.low(phrase.end) in words.small("who")  # « Les deux policiers qui l'ont arrêté »
    if not told or which or not here or not words[phrase.head].token.dep_.startswith("nsubj"):
        return
    before, opening = (words.index(sentences[at].span.start) for at in (here - 1, here))
    named = [(end, person) for end, (_, person) in text.ends.items() if before < end <= phrase.outer]
    people = list(dict.fromkeys(person for _, person in named))
    known = {owners[one.end][0] for one in text.phrases.values() if one.role == phrase.role and one.end in owners}
    if len(people) == told and all(end <= opening for end, _ in named) and known.isdisjoint(people):
        yield from ((person, None) for person in people)


def _number(text: Names, phrase: RolePhrase) -> int:
    """How many a plural role takes up: two of « les deux suspects », "both suspects"; 0 where it does not."""
    words, numbers = text.words, table(text.titles.language, "numbers")["words"]["cardinal"]
    pointing = words.small("definites") | words.small("demonstratives") | words.small("plurals")
    if not phrase.plural or words.low(phrase.outer) in text.titles.words("pairs"):
        return 2 * phrase.plural
    inside = words.lows[phrase.outer : phrase.head] if phrase.determiner in pointing else ()
    return next((int(numbers[low]) for low in inside if low in words.small("numerals")), 0)


def of_one(text: Names, at: int) -> str | None:
    """ "The chair of the board and the head of the centre, Ann Roy, is": one verb tells that both are hers."""
    words, following = text.words, text.phrases.get(at)
    if following is None or following.plural or words.low(following.end) != ",":
        return None
    name = past_honorific(text, following.end + 1)
    if not text.is_name(name):
        return None
    end, person = text.starts[name]
    verb = end + 1
    one = verb < len(words) and words[verb].near and words.low(end) == ","
    if not one:
        return None
    form = words[verb].token.morph
    return person if "Sing" in form.get("Number") and "Pres" in form.get("Tense") else None


def end_of_list(text: Names, phrase: RolePhrase, at: int) -> int:
    """Past the last of the names that a plural role names from a word on, and past the last's own country."""
    return past_country(text, _end_of(text, at, list(list_of_names(text, phrase, at))))


def _end_of(text: Names, after: int, listed: Sequence[Owner]) -> int:
    """Where the last of some persons ends that are named behind a word; 0 for none."""
    last = listed[-1][0] if listed else None
    return min((end for end, (_, person) in text.ends.items() if end > after and person == last), default=0)


def list_of_names(text: Names, phrase: RolePhrase, at: int, *, several: bool = False) -> Iterator[Owner]:
    """The person named at a word; where the role is a plural, all that are listed after it.

    Args:
        several: Whether it was said before that one or more of several follow.
    """
    if phrase.plural and not several:
        behind = text.words.low(_past_aside(text, text.starts[at][0]))
        linked = behind == "&" or behind in after_names(text.words) or behind in text.words.small("ors")
        if not linked and not _one_of(text, phrase):
            return  # "told journalists X was alive"
    while at in text.starts:
        end, person = text.starts[at]
        yield person, None
        end = _past_aside(text, end) if phrase.plural else end
        if not phrase.plural or text.words.low(end) not in after_names(text.words):
            return
        at = end + 1
        while text.words.low(at) in after_names(text.words) | text.words.small("of") - {","} or (
            at < len(text.words) and text.words[at].text in text.titles.honorifics
        ):
            at += 1
        if at not in text.starts:
            at = past_honorific(text, past_bridge(text, at))  # « la Bermudienne X et la Britannique Y »
        if at not in text.starts and several:
            at = _past_title(text, at)


def past_country(text: Names, at: int) -> int:
    """Past what tells one of several from another: "Presidents Ann Roy of Tamara and Paul Vik of the Isles"."""
    words = text.words
    linked = words.low(at) in words.small("of") or words.low(at) in words.small("at_place")
    if not linked or not habits(text.titles.language).noun_compounds:
        return at
    end = at + 1 + (words.low(at + 1) in words.small("definites"))
    first = end
    while end < len(words) and words[end].near and words[end].capital and end - first < _COUNTRY:
        end += 1
    return end if end > first else at


def _past_aside(text: Names, at: int) -> int:
    """Past a country, a bracket or an age behind one of several names: « les députés X (LR) et Y (PS) »."""
    return _past_age(text, past_bracket(text.words, past_country(text, at)))


def _past_age(text: Names, at: int) -> int:
    """Past an age in a list: « Paul Roux, 34 ans, et Léa Morin, 28 ans »."""
    words = text.words
    if words.low(at) != "," or not words.low(at + 1).isdigit():
        return at
    end = at + 2 if words.low(at + 2) in after_names(words) else at + 3
    return end if words.low(end) in after_names(words) and words[end].near else at


def _one_of(text: Names, phrase: RolePhrase) -> bool:
    """« l'un de ses avocats, X », « un des avocats, X », and not « a dit à des journalistes X »."""
    words = text.words
    return phrase.determiner in words.small("of") or words.low(phrase.outer - 1) in words.small("of")


def after_names(words: Words) -> frozenset[str]:
    """What stands between two names, or two roles of one person."""
    return words.small("ands") | words.small("in_turn") | {","}


def names_before(text: Names, first: int) -> Iterator[Owner]:
    """The other names of a list that ends with one: « A, le Belge B et le maire C, anciens ministres ».

    Each may have its place: "Ann Roy of Hull and Paul Vik of Leeds, both nurses".
    """
    words = text.words
    first = before_its_title(text, first)
    while words.low(first - 1) == "," or words.low(first - 1) in words.small("ands"):
        mark = first - 1
        if mark not in text.ends and words.low(mark - 1) == "," and words.low(mark) != ",":
            mark -= 1  # "A, B, and C"
        end = _back_over_country(text, back_over_age(words, back_over_bracket(words, mark)))
        if end not in text.ends:
            return
        first, person = text.ends[end]
        yield person, None
        first = before_its_title(text, first)


def _back_over_country(text: Names, end: int) -> int:
    """Back over "of Hull" to the end of the name in front of it."""
    words = text.words
    for at in range(end - 1, max(0, end - _COUNTRY - 1), -1):
        if words.low(at) in words.small("of"):
            return at if at in text.ends else end
        if not (words[at].capital or words.low(at) in words.small("definites")):
            return end
    return end


def before_its_title(text: Names, first: int) -> int:
    """Back over a nationality or an office in front of a name."""
    words = text.words
    title = text.phrase_before(first)
    if title is not None:
        return title.outer
    if first and words[first].near and gazetteer.demonym(words[first - 1].text, words.reading.language):
        return first - 1 - (words.low(first - 2) in words.small("determiners"))
    return first
