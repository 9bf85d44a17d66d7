"""The person or body that a noun phrase names."""

from __future__ import annotations

from briefings.attribution.appositions import apposed, apposed_name
from briefings.attribution.cast import Cast, is_of_several
from briefings.attribution.noun_phrases import Phrase, joined
from briefings.lexicon import word_set
from briefings.model import Person, Span, Speaker

BRACKET = 6
"""Tokens of a party in brackets behind a name."""

TITLED = 5
"""Tokens of an office before a name, "Senator", "the Green councillor", and the name's first."""


def speaker_of(cast: Cast, phrase: Phrase) -> Speaker | None:
    """The person or body that a noun phrase names; None where it names nobody."""
    words = cast.lexicon.words
    if cast.reading.doc[phrase.first].lower_ in words["nobody"] and phrase.first == phrase.last:
        return None
    if (both := _both(cast, phrase)) is not None:
        return both
    referred = referred_by(cast, phrase)
    person = _person_in(cast, phrase) or referred or apposed(cast, phrase)
    person = person or _in_office(cast, phrase) or _by_role(cast, phrase)
    span = span_of(cast, phrase)
    if person is not None:
        return as_speaker(person, span)
    span = span_of(cast, apposed_name(cast, phrase) or phrase)
    return Speaker(name=" ".join(span.of(cast.reading.text).split()), span=span)


def _both(cast: Cast, phrase: Phrase) -> Speaker | None:
    """ "Ann Roy and Paul Lee said", "Ann Roy, the mayor and": who speak together, in the words that name them."""
    doc, words = cast.reading.doc, cast.lexicon.words
    if words["coordination"].isdisjoint(token.lower_ for token in doc[phrase.first : phrase.last]):
        return None
    for at in range(phrase.first, phrase.last - 1):
        end = _past_bracket(cast, cast.named[at][0]) if at in cast.named else -1
        if 0 <= end < phrase.last - 1 and (doc[end + 1].lower_ in words["coordination"] or doc[end + 1].text == ","):
            second = end + 2
            own = word_set(doc.lang_, "small_words", "possessives")
            somebody = second in cast.named or doc[second].lower_ in words["determiners"] | own
            titled = (here for here in range(second + 1, min(second + TITLED, phrase.last + 1)) if here in cast.named)
            somebody = somebody or any(_titled_from(cast, here) <= second for here in titled)
            if somebody and _titled_from(cast, at) <= phrase.first + 1:
                span = span_of(cast, _to_last_name(cast, phrase))
                return Speaker(name=" ".join(span.of(cast.reading.text).split()), span=span)
    return None


def _past_bracket(cast: Cast, last: int) -> int:
    """The end of a name with the party in brackets behind it: « Paul Lac (CGT) »."""
    doc = cast.reading.doc
    if last + 1 >= len(doc) or doc[last + 1].text != "(":
        return last
    near = range(last + 2, min(last + 2 + BRACKET, len(doc)))
    return next((at for at in near if doc[at].text == ")"), last)


def _to_last_name(cast: Cast, phrase: Phrase) -> Phrase:
    """ "Ann Roy and Paul Lee [in a joint statement]": without what only tells how they spoke."""
    last = max((cast.named[at][0] for at in range(phrase.first, phrase.last + 1) if at in cast.named), default=-1)
    loose = phrase.first < last < phrase.last
    if loose and cast.reading.doc[last + 1].lower_ in cast.lexicon.words["prepositions"]:
        return Phrase(first=phrase.first, last=last)
    return phrase


def as_speaker(person: Person, at: Span) -> Speaker:
    """A person who says what stands at a place."""
    return Speaker(name=person.name, person=person.id, span=last_mention(person, at))


def is_pronoun(cast: Cast, phrase: Phrase) -> bool:
    """Whether a phrase only points back: « il », « -t-elle », « ce dernier »."""
    words = cast.lexicon.words
    tokens = [token.lower_ for token in cast.reading.doc[phrase.first : phrase.last + 1]]
    if len(tokens) == 1:
        word = tokens[0]
        if word in words["owning"] or word in words["resumed_marks"]:
            return True  # "his argument is that", « Et d'ajouter »
        return word in words["pronouns"] or word in words["inverted"] or "-" + word.split("-")[-1] in words["inverted"]
    return joined(cast.reading.doc.tokens, phrase.first, phrase.last) in words["these"]


def referred_by(cast: Cast, phrase: Phrase) -> Person | None:
    """The person a reference that begins with the phrase, or a word later, stands for."""
    found = (cast.references.get(at) for at in range(phrase.first, min(phrase.first + 1, phrase.last) + 1))
    return next((person for person in found if person is not None), None)


def _person_in(cast: Cast, phrase: Phrase) -> Person | None:
    """The person whom a phrase names outside its complements: « l'entourage de Fillon » is not Fillon."""
    for at in range(phrase.first, phrase.last + 1):
        if at in cast.named:
            lead, behind = _titled_from(cast, at) - 1, cast.named[at][0] + 1
            if behind < phrase.last and cast.reading.doc[behind].lower_ in cast.lexicon.words["genitives"]:
                said = cast.reading.doc[phrase.last].lower_ in cast.lexicon.words["utterances"]
                if said and phrase.last == behind + 1:
                    return cast.named[at][1]  # "Duval's verdict"
                continue  # "Duval's press office", "Duval's mother Ann Roy"
            if lead > phrase.first and cast.reading.doc[lead].lower_ in cast.lexicon.words["civil"]:
                lead -= 1  # « le cabinet de M. Roux »
            while lead > phrase.first and _describes(cast, lead):
                lead -= 1  # « la mère de la petite Lola »
            before = cast.reading.doc[lead].lower_ if lead >= phrase.first else ""
            beside = lead == at - 1 and before in cast.lexicon.words["coordination"]  # "the Red Cross and Ann Roy"
            if beside or before in cast.lexicon.words["collectives"]:
                return None  # « le cabinet Roux »
            if not _is_governed(cast, phrase, lead, at) or _only_words(cast, phrase, lead + 1):
                return cast.named[at][1]
    return None


def _describes(cast: Cast, at: int) -> bool:
    """Whether a word before a name says what somebody is like; « jeune » may be tagged as a noun."""
    token = cast.reading.doc[at]
    return token.pos_ == "ADJ" or token.lower_ in cast.lexicon.words["before_name"]


def _is_governed(cast: Cast, phrase: Phrase, lead: int, name: int) -> bool:
    """Whether what stands behind a word of a phrase is a complement: « une proche de la [maire X] »."""
    doc, words = cast.reading.doc, cast.lexicon.words
    links = words["links"] - words["genitives"]  # "Niger's [president X]", "Citi's [Ann Roy]"
    if lead + 1 < name and lead - 1 > phrase.first and doc[lead - 1].text[:1].isupper():
        return False  # "Florida Department of [Transportation official X]"
    if lead > phrase.first and doc[lead].lower_ in words["determiners"] - links:
        lead -= 1
    if lead <= phrase.first:
        return lead == phrase.first and doc[lead].lower_ in links
    return doc[lead].lower_ in links or f"{doc[lead - 1].lower_} {doc[lead].lower_}" in words["bound"]


def _titled_from(cast: Cast, at: int) -> int:
    """Where a person's name begins, with the office before it: « l'avocat du [député Marc Roux] »."""
    doc, person = cast.reading.doc, cast.named[at][1]
    before = doc[at - 1]
    beside = (role for role in person.roles if before.idx < role.span.end <= doc[at].idx)
    start = min((role.span.start for role in beside), default=doc[at].idx)
    while at > 0 and doc[at - 1].idx >= start:
        at -= 1
    return at


def _only_words(cast: Cast, phrase: Phrase, at: int) -> bool:
    """« les propos de X », « un tweet de X »: X speaks."""
    lead = [token.lower_ for token in cast.reading.doc[phrase.first : at - 1]]
    return len(lead) <= 2 and bool(lead) and lead[-1] in cast.lexicon.words["utterances"]


def _in_office(cast: Cast, phrase: Phrase) -> Person | None:
    """« le gouverneur par intérim de la région, X »: whose role the phrase begins, wherever the name stands."""
    at = phrase.first
    while at <= phrase.last and cast.reading.doc[at].lower_ in cast.lexicon.words["determiners"]:
        at += 1
    person = cast.offices.get(at) if at <= phrase.last else None
    return None if person is not None and person is _owner_in(cast, phrase) else person


def _owner_in(cast: Cast, phrase: Phrase) -> Person | None:
    """Whose office or staff a phrase is: "[Mayor Ann Roy]'s office"."""
    genitives = cast.lexicon.words["genitives"]
    for at in range(phrase.first, phrase.last):
        if at in cast.named and cast.named[at][0] + 1 < phrase.last:
            last, person = cast.named[at]
            if cast.reading.doc[last + 1].lower_ in genitives:
                return person
    return None


def _by_role(cast: Cast, phrase: Phrase) -> Person | None:
    """The one person with a role in these very words: « L'archevêque de Rouen »."""
    words = [token.lower_ for token in cast.reading.doc[phrase.first : phrase.last + 1]]
    while words and words[0] in cast.lexicon.words["determiners"]:
        words.pop(0)
    if not words:
        return None
    text = " ".join(words)
    holders = [
        person
        for person in cast.people.values()
        for role in person.roles
        if _flat(role.text) == text
        if not is_of_several(cast.reading, role.span)
    ]
    return holders[0] if len({person.id for person in holders}) == 1 else None


def _flat(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").replace("'", "' ").split())


def span_of(cast: Cast, phrase: Phrase) -> Span:
    tokens = cast.reading.doc[phrase.first : phrase.last + 1]
    return Span(tokens.start_char, tokens.end_char)


def last_mention(person: Person, span: Span) -> Span:
    """The words that name a person in a phrase, or the last ones before it that did."""
    inside = [m for m in person.mentions if span.overlaps(m)]
    before = [m for m in person.mentions if m.start <= span.end + 2]
    return (inside or before[-1:] or list(person.mentions[:1]) or [span])[0]


def speaks_for_others(cast: Cast, speaker: Speaker) -> bool:
    """Whether a speaker is a body's voice: its spokesman, whose own view it is not."""
    person = cast.people.get(speaker.person or "")
    told = [role.text for role in person.roles] if person is not None else [speaker.name]
    return any(word in cast.lexicon.words["voices"] for text in told for word in text.lower().split())
