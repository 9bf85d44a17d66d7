"""Offices: whom an office alone means, of whom the article has said no office yet.

« La démission de X a été annoncée. La ministre … », « X : « Non » », and below « Le président de la FNSEA a estimé … ».
"""

from __future__ import annotations

from briefings.lexicon import word_set
from briefings.model import BlockKind, When
from briefings.names.titles import Titles
from briefings.names.words import Words
from briefings.people.accused import is_harmed
from briefings.people.discourse import Discourse, Seen
from briefings.people.genders import gender_of
from briefings.people.phrases import RolePhrase

OFFICES = frozenset(("leader", "premier", "minister", "elected", "crown", "church"))
"""Ranks that an article gives without a name to whom it has just named, or names next."""

HEAD = 3
"""Sentences in which a role may stand before its holder is named."""


def only_one(discourse: Discourse, phrase: RolePhrase) -> str:
    """The one person that the head of an article names, where an office is its next subject.

    « La démission de X a été annoncée. La ministre s'opposait … »; or the person named first, right behind it:
    « La candidate du parti a répondu. X a critiqué … ».
    """
    words, titles = discourse.words, discourse.titles
    start = words[phrase.outer].start
    here = words.sentence_number(start)
    if not _is_office(discourse, phrase) or not words.opens(phrase.outer) or phrase.role in discourse.holders:
        return ""
    before = {one.person for one in discourse.seen if one.at < start}
    seen = [one for one in discourse.before(start, HEAD) if here - one.sentence < 2 or _is_famous(discourse, one)]
    near = {one.person for one in seen}
    following = [one for one in discourse.seen if one.at > start and one.sentence in (here, here + 1)]
    coming = bool(following) and following[0].subject and following[0].sentence == here + 1 and here <= HEAD
    people = before & near or ({following[0].person} if coming else set())
    if len(people) != 1 or before - people:
        return ""
    (person,) = people
    named = [one for one in (seen if before else following) if one.person == person]
    if any(is_harmed(words, titles, words.index(one.at)) for one in named):
        return ""  # « X a été tué lundi. Le maire a réagi »
    if before and not any(_of_public_life(discourse, one) for one in named):
        return ""  # « X a gagné le marathon. Le président a réagi »
    late = bool(before) and here > HEAD + 1 and not any(_is_famous(discourse, one) for one in seen)
    return "" if late or not _may_hold(discourse, phrase, person) else person


def _of_public_life(discourse: Discourse, one: Seen) -> bool:
    """Whether a place names somebody well known, or its sentence tells of a vote or of a post given or left."""
    words, titles = discourse.words, discourse.titles
    if _is_famous(discourse, one):
        return True
    voting = word_set(titles.language, "events", "kinds", "election", "nouns")
    telling = titles.words("leaving") | titles.words("posts") | set(titles.marks("naming")) | voting
    return any(low in telling or low.removesuffix("s") in voting for low in words.sentence_lows(one.at))


def _is_famous(discourse: Discourse, one: Seen) -> bool:
    """Whether one of the well known is named."""
    first = discourse.words.index(one.at)
    famous = word_set(discourse.titles.language, "evidence", "people")
    return any(word.text in famous for word in discourse.words[first : first + LONGEST_NAME])


LONGEST_NAME = 3
"""Words of a name among which a well-known one may stand."""


def headed(discourse: Discourse, phrase: RolePhrase) -> str:
    """The one person whom a heading names, where an office is the first subject under it.

    « 18h47 – X : « Le compte n'y est pas » » and below it « Le président de la FNSEA a estimé … ».
    """
    words = discourse.words
    start = words[phrase.outer].start
    here = words.sentence_number(start)
    sentences = words.reading.sentences
    if not 0 < here < len(sentences) or sentences[here - 1].kind is BlockKind.PARAGRAPH:
        return ""
    if not _is_office(discourse, phrase):
        return ""
    near = {one.person for one in discourse.before(start, 1)}
    if len(near) != 1 or any(one.sentence == here for one in discourse.before(start, 0)):
        return ""
    (person,) = near
    return person if _may_hold(discourse, phrase, person) else ""


def _is_office(discourse: Discourse, phrase: RolePhrase) -> bool:
    """Whether the text itself has an office of now, with a definite article, for the subject of a verb."""
    words = discourse.words
    subject = any(words[at].token.dep_.startswith("nsubj") for at in range(phrase.head, phrase.head_end))
    if not subject or phrase.determiner not in words.small("definites") or phrase.when is When.FORMER:
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
