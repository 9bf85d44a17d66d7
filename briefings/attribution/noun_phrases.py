"""Noun phrases beside a verb: where they begin and end.

The rules read words and their order; tags help where there are some.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefings.attribution.phrase_ends import (
    ends_name,
    is_bound,
    is_glued,
    is_loose,
    is_tied,
    is_timed,
    names_more,
)
from briefings.language.quotation_marks import MAY_OPEN, OPENING
from briefings.language.speech import FINITE, SpeechLexicon
from briefings.language.tokens import Token
from briefings.lexicon import word_set
from briefings.values import value

STOPS = frozenset(',.;:!?()[]«»“”"…—–')
# A phrase that names a source is short; past this the rules have run into something else.
MOST_TOKENS = 30
LONGEST_NAME = 12
# A time of day, which a line told live opens with.
CLOCK = re.compile(r"\d{1,2}[:.hH]\d{2}")
# Words of a calling before a name: "chief marine geochemist Ann Roy".
CALLED = 3


@value(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A noun phrase as token positions, both included."""

    first: int
    last: int


def joined(tokens: Sequence[Token], first: int, last: int) -> str:
    """The words from one token to another in lower case, elided ones against the next: « l'intéressée »."""
    return " ".join(token.lower_ for token in tokens[first : last + 1]).replace("' ", "'")


def is_verb(token: Token, lexicon: SpeechLexicon) -> bool:
    """Whether a token is a finite verb or an auxiliary, by tag or by form."""
    word = token.lower_
    if word in lexicon.words["have"] or word in lexicon.words["be"]:
        return True
    return token.pos_ in ("VERB", "AUX") and "VerbForm=Part" not in token.morph


def is_participle(token: Token) -> bool:
    """« Saluant « un pas utile », le maire … »: a present participle, which a parser may take for the subject."""
    return token.morph == "Tense=Pres|VerbForm=Part" and not any(child.pos_ == "DET" for child in token.children)


def name_ending(names: Mapping[int, int], last: int) -> int | None:
    """Where the name that ends at a position begins; None where none ends."""
    for first in range(max(0, last - LONGEST_NAME), last + 1):
        if names.get(first) == last:
            return first
    return None


def noun_phrase(
    tokens: Sequence[Token], start: int, limit: int, lexicon: SpeechLexicon, names: Mapping[int, int]
) -> Phrase | None:
    """The noun phrase that begins at a position, with its complements in « de ».

    Args:
        tokens: Those of the whole text.
        limit: Position that it may not reach.
        names: Last token of each known name by its first.
    """
    at, end = start, min(limit, start + MOST_TOKENS)
    words, last = lexicon.words, -1
    if start >= limit or (_opens_clause(tokens[start].lower_, lexicon) and not is_initials(tokens[start])):
        return None
    these = start + 1 < limit and joined(tokens, start, start + 1) in words["these"]
    if these and (lexicon.habits.adjectives_behind or not names_more(tokens, start + 2)):
        return Phrase(first=start, last=start + 1)
    if start + 1 < limit and tokens[start].lower_ in words["links"] and tokens[start + 1].lower_ in words["people"]:
        at, last = start + 2, start + 1
    if start + 2 < limit and _is_determiner(tokens, start, lexicon):
        at, last = start + 2, start + 1  # « d'autres sources »
    while at < end:
        token, word = tokens[at], tokens[at].lower_
        if at in names:
            last = names[at]
            at = last + 1
            continue
        if at > start and (of_them := _of_them(tokens, at, end, lexicon)) is not None:
            last, at = of_them, of_them + 1  # « l'un d'eux », « certaines d'entre elles »
            continue
        if at > start and word in words["links"] and at + 1 < end and tokens[at + 1].lower_ in words["sources"]:
            break  # « a appris le Courrier de source judiciaire »
        on = _goes_on(token, word, at == start, lexicon) or is_tied(tokens, at, start, lexicon)
        on = on or (at > start and ends_name(tokens, at))
        if not on and not is_bound(tokens, at, start, lexicon):
            break
        if at - 1 == last and _verb_behind_name(at, lexicon, tokens, names):
            break
        if at > start and word in words["determiners"] and at + 1 < end and _dates(tokens, at, lexicon):
            break
        if word in words["coordination"] and not _coordinates(tokens, at, end, lexicon, names):
            break
        last = at
        at += 1
    return _trimmed(tokens, start, last, lexicon)


def is_followed_noun(tokens: Sequence[Token], at: int) -> bool:
    """ "An NHS trust has apologised", "unconfirmed reports suggest": a noun in front of its verb, and no verb."""
    return tokens[at].pos_ == "NOUN" and at + 1 < len(tokens) and "Fin" in tokens[at + 1].morph.get("VerbForm")


def is_initials(token: Token) -> bool:
    """ "The WHO said": letters that are no word."""
    return len(token.text) > 1 and token.text.isupper() and token.text.isalpha()


def _trimmed(tokens: Sequence[Token], start: int, last: int, lexicon: SpeechLexicon) -> Phrase | None:
    """A phrase without what ends none, or None where nothing that names is left."""
    words = lexicon.words
    while last > start and (is_loose(tokens[last].lower_, lexicon) or is_timed(tokens[last], lexicon)):
        if ends_name(tokens, last) or _counts_all(tokens, start, last, lexicon):
            break
        last -= 1
    if last < start:
        return None
    only = tokens[start].lower_ if last == start else ""
    some = only in words["people"] or only in words["one_of"]
    if only and not some and (only in words["determiners"] or tokens[start].pos_ == "ADV"):
        return None
    return Phrase(first=start, last=last)


def _counts_all(tokens: Sequence[Token], start: int, last: int, lexicon: SpeechLexicon) -> bool:
    """« Tous deux », « tous les deux », « les deux »: a number that is the whole of a phrase."""
    if tokens[last].pos_ != "NUM" or last == start or tokens[start].lower_ in lexicon.words["links"]:
        return False
    return all(token.lower_ in lexicon.words["people"] | lexicon.words["determiners"] for token in tokens[start:last])


def past_determiner(tokens: Sequence[Token], first: int, lexicon: SpeechLexicon) -> int:
    """Where a phrase goes on behind its determiner, of one word or two; its first word where it has none."""
    if _is_determiner(tokens, first, lexicon):
        return first + 2
    return first + 1 if tokens[first].lower_ in lexicon.words["determiners"] else first


def _is_determiner(tokens: Sequence[Token], first: int, lexicon: SpeechLexicon) -> bool:
    """« d'autres »: two words that are one determiner."""
    opens = tokens[first].lower_ in lexicon.words["links"]
    return opens and joined(tokens, first, first + 1) in lexicon.words["determiners"]


def _of_them(tokens: Sequence[Token], at: int, end: int, lexicon: SpeechLexicon) -> int | None:
    """Where « d'eux » or « d'entre elles » ends, if it begins here."""
    words = lexicon.words
    if tokens[at].lower_ not in words["links"]:
        return None
    last = at + 2 if at + 1 < end and tokens[at + 1].lower_ in words["among"] else at + 1
    return last if last < end and tokens[last].lower_ in words["them"] else None


def _opens_clause(word: str, lexicon: SpeechLexicon) -> bool:
    words = lexicon.words
    return (word in words["relatives"] or word in words["that"]) and word not in words["determiners"]


def _verb_behind_name(at: int, lexicon: SpeechLexicon, tokens: Sequence[Token], names: Mapping[int, int]) -> bool:
    """« La Corée du Sud parle », « le ministère juge la »: a verb of speech behind a name or body, whatever its tag."""
    if not any(form.tense in FINITE for form in lexicon.forms.get(tokens[at].lower_, ())):
        return False
    if is_followed_noun(tokens, at):
        return False
    if name_ending(names, at - 1) is not None:
        return True
    after = tokens[at + 1].lower_ if at + 1 < len(tokens) else ""
    ruled = after in lexicon.words["determiners"] or after in lexicon.words["that"] or after in OPENING
    ruled = ruled or after in lexicon.words["nobody"]  # « le suspect nie tout »
    ruled = ruled or (after in (",", ":") and at + 2 < len(tokens) and tokens[at + 2].text in MAY_OPEN)
    before = tokens[at - 1].lower_
    return ruled and (before in lexicon.words["bodies"] or lexicon.noun(before) is not None)


def _dates(tokens: Sequence[Token], at: int, lexicon: SpeechLexicon) -> bool:
    """« selon Les Échos le 4 mai », « la police le lundi »: a determiner that opens a date."""
    after = tokens[at + 1].lower_
    figure = after[:1].isdigit() and at + 2 < len(tokens) and tokens[at + 2].lower_ in lexicon.words["timing"]
    return tokens[at].lower_ not in lexicon.words["links"] and (figure or after in lexicon.words["timing"])


def _goes_on(token: Token, word: str, at_start: bool, lexicon: SpeechLexicon) -> bool:
    """Whether a word belongs to the phrase that the words before it began."""
    words = lexicon.words
    if is_initials(token) and word in words["relatives"]:
        return True
    if word in STOPS or (token.is_punct and word not in ("'", "’", "-", "/", "&", ".", "%")):
        return False
    if word in words["links"]:
        return not at_start or word in words["determiners"]
    if word in words["prepositions"] and word not in words["determiners"]:
        return False
    if not at_start and (word in words["preverbal"] or word in words["pronouns"]):
        return False
    timed = word in words["timing"] and token.pos_ != "ADJ"  # « the late Judge X »
    if word in words["relatives"] or timed or (is_verb(token, lexicon) and not at_start):
        return False
    return not (token.pos_ in ("VERB", "ADV") and not at_start and word[:1].islower() and word not in words["bodies"])


def _coordinates(tokens: Sequence[Token], at: int, end: int, lexicon: SpeechLexicon, names: Mapping[int, int]) -> bool:
    """Whether the word behind an « et » begins another noun phrase and not another clause."""
    following = at + 1
    if following >= end:
        return False
    if following in names:
        return True
    links = lexicon.words["links"]
    if tokens[following].lower_ in links and any(tokens[here].lower_ in links for here in range(max(0, at - 3), at)):
        return True  # « le service d'incendie et de secours »
    own = word_set(lexicon.language, "small_words", "possessives")
    if tokens[following].lower_ not in lexicon.words["determiners"] | own:
        opens = tokens[following].text[:1].isupper() or _called(tokens, following, end, names)
        return opens or _goes_on_bare(tokens, at, end, lexicon)
    stop = next((i for i in range(following, min(end, following + 6)) if tokens[i].text == ","), following + 6)
    return not any(is_verb(tokens[i], lexicon) for i in range(following, min(end, stop)) if tokens[i].pos_)


def _goes_on_bare(tokens: Sequence[Token], at: int, end: int, lexicon: SpeechLexicon) -> bool:
    """« le Service des données et études statistiques »: a noun without an article goes on what has one in « des »."""
    if tokens[at + 1].pos_ == tokens[at - 1].pos_ == "ADJ" and "Plur" not in tokens[at + 1].morph.get("Number"):
        return True  # « les présidents serbe et croate »
    bare = tokens[at + 1].pos_ == "NOUN" and tokens[at - 1].pos_ in ("NOUN", "ADJ")
    governed = any(tokens[here].lower_ in lexicon.words["links"] for here in range(max(0, at - 3), at - 1))
    return bare and governed and not any(is_verb(tokens[here], lexicon) for here in range(at + 1, min(end, at + 5)))


def _called(tokens: Sequence[Token], at: int, end: int, names: Mapping[int, int]) -> bool:
    """ "Co-author and geochemist Ann Roy said": whether no more than a calling stands before a name."""
    name = next((i for i in range(at, min(end, at + CALLED + 1)) if i in names), None)
    return name is not None and all(token.pos_ in ("NOUN", "ADJ", "PROPN") for token in tokens[at:name])


def phrase_start(tokens: Sequence[Token], head: int, first: int, lexicon: SpeechLexicon) -> int:
    """Where the noun phrase of a head begins: its determiner, its owner ("the pilots' union") and what is between."""
    at = head
    if tokens[head].lower_ in lexicon.words["pronouns"]:
        return head  # « S'il », « Quand elle »
    while at > first:
        token, word = tokens[at - 1], tokens[at - 1].lower_
        if word in lexicon.words["genitives"] and token.pos_ == "PART" and at - 2 >= first:
            at -= 2
            continue
        if token.text == "-" and at - 2 >= first and is_glued(tokens, at):
            at -= 2  # "a 40-year-old man"
            continue
        governs = word in lexicon.words["prepositions"] and word not in lexicon.words["links"]
        capital = token.text[:1].isupper() and not token.is_punct and not governs
        belongs = token.pos_ in ("ADJ", "NUM", "PROPN") or token.dep_ == "compound"  # "the news agency", in English
        belongs = belongs or (token.dep_ == "amod" and token.pos_ == "PUNCT")  # "the ex-chief executive"
        joins = (
            word in lexicon.words["openers"] | lexicon.words["conjunctions"] | lexicon.words["which"]
        )  # « Mais ce dernier »
        led = at - 2 >= first and tokens[at - 2].lower_ in lexicon.words["prepositions"]
        if word in lexicon.words["timing"] and (led or tokens[at].lower_ in lexicon.words["determiners"]):
            break  # "On Monday Ford Motor Company said", "On Monday the mayor's office said"
        if CLOCK.fullmatch(token.text):
            break  # "11:42 Ferry operator X said"
        if joins or (word not in lexicon.words["determiners"] and not belongs and not capital):
            break
        at -= 1
    return at - 2 if at - 2 >= first and _is_determiner(tokens, at - 2, lexicon) else at
