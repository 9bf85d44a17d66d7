"""Participles that have a date, or that a parser sees where a verb stands: "the mark set by X in 1983"."""

from __future__ import annotations

from briefings.language.grammar import subjects, verb_group
from briefings.language.tokens import Token, Tokens
from briefings.lexicon import word_set

_VERBS = ("VERB", "AUX")


def made_by(date: Tokens) -> Token | None:
    """The participle of "broke the mark set by Ann Roy in 1983": who did it and when stand behind it together."""
    doc, at = date.doc, date.start - 2
    if at < 2 or doc[at + 1].pos_ != "ADP":
        return None
    last = at
    while at > 0 and doc[at].pos_ == "PROPN":
        at -= 1
    by = word_set(doc.lang_, "small_words", "by")
    if at == last or doc[at].lower_ not in by or at < 1:
        return None
    made = doc[at - 1]
    bare = made.pos_ == "VERB" and "Part" in made.morph.get("VerbForm") and made.dep_.startswith("acl")
    return made if bare or made.lower_ in word_set(doc.lang_, "events", "main", "set_by") else None


def done_by(root: Token) -> Token | None:
    """The participle of « des chiffres révélés par le journal La Voix le 4 mai », whose day is no part of the name."""
    for noun in root.ancestors:
        if noun.pos_ in _VERBS:
            return None
        for child in noun.children:
            acting = (agent.i for agent in child.children if agent.dep_ == "obl:agent")
            if child.dep_ == "acl" and is_alone(child) and child.i < min(acting, default=root.i) < root.i:
                return child if "," not in root.doc.lows[child.i : root.i] else None
    return None


def done_then(root: Token) -> Token | None:
    """The verb right behind a day that stands between it and its auxiliary or subject.

    "The airport was on Friday closed", where a parser takes "was" for a copula of the day, and "a bus carrying pupils
    on Sunday overturned", where it takes the participle for what has the day.
    """
    verb = root.doc[root.i + 1] if root.i + 1 < len(root.doc) else root
    if verb.pos_ != "VERB" or "Past" not in verb.morph.get("Tense") or not any(c.dep_ == "case" for c in root.children):
        return None
    if any(child.dep_ == "cop" for child in root.children):
        return verb
    while root.dep_ in ("nmod", "flat") and root.head.i < root.i:
        root = root.head
    doing = root.head
    present = doing.dep_.startswith("acl") and {"Pres", "Ger"} & {
        *doing.morph.get("Tense"),
        *doing.morph.get("VerbForm"),
    }
    return verb if present and doing.i < root.i and verb.head in (doing.head, doing, verb) else None


def opened_by(root: Token, end: int) -> Token | None:
    """The participle of "Born in Lens on 3 May 1950, he moved north": before the comma it has the date, not the verb.

    Args:
        end: The token behind the date.
    """
    first = root.doc[root.sent.start]
    if first.i >= root.i or first.head is first or end >= len(root.doc):
        return None
    if root in first.subtree and verb_group(first) is not None:
        return None
    if first.i < root.head.i < root.i and is_alone(root.head):
        return None  # « Arrêté en 2019, jugé en 2021, il … »: a second one has its own
    past = "Past" in first.morph.get("Tense") and "Part" in first.morph.get("VerbForm")
    if not (first.pos_ == "VERB" and past) and not _ends_as_participle(first):
        return None
    verb = first.head
    while verb.pos_ == "PROPN" and verb.head is not verb:  # "Born Robert Burns in Hull on 23 June 1941, he …"
        verb = verb.head
    subject = next((child.left_edge.i for child in verb.children if child.dep_.startswith("nsubj")), 0)
    if subject <= end or root.doc[subject - 1].text != ",":
        return None
    between = root.doc[end : subject - 1]  # « de mars à mai 2010 puis de juin à juillet 2012, il … »
    alone = not any(word.pos_ in _VERBS or (word.text == "," and word.i != end) for word in between)
    return first if subject == end + 1 or (first.dep_ == "advcl" and alone) else None


def _ends_as_participle(word: Token) -> bool:
    """« Emprisonné à deux reprises »: what a tagger may take for an adjective."""
    ends = tuple(word_set(word.doc.lang_, "small_words", "participle_ends"))
    return bool(ends) and word.pos_ == "ADJ" and word.dep_ == "advcl" and word.lower_.endswith(ends)


def read_as_participle(root: Token) -> Token | None:
    """The only verb of "On Friday a bomb exploded in Lorville", where a parser takes it for what is said of a noun."""
    noun = root.head
    if noun.dep_ != "ROOT" or noun.pos_ not in ("NOUN", "PROPN") or any(True for _ in subjects(noun)):
        return None
    verb = next((c for c in noun.children if c.dep_ == "acl" and c.pos_ == "VERB" and c.i == noun.i + 1), None)
    if (
        verb is None
        or root.i > noun.i
        or any("Fin" in word.morph.get("VerbForm") for word in noun.sent if word is not verb)
    ):
        return None
    return verb


def first_joined(verb: Token) -> Token:
    """The participle that others are joined to: « fondée » of « fondée en 1990 et rachetée en 2021 »."""
    while verb.dep_ in ("conj", "advcl") and all(map(is_alone, (verb, verb.head))):
        verb = verb.head
    return verb


def is_alone(word: Token) -> bool:
    """Whether it is a past participle without an auxiliary or a subject."""
    past = "Past" in word.morph.get("Tense") and "Part" in word.morph.get("VerbForm")
    return past and not any(child.dep_.startswith(("aux", "cop", "nsubj")) for child in word.children)
