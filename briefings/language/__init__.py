"""Grammar: a text as tokens, sentences and names. spaCy is loaded here, and not before a text is read.

The pipeline of a language is `models/<language>/`, or any spaCy pipeline that is named
instead (see `foreign`). Each block of the text is parsed on its own, so no sentence crosses a
paragraph, then all are joined into one `Doc` of our own (see `tokens`) whose offsets count in the whole text.
Typography that means nothing to grammar (no-break spaces, curled apostrophes) is made alike first.
"""

from __future__ import annotations

import gc
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from briefings.language import foreign
from briefings.language.joining import Piece, join
from briefings.language.tokens import Doc, Token, Tokens
from briefings.lexicon import languages, table, word_set
from briefings.model import Block, BlockKind, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc as SpacyDoc
    from spacy.vocab import Vocab

MODELS = Path(__file__).parents[1] / "models"
_ALIKE = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", **dict.fromkeys("\u00a0\u202f\u2009\t\r\n", " ")})
"""Characters that mean the same to grammar, one for one, so that offsets stay."""
_RUN = re.compile(r"\S{1000,}")
_SIGN = re.compile(r"[^\w\s]")
_FAR = 100
"""Characters between two signs of such a run that become spaces."""
_STOPS = ".!?…"
_CLOSERS = frozenset("»”)].,;:!?…")
"""Marks that end what stands before them, so that no sentence begins with one."""
_QUOTATION_ENDS = ("»", "”")
_NO_START = (1 << 64) - 1
"""What spaCy has in its arrays for a word that may begin no sentence."""
_ROUND = 10_000
"""New objects after which the collector goes through them: those of about five articles."""
_ODD_SPACE = re.compile(r"^\s|\s\s|[^\S ]")
"""White space that is more than one space after a word."""


@dataclass(frozen=True, slots=True, kw_only=True)
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
    made alike; so `token.idx` counts in the text.
    """

    text: str
    language: str
    doc: Doc
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds a character, or None between sentences."""
        index = bisect_right(self.sentences, offset, key=lambda sentence: sentence.span.start) - 1
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


@cache
def load(language: str, pipeline: str | None = None) -> Language:
    """The spaCy pipeline of a language, read once a process."""
    from briefings.language import lemmas  # noqa: F401  (spaCy finds the component by its name)

    fast_sums()
    nlp = _load(language, pipeline)
    # What a pipeline is made of stays to the end: without this, the collector goes through all of it again and again.
    gc.freeze()
    # An article makes some two thousand objects that last till it is read: in smaller rounds they are gone through
    # three times over, for hardly one that can go.
    gc.set_threshold(_ROUND)
    return nlp


def _load(language: str, pipeline: str | None) -> Language:
    if pipeline is None and _has_weights(language):
        return _own(language)
    return _foreign(language, pipeline).nlp


def _has_weights(language: str) -> bool:
    return (MODELS / language / "meta.json").exists()


def _own(language: str) -> Language:
    """Our weights of a language, without spaCy's module of it, whose import takes longer than all the rest."""
    from spacy.language import Language
    from spacy.util import load_config

    from briefings.language.vectors import RememberedVectors

    folder = MODELS / language
    plain: type[Language] = type("Plain", (Language,), {"lang": language})
    nlp = plain.from_config(load_config(folder / "config.cfg"), auto_fill=False, validate=False)
    nlp.vocab.vectors = RememberedVectors(strings=nlp.vocab.strings)
    return nlp.from_disk(folder)


def fast_sums() -> None:
    """Multiply with NumPy's library instead of blis: three times as fast where measured.

    On one thread, for two would add in another order and so give other bytes.
    """
    from thinc.api import NumpyOps, get_current_ops, set_current_ops
    from threadpoolctl import threadpool_limits

    threadpool_limits(1, user_api="blas")
    if type(get_current_ops()) is NumpyOps:
        set_current_ops(NumpyOps(use_blis=False))


def shortcomings(language: str, pipeline: str | None) -> str | None:
    """One line on what a pipeline lacks and what that costs; None where it lacks nothing, as our own.

    Args:
        language: ISO 639-1 code.
        pipeline: Name or folder of a foreign one; None for our own, or bare tokens where we have none.

    Raises:
        BriefingError: it cannot be loaded.
    """
    if pipeline is None and _has_weights(language):
        return None
    lacks = _foreign(language, pipeline).lacks
    what = f"the spaCy pipeline {pipeline!r} for {language}" if pipeline else f"no pipeline for {language}: bare text"
    return f"{what} " + "; ".join(lacks) if lacks else None


@cache
def _foreign(language: str, pipeline: str | None) -> foreign.Foreign:
    return foreign.load(pipeline, language) if pipeline else foreign.blank(language)


def guess(text: str) -> str | None:
    """The language whose common words a text uses most; None when it uses hardly any.

    News copy has 35 to 50 of them in a hundred, so a text with under ten is in
    some other language, or is no text.
    """
    words = re.findall(r"\w+", text[:20_000].lower())
    common = {code: frozenset(table(code, "small_words")["common"]) for code in languages()}
    counts = {code: sum(word in common[code] for word in words) for code in languages()}
    best = max(counts, key=lambda code: counts[code])
    return best if words and counts[best] * 10 >= len(words) else None


def _read(nlp: Language, text: str, blocks: tuple[Block, ...], language: str) -> Doc:
    elided, inverted = (word_set(language, "small_words", name) for name in ("elided", "inverted"))
    written = [_made_alike(block.span.of(text)) for block in blocks]
    cut = [_cut(nlp, words, elided, inverted) for words in written]
    bare = [_without_spaces(doc) if _ODD_SPACE.search(words) else doc for words, doc in zip(written, cut, strict=True)]
    parsed = nlp.pipe(list(map(_held_together, bare)))
    pieces = (
        Piece(block.span.start, words, [token.idx for token in before if not token.is_space], doc)
        for block, words, before, doc in zip(blocks, written, cut, parsed, strict=True)
    )
    return join(tuple(pieces), text, language)


def _cut(nlp: Language, text: str, elided: frozenset[str], inverted: frozenset[str]) -> SpacyDoc:
    """A block as spaCy's words; those to join are looked for where the text has some."""
    doc, lowered = nlp.make_doc(text), text.lower()
    if any(clitic in lowered for clitic in inverted):
        doc = _names_joined(doc, inverted)
    return _elided_joined(doc, elided) if "' " in text else doc


def _without_spaces(doc: SpacyDoc) -> SpacyDoc:
    """A second space in a row is a token to spaCy, and a word of the sentence to a parser that never saw one."""
    from spacy.tokens import Doc

    kept = [token for token in doc if not token.is_space]
    return Doc(doc.vocab, words=[token.text for token in kept], spaces=[bool(token.whitespace_) for token in kept])


def _made_alike(text: str) -> str:
    """The same for grammar, sign for sign. In a run without a space that no word has, some signs become spaces.

    A tokenizer looks at the whole of such a run again for each sign that it takes off its ends.
    """
    return _RUN.sub(_parted, text.translate(_ALIKE))


def _parted(run: re.Match[str]) -> str:
    signs, last = list(run[0]), 0
    for found in _SIGN.finditer(run[0]):
        if found.start() - last >= _FAR:
            last = found.start()
            signs[last] = " "
    return "".join(signs)


def _names_joined(doc: SpacyDoc, inverted: frozenset[str]) -> SpacyDoc:
    """« Kim Jong-il » is a name, and not the « -il » of « dit-il »: two capitalised words come before."""
    cut = [t.i for t in doc[2:] if t.lower_ in inverted and doc[t.i - 1].is_title and doc[t.i - 2].is_title]
    with doc.retokenize() as retokenizer:
        for at in cut:
            if not doc[at - 1].whitespace_:
                retokenizer.merge(doc[at - 1 : at + 1])
    return doc


def _elided_joined(doc: SpacyDoc, elided: frozenset[str]) -> SpacyDoc:
    """« l' Assemblée », with a space that a link left behind: « l' » is one word there, too."""
    cut = [t.i for t in doc[1:] if t.text == "'" and t.whitespace_ and doc[t.i - 1].lower_ in elided]
    with doc.retokenize() as retokenizer:
        for at in cut:
            if not doc[at - 1].whitespace_:
                retokenizer.merge(doc[at - 1 : at + 1])
    return doc


def _held_together(doc: SpacyDoc) -> SpacyDoc:
    """Forbid the parser to begin a sentence where none has ended, or with a mark that closes one.

    Where a full stop and a closing quotation mark stand before a capital, one begins.
    """
    words = _forms(doc)
    forbidden: list[int] = []
    begun: list[int] = []
    before = ""
    for at, word in enumerate(words):
        ended = before and before[-1] in _STOPS and before[0] in _STOPS
        if at and (not ended or word.text[0] in _CLOSERS):
            forbidden.append(at)
        elif at and before == "." and words[at - 1].text in _QUOTATION_ENDS and word.is_title:
            begun.append(at)
        if not word.is_aside:
            before = word.text
    # All at once: asked token by token, spaCy looks each time through all of them for a parse.
    starts: Any = doc.to_array("SENT_START")
    starts[forbidden], starts[begun] = _NO_START, 1
    return doc.from_array("SENT_START", starts)


class _Form(NamedTuple):
    """A word as it is wherever it stands."""

    text: str
    is_title: bool
    is_aside: bool
    """A space, quotation mark or bracket."""


def _forms(doc: SpacyDoc) -> list[_Form]:
    vocabulary = doc.vocab
    return [_form(vocabulary, key) for key in doc.to_array("ORTH").tolist()]


@lru_cache(maxsize=50_000)
def _form(vocabulary: Vocab, key: int) -> _Form:
    word = vocabulary[key]
    return _Form(word.text, word.is_title, word.is_space or word.is_quote or word.is_bracket)


def _sentences(doc: Doc, blocks: tuple[Block, ...]) -> Iterator[Sentence]:
    """Sentences block by block; marks that stand between blocks (« ## », « - ») belong to none."""
    starts = [block.span.start for block in blocks]
    for part in doc.sents:
        words = [token for token in part if not token.is_space]
        index = bisect_right(starts, words[0].idx) - 1 if words else -1
        if index >= 0 and words[0].idx < blocks[index].span.end:
            tokens = doc[words[0].i : words[-1].i + 1]
            yield Sentence(span=span_of(tokens), kind=blocks[index].kind, block=index, tokens=tokens)
