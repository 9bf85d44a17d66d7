"""Forecasts: what somebody judges of a thing to come, « ce sera un désastre », and what the article itself fears."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.attribution.carrying import carries
from briefings.attribution.hedges import judges, words_of
from briefings.attribution.moods import goes_to, inside, moods_of
from briefings.attribution.utterance import Utterance
from briefings.language.grammar import AUXILIARY_DEPS, is_perfect, own_subject
from briefings.language.tokens import Token


def dreads(told: Utterance) -> bool:
    """« Selon le syndicat, la réforme va être catastrophique »: a judgement in the future is a view."""
    language = told.reading.language
    if not judges(told.own, language):
        return False
    weighing = words_of(language, "opinion", "weighing")
    for verb in _to_come(told):
        if any(child.dep_ == "cop" for child in verb.children) and judges(verb.lower_, language):
            return True
        if verb.lemma_.lower() in weighing and any(_is_judged(child) for child in verb.children if child.dep_ == "obj"):
            return True
    return False


def _is_judged(thing: Token) -> bool:
    """Whether a noun or an adjective beside it judges: « une catastrophe », « un terrible recul »."""
    words = (thing, *(child for child in thing.children if child.dep_ == "amod"))
    return any(judges(word.lower_, word.doc.lang_) for word in words)


def _to_come(told: Utterance) -> Iterator[Token]:
    """The predicates in the future that carry a sentence's claim: « sera [injuste] », « va [représenter] »."""
    language, sentence = told.reading.language, told.sentence
    for token in inside(moods_of(told.reading).future, sentence):
        if carries(sentence, token):
            yield token.head if token.dep_.startswith(("aux", "cop")) else token
    for token in sentence.tokens.having(words_of(language, "planned", "future")):
        if goes_to(sentence, token) and carries(sentence, token):
            yield from (child for child in token.children if child.dep_ == "xcomp")


def bodes(told: Utterance) -> bool:
    """« La crise laisse présager des fermetures »: the article's own forecast."""
    return not told.whole and told.has_own("opinion", "boding")


def supposes_aloud(told: Utterance) -> bool:
    """« « On aurait perdu sans elle », a-t-il dit »: what would be, or would have been, in one's own words."""
    if not (told.by_person and told.spoken):
        return False
    return any(_hangs(told) or not (is_perfect(head) and _of_others(head)) for head in _would_be(told))


def hears_aloud(told: Utterance) -> bool:
    """« « Le suspect aurait agi seul », a dit le procureur »: hearsay of somebody, which own words may be too."""
    if _hangs(told):
        return False
    people = words_of(told.reading.language, "opinion", "circumstances") | words_of(
        told.reading.language, "opinion", "of_whom"
    )
    return any(
        is_perfect(head) and (subject.pos_ == "PROPN" or subject.lower_ in people)
        for head in _would_be(told)
        if (subject := own_subject(head)) is not None and not _is_wished(head)
    )


def _would_be(told: Utterance) -> Iterator[Token]:
    """What heads the words of a quotation in the conditional, « devrait » left out, which is expected."""
    duty = words_of(told.reading.language, "opinion", "duty")
    conditional = {
        token.i
        for token in inside(moods_of(told.reading).conditional, told.sentence)
        if token.lower_ not in duty and any(span.start <= token.idx < span.end for span in told.quoted)
    }
    if not conditional:
        return
    for head in told.heads[:1]:
        group = (head, *(child for child in head.children if child.dep_ in AUXILIARY_DEPS))
        if any(token.i in conditional for token in group):
            yield head


def _hangs(told: Utterance) -> bool:
    """Whether a sentence holds what it hangs on: « sans eux », « si l'on avait su »."""
    return bool(told.sentence.tokens.having(words_of(told.reading.language, "conditional", "supposing")))


def _is_wished(verb: Token) -> bool:
    return verb.lower_ in words_of(verb.doc.lang_, "conditional", "wished")


def _of_others(verb: Token) -> bool:
    """Whether a verb is said of somebody or of a thing, and not of « on », « ça » or whoever speaks; none of duty."""
    subject = own_subject(verb)
    told_of = words_of(verb.doc.lang_, "opinion", "of_whom")
    return subject is not None and not _is_wished(verb) and (subject.pos_ != "PRON" or subject.lower_ in told_of)
