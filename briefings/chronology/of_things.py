"""Dates that say which thing is meant and not when something took place: « les comptes du premier trimestre »."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.chronology.figures import is_part_of_year
from briefings.chronology.governors import Governor
from briefings.chronology.hanging import bracketed_behind, is_bridge
from briefings.chronology.kinds import OTHER, is_event_noun, is_occasion, kind_of
from briefings.chronology.periods import Period
from briefings.language import Reading
from briefings.language.grammar import is_passive
from briefings.language.speech import speech
from briefings.language.tokens import Token
from briefings.lexicon import table, word_set

_MODIFYING = ("nummod", "compound", "amod")

SHARE = 7
"""Words before a date among which « dont 40 » makes it that of a part."""


def is_share(reading: Reading, period: Period) -> bool:
    """« Trois cents navires arraisonnés, dont 40 en mars »: a part of a figure."""
    first = reading.tokens_of(period.span)[0]
    before = reading.doc[max(first.sent.start, first.i - SHARE) : first.i]
    words = [word for word in before if word.pos_ not in ("ADP", "DET")]
    opening = word_set(reading.language, "events", "figures", "shares")
    return bool(words) and words[-1].like_num and any(word.lower_ in opening for word in words)


def is_edition(reading: Reading, period: Period) -> bool:
    """« Les jeux de Turin (hiver 2006) », « son roman (1998) »: what names a thing more closely."""
    noun = bracketed_behind(reading, period)
    return noun is not None and not period.joined and not is_event_noun(noun)


def is_edition_of(root: Token, noun: Token, period: Period) -> bool:
    """ "The third storm of the 2019 season": the year of something else that the event belongs to.

    It may stand behind that: « les épreuves du baccalauréat 2024 ».
    """
    if not period.is_year or root.head == noun:
        return False
    behind = root.dep_ == "nmod" and root.head.i == root.i - 1 and noun.i < root.head.i and not any(root.children)
    return behind or (root.dep_ in _MODIFYING and noun.i < root.i < root.head.i)


def names_or_compares(reading: Reading, period: Period, governor: Governor, over: Sequence[Token], root: Token) -> bool:
    """« les comptes du premier trimestre », « contre 58 % en 2012 », « their 2017 title », « le budget 2018 »."""
    if stands_bare(reading, period):
        return True
    verb = governor.head
    if len(over) and over[0].dep_.startswith("nsubj") and over[0].head in (verb, verb.head) and _takes_place(verb):
        return False
    for_a_year = word_set(reading.language, "events", "dated_things", "for_a_year")
    comparing = word_set(reading.language, "events", "dated_things", "comparing")
    naming = word_set(reading.language, "small_words", "of") | (for_a_year if is_part_of_year(period) else frozenset())
    if (
        governor.head.pos_ == "VERB"
        and len(over)
        and (is_occasion(over[-1]) or _is_in_front(over[-1], governor, period))
    ):
        return False  # « lors du conseil des ministres de mercredi, elle a annoncé »
    opens = len(over) == 0 and period.is_day  # "may book from Monday"
    own = () if period.joined or period.deadline or opens else (root,)
    if any(cases(word) & comparing and not _is_left(word, governor) for word in (*over, *own)):
        return True
    if over and root.head == over[0] and cases(over[0]) & word_set(reading.language, "events", "bounds", "since"):
        return not is_event_noun(over[0])  # "since its independence in 1964"
    if any(_is_aside(word, root) for word in over):
        return True  # « X, candidat en 2012, a … »: the date of an aside
    # « for the 1968 murder of X »: the preposition is the noun's, not the year's
    modifies = root.dep_ in _MODIFYING and not _opens_clause(reading, root, period)
    within = (root.head, root.head.head) if root.head.dep_ in _MODIFYING else (root.head,)  # "the 2020 Cuban election"
    before_noun = governor.head in within and root.i < governor.head.i and modifies
    if period.deadline or len(over) == 0 or before_noun or is_event_noun(over[0]):
        return not period.deadline and not before_noun and _names_the_noun_before(reading, period, naming)
    if period.is_day and cases(root) & for_a_year and over[0].dep_.startswith("nsubj"):
        return True  # « les prévisions pour samedi seront connues vendredi »
    if root.dep_ == "nmod:poss" and not period.is_day and not is_event_noun(root.head):
        return True  # "set using July's figure"
    named = over[0].pos_ == "PROPN" and not is_part_of_year(period)
    by_case = bool(cases(root) & naming) and not named and not _is_range(period)
    return by_case or modifies


def _takes_place(verb: Token) -> bool:
    """ "Next year's fair is to be held in Hull", « l'édition de l'an prochain se tiendra »: it is held in that year."""
    words, lemma = table(verb.doc.lang_, "events")["held"], verb.lemma_.lower()
    own = speech(verb.doc.lang_).words["reflexive"]
    held = lemma in words["passives"] and (is_passive(verb) or any(child.lower_ in own for child in verb.children))
    return held or lemma in words["verbs"] or any(child.lower_ in words["nouns"] for child in verb.children)


def _is_left(word: Token, governor: Governor) -> bool:
    """ "Resigned from Berg's cabinet in 2023": what somebody goes from, and no figure to compare with."""
    verb = governor.head
    figure = word.like_num or any(child.like_num and child.i < word.i for child in word.children)
    return word.head is verb and not figure and verb.pos_ == "VERB" and kind_of(verb) != OTHER


def _is_in_front(noun: Token, governor: Governor, period: Period) -> bool:
    """« Au conseil municipal de lundi, les élus ont voté »: where something was done on that day."""
    if not period.is_day or noun.head != governor.head or not noun.dep_.startswith("obl"):
        return False
    there = word_set(noun.doc.lang_, "events", "occasions", "there")
    edge = noun.right_edge.i
    return noun.i < governor.head.i and not cases(noun).isdisjoint(there) and "," in noun.doc.lows[edge : edge + 2]


def _opens_clause(reading: Reading, root: Token, period: Period) -> bool:
    """ "On Friday Lorville Council approved it", "where on Sunday night Ann Roy spoke": it is no part of a name behind.

    Nor is a year that opens the sentence: "In 1982 Cummings ran for a seat".
    """
    first, doc = reading.tokens_of(period.span).start, root.doc
    if not first or doc[first - 1].pos_ != "ADP":
        return False
    if period.is_year:
        return root.i == root.sent.start + 1 and root.head.text[:1].isupper() and root.head.i == root.i + 1
    if not period.is_day:
        return False
    if root.head.lower_ in word_set(root.doc.lang_, "events", "dated_things", "behind"):
        return True  # "won on Saturday thanks to two goals"
    before = doc[first - 2] if first > 1 else root
    return first == root.sent.start + 1 or before.text in ",;" or before.pos_ in ("SCONJ", "ADV", "CCONJ")


def stands_bare(reading: Reading, period: Period, noun: Token | None = None) -> bool:
    """Whether years stand right behind a noun: « l'édition 2016 »; « la présidentielle 2017 » is that year's event.

    Args:
        noun: The event noun that is to have the date.
    """
    tokens = reading.tokens_of(period.span)
    first = tokens[0]
    if not period.is_year or not period.span.of(reading.text)[:4].isdigit() or first.i == 0:
        return False
    before = first.doc[first.i - 1]
    behind = first.doc[tokens.end] if tokens.end < len(first.doc) else before
    if before.pos_ not in ("NOUN", "PROPN", "ADJ") or is_bridge(before):
        return False
    if before.pos_ == "ADJ" and behind is not before and is_event_noun(behind):
        return False  # "the upcoming 2020 race"
    if period.joined or (noun is None and before.pos_ == "PROPN"):
        return True
    if noun is not None and before != noun and noun.text[:1].isupper() and before.text[:1].isupper():
        return True  # « le Tour de France 2016 »: a name
    if noun is not None and before != noun and before.pos_ == "PROPN":
        return True  # « le tournoi de Wimbledon 2016 »: a name, too
    return not is_event_noun(before) and (noun is None or before.head != noun)


def _is_aside(word: Token, root: Token) -> bool:
    if word.pos_ not in ("NOUN", "PROPN") or word.i > root.i or is_event_noun(word):
        return False
    if word.dep_ == "appos":
        return word.pos_ == "NOUN" and not any(token.is_punct for token in word.doc[word.i : root.i])
    return _says_what_they_were(word)


def _says_what_they_were(word: Token) -> bool:
    """« Professeure à Lens de 1995 à 2005, lauréate en 2018 d'un prix, elle s'est installée ici »: bare, in front."""
    first = word
    while first.dep_ == "conj" and first.head.pos_ in ("NOUN", "PROPN"):
        first = first.head
    bare = first.dep_ == "advcl" and not any(child.dep_ in ("det", "case") for child in first.children)
    return bare and first.i == first.sent.start and "," in [token.text for token in first.doc[word.i : first.head.i]]


def _is_range(period: Period) -> bool:
    return period.joined or (period.is_day and period.start != period.end)


def _names_the_noun_before(reading: Reading, period: Period, naming: frozenset[str]) -> bool:
    """By the words alone: « les comptes du premier trimestre »."""
    if _is_range(period):
        return False
    before = [token for token in reading.doc[: reading.tokens_of(period.span).start][-4:] if token.pos_ != "DET"]
    if not before or before[-1].lower_ not in naming:
        return False
    word = next((token for token in reversed(before[:-1]) if token.pos_ != "ADJ"), None)
    if word is None or word.pos_ != "NOUN" or is_bridge(word):
        return False
    figures = table(reading.language, "events")["figures"]["nouns"]
    return not is_event_noun(word) or (is_part_of_year(period) and word.lemma_.lower() in figures)


def cases(word: Token) -> frozenset[str]:
    """The prepositions in front of a word."""
    return frozenset(child.lower_ for child in word.children if child.dep_ in ("case", "mark"))
