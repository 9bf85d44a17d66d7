"""Conditionals: hearsay, « aurait été », and the future that a verb in the past turns into one."""

from __future__ import annotations

import re

from briefings.hedges import words_of
from briefings.language import Reading, Sentence
from briefings.scene import Cue, CueKind
from briefings.speech import FormTense, speech
from briefings.tokens import Token

# Forms that are conditionals whatever a tagger says: « concernerait », « auraient ».
CONDITIONAL = re.compile(r"(?:ser|aur|fer|pourr|devr|viendr|tiendr|ir|\w+er)(?:ait|aient)")
# Relations by which a clause carries the sentence's own claim.
CARRYING = frozenset({"ROOT", "conj", "ccomp", "parataxis", "dep", "xcomp"})


def hearsay(reading: Reading, sentence: Sentence, cue: Cue | None, own: str) -> bool:
    """The newsroom conditional: « aurait été », outside « si »; « may have been ».

    Behind a verb of saying a conditional may be a future, so that only « aurait fui » counts.
    """
    if any(_is_surmise(t, reading.language) and f" {t.text.lower()} " in own for t in sentence.tokens):
        return True
    if _supposes(sentence, own):
        return False
    if cue is not None and cue.kind in (CueKind.VERB, CueKind.INCISE):
        return any(token.i > cue.last and _is_perfect(token, reading.language) for token in sentence.tokens)
    return any(is_conditional(t) and carries(sentence, t) and not _in_clause(sentence, t) for t in sentence.tokens)


def _is_surmise(token: Token, language: str) -> bool:
    """« may have been treated », « pourrait avoir fui »: what is thought to have happened, and may not have."""
    if token.text.lower() not in words_of(language, "conditional", "surmising"):
        return False
    having = words_of(language, "conditional", "having")
    behind = (other for other in token.doc[token.i + 1 : min(token.i + 4, token.sent.end)])
    return any(other.text.lower() in having and other.dep_ != "ROOT" for other in behind)


def _supposes(sentence: Sentence, own: str) -> bool:
    """Whether a sentence holds a condition; the « si » of « on ignore si » asks and supposes nothing."""
    language = sentence.tokens.doc.lang_
    words = words_of(language, "conditional", "not")
    asking = {t.text.lower() for t in sentence.tokens if t.dep_ == "mark" and t.head.dep_ == "ccomp"}
    return bool((set(own.split()) & words) - (asking & words_of(language, "conditional", "asking")))


def future_in_past(sentence: Sentence, cue: Cue | None) -> bool:
    """« a annoncé qu'il serait incinéré »: the conditional that a verb in the past turns a future into."""
    if cue is None or cue.kind not in (CueKind.VERB, CueKind.INCISE):
        return False
    if cue.tense not in (FormTense.PAST, FormTense.PARTICIPLE):
        return False
    later = words_of(sentence.tokens.doc.lang_, "planned", "later")
    behind = (token for token in sentence.tokens if token.i > cue.last)
    return any(is_conditional(token) or token.text.lower() in later for token in behind)


def _in_clause(sentence: Sentence, token: Token) -> bool:
    """Whether « que » opens the verb's clause: then the conditional is that of the verb above it."""
    words = speech(sentence.tokens.doc.lang_).words
    for at in range(token.i - 1, sentence.tokens.start - 1, -1):
        word = sentence.tokens.doc[at].text.lower()
        if word in words["that"] and _governs(sentence.tokens.doc[at], token):
            return True
        if word in (",", ";", ":"):
            return False
    return False


def _governs(conjunction: Token, verb: Token) -> bool:
    """Whether a « que » opens the clause of a verb, and not a relative in front of it."""
    return not verb.dep_ or not conjunction.dep_ or conjunction.head in (verb, verb.head)


def is_conditional(token: Token) -> bool:
    word = token.text.lower()
    return "Mood=Cnd" in token.morph or bool(CONDITIONAL.fullmatch(word)) or _on_infinitive(word, token)


def _on_infinitive(word: str, token: Token) -> bool:
    """« agirait », « perdrait »: an infinitive with the ending of a past is a conditional, however it is tagged."""
    infinitive = token.lemma_.lower()
    if not infinitive.endswith(tuple(words_of(token.doc.lang_, "conditional", "infinitives"))):
        return False
    return word in (infinitive.removesuffix("e") + "ait", infinitive.removesuffix("e") + "aient")


def _is_perfect(token: Token, language: str) -> bool:
    """« a indiqué que le tireur aurait fui »: « aurait » with a participle of no wish or duty."""
    if token.text.lower() not in words_of(language, "conditional", "perfects"):
        return False
    following = next((t for t in token.doc[token.i + 1 : token.i + 5] if "Part" in t.morph), None)
    return following is not None and following.text.lower() not in words_of(language, "conditional", "wished")


def carries(sentence: Sentence, token: Token) -> bool:
    """Whether a verb stands in a clause that carries the claim and not in one on its edge."""
    if not token.dep_:
        return True
    verb = token.head if token.dep_.startswith(("aux", "cop")) else token
    while verb.dep_ in ("conj", "xcomp", "parataxis", "dep") and verb.head is not verb:
        verb = verb.head
    return verb.dep_ in CARRYING and not _on_edge(sentence, token)


def _on_edge(sentence: Sentence, token: Token) -> bool:
    """Whether a relative or a conjunction of time or cause opens the verb's clause, by the words in front."""
    words = speech(sentence.tokens.doc.lang_).words
    for at in range(token.i - 1, sentence.tokens.start - 1, -1):
        word = sentence.tokens.doc[at].text.lower()
        if word in (",", ";", ":", "«", "»"):
            return False
        if word in words["that"]:
            return at > sentence.tokens.start and sentence.tokens.doc[at - 1].text.lower() in words["joining"]
        if word in words["relatives"] or word in words["subordinators"]:
            return True
    return False
