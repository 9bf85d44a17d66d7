"""Deaths: which persons of an article it says are dead, so that nothing still lies before them."""

from __future__ import annotations

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
