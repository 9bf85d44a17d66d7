"""Others: what looks like somebody's role and is somebody else's, by the words around it."""

from __future__ import annotations

from briefings.language.grammar import is_finite
from briefings.language.quotation_marks import MAY_OPEN
from briefings.language.speech import speech
from briefings.names.callings import means_somebody
from briefings.people.phrases import RolePhrase
from briefings.people.surroundings import Names


def of_others(text: Names, phrase: RolePhrase) -> bool:
    """Whether a role is nobody's who is named beside it, whatever joins them."""
    return _likened(text, phrase) or _played(text, phrase) or _one_of_a_list(text, phrase)


def _likened(text: Names, phrase: RolePhrase) -> bool:
    """« X, comme le directeur, a été prévenu », « Comme le maire, X s'y oppose »."""
    words, at = text.words, phrase.outer - 1
    if words.low(at) not in text.titles.words("likening") or phrase.determiner not in words.small("definites"):
        return False
    return words.low(at - 1) == "," or words.opens(at)


def _played(text: Names, phrase: RolePhrase) -> bool:
    """« X jouera le rôle d'un ministre »."""
    words = text.words
    part = words.low(phrase.outer - 2) in text.titles.words("parts_played")
    return part and phrase.determiner in words.small("indefinites") and words.low(phrase.outer - 1) in words.small("of")


def _one_of_a_list(text: Names, phrase: RolePhrase) -> bool:
    """ "Tom Reed, his lawyer and his wife left", « X, son avocat et sa femme sont partis »: three."""
    words, owning = text.words, text.words.small("possessives")
    joined = words.low(phrase.end) in words.small("ands") and words.low(phrase.end + 1) in owning
    return joined and phrase.determiner in owning and words.low(phrase.outer - 1) == ","


def speaks_within(text: Names, phrase: RolePhrase, end: int) -> bool:
    """ "The headteacher, Tom Reed said, had been told": whoever says it is another.

    Not so where it is what was said that follows: "A member of the board, Ann Roy said, “…”".

    Args:
        end: Past the name.
    """
    words = text.words
    if end + 2 >= len(words) or words.low(end + 1) != "," or words[end + 2].text in MAY_OPEN:
        return False
    if words.low(end) not in speech(text.titles.language).forms or phrase.determiner in words.small("indefinites"):
        return False
    return words[end].near and words[end].pos == "VERB" and is_finite(words[end].token)


def has_own(text: Names, phrase: RolePhrase, end: int) -> bool:
    """« En l'absence du maire, X, premier adjoint, a présidé »: the name is the subject, with a role of its own.

    Args:
        end: Past the name.
    """
    words = text.words
    led = phrase.determiner in words.small("contracted") or words[phrase.outer - 1].pos == "ADP"
    own = text.phrases.get(end + 1) if words.low(end) == "," and led else None
    if own is None or own.determined or own.plural or words.low(own.end) != ",":
        return False
    verb = own.end + 1
    return verb < len(words) and words[verb].pos in ("VERB", "AUX") and is_finite(words[verb].token)


def owned(text: Names, phrase: RolePhrase, mark: int) -> bool:
    """« L'assassin de X, un boulanger, a été arrêté »: the article's subject is the killer, and the baker."""
    words = text.words
    if mark not in text.ends or phrase.determiner not in words.small("indefinites") or words.low(phrase.end) != ",":
        return False
    first = text.ends[mark][0]
    owner = words[first - 2].token if first > 1 and words.low(first - 1) in words.small("of") else None
    if owner is None or not owner.dep_.startswith("nsubj"):
        return False
    return means_somebody(text.titles, owner.lower_) or text.titles.is_kin(owner.lower_)
