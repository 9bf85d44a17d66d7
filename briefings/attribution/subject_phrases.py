"""The noun phrase that a verb's subject is, by its head, by word order or by a relative pronoun."""

from __future__ import annotations

from briefings.attribution.asides import past_brackets
from briefings.attribution.noun_phrases import (
    LONGEST_NAME,
    Phrase,
    is_initials,
    is_verb,
    name_ending,
    past_determiner,
    phrase_start,
)
from briefings.attribution.scene import Scene, names_a_voice, opens_clause
from briefings.language.tokens import Token

# Tokens of a bracket that may stand between a subject and its verb: « (FNE) », « (droite, au pouvoir) ».
BRACKET = 14


def phrase_of(scene: Scene, head: Token) -> Phrase | None:
    start = phrase_start(scene.tokens, head.i, scene.start, scene.lexicon)
    start = _name_over(scene, start)
    phrase = scene.phrase(start)
    if phrase is None:
        opener = head.lower_ in scene.lexicon.words["relatives"] or head.lower_ in scene.lexicon.words["that"]
        return Phrase(first=head.i, last=head.i) if head.pos_ in ("PRON", "PROPN", "NOUN") and not opener else None
    return phrase


def _name_over(scene: Scene, at: int) -> int:
    """Where the name begins that a word is part of; the word itself where it is of none."""
    return next((i for i in range(at, max(-1, at - LONGEST_NAME), -1) if scene.names.get(i, -1) >= at), at)


def left_phrase(scene: Scene, first: int) -> Phrase | None:
    """The noun phrase in front of a verb by word order alone, past an insertion between commas."""
    at = first - 1
    while at >= scene.start and scene.word(at) in scene.lexicon.words["adverbs"]:
        at -= 1
    if scene.word(at) == ")":  # « France Nature (FNE) regrette »
        at = next((i - 1 for i in range(at - 1, max(scene.start, at - BRACKET), -1) if scene.word(i) == "("), at)
    joined = scene.word(at) in scene.lexicon.words["coordination"]
    if joined and (verb := _verb_before(scene, at)) is not None:
        return left_phrase(scene, verb)
    if scene.word(at) == ",":
        opening = next((i for i in range(at - 1, scene.start, -1) if scene.word(i) == ","), None)
        if opening is None:
            return None
        inner = next((i for i in range(opening + 1, at) if i in scene.names), None)
        if inner == opening + 1 and scene.names[inner] >= at - 2:
            return Phrase(first=inner, last=scene.names[inner])
        at = opening - 1
        if scene.tags[at] == "NUM" and scene.word(at - 1) == ",":
            at -= 2  # "Ann Roy, 45, who has been on trial since May, denies fraud"
    if at < scene.start or at in scene.quoted:
        return None
    start = at
    while start > scene.start and not _breaks(scene, start - 1):
        start -= 1
    start = _name_over(scene, start)
    phrase = _free_phrase(scene, start, at)
    return left_phrase(scene, phrase.first - 1) if phrase is not None and _is_worked_on(scene, phrase) else phrase


def row_from(scene: Scene, phrase: Phrase, end: int) -> Phrase | None:
    """« Paul Lac, Anne Roux et le maire »: a phrase with those that commas and a conjunction join to it."""
    joins, last, closed = scene.lexicon.words["coordination"], phrase.last, False
    at = past_brackets(scene, last + 1)  # « Paul Lac (CGT) et Anne Roux (FO) »
    while at < end and not closed and (scene.word(at) == "," or scene.word(at) in joins):
        one = scene.phrase(at + 1, end)
        if one is None or one.first != at + 1 or not names_a_voice(scene, one):
            return None
        closed = not joins.isdisjoint(scene.lows[at : one.last])
        at = past_brackets(scene, one.last + 1)
        last = at - 1
    return Phrase(first=phrase.first, last=last) if closed else None


def _is_worked_on(scene: Scene, phrase: Phrase) -> bool:
    """ "The union representing the workers described …": what a gerund behind another noun has for its object."""
    before, ends = phrase.first - 1, tuple(scene.lexicon.words["gerund_ends"])
    if before - 1 < scene.start or scene.tags[before] != "VERB" or not ends or not scene.word(before).endswith(ends):
        return False
    return scene.tags[before - 1] in ("NOUN", "PROPN")


def _verb_before(scene: Scene, at: int) -> int | None:
    """Where the verb group begins that a conjunction joins another to: "opposed the merger and said"."""
    here = at - 1
    while here > scene.start and (here in scene.quoted or scene.tags[here] not in ("VERB", "AUX")):
        if here not in scene.quoted and scene.word(here) in (",", ";", ":"):
            return None
        here -= 1
    while here - 1 > scene.start and is_verb(scene.tokens[here - 1], scene.lexicon):
        here -= 1
    return here if here > scene.start else None


def _breaks(scene: Scene, at: int) -> bool:
    word = scene.word(at)
    words = scene.lexicon.words
    return (
        at in scene.quoted or word in (",", ";", ":", "(", "—", "–", ".")
        or (word in words["relatives"] and not is_initials(scene.tokens[at]))
        or (word in words["coordination"] and not scene.tokens[at + 1].text[:1].isupper())
        or (is_verb(scene.tokens[at], scene.lexicon) and f"{word} {scene.word(at + 1)}" not in words["bound"])
    )  # fmt: skip


def _free_phrase(scene: Scene, start: int, last: int) -> Phrase | None:
    """The first noun phrase of a stretch that no preposition governs and that reaches its end."""
    at = start
    words = scene.lexicon.words
    while at <= last:
        word = scene.word(at)
        governed = at > start and scene.word(at - 1) in words["prepositions"]
        opens = (
            at in scene.names or word in words["determiners"] or word in words["pronouns"] or word in words["people"]
        )
        # « S'il »
        barred = any(word in words[kind] for kind in ("prepositions", "subordinators", "reflexive", "openers"))
        if (opens or scene.tokens[at].text[:1].isupper()) and not governed and not barred:
            phrase = scene.phrase(at, last + 1)
            if phrase is not None:
                return phrase
        at = scene.names.get(at, at) + 1
    return _bare_phrase(scene, start, last)


def _bare_phrase(scene: Scene, start: int, last: int) -> Phrase | None:
    """ "…, health officials confirmed": behind a comma, a voice that no article opens, in a language that says so."""
    if not scene.lexicon.habits.nouns_without_article or scene.word(start - 1) != "," or scene.tags[start] != "NOUN":
        return None
    phrase = scene.phrase(start, last + 1)
    return phrase if phrase is not None and phrase.last == last and names_a_voice(scene, phrase) else None


def antecedent(scene: Scene, relative: int) -> Phrase | None:
    """The noun phrase that ends in front of a relative pronoun, with what it is a complement of."""
    words = scene.lexicon.words
    end = relative - 1
    while end > scene.start and scene.word(end) == ",":
        end -= 1
    found: Phrase | None = None
    for at in range(end, max(scene.start, end - 12) - 1, -1):
        if found is not None and scene.word(at + 1) not in words["links"] and not _is_linked(scene, found):
            break
        if at in scene.names or past_determiner(scene.tokens, at, scene.lexicon) > at:
            phrase = scene.phrase(at, end + 1)
            if phrase is not None and phrase.last == end:
                found = phrase
        if scene.word(at) in (",", ";", ":") or at in scene.quoted:
            break
    if found is None and scene.lexicon.habits.nouns_without_article and scene.tags[end] == "NOUN":
        return Phrase(first=end, last=end) if scene.lexicon.noun(scene.word(end)) else None  # "signs that read"
    if found is not None and (outer := _whose_place(scene, found)) is not None:
        return outer
    if found is not None and _is_bare_role(scene, found):
        return Phrase(first=found.first - 2, last=found.last)
    return found


def _whose_place(scene: Scene, phrase: Phrase) -> Phrase | None:
    """« le chef de mission pour la Syrie, qui juge … »: whom a place is only told of, in front of its preposition."""
    words, before = scene.lexicon.words, phrase.first - 1
    if scene.tokens[phrase.last].ent_type_ != "LOC":
        return None
    if scene.word(before) in words["determiners"] - words["prepositions"]:
        before -= 1
    if before <= scene.start or scene.word(before) not in words["prepositions"] - words["links"]:
        return None
    outer = antecedent(scene, before)
    return outer if outer is not None and names_a_voice(scene, outer) else None


def _is_bare_role(scene: Scene, phrase: Phrase) -> bool:
    """« X, gouverneur de la ville, qui »: whether a noun without an article, behind a comma, governs a phrase."""
    before = phrase.first - 1
    linked = scene.word(before) in scene.lexicon.words["links"] and scene.tags[before - 1] == "NOUN"
    return linked and before - 2 > scene.start and scene.word(before - 2) == ","


def _is_linked(scene: Scene, phrase: Phrase) -> bool:
    """« la direction [de la] SNCF »: whether a link stands in front of a phrase, its article aside."""
    words, before = scene.lexicon.words, phrase.first - 1
    if phrase.first in scene.names and scene.word(before) in words["determiners"] - words["links"]:
        before -= 1
    return scene.word(before) in words["links"]


def fronted(scene: Scene, phrase: Phrase | None) -> Phrase | None:
    """« Alors patron d'Axa, Henri de Castries a annoncé »: the name is the subject."""
    if phrase is None or scene.word(phrase.last + 1) != ",":
        return phrase
    ends = tuple(scene.lexicon.words["gerund_ends"])
    if ends and phrase.first == phrase.last == scene.start and scene.word(phrase.first).endswith(ends):
        behind = scene.phrase(phrase.last + 2)
        if behind is not None and name_ending(scene.names, behind.last) is not None:
            return behind  # "Sentencing, Judge Ann Roy said"
    if phrase.first in scene.names:
        return phrase
    name = phrase.last + 2
    if name in scene.names and is_verb(scene.tokens[min(scene.names[name] + 1, scene.end - 1)], scene.lexicon):
        return Phrase(first=name, last=scene.names[name])
    return phrase


def is_subordinate(scene: Scene, verb: int) -> bool:
    """Whether a conjunction or relative opens the clause of a verb, by the words in front of its group."""
    while verb - 1 > scene.start and is_verb(scene.tokens[verb - 1], scene.lexicon) and verb - 1 not in scene.quoted:
        verb -= 1  # "who has been on trial"
    for at in range(verb - 1, scene.start - 1, -1):
        word = scene.word(at)
        if word in (",", ";", ":") or at in scene.quoted or is_verb(scene.tokens[at], scene.lexicon):
            return False
        if opens_clause(scene, at) and scene.tokens[at].dep_ not in ("case", "det"):  # « se présentant comme un front »
            return at > scene.start or not scene.tokens[at].dep_.startswith("nsubj")  # "That is not so, Roy said"
    return False
