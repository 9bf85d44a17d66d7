"""An utterance: one sentence, and all that tells how it is put forward."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefings.attribution.hedges import found, has, plain
from briefings.attribution.scene import Cue, CueKind
from briefings.language import Reading, Sentence
from briefings.language.grammar import OVER, Tense, verb_group
from briefings.language.speech import FormTense, Stance, speech
from briefings.language.tokens import Token
from briefings.model import Span, Speaker
from briefings.values import once, value


@value(frozen=True, kw_only=True)
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
    others: Sequence[Span] = ()
    """Those of them that somebody else than the source says."""
    whole: bool = False
    """It is a quotation as a whole, so that the cue's verb says little about its content."""
    mostly: bool = False
    """Nearly all of it is a quotation, behind the words that bring it: "She said, “…”"."""
    prosecuting: bool = False
    """The source speaks for the prosecution at a trial: what it tells is its charge."""
    reporting: bool = False
    """The source speaks for a body, whose reports in the present are no views."""
    past: Sequence[Span] = ()
    """What in it denotes a time before the publication …"""
    coming: Sequence[Span] = ()
    """… and a time after it."""

    @property
    def spoken(self) -> bool:
        """Whether all or nearly all of it is a quotation."""
        return self.whole or self.mostly

    @property
    def by_person(self) -> bool:
        """Whether a person is its source, and no body or country."""
        return self.source is not None and self.source.person is not None

    @once
    def said(self) -> str:
        """Its words, as patterns look for them …"""
        return plain(self.sentence.span.of(self.reading.text))

    @once
    def own(self) -> str:
        """… and those of them that stand in no quotation."""
        return _outside(self.reading, self.sentence, self.quoted) if self.quoted else self.said

    @once
    def quotations(self) -> str:
        """Those of them that stand in quotations, somebody else's left out."""
        return _inside(self.reading, self.sentence, [span for span in self.quoted if span not in self.others])

    @property
    def quotation_texts(self) -> list[str]:
        """Each of its quotations as it stands, without its marks."""
        return [span.of(self.reading.text).strip("«»“”\"'‘’ ") for span in self.quoted]

    @once
    def stances(self) -> frozenset[Stance]:
        """Those of the verbs that bring it."""
        if self.whole:
            return frozenset()
        brought = (
            cue for cue in self.cues if cue.main and cue not in (self.cue, *self.asides) and not self._passes_on(cue)
        )
        cues = (*((self.cue,) if self.cue else ()), *brought, *(cue for cue in self.cues if self._adds_charge(cue)))
        return frozenset(cue.stance for cue in cues if not self._looks_back(cue))

    def _adds_charge(self, cue: Cue) -> bool:
        """ "She testified, claiming the mayor had lied": a charge that the source itself adds."""
        own = self.cue
        if own is None or cue.tense is not FormTense.GERUND or cue.stance is not Stance.ACCUSING:
            return False
        return cue.source == own.source and self.reading.doc[cue.first - 1].text == ","

    @once
    def asides(self) -> tuple[Cue, ...]:
        """Its cues that bring what is not told by the source, or told by the way.

        « L'étude chiffre le coût ; le ministère conteste ce calcul », "Roy, who denies it, said the road was safe".
        """
        own = self.cue
        if own is None and self.source is None:
            return tuple(cue for cue in self.cues if not cue.main)
        if own is None or not own.main or own.kind not in (CueKind.VERB, CueKind.INCISE):
            return ()
        return tuple(cue for cue in self.cues if cue is not own and (not cue.main or self._is_parted(own, cue)))

    def _is_parted(self, own: Cue, cue: Cue) -> bool:
        """Whether another speaks in a clause that a contrast parts from the source's."""
        doc, words = self.reading.doc, speech(self.reading.language).words
        if cue.source == own.source or cue.first <= own.last or doc[cue.source.first].pos_ == "PRON":
            return False
        between = doc[own.last + 1 : max(cue.source.first, own.last + 1)]
        return any(
            token.lower_ in words["contrast"] or (token.lower_ in words["but"] and doc[token.i - 1].text == ",")
            for token in between
        )

    def _looks_back(self, cue: Cue) -> bool:
        """ "Analysts had expected a rise", "they propose that settlers came": what was to come then, or came."""
        if cue.stance is Stance.PLANNING and cue.kind is CueKind.VERB:
            groups = map(verb_group, cue.clauses(self.reading.doc))
            if any(group is not None and group.tense in OVER for group in groups):
                return cue.tense is FormTense.PRESENT
        verbs = self.reading.doc[cue.first : cue.last + 1] if cue.stance is Stance.PLANNING else ()
        if not self.coming and any(_was_aimed_at(verb) for verb in verbs):
            return True
        return any(child.dep_ == "aux" and "Past" in child.morph.get("Tense") for v in verbs for child in v.children)

    def _passes_on(self, cue: Cue) -> bool:
        """ "The sergeant said police believed him to be 25": what a source says that others think is no view."""
        doc = self.reading.doc
        if self.cue is not None and cue.stance is Stance.ACCUSING and _is_to_come(doc[cue.first : cue.last + 1]):
            return True  # "She would file a complaint, her lawyer said": nobody is accused yet
        if self.cue is None or cue.stance is not Stance.OPINING or self.cue.kind is not CueKind.VERB:
            return False
        if cue.first < self.cue.last or (
            doc[cue.source.first].pos_ == "PRON" and not any(map(_is_done, doc[cue.first : cue.last + 1]))
        ):
            return False
        verbs = range(self.cue.first, self.cue.last + 1)
        return any(doc[at].dep_ == "ccomp" and doc[at].head.i in verbs for at in range(cue.first, cue.last + 1))

    @once
    def heads(self) -> tuple[Token, ...]:
        """The words of each of its quotations that no other word of the quotation governs, verbs first."""
        heads: list[Token] = []
        for span in self.quoted:
            inside = [t for t in self.sentence.tokens if span.start <= t.idx < span.end and not t.is_punct]
            places = {token.i for token in inside}
            tops = [t for t in inside if t.head.i == t.i or t.head.i not in places]
            heads += sorted(tops, key=lambda t: (not _is_finite(t), t.i))[:1]
        return tuple(heads)

    def has(self, *keys: str) -> bool:
        """Whether its words, quoted or not, hold a pattern of the lexicon."""
        return has(self.said, self.reading.language, *keys)

    def has_own(self, *keys: str) -> bool:
        """The same of the words that stand in no quotation."""
        return has(self.own, self.reading.language, *keys)

    def own_places(self, name: str, part: str = "phrases") -> Iterator[Span]:
        """Where such a pattern stands among them."""
        here = self.sentence.span
        for place in found(here.of(self.reading.text), self.reading.language, name, part):
            span = Span(here.start + place.start, here.start + place.end)
            if not any(quote.holds(span) for quote in self.quoted):
                yield span


def with_helpers(head: Token) -> list[Token]:
    """A verb or predicate with its auxiliaries and copula."""
    return [head, *(child for child in head.children if child.dep_.startswith(("aux", "cop")))]


def _is_finite(head: Token) -> bool:
    return any("Fin" in token.morph.get("VerbForm") for token in with_helpers(head))


def _was_aimed_at(verb: Token) -> bool:
    """« Elle visait un titre », « les sondages prévoyaient ce rejet »: an aim or a forecast told of then."""
    return verb.pos_ == "VERB" and "Imp" in verb.morph.get("Tense")


def _is_to_come(words: Iterable[Token]) -> bool:
    groups = (verb_group(word) for word in words if word.pos_ == "VERB")
    return any(group is not None and group.tense in (Tense.FUTURE, Tense.CONDITIONAL) for group in groups)


def _is_done(verb: Token) -> bool:
    """ "Said he had asked for it": told of what was done."""
    tokens = (verb, verb.head, *verb.children)
    return any("Past" in other.morph.get("Tense") and other.dep_ == "aux" for t in tokens for other in (t, *t.children))


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
