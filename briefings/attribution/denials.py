"""Denials: whether a sentence rebuts something, and not what is taken back, refused or said of another's claim."""

from __future__ import annotations

from briefings.attribution.hedges import words_of
from briefings.attribution.scene import CueKind
from briefings.attribution.utterance import Utterance
from briefings.language.grammar import OVER, is_perfect, own_subject, verb_group
from briefings.language.speech import Stance, speech
from briefings.language.tokens import Token
from briefings.lexicon import word_set
from briefings.model import Span

REFUSED = 4
"""Words from "denied" to what somebody is not given."""
_BEFORE_VERBS = frozenset({"ADV", "AUX", "PRON"})
"""What may stand between a negation and its verb."""


def denied(told: Utterance) -> bool:
    """Whether whoever speaks, or the sentence itself, says that something is untrue."""
    if Stance.DENYING in told.stances or _rejects(told):
        return True
    cue = told.cue
    if told.whole and cue is not None and cue.kind is CueKind.INCISE and cue.stance is Stance.DENYING:
        return True  # « « J'ai tout payé », se défend le maire »
    if _insists(told):
        return True
    reported = cue is not None and cue.main and cue.kind in (CueKind.VERB, CueKind.INCISE)
    if told.source is None or not (told.whole or told.quoted or reported):
        return False
    charging = cue is not None and cue.stance in (Stance.ACCUSING, Stance.OPINING, Stance.PLANNING)
    if told.has("denied", "never_seen") or any(_marvels(head) for head in told.heads):
        return False  # "we have never seen rain like this"
    return told.has("denied", "spoken") or (not charging and told.has("denied", "of_others"))


def _insists(told: Utterance) -> bool:
    """« « Nous n'avons rien caché », martèle le maire », "insists it was not told": what was not so, of oneself."""
    cue, doc, language = told.cue, told.sentence.tokens.doc, told.reading.language
    if cue is None or cue.kind not in (CueKind.VERB, CueKind.INCISE) or not cue.main:
        return False
    forms = (form for low in doc.lows[cue.first : cue.last + 1] for form in speech(language).forms.get(low, ()))
    if words_of(language, "denied", "insisting").isdisjoint(form.lemma for form in forms):
        return any(_is_untrue(head) and _is_defended(head) for head in told.heads)
    verbs = () if told.whole else doc[cue.first : cue.last + 1]
    bare = (child for verb in verbs for child in verb.children if child.dep_ == "xcomp" and is_perfect(child))
    return any(_is_untrue(clause) for clause in (*told.heads, *(() if told.whole else cue.told(doc)), *bare))


def _is_defended(clause: Token) -> bool:
    """« Mon client n'est jamais entré »: what a lawyer says that whom they defend did not do."""
    subject = own_subject(clause)
    return subject is not None and subject.lower_ in words_of(clause.doc.lang_, "denied", "defended")


def _is_untrue(clause: Token) -> bool:
    """Whether a clause tells what was not so, of whoever speaks: « qu'il n'a rien pris », « n'avoir rien su »."""
    language, group = clause.doc.lang_, verb_group(clause)
    words, near = speech(language).words, [t for token in (clause, *clause.children) for t in (token, *token.children)]
    nothing = clause.lemma_ in word_set(language, "small_words", "having") and any(t.dep_ == "acl" for t in near)
    over = nothing or is_perfect(clause) or (group is not None and group.tense in OVER)
    if not over:
        return False  # `nothing`: « n'ont rien [caché] »
    parts = {token.lower_ for token in near}
    if parts.isdisjoint(words["negation"]) or not parts.isdisjoint(words_of(language, "denied", "open")):
        return False  # « n'a pas encore choisi »
    subject = own_subject(clause)
    own = words["pronouns"] | words["selves"] | words["none_of"] | word_set(language, "small_words", "possessives")
    own |= words_of(language, "denied", "defended")
    return subject is None or not own.isdisjoint({subject.lower_, *(child.lower_ for child in subject.children)})


def _marvels(clause: Token) -> bool:
    """« Je n'ai jamais vu un groupe avec un tel cœur », "I have never known such a storm": no rebuttal."""
    language = clause.doc.lang_
    if clause.lemma_.lower() not in words_of(language, "denied", "perceiving"):
        return False
    degrees = words_of(language, "denied", "degrees")
    return any(token.lower_ in degrees for token in clause.subtree if token.i > clause.i)


def _rejects(told: Utterance) -> bool:
    """Words of denial in what a sentence itself tells: not those of « X, qui nie les faits, a dit que … »."""
    if told.whole or not told.has_own("denied"):
        return False
    asides = [cue.span(told.reading.doc) for cue in told.asides if cue.stance is Stance.DENYING]
    return not all(
        any(span.overlaps(a) for a in asides)
        or _is_rejected(told, span)
        or _is_taken_back(told, span)
        or _is_refusal(told, span)
        for span in told.own_places("denied")
    )


def _is_refusal(told: Utterance, words: Span) -> bool:
    """ "Were denied visas", "denying them entry": what is not given, where nobody says that something is untrue."""
    verb = told.reading.tokens_of(words)[-1]
    given = [child for child in verb.children if child.i > verb.i and child.dep_ in ("obj", "iobj")]
    behind = told.reading.doc.lows[verb.i + 1 : min(verb.i + 1 + REFUSED, told.sentence.tokens.end)]
    return len(given) > 1 or not words_of(told.reading.language, "denied", "refused").isdisjoint(behind)


def _is_taken_back(told: Utterance, words: Span) -> bool:
    """« Le maire ne nie pas les faits », "has never denied it": who does not deny denies nothing."""
    doc, negation = told.reading.doc, speech(told.reading.language).words["negation"]
    at = told.reading.tokens_of(words).start - 1
    while at > told.sentence.tokens.start and doc[at].pos_ in _BEFORE_VERBS and doc[at].lower_ not in negation:
        at -= 1
    return at >= told.sentence.tokens.start and doc[at].lower_ in negation


def _is_rejected(told: Utterance, words: Span) -> bool:
    """ "X said it was rigged, a claim denied by Y": what is said of the claim, and by another."""
    claimed = speech(told.reading.language).words["claimed"]
    verb = told.reading.tokens_of(words).root
    return verb.dep_ == "acl" and verb.head.i < verb.i and verb.head.lower_ in claimed
