"""Pasts that a tagger takes for adjectives: the verb of "The plant closed", "Works ranged from opera to tango"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.language.lemmas import FACTORY, Endings, Lemmas, kind_of
from briefings.language.tokens import Doc, Token, morph_of
from briefings.lexicon import word_set

if TYPE_CHECKING:
    from spacy.language import Language

_CLAUSES = frozenset({"ROOT", "ccomp", "parataxis"})
_LEANING = frozenset({"cop", "aux", "aux:pass", "aux:tense"})
_PAST = "Mood=Ind|Tense=Past|VerbForm=Fin"
_SHORT = 4
"""Letters of the longest word that is no such past: "red", "shed"."""


def mend_pasts(doc: Doc, nlp: Language) -> None:
    """Make verbs of the words with the ending of a past that head a clause, have a subject and lean on no other verb.

    "She said the plant closed" has none either; "the plant closed since May", which is a noun, is left alone, and so is
    "the plant is closed". Languages without such endings have none in their lexicon.
    """
    ends = tuple(word_set(doc.lang_, "small_words", "past_ends"))
    if not ends:
        return
    found = [token for token in doc.tokens if token.pos_ == "ADJ" and token.dep_ in _CLAUSES and _is_past(token, ends)]
    if not found:
        return
    endings = _endings(nlp)
    for token in found:
        token.pos_, token.morph = "VERB", morph_of(_PAST)
        token.lemma_ = endings.lemma(token.lower_, kind_of("VERB", _PAST))


def _is_past(word: Token, ends: tuple[str, ...]) -> bool:
    if len(word.text) <= _SHORT or not word.lower_.endswith(ends):
        return False
    subject = any(child.dep_.startswith("nsubj") and child.i < word.i for child in word.children)
    return subject and not any(child.dep_ in _LEANING for child in word.children)


def _endings(nlp: Language) -> Endings:
    """What our pipelines know of lemmas; nothing for those of others."""
    known = nlp.get_pipe(FACTORY) if FACTORY in nlp.pipe_names else None
    return known.endings if isinstance(known, Lemmas) else Endings({}, 0)
