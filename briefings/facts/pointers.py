"""Words of a sentence that only what stands before it explains: « cette décision », « son pronostic », “another man”.

A key fact stands alone. What takes up a person is told by that person's name, where the text lets us tell;
for the rest a reader is shown the sentence before, in which the words have their meaning.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from operator import attrgetter

from briefings.facts.traits import leaning_words, opening_words
from briefings.language import Reading
from briefings.language.grammar import is_finite, subjects
from briefings.language.tokens import Token, Tokens
from briefings.lexicon import word_set
from briefings.model import Person, Pointer, Span, Speaker, Statement
from briefings.people.coreference import Reference

_ADDED = frozenset(("conj", "parataxis"))
"""What ties a clause to one before it, which may have told what it points at."""
_BACK = 3
"""Sentences back in which what a pronoun takes up may be named."""


def find_pointers(
    reading: Reading,
    statement: Statement,
    *,
    people: Iterable[Person],
    references: Iterable[Reference],
    quoted: Sequence[Span],
    timed: Sequence[Span],
) -> tuple[Pointer, ...]:
    """What a sentence takes up from before: whom its subject means, and the first words that are left open.

    Args:
        references: What stands for a person in the text. Beside subjects, one in four is told wrongly.
        quoted: Quotations, in which « ce pays » is what the speaker sees.
        timed: Expressions of time, in which « cette semaine » is counted from the day.
    """
    sentence = reading.sentence_at(statement.span.start)
    if sentence is None or not sentence.tokens.doc.is_parsed:
        return ()
    inside = [one for one in references if statement.span.holds(one.span)]
    root = sentence.tokens.root
    empty = (child for child in root.children if child.dep_ == "expl:subj")  # « Il ajoute », in one of ten sentences
    acting = {word.idx for word in (*subjects(root), *empty)}
    named = _person(
        statement, people, [one for one in inside if any(one.span.start <= at < one.span.end for at in acting)]
    )
    passed = [*quoted, *timed, *(one.span for one in inside)]
    left = [
        span
        for span in _open(reading, statement, sentence.tokens)
        if not any(other.start <= span.start < other.end for other in passed)
    ]
    first = min(left, key=lambda span: (span.start, -span.end), default=None)
    return (*named, Pointer(span=first, told=_told(reading, sentence.tokens, first))) if first else named


def _person(statement: Statement, people: Iterable[Person], references: Iterable[Reference]) -> tuple[Pointer, ...]:
    """The subject, where it stands for somebody whom the sentence does not name."""
    by_id = {person.id: person for person in people}
    for one in references:
        person = by_id.get(one.person)
        if person and not any(map(statement.span.overlaps, person.mentions)):
            before = [mention for mention in person.mentions if mention.end <= one.span.start]
            named = max(before, default=person.mentions[0])
            return (Pointer(span=one.span, to=Speaker(name=person.name, person=person.id, span=named)),)
    return ()


def _open(reading: Reading, statement: Statement, tokens: Tokens) -> Iterator[Span]:
    """Words that nothing before them in the sentence explains."""
    text = statement.span.of(reading.text)
    opening = leaning_words(text, reading.language) or opening_words(text, reading.language, "others")
    if opening:
        yield _words(tokens, opening.split())
    yield from _owned(tokens)
    yield from _governed(tokens)
    yield from _pointed_at(tokens)


def _told(reading: Reading, tokens: Tokens, span: Span) -> Span | None:
    """The same noun nearest before, « deux frappes » for « ces frappes »; for a pronoun, where its sentences began."""
    words = [word for word in tokens if span.start <= word.idx < span.end]
    first, noun = words[0], words[-1]
    if first is noun and first.pos_ == "PRON":
        return _begun(reading, tokens)
    if first.head is not noun or first.lower_ not in word_set(tokens.doc.lang_, "facts", "words", "pointing"):
        return None
    same = tokens.doc[0 : tokens.start].having_lemma(frozenset((noun.lemma_.lower(),)))
    return Span(same[-1].idx, same[-1].idx + len(same[-1])) if same else None


def _begun(reading: Reading, tokens: Tokens) -> Span | None:
    """The start of the sentence before that tells what it speaks of, past those that say "it" or "its" themselves.

    "The treaty was signed. Its fourth article binds both. The Duma ratified it": the treaty's.
    """
    language = tokens.doc.lang_
    taking_up = word_set(language, "facts", "words", "pronouns") | word_set(language, "small_words", "possessives")
    here = bisect_left(reading.sentences, tokens[0].idx, key=attrgetter("span.start"))
    for before in reversed(reading.sentences[max(here - _BACK, 0) : here]):
        ahead = takewhile(lambda word: word.pos_ not in ("NOUN", "PROPN"), before.tokens)
        if not any(word.lower_ in taking_up for word in ahead):
            return Span(before.tokens[0].idx, before.tokens[0].idx + len(before.tokens[0]))
    return None


def _words(tokens: Tokens, words: Sequence[str]) -> Span:
    """Where the words stand first, by the first and the number of them."""
    first = next((at for at, low in enumerate(tokens.lows) if low == words[0]), 0)
    last = tokens[min(first + len(words), len(tokens)) - 1]
    return Span(tokens[first].idx, last.idx + len(last))


def _owned(tokens: Tokens) -> Iterator[Span]:
    """« Son pronostic vital est engagé », « En 1999, il devient »: the subject is, or is of, what nothing has named."""
    language = tokens.doc.lang_
    pronouns = word_set(language, "facts", "words", "pronouns")
    owners = word_set(language, "small_words", "possessives")
    for subject in subjects(tokens.root):
        upto = [word for word in subject.subtree if word.i <= subject.i]
        words = [word for word in upto if word.lower_ in (pronouns if word is subject else owners)]
        if words and not any(_may_be_meant(one, words[0]) for one in tokens if one.i < words[0].i):
            yield Span(words[0].idx, subject.idx + len(subject))


def _governed(tokens: Tokens) -> Iterator[Span]:
    """« Le Sénat l'a ratifié », « Pour lui, on voit », "Police have found it": nothing is named before but who acts."""
    language, root = tokens.doc.lang_, tokens.root
    acting = {word.i for subject in subjects(root) for word in subject.subtree}
    for word in root.children:
        cases = [child.pos_ for child in word.children if child.dep_ == "case"]
        taken = word_set(language, "facts", "words", "behind" if cases else "governed")
        if word.pos_ != "PRON" or word.lower_ not in taken or (cases != ["ADP"] and word.dep_ not in ("obj", "iobj")):
            continue
        stressed = word.i < root.i and is_finite(tokens.doc.tokens[word.i - 1])  # « le maire a, lui, voté »
        before = (one for one in tokens if one.i < word.i and one.i not in acting)
        if not stressed and not any(one.pos_ in ("NOUN", "PROPN") for one in before):
            yield Span(word.idx, word.idx + len(word))


def _may_be_meant(word: Token, pronoun: Token) -> bool:
    """A name, a clause of its own, or a noun that the pronoun agrees with: « Quant à la masse salariale, elle »."""
    if word.pos_ == "PROPN" or is_finite(word):
        return True
    return (
        word.pos_ == "NOUN"
        and bool(word.morph.get("Gender"))
        and all(word.morph.get(trait) == pronoun.morph.get(trait) for trait in ("Gender", "Number"))
    )


def _pointed_at(tokens: Tokens) -> Iterator[Span]:
    """« Cette décision », with no other clause before it that may have told of it."""
    language = tokens.doc.lang_
    for word in tokens.having(word_set(language, "facts", "words", "pointing")):
        noun = word.head
        if (
            word.dep_ == "det"
            and noun.pos_ == "NOUN"
            and noun.i > word.i
            and noun.lemma_ not in word_set(language, "facts", "words", "anyhow")
        ):
            before = [one for one in tokens if one.i < word.i]
            told = any(one.lemma_ == noun.lemma_ for one in before) or sum(map(is_finite, before)) > 1
            if not told and not any(one.dep_ in _ADDED for one in noun.ancestors):
                yield Span(word.idx, noun.idx + len(noun))
