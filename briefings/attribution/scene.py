"""One sentence with what the rules of attribution know about its words, and the cues they find in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from briefings.attribution.noun_phrases import Phrase, is_initials, joined, noun_phrase, past_determiner
from briefings.language import Reading
from briefings.language.doc import Doc
from briefings.language.speech import FormTense, SpeechLexicon, Stance, Use, speech
from briefings.language.tokens import Token, Tokens
from briefings.model import Span
from briefings.names.callings import ends_like_one, is_listed
from briefings.names.titles import Titles
from briefings.values import value

LABEL = 5
"""Words of what a sentence says first that it is about, its dash included."""
DASHES = frozenset("–—")


class CueKind(StrEnum):
    """How a cue is built."""

    VERB = "verb"
    INCISE = "incise"
    """A verb with its subject behind it, after the words that it attributes."""
    AGENT = "agent"
    """A passive verb with « par »."""
    PREPOSITION = "preposition"
    COLON = "colon"
    SIGNATURE = "signature"
    """A line of its own, « — Emmanuel Macron »."""


@value(frozen=True, slots=True, kw_only=True)
class Cue:
    """Words that attribute, the phrase that names who speaks, and how both are used."""

    kind: CueKind
    first: int
    """Token positions in the whole text, both included."""
    last: int
    stance: Stance
    source: Phrase
    use: Use = Use.SAYS
    tense: FormTense = FormTense.PRESENT
    main: bool = True
    """It governs its sentence, not a clause inside it."""
    sentence: int
    """Index of its sentence."""

    def span(self, doc: Doc) -> Span:
        tokens = doc[self.first : self.last + 1]
        return Span(tokens.start_char, tokens.end_char)

    def clauses(self, doc: Doc, lemmas: frozenset[str] | None = None) -> Iterator[Token]:
        """The clauses that its verb brings, whatever verb it is or one of these."""
        if self.kind is not CueKind.VERB:
            return
        for verb in doc[self.first : self.last + 1]:
            if lemmas is None or verb.lemma_.lower() in lemmas:
                yield from (child for child in verb.children if child.dep_ == "ccomp")

    def has(self, doc: Doc, lemmas: frozenset[str]) -> bool:
        """Whether one of some verbs is among its words."""
        return any(token.lemma_.lower() in lemmas for token in doc[self.first : self.last + 1])

    def told(self, doc: Doc) -> Iterator[Token]:
        """The clauses that it brings, that in front of an aside too: "The plan is unfair, Roy said"."""
        yield from self.clauses(doc)
        if self.kind is not CueKind.INCISE:
            return
        for verb in doc[self.first : self.last + 1]:
            yield from (child for child in verb.children if child.dep_ == "ccomp" and child.i < self.first)
            if verb.dep_.startswith(("parataxis", "ccomp", "dep")) and verb.head.i < self.first:
                yield verb.head


@value(frozen=True, slots=True, kw_only=True)
class Scene:
    """What every rule looks at: one sentence of a text and what is known about its tokens."""

    reading: Reading
    lexicon: SpeechLexicon
    names: Mapping[int, int]
    quoted: Mapping[int, int]
    """Quotation that a token stands in, by token."""
    index: int
    start: int
    end: int
    tokens: Sequence[Token]
    """Those of the whole text."""
    lows: tuple[str, ...]
    """Their words in lower case."""
    tags: tuple[str, ...]
    """Their parts of speech."""

    @property
    def doc(self) -> Doc:
        return self.reading.doc

    def word(self, at: int) -> str:
        return self.lows[at] if self.start <= at < self.end else ""

    def phrase(self, at: int, end: int | None = None) -> Phrase | None:
        """The noun phrase that begins at a position, and reaches neither another nor the end of the sentence."""
        return noun_phrase(self.tokens, at, self.end if end is None else end, self.lexicon, self.names)


def scene_of(reading: Reading, index: int, quoted: Mapping[int, int], names: Mapping[int, int]) -> Scene:
    """One sentence of a text.

    Args:
        quoted: Tokens that stand in a quotation: they attribute nothing to the outside.
        names: Last token of each name of a person, body or place, by its first.
    """
    sentence = reading.sentences[index].tokens
    return Scene(
        reading=reading, lexicon=speech(reading.language), names=names, quoted=quoted, index=index,
        start=_past_topic(reading, sentence), end=sentence.end, tokens=reading.doc.tokens, lows=reading.doc.lows,
        tags=reading.doc.tags,
    )  # fmt: skip


def _past_topic(reading: Reading, sentence: Tokens) -> int:
    """Where a sentence begins behind what it is about: « Mer Rouge – Interrogée sur le tir, la ministre a … »."""
    first, lows = sentence.start, reading.doc.lows
    dash = next((at for at in range(first + 1, min(first + LABEL, sentence.end - 1)) if lows[at] in DASHES), 0)
    if not dash or not DASHES.isdisjoint(lows[dash + 1 : sentence.end]):
        return first
    label, behind = reading.doc.tokens[first:dash], reading.doc.tokens[dash + 1]
    named = label[0].pos_ != "DET" and not any(token.pos_ in ("VERB", "AUX", "PUNCT") for token in label)
    return dash + 1 if named and behind.text[:1].isupper() else first


_PAUSES = frozenset(",-–—")


def after_quote(scene: Scene, first: int) -> bool:
    """Whether a quotation ends right in front, with no more than a comma between."""
    at, lows, like = first - 1, scene.lows, scene.lexicon.words["like"]
    while at >= 0 and (lows[at] in _PAUSES or lows[at] in like or lows[at].isspace()):
        at -= 1
    return at in scene.quoted


def agent_behind_quote(scene: Scene, at: int, reach: int) -> int:
    """« jugée « inutile » par », « qualifié de « folie » par »: where « par » stands behind a label; 0 for nowhere.

    Args:
        at: The participle.
        reach: Tokens behind it before which the label begins.
    """
    here = next((near for near in range(at + 1, min(at + reach, scene.end)) if near in scene.quoted), 0)
    while here and here in scene.quoted and here < scene.end:
        here += 1
    return here if here and scene.word(here) in scene.lexicon.words["by"] else 0


def has_quotation(scene: Scene) -> bool:
    return any(map(scene.quoted.__contains__, range(scene.start, scene.end)))


def opens_clause(scene: Scene, at: int) -> bool:
    """Whether a word opens a clause inside another; « ainsi que » only joins."""
    words, word = scene.lexicon.words, scene.word(at)
    if word in words["that"] and scene.word(at - 1) in words["joining"]:
        return False
    relative = word in words["relatives"] and not is_initials(scene.tokens[at])
    return relative or (word in words["subordinators"] and not _governs_noun(scene, at)) or is_relative(scene, at)


def _governs_noun(scene: Scene, at: int) -> bool:
    """ "Backed her before the match but said": a preposition, behind whose noun another clause is joined."""
    token = scene.tokens[at]
    if token.dep_ != "case" or token.head.pos_ not in ("NOUN", "PROPN") or not at < token.head.i < scene.end - 1:
        return False
    words = scene.lexicon.words
    return scene.word(token.head.i + 1) in words["coordination"] | words["but"] | {","}


def is_relative(scene: Scene, at: int) -> bool:
    """Whether a « que » takes up the noun in front of it: « un dépôt qu'il juge dangereux »."""
    pronoun = scene.word(at) in scene.lexicon.words["that"] and scene.tags[at] == "PRON"
    if pronoun and scene.tokens[at].head.dep_ == "ccomp":
        return False  # « a confié à la presse qu'il partirait »
    return pronoun and scene.tags[at - 1] in ("NOUN", "PROPN", "ADJ")


def names_a_calling(scene: Scene, phrase: Phrase) -> bool:
    """« la donatrice », « un vieux boulanger »: somebody by what they do."""
    words, language = scene.lexicon.words, scene.lexicon.language
    behind = past_determiner(scene.tokens, phrase.first, scene.lexicon)
    if behind == phrase.first:
        return False
    for at in range(behind, phrase.last + 1):
        if scene.word(at) in words["links"]:
            return False
        if scene.tags[at] == "NOUN":
            word = scene.word(at)
            return is_listed(language, word) or ends_like_one(language, word) or Titles.of(language).is_role(word)
    return False


def _is_brand(word: str) -> bool:
    """« BioNTech », « OpenAI »: a capital inside a word, which is a name wherever it stands."""
    return word.isalpha() and word[:1].isupper() and not word.isupper() and any(map(str.isupper, word[1:]))


def names_a_voice(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase may stand for somebody who speaks: a name, a body, a person's office, a pronoun."""
    words = scene.lexicon.words
    if any(at in scene.names for at in range(phrase.first, phrase.last + 1)):
        return True
    tokens = [scene.word(at) for at in range(phrase.first, phrase.last + 1)]
    if joined(scene.tokens, phrase.first, phrase.last) in words["these"]:
        return True
    if tokens[0] in words["nobody"]:
        return False
    if len(tokens) == 2 and tokens[1] in words["another"]:
        return True  # « Un autre renchérit »
    if len(tokens) == 1 and tokens[0] in words["one_of"]:
        return True  # "said another"
    known = (words["bodies"], words["people"], words["pronouns"], words["inverted"])
    if not all(lexicon.isdisjoint(tokens) for lexicon in known) or names_a_calling(scene, phrase):
        return True
    if is_initials(scene.tokens[phrase.first]) or _is_brand(scene.tokens[phrase.first].text):
        return True
    return any(scene.tokens[at].text[:1].isupper() for at in range(phrase.first + 1, phrase.last + 1))
