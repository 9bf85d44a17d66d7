"""Heard: whom the text names as somebody who says something."""

from __future__ import annotations

from briefings.language.speech import Stance, Use, speech
from briefings.names.words import Words
from briefings.people.discourse import Discourse, Seen

BEHIND = 8
"""Words behind a name among which the verb of what its bearer says stands, with their role between."""

INCISE = 30
"""Characters between a quotation and the subject of its incise."""


def is_heard(words: Words, one: Seen) -> bool:
    """Whether somebody is named as the subject of a verb of speech, as those are who react."""
    first = words.index(one.at)
    return one.subject and any(tells(words, at) for at in range(first, first + BEHIND))


def reports(words: Words, one: Seen) -> bool:
    """Whether somebody is heard and does not only deny: « X a nié les faits » may be one whom a court tries."""
    lexicon, first = speech(words.reading.language), words.index(one.at)
    lemmas = (form.lemma for at in range(first, first + BEHIND) for form in lexicon.forms.get(words.low(at), ()))
    return one.subject and any(
        lexicon.verbs.get(lemma, {}).get(Use.SAYS, Stance.DENYING) is not Stance.DENYING for lemma in lemmas
    )


def tells(words: Words, at: int) -> bool:
    """Whether a word is a form of a verb that says without more, unlike « faire » in « « Non », fait-il »."""
    lexicon = speech(words.reading.language)
    return any(Use.SAYS in lexicon.verbs.get(form.lemma, ()) for form in lexicon.forms.get(words.low(at), ()))


def has_spoken(discourse: Discourse, one: Seen) -> bool:
    """« … », lance X: whom an incise names, where a parser may see no subject."""
    quotation = discourse.quotation_before(one.at)
    return quotation is not None and 0 < one.at - quotation.end < INCISE and not one.oblique


def told_of(discourse: Discourse, start: int, gender: str) -> tuple[str, ...]:
    """« Le club a sondé X. L'intéressé dément »: the one person of the sentence before, who is no subject there."""
    near = [one for one in discourse.before(start, 1) if discourse.quotation(one.at) is None]
    fit = {one.person for one in near if discourse.fits(one.person, gender)}
    return tuple(fit) if len(fit) == 1 and not any(one.subject or has_spoken(discourse, one) for one in near) else ()
