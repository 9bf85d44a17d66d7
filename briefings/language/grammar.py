"""Verb groups and clauses, read off a dependency parse (Universal Dependencies)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from briefings.language.lost_subjects import behind_relative
from briefings.lexicon import word_set
from briefings.values import value

if TYPE_CHECKING:
    from briefings.language.tokens import Token, Tokens

CLAUSE_DEPS = frozenset(
    {"ROOT", "conj", "ccomp", "advcl", "acl", "acl:relcl", "parataxis", "parataxis:insert", "csubj"}
)
"""Relations by which a verb heads a clause of its own."""
_VERBS = ("VERB", "AUX")
AUXILIARY_DEPS = frozenset({"aux", "aux:tense", "aux:pass", "aux:caus", "cop"})


class Tense(StrEnum):
    """What a verb group says about time, for a reader rather than a grammarian."""

    PAST = "past"
    PLUPERFECT = "pluperfect"
    PRESENT = "present"
    FUTURE = "future"
    CONDITIONAL = "conditional"
    NONE = "none"
    """An infinitive or a participle alone."""


OVER = (Tense.PAST, Tense.PLUPERFECT)
"""Tenses of what has happened."""


@value(frozen=True, slots=True, kw_only=True)
class VerbGroup:
    """A verb with its auxiliaries, or a copula with what it links."""

    head: Token
    """The verb; under a copula, the word that it links."""
    first: Token
    last: Token
    tense: Tense
    negated: bool


@lru_cache(maxsize=1_000)
def verb_group(head: Token) -> VerbGroup | None:
    """The verb group that a token heads, or None where it heads none."""
    auxiliaries = [child for child in head.children if child.dep_ in AUXILIARY_DEPS and child.pos_ in _VERBS]
    if head.pos_ not in _VERBS and not auxiliaries and not _is_participle(head):
        return None
    tokens = sorted([head, *auxiliaries], key=_place) if auxiliaries else [head]
    own = word_set(head.doc.lang_, "small_words", "reflexives")
    before = [child for child in head.children if child.i == tokens[0].i - 1]
    before = [child for child in before if child.lower_ in own or _is_never(child)]  # "she never said so"
    return VerbGroup(
        head=head, first=(before or tokens)[0], last=tokens[-1], tense=_tense(head, auxiliaries),
        negated=any(map(_is_negated, tokens)),
    )  # fmt: skip


def _place(token: Token) -> int:
    return token.i


def _is_negated(token: Token) -> bool:
    """Whether « ne » or "not" stands with a verb; « un grand pas », its object, denies nothing."""
    return any(
        child.dep_ == "advmod:neg" or ("Polarity=Neg" in child.morph and not _is_step(child)) or _is_never(child)
        for child in token.children
    )


def _is_step(word: Token) -> bool:
    return word.dep_ == "obj" and word.pos_ == "ADV"


def _is_never(word: Token) -> bool:
    return word.dep_ == "advmod" and "PronType=Neg" in word.morph


def _is_participle(head: Token) -> bool:
    """« Votée en mars, la loi … »: what a tagger takes for an adjective, though a time or an agent stands behind it."""
    if head.pos_ != "ADJ" or head.dep_ not in ("advcl", "acl"):
        return False
    ends, openers = (word_set(head.doc.lang_, "small_words", name) for name in ("participle_ends", "participle_behind"))
    following = head.doc[head.i + 1].lower_ if head.i + 1 < len(head.doc) else ""
    return following in openers and head.lower_.endswith(tuple(ends))


def _tense(head: Token, auxiliaries: list[Token]) -> Tense:
    finite = next((t for t in (*auxiliaries, head) if is_finite(t)), None)
    if finite is None:
        return Tense.PAST if not auxiliaries and _is_bare_past(head) else Tense.NONE
    if "Cnd" in finite.morph.get("Mood"):
        return Tense.CONDITIONAL
    language = head.doc.lang_
    if finite.dep_ == "cop" and "Inf" in head.morph.get("VerbForm"):
        ahead = word_set(language, "small_words", "ahead")  # "was due to meet"
        if any(child.lower_ in ahead for child in head.children if finite.i < child.i < head.i):
            return Tense.FUTURE
    if any(t.lemma_ in word_set(language, "small_words", "future_helpers") for t in auxiliaries):
        return Tense.FUTURE
    if finite is not head and _is_to_be(head, finite):
        return Tense.FUTURE
    if any(t.lemma_ in word_set(language, "small_words", "conditional_helpers") for t in auxiliaries):
        return Tense.CONDITIONAL
    tense = next(iter(finite.morph.get("Tense")), "")
    helpers = word_set(language, "small_words", "perfect_helpers")
    perfect = finite is not head and finite.dep_ != "cop" and finite.lemma_ in helpers
    # « est arrivé » is past whatever a parser calls its auxiliary.
    passive_only = (
        perfect
        and finite.dep_ == "aux:pass"
        and head.lemma_ not in word_set(language, "small_words", "perfect_with_be")
    )
    if tense == "Fut":
        return Tense.FUTURE
    if tense == "Pres":
        return Tense.PAST if perfect and not passive_only else Tense.PRESENT
    if tense in ("Imp", "Past") and perfect and not passive_only:
        return Tense.PLUPERFECT
    return Tense.PAST if tense else Tense.NONE


def _is_bare_past(head: Token) -> bool:
    """A past that a tagger takes for a participle.

    As in "The council announced on Monday the pact was dead", or "A building collapsed on Monday in Lorville.",
    where no other word can be the verb.
    """
    if "Past" not in head.morph.get("Tense"):
        return False
    if head.dep_ == "acl" and head.head.dep_ == "ROOT" and head.head.pos_ in ("NOUN", "PROPN"):
        return (head.i == head.head.i + 1 or head.doc[head.i - 1].text == ",") and not _has_other_verb(head.head)
    return head.dep_ in ("ROOT", "ccomp") and any(child.dep_ == "nsubj" and child.i < head.i for child in head.children)


def _has_other_verb(noun: Token) -> bool:
    """Whether the sentence that a noun heads has a finite verb, but for what a relative clause says of it."""
    aside = {word.i for child in noun.children if child.dep_ == "acl:relcl" for word in child.subtree}
    return any("Fin" in word.morph.get("VerbForm") for word in noun.sent if word.i not in aside)


def _is_to_be(head: Token, finite: Token) -> bool:
    """ "The pact is to be signed", however a parser calls the first verb."""
    marks = word_set(head.doc.lang_, "small_words", "infinitive_marks")
    if not marks or "Pres" not in finite.morph.get("Tense"):
        return False
    if finite.lemma_ not in word_set(head.doc.lang_, "events", "states", "copulas"):
        return False
    return any(child.lower_ in marks for child in head.children if finite.i < child.i < head.i)


def reported_on(words: Tokens) -> Token | None:
    """The verb of "they announced Thursday that the bridge will reopen": it has the day, whatever a parser says.

    So it has in "he said on Monday he will leave", where no conjunction stands.

    Args:
        words: The words of a date.
    """
    if not words or words.start < 2 or words.end >= len(words.doc):
        return None
    tokens = words.doc.tokens
    before, following = tokens[words.start - 1], tokens[words.end]
    verb = tokens[words.start - 2] if before.pos_ == "ADP" else before
    if verb.pos_ != "VERB" or not (following.pos_ == "SCONJ" or _begins_report(following, verb)):
        return None
    group = verb_group(verb)
    return verb if group is not None and group.tense in OVER else None


def _begins_report(word: Token, verb: Token) -> bool:
    """Whether a word begins the subject of a clause that a verb brings without a conjunction."""
    top = word
    while not top.dep_.startswith("nsubj"):
        if top.head.i <= top.i or top.head is top:
            return False
        top = top.head
    return top.head.dep_ == "ccomp" and top.head.head is verb


def clause_head(token: Token) -> Token:
    """The nearest word at or above a token that heads a clause."""
    for word in (token, *token.ancestors):
        if word.dep_ in CLAUSE_DEPS and (word.dep_ == "ROOT" or verb_group(word) is not None):
            return word
    return token


def clause(head: Token) -> Tokens:
    """The words of the clause that a token heads, without the clauses coordinated to or nested on its edges.

    The result is one stretch: a clause nested in the middle stays inside it.
    """
    tokens, words = head.doc.tokens, [head]
    for child in head.children:
        if not _own_clause(child):
            words += child.subtree
    inside = sorted([word.i for word in words if not word.is_space])
    while len(inside) > 1 and tokens[inside[-1]].is_punct and tokens[inside[-1]].text in ",;:–—":
        inside.pop()
    while len(inside) > 1 and tokens[inside[0]].is_punct and tokens[inside[0]].text in ",;:–—":
        inside.pop(0)
    return head.doc[inside[0] : inside[-1] + 1]


def _own_clause(token: Token) -> bool:
    return token.dep_ in ("conj", "parataxis", "parataxis:insert", "advcl", "ccomp") and verb_group(token) is not None


def is_finite(word: Token) -> bool:
    """Whether a word is a verb in a form that has a subject of its own."""
    return word.pos_ in _VERBS and "Fin" in word.morph.get("VerbForm")


def is_definite(noun: Token) -> bool:
    """Whether a noun has the article of what is known: « les attentats », "the attacks"."""
    return any("Def" in child.morph.get("Definite") for child in noun.children)


def is_passive(verb: Token) -> bool:
    """Whether a verb has an auxiliary of the passive: « a été signé », "was signed"."""
    return any(child.dep_ == "aux:pass" for child in verb.children)


def is_perfect(verb: Token) -> bool:
    """Whether an auxiliary makes a verb one of what is over: « aurait agi », « se serait produit », « serait mort ».

    « Serait ouvert » and "would open" are none.
    """
    language = verb.doc.lang_
    helpers = {child.lemma_ for child in verb.children if child.dep_ in AUXILIARY_DEPS}
    if not helpers.isdisjoint(word_set(language, "small_words", "having")):
        return True
    being = not helpers.isdisjoint(word_set(language, "small_words", "perfect_helpers"))
    if not being or "Part" not in verb.morph.get("VerbForm"):
        return False
    return verb.lemma_ in word_set(language, "small_words", "perfect_with_be") or is_reflexive(verb)


def own_subject(verb: Token) -> Token | None:
    """The first noun that is the subject of a verb's own, not one that it shares (see `subjects`)."""
    return next((child for child in verb.children if child.dep_.startswith("nsubj")), None)


def top_of(word: Token, relations: Collection[str]) -> Token:
    """The first word from one upwards that stands in none of some relations: of a name, what the whole name is."""
    while word.dep_ in relations and word.head is not word:
        word = word.head
    return word


def is_reflexive(verb: Token) -> bool:
    """« S'annonce », « se rendra »: whether a verb has itself for its object; English has no word for that."""
    own = word_set(verb.doc.lang_, "small_words", "reflexives")
    return any(child.lower_ in own for child in verb.children)


def _is_whose(noun: Token) -> bool:
    """Whether a noun belongs to whom a relative takes up, which a parser may make a second subject of its verb."""
    relatives = word_set(noun.doc.lang_, "small_words", "relatives")
    return any(child.dep_ == "nmod:poss" and child.lower_ in relatives for child in noun.children)


def owners_of_subject(head: Token) -> Iterator[Token]:
    """What a parser makes a subject too where another one is its own: "Tom Reed, whose brother was killed, wept"."""
    own = [child for child in head.children if child.dep_.startswith("nsubj")]
    if len(own) > 1 and any(map(_is_whose, own)):
        yield from (child for child in own if not _is_whose(child))


def subjects(head: Token) -> Iterator[Token]:
    """The subjects of a clause, its own or those it shares with the clause it is coordinated to."""
    own = [child for child in head.children if child.dep_.startswith(("nsubj", "csubj"))]
    if len(own) > 1:  # "two days after his arrest, he was charged": only one of two stands behind a preposition
        own = [child for child in own if not any(word.dep_ == "case" for word in child.children)] or own
        own = [child for child in own if _is_whose(child)] or own  # "Tom Reed, whose brother was killed, wept"
    if own:
        yield from own
    elif (told := behind_relative(head)) is not None:
        yield told
    elif head.dep_ == "conj":
        over = head.head
        if over.dep_ == "xcomp" and "Fin" in head.morph.get("VerbForm") and not any(True for _ in subjects(over)):
            over = over.head  # « X dit avoir lu le projet et recevra la direction »
        yield from subjects(over)
