"""Posts: whose a role is that stands behind a word for an office: « a démissionné du poste de premier ministre »."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefings.model import When
from briefings.people.between import back_over_age
from briefings.people.phrases import RolePhrase
from briefings.people.successions import successions
from briefings.people.surroundings import Names, Owner


def held_post(text: Names, phrase: RolePhrase, _: Mapping[int, Owner]) -> Iterator[Owner]:
    """« a démissionné du poste de premier ministre », « ses fonctions de chef du gouvernement »."""
    words, titles = text.words, text.titles
    link = _post_link(text, phrase)
    while words.low(link - 1) in words.small("ands") | {","} and (before := text.phrase_before(link - 1)):
        link = _post_link(text, before)  # « ses mandats de député et de président »
    if words.low(link) not in titles.words("post_links") or words.low(link - 1) not in titles.words("posts"):
        return
    lows = {words.low(at) for at in range(max(0, link - 8), link)}
    sentence = words.sentence(words[link].start)
    told = words.lows[words.index(sentence.span.start) if sentence else link : link]
    if not titles.words("offering").isdisjoint(told):
        return
    leaving, coming = not lows.isdisjoint(titles.words("leaving")), _is_coming(text, link)
    when = (When.CURRENT if coming else When.FORMER) if leaving else When.FUTURE if coming else None
    if when is None and _had(text, link) and words.low(phrase.end) not in titles.words("since"):
        when = When.FORMER
    for at in range(link - 1, max(0, link - 30), -1):
        if at in text.ends:
            changed = list(successions(text, phrase, at))
            yield from changed if len(changed) > 1 else ((text.ends[at][1], when),)
            return
        if words[at - 1].text in ".;!?":
            return


def _is_coming(text: Names, link: int) -> bool:
    """« Prendra ses fonctions de directeur »: the verb of a post stands in the future."""
    verbs = (text.words[at] for at in range(max(0, link - TAKING), link))
    return any("Fut" in one.token.morph.get("Tense") or one.low in text.titles.words("shall") for one in verbs)


TAKING = 5
"""Words between the verb and what links a post to its role: « prendra mardi ses fonctions »."""


def _had(text: Names, link: int) -> bool:
    """« A occupé le poste de directeur », « exerçait les fonctions de juge »; not « a gardé son poste »."""
    return not text.titles.words("had").isdisjoint(text.words.lows[max(0, link - TAKING) : link])


def _post_link(text: Names, phrase: RolePhrase) -> int:
    """Where « de » stands between a post and its role."""
    return phrase.outer - (0 if phrase.determiner in text.words.small("contracted") else 1)


def subject_end(text: Names, at: int) -> int | None:
    """The end of the naming that is the subject of a verb at a word, if one stands there."""
    words = text.words
    for _ in range(4):
        if at in text.ends:
            return at
        if at > 0 and words[at].near and words.low(at - 1) in words.small("after_subject"):
            at -= 1
            continue
        comma = at - (words.low(at) != "," and at > 0 and words.low(at - 1) == "," and words[at].near)
        if words.low(comma) != "," or (aged := back_over_age(words, comma)) == comma:
            break
        at = aged  # « X, 42 ans, est porte-parole »
    return at if at in text.ends else _before_aside(text, at)


def _before_aside(text: Names, at: int) -> int | None:
    """« X, jusqu'ici directrice financière, [devient] »: the name that opens a sentence, with an aside behind it."""
    words, comma = text.words, at - (text.words.low(at) != ",")
    if words.low(comma) != ",":
        return None
    for end in range(comma - 1, max(comma - ASIDE, 0), -1):
        word = words[end]
        if end in text.ends:
            return end if word.text == "," and words.opens(text.ends[end][0]) else None
        if not word.near or word.text in ",.;:!?" or word.pos in ("VERB", "AUX"):
            return None
        if word.low in words.small("relatives"):
            return None
    return None


ASIDE = 10
"""Words of an aside between a name and its verb."""
