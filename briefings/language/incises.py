"""Incises: « « Six ans que j'attends », a confié ce dernier », where a parser takes words quoted for their speaker."""

from __future__ import annotations

from briefings.language.doc import Doc
from briefings.language.quotation_marks import CLOSING, OPENING
from briefings.language.tokens import Token

_BETWEEN = frozenset({"PUNCT", "AUX", "PRON"})
_BEHIND = frozenset({"obj", "nmod"})


def mend_incises(doc: Doc) -> None:
    """Take from a verb behind a quotation and its comma the subject that it has inside, and give it the one behind it.

    Straight quotation marks, which do not tell where a quotation ends, are left to the parser.
    """
    tokens = doc.tokens
    for at in doc.words.of(CLOSING):
        verb = _verb_behind(tokens, at)
        if verb is None:
            continue
        for child in verb.children:
            if child.i < at and child.dep_.startswith("nsubj") and _is_inside(tokens, child.i, at):
                child.dep_ = "ccomp"
        if any(child.dep_.startswith("nsubj") for child in verb.children):
            continue
        following = next((child for child in verb.children if child.i > verb.i), None)
        if following is not None and following.dep_ in _BEHIND and following.left_edge.i == verb.i + 1:
            following.dep_ = "nsubj"


def _verb_behind(tokens: list[Token], mark: int) -> Token | None:
    """The verb that follows a closing mark with a comma and no more than what leans on it between: « », l'a dit »."""
    near = tokens[mark - 1 : mark + 2]
    if not any(token.text == "," for token in near):
        return None
    at = mark + 1
    while at < len(tokens) and tokens[at].pos_ in _BETWEEN:
        at += 1
    return tokens[at] if at < len(tokens) and tokens[at].pos_ == "VERB" else None


def _is_inside(tokens: list[Token], at: int, mark: int) -> bool:
    """Whether a word stands in the quotation that a mark closes."""
    return not any(token.text in CLOSING | OPENING for token in tokens[at + 1 : mark])
