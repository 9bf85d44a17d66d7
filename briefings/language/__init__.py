"""Grammar: a text as tokens, sentences and names. spaCy is loaded by `pipelines`, and not before a text is read.

The pipeline of a language is `models/<language>/`, or any spaCy pipeline that is named
instead (see `foreign`). Each block of the text is parsed on its own, so no sentence crosses a
paragraph, then all are joined into one `Doc` of our own (see `tokens`) whose offsets count in the whole text.
Typography that means nothing to grammar (no-break spaces, curled apostrophes) is made alike first.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from briefings.language.cutting import ODD_SPACE, cut, held_together, made_alike, without_spaces
from briefings.language.doc import Doc
from briefings.language.joining import ParsedPiece, join
from briefings.language.mending import mend
from briefings.language.pipelines import load
from briefings.language.tokens import Token, Tokens
from briefings.lexicon import languages, word_set
from briefings.model import Block, BlockKind, Span
from briefings.values import value

if TYPE_CHECKING:
    from spacy.language import Language


@value(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of the text: where it stands, in what kind of block, and its tokens."""

    span: Span
    kind: BlockKind
    block: int
    """Index of its block."""
    tokens: Tokens


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Reading:
    """A text with its grammar; equal to itself alone, so that what is read out of it can be remembered by it.

    `doc` has the text character for character, except that apostrophes and white space are
    made alike, and marks of Markdown are spaces; so `token.idx` counts in the text.
    """

    text: str
    language: str
    doc: Doc
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds a character, or None between sentences."""
        index = bisect_right(self.sentences, offset, key=attrgetter("span.start")) - 1
        return self.sentences[index] if index >= 0 and offset < self.sentences[index].span.end else None

    def tokens_of(self, span: Span) -> Tokens:
        """The tokens that overlap a span."""
        return self.doc.between(span.start, span.end)


def span_of(tokens: Tokens | Token) -> Span:
    """Where tokens stand in the text."""
    if isinstance(tokens, Token):
        return Span(tokens.idx, tokens.idx + len(tokens.text))
    return Span(tokens.start_char, tokens.end_char)


def parse(text: str, blocks: tuple[Block, ...], language: str, *, pipeline: str | None = None) -> Reading:
    """Read the grammar of a text.

    Args:
        text: The whole text.
        blocks: Its paragraphs in order; what stands between them is white space.
        language: ISO 639-1 code.
        pipeline: Name or folder of another spaCy pipeline, or None for our own.

    Raises:
        BriefingError: no pipeline can be loaded.
    """
    nlp = load(language, pipeline)
    doc = _read(nlp, text, blocks, language)
    return Reading(text=text, language=language, doc=doc, blocks=blocks, sentences=tuple(_sentences(doc, blocks)))


def guess(text: str) -> str | None:
    """The language whose common words a text uses most; None when it uses hardly any.

    News copy has 35 to 50 of them in a hundred, so a text with under ten is in
    some other language, or is no text.
    """
    words = re.findall(r"\w+", text[:20_000].lower())
    common = {code: word_set(code, "small_words", "common") for code in languages()}
    counts = {code: sum(word in common[code] for word in words) for code in languages()}
    best = max(counts, key=lambda code: counts[code])
    return best if words and counts[best] * 10 >= len(words) else None


def _read(nlp: Language, text: str, blocks: tuple[Block, ...], language: str) -> Doc:
    written = [made_alike(block.span.of(text)) for block in blocks]
    docs = [cut(nlp, words, language) for words in written]
    bare = [without_spaces(doc) if ODD_SPACE.search(words) else doc for words, doc in zip(written, docs, strict=True)]
    parsed = nlp.pipe([held_together(doc, language) for doc in bare])
    pieces = (
        ParsedPiece(block.span.start, words, [token.idx for token in before if not token.is_space], doc)
        for block, words, before, doc in zip(blocks, written, docs, parsed, strict=True)
    )
    whole = join(tuple(pieces), text, language)
    mend(whole, nlp)
    return whole


def _sentences(doc: Doc, blocks: tuple[Block, ...]) -> Iterator[Sentence]:
    """Sentences block by block; marks that stand between blocks (« ## », « - ») belong to none."""
    starts = [block.span.start for block in blocks]
    for part in doc.sents:
        words = [token for token in part if not token.is_space]
        index = bisect_right(starts, words[0].idx) - 1 if words else -1
        if index >= 0 and words[0].idx < blocks[index].span.end:
            tokens = doc[words[0].i : words[-1].i + 1]
            yield Sentence(span=span_of(tokens), kind=blocks[index].kind, block=index, tokens=tokens)
