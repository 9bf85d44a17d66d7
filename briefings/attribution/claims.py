"""Claims: whether a sentence holds against somebody what nobody has shown."""

from __future__ import annotations

from itertools import islice

from briefings.attribution.carrying import carries, verb_over
from briefings.attribution.cast import Cast
from briefings.attribution.hedges import plain, words_of
from briefings.attribution.utterance import Utterance
from briefings.language import Reading, Sentence
from briefings.language.grammar import Tense, is_passive, subjects, verb_group
from briefings.language.speech import FormTense, speech
from briefings.language.tokens import Token
from briefings.lexicon import word_set
from briefings.model import Speaker, When

HEAD = 2
"""Nouns and adjectives of a source among which its head is: « de folles rumeurs sur le Net »."""


def claims_count(told: Utterance) -> bool:
    """ "The rebels claimed 190 soldiers were dead": a toll that a side gives, and no accusation."""
    doc = told.reading.doc
    maintaining = words_of(doc.lang_, "alleged", "maintaining")
    toll = words_of(doc.lang_, "alleged", "toll")
    clauses = [clause for cue in told.cues for clause in cue.clauses(doc, maintaining) if clause.lower_ in toll]
    counted = [subject for clause in clauses for subject in subjects(clause)]
    return bool(counted) and all(
        subject.like_num or any(child.dep_ == "nummod" for child in subject.children) for subject in counted
    )


def requests(told: Utterance) -> bool:
    """« L'avocate générale a requis vingt ans de prison », "prosecutors sought life": what was asked of a court."""
    cue, language = told.cue, told.reading.language
    if told.whole or not told.prosecuting or cue is None or cue.tense not in (FormTense.PAST, FormTense.PARTICIPLE):
        return False
    behind = told.reading.doc.lows[cue.last + 1 : told.sentence.tokens.end]
    asked = cue.has(told.reading.doc, words_of(language, "alleged", "requesting"))
    return asked and not words_of(language, "alleged", "penalties").isdisjoint(behind)


def claims_own(told: Utterance) -> bool:
    """ "The army claimed it had killed 40", "claims to have won", "claimed it would cut crime": no charge of another.

    What was done to oneself may be one: "the family claimed they were beaten".
    """
    doc = told.reading.doc
    maintaining = words_of(doc.lang_, "alleged", "maintaining")
    clauses = [clause for cue in told.cues for clause in cue.clauses(doc, maintaining)]
    return bool(clauses) and all(_is_own(clause) or _is_ahead(clause) for clause in clauses)


def _is_own(clause: Token) -> bool:
    own = words_of(clause.doc.lang_, "alleged", "own")
    return not is_passive(clause) and any(subject.lower_ in own for subject in subjects(clause))


def _is_ahead(clause: Token) -> bool:
    group = verb_group(clause)
    return group is not None and group.tense in (Tense.FUTURE, Tense.CONDITIONAL)


def worded(told: Utterance) -> bool:
    """« est accusé de », "allegedly": a charge that a sentence claims, not « l'homme qui est accusé a fui »."""
    if not told.has_own("alleged") or told.has_own("alleged", "unheard"):
        return False
    places = [tokens for place in told.own_places("alleged") if (tokens := told.reading.tokens_of(place))]
    return not places or any(carries(told.sentence, verb_over(tokens.root)) for tokens in places)


def charged(told: Utterance) -> bool:
    """« un homme, soupçonné d'avoir fui, est entendu »: a charge against whom it is about, or told of another."""
    sentence, own = told.sentence, told.own
    charging = words_of(told.reading.language, "alleged", "charging")
    charged = [t for t in sentence.tokens.having_lemma(charging) if f" {t.lower_} " in own]
    if any((t.dep_ in ("ROOT", "conj") and is_passive(t)) or _charges(sentence, t) for t in charged):
        return True
    unproven = sentence.tokens.having(words_of(told.reading.language, "alleged", "unproven"))
    if any(_is_held(sentence, t) for t in unproven if f" {t.lower_} " in own):
        return True
    return any(
        token.dep_ in ("acl", "amod") and token.head.dep_.startswith("nsubj") and token.head.head.dep_ == "ROOT"
        and "Part" in token.morph.get("VerbForm") and token.i > token.head.i
        for token in charged
    )  # fmt: skip


def _charges(sentence: Sentence, verb: Token) -> bool:
    """ "The mayor said police suspect a driver": a suspicion that somebody passes on."""
    group = verb_group(verb) if verb.dep_ == "ccomp" and verb.pos_ == "VERB" else None
    if group is None or group.negated or group.tense not in (Tense.PRESENT, Tense.PAST) or is_passive(verb):
        return False
    return any(child.dep_ in ("obj", "ccomp", "xcomp") for child in verb.children) and carries(sentence, verb)


def _is_held(sentence: Sentence, word: Token) -> bool:
    """ "Has alleged ties", « est l'auteur présumé »: what somebody is held to have or to be."""
    thing = word.head
    if word.dep_ not in ("amod", "acl") or thing.pos_ != "NOUN":
        return False
    if any(child.dep_ == "cop" for child in thing.children):
        return carries(sentence, thing)
    having = word_set(word.doc.lang_, "small_words", "having")
    return thing.dep_ == "obj" and thing.head.lemma_ in having and carries(sentence, thing.head)


def believed(told: Utterance) -> bool:
    """« Séoul estime que Moscou a livré »: what one party holds another to have done is its claim."""
    cue, doc = told.cue, told.reading.doc
    if cue is None or cue.tense is not FormTense.PRESENT:
        return False
    groups = map(verb_group, cue.clauses(doc, words_of(doc.lang_, "alleged", "believing")))
    return any(
        group.tense is Tense.PAST and group.first.i < group.last.i and any(map(_is_somebody, subjects(group.head)))
        for group in groups
        if group is not None
    )


def rumoured(told: Utterance) -> bool:
    """« Selon des rumeurs, le général a fui », "according to the complaint": what nobody answers for, or has proved."""
    if told.cue is None:
        return False
    doc, first, end = told.reading.doc, told.cue.source.first, told.cue.source.last + 1
    rumours = words_of(doc.lang_, "alleged", "rumours") | words_of(doc.lang_, "alleged", "pleadings")
    if rumours.isdisjoint(doc.lows[first:end]):
        return False
    nouns = (token for token in doc[first:end] if token.pos_ in ("NOUN", "ADJ", "PROPN"))
    return any(token.lower_ in rumours for token in islice(nouns, HEAD))


def charges_another(told: Utterance) -> bool:
    """« Paris affirme que Londres livre des armes »: what a body or country says another does is its claim."""
    source, language = told.source, told.reading.language
    if told.cue is None or source is None or source.person is not None:
        return False
    verbs = words_of(language, "alleged", "believing") | words_of(language, "alleged", "maintaining")
    for clause in told.cue.clauses(told.reading.doc, verbs):
        group = verb_group(clause)
        done = group is not None and group.tense in (Tense.PAST, Tense.PRESENT, Tense.PLUPERFECT)
        if done and clause.pos_ == "VERB" and any(_is_party(subject, source) for subject in subjects(clause)):
            return True
    return False


def _is_somebody(subject: Token) -> bool:
    """Whether a subject is one who can have done something, and no thing: "the fire was started"."""
    people = speech(subject.doc.lang_).words["people"]
    return subject.pos_ in ("PROPN", "PRON") or subject.lower_ in people


def _is_party(subject: Token, source: Speaker) -> bool:
    return subject.pos_ == "PROPN" and subject.text not in source.name


def prosecutes(reading: Reading, cast: Cast, speaker: Speaker) -> bool:
    """Whether a speaker is the prosecution of a trial that the article is about.

    A prosecutor who tells of an inquiry, with nobody in the dock, reports facts.
    """
    person = cast.people.get(speaker.person or "")
    told = (
        [role.text for role in person.roles if role.when is not When.FORMER] if person is not None else [speaker.name]
    )
    accusers = words_of(reading.language, "alleged", "prosecutors")
    accuses = any(f" {accuser} " in plain(text) for text in told for accuser in accusers)
    return accuses and bool(reading.doc.words.of(words_of(reading.language, "alleged", "trying")))
