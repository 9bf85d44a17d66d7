"""What all articles of a site come to, gathered once for its pages, its search and its exports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from briefings import briefing, dossier, labels
from briefings.dossier import background, notes, series
from briefings.dossier.disagreements import find_disagreements
from briefings.dossier.notes import Note
from briefings.dossier.novelty import find_news
from briefings.edition.shapes import Site
from briefings.labels import Labels
from briefings.lexicon import languages
from briefings.model import Article
from briefings.settings import Settings


def gather(articles: Sequence[Article], *, settings: Settings) -> Site:
    """Everything that the pages and exports of some articles are made of."""
    wording = {code: labels.load(code) for code in languages()}
    own = wording[settings.language]
    edited = notes.read_notes(settings.background)
    briefings = {article.id: briefing.build(article, labels=wording[article.language]) for article in articles}
    foreign = (article for article in articles if article.language != settings.language)
    return Site(
        **_together(articles, edited, own),
        briefings=briefings,
        digests=briefings | {article.id: briefing.build(article, labels=own) for article in foreign},
        notes=edited,
        address=settings.address,
        labels=wording,
        language=settings.language,
        name=settings.name,
    )


def narrowed(site: Site, articles: Sequence[Article]) -> Site:
    """The site of some of its articles alone: what they say together is put together anew."""
    return replace(site, **_together(articles, site.notes, site.labels[site.language]))


def _together(articles: Sequence[Article], edited: tuple[Note, ...], labels: Labels) -> dict[str, Any]:
    """The parts of a site that hang on all its articles at once."""
    together = dossier.gather(articles, language=labels.language)
    backgrounds = background.make(together, labels=labels, notes=edited)
    disagreements = find_disagreements(together)
    return {
        "dossier": together,
        "backgrounds": backgrounds,
        "series": series.make(together, backgrounds, labels=labels),
        "disagreements": disagreements,
        "news": find_news(together, disputed=disagreements.of_happening),
    }
