"""Provenance: nothing leaves the program that does not hold in its article's text.

One function, `check`, looks at a finished article: every span lies in the text and holds
words, every quoted form stands there, every id and index leads somewhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from briefings.errors import ProvenanceError
from briefings.model import Article, Organisation, Path, Person, Place, Span, spans

Fault = tuple[str, str]
"""Path of a value inside the article, and what is wrong with it."""


def check(article: Article) -> None:
    """Pass an article whose every value holds, and stop at the first that does not.

    Raises:
        ProvenanceError: naming the article, the path of the value, and the words.
    """
    for path, problem in faults(article):
        raise ProvenanceError(f"{article.id}: {path}: {problem}")


def faults(article: Article) -> Iterator[Fault]:
    """Everything in an article that does not hold; spans first, as the rest leans on them."""
    broken = list(_spans(article))
    yield from broken
    if broken:
        return
    yield from _title(article)
    yield from _names(article)
    yield from _terms(article)
    yield from _duplicates(article)
    yield from _speakers(article)
    yield from _events(article)
    yield from _keys(article)


def _spans(article: Article) -> Iterator[Fault]:
    """Spans that run out of the text, hold no words, or hold other words than they say."""
    text = article.text
    for path, span, words in spans(article):
        held = text[span.start : span.end]
        if span.end > len(text):
            yield _way(path), f"characters {_at(span)} run past the end of the text, which has {len(text)}"
        elif not held or held.isspace():
            yield _way(path), f"characters {_at(span)} hold no words ({held!r})"
        elif words is not None and held != words:
            yield _way(path), f"characters {_at(span)} hold {held!r}, not {words!r}"


def _title(article: Article) -> Iterator[Fault]:
    """A title taken from a long first sentence ends with an ellipsis that the text does not have."""
    span = article.title_span
    if span is None:
        return
    words = _flat(span.of(article.text))
    if _flat(article.title) not in (words, f"{words} …"):
        yield "title_span", f"characters {_at(span)} hold {span.of(article.text)!r}, not the title {article.title!r}"


def _names(article: Article) -> Iterator[Fault]:
    """Names and variants that the article never uses."""
    for table in ("people", "organisations", "places"):
        items: tuple[Person | Organisation | Place, ...] = getattr(article, table)
        for index, item in enumerate(items):
            path = f"{table}[{index}]"
            if not item.mentions:
                yield f"{path}.mentions", f"no place in the text names {item.name!r}"
            for number, variant in enumerate(item.variants):
                written = variant.text in article.text or _flat(variant.text) in _flat(article.text)  # over two lines
                if not written:
                    yield f"{path}.variants[{number}].text", f"{variant.text!r} is nowhere in the text"
                elif variant.count < 1:
                    yield f"{path}.variants[{number}].count", f"{variant.text!r} is counted {variant.count} times"


def _terms(article: Article) -> Iterator[Fault]:
    for index, term in enumerate(article.glossary):
        held = term.span.of(article.text)
        for name, words in (("term", term.term), ("meaning", term.meaning)):
            if _flat(words) not in _flat(held):
                yield f"glossary[{index}].{name}", f"{words!r} is not in {held!r}"


def _duplicates(article: Article) -> Iterator[Fault]:
    for table in ("people", "organisations", "places", "statements", "events"):
        ids = [item.id for item in getattr(article, table)]
        for item, count in Counter(ids).items() if len(set(ids)) < len(ids) else ():
            if count > 1:
                yield table, f"the id {item!r} is used {count} times"


def _speakers(article: Article) -> Iterator[Fault]:
    """Speakers that are no person of the article, or are called by no words of its text."""
    known = {person.id for person in article.people}
    names = {person.name for person in article.people}
    said = [("quotes", i, "speaker", quote.speaker) for i, quote in enumerate(article.quotes)]
    said += [("statements", i, "source", statement.source) for i, statement in enumerate(article.statements)]
    said += [
        (f"statements[{i}].pointers", j, "to", p.to)
        for i, s in enumerate(article.statements)
        for j, p in enumerate(s.pointers)
    ]
    unnamed = any(speaker is not None and speaker.name not in names for *_, speaker in said)
    text = _flat(article.text) if unnamed else ""
    for table, i, field, speaker in said:
        if speaker is None:
            continue
        if speaker.person is not None and speaker.person not in known:
            yield f"{table}[{i}].{field}.person", f"no person has the id {speaker.person!r}"
        if speaker.name not in names and _flat(speaker.name) not in text:
            yield f"{table}[{i}].{field}.name", f"{speaker.name!r} is nowhere in the text"


def _events(article: Article) -> Iterator[Fault]:
    """Events that lean on a date, statement, person, organisation or place that is not there."""
    known = {
        table: {item.id for item in getattr(article, table)}
        for table in ("people", "organisations", "places", "statements")
    }
    for index, event in enumerate(article.events):
        path = f"events[{index}]"
        if event.date is not None and not 0 <= event.date < len(article.dates):
            yield f"{path}.date", f"no date has the index {event.date}; there are {len(article.dates)}"
        if event.statement is not None and event.statement not in known["statements"]:
            yield f"{path}.statement", f"no statement has the id {event.statement!r}"
        for table in ("people", "organisations", "places"):
            for item in getattr(event, table):
                if item not in known[table]:
                    yield f"{path}.{table}", f"none of the {table} has the id {item!r}"


def _keys(article: Article) -> Iterator[Fault]:
    """Ranks of the key statements, which run 1, 2, 3 without a hole."""
    ranks = sorted(s.key for s in article.statements if s.key is not None)
    if ranks != list(range(1, len(ranks) + 1)):
        yield "statements", f"the ranks of the key statements are {ranks}, not 1 to {len(ranks)}"


def _way(path: Path) -> str:
    """A path as people write it: `people[2].roles[0].span`."""
    if path is None:
        return ""
    before, step = path
    return f"{_way(before)}[{step}]" if isinstance(step, int) else f"{_way(before)}.{step}".removeprefix(".")


def _at(span: Span) -> str:
    return f"{span.start}–{span.end}"


def _flat(words: str) -> str:
    """Words with white space made single and case left out: line breaks in names do not matter."""
    return " ".join(words.split()).casefold()
