"""Who was named last: what « ce dernier » and « cette dernière » stand for."""

from __future__ import annotations

from briefings.attribution.cast import Cast
from briefings.attribution.named_speakers import speaker_of
from briefings.attribution.noun_phrases import Phrase, phrase_start
from briefings.model import Person, Speaker
from briefings.names.callings import is_listed


def last_named(cast: Cast, at: int, last: str, sentence: int) -> Speaker | None:
    """What « ce dernier » stands for: the last name or body before it, one sentence back at most."""
    doc, lexicon = cast.reading.doc, cast.lexicon
    first = cast.reading.sentences[max(0, sentence - 1)].tokens.start
    for here in range(at - 1, first - 1, -1):
        if here in cast.names and not _is_elsewhere(cast, here) and not _is_owner(cast, here):
            if not (here in cast.named and _clashes(cast, cast.named[here][1], last)):
                return speaker_of(cast, Phrase(first=here, last=cast.names[here]))
        elif doc[here].text.islower() and doc[here].pos_ not in ("VERB", "ADJ") and _speaks_alone(cast, here, last):
            start = phrase_start(doc.tokens, here, first, lexicon)
            phrase = cast.phrase(start, at)
            return speaker_of(cast, phrase) if phrase is not None else None
    return None


def _clashes(cast: Cast, person: Person, word: str) -> bool:
    """Whether the gender of a word is not that of a person."""
    told = cast.genders.get(person.id)
    return bool(told) and word in cast.lexicon.words["masculine" if told == "f" else "feminine"]


def _is_owner(cast: Cast, name: int) -> bool:
    """« le ministre de l'Intérieur. Ce dernier »: a name that says whose office somebody holds."""
    doc, words, at = cast.reading.doc, cast.lexicon.words, name - 1
    if at > 0 and doc[at].lower_ in words["determiners"] - words["links"]:
        at -= 1
    return at > 0 and name not in cast.named and doc[at].lower_ in words["links"] and _speaks(cast, at - 1)


def _is_elsewhere(cast: Cast, name: int) -> bool:
    """« a été conduit à Marseille »: a place where something is, and nobody who was spoken of."""
    doc, words = cast.reading.doc, cast.lexicon.words
    inside = (doc[at] for at in range(name, cast.names[name] + 1))
    place = name not in cast.named and all(t.ent_type_ == "LOC" and t.text[:1].isupper() for t in inside)
    return place and name > 0 and doc[name - 1].lower_ in words["prepositions"] - words["links"]


def _speaks(cast: Cast, at: int) -> bool:
    noun = cast.reading.doc[at]
    return noun.lower_ in cast.lexicon.words["bodies"] or (
        noun.pos_ == "NOUN" and is_listed(cast.lexicon.language, noun.lower_)
    )


def _speaks_alone(cast: Cast, at: int, last: str) -> bool:
    """Whether a noun names one who speaks and whom « ce dernier » or « cette dernière » may take up."""
    doc, words = cast.reading.doc, cast.lexicon.words
    if not _speaks(cast, at):
        return False
    if "Number" not in doc[at].morph:  # English has « the latter » for one and for many
        return True
    number = "Plur" if last.endswith("s") else "Sing"
    before = at - 2 if doc[at - 1].pos_ == "ADJ" else at - 1  # « un vieux boulanger »
    told = doc[before].lower_ if before >= 0 else ""
    clash = "masculine" if last in words["feminine"] else "feminine"
    return number in doc[at].morph.get("Number") and not (number == "Sing" and told in words[clash])
