"""Removals: an office that somebody is told to have been taken from, « le putsch qui a renversé le président X »."""

from __future__ import annotations

from briefings.language.grammar import Tense, is_passive, top_of, verb_group
from briefings.language.tokens import Token
from briefings.lexicon import word_set
from briefings.people.phrases import RolePhrase
from briefings.people.surroundings import head_token
from briefings.people.times import Times

HELD_BY = frozenset(("compound", "nmod:desc", "flat", "flat:name", "appos"))
"""What a role is to its holder's name, or a word of it to another."""
_OVER = (Tense.PAST, Tense.PLUPERFECT)
_TOLD = (Tense.PAST, Tense.PRESENT, Tense.PLUPERFECT)


def is_removed(times: Times, phrase: RolePhrase) -> bool:
    """« Le putsch qui a renversé le président X », « le ministre X, limogé en mars »: an office taken from them."""
    token, lemmas = head_token(times.words, phrase), times.titles.words("removing")
    if token.dep_ in ("nmod", "obl:arg") and token.head.lower_ in times.titles.words("removals"):
        return True  # « le renversement du président X »
    holder = top_of(token, HELD_BY)
    if any(_is_departed(times, one) for one in (token, holder)):
        return True
    if holder.dep_ in ("obj", "nsubj:pass") and holder.head.lemma_ in lemmas:
        group = verb_group(holder.head)
        told = group is not None and group.tense in _TOLD and not group.negated
        return told and not any(_from_elsewhere(times, child) for child in holder.head.children)
    return any(
        child.dep_.startswith("acl") and child.lemma_ in lemmas and child.i > token.i and _is_lost(child)
        for named in (
            token,
            holder,
            *(child for child in token.children if child.dep_ in ("appos", "flat:name", "nmod")),
        )
        for child in named.children
    )


def _is_departed(times: Times, token: Token) -> bool:
    """« Mai avait vu le départ de la ministre X », "marked by the departure of"; not « départ pour Rome »."""
    leaving = token.head
    if not token.dep_.startswith(("nmod", "obl")) or leaving.lower_ not in times.titles.words("departures"):
        return False
    aims = word_set(token.doc.lang_, "calendar", "tense", "set_aims")
    if any(word.lower_ in aims and word.head.pos_ == "PROPN" for word in leaving.subtree):
        return False
    told, group = leaving.head, verb_group(leaving.head)
    over = group is not None and group.tense in _OVER and not group.negated
    over = over or (told.dep_ == "acl" and "Past" in told.morph.get("Tense"))
    return over and told.lemma_ in times.titles.words("bringing")


def _is_lost(verb: Token) -> bool:
    """« Limogé en mars », "who was sacked in March"; not "who was not sacked", "who sacked him"."""
    if verb.dep_ == "acl":
        return "Past" in verb.morph.get("Tense")
    group = verb_group(verb)
    return is_passive(verb) and group is not None and group.tense in _TOLD and not group.negated


def _from_elsewhere(times: Times, token: Token) -> bool:
    """ "Removed the judge from the case", "dismissed the minister as a liar": no office is lost."""
    cases = {child.lower_ for child in token.children if child.dep_ == "case"}
    words, lost = times.words, times.titles.words("posts") | times.titles.words("power")
    other = token.dep_.startswith("obl") and token.lower_ not in lost
    return other and not cases.isdisjoint(words.small("left_by") | words.small("as"))
