"""Fronted sources: « Selon le maire, Paul Roux, 45 ans, a fui »: a name behind who tells of it."""

from __future__ import annotations

from briefings.language.doc import Doc
from briefings.language.quotation_marks import MAY_OPEN
from briefings.language.speech import SpeechLexicon, speech

# Commas behind the name among which its verb may stand: the one that closes it, and the one that closes an aside.
MARKS = 2


def acts_itself(doc: Doc, source: int, behind: int) -> bool:
    """Whether a name behind a fronted source is the subject of what the source tells, and not the source's own name.

    « Selon son avocat, X, très affaibli, ne viendra pas », « Selon le policier, X « tenait les comptes » »: no other
    subject stands in front of the verb.

    Args:
        source: First token of the phrase that the preposition governs.
        behind: First token behind the name.
    """
    sentence, lexicon = doc[source].sent, speech(doc.lang_)
    if not _opens_with_source(doc, sentence.start, source, lexicon):
        return False
    if opens_quoted_predicate(doc, behind):
        return True
    marks = [at for at in range(behind, sentence.end) if doc[at].text == ","][:MARKS]
    return any(mark + 1 < sentence.end and _opens_predicate(doc, mark + 1, sentence.end, lexicon) for mark in marks)


def opens_quoted_predicate(doc: Doc, at: int) -> bool:
    """Whether words quoted begin here with the verb of whoever stands in front: « son client « dormait chez lui » »."""
    if at + 1 >= len(doc) or doc[at].text not in MAY_OPEN:
        return False
    return _opens_predicate(doc, at + 1, doc[at].sent.end, speech(doc.lang_))


def _opens_with_source(doc: Doc, opening: int, source: int, lexicon: SpeechLexicon) -> bool:
    """Whether nothing but « selon » or « d'après » stands before it, and a word that joins sentences."""
    words = tuple(token.lower_ for token in doc[opening:source])
    if words and words[0] in lexicon.words["openers"] and len(words) > 1:
        words = words[1:]
    if not words:
        return False
    return words in lexicon.opening(words[0], words[1] if len(words) > 1 else "") or (
        len(words) == 1 and words[0] in lexicon.leading_prepositions
    )


def _opens_predicate(doc: Doc, at: int, end: int, lexicon: SpeechLexicon) -> bool:
    """Whether a finite verb begins here, negation and pronouns in front of it aside."""
    light = lexicon.words["preverbal"] | lexicon.words["clitics"]
    while at + 1 < end and doc[at].pos_ not in ("VERB", "AUX") and (doc[at].lower_ in light or doc[at].pos_ == "ADV"):
        at += 1
    return doc[at].pos_ in ("VERB", "AUX") and "Fin" in doc[at].morph.get("VerbForm")
