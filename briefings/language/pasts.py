"""Pasts that a tagger takes for adjectives: the verb of "It closed", the participle of « la loi votée lundi »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.language.doc import Doc
from briefings.language.morphology import PAST, morph_of
from briefings.language.tokens import Token
from briefings.lexicon import table, word_set

if TYPE_CHECKING:
    from spacy.language import Language

    from briefings.language.lemmas import Endings

_CLAUSES = frozenset({"ROOT", "ccomp", "parataxis"})
_LEANING = frozenset({"cop", "aux", "aux:pass", "aux:tense"})
_SAID_OF = frozenset({"amod", "appos"})
_PARTICIPLE = morph_of("Tense=Past|VerbForm=Part")
_OPENING = morph_of("Tense=Past|VerbForm=Part|Voice=Pass")
_AGREEING = ("Gender", "Number")
_OPENING_LENGTH = 12
"""Words of « Fermée le 2 mai pour travaux, » at most."""
_SHORT = 4
"""Letters of the longest word that is no such past: "red", "shed"."""


def mend_pasts(doc: Doc, nlp: Language) -> None:
    """Make verbs of the words with the ending of a past that head a clause, have a subject and lean on no other verb.

    "She said the plant closed" has none either; "the plant closed since May", which is a noun, is left alone, and so is
    "the plant is closed". So is a participle right before its day: « la loi votée mardi entrera en vigueur ».
    Languages without such endings have none in their lexicon.
    """
    _mend_unchanged(doc)
    _mend_nouns(doc)
    if word_set(doc.lang_, "small_words", "past_ends"):
        _mend_participles(doc)
    ends, dated = (tuple(word_set(doc.lang_, "small_words", name)) for name in ("past_ends", "dated_ends"))
    days = word_set(doc.lang_, "small_words", "dated_by")
    adjectives = [token for token in doc.tokens if token.pos_ == "ADJ"]
    found = [(one, PAST) for one in adjectives if ends and one.dep_ in _CLAUSES and _is_past(one, ends)]
    if dated:
        found += [(one, _PARTICIPLE) for one in adjectives if one.dep_ in _SAID_OF and _is_dated(one, dated, days)]
        found += [(one, _OPENING) for one in doc.tokens if one.dep_ == "advcl" and _opens_dated(one, dated, days)]
    if not found:
        return
    from briefings.language.lemmas import kind_of  # it brings spaCy, which dates alone do without

    endings = endings_of(nlp)
    for token, form in found:
        own = "".join(f"{name}={value}|" for name in _AGREEING for value in token.morph.get(name))
        token.pos_, token.morph = "VERB", morph_of(own + form if form != PAST else form)
        if form == _PARTICIPLE:
            token.dep_ = "acl"
            behind = doc.tokens[token.i + 1]
            _hang(doc.tokens[token.i + 2] if behind.pos_ == "ADP" else behind, token)
        token.lemma_ = endings.lemma(token.lower_, kind_of("VERB", form))


def _mend_unchanged(doc: Doc) -> None:
    """ "The council shut the pool", "a car hit him": of one, the present would be "shuts"."""
    for at in doc.words.of(word_set(doc.lang_, "small_words", "same_pasts")):
        verb = doc.tokens[at]
        if verb.pos_ == "NOUN" and verb.dep_ in _CLAUSES and _has_both(verb):
            verb.pos_, verb.morph, verb.lemma_ = "VERB", PAST, verb.lower_
            continue
        now = "Tense=Pres" in verb.morph or "Mood=Imp" in verb.morph
        if verb.pos_ != "VERB" or not now or "VerbForm=Fin" not in verb.morph:
            continue
        subject = next((child for child in verb.children if child.dep_ == "nsubj" and child.i < at), None)
        helped = any(child.dep_ in _LEANING for child in verb.children)
        if subject is not None and not helped and "Number=Sing" in subject.morph and "Person=1" not in subject.morph:
            verb.morph = PAST


def _mend_nouns(doc: Doc) -> None:
    """ "A gunman shot two officers": a noun that has a subject and an object is the past of another form."""
    lemmas = table(doc.lang_, "small_words")["noun_pasts"]
    for at in doc.words.of(word_set(doc.lang_, "small_words", "noun_pasts")):
        verb = doc.tokens[at]
        if verb.pos_ == "NOUN" and verb.dep_ in _CLAUSES and _has_both(verb):
            verb.pos_, verb.morph, verb.lemma_ = "VERB", PAST, lemmas[verb.lower_]


def _mend_participles(doc: Doc) -> None:
    """ "The minister promised on Monday never to raise taxes": the past of what acts, where it has no helper."""
    for verb in doc.tokens:
        if verb.pos_ != "VERB" or verb.dep_ != "ROOT" or "Tense=Past|VerbForm=Part" not in str(verb.morph):
            continue
        subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
        helped = any(child.dep_ in _LEANING for child in verb.children)
        opens = subject is not None and subject.left_edge.is_sent_start and subject.right_edge.i == verb.i - 1
        if opens and not helped and not doc.tokens[verb.i - 1].is_punct:
            verb.morph = PAST  # not "a plane, reported as missing, crashed"


def _has_both(word: Token) -> bool:
    """ "The firm cut 300 jobs last month, the union says": a subject in front and an object behind, as no noun has."""
    found = {child.dep_ for child in word.children if child.i < word.i or child.dep_ == "obj"}
    return {"nsubj", "obj"} <= found and found.isdisjoint(_LEANING)


def _is_past(word: Token, ends: tuple[str, ...]) -> bool:
    if len(word.text) <= _SHORT or not word.lower_.endswith(ends):
        return False
    subject = any(child.dep_.startswith("nsubj") and child.i < word.i for child in word.children)
    return subject and not any(child.dep_ in _LEANING for child in word.children)


def _is_dated(word: Token, ends: tuple[str, ...], days: frozenset[str]) -> bool:
    """Whether a day or month stands right behind a word with the ending of a participle: « parti lundi »."""
    if len(word.text) <= _SHORT or word.head.i >= word.i or not word.lower_.endswith(ends):
        return False
    if word.lower_.endswith(tuple(word_set(word.doc.lang_, "small_words", "undated_ends"))):
        return False  # « olympique », « publique »
    tokens = word.doc.tokens[word.i + 1 : word.i + 3]
    if len(tokens) == 2 and tokens[0].pos_ == "ADP":
        return tokens[1].lower_ in word_set(word.doc.lang_, "calendar", "names", "months")
    if not tokens or tokens[0].lower_ not in days:
        return False
    return tokens[0].pos_ != "DET" or (len(tokens) > 1 and tokens[1].text[0].isdigit())


def _opens_dated(word: Token, ends: tuple[str, ...], days: frozenset[str]) -> bool:
    """« Ouverte en 1998, la piscine accueille … », « Fermée le 2 mai pour travaux, la piscine rouvrira »: what opens a
    sentence with a day or year of its own, and a comma behind.
    """
    if word.pos_ not in ("ADJ", "NOUN") or not word.is_sent_start or not word.lower_.endswith(ends):
        return False
    behind = [token.text for token in word.doc.tokens[word.i + 1 : word.i + _OPENING_LENGTH]]
    if len(behind) < 3 or "," not in behind:
        return False
    if behind[1].isdigit() and len(behind[1]) == 4 and behind[2] == ",":
        return True
    on = behind[0].lower() in days
    months = word_set(word.doc.lang_, "calendar", "names", "months")
    return on and (behind[1] in (*months, ",") or (behind[1].isdigit() and behind[2] in months))


def _hang(day: Token, participle: Token) -> None:
    """Give « lundi » of « la loi votée lundi entrera en vigueur » to the participle, where « loi » or a verb has it."""
    over = day.head
    if day.pos_ != "NOUN" or over is day or not (over in participle.ancestors or over.i > day.i):
        return
    day.hang_on(participle, "obl:mod")


def endings_of(nlp: Language) -> Endings:
    """What our pipelines know of lemmas; nothing for those of others."""
    from briefings.language.lemmas import FACTORY, Endings, Lemmas

    known = nlp.get_pipe(FACTORY) if FACTORY in nlp.pipe_names else None
    return known.endings if isinstance(known, Lemmas) else Endings({}, 0)
