"""Extents: where the name of a body or place begins and ends, where the tagger drew it too short or too long."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefings.language import Reading
from briefings.lexicon import word_set
from briefings.model import BlockKind
from briefings.names import gazetteer
from briefings.names.callings import means_somebody
from briefings.names.happenings import is_happening
from briefings.names.mentions import Mention
from briefings.names.titles import Titles
from briefings.names.words import Words
from briefings.profile import habits
from briefings.things.lists import is_known_body, known_lengths, listed


def drawn_anew(words: Words, mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions as newsrooms would name what they name."""
    return [one if one.kind == "PER" else _drawn_anew(words, one) for one in mentions]


def _drawn_anew(words: Words, mention: Mention) -> Mention:
    first, end = words.range(mention.span)
    if whole := _whole_body(words, mention, first, end):
        return whole
    for step in _STEPS:
        drawn = step(words, mention, first, end)
        if drawn is not mention:
            mention, (first, end) = drawn, words.range(drawn.span)
    return mention


def _whole_body(words: Words, mention: Mention, first: int, end: int) -> Mention | None:
    """« Québec solidaire » and not « Québec »: a well-known body of more words than the tagger took."""
    for length in known_lengths(words.reading.language, words[first].text):
        if first + length > end and first + length <= len(words):
            longer = _over(words, mention, first, first + length)
            if is_known_body(longer.text, words.reading.language):
                return replace(longer, kind="ORG")
    return None


def _without_adjective(words: Words, mention: Mention, first: int, end: int) -> Mention:
    """« Naviouest » of « le chantier naval Naviouest »: the adjective is of the noun before."""
    led = first > 0 and end - first > 1 and not words[first].capital and words[first + 1].capital
    if not led or words[first].pos != "ADJ":
        return mention
    noun = words[first - 1]
    described = noun.pos == "NOUN" and words[first].token.head is noun.token
    return _over(words, mention, first + 1, end) if described else mention


def _without_day(words: Words, mention: Mention, first: int, end: int) -> Mention:
    """ "Washington" and not "Washington on Thursday": a day behind a preposition is no part of a name."""
    days = word_set(words.reading.language, "calendar", "names", "weekdays")
    dated = end - first > 2 and words[end - 1].text in days and not words[end - 2].capital
    return _over(words, mention, first, end - 2) if dated else mention


def _without_title(words: Words, mention: Mention, first: int, end: int) -> Mention:
    """« le Gerb de M. Borissov »: « de M. » is of whom it brings."""
    if end - first < 3 or words[end - 1].text not in Titles.of(words.reading.language).honorifics:
        return mention
    last = end - 2 if words.low(end - 2) in words.small("of") else end - 1
    return _over(words, mention, first, last)


def _without_former(words: Words, mention: Mention, first: int, end: int) -> Mention:
    """« Coalition démocratique » and not « Coalition démocratique de l'ex-Premier »: whose it is begins an office."""
    before = Titles.of(words.reading.language).marks("before")
    at = next((at for at in range(first + 2, end) if words.low(at) in before and words.low(at).endswith("-")), end)
    while at < end and words.low(at - 1) in words.small("of") | words.small("determiners"):
        at -= 1
    return _over(words, mention, first, at) if first < at < end and not words[at].capital else mention


def _without_rank(words: Words, mention: Mention, first: int, end: int) -> Mention:
    """« la quatrième place de Ligue 1 »: the name is that of the league."""
    if end - first < 3 or words.low(first) not in listed(words.reading.language, "ranks"):
        return mention
    if words.low(first + 1) not in words.small("of") or not words[first + 2].capital:
        return mention
    return _over(words, mention, first + 2, end)


_SCORE = re.compile(r"[^\d\n]+ \d{1,3} ?[-–—,] ?[^\d\n]+ \d{1,3}")
"""A line that tells how a match ended: « Lens 2 – Metz 1 »."""


def _without_score(words: Words, mention: Mention, first: int, end: int) -> Mention:
    """« LENS 2 – METZ 1 »: the goals are no part of the team's name."""
    if end - first < 2 or not words.low(end - 1).isdecimal():
        return mention
    line = next((b.span for b in words.reading.blocks if b.span.holds(mention.span)), None)
    if line is None or _SCORE.fullmatch(line.of(words.reading.text).strip()) is None:
        return mention
    return _over(words, mention, first, end - 1)


def _without_trade(words: Words, mention: Mention, first: int, end: int) -> Mention:
    """ "Carmaker Halden Motors said": the capital is the sentence's, where the name stands without the word, too."""
    if end - first < 2 or words.low(first) not in listed(words.reading.language, "bodies"):
        return mention
    if not words[first].token.is_sent_start:
        return mention
    name = _over(words, mention, first + 1, end)
    alone = words.reading.text.count(name.text) > words.reading.text.count(mention.text)
    return name if alone else mention


def apart(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions in order, without those that a longer one has taken in: « Real » in « Real Madrid »."""
    end = 0
    for mention in sorted(mentions, key=lambda one: (one.span.start, -one.span.end)):
        if mention.span.end > end:
            yield mention
            end = mention.span.end


def without_common(words: Words, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """All but a common noun whose capital is only the sentence's: "Shares in the firm fell", « Directrice au CNRS ».

    Where tags tell little of a name, as in French, only a word for what somebody is, or for what takes place, counts as
    such a noun: « Incendie au marché ».
    """
    titles, tagged = Titles.of(words.reading.language), habits(words.reading.language).noun_compounds
    ends = tuple(listed(words.reading.language, "adjective_ends"))
    for mention in mentions:
        first, end = words.range(mention.span)
        opening = end - first == 1 and words[first].token.is_sent_start
        if mention.kind != "PER" and ends and words.low(end - 1).endswith(ends):
            continue  # "Oslo-based Nordhavn"
        noun = words[first].pos == "NOUN" and (tagged or is_happening(words.low(first), words.reading.language))
        place = mention.kind == "LOC" and gazetteer.look_up(mention.text, words.reading.language) is None
        verb = words[first].pos == "VERB" and (tagged or "Part" in words[first].token.morph.get("VerbForm"))
        noun = noun or (place and verb)  # "Search and rescue teams looked for them", « Arrêté lundi, il nie »
        common = opening and (noun or means_somebody(titles, words.low(first)))
        if not common or any(word.text == mention.text and not word.token.is_sent_start for word in words):
            yield mention


def outside_datelines(reading: Reading, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """All but the agency that sends a story, "LEEDS (Reuters) –": it is nobody of whom the story tells."""
    lines = [block.span for block in reading.blocks if block.kind is BlockKind.DATELINE]
    for mention in mentions:
        if mention.kind != "ORG" or not any(line.holds(mention.span) for line in lines):
            yield mention


def with_heads(words: Words, mentions: Iterable[Mention]) -> list[Mention]:
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
        found.append(Mention(span=span, text=words.in_one_line(span), kind="ORG"))
    return found


def _with_article(words: Words, mention: Mention, first: int, end: int) -> Mention:
    """« Le Monde », « Les Républicains »: the article that a known name begins with."""
    if not first or not words[first].near or not words[first - 1].capital:
        return mention
    name = _over(words, mention, first - 1, end)
    known = is_known_body(name.text, words.reading.language)
    return name if known or _own_article(words, first, mention) else mention


def _own_article(words: Words, first: int, mention: Mention) -> bool:
    """« entre Pau et Le Puy »: in mid-sentence the capital of an article is the place's own."""
    before = words[first - 2] if first > 1 else None
    inside = before is not None and before.alpha and before.text.islower() and words[first - 1].near
    return mention.kind == "LOC" and words.low(first - 1) in words.small("definites") and inside


def _with_front(words: Words, mention: Mention, first: int, end: int) -> Mention:
    """ "Ashcombe General Hospital", where the tagger found the last word alone: the capitals in front are its name."""
    tagged = habits(words.reading.language).noun_compounds and end - first == 1
    language, head = words.reading.language, words[first].text
    if not tagged or (head not in listed(language, "org_words") and head not in listed(language, "place_words")):
        return mention
    begin = first
    if begin > 1 and words[begin - 1].text in ("'", "’") and words.low(begin - 2).endswith("s"):
        begin -= 2 if words[begin - 2].capital else 0  # "Hull Magistrates' Court"
        begin -= begin < first and words.opens(begin - 1) and words[begin - 1].capital and words[begin].near
    while (
        begin
        and words[begin].near
        and words[begin - 1].capital
        and words[begin - 1].alpha
        and not words.opens(begin - 1)
    ):
        begin -= 1
    return _over(words, mention, begin, end) if begin < first else mention


def _with_street(words: Words, mention: Mention, first: int, end: int) -> Mention:
    """« rue Jeanne Morin » and not « Jeanne Morin »: a street is called with its noun."""
    if not first or not words[first].near:
        return mention
    if words.low(first - 1) not in listed(words.reading.language, "streets"):
        return mention
    return replace(_over(words, mention, first - 1, end), kind="LOC")


def _without_field(words: Words, mention: Mention, first: int, end: int) -> Mention:
    """« Nations unies » and not « Nations unies aux droits de l'homme », whose envoy is for human rights."""
    if end - first < 4:
        return mention
    for at in range(first + 1, end - 1):
        if words.low(at) in listed(words.reading.language, "fields"):
            name = _over(words, mention, first, at)
            return name if is_known_body(name.text, words.reading.language) else mention
    return mention


def _over(words: Words, mention: Mention, first: int, end: int) -> Mention:
    """The mention, drawn over the words from the first to before the end."""
    span = words.span(first, end)
    return replace(mention, span=span, text=words.in_one_line(span))


def _with_form(words: Words, mention: Mention, first: int, end: int) -> Mention:
    """« Norland SA » and not « Norland »: what the law calls a firm is part of its name."""
    form = end < len(words) and words[end].near and words[end].text in listed(words.reading.language, "company_forms")
    return replace(_over(words, mention, first, end + 1), kind="ORG") if form else mention


_STEPS = (
    _without_day, _without_adjective, _with_front, _with_article, _without_field, _without_former, _without_title,
    _without_rank, _without_score, _without_trade, _with_street, _with_form,
)  # fmt: skip
"""What a name is freed of and given, one after the other; each is told the words that the name takes so far."""
