"""The whole order in which an article is read, on one screen."""

from __future__ import annotations

from datetime import date

from briefings import attribution, coreference, facts, glossary, language, people, provenance, structure, temporal
from briefings.chronology import Cast, find_events
from briefings.errors import ArticleError
from briefings.mentions import find_mentions
from briefings.model import Article, Basis, Gap, Source
from briefings.organisations import find_organisations
from briefings.places import find_places
from briefings.quotes import find_quotes
from briefings.settings import Settings


def read_article(source: Source, *, settings: Settings) -> Article:
    """Read everything there is to read out of one article.

    Raises:
        ArticleError: the article's language cannot be told.
        BriefingError: a pipeline or lexicon is missing.
        ProvenanceError: something was said that the text does not hold.
    """
    code = source.language or language.guess(source.text)
    if code is None:
        raise ArticleError(f"{source.id}: the language cannot be told", cure="add 'language: fr' to its front matter")
    blocks = structure.find_blocks(source.text, title=source.title)
    reading = language.parse(source.text, blocks, code, pipeline=settings.models.get(code))

    inferred = None if source.published else temporal.infer_published(source.text, language=code, reading=reading)
    published = source.published or (inferred.date if inferred else None)
    tagging = temporal.tag(source.text, published=published, language=code, reading=reading)

    mentions = find_mentions(reading)
    persons = people.find_people(reading, mentions, dates=tagging.dates, published=published)
    references = coreference.find_references(reading, persons, mentions)
    persons = people.with_references(
        persons, references.found, reading=reading, mentions=mentions, dates=tagging.dates, published=published
    )
    organisations = find_organisations(reading, mentions)
    places = find_places(reading, mentions)

    said = attribution.attribute(
        reading, people=persons, mentions=mentions, references=references.found, quotes=find_quotes(reading)
    )
    statements = facts.rank(reading, said.statements, dates=tagging.dates, people=persons)
    cast = Cast(people=persons, references=references.found, organisations=organisations, places=places)
    events = find_events(reading, dates=tagging.dates, cast=cast, statements=statements, published=published)

    title, title_span = structure.title_of(source.text, blocks, source.title)
    article = Article(
        id=source.id,
        title=title or source.id,
        title_span=title_span,
        language=code,
        outlet=source.outlet,
        url=source.url,
        author=source.author,
        tags=source.tags,
        note=source.note,
        published=published.isoformat() if published else None,
        published_basis=_basis(source.published, published),
        published_span=inferred.span if inferred else None,
        text=source.text,
        blocks=blocks,
        dates=tagging.dates,
        people=persons,
        organisations=organisations,
        places=places,
        quotes=said.quotes,
        statements=statements,
        events=events,
        glossary=glossary.find_terms(reading),
        gaps=_in_order(tagging.gaps + references.gaps + said.gaps),
    )
    provenance.check(article)
    return article


def _basis(stated: date | None, published: date | None) -> Basis | None:
    if published is None:
        return None
    return Basis.STATED if stated else Basis.INFERRED


def _in_order(gaps: tuple[Gap, ...]) -> tuple[Gap, ...]:
    return tuple(sorted(gaps, key=lambda gap: (gap.span, gap.kind)))
