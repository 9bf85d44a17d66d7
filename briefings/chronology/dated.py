"""An event before it is written down: what names it, when, and which words tell it."""

from __future__ import annotations

from functools import lru_cache

from briefings.chronology.involved import Involved
from briefings.chronology.kinds import OTHER, kind_of, kind_of_what_does_it
from briefings.chronology.periods import Period
from briefings.language.grammar import VerbGroup, subjects
from briefings.language.tokens import Token
from briefings.lexicon import table
from briefings.model import Span
from briefings.values import value


@value(frozen=True, slots=True, kw_only=True)
class Dated:
    """An event before it is written down: what names it, when, and which words tell it."""

    head: Token
    group: VerbGroup | None
    """The verb group that says whether it is past or to come."""
    period: Period
    span: Span
    cast: Span
    """The words in which to look for participants."""
    again: Token | None = None
    """The pronoun that stands for another event of the head's sort (« celle de Nice »)."""
    apart: Span | None = None
    """The words of its clause that go with another day of its head alone."""


def kind_of_event(item: Dated, language: str, involved: Involved) -> str:
    """The kind that the head's lemma has; being or going somewhere is a visit of those who do."""
    presence = table(language, "events")["presence"]["verbs"]
    copula = item.head.pos_ not in ("VERB", "AUX") and any(t.lemma_ in presence for t in item.head.children)
    copula = copula and (item.head.pos_ in ("PROPN", "ADV") or any(t.dep_ == "case" for t in item.head.children))
    present = copula or item.head.lemma_ in presence
    somewhere = present and involved.people_in(item.span) and involved.places_in(subtree(item.head))
    if somewhere and _is_by_someone(item, involved):
        return "visit"
    kind = kind_of(item.head)
    if kind == OTHER and item.head.pos_ == "VERB":
        kind = kind_of_what_does_it(item.head)
    if kind != OTHER and _means_another(item.head):
        return OTHER
    return "end" if kind in ("death", "funeral") and _is_of_a_thing(item.head, involved) else kind


def _is_by_someone(item: Dated, involved: Involved) -> bool:
    """Whether whoever is or goes somewhere is a person: « le tournant est venu à Lens » is no visit."""
    acting = list(subjects(item.group.head)) if item.group is not None and item.cast.start <= item.head.idx else []
    if any("Rel" in one.morph.get("PronType") for one in acting):
        return True
    return not acting or any(involved.people_in(subtree(one)) for one in acting)


def _means_another(noun: Token) -> bool:
    """« Sa disparition », in an article about somebody who is missed; « le vol inaugural » of a rocket."""
    lemma = noun.lemma_.lower()
    listed = (about for named, *about in table(noun.doc.lang_, "events")["unnamed"]["double"] if named == lemma)
    return any(noun.doc.words[word] for about in listed for word in about)


def _is_of_a_thing(noun: Token, involved: Involved) -> bool:
    """« La disparition de l'Union soviétique »: what is gone is a country or a body."""
    of = next((child for child in noun.children if child.dep_.startswith("nmod") and child.i > noun.i), None)
    return of is not None and involved.names_a_thing(of.idx)


@lru_cache(maxsize=1_000)
def subtree(token: Token) -> Span:
    """The characters of a token and of all that hangs on it."""
    last = token.right_edge
    return Span(token.left_edge.idx, last.idx + len(last))
