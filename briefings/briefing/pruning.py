"""What a sentence tells, in its own words, without what other answers give: who says so, who does it, when.

Words are taken off the ends only, and only where what is left still says the same: never
a negation, never what a verb needs. Where that is not sure the words stay.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefings.briefing.clauses import comma_before, commas, last_comma, trimmed, words_in
from briefings.lexicon import table
from briefings.model import Article, Event, Modality, Span, Statement

_TAIL = 120
"""Characters of the longest closing clause that only says who speaks."""
_NAMED = 3
"""Words from « par » to a name: « par le groupe X »."""
_SAYING = 8
"""Words behind a speaker that may do no more than say that they speak, and where."""
_ROOM = 45
"""Characters that may stand between a speaker and « que », or between who acts and the event."""
_CLAUSE = 70
"""Characters of the longest clause between commas that only says when or where."""
_TITLES = 90
"""Characters of the longest title before a name."""
_ASIDE = re.compile(r"\s*(?:,[^,;:«»“”()]{2,140},|\([^()]{1,80}\),?)")
_COMMA, _COMMA_BEFORE = re.compile(r"\s*,"), re.compile(r",\s*$")
_MARKS = re.compile(r"[,;:«»“”()–—]")
_WORD = re.compile(r"\w+['’]?")


@dataclass(frozen=True, slots=True)
class Answered:
    """Words that the other answers give, which need not be said twice."""

    who: Sequence[Span]
    when: Span | None
    where: Sequence[Span]
    verb: Span | None = None
    """The first word of the verb, where no event tells it."""


_SURE = frozenset({Modality.ASSERTED, Modality.PLANNED, Modality.ALLEGED, Modality.CONDITIONAL})


def told_of(article: Article, statement: Statement, event: Event | None, others: Answered) -> Span:
    """The words of a statement that say what happens.

    Args:
        event: The one that the statement is about, if the article dates it; its words always stay.
        others: What the other answers give.
    """
    whole = trimmed(article.text, statement.span)
    head = event.head if event else None
    words = _without_source(article, statement, whole, head)
    words = _without_opening_clauses(article, words, others, head)
    words = _without_closing_clauses(article, words, others, head)
    words = _without_date(article, words, others.when, head)
    verb = others.verb
    if head is not None:
        words = _without_subject(article, words, others.who, head)
    elif verb is not None and any(who < verb and reaches(article, who, verb) for who in others.who):
        words = _without_subject(article, words, others.who, verb)
    return trimmed(article.text, words) if not head or words.holds(head) else whole


def _without_opening_clauses(article: Article, words: Span, others: Answered, head: Span | None) -> Span:
    """Without « Ce lundi, à Oslo, », where other answers give day and place."""
    while found := commas(article.text, words.start, words.end):
        comma = found[0]
        clause, rest = Span(words.start, comma), trimmed(article.text, Span(comma + 1, words.end))
        if not _is_given(article, clause, others) or not _is_enough(rest, words, head):
            break
        words = rest
    return words


def _without_closing_clauses(article: Article, words: Span, others: Answered, head: Span | None) -> Span:
    while (comma := last_comma(article.text, words.start, words.end)) > 0:
        rest, clause = trimmed(article.text, Span(words.start, comma)), Span(comma + 1, words.end)
        if not _is_given(article, clause, others) or not _is_enough(rest, words, head):
            break
        words = rest
    return words


def _is_given(article: Article, clause: Span, others: Answered) -> bool:
    """Whether a stretch between commas says only when or where, and other answers give that."""
    inner = trimmed(article.text, clause)
    given = [span for span in (*others.where, others.when) if span and inner.holds(span)]
    small = table(article.language, "small_words")
    lows = words_in(article, Span(inner.start, max(inner.start, given[0].start))) if given else []
    plain = all(low in {*small["standing"], *small["before_date"], *small["determiners"]} for low in lows[:1])
    return bool(given) and plain and inner.end - inner.start <= _CLAUSE


def _is_enough(rest: Span, words: Span, head: Span | None) -> bool:
    if head is not None:
        return rest.holds(head)
    return 2 * (rest.end - rest.start) > words.end - words.start


def _without_source(article: Article, statement: Statement, words: Span, head: Span | None) -> Span:
    source = statement.source.span if statement.source else None
    if source is None or not words.holds(source) or statement.modality is Modality.DENIED:
        return words  # a denial is told with the words that deny
    return (
        _without_closing(article, words, source, head)
        or _without_opening(article, words, source, head)
        or _behind_that(article, statement, words, source, head)
        or words
    )


def _without_closing(article: Article, words: Span, source: Span, head: Span | None) -> Span | None:
    """« …, a indiqué le ministère »: up to the last comma before the speaker, if nothing but a date follows."""
    comma = comma_before(article, words.start, source)
    tail = Span(comma + 1, words.end) if comma > words.start else None
    if tail is None or tail.end - tail.start > _TAIL or (head is not None and tail.overlaps(head)):
        return None
    if _goes_on(article, tail, source) or is_agent(article, Span(tail.start, source.start)):
        return None
    left = Span(words.start, comma)
    if _opens_with_preposition(article, left) and left.end - left.start < tail.end - tail.start:
        return None  # « Au lendemain du vote, les syndicats appellent à la grève »
    return left if comma - words.start > tail.end - tail.start or head is not None else None


def is_agent(article: Article, before: Span) -> bool:
    """« …, a été reprise par le groupe X, a annoncé ce dernier »: whether who speaks is named as who does it."""
    low = words_in(article, before)
    names_source = " ".join(low).startswith(tuple(table(article.language, "speech")["prepositions"]["open"]))
    return not names_source and not {*table(article.language, "small_words")["by"]}.isdisjoint(low[-_NAMED:])


def _goes_on(article: Article, tail: Span, source: Span) -> bool:
    """ "…, but officials said they would look into it": a clause that says more than who speaks."""
    before = words_in(article, Span(tail.start, source.start))
    behind = words_in(article, Span(source.end, tail.end))
    contrast = {
        *table(article.language, "speech")["words"]["contrast"],
        *table(article.language, "small_words")["ands"],
    }
    return not contrast.isdisjoint(before[:1]) or (len(before) <= 1 and len(behind) > _SAYING)


def _without_opening(article: Article, words: Span, source: Span, head: Span | None) -> Span | None:
    """« Selon le ministère, … »"""
    opening = article.text[words.start : source.start].strip().lower().replace("’", "'")
    known = [*table(article.language, "speech")["prepositions"]["open"]]
    comma = next(iter(commas(article.text, source.end, words.end)), -1)
    if comma < 0 or not any(opening == word or opening.startswith(f"{word} ") for word in known):
        return None
    return Span(comma + 1, words.end) if head is None or head.start > comma else None


def _behind_that(article: Article, statement: Statement, words: Span, source: Span, head: Span | None) -> Span | None:
    """« Le ministère a déclaré que … », where nothing there says no."""
    speech = table(article.language, "speech")["words"]
    if statement.modality not in _SURE:
        return None
    for that in re.finditer(
        rf"\b(?:{'|'.join(map(re.escape, speech['that']))})(?!\w)['’]?\s*", article.text[source.end : words.end]
    ):
        between = Span(source.end, source.end + that.start())
        no = {*speech["negation"], *speech["none_of"]}
        if (
            that.start() > _ROOM
            or no & set(words_in(article, Span(words.start, between.end)))
            or (head and head.start < between.end)
        ):
            return None
        return Span(source.end + that.end(), words.end)
    return None


def _without_date(article: Article, words: Span, when: Span | None, head: Span | None) -> Span:
    """Without the date that closes it, unless the words before the date say more than that it is one."""
    if when is None or trimmed(article.text, Span(words.start, words.end)).end != when.end or when.start <= words.start:
        return words
    rest = Span(words.start, when.start)
    neutral = {*table(article.language, "small_words")["before_date"]}
    last = re.search(r"(\w+['’]?)\s*$", rest.of(article.text))
    while last and last[1].lower().replace("’", "'") in neutral:
        rest = Span(words.start, words.start + last.start())
        last = re.search(r"(\w+['’]?)\s*$", rest.of(article.text))
    preposition = last and last[1].lower().replace("’", "'") in {
        *table(article.language, "speech")["words"]["prepositions"],
        *table(article.language, "speech")["words"]["subordinators"],
    }
    leads = (
        rest.of(article.text).lower().rstrip().endswith(tuple(table(article.language, "events")["bounds"]["bridges"]))
    )
    kept = rest.end > words.start and not preposition and not leads and (head is None or rest.holds(head))
    return trimmed(article.text, rest) if kept else words


def _without_subject(article: Article, words: Span, who: Sequence[Span], head: Span) -> Span:
    """Without the name of who acts, where it opens the words with nothing but their titles before it."""
    inside = sorted(span for span in who if words.holds(span) and span.end <= head.start)
    if not inside:
        return words
    at = words.start
    for name in inside:
        if not _only_titles(article, Span(at, name.start), first=at == words.start):
            return words
        at = name.end
    names = (mention for person in article.people for mention in person.mentions)
    if inside[-1] not in names and not reaches(article, inside[-1], head):
        return words
    between, named = Span(at, head.start).of(article.text), inside[-1].of(article.text)
    if aside := _ASIDE.match(between) or (
        _COMMA.match(between) if "," in named or _COMMA_BEFORE.search(article.text[: inside[-1].start]) else None
    ):
        at += aside.end()
    rest = Span(at, head.start)
    bad = rest.end - rest.start > _ROOM or _MARKS.search(rest.of(article.text))
    return words if bad or _opens_with_preposition(article, rest) else Span(at, words.end)


def reaches(article: Article, subject: Span, head: Span) -> bool:
    """Whether a subject is whole: nothing but an aside, a day and small words stands between it and its verb."""
    between = Span(subject.end, head.start)
    closed = _COMMA if "," in subject.of(article.text) else _ASIDE
    aside = closed.match(between.of(article.text))
    rest = Span(subject.end + (aside.end() if aside else 0), head.start)
    speech = table(article.language, "speech")["words"]
    small = {*speech["clitics"], *speech["adverbs"], *speech["negation"]}
    days = [date.span for date in article.dates if rest.holds(date.span)]
    if days:
        small |= {*table(article.language, "small_words")["standing"]}  # "on Friday"
    loose = (
        m
        for m in _WORD.finditer(article.text, rest.start, rest.end)
        if not any(d.start <= m.start() < d.end for d in days)
    )
    return not _MARKS.search(rest.of(article.text)) and all(m[0].lower().replace("’", "'") in small for m in loose)


def leads_to(article: Article, sentence: Span, name: Span) -> bool:
    """Whether nothing but titles stands between the opening of a clause and a name."""
    comma = max(
        last_comma(article.text, sentence.start, name.start),
        *(article.text.rfind(sign, sentence.start, name.start) for sign in ";:"),
    )
    opening = Span(comma + 1 if comma > 0 else sentence.start, name.start)
    return _only_titles(article, opening, first=True)


def _only_titles(article: Article, span: Span, *, first: bool) -> bool:
    """Whether a stretch can only be titles of the name behind it, joined to the name before unless it is the first."""
    small = table(article.language, "small_words")
    lows = words_in(article, span)
    if not first:
        if not lows or lows[0] not in small["joins"]:
            return False
        lows = lows[1:]
    if not lows:
        return True
    words = span.of(article.text).rstrip()
    whole = not _MARKS.search(re.sub(r"\([^()]*\)", "", words.removesuffix(","))) and span.end - span.start <= _TITLES
    speech = table(article.language, "speech")["words"]
    never = {*speech["none_of"], *speech["negation"], *small["relatives"], *speech["that"]}
    return whole and not _ties(article, lows) and not never & set(lows) and lows[0] not in _prepositions(article)


def _ties(article: Article, lows: Sequence[str]) -> bool:
    """Whether the last words put what follows behind a preposition: « la mort de », « la réponse à la »."""
    small, before = table(article.language, "small_words"), _prepositions(article)
    return lows[-1] in before or (len(lows) > 1 and lows[-1] in small["determiners"] and lows[-2] in before)


def _opens_with_preposition(article: Article, span: Span) -> bool:
    lows = words_in(article, span)
    return bool(lows) and lows[0] in _prepositions(article)


def _prepositions(article: Article) -> frozenset[str]:
    """Prepositions of the language, those of source and place too."""
    speech, small = table(article.language, "speech")["words"], table(article.language, "small_words")
    return frozenset((*speech["prepositions"], *small["of"], *small["whereabouts"], *small["oblique"]))
