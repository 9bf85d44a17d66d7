"""Deaths: which persons of an article it says are dead, so that nothing still lies before them."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.language import Sentence
from briefings.model import Person
from briefings.names.titles import Titles
from briefings.names.words import Words
from briefings.people.subjects import subject_of
from briefings.people.surroundings import Names

REACH = 6
"""Words between « décès de » and the name, titles and roles included."""


def the_dead(text: Names) -> frozenset[str]:
    """« X est mort », « X s'est éteint », « le décès de l'ancien ministre X »."""
    words, titles = text.words, text.titles
    nouns, verbs = titles.words("death_nouns"), titles.words("death_verbs")
    found: set[str] = set()
    for at in words.positions.of(nouns | verbs):
        low = words.lows[at]
        if low in nouns and words.low(at + 1) in words.small("of"):
            named = next((to for to in range(at + 2, min(at + 2 + REACH, len(words))) if text.is_name(to)), None)
            if named is not None and not any(words[to].text in ",.;:" for to in range(at, named)):
                found.add(text.starts[named][1])
        elif low in verbs and (person := _who_died(text, at)):
            found.add(person)
    return frozenset(found)


HEAD = 3
"""Sentences at the head of a text, title included, among which an obituary says who is dead."""


def told_dead_first(words: Words, titles: Titles, people: Sequence[Person]) -> str:
    """Whom an obituary is about: who is named first and is dead, and nobody is to blame."""
    sentences = words.reading.sentences[:HEAD]
    ranges = [(*words.range(span), person.id) for person in people for span in person.mentions]
    near = [(first, end, person) for first, end, person in ranges if sentences and end <= _past(words, sentences[-1])]
    text = Names(
        words=words,
        titles=titles,
        starts={first: (end, person) for first, end, person in near},
        ends={end: (first, person) for first, end, person in near},
        pronouns=frozenset(),
        times={},
        phrases={},
        entries={},
    )
    found = the_dead(text)
    first = min(near, default=None)
    blamed = titles.words("charged") & {role.text.lower() for person in people for role in person.roles}
    return first[2] if first and found == {first[2]} and not blamed else ""


def _past(words: Words, sentence: Sentence) -> int:
    return words.range(sentence.span)[1]


def _who_died(text: Names, at: int) -> str | None:
    """The subject of a verb of dying in a past or present tense; « va mourir » and « serait mort » say nothing sure."""
    words = text.words
    for end in (at, at - 1 if words.low(at - 1) == "," else at):
        if end in text.ends:
            return text.ends[end][1]
    for back in range(at - 1, max(-1, at - 4), -1):
        if words.low(back) in text.titles.words("death_helpers"):
            if back in text.ends:
                return text.ends[back][1]
            return subject_of(text, words[at].token) if words.reading.doc.is_parsed else None
        if words[back].pos not in ("ADV", "ADP", "NOUN", "PRON"):
            return None
    return None
