"""Parsed pieces of a text made into one: spaCy's documents, read off in one go, become our tokens."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from briefings.language.doc import Doc
from briefings.language.morphology import Morph, morph_of
from briefings.language.name_labels import is_name, kind_of
from briefings.language.tokens import Token, Tokens
from briefings.values import value

if TYPE_CHECKING:
    from spacy.strings import StringStore
    from spacy.tokens import Doc as SpacyDoc
    from spacy.vocab import Vocab

_COLUMNS: list[int | str] = ["ORTH", "LEMMA", "POS", "DEP", "HEAD", "MORPH", "ENT_TYPE", "SENT_START", "SPACY"]
_WRAP = 1 << 64
"""spaCy gives negative numbers as very large ones."""


@value(frozen=True, slots=True)
class ParsedPiece:
    """A parsed piece of a text."""

    start: int
    """Character at which it begins in the whole text."""
    text: str
    starts: Sequence[int]
    """Character at which each token begins in the piece; spaces between two are no tokens."""
    doc: SpacyDoc


def join(pieces: Sequence[ParsedPiece], text: str, language: str) -> Doc:
    """Parsed pieces of a text as one; what stands between them is white space, and a sentence of its own.

    Args:
        pieces: In order.
        text: The whole text.
        language: ISO 639-1 code.
    """
    filled = [piece.doc for piece in pieces if len(piece.doc)]
    parsed = any(doc.has_annotation("DEP") for doc in filled)
    tokens: list[Token] = []
    names: list[tuple[int, int, str]] = []
    written: list[str] = []
    whole = Doc("", language, tokens, (), parsed, any(doc.has_annotation("MORPH") for doc in filled))
    at = 0
    for piece in pieces:
        if at < piece.start:
            tokens.append(_white(whole, text[at : piece.start], at))
            written.append(text[at : piece.start])
        names += [(len(tokens) + ent.start, len(tokens) + ent.end, ent.label_) for ent in piece.doc.ents]
        _add(whole, piece)
        written.append(piece.text)
        at = piece.start + len(piece.text)
    if at < len(text):
        tokens.append(_white(whole, text[at:], at))
        written.append(text[at:])
    whole.text = "".join(written)
    whole.ents = tuple(Tokens(whole, *name) for name in names)
    return whole


def _white(doc: Doc, white: str, start: int) -> Token:
    """The white space between two pieces, annotated as far as the text is."""
    token = Token()
    token.doc, token.i, token.idx = doc, len(doc.tokens), start
    token.text = token.lower_ = token.lemma_ = white
    token.whitespace_ = token.ent_type_ = ""
    token.pos_, token.dep_ = ("SPACE", "ROOT") if doc.is_parsed else ("", "")
    token.morph, token.head = morph_of(""), token
    token.is_space = token.is_sent_start = True
    token.is_alpha = token.is_punct = False
    return token


def _add(doc: Doc, piece: ParsedPiece) -> None:
    """The tokens of a piece, read in one go."""
    vocabulary, strings, tokens = piece.doc.vocab, piece.doc.vocab.strings, doc.tokens
    first = len(tokens)
    rows: list[list[int]] = piece.doc.to_array(_COLUMNS).tolist()
    for row, start in zip(rows, piece.starts, strict=True):
        word, lemma, pos, dep, _, morph, label, begins, space = row
        token = Token()
        token.doc, token.i, token.idx = doc, len(tokens), piece.start + start
        token.text, token.lower_, token.is_alpha, token.is_punct, token.is_space = _word(vocabulary, word)
        token.whitespace_ = " " if space else ""
        token.lemma_ = _string(strings, lemma)
        token.pos_, token.dep_, token.ent_type_, token.morph = _grammar(strings, pos, dep, label, morph)
        token.is_sent_start = begins == 1
        tokens.append(token)
    for token, row in zip(tokens[first:], rows, strict=True):
        step = row[4]
        token.head = head = tokens[token.i + (step if step < _WRAP // 2 else step - _WRAP)]
        if head is not token:
            head.children.append(token)


@lru_cache(maxsize=50_000)
def _word(vocabulary: Vocab, key: int) -> tuple[str, str, bool, bool, bool]:
    word = vocabulary[key]
    return word.text, word.lower_, word.is_alpha, word.is_punct, word.is_space


@lru_cache(maxsize=50_000)
def _string(strings: StringStore, key: int) -> str:
    return strings[key]


@lru_cache(maxsize=50_000)
def _grammar(strings: StringStore, pos: int, dep: int, label: int, morph: int) -> tuple[str, str, str, Morph]:
    """What a token is besides its word and lemma: the same few thousand sets of marks come again and again."""
    named = strings[label]
    kind = kind_of(named) if named and is_name(named) else ""
    return strings[pos], strings[dep], kind, morph_of(strings[morph].removeprefix("_"))
