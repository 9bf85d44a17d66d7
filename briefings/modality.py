"""Modality: how a statement is put forward, by the verbs that bring it and the words in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from spacy.tokens import Token

from briefings.grammar import Tense, subjects, verb_group
from briefings.language import Reading, Sentence
from briefings.lexicon import table
from briefings.model import Modality, Span, Speaker
from briefings.scene import Cue, CueKind
from briefings.speech import FormTense, Stance, speech

# Forms that are conditionals whatever a tagger says: « concernerait », « auraient ».
CONDITIONAL = re.compile(r"(?:ser|aur|fer|pourr|devr|viendr|tiendr|ir|\w+er)(?:ait|aient)")
FUTURE = re.compile(r"\w{2,}er(?:a|ont|ons)")
# Relations by which a clause carries the sentence's own claim.
CARRYING = frozenset({"ROOT", "conj", "ccomp", "parataxis", "dep", "xcomp"})


def modality_of(
    reading: Reading,
    sentence: Sentence,
    *,
    source: Speaker | None,
    cue: Cue | None = None,
    cues: Sequence[Cue] = (),
    quoted: Sequence[Span] = (),
    whole: bool = False,
) -> Modality:
    """How a sentence is put forward.

    Args:
        source: Whose word it is; None where the article itself speaks.
        cue: What attributes it to the source.
        cues: Every cue in the sentence.
        quoted: Quotations that reach into it.
        whole: It is a quotation as a whole, so that the cue's verb says little about its content.
    """
    own = _outside(reading, sentence, quoted)
    said = _plain(sentence.span.of(reading.text))
    stances = [cue.stance] if cue is not None and not whole else []
    stances += [c.stance for c in cues if c.main and c is not cue and not whole]
    if Stance.DENYING in stances or (not whole and _has(own, reading.language, "denied")):
        return Modality.DENIED
    if source is not None and (whole or quoted) and _has(said, reading.language, "denied", "spoken"):
        return Modality.DENIED
    if Stance.ACCUSING in stances or (not whole and _has(own, reading.language, "alleged")):
        return Modality.ALLEGED
    if not whole and _believed(sentence, cue, reading.language):
        return Modality.ALLEGED
    if not whole and _hearsay(reading, sentence, cue, own):
        return Modality.CONDITIONAL
    if source is not None and _has(said, reading.language, "opinion"):
        return Modality.OPINION
    if source is not None and source.person is not None and not whole and _holds(sentence, cue, reading.language):
        return Modality.OPINION
    if _future_in_past(reading, sentence, cue):
        return Modality.PLANNED
    planned = Stance.PLANNING in stances or _ahead(reading, sentence)
    planned = planned or _has(own, reading.language, "planned")
    planned = planned or _announces(own, reading.language)
    if planned:
        return Modality.PLANNED
    if Stance.OPINING in stances:
        return Modality.OPINION
    if (
        source is not None
        and (whole or quoted)
        and _judges(said if whole else _inside(reading, sentence, quoted), reading.language)
    ):
        return Modality.OPINION
    if source is not None and source.person is not None and whole and _holds_forth(sentence):
        return Modality.OPINION
    return Modality.ASSERTED


def _believed(sentence: Sentence, cue: Cue | None, language: str) -> bool:
    """« Séoul estime que Moscou a livré »: what one party holds another to have done is its claim."""
    if cue is None or cue.kind is not CueKind.VERB or cue.tense is not FormTense.PRESENT:
        return False
    believing = _words(language, "alleged", "believing")
    verbs = [t for t in sentence.tokens if cue.first <= t.i <= cue.last and t.lemma_.lower() in believing]
    groups = (verb_group(child) for verb in verbs for child in verb.children if child.dep_ == "ccomp")
    return any(
        group.tense is Tense.PAST and group.first.i < group.last.i and any(subjects(group.head))
        for group in groups
        if group is not None
    )


def _holds(sentence: Sentence, cue: Cue | None, language: str) -> bool:
    """« Paul Arnaud estime que … »: a person's belief."""
    if cue is None or cue.kind not in (CueKind.VERB, CueKind.INCISE):
        return False
    believing = _words(language, "alleged", "believing")
    return any(t.lemma_.lower() in believing for t in sentence.tokens if cue.first <= t.i <= cue.last)


def _hearsay(reading: Reading, sentence: Sentence, cue: Cue | None, own: str) -> bool:
    """The newsroom conditional: « aurait été », outside « si »; behind a verb only one that cannot be a future."""
    if set(own.split()) & _words(reading.language, "conditional", "not"):
        return False
    if cue is not None and cue.kind in (CueKind.VERB, CueKind.INCISE):
        return any(token.i > cue.last and _is_past_conditional(token) for token in _moods_in(reading, sentence))
    return any(
        _is_conditional(token) and _carries(sentence, token) and not _in_clause(sentence, token)
        for token in _moods_in(reading, sentence)
    )


def _moods_in(reading: Reading, sentence: Sentence) -> list[Token]:
    """The few tokens of a sentence that may be conditionals or look ahead."""
    return [reading.doc[at] for at in _moods(reading) if sentence.tokens.start <= at < sentence.tokens.end]


@lru_cache(maxsize=1)
def _moods(reading: Reading) -> tuple[int, ...]:
    """Those of the whole text; the statements of one article share the answer."""
    return tuple(
        token.i
        for token in reading.doc
        if _shows_mood(reading.language, token.text.lower())
        or "Mood=Cnd" in (morph := str(token.morph))
        or "Tense=Fut" in morph
    )


@lru_cache(maxsize=50_000)
def _shows_mood(language: str, word: str) -> bool:
    """Whether a word may be a conditional or look ahead by its form."""
    planned = _words(language, "planned", "forms") | _words(language, "planned", "future")
    ending = word.endswith(("rait", "raient"))
    return ending or word in planned or bool(CONDITIONAL.fullmatch(word) or FUTURE.fullmatch(word))


def _holds_forth(sentence: Sentence) -> bool:
    """Whether somebody's own words speak in the present and without a figure: a view, seldom a report."""
    root = sentence.tokens.root
    finite = [root, *(child for child in root.children if child.dep_.startswith(("aux", "cop")))]
    told = any(child.dep_ == "aux:tense" for child in root.children)
    tenses = {tense for token in finite for tense in token.morph.get("Tense", [])}
    return not told and bool(tenses & {"Pres", "Imp"}) and not any(token.like_num for token in sentence.tokens)


def _future_in_past(reading: Reading, sentence: Sentence, cue: Cue | None) -> bool:
    """« a annoncé qu'il serait incinéré »: the conditional that a verb in the past turns a future into."""
    if cue is None or cue.kind not in (CueKind.VERB, CueKind.INCISE):
        return False
    if cue.tense not in (FormTense.PAST, FormTense.PARTICIPLE):
        return False
    return any(token.i > cue.last and _is_conditional(token) for token in _moods_in(reading, sentence))


def _in_clause(sentence: Sentence, token: Token) -> bool:
    """Whether « que » opens the verb's clause: then the conditional is that of the verb above it."""
    words = speech(sentence.tokens.doc.lang_).words
    for at in range(token.i - 1, sentence.tokens.start - 1, -1):
        word = sentence.tokens.doc[at].text.lower()
        if word in words["that"]:
            return True
        if word in (",", ";", ":"):
            return False
    return False


def _is_past_conditional(token: Token) -> bool:
    """« a indiqué que le tireur aurait fui »: « aurait » with a participle of no wish or duty."""
    if token.text.lower() not in _words("fr", "conditional", "having") or token.doc.lang_ != "fr":
        return False
    following = next((t for t in token.doc[token.i + 1 : token.i + 5] if "Part" in str(t.morph)), None)
    return following is not None and following.text.lower() not in _words("fr", "conditional", "wished")


def _is_conditional(token: Token) -> bool:
    word = token.text.lower()
    return "Mood=Cnd" in str(token.morph) or bool(CONDITIONAL.fullmatch(word)) or _on_infinitive(word, token)


def _on_infinitive(word: str, token: Token) -> bool:
    """« agirait », « perdrait »: an infinitive with the ending of a past is a conditional, however it is tagged."""
    lemma = token.lemma_.lower()
    if token.doc.lang_ != "fr" or not lemma.endswith(tuple(_words("fr", "conditional", "infinitives"))):
        return False
    return word in (lemma.removesuffix("e") + "ait", lemma.removesuffix("e") + "aient")


def _ahead(reading: Reading, sentence: Sentence) -> bool:
    """Whether a clause that carries the claim is in the future."""
    language = reading.language
    return any(
        (_is_future(token, language) or _goes_to(sentence, token, language)) and _carries(sentence, token)
        for token in _moods_in(reading, sentence)
    )


def _is_future(token: Token, language: str) -> bool:
    word = token.text.lower()
    if _is_completed(token, language):
        return False
    if "Tense=Fut" in str(token.morph) or word in _words(language, "planned", "forms"):
        return True
    return token.pos_ in ("VERB", "AUX", "") and bool(FUTURE.fullmatch(word)) and language == "fr"


def _is_completed(token: Token, language: str) -> bool:
    """« n'aura duré qu'un jour »: the future perfect looks back, where no deadline stands behind it."""
    if token.dep_ != "aux:tense" or "Tense=Fut" not in str(token.morph) or "Part" not in str(token.head.morph):
        return False
    behind = _plain(token.doc[token.i : token.sent.end].text)
    return not any(f" {word} " in behind for word in _words(language, "planned", "deadlines"))


def _goes_to(sentence: Sentence, token: Token, language: str) -> bool:
    """« va » and its like with an infinitive behind, clitics and short adverbs between."""
    if token.text.lower() not in _words(language, "planned", "future"):
        return False
    between = speech(language).words["clitics"] | speech(language).words["adverbs"] | {"to"}
    for following in sentence.tokens[token.i + 1 - sentence.tokens.start :]:
        if following.text.lower() not in between:
            return language != "fr" or following.text.endswith(("er", "ir", "re", "oir"))
    return False


def _announces(text: str, language: str) -> bool:
    """« a annoncé sa candidature », « confirme la visite »: an announcement of something to come."""
    stems, things = tuple(_words(language, "planned", "announcing")), _words(language, "planned", "nouns")
    words = text.split()
    for at, word in enumerate(words):
        if word.startswith(stems):
            following = {part for other in words[at + 1 : at + 6] for part in (other, other.split("'")[-1])}
            return bool(following & things) and not following & speech(language).words["that"]
    return False


def _carries(sentence: Sentence, token: Token) -> bool:
    """Whether a verb stands in a clause that carries the claim and not in one on its edge."""
    if not token.dep_:
        return True
    verb = token.head if token.dep_.startswith(("aux", "cop")) else token
    while verb.dep_ in ("conj", "xcomp", "parataxis", "dep") and verb.head is not verb:
        verb = verb.head
    return verb.dep_ in CARRYING and not _on_edge(sentence, token)


def _on_edge(sentence: Sentence, token: Token) -> bool:
    """Whether a relative or a conjunction of time or cause opens the verb's clause, by the words in front."""
    words = speech(sentence.tokens.doc.lang_).words
    for at in range(token.i - 1, sentence.tokens.start - 1, -1):
        word = sentence.tokens.doc[at].text.lower()
        if word in (",", ";", ":", "«", "»"):
            return False
        if word in words["that"]:
            return at > sentence.tokens.start and sentence.tokens.doc[at - 1].text.lower() in words["joining"]
        if word in words["relatives"] or word in words["subordinators"]:
            return True
    return False


def _outside(reading: Reading, sentence: Sentence, quoted: Iterable[Span]) -> str:
    """The words of a sentence that stand in no quotation."""
    chars = list(sentence.span.of(reading.text))
    for span in quoted:
        for at in range(max(span.start, sentence.span.start), min(span.end, sentence.span.end)):
            chars[at - sentence.span.start] = " "
    return _plain("".join(chars))


def _inside(reading: Reading, sentence: Sentence, quoted: Iterable[Span]) -> str:
    """The words of a sentence that stand in quotations."""
    return _plain(" ".join(q.of(reading.text) for q in quoted if q.overlaps(sentence.span)))


def _plain(text: str) -> str:
    """Lower case, straight apostrophes, single spaces, one at each end."""
    return " " + " ".join(re.sub(r"[,;:.!?()«»“”\"]", " ", text.lower().replace("’", "'")).split()) + " "


def _has(text: str, language: str, name: str, part: str = "phrases") -> bool:
    return any(map(text.__contains__, _set_off(language, name, part)))


def _judges(text: str, language: str) -> bool:
    stems = tuple(_words(language, "opinion", "words"))
    return any(part.startswith(stems) for word in text.split() for part in re.split(r"[’'-]", word))


@cache
def _set_off(language: str, name: str, part: str) -> tuple[str, ...]:
    """The phrases of a list between spaces, elided ones open behind."""
    phrases = sorted(_words(language, name, part))
    return tuple(f" {phrase}" if phrase.endswith("'") else f" {phrase} " for phrase in phrases)


@cache
def _words(language: str, name: str, part: str) -> frozenset[str]:
    return frozenset(table(language, "hedges")[name][part])
