"""What is no event though a date stands with it: how things were, what is done again and again, what is supposed."""

from __future__ import annotations

from datetime import date

from briefings.chronology.chains import chain, is_told_by
from briefings.chronology.clauses import is_unreal, was_under_way
from briefings.chronology.governors import Governor
from briefings.chronology.kinds import OTHER, SPEAKING, kind_of
from briefings.chronology.periods import Period, latest
from briefings.language.grammar import AUXILIARY_DEPS, OVER, Tense, VerbGroup, is_perfect, subjects, verb_group
from briefings.language.tokens import Token
from briefings.lexicon import table, word_set

_CLAUSES = ("advcl", "ccomp", "dep", "parataxis")


def is_no_event(governor: Governor, *, by: bool = False) -> bool:
    """Whether the verb that has a date tells of nothing that took place or will.

    Args:
        by: The date is a deadline: what « ne rouvrira pas avant mardi » will still be.
    """
    group = governor.group
    if group is not None and group.tense is Tense.CONDITIONAL and _is_on_condition(group.head):
        return True
    if by and _is_ruled_out(governor.head):
        return True
    if group is None or not is_told_by(governor.head, group):
        return False
    return (
        _is_supposed(group)
        or _is_missed(group)
        or is_unreal(group)
        or _was_had(group)
        or (not by and _is_given_up(group))
        or _is_unheard_of(group)
        or _is_known(group)
        or _is_in_mind(group)
        or (by and _none_before(group))
        or _is_age(group)
        or _is_for_days(group.head)
    )


def is_overdue(period: Period, governor: Governor, published: date | None) -> bool:
    """« Avait promis un accord avant la fin février »: what was to be by a day that is over need not have been."""
    group = governor.group
    if not period.deadline or group is None or published is None or latest(period) >= published:
        return False
    apart = governor.head.pos_ == "NOUN" and group.head != governor.head
    if period.span.start < group.head.idx:
        return False  # "by Sunday he had said", « avant mai, il avait promis »
    return group.tense in OVER and (apart or kind_of(governor.head) in SPEAKING)


def is_lasting(governor: Governor) -> bool:
    """Whether it tells what has gone on since a day without anything having begun then.

    An office (« elle est députée depuis 2015 »), a lasting state (« le record tient depuis 1992 »), a habit
    (« depuis 2005, il y monte chaque été »), an infinitive (« après avoir perdu 3 % depuis janvier »).
    """
    group = governor.group
    if group is None:
        return False
    if group.tense is Tense.NONE and "Inf" in (*group.head.morph.get("VerbForm"), *group.first.morph.get("VerbForm")):
        return True
    words = table(group.head.doc.lang_, "events")
    lemma = group.head.lemma_.lower()
    if lemma in words["states"]["verbs"]:
        # "has held the post since 2015" goes on, "had held it" does not
        return lemma not in words["states"]["held"] or group.tense is not Tense.PAST
    return _is_role(group.head) or any(word.lower_ in words["states"]["again"] for word in group.head.subtree)


def is_of_none(group: VerbGroup) -> bool:
    """« Il n'a rien dit », "the statement specified no date": what did not take place."""
    none = word_set(group.head.doc.lang_, "events", "none", "full")
    objects = (child for child in group.head.children if child.dep_.startswith("obj"))
    return group.negated or any(w.lower_ in none for thing in objects for w in thing.children if w.dep_ == "det")


def is_habit(group: VerbGroup | None) -> bool:
    """« En mai, on compte chaque année plus de décès », « il est toujours fermé lundi »: nothing of that time."""
    if group is None or group.tense is not Tense.PRESENT:
        return False
    again = word_set(group.head.doc.lang_, "events", "states", "again")
    below = (word for child in group.head.children for word in (child, *child.children))
    return any(word.lower_ in again for word in below)


def _is_role(head: Token) -> bool:
    """« Elle est la députée de la ville »: what somebody is, and no place or condition."""
    cop = any(child.dep_ == "cop" for child in head.children)
    located = any(child.dep_ == "case" for child in head.children)
    return cop and head.pos_ in ("NOUN", "PROPN") and not located and kind_of(head) == OTHER


def _is_for_days(head: Token) -> bool:
    """ "An alert covering Thursday", « un arrêté couvrant jeudi »: for when something is."""
    return head.dep_.startswith("acl") and head.lower_ in table(head.doc.lang_, "calendar")["tense"]["covering"]


def _is_supposed(group: VerbGroup) -> bool:
    """« S'il signe lundi », "if the talks fail on Monday": what may or may not be."""
    opening = word_set(group.head.doc.lang_, "small_words", "supposing")
    marks = (child for child in group.head.children if child.dep_ == "mark" and child.i < group.head.i)
    supposed = any(mark.lower_.replace("’", "'") in opening for mark in marks)
    return supposed and group.head.dep_.startswith(_CLAUSES) and not _is_granted(group)


def _is_granted(group: VerbGroup) -> bool:
    """« Si le projet avait échoué en 2013, il est prêt »: what is set against what is so is no supposition."""
    main = verb_group(group.head.head) if group.head.dep_ == "advcl" and group.head.i < group.head.head.i else None
    if main is None or group.tense is not Tense.PLUPERFECT or kind_of(main.head) in SPEAKING:
        return False  # « s'il avait été élu, il a dit qu'il aurait refusé »
    return main.tense in (Tense.PRESENT, Tense.PAST) and not was_under_way(main)


def _is_on_condition(verb: Token) -> bool:
    """« Si aucune offre n'est retenue, la liquidation serait prononcée en mai », "if it fails, it would close"."""
    opening = word_set(verb.doc.lang_, "small_words", "supposing")
    clauses = (child for child in verb.children if child.dep_ == "advcl" and child.i < verb.i)
    return any(mark.lower_.replace("’", "'") in opening for clause in clauses for mark in clause.children)


def _is_given_up(group: VerbGroup) -> bool:
    """« Elle ne compte pas se présenter en 2027 », "does not plan to run": what is not to be."""
    if "Inf" in group.head.morph.get("VerbForm") and group.tense is Tense.NONE:
        over = verb_group(group.head.head)  # "is not likely to happen"
        return over is not None and over.negated and over.tense is Tense.PRESENT
    if not group.negated:
        return False
    if group.tense is Tense.FUTURE:  # « ne rouvrira que mardi » is to come
        full = word_set(group.head.doc.lang_, "events", "none", "full")
        return any(word.lower_ in full for word in group.head.children)
    return group.tense is Tense.PRESENT and chain(group.head)[0] != group.head


NEAR = 3
"""Words in front of an infinitive among which its negation stands: « ne pas le »."""


def _is_ruled_out(verb: Token) -> bool:
    """« Promet de ne rien couper avant juillet », « défie quiconque de le lire avant Noël », « refuse de rouvrir »."""
    words = table(verb.doc.lang_, "events")["none"]
    if verb.lemma_.lower() in words["ruling_out"]:
        return True
    if "Inf" not in verb.morph.get("VerbForm"):
        return False
    full = word_set(verb.doc.lang_, "events", "none", "full")
    if not full.isdisjoint(verb.doc.lows[max(verb.i - NEAR, verb.sent.start) : verb.i]):
        return True
    over = [word for word in verb.ancestors if word.pos_ in ("VERB", "AUX")]
    return bool(over) and over[0].lemma_.lower() in words["ruling_out"]


def _is_known(group: VerbGroup) -> bool:
    """« Ce que l'on sait de l'attaque de mardi », "what we know about Monday": what is known is told of."""
    known = word_set(group.head.doc.lang_, "events", "states", "known")
    return group.tense is Tense.PRESENT and group.head.lemma_.lower() in known and group.head.dep_ in _RELATIVE


def _is_in_mind(group: VerbGroup) -> bool:
    """« On veut croire à un accord avant le sommet du 17 décembre »: what is believed now is not done then."""
    believed = word_set(group.head.doc.lang_, "events", "unreal", "believing")
    return group.tense is Tense.PRESENT and chain(group.head)[0].lemma_.lower() in believed


_RELATIVE = ("acl:relcl", "acl", "ccomp", "csubj")


def _is_unheard_of(group: VerbGroup) -> bool:
    """« Les nappes n'ont jamais été aussi basses en août », "had never been so low": nothing took place then."""
    words = table(group.head.doc.lang_, "events")["none"]
    inside = group.head.doc.lows[group.first.i : group.head.i + 1]
    never = any(word in words["never"] for word in inside) and (group.negated or not words["with_never"])
    return never and any(child.lower_ in words["degrees"] for child in group.head.children)


def _none_before(group: VerbGroup) -> bool:
    """« Aucune pluie n'est attendue avant mardi »: nothing is said to come on that day."""
    none = word_set(group.head.doc.lang_, "events", "none", "words")
    return any(
        child.lower_ in none for subject in subjects(group.head) for child in subject.children if child.dep_ == "det"
    )


def _is_age(group: VerbGroup) -> bool:
    """« Il aurait eu 80 ans en février », "she would have turned 80": a birthday that nobody had."""
    if group.tense is not Tense.CONDITIONAL:
        return False
    language = group.head.doc.lang_
    if group.head.lemma_.lower() not in word_set(language, "events", "states", "ages"):
        return False
    behind = group.head.doc[group.last.i + 1 : group.last.i + 3]
    units = word_set(language, "small_words", "age_units")
    unit = not units or any(word.lower_ in units for word in behind)
    return unit and any(word.like_num for word in behind)


def _is_missed(group: VerbGroup) -> bool:
    """« Les digues auraient dû être relevées en 2008 », "should have been raised": what did not take place."""
    if group.tense is not Tense.CONDITIONAL:
        return False
    missed = word_set(group.head.doc.lang_, "events", "states", "missed")
    inside = group.head.doc[group.first.i : group.last.i + 1]
    return any(word.lower_ in missed for word in (*inside, group.head.head))


def _was_had(group: VerbGroup) -> bool:
    """« J'avais un chien dans les années 80 », « les rues restaient calmes lundi »: the imperfect of a state."""
    compound = any(child.dep_ in AUXILIARY_DEPS for child in group.head.children)
    if compound or "Imp" not in group.head.morph.get("Tense"):
        return False
    if any(child.dep_ == "xcomp" and child.pos_ == "VERB" and is_perfect(child) for child in group.head.children):
        return False  # « lundi, il semblait avoir renoncé »
    return group.head.lemma_.lower() in word_set(group.head.doc.lang_, "events", "states", "imperfect")
