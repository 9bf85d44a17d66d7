"""A noun of a title with what belongs to it, cut before a clause, an aside, a date, or where it gets long."""

from __future__ import annotations

from briefings.chronology.hanging import is_bridge
from briefings.chronology.title_words import ASIDE, DANGLING, Range, length_of
from briefings.language.quotation_marks import QUOTES
from briefings.language.speech import speech
from briefings.language.tokens import Token
from briefings.lexicon import word_set

_PHRASE = 64
"""Characters beyond which a phrase is cut back to before its last complement, or to its first words."""
_VERBS = ("VERB", "AUX")


def phrase(head: Token, timed: frozenset[int], *, without: Token | None = None, bare: bool = False) -> Range | None:
    """A noun with its article and complements, cut before a clause, an aside, a date, or where it gets long.

    Args:
        without: A clause of the noun's that is told apart.
        bare: Leave the preposition out.
    """
    tokens, first, last = head.doc.tokens, head.left_edge.i, head.i
    marks = [at for at in range(first, head.i) if tokens[at].text in ASIDE or at in timed]
    if marks:
        if not bare and any(child.dep_ == "case" and child.i < marks[0] for child in head.children):
            return None  # "died in Monday's flood": without its day nothing is left that could stand here
        first = marks[-1] + 1
    inside = [c.i for c in head.children if c.i < head.i and (c.dep_ == "cop" or (bare and _opens_phrase(c)))]
    first = max((first, *(at + 1 for at in inside)))  # « le corps est celui de X », « une fois depuis la prise »
    loose = ("CCONJ", "PUNCT", "ADP", "PART") if bare else ("CCONJ", "PUNCT")
    that = speech(head.doc.lang_).words["that"] | speech(head.doc.lang_).words["relatives"] if bare else frozenset()
    while first < head.i and (_is_loose(tokens[first], loose) or tokens[first].lower_ in that):
        first += 1  # « après qu'un des appareils a rompu »
    at, whole = head.i + 1, last
    while at <= head.right_edge.i:
        token = tokens[at]
        if token.pos_ == "ADP" and token.head.head == head:
            whole = last
        if at in timed or token.text in ASIDE or _opens_clause(token, without):
            break
        if token.text in QUOTES:
            closing = next((i for i in range(at + 1, head.right_edge.i + 1) if tokens[i].text in QUOTES), None)
            if closing is None or length_of(tokens, (first, closing)) > _PHRASE:
                break
            at = last = closing
        elif length_of(tokens, (first, at)) > _PHRASE and token.pos_ not in ("PROPN", "NOUN", "ADJ"):
            last = whole if whole > head.i else last
            break
        else:
            last = at
        at += 1
    while last > head.i and (tokens[last].pos_ in DANGLING or is_bridge(tokens[last])):
        last -= 1
    return (first, last) if first <= head.i else None


def _is_loose(token: Token, loose: tuple[str, ...]) -> bool:
    """Whether a title can begin without it; « au » of « au moins dix » belongs to the number, « ni » denies."""
    if token.lower_ in word_set(token.doc.lang_, "events", "none", "full"):
        return False
    behind = token.doc[token.i + 1]
    bounding = behind.pos_ == "ADV" or "Degree=Sup" in behind.morph  # « au moins dix », "at least ten"
    return token.pos_ in loose and not (token.pos_ == "ADP" and bounding)


def _opens_phrase(token: Token) -> bool:
    """Whether it is the preposition of its phrase: not « au » in « au moins dix personnes »."""
    return token.dep_ == "case" and token.doc[token.i + 1].pos_ != "ADV"


def _opens_clause(token: Token, without: Token | None) -> bool:
    if token == without or "Rel" in token.morph.get("PronType"):
        return True
    clause = token.pos_ in _VERBS and token.dep_ in ("acl:relcl", "advcl", "ccomp", "parataxis")
    return clause or (token.dep_ == "mark" and token.pos_ == "SCONJ")
