"""What speaks for and against keeping a sentence in a briefing, as one number per trait, each about 0 to 1."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import log

from briefings.grammar import Tense, VerbGroup, subjects, verb_group
from briefings.language import Reading, Sentence
from briefings.lexicon import table
from briefings.model import BlockKind, DateType, Modality, Quote, Span, Statement, TimeExpression

CONTESTED = frozenset({Modality.ALLEGED, Modality.CONDITIONAL, Modality.DENIED})
USUAL_WORDS, MOST_WORDS = 20, 36
"""How long a sentence of news usually is, and a length beyond which more words say nothing more."""
_DIGIT = re.compile(r"\d")
MOSTLY = 0.85
"""Share of a sentence from which on it is a quotation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """One article with what its sentences are weighed by."""

    reading: Reading
    statements: Sequence[Statement]
    dates: Sequence[TimeExpression]
    quotes: Sequence[Quote] = ()
    published: date | None = None


def traits_of(material: Material) -> tuple[Mapping[str, float], ...]:
    """The traits of each statement, in their order; `lexicons/<language>/facts.toml` weighs them."""
    sentences = tuple(_sentences(material))
    blocks = [sentence.block if sentence else -1 for sentence in sentences]
    paragraphs = {block: number for number, block in enumerate(dict.fromkeys(blocks))}
    title = title_words(material.reading)
    voices: set[str] = set()
    found = []
    for number, (statement, sentence) in enumerate(zip(material.statements, sentences, strict=True)):
        voice = (statement.source.person or statement.source.name) if statement.source else None
        told = voice is not None and statement.modality is not Modality.OPINION
        found.append(
            _place(material, number, paragraphs[blocks[number]])
            | _words(material, statement, title)
            | _grammar(material, statement, sentence)
            | {
                "ahead": float(_is_ahead(material, statement)),
                "opens": float(sentence is not None and _opens(material.reading, sentence)),
                "voice": float(told and voice not in voices),
                "contested": float(statement.modality in CONTESTED),
                "quoted": float(_quoted(material, statement.span) > MOSTLY),
            }
        )
        if voice is not None:
            voices.add(voice)
    return tuple(found)


def _sentences(material: Material) -> Iterator[Sentence | None]:
    return (material.reading.sentence_at(statement.span.start) for statement in material.statements)


def _place(material: Material, number: int, paragraph: int) -> dict[str, float]:
    total = len(material.statements)
    return {
        "lead": 1 / (1 + number),
        "position": 1 - number / max(1, total),
        "paragraph": 1 / (1 + paragraph),
        "last": float(number == total - 1 > 0),
    }


def _words(material: Material, statement: Statement, title: frozenset[str]) -> dict[str, float]:
    text = statement.span.of(material.reading.text)
    words = plain(text).split()
    count = max(3, min(len(words), MOST_WORDS))
    return {
        "title": len(content(text) & title) / max(1, len(title)),
        "figure": float(_has_figure(material, statement.span)),
        "length": log(count / USUAL_WORDS),
    }


def _is_ahead(material: Material, statement: Statement) -> bool:
    """Whether a statement names a day that was still to come."""
    published = material.published
    return published is not None and any(
        date.fromisoformat(expression.start) > published
        for expression in material.dates
        if expression.start
        and expression.type in (DateType.DATE, DateType.TIME)
        and statement.span.holds(expression.span)
    )


def _grammar(material: Material, statement: Statement, sentence: Sentence | None) -> dict[str, float]:
    if sentence is None or not sentence.tokens.doc.is_parsed:
        leans = leans_back(statement.span.of(material.reading.text), material.reading.language)
        return {"pronoun": float(leans), "background": 0.0}
    root = sentence.tokens.root
    group = verb_group(root)
    return {
        "pronoun": float(any(subject.pos_ == "PRON" for subject in subjects(root))),
        "background": float(group is not None and _describes(group)),
    }


def _describes(group: VerbGroup) -> bool:
    """Whether a verb tells how things were, or had been, when the news came: « emploie » no, « employait » yes."""
    if group.tense is Tense.PLUPERFECT:
        return True
    return any("Imp" in token.morph.get("Tense") for token in (group.first, group.head))


def _opens(reading: Reading, sentence: Sentence) -> bool:
    return sentence.span.start == reading.blocks[sentence.block].span.start


def _quoted(material: Material, span: Span) -> float:
    """The share of a span that stands in direct quotations."""
    inside = (max(0, min(q.span.end, span.end) - max(q.span.start, span.start)) for q in material.quotes if q.direct)
    return sum(inside) / max(1, span.end - span.start)


def _has_figure(material: Material, span: Span) -> bool:
    """Whether a digit stands in a span outside its dates."""
    digits = [found.start() + span.start for found in _DIGIT.finditer(span.of(material.reading.text))]
    dates = [date.span for date in material.dates if date.span.overlaps(span)] if digits else []
    return any(not any(one.start <= at < one.end for one in dates) for at in digits)


def leans_back(text: str, language: str) -> bool:
    """Whether a sentence opens with a word that only the sentence before explains; « il y a » needs none."""
    opening, words = plain(text), table(language, "facts")["words"]
    if any(opening.startswith(f" {word} ") for word in words["standing"]):
        return False
    return any(opening.startswith(f" {word} ") for word in words["leaning"])


def title_words(reading: Reading) -> frozenset[str]:
    """The content words of the titles."""
    spans = [block.span for block in reading.blocks if block.kind is BlockKind.TITLE]
    return frozenset(word for span in spans for word in content(span.of(reading.text)))


def plain(text: str) -> str:
    """Lower case, straight apostrophes with a space behind, no punctuation, one space at each end."""
    text = text.lower().replace("’", "'").replace("'", "' ")
    return " " + " ".join(re.sub(r"[,;:.!?()«»“”\"—–]", " ", text).split()) + " "


@lru_cache(maxsize=10_000)
def content(text: str) -> frozenset[str]:
    """The longer words of a text, cut to their first six letters so that forms of one word meet."""
    words = re.findall(r"[^\W\d_]{4,}|\d+", text.lower())
    return frozenset(word[:6] for word in words)
