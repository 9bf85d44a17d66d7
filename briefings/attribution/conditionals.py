"""Conditionals of hearsay: « aurait été », "reportedly", « il est probable que »."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.attribution.carrying import carries, is_set_off
from briefings.attribution.dated_plans import is_on
from briefings.attribution.hedges import announces_by, has, words_of
from briefings.attribution.moods import inside, moods_of
from briefings.attribution.scene import Cue, CueKind
from briefings.attribution.utterance import Utterance
from briefings.language import Sentence
from briefings.language.grammar import AUXILIARY_DEPS, is_perfect
from briefings.language.speech import FormTense, Stance, speech
from briefings.language.tokens import Token

# Relations by which what is counted hangs on the verb that tells of it.
COUNTED = frozenset({"nsubj", "nsubj:pass", "obj"})


def hearsay(told: Utterance) -> bool:
    """The newsroom conditional: « aurait été », outside « si »; « may have been »; "reportedly", "is said to".

    Behind a verb of saying a conditional may be a future, so that only « aurait fui » counts.
    """
    sentence, cue, own = told.sentence, told.cue, told.own
    if _is_heard(sentence, own) or _is_likely(sentence, own):
        return True
    surmising = sentence.tokens.having(words_of(told.reading.language, "conditional", "surmising"))
    if any(_is_surmise(token) and f" {token.lower_} " in own for token in surmising):
        return True
    conditionals = tuple(inside(moods_of(told.reading).conditional, sentence))
    if not conditionals or _supposes(sentence, own) or _comes(told, conditionals):
        return False
    if cue is not None and cue.kind is CueKind.INCISE and any(cue.first <= t.i <= cue.last for t in conditionals):
        return True  # « J'ai paniqué », aurait-il expliqué: even that he said so is hearsay
    if cue is not None and cue.kind is CueKind.VERB and any(_says_by_hearsay(cue, t) for t in conditionals):
        return True  # « Sa mère aurait confirmé qu'il dormait »
    if cue is not None and cue.kind is CueKind.INCISE and any(_before(cue, token, own) for token in conditionals):
        before = [
            t for t in conditionals if _before(cue, t, own) and carries(sentence, t) and not _in_clause(sentence, t)
        ]
        return any(not is_announced(sentence, cue) or told_as_past(token) for token in before)
    if cue is not None and cue.kind in (CueKind.VERB, CueKind.INCISE):
        now = cue.tense is FormTense.PRESENT
        return any(
            token.i > cue.last and (_guesses(cue, sentence) or told_as_past(token) or (now and _is_told_so(cue, token)))
            for token in conditionals
        )
    return any(
        (carries(sentence, token) and not _in_clause(sentence, token)) or _behind_front(sentence, cue, token)
        for token in conditionals
    )


def _comes(told: Utterance, conditionals: Sequence[Token]) -> bool:
    """« La grève pourrait reprendre dès le 2 juillet »: dated to come, which is no hearsay."""
    possible = words_of(told.reading.language, "planned", "possible")
    return all(token.lower_ in possible for token in conditionals) and is_on(told)


def _behind_front(sentence: Sentence, cue: Cue | None, token: Token) -> bool:
    """« Selon une note que X a lue, deux agents auraient fui »: behind a source in front, whatever a parser says."""
    if cue is None or cue.first > sentence.tokens.start + 1:
        return False
    doc, words = sentence.tokens.doc, speech(sentence.tokens.doc.lang_).words
    comma = next((at for at in range(cue.source.last + 1, token.i) if doc[at].text == ","), None)
    if comma is None:
        return False
    opening = words["relatives"] | words["that"] | words["subordinators"] | {",", ";", ":"}
    return opening.isdisjoint(doc.lows[comma + 1 : token.i])


def _says_by_hearsay(cue: Cue, token: Token) -> bool:
    return cue.first <= token.i <= cue.last and told_as_past(token)


def _before(cue: Cue, token: Token, own: str) -> bool:
    """« Le car aurait versé, a dit la police »: in front of the verb that brings it, which shifts no tense there."""
    return token.i < cue.first and (f" {token.lower_} " in own or f"n'{token.lower_} " in own)


def is_announced(sentence: Sentence, cue: Cue) -> bool:
    """« La halle fermerait lundi, a annoncé le maire »: what is announced in the past is to come."""
    language, verb = sentence.tokens.doc.lang_, sentence.tokens.doc[cue.first : cue.last + 1]
    past = cue.tense in (FormTense.PAST, FormTense.PARTICIPLE)
    return past and any(announces_by(token.lower_, language) for token in verb)


def _is_heard(sentence: Sentence, own: str) -> bool:
    """ "reportedly resigned", "is said to have fled": what is going round; said of the claim, not of a thing in it."""
    language = sentence.tokens.doc.lang_
    adverbs = sentence.tokens.having(words_of(language, "conditional", "heard"))
    claims = (token for token in adverbs if f" {token.lower_} " in own and not _sets_off(sentence, token))
    return any(carries(sentence, _told(token)) for token in claims) or has(own, language, "conditional", "going_round")


def _is_likely(sentence: Sentence, own: str) -> bool:
    """« Il est très probable que des corps s'y trouvent », "it is likely that he fled": held likely, and not told."""
    language, lows = sentence.tokens.doc.lang_, sentence.tokens.doc.lows
    words, it = speech(language).words, words_of(language, "conditional", "likely_it")
    for token in sentence.tokens.having(words_of(language, "conditional", "likely")):
        before, behind = lows[max(sentence.tokens.start, token.i - 4) : token.i], lows[token.i + 1 : token.i + 2]
        if not it.isdisjoint(before) and words["negation"].isdisjoint(before) and not words["that"].isdisjoint(behind):
            return f" {token.lower_} " in own
    return False


def takes_for_likely(told: Utterance) -> bool:
    """« Le feu est probablement parti de là », "it possibly holds others": what the article only takes to be so."""
    if told.source is not None:
        return False
    sentence = told.sentence
    probable = sentence.tokens.having(words_of(told.reading.language, "conditional", "probable"))
    adverbs = (token for token in probable if token.pos_ == "ADV" and not _sets_off(sentence, token))
    return any(carries(sentence, _claimed(token)) for token in adverbs)


def _claimed(adverb: Token) -> Token:
    """What an adverb is said of: its verb or predicate, or the verb right before it (« il s'agit sans doute d'un »)."""
    over = adverb.head
    if over.pos_ in ("VERB", "AUX") or any(child.dep_ == "cop" for child in over.children):
        return over
    before = adverb.doc[adverb.i - 1] if adverb.i > adverb.sent.start else adverb
    return before if before.pos_ in ("VERB", "AUX") else over


def _sets_off(sentence: Sentence, adverb: Token) -> bool:
    """ "A blast, reportedly set off by rebels, killed two", "with reportedly nine hurt": said of a thing in it."""
    doc = sentence.tokens.doc
    if adverb.i == sentence.tokens.start or adverb.i + 1 >= sentence.tokens.end:
        return False
    before, behind = doc[adverb.i - 1], doc[adverb.i + 1]
    opens = before.text == "," or before.lower_ in words_of(doc.lang_, "conditional", "within")
    helped = any(child.dep_.startswith(("aux", "nsubj")) for child in behind.children)
    return opens and not helped and (behind.like_num or "Part" in behind.morph.get("VerbForm"))


def _told(adverb: Token) -> Token:
    """What an adverb is said of; for a number what is counted, and the verb that tells of it: "are reportedly 40"."""
    token = adverb.head
    while token.pos_ == "ADV" and token.head is not token:
        token = token.head  # "Reportedly also, he fled"
    if token.pos_ != "NUM":
        return token
    while token.pos_ == "NUM" and token.head is not token:
        token = token.head
    return token.head if token.dep_ in COUNTED else token


def _is_surmise(token: Token) -> bool:
    """« may have been treated », « pourrait avoir fui »: what is thought to have happened, and may not have."""
    language = token.doc.lang_
    having = words_of(language, "conditional", "having")
    behind = token.doc[token.i + 1 : min(token.i + 4, token.sent.end)]
    ruled_out = any(other.lower_ in speech(language).words["negation"] for other in behind)
    if ruled_out and token.lower_ not in words_of(language, "conditional", "permitting"):
        return False  # "could not have come from there"
    return any(other.lower_ in having and (other.pos_ == "AUX" or _perfects(other)) for other in behind)


def _perfects(having: Token) -> bool:
    """Whether a participle follows that is read as something else: "may have underestimated the cost"."""
    behind = having.doc[min(having.i + 1, having.sent.end - 1)]
    return behind.pos_ in ("ADJ", "VERB") and behind.lower_.endswith(("ed", "wn", "en"))


def _supposes(sentence: Sentence, own: str) -> bool:
    """Whether a sentence holds a condition; the « si » of « on ignore si » asks and supposes nothing."""
    language = sentence.tokens.doc.lang_
    words = words_of(language, "conditional", "not")
    asking = {t.text.lower() for t in sentence.tokens if t.dep_ == "mark" and t.head.dep_ == "ccomp"}
    graded = {t.text.lower() for t in sentence.tokens if t.head.i == t.i + 1 and t.head.pos_ in ("ADJ", "ADV")}
    asking |= graded  # « si évident »
    return bool((set(own.split()) & words) - (asking & words_of(language, "conditional", "asking")))


def _guesses(cue: Cue, sentence: Sentence) -> bool:
    """« a avancé que l'os serait », « laisse entendre qu'il pourrait »: what is only supposed, at no time to come."""
    doc = sentence.tokens.doc
    lemmas = {token.lemma_.lower() for token in doc[cue.first : cue.last + 1]}
    if cue.kind is not CueKind.VERB or lemmas.isdisjoint(words_of(doc.lang_, "conditional", "guessing")):
        return False
    hinted = not lemmas.isdisjoint(words_of(doc.lang_, "conditional", "hinting"))
    return not hinted or cue.tense is FormTense.PRESENT


def _in_clause(sentence: Sentence, token: Token) -> bool:
    """Whether « que » opens the verb's clause: then the conditional is that of the verb above it."""
    words = speech(sentence.tokens.doc.lang_).words
    if is_set_off(sentence, token):
        return False
    for at in range(token.i - 1, sentence.tokens.start - 1, -1):
        word = sentence.tokens.doc[at].text.lower()
        if word in words["that"] and _governs(sentence.tokens.doc[at], token):
            return True
        if word in (",", ";", ":"):
            return False
    return False


def _governs(conjunction: Token, verb: Token) -> bool:
    """Whether a « que » opens the clause of a verb, and not a relative in front of it."""
    return not verb.dep_ or not conjunction.dep_ or conjunction.head in (verb, verb.head)


def told_as_past(token: Token) -> bool:
    """« a indiqué que le tireur aurait fui »: told as over, by a participle of no wish or duty."""
    verb = token.head if token.dep_ in AUXILIARY_DEPS else token
    return is_perfect(verb) and verb.lower_ not in words_of(token.doc.lang_, "conditional", "wished")


def _is_told_so(cue: Cue, token: Token) -> bool:
    """« précise que le litige serait ancien », « montrent qu'ils seraient liés »: behind a present it is no future.

    Where the verb of saying judges or plans, it is a wish or a condition, as « aurait dû » is.
    """
    verb = token.head if token.dep_ in AUXILIARY_DEPS else token
    if cue.stance not in (Stance.NEUTRAL, Stance.ENDORSING, Stance.DOUBTFUL) or is_perfect(verb):
        return False
    return verb in cue.clauses(token.doc)
