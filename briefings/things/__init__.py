"""Things: what a name is that is no person's, a body, a place or something else.

The tagger knows persons and places well and bodies badly. Here all places that name one
thing are heard together, with the words inside the name and around it; then the thing has
one label throughout the article. Where nothing speaks, the tagger's label stays. Names that
the tagger passed over are added where their form or the noun before them tells what they are.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefings import names
from briefings.language import Reading
from briefings.language.name_labels import Kind
from briefings.model import BlockKind
from briefings.names.mentions import Mention
from briefings.names.witnesses import Named
from briefings.names.words import Words, read_words
from briefings.profile import habits
from briefings.things.extents import apart, drawn_anew
from briefings.things.hearing import TAGGED, WITNESSES, listed
from briefings.things.passed_over import passed_over

Parts = tuple[str, ...]


def settle_things(reading: Reading, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions with one label for each thing, and those of bodies that were passed over, in order."""
    words = read_words(reading)
    if not len(words):
        return tuple(mentions)
    mentions = drawn_anew(words, mentions)
    if habits(reading.language).noun_compounds:
        mentions = _with_heads(words, mentions)
    mentions = list(apart([*mentions, *passed_over(words, mentions)]))
    mentions = list(_outside_datelines(reading, mentions))
    heard: dict[Parts, dict[Kind, float]] = defaultdict(lambda: defaultdict(float))
    labels: dict[Parts, Counter[Kind]] = defaultdict(Counter)
    said: set[tuple[Parts, str]] = set()
    for mention in mentions:
        if mention.kind == "PER":
            continue
        key = names.parts(mention.text)
        labels[key][mention.kind] += 1
        named = Named(words, *words.range(mention.span))
        for witness, (kind, weight) in _hear(named):
            heard[key][kind] += weight if (key, witness) not in said else weight / 4
            said.add((key, witness))
    for key, counts in labels.items():
        for kind, count in counts.items():
            heard[key][kind] += TAGGED * count / counts.total()
    settled = {key: max(sorted(kinds), key=lambda kind: kinds[kind]) for key, kinds in heard.items()}
    return tuple(
        mention
        if mention.kind == "PER" or settled[names.parts(mention.text)] == mention.kind
        else replace(mention, kind=settled[names.parts(mention.text)])
        for mention in mentions
    )


def _outside_datelines(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """All but the agency that sends a story, "LEEDS (Reuters) –": it is nobody of whom the story tells."""
    lines = [block.span for block in reading.blocks if block.kind is BlockKind.DATELINE]
    for mention in mentions:
        if mention.kind != "ORG" or not any(line.holds(mention.span) for line in lines):
            yield mention


def _with_heads(words: Words, mentions: Sequence[Mention]) -> list[Mention]:
    """ "The Bank of England", "the Institute of Marine Science": one body with what its name says that it is of."""
    heads, found = listed(words.reading.language, "org_words"), list[Mention]()
    for mention in mentions:
        first, end = words.range(mention.span)
        at = first - 2 - (words.low(first - 1) in words.small("definites"))
        begin = at
        linked = at >= 0 and words.low(at + 1) in words.small("of") and all(w.near for w in words[at + 1 : first + 1])
        if mention.kind == "PER" or not linked or words[at].text not in heads:
            found.append(mention)
            continue
        if found and words.range(found[-1].span)[1] > at:
            begin = words.range(found[-1].span)[0]
            several = not words.small("ands").isdisjoint(word.low for word in words[begin:at])
            if found[-1].kind == "PER" or several or words.range(found[-1].span)[1] != at + 1:
                found.append(mention)
                continue
            found.pop()
        span = words.span(begin, end)
        found.append(Mention(span=span, text=span.of(words.reading.text), kind="ORG"))
    return found


def _hear(named: Named) -> Iterator[tuple[str, tuple[Kind, float]]]:
    for witness in WITNESSES:
        said = witness(named)
        if said is not None:
            yield witness.__name__, said
