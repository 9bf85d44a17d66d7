"""Successions: offices that pass from one to another: "who succeeded him as mayor", « remplacé par X comme chef »."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.language.grammar import Tense, verb_group
from briefings.language.tokens import Token
from briefings.model import When
from briefings.names.titles import joined
from briefings.names.words import Words
from briefings.people.between import past_honorific
from briefings.people.phrases import RolePhrase
from briefings.people.subjects import doer
from briefings.people.surroundings import Names, Owner

REACH = 7
"""Words between the verb and the "as" before a role."""


def successions(text: Names, phrase: RolePhrase, at: int) -> Iterator[Owner]:
    """Who takes an office over and who leaves it, by the verb before the "as" that stands at a word."""
    verb = _verb(text, at)
    if verb is None:
        return
    words, token = text.words, text.words[verb].token
    named = [text.ends[end] for end in range(verb + 2, at + 1) if end in text.ends]
    coming = _is_to_come(token)
    if _is_passive(words, verb, token):
        agent = [person for first, person in named if words.low(first - 1) in words.small("by")]
        leaving, taking = doer(text, token), agent[0] if agent else _behind(text, phrase, "by")
    else:
        taking, leaving = doer(text, token), named[0][1] if named else _behind(text, phrase, "left_by")
    if taking is not None:
        yield taking, When.FUTURE if coming else When.CURRENT
    if leaving is not None and leaving != taking:
        yield leaving, When.CURRENT if coming else When.FORMER


def _verb(text: Names, at: int) -> int | None:
    """Where the verb of taking over stands, only names, pronouns, times and prepositions behind it."""
    words, stems = text.words, tuple(text.words.small("replace_stems"))
    inside = {back for end, (first, _) in text.ends.items() if at - REACH < end <= at for back in range(first, end)}
    inside |= {back for end, first in text.times.items() if at - REACH < end <= at for back in range(first, end)}
    for back in range(at - 1, max(-1, at - REACH), -1):
        word = words[back]
        if word.pos in ("VERB", "AUX") and (word.low.startswith(stems) or _takes_over(words, back)):
            return back
        link = word.pos in ("PRON", "ADP", "ADV", "PROPN", "DET") or word.text in text.titles.honorifics
        if not (word.near and (back in inside or link)):
            return None
    return None


def _takes_over(words: Words, at: int) -> bool:
    """ "Took over from X as mayor"."""
    return joined(words, at, at + 2) in words.small("taking_over")


def _is_passive(words: Words, verb: int, token: Token) -> bool:
    """Whether somebody is replaced: « a été remplacé », "replaced by X in May as chief"."""
    if any(child.dep_ in ("nsubj:pass", "aux:pass") for child in token.children):
        return True
    by = words.low(verb + 1) in words.small("by")
    return by or (token.dep_.startswith("acl") and "Past" in token.morph.get("Tense") and token.dep_ != "acl:relcl")


def _is_to_come(token: Token) -> bool:
    """Whether the change is still ahead: "will succeed", "is to replace", "is to leave, with Y succeeding her"."""
    form, group = token.morph.get("VerbForm"), verb_group(token)
    if "Fin" not in form and "Past" not in token.morph.get("Tense") and token.dep_ == "advcl":
        return token.head.dep_ != "advcl" and _is_to_come(token.head)
    return "Inf" in form or (group is not None and group.tense in (Tense.FUTURE, Tense.CONDITIONAL))


def _behind(text: Names, phrase: RolePhrase, key: str) -> str | None:
    """Who is named behind the role: "replaced as mayor by X", "took over as mayor from X"."""
    words, at = text.words, phrase.end
    if words.low(at) not in words.small(key):
        return None
    name = past_honorific(text, at + 1)
    return text.starts[name][1] if text.is_name(name) else None
