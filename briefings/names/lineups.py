"""Line-ups: people whom nothing introduces but the form of a list, « Lens : Samba – Gradit, Danso (cap.), … ».

A label of a match report or a team before a colon, numbers of shirts, minutes of goals; or, behind any colon, a list
whose names are mostly full ones. The same form makes no people of towns, countries and bodies.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Sequence

from briefings.language.quotation_marks import MAY_OPEN
from briefings.lexicon import word_set
from briefings.model import Span
from briefings.names import gazetteer, is_given
from briefings.names.formations import is_formation
from briefings.names.items import (
    LONGEST,
    Item,
    is_full,
    is_known,
    name_end,
    past_bullet,
    read_item,
    read_items,
    without_address,
)
from briefings.names.rows import rows_of_people
from briefings.names.sets import whom_sets_name
from briefings.names.titles import Titles
from briefings.names.words import Words

TEAM = 7
"""Names behind a team that make a line-up."""
SEVERAL = 3
"""Names behind a label, « Remplaçants : », that make one without a minute; names of a list of mostly full ones."""
NEAR = 4
"""Words behind a team in which its coach is told."""
MOSTLY = 0.6
"""How many of a list's names are full ones that make people of all."""


def line_ups(words: Words) -> Iterator[tuple[int, int]]:
    """Where the names of people begin and end whom a list names, in order, none overlapping another."""
    free = 0
    for first, end in sorted(
        {*_in_lines(words), *rows_of_people(words), *whom_sets_name(words)}, key=lambda found: (found[0], -found[1])
    ):
        if first >= free:
            yield first, end
            free = end


def _in_lines(words: Words) -> Iterator[tuple[int, int]]:
    """Names behind colons, and in the lines of a match report that have none."""
    rows = list(_behind_colons(words))
    labels = word_set(words.reading.language, "evidence", "lineup_labels")
    maybe = word_set(words.reading.language, "evidence", "lineup_maybe")
    told = [items for colon, items in rows if words.low(colon - 1) in labels and _is_told(items)]
    told += [items for colon, items in rows if words.low(colon - 1) in maybe and _is_timed(words, colon, items)]
    report = bool(told) or any(_is_squad(words, items) or is_formation(words, items) for _, items in rows)
    called = {words.written(item.first, item.end) for items in told for item in items}
    for colon, items in rows:
        people = _is_labelled(words, colon, items, report=report) or _is_team(words, colon, items, called)
        if people or _is_mostly_full(words, items):
            yield from _spans(words, items)
    yield from _officials(words)
    if report or _has_officials(words):
        for items in (*_lines_of_players(words), *_columns_of_players(words)):
            yield from _spans(words, items)


def _behind_colons(words: Words) -> Iterator[tuple[int, Sequence[Item]]]:
    """Each colon and the names behind it."""
    for colon in words.positions[":"]:
        quoted = colon + 1 < len(words) and words[colon + 1].text in MAY_OPEN
        led = colon and words[colon].near and not quoted
        if led and (items := list(read_items(words, _past_formation(words, colon + 1)))):
            yield colon, items


def _officials(words: Words) -> Iterator[tuple[int, int]]:
    """« Arbitrage de L. Roux »: who is named by an initial behind what only a report says."""
    for at in words.positions.of(word_set(words.reading.language, "evidence", "lineup_officials")):
        first = at + 2
        if words.low(at + 1) in words.small("of") and first < len(words) and words[first].near:
            end = name_end(words, first)
            if end - first > 1 and words[first].text.endswith("."):
                yield first, end


def _spans(words: Words, items: Sequence[Item]) -> Iterator[tuple[int, int]]:
    return without_address(words, [item for item in items if item.minute or not is_known(words, item)])


def _label(words: Words, colon: int) -> str:
    """The word before a colon; below a line that ends in a label, « Buts : », that one: « Lyon : Roux (28) »."""
    first = colon
    while first > 0 and words[first].near and colon - first < LONGEST:
        first -= 1
    over = first > 1 and not words[first].near and words[first - 1].text == ":" and words[first].capital
    return words.low(first - 2) if over else words.low(colon - 1)


def _past_formation(words: Words, at: int) -> int:
    """Past « (en 4-3-3) » behind a team."""
    if at < len(words) and words[at].text == "(" and words[at].near:
        inside = range(at + 1, min(at + 8, len(words)))
        close = next((here for here in inside if words[here].text == ")"), 0)
        digits = all(not words[here].capital for here in range(at + 1, close))
        at = close + 1 if close and digits and close > at + 2 else at
    return at


def _is_labelled(words: Words, colon: int, items: Sequence[Item], *, report: bool) -> bool:
    """Whether a label leads names; one that stands before other things too, « Essai : », needs a report around it."""
    label, language = _label(words, colon), words.reading.language
    if label in word_set(language, "evidence", "lineup_labels"):
        return _is_told(items) or (report and _ends(words, items))
    if _opens_with_post(words, colon) and len(items) >= SEVERAL:
        return True
    if label not in word_set(language, "evidence", "lineup_maybe"):
        return False
    return (report and (_is_told(items) or _ends(words, items))) or _is_timed(words, colon, items)


def _opens_with_post(words: Words, colon: int) -> bool:
    """« Gardiens de but : », "Midfielders:": where players play, alone before a colon."""
    posts = word_set(words.reading.language, "evidence", "lineup_posts")
    return any(words.low(at) in posts and words.opens(at) for at in range(max(0, colon - POST), colon))


POST = 3
"""Words of where somebody plays."""


def _is_told(items: Sequence[Item]) -> bool:
    """Behind « Buts : » or « Remplaçants : »."""
    return len(items) >= SEVERAL or all(item.minute or item.numbered for item in items)


def _is_timed(words: Words, colon: int, items: Sequence[Item]) -> bool:
    """« Essais : Roux (12e), Petit (34e) », « Équipe : Roux, Petit (cap.), Morin »: as only a report has it."""
    several = len(items) > 1 and all(item.minute or item.numbered for item in items)
    return all(item.minute for item in items) or several or (len(items) >= SEVERAL and _is_marked(words, colon, items))


def _ends(words: Words, items: Sequence[Item]) -> bool:
    """Whether nothing follows on the line: « Exclusion : Aguerd », « But : Thauvin pour l'OM »."""
    past = max(item.past for item in items)
    return past >= len(words) or not words[past].near or words[past].text in ".;)"


def _is_team(words: Words, colon: int, items: Sequence[Item], called: Container[str]) -> bool:
    """Behind a name with a colon: as many as play, and a word of sport, a minute or whoever scored among them.

    As many in the groups of a formation need no more, nor do fewer who scored: « Auxey : Dar (12 arrêts), Bul (5) ».
    """
    if not (words[colon - 1].capital or words[colon - 1].text == ")"):
        return False
    if len(items) < TEAM:
        return len(items) > SEVERAL and _is_scored(words, items)
    if is_formation(words, items) or _is_scored(words, items):
        return True
    return _is_marked(words, colon, items) or any(words.written(item.first, item.end) in called for item in items)


def _is_squad(words: Words, items: Sequence[Item]) -> bool:
    """As many as play, with their shirts and mostly in full: "1. Ann Roy 2. Folau Vik …"."""
    return len(items) >= TEAM and all(item.numbered for item in items) and _is_mostly_full(words, items)


def _is_scored(words: Words, items: Sequence[Item]) -> bool:
    """Whether all have numbers behind them, and one of these is said to be of goals or saves."""
    scores = word_set(words.reading.language, "evidence", "lineup_scores")
    brackets = range(items[0].first, items[-1].past)
    return all(item.numbered for item in items) and any(words.low(at) in scores for at in brackets)


def _is_marked(words: Words, colon: int, items: Sequence[Item]) -> bool:
    """Whether a word of sport stands among the names or right behind, or it is told when anybody came in or scored."""
    marks = word_set(words.reading.language, "evidence", "lineup_marks")
    past = min(items[-1].past + NEAR, len(words))
    return any(item.minute for item in items) or any(words.low(at) in marks for at in range(colon + 1, past))


def _is_mostly_full(words: Words, items: Sequence[Item]) -> bool:
    """« Sont retenus : Léa Morin (Lyon), Ade Okpo (Nice), … »: names of two words or more, most with a given one."""
    if len(items) < SEVERAL or any(item.end - item.first < 2 for item in items):
        return False
    return sum(is_full(words, item) for item in items) >= MOSTLY * len(items) and _ends(words, items)


def _has_officials(words: Words) -> bool:
    """Whether a line names a coach or a referee with a colon behind it."""
    marks = word_set(words.reading.language, "evidence", "lineup_officials")
    return any(words.low(colon - 1) in marks for colon in words.positions[":"])


def _lines_of_players(words: Words) -> Iterator[list[Item]]:
    """Lines of a match report that name as many as play, with shirts or marks, whether or not a team leads them."""
    free = 0
    for at in _line_starts(words):
        if at < free:
            continue
        items = list(read_items(words, at))
        numbered = sum(item.numbered or item.minute for item in items)
        many = len(items) >= TEAM or (len(items) > SEVERAL and numbered == len(items))
        if many and 3 * numbered >= 2 * len(items):
            yield [_without_team(words, items[0]), *items[1:]]
        free = items[-1].past if items else at


def _columns_of_players(words: Words) -> Iterator[list[Item]]:
    """Players below each other, each with the number of a shirt: "1. Loris", "19. Sagnar"."""
    column: list[Item] = []
    for at in (*_line_starts(words), len(words)):
        item = read_item(words, at) if at < len(words) else None
        alone = item is not None and item.numbered and item.first > at
        if item is not None and alone and (item.past >= len(words) or not words[item.past].near):
            column.append(item)
            continue
        if len(column) >= TEAM:
            yield column
        column = []


def _without_team(words: Words, item: Item) -> Item:
    """« PSG Trapp (5) – … », « Rennes Koubek (7) – … »: the first name of a line has its team before it.

    A place, an acronym, or a word that stands by itself elsewhere and is no given name.
    """
    head, language = words[item.first], words.reading.language
    team = gazetteer.look_up(head.text, language) is not None or (len(head.text) > 1 and head.text.isupper())
    alone = not is_given(head.text) and any(
        words[at].capital and not (at + 1 < len(words) and words[at + 1].near and words[at + 1].capital)
        for at in words.positions[head.low]
    )
    return item._replace(first=item.first + 1) if (team or alone) and item.end - item.first > 1 else item


def _line_starts(words: Words) -> Iterator[int]:
    return (past_bullet(words, at) for at, _ in words.line_bounds)


def families(words: Words, listed: Iterable[tuple[int, int]]) -> frozenset[str]:
    """What people of lists may be called elsewhere: the names that stand alone there, and the last words of others."""
    found: set[str] = set()
    for first, end in listed:
        last = words[end - 1].text
        found |= {words.written(first, end), last.title() if last.isupper() and len(last) > 2 else last}
    return frozenset(found)


SHORTEST = 4
"""Letters of a family name that is seen again where nothing else tells that it is one."""


def named_again(words: Words, called: Iterable[str]) -> Iterator[int]:
    """Where such a name stands by itself in a sentence: « un centre de Dervil capté par Okpo »."""
    titles = Titles.of(words.reading.language)
    for text in called:
        low = text.lower()
        if len(text) < SHORTEST or " " in text or low in words.common | words.small("common") or titles.is_role(low):
            continue
        if gazetteer.look_up(text, words.reading.language) or gazetteer.demonym(text, words.reading.language):
            continue
        for at in words.positions[text.lower().replace("’", "'").replace("‑", "-")]:
            before = at > 0 and words[at].near and words[at - 1].capital
            behind = at + 1 < len(words) and words[at + 1].near and words[at + 1].capital
            sure = words[at].pos == "PROPN" or not words.opens(at)
            if sure and words[at].text == text and not before and not behind:
                yield at


def overlaps(spans: Sequence[Span], one: Span) -> bool:
    """Whether a span touches one of others, which are in order and apart."""
    at = bisect_left(spans, one)
    return any(spans[near].overlaps(one) for near in (at - 1, at) if 0 <= near < len(spans))
