"""Main clauses behind a relative one: « Le maire, qui a deux mois, consultera », where a parser joins the verbs."""

from __future__ import annotations

from briefings.language.tokens import Doc, Token


def mend_relatives(doc: Doc) -> None:
    """Make the verb behind a relative clause and its comma that of the sentence, where a parser finds none for it.

    The noun that the sentence was made of becomes the subject of that verb.
    """
    for noun in doc.tokens:
        if noun.head is not noun or noun.pos_ not in ("NOUN", "PROPN"):
            continue
        if any(child.dep_ in ("cop", "nsubj") for child in noun.children):
            continue
        if (verb := _behind_relative(noun)) is not None:
            _make_root(verb, noun)


def _behind_relative(noun: Token) -> Token | None:
    """The finite verb, right behind a comma and with no subject, that is joined to the noun's relative clause."""
    for clause in (child for child in noun.children if child.dep_ == "acl:relcl"):
        for verb in (child for child in clause.children if child.dep_ == "conj" and child.pos_ == "VERB"):
            first = min((child.i for child in verb.children if child.dep_.startswith("aux")), default=verb.i)
            apart = first > 0 and noun.doc.tokens[first - 1].text == ","
            bare = not any(child.dep_ == "cc" or child.dep_.startswith("nsubj") for child in verb.children)
            finite = any("Fin" in word.morph.get("VerbForm") for word in noun.doc.tokens[first : verb.i + 1])
            if apart and bare and finite and _agree(noun, noun.doc.tokens[first]):
                return verb
    return None


def _agree(noun: Token, verb: Token) -> bool:
    mine, theirs = noun.morph.get("Number"), verb.morph.get("Number")
    return not mine or not theirs or mine == theirs


def _make_root(verb: Token, noun: Token) -> None:
    verb.head.children.remove(verb)
    behind = [child for child in noun.children if child.i > verb.i or child.dep_ == "punct"]
    noun.children = [child for child in noun.children if child not in behind]
    for child in behind:
        child.head = verb
    verb.children = sorted([*verb.children, noun, *behind], key=lambda child: child.i)
    verb.head, verb.dep_ = verb, "ROOT"
    noun.head, noun.dep_ = verb, "nsubj"
