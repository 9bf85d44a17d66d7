"""Appositions: the name that stands beside a description between commas."""

from __future__ import annotations

from briefings.attribution.cast import Cast
from briefings.attribution.noun_phrases import Phrase, joined, name_ending, past_determiner
from briefings.language.fronted_sources import acts_itself
from briefings.language.tokens import Token
from briefings.model import Person
from briefings.names import post_nominals
from briefings.names.callings import means_somebody
from briefings.names.titles import Titles

# Tokens of a title that may stand between two commas: « le porte-parole, le chef de l'état-major, le général X ».
TITLE = 8


def apposed(cast: Cast, phrase: Phrase) -> Person | None:
    """« le directeur général de Sprint, Marcelo Claure »."""
    at = phrase.last + 1
    doc = cast.reading.doc
    if not _may_have_name(cast, phrase):
        return None
    if at + 1 < len(doc) and doc[at].text == ",":
        at += 1
        while at + 1 < len(doc) and doc[at].lower_ in cast.lexicon.words["civil"]:
            at += 1  # « son avocat, Me Anne Roux, »
        if at in cast.named:
            behind = cast.named[at][0] + 1
            behind += behind < len(doc) and doc[behind].text in post_nominals()
            return cast.named[at][1] if _closes(cast, behind) and not acts_itself(doc, phrase.first, behind) else None
        titled = doc[at].lower_ in cast.lexicon.words["determiners"] or _is_title(cast, at)
        found = _titled(cast, at) if titled else None
        return None if found is None or acts_itself(doc, phrase.first, _behind_name(cast, found, at)) else found
    return None


def _is_title(cast: Cast, at: int) -> bool:
    """ "The chancellor, Professor Ann Roy, said": a role without an article, in a language that sets one so."""
    titles, doc = Titles.of(cast.lexicon.language), cast.reading.doc
    while at + 1 < len(doc) and doc[at].pos_ == "ADJ":
        at += 1  # "doctoral candidate Ann Roy"
    return cast.lexicon.habits.nouns_without_article and means_somebody(titles, doc[at].lower_)


def _may_have_name(cast: Cast, phrase: Phrase) -> bool:
    """Whether a phrase may mean one person: « la police », « l'AFP », « ses proches », "court documents" do not.

    « Selon la police, Jean Roux, 45 ans, a fui »: he is whom the police tell of.
    """
    doc, words = cast.reading.doc, cast.lexicon.words
    first = past_determiner(doc.tokens, phrase.first, cast.lexicon)
    if first > phrase.last or cast.names.get(first) == phrase.last:
        return first > phrase.last
    if doc[phrase.first].lower_ in words["plural"]:
        return False
    head = _head_of(cast, first, phrase.last)
    group = head.lower_ in words["bodies"] or cast.lexicon.noun(head.lower_) is not None
    somebody = head.lower_ in words["persons"] or means_somebody(Titles.of(cast.lexicon.language), head.lower_)
    return not group or somebody


def _head_of(cast: Cast, first: int, last: int) -> Token:
    """The noun that a phrase is about: its first one, or the last one before a link where nouns pile up.

    "The University of Kent's chancellor" is about what stands behind its genitive.
    """
    doc, words = cast.reading.doc, cast.lexicon.words
    first = next((at + 1 for at in range(last - 1, first, -1) if doc[at].lower_ in words["genitives"]), first)
    links = (words["prepositions"] | words["links"]) - words["genitives"]
    stop = next((at for at in range(first, last + 1) if doc[at].lower_ in links), last + 1)
    nouns = [at for at in range(first, stop) if doc[at].pos_ in ("NOUN", "PROPN")] or [first]
    return doc[nouns[-1 if cast.lexicon.habits.noun_compounds else 0]]


def _behind_name(cast: Cast, person: Person, at: int) -> int:
    """The mark behind the name of a person that stands from a position on."""
    name = next((here for here in range(at, at + TITLE + TITLE) if cast.named.get(here, (0, None))[1] is person), at)
    return cast.named[name][0] + 1 if name in cast.named else at


def apposed_name(cast: Cast, phrase: Phrase) -> Phrase | None:
    """« Son éditeur, Belval, … »: the name between commas says which body a bare description means."""
    doc, at = cast.reading.doc, phrase.last + 2
    if (one := _one_of_several(cast, phrase)) is not None:
        return one
    words = [token.lower_ for token in doc[phrase.first : phrase.last + 1]]
    bare = words[0] in cast.lexicon.words["determiners"] and not set(words) & cast.lexicon.words["links"]
    if not bare and _is_body(cast, phrase):
        return _body_behind(cast, phrase)
    named = any(here in cast.names for here in range(phrase.first, phrase.last + 1))
    if not bare or named or at >= len(doc) or doc[at - 1].text != "," or at not in cast.names or at in cast.named:
        return None
    last = cast.names[at]
    if acts_itself(doc, phrase.first, last + 1):
        return None
    return Phrase(first=at, last=last) if last + 1 < len(doc) and doc[last + 1].text == "," else None


def _one_of_several(cast: Cast, phrase: Phrase) -> Phrase | None:
    """ "One of these groups, the Harbour Trust (HT), said": which one, between commas."""
    doc, words = cast.reading.doc, cast.lexicon.words
    name = phrase.last + 2
    opens = {doc[phrase.first].lower_, joined(doc.tokens, phrase.first, phrase.first + 1)}
    if words["one_of"].isdisjoint(opens) or name >= len(doc) or doc[name - 1].text != ",":
        return None
    name += name < len(doc) and doc[name].lower_ in words["determiners"]
    last = cast.names.get(name, -1)
    closed = 0 <= last < len(doc) - 1 and doc[last + 1].text in (",", "(") and name not in cast.named
    return Phrase(first=name, last=last) if closed and not acts_itself(doc, phrase.first, last + 1) else None


def _is_body(cast: Cast, phrase: Phrase) -> bool:
    first = past_determiner(cast.reading.doc.tokens, phrase.first, cast.lexicon)
    return first <= phrase.last and _head_of(cast, first, phrase.last).lower_ in cast.lexicon.words["bodies"]


def _body_behind(cast: Cast, phrase: Phrase) -> Phrase | None:
    """« le syndicat des pilotes de ligne, Altitude, a dit »: the name between commas right before the verb."""
    doc, at = cast.reading.doc, phrase.last + 2
    last = cast.names.get(at, -1)
    if not at <= last < len(doc) - 2 or at in cast.named or doc[at - 1].text != "," or doc[last + 1].text != ",":
        return None
    place = all(token.ent_type_ == "LOC" for token in doc[at : last + 1])
    return Phrase(first=at, last=last) if not place and doc[last + 2].pos_ in ("VERB", "AUX") else None


def _titled(cast: Cast, at: int) -> Person | None:
    """« le porte-parole de l'armée, le colonel Jean Roux »: the name in a second phrase between commas."""
    phrase = cast.phrase(at)
    if phrase is None:
        return None
    if not _closes(cast, phrase.last + 1):
        return _behind_title(cast, phrase)
    name = name_ending(cast.names, phrase.last)
    if name is not None and name in cast.named:
        return cast.named[name][1] if cast.reading.doc[name - 1].lower_ not in cast.lexicon.words["links"] else None
    return apposed(cast, phrase) if phrase.last - at < TITLE else None


def _behind_title(cast: Cast, phrase: Phrase) -> Person | None:
    """« sa fille, la metteuse en scène Anne Roux, … »: a calling of several words, the name right behind them."""
    doc, words = cast.reading.doc, cast.lexicon.words
    for at in range(phrase.last + 1, min(phrase.first + TITLE, len(doc))):
        if at in cast.named:
            bound = doc[at - 1].lower_ in words["prepositions"] | words["determiners"] | words["coordination"]
            return None if bound or not _closes(cast, cast.named[at][0] + 1) else cast.named[at][1]
        if doc[at].is_punct or doc[at].pos_ in ("VERB", "AUX", "PRON"):
            return None
    return None


def _closes(cast: Cast, at: int) -> bool:
    """Whether an apposition ends here: at a mark, or at the text's end."""
    return at >= len(cast.reading.doc) or cast.reading.doc[at].is_punct
