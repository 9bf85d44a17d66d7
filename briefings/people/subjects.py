"""Subjects: which person is the subject of a verb, as the parse has it."""

from __future__ import annotations

from briefings.language.grammar import own_subject
from briefings.language.tokens import Token
from briefings.people.surroundings import Names


def subject_of(text: Names, verb: Token) -> str | None:
    """The person who is the subject of a verb or predicate, as the parse has it."""
    head = verb
    for _ in range(3):
        for child in head.children:
            if child.dep_.startswith("nsubj"):
                return _person(text, child)
        if head.dep_.split(":")[0] not in CARRIED:
            return None
        if head.dep_ == "conj" and head.head.dep_ == "ROOT" and head.head.pos_ in ("PROPN", "NOUN"):
            return text.person_at(head.head) or subject_of(text, head.head)  # "X, 71, leads the board and was a judge"
        head = head.head
    return None


def doer(text: Names, verb: Token) -> str | None:
    """The person who is the subject of a verb, or whom it describes as a participle: "X, serving as mayor"."""
    if verb.dep_.startswith("acl") and not any(child.dep_.startswith("nsubj") for child in verb.children):
        return _person(text, verb.head)
    return subject_of(text, verb)


CARRIED = frozenset(("xcomp", "obj", "obl", "conj", "appos", "advcl", "aux", "cop"))
"""What a word is to its head where the head's subject is its own."""


def clause_subject(text: Names, token: Token) -> str | None:
    """The person who is the subject of the clause that holds a token, unless its verb has somebody for its object.

    « X a perçu mille euros comme conseillère » is of X, « X a engagé sa fille comme conseillère » is not.
    """
    for _ in range(4):
        if token.dep_.startswith("acl"):  # « un homme identifié comme un proche »
            return _person(text, token.head)
        if _of_a_stranger(text, token):
            return None
        own, token = token.dep_ != "advcl", token.head  # "entered politics when elected as a member"
        children = list(token.children)
        subject = own_subject(token)
        if own and any(child.dep_ == "obj" and not _counted(child) for child in children):
            return None
        if subject is not None:
            return _person(text, subject)
    return None


def _of_a_stranger(text: Names, verb: Token) -> bool:
    """« avec un individu, finalement identifié comme un proche »: a participle right behind somebody without a name."""
    words = text.words
    at = words.index(verb.idx)
    if "VerbForm=Part" not in verb.morph or words[at - 1].pos in ("AUX", "VERB"):
        return False
    while at > 0 and words[at].near and (words[at - 1].pos == "ADV" or words.low(at - 1) == ","):
        at -= 1
    noun = words[at - 1].token if at else None
    if noun is None or noun.pos_ != "NOUN" or words.low(at) != ",":
        return False
    return any(child.lower_ in words.small("indefinites") for child in noun.children)


def _counted(token: Token) -> bool:
    return any(child.dep_ in ("nummod", "nummod:gov") or child.pos_ == "NUM" for child in token.children)


def _person(text: Names, token: Token) -> str | None:
    if token.lower_ in text.words.small("who"):
        if token.head.dep_ == "acl:relcl":
            token = token.head.head
        elif before := _right_before(text, token):
            return before
    found = text.person_at(token)
    if found is None and token.dep_ == "appos":
        found = text.person_at(token.head)  # "X, a mayor who once worked as a miner"
    if found is None:
        for child in token.children:
            if child.dep_ in ("appos", "flat", "flat:name", "nmod") and (found := text.person_at(child)):
                led = any(word.dep_ == "case" for word in child.children)  # « l'équipe [de] X est championne »
                close = child.dep_ != "nmod" or (child.i - token.i <= 2 and not led)
                return found if close else None
    return found


def _right_before(text: Names, token: Token) -> str | None:
    """Whose name ends right before a relative pronoun, whatever the parser hangs its clause on."""
    at = text.words.index(token.idx)
    end = at - 1 if text.words.low(at - 1) == "," else at
    return text.ends[end][1] if end in text.ends else None
