"""What all articles of a site come to, gathered once for its pages, its search and its exports."""

from __future__ import annotations

from collections.abc import Sequence

from briefings import briefing, dossier, labels
from briefings.dossier import background, notes, series
from briefings.dossier.disagreements import find_disagreements
from briefings.dossier.novelty import find_news
from briefings.edition.shapes import Site
from briefings.lexicon import languages
from briefings.model import Article
from briefings.settings import Settings


def gather(articles: Sequence[Article], *, settings: Settings) -> Site:
    """Everything that the pages and exports of some articles are made of."""
    wording = {code: labels.load(code) for code in languages()}
    own = wording[settings.language]
    together = dossier.gather(articles, language=settings.language)
    edited = notes.read_notes(settings.background)
    briefings = {article.id: briefing.build(article, labels=wording[article.language]) for article in articles}
    backgrounds = background.make(together, labels=own, notes=edited)
    disagreements = find_disagreements(together)
    foreign = (article for article in articles if article.language != settings.language)
    return Site(
        dossier=together,
        briefings=briefings,
        digests=briefings | {article.id: briefing.build(article, labels=own) for article in foreign},
        backgrounds=backgrounds,
        notes=edited,
        series=series.make(together, backgrounds, labels=own),
        disagreements=disagreements,
        news=find_news(together, disputed=disagreements.of_happening),
        address=settings.address,
        labels=wording,
        language=settings.language,
        name=settings.name,
    )
