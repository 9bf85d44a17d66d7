"""Portraits: what somebody says to or of somebody else: “You paved the way”, “He was a dictator”, “A gentle man.”"""

from __future__ import annotations

from briefings.attribution.hedges import words_of
from briefings.attribution.scene import CueKind
from briefings.attribution.utterance import Utterance
from briefings.language.grammar import own_subject
from briefings.language.tokens import Token

# Words of a quotation that names a thing and says no more; past the most, a parser has missed its verb.
FEW, MOST = 3, 12


def portrays(told: Utterance) -> bool:
    """Whether a person addresses somebody, asks for something, judges who somebody was, or says no whole clause."""
    said = told.spoken or (told.cue is not None and told.cue.kind is CueKind.INCISE)
    if not told.by_person or told.reporting or not said:
        return False
    return any(_addresses(head) or _sums_up(head) or _demands(head) for head in told.heads[:1]) or (
        told.whole and _is_fragment(told)
    )


def _addresses(head: Token) -> bool:
    """ "You have given us hope", and not "you could not see your own hand", which is anybody's."""
    addressed = words_of(head.doc.lang_, "opinion", "addressed")
    general = words_of(head.doc.lang_, "opinion", "general")
    children = tuple(head.children)
    if head.pos_ != "VERB" or not any(
        child.dep_.startswith("nsubj") and child.lower_ in addressed for child in children
    ):
        return False
    past = any(
        "Past" in token.morph.get("Tense") or "Part" in token.morph.get("VerbForm") for token in (head, *children)
    )
    return past and not any(token.lower_ in general for token in (head, *children))


def _demands(head: Token) -> bool:
    """ "We want answers", "we need help": what one asks for, and not what one wants to do."""
    if head.lemma_.lower() not in words_of(head.doc.lang_, "opinion", "demanding") or head.pos_ != "VERB":
        return False
    children = tuple(head.children)
    asked = any(child.dep_ == "obj" for child in children) and not any(child.dep_ == "xcomp" for child in children)
    first = any(child.dep_.startswith("nsubj") and "1" in child.morph.get("Person") for child in children)
    return asked and first and "Pres" in head.morph.get("Tense")


def _sums_up(head: Token) -> bool:
    """ "She was a fighter", and not "she was a passenger in the second car", which tells what she was that day."""
    language, children = head.doc.lang_, tuple(head.children)
    copula = next((child for child in children if child.dep_ == "cop"), None)
    if copula is None or head.pos_ != "NOUN" or not _is_over(copula):
        return False
    of_whom = words_of(language, "opinion", "of_whom")
    subject = own_subject(head)
    if subject is None or not (subject.lower_ in of_whom or subject.ent_type_ == "PER"):
        return False
    if head.lower_ in words_of(language, "opinion", "circumstances"):
        return False
    return not any(child.dep_ in ("case", "nummod") or child.like_num for child in children)


def _is_over(copula: Token) -> bool:
    return "Past" in copula.morph.get("Tense") or "Imp" in copula.morph.get("Tense")


def _is_fragment(told: Utterance) -> bool:
    """ "A kind and gentle man.": words without a verb, and no figures, as a bulletin has them."""
    tokens = [token for token in told.sentence.tokens if token.is_alpha or token.like_num]
    if told.own.strip() or not FEW <= len(tokens) <= MOST or any(token.like_num for token in tokens):
        return False
    finite = any("Fin" in token.morph.get("VerbForm") or token.pos_ == "AUX" for token in tokens)
    return not finite and told.sentence.tokens.root.pos_ in ("NOUN", "ADJ")
