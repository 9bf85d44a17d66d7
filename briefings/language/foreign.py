"""Foreign pipelines: any spaCy pipeline in place of our own. What it lacks is supplied, or told with what it costs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefings.errors import BriefingError
from briefings.language.name_labels import is_known

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

STOPS = [".", "!", "?", "…"]
"""Where a sentence ends for a pipeline that marks none."""
OPENING = ("«", "“", "‹", "„")
ODD_SPACES = " «\u00a0Oui\u202f!\u00a0»  \n\n\tL’an\u200b 1\u2009000… "
"""What no tokenizer may lose, since every span counts in the text."""
UNIVERSAL = frozenset(
    ["acl", "advcl", "advmod", "amod", "appos", "aux", "case", "cc", "ccomp", "clf", "compound", "conj", "cop",
     "csubj", "dep", "det", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark",
     "nmod", "nsubj", "nummod", "obj", "obl", "orphan", "parataxis", "punct", "reparandum", "root", "vocative",
     "xcomp"]
)  # fmt: skip
"""The relations of Universal Dependencies 2, without their subtypes."""
STRANGE_AT_MOST = 0.25
"""Share of other relations that a treebank of Universal Dependencies may have; English OntoNotes has half."""
WORDWISE = "who does what is read off the order of words, so that fewer events and sources are found"


@dataclass(frozen=True, slots=True)
class Foreign:
    """A pipeline made fit to read articles."""

    nlp: Language
    lacks: tuple[str, ...]
    """What it lacks, each with what that costs, in one clause."""


def load(name: str, language: str) -> Foreign:
    """A pipeline by its name or folder, with what it lacks supplied as far as it can be.

    Args:
        name: Of an installed spaCy pipeline, or the path of a folder that holds one.
        language: ISO 639-1 code of the articles that it is to read.

    Raises:
        BriefingError: it is not there, cannot be loaded, or cannot be used for articles.
    """
    nlp = _load(name)
    doc = _try_out(nlp, name, language)
    _speak(nlp, language)
    return Foreign(nlp, tuple(_fit(nlp, doc, language)))


def blank(language: str) -> Foreign:
    """What a language without weights is read by: its tokens alone, by spaCy's rules where spaCy has any."""
    import spacy

    try:
        nlp = spacy.blank(language)
    except ImportError:  # spaCy knows no such language, and cuts words as in most
        nlp = spacy.blank("xx")
    _speak(nlp, language)
    return Foreign(nlp, tuple(_fit(nlp, nlp("A b."), language)))


def _load(name: str) -> Language:
    import spacy

    folder = Path(name)
    try:
        return spacy.load(folder if folder.is_dir() else name)
    except OSError as error:
        if folder.is_dir() or len(folder.parts) > 1:
            problem = f"{name} is no folder of a spaCy pipeline" if folder.is_dir() else f"there is no folder {name}"
            cure = "name the folder that holds its config.cfg and meta.json, or take it out of mkdocs.yml"
            raise BriefingError(problem, cure=cure) from error
        cure = f"install it (if it is one of spaCy's own: python -m spacy download {name}) or take it out of mkdocs.yml"
        raise BriefingError(f"the spaCy pipeline {name!r} is not installed", cure=cure) from error
    except Exception as error:  # the code of a pipeline is anybody's
        raise _unfit(name, "cannot be loaded", "install what it needs", error) from error


def _speak(nlp: Language, language: str) -> None:
    """Have the pipeline's texts name the language of the article: by it the stages after choose their words."""
    from spacy.attrs import LANG  # type: ignore[import-not-found]  # compiled, and without types

    vocabulary: Any = nlp.vocab
    vocabulary.lex_attr_getters[LANG] = lambda text: language


def _try_out(nlp: Language, name: str, language: str) -> Doc:
    """A few sentences read, so that what the pipeline really gives is seen and not what it declares."""
    sentences: list[str] = import_module(f"spacy.lang.{language}.examples").sentences
    if nlp.make_doc(ODD_SPACES).text != ODD_SPACES:
        raise _unfit(name, "loses characters of the text, so that nothing could point at its source", "use another")
    try:
        return nlp(" ".join(sentences[:4]))
    except Exception as error:
        raise _unfit(name, "cannot read a sentence", "train it to the end, or use another", error) from error


def _unfit(name: str, problem: str, cure: str, error: Exception | None = None) -> BriefingError:
    reason = f" ({type(error).__name__}: {' '.join(str(error).split())[:200]})" if error else ""
    return BriefingError(f"the spaCy pipeline {name!r} {problem}{reason}", cure=f"{cure}, or take it out of mkdocs.yml")


def _fit(nlp: Language, doc: Doc, language: str) -> Iterator[str]:
    """Add components that supply what is lacking, and tell all that is."""
    if nlp.lang not in (language, "xx"):
        yield f"is made for the language {nlp.lang!r} (words are cut by its rules, and little may be recognised)"
    if not doc.has_annotation("SENT_START"):
        nlp.add_pipe("sentencizer", "briefings_sentences", config={"punct_chars": STOPS})
        yield "marks no sentences (they are cut at full stops)"
    if not doc.has_annotation("DEP"):  # with a parse, sentences are the parse's
        _add(nlp, "briefings_opening_marks", with_opening_marks)
    yield from _fit_grammar(nlp, doc)
    yield from _names(nlp, doc)


def _fit_grammar(nlp: Language, doc: Doc) -> Iterator[str]:
    parsed, tagged = doc.has_annotation("DEP"), doc.has_annotation("POS")
    if not tagged:
        yield "tells no parts of speech (common words may pass for names)"
    if not parsed:
        yield f"has no parser ({WORDWISE})"
    elif not tagged or not _universal(nlp, doc):
        _add(nlp, "briefings_without_parse", without_parse)
        why = "does not label its parse by Universal Dependencies" if tagged else "has a parse that means little so"
        yield f"{why} (it is left aside, and {WORDWISE})"
    if not doc.has_annotation("MORPH"):
        yield "tells no verb forms (tenses are told by endings alone)"
    if not doc.has_annotation("LEMMA"):
        _add(nlp, "briefings_forms_as_lemmas", with_forms_as_lemmas)
        yield "has no lemmas (words are known in their listed form alone, so that kinds of events are missed)"


def _universal(nlp: Language, doc: Doc) -> bool:
    makers = [name for name in nlp.pipe_names if "token.dep" in nlp.get_pipe_meta(name).assigns]
    declared = {label for name in makers for label in nlp.pipe_labels.get(name, ())}
    labels = {label.partition(":")[0].lower() for label in declared or {token.dep_ for token in doc}} - {""}
    return len(labels - UNIVERSAL) <= STRANGE_AT_MOST * len(labels)


def _names(nlp: Language, doc: Doc) -> Iterator[str]:
    makers = [name for name in nlp.pipe_names if "doc.ents" in nlp.get_pipe_meta(name).assigns]
    if not makers and not doc.ents:
        yield "knows no names (they are told by capitals, titles and word lists, so that more are missed)"
        return
    labels = {label for name in makers for label in nlp.pipe_labels.get(name, ())} | {ent.label_ for ent in doc.ents}
    if strange := sorted(label for label in labels if not is_known(label)):
        yield f"calls names {', '.join(strange)} (shown as neither person, body nor place)"


def _add(nlp: Language, name: str, component: object) -> None:
    from spacy.language import Language

    Language.component(name, func=component)  # type: ignore[arg-type]
    nlp.add_pipe(name)


def with_opening_marks(doc: Doc) -> Doc:
    """A mark that opens a quotation begins a sentence: spaCy's own cutter lets it end the one before."""
    for token in doc[1:]:
        before = token.i - 1
        while token.is_sent_start and before > 0 and (doc[before].is_space or doc[before].text in OPENING):
            if doc[before].text in OPENING:
                token.is_sent_start, doc[before].is_sent_start = False, True
            before -= 1
    return doc


def without_parse(doc: Doc) -> Doc:
    """The same without its dependencies; its sentences stay."""
    from spacy.tokens import Doc, Span

    bare = Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        tags=[token.tag_ for token in doc],
        pos=[token.pos_ for token in doc],
        morphs=[str(token.morph) for token in doc],
        lemmas=[token.lemma_ for token in doc],
        sent_starts=[token.is_sent_start for token in doc],
    )
    bare.ents = tuple(Span(bare, ent.start, ent.end, label=ent.label_) for ent in doc.ents)
    return bare


def with_forms_as_lemmas(doc: Doc) -> Doc:
    for token in doc:
        token.lemma_ = token.lower_
    return doc
