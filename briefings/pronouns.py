"""Pronouns: who « il », « a-t-elle dit » and « ce dernier » may be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from briefings.discourse import Discourse
from briefings.lexicon import table
from briefings.model import Span
from briefings.titles import joined
from briefings.words import Words

REACH, SAYING_REACH = 2, 6
"""Sentences back in which a pronoun looks for its person; more in « a-t-il dit », for the quotation lies between."""

CLEAR = 0.25
"""How much better than the second a person must fit; tried from 0 to 1 on the developers' articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pronoun:
    """A pronoun that may stand for a person."""

    span: Span
    gender: str
    """What it tells of the person: m, f or nothing."""
    kind: Literal["subject", "saying", "pointing"]
    """A subject; one behind its verb (« dit-il »); one that takes up the last named (« ce dernier »)."""


def find_pronouns(words: Words) -> Iterator[Pronoun]:
    """The third-person subjects and « ce dernier » of a text, those aside that stand for nobody (« il faut »)."""
    lists = table(words.reading.language, "pronouns")
    for at in range(len(words)):
        low = words.low(at)
        if low in lists["subject"] and not _impersonal(words, at, lists):
            behind = low.startswith("-") or words.low(at - 1).startswith("-t")
            yield Pronoun(
                span=words.span(at, at + 1), gender=lists["subject"][low], kind="saying" if behind else "subject"
            )
        for end in (at + 1, at + 2) if low in _openings(words.reading.language) else ():
            phrase = joined(words, at, end) if end <= len(words) else ""
            alone = end >= len(words) or words[end].pos not in ("NOUN", "PROPN", "NUM")
            if phrase in lists["pointing"] and alone:
                yield Pronoun(span=words.span(at, end), gender=lists["pointing"][phrase], kind="pointing")


@cache
def _openings(language: str) -> frozenset[str]:
    """Everything that a phrase which takes up the last named can begin with."""
    pointing = table(language, "pronouns")["pointing"]
    return frozenset(phrase[:end] for phrase in pointing for end in range(1, len(phrase) + 1))


def candidates(discourse: Discourse, pronoun: Pronoun) -> tuple[str, ...]:
    """The people that a pronoun may mean, one where the text tells, several where it does not."""
    if pronoun.kind == "pointing":
        return _last_named(discourse, pronoun)
    scores = _scores(discourse, pronoun)
    best = sorted(scores, key=lambda person: (-scores[person], person))
    if not best or (pronoun.kind == "subject" and _thing_is_nearer(discourse, pronoun, scores[best[0]])):
        return ()
    return tuple(person for person in best if scores[best[0]] - scores[person] < CLEAR)


def _last_named(discourse: Discourse, pronoun: Pronoun) -> tuple[str, ...]:
    """The last one named, unless a body was named since."""
    start = pronoun.span.start
    near = [one for one in discourse.before(start, 1) if _fits(discourse, one.person, pronoun.gender)]
    if not near or discourse.body_between(near[-1].at, start):
        return ()
    return (near[-1].person,)


def _fits(discourse: Discourse, person: str, gender: str) -> bool:
    known = discourse.known[person].gender
    return not (known and gender and known != gender)


def _scores(discourse: Discourse, pronoun: Pronoun) -> Mapping[str, float]:
    """How well each person named shortly before fits: subjects, the latest and the most often named weigh most."""
    here = discourse.words.sentence_number(pronoun.span.start)
    reach, step = (SAYING_REACH, 0.4) if pronoun.kind == "saying" else (REACH, 1.0)
    scores: dict[str, float] = {}
    for one in discourse.before(pronoun.span.start, reach):
        if not _fits(discourse, one.person, pronoun.gender):
            continue
        score = 3.0 - step * (here - one.sentence) + 1.5 * one.subject - 0.6 * one.oblique
        score += 0.3 * (one.person == discourse.topic) - 0.4 * (not discourse.known[one.person].gender)
        scores[one.person] = max(score, scores.get(one.person, 0.0))
    return scores


def _thing_is_nearer(discourse: Discourse, pronoun: Pronoun, score: float) -> bool:
    """Whether the subject of this or the last sentence is a thing of that gender, so that « il » may be it."""
    words, start = discourse.words, pronoun.span.start
    here = words.sentence_number(start)
    gender = "Masc" if pronoun.gender == "m" else "Fem"
    for index in range(max(0, here - 1), here + 1):
        for token in words.reading.sentences[index].tokens if words.reading.sentences else ():
            if (
                token.dep_.startswith("nsubj")
                and token.idx < start
                and token.pos_ in ("NOUN", "PROPN")
                and (token.morph.get("Gender"), token.morph.get("Number")) == ([gender], ["Sing"])
                and not discourse.titles.is_role(token.text.lower())
                and not _person_there(discourse, index, token.idx)
                and 4.5 - (here - index) > score
            ):
                return True
    return False


def _person_there(discourse: Discourse, sentence: int, offset: int) -> bool:
    """Whether a noun is part of a person's name, or heads the words that lead up to one."""
    end = discourse.words.reading.sentences[sentence].span.end
    return any(
        -40 < one.at - offset < 80 and (one.subject or one.at <= offset)
        for one in discourse.before(end, 0)
        if one.sentence == sentence
    )


def _impersonal(words: Words, at: int, lists: Mapping[str, Any]) -> bool:
    """« il faut », « il est possible que », « il n'est pas confirmé que »: nobody."""
    for length in (1, 2, 3):
        if at + 1 + length <= len(words) and joined(words, at + 1, at + 1 + length) in lists["impersonal"]:
            return True
    follow = [low for step in range(1, 8) if (low := words.low(at + step)) not in lists["passed_over"]]
    if len(follow) < 3 or follow[0] not in lists["impersonal_verbs"]:
        return False
    return follow[1] in lists["impersonal_adjectives"] and follow[2] in ("que", "qu'", "de", "d'")
