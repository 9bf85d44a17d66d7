"""Spellings a newsroom may use for the same words, drawn at random while training."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from training.passages import Entity, Passage
from training.treebank import Word

CURLY = 0.5
"""Share of texts set with ’."""
PLAIN_CAPITALS = 0.15
"""Share of texts whose capitals lose their accents."""
NO_FINAL_STOP = 0.12
"""Share of paragraphs that end as headlines do, with nothing."""
SHOUTED = 0.02
"""Share of paragraphs whose last sentence is all in capitals."""

WIDE_SPACES = 0.12
"""Share of texts set with no-break spaces before : ; ? ! and inside « »."""

QUOTE_STYLES = {
    "fr": (("« ", " »"), ("«", "»"), ("“", "”"), ('"', '"')),
    "en": (("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'")),
}
QUOTE_WEIGHTS = {"fr": (45, 20, 10, 25), "en": (45, 45, 5, 5)}
INNER_MARK = re.compile(r"(?<=\w)['’]|^['’](?=\w)")
"""An apostrophe within a word, or at its head as in “'s”."""
NO_BREAK = ("\u00a0", "\u202f")
SPACED_BEFORE = ":;?!»%€"


def without_accents_on_capitals(text: str) -> str:
    """« État » as « Etat »; small letters keep theirs, and the length stays."""
    return "".join(unicodedata.normalize("NFD", letter)[0] if letter.isupper() else letter for letter in text)


def vary_words(words: Sequence[Word], rng: random.Random, language: str) -> tuple[Word, ...]:
    """One printing of a run of sentences: a style of apostrophe and of quotation marks throughout."""
    mark = "’" if rng.random() < CURLY else "'"
    plain = rng.random() < PLAIN_CAPITALS
    style = rng.choices(QUOTE_STYLES[language], QUOTE_WEIGHTS[language])[0]
    inside = False
    varied: list[Word] = []
    for word in words:
        text = re.sub(INNER_MARK, mark, word.text)
        lemma = re.sub(INNER_MARK, "'", word.lemma)
        space = word.space
        if plain:
            text = without_accents_on_capitals(text)
        if text in ('"', "«", "»", "“", "”"):
            opening = text in "«“" if text != '"' else not inside
            inside = opening
            text = style[0 if opening else 1].strip()
            lemma = text
            padded = style[0] != style[0].strip()
            if opening:
                space = padded
            elif varied:
                varied[-1] = replace(varied[-1], space=padded)
        varied.append(replace(word, text=text, lemma=lemma, space=space))
    return tuple(varied)


def with_wide_spaces(words: Sequence[Word], blank: str) -> tuple[Word, ...]:
    """The sentence with no-break spaces where French has them; the tokenizer makes each a word of its own."""
    follows = [
        word.space
        and (word.text == "«" or after.text in SPACED_BEFORE or (word.text.isdigit() and after.text.isdigit()))
        for word, after in pairwise(words)
    ]
    place = list(accumulate((1 + inserted for inserted in follows), initial=0))
    printed: list[Word] = []
    for index, word in enumerate(words):
        inserted = index < len(follows) and follows[index]
        printed.append(replace(word, head=place[word.head], space=word.space and not inserted))
        if inserted:
            printed.append(
                Word(text=blank, lemma=blank, pos="SPACE", morph="", head=place[index], relation="dep", space=False)
            )
    return tuple(printed)


def headline(words: Sequence[Word], rng: random.Random) -> tuple[Word, ...]:
    """The last sentence of a paragraph, now and then without its final stop or in capitals."""
    kept = tuple(words)
    stops = len(kept) > 3 and kept[-1].text == "." and all(word.head != len(kept) - 1 for word in kept[:-1])
    if stops and rng.random() < NO_FINAL_STOP:
        kept = (*kept[:-2], replace(kept[-2], space=True))
    if rng.random() < SHOUTED:
        kept = tuple(replace(word, text=capitals(word.text)) for word in kept)
    return kept


def capitals(text: str) -> str:
    """The text in capitals, unless that changes its length (« ß », « ﬁ »)."""
    return text.upper() if len(text.upper()) == len(text) else text


def rewrite(passage: Passage, pattern: re.Pattern[str], printed: str | Callable[[re.Match[str]], str]) -> Passage:
    """Replace every match in the text, and move the names along.

    A name that a replacement touches only in its inside grows or shrinks with it.
    """
    pieces, places, last = [], [], 0
    shift = 0
    for match in pattern.finditer(passage.text):
        new = printed(match) if callable(printed) else match.expand(printed)
        pieces += [passage.text[last : match.start()], new]
        last = match.end()
        shift += len(new) - len(match.group())
        places.append((match.start(), match.end(), shift))
    text = "".join([*pieces, passage.text[last:]])

    def moved(position: int) -> int:
        before = 0
        for start, end, total in places:
            if end <= position:
                before = total
            elif start < position:
                return start + before
        return position + before

    entities = (Entity(start=moved(one.start), end=moved(one.end), label=one.label) for one in passage.entities)
    return replace(passage, text=text, entities=tuple(one for one in entities if one.start < one.end))


WIKI_GAP = re.compile(r"(?<=\w) (?=[.,](?:\s|$))")
"""WiNER leaves a space where a link ended: « de Valence . »."""
APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
BEFORE_MARK = re.compile(r"(?<=\S) (?=[:;?!»%€])|(?<=«) |(?<=\d) (?=\d{3}\b)")
QUOTES = {
    "fr": re.compile(r"[«“][ \u00a0\u202f]?|[ \u00a0\u202f]?[»”]"),
    "en": re.compile(r'[“”]|(?<!\S)"|"(?=[\s.,;:?!)]|$)'),
}
FINAL_STOP = re.compile(r"(?<=\w)\.$")


def opens(match: re.Match[str]) -> bool:
    """Whether a quotation mark opens: by its shape, or a typed one by what stands before it."""
    mark, before = match.group()[0], match.string[: match.start()][-1:]
    return mark in "«“" or (mark == '"' and not before.strip())


def vary_passage(passage: Passage, rng: random.Random, language: str) -> Passage:
    """One printing of a passage, in the same styles as `vary_words`."""
    mark = "’" if rng.random() < CURLY else "'"
    style = rng.choices(QUOTE_STYLES[language], QUOTE_WEIGHTS[language])[0]
    varied = rewrite(passage, WIKI_GAP, "") if rng.random() < 0.8 else passage
    varied = rewrite(varied, APOSTROPHE, mark)
    varied = rewrite(varied, QUOTES[language], lambda match: style[0] if opens(match) else style[1])
    if language == "fr" and rng.random() < WIDE_SPACES:
        varied = rewrite(varied, BEFORE_MARK, rng.choice(NO_BREAK))
    if rng.random() < NO_FINAL_STOP:
        varied = rewrite(varied, FINAL_STOP, "")
    text = without_accents_on_capitals(varied.text) if rng.random() < PLAIN_CAPITALS else varied.text
    return replace(varied, text=capitals(text) if rng.random() < SHOUTED else text)
