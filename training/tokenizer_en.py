"""English word cutting: spaCy's rules, and rows of one sign kept whole (“=====”, “***”), as the treebank has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.lang.en import EnglishDefaults
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # compiled, no stub
from spacy.util import compile_prefix_regex, compile_suffix_regex

if TYPE_CHECKING:
    from spacy.language import Language

ROW = r"([=*_~#+-])\1{2,}"


def prepare(nlp: Language) -> None:
    """Set the rules; the saved model keeps them as data."""
    prefixes, suffixes = EnglishDefaults.prefixes or (), EnglishDefaults.suffixes or ()
    tokenizer = nlp.tokenizer
    assert isinstance(tokenizer, Tokenizer)
    tokenizer.prefix_search = compile_prefix_regex([ROW, *prefixes]).search
    tokenizer.suffix_search = compile_suffix_regex([ROW, *suffixes]).search
