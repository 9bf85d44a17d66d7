"""Interviews: the questions, which nobody claims, and whose word the answers are.

An explainer asks as well, « Que s'est-il passé lundi ? », but nobody is spoken to in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from briefings.attribution.desk import Desk, Voice
from briefings.attribution.named_speakers import as_speaker
from briefings.language import Sentence
from briefings.model import BlockKind, Person, Span
from briefings.structure.dateline import names_interviewer
from briefings.structure.pieces import turn_at

FEWEST, LED = 3, 2
"""Questions of an interview, and of one that a line says who led; one or two may stand in any article."""
PROMPT = 120
"""Characters of the longest remark that only asks for an answer: « Le ministre promet pourtant une réforme… »."""
SPOKEN_TO = 2
"""Of them, those that speak to whoever answers (« vous »); one where a line says who led it."""
LABEL = 12
"""Tokens of the longest words that tell who speaks: « Le ministre des affaires étrangères, M. Roux : … »."""
LONGEST = 12
"""Characters of each of them, on the whole."""
INTRODUCING = 2
"""Blocks in front of the first question in which whoever answers may be introduced."""
CLOSERS = ' \t\u00a0\u202f»”"’)*_'


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """What of an article is an interview."""

    questions: frozenset[int] = frozenset()
    """Its questions, as indices of blocks …"""
    answers: Mapping[int, Voice] = field(default_factory=dict)
    """… and whose word each answer is, where that is told …"""
    openings: Mapping[int, int] = field(default_factory=dict)
    """… behind which character, where its block says before it who speaks."""
    headings: Mapping[int, Voice] = field(default_factory=dict)
    """Whose word the headings over it quote, where nothing else tells."""

    def words(self, sentence: Sentence) -> Span:
        """What of a sentence is said in it, without who speaks."""
        start = max(sentence.span.start, self.openings.get(sentence.block, 0))
        return Span(min(start, sentence.span.end), sentence.span.end)


def talk_of(desk: Desk) -> Talk:
    """The questions and answers of an article; none where it is no interview."""
    if marked := _marked(desk):
        return marked
    blocks, text = desk.reading.blocks, desk.reading.text
    asked = [n for n, block in enumerate(blocks) if block.span.of(text).rstrip(CLOSERS).endswith("?")]
    asked = [n for n in asked if blocks[n].kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)]
    guest = _introduced(desk, asked[0]) if asked else None
    led = guest is not None or any(names_interviewer(block.span.of(text)) for block in blocks)
    words = desk.cast.lexicon.words
    spoken_to = sum(_has(desk, n, words["spoken_to"]) for n in asked)
    least = 0 if guest is not None else 1 if led else SPOKEN_TO
    if len(asked) < (LED if led else FEWEST) or spoken_to < least:
        return Talk()
    turns = tuple(_turns(desk, asked))
    ours = words["selves"] - words["spoken_to"]
    asking = (n for n in turns if _has(desk, n, words["spoken_to"]) or (led and _is_prompt(blocks[n].span.of(text))))
    questions = frozenset(asked) | {n for n in asking if not _has(desk, n, ours)}
    person = guest or _who_answers(desk, asked[0], [n for n in turns if n not in questions])
    if person is None:
        return Talk(questions=questions)
    heads = [n for n in range(asked[0]) if blocks[n].kind is not BlockKind.PARAGRAPH]
    closing = next((n for n in turns if n > asked[-1] + 1 and _tells_of(desk, n, person)), len(blocks))
    return Talk(
        questions=questions,
        answers={n: _voice(desk, person, n) for n in turns if n not in questions and n < closing},
        headings={n: _voice(desk, person, n) for n in heads},
    )


def _marked(desk: Desk) -> Talk | None:
    """A talk that says before each turn whose it is: "QUESTION: …", "MR ROY: …", « Mme Roux : … »."""
    reading = desk.reading
    blocks, text = reading.blocks, reading.text
    turns = {n: turn_at(text, block.span.start) for n, block in enumerate(blocks)}
    labels = {n: label for n in turns if (label := _names_who_speaks(desk, n)) is not None}
    named = {n: person for n, (person, _) in labels.items()}
    questions = {n for n, mark in turns.items() if mark == "Q"}
    ours = desk.cast.lexicon.words["selves"]
    asked = {n for n in turns if n not in named and blocks[n].span.of(text).rstrip(CLOSERS).endswith("?")}
    told = any(n - 1 in asked for n in named) or (len(named) >= LED and any(_has(desk, n, ours) for n in named))
    if not (told or (questions and any(mark and mark != "Q" for mark in turns.values()))):
        return None
    questions |= asked
    answered = [n for n in questions if n + 1 in named or turns.get(n + 1, "Q") not in ("", "Q")]
    if len(answered) * 2 < len(questions):
        return None  # answers are marked by other means, "AR: …"
    answering = None if named else _who_answers(desk, min(questions), [])
    voices: dict[int, Voice] = {}
    speaks: Person | None = None
    for n in range(min((*named, *questions)), max((*named, *questions)) + 1 + (not named)):
        if n >= len(blocks) or blocks[n].kind is not BlockKind.PARAGRAPH or n in questions:
            speaks = answering
            continue
        speaks = named.get(n, speaks)
        if speaks is not None:
            voices[n] = _voice(desk, speaks, n)
    openings = {n: reading.doc[colon + 1].idx for n, (_, colon) in labels.items()}
    return Talk(questions=frozenset(questions), answers=voices, openings=openings)


def _names_who_speaks(desk: Desk, block: int) -> tuple[Person, int] | None:
    """Whose name, a title and a constituency at most beside it, opens a block up to a colon, and where that is."""
    reading, named, names = desk.reading, desk.cast.named, desk.cast.names
    span = reading.blocks[block].span
    words = span.of(reading.doc.text)
    if ":" not in words[: LABEL * LONGEST]:
        return None
    tokens = reading.tokens_of(Span(span.start + len(words) - len(words.lstrip()), span.end))
    near = range(tokens.start, min(tokens.start + LABEL, tokens.end - 1))
    colon = next((at for at in near if reading.doc[at].text.endswith(":")), None)
    if colon is None or any(reading.doc[at].pos_ in ("VERB", "AUX") and at not in names for at in near if at < colon):
        return None
    constituency = (at for at in range(tokens.start, colon) if reading.doc[at].text == "(")  # "Ann Roy (Bath) (Lab):"
    last = next(constituency, colon) - 1
    return next(((named[at][1], colon) for at in near if at in named and named[at][0] == last), None)


def _introduced(desk: Desk, first: int) -> Person | None:
    """« Chercheuse à l'Ifri, Claire Roux décrypte cette crise. » right in front of the first question: who answers."""
    for block in range(max(first - INTRODUCING, 0), first):
        for number in desk.sentences_in.get(block, ()):
            tokens = desk.reading.sentences[number].tokens
            for verb in tokens.having(desk.cast.lexicon.words["introducing"]):
                before = (desk.cast.named[at] for at in range(tokens.start, verb.i) if at in desk.cast.named)
                if (guest := next((person for last, person in before if last == verb.i - 1), None)) is not None:
                    return guest
    return None


def _is_prompt(remark: str) -> bool:
    return len(remark) <= PROMPT and remark.rstrip(CLOSERS).endswith(("…", "..."))


def _turns(desk: Desk, asked: list[int]) -> Iterator[int]:
    """The paragraphs from the first question on, up to a heading or a line of the desk behind the last."""
    for n in range(asked[0] + 1, len(desk.reading.blocks)):
        kind = desk.reading.blocks[n].kind
        if n > asked[-1] and (kind is not BlockKind.PARAGRAPH or _is_note(desk, n)):
            return
        if kind is BlockKind.PARAGRAPH and n not in asked:
            yield n


def _is_note(desk: Desk, block: int) -> bool:
    """ "Note: …", "Editor's note: …": what the desk adds."""
    start = desk.reading.tokens_of(desk.reading.blocks[block].span).start
    word, behind = desk.reading.doc[start], desk.reading.doc.lows[start + 1 : start + 4]
    return ":" in behind and not word.text.isupper() and start not in desk.cast.named


def _tells_of(desk: Desk, block: int, person: Person) -> bool:
    """« Anne Roux sera à la librairie le 14 mars. »: what the desk adds of whoever answered, who says « je »."""
    span = desk.reading.blocks[block].span
    named = [mention for mention in person.mentions if span.holds(mention)]
    turn = any(desk.reading.text[mention.end : span.end].lstrip()[:1] in (":", "–", "—") for mention in named)
    return bool(named) and not turn and not _has(desk, block, desk.cast.lexicon.words["selves"])


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
    if len(before) > 1:  # "Ann Roy spoke to our editor Al Lee"
        leading = desk.cast.lexicon.words["interviewers"]
        before = [p for p in before if not any(leading & set(role.text.lower().split()) for role in p.roles)]
    return before[0] if len(before) == 1 else None


def _voice(desk: Desk, person: Person, block: int) -> Voice:
    start = desk.reading.blocks[block].span.start
    return Voice(speaker=as_speaker(person, Span(start, start + 1)), cue=None)
