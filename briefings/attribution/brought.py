"""Infinitives of speech that another verb brings: « tient à rappeler que », "went on to say that"."""

from __future__ import annotations

from briefings.attribution.asides import past_aside
from briefings.attribution.incises import closes
from briefings.attribution.noun_phrases import Phrase, noun_phrase
from briefings.attribution.scene import Scene
from briefings.attribution.subject_phrases import is_subordinate, phrase_of
from briefings.language.grammar import own_subject
from briefings.language.speech import FormTense
from briefings.language.tokens import Token

# Tokens between the two verbs: « n'hésite pas non plus à dire ».
REACH = 5
LATER = ("Fut", "Cnd")
_VERB_GROUP = frozenset({"ADP", "ADV", "AUX", "PRON", "VERB"})
_MAIN = frozenset({"ROOT", "conj", "ccomp", "parataxis", "parataxis:insert"})


def brought_tense(scene: Scene, at: int) -> FormTense | None:
    """The tense in which an infinitive is said by the verb above it; None where that says nothing of its own.

    « a pu démontrer » has shown, « peut démontrer » has not yet; nor has « devra expliquer », « n'a pas voulu dire ».
    """
    verb = scene.tokens[at].head
    lemma, words = verb.lemma_.lower(), scene.lexicon.words
    done = "Part" in verb.morph.get("VerbForm")
    if lemma not in words["bringing"] and not (done and lemma in words["bringing_done"]):
        return None
    if not scene.start <= verb.i < at <= verb.i + REACH or verb.dep_ not in _MAIN:
        return None
    group = (verb, *(child for child in verb.children if child.dep_.startswith("aux")))
    if any(part in LATER for token in group for part in (*token.morph.get("Tense"), *token.morph.get("Mood"))):
        return None
    negated = any(scene.word(here) in words["negation"] for here in range(max(scene.start, group[-1].i - 3), at))
    if (negated and lemma not in words["bringing_negated"]) or is_subordinate(scene, verb.i):
        return None
    return FormTense.PARTICIPLE if done or lemma in words["bringing_just"] else FormTense.PRESENT


def is_withheld(scene: Scene, first: int) -> bool:
    """ "Refused to confirm that it was shut", "was asked to explain that": nobody has said it."""
    words = scene.lexicon.words
    return scene.word(first) in words["infinitive_marks"] and _over(scene, first).lemma_.lower() in words["withholding"]


def _over(scene: Scene, mark: int) -> Token:
    """The word that the infinitive behind a mark hangs on."""
    return scene.tokens[mark].head.head


def brought_subject(scene: Scene, first: int) -> Phrase | None:
    """ "The firm went on to say that", "was quick to point out": the subject of what brings it."""
    words = scene.lexicon.words
    over = _over(scene, first)
    if scene.word(first) not in words["infinitive_marks"] or over.lemma_.lower() not in words["bringing"]:
        return None
    subject = own_subject(over)
    if subject is None or not scene.start <= subject.i < first or is_subordinate(scene, over.i):
        return None
    return phrase_of(scene, subject)


def brought_behind(scene: Scene, first: int, last: int) -> Phrase | None:
    """« Le texte est bon, vient de dire le maire »: the subject behind an infinitive that another verb brings."""
    comma = first - 1
    while comma > scene.start and scene.tags[comma] in _VERB_GROUP:
        comma -= 1
    if scene.word(comma) != "," or scene.lexicon.words["bare_clause"] or brought_tense(scene, first) is None:
        return None
    source = noun_phrase(scene.tokens, past_aside(scene, last + 1), scene.end, scene.lexicon, scene.names)
    return source if source is not None and closes(scene, comma + 1, source) else None


def resumes(scene: Scene, first: int) -> Phrase | None:
    """« Et d'ajouter : « … » », which opens a sentence: the mark, for whoever was heard in the one before."""
    words, mark = scene.lexicon.words, first - 1
    opens = mark - 1 == scene.start and scene.word(mark - 1) in words["resuming"]
    return Phrase(first=mark, last=mark) if opens and scene.word(mark) in words["resumed_marks"] else None
