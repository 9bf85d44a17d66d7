"""Whether a verb on the edge of a sentence can be what a date dates: « Samedi, pour prévenir un incident, … »."""

from __future__ import annotations

from briefings.chronology.clauses import is_quoted_apart
from briefings.language.grammar import AUXILIARY_DEPS
from briefings.language.tokens import Token
from briefings.lexicon import table, word_set

_VERBS = ("VERB", "AUX")
_OPENERS = ("SCONJ", "ADP", "PART")
_HANGING = ("acl", "acl:relcl", "ccomp", "xcomp", "conj", "advcl", "parataxis")
"""Relations in which a verb that comes after a date and what it hangs on leaves the date to that."""


def _stands_outside(root: Token, noun: Token) -> bool:
    """ "Was found guilty on 2 May after a trial": a date before a noun's preposition is not the noun's."""
    if root.head != noun or root.i > noun.i:
        return False
    return any(child.dep_ == "case" and root.i < child.i < noun.i for child in noun.children)


def is_out_of_reach(root: Token, word: Token) -> bool:
    """Whether a verb of a clause on the edge cannot be what a date at the head of the sentence dates.

    « Samedi, pour prévenir les incidents, la ligne a été interrompue »: the date stands before
    the word that opens the verb's clause, or before the word that the clause hangs on. In
    « « Ils doivent nous aider », a-t-il dit jeudi » a quotation mark stands between.
    """
    if word.dep_ == "ROOT":
        return False
    if _says_what_it_is(word):
        return True
    if word.pos_ not in _VERBS:
        return _stands_outside(root, word)
    if is_quoted_apart(root, word):
        return True
    if word.i < root.i and _is_closed_behind(word, root):
        return True
    if root.i < word.i:
        if _is_said_aside(root, word):
            return True
        if word.dep_ in _HANGING and root.i < word.head.i < word.i:
            return True
        if word.dep_ == "advcl" and _is_measured_off(root, word):
            return True
        opens = (child.i for child in word.children if child.dep_ == "mark" and child.pos_ in _OPENERS)
        if word.dep_ == "advcl" and root.i < min(opens, default=root.i):
            return True
    return False


def _says_what_it_is(word: Token) -> bool:
    """ "Fired what Seoul said was a missile on Friday": the day of what was done, not of what a thing is said to be."""
    thing = word if word.dep_ == "ccomp" else next((child for child in word.children if child.dep_ == "ccomp"), None)
    if thing is None or not any(child.dep_ == "cop" for child in thing.children):
        return False
    verb = thing.head
    return verb.dep_ == "acl:relcl" and verb.head.pos_ == "PRON" and verb.head.dep_ == "obj"


def _is_closed_behind(word: Token, root: Token) -> bool:
    """ "Held the man, a director of the firm that ran it, in Leeds on Monday": a clause that two commas set apart."""
    if _ends_behind_clause(word, root) or (word.head.i < word.i and _ends_behind_clause(word.head, root)):
        return True
    if not word.dep_.startswith("acl") or "," not in word.doc.lows[word.i + 1 : root.left_edge.i]:
        return False
    aside = next((above for above in word.ancestors if above.dep_ in ("appos", "obj", "conj")), word)
    edge = aside.left_edge.i
    return aside.pos_ in ("NOUN", "PROPN") and "," in word.doc.lows[max(edge - 1, 0) : edge + 1]


def _ends_behind_clause(verb: Token, root: Token) -> bool:
    """« Il est mort en Irlande, où il vivait, ce mercredi. »: a day that ends the sentence behind a clause's comma.

    So it is behind what a participle between two commas tells: "sacked its coach, hired from Leeds, on Monday".
    """
    lows, first = verb.doc.lows, next((word.i for word in root.subtree if not word.is_punct), root.i)
    if not _ends_sentence(root) or lows[first - 1] != ",":
        return False
    names = table(verb.doc.lang_, "calendar")["names"]
    days = {*names["weekdays"], *names["months"]}
    if any(w.text in days or (w.like_num and w.dep_ != "nummod") for w in verb.doc[verb.i + 1 : first - 1]):
        return False  # "which he is to present on 14 October, the same day"
    opening = next((word.i for word in verb.subtree if not word.is_punct), verb.i)
    bare = {"Part", "Ger"} & {*verb.morph.get("VerbForm")} and not any(c.dep_ in AUXILIARY_DEPS for c in verb.children)
    where = lows[opening] in word_set(verb.doc.lang_, "events", "beside", "where")
    led = verb.dep_ == "acl:relcl" or "Rel" in verb.doc[opening].morph.get("PronType")
    relative = led or where or bool(bare and verb.dep_ != "ROOT")
    return relative and opening > 0 and lows[opening - 1] == ","


def _ends_sentence(root: Token) -> bool:
    """Whether nothing but where it took place stands behind a date: « , le 4 mai à Lens, dans le nord du pays. »."""
    behind = root.doc[root.right_edge.i + 1 : root.sent.end]
    if not behind or (behind[0].text != "." and behind[0].pos_ != "ADP"):
        return False
    return behind[-1].text == "." and not any(word.pos_ in (*_VERBS, "PRON") or word.dep_ == "cc" for word in behind)


def _is_measured_off(root: Token, verb: Token) -> bool:
    """ "On June 12, hours after the court ruled, he resigned": what a length of time behind it is counted from."""
    between = root.doc.lows[root.i + 1 : verb.i]
    if "," not in between:
        return False
    cues = table(root.doc.lang_, "calendar")["cues"]
    counting = {*cues["counted_after"], *cues["counted_before"]}
    return not counting.isdisjoint(between[between.index(",") + 2 :])


def _is_said_aside(root: Token, word: Token) -> bool:
    """ "On Friday a boy, identified only as Sam, was rescued": a participle between commas behind the subject."""
    if word.dep_ not in ("advcl", "dep") or word.head.i < word.i or word.doc[word.i - 1].text != ",":
        return False
    if any(child.dep_ in AUXILIARY_DEPS or child.dep_ == "mark" for child in word.children):
        return False
    return any(child.dep_.startswith("nsubj") and root.i < child.i < word.i for child in word.children)
