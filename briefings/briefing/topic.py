"""What the five answers are about: the first key sentence, and the event that it tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefings.briefing.clauses import clauses_of, comma_before, last_comma, trimmed, words_in
from briefings.briefing.pruning import is_agent, reaches
from briefings.lexicon import table
from briefings.model import Article, Event, Span, Statement

ACTS_OF_SPEECH = "statement"
"""The kind of event that is somebody's saying so."""
BREAKS = ',;:–—«“("'
"""Marks behind which a clause begins."""
_BEFORE = re.compile(r"(\w+)\s+$")
_MAIN = 3
"""Words of the shortest clause that another may hang on."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What the answers are about."""

    article: Article
    statement: Statement
    dated: Event | None
    """The event that the statement tells, if the article dates one in it."""
    event: Event | None
    """The same where the sentence is about it: « …, a indiqué lundi le maire » is not about what he did on Monday."""
    subject: Span | None
    """The words before the verb of the event that are its subject."""

    def holds(self, span: Span) -> bool:
        return self.statement.span.holds(span)

    def opens_clause(self, at: int) -> bool:
        """Whether a clause begins at a place of the sentence: behind a mark, or behind nothing but a day."""
        before = self.article.text[self.statement.span.start : at].rstrip()
        return before[-1:] in BREAKS or self.opens_sentence(at)

    def opens_sentence(self, at: int) -> bool:
        """Whether nothing but a day stands before a place of the sentence: « ce lundi, », "On Monday night,"."""
        return _opens_sentence(self.article, self.statement, at)

    @property
    def source(self) -> Span | None:
        return self.statement.source.span if self.statement.source else None

    def is_source(self, span: Span) -> bool:
        """Whether words are of who says it."""
        return self.source is not None and self.source.overlaps(span)


def topic_of(article: Article) -> Topic | None:
    """The topic of an article's first key statement; None without such a statement."""
    first = min((s for s in article.statements if s.key is not None), key=lambda s: (s.key or 0, s.span), default=None)
    if first is None:
        return None
    dated = _event(article, first)
    subject = _subject(article, first, dated) if dated else None
    beside = dated is not None and (
        _says_who_speaks(article, first, dated)
        or _is_aside(article, first, dated)
        or (subject is not None and _hangs_on_another(article, first, subject))
    )
    return Topic(article, first, dated, None if beside else dated, None if beside else subject)


def closing_source(article: Article, statement: Statement) -> Span | None:
    """« …, a indiqué le ministère »: the words behind the last comma before who speaks."""
    source = statement.source.span if statement.source else None
    if source is None or not statement.span.holds(source):
        return None
    comma = comma_before(article, statement.span.start, source)
    if comma < 0 or is_agent(article, Span(comma, source.start)):
        return None
    return Span(comma + 1, statement.span.end)


def first_helper(article: Article, statement: Statement) -> int | None:
    """Where the first « a » or « est » of a sentence stands: that of its main verb, where no clause opens before it."""
    helpers = "|".join(map(re.escape, sorted(helper_forms(article))))
    found = re.compile(rf"(?<![\w'’-])(?:{helpers})(?![\w'’-])").search(
        article.text, statement.span.start, statement.span.end
    )
    return found.start() if found else None


def _opens_sentence(article: Article, statement: Statement, at: int) -> bool:
    days = {date.span.end: date.span.start for date in article.dates}
    before = Span(statement.span.start, at).of(article.text).rstrip(" ,")
    while (day := days.get(statement.span.start + len(before))) is not None:
        before = Span(statement.span.start, day).of(article.text).rstrip(" ,")
    return not before or before.lower() in table(article.language, "small_words")["standing"]


def _event(article: Article, statement: Statement) -> Event | None:
    """What a statement tells, rather than that somebody said it; of several days the one told nearest to it."""
    told = [event for event in article.events if event.statement == statement.id and statement.span.holds(event.head)]

    def distance(event: Event) -> int:
        return abs(article.dates[event.date].span.start - event.head.end) if event.date is not None else 0

    def order(event: Event) -> tuple[bool, bool, bool, Span, int]:
        aside = _is_aside(article, statement, event)
        return aside, event.kind == ACTS_OF_SPEECH, not event.people, event.head, distance(event)

    first = min(told, key=order, default=None)
    return _main_one(article, first, told) if first is not None else None


def _main_one(article: Article, first: Event, told: Sequence[Event]) -> Event:
    """« Fermée depuis la crue du 2 mars, la halle a rouvert lundi »: not what a clause in front only mentions."""
    helpers = helper_forms(article)

    def is_group(event: Event) -> bool:
        low = words_in(article, event.head)
        return len(low) > 1 and low[0] in helpers

    if is_group(first) or " " in first.head.of(article.text):
        return first
    behind = (
        event for event in sorted(told, key=lambda event: event.head)
        if event.head > first.head and event.kind != ACTS_OF_SPEECH and is_group(event)
        and _is_past_aside(article, first.head.end, event.head.start)
    )  # fmt: skip
    return next(behind, first)


def _is_aside(article: Article, statement: Statement, event: Event) -> bool:
    """Whether a verb only tells more of a noun: « dans une plainte déposée lundi », « le feu qui a pris lundi »."""
    opening = Span(statement.span.start, event.head.start).of(article.text)
    if opening.count("(") > opening.count(")"):
        return True
    words = _before_head(article, statement, event)
    if words is None:
        return False
    speech, small = table(article.language, "speech")["words"], table(article.language, "small_words")
    opens = {*small["relatives"]} - {*speech["that"]}
    between = Span(words.end, event.head.start).of(article.text)
    behind = clauses_of(between)[-1]
    before = words_in(article, Span(statement.span.start, words.start))
    opens_clause = _opens_sentence(article, statement, words.start) or bool({*speech["that"]} & {*before[-1:]})
    if opens_clause and between.strip() == "," and "," not in words.of(article.text):
        return True  # « X, condamné en 2018, est candidat »
    if opens & {*behind.lower().split(), *before[-1:]}:
        return True
    ties = {*speech["prepositions"], *small["of"], *small["whereabouts"]}
    low = words_in(article, words)
    counted = {*small["amounts"]} & {*before[-2:-1], *low[:2]}
    if " ".join(low).startswith(tuple(table(article.language, "speech")["prepositions"]["open"])) and not counted:
        return True  # "according to papers filed on Friday"
    return bool(ties & {*before[-1:], *low[:1]} - {*small["determiners"]}) and not counted


def _before_head(article: Article, statement: Statement, event: Event) -> Span | None:
    """The words of an event's title before its verb; none before a noun, of which « la » is all that stands there."""
    if not event.title or event.title[0].start >= event.head.start or not statement.span.holds(event.title[0]):
        return None
    small = table(article.language, "small_words")
    leaning = "|".join(map(re.escape, table(article.language, "events")["chains"]["clitics"]))
    words = Span(event.title[0].start, min(event.title[0].end, event.head.start))
    bare = re.sub(rf"(?:(?:^|\s)(?:{leaning}))+\s*$", "", words.of(article.text).replace("’", "'").lower())
    words = trimmed(article.text, Span(words.start, words.start + len(bare)))
    low = words_in(article, words)
    tied = {*small["determiners"], *small["of"], *small["whereabouts"]}
    return words if low and low[-1] not in tied else None


def helper_forms(article: Article) -> frozenset[str]:
    """The forms of « avoir » and « être » that open a group of a verb: « a », « est », "has"."""
    words = table(article.language, "speech")["words"]
    return frozenset((*words["have"], *words["be"]))


def _is_past_aside(article: Article, first: int, end: int) -> bool:
    """Whether a comma closes what stands before, and no relative opens behind it."""
    comma = last_comma(article.text, first, end)
    relatives = {
        *table(article.language, "small_words")["relatives"],
        *table(article.language, "speech")["words"]["that"],
    }
    return comma >= 0 and relatives.isdisjoint(words_in(article, Span(comma, end)))


def _subject(article: Article, statement: Statement, event: Event) -> Span | None:
    """The words of the event's title before its verb, where they are its whole subject."""
    words = _before_head(article, statement, event)
    whole = words is not None and reaches(article, words, event.head)
    return _with_at_least(article, statement, words) if words is not None and whole else None


def _with_at_least(article: Article, statement: Statement, words: Span) -> Span:
    """« Au moins six personnes », « quelque 300 élèves », where a parser leaves the first words out."""
    small = table(article.language, "small_words")
    start = words.start
    leading = {*small["amounts"], *small["standing"], *small["of"]}
    while (before := _BEFORE.search(Span(statement.span.start, start).of(article.text))) and before[
        1
    ].lower() in leading:
        start -= len(before[0])
    whole = Span(start, words.end)
    counted = {*small["amounts"]} & {*words_in(article, whole)[:2]}
    return whole if counted else words


def _says_who_speaks(article: Article, statement: Statement, event: Event) -> bool:
    """Whether an event stands in a closing clause that only says who speaks."""
    tail = closing_source(article, statement)
    source = statement.source.span if statement.source else None
    if tail is None or source is None or not tail.holds(event.head):
        return False
    return event.head < source or tail.start - statement.span.start > tail.end - tail.start


def _hangs_on_another(article: Article, statement: Statement, subject: Span) -> bool:
    """Whether a clause opens with « after », behind another: "A man was charged after his wife was found on Monday"."""
    words = table(article.language, "speech")["words"]
    low = words_in(article, Span(statement.span.start, subject.start))
    opening = low[:-1] if low[-1:] and low[-1] in words["that"] else low
    return len(opening) > _MAIN and opening[-1] in words["subordinators"]
