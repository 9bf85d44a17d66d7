"""One article laid out as a briefing."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil

from briefings.briefing import edits, lines, name_cards
from briefings.briefing.answers import answers
from briefings.briefing.marking import mark
from briefings.briefing.moments import chronology
from briefings.briefing.shapes import Briefing, Line, Moment
from briefings.calendar_words import in_words
from briefings.labels import Labels
from briefings.model import Article, Basis, Status

WORDS_A_MINUTE = 200
"""Reading speed of an adult in silence, rounded down from the usual 200 to 250."""


def build(article: Article, *, labels: Labels) -> Briefing:
    """What a reader is shown of an article, in the wording of its language.

    Args:
        article: Whose spans hold: `provenance.check` has passed.
        labels: The interface's words, in the article's language.
    """
    facts = lines.facts(article, labels)
    claims = lines.claims(article, labels)
    past, planned = chronology(article, labels)
    announced = lines.announced(article, (*past, *planned), labels)
    told = answers(article, (*past, *planned), labels)
    bodies, places = name_cards.organisations(article, labels), name_cards.places(article, labels)
    return Briefing(
        id=article.id,
        language=article.language,
        title=article.title,
        outlet=article.outlet,
        author=article.author,
        url=article.url,
        tags=article.tags,
        note=article.note,
        review_label=edits.review(article, labels),
        published=article.published,
        published_label=in_words(article.published, labels) if article.published else labels.text("published.unknown"),
        published_basis_label=_basis(article, labels),
        published_passage=lines.passage(article.text, article.published_span) if article.published_span else None,
        minutes=max(1, ceil(len(article.text.split()) / WORDS_A_MINUTE)),
        bottom_line=facts[0] if facts else None,
        answers=told,
        next_up=next((moment for moment in planned if moment.status is Status.PLANNED), None),
        facts=facts,
        people=lines.people(article, labels),
        organisations=bodies,
        places=places,
        places_note=name_cards.unlocated(article, labels),
        chronology=past,
        planned=planned,
        announced=announced,
        claims=claims,
        gaps=lines.gaps(article, labels),
        glossary=lines.glossary(article),
        source=mark(
            article,
            used=_used(facts, claims, announced, (*past, *planned)),
            dates=(moment.date_words.span for moment in (*past, *planned) if moment.date_words),
            others=(
                *(item.passage.span for line in facts for item in line.context),
                *(words.span for answer in told for words in answer.passages),
                *(card.meaning.span for card in bodies if card.meaning),
                *(edit.span for edit in article.edited),
            ),
        ),
        edited=lines.edited(article, labels),
    )


def _basis(article: Article, labels: Labels) -> str:
    if article.published is None:
        return labels.text("published.undated")
    if article.published_basis is not Basis.INFERRED:
        return labels.text("published.stated")
    if article.published_span is None:
        return labels.text("published.inferred_bare")
    words = lines.passage(article.text, article.published_span).text
    return labels.text("published.inferred", words=words)


def _used(
    facts: tuple[Line, ...],
    claims: tuple[tuple[str, tuple[Line, ...]], ...],
    announced: tuple[Line, ...],
    moments: tuple[Moment, ...],
) -> Mapping[str, tuple[str, ...]]:
    """By statement, the ids on the page that lean on it."""
    used: dict[str, list[str]] = {}
    for line in facts:
        used.setdefault(line.id, []).append(f"fact-{line.id}")
    for _, said in claims:
        for line in said:
            used.setdefault(line.id, []).append(f"claim-{line.id}")
    for line in announced:
        used.setdefault(line.id, []).append(f"plan-{line.id}")
    for moment in moments:
        for line in moment.lines:
            used.setdefault(line.id, []).append(moment.anchor)
    return {statement: tuple(ids) for statement, ids in used.items()}
