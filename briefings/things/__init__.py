"""Things: what a name is that is no person's, a body, a place or something else.

The tagger knows persons and places well and bodies badly. Here all places that name one
thing are heard together, with the words inside the name and around it; then the thing has
one label throughout the article. Where nothing speaks, the tagger's label stays. Names that
the tagger passed over are added where their form or the noun before them tells what they are.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import takewhile

from briefings import names
from briefings.language import Reading
from briefings.language.name_labels import Kind
from briefings.lexicon import word_set
from briefings.model import Span
from briefings.names import gazetteer
from briefings.names.guesses import name_run
from briefings.names.mentions import Mention
from briefings.names.titles import Titles
from briefings.names.witnesses import Named
from briefings.names.words import Words, read_words
from briefings.profile import habits
from briefings.things.glossary import find_terms

CERTAIN, CLEAR, LIKELY, SLIGHT = 4.0, 2.0, 1.2, 0.6
"""How much a witness may weigh."""
TAGGED = 1.3
"""How much the label counts that a name has so far, in all its places together."""

Kinds = tuple[tuple[str, Kind], ...]
KNOWN: Kinds = (("known_bodies", "ORG"), ("known_places", "LOC"))
INSIDE: Kinds = (("org_words", "ORG"), ("place_words", "LOC"), ("other_words", "MISC"))
BESIDE: Kinds = (("bodies", "ORG"), ("places", "LOC"), ("others", "MISC"))
"""Lists of `things.toml` and what their words make of a name: known names, words inside it, nouns beside it."""

Parts = tuple[str, ...]
Said = tuple[Kind, float] | None
_CAMEL = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ]|^[A-ZÀ-Þ]{2,}[a-zà-ÿ]|[A-Z]&[A-Z]")
_NUMBERED = re.compile(r"\d|\b[IVX]{2,}$")
_ROAD = re.compile(r"[ADEN]\d{1,4}")
_ROMAN = re.compile(r"[IVXLC]+")
_ABBREVIATION = re.compile(r"[A-ZÉ]{2,6}\d?")


@cache
def _list(language: str, key: str) -> frozenset[str]:
    return word_set(language, "things", key)


def settle_things(reading: Reading, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions with one label for each thing, and those of bodies that were passed over, in order."""
    words = read_words(reading)
    if not len(words):
        return tuple(mentions)
    mentions = [_with_article(words, mention) for mention in mentions]
    mentions = sorted([*mentions, *_passed_over(words, mentions)], key=lambda mention: mention.span)
    heard: dict[Parts, dict[Kind, float]] = defaultdict(lambda: defaultdict(float))
    labels: dict[Parts, Counter[Kind]] = defaultdict(Counter)
    said: set[tuple[Parts, str]] = set()
    for mention in mentions:
        if mention.kind == "PER":
            continue
        key = names.parts(mention.text)
        labels[key][mention.kind] += 1
        named = Named(words, *words.range(mention.span))
        for witness, (kind, weight) in _hear(named):
            heard[key][kind] += weight if (key, witness) not in said else weight / 4
            said.add((key, witness))
    for key, counts in labels.items():
        for kind, count in counts.items():
            heard[key][kind] += TAGGED * count / counts.total()
    settled = {key: max(sorted(kinds), key=lambda kind: kinds[kind]) for key, kinds in heard.items()}
    return tuple(
        mention
        if mention.kind == "PER" or settled[names.parts(mention.text)] == mention.kind
        else replace(mention, kind=settled[names.parts(mention.text)])
        for mention in mentions
    )


def _with_article(words: Words, mention: Mention) -> Mention:
    """« Le Monde », « Les Républicains »: the article that a known name begins with."""
    first, end = words.range(mention.span)
    if not first or mention.kind == "PER" or not words[first].near or not words[first - 1].capital:
        return mention
    span = words.span(first - 1, end)
    text = span.of(words.reading.text)
    known = text.replace("’", "'") in _list(words.reading.language, "known_bodies")
    return replace(mention, span=span, text=text) if known else mention


def _hear(named: Named) -> Iterator[tuple[str, tuple[Kind, float]]]:
    for witness in WITNESSES:
        said = witness(named)
        if said is not None:
            yield witness.__name__, said


def known(named: Named) -> Said:
    """A country, a city, a power's house; a body or a region that everybody knows."""
    for key, kind in KNOWN:
        if named.text.replace("’", "'") in _list(named.language, key):
            return kind, CLEAR + SLIGHT
    found = gazetteer.look_up(named.text, named.language)
    if found is None or (len(named.text) < 4 and not named.text.isupper()):
        return None
    return ("ORG", CERTAIN) if found.kind == "metonym" else ("LOC", CERTAIN if found.kind == "country" else CLEAR)


def own_words(named: Named) -> Said:
    """« Stade de France », "Rose City Bank": the first word tells, or the last where nouns stand before nouns."""
    own = named.own
    if habits(named.language).noun_compounds:
        own = tuple(takewhile(str.istitle, own)) if own[0].istitle() else own
        own = own[::-1]
    for word in own[:1] + own[:0:-1]:
        for key, kind in INSIDE:
            if word in _list(named.language, key) and not (named.alone and kind != "ORG"):
                return kind, LIKELY if kind == "MISC" else CLEAR + SLIGHT
    return None


def people(named: Named) -> Said:
    """« Russes », « Syriennes », "Syrian-led": a people is no body."""
    head, _, rest = named.text.partition("-")
    adjective = gazetteer.demonym(head, named.language) is not None
    return (
        ("MISC", CERTAIN) if named.alone and adjective and (not rest or habits(named.language).noun_compounds) else None
    )


def common_word(named: Named) -> Said:
    """« Mai », "Article", "I'm": a small word, a month, or a word that the text also writes without its capital."""
    low = named.text.lower()
    if not named.alone or named.text.isupper():
        return None
    closed = named.words[named.first].pos in ("PRON", "DET", "AUX", "SCONJ", "CCONJ", "INTJ")
    if low in _list(named.language, "common") or (closed and named.words.opens(named.first)):
        return "MISC", CERTAIN
    return ("MISC", SLIGHT) if low in named.words.common else None


def abbreviation(named: Named) -> Said:
    """« CDU », « MH370 »."""
    if not named.alone or named.reading.text.isupper():
        return None
    if named.text in _list(named.language, "abbreviations"):
        return "MISC", CLEAR
    if not _is_body_s(named.text, named.language):
        return None
    kind = _explained(named.reading).get(named.text, "ORG")
    if kind == "MISC":
        return kind, TAGGED + SLIGHT
    return kind, CLEAR if named.text.isalpha() else SLIGHT


def inner_capital(named: Named) -> Said:
    """« YouTube », « GM&S »."""
    return ("ORG", LIKELY) if any(_CAMEL.search(word) for word in named.own) or "&" in named.text else None


def figure(named: Named) -> Said:
    """« Minsk II », « Airbus A320 »; « A7 » is a road."""
    if _ROAD.fullmatch(named.text):
        return "LOC", LIKELY
    return ("MISC", LIKELY) if _NUMBERED.search(named.text) else None


def noun_before(named: Named) -> Said:
    """« le parti X », « la formation de gauche X », « la ville de X », « le film X »."""
    back = 1
    while back <= 4 and (low := named.before(back)):
        kind = _noun_kind(low, named.language)
        if kind is not None:
            linked = named.before() in named.words.small("of")
            if linked and kind != "LOC":
                return None
            return kind, CLEAR if back < 3 and kind != "MISC" else LIKELY
        word = named.words[named.first - back]
        if word.capital or not (word.pos in ("ADJ", "NOUN") or low in ("«", '"', "“", "de", "d'")):
            return None
        back += 1
    return None


def _noun_kind(low: str, language: str) -> Kind | None:
    for form in (low, low.removesuffix("s")):
        for key, kind in BESIDE:
            if form in _list(language, key):
                return kind
    return None


def noun_behind(named: Named) -> Said:
    """« X, filiale de Y », « X (entreprise publique) », « X, ville de Y »."""
    if named.behind() not in (",", "(", "–", "—"):
        return None
    at = 2 if named.behind(1) in named.words.small("determiners") else 1
    kind = _noun_kind(named.behind(at), named.language)
    return (kind, LIKELY) if kind is not None else None


def firm_of_a_country(named: Named) -> Said:
    """« l'américain Westinghouse », « du japonais Toshiba »."""
    if not habits(named.language).small_demonyms or named.before(2) not in named.words.small("determiners"):
        return None
    word = named.words[named.first - 1]
    adjective = not word.capital and gazetteer.demonym(word.text, named.language) is not None
    return ("ORG", CLEAR) if adjective else None


def complement(named: Named) -> Said:
    """« salariés de X », « habitants de X »."""
    if named.before() not in named.words.small("of"):
        return None
    noun = named.before(2)
    if noun in _list(named.language, "of_body"):
        return "ORG", LIKELY + SLIGHT / 2
    return ("LOC", LIKELY) if noun in _list(named.language, "of_place") else None


def preposition(named: Named) -> Said:
    """« à X », « en X », « près de X », « chez X »."""
    before = named.before()
    if before in _list(named.language, "houses"):
        return "ORG", LIKELY
    inside = _list(named.language, "at")
    if not (before in inside or f"{named.before(2)} {before}" in inside):
        return None
    if before == "à" and named.first > 1 and named.words[named.first - 2].pos in ("VERB", "ADJ"):
        return "LOC", SLIGHT / 2
    return "LOC", LIKELY if named.alone else SLIGHT


def acts(named: Named) -> Said:
    """« X rachète Y », « X a annoncé »."""
    words, at = named.words, named.end
    while at < min(named.end + 3, len(words)) and words[at].near:
        word = words[at]
        if word.pos == "VERB":
            active = word.token.lemma_.lower() in _list(named.language, "acts")
            return ("ORG", LIKELY) if active and "Pass" not in word.token.morph else None
        if word.pos not in ("AUX", "ADV", "PRON"):
            return None
        at += 1
    return None


Witness = Callable[[Named], Said]
WITNESSES: tuple[Witness, ...] = (
    known, own_words, people, common_word, abbreviation, inner_capital, figure, noun_before, noun_behind,
    firm_of_a_country, complement, preposition, acts,
)  # fmt: skip


@lru_cache(maxsize=1)
def _explained(reading: Reading) -> dict[str, Kind]:
    """What the abbreviations are that the article explains: the first noun of the explanation tells."""
    found: dict[str, Kind] = {}
    for term in find_terms(reading):
        first, *_ = term.meaning.lower().split()
        kind = _noun_kind(first, reading.language)
        if kind is None and first in gazetteer.words_of(reading.language, "bodies"):
            kind = "ORG"
        if kind is not None and term.meaning.replace("’", "'") not in _list(reading.language, "known_bodies"):
            found[term.term] = kind
        elif _led(reading, term.span):
            found[term.term] = "ORG"
        elif kind is None and term.meaning[0].islower():
            found[term.term] = "MISC"
    return found


def _led(reading: Reading, explained: Span) -> bool:
    """« le chef des renseignements russes (SVR) »: what somebody heads is a body."""
    words = read_words(reading)
    at = words.index(explained.start)
    office = words.low(at - 1) in words.small("of") and Titles.of(reading.language).head_ends(words, at - 2)
    return office and words[at].near and words[at - 1].near


def _is_body_s(text: str, language: str) -> bool:
    return (
        bool(_ABBREVIATION.fullmatch(text))
        and not _ROMAN.fullmatch(text)
        and text not in _list(language, "abbreviations")
        and gazetteer.look_up(text, language) is None
    )


def _passed_over(words: Words, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """What nobody marked: abbreviations, well-known bodies, and names that the noun before them tells."""
    taken = {at for mention in mentions for at in range(*words.range(mention.span))}
    language, text = words.reading.language, words.reading.text
    loud, explained = _loud(words), _explained(words.reading)
    for at in words.capitals:
        if at in taken:
            continue
        word = words[at]
        if len(word.text) > 1 and word.text[1].isupper():
            one = word.near and words.low(at - 1) in words.small("indefinites")
            other = one or loud(at) or explained.get(word.text, "ORG") != "ORG"
            if word.text.isalpha() and _is_body_s(word.text, language) and not other:
                yield Mention(span=words.span(at, at + 1), text=word.text, kind="ORG")
        elif word.alpha and len(word.text) > 2:
            end, kind = _told(words, at, taken)
            if end:
                span = words.span(at, end)
                yield Mention(span=span, text=span.of(text), kind=kind)


@cache
def _openings(language: str) -> dict[str, tuple[int, ...]]:
    """First words of the bodies that everybody knows, with the lengths of their names in words, the longest first."""
    found: dict[str, set[int]] = defaultdict(set)
    for name in _list(language, "known_bodies"):
        first, *_ = name.split()
        found[first].add(len(name.split()))
    return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in found.items()}


def _told(words: Words, at: int, taken: Container[int]) -> tuple[int, Kind]:
    """The end of a name that begins at a word and that everybody knows or the noun before it tells, and its kind."""
    if end := _known_from(words, at, taken):
        return end, "ORG"
    before = words.low(at - 1)
    end = name_run(words, at) if words[at].near and (before in words.small("of") or words[at - 1].pos in HEADS) else at
    if end == at or words.opens(at) or any(other in taken for other in range(at, end)):
        return 0, "MISC"
    named = Named(words, at, end)
    lone = not (named.full or names.is_given(named.own[0]) or gazetteer.demonym(named.text, named.language))
    for witness in (noun_before, complement, firm_of_a_country) if lone else ():
        said = witness(named)
        if said is not None and said[0] != "MISC" and common_word(named) is None:
            return end, said[0]
    return 0, "MISC"


HEADS = frozenset({"NOUN", "ADJ"})


def _known_from(words: Words, at: int, taken: Container[int]) -> int:
    """The end of the known body's name that begins at a word; 0 where none does."""
    language = words.reading.language
    for length in _openings(language).get(words[at].text, ()):
        end = at + length
        if end > len(words) or any(other in taken or not words[other].near for other in range(at + 1, end)):
            continue
        name = words.written(at, end)
        beside = end < len(words) and words[end].near and words[end].capital
        before = at > 0 and words[at].near and words[at - 1].capital and not words.opens(at - 1)
        if name in _list(language, "known_bodies") and not (beside or before):
            return end
    return 0


def _loud(words: Words) -> Callable[[int], bool]:
    """Whether a word stands beside another in capitals, as in a headline that is all in capitals."""

    def loud(at: int) -> bool:
        beside = [words[other].text for other in (at - 1, at + 1) if 0 <= other < len(words)]
        return any(len(text) > 1 and text.isalpha() and text.isupper() for text in beside)

    return loud
