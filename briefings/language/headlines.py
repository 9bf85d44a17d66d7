"""Headlines: « Budget : Anne Roux échappe à la censure », where a parser takes the topic for the subject."""

from __future__ import annotations

from briefings.language.tokens import Doc, Token

_COLON = frozenset({":"})
_NOUNS = frozenset({"NOUN", "PROPN"})


def mend_headlines(doc: Doc) -> None:
    """Give a verb behind a colon the noun that stands behind the colon, too, for its subject: no subject of a verb
    stands before a colon where another noun stands between them.
    """
    for colon in doc.words.of(_COLON):
        for verb in doc.tokens[colon + 1 : doc.tokens[colon].sent.end]:
            topic = next((child for child in verb.children if child.dep_.startswith("nsubj") and child.i < colon), None)
            subject = _first_noun(doc, colon, verb, topic) if topic is not None else None
            if topic is not None and subject is not None:
                if subject.head is not verb:
                    subject.hang_on(verb, topic.dep_)
                topic.hang_on(verb, "dislocated")


def _first_noun(doc: Doc, colon: int, verb: Token, topic: Token) -> Token | None:
    """The noun behind a colon that a parser hangs on the topic or on the verb."""
    for token in doc.tokens[colon + 1 : verb.i]:
        if token.pos_ in _NOUNS and (token.head is topic or (token.head is verb and token.dep_ == topic.dep_)):
            return token
    return None
