"""The page of one article: its briefing, with its marked source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, groupby
from typing import Any

from briefings.briefing import Briefing, Moment, NameCard, Passage
from briefings.dossier.background import BackgroundPage
from briefings.edition.links import briefing_page, card_image
from briefings.edition.news import news_view
from briefings.edition.references import places_named
from briefings.edition.shapes import Page, Views
from briefings.edition.views import counts, published_label, runs
from briefings.labels import Labels
from briefings.model import Article, Modality
from briefings.pages.linked_data import of_briefing
from briefings.pages.one_person import quoted_once
from briefings.pages.source_blocks import source_blocks
from briefings.typography import shorten

LONGEST_DESCRIPTION = 240
"""Characters that are shown of a page where a link to it is."""


def article_pages(views: Views) -> Iterator[Page]:
    """A page for each article, in the language of the article."""
    pages = {id(background.happening): background for background in views.site.backgrounds}
    beside = _beside(views)
    for article in views.site.dossier.newest_first:
        yield _page(views, article, pages, beside.get(article.id, {}))


def _beside(views: Views) -> dict[str, dict[str, Article | None]]:
    """For each article of known date the articles that came out just before and after it."""
    dated = [article for article in views.site.dossier.articles if article.published]
    around = zip(dated, [None, *dated], [*dated[1:], None], strict=False)
    return {here.id: {"before": before, "after": after} for here, before, after in around}


def _page(
    views: Views, article: Article, pages: Mapping[int, BackgroundPage], beside: Mapping[str, Article | None]
) -> Page:
    site, briefing = views.site, views.site.briefings[article.id]
    told = site.dossier.told_in.get(briefing.id, ())
    cited = [pages[id(happening)] for happening in told if id(happening) in pages]
    labels = site.labels[briefing.language]
    news = site.news.get(briefing.id)
    return Page(
        path=briefing_page(briefing.id),
        template="briefing",
        title=briefing.title,
        language=briefing.language,
        article=briefing.id,
        shown=_shown(briefing, labels),
        data=of_briefing(site, article),
        values={
            "b": briefing,
            "people": [quoted_once(briefing, card) for card in briefing.people],
            "organisations": _named(briefing, briefing.organisations, labels),
            "places": _named(briefing, briefing.places, labels),
            "chronology": _entries(briefing.chronology),
            "planned": _entries(briefing.planned),
            "backgrounds": cited,
            "series": views.series_among(told),
            "news": news_view(article, news, briefing, labels) if news else None,
            "disagreements": views.disagreements(site.disagreements.of_article.get(briefing.id, ()), labels),
            "source": source_blocks(briefing, labels),
            "manners": manners_of(briefing, labels),
            "beside": [
                (labels.text(f"page.{which}"), published_label(other, labels), other)
                for which, other in beside.items()
                if other
            ],
            "site_labels": views.labels,
        },
    )


def manners_of(briefing: Briefing, labels: Labels) -> dict[str, Any]:
    """How the sentences of an article are put forward: how many in each way, and the ways in reading order as runs."""
    said = [s.modality for block in briefing.source for s in block.sentences if s.modality]
    counted = Counter(said)
    groups = [(modality, len(list(run))) for modality, run in groupby(said)]
    starts = accumulate((length for _, length in groups), initial=0)
    return {
        "total": len(said),
        "counts": [(way.value, labels["modality"][way.value], counted[way]) for way in Modality if counted[way]],
        "runs": [(start, length, way.value) for start, (way, length) in zip(starts, groups, strict=False)],
    }


def _shown(briefing: Briefing, labels: Labels) -> dict[str, str]:
    """What is shown where a link to the page is: the bottom line opens with who says so and how."""
    line, counted = briefing.bottom_line, counts(briefing, labels)
    said = (labels["site"]["says_article"] if line.who is None else f"{line.by} {line.who}") if line else ""
    told = f"{line.modality_label} · {said}{labels.colon}{line.passage.text}" if line else counted
    card = labels.text("card.alt", title=briefing.title, published=briefing.published_label, counts=counted)
    return {
        "description": shorten(told, LONGEST_DESCRIPTION),
        "image": card_image(briefing.id),
        "image_alt": card,
        "published": briefing.published or "",
    }


def _entries(moments: Sequence[Moment]) -> list[dict[str, Any]]:
    """The chronology: each period shown once, and in each sentence the words that tell the event."""
    periods = [(moment.date_label, moment.precision_label) for moment in moments]
    return [
        {
            "moment": moment,
            "same": at > 0 and periods[at] == periods[at - 1],
            "lines": [(line, runs(line.passage, moment.telling)) for line in moment.lines],
        }
        for at, moment in enumerate(moments)
    ]


def _named(briefing: Briefing, cards: Iterable[NameCard], labels: Labels) -> list[dict[str, Any]]:
    """Each body or place with where it is named, told as the number of the sentence, or « titre » and the like."""
    called = places_named(briefing, labels)

    def where(passages: Iterable[Passage]) -> dict[str, list[tuple[str, Passage]]]:
        named = [(called[words.anchor], words) for words in passages]
        return {
            "outside": [item for item in named if not item[0].isdigit()],
            "sentences": [item for item in named if item[0].isdigit()],
        }

    return [{"card": card, "where": where(card.places), "speaks": where(card.speaks)} for card in cards]
