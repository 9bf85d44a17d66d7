"""Infinitives of speech that another verb brings: « tient à rappeler que », "went on to say that"."""

from __future__ import annotations

from briefings.attribution.asides import past_aside
from briefings.attribution.incises import closes
from briefings.attribution.noun_phrases import Phrase
from briefings.attribution.scene import Scene, names_a_voice
from briefings.attribution.subject_phrases import is_subordinate, phrase_of
from briefings.attribution.subjects import subject_in_front
from briefings.language.grammar import own_subject
from briefings.language.speech import FormTense
from briefings.language.tokens import Token

# Tokens between the two verbs: « n'hésite pas non plus à dire ».
REACH = 5
# The same behind a verb that takes an occasion: « a profité de la cérémonie des vœux pour réaffirmer ».
FARTHER = 14
# Tokens from a verb of hearing or showing to what somebody is heard or shown to say.
OVERHEARD = 8
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
    reach = FARTHER if lemma in words["seizing"] else REACH
    if not scene.start <= verb.i < at <= verb.i + reach or verb.dep_ not in _MAIN:
        return None
    group = (verb, *(child for child in verb.children if child.dep_.startswith("aux")))
    if any(part in LATER for token in group for part in (*token.morph.get("Tense"), *token.morph.get("Mood"))):
        return None
    negated = any(scene.word(here) in words["negation"] for here in range(max(scene.start, group[-1].i - 3), at))
    if (negated and lemma not in words["bringing_negated"]) or is_subordinate(scene, verb.i):
        return None
    return FormTense.PARTICIPLE if done or lemma in words["bringing_just"] else FormTense.PRESENT


def made_to_say(scene: Scene, first: int, last: int) -> Phrase | None:
    """« Ce recul fait dire à la maire que tout est perdu »: whom a thing makes say it."""
    words = scene.lexicon.words
    if scene.word(first - 1) not in words["causing"] or scene.word(last + 1) not in words["lending"]:
        return None
    source = scene.phrase(last + 2)
    return source if source is not None and names_a_voice(scene, source) else None


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
    if over.dep_ in ("obj", "obl") and over.head.lemma_.lower() in words["seizing"]:
        over = over.head  # "took the opportunity to remind voters that"
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
    if scene.word(comma) != "," or not scene.lexicon.habits.subject_may_follow or brought_tense(scene, first) is None:
        return None
    source = scene.phrase(past_aside(scene, last + 1))
    return source if source is not None and closes(scene, comma + 1, source) else None


def resumes(scene: Scene, first: int) -> Phrase | None:
    """« Et d'ajouter : « … » », which opens a sentence: the mark, for whoever was heard in the one before."""
    words, mark = scene.lexicon.words, first - 1
    opens = mark - 1 == scene.start and scene.word(mark - 1) in words["resuming"]
    return Phrase(first=mark, last=mark) if opens and scene.word(mark) in words["resumed_marks"] else None


def overheard(scene: Scene, first: int) -> Phrase | None:
    """« Un témoin a entendu l'homme crier « … » », « La vidéo montre X répéter « … » »: whom somebody hears or sees."""
    words, verb = scene.lexicon.words, scene.tokens[first]
    if "Inf" not in verb.morph.get("VerbForm") and verb.dep_ not in ("acl", "xcomp", "ccomp"):
        return None
    near = range(first - 1, max(scene.start, first - OVERHEARD) - 1, -1)
    over = next((at for at in near if scene.tags[at] == "VERB" or scene.word(at) in (",", ";", ":")), scene.start)
    if scene.word(over) not in words["perceiving"] | words["displaying"] or over + 1 in scene.quoted:
        return None
    if over == first - 1 and not words["be"].isdisjoint(scene.lows[max(scene.start, over - 2) : over]):
        heard, _ = subject_in_front(scene, over, over)  # "A man was heard shouting “…”"
        return heard if heard is not None and names_a_voice(scene, heard) else None
    source = scene.phrase(over + 1, first)
    if source is None or source.first != over + 1 or source.last != first - 1 or not names_a_voice(scene, source):
        return None
    return source


def undergoes(scene: Scene, first: int) -> bool:
    """« La mairie se voit reprocher de « … » »: what others say of the subject."""
    words = scene.lexicon.words
    if scene.word(first - 1) not in words["undergoing"]:
        return False
    return not words["reflexive"].isdisjoint(scene.lows[max(scene.start, first - 4) : first - 1])


def lodged(scene: Scene, first: int) -> Phrase | None:
    """ "Two landowners filed a motion claiming that it is void": who brings the text that says so."""
    text = scene.tokens[first].head
    told = scene.tokens[first].dep_ == "acl" and text.dep_ == "obj" and text.i == first - 1
    if not told or text.head.lemma_.lower() not in scene.lexicon.words["lodging"]:
        return None
    source, main = subject_in_front(scene, text.head.i, text.head.i)
    return source if source is not None and main else None
