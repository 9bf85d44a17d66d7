"""Bare clauses: what somebody says without a conjunction, "said the road was closed"."""

from __future__ import annotations

from briefings.attribution.scene import Scene
from briefings.language.speech import Use
from briefings.lexicon import word_set

# Tokens behind a verb of speech in which the verb of its clause stands, where the parser ties none to it.
REACH = 12


def brings_bare_clause(scene: Scene, first: int, last: int, lemma: str) -> bool:
    """Whether a verb of speech may have such a clause behind it; one that takes plain objects too must show it."""
    words = scene.lexicon.words
    if lemma not in words["bare_clause"] or not _goes_on(scene, last):
        return False
    plain = lemma in words["clausal"] or Use.ABOUT in scene.lexicon.verbs.get(lemma, {})
    return not plain or _has_clause(scene, first, last)


def _goes_on(scene: Scene, last: int) -> bool:
    """Whether a clause without a conjunction may follow: « said the road was closed »."""
    return last + 3 < scene.end and not scene.tokens[last + 1].is_punct


def _has_clause(scene: Scene, first: int, last: int) -> bool:
    """ "Wrote the work was done", and not "wrote for other singers", "claimed 20 lives"."""
    ends = tuple(scene.lexicon.words["gerund_ends"])  # "wrote for others, including co-writing a song"
    verb = next((t for t in scene.tokens[first : last + 1] if t.pos_ == "VERB"), scene.tokens[last])
    told = next((child for child in verb.children if child.dep_ == "ccomp" and child.i > last), None)
    if told is not None and (
        not told.lower_.endswith(ends) or any(c.dep_.startswith(("aux", "cop")) for c in told.children)
    ):
        return True
    words = scene.lexicon.words
    dated = scene.word(last + 2) in words["timing"]  # "ruled on Monday the law was void"
    if (scene.word(last + 1) in words["prepositions"] and not dated) or verb.dep_ == "acl":
        return False
    barred = words["relatives"] | words["subordinators"]
    for at in range(last + 2, min(last + 1 + REACH, scene.end)):
        if scene.tokens[at].is_punct or scene.word(at) in barred:
            return False
        if scene.tags[at] in ("VERB", "AUX") and scene.tokens[at].dep_ != "amod":
            return True
        if scene.lexicon.forms.get(scene.word(at)) and "PROPN" in scene.tags[last + 1 : at] and _looks_past(scene, at):
            return True  # "claimed Ray first complained of theft"
    return False


def _looks_past(scene: Scene, at: int) -> bool:
    """Whether a word that a tagger takes for a noun is written as a past, a preposition behind it."""
    past = scene.word(at).endswith(tuple(word_set(scene.lexicon.language, "small_words", "past_ends")))
    return past and scene.word(at + 1) in scene.lexicon.words["prepositions"]
