"""Organisations: bodies, firms and parties, each once, with the forms that name it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from briefings import names
from briefings.glossary import find_terms
from briefings.language import Reading
from briefings.mentions import Mention
from briefings.model import Organisation, Span, Term, Variant, VariantKind


def find_organisations(reading: Reading, mentions: Sequence[Mention]) -> tuple[Organisation, ...]:
    """One entry per body of the text, in the order in which they first stand in it.

    An abbreviation joins the name that the article explains it with, or the one whose
    capitals it spells. Houses that stand for an institution (le Kremlin) are entries too.
    """
    terms = find_terms(reading)
    explained = {term.term: names.parts(term.meaning) for term in terms}
    named = [_in_full(mention, terms, reading.text) for mention in mentions if mention.kind == "ORG"]
    heads: dict[tuple[str, ...], list[Mention]] = {}
    for mention in sorted(named, key=lambda mention: (-len(names.parts(mention.text)), mention.span)):
        key = names.parts(mention.text)
        joined = next((head for head in heads if _same(mention.text, key, heads[head][0].text, head, explained)), key)
        heads.setdefault(joined, []).append(mention)
    organisations: list[Organisation] = []
    for group in sorted(heads.values(), key=lambda group: min(mention.span for mention in group)):
        group.sort(key=lambda mention: mention.span)
        organisations.append(_organisation(group, [known.id for known in organisations]))
    return tuple(organisations)


def _in_full(mention: Mention, terms: Sequence[Term], text: str) -> Mention:
    """« Union américaine » where the article explains an abbreviation by « Union américaine pour les libertés »."""
    for term in terms:
        whole = Span(mention.span.start, mention.span.start + len(term.meaning))
        if term.span.start == whole.start and whole.end > mention.span.end and whole.of(text) == term.meaning:
            return replace(mention, span=whole, text=term.meaning)
    return mention


def _same(
    text: str, key: tuple[str, ...], other: str, head: tuple[str, ...], explained: dict[str, tuple[str, ...]]
) -> bool:
    if key == head:
        return True
    if text.isupper() and len(text) > 1:
        return explained.get(text) == head or text.lower() == initials(other)
    return False


def initials(name: str) -> str:
    """The first letters of a name's words that begin with a capital: "onu" for Organisation des Nations unies."""
    words = [word for word in name.replace("'", " ").replace("’", " ").split() if len(word) > 3 or word[:1].isupper()]
    return names.plain("".join(word[0] for word in words))


def _organisation(group: Sequence[Mention], taken: Sequence[str]) -> Organisation:
    counts = Counter(mention.text for mention in group)
    name = max(counts, key=lambda text: (len(names.parts(text)), counts[text]))
    return Organisation(
        id=names.unique_slug(name, taken),
        name=name,
        variants=variants(name, counts),
        mentions=tuple(mention.span for mention in group),
    )


def variants(name: str, counts: Counter[str]) -> tuple[Variant, ...]:
    """The other forms of a name, most frequent first."""
    return tuple(
        Variant(
            text=text,
            count=count,
            kind=VariantKind.SAME if names.parts(text) == names.parts(name) else VariantKind.SHORT,
        )
        for text, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        if text != name
    )
