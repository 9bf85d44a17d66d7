"""Plans: whether a sentence tells of what is still to come."""

from __future__ import annotations

from briefings.attribution.carrying import carries, on_edge, verb_over
from briefings.attribution.hedges import announces_by, beginnings, words_of
from briefings.attribution.moods import is_deed
from briefings.attribution.utterance import Utterance
from briefings.language import Sentence
from briefings.language.grammar import OVER, own_subject, verb_group
from briefings.language.speech import speech
from briefings.language.tokens import Token

# Tokens from a verb of announcing to what it announces: « a annoncé hier soir une vaste réforme ».
ANNOUNCED = 7


def set_down(told: Utterance) -> bool:
    """Whether words of things to come are what a sentence claims: not « un homme qui voulait fuir »."""
    if not told.has_own("planned"):
        return False
    sentence, language = told.sentence, told.reading.language
    endless, seen = words_of(language, "planned", "endless"), False
    for place in told.own_places("planned"):
        tokens = told.reading.tokens_of(place)
        if not tokens:
            continue
        seen = True
        if tokens.doc[tokens.start - 1].lower_ in speech(language).words["reflexive"]:
            continue  # « se veut rassurant »
        behind = tokens.doc[tokens.end] if tokens.end < sentence.tokens.end else None
        if behind is not None and behind.lower_ in words_of(language, "planned", "unplanned"):
            continue  # « veut dire », « un projet de loi »
        if tokens.text.lower() in endless and not is_deed(behind, dated=bool(told.coming)):
            continue  # « reste à deux minutes »
        verb = verb_over(tokens.root)
        if not (_is_aside(sentence, tokens.root) or adds_to_deed(verb)) and carries(sentence, verb):
            return True
    return not seen


def _is_aside(sentence: Sentence, noun: Token) -> bool:
    """Whether a plan is what a sentence is about, « le projet de parc inquiète », "plans to sell were scrapped".

    Or stands in what a conjunction opens, though a parser sees no verb there: "After it announced plans to sell".
    """
    if noun.pos_ != "NOUN":
        return False
    if noun.dep_.startswith("nsubj") and "Inf" not in noun.head.morph.get("VerbForm"):
        return True
    hidden = any(child.dep_ == "amod" and announces_by(child.lower_, noun.doc.lang_) for child in noun.children)
    return hidden and on_edge(sentence, noun)


def means_to_aloud(told: Utterance) -> bool:
    """« « Nous voulons construire un pont » », “I plan to retire”: an aim of one's own, told in one's own words."""
    return told.spoken and any(
        head.pos_ == "VERB" and _aims(head) and "1" in subject.morph.get("Person")
        for head in told.heads
        if (subject := own_subject(head)) is not None
    )


def _aims(verb: Token) -> bool:
    """Whether a verb of aiming stands in the present with something to do behind it, and nobody else to do it."""
    language = verb.doc.lang_
    if verb.lemma_.lower() not in words_of(language, "planned", "aiming") or "Pres" not in verb.morph.get("Tense"):
        return False
    barred = words_of(language, "planned", "unplanned") | words_of(language, "planned", "unaimed")
    if speech(language).words["infinitive_marks"] and _has_child(verb, "obj"):
        return False  # "wants the state to pay"
    aims = [child for child in verb.children if child.dep_ == "xcomp" and _acts(child)]
    return bool(aims) and all(aim.lemma_.lower() not in barred for aim in aims)


def means_to(told: Utterance) -> bool:
    """« entend réformer », « ont par conséquent été prévues »: an aim, or what has been set down for later."""
    if told.whole:
        return False
    sentence, own, language = told.sentence, told.own, told.reading.language
    aiming, setting = words_of(language, "planned", "aiming"), words_of(language, "planned", "setting")
    for token in sentence.tokens.having_lemma(aiming):
        if _aims(token) and f" {token.lower_} " in own and carries(sentence, token):
            return True
    for token in sentence.tokens.having_lemma(setting):
        if _is_set(token) and f" {token.lower_} " in own and carries(sentence, token):
            return True
    for token in sentence.tokens.having(words_of(language, "planned", "providing")):
        if _has_child(token, "obj") and f" {token.lower_} " in own and carries(sentence, token):
            return True  # « le texte prévoit une hausse »
    owing = sentence.tokens.having(words_of(language, "planned", "owing"))
    if any(_is_scheduled(token) and f" {token.lower_} " in own and carries(sentence, token) for token in owing):
        return True
    awaiting = sentence.tokens.having_lemma(words_of(language, "planned", "awaiting"))
    return any(_is_awaited(t) and f" {t.lower_} " in own and carries(sentence, t) for t in awaiting)


def _is_scheduled(duty: Token) -> bool:
    """« doit durer six semaines », « doivent s'affronter »: what is on its way, and not « doit payer »."""
    scheduled = words_of(duty.doc.lang_, "planned", "scheduled")
    behind = duty.doc[duty.i + 1 : min(duty.i + 5, duty.sent.end)]
    verb = next((token for token in behind if "Inf" in token.morph.get("VerbForm")), None)
    return verb is not None and verb.lemma_.lower() in scheduled


def _acts(aim: Token) -> bool:
    """« veut partir », « veut être prudent », and not « se veut prudent »."""
    return aim.pos_ != "ADJ" or _has_child(aim, "cop")


def _is_awaited(token: Token) -> bool:
    """« est également attendue à Lyon », and not « est très attendue par le public », « est annoncé perdant »."""
    if not any(child.dep_ in ("aux:pass", "cop") and "Pres" in child.morph.get("Tense") for child in token.children):
        return False
    degrees = words_of(token.doc.lang_, "planned", "degrees")
    for child in token.children:
        agent = child.dep_ in ("obl:agent", "xcomp", "aux:tense")
        if agent or (child.dep_ == "advmod" and child.lower_ in degrees):
            return False
    return True


def _is_set(token: Token) -> bool:
    """« est prévu », « avait prévu une fête »; « était prévu » may have come to nothing, « n'est pas prévu » has."""
    group = verb_group(token)
    if group is not None and group.negated:
        return False
    helpers = [child for child in token.children if child.dep_ in ("aux:tense", "aux")]
    if not _has_child(token, "aux:pass"):
        return bool(helpers) and _has_child(token, "obj", "xcomp")
    if helpers:
        return any("Imp" not in helper.morph.get("Tense") for helper in helpers)
    return any("Pres" in c.morph.get("Tense") for c in token.children if c.dep_ == "aux:pass")


def _has_child(token: Token, *relations: str) -> bool:
    return any(child.dep_ in relations for child in token.children)


def decrees(told: Utterance) -> bool:
    """« a décrété trois jours de deuil », "declared tomorrow a day of mourning": what is so ordered begins later."""
    text = told.own
    decreeing, things = (words_of(told.reading.language, "planned", name) for name in ("decreeing", "decreed"))
    if not any(map(text.__contains__, decreeing)):
        return False
    words = text.split()
    places = [at for at, word in enumerate(words) if word.startswith(tuple(decreeing))]
    return any(things & set(words[at + 1 : at + 7]) for at in places)


def announces(told: Utterance) -> bool:
    """« a annoncé une réforme », « confirme la visite »: an announcement of something to come is what it claims.

    Not « un coureur, qui confirme son retour », "the news of", nor « dès l'annonce du référendum ».
    """
    if not any(map(told.own.__contains__, beginnings(told.reading.language))):
        return False
    verbs = (t for t in told.sentence.tokens if announces_by(t.lower_, told.reading.language) and t.pos_ == "VERB")
    return any(
        _announces(told, verb) and carries(told.sentence, verb) and not _has_child(verb, "ccomp")
        for verb in verbs
        if not adds_to_deed(verb)
    )


def adds_to_deed(verb: Token) -> bool:
    """« Le groupe a publié ses comptes et annoncé une réforme », "has called it a farce and threatened to leave".

    What a sentence tells first has been done or said, whatever a second verb adds.
    """
    before = verb.head
    if verb.dep_ != "conj" or before.pos_ != "VERB" or announces_by(before.lower_, verb.doc.lang_):
        return False
    if "Past" not in verb.morph.get("Tense"):
        return False  # « avaient progressé et devraient croître »
    group = verb_group(before)
    return group is not None and group.tense in OVER and not group.negated


def _announces(told: Utterance, verb: Token) -> bool:
    """Whether something to come stands close behind a verb of announcing, outside quotations.

    What is done by announcing it, « sa démission », « l'ouverture d'une enquête », is none, unless a day is told.
    """
    language = told.reading.language
    performed = frozenset() if told.coming else words_of(language, "planned", "performed")
    behind = told.reading.doc.tokens[verb.i + 1 : min(verb.i + 1 + ANNOUNCED, told.sentence.tokens.end)]
    following = {token.lower_ for token in behind if not any(s.start <= token.idx < s.end for s in told.quoted)}
    close = following & words_of(language, "planned", "nouns")
    return bool(close) and following.isdisjoint(performed | speech(language).words["that"])
