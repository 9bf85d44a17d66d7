"""Joined parts: whether « et », a comma or an article goes on with a role: « de la Ville et de la Jeunesse »."""

from __future__ import annotations

from briefings import names
from briefings.lexicon import word_set
from briefings.names import gazetteer
from briefings.names.callings import ends_like_one, is_listed, means_somebody
from briefings.names.titles import Titles
from briefings.names.words import Words
from briefings.profile import habits


def carries(words: Words, titles: Titles, at: int, complement: bool) -> bool:
    """Whether an article, « et » or a comma leads on to more of the role."""
    word, openers = words[at], titles.words("openers")
    if word.low in words.small("determiners"):
        named = word.capital and at + 1 < len(words) and words[at + 1].capital  # « l'association Les Amis du port »
        return words.low(at - 1) in openers or (complement and (named or _inside_name(words, at)))
    if word.low in words.small("ands"):
        return _goes_on(words, titles, at, complement)
    if word.text != "," or not complement or at + 1 >= len(words):
        return False
    charged = words.low(at + 1) in openers and words[at + 1].pos in ("VERB", "ADJ")  # « , chargée des Comptes publics »
    return charged or _lists(words, titles, at)


def _lists(words: Words, titles: Titles, at: int) -> bool:
    """Whether a comma goes on with « des Finances et du Budget », or « , des Postes, des Finances et du Budget »."""
    if words.low(at + 1) not in words.small("of"):
        return False
    for ahead in range(at + 2, min(at + 9, len(words) - 1)):
        if words[ahead].text == ",":
            return any(words[here].capital for here in range(at + 1, ahead)) and _lists(words, titles, ahead)
        if words[ahead].text in ".;":
            return False
        if words.low(ahead) in words.small("ands"):
            return words.low(ahead + 1) in titles.words("openers")
    return False


def _inside_name(words: Words, at: int) -> bool:
    """Whether an article stands inside a name: « Debout la France »."""
    if at + 1 >= len(words) or words.low(at) not in words.small("definites"):
        return False
    word = words[at + 1]
    return words[at - 1].capital and word.capital and not gazetteer.demonym(word.text, words.reading.language)


def _goes_on(words: Words, titles: Titles, at: int, complement: bool) -> bool:
    """Whether « et » joins two parts of one role: « banquier et philanthrope », « de la Ville et de la Jeunesse »."""
    low = words.low(at + 1)
    if at + 2 >= len(words):
        return False
    if low in titles.words("openers") and low not in words.small("narrow"):
        return complement
    language = words.reading.language
    if words[at - 1].text in names.post_nominals():
        return False  # "Ann Roy KC and prosecutor Paul Vik"
    if titles.phrase(words, at + 1) > at + 2:
        return False  # "founder and chief executive of Zeta" are two
    if (
        titles.is_role(low)
        or is_listed(language, low)
        or (words[at + 1].pos == "NOUN" and ends_like_one(language, low))
    ):
        one, other = (words[place].token.morph.get("Number") for place in (at - 1, at + 1))
        if complement or (one and other and one != other):
            return False  # « mère d'une des victimes [et présidente du collectif] »
        return not words[at + 1].capital or words[at + 1].text.isupper()
    if complement and _of_two_fields(words, titles, at):
        return True
    return (words[at - 1].pos == "ADJ" and words[at + 1].pos == "ADJ") or (
        words[at + 1].pos in ("ADJ",) and gazetteer.demonym(words[at - 1].text, words.reading.language) is not None
    )


def _of_two_fields(words: Words, titles: Titles, at: int) -> bool:
    """ "Professor of earth and planetary sciences", "head of research and development": bare nouns on both sides."""
    if (
        not habits(titles.language).noun_compounds
        or at + 1 >= len(words)
        or words.low(at - 2) in words.small("determiners")
    ):
        return False
    before, after = words[at - 1], words[at + 1]
    if before.capital and after.capital and after.near:  # "Minister of Foreign Affairs and Trade"
        matters = word_set(titles.language, "things", "matters")
        led = before.low in matters or gazetteer.look_up(before.text, titles.language) is not None
        return led and after.low in matters and not titles.is_role(words.low(at + 2))
    noun = at + 1 + (after.pos == "ADJ")
    fields = before.pos == "NOUN" and noun < len(words) and words[noun].pos == "NOUN"
    plain = not any(word.capital or not word.near for word in (before, *words[at + 1 : noun + 1]))
    return fields and plain and not means_somebody(titles, words.low(noun))
