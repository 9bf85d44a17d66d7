"""Modality: how a statement is put forward, by the verbs that bring it and the words in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefings.attribution.attitudes import (
    exhorts,
    foretells_harm,
    holds_forth,
    hopes,
    is_due,
    spoken_heads,
    urges,
    wishes,
)
from briefings.attribution.conditionals import carries, future_in_past, hearsay
from briefings.attribution.hedges import has, judges, plain, words_of
from briefings.attribution.moods import goes_to, inside, moods_of
from briefings.attribution.scene import Cue, CueKind
from briefings.language import Reading, Sentence
from briefings.language.grammar import Tense, subjects, verb_group
from briefings.language.speech import FormTense, Stance, speech
from briefings.language.tokens import Token
from briefings.lexicon import table
from briefings.model import Modality, Span, Speaker

# Tokens that a time in front of its sentence may take: « Le 3 mai 1989, ».
FRONT = 4


@dataclass(frozen=True, kw_only=True)
class Utterance:
    """A sentence, and all that tells how it is put forward."""

    reading: Reading
    sentence: Sentence
    source: Speaker | None
    """Whose word it is; None where the article itself speaks."""
    cue: Cue | None = None
    """What attributes it to the source."""
    cues: Sequence[Cue] = ()
    """Every cue in the sentence."""
    quoted: Sequence[Span] = ()
    """Quotations that reach into it."""
    whole: bool = False
    """It is a quotation as a whole, so that the cue's verb says little about its content."""
    prosecuting: bool = False
    """The source speaks for the prosecution at a trial: what it tells is its charge."""
    reporting: bool = False
    """The source speaks for a body, whose reports in the present are no views."""
    past: Sequence[Span] = ()
    """What in it denotes a time before the publication."""

    @cached_property
    def said(self) -> str:
        """Its words, as patterns look for them …"""
        return plain(self.sentence.span.of(self.reading.text))

    @cached_property
    def own(self) -> str:
        """… and those of them that stand in no quotation."""
        return _outside(self.reading, self.sentence, self.quoted) if self.quoted else self.said

    @cached_property
    def stances(self) -> frozenset[Stance]:
        """Those of the verbs that bring it."""
        if self.whole:
            return frozenset()
        brought = (cue for cue in self.cues if cue.main and cue is not self.cue)
        return frozenset(cue.stance for cue in (*((self.cue,) if self.cue else ()), *brought))

    @cached_property
    def heads(self) -> tuple[Token, ...]:
        """The heads of what it quotes."""
        return spoken_heads(self.sentence, self.quoted)

    def has(self, *keys: str) -> bool:
        """Whether its words, quoted or not, hold a pattern of the lexicon."""
        return has(self.said, self.reading.language, *keys)

    def has_own(self, *keys: str) -> bool:
        """The same of the words that stand in no quotation."""
        return has(self.own, self.reading.language, *keys)


def modality_of(told: Utterance) -> Modality:
    """How a sentence is put forward: as the first of the rules says that holds."""
    found = next((modality for holds, modality in _RULES if holds(told)), None)
    return found or (Modality.ALLEGED if told.prosecuting else Modality.ASSERTED)


def _denied(told: Utterance) -> bool:
    if Stance.DENYING in told.stances or (not told.whole and told.has_own("denied")):
        return True
    cue = told.cue
    reported = cue is not None and cue.main and cue.kind in (CueKind.VERB, CueKind.INCISE)
    return told.source is not None and bool(told.whole or told.quoted or reported) and told.has("denied", "spoken")


def _alleged(told: Utterance) -> bool:
    if Stance.ACCUSING in told.stances and not _claims_own(told.sentence, told.cues):
        return True
    return not told.whole and (
        told.has_own("alleged")
        or _charged(told.sentence, told.own)
        or _believed(told.sentence, told.cue, told.reading.language)
        or _charges_another(told.sentence, told.cue, told.source)
    )


def _heard(told: Utterance) -> bool:
    return not told.whole and hearsay(told.reading, told.sentence, told.cue, told.own)


def _viewed(told: Utterance) -> bool:
    """A view or a wish, by what says so outright."""
    source, language = told.source, told.reading.language
    if source is not None and (
        told.has("opinion")
        or (source.person is not None and not told.whole and _holds(told.sentence, told.cue, language))
        or wishes(told.heads, language)
        or urges(told.sentence, told.heads, told.cue, told.quoted)
    ):
        return True
    return foretells_harm(told.sentence)


def _planned_then(told: Utterance) -> bool:
    return future_in_past(told.reading, told.sentence, told.cue)


def _hoped(told: Utterance) -> bool:
    return told.source is not None and hopes(told.sentence, told.cue)


def _planned(told: Utterance) -> bool:
    return (
        Stance.PLANNING in told.stances
        or _ahead(told.reading, told.sentence, () if told.source else told.past)
        or is_due(told.sentence)
        or told.has_own("planned")
        or (not told.whole and _means_to(told.sentence, told.own))
        or _announces(told.own, told.reading.language)
    )


def _judged(told: Utterance) -> bool:
    """A judgement, by the verb that brings somebody's words or by the words themselves."""
    source, sentence = told.source, told.sentence
    if source is None:
        return exhorts(sentence, told.heads, told.quoted, spoken=False)
    if Stance.OPINING in told.stances or (told.whole and _cries(told.cue)):
        return True
    words = told.said if told.whole else _inside(told.reading, sentence, told.quoted)
    if (told.whole or told.quoted) and judges(words, told.reading.language):
        return True
    if not told.whole and _finds(sentence, told.cue):
        return True
    personal = source.person is not None and not told.reporting
    if personal and told.whole and told.heads and holds_forth(told.heads, sentence):
        return True
    return exhorts(sentence, told.heads, told.quoted, spoken=bool(told.heads))


_RULES: tuple[tuple[Callable[[Utterance], bool], Modality], ...] = (
    (_denied, Modality.DENIED),
    (_alleged, Modality.ALLEGED),
    (_heard, Modality.CONDITIONAL),
    (_viewed, Modality.OPINION),
    (_planned_then, Modality.PLANNED),
    (_hoped, Modality.OPINION),
    (_planned, Modality.PLANNED),
    (_judged, Modality.OPINION),
)


def _claims_own(sentence: Sentence, cues: Sequence[Cue]) -> bool:
    """« a revendiqué la victoire », "claimed responsibility": a claim about oneself is no accusation."""
    owned = sentence.tokens.having(words_of(sentence.tokens.doc.lang_, "alleged", "owned"))
    return any(token.dep_ == "obj" or any(0 < token.i - cue.last <= 2 for cue in cues) for token in owned)


def _charged(sentence: Sentence, own: str) -> bool:
    """« un homme, soupçonné d'avoir fui, est entendu »: a charge against whom the sentence is about."""
    charging = words_of(sentence.tokens.doc.lang_, "alleged", "charging")
    charged = [t for t in sentence.tokens.having_lemma(charging) if f" {t.lower_} " in own]
    if any(t.dep_ in ("ROOT", "conj") and any(c.dep_ == "aux:pass" for c in t.children) for t in charged):
        return True
    return any(
        token.dep_ in ("acl", "amod") and token.head.dep_.startswith("nsubj") and token.head.head.dep_ == "ROOT"
        and "Part" in token.morph.get("VerbForm") and token.i > token.head.i
        for token in charged
    )  # fmt: skip


def _means_to(sentence: Sentence, own: str) -> bool:
    """« entend réformer », « ont par conséquent été prévues »: an aim, or what has been set down for later."""
    language = sentence.tokens.doc.lang_
    aiming, setting = words_of(language, "planned", "aiming"), words_of(language, "planned", "setting")
    for token in sentence.tokens.having_lemma(aiming):
        aims = "Pres" in token.morph.get("Tense") and _has_child(token, "xcomp")
        if aims and f" {token.lower_} " in own and carries(sentence, token):
            return True
    for token in sentence.tokens.having_lemma(setting):
        if _is_set(token) and f" {token.lower_} " in own and carries(sentence, token):
            return True
    return False


def _is_set(token: Token) -> bool:
    """« est prévu », « a été prévu », « avait prévu une fête »; « était prévu » may have come to nothing."""
    helpers = [child for child in token.children if child.dep_ in ("aux:tense", "aux")]
    if not _has_child(token, "aux:pass"):
        return bool(helpers) and _has_child(token, "obj", "xcomp")
    if helpers:
        return any("Imp" not in helper.morph.get("Tense") for helper in helpers)
    return any("Pres" in c.morph.get("Tense") for c in token.children if c.dep_ == "aux:pass")


def _has_child(token: Token, *relations: str) -> bool:
    return any(child.dep_ in relations for child in token.children)


def _believed(sentence: Sentence, cue: Cue | None, language: str) -> bool:
    """« Séoul estime que Moscou a livré »: what one party holds another to have done is its claim."""
    if cue is None or cue.tense is not FormTense.PRESENT:
        return False
    groups = map(verb_group, _clauses(sentence, cue, words_of(language, "alleged", "believing")))
    return any(
        group.tense is Tense.PAST and group.first.i < group.last.i and any(subjects(group.head))
        for group in groups
        if group is not None
    )


def _charges_another(sentence: Sentence, cue: Cue | None, source: Speaker | None) -> bool:
    """« Paris affirme que Londres livre des armes »: what a body or country says another does is its claim."""
    if cue is None or source is None or source.person is not None:
        return False
    language = sentence.tokens.doc.lang_
    verbs = words_of(language, "alleged", "believing") | words_of(language, "alleged", "maintaining")
    for clause in _clauses(sentence, cue, verbs):
        group = verb_group(clause)
        told = group is not None and group.tense in (Tense.PAST, Tense.PRESENT, Tense.PLUPERFECT)
        if told and clause.pos_ == "VERB" and any(_is_party(subject, source) for subject in subjects(clause)):
            return True
    return False


def _is_party(subject: Token, source: Speaker) -> bool:
    return subject.pos_ == "PROPN" and subject.text not in source.name


def _finds(sentence: Sentence, cue: Cue | None) -> bool:
    """« elle a jugé que l'offre était une insulte », "said it was overdue": what somebody says that a thing is."""
    if cue is None or not cue.main:
        return False
    return any(
        _has_child(clause, "cop") and judges(clause.text.lower(), clause.doc.lang_)
        for clause in _clauses(sentence, cue)
    )


def _cries(cue: Cue | None) -> bool:
    """« « … », fustige-t-il »: the verb behind somebody's own words makes them a judgement."""
    return cue is not None and cue.kind is CueKind.INCISE and cue.stance is Stance.OPINING


def _clauses(sentence: Sentence, cue: Cue, lemmas: frozenset[str] | None = None) -> Iterator[Token]:
    """The clauses that the verb of a cue brings, whatever verb it is or one of these."""
    if cue.kind is not CueKind.VERB:
        return
    for verb in sentence.tokens.doc[cue.first : cue.last + 1]:
        if lemmas is None or verb.lemma_.lower() in lemmas:
            yield from (child for child in verb.children if child.dep_ == "ccomp")


def _holds(sentence: Sentence, cue: Cue | None, language: str) -> bool:
    """« Paul Arnaud estime que … »: a person's belief."""
    if cue is None or cue.kind not in (CueKind.VERB, CueKind.INCISE):
        return False
    believing = words_of(language, "alleged", "believing")
    return any(token.lemma_.lower() in believing for token in sentence.tokens.doc[cue.first : cue.last + 1])


def _ahead(reading: Reading, sentence: Sentence, past: Sequence[Span]) -> bool:
    """Whether a clause that carries the claim is in the future, and not told of a past (« en 1989, il ira »)."""
    language = reading.language
    future = [t for t in inside(moods_of(reading).future, sentence) if not _is_completed(t, language)]
    going = sentence.tokens.having(words_of(language, "planned", "future"))
    future += [token for token in going if goes_to(sentence, token, language)]
    return any(carries(sentence, token) and not _is_history(reading, sentence, token, past) for token in future)


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
        if fronted or root in verbs or root.head in verbs:
            return True
    return False


def _between(first: Token, last: Token) -> list[str]:
    return [token.text for token in first.doc[first.i : last.i]]


def _is_completed(token: Token, language: str) -> bool:
    """« n'aura duré qu'un jour »: the future perfect looks back, where no deadline stands behind it."""
    if "Tense=Fut" not in token.morph or "VerbForm=Inf" in token.head.morph or not _is_tense(token, language):
        return False
    behind = plain(token.doc[token.i : token.sent.end].text)
    return not any(f" {word} " in behind for word in words_of(language, "planned", "deadlines"))


def _is_tense(helper: Token, language: str) -> bool:
    """Whether « être » or « avoir » makes a perfect and no passive: « sera restée », and not « sera jugée »."""
    if helper.dep_ == "aux:pass":
        return helper.head.lemma_ in table(language, "small_words")["perfect_with_be"]
    return helper.dep_ == "aux:tense"


def _announces(text: str, language: str) -> bool:
    """« a annoncé sa candidature », « confirme la visite »: an announcement of something to come."""
    stems, things = tuple(words_of(language, "planned", "announcing")), words_of(language, "planned", "nouns")
    words = text.split()
    for at, word in enumerate(words):
        if word.startswith(stems):
            following = {part for other in words[at + 1 : at + 6] for part in (other, other.split("'")[-1])}
            return bool(following & things) and not following & speech(language).words["that"]
    return False


def _outside(reading: Reading, sentence: Sentence, quoted: Iterable[Span]) -> str:
    """The words of a sentence that stand in no quotation."""
    text, here = sentence.span.of(reading.text), sentence.span
    for span in quoted:
        if span.overlaps(here):
            text = text[: max(span.start - here.start, 0)].ljust(span.end - here.start) + text[span.end - here.start :]
    return plain(text)


def _inside(reading: Reading, sentence: Sentence, quoted: Iterable[Span]) -> str:
    """The words of a sentence that stand in quotations."""
    here = sentence.span
    parts = (Span(max(q.start, here.start), min(q.end, here.end)) for q in quoted if q.overlaps(here))
    return plain(" ".join(part.of(reading.text) for part in parts))
