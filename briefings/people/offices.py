"""Offices: whom an office alone means, of whom the article has said no office yet.

« X : « Non » », and below « Le président de la FNSEA a estimé … »: who speaks in the heading speaks there. Nobody else
is meant by an office that the article gives him nowhere: « Le maire a dit non. X a réagi » may be two, and so may
« X a été élu. Le maire l'a félicité ».
"""

from __future__ import annotations

from briefings.model import BlockKind, When
from briefings.names.titles import Titles
from briefings.names.words import Words
from briefings.people.discourse import Discourse
from briefings.people.genders import gender_of
from briefings.people.heard import speaks
from briefings.people.phrases import RolePhrase, is_subject
from briefings.people.seen import Seen

OFFICES = frozenset(("leader", "premier", "minister", "elected", "crown", "church"))
"""Ranks that an article gives without a name to whom it has just named, or names next."""


def headed(discourse: Discourse, phrase: RolePhrase) -> str:
    """The one person who speaks in a heading, where an office is the first who does under it.

    « 18h47 – X : « Le compte n'y est pas » » and below it « Le président de la FNSEA a estimé … »; not « X limogé » and
    « Le président du club a estimé … ».
    """
    words = discourse.words
    start = words[phrase.outer].start
    here = words.sentence_number(start)
    sentences = words.reading.sentences
    if not 0 < here < len(sentences) or sentences[here - 1].kind is BlockKind.PARAGRAPH:
        return ""
    if not _is_office(discourse, phrase) or not speaks(words, phrase):
        return ""
    near = discourse.before(start, 1)
    if len({one.person for one in near}) != 1 or any(one.sentence == here for one in near):
        return ""
    (person,) = {one.person for one in near}
    spoke = any(_speaks_in_heading(words, one) for one in near)
    return person if spoke and _may_hold(discourse, phrase, person) else ""


def _speaks_in_heading(words: Words, one: Seen) -> bool:
    """« X : « Non » »: a name with a colon behind it."""
    at = words.index(one.at) + 1
    while at < len(words) and words[at].near and words[at].capital and words[at].alpha:
        at += 1
    return at < len(words) and words[at].text == ":"


def _is_office(discourse: Discourse, phrase: RolePhrase) -> bool:
    """Whether the text itself has an office of now, with a definite article, for the subject of a verb."""
    words = discourse.words
    if not is_subject(words, phrase) or phrase.determiner not in words.small("definites") or phrase.when is When.FORMER:
        return False
    ranked = discourse.titles.ranks(phrase.role) & OFFICES
    return bool(ranked) and discourse.quotation(words[phrase.outer].start) is None


def _may_hold(discourse: Discourse, phrase: RolePhrase, person: str) -> bool:
    """Whether somebody of whom the text has said no role yet may have an office that it names now."""
    known, words, titles = discourse.known[person], discourse.words, discourse.titles
    other = gender_of(words, titles, phrase) == "f" and known.gender == "m"
    return not known.roles and not other and not spoken_of(words, titles, phrase)


def spoken_of(words: Words, titles: Titles, phrase: RolePhrase) -> bool:
    """Whether the text spoke of such a one before, who may be another: « un suspect a été arrêté »."""
    others = words.small("indefinites") | words.small("numerals") | words.small("plurals")
    behind = (words.lows[at + 1] for at in words.positions.of(others) if at + 1 < phrase.outer)
    return any(titles.singular(low) == phrase.role for low in behind)
