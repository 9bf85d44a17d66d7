"""Relatives: what “who” and “which” take up.

"Named a minister to replace Ann Roy, who resigned" is of Ann Roy, "a fire at a club that killed two" of the fire.
"""

from __future__ import annotations

from briefings.language.doc import Doc
from briefings.language.grammar import AUXILIARY_DEPS, is_reflexive
from briefings.language.tokens import Token
from briefings.lexicon import table, word_set

_OBJECTS = frozenset({"obj", "iobj", "obl", "obl:arg", "obl:agent"})
_NOUNS = ("NOUN", "PROPN")
_PARTS = ("flat", "appos")


def mend_relatives(doc: Doc) -> None:
    """Hang a clause with “who” on the person whose name ends right in front of it.

    Only where a parser has it on a noun farther left and a verb of that noun's own stands between, whose object the
    name is: « un ministre pour remplacer Ann Roy, qui a démissionné », and not « le frère d'Ann Roy, qui a … ».
    """
    tokens = doc.tokens
    people = word_set(doc.lang_, "small_words", "of_people")
    for at in doc.words.of(word_set(doc.lang_, "small_words", "who")):
        verb = tokens[at].head
        if verb.dep_ != "acl:relcl" or at < 2 or not tokens[at].dep_.startswith("nsubj"):
            continue
        if (event := _event_held(verb)) is not None:
            verb.hang_on(event, verb.dep_)
            continue
        name = _name_before(tokens, at - 2 if tokens[at - 1].text == "," else at - 1)
        if name is None or name is verb.head:
            continue
        joined = name.dep_ == "conj" and name.head is verb.head and _is_of_one(verb)
        if joined or _is_nearer(name, verb.head) or (tokens[at].lower_ in people and _is_deed(verb.head, name)):
            verb.hang_on(name, verb.dep_)


def _event_held(verb: Token) -> Token | None:
    """The trial of « le procès de Paul Roux, qui s'est ouvert », « … qui devait se tenir »: nobody opens like that."""
    name = verb.head
    noun = name.head
    if name.pos_ != "PROPN" or not name.dep_.startswith("nmod") or not _is_deed(noun, name):
        return None
    held = word_set(verb.doc.lang_, "small_words", "held")
    core = next((word for word in (verb, *verb.children) if word.lemma_.lower() in held and word.i >= verb.i), None)
    return noun if core is not None and is_reflexive(core) else None


def _is_deed(noun: Token, name: Token) -> bool:
    """ "The murder of Ann Roy, who was found on Monday": “who” takes up nobody's deed."""
    kinds = table(noun.doc.lang_, "events")["kinds"].values()
    return name in noun.children and any(noun.lemma_.lower() in kind["nouns"] for kind in kinds)


def _name_before(tokens: list[Token], last: int) -> Token | None:
    """The first word of the person's name that ends at a position."""
    token = tokens[last]
    while token.dep_.startswith(_PARTS) and token.head.i < token.i:
        token = token.head
    named = tokens[last].ent_type_ == "PER" and token.pos_ == "PROPN"
    return token if named else None


def _is_of_one(verb: Token) -> bool:
    """ "Met Tom Reed and Ann Lee, who was arrested": the last one alone."""
    agreeing = (verb, *(child for child in verb.children if child.dep_ in AUXILIARY_DEPS))
    return any("Fin" in word.morph.get("VerbForm") and "Sing" in word.morph.get("Number") for word in agreeing)


def _is_nearer(name: Token, noun: Token) -> bool:
    """Whether a name is the object of a verb that hangs on a noun in front of it."""
    verb = name.head
    return (
        name.dep_ in _OBJECTS
        and verb.pos_ == "VERB"
        and noun.i < verb.i < name.i
        and noun in (verb.head, *verb.ancestors)
    )


def mend_mishaps(doc: Doc) -> None:
    """Give what a mishap does to the mishap: « le bilan du séisme qui a secoué l'île », "a fire at a club that killed".

    Only where one noun of those in front names one and the noun that a parser has taken does not.
    """
    verbs = word_set(doc.lang_, "events", "effects", "verbs")
    if not doc.is_parsed or not verbs:
        return
    for at in doc.forms.of(verbs):
        verb, noun = doc.tokens[at], doc.tokens[at].head
        if verb.dep_ != "acl:relcl" or noun.pos_ not in _NOUNS or noun.i > at or _is_mishap(noun):
            continue
        opening = next((c for c in verb.children if c.dep_ == "nsubj" and "Rel" in c.morph.get("PronType")), None)
        if opening is None or doc.tokens[opening.i - 1].text == ",":
            continue
        mishap = next((one for one in _nouns_around(noun, opening.i) if _is_mishap(one)), None)
        if mishap is not None:
            verb.hang_on(mishap, verb.dep_)


def _nouns_around(noun: Token, end: int) -> list[Token]:
    """The nouns between one and what follows it, nearest to that, then those that it is a complement of."""
    between = [word for word in reversed(noun.doc.tokens[noun.i + 1 : end]) if noun in word.ancestors]
    first = min([noun.i, *(child.i for child in noun.children if child.dep_ in ("case", "det"))])
    between += noun.doc.tokens[max(first - 1, 0) : first]
    above = noun
    while above.dep_.startswith("nmod") and above.head.pos_ in _NOUNS and above.head.i < above.i:
        above = above.head
        between.append(above)
    return between


def _is_mishap(noun: Token) -> bool:
    kinds = table(noun.doc.lang_, "events")["kinds"]
    lemma = noun.lemma_.lower()
    return noun.pos_ == "NOUN" and any(lemma in kinds[kind]["nouns"] for kind in ("accident", "attack"))
