"""Dated plans: what a day still to come makes a plan: "they play on Saturday", « il devait partir vendredi »."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.attribution.carrying import carries
from briefings.attribution.hedges import words_of
from briefings.attribution.utterance import Utterance
from briefings.language.speech import Use, speech
from briefings.language.tokens import Token, Tokens
from briefings.lexicon import table

# Tokens from « jusqu'à » to a time that it bounds: « jusqu'à l'élection de mai ».
REACH = 5


def is_on(told: Utterance) -> bool:
    """ "They play in Kent on Saturday", "it could fall on 8 July", "a hearing has been set for May": dated to come."""
    language = told.reading.language
    possible, fixing = words_of(language, "planned", "possible"), words_of(language, "planned", "fixing")
    for span in told.coming if not told.whole else ():
        tokens = told.reading.tokens_of(span)
        if not tokens or any(quote.overlaps(span) for quote in told.quoted):
            continue
        before = tokens.doc[tokens.start - 1].lower_ if tokens.start else ""
        verb = _dated_verb(tokens.root, tokens)
        if verb is None or not carries(told.sentence, verb):
            continue
        if before in words_of(language, "planned", "bounding"):
            if _goes_on_to(verb, before):
                return True
            continue
        reaching = words_of(language, "planned", "reaching")
        if any(token.lower_ in reaching for token in tokens.doc[max(0, tokens.start - REACH) : tokens.start]):
            continue  # « jusqu'à l'élection de mai »
        group = (verb, verb.head) if verb.dep_ == "xcomp" else (verb,)  # "could begin cutting in June"
        helpers = [child for one in group for child in one.children if child.dep_.startswith("aux")]
        if any(word.lower_ in possible for word in (*group, *helpers)) or verb.lemma_.lower() in fixing:
            return True
        on = tokens.root.head
        on = on.head if on.dep_ == "obl" and tokens.root.dep_ == "nmod" else on  # "go to the polls on Sunday"
        if on is verb and _is_programmed(verb, helpers):
            return True
    return False


def _goes_on_to(verb: Token, before: str) -> bool:
    """ "Runs until 9 June", "has been adjourned until May": how long something is to last."""
    language = verb.doc.lang_
    lasts = verb.lemma_.lower() in words_of(language, "planned", "lasting")
    if not lasts or before not in words_of(language, "planned", "ending"):
        return False
    return any("Pres" in t.morph.get("Tense") for t in (verb, *verb.children) if t is verb or t.dep_.startswith("aux"))


def _dated_verb(root: Token, inside: Tokens) -> Token | None:
    """The verb that a time hangs on, past what the verb governs, and not past its subject or a clause of its own."""
    word = root
    while word.head is not word:
        over = word.head
        if over.i in range(inside.start, inside.end):
            word = over
            continue
        if over.pos_ in ("VERB", "AUX"):
            return over if word.dep_.startswith(("obl", "nmod", "obj", "advmod", "nsubj:outer", "xcomp")) else None
        if not word.dep_.startswith(("nmod", "obl")) or over.dep_.startswith(("nsubj", "csubj", "appos")):
            return None
        word = over
    return None


def _is_programmed(verb: Token, helpers: Sequence[Token]) -> bool:
    """A present that tells of one time: "the fair opens", "she is flying", and not "he has", "it remains"."""
    lemma, language = verb.lemma_.lower(), verb.doc.lang_
    lasting = table(language, "events")["main"]
    says = Use.SAYS in speech(language).verbs.get(lemma, {})
    if says or lemma in lasting["lasting"] or lemma in lasting["minds"]:
        return False
    if not helpers:
        return "Fin" in verb.morph.get("VerbForm") and "Pres" in verb.morph.get("Tense")
    present = all("Pres" in helper.morph.get("Tense") for helper in helpers)
    return present and len(helpers) == 1 and verb.lower_.endswith(tuple(words_of(language, "planned", "programmed")))


def was_due(told: Utterance) -> bool:
    """« Il devait partir vendredi », where that day is still to come: a plan, whatever became of it."""
    due = told.sentence.tokens.having(words_of(told.reading.language, "planned", "due")) if told.coming else ()
    return any(span.start > token.idx and carries(told.sentence, token) for token in due for span in told.coming)
