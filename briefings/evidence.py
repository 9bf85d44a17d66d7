"""Evidence: what the words around a name, and the name itself, say of its being a person's.

Each witness looks at one thing and gives a weight: above zero for a person, below for
something else, zero where it knows nothing. The weights were set on Wikinews articles of
autumn 2017 and on sentences of the treebanks that the name tagger never saw.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from briefings import gazetteer, names
from briefings.language import Reading
from briefings.lexicon import table
from briefings.name_labels import Kind
from briefings.speech import Use, speech
from briefings.titles import Titles
from briefings.words import Words

CERTAIN, STRONG, CLEAR, LIKELY, SLIGHT = 5.0, 3.0, 2.0, 1.2, 0.6
"""How much a witness may weigh."""

_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.-?)+")
_CAMEL = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ]|^[A-ZÀ-Þ]{2,}[a-zà-ÿ]")
_CELTIC = re.compile(r"(?:Mc|Mac|De|Di|Da|Du|La|Le|Lo|Van|Von|Fitz|Des|Del|San|St)[A-ZÀ-Þ]")
_ROMAN = re.compile(r"[IVX]+")


@dataclass(frozen=True)
class Named:
    """One place where something is named, words `first` to `end`."""

    words: Words
    first: int
    end: int

    @property
    def reading(self) -> Reading:
        return self.words.reading

    @property
    def language(self) -> str:
        return self.words.reading.language

    @property
    def titles(self) -> Titles:
        return Titles.of(self.language)

    @cached_property
    def text(self) -> str:
        return self.words.span(self.first, self.end).of(self.reading.text)

    @property
    def alone(self) -> bool:
        return self.end - self.first == 1

    @cached_property
    def own(self) -> tuple[str, ...]:
        """Its own words."""
        return tuple(word.text for word in self.words.items[self.first : self.end])

    @cached_property
    def full(self) -> bool:
        """Whether it has a given name and more."""
        first = self.own[0]
        initials = _INITIALS.fullmatch(first) and gazetteer.look_up(first, self.language) is None
        return not self.alone and (names.is_given(first) or names.is_family_first(first) or bool(initials))

    def before(self, back: int = 1) -> str:
        """The word that many words before on the same line, in lower case; nothing across a line break."""
        items, at = self.words.items, self.first - back
        if at < 0:
            return ""
        for here in range(at + 1, self.first + 1):
            if not items[here].near:
                return ""
        return items[at].low

    def behind(self, on: int = 0) -> str:
        """The word that many words behind on the same line, in lower case."""
        items, at = self.words.items, self.end + on
        if at >= len(items):
            return ""
        for here in range(self.end, at + 1):
            if not items[here].near:
                return ""
        return items[at].low


@dataclass(frozen=True, slots=True)
class Said:
    """What one witness says: a weight, and what the name is where it is no person."""

    weight: float
    kind: Kind = "MISC"


NOTHING = Said(0.0)
Witness = Callable[[Named], Said]


@cache
def _list(language: str, key: str) -> frozenset[str]:
    return frozenset(table(language, "evidence")[key])


@cache
def _things(language: str) -> frozenset[str]:
    known = gazetteer.words_of(language, "facilities") | gazetteer.words_of(language, "bodies")
    return _list(language, "things") | known


def _areas(language: str) -> frozenset[str]:
    return gazetteer.words_of(language, "areas")


def _kind_of_thing(low: str, language: str) -> Kind | None:
    """What a noun makes of the name beside it, where it makes it a thing."""
    for form in (low, low.removesuffix("s"), low.removesuffix("x")):
        if form in _areas(language):
            return "LOC"
        if form in gazetteer.words_of(language, "bodies"):
            return "ORG"
        if form in _things(language):
            return "MISC"
    return None


# What the name itself says.


def given_name(named: Named) -> Said:
    """« Aurélie Blanchard », « J.-P. Morin »; a given name alone says little."""
    if named.full:
        return Said(STRONG)
    if named.alone and names.is_given(named.own[0]):
        return Said(LIKELY + SLIGHT)
    if not named.alone and names.is_family_first(named.own[-1]):
        return Said(CLEAR)
    inner = any(names.is_given(word) for word in named.own[1:-1])
    return Said(LIKELY) if inner else NOTHING


def particle(named: Named) -> Said:
    """« Hessa al-Jaber », « Jan van der Meer »."""
    inner = named.own[1:] if not named.alone else ()
    telling = any(names.is_bound(word) or word in ("bin", "ben", "ibn", "von", "van", "ould", "abu") for word in inner)
    return Said(CLEAR) if telling or names.is_bound(named.own[0]) else NOTHING


def known_person(named: Named) -> Said:
    """« Mozart », « Staline »."""
    return Said(CLEAR) if named.alone and named.own[0] in _list(named.language, "people") else NOTHING


def known_thing(named: Named) -> Said:
    """« Charlie Hebdo », « Harry Potter », « Hezbollah »."""
    return Said(-CERTAIN) if named.text in _list(named.language, "no_persons") else NOTHING


def body_word(named: Named) -> Said:
    """« Amiens SC », « Time Warner Group »."""
    parts = _list(named.language, "name_parts")
    known = gazetteer.words_of(named.language, "bodies")
    personal = names.is_given(named.own[0]) or names.is_family_first(named.own[0])
    own = named.own[1:] if personal and not named.alone else named.own
    telling = [word for word in own if _as_name(word) in parts or (word.lower() in known and word[0].isupper())]
    if not telling:
        return NOTHING
    family = named.full and len(own) == 1 and telling[0] in _list(named.language, "also_families")
    return Said(-LIKELY if family else -CERTAIN, "ORG")


def _as_name(word: str) -> str:
    return word.title() if word.isupper() and len(word) > 3 else word


def acronym(named: Named) -> Said:
    """« CDU »: capitals alone, without a given name."""
    text = named.text
    if not named.alone or not text.isupper() or len(text) < 2 or named.reading.text.isupper():
        return NOTHING
    return Said(-CERTAIN if len(text) <= 5 else -CLEAR, "ORG")


def figure(named: Named) -> Said:
    """« A1 », « Minsk II »; « Henri IV » has a given name before it."""
    if any(mark.isdigit() for mark in named.text) and not named.full:
        return Said(-STRONG)
    numbered = len(named.own) == 2 and bool(_ROMAN.fullmatch(named.own[1]))
    if numbered and not names.is_given(named.own[0]) and named.before() not in named.titles.regnal:
        return Said(-CLEAR)
    return Said(CLEAR) if numbered and names.is_given(named.own[0]) else NOTHING


def inner_capital(named: Named) -> Said:
    """« JPMorgan », « AirTran », « YouTube »: capitals inside a word, but « McCain » and « DeLillo »."""
    for word in named.own:
        if _CAMEL.search(word) and not _CELTIC.match(word) and "'" not in word:
            return Said(-STRONG, "ORG")
    return NOTHING


def known_place(named: Named) -> Said:
    """A country, a city or a power's house, where no given name stands before it."""
    if named.full and gazetteer.look_up(named.text, named.language) is None:
        return NOTHING
    heads = {named.text, named.own[0]} if not named.full else {named.text}
    for head in heads:
        known = gazetteer.look_up(head, named.language)
        if known is not None and (len(head) > 3 or head.isupper()):
            return Said(-CERTAIN if known.kind == "country" else -STRONG, "ORG" if known.kind == "metonym" else "LOC")
    return NOTHING


def people_name(named: Named) -> Said:
    """A name of a people: « Russes », « Russian »."""
    if named.alone and gazetteer.demonym(named.text, named.language) and not names.is_given(named.text):
        return Said(-CERTAIN)
    for ending in _list(named.language, "inhabitants"):
        stem = named.text.removesuffix(ending)
        if stem != named.text and not named.full and gazetteer.look_up(stem, named.language):
            return Said(-CERTAIN)
    plural = named.language == "en" and named.alone and "Plur" in named.words[named.first].token.morph.get("Number")
    return Said(-STRONG) if plural else NOTHING


def common_words(named: Named) -> Said:
    """Words that the text also writes small, or words for roles and peoples: « German Chancellor »."""
    lows = [word.lower() for word in named.own]
    if all(named.titles.is_role(low) or gazetteer.demonym(low, named.language) for low in lows):
        return Said(-CERTAIN)
    if named.titles.phrase(named.words, named.first) == named.end:
        return Said(-CERTAIN)
    if named.full or not all(low in named.words.common for low in lows):
        return NOTHING
    return Said(-CLEAR)


# What stands before it.


def eponym_before(named: Named) -> Said:
    """« le gouvernement Fabius »: what is named after whoever leads it."""
    return Said(CLEAR) if named.before() in named.titles.words("eponyms") else NOTHING


def title_before(named: Named) -> Said:
    """« M. Soyer », « le capitaine Hansen », « le député nationaliste Verdier », « prénommée Inès »."""
    at = named.first - 1
    if at < 0 or not named.words[named.first].near:
        return NOTHING
    word = named.words[at]
    if word.text in named.titles.honorifics and (word.capital or word.low != "don"):
        return Said(CERTAIN)
    if word.low in named.titles.regnal | named.titles.kin or word.low in named.words.small("bearing"):
        return Said(STRONG)
    back = 1
    while back < 3 and named.before(back + 1) and word.pos == "ADJ" and not word.capital:
        back += 1
        word = named.words[named.first - back]
    titled = named.before(back) and named.titles.head_ends(named.words, named.first - back)
    return Said(STRONG if back == 1 else CLEAR) if titled and not named.text.isupper() else NOTHING


def thing_before(named: Named) -> Said:
    """« la rue Jean-Jaurès », « la formation de gauche Podemos », « la ville de Goma »."""
    of = named.words.small("of")
    if named.before() in of:
        place = named.before(2) in _areas(named.language)
        return Said(-CERTAIN if named.alone else -CLEAR, "LOC") if place else NOTHING
    back = 1
    while back <= 6 and named.before(back):
        word = named.words[named.first - back]
        if named.titles.head_ends(named.words, named.first - back):
            return NOTHING
        kind = _kind_of_thing(word.low, named.language)
        if kind is not None:
            role = named.before(back + 1) in of and named.titles.is_role(named.before(back + 2))
            if role or (back > 2 and not named.alone) or named.before(back + 1) == "en":
                return NOTHING
            return NOTHING if _eponym(named, back) else Said(-CERTAIN if back == 1 or not named.full else -CLEAR, kind)
        passing = word.pos == "ADJ" or word.text in '«“"' or (word.pos == "NOUN" and not named.full)
        if word.capital or not (passing or (word.low in ("de", "d'") and not named.full)):
            return NOTHING
        back += 1
    return NOTHING


def _eponym(named: Named, back: int) -> bool:
    return back == 1 and named.before() in named.titles.words("eponyms")


def complement(named: Named) -> Said:
    """« maire de X », « siège de X » against « avocat de X », « obsèques de X »."""
    if named.before() not in named.words.small("of") - {"du", "des"}:
        return NOTHING
    noun = named.before(2)
    if noun in _list(named.language, "companions") or noun in named.titles.kin:
        return Said(CLEAR)
    if noun in _list(named.language, "about") or noun in _areas(named.language):
        return Said(-CLEAR, "LOC")
    if noun in _list(named.language, "headed"):
        return Said(-CLEAR, "ORG")
    return NOTHING


def place_before(named: Named) -> Said:
    """« à Retzwiller », « en Kakhétie », "in Makilala": a lone name there is a place."""
    before = named.before()
    if before in _list(named.language, "houses"):
        return Said(-LIKELY if named.alone else 0.0, "ORG")
    two = f"{named.before(2)} {before}"
    inside = _list(named.language, "inside")
    if before in inside or two in inside or before in named.words.small("at_place"):
        if before in ("à", "to") and _given_to(named):
            return NOTHING
        weight = CLEAR if before in inside or two in inside else LIKELY
        return Said(-weight if named.alone else -SLIGHT, "LOC")
    return NOTHING


def _given_to(named: Named) -> bool:
    """Whether the word before « à » gives, says or opposes: « face à X », « répondre à X »."""
    at = named.first - 2
    if at < 0:
        return False
    word = named.words[at]
    giving = _list(named.language, "giving")
    return word.low in giving or str(word.token.lemma_).lower() in giving or word.low.rstrip("s") in giving


def article_before(named: Named) -> Said:
    """« la CDU », « les Peshmergas », « l'américain Westinghouse »; « l'Américain Phelps » is a person."""
    before = named.before()
    if before in _list(named.language, "crowds"):
        return Said(-CLEAR if named.alone else -LIKELY)
    if before in _list(named.language, "articles") or before in ("du", "au"):
        return Said(-STRONG if named.alone else -LIKELY, "ORG")
    word = named.words[named.first - 1] if before else None
    if word is None or gazetteer.demonym(word.text, named.language) is None or named.language != "fr":
        return NOTHING
    determined = named.before(2) in named.words.small("determiners")
    if word.capital and determined and not word.text.endswith("s"):
        return Said(CLEAR)
    firm = determined and not word.capital and word.pos != "NOUN"
    crowd = named.alone and named.before(2) in _list(named.language, "crowds")
    return Said(-CLEAR, "ORG") if (firm and not named.full) or crowd else NOTHING


def crowd_before(named: Named) -> Said:
    """« les jeunes Maxévillois », « certains Burkinabés »: several of a people."""
    if not named.alone or not named.text.endswith(("s", "x")):
        return NOTHING
    adjective = named.first > 0 and named.words[named.first - 1].pos in ("ADJ", "NUM", "NOUN")
    return Said(-CLEAR) if adjective and named.before(2) in _list(named.language, "crowds") else NOTHING


def marks_around(named: Named) -> Said:
    """« Minsk II » in quotation marks, or a name given to a thing: « baptisé X »."""
    quoted = named.before() in ("«", "“", '"') and named.behind() in ("»", "”", '"')
    calls = _list(named.language, "calls")
    called = named.before() in calls or (quoted and named.before(2) in calls)
    if called:
        return Said(-LIKELY if named.full else -CLEAR)
    return Said(-LIKELY) if quoted and not named.full else NOTHING


def run_on(named: Named) -> Said:
    """A capital beside it that is no title: « Industry [Status Report] », « [Zelda Breath] of the Wild »."""
    if named.language != "en" and named.behind() == "of" and named.end + 1 < len(named.words):
        return Said(-STRONG - SLIGHT)
    at = named.first - 1
    if named.full or at < 0 or not named.words[named.first].near:
        return NOTHING
    word = named.words[at]
    bare = word.capital and word.alpha and not named.words.opens(at) and not _titled(named, at)
    return Said(-LIKELY) if bare and gazetteer.demonym(word.text, named.language) is None else NOTHING


def _titled(named: Named, at: int) -> bool:
    word = named.words[at]
    return (
        named.titles.is_role(word.low)
        or word.text in named.titles.honorifics
        or word.low in named.titles.regnal
        or word.text in names.not_names(named.language)
        or gazetteer.look_up(word.text, named.language) is not None
    )


# What stands behind it.


def apposition(named: Named) -> Said:
    """« X, maire de Y », « X, filiale de Y », « X (24 ans) »."""
    at = named.end
    words = named.words
    if at >= len(words) or words[at].text not in (",", "(", "–", "—", "-") or not words[at].near:
        return NOTHING
    following = named.behind(1)
    if following in _list(named.language, "born"):
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
    kind = _kind_of_thing(words.low(head), named.language)
    return Said(-CLEAR - SLIGHT, kind) if kind is not None else NOTHING


def _numbered(named: Named, number: str) -> Said:
    """« X, 24 ans », "X, 31,", « X (1928) », « X (54) »."""
    if named.behind(2) in _list(named.language, "ages"):
        return Said(STRONG)
    bracket = named.behind() == "("
    if bracket and len(number) == 4:
        return Said(LIKELY)
    if not bracket and named.language == "en" and 10 < int(number) < 110 and named.behind(2) in (",", "."):
        return Said(STRONG)
    return Said(-CLEAR, "LOC") if bracket and len(number) == 2 and named.behind(2) == ")" else NOTHING


def _head_behind(named: Named, at: int) -> int | None:
    """The noun that heads the words from one on: the first in French, the last of its run in English."""
    words = named.words
    last: int | None = None
    for index in range(at, min(at + 7, len(words))):
        word = words[index]
        if not word.near or (
            word.pos in ("PUNCT", "ADP", "VERB", "PRON", "SCONJ") and not named.titles.is_role(word.low)
        ):
            break
        if named.titles.phrase(words, index) > index or word.pos == "NOUN":
            last = max(index, named.titles.phrase(words, index) - 1)
            if named.language == "fr":
                return last
        elif word.capital and word.alpha and index > at and word.pos == "PROPN" and named.language == "fr":
            break
    return last


def verb_behind(named: Named) -> Said:
    """« X a épousé », « X a été écroué », « X a déclaré »."""
    words, at, be = named.words, named.end, False
    while at < min(named.end + 6, len(words)) and words[at].near:
        low = words.low(at)
        lemma = str(words[at].token.lemma_).lower()
        if words[at].pos == "VERB" or lemma in _list(named.language, "human"):
            return _verb(named, lemma, be)
        if low not in _list(named.language, "helpers") and words[at].pos not in ("AUX", "ADV", "PRON"):
            return NOTHING
        be = be or low in _list(named.language, "be")
        at += 1
    return NOTHING


def _verb(named: Named, lemma: str, be: bool) -> Said:
    if be and lemma in _list(named.language, "suffered"):
        return Said(CLEAR)
    if lemma in _list(named.language, "human"):
        return Said(CLEAR)
    uses = speech(named.language).verbs.get(lemma, {})
    return Said(SLIGHT + 0.2 if Use.SAYS in uses else SLIGHT / 2 if uses else 0.0)


def verb_before(named: Named) -> Said:
    """« … », explique X; « selon X »."""
    at = named.first - 1
    if at < 1 or not named.words[named.first].near:
        return NOTHING
    word = named.words[at]
    if word.low in _list(named.language, "agents"):
        return Said(SLIGHT if word.low not in ("avec", "contre", "with", "against") else 0.0)
    lemma = str(word.token.lemma_).lower()
    if word.pos == "VERB" and lemma in _list(named.language, "met"):
        return Said(LIKELY)
    if word.pos == "VERB" and lemma in speech(named.language).verbs:
        opened = any(named.before(back) in ("»", "”", '"', ",") for back in (2, 3, 4))
        return Said(LIKELY + SLIGHT if opened else SLIGHT)
    return NOTHING


def self_behind(named: Named) -> Said:
    return Said(CLEAR) if named.behind() in _list(named.language, "self") else NOTHING


def noun_behind(named: Named) -> Said:
    """« the Harry Potter series », « Taliban fighters »: a name before its noun, in English."""
    if named.language != "en" or not named.behind():
        return NOTHING
    word, last = named.words[named.end], named.words[named.end - 1].token
    if word.capital or word.pos != "NOUN" or last.dep_ not in ("compound", "nmod", "amod"):
        return NOTHING
    kept = word.low in _list("en", "kept") or named.titles.is_role(word.low)
    if kept:
        return Said(-LIKELY if named.alone and named.titles.is_role(word.low) else 0.0, "ORG")
    titled = title_before(named).weight > 0  # "Princess Ayana lives", where the tagger saw several lives
    return Said(-CLEAR if (named.alone or not named.full) and not titled else -LIKELY)


def place_behind(named: Named) -> Said:
    """« Arroyo Grande, California »: the greater place behind the comma, in English."""
    at = named.end + 1
    if named.language != "en" or named.behind() != "," or at >= len(named.words) or not named.words[at].capital:
        return NOTHING
    known = gazetteer.look_up(named.words[at].text, "en")
    return Said(-CLEAR if not named.full else 0.0, "LOC") if known is not None else NOTHING


def kin_behind(named: Named) -> Said:
    """ "X's wife"."""
    owned = named.behind() == "'s" and named.behind(1) in named.titles.kin
    return Said(CLEAR) if owned else NOTHING


OWN: tuple[Witness, ...] = (
    given_name, particle, known_person, known_thing, body_word, acronym, figure, inner_capital, known_place,
    people_name, common_words,
)  # fmt: skip
"""Those who look at the name alone."""
AROUND: tuple[Witness, ...] = (
    title_before, eponym_before, thing_before, complement, place_before, article_before, crowd_before, marks_around,
    run_on, apposition, verb_behind, verb_before, self_behind, noun_behind, place_behind, kin_behind,
)  # fmt: skip
"""Those who look at the words around it."""


def heard(named: Named, *, short: bool = False) -> Iterator[tuple[str, Said]]:
    """What every witness that knows something says of one place, under the witness's name.

    Args:
        named: The place.
        short: Whether it is a shorter form of a full name of the article, which then has nothing to
            prove: only what speaks for a person is heard.
    """
    for witness in AROUND if short else (*OWN, *AROUND):
        said = witness(named)
        if said.weight > 0 or (said.weight and not short):
            yield witness.__name__, said
