"""Heard: whom a text has speak, as the subject of a verb, in an incise or by « selon lui »."""

from __future__ import annotations

from functools import cache

from briefings.language.speech import Use, speech, split
from briefings.lexicon import table
from briefings.names.words import Words
from briefings.people.discourse import Discourse
from briefings.people.phrases import RolePhrase
from briefings.people.seen import Seen

BEHIND = 8
"""Words behind a name among which the verb of what its bearer says stands, with their role between."""

INCISE = 29
"""Characters at most between a quotation and the subject of its incise."""

OPENING = 3
"""Words that « d'après lui » takes."""


def is_heard(words: Words, one: Seen) -> bool:
    """Whether somebody is named as the subject of a verb of speech, as those are who react."""
    first = words.index(one.at)
    return one.subject and any(tells(words, at) for at in range(first, first + BEHIND))


def speaks(words: Words, phrase: RolePhrase) -> bool:
    """Whether a description is the subject of a verb of speech or of mind: « la glaciologue s'inquiète »."""
    verbs = speech(words.reading.language).verbs
    heads = (words[at].token for at in range(phrase.head, phrase.head_end))
    return any(head.head.lemma_.lower() in verbs for head in heads if head.dep_.startswith("nsubj"))


def tells(words: Words, at: int) -> bool:
    """Whether a word is a form of a verb that says without more, unlike « faire » in « « Non », fait-il »."""
    lexicon = speech(words.reading.language)
    return any(Use.SAYS in lexicon.verbs.get(form.lemma, ()) for form in lexicon.forms.get(words.low(at), ()))


def has_spoken(discourse: Discourse, one: Seen) -> bool:
    """« … », lance X: whom an incise names, where a parser may see no subject."""
    return not one.oblique and discourse.incise_of(one.at, INCISE) is not None


def in_incise(discourse: Discourse, phrase: RolePhrase) -> bool:
    """« …», a glissé l'arrière: behind a quotation and its verb, where a parser may see an object."""
    words = discourse.words
    behind_verb = words[phrase.outer - 1].pos in ("VERB", "AUX")
    return behind_verb and discourse.incise_of(words[phrase.outer].start, INCISE) is not None


@cache
def sourcing(language: str) -> frozenset[str]:
    """The words that open « selon X », « d'après X », « pour X »."""
    prepositions = table(language, "speech")["prepositions"]
    return frozenset(split(phrase)[0] for phrase in (*prepositions["open"], *prepositions["leading"]))


def is_told_by_pronoun(words: Words, offset: int) -> bool:
    """« Selon lui, l'ancien pompier a fui »: whether somebody named before reports what stands at a place.

    Who is told of there is not who tells it.
    """
    if not words.reading.sentences:
        return False
    opening = words.index(words.reading.sentences[words.sentence_number(offset)].span.start)
    if words.low(opening) not in sourcing(words.reading.language) or words[opening].start == offset:
        return False
    pronouns = speech(words.reading.language).words["pronouns"]
    return any(words.low(at) in pronouns for at in range(opening + 1, opening + OPENING) if words[at].start < offset)
