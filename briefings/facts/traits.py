"""What speaks for and against keeping a sentence in a briefing, as one number per trait, most of them 0 to 1."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from math import log
from operator import attrgetter

from briefings.language import Reading, Sentence
from briefings.language.grammar import Tense, VerbGroup, subjects, verb_group
from briefings.lexicon import table, word_set
from briefings.model import BlockKind, DateType, Modality, Quote, Span, Statement, TimeExpression

CONTESTED = frozenset({Modality.ALLEGED, Modality.CONDITIONAL, Modality.DENIED})
USUAL_WORDS, MOST_WORDS = 20, 36
"""How long a sentence of news usually is, and a length beyond which more words say nothing more."""
_LONGER = re.compile(r"[^\W\d_]{4,}|\d+")
_MARKS = re.compile(r"[,;:.!?()«»“”\"—–]")
MOST_KINDS = 3
"""Kinds of weighty matter beyond which one more in a sentence says nothing more."""
OPENING = 200
"""Characters among which the words stand that a sentence opens with."""
LONG_AGO = timedelta(days=30)
"""Dates that far before the publication are background; between 14 and 90 days as many sentences come out right."""
MOSTLY = 0.5
"""Share of a sentence beyond which it is a quotation more than a report of one."""


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
    timed, days = [expression.span for expression in material.dates], tuple(_days(material))
    lead = sentences[0].block if sentences and sentences[0] else None
    direct = [quote.span for quote in material.quotes if quote.direct]
    title = title_words(material.reading)
    voices: set[str] = set()
    found = []
    for number, (statement, sentence) in enumerate(zip(material.statements, sentences, strict=True)):
        text = statement.span.of(material.reading.text)
        voice = _voice(statement, material.reading.language)
        found.append(
            {
                "early": -log(1 + number),
                "lead": float(sentence is not None and sentence.block == lead),
                "title": len(content(text) & title) / max(1, len(title)),
                "dated": float(_holds_one(statement.span, timed)),
                "length": _length(text),
                **_grammar(material, statement, sentence),
                **_when(_inside(statement.span, days) if days else (), material.published),
                "opens": float(sentence is not None and _opens(material.reading, sentence)),
                "voice": float(voice is not None and voice not in voices),
                "contested": float(statement.modality in CONTESTED),
                **_quotation(direct, statement.span),
                "consequence": _consequence(sentence, material.reading.language),
            }
        )
        if voice is not None:
            voices.add(voice)
    return tuple(found)


def _voice(statement: Statement, language: str) -> str | None:
    """Whose word a statement is; figures have none, « selon les derniers chiffres »."""
    source = statement.source
    if source is None or source.person:
        return source.person if source else None
    figures = word_set(language, "facts", "words", "figures")
    return None if figures & set(source.name.lower().split()) else source.name


def _holds_one(span: Span, others: Sequence[Span]) -> bool:
    """Whether a span holds one of several, which stand in text order and overlap nowhere."""
    at = bisect_left(others, span.start, key=attrgetter("start"))
    return at < len(others) and others[at].end <= span.end


def _sentences(material: Material) -> Iterator[Sentence | None]:
    return (material.reading.sentence_at(statement.span.start) for statement in material.statements)


def _length(text: str) -> float:
    return log(max(3, min(len(_parted(text)), MOST_WORDS)) / USUAL_WORDS)


def _days(material: Material) -> Iterator[tuple[Span, date, date]]:
    """The words for days, with the first and the last that they may mean."""
    for expression in material.dates:
        if expression.type in (DateType.DATE, DateType.TIME) and expression.start and expression.end:
            yield expression.span, date.fromisoformat(expression.start), date.fromisoformat(expression.end)


def _inside(span: Span, days: Sequence[tuple[Span, date, date]]) -> list[tuple[date, date]]:
    """The days, in text order, whose words stand in a span."""
    at, end = (bisect_left(days, offset, key=lambda told: told[0].start) for offset in (span.start, span.end))
    return [(first, last) for words, first, last in days[at:end] if words.end <= span.end]


def _when(days: Sequence[tuple[date, date]], published: date | None) -> dict[str, float]:
    """Whether a sentence tells of days still to come, and whether of none but days long gone.

    Published on 19 June, « en 2011 » is long gone; « en 2011 et mardi » is not.
    """
    if published is None or not days:
        return {"ahead": 0.0, "past": 0.0}
    return {
        "ahead": float(any(first > published for first, _ in days)),
        "past": float(all(published - last > LONG_AGO for _, last in days)),
    }


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
    return "Imp" in group.head.morph.get("Tense") or "Imp" in group.first.morph.get("Tense")


def _opens(reading: Reading, sentence: Sentence) -> bool:
    return sentence.span.start == reading.blocks[sentence.block].span.start


def _quotation(direct: Sequence[Span], span: Span) -> dict[str, float]:
    """Whether a sentence is mostly a quotation, and whether it holds only a part of one."""
    quotes = [quote for quote in direct if quote.start < span.end and span.start < quote.end]
    if not quotes:
        return {"quoted": 0.0, "cut": 0.0}
    inside = sum(min(quote.end, span.end) - max(quote.start, span.start) for quote in quotes)
    return {
        "quoted": float(inside > MOSTLY * (span.end - span.start)),
        "cut": float(any(not span.holds(quote) for quote in quotes)),
    }


def _consequence(sentence: Sentence | None, language: str) -> float:
    """How many kinds of weighty matter a sentence tells of, from none to `MOST_KINDS` and more, as 0 to 1."""
    if sentence is None:
        return 0.0
    kind_of, tokens = _weighty(language), sentence.tokens
    kinds = {kind_of[word] for words in (tokens.lows, tokens.lemmas) for word in words if word in kind_of}
    return min(len(kinds), MOST_KINDS) / MOST_KINDS


@cache
def _weighty(language: str) -> Mapping[str, str]:
    """The kind of each word of weighty matter; none is of two."""
    return {word: kind for kind, words in table(language, "facts")["consequence"].items() for word in words}


def leans_back(text: str, language: str) -> bool:
    """Whether a sentence opens with a word that only the sentence before explains.

    « Il y a » needs none, and « however, the mayor » no more than « the mayor » does.
    """
    return leaning_words(text, language) is not None


def leaning_words(text: str, language: str) -> str | None:
    """The words that a sentence opens with and only the sentence before explains, made `plain`."""
    standing, leaning = _openings(language, "standing"), _openings(language, "leaning")
    opening = plain(text[:OPENING])
    links = _openings(language, "linking")
    if opening.startswith(links):
        opening = opening[len(next(link for link in links if opening.startswith(link))) - 1 :]
    return None if opening.startswith(standing) else _led_by(opening, leaning)


def opening_words(text: str, language: str, key: str) -> str | None:
    """The words of a list that a sentence opens with, made `plain`."""
    return _led_by(plain(text[:OPENING]), _openings(language, key))


def _led_by(opening: str, openings: tuple[str, ...]) -> str | None:
    """The first of some words that an opening begins with; all are asked at once before, as most have none."""
    if not opening.startswith(openings):
        return None
    return next(words.strip() for words in openings if opening.startswith(words))


def opens_with(text: str, language: str, key: str) -> bool:
    """Whether a sentence opens with a word of a list, marks passed over."""
    return opening_words(text, language, key) is not None


@cache
def _openings(language: str, key: str) -> tuple[str, ...]:
    """The words of a list as a sentence made `plain` opens with them."""
    return tuple(f" {word} " for word in table(language, "facts")["words"][key])


def title_words(reading: Reading) -> frozenset[str]:
    """The content words of the titles."""
    spans = [block.span for block in reading.blocks if block.kind is BlockKind.TITLE]
    return frozenset(word for span in spans for word in content(span.of(reading.text)))


def plain(text: str) -> str:
    """Lower case, straight apostrophes with a space behind, no punctuation, one space at each end."""
    return " " + " ".join(_parted(text.lower())) + " "


def _parted(text: str) -> list[str]:
    return _MARKS.sub(" ", text.replace("’", "'").replace("'", "' ")).split()


@lru_cache(maxsize=10_000)
def content(text: str) -> frozenset[str]:
    """The longer words of a text, cut to their first six letters so that forms of one word meet."""
    words = _LONGER.findall(text.lower())
    return frozenset(word[:6] for word in words)
