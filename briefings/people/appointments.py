"""Appointments: whose a role is that somebody is named to or called by: « a été nommé », « en tant que », "as"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from briefings.language.grammar import Tense, is_perfect, own_subject, verb_group
from briefings.language.tokens import Token
from briefings.lexicon import table, word_set
from briefings.model import When
from briefings.names.callings import means_somebody
from briefings.names.titles import Titles, joined
from briefings.names.words import Words
from briefings.people.between import back_over_time, back_over_time_aside
from briefings.people.lists import names_before
from briefings.people.phrases import RolePhrase
from briefings.people.subjects import clause_subject, subject_of
from briefings.people.successions import successions
from briefings.people.surroundings import Names, Owner, head_token, is_untrue
from briefings.people.work import is_work, worked_as

CLAUSE_ENDS = frozenset(".;:!?")


FRONTED = 14
"""Words between a role behind a participle that opens its sentence and the subject: « Nommé préfet en 2019, X »."""


@cache
def last_words(language: str, key: str) -> frozenset[str]:
    """The words that the forms of a table of `titles.toml` end with, as a text's words are cut."""
    return frozenset(form.replace("'", "' ").split()[-1] for form in Titles.of(language).marks(key))


def named_as(text: Names, phrase: RolePhrase, _: Mapping[int, Owner]) -> Iterator[Owner]:
    """« X a été nommé ministre », « a nommé X ministre », « X, en tant que président »."""
    words, forms = text.words, text.titles.marks("naming")
    at = _back_over_agent(text, back_over_time_aside(text, phrase.outer))
    if is_untrue(text, phrase, at):
        return
    over = False  # "during his time as mayor", whoever « as » alone finds
    for length in (3, 2, 1) if words.low(at - 1) in last_words(text.titles.language, "naming") else ():
        close = at >= length and at < len(words) and all(words[here].near for here in range(at - length + 1, at + 1))
        form = joined(words, at - length, at) if close else ""
        if form in forms:
            if form in words.small("as") and phrase.role in text.titles.words("young"):
                return  # "as a teenager she was sent away"
            passive = length == 1 and form not in words.small("as")
            over = over or forms[form] == When.FORMER or _no_longer(words, at - length)
            verb = words[at - 1].token if passive else head_token(words, phrase).head
            ahead = When.FUTURE if _is_to_be(verb) else None
            named = list(_receiver(text, phrase, at - length, passive=passive))
            left = When.CURRENT if ahead else When.FORMER  # "plans to step down as mayor": still mayor
            yield from ((person, left if over else when or ahead) for person, when in named)
            if named or length == 1:
                return
    if at in text.ends and at not in text.pronouns and not phrase.determined and words[at].near:
        first, person = text.ends[at]
        verbs = {words.low(back) for back in range(max(0, first - 3), first)}
        stems = tuple(words.small("name_stems"))
        if verbs & set(forms) - words.small("as") or any(verb.startswith(stems) for verb in verbs):
            yield person, None
            if phrase.plural:
                yield from names_before(text, first)


def _is_to_be(verb: Token) -> bool:
    """ "Will serve as mayor", "is expected to name Ann Roy as minister", "is to be named minister"."""
    group = verb_group(verb) if verb.pos_ == "VERB" else None
    if group is None or is_perfect(verb):
        return False
    tense = table(verb.doc.lang_, "calendar")["tense"]
    parts = (verb, *(child for child in verb.children if child.dep_.startswith("aux")))
    if group.tense is Tense.FUTURE or not any("Inf" in part.morph.get("VerbForm") for part in parts):
        return group.tense is Tense.FUTURE
    marks = {child.lower_ for child in verb.children if child.i < verb.i}
    being = any("Pres" in child.morph.get("Tense") for child in verb.children if child.dep_.startswith(("aux", "cop")))
    ahead = (*tense["future_lemmas"], *tense["bidding_lemmas"])
    expected = verb.dep_ in ("xcomp", "ccomp") and verb.head.lemma_ in ahead
    return expected or (being and not marks.isdisjoint(word_set(verb.doc.lang_, "small_words", "infinitive_marks")))


def _of_somebody_else(verb: Token) -> bool:
    """ "She met a man working as a driver": who does it is the noun in front, and nobody named farther off."""
    return verb.dep_ == "acl" and verb.pos_ == "VERB" and verb.head.pos_ == "NOUN" and verb.head.i == verb.i - 1


def _no_longer(words: Words, at: int) -> bool:
    """« N'est plus considéré comme », "is no longer seen as"."""
    ends = words.small("no_longer")
    back = next((here for here in range(at - 1, max(at - 4, 0), -1) if words.low(here) in ends), 0)
    return back > 0 and any(words.low(here) in words.small("negators") for here in range(max(back - 2, 0), back))


def _receiver(text: Names, phrase: RolePhrase, at: int, *, passive: bool) -> Iterator[Owner]:
    """Who was named: the subject of the participle, else the nearest name before that is not the agent."""
    words = text.words
    if words.low(at - 1) in text.titles.words("pretending") or _of_somebody_else(words[at - 1].token):
        return  # "an officer posing as a killer recorded her"
    if not passive and _denied(words, phrase) and not _no_longer(words, at):
        return  # "did not identify her as the victim"
    if not passive and (taken := list(successions(text, phrase, at))):
        yield from taken
        return
    if passive and not phrase.plural and words.reading.doc.is_parsed and (person := subject_of(text, words[at].token)):
        yield person, None
        return
    if passive and not phrase.plural and _pronoun_subject(words[at].token):
        return  # « elle surprend X et est élue maire »: whoever she is
    if (done := list(worked_as(text, phrase, at))) or is_work(text, phrase, at):
        yield from done
        return
    for back in range(at, max(0, at - 6), -1):
        if back in text.pronouns and words.low(back - 1) in words.small("possessives"):
            continue  # "hired his daughter as an aide"
        if back in text.ends and words.low(text.ends[back][0] - 1) not in words.small("by"):
            if _takes_somebody(text, range(back, at)):
                return
            yield text.ends[back][1], None
            if phrase.plural:
                yield from names_before(text, text.ends[back][0])
            return
        if words[back - 1].text in CLAUSE_ENDS:
            return
        if words[back - 1].text == "," and back < at:
            break
    if not passive and words.opens(at) and (fronted := list(named_behind(text, phrase))):
        yield from fronted  # "As mayor, Ann Roy built a port"
    elif not passive and not phrase.plural and (person := clause_subject(text, head_token(words, phrase))):
        yield person, None
    elif passive and words.opens(at):
        yield from named_behind(text, phrase)


def _pronoun_subject(verb: Token) -> bool:
    """Whether the parse has a personal pronoun for the subject of a verb, or of the one it is joined to."""
    for head in (verb, verb.head):
        subject = own_subject(head)
        if subject is not None:
            return subject.pos_ == "PRON" and "Prs" in subject.morph.get("PronType")
        if verb.dep_ != "conj":
            return False
    return False


def _denied(words: Words, phrase: RolePhrase) -> bool:
    """Whether the verb that a role behind "as" hangs on is negated."""
    token = head_token(words, phrase)
    for _ in range(3):
        token = token.head
        if token.pos_ == "VERB":
            group = verb_group(token)
            return group is not None and group.negated
    return False


def _takes_somebody(text: Names, between: range) -> bool:
    """Whether a verb between a name and "as" has somebody for its object: "hired his daughter as an aide"."""
    inside = [text.words[at].token for at in between]
    verbs = {token.i for token in inside if token.pos_ == "VERB"}
    taken = [token for token in inside if token.dep_ == "obj" and token.head.i in verbs]
    return any(means_somebody(text.titles, token.lower_) or text.titles.is_kin(token.lower_) for token in taken)


def named_behind(text: Names, phrase: RolePhrase) -> Iterator[Owner]:
    """« Nommé préfet en 2019, X a démissionné »: the subject behind the participle that opens its sentence."""
    words = text.words
    for mark in range(phrase.end, min(phrase.end + FRONTED, len(words) - 1)):
        if not words[mark].near or words[mark].text in CLAUSE_ENDS or words[mark].pos in ("VERB", "AUX"):
            return
        if words[mark].text == "," and text.is_name(mark + 1):
            yield text.starts[mark + 1][1], None
            return


def _back_over_agent(text: Names, at: int) -> int:
    """Back over « par X » between « nommé » and the role."""
    for mark in (at - 1, at):
        if mark in text.ends and (mark == at or text.words.low(mark) == ","):
            first = text.ends[mark][0]
            while first > 0 and text.words.low(first - 1) not in text.words.small("by") and at - first < 6:
                first -= 1
            if text.words.low(first - 1) in text.words.small("by"):
                return back_over_time(text, first - 1)
    if text.words.low(at - 3) in text.words.small("by") and text.words.low(at - 2) in text.words.small("determiners"):
        return back_over_time(text, at - 3)
    return at
