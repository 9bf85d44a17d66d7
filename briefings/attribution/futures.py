"""Futures: whether the tense of a clause says that it is still to come: « ira », « va fermer », "is going to"."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.attribution.carrying import carries
from briefings.attribution.hedges import plain, words_of
from briefings.attribution.moods import goes_to, inside, moods_of
from briefings.attribution.utterance import Utterance
from briefings.language import Reading, Sentence
from briefings.language.grammar import verb_group
from briefings.language.tokens import Token
from briefings.lexicon import table
from briefings.model import Span

# Tokens that a time in front of its sentence may take: « Le 3 mai 1989, ».
FRONT = 4


def ahead(told: Utterance) -> bool:
    """Whether a clause that carries the claim is in the future, and not told of a past (« en 1989, il ira »)."""
    sentence, past = told.sentence, () if told.source else told.past
    future = [t for t in inside(moods_of(told.reading).future, sentence) if not _is_completed(t)]
    going = sentence.tokens.having(words_of(told.reading.language, "planned", "future"))
    future += [token for token in going if _is_going(token) and goes_to(sentence, token)]
    future = [token for token in future if not _is_asked(token)]
    if told.source is None:
        future = [token for token in future if not _is_left_open(token)]
    return any(carries(sentence, token) and not _is_history(told.reading, sentence, token, past) for token in future)


def spoken_ahead(told: Utterance) -> bool:
    """« « Je serai à vos côtés », a dit X »: a future that heads the words quoted, whatever a parser hangs them on."""
    future = {token.i for token in inside(moods_of(told.reading).future, told.sentence)} if told.spoken else ()
    return bool(future) and any(
        token.i in future and not _is_completed(token)
        for head in told.heads
        for token in (head, *head.children)
        if token is head or token.dep_.startswith(("aux", "cop"))
    )


def _is_asked(token: Token) -> bool:
    """« a refusé de dire s'il briguera un mandat », "would not say whether he will run": a question told of."""
    verb = token.head if token.dep_.startswith(("aux", "cop")) else token
    asking = words_of(token.doc.lang_, "conditional", "asking")
    marks = (child.lower_ for child in verb.children if child.dep_ == "mark")
    return verb.dep_ == "ccomp" and not asking.isdisjoint(marks)


def _is_left_open(token: Token) -> bool:
    """« Cela ne signifie pas qu'il sera détenu », "it does not mean he will be": under a verb that is denied."""
    verb = token.head if token.dep_.startswith(("aux", "cop")) else token
    over = verb_group(verb.head) if verb.dep_ == "ccomp" else None
    return over is not None and over.negated


def _is_going(token: Token) -> bool:
    """ "Is going to", and not "recalled going to", where the word is no finite form itself."""
    if not {"Ger", "Part"} & set(token.morph.get("VerbForm")):
        return True
    return any(child.dep_.startswith(("aux", "cop")) for child in token.children) or token.dep_.startswith("aux")


def _is_history(reading: Reading, sentence: Sentence, token: Token, past: Sequence[Span]) -> bool:
    """Whether a past time stands in front of everything or beside the verb itself, not beside one of its nouns."""
    since = words_of(reading.language, "planned", "since")
    helping = token.dep_.startswith(("aux", "cop"))
    verb = token.head if helping else token
    verbs = {verb, *(child for child in verb.children if child.dep_ in ("xcomp", "obj") and child.pos_ == "VERB")}
    for span in past:
        tokens = reading.tokens_of(span)
        root = tokens.root
        if {t.text.lower() for t in token.doc[max(0, tokens.start - 1) : tokens.end]} & since:
            continue
        fronted = root.i - sentence.tokens.start <= FRONT and root.i < token.i and "," in _between(root, token)
        fronted = fronted and not _is_apposed(sentence, root)
        if fronted or root in verbs or root.head in verbs:
            return True
    return False


def _is_apposed(sentence: Sentence, time: Token) -> bool:
    """« Le couvre-feu, instauré vendredi, sera levé »: a time inside what is said of the noun in front of it."""
    before = sentence.tokens.doc[sentence.tokens.start : time.i]
    nouns = (token for token in before if token.pos_ in ("NOUN", "PROPN"))
    return any(token.pos_ == "VERB" for token in before) or any("," in _between(noun, time) for noun in nouns)


def _between(first: Token, last: Token) -> list[str]:
    return [token.text for token in first.doc[first.i : last.i]]


def _is_completed(token: Token) -> bool:
    """« n'aura duré qu'un jour »: the future perfect looks back, where no deadline stands behind it."""
    if "Tense=Fut" not in token.morph or "VerbForm=Inf" in token.head.morph or not _is_tense(token):
        return False
    behind = plain(token.doc[token.i : token.sent.end].text)
    return not any(f" {word} " in behind for word in words_of(token.doc.lang_, "planned", "deadlines"))


def _is_tense(helper: Token) -> bool:
    """Whether « être » or « avoir » makes a perfect and no passive: « sera restée », and not « sera jugée »."""
    if helper.dep_ == "aux:pass":
        return helper.head.lemma_ in table(helper.doc.lang_, "small_words")["perfect_with_be"]
    return helper.dep_ == "aux:tense"
