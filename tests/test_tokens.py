"""The plain tokens against spaCy's own, of which they are a copy."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from briefings import language
from briefings.language.doc import Doc
from briefings.language.joining import ParsedPiece, join
from briefings.language.pipelines import load
from briefings.structure import find_blocks

if TYPE_CHECKING:
    from spacy.tokens import Doc as SpacyDoc

TEXTS = {
    "fr": "Le ministre, qui n'avait pas été prévenu, a fui Lyon  et Paris. Il n'ira ni à Rome ni à Oslo ; c'est dit.",
    "en": "The minister, who hadn't been told, left Lyon  and Paris. She won't go to Rome, Oslo or Bern.",
}


@pytest.fixture(params=TEXTS)
def both(request: pytest.FixtureRequest) -> tuple[Doc, SpacyDoc]:
    code = request.param
    doc = load(code)(TEXTS[code])
    return join([ParsedPiece(0, doc.text, [token.idx for token in doc], doc)], TEXTS[code], code), doc


def numbers(tokens: Any) -> list[int]:
    return [token.i for token in tokens]


def test_words_and_their_grammar_are_the_same(both: tuple[Doc, SpacyDoc]) -> None:
    ours, theirs = both
    assert [(t.text, t.lower_, t.lemma_, t.pos_, t.dep_, t.ent_type_, t.morph, t.idx, t.head.i) for t in ours] == [
        (t.text, t.lower_, t.lemma_, t.pos_, t.dep_, t.ent_type_, str(t.morph), t.idx, t.head.i) for t in theirs
    ]
    assert [(t.is_alpha, t.is_punct, t.is_space, t.whitespace_) for t in ours] == [
        (t.is_alpha, t.is_punct, t.is_space, t.whitespace_) for t in theirs
    ]
    assert [t.morph.get("Number") for t in ours] == [t.morph.get("Number", []) for t in theirs]


def test_the_tree_is_the_same(both: tuple[Doc, SpacyDoc]) -> None:
    for our, their in zip(*both, strict=True):
        assert numbers(our.children) == numbers(their.children)
        assert numbers(our.ancestors) == numbers(their.ancestors)
        assert numbers(our.subtree) == numbers(their.subtree)
        assert (our.left_edge.i, our.right_edge.i) == (their.left_edge.i, their.right_edge.i)
        assert sorted(numbers(our.conjuncts)) == sorted(numbers(their.conjuncts))


def test_runs_of_tokens_are_the_same(both: tuple[Doc, SpacyDoc]) -> None:
    ours, theirs = both
    assert [(s.start, s.end) for s in ours.sents] == [(s.start, s.end) for s in theirs.sents]
    assert [(e.start, e.end, e.label_) for e in ours.ents] == [(e.start, e.end, e.label_) for e in theirs.ents]
    for start in range(len(ours)):
        for end in range(start + 1, len(ours) + 1):
            assert ours[start:end].root.i == theirs[start:end].root.i
            assert ours[start:end].text == theirs[start:end].text


def test_characters_lead_to_their_tokens(both: tuple[Doc, SpacyDoc]) -> None:
    ours, theirs = both
    for start in range(len(ours.text) - 1):
        for end in range(start + 1, len(ours.text)):
            if ours.text[start].isspace() or ours.text[end - 1].isspace():
                continue
            expected = theirs.char_span(start, end, alignment_mode="expand")
            assert expected is not None
            assert (ours.between(start, end).start, ours.between(start, end).end) == (expected.start, expected.end)


def test_what_stands_between_pieces_is_white_space_of_its_own() -> None:
    text = "\n\nPremier alinéa.\n\n  Second alinéa.\n"
    reading = language.parse(text, find_blocks(text, title=None), "fr")
    assert reading.doc.text == text
    assert [token.text for token in reading.doc if token.is_space] == ["\n\n", "\n\n  ", "\n"]
    assert [sentence.tokens.text for sentence in reading.sentences] == ["Premier alinéa.", "Second alinéa."]
    assert all(text[token.idx :].startswith(token.text) for token in reading.doc)


def test_a_second_space_is_no_word_of_its_sentence() -> None:
    reading = language.parse(
        "She  left\u00a0 Lyon on  Monday.", find_blocks("She  left\u00a0 Lyon on  Monday.", title=None), "en"
    )
    assert [(token.text, token.idx) for token in reading.doc] == [
        ("She", 0), ("left", 5), ("Lyon", 11), ("on", 16), ("Monday", 20), (".", 26)
    ]  # fmt: skip
    assert reading.sentences[0].tokens.root.text == "left"


def test_outside_the_text_there_are_no_tokens(both: tuple[Doc, SpacyDoc]) -> None:
    with pytest.raises(ValueError, match="outside the text"):
        both[0].between(0, len(both[0].text) + 1)


@pytest.mark.slow
@pytest.mark.parametrize("code", TEXTS)
def test_our_weights_load_without_spacys_module_of_the_language(code: str) -> None:
    """It compiles a pattern for seconds, and nothing of it is used."""
    script = f"import sys; from briefings.language import pipelines; pipelines.load({code!r}); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert "spacy.language" in loaded
    assert f"spacy.lang.{code}" not in loaded


def test_words_are_found_by_form_and_by_lemma(both: tuple[Doc, SpacyDoc]) -> None:
    ours, _ = both
    words, lemmas = frozenset({"ministre", "minister", "à", "to"}), frozenset({"avoir", "have", "aller", "go"})
    for sentence in ours.sents:
        assert sentence.having(words) == [token for token in sentence if token.lower_ in words]
        assert sentence.having_lemma(lemmas) == [token for token in sentence if token.lemma_ in lemmas]
    assert any(sentence.having(words) for sentence in ours.sents)
    assert any(sentence.having_lemma(lemmas) for sentence in ours.sents)


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        pytest.param(
            "Selon l' Agence de l' Eau", "fr", ["Selon", "l'", "Agence", "de", "l'", "Eau"], id="space-behind"
        ),
        pytest.param("Un port d’ Italie", "fr", ["Un", "port", "d'", "Italie"], id="curled"),
        pytest.param("the sailors' strike", "en", ["the", "sailors", "'", "strike"], id="english-possessive"),
    ],
)
def test_an_elided_word_is_one_with_its_apostrophe(text: str, code: str, words: list[str]) -> None:
    reading = language.parse(text, find_blocks(text, title=None), code)
    assert [token.text for token in reading.doc if not token.is_space] == words


def test_an_english_prefix_is_one_with_its_word() -> None:
    text = "The co-founder was re-elected in a well-run vote."
    doc = language.parse(text, find_blocks(text), "en").doc
    assert [word.text for word in doc if "-" in word.text] == ["co-founder", "re-elected", "-"]
    assert next(word for word in doc if word.text == "re-elected").pos_ == "VERB"
