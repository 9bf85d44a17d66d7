"""Plans: whether a sentence tells of what is still to come."""

from __future__ import annotations

from briefings.attribution.carrying import carries, on_edge
from briefings.attribution.hedges import announces_by, beginnings, found, words_of
from briefings.attribution.moods import is_deed
from briefings.attribution.utterance import Utterance
from briefings.language import Sentence
from briefings.language.grammar import verb_group
from briefings.language.speech import speech
from briefings.language.tokens import Token
from briefings.model import Span


def set_down(told: Utterance) -> bool:
    """Whether words of things to come are what a sentence claims: not « un homme qui voulait fuir »."""
    if not told.has_own("planned"):
        return False
    sentence, language = told.sentence, told.reading.language
    text, endless = sentence.span.of(told.reading.text), words_of(language, "planned", "endless")
    seen = False
    for place in found(text, language, "planned"):
        span = Span(sentence.span.start + place.start, sentence.span.start + place.end)
        tokens = told.reading.tokens_of(span)
        if not tokens or any(quote.holds(span) for quote in told.quoted):
            continue
        seen = True
        if tokens.doc[tokens.start - 1].lower_ in speech(language).words["reflexive"]:
            continue  # « se veut rassurant »
        behind = tokens.doc[tokens.end] if tokens.end < sentence.tokens.end else None
        if behind is not None and behind.lower_ in words_of(language, "planned", "unplanned"):
            continue  # « veut dire », « un projet de loi »
        if tokens.text.lower() in endless and not is_deed(behind, dated=bool(told.coming)):
            continue  # « reste à deux minutes »
        if not _is_aside(sentence, tokens.root) and carries(sentence, _verb_of(tokens.root)):
            return True
    return not seen


def _is_aside(sentence: Sentence, noun: Token) -> bool:
    """ "After the council announced plans to sell": in what a conjunction opens, though a parser sees no verb there."""
    if noun.pos_ != "NOUN":
        return False
    hidden = any(child.dep_ == "amod" and announces_by(child.lower_, noun.doc.lang_) for child in noun.children)
    return hidden and on_edge(sentence, noun)


def _verb_of(token: Token) -> Token:
    """The verb or predicate that a word hangs on, or the word itself: « a dit son intention de »."""
    verb = token
    while verb.pos_ not in ("VERB", "AUX") and verb.head is not verb and not _has_child(verb, "cop"):
        verb = verb.head
    return verb


def means_to(told: Utterance) -> bool:
    """« entend réformer », « ont par conséquent été prévues »: an aim, or what has been set down for later."""
    if told.whole:
        return False
    sentence, own, language = told.sentence, told.own, told.reading.language
    aiming, setting = words_of(language, "planned", "aiming"), words_of(language, "planned", "setting")
    for token in sentence.tokens.having_lemma(aiming):
        behind = token.doc[token.i + 1].lower_ if token.i + 1 < sentence.tokens.end else ""
        if behind in words_of(language, "planned", "unplanned"):
            continue
        aims = "Pres" in token.morph.get("Tense") and any(
            child.dep_ == "xcomp" and _acts(child) for child in token.children
        )
        if aims and f" {token.lower_} " in own and carries(sentence, token):
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

    Not « un coureur, qui confirme son retour », "the news of".
    """
    if not _announces(told.own, told.reading.language, dated=bool(told.coming)):
        return False
    verbs = (token for token in told.sentence.tokens if announces_by(token.lower_, told.reading.language))
    return any(carries(told.sentence, token) and not _has_child(token, "ccomp") for token in verbs)


def _announces(text: str, language: str, *, dated: bool) -> bool:
    """Whether it is announced in some words.

    What is done by announcing it, « sa démission », « l'ouverture d'une enquête », is none, unless a day is told.
    """
    performed = frozenset() if dated else words_of(language, "planned", "performed")
    things, announcing = words_of(language, "planned", "nouns"), beginnings(language)
    words = text.split() if any(map(text.__contains__, announcing)) else []
    for at, word in enumerate(words):
        if word.rpartition("'")[2].startswith(announcing):  # « vient d'annoncer »
            following = {part for other in words[at + 1 : at + 6] for part in (other, other.split("'")[-1])}
            return bool(following & things) and following.isdisjoint(performed | speech(language).words["that"])
    return False
