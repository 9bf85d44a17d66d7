"""How somebody or something is called, as the editors know better."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from briefings.corrections.changing import edited, given_to, other_forms
from briefings.corrections.finding import NAMED, find_thing
from briefings.corrections.shapes import Correction
from briefings.model import Article, Organisation, Person, Place
from briefings.things import organisations


def rename(article: Article, correction: Correction) -> Article:
    """The name that heads a page; what stands in the text is kept as another form of it."""
    kind = correction.get("as")
    thing = find_thing(article, correction, (kind,) if kind else NAMED)
    if thing.kind == "person":
        return _rename_person(article, article.people[thing.key[0]], correction)
    table = "organisations" if thing.kind == "organisation" else "places"
    named: tuple[Organisation | Place, ...] = getattr(article, table)
    one, name = named[thing.key[0]], correction.values["to"]
    if one.name == name:
        return article
    edit = correction.edit(min(one.mentions), thing.kind, was=one.name, now=name)
    counts = Counter(span.of(article.text) for span in one.mentions)
    new = replace(one, name=name, variants=organisations.variants(name, counts), edited=(*one.edited, edit))
    return edited(article, edit, **{table: tuple(new if own is one else own for own in named)})


def _rename_person(article: Article, person: Person, correction: Correction) -> Article:
    name = correction.values["to"]
    if person.name == name:
        return article
    edit = correction.edit(min(person.mentions), "person", was=person.name, now=name)
    forms = other_forms(name, person.mentions, article.text, person.variants)
    new = replace(person, name=name, variants=forms, edited=(*person.edited, edit))
    people = tuple(new if own.id == person.id else own for own in article.people)
    return edited(given_to(article, person.id, new), edit, people=people)
