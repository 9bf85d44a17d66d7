"""Attitudes: whether somebody's own words are a view, a wish or an appeal, by their grammar."""

from __future__ import annotations

from itertools import pairwise

from briefings.attribution.carrying import carries
from briefings.attribution.future_in_past import is_past
from briefings.attribution.hedges import views, words_of
from briefings.attribution.scene import CueKind
from briefings.attribution.utterance import Utterance, with_helpers
from briefings.language.grammar import own_subject
from briefings.language.speech import FormTense, Stance, speech
from briefings.language.tokens import Token
from briefings.lexicon import word_set
from briefings.profile import habits

# Tokens between a wish and its « que », a mark and brackets among them.
SHORT = 6
_SINGLE = ("'", "‘")


def holds_forth(told: Utterance) -> bool:
    """Whether a person's own words speak in the present and without a figure: a view, seldom a report.

    « « Je suis prêt à partir », dit X, 58 ans »: the age is none of theirs.
    """
    if not (told.by_person and told.spoken and told.heads) or told.reporting:
        return False
    head, tokens = told.heads[0], told.sentence.tokens
    tenses = {tense for token in with_helpers(head) for tense in token.morph.get("Tense")}
    if not ("Pres" in tenses or _is_able(head)) or _reports(head):
        return False
    figures = [token for token in tokens if token.like_num]
    if told.quoted:
        figures = [token for token in figures if any(span.start <= token.idx < span.end for span in told.quoted)]
    return not figures and not tokens.having(words_of(told.reading.language, "opinion", "now"))


def _is_able(head: Token) -> bool:
    """ "Nobody can put pressure on me", and not "we can confirm that": a present whose helping verb shows no tense."""
    language = head.doc.lang_
    says = Stance.ENDORSING in speech(language).verbs.get(head.lemma_.lower(), {}).values()
    able = words_of(language, "opinion", "able")
    return not says and any(child.dep_ == "aux" and child.lower_ in able for child in head.children)


def _reports(head: Token) -> bool:
    """Whether a verb tells what was done, goes on, or how a thing stands: « a fui », "is under water", "is closed"."""
    if head.lower_ in words_of(head.doc.lang_, "opinion", "states"):
        return True
    helpers = {child.dep_ for child in head.children}
    if not helpers.isdisjoint(("aux:tense", "aux:pass")) or ("expl" in helpers and "cop" not in helpers):
        return True  # "it is hard to say" judges, "there is a crowd" does not
    if "cop" in helpers:  # « c'est des heures d'angoisse » has an article
        of = word_set(head.doc.lang_, "small_words", "of") | word_set(head.doc.lang_, "small_words", "contracted")
        of |= words_of(head.doc.lang_, "opinion", "siding")  # "we are against it"
        if head.lower_ in words_of(head.doc.lang_, "opinion", "addressed"):
            return False  # "we are with you"
        return any(child.dep_ == "case" and child.lower_ not in of for child in head.children)
    return "Ger" in head.morph.get("VerbForm") or ("aux" in helpers and "Part" in head.morph.get("VerbForm"))


def wishes(told: Utterance) -> bool:
    """« J'espère que … », "I believe …", "We thought …": the speaker says what they hold or hope, or held."""
    language = told.reading.language
    verbs, wishing = speech(language).verbs, words_of(language, "opinion", "wishing")
    held = words_of(language, "opinion", "held")
    return any(
        (Stance.OPINING in verbs.get(head.lemma_.lower(), {}).values() or head.lemma_.lower() in wishing)
        and (head.lower_ in held or _is_now(head))
        and any(_is_first_person(child) for child in head.children)
        for head in told.heads
    )


def _is_now(head: Token) -> bool:
    """ "I think", "I don't think"; not « nous avons ordonné », nor « je dirai »."""
    if head.lower_ in words_of(head.doc.lang_, "planned", "forms"):
        return False
    tokens = with_helpers(head) if "Inf" in head.morph.get("VerbForm") else [head]
    return any("Pres" in token.morph.get("Tense") for token in tokens)


def hopes_aloud(told: Utterance) -> bool:
    """ "Expressed hope that talks would resume": a set phrase of what somebody hopes or fears."""
    cue, doc = told.cue, told.reading.doc
    if cue is None or cue.stance is not Stance.OPINING or cue.first == cue.last:
        return False
    hoping = words_of(doc.lang_, "opinion", "hoping")
    return any(token.lower_ in hoping for token in doc[cue.first + 1 : cue.last + 1])


def hopes(told: Utterance) -> bool:
    """« elle souhaite que la ville ouvre le parc »: what one wishes that others do, and no plan of one's own."""
    sentence, cue, doc = told.sentence, told.cue, told.reading.doc
    wishing = words_of(doc.lang_, "opinion", "wishing")
    if cue is None:  # « L'entraîneur espère que la pelouse tiendra », whoever he is
        root = sentence.tokens.root
        wishing = wishing | (words_of(doc.lang_, "opinion", "demanding") if told.source is None else frozenset())
        planned = told.has_own("planned")  # « souhaite la fermeture » may be a plan
        hoped = any(
            child.dep_ == "ccomp" or (child.dep_ == "obj" and child.pos_ == "NOUN" and not planned)
            for child in root.children
            if child.i > root.i
        )
        return hoped and root.lemma_.lower() in wishing and "Pres" in root.morph.get("Tense")
    if told.source is None or cue.kind is not CueKind.VERB or cue.tense is FormTense.PARTICIPLE:
        return False
    if not cue.has(doc, wishing):
        return False
    bare = habits(doc.lang_).clauses_without_conjunction and any(cue.clauses(doc))
    return bare or not speech(doc.lang_).words["that"].isdisjoint(doc.lows[cue.last + 1 : cue.last + 1 + SHORT])


def _is_first_person(token: Token) -> bool:
    return token.dep_.startswith(("nsubj", "expl:subj")) and "1" in token.morph.get("Person")


def urges(told: Utterance) -> bool:
    """What somebody says ought to be, in a quotation or behind the verb that brings it."""
    duty = words_of(told.reading.language, "opinion", "duty")
    found = [token for head in told.heads for token in with_helpers(head)]
    if told.cue is not None and not told.quoted:
        found += [token for clause in told.cue.told(told.reading.doc) for token in with_helpers(clause)]
    return any(t.text.lower() in duty and not _is_due(t) for t in found)


def is_due(told: Utterance) -> bool:
    """Whether something is expected at a time."""
    duty = told.sentence.tokens.having(words_of(told.reading.language, "opinion", "duty"))
    return any(_is_due(token) and carries(told.sentence, token) for token in duty)


def advises(told: Utterance) -> bool:
    """ "Travellers should avoid the area", "Do not travel": the article's own advice; not "should they agree"."""
    sentence, language = told.sentence, told.reading.language
    if told.said.startswith(tuple(words_of(language, "opinion", "ordering"))):
        return True
    advising = sentence.tokens.having(words_of(language, "opinion", "advising"))
    return any(
        token.dep_ == "aux" and not (is_past(token) or _is_due(token)) and carries(sentence, token)
        for token in advising
        if (subject := own_subject(token.head)) is not None and subject.i < token.i
    )


def speaks_as_we(told: Utterance) -> bool:
    """ "We condemn the attack": a view in the first person where nobody is named, as in a joint statement."""
    return bool(told.sentence.tokens.having(words_of(told.reading.language, "opinion", "ours"))) and says_outright(told)


def says_outright(told: Utterance) -> bool:
    """« à mon avis », "I hope": words that say that a view or a wish is one."""
    return views(told.said, told.reading.language)


def _is_due(duty: Token) -> bool:
    """« should arrive on Friday »: what is expected at a time, and no advice."""
    timing = speech(duty.doc.lang_).words["timing"]
    if duty.lower_ in words_of(duty.doc.lang_, "opinion", "needs") or is_past(duty):
        return False  # "should have acted in January"
    deadlines = words_of(duty.doc.lang_, "planned", "deadlines")
    behind = [token.text.lower() for token in duty.doc[duty.i : duty.sent.end]]
    by = any(word in deadlines and after[:1].isdigit() for word, after in pairwise(behind))
    return by or any(word in timing for word in behind)


def exhorts(told: Utterance) -> bool:
    """An exclamation, a question or an order: nothing in it is told as a fact."""
    sentence, spoken = told.sentence, told.source is not None and bool(told.heads)
    text, start = sentence.tokens.text, sentence.span.start
    ordered = any("Mood=Imp" in token.morph for token in (*told.heads, sentence.tokens.root))
    quotations = [text[: span.end - start].rstrip() for span in told.quoted if start < span.end <= sentence.span.end]
    # "and she asked, ‘Who?’”" cries not
    single = any(text[max(0, span.start - start) :][:1] in _SINGLE for span in told.quoted)
    whole = text.rstrip(' \u00a0\u202f»”")' + ("'’" if single else ""))
    if spoken and (ordered or any(part.endswith(("!", "?")) for part in (whole, *quotations))):
        return True
    return whole.endswith("!") and ordered


def foresees(told: Utterance) -> bool:
    """ "It will be a disaster for the valley": what others or things are to be, at no day, is one's forecast."""
    for head in told.heads[:1] if told.by_person and told.spoken else ():
        helpers = words_of(head.doc.lang_, "opinion", "foreseeing")
        timing = speech(head.doc.lang_).words["timing"]
        children = tuple(head.children)
        subject = own_subject(head)
        later = any(child.lower_ in helpers for child in children) and any(child.dep_ == "cop" for child in children)
        if not later or subject is None or "1" in subject.morph.get("Person") or "Part" in head.morph.get("VerbForm"):
            continue
        if head.pos_ in ("NOUN", "ADJ") and not any(
            t.lower_ in timing or t.like_num for t in head.doc[head.i : head.sent.end]
        ):
            return True
    return False


def supposes(told: Utterance) -> bool:
    """ "Without her the bridge would have been lost", he said: what would have been is a person's view."""
    if told.cue is None or not told.by_person:
        return False
    later = told.sentence.tokens.having(words_of(told.reading.language, "planned", "later"))
    clauses = [*told.heads, *told.cue.clauses(told.reading.doc)] if later else []
    return any(is_past(token) and (token.head in clauses or token in clauses) for token in later)


def sees(told: Utterance) -> bool:
    """« Pour Paul Roux, la réforme ira trop loin »: how somebody sees a thing, whatever its tense."""
    return told.cue is not None and told.cue.kind is CueKind.PREPOSITION and told.cue.stance is Stance.OPINING


def believes(told: Utterance) -> bool:
    """« Paul Arnaud estime que … »: a person's belief, told by the article."""
    cue, doc = told.cue, told.reading.doc
    if told.whole or not told.by_person or cue is None or cue.kind not in (CueKind.VERB, CueKind.INCISE):
        return False
    return cue.has(doc, words_of(doc.lang_, "alleged", "believing"))


def foretells_harm(told: Utterance) -> bool:
    """« risque de tomber »: the article's own forecast."""
    daring = words_of(told.reading.language, "opinion", "risking")
    return any(
        token.pos_ == "VERB"
        and any(child.dep_ in ("xcomp", "ccomp") for child in token.children)
        and (token in told.heads or carries(told.sentence, token))
        for token in told.sentence.tokens.having_lemma(daring)
    )
