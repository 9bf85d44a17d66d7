"""Pieces: what is read at one go behind the head of a role: « en titre », « (divers droite) », "presiding over it"."""

from __future__ import annotations

from collections.abc import Mapping

from briefings.lexicon import word_set
from briefings.names import gazetteer
from briefings.names.callings import means_somebody
from briefings.names.titles import Titles, joined
from briefings.names.witnesses import kind_of_thing
from briefings.names.words import Words
from briefings.profile import habits


def clause(words: Words, titles: Titles, at: int, persons: Mapping[int, int]) -> int:
    """Past what tells which one it is, before the name between commas: "the judge presiding over it, Ann Roy, said"."""
    if at + 1 >= len(words) or words[at].pos != "VERB" or not words[at].near:
        return 0
    if words.low(at) in titles.marks("naming") or words.low(at - 1) in titles.words("counterparts"):
        return 0
    form = words[at].token.morph
    mistaken = habits(titles.language).noun_compounds and words[at + 1].pos == "ADP"  # "the pilot killed in the crash"
    if "VerbForm=Part" not in form and "VerbForm=Ger" not in form and not mistaken:
        return 0
    for comma in range(at + 1, min(at + CLAUSE, len(words) - 1)):
        over = not words[comma].near or words[comma].text in ".;:!?…«»“”"
        if over or words[comma].pos in ("VERB", "AUX") or comma in persons:
            return 0
        if words[comma].text == ",":
            if titles.head_ends(words, comma - 1) or means_somebody(titles, words.low(comma - 1)):
                return 0  # "the mayor said on Monday that her deputy, Ann Roy, had left"
            name = max(titles.phrase(words, comma + 1), comma + 1 + (words[comma + 1].text in titles.honorifics))
            end = persons.get(name, 0)
            return comma if 0 < end < len(words) and words[end].text in ",." else 0
    return 0


CLAUSE = 9
"""Words of a clause behind a role word that tells which one is meant."""


def post_held(words: Words, titles: Titles, at: int) -> tuple[int, bool]:
    """Past "(in 2012), a post she held", « un poste qu'il a quitté », and whether it was given up; 0 where none stands.

    Args:
        at: Past a role.
    """
    comma = next((mark for mark in range(at, min(at + BEFORE_POST, len(words))) if words.low(mark) == ","), 0)
    if not comma or any(words[mark].text in ".;:!?" or not words[mark].near for mark in range(at, comma)):
        return 0, False
    posts = titles.words("posts") | words.small("of_posts")
    post = next((mark for mark in (comma + 1, comma + 2) if words.low(mark) in posts), 0)
    for verb in range(post + 1, min(post + POST, len(words))) if post else ():
        if words[verb].text in ",.;:!?" or not words[verb].near:
            break
        if words.low(verb) in titles.words("holding"):
            if words.low(verb - 1) in words.small("lasting_helpers"):
                break
            return verb + 1 + (words.low(verb + 1) in words.small("as")), False
        if words.low(verb) in titles.words("leaving"):
            return verb + 1, True
    return 0, False


BEFORE_POST = 5
"""Words between a role and the comma before what is said of the post: a date."""
POST = 7
"""Words from the post to the verb by which somebody had it."""


def made(words: Words, titles: Titles, at: int) -> bool:
    """« la cheffe étoilée [X] »: a participle between a role and the name of its holder."""
    word = words[at]
    if word.low in words.small("bearing") or word.low in titles.words("bridges") or word.low in titles.marks("naming"):
        return False
    return word.pos == "VERB" and word.low.endswith(tuple(words.small("participle_ends"))) and words[at + 1].near


def field_of(words: Words, titles: Titles, at: int) -> int:
    """Past « Personnes âgées », « Petites et moyennes entreprises »: what an office is for; 0 where none begins."""
    fields = titles.words("fields")
    if not words[at].capital:
        return 0
    return next((end for end in range(min(at + 7, len(words)), at + 1, -1) if joined(words, at, end) in fields), 0)


def attributive(words: Words, at: int) -> bool:
    """ "The [organizing] committee", "the [governing] body": a participle that describes the noun right behind it."""
    word = words[at]
    noun = at + 1 < len(words) and words[at + 1].near and words[at + 1].pos in ("NOUN", "ADJ")
    form = word.token.morph
    made = "Ger" in form.get("VerbForm") or "Pres" in form.get("Tense")
    return noun and word.pos == "VERB" and word.token.dep_ == "amod" and word.token.head.i > word.token.i and made


def past_mark(words: Words, titles: Titles, at: int) -> int:
    """Past a mark, an "and" or a comma inside what a role is of; 0 where none stands."""
    for rule in (_of_many, _in_name):
        if past := rule(words, at):
            return past
    return _of_a_body(words, titles, at) or _unit_of_body(words, titles, at) or _in_list(words, titles, at)


def _of_a_body(words: Words, titles: Titles, at: int) -> int:
    """Past the mark of "head of the union['s] northern branch", and not of "the head of the union's wife"."""
    if words.low(at) != "'s" or words[at - 1].pos != "NOUN" or at + 1 >= len(words) or not words[at + 1].near:
        return 0
    behind = at + 1 + (words[at + 1].pos == "ADJ")
    noun = words.low(behind)
    of_a_body = behind < len(words) and words[behind].pos == "NOUN" and not means_somebody(titles, noun)
    return at + 1 if of_a_body else 0


def _unit_of_body(words: Words, titles: Titles, at: int) -> int:
    """Past the mark of "the Bureau of Land Management['s] fire division": a part of a body."""
    if words.low(at) != "'s" or not words[at - 1].capital or at + 1 >= len(words):
        return 0
    inside = range(at + 1, min(at + UNIT, len(words)))
    noun = next((end for end in inside if words.low(end) in titles.words("units")), 0)
    plain = all(words[here].near and words[here].pos in ("NOUN", "ADJ", "PROPN") for here in range(at + 1, noun + 1))
    return at + 1 if noun and plain else 0


UNIT = 4
"""Words of a part of a body: "fire safety division"."""


def _in_name(words: Words, at: int) -> int:
    """Past the "and" or the comma inside the name of a body that a role is of; 0 where it is none.

    As in "the House Oversight [and] Reform Committee", "the Culture[,] Media and Sport Committee".
    """
    if at < 1 or at + 1 >= len(words) or not (words[at - 1].capital and words[at + 1].capital and words[at + 1].near):
        return 0
    bodies = gazetteer.words_of(words.reading.language, "bodies")
    joined = words.low(at) in words.small("ands")
    if joined and words.low(at - 2) in words.small("of") and words.low(at - 3) in bodies | _faculties(words):
        return at + 1
    end = at + 1
    while end < min(at + NAME, len(words)) and words[end].near:
        low = words.low(end)
        if joined and words[end].capital and low in bodies:
            return at + 1
        if low in words.small("ands") | {","} and not joined:
            joined = joined or low in words.small("ands")
        elif not words[end].capital:
            return 0
        end += 1
    return 0


NAME = 7
"""Words of the rest of a body's name."""


def _faculties(words: Words) -> frozenset[str]:
    return word_set(words.reading.language, "evidence", "bodies_of")


def _in_list(words: Words, titles: Titles, at: int) -> int:
    """Past a comma of "director of sales[,] marketing and events": bare nouns in a row; 0 where none goes on."""
    end, joined = at, False
    if words.low(at) != "," or not habits(titles.language).noun_compounds:
        return 0
    if words[at - 1].pos != "NOUN" or words[at - 1].capital or words.low(at - 2) in words.small("determiners"):
        return 0
    while end < min(at + NAME, len(words) - 1) and words[end].near:
        noun = end + 1 + (words[end + 1].pos == "ADJ")
        plain = noun < len(words) and words[noun].pos == "NOUN" and not words[noun].capital
        if not plain or means_somebody(titles, words.low(noun)):
            return 0
        if joined:
            return at + 1
        end = noun + 1
        joined = words.low(end) in words.small("ands")
        if not joined and words.low(end) != ",":
            return 0
    return 0


def past_party(words: Words, at: int) -> int:
    """Past a bracket of a word or three, « (divers droite) »; 0 where none stands close by."""
    closing = next((end for end in range(at + 2, min(at + 5, len(words))) if words[end].text == ")"), 0)
    inside = range(at + 1, closing)
    told = closing and closing + 1 < len(words) and words[closing + 1].near
    return closing + 1 if told and all(words[place].alpha or words[place].text == "-" for place in inside) else 0


def tail_of(words: Words, titles: Titles, at: int) -> int:
    """Past « en titre », « par intérim »; 0 where no such words begin."""
    if words.lows[at] not in titles.words("openers") and words.lows[at] not in words.small("by"):
        return 0
    tails = titles.words("tails")
    return next((end for end in (at + 3, at + 2) if end <= len(words) and joined(words, at, end) in tails), 0)


def _of_many(words: Words, at: int) -> int:
    """Past the mark of "the Teachers' Union", "the Teachers' and Nurses' Union"; 0 where a name ends with it."""
    if words.low(at) == "'s" and words[at - 1].capital and at + 1 < len(words) and words[at + 1].near:
        return at + 1 if words[at + 1].capital else 0  # "a nurse at St Luke's Hospital"
    if words[at].text not in _APOSTROPHES or not words.low(at - 1).endswith("s") or at + 1 >= len(words):
        return 0
    if not words[at + 1].near or not words[at - 1].capital:
        return 0
    if words[at + 1].capital:
        return at + 1
    joined = words.low(at + 1) in words.small("ands") and at + 3 < len(words)
    return at + 2 if joined and words[at + 2].capital and words[at + 3].text in _APOSTROPHES else 0


_APOSTROPHES = ("'", "’")


def _closing(words: Words, at: int) -> int:
    """Past the mark that closes a quotation of at most eight words; 0 where none does."""
    for end in range(at + 1, min(at + 9, len(words))):
        if words[end].text in '»"”':
            return end + 1
    return 0


def quoted_part(words: Words, titles: Titles, at: int) -> int:
    """Past « de « Mon quartier » », « l'association « Mon quartier » »: what is quoted and belongs to a role."""
    before = words.low(at - 1)
    if before in titles.words("openers") | words.small("determiners"):
        return _closing(words, at)
    named = at + 1 < len(words) and words[at + 1].capital and kind_of_thing(before, words.reading.language) is not None
    return _closing(words, at) if named and words[at - 1].pos in ("NOUN", "PROPN") else 0


def in_ordinal(words: Words, at: int) -> bool:
    """« 13 » or « e » of « 13e », which are two words, before a noun."""
    mark = at if words.low(at) in words.small("ordinal_endings") else at + 1
    noun = mark + 1 < len(words) and words[mark + 1].near and words[mark + 1].alpha
    return noun and words.low(mark - 1).isdigit() and words.low(mark) in words.small("ordinal_endings")
