"""The five answers of an explainer: who, what, when, where and according to whom, in the article's words.

They take apart the first key statement. What it does not say is a gap with its reason; nothing
is filled in from elsewhere but the name that a pronoun of the sentence stands for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefings.briefing.acting import who_acts
from briefings.briefing.lines import passage
from briefings.briefing.pruning import Answered, told_of
from briefings.briefing.shapes import Answer, Moment
from briefings.briefing.topic import Topic, closing_source, first_helper, topic_of
from briefings.briefing.whereabouts import places_of
from briefings.calendar_words import in_words
from briefings.labels import Labels
from briefings.model import Article, DateType, Event, GapKind, Place, Span
from briefings.names import gazetteer
from briefings.typography import set_text

_FEW = 3
"""Words before an event that cannot hold another, « effectuera une visite », and of the longest one that is named."""
_ISO = re.compile(r"\d{4}(?:-\d\d){0,2}")


def answers(article: Article, moments: Sequence[Moment], labels: Labels) -> tuple[Answer, ...]:
    """The five answers that the first key statement gives, in their usual order; none without such a statement."""
    topic = topic_of(article)
    if topic is None:
        return ()
    actors = who_acts(topic)
    day, place = _when(topic, moments, labels), _where(topic, actors, labels)
    when = day.passages[0].span if day.passages and topic.event is topic.dated else None
    verb = first_helper(article, topic.statement)
    given = Answered(
        who=actors, when=when, where=[words.span for words in place.passages],
        verb=Span(verb, verb + 1) if verb is not None else None,
    )  # fmt: skip
    what = told_of(article, topic.statement, topic.event, given)
    return (
        _answer("who", article, actors, labels, note=_in_full(article, actors)),
        _answer("what", article, (what,), labels),
        _named(day, topic, what, labels),
        place,
        _according_to(topic, labels),
    )


def _answer(
    question: str,
    article: Article,
    spans: Iterable[Span],
    labels: Labels,
    *,
    note: str | None = None,
    gap: str | None = None,
) -> Answer:
    found = tuple(passage(article.text, span) for span in spans)
    if not found and note is None and gap is None:
        gap = labels.text(f"answers.no_{question}")
    if note is not None and len(found) == 1 and found[0].text.split()[-len(note.split()) :] == note.split():
        note = None  # the article says it in full
    return Answer(question=question, label=labels.text(f"answers.{question}"), passages=found, note=note, gap=gap)


def _in_full(article: Article, spans: Sequence[Span]) -> str | None:
    """The whole name of the one person named, where these words hold a part of it."""
    if len(spans) != 1:
        return None
    own = (p for p in article.people if any(m.overlaps(spans[0]) for m in p.mentions))
    name = next((person.name for person in own), None)
    return name if name is not None and name not in spans[0].of(article.text) else None


def _when(topic: Topic, moments: Sequence[Moment], labels: Labels) -> Answer:
    article, event = topic.article, topic.dated
    if event is not None:
        return _dated(topic, event, moments, labels)
    gap = next((g for g in article.gaps if g.kind is GapKind.DATE and topic.holds(g.span)), None)
    dates = [d for d in article.dates if topic.holds(d.span) and d.type in (DateType.DATE, DateType.TIME) and d.start]
    if dates:
        value = _ISO.match(dates[0].value or "")
        return _answer(
            "when", article, (dates[0].span,), labels, note=in_words(value.group(), labels) if value else None
        )
    return _answer(
        "when", article, (gap.span,) if gap else (), labels, gap=set_text(gap.reason, labels.language) if gap else None
    )


def _dated(topic: Topic, event: Event, moments: Sequence[Moment], labels: Labels) -> Answer:
    """The period of the event in words, with the words of the article that date it."""
    period = (event.start, event.end, event.status)
    same = (m for m in moments if (m.start, m.end, m.status) == period)
    moment = next((m for m in same if any(line.id == topic.statement.id for line in m.lines)), None)
    date = topic.article.dates[event.date].span if event.date is not None else None
    words = moment.date_words.span if moment and moment.date_words else None
    chosen = words if words and (date is None or words.overlaps(date)) else date
    note = (
        ", ".join(filter(None, (moment.date_label, moment.precision_label)))
        if moment
        else in_words(event.start, labels)
    )
    if chosen is None and event.start == topic.article.published:
        note = labels.text("answers.publication", date=note)
    return _answer("when", topic.article, (chosen,) if chosen else (), labels, note=note)


def _named(day: Answer, topic: Topic, what: Span, labels: Labels) -> Answer:
    """The day with the event that it is of, where the words told do not begin with it: « 2026 : « fermeture » »."""
    event = topic.dated
    if event is None or not day.passages or not day.note:
        return day
    words, text = event.head.of(topic.article.text).split(), topic.article.text
    tail = closing_source(topic.article, topic.statement)
    if tail is not None and tail.holds(event.head) and day.passages[0].span < tail:
        return day  # "killed 60 overnight, the ministry said": the night is not that of the saying
    begins = len(text[what.start : max(what.start, event.head.start)].split()) <= _FEW
    opens = bool(event.title) and topic.opens_clause(event.title[0].start)
    if (topic.event is event and (begins or opens)) or len(words) > _FEW:
        return day
    return replace(day, note=labels.text("answers.of_event", date=day.note, event=" ".join(words)))


def _where(topic: Topic, actors: Sequence[Span], labels: Labels) -> Answer:
    chosen = places_of(topic, actors)
    note = _country(chosen, topic.article, labels)
    untold = not chosen and any(topic.holds(one) for place in topic.article.places for one in place.mentions)
    gap = labels.text("answers.untold_where") if untold else None
    return _answer("where", topic.article, [mention for mention, _ in chosen], labels, note=note, gap=gap)


def _country(chosen: Sequence[tuple[Span, Place]], article: Article, labels: Labels) -> str | None:
    """The country that the places share, where the words of the article do not name it so."""
    codes = {place.country for _, place in chosen}
    code = codes.pop() if len(codes) == 1 else None
    name = gazetteer.country_name(code, labels.language) if code else None
    return None if any(mention.of(article.text) == name for mention, _ in chosen) else name


def _according_to(topic: Topic, labels: Labels) -> Answer:
    """Who says all this, and how."""
    article, modality = topic.article, topic.statement.modality
    gap = next((g for g in article.gaps if g.kind is GapKind.SPEAKER and topic.holds(g.span)), None)
    if topic.source is not None:
        said = _answer("source", article, (topic.source,), labels, note=_in_full(article, (topic.source,)))
    elif gap is not None:
        said = _answer("source", article, (gap.span,), labels, gap=set_text(gap.reason, labels.language))
    else:
        said = _answer("source", article, (), labels, note=labels.text("site.says_article"))
    return replace(said, modality=modality, modality_label=labels.text(f"modality.{modality}"))
