"""Relatives: whom “who” takes up: "named a minister to replace Ann Roy, who resigned" is of Ann Roy."""

from __future__ import annotations

from briefings.language.tokens import Doc, Token
from briefings.lexicon import word_set

_OBJECTS = frozenset({"obj", "iobj", "obl", "obl:arg", "obl:agent"})
_PARTS = ("flat", "appos")


def mend_relatives(doc: Doc) -> None:
    """Hang a clause with “who” on the person whose name ends right in front of it.

    Only where a parser has it on a noun farther left and a verb of that noun's own stands between, whose object the
    name is: « un ministre pour remplacer Ann Roy, qui a démissionné », and not « le frère d'Ann Roy, qui a … ».
    """
    tokens = doc.tokens
    for at in doc.words.of(word_set(doc.lang_, "small_words", "who")):
        verb = tokens[at].head
        if verb.dep_ != "acl:relcl" or at < 2 or not tokens[at].dep_.startswith("nsubj"):
            continue
        name = _name_before(tokens, at - 2 if tokens[at - 1].text == "," else at - 1)
        if name is not None and name is not verb.head and _is_nearer(name, verb.head):
            verb.hang_on(name, verb.dep_)


def _name_before(tokens: list[Token], last: int) -> Token | None:
    """The first word of the person's name that ends at a position."""
    token = tokens[last]
    while token.dep_.startswith(_PARTS) and token.head.i < token.i:
        token = token.head
    named = tokens[last].ent_type_ in ("PER", "PERSON") and token.pos_ == "PROPN"
    return token if named else None


def _is_nearer(name: Token, noun: Token) -> bool:
    """Whether a name is the object of a verb that hangs on a noun in front of it."""
    verb = name.head
    return (
        name.dep_ in _OBJECTS
        and verb.pos_ == "VERB"
        and noun.i < verb.i < name.i
        and noun in (verb.head, *verb.ancestors)
    )
