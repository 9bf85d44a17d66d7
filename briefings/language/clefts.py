"""Clefts: « c'est mardi que l'Assemblée votera », whose verb hangs on the word that is put first."""

from __future__ import annotations

from briefings.language.tokens import Token
from briefings.lexicon import word_set

_VERBS = ("VERB", "AUX")
_SAID = ("acl:relcl", "acl", "advcl", "ccomp", "csubj", "dep", "parataxis")


def said_of(word: Token) -> Token | None:
    """The verb of « c'est mardi que l'Assemblée votera », « it was he who signed », by the word that is put first."""
    language = word.doc.lang_
    subject = next((c for c in word.children if c.dep_.startswith(("nsubj", "expl"))), None)
    if subject is None or subject.lower_.replace("’", "'") not in _words(language, "pointing"):
        return None
    if not any(child.dep_ == "cop" for child in word.children) and word.lemma_.lower() not in _words(language, "being"):
        return None
    if word.dep_.startswith("obl") and word.head.i > word.i and _opens_with(word.head):
        return word.head  # a parser may have the verb over what is put first, as it is without « c'est »
    told = (c for c in word.children if c.dep_ in _SAID and c.pos_ in _VERBS and c.i > word.i)
    return next((c for c in told if _opens_with(c)), None) or _hung_lower(word)


def _hung_lower(word: Token) -> Token | None:
    """The verb of « c'est lors d'un bal donné à Lens qu'elle a chanté », which may hang on what stands last."""
    for verb in word.subtree:
        over = verb.head
        hung = verb.i > over.i > word.i and verb.dep_ in _SAID and verb.pos_ in _VERBS and _ends_phrase(over)
        if hung and any(child.dep_ == "mark" for child in verb.children if child.i < verb.i) and _opens_with(verb):
            return verb
    return None


def _ends_phrase(over: Token) -> bool:
    """Whether it is a name or a participle, of which no clause with « que » says what it is, as of « l'idée que … »."""
    return over.pos_ == "PROPN" or over.dep_ == "acl"


def _opens_with(verb: Token) -> bool:
    openers = _words(verb.doc.lang_, "opening")
    return any(word.lower_.replace("’", "'") in openers for word in verb.children if word.i < verb.i)


def _words(language: str, name: str) -> frozenset[str]:
    return word_set(language, "events", "chains", name)
