"""Whom a pronoun means, of those whom the text has named."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from typing import Literal

from briefings.language.grammar import is_finite
from briefings.language.speech import speech
from briefings.lexicon import table
from briefings.model import Span
from briefings.names.words import Words
from briefings.people.accused import in_the_dock, is_held, pleads, tries
from briefings.people.aged import taken_up_by_age
from briefings.people.coming_back import departed, may_return, passes_by
from briefings.people.discourse import Discourse
from briefings.people.heard import is_heard, sourcing
from briefings.people.pronouns import Pronoun
from briefings.people.seen import Seen
from briefings.people.strangers import office_is_nearer, pronoun_goes_on, stranger_is_nearer
from briefings.people.two import one_of_two

REACH, SAYING_REACH = 2, 6
"""Sentences back in which a pronoun looks for its person; more in « a-t-il dit », for the quotation lies between."""

INCISE = 40
"""Characters between a quotation and the pronoun of its incise: « …, a également ajouté -t-elle »."""

BESIDE = 2
"""The same where the pronoun stands in front: « …," she said »."""

AMID_QUOTATION = 1.0
"""What it costs a person to be named only by somebody quoted, where the pronoun stands outside."""

OTHERS = 2.0
"""What it costs somebody to have spoken of another by the same pronoun, in the paragraph before."""

MUCH_MORE = 2
"""How many times as often as the next a person must have been named for a pronoun to come back from afar."""

HEADS = 3
"""Words of a role's beginning among which its head is."""

CLEAR = 0.25
"""How much better than the second a person must fit; tried from 0 to 1 on the developers' articles."""


def candidates(discourse: Discourse, pronoun: Pronoun) -> tuple[str, ...]:
    """The people that a pronoun may mean, one where the text tells, several where it does not."""
    if pronoun.kind == "ranked":
        return one_of_two(discourse, pronoun.span, pronoun.gender)
    if pronoun.kind == "pointing":
        return _last_named(discourse, pronoun)
    if pronoun.kind == "returning":
        return _come_back_to(discourse, pronoun)
    if pronoun.kind == "aged":
        return taken_up_by_age(discourse, pronoun.span, pronoun.gender)
    scores = _scores(discourse, pronoun)
    best = sorted(scores, key=lambda person: (-scores[person], person))
    score = scores[best[0]] if best else 0.0
    if pronoun.kind == "subject" and _thing_is_nearer(discourse, pronoun, score):
        return ()
    if best and pronoun.kind == "subject" and stranger_is_nearer(discourse, pronoun.span, pronoun.gender):
        return ()
    if best and pronoun.kind == "subject" and pronoun_goes_on(discourse, pronoun.span, pronoun.gender, best[0]):
        return ()
    if best and pronoun.kind == "subject" and _nameless_subject(discourse, pronoun, best[0]):
        return ()
    if not best and pronoun.kind != "national":
        return departed(discourse, pronoun) or _spoken_of(discourse, pronoun)
    if pronoun.kind in ("subject", "saying") and office_is_nearer(discourse, pronoun.span, pronoun.gender, best[0]):
        return ()
    return tuple(person for person in best if scores[best[0]] - scores[person] < CLEAR)


def _nameless_subject(discourse: Discourse, pronoun: Pronoun, person: str) -> bool:
    """« Le président a dit qu'il partait »: nobody who was named before, where the text does not tell who presides."""
    words, start = discourse.words, pronoun.span.start
    here = words.sentence_number(start)
    latest = discourse.latest(person, start)
    for at, told in discourse.nameless:
        unlike = told and pronoun.gender not in (told, "")
        if unlike or not latest < at < start or words.sentence_number(at) != here:
            continue
        heads = (words[near].token for near in range(words.index(at), min(words.index(at) + HEADS, len(words))))
        if any(token.dep_.startswith("nsubj") and token.idx < start for token in heads):
            return discourse.quotation(start) is discourse.quotation(at)
    return False


def _last_named(discourse: Discourse, pronoun: Pronoun) -> tuple[str, ...]:
    """The last one named, unless a body was named since."""
    start = pronoun.span.start
    told = discourse.incise_of(start, INCISE)  # « Frédéric a bien servi », salue ce dernier: not Frédéric
    told = None if discourse.words.opens(discourse.words.index(start)) else told
    near = [
        one
        for one in discourse.before(start, 1)
        if discourse.fits(one.person, pronoun.gender) and not (told and told.start <= one.at < told.end)
    ]
    if not near or discourse.body_between(near[-1].at, start):
        return ()
    if pronoun.kind == "pointing" and discourse.nameless_between(near[-1].at, start, pronoun.gender):
        return ()  # « X a reçu le ministre. Ce dernier … »
    return (near[-1].person,)


def _come_back_to(discourse: Discourse, pronoun: Pronoun) -> tuple[str, ...]:
    """Whom « l'intéressé » means: who is tried, if one is, else whom the talk was of; never who pleads or judges."""
    start = pronoun.span.start
    dock = in_the_dock(discourse, None, start, pronoun.gender)
    if len(dock) == 1:
        return dock
    found = _just_named(discourse, pronoun) or _spoken_of(discourse, pronoun) or _last_named(discourse, pronoun)
    return tuple(person for person in found if not dock or not tries(discourse, person))


def _just_named(discourse: Discourse, pronoun: Pronoun) -> tuple[str, ...]:
    """« Le nom d'Anne Roux circule, mais l'intéressée se tait »: the one whom the sentence itself names."""
    here = discourse.words.sentence_number(pronoun.span.start)
    near = discourse.before(pronoun.span.start, 0)
    people = {
        one.person
        for one in near
        if one.sentence == here and discourse.fits(one.person, pronoun.gender) and discourse.quotation(one.at) is None
    }
    return tuple(people) if len(people) == 1 else ()


def _spoken_of(discourse: Discourse, pronoun: Pronoun) -> tuple[str, ...]:
    """Whom the article has spoken of most so far, of those whose gender is known to be the pronoun's."""
    start = pronoun.span.start
    held = is_held(discourse.words, discourse.titles, discourse.words.index(start))
    counts = {
        person: bisect_left(places, start)
        for person, places in discourse.places.items()
        if pronoun.gender and discourse.known[person].gender == pronoun.gender
        if not (held and pleads(discourse, person))
    }
    best = sorted((person for person in counts if counts[person]), key=lambda person: (-counts[person], person))
    alone = len(best) == 1 or (bool(best) and counts[best[0]] > MUCH_MORE * counts[best[1]])
    return tuple(best[:1]) if alone and (counts[best[0]] > 1 or pronoun.kind == "returning") else ()


def _scores(discourse: Discourse, pronoun: Pronoun) -> Mapping[str, float]:
    """How well each person named shortly before fits: subjects, the latest and the most often named weigh most."""
    here = discourse.words.sentence_number(pronoun.span.start)
    start = pronoun.span.start
    told, quotation = _told(discourse, pronoun), discourse.quotation(start)
    within = quotation is not None
    speaking = _introducing(discourse, quotation) if quotation is not None else ()
    reach, step = (SAYING_REACH, 0.4) if told or pronoun.kind == "saying" else (REACH, 1.0)
    returns = may_return(discourse, pronoun)
    scores: dict[str, float] = {}
    alone = _alone_in_paragraph(discourse, pronoun) if pronoun.kind == "saying" else ""
    held = pronoun.kind == "subject" and is_held(discourse.words, discourse.titles, discourse.words.index(start))
    for one in discourse.before(start, reach):
        if not discourse.fits(one.person, pronoun.gender) or (told and told.start <= one.at < told.end):
            continue
        if one.person in speaking and pronoun.kind == "subject":
            continue
        if held and pleads(discourse, one.person):
            continue  # « « Mon client nie », a dit Me X. Il a été écroué »
        aside = returns and one.person != discourse.topic
        if aside and (is_heard(discourse.words, one) or passes_by(discourse, one, start)):
            continue
        front = _fronted(discourse, one)
        if front == "modifier" and one.sentence == here and not _verb_between(discourse.words, one.at, start):
            continue
        subject = one.subject or front == "source" or one.person == alone
        score = 3.0 - step * (here - one.sentence) + 1.5 * subject - 0.6 * (one.oblique and not subject)
        score -= AMID_QUOTATION * (not within and discourse.quotation(one.at) is not None)
        if pronoun.kind == "subject" and not within and one.person != discourse.topic:
            score -= OTHERS * _speaks_of_another(discourse, one, pronoun)
        score += 0.3 * (one.person == discourse.topic) - 0.4 * (not discourse.known[one.person].gender)
        scores[one.person] = max(score, scores.get(one.person, 0.0))
    return scores


def _alone_in_paragraph(discourse: Discourse, pronoun: Pronoun) -> str:
    """The one person that a paragraph has named before « dit-il », outside quotations and behind no preposition.

    « L'ancien adjoint X plafonne à 11 %. « On part de zéro », relativise-t-il »: X is who speaks, whatever the parser
    makes of his verb.
    """
    block = discourse.words.reading.sentences[discourse.words.sentence_number(pronoun.span.start)].block
    near = [
        one
        for one in discourse.before(pronoun.span.start, SAYING_REACH)
        if discourse.words.reading.sentences[one.sentence].block == block and discourse.quotation(one.at) is None
    ]
    people = {one.person for one in near if discourse.fits(one.person, pronoun.gender)}
    return people.pop() if len(people) == 1 else ""


def _introducing(discourse: Discourse, quotation: Span) -> frozenset[str]:
    """Who brings a quotation, « X a écrit : « Il était… » »: the subjects in front of it, whom its « il » is not."""
    text = discourse.words.reading.text
    if text[: quotation.start].rstrip()[-1:] not in (":", ",") or not _opens_large(text, quotation):
        return frozenset()
    sentence = discourse.words.sentence_number(quotation.start)
    return frozenset(
        one.person for one in discourse.before(quotation.start, 0) if one.sentence == sentence and one.subject
    )


def _speaks_of_another(discourse: Discourse, one: Seen, pronoun: Pronoun) -> bool:
    """Whether « « Elle savait tout », dit X » stands in the paragraph before a « elle » that says nothing itself."""
    quotation = discourse.incise_of(one.at, INCISE)
    words, start = discourse.words, pronoun.span.start
    if quotation is None or "\n" not in words.reading.text[one.at : start]:
        return False
    spoken = words.lows[slice(*words.range(quotation))]
    subjects: Mapping[str, str] = table(words.reading.language, "pronouns")["subject"]
    if not any(subjects.get(low) == pronoun.gender for low in spoken):
        return False
    forms = speech(words.reading.language).forms
    behind = words.index(pronoun.span.end)
    return not any(words.low(at) in forms for at in range(behind, behind + 3))


def _opens_large(text: str, quotation: Span) -> bool:
    return next((mark.isupper() for mark in quotation.of(text) if mark.isalpha()), False)


def _fronted(discourse: Discourse, one: Seen) -> Literal["source", "modifier", ""]:
    """What a name in front of its sentence's first verb is part of, if not its subject.

    « Selon X, » says who speaks, so that « il » may well be X; « Accompagné de X, il », « Fils de X, il » cannot be X.
    """
    if one.subject:
        return ""
    words = discourse.words
    opening = words.index(words.reading.sentences[one.sentence].span.start) if words.reading.sentences else 0
    if any(is_finite(words[at].token) for at in range(opening, words.index(one.at))):
        return ""
    return "source" if words.low(opening) in sourcing(words.reading.language) else "modifier"


def _verb_between(words: Words, start: int, end: int) -> bool:
    return any(is_finite(words[at].token) for at in range(words.index(start), words.index(end)))


def _told(discourse: Discourse, pronoun: Pronoun) -> Span | None:
    """The quotation right in front of « a-t-elle dit »: whom it names says it only by exception."""
    return discourse.incise_of(pronoun.span.start, INCISE if pronoun.kind == "saying" else BESIDE)


def _thing_is_nearer(discourse: Discourse, pronoun: Pronoun, score: float) -> bool:
    """Whether the subject of this or the last sentence is a thing of that gender, so that « il » may be it."""
    words, start = discourse.words, pronoun.span.start
    here = words.sentence_number(start)
    if _behind_role(discourse, pronoun):
        return False
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


def _behind_role(discourse: Discourse, pronoun: Pronoun) -> bool:
    """« Premier ministre du Luxembourg, il … », « Née à Sète, elle … »: what opens the sentence is said of a person."""
    words, titles = discourse.words, discourse.titles
    at = words.index(pronoun.span.start)
    if words.low(at - 1) != "," or not words.reading.sentences:
        return False
    first = words.index(words.reading.sentences[words.sentence_number(pronoun.span.start)].span.start)
    first += words.low(first) in titles.marks("before")
    return titles.phrase(words, first) > first or words.low(first) in titles.words("born")


def _person_there(discourse: Discourse, sentence: int, offset: int) -> bool:
    """Whether a noun is part of a person's name, or heads the words that lead up to one."""
    end = discourse.words.reading.sentences[sentence].span.end
    return any(
        -40 < one.at - offset < 80 and (one.subject or one.at <= offset)
        for one in discourse.before(end, 0)
        if one.sentence == sentence
    )
