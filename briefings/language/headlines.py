"""Headlines: « Budget : Anne Roux échappe à la censure », where a parser takes the topic for the subject."""

from __future__ import annotations

from bisect import bisect_right

from briefings.language.doc import Doc
from briefings.language.grammar import own_subject
from briefings.language.tokens import Token

_COLON = frozenset({":"})
_NOUNS = frozenset({"NOUN", "PROPN"})


def mend_headlines(doc: Doc) -> None:
    """Give a verb behind a colon the noun that stands behind the colon, too, for its subject: no subject of a verb
    stands before a colon where another noun stands between them.
    """
    colons, read = doc.words.of(_COLON), 0
    for first in colons:
        if first < read:
            continue  # its sentence has been read with a colon before it
        read = doc.tokens[first].sent.end
        for verb in doc.tokens[first + 1 : read]:
            topic = own_subject(verb)
            behind = bisect_right(colons, topic.i) if topic is not None else len(colons)
            if topic is None or behind == len(colons) or colons[behind] > verb.i:
                continue
            if (subject := _first_noun(doc, colons[behind], verb, topic)) is not None:
                if subject.head is not verb:
                    subject.hang_on(verb, topic.dep_)
                topic.hang_on(verb, "dislocated")


def _first_noun(doc: Doc, colon: int, verb: Token, topic: Token) -> Token | None:
    """The noun behind a colon that a parser hangs on the topic or on the verb."""
    for token in doc.tokens[colon + 1 : verb.i]:
        if token.pos_ in _NOUNS and (token.head is topic or (token.head is verb and token.dep_ == topic.dep_)):
            return token
    return None
