"""Whether a verb speaks of what was or of what is to come, by its form and by what it is a verb of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from briefings.language.grammar import AUXILIARY_DEPS, OVER, Tense, is_passive, is_perfect, is_reflexive, verb_group
from briefings.lexicon import table, word_set
from briefings.temporal.spot import Found

if TYPE_CHECKING:
    from briefings.language.tokens import Token as DocToken


OF_WEEK = frozenset({"weekday", "day"})
"""Kinds of expressions that may name a weekday."""


class Direction(StrEnum):
    PAST = "past"
    FUTURE = "future"
    PRESENT = "present"


def decided(word: DocToken, top: DocToken, found: Found, tense: Mapping[str, Sequence[str]]) -> Direction | None:
    """When something was decided or heard, or for when: « a convoqué mardi le préfet », « a été renvoyé au 3 juin ».

    « Est attendu mardi », « a été programmé mardi », « a convoqué une réunion mardi » are left to the rules of plans.
    """
    lemma = word.lemma_
    aim = next((child.lower_ for child in top.children if child.dep_ == "case" and child.i < top.i), "")
    if top.head is word and aim in tense["aims"] and word.lower_ in tense["moved_nouns"]:
        return Direction.FUTURE
    if found.kind in OF_WEEK and (_is_set_for(word, aim, tense) or _is_covered(word, top, tense)):
        return Direction.PAST if _was_held(word) else Direction.FUTURE
    if "edgeadv" in found.parts and is_infinitive(word) and word.head.lemma_ in tense["bidding_lemmas"]:
        over = verb_group(word.head)  # "asked the court to step in late Saturday"
        if over is not None and over.tense in OVER:
            return Direction.PAST
    if _is_called(word, top, tense):
        return Direction.FUTURE
    if found.kind == "day" and _was_to_be(word):
        return Direction.PRESENT  # "which were to resume on 25 March": the nearest such day
    plans = lemma in tense["future_lemmas"] or lemma in tense["heard_lemmas"]
    if "Part" not in word.morph.get("VerbForm") or not (plans or lemma in tense["moved_lemmas"]):
        return None
    if top.head is word and found.kind != "clock" and aim in tense["aims"]:
        return Direction.FUTURE if lemma in tense["moved_lemmas"] else None
    helpers = [child for child in word.children if child.dep_ in AUXILIARY_DEPS]
    if not plans or not any(child.lemma_ in word_set(word.doc.lang_, "small_words", "having") for child in helpers):
        return None
    if aim and aim in table(word.doc.lang_, "calendar")["cues"]["aim"]:
        return None
    beside = top.i < word.i or top.left_edge.i <= word.i + 1
    passive = is_passive(word)
    if lemma in tense["heard_lemmas"] or (beside and (not passive or lemma in tense["summoned_lemmas"])):
        return Direction.PAST
    return None


def _was_to_be(word: DocToken) -> bool:
    """ "Were to resume": an infinitive under a copula in the past."""
    if "Inf" not in word.morph.get("VerbForm"):
        return False
    before = [child for child in word.children if child.i < word.i]
    being = word_set(word.doc.lang_, "events", "states", "copulas")
    past = any(child.lemma_ in being and "Past" in child.morph.get("Tense") for child in before)
    return past and any(child.lower_ in _marks(word) for child in before)


def _is_set_for(word: DocToken, aim: str, tense: Mapping[str, Sequence[str]]) -> bool:
    """ "Called a meeting for Friday", « a annoncé un rassemblement pour samedi »: the day that somebody set.

    "Announced a strike from Friday", and not "confirmed a report from Friday".
    """
    return word.pos_ == "VERB" and (
        (aim in tense["set_aims"] and word.lemma_ in tense["setting_lemmas"])
        or (aim in tense["set_starts"] and word.lemma_ in tense["starting_lemmas"])
    )


def _is_called(word: DocToken, day: DocToken, tense: Mapping[str, Sequence[str]]) -> bool:
    """« La CGT appelle à une grève lundi », « annonce la fermeture des écoles lundi »: the day of what is to come."""
    finite = "Pres" in word.morph.get("Tense") and "Fin" in word.morph.get("VerbForm")
    if word.lemma_ not in tense["calling_lemmas"] or not finite:
        return False
    on = tense["calling_on"]
    if any(child.dep_ == "case" and child.lower_ not in on for child in day.children):
        return False  # « à une enquête sur la frappe de lundi »
    called = [child for child in word.children if word.i < child.i < day.i and child.dep_.startswith(("obj", "obl"))]
    done = {*tense["mishaps"], *word_set(day.doc.lang_, "events", "kinds", "arrest", "nouns")}
    if any(thing.lemma_ in done or _is_own(thing) for thing in called) or day.doc.lows[day.i - 1] == ",":
        return False  # « annonce la mort de son président dimanche », « annonce sa candidature dimanche »
    return bool(called) and (day.head is word or any(above in called for above in day.ancestors))


def _is_own(thing: DocToken) -> bool:
    """« Sa candidature », "his resignation"."""
    owning = word_set(thing.doc.lang_, "small_words", "possessives")
    return any(child.lower_ in owning for child in thing.children)


def _is_covered(word: DocToken, day: DocToken, tense: Mapping[str, Sequence[str]]) -> bool:
    """ "Issued a warning covering Thursday", « une alerte valable jeudi »: the day that it is for."""
    first = day.head if day.dep_ == "conj" else day  # "covering Wednesday and Thursday"
    return first.head is word and word.lower_ in tense["covering"] and word.head.lemma_ in tense["covered_by"]


def of_verb(word: DocToken, tense: Mapping[str, Sequence[str]]) -> Direction | None:
    """What the form of a verb tells, and what it is a verb of; None where another word has to."""
    helpers = [child.lemma_ for child in word.children if child.dep_ in AUXILIARY_DEPS]
    if word.lemma_ in tense["future_lemmas"] and "Part" in word.morph.get("VerbForm") and not _is_done(word, tense):
        had = verb_group(word)  # "had been expected on Tuesday", « avait été prévu mardi »
        was = (had is not None and had.tense is Tense.PLUPERFECT) or _was_held(word)
        return Direction.PAST if was else Direction.FUTURE
    if _is_charge(word):
        return Direction.PAST
    if word.lemma_ in tense["dating_lemmas"]:
        return Direction.PAST  # « la mort remonterait à vendredi »
    if any(lemma in tense["future_modals"] for lemma in helpers):
        return Direction.PAST if is_perfect(word) else Direction.FUTURE
    if _is_to_come(word, tense):
        return Direction.FUTURE
    group = verb_group(word)
    if group is None:
        return None
    match group.tense:
        case Tense.PAST | Tense.PLUPERFECT:
            return Direction.PAST
        case Tense.FUTURE:
            return Direction.PAST if _will_have_been(word, tense) else Direction.FUTURE
        case Tense.CONDITIONAL:
            return Direction.PAST if is_perfect(word) else Direction.FUTURE
        case Tense.PRESENT:
            finite = {"Fin", "Part"} & set(word.morph.get("VerbForm")) and "Pres" in word.morph.get("Tense")
            coming = word.lemma_ in tense["future_lemmas"] or (finite and _is_scheduled(word, tense))
            coming = coming or (word.lemma_ in tense["looming_lemmas"] and _leans_on_itself(word))
            coming = coming or (word.lemma_ in tense["arranged_lemmas"] and is_passive(word))
            return Direction.FUTURE if coming or _is_wished(word, tense) else Direction.PRESENT
    if _is_said_ahead(word, tense):
        return Direction.FUTURE
    if is_infinitive(word):  # « devrait être transmis mercredi »: « devrait » tells
        over = next((w for w in word.ancestors if w.pos_ in ("VERB", "AUX")), None)
        if is_perfect(word) and over is not None and over.lemma_ not in tense["future_lemmas"]:
            return Direction.PAST  # "is believed to have left on 3 March", « dit avoir fui le 3 mars »
        if _is_bid(word, over, tense):
            return Direction.FUTURE
        if over is None:
            return Direction.FUTURE if _heads_a_headline(word) else None
        if over.lemma_ not in tense["future_lemmas"]:
            return None
        had = verb_group(over)  # "had been expected to land on Tuesday"
        was = _is_done(over, tense) or (had is not None and had.tense is Tense.PLUPERFECT and is_passive(over))
        return Direction.PAST if was else Direction.FUTURE
    if "Part" in word.morph.get("VerbForm") and "Past" in word.morph.get("Tense"):
        return Direction.PAST
    return None


def _is_bid(word: DocToken, over: DocToken | None, tense: Mapping[str, Sequence[str]]) -> bool:
    """« il a promis de répondre lundi », "are to meet on Monday", "an invitation to visit Oslo in the autumn"."""
    if word.dep_.startswith("acl") and word.head.lemma_ in tense["bidding_nouns"]:
        return True
    return over is not None and over == word.head and over.lemma_ in tense["bidding_lemmas"]


def _will_have_been(word: DocToken, tense: Mapping[str, Sequence[str]]) -> bool:
    """« n'aura duré qu'un jour »: what will have been is told when it is over."""
    return "Part" in word.morph.get("VerbForm") and any(c.lemma_ in tense["future_done"] for c in word.children)


def _was_held(planned: DocToken) -> bool:
    """« La réunion prévue mardi n'a pas eu lieu », "the vote planned for Monday took place": that day is over."""
    noun, verb = planned.head, planned.head.head
    if not planned.dep_.startswith("acl") or not noun.dep_.startswith("nsubj") or verb.i < planned.i:
        return False
    group, held = verb_group(verb), word_set(verb.doc.lang_, "events", "light", "held")
    told = group is not None and group.tense in OVER
    return told and not held.isdisjoint(verb.doc.lows[verb.i + 1 : verb.i + 4])


def _is_wished(word: DocToken, tense: Mapping[str, Any]) -> bool:
    """« Il faut que le maire parte lundi », « si le vote a lieu lundi »: what is asked for, or may come."""
    if word.dep_ in ("ccomp", "csubj") and word.head.lemma_ in tense["wishing_lemmas"]:
        return True
    ifs = word_set(word.doc.lang_, "small_words", "supposing")
    return word.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_.replace("’", "'") in ifs for c in word.children)


def _is_charge(word: DocToken) -> bool:
    """ "Is accused of killing his wife in May", "denies killing her": whatever is charged is over, true or not."""
    forms = word.morph.get("VerbForm")
    gerund = "Ger" in forms or ("Part" in forms and "Pres" in word.morph.get("Tense"))
    helped = any(child.dep_ in AUXILIARY_DEPS for child in word.children)
    return gerund and not helped and word.head.lemma_.lower() in word_set(word.doc.lang_, "events", "charged", "verbs")


def _is_scheduled(word: DocToken, tense: Mapping[str, Any]) -> bool:
    """« Le salon ouvre vendredi », « le décret entre en vigueur vendredi »: what is on the programme."""
    beside = tense["scheduled_with"].get(word.lemma_, ())
    behind = word.doc.lows[word.i + 1 : word.i + 3]
    return word.lemma_ in tense["scheduled_lemmas"] or any(low in beside for low in behind)


def _leans_on_itself(word: DocToken) -> bool:
    """« Le sommet de mardi s'annonce tendu » is to come, « annonce » may be anything; English needs no pronoun."""
    return not word_set(word.doc.lang_, "small_words", "reflexives") or is_reflexive(word)


def _is_to_come(word: DocToken, tense: Mapping[str, Sequence[str]]) -> bool:
    """ "The jury is to rule on Monday", "was due to rule": an infinitive under a copula that tells what is planned.

    In the past only with its adjective: "his task was to count them in June" is over.
    """
    if not is_infinitive(word):
        return False
    before = [child for child in word.children if child.i < word.i]
    being = word_set(word.doc.lang_, "events", "states", "copulas")
    finite = (c for c in before if c.dep_ == "cop" or (c.dep_ in AUXILIARY_DEPS and c.lemma_ in being))
    copula = next(finite, None)  # a parser may take it for an auxiliary
    if copula is None:
        return False
    between = [child for child in before if child.i > copula.i]
    marks = {mark.lower_ for child in between for mark in (child, *child.children)}
    if marks.isdisjoint(_marks(word)):
        return False
    return "Pres" in copula.morph.get("Tense") or bool(marks & set(tense["future"]))


def _marks(word: DocToken) -> frozenset[str]:
    """What stands before an infinitive in the language of a word: "to"."""
    return word_set(word.doc.lang_, "small_words", "infinitive_marks")


def is_infinitive(word: DocToken) -> bool:
    """ "to rule", "to be signed"."""
    passive = any(c.dep_ in AUXILIARY_DEPS and "Inf" in c.morph.get("VerbForm") for c in word.children)
    return passive or "Inf" in word.morph.get("VerbForm")


def _is_said_ahead(word: DocToken, tense: Mapping[str, Sequence[str]]) -> bool:
    """« L'ouvrage, à paraître le 3 avril, … », "the book, to be published on 3 April": behind a noun and its comma."""
    if not is_infinitive(word) or not word.dep_.startswith(("acl", "advcl")):
        return False
    mark = next((child for child in word.children if child.i < word.i and child.lower_ in tense["ahead_marks"]), None)
    if mark is None or mark.i < 2:
        return False
    if mark.doc[mark.i - 1].text in ",(":
        return mark.doc[mark.i - 2].pos_ in ("NOUN", "PROPN")
    return is_set_to_be(word)


def is_set_to_be(word: DocToken) -> bool:
    """ "A report to be released on Friday", « un texte à être présenté »; "the first man to be arrested" has been."""
    noun, passive = word.head, any(c.dep_ == "aux:pass" and "Inf" in c.morph.get("VerbForm") for c in word.children)
    if not passive or not word.dep_.startswith("acl") or noun.pos_ not in ("NOUN", "PROPN") or noun.i > word.i:
        return False
    ranks = word_set(word.doc.lang_, "events", "bounds", "superlatives")
    return not any(
        c.lower_ in ranks or "Sup" in c.morph.get("Degree") or "Ord" in c.morph.get("NumType") for c in noun.children
    )


def _heads_a_headline(word: DocToken) -> bool:
    """ "Ferry service to resume on Monday": an infinitive, and no other verb, is what will be."""
    marks = {child.lower_ for child in word.children if child.i < word.i}
    if marks.isdisjoint(_marks(word)):
        return False
    return not any("Fin" in other.morph.get("VerbForm") for other in word.sent)


def _is_done(word: DocToken, tense: Mapping[str, Sequence[str]]) -> bool:
    """« Il a dû démissionner en décembre »: what had to be was done; « aurait pu mourir » is over, too."""
    if word.lemma_ not in tense["done_lemmas"] or "Part" not in word.morph.get("VerbForm"):
        return False
    group, perfects = verb_group(word), word_set(word.doc.lang_, "small_words", "perfect_helpers")
    perfect = any(child.dep_ in AUXILIARY_DEPS and child.lemma_ in perfects for child in word.children)
    return perfect and group is not None and group.tense in (Tense.PAST, Tense.PLUPERFECT, Tense.CONDITIONAL)
