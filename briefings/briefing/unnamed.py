"""Who acts in the first key sentence where nobody is named: « deux touristes », "the committee"."""

from __future__ import annotations

import re

from briefings.briefing.clauses import clauses_of, trimmed, words_in
from briefings.briefing.somebody import is_name, is_somebody
from briefings.briefing.topic import Topic, first_helper
from briefings.lexicon import table
from briefings.model import Article, Span

LONGEST = 80
"""Characters of the longest subject that is no name."""


def unnamed(topic: Topic) -> tuple[Span, ...]:
    """« Deux touristes » before what they did, where nobody is named: people or a body by their common noun."""
    article = topic.article
    words = topic.subject or _before_verb(topic)
    if words is None or words.end - words.start > LONGEST or not _is_bare(article, words):
        return ()
    if topic.is_source(words) if topic.subject is None else not topic.opens_clause(words.start):
        return ()
    named = is_somebody(article, words) or (topic.subject and is_name(article, words))
    return (_with_count(topic, words),) if named else ()


def _with_count(topic: Topic, words: Span) -> Span:
    """« Six personnes, dont un enfant, »: with how many of them are what."""
    small = table(topic.article.language, "small_words")
    counting = "|".join(map(re.escape, small["counting"]))
    behind = re.compile(rf",\s*(?:{counting})\s[^,;:()«»]{{2,80}}(?=,)")
    found = behind.match(topic.article.text, words.end, topic.statement.span.end)
    return Span(words.start, found.end()) if found else words


def _before_verb(topic: Topic) -> Span | None:
    """The words before the event, else before the first « a » or « est »: behind the last comma, or up to one."""
    article = topic.article
    whole = trimmed(article.text, topic.statement.span)
    ends = (topic.event.head.start if topic.event else None, first_helper(article, topic.statement))
    end = min((end for end in ends if end is not None), default=whole.start)
    parts = clauses_of(Span(whole.start, max(whole.start, end)).of(article.text))
    if not parts[-1].strip():
        return trimmed(article.text, Span(whole.start, whole.start + len(parts[0]))) if len(parts[0]) > 1 else None
    return trimmed(article.text, Span(end - len(parts[-1]), end))


def _is_bare(article: Article, words: Span) -> bool:
    """Whether words are a noun with what is said of it: no clause, no denial, and no preposition that opens them."""
    speech, small = table(article.language, "speech")["words"], table(article.language, "small_words")
    never = {*speech["that"], *small["relatives"], *speech["none_of"], *speech["negation"], *speech["bare_clause"]}
    never |= {*small["future_helpers"], *small["conditional_helpers"]}
    tied = {*small["determiners"], *small["of"], *small["whereabouts"], *speech["prepositions"]}
    low = words_in(article, words)
    opens = low and (
        low[0] not in tied or low[0] in small["determiners"] or not {*small["amounts"]}.isdisjoint(low[1:2])
    )
    counted = low[-1].isdigit() or low[-1] in small["numerals"] if low else False
    if counted and {*small["ands"]} & {*low[-4:-1]}:
        return False  # "Nine people died and at least 31 were injured": two clauses
    return bool(opens) and never.isdisjoint(low) and low[-1] not in tied and not re.search(
        r"[,;:«»“”\"()–—]", words.of(article.text)
    )  # fmt: skip
