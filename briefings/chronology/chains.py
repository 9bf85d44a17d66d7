"""Which verb of several says what happens: « va commencer », « vient d'atteindre », « c'est mardi qu'il partira »."""

from __future__ import annotations

from functools import lru_cache

from briefings.language.clefts import said_of
from briefings.language.grammar import VerbGroup, verb_group
from briefings.language.tokens import Token
from briefings.lexicon import word_set

_VERBS = ("VERB", "AUX")
_INSIDE = ("xcomp", "ccomp", "advcl", "dep", "obl:arg")
_ASKED = (*_INSIDE, "obj")
"""Relations in which a clause says what is asked or decided; a parser may take "asked it be closed" for an object."""


@lru_cache(maxsize=1_000)
def chain(verb: Token) -> tuple[Token, Token]:
    """The verb that says what is done, and the one that carries its tense; the same twice where it stands alone."""
    core, carrier = said_of(verb) or verb, verb
    while carrier.dep_ in _INSIDE and carrier.pos_ in _VERBS and _links(carrier.head):
        if _infinitive(carrier.head) != carrier:
            break
        carrier = carrier.head
    if core != verb:
        carrier = core
    while _links(core) and (inner := _infinitive(core)) is not None:
        core = inner
    return core, carrier


def phase_over(verb: Token) -> Token | None:
    """The verb over one that it begins, ends or goes on with: "the firm began laying off staff on Monday"."""
    over = _nearly(verb)
    if over is not None:
        return over
    over = verb.head
    if over is verb or verb.dep_ not in _INSIDE or over.pos_ != "VERB" or over.i > verb.i:
        return None
    if over.lemma_.lower() not in _words(verb.doc.lang_, "phases") or _is_not_undone(over):
        return None
    apart = _words(verb.doc.lang_, "apart")
    if any(child.lower_ in apart for child in verb.children if child.dep_ in ("mark", "case", "advmod")):
        return None  # « a été arrêté avant d'être relâché mardi »
    form = verb.morph.get("VerbForm")
    bare = "Inf" in form or "Ger" in form or ("Part" in form and "Pres" in verb.morph.get("Tense"))
    bare = bare or any(c.dep_ == "aux:pass" and "Inf" in c.morph.get("VerbForm") for c in verb.children)
    own = any(child.dep_.startswith("nsubj") for child in verb.children)
    seen = over.lemma_.lower() in _words(verb.doc.lang_, "seeing")  # « la course a vu son tracé changer »
    return over if bare and (seen or not own) else None


def decided(verb: Token, *, over: bool) -> Token | None:
    """« A décidé de vendre »: of a day that is over the decision, of one to come what was decided; else None.

    So it is of what is asked or promised: "they requested that bees be protected in 2014".
    """
    deciding = _words(verb.doc.lang_, "deciding")
    if over:
        asked = verb.head.dep_ in ("obj", "iobj") and verb.dep_ == "acl"  # "ordered the firm to pay", for a parser
        by = verb.head.head if asked else verb.head
        told = (asked or verb.dep_ in _ASKED) and by.i < verb.i and _is_only_thought(verb)
        return by if told and by.lemma_.lower() in deciding else None
    if verb.lemma_.lower() not in deciding:
        return None
    below = (child for child in verb.children if child.dep_ in _INSIDE and child.i > verb.i)
    return next((child for child in below if "Inf" in child.morph.get("VerbForm")), None)


def _is_only_thought(verb: Token) -> bool:
    """Whether it is an infinitive, a bare form or a subjunctive: "be protected", « soit fermée »; not « avoir vu »."""
    group = verb_group(verb)
    first = group.first if group is not None else verb
    if first is not verb and first.dep_ != "aux:pass":
        return False
    return "Inf" in first.morph.get("VerbForm") or "Sub" in first.morph.get("Mood")


def _is_not_undone(over: Token) -> bool:
    """« Cela ne l'a pas empêché d'être élu »: what is not prevented takes place."""
    group = verb_group(over)
    return over.lemma_.lower() in _words(over.doc.lang_, "undoing") and group is not None and group.negated


def _nearly(verb: Token) -> Token | None:
    """The verb of "came close to joining": what did not happen has no day, but how near it came has."""
    near = _words(verb.doc.lang_, "near")
    if not near or " ".join(verb.doc.lows[max(verb.i - 2, 0) : verb.i]) not in near:
        return None
    return next((word for word in verb.ancestors if word.pos_ == "VERB" and word.i < verb.i), None)


def is_told_by(head: Token, group: VerbGroup | None) -> bool:
    """Whether a verb group is the event's own, and not that of a clause that a noun stands in."""
    return group is not None and (head == group.head or head == chain(group.head)[0])


def _links(verb: Token) -> bool:
    return verb.pos_ in _VERBS and verb.lemma_.lower() in _words(verb.doc.lang_, "links")


def _infinitive(verb: Token) -> Token | None:
    """The verb without a subject of its own that a verb of time or will governs."""
    reach = range(verb.i + 1, verb.i + 6)
    return next((c for c in verb.children if c.i in reach and c.dep_ in _INSIDE and _is_bare(c)), None)


def _is_bare(verb: Token) -> bool:
    group = verb_group(verb)
    if group is None or verb.pos_ not in _VERBS or any(c.dep_.startswith("nsubj") for c in verb.children):
        return False
    return "Inf" in verb.morph.get("VerbForm") or "Inf" in group.first.morph.get("VerbForm")


def _words(language: str, name: str) -> frozenset[str]:
    return word_set(language, "events", "chains", name)
