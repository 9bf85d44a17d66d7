"""What somebody is, as the editors know better, in words of the article."""

from __future__ import annotations

from dataclasses import replace

from briefings.corrections.changing import edited, is_named
from briefings.corrections.finding import find_person
from briefings.corrections.passages import find_words
from briefings.corrections.shapes import Correction
from briefings.model import Article, GapKind, Role, When


def add_role(article: Article, correction: Correction) -> Article:
    """A role for a person, or another time for one that they have."""
    person = find_person(article, correction, correction.values["of"])
    when = When(correction.get("when") or "current")
    otherwise = "a role is given in words of the article"
    span = find_words(article, correction, correction.words, correction.nth, otherwise=otherwise)[0]
    old = next((role for role in person.roles if role.span == span), None)
    if old is not None and old.when is when:
        return article
    edit = correction.edit(span, "role", was=old.when if old else None, now=person.name)
    at = article.published if when is When.CURRENT else old.at if old else None
    role = Role(span=span, text=span.of(article.text), when=when, at=at, edited=(*(old.edited if old else ()), edit))
    roles = tuple(sorted((*(own for own in person.roles if own is not old), role), key=lambda own: own.span))
    return edited(
        article,
        edit,
        people=tuple(replace(own, roles=roles) if own.id == person.id else own for own in article.people),
        gaps=tuple(gap for gap in article.gaps if gap.kind is not GapKind.ROLE or not is_named(person, gap.span)),
    )
