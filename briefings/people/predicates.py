"""Predicates: whose a role is that a verb says somebody is: « est », « était », « devient », « n'est plus ».

The subject is the parser's where it has one, else the name that stands nearest before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefings.language.speech import speech
from briefings.lexicon import table
from briefings.model import When
from briefings.names.words import Words
from briefings.people.appointments import last_words, named_behind
from briefings.people.between import back_over_adverb, back_over_count, back_over_one_of, back_over_time_aside
from briefings.people.genders import told_gender
from briefings.people.lists import names_before
from briefings.people.phrases import RolePhrase
from briefings.people.posts import subject_end
from briefings.people.subjects import subject_of
from briefings.people.surroundings import Names, Owner, head_token, is_untrue


def copular(text: Names, phrase: RolePhrase, owners: Mapping[int, Owner]) -> Iterator[Owner]:
    """« X est le ministre de », « X, qui était sénateur », « il a déjà été ministre »."""
    words, forms = text.words, text.titles.marks("copula")
    befallen = not phrase.determined or phrase.end > phrase.head_end  # « a été victime », "was the victim of a fraud"
    if befallen and phrase.role in text.titles.words("states"):
        return
    at = back_over_time_aside(text, back_over_one_of(text, phrase))
    at = back_over_count(text, phrase, at)
    if at > 0 and (not words[at].near or is_untrue(text, phrase, at)):
        return
    negated = False
    if over := words.low(at - 1) in words.small("no_longer"):  # « n'est plus ministre », "is no longer mayor"
        at -= 1
        negated = words.low(at - 1) in words.small("negators")
        at -= negated
    for form, first in _groups(words, at, last_words(text.titles.language, "copula")):
        if form in forms and over <= (negated or words.low(first - 1) in words.small("negators")):
            when = (
                When.FORMER if over else None if " " not in form and _as_told_then(text, phrase) else When(forms[form])
            )
            if first in owners:
                yield owners[first][0], When(forms[form])  # « X, ancien banquier devenu ministre »
                return
            if words.low(first - 1) in words.small("who") and first - 1 in owners:
                yield owners[first - 1][0], When(forms[form])  # "a former miner who became a priest"
                return
            subject = subject_end(text, first)
            if subject is not None and (other := _relative_of(text, phrase, subject)):
                person: str | None = other
            elif subject is not None and not _owned(text, subject):
                person = _behind_relative(text, phrase, subject, first) or text.ends[subject][1]
            else:
                person = _parsed_subject(text, phrase, first)
            if person is None and (form in text.titles.words("before_this") or _comes_first(text, first)):
                yield from ((other, When.FORMER) for other, _ in named_behind(text, phrase))
            if person is not None:
                yield person, when
            if phrase.plural and subject is not None:
                yield from ((other, when) for other, _ in names_before(text, text.ends[subject][0]))
            return


def _comes_first(text: Names, verb: int) -> bool:
    """« Lorsqu'il était ministre, X … »: a pronoun that opens its sentence behind no more than what leads it in."""
    words = text.words
    subjects: Mapping[str, str] = table(text.titles.language, "pronouns")["subject"]
    first = verb - 2 - (words.low(verb - 2) in text.titles.words("reporting"))  # « Alors qu'il »
    led_in = first >= 0 and words.opens(first) and words[first].pos in ("SCONJ", "ADV")
    return led_in and words.low(verb - 1) in subjects


def _as_told_then(text: Names, phrase: RolePhrase) -> bool:
    """« Il a dit qu'il était président », "she said she was a nurse": an imperfect that only follows a past verb."""
    words, token = text.words, text.words[phrase.head].token
    if token.dep_ != "ccomp" or token.head.i > token.i:
        return False
    if any(word.text in "«“\"‘':" for word in words[words.index(token.head.idx) : phrase.outer]):
        return False  # she said: “He was a nurse”
    past = token.head.morph.get("Tense") in (["Past"], ["Imp"])
    return past and token.head.lemma_.lower() in speech(text.titles.language).verbs


def _groups(words: Words, at: int, last: frozenset[str]) -> Iterator[tuple[str, int]]:
    """The last words of a verb group without adverbs, the longest first, each with where it begins.

    Args:
        last: The words that alone may end one.
    """
    places: list[int] = []
    back = at
    while back > max(0, at - 8) and len(places) < 3:
        adverb = back_over_adverb(words, back)
        if adverb < back:
            back = adverb
            continue
        back -= 1
        places.append(back)
        if words.lows[places[0]] not in last:
            return
        if not words[back].near:
            break
    for length in range(len(places), 0, -1):
        yield " ".join([words.lows[place] for place in reversed(places[:length])]), places[length - 1]


def _parsed_subject(text: Names, phrase: RolePhrase, verb: int) -> str | None:
    """Whom the parser has for the subject of a role that is a predicate, or of the verb before it."""
    words = text.words
    if not words.reading.doc.is_parsed:
        return None
    return subject_of(text, head_token(words, phrase)) or subject_of(text, words[verb].token)


def _behind_relative(text: Names, phrase: RolePhrase, end: int, verb: int) -> str | None:
    """The subject of "Ann Roy, who was replaced by Al Lee, will become envoy", where the nearest name is another."""
    words = text.words
    name = words[text.ends[end][0]].token
    if words.low(end) != "," or not any(word.dep_ == "acl:relcl" for word in name.ancestors):
        return None
    return _parsed_subject(text, phrase, verb)


def _relative_of(text: Names, phrase: RolePhrase, end: int) -> str | None:
    """« X, mari de la chanteuse Y, qui a été le manager de Z »: of the two who may be meant, gender tells X."""
    words, (first, _) = text.words, text.ends[end]
    title = next((text.phrases[at] for at in range(first - 1, max(-1, first - 7), -1) if at in text.phrases), None)
    if title is None or title.end != first or phrase.plural or words.low(end) != ",":
        return None
    theirs, ours = told_gender(words, title.determiner), told_gender(words, phrase.determiner)
    if not theirs or not ours or theirs == ours:
        return None
    noun = title.outer - (1 if title.determiner in words.small("contracted") else 2)
    mark = noun - 1 - (words.low(noun - 1) in words.small("determiners"))
    related = words.low(noun) in text.titles.kin and words.low(noun + 1) in words.small("of")
    return text.ends[mark][1] if related and words.low(mark) == "," and mark in text.ends else None


def _owned(text: Names, end: int) -> bool:
    """« la sœur de X, a été maire », « la société, dirigée par X, est propriétaire » are not of X."""
    words, (first, _) = text.words, text.ends[end]
    first -= words.low(first - 1) in text.titles.honorifics
    return first > 0 and words[first].near and words.low(first - 1) in words.small("of") | words.small("by")
