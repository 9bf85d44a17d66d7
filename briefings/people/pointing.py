"""Demonstratives: whom « ce spécialiste » and « cette infirmière de 51 ans » take up."""

from __future__ import annotations

from briefings.model import When
from briefings.people.discourse import Discourse
from briefings.people.genders import gender_of
from briefings.people.phrases import RolePhrase, is_subject
from briefings.people.seen import Seen

REACH = 2
"""Sentences back in which whom « ce » points at was named."""


def pointed_at(discourse: Discourse, phrase: RolePhrase) -> str:
    """The one person of the sentence before whom a demonstrative can mean; a subject goes before the others.

    « Selon Léa Morin, le choix est risqué. Cette spécialiste … »: nobody where two can be meant, or one without a name.
    """
    words, start = discourse.words, discourse.words[phrase.outer].start
    pointing = phrase.determiner in words.small("demonstratives") and phrase.when is not When.FUTURE
    if not pointing or not _leads(discourse, phrase):
        return ""
    here = words.sentence_number(start)
    inside = discourse.quotation(start) is not None
    near = [one for one in discourse.before(start, REACH) if inside or discourse.quotation(one.at) is None]
    if any(one.sentence == here for one in near):
        return ""
    gender = gender_of(words, discourse.titles, phrase)
    last = max((one.sentence for one in near), default=here)
    fit = [one for one in near if one.sentence == last and discourse.known[one.person].gender in (gender, "")]
    person = _one(fit) or _one([one for one in fit if one.subject])
    if not person or discourse.nameless_between(max(one.at for one in fit if one.person == person), start, gender):
        return ""
    return person


def _one(seen: list[Seen]) -> str:
    people = {one.person for one in seen}
    return people.pop() if len(people) == 1 else ""


def _leads(discourse: Discourse, phrase: RolePhrase) -> bool:
    """Whether a description is a subject, or opens its sentence, as what takes up the talk does."""
    words = discourse.words
    before = phrase.outer - 1
    led = before >= 0 and words[before].pos == "ADP" and words.opens(before)  # « Pour cet éleveur, »
    return led or words.opens(phrase.outer) or is_subject(words, phrase)
