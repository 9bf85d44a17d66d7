"""Roles right behind a name, their comma forgotten: « Léa Morin championne de France », "Jane Hill MP"."""

from __future__ import annotations

from briefings import names
from briefings.language.speech import speech
from briefings.people.phrases import RolePhrase
from briefings.people.surroundings import Names
from briefings.profile import habits


def run_on(text: Names, phrase: RolePhrase) -> bool:
    """« Léa Morin championne de France »: a bare role with more to it right behind a name, its comma forgotten."""
    words, at = text.words, phrase.outer
    named = at in text.ends and at not in text.pronouns and words[at].near
    if named and phrase.end == at + 1 and words[at].text in names.post_nominals():
        return True  # "Jane Hill MP"
    if named and _told_behind(text, phrase):
        return True
    bare = not phrase.determined and phrase.end > phrase.head_end
    if named and phrase.plural:
        bare = bare and words.low(text.ends[at][0] - 1) in words.small("ands")
    head = words[phrase.head]
    past = head.pos == "VERB" and past_participle(head.token.morph)  # « X médaillé d'argent », not « X accusé de vol »
    past = past and head.low.removesuffix("s") not in text.titles.words("participles")
    noun = past or head.pos in ("NOUN", "ADJ", "X")
    noun = noun or "VerbForm=Fin" in head.token.morph  # a verb in name alone: « X candidate à la primaire »
    noun = noun and not words[at].capital
    noun = noun and words.low(phrase.head_end + 1) not in words.small("indefinites")  # « X victime d'une chute »
    return (
        habits(text.titles.language).roles_behind_names
        and named
        and bare
        and noun
        and not _addressed(text, text.ends[at][0])
    )


def _told_behind(text: Names, phrase: RolePhrase) -> bool:
    """« … », a déclaré Ann Roux la ministre des Transports.: the comma forgotten behind whoever spoke."""
    words, first = text.words, text.ends[phrase.outer][0]
    definite = phrase.determiner in words.small("definites") and not phrase.plural and phrase.end > phrase.head_end
    closed = phrase.end >= len(words) or not words[phrase.end].near or words[phrase.end].text in ".,»"
    spoke = first > 0 and words[first - 1].pos == "VERB" and words[first].near
    return definite and closed and spoke and words[first - 1].token.lemma_.lower() in speech(text.titles.language).verbs


def _addressed(text: Names, first: int) -> bool:
    """Whether a verb stands right before a name, whose object and its predicate may follow: « juge X chef de »."""
    word = text.words[first - 1] if first else None
    return word is not None and text.words[first].near and word.pos in ("VERB", "AUX")


def past_participle(morph: str) -> bool:
    return "VerbForm=Part" in morph
