"""What a preposition, an article or a verb before a name says of its being a person's."""

from __future__ import annotations

from briefings.language.speech import speech
from briefings.names import gazetteer
from briefings.names.callings import is_listed
from briefings.names.witnesses import (
    CERTAIN,
    CLEAR,
    LIKELY,
    NOTHING,
    SLIGHT,
    STRONG,
    Occurrence,
    Said,
    areas,
    kind_of_thing,
    listed,
)
from briefings.profile import habits


def complement(named: Occurrence) -> Said:
    """« maire de X », « siège de X » against « avocat de X », « obsèques de X »."""
    before = named.before()
    noun = named.before(2)
    ranks = named.titles.ranks(noun)
    seated = noun in named.titles.words("lawmakers") or not ranks.isdisjoint(("elected", "office", "staff"))
    if before in listed(named.language, "seat_links") and seated:
        return Said(-CLEAR, "LOC")  # "the MP for Bradford West"
    if before not in named.words.small("of") or before in named.words.small("contracted"):
        return NOTHING
    noun = named.before(2)
    if noun in named.titles.words("adjectives"):
        noun = named.before(3)  # « secrétaire général de X »
    if noun in listed(named.language, "companions") or noun in named.titles.kin:
        return Said(CLEAR)
    if noun in listed(named.language, "bodies_of") and named.words[named.first - 2].capital:
        return Said(-CERTAIN, "ORG")
    if noun in listed(named.language, "about") or noun in areas(named.language):
        return Said(-CLEAR, "LOC")
    if noun in listed(named.language, "headed"):
        return Said(-CLEAR, "ORG")
    return NOTHING


def place_before(named: Occurrence) -> Said:
    """« à Retzwiller », « en Kakhétie », "in Makilala": a lone name there is a place."""
    before = named.before()
    if before in listed(named.language, "houses"):
        office = named.titles.head_ends(named.words, named.first - 2) or is_listed(named.language, named.before(2))
        if office:  # « analyste chez Bryan Garnier »
            return Said(-CERTAIN, "ORG")
        return Said(-LIKELY if named.alone else 0.0, "ORG")
    two = f"{named.before(2)} {before}"
    inside = listed(named.language, "inside")
    if before in inside or two in inside or before in named.words.small("at_place"):
        if before in listed(named.language, "given_to") and _given_to(named):
            return NOTHING
        weight = CLEAR if before in inside or two in inside else LIKELY
        parts = listed(named.language, "name_parts")
        if not named.alone and weight == CLEAR and named.own[-1] in parts and named.behind() != "'s":
            return Said(-STRONG, "LOC")  # "in Victoria Park"
        return Said(-weight if named.alone else -SLIGHT, "LOC")
    return NOTHING


def _given_to(named: Occurrence) -> bool:
    """Whether the word before « à » gives, says or opposes: « face à X », « répondre à X »."""
    at = named.first - 2
    if at < 0:
        return False
    word = named.words[at]
    giving = listed(named.language, "giving")
    return word.low in giving or word.token.lemma_.lower() in giving or word.low.rstrip("s") in giving


def article_before(named: Occurrence) -> Said:
    """« la CDU », « les Peshmergas », « l'américain Westinghouse »; « l'Américain Phelps » is a person."""
    before = named.before()
    if before in listed(named.language, "crowds"):
        return Said(-CLEAR if named.alone else -LIKELY)
    if before in listed(named.language, "articles"):
        if named.full and habits(named.language).noun_compounds and _stands_alone(named):
            return Said(-STRONG, "ORG")  # "The John Radcliffe is full", not "the Derek Chauvin trial"
        return Said(-STRONG if named.alone else -LIKELY, "ORG")
    word = named.words[named.first - 1] if before else None
    if word is None or gazetteer.demonym(word.text, named.language) is None:
        return NOTHING
    if not habits(named.language).small_demonyms:  # "beat Belarusian Aryna Salenka", "Ethiopians Dejene Lagat and …"
        return Said(SLIGHT if word.capital and not named.alone else 0.0)
    determined = named.before(2) in named.words.small("determiners")
    if word.capital and determined and not word.text.endswith("s"):
        return Said(CLEAR)
    firm = determined and not word.capital and word.pos != "NOUN"
    crowd = named.alone and named.before(2) in listed(named.language, "crowds")
    return Said(-CLEAR, "ORG") if (firm and not named.full) or crowd else NOTHING


def _stands_alone(named: Occurrence) -> bool:
    """Whether a name is no part of a compound: a verb, a preposition or a mark follows."""
    if not named.behind():
        return True
    return named.words[named.end].pos in ("VERB", "AUX", "ADP") or named.behind() in (",", ".", ";", ")")


def crowd_before(named: Occurrence) -> Said:
    """« les jeunes Maxévillois », « certains Burkinabés »: several of a people."""
    if not named.alone or not named.text.endswith(("s", "x")):
        return NOTHING
    adjective = named.first > 0 and named.words[named.first - 1].pos in ("ADJ", "NUM", "NOUN")
    return Said(-CLEAR) if adjective and named.before(2) in listed(named.language, "crowds") else NOTHING


def verb_before(named: Occurrence) -> Said:
    """« … », explique X; « selon X »."""
    at = named.first - 1
    if at < 1 or not named.words[named.first].near:
        return NOTHING
    word = named.words[at]
    paired = word.low in listed(named.language, "beside") and not named.alone and named.words[at - 1].pos == "VERB"
    if paired and named.words[at - 1].token.lemma_.lower() in listed(named.language, "partnered"):
        return Said(LIKELY)  # "starred with Rock Hurley"
    if word.low in listed(named.language, "agents"):
        return Said(SLIGHT if word.low not in listed(named.language, "beside") else 0.0)
    lemma = word.token.lemma_.lower()
    if word.pos == "VERB" and lemma in listed(named.language, "met"):
        thing = kind_of_thing(named.before(2), named.language) if "VerbForm=Part" in word.token.morph else None
        return Said(-CLEAR, thing) if thing else Said(LIKELY)  # « le navire nommé X »
    if word.pos == "VERB" and lemma in speech(named.language).verbs:
        opened = any(named.before(back) in ("»", "”", '"', ",") for back in (2, 3, 4))
        return Said(LIKELY + SLIGHT if opened else SLIGHT)
    return NOTHING
