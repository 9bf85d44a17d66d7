"""The five answers of an explainer: who, what, when, where and according to whom, in the article's words.

They take apart the first key statement. What it does not say is a gap with its reason; nothing
is filled in from elsewhere but the name that a pronoun of the sentence stands for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from briefings.briefing.lines import passage
from briefings.briefing.pruning import Answered, leads_to, told_of, words_in
from briefings.briefing.shapes import Answer, Moment
from briefings.calendar_words import in_words
from briefings.labels import Labels
from briefings.lexicon import table
from briefings.model import Article, DateType, Event, GapKind, Modality, Place, Span, Statement
from briefings.names import gazetteer
from briefings.typography import set_text

_MOST = 3
"""Names in one answer; a longer list is read in its sentence."""
_ACTS_OF_SPEECH = "statement"
_OPENING = 3
"""Characters that may stand before who speaks, where they open the sentence."""
_SUBJECT = 80
"""Characters of the longest subject that is no name."""
_BEFORE = re.compile(r"(\w+['’]?)\s*$")
_ISO = re.compile(r"\d{4}(?:-\d\d){0,2}")


@dataclass(frozen=True, slots=True)
class _Subject:
    """What the answers are about."""

    article: Article
    statement: Statement
    event: Event | None
    """The event that the statement tells, if the article dates one in it."""

    def holds(self, span: Span) -> bool:
        return self.statement.span.holds(span)

    @property
    def source(self) -> Span | None:
        return self.statement.source.span if self.statement.source else None


def answers(article: Article, moments: Sequence[Moment], labels: Labels) -> tuple[Answer, ...]:
    """The five answers that the first key statement gives, in their usual order; none without such a statement."""
    first = min((s for s in article.statements if s.key is not None), key=lambda s: (s.key or 0, s.span), default=None)
    if first is None:
        return ()
    subject = _Subject(article, first, _event(article, first))
    actors = _who(subject)
    day, place = _when(subject, moments, labels), _where(subject, actors, labels)
    when = day.passages[0].span if day.passages else None
    where = [words.span for words in place.passages]
    actors = actors or _unnamed(
        subject, told_of(article, first, subject.event, Answered(who=(), when=when, where=where))
    )
    what = told_of(article, first, subject.event, Answered(who=actors, when=when, where=where))
    return (
        _answer("who", article, actors, labels, note=_in_full(article, actors)),
        _answer("what", article, (what,), labels),
        day,
        place,
        _according_to(subject, labels),
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
    return Answer(question=question, label=labels.text(f"answers.{question}"), passages=found, note=note, gap=gap)


def _in_full(article: Article, spans: Sequence[Span]) -> str | None:
    """The whole name of the one person named, where these words hold a part of it."""
    if len(spans) != 1:
        return None
    own = (p for p in article.people if any(m.overlaps(spans[0]) for m in p.mentions))
    name = next((person.name for person in own), None)
    return name if name is not None and name not in spans[0].of(article.text) else None


def _event(article: Article, statement: Statement) -> Event | None:
    """What a statement tells, rather than that somebody said it."""
    told = [event for event in article.events if event.statement == statement.id and statement.span.holds(event.head)]
    first = min(told, key=lambda event: (event.kind == _ACTS_OF_SPEECH, not event.people, event.head), default=None)
    return _main_one(article, first, told) if first is not None else None


def _main_one(article: Article, first: Event, told: Sequence[Event]) -> Event:
    """« Fermée depuis la crue du 2 mars, la halle a rouvert lundi »: not what a clause in front only mentions."""
    words = table(article.language, "speech")["words"]
    helpers = {*words["have"], *words["be"]}

    def is_group(event: Event) -> bool:
        low = words_in(article, event.head)
        return len(low) > 1 and low[0] in helpers

    if is_group(first) or " " in first.head.of(article.text):
        return first
    behind = (
        event for event in sorted(told, key=lambda event: event.head)
        if event.head > first.head and event.kind != _ACTS_OF_SPEECH and is_group(event)
        and _is_past_aside(article, first.head.end, event.head.start)
    )  # fmt: skip
    return next(behind, first)


def _is_past_aside(article: Article, first: int, end: int) -> bool:
    """Whether a comma closes what stands before, and no relative opens behind it."""
    comma = article.text.rfind(",", first, end)
    relatives = {
        *table(article.language, "small_words")["relatives"],
        *table(article.language, "speech")["words"]["that"],
    }
    return comma >= 0 and relatives.isdisjoint(words_in(article, Span(comma, end)))


def _who(subject: _Subject) -> tuple[Span, ...]:
    """Who takes part: people of the event, else those named; bodies; a country that acts; else who speaks."""
    return _people(subject) or _bodies(subject) or _acting_places(subject) or _speaker(subject)


def _people(subject: _Subject) -> tuple[Span, ...]:
    article, event = subject.article, subject.event
    named = {person.id: _naming(subject, person.mentions) for person in article.people if person.mentions}
    roles = [role.span for person in article.people for role in person.roles]  # « le successeur de X »
    named = {who: span for who, span in named.items() if not any(role.holds(span) for role in roles)}
    taking_part = (
        [span for identifier in event.people if (span := named.get(identifier)) and not _owns(subject, event, span)]
        if event
        else []
    )
    if taking_part:
        return tuple(sorted(taking_part)[:_MOST])
    here = (span for span in named.values() if subject.holds(span) and not _speaks(subject, span))
    return tuple(sorted(span for span in here if _opens(subject, span))[:1])


def _owns(subject: _Subject, event: Event, span: Span) -> bool:
    """« Lens s'est imposé grâce à un doublé de X »: whose thing is spoken of far behind what happens does not do it."""
    before = words_in(subject.article, Span(event.head.end, max(event.head.end, span.start)))
    return len(before) > 2 and before[-1] in table(subject.article.language, "small_words")["of"]


def _naming(subject: _Subject, mentions: Sequence[Span]) -> Span:
    """The naming in the sentence, the fullest; else the last before it, which its pronoun stands for."""
    here = [span for span in mentions if subject.holds(span)]
    if here:
        return max(here, key=lambda span: (span.end - span.start, -span.start))
    before = [span for span in mentions if span < subject.statement.span]
    return max(before) if before else min(mentions)


def _speaks(subject: _Subject, span: Span) -> bool:
    return subject.source is not None and subject.source.overlaps(span)


def _opens(subject: _Subject, span: Span) -> bool:
    """Whether a naming stands where the one who acts does: before the event, with only titles before it."""
    end = subject.event.head.start if subject.event else subject.statement.span.end
    return span.end <= end and leads_to(subject.article, subject.statement.span, span)


def _bodies(subject: _Subject) -> tuple[Span, ...]:
    """The body that the sentence opens with: behind what happens it is what it happens to."""
    named = (_naming(subject, body.mentions) for body in subject.article.organisations if body.mentions)
    here = sorted(span for span in named if subject.holds(span) and not _speaks(subject, span))
    whole = ((span, _with_members(subject, span)) for span in here)
    return tuple(long for span, long in whole if long != span or _opens(subject, span))[:1]


def _with_members(subject: _Subject, body: Span) -> Span:
    """« Des chercheurs de l'Institut », where the sentence opens with those and not with the body itself."""
    article = subject.article
    small = table(article.language, "small_words")
    opening = Span(subject.statement.span.start, body.start)
    low = words_in(article, opening)
    tied = len(low) > 2 and low[0] in {*small["determiners"], *small["numerals"], *small["openers"]}
    ends = low[-1:] + low[-2:-1] if low and low[-1] in small["definites"] else low[-1:]
    bare = not re.search(r"[^\w\s'’-]", opening.of(article.text))
    acted = subject.event is not None and opening.overlaps(subject.event.head)
    return Span(opening.start, body.end) if tied and bare and not acted and set(ends) & set(small["of"]) else body


def _acting_places(subject: _Subject) -> tuple[Span, ...]:
    """A country or capital that opens the sentence as what acts: « La Norvège a refusé »."""
    start = subject.statement.span.start
    small = table(subject.article.language, "small_words")["determiners"]
    for place in subject.article.places:
        for mention in place.mentions:
            opening = Span(start, max(start, mention.start)).of(subject.article.text).strip(' «“"\n').lower()
            if subject.holds(mention) and (not opening or opening.replace("’", "'") in small):
                return (mention,)
    return ()


def _speaker(subject: _Subject) -> tuple[Span, ...]:
    """Who speaks, where saying it is all that happens."""
    says = subject.event is not None and subject.event.kind in (_ACTS_OF_SPEECH, "accusation", "threat")
    source = subject.source
    if source is None or not subject.holds(source):
        return ()
    opens = 0 <= source.start - subject.statement.span.start <= _OPENING
    return (source,) if (says and opens) or _plans_itself(subject, source) else ()


def _plans_itself(subject: _Subject, source: Span) -> bool:
    """« Le candidat X proposera une réforme »: who says what they will do also does it."""
    if subject.statement.modality is not Modality.PLANNED or not _opens(subject, source):
        return False
    end = subject.event.head.start if subject.event else min(subject.statement.span.end, source.end + _SUBJECT)
    behind = Span(source.end, max(source.end, end))
    that = {*table(subject.article.language, "speech")["words"]["that"]}
    return that.isdisjoint(words_in(subject.article, behind)) and "," not in behind.of(subject.article.text)[:2]


def _unnamed(subject: _Subject, told: Span) -> tuple[Span, ...]:
    """« Deux touristes » before what they did, where nobody is named: people or a body by their common noun."""
    article, event = subject.article, subject.event
    words = Span(told.start, max(told.start, event.head.start)) if event else Span(told.start, told.start)
    words = _behind_comma(article, words)
    low = words_in(article, words)
    speech, small = table(article.language, "speech")["words"], table(article.language, "small_words")
    never = {*speech["that"], *small["relatives"], *speech["none_of"], *speech["negation"]}
    tied = {*small["determiners"], *small["of"], *small["whereabouts"], *speech["prepositions"]}
    if not low or words.end - words.start > _SUBJECT or never & set(low) or low[-1] in tied:
        return ()
    bare = not re.search(r"[,;:«»“”\"()–—]", words.of(article.text))
    people = {*speech["bodies"], *small["folk"]}
    opens = low[0] not in tied or low[0] in small["determiners"]
    return (passage(article.text, words).span,) if bare and opens and people & set(low[:4]) else ()


def _behind_comma(article: Article, words: Span) -> Span:
    """« Six ans après le drame, seize prévenus »: the words behind the last comma, right before the event."""
    comma = article.text.rfind(",", words.start, words.end)
    behind = article.text[comma + 1 : words.end]
    return Span(comma + 1 + len(behind) - len(behind.lstrip()), words.end) if comma >= 0 and behind.strip() else words


def _when(subject: _Subject, moments: Sequence[Moment], labels: Labels) -> Answer:
    article, event = subject.article, subject.event
    if event is not None:
        return _dated(subject, event, moments, labels)
    gap = next((g for g in article.gaps if g.kind is GapKind.DATE and subject.holds(g.span)), None)
    dates = [d for d in article.dates if subject.holds(d.span) and d.type in (DateType.DATE, DateType.TIME) and d.start]
    if dates:
        value = _ISO.match(dates[0].value or "")
        return _answer(
            "when", article, (dates[0].span,), labels, note=in_words(value.group(), labels) if value else None
        )
    return _answer(
        "when", article, (gap.span,) if gap else (), labels, gap=set_text(gap.reason, labels.language) if gap else None
    )


def _dated(subject: _Subject, event: Event, moments: Sequence[Moment], labels: Labels) -> Answer:
    """The period of the event in words, with the words of the article that date it."""
    period = (event.start, event.end, event.status)
    same = (m for m in moments if (m.start, m.end, m.status) == period)
    moment = next((m for m in same if any(line.id == subject.statement.id for line in m.lines)), None)
    date = subject.article.dates[event.date].span if event.date is not None else None
    words = moment.date_words.span if moment and moment.date_words else None
    chosen = words if words and (date is None or words.overlaps(date)) else date
    note = (
        ", ".join(filter(None, (moment.date_label, moment.precision_label)))
        if moment
        else in_words(event.start, labels)
    )
    if chosen is None and event.start == subject.article.published:
        note = labels.text("answers.publication", date=note)
    return _answer("when", subject.article, (chosen,) if chosen else (), labels, note=note)


def _where(subject: _Subject, actors: Sequence[Span], labels: Labels) -> Answer:
    """Places behind a preposition that says where, those of the event first; a place in a role is none."""
    article = subject.article
    own = set(subject.event.places) if subject.event else set()
    roles = [role.span for person in article.people for role in person.roles]
    found: dict[str, tuple[bool, Span, Place]] = {}
    for place in article.places:
        for mention in place.mentions:
            inside = subject.holds(mention) and mention not in actors and not any(r.overlaps(mention) for r in roles)
            near = place.id in own or _same_clause(subject, mention)
            if inside and near and not _speaks(subject, mention) and _is_where(article, mention):
                found.setdefault(place.id, (place.id not in own, mention, place))
    chosen = sorted(found.values(), key=lambda item: item[:2])[:_MOST]
    note = _country(article, [(mention, place) for _, mention, place in chosen], labels)
    return _answer("where", article, [mention for _, mention, _ in chosen], labels, note=note)


def _same_clause(subject: _Subject, mention: Span) -> bool:
    """Whether no « que », « qui » or « où » parts a place from what happens."""
    article = subject.article
    at = subject.event.head.end if subject.event else subject.statement.span.start
    between = Span(min(at, mention.start), max(at, mention.start))
    opens = {*table(article.language, "small_words")["relatives"], *table(article.language, "speech")["words"]["that"]}
    return opens.isdisjoint(words_in(article, between))


def _is_where(article: Article, mention: Span) -> bool:
    """Whether the words before a place lead back to a preposition that says where: « à », « dans la région de »."""
    small, places = table(article.language, "small_words"), table(article.language, "places")
    passed = {*small["determiners"], *small["of"], *places["areas"], *places["premises"], *places["kinds"]}
    at = mention.start
    for _ in range(6):
        before = _BEFORE.search(article.text[max(0, at - 40) : at])
        word = before[1].lower().replace("’", "'") if before else ""
        if word in small["whereabouts"]:
            return True
        if before is None or word not in passed:
            return False
        at -= len(before.group())
    return False


def _country(article: Article, chosen: Sequence[tuple[Span, Place]], labels: Labels) -> str | None:
    """The country that the places share, where the words of the article do not name it so."""
    codes = {place.country for _, place in chosen}
    code = codes.pop() if len(codes) == 1 else None
    name = gazetteer.country_name(code, labels.language) if code else None
    return None if any(mention.of(article.text) == name for mention, _ in chosen) else name


def _according_to(subject: _Subject, labels: Labels) -> Answer:
    """Who says all this, and how."""
    article, modality = subject.article, subject.statement.modality
    gap = next((g for g in article.gaps if g.kind is GapKind.SPEAKER and subject.holds(g.span)), None)
    if subject.source is not None:
        said = _answer("source", article, (subject.source,), labels, note=_in_full(article, (subject.source,)))
    elif gap is not None:
        said = _answer("source", article, (gap.span,), labels, gap=set_text(gap.reason, labels.language))
    else:
        said = _answer("source", article, (), labels, note=labels.text("site.says_article"))
    return replace(said, modality=modality, modality_label=labels.text(f"modality.{modality}"))
