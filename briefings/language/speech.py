"""The words of speech of a language, indexed by form, so that they are known without a tagger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from briefings.lexicon import table, word_set
from briefings.profile import Habits, habits


class Stance(StrEnum):
    """What a word of speech says about the words that it brings."""

    NEUTRAL = "neutral"
    ENDORSING = "endorsing"
    DOUBTFUL = "doubtful"
    ACCUSING = "accusing"
    DENYING = "denying"
    OPINING = "opining"
    PLANNING = "planning"


class Use(StrEnum):
    """What a verb needs beside it to be a verb of speech."""

    SAYS = "says"
    """A clause, an infinitive or a quotation."""
    ABOUT = "about"
    """Any object."""
    QUOTED = "quoted"
    """A quotation."""


class FormTense(StrEnum):
    """The tense of a verb's form, as its ending shows it."""

    PRESENT = "present"
    PAST = "past"
    FUTURE = "future"
    CONDITIONAL = "conditional"
    PARTICIPLE = "participle"
    GERUND = "gerund"
    INFINITIVE = "infinitive"


FINITE = frozenset({FormTense.PRESENT, FormTense.PAST, FormTense.FUTURE, FormTense.CONDITIONAL})


@dataclass(frozen=True, slots=True)
class SpeechForm:
    """One reading of a word as a form of a verb of speech."""

    lemma: str
    tense: FormTense


@dataclass(frozen=True, slots=True)
class Group:
    """A set phrase of speech: a verb and the words that follow it."""

    tail: tuple[str, ...]
    stance: Stance
    reflexive: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechLexicon:
    """The speech table of one language, ready for look-up; keys are in lower case."""

    language: str
    verbs: Mapping[str, Mapping[Use, Stance]]
    forms: Mapping[str, tuple[SpeechForm, ...]]
    groups: Mapping[str, tuple[Group, ...]]
    nouns: Mapping[str, Stance]
    open_prepositions: Mapping[str, Mapping[str, tuple[tuple[str, ...], ...]]]
    """By first word and second, or nothing where it has one; longest first, each as its words."""
    leading_prepositions: frozenset[str]
    words: Mapping[str, frozenset[str]]
    habits: Habits

    def opening(self, first: str, second: str) -> tuple[tuple[str, ...], ...]:
        """The open prepositions that may begin with two words, the longest first."""
        opened = self.open_prepositions.get(first)
        return opened.get(second, ()) + opened.get("", ()) if opened else ()

    def noun(self, word: str) -> Stance | None:
        """The stance of a noun of speech, in the singular or a regular plural."""
        return self.nouns.get(word) or self.nouns.get(word.removesuffix("s")) or self.nouns.get(word.removesuffix("x"))


_SMALL = ("by", "infinitive_marks", "pointing")
"""Lists of small words that speech asks for beside its own."""


@cache
def speech(language: str) -> SpeechLexicon:
    """The words of speech of a language, read once.

    Raises:
        BriefingError: the language has no speech table.
    """
    data = table(language, "speech")
    verbs = _verbs(data["verbs"])
    groups = _groups(data["groups"], frozenset(data["words"]["reflexive"]))
    return SpeechLexicon(
        language=language,
        verbs=verbs,
        forms=_forms({*verbs, *groups}, data),
        groups=groups,
        nouns={noun: Stance(stance) for stance, nouns in data["nouns"].items() for noun in nouns},
        open_prepositions=_by_first_words((*data["prepositions"]["open"], *data["prepositions"]["weak"])),
        leading_prepositions=frozenset(data["prepositions"]["leading"]),
        words={name: frozenset(words) for name, words in data["words"].items()}
        | {name: word_set(language, "small_words", name) for name in _SMALL},
        habits=habits(language),
    )


def split(phrase: str) -> tuple[str, ...]:
    """The words of a phrase as a tokenizer cuts them: elided ones apart from the next."""
    return tuple(phrase.lower().replace("’", "'").replace("'", "' ").split())


def _by_first_words(phrases: Iterable[str]) -> dict[str, dict[str, tuple[tuple[str, ...], ...]]]:
    found: dict[str, dict[str, tuple[tuple[str, ...], ...]]] = {}
    for words in sorted(map(split, phrases), key=lambda words: -len(words)):
        opened, second = found.setdefault(words[0], {}), words[1] if len(words) > 1 else ""
        opened[second] = (*opened.get(second, ()), words)
    return found


def _verbs(data: Mapping[str, Any]) -> dict[str, dict[Use, Stance]]:
    verbs: dict[str, dict[Use, Stance]] = {}
    for stance, uses in data.items():
        for use, lemmas in uses.items():
            for lemma in lemmas:
                verbs.setdefault(lemma, {}).setdefault(Use(use), Stance(stance))
    return verbs


def _groups(data: Mapping[str, Any], reflexives: frozenset[str]) -> dict[str, tuple[Group, ...]]:
    groups: dict[str, list[Group]] = {}
    for stance, phrases in data.items():
        for phrase in phrases:
            words = split(phrase)
            reflexive = words[0] in reflexives
            verb, *tail = words[1:] if reflexive else words
            groups.setdefault(verb, []).append(Group(tuple(tail), Stance(stance), reflexive))
    return {verb: tuple(sorted(found, key=lambda g: -len(g.tail))) for verb, found in groups.items()}


def _forms(lemmas: set[str], data: Mapping[str, Any]) -> dict[str, tuple[SpeechForm, ...]]:
    forms: dict[str, list[SpeechForm]] = {}
    for lemma in sorted(lemmas):
        for text, tense in _inflect(lemma, data["endings"], data["forms"]):
            form = SpeechForm(lemma, tense)
            if form not in forms.setdefault(text, []):
                forms[text].append(form)
    return {text: tuple(found) for text, found in forms.items()}


def _inflect(lemma: str, endings: Mapping[str, Any], irregular: Mapping[str, Any]) -> Iterator[tuple[str, FormTense]]:
    yield lemma, FormTense.INFINITIVE
    if lemma in irregular:
        yield from ((form, FormTense(tense)) for tense, forms in irregular[lemma].items() for form in forms)
        return
    ending = max((e for e in endings if lemma.endswith(e)), key=len, default=None)
    if ending is not None:
        stem = lemma.removesuffix(ending)
        yield from ((stem + end, FormTense(tense)) for tense, ends in endings[ending].items() for end in ends)
