"""Instruments: what a bill, a treaty or a plan provides for, which is still to come."""

from __future__ import annotations

from briefings.attribution.carrying import carries
from briefings.attribution.hedges import words_of
from briefings.attribution.scene import CueKind
from briefings.attribution.utterance import Utterance
from briefings.language import Sentence
from briefings.language.grammar import Tense, subjects, verb_group
from briefings.language.tokens import Token

# Tokens in front among which a draft is: "Under the proposed bill, ".
FRONT = 6
COMING = (Tense.PRESENT, Tense.FUTURE, Tense.CONDITIONAL)


def provides(told: Utterance) -> bool:
    """ "The bill provides for a fine", "the draft law bans vapes", "the plan would cut 300 jobs"."""
    sentence, language = told.sentence, told.reading.language
    if not any(sentence.tokens.having(words_of(language, "planned", kind)) for kind in ("instruments", "standing")):
        return False
    binding = words_of(language, "planned", "binding")
    verbs = sentence.tokens.having_lemma(binding | words_of(language, "planned", "enacting"))
    if any(_is_told_now(verb) and _of(verb, verb.lemma_.lower() in binding) for verb in verbs if _here(sentence, verb)):
        return True
    later = sentence.tokens.having(words_of(language, "planned", "later"))
    barred = words_of(language, "planned", "unlater")
    return any(
        _here(sentence, token.head)
        and _of(token.head, True)
        and not any(c.lower_ in barred for c in token.head.children)
        for token in later
        if token.dep_ == "aux"
    )


def _here(sentence: Sentence, verb: Token) -> bool:
    return verb.pos_ == "VERB" and carries(sentence, verb)


def _is_told_now(verb: Token) -> bool:
    """Whether a verb stands in the present, and nobody is the object of a passive."""
    now = "Pres" in verb.morph.get("Tense") and "Fin" in verb.morph.get("VerbForm")
    return now and not any(child.dep_.startswith("aux") for child in verb.children)


def _of(verb: Token, provided: bool) -> bool:
    """Whether a text or plan is what a verb is said of; a draft, or what is called one, where it provides nothing."""
    language = verb.doc.lang_
    texts, drafts = words_of(language, "planned", "instruments"), words_of(language, "planned", "drafts")
    kinds, drafting = words_of(language, "planned", "standing"), words_of(language, "planned", "drafting")
    for subject in subjects(verb):
        word = subject.lower_
        if (word in texts and provided) or word in drafts:
            return True
        if (word in texts or word in kinds) and any(child.lower_ in drafting for child in subject.children):
            return True
    return False


def goes_by(told: Utterance) -> bool:
    """« Selon le projet de loi, tout fraudeur est puni », "Under the bill, drivers face a fine": by a draft."""
    sentence, cue, doc, language = told.sentence, told.cue, told.reading.doc, told.reading.language
    drafts, group = words_of(language, "planned", "drawn_up"), verb_group(sentence.tokens.root)
    first = sentence.tokens.start
    if doc.lows[first] in words_of(language, "planned", "under"):
        source = range(first + 1, min(first + FRONT, sentence.tokens.end))
    elif cue is not None and cue.kind is CueKind.PREPOSITION:
        source = range(cue.source.first, cue.source.last + 1)
    else:
        return False
    noun = next((at for at in source if doc[at].pos_ == "NOUN"), None)
    return noun is not None and doc.lows[noun] in drafts and group is not None and group.tense in COMING
