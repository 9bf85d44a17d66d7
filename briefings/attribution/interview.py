"""Interviews: the questions, which nobody claims, and whose word the answers are.

An explainer asks as well, « Que s'est-il passé lundi ? », but nobody is spoken to in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from briefings.attribution.desk import Desk, Voice
from briefings.attribution.named_speakers import as_speaker
from briefings.model import BlockKind, Person, Span
from briefings.structure.dateline import names_interviewer

FEWEST, LED = 3, 2
"""Questions of an interview, and of one that a line says who led; one or two may stand in any article."""
PROMPT = 120
"""Characters of the longest remark that only asks for an answer: « Le ministre promet pourtant une réforme… »."""
SPOKEN_TO = 2
"""Of them, those that speak to whoever answers (« vous »); one where a line says who led it."""
CLOSERS = ' \t\u00a0\u202f»”"’)*_'


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """What of an article is an interview."""

    questions: frozenset[int] = frozenset()
    """Its questions, as indices of blocks …"""
    answers: Mapping[int, Voice] = field(default_factory=dict)
    """… and whose word each answer is, where that is told."""
    headings: Mapping[int, Voice] = field(default_factory=dict)
    """Whose word the headings over it quote, where nothing else tells."""


def talk_of(desk: Desk) -> Talk:
    """The questions and answers of an article; none where it is no interview."""
    blocks, text = desk.reading.blocks, desk.reading.text
    asked = [n for n, block in enumerate(blocks) if block.span.of(text).rstrip(CLOSERS).endswith("?")]
    asked = [n for n in asked if blocks[n].kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)]
    led = any(names_interviewer(block.span.of(text)) for block in blocks)
    words = desk.cast.lexicon.words
    spoken_to = sum(_has(desk, n, words["spoken_to"]) for n in asked)
    if len(asked) < (LED if led else FEWEST) or spoken_to < (1 if led else SPOKEN_TO):
        return Talk()
    turns = tuple(_turns(desk, asked))
    ours = words["selves"] - words["spoken_to"]
    asking = (n for n in turns if _has(desk, n, words["spoken_to"]) or (led and _is_prompt(blocks[n].span.of(text))))
    questions = frozenset(asked) | {n for n in asking if not _has(desk, n, ours)}
    person = _who_answers(desk, asked[0], [n for n in turns if n not in questions])
    if person is None:
        return Talk(questions=questions)
    heads = [n for n in range(asked[0]) if blocks[n].kind is not BlockKind.PARAGRAPH]
    return Talk(
        questions=questions,
        answers={n: _voice(desk, person, n) for n in turns if n not in questions},
        headings={n: _voice(desk, person, n) for n in heads},
    )


def _is_prompt(remark: str) -> bool:
    return len(remark) <= PROMPT and remark.rstrip(CLOSERS).endswith(("…", "..."))


def _turns(desk: Desk, asked: list[int]) -> Iterator[int]:
    """The paragraphs from the first question on, up to a heading or a line of the desk behind the last."""
    for n in range(asked[0] + 1, len(desk.reading.blocks)):
        kind = desk.reading.blocks[n].kind
        if n > asked[-1] and kind is not BlockKind.PARAGRAPH:
            return
        if kind is BlockKind.PARAGRAPH and n not in asked:
            yield n


def _has(desk: Desk, block: int, words: frozenset[str]) -> bool:
    sentences = (desk.reading.sentences[n] for n in desk.sentences_in.get(block, ()))
    return any(sentence.tokens.having(words) for sentence in sentences)


def _who_answers(desk: Desk, first: int, answers: list[int]) -> Person | None:
    """Whose name opens answers (« Anne Roux : … »), else the one person named before the first question."""
    doc, named = desk.reading.doc, desk.cast.named
    opening: Counter[str] = Counter()
    for n in answers:
        at = desk.reading.tokens_of(desk.reading.blocks[n].span).start
        if at in named and named[at][0] + 1 < len(doc) and doc[named[at][0] + 1].text in (":", "–", "—", "."):
            opening[named[at][1].id] += 1
    if opening:
        return desk.cast.people[opening.most_common(1)[0][0]]
    start = desk.reading.blocks[first].span.start
    before = [person for person in desk.cast.people.values() if any(m.start < start for m in person.mentions)]
    return before[0] if len(before) == 1 else None


def _voice(desk: Desk, person: Person, block: int) -> Voice:
    start = desk.reading.blocks[block].span.start
    return Voice(speaker=as_speaker(person, Span(start, start + 1)), cue=None)
