"""Bodies and places as an article has them: what they are called there, and where they are named."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from briefings.briefing.edits import marks
from briefings.briefing.lines import passage
from briefings.briefing.shapes import FormLine, NameCard, Passage
from briefings.labels import Labels
from briefings.lexicon import table
from briefings.model import Article, Organisation, Place, Span, Term, Variant
from briefings.names import gazetteer
from briefings.things.places import is_whole

_Named = TypeVar("_Named", Organisation, Place)
_Homes = tuple[Sequence[Span], ...]


def organisations(article: Article, labels: Labels) -> tuple[NameCard, ...]:
    """The bodies that the article names, in the order of their first naming."""
    homes = _homes(article)
    return tuple(_organisation(article, body, homes, labels) for body in _in_order(article.organisations))


def places(article: Article, labels: Labels) -> tuple[NameCard, ...]:
    """The places that the article names, in the order of their first naming."""
    homes = _homes(article)
    spoken = frozenset(_spoken(article))
    return tuple(_place(article, place, homes, spoken, labels) for place in _in_order(article.places))


def unlocated(article: Article, labels: Labels) -> str | None:
    """What « non situé » means, where a place of the article is."""
    unknown = any(place.country is None for place in article.places if place.mentions)
    return labels.text("names.unknown_note") if unknown else None


def _in_order(items: Iterable[_Named]) -> list[_Named]:
    return sorted((item for item in items if item.mentions), key=lambda item: min(item.mentions))


def _organisation(article: Article, body: Organisation, homes: _Homes, labels: Labels) -> NameCard:
    known = gazetteer.look_up(body.name, article.language)
    house = known is not None and known.kind == "metonym"
    here = house and known is not None and any(place.country == known.country for place in article.places)
    term = _term(article, body)
    return NameCard(
        id=body.id,
        name=body.name,
        mentions=len(body.mentions),
        places=_once_a_sentence(article, body.mentions, homes),
        first=passage(article.text, min(body.mentions)),
        meaning=passage(article.text, _meaning_span(article, term)) if term else None,
        forms=_forms(body.name, body.variants, term, labels),
        note=labels.text("names.house") if house else None,
        country=gazetteer.country_name(known.country, labels.language) if here and known and known.country else None,
        position=None,
        speaks=(),
        edited=marks(body.edited, labels),
    )


def _term(article: Article, body: Organisation) -> Term | None:
    """The abbreviation among a body's forms that the article explains by words that are none of them."""
    forms = {body.name, *(variant.text for variant in body.variants)}
    found = (term for term in article.glossary if term.term in forms and term.meaning not in forms)
    return next(found, None)


def _meaning_span(article: Article, term: Term) -> Span:
    start = term.span.start + term.span.of(article.text).index(term.meaning)
    return Span(start, start + len(term.meaning))


def _forms(name: str, variants: Iterable[Variant], term: Term | None, labels: Labels) -> tuple[FormLine, ...]:
    return tuple(
        FormLine(
            text=variant.text,
            count=variant.count,
            label=labels.text("names.abbreviation") if _is_abbreviation(variant.text, name) else None,
        )
        for variant in variants
        if term is None or variant.text != term.meaning
    )


def _is_abbreviation(text: str, name: str) -> bool:
    """Whether a form is a name's letters: capitals that are not the name itself, as in a dateline, « LIMA »."""
    return 1 < len(text) <= 8 and text.isalnum() and text.isupper() and text.casefold() not in name.casefold().split()


def _place(article: Article, place: Place, homes: _Homes, spoken: frozenset[Span], labels: Labels) -> NameCard:
    whole = is_country(place, article.language)
    speaks = [mention for mention in place.mentions if mention in spoken]
    return NameCard(
        id=place.id,
        name=place.name,
        mentions=len(place.mentions),
        places=_once_a_sentence(article, [m for m in place.mentions if m not in spoken], homes),
        first=passage(article.text, min(place.mentions)),
        meaning=None,
        forms=_forms(place.name, place.variants, None, labels),
        note=labels.text("names.country") if whole else None if place.country else labels.text("names.unknown"),
        country=None if whole or not place.country else gazetteer.country_name(place.country, labels.language),
        position=position(place, labels),
        speaks=_once_a_sentence(article, speaks, homes),
        edited=marks(place.edited, labels),
    )


def is_country(place: Place, language: str) -> bool:
    """Whether a place is a whole country, and no part of one."""
    known = gazetteer.look_up(place.name, language)
    return bool(place.country) and known is not None and known.kind == "country" and is_whole(place.name, language)


def position(place: Place, labels: Labels) -> str | None:
    """Coordinates in words, to the hundredth of a degree: « 39,03° N, 125,75° E »."""
    if place.lat is None or place.lon is None:
        return None
    north = labels.text("names.north" if place.lat >= 0 else "names.south", degrees=_degrees(place.lat, labels))
    east = labels.text("names.east" if place.lon >= 0 else "names.west", degrees=_degrees(place.lon, labels))
    return labels.text("names.position", north=north, east=east)


def _degrees(value: float, labels: Labels) -> str:
    return f"{abs(value):.2f}".replace(".", labels.text("names.decimal"))


def _spoken(article: Article) -> Iterator[Span]:
    """Namings of places that the article gives as a source: « selon Séoul », « Séoul estime »."""
    small = table(article.language, "small_words")["determiners"]
    sources = [s.source for s in article.statements] + [q.speaker for q in article.quotes]
    spans = {source.span for source in sources if source and source.person is None}
    mentions = sorted(mention for place in article.places for mention in place.mentions)
    joined = {",", *table(article.language, "small_words")["joins"]}
    last = None
    for mention in mentions:
        own = any(_holds_only(article, span, mention, small) for span in spans)
        if own or (last and Span(last.end, mention.start).of(article.text).strip() in joined):
            yield mention
            last = mention
        else:
            last = None


def _holds_only(article: Article, span: Span, mention: Span, small: Sequence[str]) -> bool:
    """Whether words are a place's name and at most an article before it."""
    before = article.text[span.start : mention.start].strip().lower().replace("’", "'")
    return span.end == mention.end and span.start <= mention.start and (not before or before in small)


def _homes(article: Article) -> _Homes:
    """Statements, then blocks, in which a naming may stand."""
    statements = sorted(statement.span for statement in article.statements)
    return statements, sorted(block.span for block in article.blocks)


def _home(mention: Span, homes: _Homes) -> Span:
    """The sentence that a naming stands in, else its block, else itself."""
    for spans in homes:
        at = bisect_right(spans, mention.start, key=lambda span: span.start) - 1
        if at >= 0 and spans[at].holds(mention):
            return spans[at]
    return mention


def _once_a_sentence(article: Article, mentions: Iterable[Span], homes: _Homes) -> tuple[Passage, ...]:
    found: dict[Span, Span] = {}
    for mention in sorted(mentions):
        found.setdefault(_home(mention, homes), mention)
    return tuple(passage(article.text, mention) for mention in found.values())
