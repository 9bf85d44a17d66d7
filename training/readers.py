"""Training and evaluation examples, as spaCy asks for them in a configuration."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.util import registry

from training import tokenizer_en, tokenizer_fr
from training.gum import read_gum, read_name_words
from training.parts import cut, name_and_part
from training.passages import Passage, paragraphs, read_bio, read_winer, sample
from training.renaming import rename, stock_names, with_office
from training.treebank import Sentence, Word, read_named
from training.typography import NO_BREAK, WIDE_SPACES, headline, vary_passage, vary_words, with_wide_spaces
from training.verbs import forms_by_morph, read_forms, swap_verbs

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.vocab import Vocab

Reader = Callable[["Language"], Iterator[Example]]

RUN_LENGTHS, RUN_WEIGHTS = (1, 2, 3, 4, 5, 6, 8), (40, 15, 15, 12, 10, 5, 3)
"""Sentences to a training paragraph."""
STOPS = frozenset({".", "!", "?", "...", "…", ":", ";", "»", "”", '"', ")"})
"""Last words of sentences that another may follow on the same line."""


def tree(vocab: Vocab, sentences: Sequence[Sequence[Word]]) -> Doc:
    """A fully annotated document of these sentences, one after the other."""
    words = [word for sentence in sentences for word in sentence]
    heads = list[int]()
    starts = list[bool | int | None]()
    base = 0
    for sentence in sentences:
        heads += [base + word.head for word in sentence]
        starts += [position == 0 for position in range(len(sentence))]
        base += len(sentence)
    return Doc(
        vocab,
        words=[word.text for word in words],
        spaces=[word.space for word in words],
        lemmas=[word.lemma for word in words],
        pos=[word.pos for word in words],
        morphs=[word.morph for word in words],
        heads=heads,
        deps=[word.relation for word in words],
        sent_starts=starts,
    )


def tree_example(nlp: Language, sentences: Sequence[Sequence[Word]]) -> Example:
    """The annotated sentences beside what our tokenizer makes of their raw text."""
    reference = tree(nlp.vocab, sentences)
    return Example(nlp.make_doc(reference.text), reference)


def name_example(nlp: Language, passage: Passage) -> Example:
    """A passage with its names. One that cuts a word of ours is left open, not guessed."""
    predicted = nlp.make_doc(passage.text)
    reference = Doc(
        nlp.vocab,
        words=[token.text for token in predicted],
        spaces=[bool(token.whitespace_) for token in predicted],
    )
    names, unclear = list[Span](), set[int]()
    for one in passage.entities:
        span = reference.char_span(one.start, one.end, label=one.label)
        rough = reference.char_span(one.start, one.end, alignment_mode="expand")
        if span is not None:
            names.append(span)
        elif rough is not None:
            unclear.update(range(rough.start, rough.end))
    unclear.difference_update(token.i for span in names for token in span)
    reference.set_ents(names, missing=[reference[index : index + 1] for index in sorted(unclear)], default="outside")
    return Example(predicted, reference)


def runs(sentences: Sequence[Sentence], lengths: Iterator[int]) -> Iterator[Sequence[Sentence]]:
    """Neighbouring sentences in paragraphs of these lengths, each sentence once.

    A title, which ends with no punctuation, ends its paragraph: no newspaper prints on after it,
    and a parser that saw it would learn to end sentences in their midst.
    """
    run: list[Sentence] = []
    length = next(lengths)
    for sentence in sentences:
        run.append(sentence)
        if len(run) >= length or sentence.words[-1].text not in STOPS:
            yield run
            run, length = [], next(lengths)
    if run:
        yield run


def _drawn(rng: random.Random) -> Iterator[int]:
    while True:
        yield rng.choices(RUN_LENGTHS, RUN_WEIGHTS)[0]


def printed_run(sentences: Sequence[Sequence[Word]], rng: random.Random, language: str) -> list[Sequence[Word]]:
    """One printing of a paragraph, cut again into its sentences."""
    shaped = [_spaced(words) for words in sentences]
    shaped[-1] = headline(shaped[-1], rng)
    varied = vary_words([word for words in shaped for word in words], rng, language)
    cut: list[Sequence[Word]] = []
    position = 0
    for words in shaped:
        cut.append(varied[position : position + len(words)])
        position += len(words)
    if language == "fr" and rng.random() < WIDE_SPACES:
        blank = rng.choice(NO_BREAK)
        return [with_wide_spaces(words, blank) for words in cut]
    return cut


def _spaced(words: Sequence[Word]) -> tuple[Word, ...]:
    return (*words[:-1], replace(words[-1], space=True))


def endless_paragraphs(folder: str, files: list[str], other_verbs: float, seed: int) -> Reader:
    """Treebank sentences for ever: each pass sets them in new paragraphs and new typography.

    `other_verbs` is the share of verbs changed for others in the same form.
    """
    treebanks = [read_named(Path(folder), name) for name in files]
    forms = forms_by_morph(read_forms()) if other_verbs else {}

    def read(nlp: Language) -> Iterator[Example]:
        rng = random.Random(seed)
        while True:
            batch = [run for sentences in treebanks for run in runs(sentences, _drawn(rng))]
            rng.shuffle(batch)
            for run in batch:
                swapped = [swap_verbs(sentence.words, forms, other_verbs, rng) for sentence in run]
                yield tree_example(nlp, printed_run(swapped, rng, str(nlp.lang)))

    return read


def plain_sentences(folder: str, files: list[str], together: int = 1) -> Reader:
    """Treebank sentences as they stand, up to `together` at a time, for evaluation."""

    def read(nlp: Language) -> Iterator[Example]:
        for name in files:
            for run in runs(read_named(Path(folder), name), repeat(together)):
                yield tree_example(nlp, [_spaced(sentence.words) for sentence in run])

    return read


def winer_months(folder: Path, first: str, last: str) -> tuple[Passage, ...]:
    """WiNER articles published from month `first` to month `last`, `YYYY_MM`, both included."""
    years = range(int(first[:4]), int(last[:4]) + 1)
    articles = (article for year in years for article in read_winer(folder / str(year)))
    return tuple(article for article in articles if first <= article.identifier[:7] <= last)


def endless_names(folder: str, first: str, last: str, wikiner: float, renamed: float, seed: int) -> Reader:
    """Passages with names for ever: paragraphs of WiNER, and a share of WikiNER.

    `renamed` is the share of passages whose persons are given other names.
    """
    root = Path(folder)
    articles = winer_months(root / "winer", first, last)
    others = sample(read_bio(root / "wikiner-part.bio", "fr"), wikiner, seed)
    batch = [*others, *(part for article in articles for part in paragraphs(article))]
    return _named_for_ever(batch, (), renamed, seed)


def english_names(folder: Path, wikigold: str, gum: Sequence[str]) -> tuple[Passage, ...]:
    """A part of wikigold's sentences, if any, and the articles of GUM."""
    name, part = name_and_part(wikigold)
    sentences = cut(read_bio(folder / name, "en"), part) if wikigold else ()
    return (*sentences, *(article for pattern in gum for article in read_gum(folder, pattern)))


def endless_english_names(
    folder: str, wikigold: str, gum: list[str], french: float, renamed: float, titled: float, seed: int
) -> Reader:
    """Passages with names for ever: a part of wikigold, the paragraphs of GUM, a share `french` of WiNER's.

    News names people of all countries: the persons of all the French articles lend their names.
    `titled` is the share of passages in which a person is given an office.
    """
    root = Path(folder)
    lent = winer_months(root.parent / "fr" / "winer", "2016_01", "2017_08")
    foreign = sample([part for one in lent for part in paragraphs(one)], french, seed)
    batch = [*foreign, *(part for one in english_names(root, wikigold, gum) for part in paragraphs(one))]
    return _named_for_ever(batch, lent, renamed, seed, titled=titled)


def _named_for_ever(
    batch: Sequence[Passage], lent: Sequence[Passage], renamed: float, seed: int, *, titled: float = 0.0
) -> Reader:
    words = read_name_words()
    stock = stock_names([*batch, *lent])

    def read(nlp: Language) -> Iterator[Example]:
        rng = random.Random(seed)
        while True:
            for passage in rng.sample(batch, len(batch)):
                named = rename(passage, stock, rng) if rng.random() < renamed else passage
                if titled and rng.random() < titled:
                    named = with_office(named, words["offices"], words["nations"], rng)
                yield name_example(nlp, vary_passage(named, rng, str(nlp.lang)))

    return read


def whole_articles(folder: str, first: str, last: str) -> Reader:
    """WiNER articles, paragraph by paragraph, as they stand, for evaluation."""
    return _as_they_stand(winer_months(Path(folder) / "winer", first, last))


def english_articles(folder: str, wikigold: str, gum: list[str]) -> Reader:
    """A part of wikigold and the articles of GUM, as they stand, for evaluation."""
    return _as_they_stand(english_names(Path(folder), wikigold, gum))


def _as_they_stand(articles: Sequence[Passage]) -> Reader:
    def read(nlp: Language) -> Iterator[Example]:
        for article in articles:
            for passage in paragraphs(article):
                yield name_example(nlp, passage)

    return read


TOKENIZERS = {"fr": tokenizer_fr.prepare, "en": tokenizer_en.prepare}
"""What gives a blank pipeline our words and norms."""


def own_words() -> Callable[[Language], Language]:
    """Our tokenizer and norms, set before the pipeline is initialized."""

    def set_up(nlp: Language) -> Language:
        TOKENIZERS[str(nlp.lang)](nlp)
        return nlp

    return set_up


# The names under which the configurations ask for them.
registry.readers("briefings.paragraphs.v1")(endless_paragraphs)
registry.readers("briefings.sentences.v1")(plain_sentences)
registry.readers("briefings.names.v1")(endless_names)
registry.readers("briefings.articles.v1")(whole_articles)
registry.readers("briefings.english_names.v1")(endless_english_names)
registry.readers("briefings.english_articles.v1")(english_articles)
registry.callbacks("briefings.own_words.v1")(own_words)
