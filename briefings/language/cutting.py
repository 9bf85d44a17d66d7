"""Cutting: the words of a block as the parser gets them.

Signs are made alike, what belongs together is joined, and where no sentence can begin none may.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from briefings.language.speech import speech
from briefings.lexicon import word_set
from briefings.structure.markup import without_markup
from briefings.values import value

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc as SpacyDoc
    from spacy.vocab import Vocab

_ALIKE = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", **dict.fromkeys("\u00a0\u202f\u2009\t\r\n", " ")})
"""Characters that mean the same to grammar, one for one, so that offsets stay."""
_RUN = re.compile(r"\S{1000,}")
_SIGN = re.compile(r"[^\w\s]")
_FAR = 100
"""Characters between two signs of such a run that become spaces."""
_STOPS = ".!?…"
_ENDS = (".", "!", "?")
_CLOSERS = frozenset("»”)].,;:!?…")
"""Marks that end what stands before them, so that no sentence begins with one."""
_QUOTATION_ENDS = ("»", "”")
_QUOTATION_STARTS = ("“", '"')
_ANGLED = "«"
_STRAIGHT = '"'
"""Opens or closes a quotation; it leans on the words inside."""
_LONGEST_NAME = 5
"""Words of a name and what stands before it: “President Ann Roy”."""
_NO_START = (1 << 64) - 1
"""What spaCy has in its arrays for a word that may begin no sentence."""
ODD_SPACE = re.compile(r"^\s|\s\s|[^\S ]")
"""White space that is more than one space after a word."""


def cut(nlp: Language, text: str, language: str) -> SpacyDoc:
    """A block as spaCy's words; those to join are looked for where the text has some."""
    elided, inverted, prefixes = (
        word_set(language, "small_words", name) for name in ("elided", "inverted", "prefixes")
    )
    doc, lowered = nlp.make_doc(text), text.lower()
    if any(clitic in lowered for clitic in inverted):
        doc = _names_joined(doc, inverted)
    if prefixes and "-" in text:
        doc = _prefixes_joined(doc, prefixes)
    return _elided_joined(doc, elided) if "' " in text else doc


def without_spaces(doc: SpacyDoc) -> SpacyDoc:
    """A second space in a row is a token to spaCy, and a word of the sentence to a parser that never saw one."""
    from spacy.tokens import Doc

    kept = [token for token in doc if not token.is_space]
    return Doc(doc.vocab, words=[token.text for token in kept], spaces=[bool(token.whitespace_) for token in kept])


def made_alike(text: str) -> str:
    """The same for grammar, sign for sign, without markup; in a run longer than any word some signs become spaces.

    A tokenizer looks at the whole of such a run again for each sign that it takes off its ends.
    """
    return _RUN.sub(_parted, without_markup(text).translate(_ALIKE))


def _parted(run: re.Match[str]) -> str:
    signs, last = list(run[0]), 0
    for found in _SIGN.finditer(run[0]):
        if found.start() - last >= _FAR:
            last = found.start()
            signs[last] = " "
    return "".join(signs)


def _names_joined(doc: SpacyDoc, inverted: frozenset[str]) -> SpacyDoc:
    """« Kim Jong-il » is a name, and not the « -il » of « dit-il »: two capitalised words come before."""
    cut = [t.i for t in doc[2:] if t.lower_ in inverted and doc[t.i - 1].is_title and doc[t.i - 2].is_title]
    return _joined(doc, cut)


def _prefixes_joined(doc: SpacyDoc, prefixes: frozenset[str]) -> SpacyDoc:
    """ "re-elected", "co-founder": one word to a treebank, three to spaCy's English tokenizer."""
    hyphens = [token.i for token in doc[1:-1] if token.text == "-"]
    with doc.retokenize() as retokenizer:
        for part in (doc[at - 1 : at + 2] for at in hyphens):
            if part[0].lower_ in prefixes and part[2].is_alpha and " " not in part.text:
                retokenizer.merge(part)
    return doc


def _elided_joined(doc: SpacyDoc, elided: frozenset[str]) -> SpacyDoc:
    """« l' Assemblée », with a space that a link left behind: « l' » is one word there, too."""
    cut = [t.i for t in doc[1:] if t.text == "'" and t.whitespace_ and doc[t.i - 1].lower_ in elided]
    return _joined(doc, cut)


def _joined(doc: SpacyDoc, cut: list[int]) -> SpacyDoc:
    """These tokens as one with the token before, where no space parts them."""
    with doc.retokenize() as retokenizer:
        for at in cut:
            if not doc[at - 1].whitespace_:
                retokenizer.merge(doc[at - 1 : at + 1])
    return doc


def held_together(doc: SpacyDoc, language: str) -> SpacyDoc:
    """Forbid the parser to begin a sentence where none has ended, or with a mark that closes one.

    Where a full stop and a closing quotation mark stand before a capital, one begins; so it does behind an
    abbreviation, where a small word has a capital: « … une bombe H. Le préfet … », "at 5 p.m. The mayor …".
    A mark that opens a quotation belongs to the sentence behind it.
    """
    words = _forms(doc)
    forbidden: list[int] = []
    begun: list[int] = []
    before = ""
    opened = closed = -1
    for at, word in enumerate(words):
        if word.is_aside and word.text == _STRAIGHT and at and not doc[at - 1].whitespace_:
            closed = at
        elif word.is_aside and (word.text in _QUOTATION_STARTS or _opens_angled(doc, at, word.text)):
            opened = at
        ended = before and before[-1] in _STOPS and before[0] in _STOPS
        if at and before[-1:] not in _STOPS:
            forbidden.append(at)  # as of nearly all words
        elif (
            before[-1:] == "."
            and not ended
            and word.is_title
            and any(begins(words, at, before, language) for begins in _BEHIND_STOPS)
        ):
            begun.append(at)
        elif at and (not ended or at in (closed, opened + 1) or _is_held(words, at, before, language, closed)):
            forbidden.append(at)
        elif at and (
            _begins_by_marks(words, at, before, opened=opened == at and word.text != _ANGLED, closed=closed == at - 1)
            or _begins_by_word(words, at, before, language)
        ):
            begun.append(at)
        if not word.is_aside:
            before = word.text
    # All at once: asked token by token, spaCy looks each time through all of them for a parse.
    starts: Any = doc.to_array("SENT_START")
    starts[forbidden], starts[begun] = _NO_START, 1
    return doc.from_array("SENT_START", starts)


def _is_held(words: Sequence[_Form], at: int, before: str, language: str, closed: int) -> bool:
    """Whether no sentence begins behind a full stop: a mark closes there, or who spoke is told behind the words."""
    if words[at].text[0] in _CLOSERS or _goes_on(words, at, before, language):
        return True
    quoted = closed == at - 1 or words[at - 1].text in _QUOTATION_ENDS
    return quoted and _tells_who(words, at, before, language)


def _goes_on(words: Sequence[_Form], at: int, before: str, language: str) -> bool:
    """ "No. 3", « 40 cm. de large »: behind the stop of what is an abbreviation only before a number or small word."""
    if before != "." or at < 2 or words[at - 1].text != before:
        return False
    short = words[at - 2].text.lower() in word_set(language, "small_words", "cut_short")
    return short and (words[at].text[0].isdigit() or words[at].text.islower())


def _opens_angled(doc: SpacyDoc, at: int, mark: str) -> bool:
    """« : it closes where German sets »such marks«, right behind a word."""
    return mark == _ANGLED and (not at or bool(doc[at - 1].whitespace_))


def _tells_who(words: Sequence[_Form], at: int, before: str, language: str) -> bool:
    """ "“Is he mad?” she asked", "“Never!” Ann Roy said.": what says whose words stand in front."""
    if words[at].text[0].islower():
        return True
    if before == ".":
        return False  # "“We won.” Ann Roy said no more."
    end = at
    while end < len(words) and end - at < _LONGEST_NAME and words[end].is_title:
        end += 1
    told = at < end < len(words) - 1 and words[end + 1].text in (".", ",")
    return told and words[end].text in speech(language).forms


def _begins_by_marks(words: Sequence[_Form], at: int, before: str, *, opened: bool, closed: bool) -> bool:
    """Whether a stop and a quotation mark beside a word with a capital begin a sentence."""
    if opened:
        return before in _ENDS and at + 1 < len(words) and words[at + 1].is_title
    return before == "." and words[at].is_title and (closed or words[at - 1].text in _QUOTATION_ENDS)


def _begins_by_word(words: Sequence[_Form], at: int, before: str, language: str) -> bool:
    """« « Qui va payer ? » Il hausse les épaules. »: a small word with a capital behind a question."""
    quoted = before in ("?", "!") and words[at - 1].text in _QUOTATION_ENDS
    return (
        quoted
        and words[at].is_title
        and words[at].text.lower() in word_set(language, "small_words", "sentence_openers")
    )


def _begins_behind_network(words: Sequence[_Form], at: int, before: str, language: str) -> bool:
    """ "He wrote on X. Trump was silent": the letter is the network's name and no initial."""
    if before != "X." or at < 2 or not words[at].is_title:
        return False
    return words[at - 2].text.lower() in word_set(language, "small_words", "posted_on")


def _begins_anew(words: Sequence[_Form], at: int, before: str, language: str) -> bool:
    """Whether a small word with a capital, before one with none, begins a sentence behind an abbreviation."""
    word = words[at].text.lower()
    if before.lower() in word_set(language, "small_words", "closing"):
        return True  # « des pommes, etc. Paul Durand est venu »
    opens = word in word_set(language, "small_words", "only_openers")  # "the U.S. The President"
    names = ("sentence_openers", "numerals")
    if at + 1 >= len(words) or not any(word in word_set(language, "small_words", name) for name in names):
        return False
    titled = before.lower() in word_set(language, "small_words", "titled")
    return opens or (words[at + 1].text[0].islower() and not titled)


def _begins_behind_hour(words: Sequence[_Form], at: int, before: str, language: str) -> bool:
    """ "It opens at 7 p.m. Shots were heard": a subject and its verb; not "at 7 p.m. Friday was told"."""
    if before.lower() not in word_set(language, "small_words", "hour_marks") or at + 1 >= len(words):
        return False
    word = words[at].text.lower()
    counts = any(word in word_set(language, "small_words", name) for name in ("numerals", "openers"))
    if counts and not words[at - 1].is_aside:
        return True  # "shortly after 6.20 a.m. Two passengers, a couple, are missing"
    day = words[at].text in word_set(language, "calendar", "names", "weekdays")
    return not day and words[at + 1].text in word_set(language, "small_words", "behind_subjects")


_BEHIND_STOPS = (_begins_anew, _begins_behind_network, _begins_behind_hour)
"""What tells that a sentence begins behind the stop of an abbreviation."""


@value(frozen=True, slots=True)
class _Form:
    """A word as it is wherever it stands."""

    text: str
    is_title: bool
    is_aside: bool
    """A space, quotation mark or bracket."""


def _forms(doc: SpacyDoc) -> list[_Form]:
    vocabulary = doc.vocab
    return [_form(vocabulary, key) for key in doc.to_array("ORTH").tolist()]


@lru_cache(maxsize=50_000)
def _form(vocabulary: Vocab, key: int) -> _Form:
    word = vocabulary[key]
    return _Form(word.text, word.is_title, word.is_space or word.is_quote or word.is_bracket)
