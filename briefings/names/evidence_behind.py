"""What stands behind a name and says whether it is a person's."""

from __future__ import annotations

from briefings import names
from briefings.language.speech import Use, speech
from briefings.names import gazetteer
from briefings.names.evidence_before import title_before
from briefings.names.witnesses import (
    CERTAIN,
    CLEAR,
    LIKELY,
    NOTHING,
    SLIGHT,
    STRONG,
    Occurrence,
    Said,
    Witness,
    kind_of_thing,
    listed,
)
from briefings.profile import habits


def apposition(named: Occurrence) -> Said:
    """« X, maire de Y », « X, filiale de Y », « X (24 ans) »."""
    at = named.end
    words = named.words
    if at >= len(words) or words[at].text not in (",", "(", "–", "—", "-") or not words[at].near:
        return NOTHING
    following = named.behind(1)
    if following in listed(named.language, "born"):
        return Said(CLEAR)
    if following.isdigit():
        return _numbered(named, following)
    head = _head_behind(named, at + 1)
    if head is None:
        return NOTHING
    if named.titles.head_ends(words, head) or words.low(head) in named.titles.kin:
        after = words[head + 1] if head + 1 < len(words) else None
        another = after is not None and after.near and after.capital and after.alpha and not after.text.isupper()
        return NOTHING if another else Said(CLEAR + SLIGHT)
    kind = kind_of_thing(words.low(head), named.language)
    return Said(-CLEAR - SLIGHT, kind) if kind is not None else NOTHING


def _numbered(named: Occurrence, number: str) -> Said:
    """« X, 24 ans », "X, 31,", « X (1928) », « X (54) »."""
    if named.behind(2) in listed(named.language, "ages"):
        return Said(STRONG)
    bracket = named.behind() == "("
    if bracket and len(number) == 4:
        return Said(LIKELY)
    if not bracket and habits(named.language).bare_ages and 10 < int(number) < 110 and named.behind(2) in (",", "."):
        return Said(STRONG)
    return Said(-CLEAR, "LOC") if bracket and len(number) == 2 and named.behind(2) == ")" else NOTHING


def _head_behind(named: Occurrence, at: int) -> int | None:
    """The noun that heads the words from one on: the first, or the last of its run where nouns stand before nouns."""
    words, compounds = named.words, habits(named.language).noun_compounds
    last: int | None = None
    for index in range(at, min(at + 7, len(words))):
        word = words[index]
        if not word.near or (
            word.pos in ("PUNCT", "ADP", "VERB", "PRON", "SCONJ") and not named.titles.is_role(word.low)
        ):
            break
        if named.titles.phrase(words, index) > index or word.pos == "NOUN":
            last = max(index, named.titles.phrase(words, index) - 1)
            if not compounds:
                return last
        elif word.capital and word.alpha and index > at and word.pos == "PROPN" and not compounds:
            break
    return last


def verb_behind(named: Occurrence) -> Said:
    """« X a épousé », « X a été écroué », « X a déclaré »."""
    words, at, be = named.words, named.end, False
    while at < min(named.end + 6, len(words)) and words[at].near:
        low = words.low(at)
        if at == named.end and _of_several(named):
            return NOTHING
        lemma = str(words[at].token.lemma_).lower()
        if words[at].pos == "VERB" or lemma in listed(named.language, "human"):
            return _verb(named, lemma, be)
        if low not in listed(named.language, "helpers") and words[at].pos not in ("AUX", "ADV", "PRON"):
            return NOTHING
        be = be or low in listed(named.language, "be")
        at += 1
    return NOTHING


def _of_several(named: Occurrence) -> bool:
    """« Les responsables Afrique de la FIDH ont rencontré »: whether the verb behind is one of several people."""
    plural = "Number=Plur" in named.words[named.end].token.morph and not habits(named.language).noun_compounds
    return plural and named.before() not in named.words.small("ands")


def _verb(named: Occurrence, lemma: str, be: bool) -> Said:
    if be and lemma in listed(named.language, "suffered"):
        return Said(CLEAR)
    if lemma in listed(named.language, "human"):
        return Said(CLEAR)
    uses = speech(named.language).verbs.get(lemma, {})
    return Said(SLIGHT + 0.2 if Use.SAYS in uses else SLIGHT / 2 if uses else 0.0)


def self_behind(named: Occurrence) -> Said:
    return Said(CLEAR) if named.behind() in named.titles.words("selves") else NOTHING


def others_behind(named: Occurrence) -> Said:
    """ "Avanzi et al.", as scientists cite each other."""
    return Said(CERTAIN) if (named.behind(), named.behind(1).rstrip(".")) == ("et", "al") else NOTHING


def noun_behind(named: Occurrence) -> Said:
    """« the Harry Potter series », « Taliban fighters »: a name before its noun, where nouns stand before nouns."""
    if not (habits(named.language).noun_compounds and named.behind()):
        return NOTHING
    word, last = named.words[named.end], named.words[named.end - 1].token
    if word.capital or word.pos != "NOUN":
        return NOTHING
    if word.low in listed(named.language, "quarters") and named.before() in listed(named.language, "articles"):
        return Said(-STRONG, "LOC")  # "the Karol Bagh area"
    if last.dep_ not in ("compound", "nmod", "amod"):
        return NOTHING
    kept = word.low in listed(named.language, "kept") or named.titles.is_role(word.low)
    if kept:
        return Said(-LIKELY if named.alone and named.titles.is_role(word.low) else 0.0, "ORG")
    titled = title_before(named).weight > 0  # "Princess Ayana lives", where the tagger saw several lives
    return Said(-CLEAR if (named.alone or not named.full) and not titled else -LIKELY)


def body_behind(named: Occurrence) -> Said:
    """ "[Ford] Motor Company": a body's name, of which the pipeline saw no more than its head."""
    at = named.end
    while at < len(named.words) and named.behind(at - named.end) and named.words[at].capital and named.words[at].alpha:
        at += 1
    if not named.alone or at == named.end or named.words[at - 1].low in named.titles.words("eponyms"):
        return NOTHING
    last = named.words[at - 1].text
    body = last in listed(named.language, "name_parts") and last not in listed(named.language, "also_families")
    return Said(-CERTAIN, "ORG") if body else NOTHING


def place_behind(named: Occurrence) -> Said:
    """« Arroyo Grande, California »: the greater place behind the comma."""
    at = named.end + 1
    follows = habits(named.language).region_behind_comma and named.behind() == ","
    if not follows or at >= len(named.words) or not named.words[at].capital:
        return NOTHING
    known = gazetteer.look_up(named.words[at].text, named.language)
    inside = named.before() in listed(named.language, "inside")
    return Said(-CLEAR if inside or not named.full else 0.0, "LOC") if known is not None else NOTHING


def country_behind(named: Occurrence) -> Said:
    """ "Rai Benton of the United States", "Ababel Tessema, also from Ethiopia": what the press says of runners."""
    words, at = named.words, named.end
    if named.alone or not named.behind() or not habits(named.language).region_behind_comma:
        return NOTHING
    aside = named.behind() == "," and named.behind(1) in listed(named.language, "alike")
    at += 2 if aside else named.behind() in listed(named.language, "alike")
    if words.low(at) not in words.small("at_place") | words.small("of"):
        return NOTHING
    at += 1 + (words.low(at + 1) in words.small("definites"))
    known = [gazetteer.look_up(words.written(at, end), named.language) for end in (at + 1, at + 2) if end <= len(words)]
    return Said(SLIGHT) if any(one is not None and one.kind == "country" for one in known) else NOTHING


def kin_behind(named: Occurrence) -> Said:
    """ "X's wife"."""
    owned = named.behind() == "'s" and named.behind(1) in named.titles.kin
    return Said(CLEAR) if owned else NOTHING


def signed_s(named: Occurrence) -> Said:
    """ "Marlow's said", "Marlow's to close 60 shops", "Megan's Law": what is called by its owner's name."""
    at = named.end + 1
    if named.behind() != "'s" or at + 1 >= len(named.words):
        return NOTHING
    word, own = named.words[at], named.words[named.end].pos == "PART"
    if word.near and word.capital and named.alone:
        last = named.words[at + (named.words[at + 1].capital and named.words[at + 1].near)]
        thing = last.text in listed(named.language, "name_parts") or kind_of_thing(last.low, named.language)
        return Said(-CERTAIN if thing and names.is_given(named.text) else 0.0, "ORG")
    if not word.near or word.capital:
        return NOTHING
    told = "Fin" in word.token.morph.get("VerbForm") and (own or word.pos == "VERB")
    marked = own and word.low in named.words.small("infinitive_marks")
    marked = marked and named.words[at + 1].token.lemma_ not in ("be", "blame")  # "Roy's to blame"
    return Said(-CERTAIN, "ORG") if told or marked else NOTHING


BEHIND: tuple[Witness, ...] = (
    apposition, verb_behind, self_behind, others_behind, noun_behind, body_behind, place_behind, country_behind,
    kin_behind, signed_s,
)  # fmt: skip
