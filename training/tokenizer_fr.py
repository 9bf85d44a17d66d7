"""French word cutting: spaCy's rules, brought to what the treebanks and the newsroom write.

Everything here ends up as data inside the saved model (patterns, special cases and a
table of norms), so that a reader of the model needs spaCy alone.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.attrs import NORM, ORTH  # type: ignore[import-not-found]  # compiled, no stub
from spacy.lang.char_classes import ALPHA, ALPHA_LOWER
from spacy.lang.fr import punctuation
from spacy.lang.fr.tokenizer_exceptions import TOKENIZER_EXCEPTIONS
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # compiled, no stub
from spacy.util import add_lookups, compile_infix_regex, compile_prefix_regex, compile_suffix_regex

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.vocab import Vocab

APOSTROPHES = "'’"
HYPHENS = "-‐‑"
WORDS = Path(__file__).parent / "words" / "tokens_fr.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The lists of `words/tokens_fr.toml`, which says what each means."""

    clitics: tuple[str, ...]
    whole: tuple[str, ...]
    abbreviations: tuple[str, ...]
    elided: tuple[str, ...]
    unaccented: dict[str, str]


def read_words(path: Path = WORDS) -> Words:
    """The lists, as they stand in the file."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    lists = {name: tuple(data[name]) for name in ("clitics", "whole", "abbreviations", "elided")}
    return Words(**lists, unaccented=data["unaccented"])


def with_both_apostrophes(word: str) -> tuple[str, ...]:
    """The word as typed and as typeset: « l'an », « l’an »."""
    return tuple(dict.fromkeys(word.replace("'", mark) for mark in APOSTROPHES))


def suffix_patterns(words: Words) -> list[str]:
    """spaCy's, with « -t-il » as one piece as the treebanks have it, and every pronoun."""
    kept = [pattern for pattern in punctuation.TOKENIZER_SUFFIXES if "clés" not in pattern]
    pronouns = "|".join(sorted((*words.clitics, *(word.upper() for word in words.clitics)), key=len, reverse=True))
    return [
        *kept,
        rf"(?<=[{ALPHA}])[{HYPHENS}][tT][{HYPHENS}](?:{pronouns})",
        rf"(?<=[{ALPHA_LOWER}][{ALPHA_LOWER}])[{HYPHENS}](?:{pronouns}|en|y|là|ci)",
        rf"(?<=[{ALPHA}])[{HYPHENS}](?:ELLE|ELLES|IL|ILS|ON|JE|NOUS|VOUS|CE|ce|il|elle)",
    ]


def infix_patterns() -> list[str]:
    """spaCy's without the hyphen between letters: « Jong-un », « porte-parole » are words.

    The French treebanks never cut there. Two words may be typed around a dash (« – », « — »),
    which still cuts.
    """
    infixes: list[str] = punctuation.TOKENIZER_INFIXES  # type: ignore[attr-defined]  # imported there, not declared
    kept = [pattern for pattern in infixes if not ("--" in pattern and "~" in pattern)]
    return [*kept, rf"(?<=[{ALPHA}])(?:—|–|--|---|——|~)(?=[{ALPHA}])", r"(?<=[^\s])[«»“”](?=[^\s])"]


def build_tokenizer(vocab: Vocab) -> Tokenizer:
    """The tokenizer both training and the saved model use."""
    words = read_words()
    rules = {text: pieces for text, pieces in TOKENIZER_EXCEPTIONS.items() if "-t-" not in text}
    for word in (*words.whole, *words.abbreviations):
        for spelled in with_both_apostrophes(word):
            rules[spelled] = [{ORTH: spelled}]
    prefixes: list[str] = punctuation.TOKENIZER_PREFIXES  # type: ignore[attr-defined]  # imported there, not declared
    return Tokenizer(
        vocab,
        rules=rules,
        prefix_search=compile_prefix_regex(prefixes).search,
        suffix_search=compile_suffix_regex(suffix_patterns(words)).search,
        infix_finditer=compile_infix_regex(infix_patterns()).finditer,
    )


def norms(words: Words) -> dict[str, str]:
    """What a spelling stands for in the eyes of the model: one apostrophe, accents back on capitals."""
    table = {f"{word}’": f"{word.lower()}'" for word in words.elided}
    for word in words.whole:
        for spelled in with_both_apostrophes(word):
            table[spelled] = word.lower()
    return {**table, **words.unaccented}


def add_norms(vocab: Vocab) -> None:
    """Store the norms with the vocabulary, which saves and restores them by itself."""
    if vocab.lookups.has_table("lexeme_norm"):
        vocab.lookups.remove_table("lexeme_norm")
    known = norms(read_words())
    table = vocab.lookups.add_table("lexeme_norm", known)
    getters = vocab.lex_attr_getters  # type: ignore[attr-defined]  # missing from the stub
    getters[NORM] = add_lookups(getters[NORM], table)
    for word, norm in known.items():
        vocab[word].norm_ = norm


def prepare(nlp: Language) -> None:
    """Give a pipeline our norms and tokenizer, before anything is trained."""
    add_norms(nlp.vocab)
    nlp.tokenizer = build_tokenizer(nlp.vocab)
