"""Things: what a name is that is no person's, a body, a place or something else.

The tagger knows persons and places well and bodies badly. Here all places that name one
thing are heard together, with the words inside the name and around it; then the thing has
one label throughout the article. Where nothing speaks, the tagger's label stays. Names that
the tagger passed over are added where their form or the noun before them tells what they are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefings import names
from briefings.language import Reading
from briefings.language.name_labels import Kind
from briefings.model import Organisation, Place, Span
from briefings.names.mentions import Mention, without_storms
from briefings.names.witnesses import Occurrence
from briefings.names.words import read_words
from briefings.profile import habits
from briefings.things.extents import apart, drawn_anew, outside_datelines, with_heads, without_common
from briefings.things.hearing import TAGGED, WITNESSES
from briefings.things.matters import with_matters
from briefings.things.passed_over import passed_over
from briefings.things.short_names import called_shortly, short_name

Parts = tuple[str, ...]


def settle_things(reading: Reading, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions with one label for each thing, and those of bodies that were passed over, in order."""
    words = read_words(reading)
    if not len(words):
        return tuple(mentions)
    mentions = drawn_anew(words, without_common(words, mentions))
    if habits(reading.language).noun_compounds:
        mentions = with_matters(words, with_heads(words, mentions))
    mentions = [*mentions, *passed_over(words, mentions)]
    mentions = list(outside_datelines(reading, apart([*mentions, *called_shortly(words, mentions)])))
    heard: dict[Parts, dict[Kind, float]] = defaultdict(lambda: defaultdict(float))
    labels: dict[Parts, dict[Kind, int]] = defaultdict(lambda: defaultdict(int))
    said: set[tuple[Parts, str]] = set()
    for mention in mentions:
        if mention.kind == "PER":
            continue
        key = names.parts(mention.text)
        labels[key][mention.kind] += 1
        named = Occurrence(words, *words.range(mention.span))
        for witness, (kind, weight) in _hear(named):
            heard[key][kind] += weight if (key, witness) not in said else weight / 4
            said.add((key, witness))
    for key, counts in labels.items():
        total = sum(counts.values())
        for kind, count in counts.items():
            heard[key][kind] += TAGGED * count / total
    settled = {key: max(sorted(kinds), key=lambda kind: kinds[kind]) for key, kinds in heard.items()}
    bodies = {mention.text for mention in mentions if settled.get(names.parts(mention.text)) == "ORG"}
    settled |= {names.parts(short): "ORG" for text in bodies if (short := short_name(text, reading.language))}
    told = (
        mention
        if mention.kind == "PER" or settled[names.parts(mention.text)] == mention.kind
        else replace(mention, kind=settled[names.parts(mention.text)])
        for mention in mentions
    )
    return without_storms(words, tuple(told))


def _hear(named: Occurrence) -> Iterator[tuple[str, tuple[Kind, float]]]:
    for witness in WITNESSES:
        said = witness(named)
        if said is not None:
            yield witness.__name__, said


def bodies_of(organisations: Sequence[Organisation], places: Sequence[Place]) -> dict[Span, str]:
    """Where the names stand that a role may hold, « ministre de la Santé », « maire de Nantes » -> their ids."""
    found = {span: place.id for place in places for span in place.mentions}
    return found | {span: body.id for body in organisations for span in body.mentions}
