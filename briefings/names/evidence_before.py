"""What stands before a name and says whether it is a person's."""

from __future__ import annotations

from briefings import names
from briefings.language.quotation_marks import MAY_CLOSE, MAY_OPEN
from briefings.language.speech import speech
from briefings.lexicon import word_set
from briefings.names import gazetteer
from briefings.names.callings import LONGEST, is_listed
from briefings.names.evidence_links import article_before, complement, crowd_before, place_before, verb_before
from briefings.names.titles import joined
from briefings.names.witnesses import (
    CERTAIN,
    CLEAR,
    LIKELY,
    NOTHING,
    STRONG,
    Occurrence,
    Said,
    Witness,
    areas,
    kind_of_thing,
    listed,
)
from briefings.profile import habits

_OFFICE = 9
"""Words from a role to the name behind its comma, "the head of the port authority, Ann Roy,"."""
PORTFOLIO = 20
"""Words from a minister to the name, behind all that he is in charge of."""
NAMING = 7
"""Words from "named" to the name: "named by local police as"."""
SIBLINGS = 12
"""Words between a kinship and the last of those whom it counts."""


def eponym_before(named: Occurrence) -> Said:
    """« le gouvernement Fabius »: what is named after whoever leads it."""
    return Said(CLEAR) if named.before() in named.titles.words("eponyms") else NOTHING


def title_before(named: Occurrence) -> Said:
    """« M. Soyer », « le capitaine Hansen », « le député nationaliste Verdier », « prénommée Inès »."""
    at = named.first - 1
    if at < 0 or not named.words[named.first].near or (not named.alone and named.own[-1] in _thoroughfares(named)):
        return NOTHING  # "King Edward Avenue"
    word = named.words[at]
    if word.capital and named.before(2) in listed(named.language, "vessels"):
        return NOTHING  # "the MV Professor Karl Lind"
    if f"{word.text} {named.text}" in listed(named.language, "no_persons"):
        return Said(-CERTAIN)  # "Captain America"
    if word.text in named.titles.honorifics and (word.capital or word.low != "don"):
        quoted = named.before(2) in MAY_OPEN and named.behind() in MAY_CLOSE  # « Monsieur Carnaval », a dummy
        return NOTHING if quoted else Said(CERTAIN)
    if named.alone and word.low in listed(named.language, "trades") and not names.is_given(named.text):
        return NOTHING  # « le patron de l'éditeur Novatech »
    if word.low in named.titles.regnal or word.low in named.titles.kin or word.low in named.words.small("bearing"):
        return Said(STRONG)
    back = 1
    while back < 3 and named.before(back + 1) and word.pos == "ADJ" and not word.capital:
        back += 1
        word = named.words[named.first - back]
    titled = named.before(back) and _title_ends(named, back)
    if not titled and _called(named, back):
        return Said(LIKELY)
    return Said(STRONG if back == 1 else CLEAR) if titled and not named.text.isupper() else NOTHING


def _thoroughfares(named: Occurrence) -> frozenset[str]:
    """Last words of names that only things have."""
    return listed(named.language, "name_parts") - listed(named.language, "also_families")


def _called(named: Occurrence, back: int) -> bool:
    """ "Ecologist Chip Tarrow", "drummer Ivo Lanz": a calling that no firm has, right before two words or more."""
    low = named.before()
    if back == 1 and named.alone and named.before(2) in named.words.small("definites"):
        return low in listed(named.language, "of_one_name")  # « le vidéaste Squeezie »
    if back > 1 or named.alone or not habits(named.language).noun_compounds:
        return False
    return (
        is_listed(named.language, low) and not low.endswith("s") and low not in listed(named.language, "of_firms_too")
    )


def _title_ends(named: Occurrence, back: int) -> bool:
    """Whether a role word ends so many words before a name, or a calling of several: « la chargée de mission X »."""
    end = named.first - back + 1
    if named.titles.head_ends(named.words, end - 1):
        return True
    starts = range(2, LONGEST + 1) if named.before(back + 1) else ()
    return any(is_listed(named.language, joined(named.words, end - many, end)) for many in starts)


def office_before(named: Occurrence) -> Said:
    """ "The town's mayor, Ann Roy, left", « le maire de la ville, Léa Roux, »: a role, and the name between commas."""
    words = named.words
    if named.alone or named.before() != ",":
        return NOTHING
    if named.behind() not in (",", ".", "") and named.behind() not in names.post_nominals():
        return NOTHING
    of = words.small("of")
    for back in range(2, _OFFICE):
        low = named.before(back)
        if not low or low == "," or words[named.first - back].pos in ("VERB", "AUX"):
            return NOTHING
        if named.titles.head_ends(words, named.first - back) or low in named.titles.words("counterparts"):
            joined = back == 2 or words.low(named.first - back + 1) in of
            joined = joined or (back == 3 and words[named.first - 2].pos == "ADJ")  # « la présidente indienne, »
            joined = joined and low not in listed(named.language, "of_firms_too")
            return Said(CLEAR) if joined else NOTHING
    return NOTHING


def country_before(named: Occurrence) -> Said:
    """ "Ambassador to the United States Hamdullah Mohib": a role, where its holder is sent, and two names behind."""
    words, places = named.words, gazetteer.look_up
    if named.alone or habits(named.language).titles_after_article or not named.words[named.first - 1].capital:
        return NOTHING
    for first in range(named.first - 1, max(named.first - LONGEST_COUNTRY, 1), -1):
        country = " ".join(word.text for word in words[first : named.first])
        if (known := places(country, named.language)) is not None and known.kind == "country":
            return Said(CERTAIN + STRONG) if named.titles.is_sent_to(words, first) else NOTHING
    return NOTHING


LONGEST_COUNTRY = 5
"""Words of a country's name, and one more."""


def ministry_before(named: Occurrence) -> Said:
    """« La ministre de la Culture et des Sports Miri Regev »: two names behind what a minister is in charge of."""
    words = named.words
    if named.alone or not named.before()[:1].isalpha() or not words[named.first - 1].capital:
        return NOTHING
    bare = not habits(named.language).titles_after_article
    if bare and named.before() not in word_set(named.language, "things", "matters"):
        return NOTHING  # "Minister of Finance Hazem Tarawneh"
    joins = word_set(named.language, "things", "fields") if bare else words.small("contracted")
    joins |= words.small("of") | words.small("determiners") | words.small("ands")
    for back in range(1, PORTFOLIO):
        word = words[named.first - back] if named.before(back) else None
        if word is None or (back == 1 and names.is_given(word.text)) or not words[named.first - back + 1].near:
            return NOTHING
        if back > 2 and "minister" in named.titles.ranks(word.low):
            return Said(STRONG)
        inner = back > 1 and word.alpha and named.before(back + 1) in joins  # « des Technologies de l'information »
        goes_on = word.text == "," and words.low(named.first - back + 1) in joins
        if not word.capital and word.low not in joins and not inner and not goes_on:
            return NOTHING
    return NOTHING


def named_as(named: Occurrence) -> Said:
    """ "Was identified as Jaypee Orr", "named by police as Bo Lind": what only somebody who was hurt or sought is."""
    if named.alone or named.before() not in named.words.small("as"):
        return NOTHING
    naming = listed(named.language, "naming")
    for back in range(2, NAMING):
        low = named.before(back)
        if low in naming:
            said_of = (named.before(at) for at in range(back + 1, back + 4))
            return NOTHING if any(kind_of_thing(word, named.language) for word in said_of) else Said(CLEAR)
        if not low or named.words[named.first - back].text in ",.;:":
            return NOTHING
    return NOTHING


def children_before(named: Occurrence) -> Said:
    """ "two sons, Ned and Wyatt", « ses filles, Nadine, Lou et Anna »: one of those listed behind their kinship."""
    ands, kin = named.words.small("ands"), named.titles.kin
    for back in range(1, SIBLINGS):
        low = named.before(back)
        if low != "," and low not in ands and not (low and named.words[named.first - back].capital):
            return NOTHING
        plural = named.before(back + 1) if low == "," else ""
        if plural in listed(named.language, "offspring") or (
            plural.endswith("s") and {plural, plural.removesuffix("s")} & kin
        ):
            return Said(CERTAIN)
    return NOTHING


def kin_before(named: Occurrence) -> Said:
    """ "Mrs Okoro's daughter, Ngozi, told the court", « son frère, Amadi, »: one relative between commas, or a firm."""
    closed = named.behind() in (",", ".", ";", ")") or named.behind() in named.words.small("ands")
    if not closed or named.before() != ",":
        return NOTHING
    if named.before(2) in named.titles.kin:
        return Said(CERTAIN)
    owned = not named.full and named.before(3) in named.words.small("possessives")
    kind = kind_of_thing(named.before(2), named.language) if owned else None
    return Said(-CERTAIN, kind) if kind is not None else NOTHING  # « son groupe, Zoltrans, figure sur la liste »


def thing_before(named: Occurrence) -> Said:
    """« la rue Jean-Jaurès », « la formation de gauche Podemos », « la ville de Goma »."""
    of = named.words.small("of")
    if named.before() in of:
        if named.before(2) in named.titles.words("characters"):
            return Said(-CERTAIN)  # "the character of Anya Lind"
        noun = 3 if named.before(3) and named.words[named.first - 2].pos == "ADJ" else 2  # « la ville moyenne de X »
        place = named.before(noun) in areas(named.language)
        return Said(-CERTAIN if named.alone else -CLEAR, "LOC") if place else NOTHING
    back = 1
    while back <= 6 and named.before(back):
        word = named.words[named.first - back]
        kind = kind_of_thing(word.low, named.language)
        if word.pos == "ADJ" and named.before(back + 1) and kind_of_thing(named.before(back + 1), named.language):
            kind = None  # « la Banque centrale Ida Morel »: a bank, no power station
        passing = word.pos == "ADJ" or word.text in '«“"' or (word.pos == "NOUN" and not named.full)
        passing = passing or (word.low in ("de", "d'") and not named.full)
        if (kind is None and (word.capital or not passing)) or _title_ends(named, back):
            return NOTHING
        if kind is not None and back == 1 and (_closes_name(named) or _beside_wing(named) or _of_person_too(named)):
            return NOTHING
        if kind is not None:
            office = named.before(back + 2)
            known = named.titles.is_role(office) or is_listed(named.language, office)
            role = named.before(back + 1) in of and known
            if (
                (role and (named.full or word.low not in listed(named.language, "works")))
                or (back == 1 and _headed(named, word.low))
                or (back > 2 and (named.full or named.before(2) not in of) and not named.alone)
                or named.before(back + 1) in listed(named.language, "set_phrases")
            ):
                return NOTHING
            if _told_to(named, back) or _holder_behind(named, back):
                return NOTHING
            close = back == 1 or (back == 2 and _alone_with_adjective(named))
            return NOTHING if _eponym(named, back) else Said(-CERTAIN if close or not named.full else -CLEAR, kind)
        back += 1
    return NOTHING


def _of_person_too(named: Occurrence) -> bool:
    """ "Broadcaster Piers Morgan": a calling that a firm has too, before a full name."""
    compounds = habits(named.language).noun_compounds
    return compounds and named.full and is_listed(named.language, named.before())


def _holder_behind(named: Occurrence, back: int) -> bool:
    """« l'ancien patron de la banque centrale Ida Morel »: an office, what it is of, and who holds it."""
    article, link = named.before(back + 1), named.before(back + 2)
    led = article in named.words.small("definites") and link in named.words.small("of")
    return named.full and back > 1 and led and named.titles.head_ends(named.words, named.first - back - 3)


def _told_to(named: Occurrence, back: int) -> bool:
    """« a raconté à une télévision locale Jean Roux »: whom it was told, and behind them who told it."""
    words, at = named.words, named.first - back - 1
    if not (named.full and names.is_given(named.own[0]) and at > 1 and named.behind() in (",", ".", "")):
        return False
    told = listed(named.language, "told_to")
    if words.low(at) not in told and words.low(at) in words.small("determiners"):
        at -= 1
    return words.low(at) in told and words.low(at - 1) in speech(named.language).forms


def _closes_name(named: Occurrence) -> bool:
    """ "the World Health Organization Ann Stone": the noun is the last of a longer name, a full one behind it."""
    at = named.first - 1
    capitals = at > 0 and named.words[at].near and named.words[at].capital and named.words[at - 1].capital
    return named.full and capitals and habits(named.language).noun_compounds


def _beside_wing(named: Occurrence) -> bool:
    """« candidat à la primaire de la droite et du centre X »: a party's place and no building."""
    joined = next((back for back in (2, 3, 4) if named.before(back) in named.words.small("ands")), 0)
    return named.full and joined > 0 and named.before(joined + 1) in listed(named.language, "wings")


def _alone_with_adjective(named: Occurrence) -> bool:
    """« la ferme solaire X », not « le président de la République italien X » or « l'homme d'affaires russe X »."""
    words, at = named.words, named.first
    office = named.before(4) in words.small("of") and named.titles.head_ends(words, at - 5)
    return words[at - 1].pos == "ADJ" and named.before(3) in words.small("determiners") and not office


def _headed(named: Occurrence, thing: str) -> bool:
    """« le procureur de la République Ida Morel », « candidate à la mairie Ida Morel »: the role's holder."""
    back = 3 if named.before(2) in named.words.small("definites") else 2
    link = named.before(back)
    linked = link in named.words.small("of") or link in listed(named.language, "given_to")
    led = linked and named.titles.head_ends(named.words, named.first - back - 1)
    return named.full and led and thing in listed(named.language, "unnamed")


def _eponym(named: Occurrence, back: int) -> bool:
    return back == 1 and named.before() in named.titles.words("eponyms")


BEFORE: tuple[Witness, ...] = (
    title_before, office_before, country_before, ministry_before, named_as, eponym_before, children_before, kin_before,
    thing_before, complement, place_before, article_before, crowd_before, verb_before,
)  # fmt: skip
