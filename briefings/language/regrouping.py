"""Regrouping: words that a parser hangs on a wrong neighbour, where a day, a number or a participle betrays it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from briefings.language.doc import Doc
from briefings.language.grammar import AUXILIARY_DEPS
from briefings.language.morphology import PAST
from briefings.language.speech import speech
from briefings.language.tokens import Token
from briefings.language.weekdays import weekdays
from briefings.lexicon import word_set

_SUBJECTS = ("nsubj", "nsubj:pass")
_NOUNS = ("NOUN", "PROPN")


def regroup(doc: Doc) -> None:
    """Mend what is mended nowhere else; before anybody asks for a subtree."""
    for token in doc.tokens:
        if (mend := _MENDS.get((token.dep_, token.pos_))) is not None:
            mend(token)
    for at in doc.words.of(word_set(doc.lang_, "small_words", "no_participles")):
        _mend_settled(doc.tokens[at])
    for at in doc.words.of(word_set(doc.lang_, "small_words", "undoing")):
        if at + 1 < len(doc):
            _mend_settled(doc.tokens[at + 1])  # « un point presse non prévu samedi »
    for at in doc.words.of(word_set(doc.lang_, "small_words", "times_before_names")):
        _mend_time_before_name(doc.tokens[at])
    for at in doc.words.of(weekdays(doc.lang_)):
        day = doc.tokens[at]
        _mend_lone_day(day)
        _mend_reported(day)
        _mend_joined_subject(day)
        _mend_source(day)
        _mend_object_behind(day)


def _mend_object(participle: Token) -> None:
    """« A condamné lundi à trois ans un notaire reconnu coupable »: no clause of its own, but the object and its own.

    A parser joins the two as a clause that has neither a finite verb nor a word that joins it.
    """
    verb = participle.head
    bare = "Part" in participle.morph.get("VerbForm") and "Past" in participle.morph.get("Tense")
    if not bare or verb.pos_ != "VERB" or any(c.dep_ == "obj" for c in verb.children):
        return
    if any(child.dep_ in (*AUXILIARY_DEPS, "cc", "mark", "punct") for child in participle.children):
        return
    noun = next((child for child in participle.children if child.dep_ in _SUBJECTS), None)
    if noun is None or noun.pos_ not in _NOUNS or not verb.i < noun.i < participle.i:
        return
    if "," in participle.doc.lows[verb.i : participle.i]:
        return  # « il est parti, la nuit tombée »
    noun.hang_on(verb, "obj")
    participle.hang_on(noun, "acl")


def _mend_main(verb: Token) -> None:
    """« Le bilan du séisme qui a secoué l'île s'est alourdi »: the main verb, behind what is told of its subject.

    A parser hangs it in that clause, which leaves the sentence with a noun for its head.
    """
    clause = verb.head
    taken = _object_taken(verb)
    finite = any("Fin" in word.morph.get("VerbForm") for word in (verb, *verb.children) if word.dep_ != "nsubj")
    opened = any(child.dep_ in ("mark", "cc", *_SUBJECTS) for child in verb.children if child is not taken)
    if clause.dep_ != "acl:relcl" or not finite or opened or verb.i < clause.i:
        return
    top = clause.head
    while top.head is not top and top.pos_ in _NOUNS:
        top = top.head
    named = top.dep_ == "ROOT" and top.pos_ in _NOUNS and top.i < clause.i
    if not named or any(child.dep_ in (*_SUBJECTS, *AUXILIARY_DEPS) for child in top.children):
        return
    relation = "nsubj"
    if taken is not None:
        relation = taken.dep_
        taken.hang_on(clause, "obj")
    take_place(verb, top, relation)


def _object_taken(verb: Token) -> Token | None:
    """ "The man who killed Ann Roy was jailed": the object of the clause, which a parser takes for who was jailed."""
    clause = verb.head
    telling = speech(verb.doc.lang_).verbs
    if verb.dep_ != "ccomp" or clause.lemma_.lower() in telling or any(c.dep_ == "obj" for c in clause.children):
        return None
    subject = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
    if subject is None or subject.pos_ not in _NOUNS:
        return None
    first = min([subject.i, *(child.i for child in subject.children)])
    return subject if first == clause.i + 1 else None


def _mend_finite(verb: Token) -> None:
    """ "The Federal Reserve cut interest rates on Monday": a finite verb that a parser takes for part of a name."""
    noun = verb.head
    if verb.lower_ in word_set(verb.doc.lang_, "small_words", "no_participles"):
        return
    inside = verb.dep_ in ("amod", "compound") and noun.i > verb.i and noun.pos_ in _NOUNS
    if any(child.dep_ in _SUBJECTS for child in verb.children):
        if inside and any(child.dep_ in _SUBJECTS and child.i < verb.i for child in verb.children):
            _set_over(verb, noun)  # "the two debated trade in a forum": what has a subject is no adjective
        return
    if "VerbForm=Fin" not in verb.morph:
        return
    named = [c for c in (*verb.children, *(noun.children if inside else ())) if c.dep_ == "compound" and c.i < verb.i]
    subject = max((one for one in named if one.pos_ in _NOUNS), key=lambda one: one.i, default=None)
    if subject is None or (verb.dep_ != "ROOT" and not inside):
        return
    if inside and any(child.dep_ == "case" and child.i < verb.i for child in noun.children):
        return
    if inside:
        _set_over(verb, noun)
    for child in [one for over in (verb, noun) for one in over.children if one.i < subject.i and one is not subject]:
        if child.dep_ in ("det", "amod", "compound", "nummod", "nmod:poss"):
            child.hang_on(subject, child.dep_)
    subject.hang_on(verb, "nsubj")


def _set_over(verb: Token, noun: Token) -> None:
    """Make a noun the object of the verb in front of it, and what hangs on the noun that of the verb."""
    if noun.dep_ in _SUBJECTS and noun.head.pos_ == "VERB" and noun.head.i > noun.i:
        return  # "the agency capped production after a plug blew off": more is wrong there
    if "Fin" not in verb.morph.get("VerbForm"):
        verb.morph = PAST
    take_place(verb, noun, "obj")
    of = word_set(verb.doc.lang_, "small_words", "plain_of")
    for child in [one for one in noun.children if one.i > noun.i and one.dep_ == "nmod"]:
        if not any(case.lower_ in of for case in child.children if case.dep_ == "case"):
            child.hang_on(verb, "obl")


def take_place(verb: Token, top: Token, relation: str) -> None:
    """Set a verb where a word above it stands, and hang that on the verb."""
    if top.head is not top:
        verb.hang_on(top.head, top.dep_)
        top.hang_on(verb, relation)
        return
    verb.head.children.remove(verb)
    verb.head, verb.dep_ = verb, "ROOT"
    top.head, top.dep_ = verb, relation
    verb.children = sorted([*verb.children, top], key=lambda child: child.i)


def _mend_time_before_name(time: Token) -> None:
    """ "This morning Ann Roy, who led the bank, died": a time is no part of the name behind it, but when it was."""
    name = time.head
    if time.dep_ == "compound" and name.ent_type_ == "PER" and name.i > time.i and name.dep_.startswith("nsubj"):
        led = [child for child in name.children if child.dep_ == "det" and child.i < time.i]
        time.hang_on(name.head, "obl:unmarked")
        for word in led:
            word.hang_on(time, "det")


def _mend_settled(word: Token) -> None:
    """« A ravagé le marché couvert dans la nuit », "left rates unchanged on Monday": the time is the verb's."""
    noun = word.head
    if word.pos_ not in ("VERB", "ADJ") or noun.pos_ not in _NOUNS or word.dep_ not in ("acl", "amod", "appos"):
        return
    opening = word_set(word.doc.lang_, "small_words", "behind_participles")
    if any(child.dep_ in (*AUXILIARY_DEPS, "obl:agent") for child in word.children):
        return
    if noun.i > word.i or any(mark in opening for mark in word.doc.lows[word.i + 1 : word.i + 2]):
        return
    apart = "," in word.doc.lows[noun.i : word.i]
    times = [one for one in word.children if one.dep_.startswith("ob") and one.i > word.i]
    since = word_set(word.doc.lang_, "events", "bounds", "since")
    lasting = any(case.lower_ in since for time in times for case in time.children)
    if apart and not lasting:
        return  # « la halle, couverte en 1905, … »
    word.pos_, word.dep_ = "ADJ", "amod"
    over = noun.head if noun.dep_ == "obj" and noun.head.pos_ == "VERB" else noun
    for time in times if not lasting else ():
        time.hang_on(over, "obl:mod" if over is not noun else "nmod")


def _mend_measure(number: Token) -> None:
    """« Une secousse de magnitude 7,1 avait fait dix morts »: a number right behind a noun, and another subject."""
    verb, noun = number.head, number.doc.tokens[number.i - 1]
    other = any(child.dep_ in _SUBJECTS and child.i < number.i for child in verb.children if child is not number)
    if other and number.i < verb.i and noun.pos_ == "NOUN" and not number.children:
        number.hang_on(noun, "nmod")


def _mend_title(word: Token) -> None:
    """ "Chief Superintendent Ann Roy said": one subject, whose first word a parser takes for another."""
    following = word.doc.tokens[word.i + 1] if word.i + 1 < len(word.doc) else word
    while following.dep_ in ("compound", "amod") and following.head.i > following.i:
        following = following.head
    same = following is not word and following.dep_ == word.dep_ and following.head is word.head
    if same and following.pos_ == "PROPN" and not word.children:
        word.hang_on(following, "compound")


def _mend_lone_day(day: Token) -> None:
    """« A regretté mardi Ann Roy », "said Friday the vote was fair": no subject or conjunction, but when it was."""
    verb = day.head
    if day.dep_ == "nsubj" and any(c.dep_ in _SUBJECTS and c.i > day.i for c in verb.children):
        day.dep_ = "obl:mod"
    elif day.dep_ == "mark" and verb.dep_ == "ccomp" and verb.head.i == day.i - 1 and verb.head.pos_ == "VERB":
        day.hang_on(verb.head, "obl:mod")


def _mend_reported(day: Token) -> None:
    """ "Police said on Monday officers had left": the day is of the saying, and the noun behind it a subject."""
    noun = day.head
    saying = noun.head.head if noun.dep_ in _SUBJECTS and noun.head.dep_ == "ccomp" else noun.head
    if day.dep_ not in ("compound", "nmod", "nmod:unmarked") or noun.i < day.i or noun.pos_ not in _NOUNS:
        return
    case = next((child for child in noun.children if child.dep_ == "case" and child.i == day.i - 1), None)
    told = next((c for c in saying.children if c.dep_ == "ccomp" and c.i > noun.i and c.pos_ == "VERB"), None)
    if case is None or told is None or saying.pos_ != "VERB" or case.i != saying.i + 1:
        return
    if any(child.dep_ in (*_SUBJECTS, "mark") for child in told.children if child is not noun):
        return
    day.hang_on(saying, "obl")
    case.hang_on(day, "case")
    if noun.head is not told:
        noun.hang_on(told, "nsubj")


def _mend_joined_subject(day: Token) -> None:
    """ "It closed on Monday and the bank, which is older, meets in May": what a day is joined with is no noun."""
    for noun in [child for child in day.children if child.dep_ == "conj" and child.pos_ in _NOUNS]:
        if noun.lower_ in weekdays(noun.doc.lang_) or any(child.dep_ == "case" for child in noun.children):
            continue
        behind = (c for over in day.ancestors for c in over.children if c.i > noun.i)
        joined = (c for c in behind if c.dep_ in ("conj", "parataxis"))
        own = next((one for one in joined if one.pos_ == "VERB"), None)
        if own is not None and not any(child.dep_ in _SUBJECTS for child in own.children):
            noun.hang_on(own, "nsubj")


def _mend_object_behind(day: Token) -> None:
    """« A remporté samedi soir la Palme d'or »: the evening is no object, and has none."""
    tokens, verb = day.doc.tokens, day.head
    part = tokens[day.i + 1] if day.i + 1 < len(tokens) else day
    if part.dep_ != "obj" or part.head is not verb or verb.pos_ != "VERB" or verb.i > day.i:
        return
    prize = next((child for child in part.children if child.dep_ == "obj" and child.i > part.i), None)
    if prize is None:
        return
    part.hang_on(day, "nmod")
    prize.hang_on(verb, "obj")
    for child in [one for one in part.children if one.i > prize.i]:
        child.hang_on(prize, "nmod")


def _mend_source(day: Token) -> None:
    """« Extraite lundi soir d'un immeuble »: a day is not of something indefinite."""
    verb = day.head
    while verb.pos_ not in ("VERB", "AUX") and verb.head is not verb:
        verb = verb.head
    if verb.pos_ != "VERB" or verb.i > day.i:
        return
    below = [day, *(child for child in day.children if child.i > day.i)]
    for noun in [child for over in below for child in over.children if child.dep_ == "nmod" and child.pos_ == "NOUN"]:
        case = any(child.dep_ == "case" for child in noun.children)
        if case and noun.i > day.i and any("Ind" in child.morph.get("Definite") for child in noun.children):
            noun.hang_on(verb, "obl:mod")


_MENDS: Mapping[tuple[str, str], Callable[[Token], None]] = {
    **{(relation, "VERB"): _mend_finite for relation in ("ROOT", "amod", "compound")},
    **{(relation, "VERB"): _mend_object for relation in ("conj", "advcl")},
    **{(relation, "VERB"): _mend_main for relation in ("xcomp", "ccomp")},
    **{(relation, "NUM"): _mend_measure for relation in _SUBJECTS},
    **{(relation, "PROPN"): _mend_title for relation in _SUBJECTS},
}
"""What is tried on a word of a relation and a part of speech."""
