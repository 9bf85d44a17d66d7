"""Coming back: where a paragraph may take up whom the article is about, past those named since."""

from __future__ import annotations

from briefings.people.accused import is_held
from briefings.people.discourse import Discourse
from briefings.people.heard import tells
from briefings.people.pronouns import Pronoun
from briefings.people.seen import Seen

PASSING = 2
"""Sentences of which somebody must be the subject for an obituary to go on with them in the next paragraph."""


def may_return(discourse: Discourse, pronoun: Pronoun) -> bool:
    """Whether a paragraph may come back to whom the article is about: « La ministre X a salué … ¶ Elle avait … »."""
    words, start, topic = discourse.words, pronoun.span.start, discourse.topic
    first = words.index(start)
    opens = not words[first].near or (bool(discourse.departed) and _opens_paragraph(discourse, start))
    if pronoun.kind != "subject" or not topic or not pronoun.gender or not opens:
        return False
    if discourse.departed and is_held(words, discourse.titles, first):
        return False
    if discourse.known[topic].gender != pronoun.gender or discourse.latest(topic, start) < 0:
        return False
    return not any(tells(words, at) for at in range(first + 1, first + 4))


def _opens_paragraph(discourse: Discourse, start: int) -> bool:
    """« ¶ En 1974, elle disparaît »: whether a place is in the first sentence of its paragraph, behind no name."""
    sentences, here = discourse.words.reading.sentences, discourse.words.sentence_number(start)
    first = not here or sentences[here].block != sentences[here - 1].block
    return first and all(one.sentence != here for one in discourse.before(start, 0))


def passes_by(discourse: Discourse, one: Seen, start: int) -> bool:
    """Whether an obituary tells of somebody by the way alone: « Barbara la jalousait. ¶ Elle disparaît »."""
    if not discourse.departed:
        return False
    last = discourse.latest(discourse.departed, one.at)
    told = (other for other in discourse.seen if other.person == one.person and last < other.at < start)
    return len({other.sentence for other in told if other.subject}) < PASSING


def departed(discourse: Discourse, pronoun: Pronoun) -> tuple[str, ...]:
    """Whom an obituary comes back to, however far off the last naming is."""
    back = discourse.departed and may_return(discourse, pronoun)
    return (discourse.departed,) if back else _named_next(discourse, pronoun)


def _named_next(discourse: Discourse, pronoun: Pronoun) -> tuple[str, ...]:
    """« Elle aimait dire « non ». X est morte jeudi »: whom a text opens with, by its next sentence."""
    words, start = discourse.words, pronoun.span.start
    here, gone = words.sentence_number(start), discourse.departed
    if not gone or pronoun.kind != "subject" or discourse.known[gone].gender != pronoun.gender:
        return ()
    first = discourse.seen[0]
    return (gone,) if first.person == gone and first.sentence == here + 1 and start < first.at else ()
