"""Clauses in front that a parser takes for the sentence: « Le 2 mai, alors qu'il rentrait, il a été agressé »."""

from __future__ import annotations

from briefings.language.doc import Doc
from briefings.language.grammar import verb_group
from briefings.language.regrouping import take_place
from briefings.language.speech import Use, speech
from briefings.language.tokens import Token
from briefings.lexicon import word_set

_LOOSE = frozenset({"parataxis", "ccomp", "conj"})


def mend_subordinates(doc: Doc) -> None:
    """Hang a verb with a conjunction in front on the one behind its comma, with whatever stands before the conjunction.

    Only where that one has a subject of its own behind the comma, and says nothing: « Quand il est parti, dit-elle ».
    """
    for at in doc.words.of(word_set(doc.lang_, "small_words", "clause_openers")):
        verb = doc.tokens[at].head
        if doc.tokens[at].dep_ != "mark" or verb.head is not verb or verb.i < at:
            continue
        main = next((child for child in verb.children if _is_main(child, verb)), None)
        if main is None:
            continue
        take_place(main, verb, "advcl")
        for child in [child for child in verb.children if child.i < at and child.dep_ != "punct"]:
            child.hang_on(main, child.dep_)


def mend_told(doc: Doc) -> None:
    """Hang what is told behind an aside on the verb that tells it, and not on a noun or beside it.

    « La ville a annoncé jeudi, devant la presse, que le pont rouvrira », "announced on Monday, at X, that it will".
    """
    lexicon = speech(doc.lang_)
    for at in doc.words.of(lexicon.words["that"]):
        clause = doc.tokens[at].head
        if doc.tokens[at].dep_ != "mark" or clause.dep_ not in _HUNG_ELSEWHERE or clause.i < at:
            continue
        if not any(child.dep_.startswith("nsubj") for child in clause.children) or not _may_open(doc.tokens[at - 1]):
            continue
        teller = next((above for above in clause.ancestors if above.pos_ == "VERB" and above.i < at), None)
        if teller is None or Use.SAYS not in lexicon.verbs.get(teller.lemma_.lower(), {}):
            continue
        if not any(child.dep_ in ("ccomp", "xcomp") for child in teller.children):
            clause.hang_on(teller, "ccomp")


_HUNG_ELSEWHERE = frozenset({"acl:relcl", "acl", "advcl", "obl:mod", "obl", "nmod"})


def _may_open(before: Token) -> bool:
    """Whether what stands in front of « que » lets it open what is told: a mark or a noun, and not « le fait que »."""
    thing = before.dep_ == "obj" and not any(child.dep_ == "case" for child in before.children)
    return before.text == "," or (before.pos_ in ("NOUN", "PROPN", "NUM") and not thing)


def _is_main(word: Token, verb: Token) -> bool:
    if word.dep_ not in _LOOSE or word.i < verb.i or word.pos_ not in ("VERB", "AUX") or verb_group(word) is None:
        return False
    if any(child.dep_ in ("mark", "cc") for child in word.children):
        return False
    subject = next((child for child in word.children if child.dep_.startswith("nsubj") and child.i < word.i), None)
    if subject is None or word.lemma_.lower() in speech(word.doc.lang_).verbs:
        return False
    return word.doc.tokens[subject.left_edge.i - 1].text == ","
