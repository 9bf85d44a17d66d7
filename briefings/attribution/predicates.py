"""Predicates: whether quoted words are what the subject of their sentence is or does, as it says itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefings.attribution.desk import Desk
from briefings.attribution.named_speakers import is_pronoun
from briefings.attribution.noun_phrases import Phrase, is_verb, name_ending
from briefings.language.doc import Doc
from briefings.language.speech import FINITE, FormTense
from briefings.language.tokens import Token
from briefings.lexicon import table

PREDICATES = 6
"""Words between two quoted predicates of one subject."""


def is_predicate_of(desk: Desk, topic: Phrase, first: int) -> bool:
    """Whether the words between a subject and a quotation leave the quotation to be what the subject is or does."""
    doc, words = desk.reading.doc, desk.cast.lexicon.words
    before = doc[first - 1].lower_
    between = [token.lower_ for token in doc[topic.last + 1 : first]]
    marked = desk.cast.lexicon.habits.infinitives_have_mark
    if before in words["to_do"] and not marked and not _opens_with_deed(desk, first):
        return False  # « le vaccin, suspendu pour cause de « … » »
    if (before in words["to_do"] or before in words["be"]) and _undergone(desk, topic, between[:-1]):
        return False  # « il est accusé de « … » », "is considered to be “major”"
    if before == "," and opens_with_verb(desk, first):
        return True
    if before in words["be"] and (_is_of_another(desk, topic, first) or _is_said_of(desk, topic, first)):
        return False
    if topic.last == first - 1:
        return says_all(desk, first)  # « Le maire « assume » », and not « le club « historique » »
    said = (words["be"] - words["been"]) | words["negation"] | words["reflexive"] | words["to_do"]
    return topic.last >= first - 2 or before in said or before == ":"


def _is_of_another(desk: Desk, topic: Phrase, first: int) -> bool:
    """ "Neither would say if the deal was “dead”": what the quoted words are said of is no topic."""
    doc = desk.reading.doc
    said = next(_opening(doc, first), None)
    subjects = (child for child in said.children if child.dep_.startswith("nsubj")) if said is not None else ()
    return any(topic.last < subject.i < first for subject in subjects)


def _is_said_of(desk: Desk, topic: Phrase, first: int) -> bool:
    """« Le texte est « liberticide » », « L'homme était « connu des services » »: what others say of a subject."""
    doc, lexicon = desk.reading.doc, desk.cast.lexicon
    if any(lexicon.noun(token.lower_) is not None for token in doc[topic.first : topic.last + 1]):
        return True
    said = next(_opening(doc, first), None)
    return said is not None and said.lower_ in lexicon.words["said_of"]


def _opens_with_deed(desk: Desk, first: int) -> bool:
    """« La mairie se dit prête à « ouvrir le dialogue » »: whether the words in marks begin with an infinitive."""
    preverbal = desk.cast.lexicon.words["preverbal"]
    said = next((token for token in _opening(desk.reading.doc, first) if token.lower_ not in preverbal), None)
    return said is not None and "Inf" in said.morph.get("VerbForm")


def _opening(doc: Doc, first: int) -> Iterator[Token]:
    """The first words of a quotation, its marks aside."""
    return (token for token in doc[first : first + PREDICATES] if token.is_alpha)


def _undergone(desk: Desk, topic: Phrase, between: Sequence[str]) -> bool:
    """« il est accusé de », « il est inutile de »: the subject does not speak, or stands for nobody."""
    words, forms = desk.cast.lexicon.words, desk.cast.lexicon.forms
    if not (words["undergoing"].isdisjoint(between) or words["reflexive"].isdisjoint(between)):
        return True  # « La mairie se voit reprocher de « … » »
    if words["be"].isdisjoint(between):
        return False
    done = any(form.tense is FormTense.PARTICIPLE for word in between for form in forms.get(word, ()))
    lists = table(desk.reading.language, "pronouns")
    return done or (is_pronoun(desk.cast, topic) and not set(lists["impersonal_adjectives"]).isdisjoint(between))


def opens_with_verb(desk: Desk, first: int) -> bool:
    """Whether a quotation opens with the verb of its sentence: « ce dernier, joint hier, « ne souhaite pas … » »."""
    doc, words = desk.reading.doc, desk.cast.lexicon.words
    at = first + 1
    while at + 1 < len(doc) and doc[at].lower_ in words["preverbal"]:
        at += 1
    if at >= len(doc):
        return False
    known = any(form.tense in FINITE for form in desk.cast.lexicon.forms.get(doc[at].lower_, ()))
    return known or "Fin" in doc[at].morph.get("VerbForm")


def says_all(desk: Desk, first: int) -> bool:
    """Whether quoted words are what a subject does: by their verb, or as no other verb stands in the sentence."""
    if opens_with_verb(desk, first):
        return True
    tokens = desk.reading.doc[first].sent
    start, end = tokens.start_char, tokens.end_char
    near = [quote.outer for quote in desk.quotes if start < quote.outer.end and quote.outer.start < end]
    outside = (token for token in tokens if not any(span.start <= token.idx < span.end for span in near))
    return not any(is_verb(token, desk.cast.lexicon) for token in outside)


def name_in_front(desk: Desk, first: int) -> Phrase | None:
    """The name right in front of a quotation, « s' », « ne » or a closing comma aside, that is no complement."""
    doc, words = desk.reading.doc, desk.cast.lexicon.words
    last = first - 2 if doc[first - 1].lower_ == "," and opens_with_verb(desk, first) else first - 1
    while last > 0 and doc[last].lower_ in words["preverbal"]:
        last -= 1
    name = name_ending(desk.cast.names, last)
    if name is None:
        return None
    before = name - 1 if name and doc[name - 1].lower_ in words["determiners"] - words["prepositions"] else name
    if last == first - 2 and before and doc[before - 1].lower_ in words["coordination"]:
        return None  # « Le texte, présenté par la France et le Japon, « exige que … »
    governed = before > 0 and doc[before - 1].lower_ in words["prepositions"] | words["addressing"]  # "told Reuters"
    return None if governed else Phrase(first=name, last=last)
