"""What took place at an event that has a date: « tuées dans l'accident de lundi », "at Monday's meeting they voted"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefings.chronology.dated import Dated
from briefings.chronology.kinds import MISHAPS, is_occasion, kind_of
from briefings.chronology.participles import is_alone
from briefings.language.clefts import said_of
from briefings.language.grammar import OVER, Tense, VerbGroup, clause_head, is_passive, subjects, verb_group
from briefings.language.speech import speech
from briefings.language.tokens import Token
from briefings.lexicon import table, word_set

_TOLD = (*OVER, Tense.FUTURE)
_SUFFERING = frozenset({*MISHAPS, "death"})
_HELD = frozenset({"meeting", "statement", "competition", "protest", "celebration", "trial", "election"})
"""Kinds of occasion at which something is said or done."""


def done_there(item: Dated, timed: frozenset[int]) -> Token | None:
    """The verb of « Lors de la réunion de mercredi, la ministre a annoncé une aide »: it took place there and then.

    Args:
        item: An event noun with its date.
        timed: The tokens that stand in a date.
    """
    near, noun = (_over(item), item.head) if item.head.pos_ == "NOUN" else _published(item.head)
    if near is None or near.head == noun or noun.pos_ != "NOUN" or noun.dep_.startswith(("obj", "conj")):
        return None
    group = _main(near)
    verb = group.head
    if verb.pos_ != "VERB" or group.negated or (group.first == verb and "Imp" in verb.morph.get("Tense")):
        return None
    if noun.dep_.startswith("nsubj"):
        out = item.head is noun or is_alone(item.head)
        told = out and item.period.is_day and _is_text(noun) and _is_its_word(group, noun)
    elif group.tense in _TOLD or _is_its_word(group, noun):
        told = is_occasion(noun) or _is_there(item, noun, near.head)
    else:
        return None
    if not told:
        return None
    lasting = word_set(noun.doc.lang_, "events", "main", "lasting")
    inside = {word.i for word in noun.subtree}
    for said in verb.children:  # « à la réunion de lundi, elle a dit qu'elle partirait en juin »
        inside |= {word.i for word in said.subtree} if said.dep_ == "ccomp" else set()
    dated = any(word.i in timed and word.i not in inside for word in verb.subtree)
    return None if dated or verb.lemma_.lower() in lasting else verb


def _over(item: Dated) -> VerbGroup | None:
    """The verb that an event noun stands under: not « accordée » of « dans une interview accordée lundi, il a dit »."""
    if (told := _told_behind(item.head)) is not None:
        return verb_group(told)
    group = item.group
    own = group is not None and group.head.head is item.head and group.head.dep_.startswith("acl")
    return verb_group(clause_head(item.head.head)) if own else group


def _told_behind(noun: Token) -> Token | None:
    """The verb of « c'est lors d'un bal donné lundi qu'elle a été présentée », whatever stands for the noun there."""
    return said_of(noun) or said_of(noun.head)


def _main(group: VerbGroup) -> VerbGroup:
    """The verb of "they protested by shouting slogans at Monday's session", « en brandissant … », for that below it."""
    verb = group.head
    openers = word_set(verb.doc.lang_, "events", "occasions", "by_doing")
    opened = [child.lower_ for child in verb.children if child.dep_ == "mark"]
    by = verb.dep_ == "advcl" and group.tense is Tense.NONE and opened and openers.issuperset(opened)
    return (verb_group(verb.head) or group) if by and not any(subjects(verb)) else group


def _published(participle: Token) -> tuple[VerbGroup | None, Token]:
    """The main verb of « dans un entretien publié lundi, elle a annoncé … », and the noun that the day is said of.

    So it is of any occasion: « lors d'une soirée organisée lundi, trois personnes ont été blessées ».
    """
    lemma, words = participle.lemma_.lower(), table(participle.doc.lang_, "events")
    noun, over = _said_of(participle, words["occasions"]["there"])
    if over is participle or lemma in words["light"]["apart"]:
        return None, noun
    then = is_occasion(noun) or (_gives(participle, words["occasions"]) and _says(noun))
    return (verb_group(_told_behind(noun) or clause_head(over)) if then else None), noun


def _said_of(participle: Token, there: Sequence[str]) -> tuple[Token, Token]:
    """The noun that a participle is said of, and the word over both; the participle twice where there is none.

    A parser may take "in an advisory issued on Sunday" for a clause in which the advisory is where something is done.
    """
    if participle.dep_.startswith(("acl", "amod")):
        return participle.head, participle.head.head
    before = participle.doc[participle.i - 1] if participle.i else participle
    led = before.dep_ == "obl" and before.head is participle and is_alone(participle)
    if led and any(child.lower_ in there for child in before.children):
        behind = (c for c in (participle.head, *participle.children) if c.i > participle.i and c.pos_ == "VERB")
        return before, next((verb for verb in behind if any(subjects(verb))), participle)
    return participle, participle


def _gives(participle: Token, words: Mapping[str, Sequence[str]]) -> bool:
    """Whether it says when a text came out: not "in a letter sent by the mayor on Monday, a union official said …"."""
    lemma, own = participle.lemma_.lower(), participle.children
    by = word_set(participle.doc.lang_, "small_words", "by")
    sent = lemma in words["sent"] and not any(case.lower_ in by for child in own for case in child.children)
    return sent or lemma in words["published"]


def _is_its_word(group: VerbGroup, noun: Token) -> bool:
    """« Le rapport publié lundi conclut à une erreur », « dans une étude parue lundi, ils établissent que … »."""
    told = (*OVER, Tense.PRESENT)
    if group.tense not in told or not _says(noun) or is_passive(group.head):
        return False
    if any(child.dep_ == "mark" and child.i > noun.i for child in group.head.children):
        return False  # "the statement on Monday after they spoke shows that …"
    return group.head.lemma_.lower() in speech(noun.doc.lang_).verbs


def _says(noun: Token) -> bool:
    """Whether something is said in it: « un entretien », « une étude »."""
    return kind_of(noun) == "meeting" or _is_text(noun)


def _is_text(noun: Token) -> bool:
    return kind_of(noun) == "statement" or noun.lemma_.lower() in word_set(
        noun.doc.lang_, "events", "occasions", "texts"
    )


def _is_there(item: Dated, noun: Token, verb: Token) -> bool:
    """Whether a noun says where its verb's deed was done: "killed in a crash", "at a meeting", « en conférence, … ».

    Whoever was arrested "in Monday's attack" was so later; so in a mishap only what is suffered took place. Anything
    may have in what stands before it all, and what is said or done at a meeting that stands behind it.
    """
    put_first = _told_behind(noun) is not None
    under = noun.dep_.startswith("obl") and noun.dep_ not in ("obl:agent", "obl:arg")
    if not put_first and (noun.head not in (verb, item.head) or not under):
        return False
    words = table(noun.doc.lang_, "events")["occasions"]
    opening = {child.lower_ for child in noun.children if child.dep_ == "case"}
    if opening.isdisjoint(words["there"]):
        return False
    kind = kind_of(noun)
    if kind in MISHAPS:
        return kind_of(verb) in _SUFFERING or verb.lemma_ in words["suffering"]
    if not item.period.is_day or not (kind in _HELD or _says(noun)):
        return False
    if put_first:
        return True
    if noun.i > verb.i:
        return not opening.isdisjoint(words["at"])
    edge = noun.right_edge.i
    return "," in noun.doc.lows[edge : edge + 2 if noun.head is verb else verb.i]
