"""The whole order in which an article is read, on one screen."""

from __future__ import annotations

from datetime import date

from briefings import attribution, facts, language, people, provenance, structure, temporal
from briefings.attribution.quotes import find_quotes
from briefings.chronology import Involved, find_events
from briefings.errors import ArticleError
from briefings.model import Article, Gap, Source, Span
from briefings.names.mentions import find_mentions
from briefings.people import coreference
from briefings.settings import Settings
from briefings.temporal import Tagging, Timed
from briefings.things import bodies_of, glossary, settle_things
from briefings.things.organisations import find_organisations
from briefings.things.places import find_places


def read_time(source: Source, *, settings: Settings) -> Timed:
    """Read the expressions of time of one article, as `read_article` does, and nothing else.

    Raises:
        ArticleError: the article's language cannot be told.
        BriefingError: a pipeline or lexicon is missing.
    """
    code = source.language or language.guess(source.text)
    if code is None:
        cure = "add 'language: fr' (or another) to its front matter, or take the file out if it is no article"
        raise ArticleError("the language cannot be told", cure=cure)
    blocks = structure.find_blocks(source.text, title=source.title)
    reading = language.parse(source.text, blocks, code, pipeline=settings.models.get(code))
    inferred = None if source.published else temporal.infer_published(source.text, language=code, reading=reading)
    published = source.published or (inferred.date if inferred else None)
    tagging = temporal.tag(source.text, published=published, language=code, reading=reading)
    return Timed(source=source, reading=reading, published=published, inferred=inferred, tagging=tagging)


def read_article(source: Source, *, settings: Settings) -> Article:
    """Read everything there is to read out of one article.

    Raises:
        ArticleError: the article's language cannot be told.
        BriefingError: a pipeline or lexicon is missing.
        ProvenanceError: something was said that the text does not hold.
    """
    timed = read_time(source, settings=settings)
    reading, published, tagging = timed.reading, timed.published, timed.tagging

    mentions = find_mentions(reading)
    things = settle_things(reading, mentions)
    organisations = find_organisations(reading, things)
    places = find_places(reading, things)
    bodies = bodies_of(organisations, places)
    persons = people.find_people(reading, mentions, bodies=bodies, dates=tagging.dates, published=published)
    quotes = find_quotes(reading)
    outer = tuple(quote.outer for quote in quotes if not quote.nested)
    references = coreference.find_references(reading, persons, mentions, quoted=outer)
    persons = people.with_references(
        persons,
        (*references.found, *references.ahead),
        reading=reading,
        bodies=bodies,
        dates=tagging.dates,
        published=published,
        quoted=outer,
    )

    said = attribution.attribute(
        reading, people=persons, mentions=mentions, references=references.found, genders=references.genders,
        undecided=[gap.span for gap in references.gaps],
        quotes=quotes, past=_past(tagging, published), coming=_coming(tagging, published),
    )  # fmt: skip
    statements = facts.rank(
        reading, said.statements, dates=tagging.dates, quotes=said.quotes, people=persons,
        references=references.found,
        published=published,
    )  # fmt: skip
    involved = Involved(people=persons, references=references.found, organisations=organisations, places=places)
    events = find_events(reading, dates=tagging.dates, involved=involved, statements=statements, published=published)

    title, title_span = structure.title_of(source.text, reading.blocks, source.title)
    article = Article(
        id=source.id,
        title=title or source.id,
        title_span=title_span,
        language=reading.language,
        outlet=source.outlet,
        url=source.url,
        author=source.author,
        tags=source.tags,
        note=source.note,
        reviewed_by=source.reviewed_by,
        reviewed=source.reviewed.isoformat() if source.reviewed else None,
        published=published.isoformat() if published else None,
        published_basis=timed.basis,
        published_span=timed.inferred.span if timed.inferred else None,
        text=source.text,
        blocks=reading.blocks,
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


def _past(tagging: Tagging, published: date | None) -> tuple[Span, ...]:
    """The expressions of time that were over when the article came out."""
    day = published.isoformat() if published else ""
    return tuple(found.span for found in tagging.dates if found.start and found.end and found.end < day)


def _coming(tagging: Tagging, published: date | None) -> tuple[Span, ...]:
    """The expressions of time that were to come when the article came out."""
    day = published.isoformat() if published else ""
    return tuple(found.span for found in tagging.dates if day and found.start and found.start > day)


def _in_order(gaps: tuple[Gap, ...]) -> tuple[Gap, ...]:
    return tuple(sorted(gaps, key=lambda gap: (gap.span, gap.kind)))
