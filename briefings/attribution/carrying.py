"""Claims carried: whether a verb stands in a clause that makes the claim of its sentence, or in one on its edge."""

from __future__ import annotations

from briefings.attribution.hedges import words_of
from briefings.language import Sentence
from briefings.language.speech import speech
from briefings.language.tokens import Token

# Marks past which « c'est … qui » does not reach.
BREAKS = frozenset(";:«»()“”")
# Relations by which a clause carries the sentence's own claim.
CARRYING = frozenset({"ROOT", "conj", "ccomp", "parataxis", "dep", "xcomp"})
# Relations by which a clause stands beside the claim.
ASIDE = frozenset({"advcl", "acl", "acl:relcl"})


def is_set_off(sentence: Sentence, token: Token) -> bool:
    """« C'est au virage que le car aurait versé », "It is the mayor who will pay": the clause that makes the claim.

    Not in « c'est la première fois que », which tells of that time, nor in « c'est utile que ».
    """
    language, doc = sentence.tokens.doc.lang_, sentence.tokens.doc
    tokens, lows = doc.tokens, doc.lows
    that, be, it, no = (words_of(language, "cleft", name) for name in ("that", "be", "it", "not"))
    opener, stressed = False, False
    for at in range(token.i - 1, sentence.tokens.start, -1):
        word = lows[at]
        if word in BREAKS or word in no or (word == "," and not opener):
            return False
        if not opener:
            opener = word in that
        elif word in be and lows[at - 1] in it:
            return stressed
        elif "Fin" in tokens[at].morph.get("VerbForm"):
            return False
        else:
            stressed = stressed or tokens[at].pos_ in ("NOUN", "PROPN", "PRON", "NUM")
    return False


def carries(sentence: Sentence, token: Token) -> bool:
    """Whether a verb stands in a clause that carries the claim and not in one on its edge.

    A clause in front that nothing opens is what somebody says: "She will go, her office said, the first to do so".
    """
    if not token.dep_ or is_set_off(sentence, token):
        return True
    verb = token.head if token.dep_.startswith(("aux", "cop")) else token
    while verb.dep_ in ("conj", "xcomp", "parataxis", "dep") and verb.head is not verb:
        verb = verb.head
    told = verb.dep_ == "advcl" and verb.i < verb.head.i and not any(c.dep_ == "mark" for c in verb.children)
    told = told or _is_missed(verb)
    return (verb.dep_ in CARRYING or told) and not on_edge(sentence, token) and not _is_brought_aside(sentence, verb)


def _is_missed(verb: Token) -> bool:
    """« Le groupe partira en tournée », where a parser hangs the only verb on the noun that is its subject."""
    if verb.dep_ != "acl" or verb.head.dep_ != "ROOT" or verb.i < verb.head.i:
        return False
    return any(
        "Fin" in part.morph.get("VerbForm") for part in (verb, *verb.children) if part is verb or part.dep_ == "aux"
    )


def verb_over(token: Token) -> Token:
    """The verb or predicate that a word hangs on, or the word itself: « a dit son intention de »."""
    verb = token
    while verb.pos_ not in ("VERB", "AUX") and verb.head is not verb and all(c.dep_ != "cop" for c in verb.children):
        verb = verb.head
    return verb


def _is_brought_aside(sentence: Sentence, clause: Token) -> bool:
    """« Même si le maire a dit qu'il partira, », "hoping that it ends": told on the edge, or hoped by the way."""
    over = clause.head
    if clause.dep_ != "ccomp" or over.pos_ != "VERB" or over.dep_ not in ASIDE or is_set_off(sentence, over):
        return False
    wishing = words_of(over.doc.lang_, "opinion", "wishing")
    return on_edge(sentence, over) or ("Part" in over.morph.get("VerbForm") and over.lemma_.lower() in wishing)


def _is_part(helper: Token, verb: Token) -> bool:
    """Whether a word belongs to the verb's own group, or to that of a verb which it is joined to or hangs on."""
    main = helper.head if helper.dep_.startswith(("aux", "cop")) else helper
    return main in (verb, verb.head, *verb.ancestors)


def on_edge(sentence: Sentence, token: Token) -> bool:
    """Whether a relative or a conjunction of time or cause opens the verb's clause, by the words in front."""
    words = speech(sentence.tokens.doc.lang_).words
    taken = joined = False  # « l'homme qui a fui sera jugé »: the relative has its verb; « qui a fui et sera jugé »
    tokens, start = sentence.tokens.doc.tokens, sentence.tokens.start
    for at in range(token.i - 1, start - 1, -1):
        other = tokens[at]
        word = other.lower_
        if word in (",", ";", ":", "«", "»"):
            return False
        if taken and (word in words["relatives"] or word in words["that"]):
            return False
        joined = joined or word in words["coordination"]
        taken = taken or (not joined and "Fin" in other.morph.get("VerbForm") and not _is_part(other, token))
        if word in words["that"]:
            return at > start and tokens[at - 1].text.lower() in words["joining"]
        if word in words["relatives"] or word in words["subordinators"]:
            return True
    return False
